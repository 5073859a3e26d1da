#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/members.h"
#include "models/store/workspace.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/whenwords.h"
#include "ui/members/memberpanel.h"
#include "ui/members/membersearch.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"

using namespace Qt::StringLiterals;

// What is decided about conversations: one key each, and the next one is there before the store has answered.

void InboxPage::write(const Ids &ids, const QString &sentence, std::function<JournalId(Transaction &)> change)
{
    whenAnswered(m_desk.db.write(std::move(change)), this, [this, sentence, ids](const Expected<JournalId> &written) {
        if (written)
            return Q_EMIT acted(sentence, *written);
        m_list->model().reread(QSet<ConversationId>(ids.cbegin(), ids.cend())); // rows that left too early come back
        Q_EMIT acted(errorText(written.error()), {});
    });
}

//! Rows that the view no longer asks for go at once; what stays is left behind, unless it is now to be worked on.
void InboxPage::moveOn(const Ids &ids, const QStringList &becomes, const QStringList &ceases)
{
    static const QStringList toWorkOn{u"open"_s, u"mine"_s};
    if (m_list->isSearching())
        return;
    const text::Query query = text::parseQuery(m_list->query(), QDate::currentDate()).query;
    m_list->list().clearMarks();
    if (text::dropsOut(query, becomes, ceases))
        m_list->model().hide(ids);
    else if (ids.size() == 1 && !toWorkOn.contains(becomes.value(0)))
        m_list->list().step(1);
    m_following.stop();
    follow();
}

void InboxPage::setState(Conversation::State state, const QString &sentence)
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    write(ids, sentence.arg(nameOf(ids)), [ids, state, now = m_desk.services.now()](Transaction &t) {
        return conversations::setState(t, ids, state, now);
    });
    moveOn(ids, {code(state)});
}

void InboxPage::done()
{
    const Conversation *c = m_thread->conversation();
    if (m_list->list().marked().isEmpty() && c && c->state == Conversation::State::Done)
        return step(1);
    setState(Conversation::State::Done, tr("Done: “%1”"));
}

void InboxPage::snoozeFor(const text::Snooze &snooze)
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    const QDateTime now = m_desk.services.now();
    write(ids, whenwords::done(snooze, now).arg(nameOf(ids)), [ids, snooze, now](Transaction &t) {
        return conversations::snooze(t, ids, snooze.until.at.toUTC(), snooze.evenIfWritten, now);
    });
    moveOn(ids, {code(Conversation::State::Snoozed)});
}

void InboxPage::snoozeUntilTomorrow()
{
    const QDate tomorrow = m_desk.services.now().toLocalTime().date().addDays(1);
    snoozeFor({{QDateTime(tomorrow, QTime(9, 0)), {}, {}}, false});
}

void InboxPage::snooze()
{
    if (targets().isEmpty())
        return;
    const auto meant
        = [this](const QString &typed) { return text::parseSnooze(typed, m_desk.services.now().toLocalTime()); };
    AskLine::Question question;
    question.title = tr("Snooze until");
    question.placeholder = tr("tomorrow 9, monday, in 2 weeks, until they answer");
    question.hint
        = [this, meant](const QString &typed) { return whenwords::comesBack(meant(typed), m_desk.services.now()); };
    question.accepts = [meant](const QString &typed) { return meant(typed).isUnderstood(); };
    question.take = [this, meant](const QString &typed) { snoozeFor(meant(typed)); };
    for (const QString &words : {tr("in 2 hours"), tr("tomorrow 9:00"), tr("monday 9:00"), tr("in 2 weeks"),
             tr("until they answer"), tr("monday, even if they answer")})
        if (meant(words).isUnderstood())
            question.choices.append({words, words});
    m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
}

void InboxPage::assignMe()
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    write(ids, tr("Assigned to me: “%1”").arg(nameOf(ids)), [ids, now = m_desk.services.now()](Transaction &t) {
        return conversations::assign(t, ids, workspace::me(t).id, now);
    });
    moveOn(ids, {u"mine"_s}, {u"unassigned"_s});
}

