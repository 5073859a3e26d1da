#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/members.h"
#include "models/store/workspace.h"
#include "models/text/when.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/words.h"
#include "ui/members/memberpanel.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/threepanes.h"
#include <QMenu>

using namespace Qt::StringLiterals;

// What is decided about conversations, each with its key; inboxsending.cpp is what goes out.

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
        "conversation", "clock",
        [this] { snoozeUntil(QDateTime(m_desk.services.now().toLocalTime().date().addDays(1), QTime(9, 0)).toUTC()); });
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
    add("conversation.select", QT_TRANSLATE_NOOP("Actions", "Select"), u"x"_s, "conversation", "",
        [this] { m_list->list().toggleMark(); });
    add("conversation.selectDown", QT_TRANSLATE_NOOP("Actions", "Extend the selection down"), u"J"_s, "conversation",
        "", [this] { m_list->list().extend(1); });
    add("conversation.selectUp", QT_TRANSLATE_NOOP("Actions", "Extend the selection up"), u"K"_s, "conversation", "",
        [this] { m_list->list().extend(-1); });
    add("conversation.selectAll", QT_TRANSLATE_NOOP("Actions", "Select all"), u"Ctrl+A"_s, "conversation", "",
        [this] { m_list->list().markAll(m_list->model().allIds()); });
    add("inbox.filter", QT_TRANSLATE_NOOP("Actions", "Filter this view"), u"/"_s, "view", "view-filter", [this] {
        m_panes->turnTo(ThreePanes::Page::List);
        m_list->startFilter();
    });
    add("inbox.newView", QT_TRANSLATE_NOOP("Actions", "Keep the filter as a view…"), {}, "view", "list-add",
        [this] { newView(); });
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

InboxPage::Ids InboxPage::targets()
{
    if (m_following.isActive()) { // keys are faster than the screen
        m_following.stop();
        follow();
    }
    const Ids marked = m_list->list().marked();
    if (!marked.isEmpty())
        return marked;
    const ConversationId open = m_thread->conversationId();
    return open ? Ids{open} : Ids();
}

QString InboxPage::nameOf(const Ids &ids) const
{
    if (ids.size() != 1)
        return tr("%n conversations", nullptr, int(ids.size()));
    const Conversation *c = m_list->list().conversation(m_list->model().rowOf(ids.first()));
    if (!c && m_thread->conversationId() == ids.first())
        c = m_thread->conversation();
    return c ? (c->memberName.isEmpty() ? c->handle : c->memberName) : QString();
}

void InboxPage::write(const QString &sentence, std::function<JournalId(Transaction &)> change)
{
    whenAnswered(m_desk.db.write(std::move(change)), this,
        [this, sentence, touched = targets()](const Expected<JournalId> &written) {
            if (written)
                return Q_EMIT acted(sentence, *written);
            m_list->model().reread(
                QSet<ConversationId>(touched.cbegin(), touched.cend())); // rows that left too early come back
            Q_EMIT acted(errorText(written.error()), {});
        });
}

void InboxPage::leaveRows(const Ids &ids)
{
    static const QStringList emptied{
        u"inbox"_s, u"mine"_s, u"unassigned"_s, u"mentions"_s, u"direct"_s, u"waiting"_s, u"snoozed"_s};
    const View *view = m_views.at(m_views.rowOf(m_view));
    if (m_list->isSearching())
        return;
    if (view && emptied.contains(view->builtin))
        m_list->model().hide(ids);
    else if (ids.size() == 1)
        m_list->list().step(1);
    m_list->list().clearMarks();
    m_following.stop();
    follow();
}

void InboxPage::setState(Conversation::State state, const QString &sentence, const QDateTime &until)
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    write(sentence.arg(nameOf(ids)), [ids, state, until, now = m_desk.services.now()](Transaction &t) {
        return conversations::setState(t, ids, state, now, until);
    });
    if (state != Conversation::State::Open)
        leaveRows(ids);
}

void InboxPage::done()
{
    const Conversation *c = m_thread->conversation();
    if (m_list->list().marked().isEmpty() && c && c->state == Conversation::State::Done)
        return step(1);
    setState(Conversation::State::Done, tr("Done: “%1”"));
}

void InboxPage::snoozeUntil(const QDateTime &until)
{
    setState(Conversation::State::Snoozed, tr("Snoozed until %2: “%1”").arg(u"%1"_s, words::longTime(until)), until);
}

void InboxPage::snooze()
{
    if (targets().isEmpty())
        return;
    const auto meant
        = [this](const QString &typed) { return text::parseWhen(typed, m_desk.services.now().toLocalTime()); };
    AskLine::Question question;
    question.title = tr("Snooze until");
    question.placeholder = tr("tomorrow 9, monday, in 2 hours, 18:30");
    question.hint = [meant](const QString &typed) {
        const auto when = meant(typed);
        return typed.trimmed().isEmpty() ? QString()
            : when                       ? words::longTime(*when)
                                         : tr("No time to come is meant by these words.");
    };
    question.accepts = [meant](const QString &typed) { return meant(typed).has_value(); };
    question.take = [this, meant](const QString &typed) { snoozeUntil(meant(typed)->toUTC()); };
    for (const QString &words : {tr("in 2 hours"), tr("tomorrow 9:00"), tr("monday 9:00")})
        if (meant(words))
            question.choices.append({words, words});
    m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
}

