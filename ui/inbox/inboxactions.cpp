#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/members/memberpanel.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/threepanes.h"

using namespace Qt::StringLiterals;

// What can be done here, each with its key: inboxdeciding.cpp does it, inboxsending.cpp is what goes out,
// inboxviewing.cpp keeps views.

void InboxPage::addActions()
{
    const auto add = [this](const char *id, const char *text, const QString &key, const char *menu, const char *icon,
                         std::function<void()> run, const QString &otherKey = {}) {
        m_desk.actions.add({.id = QString::fromLatin1(id),
                               .text = text,
                               .key = key,
                               .place = u"inbox"_s,
                               .menu = QString::fromLatin1(menu),
                               .icon = QString::fromLatin1(icon),
                               .otherKey = otherKey},
            this, std::move(run));
    };
    using State = Conversation::State;
    add("conversation.next", QT_TRANSLATE_NOOP("Actions", "Next"), u"j"_s, "conversation", "go-down",
        [this] { step(1); });
    add("conversation.previous", QT_TRANSLATE_NOOP("Actions", "Previous"), u"k"_s, "conversation", "go-up",
        [this] { step(-1); });
    add("conversation.done", QT_TRANSLATE_NOOP("Actions", "Done and next"), u"e"_s, "conversation", "checkmark",
        [this] { done(); });
    add("conversation.reopen", QT_TRANSLATE_NOOP("Actions", "Reopen"), u"o"_s, "conversation", "edit-undo",
        [this] { setState(State::Open, tr("Reopened: “%1”")); });
    add("conversation.snooze", QT_TRANSLATE_NOOP("Actions", "Snooze…"), u"s"_s, "conversation", "clock",
        [this] { snooze(); });
    add("conversation.snoozeTomorrow", QT_TRANSLATE_NOOP("Actions", "Snooze until tomorrow 9:00"), u"S"_s,
        "conversation", "clock", [this] { snoozeUntilTomorrow(); });
    add("conversation.waiting", QT_TRANSLATE_NOOP("Actions", "Waiting for them"), u"w"_s, "conversation", "chronometer",
        [this] { setState(State::Waiting, tr("Waiting for them: “%1”")); });
    add("conversation.assign", QT_TRANSLATE_NOOP("Actions", "Assign…"), u"a"_s, "conversation", "system-users",
        [this] { assign(); });
    add("conversation.assignMe", QT_TRANSLATE_NOOP("Actions", "Assign to me"), u"i"_s, "conversation", "user",
        [this] { assignMe(); });
    add("conversation.tag", QT_TRANSLATE_NOOP("Actions", "Tag…"), u"t"_s, "conversation", "tag", [this] { tag(); });
    add("conversation.unread", QT_TRANSLATE_NOOP("Actions", "Unread"), u"u"_s, "conversation", "mail-message",
        [this] { unread(); });
    add("conversation.more", QT_TRANSLATE_NOOP("Actions", "Like, moderate and more"), u"h"_s, "conversation",
        "overflow-menu", [this] { showMore(m_thread->mapToGlobal(QPoint(m_thread->width() / 2, 44))); });
    add("conversation.copy", QT_TRANSLATE_NOOP("Actions", "Copy the conversation as text"), u"Ctrl+Shift+C"_s,
        "conversation", "copy", [this] { copyConversation(); });
    add("conversation.pdf", QT_TRANSLATE_NOOP("Actions", "Save the conversation as PDF…"), {}, "conversation",
        "document-export", [this] { saveConversation(); });
    add("conversation.select", QT_TRANSLATE_NOOP("Actions", "Select"), u"x"_s, "conversation", "",
        [this] { m_list->list().toggleMark(); });
    add("conversation.selectDown", QT_TRANSLATE_NOOP("Actions", "Extend the selection down"), u"J"_s, "conversation",
        "", [this] { m_list->list().extend(1); });
    add("conversation.selectUp", QT_TRANSLATE_NOOP("Actions", "Extend the selection up"), u"K"_s, "conversation", "",
        [this] { m_list->list().extend(-1); });
    add("conversation.selectAll", QT_TRANSLATE_NOOP("Actions", "Select all that match"), u"Ctrl+A"_s, "conversation",
        "", [this] { selectAll(); });
    add("inbox.filter", QT_TRANSLATE_NOOP("Actions", "Filter this view"), u"/"_s, "view", "view-filter", [this] {
        m_panes->turnTo(ThreePanes::Page::List);
        m_list->startFilter();
    });
    add("inbox.newView", QT_TRANSLATE_NOOP("Actions", "Save as a view…"), {}, "view", "list-add",
        [this] { newView(); });
    add("inbox.changeView", QT_TRANSLATE_NOOP("Actions", "Change this view…"), {}, "view", "document-edit",
        [this] { changeView(); });
    add("inbox.viewUp", QT_TRANSLATE_NOOP("Actions", "Move this view up"), {}, "view", "", [this] { moveView(-1); });
    add("inbox.viewDown", QT_TRANSLATE_NOOP("Actions", "Move this view down"), {}, "view", "", [this] { moveView(1); });
    add("inbox.removeView", QT_TRANSLATE_NOOP("Actions", "Remove this view"), {}, "view", "edit-delete",
        [this] { removeView(); });
    add("inbox.panel", QT_TRANSLATE_NOOP("Actions", "Member panel"), u"F9"_s, "view", "view-sidebar",
        [this] { m_panes->togglePanel(); });
    add("member.history", QT_TRANSLATE_NOOP("Actions", "Whole history"), u"Ctrl+H"_s, "member", "view-list",
        [this] { Q_EMIT memberAsked(m_panel->member().id); });
    add("member.noteHere", QT_TRANSLATE_NOOP("Actions", "Note on this member"), u"Ctrl+Shift+N"_s, "member", "note",
        [this] {
            m_panes->openPanel();
            m_panel->writeNote();
        });
}
