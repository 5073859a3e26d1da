#include "models/itemmodels/conversationmodel.h"
#include "models/itemmodels/timelinemodel.h"
#include "models/store/conversations.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! One conversation in order, and one person's contacts in order.
class Threads : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;

    messages::Kept keep(const Message &m)
    {
        return store->did([m](Transaction &t) { return messages::keep(t, m, said::at(100000)); });
    }
    static QStringList shown(const ConversationModel &model)
    {
        static const QHash<ThreadEntry::Kind, QString> names{{ThreadEntry::Kind::Root, u"root"_s},
            {ThreadEntry::Kind::Gap, u"gap"_s}, {ThreadEntry::Kind::Earlier, u"earlier"_s},
            {ThreadEntry::Kind::Message, u"message"_s}, {ThreadEntry::Kind::Note, u"note"_s},
            {ThreadEntry::Kind::Outgoing, u"outgoing"_s}};
        QStringList all;
        for (const ThreadEntry &entry : model.rows())
            all.append(names[entry.kind()]);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
    }

    void everythingInItsPlace()
    {
        keep(said::out(account, u"post"_s, u"abrimos"_s, 1));
        const auto asked = keep(said::in(account, u"q"_s, u"Bea"_s, u"cuando?"_s, 2, u"post"_s));
        ConversationModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &ConversationModel::loaded);
        model.setConversation(asked.conversation);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(shown(model), (QStringList{u"root"_s, u"message"_s}));
        QCOMPARE(model.root()->text, u"abrimos"_s);
        QCOMPARE(model.newestIncoming()->remoteId, u"q"_s);
        QCOMPARE(model.conversation()->memberName, u"Bea"_s);
        QSignalSpy resets(&model, &ConversationModel::modelReset);

        Note note;
        note.conversation = asked.conversation;
        note.text = u"preguntar a Luis"_s;
        store->did([=](Transaction &t) { return members::addNote(t, note, said::at(3)); });
        const OutboxId row = store->did([&](Transaction &t) {
            OutboxAction reply = seed::saying(account, u"a las nueve"_s, said::at(4));
            reply.conversation = asked.conversation;
            reply.target = asked.id;
            reply.targetId = u"q"_s;
            return outbox::reply(t, reply, said::at(4));
        });
        QTRY_COMPARE(shown(model), (QStringList{u"root"_s, u"message"_s, u"note"_s, u"outgoing"_s}));

        store->did([&](Transaction &t) {
            (void)outbox::claim(t, account, {said::at(5), 600});
            outbox::publishing(t, row, said::at(5));
            outbox::published(t, row, {u"echo"_s, {}, {}, {}}, u"answered"_s, said::at(6));
        });
        keep(said::out(account, u"echo"_s, u"a las nueve"_s, 6, u"q"_s));
        QTRY_COMPARE(shown(model), (QStringList{u"root"_s, u"message"_s, u"note"_s, u"message"_s}));
        QCOMPARE(model.at(3)->message()->remoteId, u"echo"_s);
        QCOMPARE(resets.count(), 0);
    }

    //! What was read beforehand is there in the same call, and follows what changes meanwhile.
    void preparedIsShownAtOnce()
    {
        const auto first = keep(said::in(account, u"a"_s, u"Bea"_s, u"hola"_s, 1));
        const auto second = keep(said::in(account, u"b"_s, u"Iván"_s, u"buenas"_s, 2));
        ConversationModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &ConversationModel::loaded);
        model.setConversation(first.conversation);
        model.prepare({second.conversation});
        QTRY_COMPARE(loaded.count(), 1);
        keep(said::in(account, u"c"_s, u"Iván"_s, u"¿y?"_s, 3, u"b"_s));
        QTest::qWait(100);
        model.setConversation(second.conversation);
        QCOMPARE(loaded.count(), 2);
        QCOMPARE(shown(model), (QStringList{u"message"_s, u"message"_s}));
        QCOMPARE(model.conversation()->memberName, u"Iván"_s);
        model.setConversation(first.conversation); // not prepared: read, as ever
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(shown(model), QStringList{u"message"_s});
    }

    void olderOnesOnRequest()
    {
        ConversationId id;
        for (int i = 0; i < 250; ++i)
            id = keep(said::direct(account, QString::number(i), u"Bea"_s, u"m%1"_s.arg(i), i)).conversation;
        ConversationModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        model.setConversation(id);
        QTRY_COMPARE(model.rowCount(), 101);
        QCOMPARE(shown(model).first(), u"earlier"_s);
        QVERIFY(model.hasOlder());
        QSignalSpy older(&model, &ConversationModel::loadedOlder);
        model.fetchOlder();
        QTRY_COMPARE(older.count(), 1);
        QCOMPARE(model.rowCount(), 201);
        model.fetchOlder();
        QTRY_COMPARE(model.rowCount(), 250);
        QVERIFY(!model.hasOlder());
        QCOMPARE(model.at(0)->message()->text, u"m0"_s);
    }

    void whatIsMissingIsSaid()
    {
        const auto asked = keep(said::in(account, u"q"_s, u"Bea"_s, u"eso"_s, 2, u"unknown"_s));
        ConversationModel model(store->db());
        model.setConversation(asked.conversation);
        QTRY_COMPARE(shown(model), (QStringList{u"gap"_s, u"message"_s}));
    }

    void contactsOfAPerson()
    {
        for (int i = 0; i < 230; ++i)
            keep(said::direct(account, QString::number(i), u"Bea"_s, u"m%1"_s.arg(i), i));
        const MemberId bea = store->saw([](const Reader &r) {
            return members::identityByKey(r, u"mastodon"_s, said::person(u"Bea"_s).key)->member;
        });
        TimelineModel model(store->db());
        model.setMember(bea);
        QTRY_COMPARE(model.rowCount(), 100);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 200);
        QTRY_VERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 230);
        const QAbstractItemModelTester tester(&model); // only now: it fetches all there is by itself
        keep(said::direct(account, u"new"_s, u"Bea"_s, u"nuevo"_s, 500));
        QTRY_COMPARE(model.at(0)->entry.text, u"nuevo"_s);
    }
};
TERTULIA_TEST(Threads)
#include "tst_threads.moc"
