#include "models/text/sanitise.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

//! What keys and the mouse do in a thread; threadview.cpp lays it out and paints it.

void ThreadView::choosePart(int part)
{
    m_part = part;
    viewport()->update();
    tellFocus(this, *this, m_current);
}

bool ThreadView::focusNextPrevChild(bool next)
{
    if (!hasFocus() || m_current < 0 || m_current >= m_model.rowCount())
        return QAbstractScrollArea::focusNextPrevChild(next);
    const int count = int(item(m_current).parts().size());
    const int to = m_part + (next ? 1 : -1);
    if (to < -1 || to >= count || (to == -1 && m_part < 0)) {
        m_part = -1;
        return QAbstractScrollArea::focusNextPrevChild(next);
    }
    choosePart(to);
    return true;
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: return step(1);
    case Qt::Key_Up: return step(-1);
    case Qt::Key_PageDown: return page(1);
    case Qt::Key_PageUp: return page(-1);
    case Qt::Key_Space: return page(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    case Qt::Key_Home: return goTo(0);
    case Qt::Key_End: return goTo(m_model.rowCount() - 1);
    case Qt::Key_Escape: Q_EMIT leftToList(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && m_part >= 0)
            pressPart(m_current, m_part);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_current >= 0 && m_part >= 0)
            item(m_current).scrollCode(
                item(m_current).parts()[m_part].rect.center(), event->key() == Qt::Key_Left ? -40 : 40);
        viewport()->update();
        return;
    default: break;
    }
    if (event->matches(QKeySequence::Copy) && current()) {
        QApplication::clipboard()->setText(m_model.data(m_model.index(m_current), Qt::DisplayRole).toString());
        return;
    }
    event->ignore();
}

int ThreadView::partAt(int row, QPoint at) const
{
    const QList<ThreadItem::Part> &parts = item(row).parts();
    for (int i = int(parts.size()) - 1; i >= 0; --i)
        if (parts[i].rect.contains(at - QPoint(0, topOf(row))))
            return i;
    return -1;
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos().y());
    if (row < 0)
        return;
    const int part = partAt(row, event->pos());
    m_current = row;
    m_currentKey = m_model.at(row)->id;
    choosePart(part);
    if (part >= 0 && event->button() == Qt::LeftButton)
        pressPart(row, part);
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos().y());
    viewport()->setCursor(row >= 0 && partAt(row, event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ThreadView::wheelEvent(QWheelEvent *event)
{
    const int row = rowAt(int(event->position().y()));
    const bool sideways = event->modifiers() & Qt::ShiftModifier || event->angleDelta().x() != 0;
    const int by = event->angleDelta().x() ? event->angleDelta().x() : event->angleDelta().y();
    if (sideways && row >= 0 && item(row).scrollCode(event->position().toPoint() - QPoint(0, topOf(row)), -by / 3))
        return viewport()->update();
    QAbstractScrollArea::wheelEvent(event);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        goTo(rowAt(event->pos().y()));
    Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Mouse
            ? event->globalPos()
            : viewport()->mapToGlobal(shownRect(qMax(0, m_current)).center()));
}

void ThreadView::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && m_model.rowCount() > 0)
        goTo(m_model.rowCount() - 1);
    if (event->reason() == Qt::BacktabFocusReason && m_current >= 0)
        m_part = int(item(m_current).parts().size()) - 1;
    viewport()->update();
    tellFocus(this, *this, m_current);
}

void ThreadView::focusOutEvent(QFocusEvent *) { viewport()->update(); }

bool ThreadView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        const QString words = row < 0 ? QString() : item(row).tooltipAt(help->pos() - QPoint(0, topOf(row)));
        QToolTip::showText(help->globalPos(), words.toHtmlEscaped(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ThreadView::pressPart(int row, int part)
{
    ThreadItem &pressed = item(row);
    if (part >= 0 && part < pressed.parts().size())
        press(ThreadItem::Part(pressed.parts()[part]), pressed);
}

void ThreadView::press(const ThreadItem::Part &part, ThreadItem &item)
{
    const OutboxId out = item.entry().outgoing() ? item.entry().outgoing()->id : OutboxId();
    if (part.id == u"link")
        return open(part.text, part.href);
    if (part.id == u"picture")
        return Q_EMIT pictureWanted(part.href);
    if (part.id == u"earlier")
        return m_model.fetchOlder();
    if (part.id == u"edit")
        return Q_EMIT editWanted(out);
    if (part.id == u"withdraw")
        return Q_EMIT withdrawWanted(out);
    if (part.id == u"retry")
        return Q_EMIT retryWanted(out);
    if (part.id == u"look")
        return Q_EMIT lookWanted(out);
    if (part.id == u"receipt")
        return Q_EMIT receiptWanted(out);
    if (part.id == u"delete-note" && item.entry().note())
        return Q_EMIT noteDeletionWanted(item.entry().note()->id);
    if (part.id.startsWith(u"copy:"))
        return QApplication::clipboard()->setText(item.code(QStringView(part.id).sliced(5).toInt()));
    if (part.id == u"all")
        item.showAll();
    if (part.id == u"warned")
        item.showWarned();
    m_anchor.end = false;
    noteAnchor();
    m_anchor.end = false;
    settle();
    viewport()->update();
}

void ThreadView::open(const QString &text, const QString &href)
{
    const QUrl url(text::safeHref(href));
    if (url.isEmpty())
        return;
    if (!text::looksLikeAnotherHost(text, href))
        return m_openUrl(url);
    auto *ask = new QMessageBox(QMessageBox::Question, tr("Open this address?"),
        tr("The link says “%1” and leads to %2.").arg(text.left(80), text::displayHost(url)), QMessageBox::Cancel,
        this);
    ask->setTextFormat(Qt::PlainText);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setInformativeText(url.toDisplayString());
    const QAbstractButton *yes = ask->addButton(tr("Open"), QMessageBox::AcceptRole);
    ask->setDefaultButton(QMessageBox::Cancel);
    connect(ask, &QMessageBox::buttonClicked, this, [this, yes, url](const QAbstractButton *button) {
        if (button == yes)
            m_openUrl(url);
    });
    ask->open();
}
