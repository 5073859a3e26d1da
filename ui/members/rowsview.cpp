#include "ui/members/rowsview.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>

RowsView::RowsView(Theme &theme, Speech speech, QWidget *parent) : QListView(parent), m_speech(std::move(speech))
{
    installPaintedAccess();
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&theme, &Theme::changed, this, [this] {
        doItemsLayout();
        viewport()->update();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &RowsView::opened);
}

void RowsView::goTo(int row)
{
    if (rows() > 0)
        setCurrentIndex(model()->index(qBound(0, row, rows() - 1), 0));
}

void RowsView::step(int by) { goTo(currentIndex().isValid() ? currentIndex().row() + by : 0); }

QList<int> RowsView::shownRows() const
{
    QList<int> shown;
    const QModelIndex top = indexAt(QPoint(2, 2)), bottom = indexAt(QPoint(2, viewport()->height() - 2));
    const int first = top.isValid() ? top.row() : 0, last = bottom.isValid() ? bottom.row() : rows() - 1;
    for (int row = first; row <= last && shown.size() < 200; ++row)
        shown.append(row);
    if (const int row = chosenRow(); row >= 0 && !shown.contains(row))
        row < first ? shown.prepend(row) : shown.append(row);
    return shown;
}

QRect RowsView::shownRect(int row) const { return model() ? visualRect(model()->index(row, 0)) : QRect(); }

void RowsView::openRow(int row)
{
    goTo(row);
    Q_EMIT opened();
}

void RowsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    tellFocus(this, *this, current.row());
    Q_EMIT currentMoved();
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT opened();
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT leftToList();
    QListView::keyPressEvent(event);
}

void RowsView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        goTo(0);
    viewport()->update();
    tellFocus(this, *this, chosenRow());
}

void RowsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}
