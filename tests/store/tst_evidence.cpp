#include "models/store/journal.h"
#include "models/store/messages.h"
#include "models/store/outboxrows.h"
#include "models/store/posts.h"
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
const Error signedOut{Error::Kind::SignIn, u"401"_s, {}};

//! A post for some accounts, due at once.
struct Wall {
    TestStore store;
    QList<AccountId> accounts;
    PostId post;

    explicit Wall(int count)
    {
        for (int i = 0; i < count; ++i)
            accounts.append(
                store.did([i](Transaction &t) { return seed::account(t, u"us%1@example.social"_s.arg(i)); }));
        post = plan(u"workshop"_s, at(0));
    }
    PostId plan(const QString &text, const QDateTime &due)
    {
        Post wanted;
        wanted.idea = text;
        wanted.due = due;
        wanted.wallTime = u"2026-05-28T21:46"_s;
        wanted.zone = u"Europe/Madrid"_s;
        for (const AccountId account : std::as_const(accounts)) {
            Variant version;
            version.account = account;
            version.content.text = u"%1 on %2"_s.arg(text).arg(account.value);
            wanted.variants.append(version);
        }
        return store.did([wanted](Transaction &t) {
            const PostId id = posts::save(t, wanted, at(-60));
            posts::schedule(t, id, at(-60));
            return id;
        });
    }
    OutboxAction version(int nth, PostId of = {})
    {
        return store.saw([id = of ? of : post](const Reader &r) { return *posts::one(r, id); }).variants.at(nth);
    }
    void settle(int nth, SendState state)
    {
        store.did([account = accounts.at(nth), state](Transaction &t) {
            const OutboxId id = outbox::claim(t, account, {at(1)})->id;
            if (state == Armed)
                return;
            if (state == Preparing) {
                outbox::preparing(t, id, at(2));
                return;
            }
            outbox::publishing(t, id, at(2));
            if (state == Published)
                outbox::published(t, id, {u"r%1"_s.arg(id.value), {}, {}, {}}, u"answered"_s, at(3));
            else if (state == Failed)
                outbox::failed(t, id, no, at(3));
            else if (state == Unknown)
                outbox::unknown(t, id, silence, at(30), at(3));
        });
    }
};
} // namespace

//! What a person may rely on when something did not go well: what may be out keeps its words, a retry touches nothing
//! that went out, and an account that comes back goes on where it was.
class EvidenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatMayBeOutKeepsItsWords_data();
    void whatMayBeOutKeepsItsWords();
    void aRetryTouchesOnlyWhatDidNotGoOut();
    void aReconnectedAccountGoesOnWhereItWas();
    void whatWaitedForTheSignInGoesByItsRule();
    void plansBeyondTheEndOfASignIn();
    void whatWentOutLatelyIsFound();
};

void EvidenceTest::whatMayBeOutKeepsItsWords_data()
{
    QTest::addColumn<SendState>("state");
    for (const SendState state : {Armed, Preparing, Publishing, Unknown})
        QTest::newRow(qPrintable(code(state))) << state;
}