void InboxPage::assignMe()
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    write(tr("Assigned to me: “%1”").arg(nameOf(ids)), [ids, now = m_desk.services.now()](Transaction &t) {
        return conversations::assign(t, ids, workspace::me(t).id, now);
    });
}

void InboxPage::assign()
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    const auto look = [](const Reader &r) { return workspace::colleagues(r); };
    whenAnswered(m_desk.db.read(look), this, [this, ids](const Expected<QList<Colleague>> &colleagues) {
        AskLine::Question question;
        question.title = tr("Assign to");
        for (const Colleague &colleague : colleagues ? *colleagues : QList<Colleague>())
            question.choices.append(
                {colleague.name.isEmpty() ? tr("me") : colleague.name, QString::number(colleague.id.value)});
        question.choices.append({tr("nobody"), u"0"_s});
        question.accepts = [](const QString &value) {
            bool number = false;
            value.toLongLong(&number);
            return number;
        };
        question.take = [this, ids, choices = question.choices](const QString &value) {
            const ColleagueId to{value.toLongLong()};
            QString name;
            for (const AskLine::Choice &choice : choices)
                name = choice.value == value ? choice.text : name;
            write(tr("Assigned to %2: “%1”").arg(nameOf(ids), name),
                [ids, to, now = m_desk.services.now()](
                    Transaction &t) { return conversations::assign(t, ids, to, now); });
        };
        m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
    });
}

void InboxPage::tag()
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    const Conversation *c = ids.size() == 1 ? m_thread->conversation() : nullptr;
    AskLine::Question question;
    question.title = tr("Tag");
    question.placeholder = tr("a tag, or -tag to remove it");
    for (const QString &worn : c ? c->tags : QStringList())
        question.choices.append({tr("remove “%1”").arg(worn), u'-' + worn});
    for (const Tag &known : m_tags.rows())
        if (!c || !c->tags.contains(known.name))
            question.choices.append({known.name, known.name});
    question.take = [this, ids](const QString &value) {
        const bool off = value.startsWith(u'-');
        const QStringList tags{(off ? value.sliced(1) : value).trimmed().remove(u'#')};
        write(off ? tr("Tag removed: “%1”").arg(tags.first()) : tr("Tagged: “%1”").arg(tags.first()),
            [ids, off, tags, now = m_desk.services.now()](Transaction &t) {
                return conversations::setTags(t, ids, off ? QStringList() : tags, off ? tags : QStringList(), now);
            });
    };
    m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
}

void InboxPage::tagMember(MemberId member)
{
    AskLine::Question question;
    question.title = tr("Tag this member");
    for (const Tag &known : m_tags.rows())
        question.choices.append({known.name, known.name});
    question.take = [this, member](const QString &value) {
        write(tr("Tagged: “%1”").arg(value),
            [member, tags = QStringList{value}, now = m_desk.services.now()](
                Transaction &t) { return members::setTags(t, member, tags, {}, now); });
    };
    m_ask->ask(question, m_panel->geometry());
}

void InboxPage::joinMember(MemberId member)
{
    AskLine::Question question;
    question.title = tr("Join with");
    question.placeholder = tr("name or handle");
    question.search = [this, member](const QString &typed, AskLine &line) {
        const auto look = [typed](const Reader &r) {
            QList<MemberId> ids;
            const QList<members::Place> places = members::places(r, typed);
            for (const members::Place &place : places.first(qMin<qsizetype>(9, places.size())))
                ids.append(place.id);
            return members::some(r, ids);
        };
        whenAnswered(m_desk.db.search(look), &line, [&line, member](const Expected<QList<Member>> &found) {
            QList<AskLine::Choice> choices;
            for (const Member &m : found ? *found : QList<Member>())
                if (m.id != member)
                    choices.append(
                        {m.name + (m.identities.isEmpty() ? QString() : u" · @"_s + m.identities.first().handle),
                            QString::number(m.id.value)});
            if (found)
                line.setChoices(choices);
        });
    };
    question.accepts = [](const QString &value) { return value.toLongLong() > 0; };
    question.take = [this, member](const QString &value) {
        write(tr("Joined. They can be separated at any time."),
            [member, other = MemberId{value.toLongLong()}, now = m_desk.services.now()](
                Transaction &t) { return members::join(t, member, other, now); });
    };
    m_ask->ask(question, m_panel->geometry());
}

void InboxPage::unread()
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    m_reading.stop();
    m_leftUnread = m_thread->conversationId();
    write(tr("Unread: “%1”").arg(nameOf(ids)),
        [ids, now = m_desk.services.now()](Transaction &t) { return conversations::setUnread(t, ids, true, now); });
}

void InboxPage::newView()
{
    const View *view = m_views.at(m_views.rowOf(m_view));
    const QString query = ((view ? view->query : QString()) + u' ' + m_list->filter()).trimmed();
    AskLine::Question question;
    question.title = tr("Name of the view");
    question.hint = [query](const QString &) { return tr("It shows: %1").arg(query); };
    question.take = [this, query](const QString &name) {
        const auto add = [name, query, now = m_desk.services.now()](
                             Transaction &t) { return conversations::addView(t, name, query, now); };
        whenAnswered(m_desk.db.write(add), this, [this, name](const Expected<ViewId> &added) {
            Q_EMIT acted(added ? tr("View added: “%1”").arg(name) : errorText(added.error()), {});
        });
    };
    m_ask->ask(question, m_list->geometry());
}
