#include "models/store/conversations.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/timekey.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! What was heard is kept once, in its place, whatever order it arrives in.
class Messages : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;

    messages::Kept keep(const Message &m)
    {
        return store->did([m](Transaction &t) { return messages::keep(t, m, said::at(100000)); });
    }
    Conversation conversation(ConversationId id)
    {
        return store->saw([id](const Reader &r) { return *conversations::one(r, id); });
    }
    QStringList thread(ConversationId id)
    {
        QStringList ids;
        for (const Message &m : store->saw([id](const Reader &r) { return messages::page(r, id, 100); }))
            ids.append(m.remoteId);
        return ids;
    }
    QList<ConversationId> all()
    {
        return store->saw([](const Reader &r) {
            QList<ConversationId> ids;
            r.each(u"SELECT id FROM conversation ORDER BY id"_s, {},
                [&](const Row &row) { ids.append(ConversationId{row.number(0)}); });
            return ids;
        });
    }

private Q_SLOTS:
    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
    }

    void theLastWeekOfAnAccountIsLookedAtAgain()
    {
        const AccountId other = store->did([](Transaction &t) { return seed::account(t, u"other"_s); });
        constexpr int day = 86400;
        for (const auto &[id, from] : {std::pair(u"old"_s, -30 * day), std::pair(u"new"_s, -day)})
            keep(said::in(account, id, u"Bea"_s, u"hola"_s, from));
        keep(said::in(other, u"theirs"_s, u"Bea"_s, u"hola"_s, -day));
        const auto due
            = store->saw([this](const Reader &r) { return messages::toRefresh(r, account, said::at(0), 40); });
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first().remoteId, u"new"_s);
    }

    //! Where ids are only unique per chat, the same id of another chat is another message.
    void oneIdInTwoChats()
    {
        Message first = said::in(account, u"7"_s, u"Bea"_s, u"aquí"_s, 1), second = first;
        first.scope = u"chat1"_s;
        second.scope = u"chat2"_s;
        second.html = u"<p>allí</p>"_s;
        const messages::Kept a = keep(first), b = keep(second);
        QVERIFY(a.fresh && b.fresh && a.id != b.id);
        QVERIFY(!keep(second).changed);
        QVERIFY(store->did([this](Transaction &t) { return messages::markDeleted(t, account, u"chat1"_s, u"7"_s); }));
        const auto left = store->saw([b](const Reader &r) { return messages::one(r, b.id); });
        QVERIFY(left && !left->deleted);
        QCOMPARE(left->text, u"allí"_s);
    }

    void sameTwiceChangesNothing()
    {
        Message m = said::in(account, u"1"_s, u"Bea"_s, u"hola <b>Ana</b>"_s, 10);
        m.attachments.append(Attachment{});
        m.attachments.last().url = u"https://far.example/a.png"_s;
        const messages::Kept first = keep(m);
        QVERIFY(first.fresh && first.changed && first.conversation);
        QSignalSpy changes(&store->db(), &Database::changed);
        const messages::Kept second = keep(m);
        QVERIFY(!second.fresh && !second.changed);
        QCOMPARE(second.id, first.id);
        QTest::qWait(20);
        QCOMPARE(changes.count(), 0);
        QCOMPARE(conversation(first.conversation).messages, 1);
        QCOMPARE(conversation(first.conversation).unread, 1);
        QCOMPARE(conversation(first.conversation).snippet, u"hola Ana"_s);
    }

    void bodiesAreCleaned()
    {
        const auto kept = keep(said::in(account, u"1"_s, u"Bea"_s, u"hola<script>alert(1)</script>"_s, 10));
        const Message m = store->saw([&](const Reader &r) { return *messages::one(r, kept.id); });
        QVERIFY(!m.html.contains(u"script"_s) && !m.text.contains(u"alert"_s));
    }

    void idsFollowTime()
    {
        const MessageId late = keep(said::in(account, u"1"_s, u"Bea"_s, u"b"_s, 50)).id;
        const MessageId early = keep(said::in(account, u"2"_s, u"Bea"_s, u"a"_s, 20)).id;
        const MessageId between = keep(said::in(account, u"3"_s, u"Bea"_s, u"c"_s, 30)).id;
        QVERIFY(early < between && between < late);
        Message ancient = said::in(account, u"4"_s, u"Bea"_s, u"d"_s, 0);
        ancient.sentAt = QDateTime(QDate(2012, 5, 1), QTime(12, 0), Qt::UTC);
        QVERIFY(keep(ancient).id.value < 0);
        Message future = said::in(account, u"5"_s, u"Bea"_s, u"e"_s, 0);
        future.sentAt = QDateTime(QDate(9999, 5, 1), QTime(12, 0), Qt::UTC);
        QVERIFY(keep(future).id.value <= timekey::first(said::at(100000).addDays(1)) + 63);
        future.remoteId = u"6"_s;
        future.sentAt = {};
        QCOMPARE(keep(future).id.value, timekey::first(said::at(100000)));
    }

    void thousandsShareASecond()
    {
        const auto ids = store->did([&](Transaction &t) {
            QSet<qint64> found;
            for (int i = 0; i < 1000; ++i)
                found.insert(
                    messages::keep(t, said::in(account, u"m%1"_s.arg(i), u"Bea"_s, u"x"_s, 7), said::at(100000))
                        .id.value);
            return found;
        });
        QCOMPARE(ids.size(), 1000);
        const qint64 first = timekey::first(said::at(7));
        for (qint64 id = first; id < first + 1000; ++id)
            QVERIFY(ids.contains(id));
    }

    void anAnswerBelongsToWhatItAnswers()
    {
        keep(said::out(account, u"post"_s, u"Abrimos a las nueve"_s, 1));
        QVERIFY(all().isEmpty());
        const auto asked = keep(said::in(account, u"q"_s, u"Bea"_s, u"y el sabado?"_s, 2, u"post"_s));
        QCOMPARE(conversation(asked.conversation).subject, u"Abrimos a las nueve"_s);
        const auto answered = keep(said::out(account, u"a"_s, u"tambien"_s, 3, u"q"_s));
        QVERIFY(answered.fresh); // but ours: whoever notifies looks at the direction
        QCOMPARE(answered.conversation, asked.conversation);
        const Conversation c = conversation(asked.conversation);
        QCOMPARE(c.unread, 0);
        QVERIFY(c.lastIsOurs);
        QCOMPARE(c.state, Conversation::State::Open);
        QCOMPARE(c.messages, 2);
        QCOMPARE(
            store->saw([&](const Reader &r) { return messages::root(r, asked.conversation)->remoteId; }), u"post"_s);
        QCOMPARE(thread(asked.conversation), (QStringList{u"q"_s, u"a"_s}));
    }

    void eachPersonTheirOwn()
    {
        keep(said::out(account, u"post"_s, u"hola"_s, 1));
        const auto bea = keep(said::in(account, u"b"_s, u"Bea"_s, u"1"_s, 2, u"post"_s));
        const auto carla = keep(said::in(account, u"c"_s, u"Carla"_s, u"2"_s, 3, u"post"_s));
        QVERIFY(bea.conversation != carla.conversation);
        Message peer = said::context(account, u"p"_s, u"Carla"_s, u"yo lo se"_s, 4, u"b"_s);
        const auto kept = keep(peer);
        QCOMPARE(kept.conversation, bea.conversation);
        QCOMPARE(conversation(bea.conversation).unread, 1);
        QCOMPARE(conversation(bea.conversation).messages, 1);
        QCOMPARE(thread(bea.conversation), (QStringList{u"b"_s, u"p"_s}));
    }

    //! Whatever order they arrive in, two answers of one person in one thread are one conversation.
    void neverSplit_data()
    {
        QTest::addColumn<QStringList>("order");
        QStringList names{u"root"_s, u"middle"_s, u"a1"_s, u"a2"_s};
        std::sort(names.begin(), names.end());
        do
            QTest::newRow(qPrintable(names.join(u'-'))) << names;
        while (std::next_permutation(names.begin(), names.end()));
    }
    void neverSplit()
    {
        QFETCH(QStringList, order);
        const QHash<QString, Message> known{
            {u"root"_s, said::context(account, u"root"_s, u"Dario"_s, u"el principio"_s, 1)},
            {u"middle"_s, said::context(account, u"middle"_s, u"Eva"_s, u"en medio"_s, 2, u"root"_s)},
            {u"a1"_s, said::in(account, u"a1"_s, u"Bea"_s, u"uno"_s, 3, u"middle"_s)},
            {u"a2"_s, said::in(account, u"a2"_s, u"Bea"_s, u"dos"_s, 4, u"root"_s)}};
        for (const QString &name : order)
            keep(known[name]);
        QCOMPARE(all().size(), 1);
        const Conversation c = conversation(all().first());
        QCOMPARE(c.messages, 2);
        QCOMPARE(c.unread, 2);
        QCOMPARE(c.rootId, u"root"_s);
        QCOMPARE(c.snippet, u"dos"_s);
        QCOMPARE(c.subject, u"el principio"_s);
        QCOMPARE(thread(c.id), (QStringList{u"middle"_s, u"a1"_s, u"a2"_s}));
    }

    void privateOnesGoByWhoIsInThem()
    {
        const auto one = keep(said::direct(account, u"1"_s, u"Bea"_s, u"en privado"_s, 1));
        const auto two = keep(said::direct(account, u"2"_s, u"Bea"_s, u"otra vez"_s, 2));
        QCOMPARE(one.conversation, two.conversation);
        Message group = said::direct(account, u"3"_s, u"Bea"_s, u"los tres"_s, 3);
        group.participants.append(said::person(u"Carla"_s).key);
        QVERIFY(keep(group).conversation != one.conversation);
        Message ours = said::out(account, u"4"_s, u"dime"_s, 4);
        ours.kind = Message::Kind::Direct;
        ours.visibility = Visibility::Direct;
        ours.participants = {said::person(u"Bea"_s).key};
        QCOMPARE(keep(ours).conversation, one.conversation);
        QCOMPARE(conversation(one.conversation).kind, Conversation::Kind::Private);
        QCOMPARE(conversation(one.conversation).unread, 0);
    }

    void writingAgainReopens()
    {
        const auto first = keep(said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1));
        int seconds = 10;
        for (const Conversation::State over :
            {Conversation::State::Done, Conversation::State::Waiting, Conversation::State::Snoozed}) {
            store->did([&](Transaction &t) {
                return over == Conversation::State::Snoozed
                    ? conversations::snooze(t, {first.conversation}, said::at(5000), false, said::at(5))
                    : conversations::setState(t, {first.conversation}, over, said::at(5));
            });
            keep(said::in(account, u"again"_s + code(over), u"Bea"_s, u"oye"_s, ++seconds, u"1"_s));
            QCOMPARE(conversation(first.conversation).state, Conversation::State::Open);
            QVERIFY(!conversation(first.conversation).snoozedUntil.isValid());
        }
        store->did([&](Transaction &t) {
            return conversations::setState(t, {first.conversation}, Conversation::State::Done, said::at(30));
        });
        keep(said::in(account, u"late"_s, u"Bea"_s, u"de antes"_s, 0, u"1"_s)); // history that comes late is no news
        QCOMPARE(conversation(first.conversation).state, Conversation::State::Done);
    }

    void editedAndDeleted()
    {
        const auto first = keep(said::in(account, u"1"_s, u"Bea"_s, u"primero"_s, 1));
        Message second = said::in(account, u"2"_s, u"Bea"_s, u"segundo"_s, 2, u"1"_s);
        keep(second);
        second.html = u"<p>corregido</p>"_s;
        second.editedAt = said::at(9);
        const auto edited = keep(second);
        QVERIFY(edited.changed && !edited.fresh);
        QCOMPARE(conversation(first.conversation).snippet, u"corregido"_s);
        QVERIFY(store->did([&](Transaction &t) { return messages::markDeleted(t, account, {}, u"2"_s); }));
        const Conversation c = conversation(first.conversation);
        QCOMPARE(c.snippet, u"primero"_s);
        QCOMPARE(c.unread, 1);
        const Message gone = store->saw([&](const Reader &r) { return *messages::byRemoteId(r, account, u"2"_s); });
        QVERIFY(gone.deleted && gone.text.isEmpty() && gone.html.isEmpty());
        store->did([&](Transaction &t) { messages::markMissing(t, account, u"1"_s); });
        QVERIFY(!store->saw([&](const Reader &r) { return messages::one(r, first.id)->deleted; }));
        store->did([&](Transaction &t) { messages::markMissing(t, account, u"1"_s); });
        QVERIFY(store->saw([&](const Reader &r) { return messages::one(r, first.id)->deleted; }));
    }

    void contextThatTurnsOutToBeForUs()
    {
        const auto heard = keep(said::context(account, u"1"_s, u"Bea"_s, u"hola"_s, 1, u"elsewhere"_s));
        QVERIFY(!heard.conversation);
        const auto raised = keep(said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1, u"elsewhere"_s));
        QCOMPARE(raised.id, heard.id);
        QVERIFY(raised.fresh && raised.conversation);
        QCOMPARE(conversation(raised.conversation).unread, 1);
        QVERIFY(!keep(said::context(account, u"1"_s, u"Bea"_s, u"hola"_s, 1, u"elsewhere"_s)).changed);
    }

    void anAnswerBeforeWhatItAnswers()
    {
        QVERIFY(!keep(said::out(account, u"a"_s, u"claro"_s, 5, u"q"_s)).conversation);
        const auto asked = keep(said::in(account, u"q"_s, u"Bea"_s, u"se puede?"_s, 2));
        QCOMPARE(thread(asked.conversation), (QStringList{u"q"_s, u"a"_s}));
        QVERIFY(conversation(asked.conversation).lastIsOurs);
        QCOMPARE(conversation(asked.conversation).unread, 0);
    }

    void theEchoKnowsItsOutboxRow()
    {
        const auto asked = keep(said::in(account, u"q"_s, u"Bea"_s, u"se puede?"_s, 2));
        const OutboxId row = store->did([&](Transaction &t) {
            OutboxAction reply = seed::saying(account, u"claro"_s, said::at(3));
            reply.conversation = asked.conversation;
            reply.target = asked.id;
            reply.targetId = u"q"_s;
            const OutboxId id = outbox::reply(t, reply, said::at(3));
            const auto claimed = outbox::claim(t, account, {said::at(4), 600});
            Q_ASSERT(claimed);
            outbox::publishing(t, id, said::at(4));
            outbox::published(t, id, {u"echo"_s, {}, {}, {}}, u"answered"_s, said::at(5));
            return id;
        });
        const auto echo = keep(said::out(account, u"echo"_s, u"claro"_s, 5));
        QCOMPARE(echo.conversation, asked.conversation);
        QCOMPARE(store->saw([&](const Reader &r) { return messages::one(r, echo.id)->sentBy; }), row);
        QVERIFY(store->saw([&](const Reader &r) { return outbox::inConversation(r, asked.conversation); }).isEmpty());
    }

    void peopleAndTheirFormerNames()
    {
        keep(said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1));
        Message second = said::in(account, u"2"_s, u"Bea"_s, u"soy yo"_s, 2);
        second.author.name = u"Beatriz"_s;
        keep(second);
        const Identity who
            = store->saw([&](const Reader &r) { return *members::identityByKey(r, u"mastodon"_s, second.author.key); });
        QCOMPARE(who.name, u"Beatriz"_s);
        const Member member = store->saw([&](const Reader &r) { return *members::one(r, who.member); });
        QCOMPARE(member.name, u"Beatriz"_s);
        QCOMPARE(member.contacts, 2);
        QVERIFY(!member.newcomer);
        QCOMPARE(store->saw([](const Reader &r) { return r.text(u"SELECT name FROM identity_name"_s); }), u"Bea"_s);
        keep(said::out(account, u"3"_s, u"hola"_s, 3));
        QCOMPARE(store->saw([](const Reader &r) { return r.number(u"SELECT count(*) FROM member"_s); }), 1);
    }

    void reactionsAndFollowRequests()
    {
        Reaction like;
        like.account = account;
        like.remoteId = u"n1"_s;
        like.kind = Reaction::Kind::Like;
        like.messageId = u"post"_s;
        like.author = said::person(u"Bea"_s);
        like.at = said::at(5);
        QVERIFY(store->did([&](Transaction &t) { return messages::keepReaction(t, like, said::at(6)); }));
        QVERIFY(!store->did([&](Transaction &t) { return messages::keepReaction(t, like, said::at(6)); }));
        QVERIFY(all().isEmpty());
        like.remoteId = u"n2"_s;
        like.kind = Reaction::Kind::FollowRequest;
        QVERIFY(store->did([&](Transaction &t) { return messages::keepReaction(t, like, said::at(6)); }));
        QCOMPARE(conversation(all().first()).kind, Conversation::Kind::FollowRequest);
        QCOMPARE(conversation(all().first()).unread, 1);
    }
};
TERTULIA_TEST(Messages)
#include "tst_messages.moc"