//! By every way on which a text is written: the composer's save, planning, moving, going back, an undo, an edit.
void EvidenceTest::whatMayBeOutKeepsItsWords()
{
    QFETCH(const SendState, state);
    Wall wall(1);
    const auto moved = wall.store.did([id = wall.post](Transaction &t) {
        return posts::move(t, id, u"2026-05-28T21:45"_s, u"Europe/Madrid"_s, at(-30), at(-50));
    });
    wall.settle(0, state);
    const OutboxAction before = wall.version(0);
    QCOMPARE(before.state, state);
    const auto stands = [&] {
        const OutboxAction now = wall.version(0);
        return now.content == before.content && now.key == before.key && now.hash == before.hash && now.state == state;
    };
    const Content other{u"other words"_s, u"careful"_s, Visibility::Unlisted, u"en"_s, {}};
    Post post = wall.store.saw([id = wall.post](const Reader &r) { return *posts::one(r, id); });
    post.idea = post.variants[0].content.text = other.text;
    wall.store.did([post](Transaction &t) { posts::save(t, post, at(10)); });
    QVERIFY(stands());
    post.variants[0].id = {}; // as a program that never saw the row
    wall.store.did([post](Transaction &t) { posts::save(t, post, at(10)); });
    QVERIFY(stands());
    wall.store.did([id = wall.post](Transaction &t) { posts::schedule(t, id, at(11)); });
    QVERIFY(stands());
    wall.store.did([id = wall.post](Transaction &t) {
        (void)posts::move(t, id, u"2026-05-29T21:46"_s, u"Europe/Madrid"_s, at(86400), at(12));
        (void)posts::backToDraft(t, id, at(12));
        (void)posts::cancel(t, id, at(12));
        (void)posts::remove(t, id, at(12));
    });
    QVERIFY(stands());
    wall.store.did([moved](Transaction &t) { (void)journal::undo(t, at(13), moved); });
    QVERIFY(stands());
    QVERIFY(!wall.store.did([id = before.id, other](Transaction &t) { return outbox::revise(t, id, other, at(14)); }));
    QVERIFY(
        !wall.store.did([id = before.id, other](Transaction &t) { return bool(posts::edit(t, id, other, at(15))); }));
    QVERIFY(!wall.store.did([id = before.id](Transaction &t) { return outbox::withdraw(t, id, at(15)); }));
    QVERIFY(stands());
    // and whoever finds yet another way is refused by the last door
    QVERIFY(!wall.store.write([id = before.id, other](Transaction &t) { outboxrows::setContent(t, id, other); }));
    QVERIFY(stands());
}

void EvidenceTest::aRetryTouchesOnlyWhatDidNotGoOut()
{
    Wall wall(4);
    wall.settle(0, Published);
    wall.settle(1, Failed);
    wall.settle(2, Unknown);
    wall.settle(3, Published);
    QList<OutboxAction> before;
    for (int i = 0; i < 4; ++i)
        before.append(wall.version(i));
    const auto evidence = [&](int nth) {
        return wall.store.saw([id = before[nth].id](const Reader &r) { return outbox::receipts(r, id); });
    };
    const QList<QList<Receipt>> lines{evidence(0), evidence(1), evidence(2), evidence(3)};
    // asked for on all of them: only one can be
    for (int i = 0; i < 4; ++i)
        QCOMPARE(wall.store.did([id = before[i].id](Transaction &t) { return outbox::retry(t, id, at(100)); }), i == 1);
    for (const int i : {0, 2, 3}) {
        QCOMPARE(wall.version(i), before[i]);
        QCOMPARE(evidence(i), lines[i]);
    }
    QCOMPARE(wall.version(1).state, Scheduled);
    for (const int i : {0, 2, 3})
        QVERIFY(!wall.store.did(
            [account = wall.accounts[i]](Transaction &t) { return outbox::claim(t, account, {at(101)}); }));
    const auto again
        = wall.store.did([account = wall.accounts[1]](Transaction &t) { return outbox::claim(t, account, {at(101)}); });
    QVERIFY(again && again->id == before[1].id);
}

