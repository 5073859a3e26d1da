#include "models/store/messages.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;
using seed::at;
using enum SendState;

namespace {
const Error silence{Error::Kind::Unknown, u"the connection was cut"_s, {}};
const Error no{Error::Kind::Rejected, u"422"_s, {}};
const Error away{Error::Kind::Offline, u"no network"_s, {}};

//! Everything that can be said to a row of the outbox.
const QMap<QString, std::function<void(Transaction &, OutboxId)>> &deeds()
{
    static const QMap<QString, std::function<void(Transaction &, OutboxId)>> all{
        {u"preparing"_s, [](Transaction &t, OutboxId id) { outbox::preparing(t, id, at(20)); }},
        {u"publishing"_s, [](Transaction &t, OutboxId id) { outbox::publishing(t, id, at(20)); }},
        {u"published"_s,
            [](Transaction &t, OutboxId id) {
                outbox::published(t, id, {u"77"_s, {}, {}, {}}, u"answered"_s, at(20));
            }},
        {u"postponed"_s, [](Transaction &t, OutboxId id) { outbox::postponed(t, id, away, at(60), at(20)); }},
        {u"failed"_s, [](Transaction &t, OutboxId id) { outbox::failed(t, id, no, at(20)); }},
        {u"unknown"_s, [](Transaction &t, OutboxId id) { outbox::unknown(t, id, silence, at(30), at(20)); }},
        {u"notFound"_s, [](Transaction &t, OutboxId id) { outbox::notFound(t, id, at(40), at(20)); }},
        {u"sendAgain"_s, [](Transaction &t, OutboxId id) { outbox::sendAgain(t, id, u"not there"_s, at(20)); }},
        {u"decidePublished"_s, [](Transaction &t, OutboxId id) { outbox::decide(t, id, true, {}, at(20)); }},
        {u"decideNot"_s, [](Transaction &t, OutboxId id) { outbox::decide(t, id, false, {}, at(20)); }},
        {u"lookNow"_s, [](Transaction &t, OutboxId id) { outbox::lookNow(t, id, at(20)); }},
        {u"wake"_s, [](Transaction &t, OutboxId) { outbox::wake(t, at(20)); }},
        {u"revise"_s,
            [](Transaction &t, OutboxId id) {
                outbox::revise(t, id, {u"other"_s, {}, Visibility::Public, {}, {}}, at(20));
            }},
        {u"withdraw"_s, [](Transaction &t, OutboxId id) { outbox::withdraw(t, id, at(20)); }},
        {u"retry"_s, [](Transaction &t, OutboxId id) { outbox::retry(t, id, at(20)); }},
        {u"claim"_s,
            [](Transaction &t, OutboxId) {
                outbox::claim(t, {1}, {at(20), 600});
            }},
    };
    return all;
}

//! How a row gets into each state, by what really happens.
const QMap<SendState, QStringList> &ways()
{
    static const QMap<SendState, QStringList> all{
        {Scheduled, {}},
        {Armed, {u"claim"_s}},
        {Preparing, {u"claim"_s, u"preparing"_s}},
        {Publishing, {u"claim"_s, u"publishing"_s}},
        {Published, {u"claim"_s, u"publishing"_s, u"published"_s}},
        {Failed, {u"claim"_s, u"publishing"_s, u"failed"_s}},
        {Unknown, {u"claim"_s, u"publishing"_s, u"unknown"_s}},
        {Cancelled, {u"withdraw"_s}},
    };
    return all;
}

//! The whole machine: what is not written here leaves the state as it was.
const QMap<SendState, QMap<QString, SendState>> &machine()
{
    static const QMap<SendState, QMap<QString, SendState>> all{
        {Scheduled, {{u"claim"_s, Armed}, {u"withdraw"_s, Cancelled}}},
        {Armed,
            {{u"preparing"_s, Preparing}, {u"publishing"_s, Publishing}, {u"published"_s, Published},
                {u"postponed"_s, Scheduled}, {u"failed"_s, Failed},
                {u"wake"_s, Scheduled}}}, // published: it stood already
        {Preparing,
            {{u"publishing"_s, Publishing}, {u"published"_s, Published}, {u"postponed"_s, Scheduled},
                {u"failed"_s, Failed}, {u"wake"_s, Scheduled}}},
        {Publishing,
            {{u"published"_s, Published}, {u"postponed"_s, Scheduled}, {u"failed"_s, Failed}, {u"unknown"_s, Unknown},
                {u"wake"_s, Unknown}}},
        {Unknown,
            {{u"published"_s, Published}, {u"failed"_s, Failed}, {u"sendAgain"_s, Armed},
                {u"decidePublished"_s, Published}, {u"decideNot"_s, Failed}}},
        {Failed, {{u"published"_s, Published}, {u"retry"_s, Scheduled}, {u"withdraw"_s, Cancelled}}},
        {Published, {}},
        {Cancelled, {}},
    };
    return all;
}
} // namespace

