// What the month does under keys and mouse.
#include "models/itemmodels/calendarmodel.h"
#include "ui/calendar/monthview.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

void MonthView::keyPressEvent(QKeyEvent *event)
{
    lay();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left: return step(mirrored ? 1 : -1);
    case Qt::Key_Right: return step(mirrored ? -1 : 1);
    case Qt::Key_Up: return stepInDay(-1);
    case Qt::Key_Down: return stepInDay(1);
    case Qt::Key_Home: return setCurrent(m_month);
    case Qt::Key_End: return setCurrent(m_month.addMonths(1).addDays(-1));
    case Qt::Key_Return:
    case Qt::Key_Enter: return openRow(chosenRow());
    case Qt::Key_Space: return Q_EMIT previewAsked();
    case Qt::Key_Escape:
        if (cancelDrag())
            return;
        break;
    default: break;
    }
    QAbstractItemView::keyPressEvent(event);
}

bool MonthView::cancelDrag()
{
    const bool moving = m_drag && m_drag->moving;
    m_drag.reset();
    viewport()->unsetCursor();
    viewport()->update();
    return moving;
}

void MonthView::carry(PostId post, const QPoint &at)
{
    m_drag = Drag{
        .post = post, .from = at, .at = at, .grip = QPoint(m_theme.px(12), m_theme.px(12)), .day = {}, .moving = true};
    viewport()->update();
}

void MonthView::endCarrying() { cancelDrag(); }

QDate MonthView::dayAt(const QPoint &at) const
{
    lay();
    const int day = viewport()->rect().contains(at) ? m_layout.dayAt(toContents(at)) : -1;
    return day < 0 ? QDate() : m_layout.day(day).date;
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    lay();
    const QPoint at = event->position().toPoint();
    const int day = m_layout.dayAt(toContents(at));
    if (day < 0)
        return;
    const PostId post = postAt(at);
    const QRect card = post ? visualRect(indexAt(at)) : QRect();
    setChosen(m_layout.day(day).date, post);
    if (event->button() != Qt::LeftButton)
        return;
    if (post)
        m_drag = Drag{.post = post,
            .from = at,
            .at = at,
            .grip = at - card.topLeft(),
            .day = m_layout.day(day).date,
            .moving = false};
    else if (m_layout.more(day).contains(toContents(at)))
        Q_EMIT moreAsked(m_layout.day(day).date);
}

void MonthView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag || !(event->buttons() & Qt::LeftButton))
        return;
    m_drag->at = event->position().toPoint();
    if (!m_drag->moving && (m_drag->at - m_drag->from).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag->moving = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void MonthView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag || event->button() != Qt::LeftButton)
        return;
    const Drag drag = *m_drag;
    cancelDrag();
    const int day = m_layout.dayAt(toContents(event->position().toPoint()));
    if (drag.moving && day >= 0 && m_layout.day(day).date != drag.day)
        Q_EMIT dragged(drag.post, int(drag.day.daysTo(m_layout.day(day).date)));
}

void MonthView::mouseDoubleClickEvent(QMouseEvent *event)
{
    lay();
    const QPoint at = event->position().toPoint();
    const int day = m_layout.dayAt(toContents(at));
    if (day < 0 || event->button() != Qt::LeftButton)
        return;
    if (const PostId post = postAt(at))
        Q_EMIT opened(post);
    else if (!m_layout.more(day).contains(toContents(at)))
        Q_EMIT newAsked(m_layout.day(day).date);
}

void MonthView::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    if (!m_day.isValid())
        setCurrent(m_today);
    viewport()->update();
    tellFocus(this, *this, chosenRow());
}

void MonthView::focusOutEvent(QFocusEvent *event)
{
    cancelDrag();
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}

void MonthView::resizeEvent(QResizeEvent *event)
{
    m_stale = true;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void MonthView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        stale();
    QAbstractItemView::changeEvent(event);
}

bool MonthView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        QToolTip::showText(
            help->globalPos(), index.isValid() ? card(index.row()).spoken.toHtmlEscaped() : QString(), viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}
