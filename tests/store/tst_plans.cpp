#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/posts.h"
#include "models/store/search.h"
#include "models/store/workspace.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include "workshop.h"
#include <QMutex>

using namespace Qt::StringLiterals;
using said::at;

namespace {

QMutex heardMutex;
QStringList heard; //!< each once, in the order in which they came

void hear(const QString &sql)
{
    const QMutexLocker lock(&heardMutex);
    if (!heard.contains(sql))
        heard.append(sql);
}

//! Tables that stay small however long somebody works.
const QStringList small{u"workspace"_s, u"setting"_s, u"colleague"_s, u"account"_s, u"channel"_s, u"cursor"_s, u"tag"_s,
    u"view"_s, u"draft"_s, u"sqlite_master"_s};

//! What may walk a whole table or sort after all, by a piece of its text (after '=': by all of it), and why.
struct Allowed {
    QString part;
    QString plan;
    const char *why;
    bool covers(const QString &sql, const QString &line) const
    {
        return line.startsWith(plan) && (part.startsWith(u'=') ? sql == QStringView(part).mid(1) : sql.contains(part));
    }
};
const QList<Allowed> allowed{
    {u"json_each(?)"_s, u"USE TEMP"_s, "sorts only the rows whose ids are asked for"},
    {u"DESC LIMIT 5000) hit"_s, u"USE TEMP"_s, "sorts the conversations of at most 5000 hits"},
    {u"FROM conversation c WHERE"_s, u"SCAN c USING INDEX conversation_time"_s,
        "a typed query walks newest first until its page is full, where a newer search can end it"},
    {u"FROM conversation c WHERE"_s, u"SCAN c USING COVERING INDEX conversation_time"_s, "likewise"},
    {u"ORDER BY m.id DESC LIMIT ?"_s, u"SCAN m"_s, "likewise, messages by their key"},
    {u"SELECT count(*) FROM (SELECT"_s, u"SCAN"_s, "counts to 1000 and no further"},
    {u"FROM identity x WHERE"_s, u""_s, "from: finds pieces of names, and no index does; on the search connection"},
    {u"FROM member b WHERE"_s, u"SCAN b"_s, "the list of all people keeps every place"},
    {u"INSERT INTO view_member"_s, u"SCAN c"_s, "once, when a view is new or asks something else"},
    {u"x.direction = 'out'"_s, u"USE TEMP"_s, "our answers to one person, out of an index that holds only ours"},
    {u"FROM tag g JOIN member_tag"_s, u"SCAN mt"_s, "words of tags, when somebody types into the filter of members"},
    {u"SELECT member_id, text FROM note"_s, u"SCAN note"_s, "words of notes, likewise"},
    {u"FROM post WHERE deleted_at IS NULL"_s, u"USE TEMP"_s, "a team's ideas and what needs a decision are few"},
    {u"coalesce(due_at, edited_at)"_s, u"SCAN post"_s, "the command line's list of posts"},
    {u"FROM outbox o"_s, u"USE TEMP"_s, "what has not gone out yet is little"},
    {u"state = 'scheduled'"_s, u"USE TEMP"_s, "likewise"},
    {u"FROM journal WHERE inverse <> ''"_s, u"SCAN journal"_s, "from the end, and the first fits"},
    {u"i.avatar = '' AND i.avatar_url <> ''"_s, u"SCAN i USING INDEX identity_wanted"_s, "an index of just these"},
    {u"cached = '' AND kind = 'image'"_s, u"SCAN attachment USING INDEX attachment_wanted"_s, "likewise"},
    {u"FROM journal WHERE forward <> ''"_s, u"USE TEMP B-TREE FOR RIGHT PART"_s, "what was undone in one instant"},
    {u"=SELECT count(*) FROM message"_s, u"SCAN"_s, "facts for the command line and an inbox that shows nothing"},
    {u"=SELECT count(*) FROM conversation"_s, u"SCAN"_s, "likewise"},
    {u"=SELECT count(*) FROM identity WHERE ours = 0"_s, u"SCAN"_s, "likewise"},
};

//! What an alias in a plan stands for.
QHash<QString, QString> tablesIn(const QString &sql)
{
    static const QRegularExpression named(u"\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(\\w+)(?:\\s+(?:AS\\s+)?(\\w+))?"_s);
    QHash<QString, QString> tables;
    for (auto found = named.globalMatch(sql); found.hasNext();) {
        const auto one = found.next();
        tables.insert(one.captured(1), one.captured(1));
        if (const QString alias = one.captured(2); !alias.isEmpty() && alias != alias.toUpper())
            tables.insert(alias, one.captured(1));
    }
    return tables;
}

bool isQuestion(const QString &sql)
{
    for (const QStringView word : {u"SELECT", u"INSERT", u"UPDATE", u"DELETE", u"WITH"})
        if (sql.startsWith(word))
            return true;
    return false;
}

//! The lines of its plan that would grow with the workspace.
QStringList slowIn(const Reader &r, const QString &sql)
{
    static const QRegularExpression scan(u"^SCAN (\\w+)"_s);
    const auto tables = tablesIn(sql);
    QStringList slow;
    r.each(u"EXPLAIN QUERY PLAN "_s + sql, QVariantList(sql.count(u'?'), QVariant(0)), [&](const Row &row) {
        const QString line = row.text(3);
        const QString table = tables.value(scan.match(line).captured(1));
        const bool scans = line.startsWith(u"SCAN") && !line.contains(u"VIRTUAL TABLE")
            && !line.contains(u"CONSTANT ROW") && !table.isEmpty() && !small.contains(table);
        const bool sorts = line.startsWith(u"USE TEMP B-TREE FOR ORDER BY")
            || line.startsWith(u"USE TEMP B-TREE FOR RIGHT PART OF ORDER BY");
        const bool onlySmall
            = std::all_of(tables.cbegin(), tables.cend(), [](const QString &name) { return small.contains(name); });
        const bool may
            = std::any_of(allowed.cbegin(), allowed.cend(), [&](const Allowed &one) { return one.covers(sql, line); });
        if ((scans || (sorts && !onlySmall)) && !may)
            slow.append(line);
    });
    return slow;
}

text::Query query(const QString &typed) { return text::parseQuery(typed, at(0).date()).query; }

const QStringList queries{u"rueda"_s, u"\"la rueda\""_s, u"rueda from:bea"_s, u"from:bea"_s, u"in:ana"_s,
    u"network:mastodon"_s, u"is:unread"_s, u"is:open"_s, u"is:mine"_s, u"is:unassigned"_s, u"is:mention"_s,
    u"is:comment"_s, u"is:direct"_s, u"is:public"_s, u"is:done rueda"_s, u"tag:queja"_s, u"assignee:ana"_s,
    u"after:2026-05-01"_s, u"before:2030-05-01 rueda"_s, u"-rueda"_s, u"rueda -from:bea"_s, u"-is:done rueda"_s,
    QString()};

void readInbox(const Reader &r)
{
    const QList<View> views = conversations::views(r);
    const ViewId inbox = views.first().id;
    const auto places = conversations::placesIn(r, inbox);
    QVERIFY(places.size() > 2);
    conversations::firstIn(r, inbox, 2);
    conversations::firstIn(r, inbox, 2, places.first());
    const QSet<ConversationId> ids{places[0].id, places[1].id};
    conversations::placesAmong(r, inbox, ids);
    conversations::placeIn(r, inbox, places[0].id);
    QVERIFY(conversations::some(r, ids.values()).size() == 2);
    conversations::nextWake(r);
    conversations::tags(r);
    for (const QString &typed : queries) {
        conversations::matching(r, query(typed), 50);
        conversations::matching(r, query(typed), 50, places.first());
        conversations::matchingAmong(r, query(typed), ids);
        conversations::countMatching(r, query(typed), 1000);
        const Hits hits = search::messages(r, query(typed), 1);
        if (!hits.next.isEmpty())
            search::messages(r, query(typed), 1, hits.next);
    }
    for (const auto &place : places) {
        const auto page = messages::page(r, place.id, 50);
        if (!page.isEmpty())
            messages::page(r, place.id, 50, page.last().id);
        messages::idsOf(r, place.id);
        messages::root(r, place.id);
        members::notesIn(r, place.id);
        outbox::inConversation(r, place.id);
    }
}

void readMembers(const Reader &r)
{
    for (const QString &filter : {u""_s, u"bea"_s, u"is:actual"_s, u"is:newcomer bea"_s}) {
        const auto places = members::places(r, filter);
        members::first(r, filter, 50);
        QSet<MemberId> ids;
        for (const auto &place : places)
            ids.insert(place.id);
        members::placesAmong(r, filter, ids);
        for (const Member &member : members::some(r, ids.values())) {
            const auto shown = members::timeline(r, member.id, 2);
            for (const TimelineEntry &entry : shown)
                members::timeline(r, member.id, 2, entry.key);
            members::contacts(r, member.id);
            members::writtenBy(r, member.id);
            members::notes(r, member.id);
            for (const Identity &identity : member.identities)
                members::relation(r, accounts::all(r).first().id, identity.id);
        }
    }
    members::identityByKey(r, u"mastodon"_s, said::person(u"Bea"_s).key);
    members::counts(r);
}

void readOutgoing(const Reader &r)
{
    const AccountId account = accounts::all(r, true).first().id;
    posts::between(r, at(0), at(100000));
    posts::unplanned(r);
    posts::needingDecision(r);
    QSet<PostId> ids;
    for (const Post &post : posts::all(r))
        ids.insert(post.id);
    QVERIFY(!ids.isEmpty());
    posts::all(r, u"draft"_s);
    posts::some(r, ids);
    const auto waiting = outbox::waiting(r);
    QVERIFY(!waiting.isEmpty());
    outbox::some(r, {waiting.first().id});
    outbox::receipts(r, waiting.first().id);
    outbox::unresolved(r, account, at(100000));
    outbox::nextDue(r, account);
    outbox::isKnownAsOurs(r, account, u"route"_s);
    outbox::dueBefore(r, at(100000));
    outbox::endedSince(r, at(0));
    messages::newestOwnRemoteId(r, account);
    messages::toRefresh(r, account, at(100), 40);
    messages::byRemoteId(r, account, u"question"_s);
    messages::avatarsToFetch(r, 10);
    messages::imagesToFetch(r, 10);
}

void readRest(const Reader &r)
{
    const AccountId account = accounts::all(r, true).first().id;
    accounts::one(r, account);
    accounts::cursor(r, account, u"home"_s);
    accounts::progress(r, account);
    drafts::all(r);
    drafts::one(r, u"post/new"_s);
    journal::last(r);
    workspace::facts(r);
    workspace::settings(r);
    workspace::colleagues(r);
}

} // namespace