//! The journal of exactly once: which states follow which, and that each change leaves its evidence.
class OutboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDeedInEveryState_data();
    void everyDeedInEveryState();
    void whatMustNotBeSentIsRefusedAloud();
    void writesDownWhatItIsAboutToSend();
    void receiptsAreOnlyEverAdded();
    void aRefusedOneGoesAgainUnderANewKey();
    void anUnsureOneGoesAgainUnderItsOwnKey();
    void onceInDoubtNeverBackToScheduled();
    void whatThePersonDecidedGoesAgain();
    void lateNewsChangesNothing();
    void theSameWishTwiceIsOneRow();
    void likeThenUnlikeIsNothing();
    void carriesItsPictures();
};

void OutboxTest::everyDeedInEveryState_data()
{
    QTest::addColumn<SendState>("from");
    QTest::addColumn<QString>("deed");
    for (const SendState from : ways().keys())
        for (const QString &deed : deeds().keys())
            QTest::newRow(qPrintable(code(from) + u" + "_s + deed)) << from << deed;
}

void OutboxTest::everyDeedInEveryState()
{
    QFETCH(const SendState, from);
    QFETCH(const QString, deed);
    TestStore store;
    const OutboxId id = store.did(
        [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
    for (const QString &step : ways().value(from))
        store.did([&](Transaction &t) { deeds().value(step)(t, id); });
    const OutboxAction before = *store.saw([id](const Reader &r) { return outbox::one(r, id); });
    QCOMPARE(before.state, from);
    const qsizetype evidence = store.saw([id](const Reader &r) { return outbox::receipts(r, id); }).size();

    (void)store.write([&](Transaction &t) { deeds().value(deed)(t, id); }); // a refusal is an answer, too
    const OutboxAction after = *store.saw([id](const Reader &r) { return outbox::one(r, id); });
    QCOMPARE(code(after.state), code(machine().value(from).value(deed, from)));
    if (after.state != before.state)
        QVERIFY(store.saw([id](const Reader &r) { return outbox::receipts(r, id); }).size() > evidence);
    const bool mayBeOut = from == Publishing || from == Unknown || from == Published;
    if (mayBeOut || from == Armed)
        QCOMPARE(after.content, before.content);
    if (mayBeOut)
        QCOMPARE(after.key, before.key);
}

void OutboxTest::whatMustNotBeSentIsRefusedAloud()
{
    TestStore store;
    const OutboxId id = store.did(
        [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
    store.did([id](Transaction &t) { outbox::withdraw(t, id, at(11)); });
    const auto sending = store.write([id](Transaction &t) { outbox::publishing(t, id, at(12)); });
    QVERIFY(!sending);
    QVERIFY(sending.error().detail.startsWith(u"refused: "));
    QVERIFY(!store.write([id](Transaction &t) { outbox::sendAgain(t, id, {}, at(12)); }));
}

void OutboxTest::writesDownWhatItIsAboutToSend()
{
    TestStore store;
    const auto [account, id] = store.did([](Transaction &t) {
        const AccountId account = seed::account(t);
        messages::keep(t, said::out(account, u"older"_s, u"before"_s, 1), at(9));
        messages::keep(t, said::out(account, u"newest"_s, u"just before"_s, 2), at(9));
        return std::pair(account, outbox::reply(t, seed::saying(account, u"hello"_s), at(10)));
    });
    const auto claimed = store.did([account = account](Transaction &t) {
        return outbox::claim(t, account, {at(10), 600});
    });
    QVERIFY(claimed);
    QCOMPARE(claimed->id, id);
    QCOMPARE(claimed->attempts, 1);
    QCOMPARE(claimed->firstTry, at(10));
    QCOMPARE(claimed->hash.size(), 64);
    QCOMPARE(claimed->before, u"newest"_s); // where a reading back begins
    QVERIFY(!claimed->key.isEmpty());
    const auto receipts = store.saw([id = id](const Reader &r) { return outbox::receipts(r, id); });
    QCOMPARE(receipts.last().what, u"armed"_s);
    QVERIFY(receipts.last().detail.contains(claimed->key));
    QVERIFY(receipts.last().detail.contains(QString::fromLatin1(claimed->hash)));
    QVERIFY(!store.did([account = account](Transaction &t) {
        return outbox::claim(t, account, {at(10), 600});
    })); // once is once
}

void OutboxTest::receiptsAreOnlyEverAdded()
{
    TestStore store;
    const OutboxId id = store.did(
        [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
    QVERIFY(!store.write([](Transaction &t) { t.exec(u"UPDATE receipt SET detail = 'other'"_s); }));
    QVERIFY(!store.write([](Transaction &t) { t.exec(u"DELETE FROM receipt"_s); }));
    QCOMPARE(store.saw([id](const Reader &r) { return outbox::receipts(r, id); }).size(), 1);
}

void OutboxTest::aRefusedOneGoesAgainUnderANewKey()
{
    TestStore store;
    const OutboxId id = store.did(
        [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
    const OutboxAction first = *store.did([](Transaction &t) { return outbox::claim(t, {1}, {at(10), 600}); });
    store.did([id](Transaction &t) {
        outbox::publishing(t, id, at(11));
        outbox::failed(t, id, no, at(12));
    });
    QVERIFY(store.did([id](Transaction &t) { return outbox::retry(t, id, at(13)); }));
    const OutboxAction again = *store.did([](Transaction &t) { return outbox::claim(t, {1}, {at(14), 600}); });
    QVERIFY(again.key != first.key);
    QCOMPARE(again.attempts, 2);
    QCOMPARE(again.firstTry, at(14));
}

void OutboxTest::anUnsureOneGoesAgainUnderItsOwnKey()
{
    TestStore store;
    const OutboxId id = store.did(
        [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
    const OutboxAction first = *store.did([](Transaction &t) { return outbox::claim(t, {1}, {at(10), 600}); });
    store.did([id](Transaction &t) {
        outbox::publishing(t, id, at(11));
        outbox::unknown(t, id, silence, at(20), at(12));
    });
    QVERIFY(!store.did([id](Transaction &t) { return outbox::retry(t, id, at(13)); }));
    QCOMPARE(store.saw([](const Reader &r) { return outbox::unresolved(r, {1}, at(19)); }).size(), 0);
    QCOMPARE(store.saw([](const Reader &r) { return outbox::unresolved(r, {1}, at(20)); }).size(), 1);
    store.did([id](Transaction &t) {
        outbox::sendAgain(t, id, u"the key is still known"_s, at(20));
        outbox::publishing(t, id, at(20));
    });
    const OutboxAction again = *store.saw([id](const Reader &r) { return outbox::one(r, id); });
    QCOMPARE(again.key, first.key);
    QCOMPARE(again.hash, first.hash);
    QCOMPARE(again.firstTry, first.firstTry);
    QCOMPARE(again.attempts, 2);
}

void OutboxTest::onceInDoubtNeverBackToScheduled()
{
    for (const QString &ending : {u"postponed"_s, u"wake"_s}) {
        TestStore store;
        const OutboxId id = store.did(
            [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
        for (const QString &step : {u"claim"_s, u"publishing"_s, u"unknown"_s, u"sendAgain"_s, ending})
            store.did([&](Transaction &t) { deeds().value(step)(t, id); });
        QCOMPARE(store.saw([id](const Reader &r) { return outbox::one(r, id); })->state, Unknown);
    }
}

void OutboxTest::whatThePersonDecidedGoesAgain()
{
    TestStore store;
    const OutboxId id = store.did(
        [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
    for (const QString &step :
        {u"claim"_s, u"publishing"_s, u"unknown"_s, u"decideNot"_s, u"retry"_s, u"claim"_s, u"postponed"_s})
        store.did([&](Transaction &t) { deeds().value(step)(t, id); });
    QCOMPARE(store.saw([id](const Reader &r) { return outbox::one(r, id); })->state, Scheduled);
}

void OutboxTest::lateNewsChangesNothing()
{
    TestStore store;
    const OutboxId id = store.did(
        [](Transaction &t) { return outbox::reply(t, seed::saying(seed::account(t), u"hello"_s), at(10)); });
    for (const QString &step :
        {u"claim"_s, u"publishing"_s, u"published"_s, u"notFound"_s, u"failed"_s, u"unknown"_s, u"postponed"_s})
        store.did([&](Transaction &t) { deeds().value(step)(t, id); });
    const OutboxAction row = *store.saw([id](const Reader &r) { return outbox::one(r, id); });
    QCOMPARE(row.state, Published);
    QCOMPARE(row.remoteId, u"77"_s);
    QVERIFY(!row.nextTry.isValid());
    QVERIFY(store.saw([id](const Reader &r) { return outbox::receipts(r, id); })
                .last()
                .detail.startsWith(u"came too late"));
}

void OutboxTest::theSameWishTwiceIsOneRow()
{
    TestStore store;
    const auto like = [&] {
        return store.did([](Transaction &t) { return outbox::act(t, seed::liking(seed::account(t), u"9"_s), at(10)); });
    };
    const OutboxId first = like();
    QCOMPARE(like(), first);
    store.did([](Transaction &t) { outbox::claim(t, {1}, {at(11), 600}); });
    QVERIFY(like() != first); // that one is on its way
}

void OutboxTest::likeThenUnlikeIsNothing()
{
    TestStore store;
    const OutboxId like
        = store.did([](Transaction &t) { return outbox::act(t, seed::liking(seed::account(t), u"9"_s), at(10)); });
    const OutboxId unlike
        = store.did([](Transaction &t) { return outbox::act(t, seed::liking({1}, u"9"_s, Verb::Unlike), at(11)); });
    QCOMPARE(unlike, like);
    QCOMPARE(store.saw([like](const Reader &r) { return outbox::one(r, like); })->state, Cancelled);
    QVERIFY(!store.did([](Transaction &t) { return outbox::claim(t, {1}, {at(12), 600}); }));
}

void OutboxTest::carriesItsPictures()
{
    TestStore store;
    OutboxAction action = seed::saying({1}, u"look"_s);
    Media one, two;
    one.sha256 = u"aa"_s;
    one.file = u"aa.png"_s;
    one.mime = u"image/png"_s;
    one.bytes = 5;
    one.size = {3, 4};
    one.alt = u"a wheel"_s;
    two.sha256 = u"bb"_s;
    two.file = u"bb.png"_s;
    two.mime = u"image/png"_s;
    two.alt = u"a saddle"_s;
    action.content.media = {one, two};
    const OutboxId id = store.did([action](Transaction &t) {
        seed::account(t);
        return outbox::reply(t, action, at(10));
    });
    store.did([id](Transaction &t) {
        outbox::claim(t, {1}, {at(10), 600});
        outbox::preparing(t, id, at(10));
        outbox::uploaded(t, id, 1, u"h2"_s, at(99));
    });
    const auto kept = store.saw([id](const Reader &r) { return outbox::one(r, id); })->content.media;
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept[0].alt, u"a wheel"_s);
    QCOMPARE(kept[0].size, QSize(3, 4));
    QCOMPARE(kept[0].remoteHandle, QString());
    QCOMPARE(kept[1].remoteHandle, u"h2"_s);
    QCOMPARE(kept[1].handleExpires, at(99));
}

TERTULIA_TEST(OutboxTest)
#include "tst_outbox.moc"
