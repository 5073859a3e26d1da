// What floats over the calendar: the preview of a post, and an idea on its way to a day.
#include "models/itemmodels/calendarmodel.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/ideaspane.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postpreview.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include <QKeyEvent>

void CalendarPage::connectFloats()
{
    m_preview = new PostPreview(m_desk, *m_accounts, this);
    connect(m_preview, &PostPreview::opened, this, &CalendarPage::openPost);
    connect(m_grid, &MonthView::previewAsked, this, &CalendarPage::preview);
    connect(m_list, &AgendaView::previewAsked, this, &CalendarPage::preview);
    AgendaView *ideas = m_side->ideas();
    connect(ideas, &AgendaView::previewAsked, this, &CalendarPage::preview);
    ideas->setDraggable(true);
    connect(ideas, &AgendaView::carried, this, &CalendarPage::carryIdea);
    connect(ideas, &AgendaView::letGo, this, &CalendarPage::dropIdea);
    connect(ideas, &AgendaView::carryGivenUp, m_grid, &MonthView::endCarrying);
}

//! Space: shows it, pages on in a long one, and closes it at its end.
void CalendarPage::preview()
{
    if (m_preview->isVisible()) {
        if (!m_preview->pageDown())
            m_preview->hide();
        return;
    }
    withCurrent([this](const Post &post) { m_preview->present(post, currentCard()); });
}

//! It shows what the keyboard is on, and goes with the focus.
void CalendarPage::followPreview()
{
    if (!m_preview->isVisible())
        return;
    const bool ours = m_grid->hasFocus() || m_list->hasFocus() || m_side->ideas()->hasFocus();
    if (const Post *post = ours ? current() : nullptr)
        m_preview->present(*post, currentCard());
    else
        m_preview->hide();
}

QRect CalendarPage::currentCard() const
{
    const QAbstractItemView *view = m_side->ideas()->hasFocus() ? static_cast<QAbstractItemView *>(m_side->ideas())
        : isList()                                              ? static_cast<QAbstractItemView *>(m_list)
                                                                : m_grid;
    const QRect card = view->visualRect(view->currentIndex());
    return {view->viewport()->mapTo(this, card.topLeft()), card.size()};
}

void CalendarPage::carryIdea(PostId post, const QPoint &global)
{
    if (!isList())
        m_grid->carry(post, m_grid->viewport()->mapFromGlobal(global));
}

//! The day is chosen by dropping; the time is asked for.
void CalendarPage::dropIdea(PostId post, const QPoint &global)
{
    m_grid->endCarrying();
    const QDate day = isList() ? QDate() : m_grid->dayAt(m_grid->viewport()->mapFromGlobal(global));
    const Post *idea = m_posts->at(m_posts->rowOf(post));
    if (!idea || !day.isValid())
        return;
    if (day < m_today)
        return Q_EMIT acted(tr("“%1” stays: %2 has passed.").arg(postwords::titleOf(*idea), postwords::dayOf(day)), {});
    m_grid->setCurrent(day);
    askMove(Post(*idea), PostDeeds::planOf(*idea, m_desk.services.zone()));
}

void CalendarPage::hideEvent(QHideEvent *event)
{
    m_preview->hide();
    Place::hideEvent(event);
}

void CalendarPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_preview->isVisible())
        return Place::keyPressEvent(event);
    m_preview->hide();
}
