#include "models/store/posts.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;
using seed::at;
using enum SendState;

//! Which row goes out next, and when.
class OutboxOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byTimeThenInTheOrderWritten();
    void eachAccountByItself();
    void whatWasPlannedAndIsLateIsMissed();
    void whatWasOnlyDelayedGoesOutLate();
    void partsWaitForEachOther();
    void aWishWaitsForTheUnsettledOneBeforeIt();
    void nextDueNamesNoHinderedRow();
    void heldWithItsAccount();
    void listsForQuittingAndForDecisions();
};

namespace {
QString next(TestStore &store, int seconds, AccountId account = {1})
{
    const auto row = store.did([=](Transaction &t) { return outbox::claim(t, account, {at(seconds), 600}); });
    return row ? row->content.text + row->targetId : QString();
}
} // namespace

void OutboxOrderTest::byTimeThenInTheOrderWritten()
{
    TestStore store;
    store.did([](Transaction &t) {
        const AccountId a = seed::account(t);
        outbox::reply(t, seed::saying(a, u"late"_s, at(30)), at(0));
        outbox::reply(t, seed::saying(a, u"first"_s), at(10));
        outbox::reply(t, seed::saying(a, u"second"_s), at(10));
    });
    QCOMPARE(next(store, 9), QString());
    QCOMPARE(next(store, 10), u"first"_s);
    QCOMPARE(next(store, 10), u"second"_s);
    QCOMPARE(next(store, 29), QString());
    QCOMPARE(next(store, 30), u"late"_s);
}

void OutboxOrderTest::eachAccountByItself()
{
    TestStore store;
    store.did([](Transaction &t) {
        outbox::reply(t, seed::saying(seed::account(t, u"a"_s), u"of a"_s), at(1));
        outbox::reply(t, seed::saying(seed::account(t, u"b"_s), u"of b"_s), at(0));
    });
    QCOMPARE(next(store, 10, {1}), u"of a"_s);
    QCOMPARE(next(store, 10, {1}), QString());
    QCOMPARE(next(store, 10, {2}), u"of b"_s);
}

void OutboxOrderTest::whatWasPlannedAndIsLateIsMissed()
{
    for (const auto &[now, state] : {std::pair(3600 + 600, Armed), std::pair(3600 + 601, Missed)}) {
        TestStore store;
        const OutboxId id = store.did([](Transaction &t) {
            return outbox::reply(t, seed::saying(seed::account(t), u"planned"_s, at(3600)), at(0));
        });
        next(store, now);
        QCOMPARE(store.saw([id](const Reader &r) { return outbox::one(r, id); })->state, state);
    }
}

void OutboxOrderTest::whatWasOnlyDelayedGoesOutLate()
{
    TestStore store;
    store.did([](Transaction &t) { outbox::reply(t, seed::saying(seed::account(t), u"written offline"_s), at(0)); });
    QCOMPARE(next(store, 7 * 86400), u"written offline"_s);
}

void OutboxOrderTest::partsWaitForEachOther()
{
    TestStore store;
    Post post;
    post.idea = u"a thread"_s;
    post.variants = {seed::saying({1}, u"one"_s), seed::saying({1}, u"two"_s)};
    store.did([post](Transaction &t) {
        seed::account(t);
        posts::schedule(t, posts::save(t, post, at(0)), at(0));
    });
    QCOMPARE(next(store, 1), u"one"_s);
    QCOMPARE(next(store, 1), QString());
    store.did([](Transaction &t) {
        outbox::publishing(t, {1}, at(1));
        outbox::published(t, {1}, {u"r1"_s, {}, {}, {}}, u"answered"_s, at(1));
    });
    QCOMPARE(next(store, 2), u"twor1"_s); // answers the first
}

void OutboxOrderTest::aWishWaitsForTheUnsettledOneBeforeIt()
{
    TestStore store;
    const OutboxId like
        = store.did([](Transaction &t) { return outbox::act(t, seed::liking(seed::account(t), u"9"_s), at(0)); });
    QCOMPARE(next(store, 1), u"9"_s);
    store.did([like](Transaction &t) {
        outbox::publishing(t, like, at(1));
        outbox::unknown(t, like, {}, at(100), at(1));
        outbox::act(t, seed::liking({1}, u"9"_s, Verb::Unlike), at(2));
        outbox::act(t, seed::liking({1}, u"8"_s), at(3));
    });
    QCOMPARE(next(store, 4), u"8"_s);
    QCOMPARE(next(store, 4), QString());
    store.did([like](Transaction &t) { outbox::published(t, like, {}, u"found"_s, at(5)); });
    QCOMPARE(next(store, 6), u"9"_s);
}

void OutboxOrderTest::nextDueNamesNoHinderedRow()
{
    TestStore store;
    const auto due = [&] { return store.saw([](const Reader &r) { return outbox::nextDue(r, {1}); }); };
    const OutboxId like
        = store.did([](Transaction &t) { return outbox::act(t, seed::liking(seed::account(t), u"9"_s), at(5)); });
    QCOMPARE(due(), std::optional(at(5)));
    next(store, 6);
    QVERIFY(!due());
    store.did([like](Transaction &t) {
        outbox::publishing(t, like, at(6));
        outbox::unknown(t, like, {}, at(100), at(6));
    });
    store.did([](Transaction &t) { outbox::act(t, seed::liking({1}, u"9"_s, Verb::Unlike), at(7)); });
    QCOMPARE(due(), std::optional(at(100))); // the reading back, not the wish behind it
}

void OutboxOrderTest::heldWithItsAccount()
{
    TestStore store;
    const OutboxId id
        = store.did([](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"x"_s), at(0)); });
    store.did([](Transaction &t) { accounts::remove(t, {1}, at(1)); });
    QCOMPARE(store.saw([id](const Reader &r) { return outbox::one(r, id); })->state, Held);
    QCOMPARE(next(store, 5), QString());
    store.did([id](Transaction &t) { outbox::retry(t, id, at(6)); });
    QCOMPARE(next(store, 6), u"x"_s);
}

void OutboxOrderTest::listsForQuittingAndForDecisions()
{
    TestStore store;
    store.did([](Transaction &t) {
        const AccountId a = seed::account(t);
        outbox::reply(t, seed::saying(a, u"today"_s, at(100)), at(0));
        outbox::reply(t, seed::saying(a, u"in a week"_s, at(700'000)), at(0));
    });
    QCOMPARE(store.saw([](const Reader &r) { return outbox::dueBefore(r, at(86400)); }).size(), 1);
    QCOMPARE(store.saw([](const Reader &r) { return outbox::waiting(r); }).size(), 2);
    next(store, 5000);
    QCOMPARE(store.saw([](const Reader &r) { return outbox::endedSince(r, at(5000)); }).size(), 1);
    QCOMPARE(store.saw([](const Reader &r) { return outbox::endedSince(r, at(5001)); }).size(), 0);
}

TERTULIA_TEST(OutboxOrderTest)
#include "tst_outboxorder.moc"
