#include "models/itemmodels/inboxmodel.h"
#include "models/itemmodels/membersmodel.h"
#include "models/store/conversations.h"
#include "models/store/journal.h"
#include "models/store/messages.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! Lists of any length: the first page at once, then every place; rows come and go one by one, never by a reset.
class InboxModels : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;
    ViewId inbox;

    void hear(int first, int count)
    {
        store->did([=, this](Transaction &t) {
            for (int i = first; i < first + count; ++i)
                messages::keep(t, said::in(account, QString::number(i), u"P%1"_s.arg(i), u"hola %1"_s.arg(i), i),
                    said::at(100000));
        });
    }
    QList<ConversationId> wanted()
    {
        QList<ConversationId> ids;
        for (const auto &place : store->saw([this](const Reader &r) { return conversations::placesIn(r, inbox); }))
            ids.append(place.id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
        inbox = store->did([](Transaction &t) {
            conversations::ensureBuiltinViews(t, said::at(0));
            return conversations::views(t).first().id;
        });
    }

    void everyPlaceAndWindows()
    {
        hear(0, 1000);
        InboxModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &InboxModel::loaded);
        model.setView(inbox);
        QTRY_COMPARE(loaded.count(), 1);
        QVERIFY(model.rowCount() >= InboxModel::window);
        QVERIFY(model.at(0));
        QTRY_COMPARE(model.rowCount(), 1000);
        QCOMPARE(model.allIds(), wanted());
        QVERIFY(!model.at(999)); // a placeholder, until its window is here
        QSignalSpy changed(&model, &InboxModel::dataChanged);
        QTRY_VERIFY(model.at(999));
        QTRY_VERIFY(changed.count() >= 1);
        QVERIFY(model.at(999));
        QCOMPARE(model.at(999)->snippet, u"hola 0"_s);
        QCOMPARE(model.rowOf(model.at(999)->id), 999);
    }

    void rowsComeMoveAndGo()
    {
        hear(0, 10);
        InboxModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        model.setView(inbox);
        QTRY_COMPARE(model.rowCount(), 10);
        QSignalSpy resets(&model, &InboxModel::modelReset);
        QSignalSpy inserted(&model, &InboxModel::rowsInserted), moved(&model, &InboxModel::rowsMoved),
            removed(&model, &InboxModel::rowsRemoved);
        hear(20, 1);
        QTRY_COMPARE(inserted.count(), 1);
        QCOMPARE(inserted[0][1].toInt(), 0);
        const ConversationId oldest = model.idAt(10);
        store->did([&](Transaction &t) {
            messages::keep(t, said::in(account, u"again"_s, u"P0"_s, u"otra vez"_s, 50, u"0"_s), said::at(1000));
        });
        QTRY_COMPARE(moved.count(), 1);
        QCOMPARE(model.rowOf(oldest), 0);
        QTRY_COMPARE(model.at(0)->snippet, u"otra vez"_s);
        const ConversationId gone = model.idAt(3);
        store->did([=](Transaction &t) {
            return conversations::setState(t, {gone}, Conversation::State::Done, said::at(60));
        });
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(model.rowOf(gone), -1);
        QCOMPARE(model.allIds(), wanted());
        QCOMPARE(resets.count(), 0);
    }

    void hiddenBeforeTheStoreAnswers()
    {
        hear(0, 5);
        InboxModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        model.setView(inbox);
        QTRY_COMPARE(model.rowCount(), 5);
        const ConversationId id = model.idAt(2);
        model.hide({id});
        QCOMPARE(model.rowCount(), 4);
        model.reread({id}); // the action failed: it is still there
        QTRY_COMPARE(model.rowOf(id), 2);
    }

    void queries()
    {
        hear(0, 12);
        InboxModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        model.setQuery(u"from:p1"_s);
        QTRY_COMPARE(model.rowCount(), 3); // P1, P10, P11
        store->did([&](Transaction &t) {
            messages::keep(t, said::in(account, u"100"_s, u"P100"_s, u"hola"_s, 100), said::at(1000));
        });
        QTRY_COMPARE(model.rowCount(), 4);
        QTRY_VERIFY(model.at(0));
        QCOMPARE(model.at(0)->memberName, u"P100"_s);
    }

    //! Hundreds of random changes, and the list is what the store says it is.
    void manyChangesAtOnce()
    {
        hear(0, 600);
        InboxModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        model.setView(inbox);
        hear(600, 50);
        store->did([](Transaction &t) {
            QList<ConversationId> some;
            t.each(u"SELECT id FROM conversation WHERE id % 3 = 0"_s, {},
                [&](const Row &row) { some.append(ConversationId{row.number(0)}); });
            return conversations::setState(t, some, Conversation::State::Done, said::at(2000));
        });
        hear(700, 20);
        QTRY_COMPARE(model.allIds(), wanted());
    }

    //! What is decided about all of them goes in one step and comes back in few, and only what is seen is read again.
    void aThousandGoAndReturn()
    {
        hear(0, 1000);
        InboxModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        QSignalSpy completed(&model, &InboxModel::completed);
        model.setView(inbox);
        QTRY_COMPARE(completed.count(), 1);
        QCOMPARE(model.rowCount(), 1000);
        QVERIFY(!model.isLoading());
        QSignalSpy removed(&model, &InboxModel::rowsRemoved), inserted(&model, &InboxModel::rowsInserted);
        const QList<ConversationId> all = model.allIds();
        model.hide(all);
        QCOMPARE(removed.count(), 1);
        store->did(
            [&](Transaction &t) { return conversations::setState(t, all, Conversation::State::Done, said::at(2000)); });
        store->did([](Transaction &t) { return journal::undo(t, said::at(2001)).has_value(); });
        QTRY_COMPARE(model.allIds(), wanted());
        QVERIFY(inserted.count() <= 2);
        QTRY_VERIFY(model.at(0) && model.at(999));
        store->did([&](Transaction &t) { // every second one: the rest stays in its order
            QList<ConversationId> some;
            for (qsizetype i = 0; i < all.size(); i += 2)
                some.append(all[i]);
            return conversations::setState(t, some, Conversation::State::Done, said::at(2002));
        });
        QTRY_COMPARE(model.rowCount(), 500);
        QCOMPARE(model.allIds(), wanted());
    }

    void membersByLastContact()
    {
        hear(0, 5);
        MembersModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 5);
        QTRY_VERIFY(model.at(0));
        QCOMPARE(model.at(0)->name, u"P4"_s);
        store->did([&](Transaction &t) {
            messages::keep(t, said::in(account, u"again"_s, u"P0"_s, u"otra vez"_s, 50), said::at(1000));
        });
        QTRY_COMPARE(model.at(0) ? model.at(0)->name : QString(), u"P0"_s);
        model.setFilter(u"p3"_s);
        QTRY_COMPARE(model.rowCount(), 1);
    }
};
TERTULIA_TEST(InboxModels)
#include "tst_inboxmodel.moc"
