#include "ui/composer/columnsview.h"
#include "ui/composer/versioncolumn.h"
#include "ui/widgets/theme.h"
#include <QScrollBar>

ColumnsView::ColumnsView(Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme), m_ground(new QWidget)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_ground);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &ColumnsView::snap);
    connect(horizontalScrollBar(), &QScrollBar::sliderReleased, this, [this] { snap(horizontalScrollBar()->value()); });
    connect(&theme, &Theme::changed, this, &ColumnsView::arrange);
}

void ColumnsView::setColumns(const QList<VersionColumn *> &columns)
{
    m_columns = columns;
    for (VersionColumn *column : columns) {
        column->setParent(m_ground);
        column->show();
    }
    arrange();
}

void ColumnsView::arrange()
{
    const int count = int(m_columns.size());
    if (count == 0)
        return m_ground->resize(0, 0);
    const int room = width(), shown = qBound(1, room / m_theme.px(232), count);
    m_width = qMax(1, room / shown);
    const bool scrolls = shown < count;
    const int height = this->height() - (scrolls ? horizontalScrollBar()->sizeHint().height() : 0);
    m_ground->resize(scrolls ? m_width * count : room, height);
    for (int i = 0; i < count; ++i)
        m_columns[i]->setGeometry(i * m_width, 0, i + 1 == count && !scrolls ? room - i * m_width : m_width, height);
    horizontalScrollBar()->setSingleStep(m_width);
    horizontalScrollBar()->setPageStep(m_width * shown);
    snap(horizontalScrollBar()->value());
}

//! Never half a column at the left edge.
void ColumnsView::snap(int value)
{
    QScrollBar *bar = horizontalScrollBar();
    const int whole = qMin((value + m_width / 2) / m_width * m_width, bar->maximum());
    if (!bar->isSliderDown() && whole != value)
        bar->setValue(whole);
}

void ColumnsView::reveal(const VersionColumn *column)
{
    QScrollBar *bar = horizontalScrollBar();
    if (column->x() < bar->value())
        bar->setValue(column->x());
    else if (column->x() + m_width > bar->value() + viewport()->width())
        bar->setValue(column->x() + m_width - viewport()->width() + m_width / 2);
}

void ColumnsView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}