void EvidenceTest::aReconnectedAccountGoesOnWhereItWas()
{
    Wall wall(1);
    const AccountId id = wall.accounts.first();
    const Message heard = said::in(id, u"m1"_s, u"Marta Quiroga"_s, u"Which wheel?"_s, -60);
    const auto kept = wall.store.did([heard, id](Transaction &t) {
        accounts::setCursor(t, id, u"news"_s, u"m1"_s);
        accounts::setState(t, id, Account::State::NeedsSignIn, u"401"_s);
        return messages::keep(t, heard, at(5));
    });
    const OutboxId later = wall.version(0, wall.plan(u"next week"_s, at(7 * 86400))).id;
    for (const bool removed : {false, true}) { // also one that was taken out meanwhile
        if (removed)
            wall.store.did([id](Transaction &t) { accounts::remove(t, id, at(20)); });
        const AccountId again
            = wall.store.did([](Transaction &t) { return seed::account(t, u"us0@example.social"_s); });
        QCOMPARE(again, id);
        const Account account = *wall.store.saw([id](const Reader &r) { return accounts::one(r, id); });
        QCOMPARE(account.state, Account::State::Ok);
        QVERIFY(!account.removed);
        QCOMPARE(wall.store.saw([id](const Reader &r) { return accounts::cursor(r, id, u"news"_s); }), u"m1"_s);
        QVERIFY(wall.store.saw([m = kept.id](const Reader &r) { return messages::one(r, m); }).has_value());
        QCOMPARE(wall.store.did([heard](Transaction &t) { return messages::keep(t, heard, at(30)).id; }),
            kept.id); // what is heard again is no news
        // taking it out was a decision: what it held waits for another one
        QCOMPARE(wall.store.saw([later](const Reader &r) { return outbox::one(r, later)->state; }),
            removed ? Held : Scheduled);
    }
}

//! Refused for want of a sign-in; signed in again before its late limit it goes out, after that it is missed.
void EvidenceTest::whatWaitedForTheSignInGoesByItsRule()
{
    for (const bool late : {false, true}) {
        Wall wall(1);
        const AccountId id = wall.accounts.first();
        const OutboxId row = wall.version(0).id;
        wall.store.did([id, row](Transaction &t) {
            (void)outbox::claim(t, id, {at(1)});
            outbox::publishing(t, row, at(2));
            outbox::postponed(t, row, signedOut, at(3600), at(3));
            accounts::setState(t, id, Account::State::NeedsSignIn, u"401"_s);
        });
        const QDateTime back = at(late ? 700 : 300); // the late limit is 600 s
        if (!late) // by itself it would wait for its next try
            QVERIFY(!wall.store.did([id, back](Transaction &t) { return outbox::claim(t, id, {back.addSecs(-1)}); }));
        wall.store.did([](Transaction &t) { seed::account(t, u"us0@example.social"_s); });
        const auto claimed = wall.store.did([id, back](Transaction &t) { return outbox::claim(t, id, {back}); });
        QCOMPARE(claimed.has_value(), !late);
        QCOMPARE(wall.version(0).state, late ? Missed : Armed);
        QCOMPARE(wall.version(0).errorKind, Error::Kind::SignIn); // the reason is kept beside it
    }
}

void EvidenceTest::plansBeyondTheEndOfASignIn()
{
    Wall wall(2);
    wall.plan(u"soon"_s, at(3600));
    wall.plan(u"later"_s, at(8 * 86400));
    wall.plan(u"last"_s, at(9 * 86400));
    const auto beyond = [&](const QDateTime &end) {
        return wall.store.saw(
            [id = wall.accounts[1], end](const Reader &r) { return outbox::plannedFrom(r, id, end); });
    };
    QCOMPARE(beyond(at(7 * 86400)).count, 2);
    QCOMPARE(beyond(at(7 * 86400)).first, at(8 * 86400));
    QCOMPARE(beyond(at(10 * 86400)).count, 0);
    QVERIFY(!beyond(at(10 * 86400)).first.isValid());
}

void EvidenceTest::whatWentOutLatelyIsFound()
{
    Wall wall(3);
    wall.settle(0, Published);
    wall.settle(1, Unknown);
    const OutboxId like = wall.store.did([id = wall.accounts[0]](Transaction &t) {
        const OutboxId wish = outbox::act(t, seed::liking(id, u"m9"_s), at(10));
        (void)outbox::claim(t, id, {at(11)});
        outbox::publishing(t, wish, at(11));
        outbox::published(t, wish, {}, u"answered"_s, at(12));
        return wish;
    });
    QList<OutboxId> found;
    for (const OutboxAction &row : wall.store.saw([](const Reader &r) { return outbox::overLately(r); }))
        found.append(row.id);
    QCOMPARE(found, (QList<OutboxId>{like, wall.version(0).id}));
}

TERTULIA_TEST(EvidenceTest)
#include "tst_evidence.moc"