//! No statement of the program walks a table that grows, or sorts what an index has in order.
class PlansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (TestStore::isPostgres())
            QSKIP("the embedded engine's plans");
        heard.clear();
    }
    void cleanup() { statementHeard = nullptr; }
    void everyReadingUsesAnIndex();
    void everyWritingUsesAnIndex();
    void anAnswerOfOursIsNotDearerInALongConversation();

private:
    static void judge(TestStore &store)
    {
        statementHeard = nullptr;
        int slow = 0, asked = 0;
        for (const QString &sql : std::as_const(heard)) {
            if (!isQuestion(sql) || sql.contains(u"/* test */"_s))
                continue;
            ++asked;
            const QStringList lines = store.saw([&](const Reader &r) { return slowIn(r, sql); });
            if (lines.isEmpty())
                continue;
            ++slow;
            qWarning("%s\n    %s", qPrintable(lines.join(u"; "_s)), qPrintable(sql.simplified()));
        }
        QVERIFY2(asked > 60, qPrintable(QString::number(asked)));
        QVERIFY2(slow == 0, "the warnings above name the statements");
    }
};

void PlansTest::everyReadingUsesAnIndex()
{
    TestStore store;
    QList<workshop::Step> week = workshop::week();
    week.removeLast(); // with all its accounts
    for (const auto &step : std::as_const(week))
        store.did(step.take);
    statementHeard = hear;
    store.saw([](const Reader &r) {
        readInbox(r);
        readMembers(r);
        readOutgoing(r);
        readRest(r);
        return true;
    });
    judge(store);
}

