// What the list of posts does under keys and mouse.
#include "ui/calendar/agendaview.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

//! Its own dragging, not the desktop's: an idea only ever goes to a day of this window.
void AgendaView::mousePressEvent(QMouseEvent *event)
{
    QAbstractItemView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool row = m_draggable && event->button() == Qt::LeftButton && index.isValid();
    m_pressed = row ? m_rows(index.row())->id : PostId();
    m_from = event->position().toPoint();
}

void AgendaView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || !(event->buttons() & Qt::LeftButton))
        return m_draggable ? void() : QAbstractItemView::mouseMoveEvent(event);
    const QPoint moved = event->position().toPoint() - m_from;
    if (!m_carrying && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_carrying = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    Q_EMIT carried(m_pressed, event->globalPosition().toPoint());
}

void AgendaView::mouseReleaseEvent(QMouseEvent *event)
{
    const PostId post = std::exchange(m_pressed, {});
    if (!std::exchange(m_carrying, false))
        return QAbstractItemView::mouseReleaseEvent(event);
    viewport()->unsetCursor();
    Q_EMIT letGo(post, event->globalPosition().toPoint());
}

bool AgendaView::giveUpCarrying()
{
    m_pressed = {};
    if (!std::exchange(m_carrying, false))
        return false;
    viewport()->unsetCursor();
    Q_EMIT carryGivenUp();
    return true;
}

void AgendaView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QModelIndex index = indexAt(event->position().toPoint()); index.isValid())
        Q_EMIT opened(m_rows(index.row())->id);
}

void AgendaView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentPost())
            Q_EMIT opened(currentPost()->id);
        return;
    case Qt::Key_Space: return Q_EMIT previewAsked();
    case Qt::Key_Escape:
        if (giveUpCarrying())
            return;
        break;
    default: break;
    }
    QAbstractItemView::keyPressEvent(event);
}

void AgendaView::focusOutEvent(QFocusEvent *event)
{
    giveUpCarrying();
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}
