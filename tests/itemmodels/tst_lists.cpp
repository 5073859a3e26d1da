#include "models/itemmodels/accountsmodel.h"
#include "models/itemmodels/calendarmodel.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/itemmodels/tagsmodel.h"
#include "models/itemmodels/viewsmodel.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/messages.h"
#include "models/store/posts.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {
struct Item {
    int id = 0;
    int weight = 0;
    bool operator==(const Item &) const = default;
};
struct ByWeight {
    bool operator()(const Item &a, const Item &b) const { return a.weight < b.weight; }
};
struct Items : SortedListModel<Item, ByWeight> {
    using SortedListModel::drop;
    using SortedListModel::put;
    using SortedListModel::settle;
    QVariant data(const QModelIndex &, int) const override { return {}; }
};
} // namespace

//! The short lists: views, accounts, tags, posts, outbox.
class Lists : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;

private Q_SLOTS:
    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
    }

    void sortedWhateverComes()
    {
        Items model;
        const QAbstractItemModelTester tester(&model);
        QMap<int, int> truth;
        QRandomGenerator random(7);
        for (int i = 0; i < 3000; ++i) {
            const int id = random.bounded(1, 60), weight = random.bounded(10);
            if (random.bounded(3) == 0) {
                model.drop(id);
                truth.remove(id);
            } else {
                model.put({id, weight});
                truth[id] = weight;
            }
            QCOMPARE(model.rowCount(), int(truth.size()));
            for (int row = 1; row < model.rowCount(); ++row)
                QVERIFY(std::pair(model.at(row - 1)->weight, model.at(row - 1)->id)
                    < std::pair(model.at(row)->weight, model.at(row)->id));
        }
        model.settle({{1, 5}, {2, 4}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(1), 1);
    }

    void viewsCountLive()
    {
        store->did([](Transaction &t) { conversations::ensureBuiltinViews(t, said::at(0)); });
        ViewsModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 8);
        QCOMPARE(model.at(0)->builtin, u"inbox"_s);
        QCOMPARE(model.data(model.index(0), ViewsModel::CountRole).toInt(), 0);
        store->did(
            [&](Transaction &t) { messages::keep(t, said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1), said::at(9)); });
        QTRY_COMPARE(model.data(model.index(0), ViewsModel::CountRole).toInt(), 1);
        store->did([&](Transaction &t) { conversations::moveView(t, model.builtin(u"done"_s), 0, said::at(1)); });
        QTRY_COMPARE(model.at(0)->builtin, u"done"_s);
    }

    void accountsAndTheirState()
    {
        AccountsModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 1);
        store->did([&](Transaction &t) { accounts::setState(t, account, Account::State::NeedsSignIn, u"401"_s); });
        QTRY_COMPARE(model.account(account)->state, Account::State::NeedsSignIn);
        store->did([&](Transaction &t) { accounts::remove(t, account); });
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void tagsAppear()
    {
        TagsModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        store->did([&](Transaction &t) {
            const auto kept = messages::keep(t, said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1), said::at(9));
            return conversations::setTags(t, {kept.conversation}, {u"taller"_s, u"Avería"_s}, {}, said::at(10));
        });
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0)->name, u"Avería"_s);
    }

    void postsByLocalDay()
    {
        const QTimeZone madrid("Europe/Madrid");
        const auto plan = [&](const QString &title, const QDateTime &due) {
            return store->did([&](Transaction &t) {
                Post post;
                post.title = title;
                post.wallTime = due.isValid() ? due.toTimeZone(madrid).toString(u"yyyy-MM-ddTHH:mm"_s) : QString();
                post.zone = u"Europe/Madrid"_s;
                post.due = due;
                Variant variant;
                variant.account = account;
                variant.content.text = title;
                post.variants = {variant};
                return posts::save(t, post, said::at(0));
            });
        };
        plan(u"noche"_s,
            QDateTime(QDate(2026, 6, 10), QTime(22, 30), Qt::UTC)); // half past midnight of the 11th in Madrid
        plan(u"tarde"_s, QDateTime(QDate(2026, 6, 10), QTime(15, 0), Qt::UTC));
        plan(u"julio"_s, QDateTime(QDate(2026, 7, 10), QTime(15, 0), Qt::UTC));
        plan(u"idea"_s, {});
        CalendarModel model(store->db(), madrid);
        const QAbstractItemModelTester tester(&model);
        model.setRange(QDate(2026, 6, 1), QDate(2026, 6, 30));
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.on(QDate(2026, 6, 11)).size(), 1);
        QCOMPARE(model.on(QDate(2026, 6, 11)).first()->title, u"noche"_s);
        model.setUnplanned(true);
        QTRY_COMPARE(model.unplanned().size(), 1);
        model.setRange(QDate(2026, 7, 1), QDate(2026, 7, 31));
        QTRY_COMPARE(model.at(0)->title, u"julio"_s);
    }

    void outboxProblemsFirst()
    {
        OutboxModel model(store->db());
        const QAbstractItemModelTester tester(&model);
        const OutboxId bad = store->did([&](Transaction &t) {
            const OutboxId first = outbox::act(t, seed::liking(account, u"x"_s), said::at(1));
            (void)outbox::claim(t, account, {said::at(2), 600});
            outbox::failed(t, first, Error{Error::Kind::Rejected, u"no"_s}, said::at(3));
            outbox::act(t, seed::liking(account, u"y"_s), said::at(0));
            return first;
        });
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0)->id, bad);
        QCOMPARE(model.problems(), 1);
    }
};
TERTULIA_TEST(Lists)
#include "tst_lists.moc"