void PlansTest::everyWritingUsesAnIndex()
{
    TestStore store;
    statementHeard = hear;
    workshop::live(store);
    judge(store);
}

void PlansTest::anAnswerOfOursIsNotDearerInALongConversation()
{
    TestStore store;
    const auto account = store.did([](Transaction &t) { return seed::account(t); });
    store.did([&](Transaction &t) { messages::keep(t, said::in(account, u"0"_s, u"Bea"_s, u"hola"_s, 0), at(9)); });
    const QString update
        = u"UPDATE message SET is_read = 1 WHERE conversation_id = ? AND is_read = 0 AND direction = 'in' RETURNING id"_s;
    statementHeard = hear;
    store.did([&](Transaction &t) { messages::keep(t, said::out(account, u"1"_s, u"hola"_s, 1, u"0"_s), at(9)); });
    statementHeard = nullptr;
    QVERIFY(heard.contains(update));
    QStringList plan;
    store.saw([&](const Reader &r) {
        r.each(u"EXPLAIN QUERY PLAN "_s + update, {0}, [&](const Row &row) { plan.append(row.text(3)); });
        return true;
    });
    QVERIFY2(plan.first().contains(u"message_unread"), qPrintable(plan.join(u'\n')));
}

TERTULIA_TEST(PlansTest)
#include "tst_plans.moc"