void InboxPage::assign()
{
    if (targets().isEmpty())
        return;
    struct Team {
        ColleagueId me;
        QList<Colleague> all;
    };
    const auto look = [](const Reader &r) { return Team{workspace::me(r).id, workspace::colleagues(r)}; };
    whenAnswered(m_desk.db.read(look), this, [this](const Expected<Team> &team) {
        AskLine::Question question;
        question.title = tr("Assign to");
        for (const Colleague &colleague : team ? team->all : QList<Colleague>())
            question.choices.append(
                {colleague.name.isEmpty() ? tr("me") : colleague.name, QString::number(colleague.id.value)});
        question.choices.append({tr("nobody"), u"0"_s});
        question.accepts = [](const QString &value) {
            bool number = false;
            value.toLongLong(&number);
            return number;
        };
        question.take = [this, me = team ? team->me : ColleagueId(), choices = question.choices](const QString &value) {
            QString name;
            for (const AskLine::Choice &choice : choices)
                name = choice.value == value ? choice.text : name;
            assignTo({value.toLongLong()}, me, name);
        };
        m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
    });
}

void InboxPage::assignTo(ColleagueId to, ColleagueId me, const QString &name)
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    write(ids, tr("Assigned to %2: “%1”").arg(nameOf(ids), name),
        [ids, to, now = m_desk.services.now()](Transaction &t) { return conversations::assign(t, ids, to, now); });
    const QString mine = u"mine"_s, nobodys = u"unassigned"_s;
    const QString becomes = !to ? nobodys : to == me ? mine : QString();
    QStringList ceases{mine, nobodys};
    ceases.removeAll(becomes);
    moveOn(ids, {becomes}, ceases);
}

void InboxPage::tag()
{
    const Ids ids = targets();
    if (ids.isEmpty())
        return;
    const Conversation *c = ids.size() == 1 ? m_thread->conversation() : nullptr;
    AskLine::Question question;
    question.title = tr("Tag");
    question.placeholder = tr("a tag, or several, or -tag to remove it");
    for (const QString &worn : c ? c->tags : QStringList())
        question.choices.append({tr("remove “%1”").arg(worn), u'-' + worn});
    for (const Tag &known : m_tags.rows())
        if (!c || !c->tags.contains(known.name))
            question.choices.append({known.name, known.name});
    question.take = [this](const QString &value) { setTags(value); };
    m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
}

//! "dudas, -taller": one on, one off.
void InboxPage::setTags(const QString &typed)
{
    const Ids ids = targets();
    QStringList on, off;
    for (const QString &part : typed.split(u',', Qt::SkipEmptyParts)) {
        const QString word = part.simplified().remove(u'#');
        if (const QString plain = word.startsWith(u'-') ? word.sliced(1) : word; !plain.isEmpty())
            (plain == word ? on : off).append(plain);
    }
    if (ids.isEmpty() || (on.isEmpty() && off.isEmpty()))
        return;
    write(ids, on.isEmpty() ? tr("Tag removed: “%1”").arg(off.join(u", "_s)) : tr("Tagged: “%1”").arg(on.join(u", "_s)),
        [ids, on, off, now = m_desk.services.now()](
            Transaction &t) { return conversations::setTags(t, ids, on, off, now); });
    moveOn(ids);
}

void InboxPage::tagMember(MemberId member)
{
    AskLine::Question question;
    question.title = tr("Tag this member");
    for (const Tag &known : m_tags.rows())
        question.choices.append({known.name, known.name});
    question.take = [this, member](const QString &value) {
        write({}, tr("Tagged: “%1”").arg(value),
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
    question.search = membersCalled(m_desk.db, member);
    question.accepts = [](const QString &value) { return value.toLongLong() > 0; };
    question.take = [this, member](const QString &value) {
        write({}, tr("Joined. They can be separated at any time."),
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
    write(ids, tr("Unread: “%1”").arg(nameOf(ids)),
        [ids, now = m_desk.services.now()](Transaction &t) { return conversations::setUnread(t, ids, true, now); });
}
