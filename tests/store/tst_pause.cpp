#include "models/store/journal.h"
#include "models/store/pause.h"
#include "models/store/posts.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using seed::at;
using enum SendState;

namespace {
//! Two accounts with posts planned for an hour from now and later.
struct Room {
    TestStore store;
    AccountId a, b;

    explicit Room(bool poll = true) : store(poll)
    {
        store.did([this](Transaction &t) {
            a = seed::account(t, u"a"_s);
            b = seed::account(t, u"b"_s);
        });
    }
    PostId plan(const QString &title, int due, const QList<AccountId> &on, int now = 0)
    {
        return store.did([=](Transaction &t) {
            Post post;
            post.title = title;
            post.wallTime = u"2026-05-28T20:00"_s;
            post.zone = u"UTC"_s;
            post.due = at(due);
            for (const AccountId account : on) {
                Variant version;
                version.account = account;
                version.content.text = title;
                post.variants.append(version);
            }
            const PostId id = posts::save(t, post, at(now));
            posts::schedule(t, id, at(now));
            return id;
        });
    }
    Post post(PostId id)
    {
        return *store.saw([id](const Reader &r) { return posts::one(r, id); });
    }
    Variant version(PostId id, int nth = 0) { return post(id).variants.value(nth); }
    SendState state(PostId id, int nth = 0) { return version(id, nth).state; }
    PauseId stop(AccountId account = {}, int now = 10)
    {
        return store.did([=](Transaction &t) { return pauses::begin(t, account, u"recall"_s, at(now - 1), at(now)); });
    }
    int goOn(AccountId account = {}, int now = 20)
    {
        return store.did([=](Transaction &t) { return pauses::end(t, account, at(now)); });
    }
    std::optional<OutboxAction> claim(AccountId account, int now)
    {
        return store.did([=](Transaction &t) { return outbox::claim(t, account, {at(now), 600}); });
    }
    QList<HeldVersion> waiting()
    {
        return store.saw([](const Reader &r) { return pauses::waiting(r); });
    }
    void mark(PostId id, Decision decision, int to = 0, int now = 15)
    {
        QVERIFY(store.did([=, ids = versions(id)](Transaction &t) {
            QList<pauses::Mark> marks;
            for (const OutboxId version : ids)
                marks.append({version, decision, {u"2026-05-29T20:00"_s, u"UTC"_s, at(to)}});
            return pauses::mark(t, marks, at(now));
        }));
    }
    pauses::Carried carryOut(const QList<PostId> &posts, int now = 20)
    {
        QList<OutboxId> ids;
        for (const PostId post : posts)
            ids += versions(post);
        return store.did([=](Transaction &t) { return pauses::carryOut(t, ids, 45s, at(now)); });
    }
    QList<OutboxId> versions(PostId id)
    {
        QList<OutboxId> ids;
        for (const Variant &version : post(id).variants)
            ids.append(version.id);
        return ids;
    }
    QStringList evidence(PostId id)
    {
        QStringList words;
        for (const Receipt &line :
            store.saw([id = version(id).id](const Reader &r) { return outbox::receipts(r, id); }))
            words.append(line.what);
        return words;
    }
    bool undo(int now = 30)
    {
        return bool(store.did([now](Transaction &t) { return journal::undo(t, at(now)); }));
    }
};
} // namespace

//! Pausing: nothing leaves, whoever wanted it to; what was held goes out only when somebody says so.
class PauseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsWhatWaitsAndNothingElse();
    void repliesAndWishesGoOn();
    void ofOneAccountLeavesTheOthers();
    void whatBecomesScheduledMeanwhileIsHeldAtOnce_data();
    void whatBecomesScheduledMeanwhileIsHeldAtOnce();
    void claimNeverArmsWhatAnyoneSlippedIn();
    void theLastCommitBeforeTheRequestRefuses();
    void whatMayHaveLeftIsToldApartAndNotSentAgain();
    void theEndOfThePauseSendsNothing();
    void pausesOverlap();
    void decisionsAreCarriedOut();
    void theTimeThatPassedIsNowAndSpaced();
    void aMoveIntoThePastStays();
    void marksAndDecisionsAreUndone();
    void whatHasLeftIsNotUndone();
    void missedOnesAreDecidedInTheSameWay();
    void heldAgainIsUndecidedAgain();
    void aSecondProgramAndARestartHoldToIt();
    void thousandsAreHeldAtOnce();
};

void PauseTest::holdsWhatWaitsAndNothingElse()
{
    Room room;
    const PostId soon = room.plan(u"soon"_s, 50, {room.a, room.b});
    const PostId armed = room.plan(u"armed"_s, 5, {room.a});
    const PostId leaving = room.plan(u"leaving"_s, 5, {room.b});
    const auto taken = room.claim(room.a, 6);
    const auto going = room.claim(room.b, 6);
    room.store.did([id = going->id](Transaction &t) { outbox::publishing(t, id, at(7)); });
    QCOMPARE(room.state(armed), Armed);
    const PauseId id = room.stop();
    QCOMPARE(room.post(soon).state, Held);
    QCOMPARE(room.state(armed), Held);
    QCOMPARE(room.state(leaving), Publishing);
    QCOMPARE(room.evidence(armed).last(), u"held"_s);
    const QList<HeldVersion> held = room.waiting();
    QCOMPARE(held.size(), 3);
    QCOMPARE(held.first().version.id, taken->id);
    QCOMPARE(held.first().due, at(5));
    QCOMPARE(held.last().title, u"soon"_s);
    QVERIFY(held.last().isPaused);
    const auto left = room.store.saw([](const Reader &r) { return pauses::mayHaveLeft(r, {}); });
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().post, leaving);
    const auto stopped = room.store.saw([id](const Reader &r) { return pauses::one(r, id); });
    QCOMPARE(stopped->reason, u"recall"_s);
    QCOMPARE(stopped->inForce, at(10));
    room.store.did([id = going->id](Transaction &t) { outbox::published(t, id, {u"9"_s, {}, {}, {}}, {}, at(11)); });
    QCOMPARE(room.store.saw([stopped](const Reader &r) { return pauses::publishedSince(r, *stopped); }), 1);
    QCOMPARE(room.stop({}, 12), id); // asked for twice: it is the same
}

void PauseTest::repliesAndWishesGoOn()
{
    Room room;
    room.stop();
    room.store.did([&](Transaction &t) {
        outbox::reply(t, seed::saying(room.a, u"we are looking into it"_s), at(11));
        outbox::act(t, seed::liking(room.a, u"77"_s), at(12));
    });
    const auto reply = room.claim(room.a, 12);
    QCOMPARE(reply->content.text, u"we are looking into it"_s);
    QVERIFY(room.store.did([id = reply->id](Transaction &t) { return outbox::publishing(t, id, at(13)); }));
    QCOMPARE(room.claim(room.a, 13)->verb, Verb::Like);
}

void PauseTest::ofOneAccountLeavesTheOthers()
{
    Room room;
    const PostId post = room.plan(u"both"_s, 50, {room.a, room.b});
    room.stop(room.a);
    QCOMPARE(room.state(post, 0), Held);
    QCOMPARE(room.state(post, 1), Scheduled);
    QVERIFY(!room.claim(room.a, 60));
    QCOMPARE(room.claim(room.b, 60)->post, post);
    QVERIFY(room.store.saw([&](const Reader &r) { return accounts::one(r, room.a); })->paused);
    QVERIFY(!room.store.saw([&](const Reader &r) { return accounts::one(r, room.b); })->paused);
}

void PauseTest::whatBecomesScheduledMeanwhileIsHeldAtOnce_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"scheduled", "retried", "moved", "undone", "postponed", "woken", "due while held"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void PauseTest::whatBecomesScheduledMeanwhileIsHeldAtOnce()
{
    QFETCH(const QString, way);
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    const OutboxId row = room.version(id).id;
    if (way == u"undone")
        QVERIFY(room.store.did([id](Transaction &t) { return posts::backToDraft(t, id, at(5)); }));
    if (way == u"retried") {
        (void)room.claim(room.a, 51);
        room.store.did([row](Transaction &t) {
            outbox::publishing(t, row, at(51));
            outbox::failed(t, row, {Error::Kind::Rejected, {}, {}}, at(51));
        });
    }
    if (way == u"postponed") { // it is on its way when the pause begins, and surely did not go out
        (void)room.claim(room.a, 51);
        room.store.did([row](Transaction &t) { outbox::publishing(t, row, at(51)); });
    }
    room.stop({}, 60);
    const PostId other = way == u"scheduled" ? room.plan(u"new"_s, 100, {room.a}, 61) : id;
    if (way == u"retried")
        room.store.did([row](Transaction &t) { outbox::retry(t, row, at(61)); });
    if (way == u"moved")
        QVERIFY(room.store.did(
            [id](Transaction &t) { return posts::move(t, id, u"2026-05-29T20:00"_s, u"UTC"_s, at(100), at(61)); }));
    if (way == u"undone")
        QVERIFY(room.undo(61));
    if (way == u"postponed")
        room.store.did([row](Transaction &t) {
            outbox::postponed(t, row, {Error::Kind::Offline, {}, {}}, at(70), at(61));
        });
    if (way == u"woken")
        room.store.did([](Transaction &t) { outbox::wake(t, at(61)); });
    QCOMPARE(room.state(other), Held);
    QCOMPARE(room.evidence(other).last(), u"held"_s);
    QVERIFY(!room.claim(room.a, 5000));
    QCOMPARE(room.state(other), Held);
    if (way == u"moved")
        QCOMPARE(room.waiting().first().due, at(100));
}

//! A program of before, or a statement that nobody thought of.
void PauseTest::claimNeverArmsWhatAnyoneSlippedIn()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    room.stop();
    room.store.did([](Transaction &t) { t.exec(u"UPDATE outbox SET state = 'scheduled'"_s); });
    QVERIFY(!room.claim(room.a, 60));
    QCOMPARE(room.state(id), Held);
}

void PauseTest::theLastCommitBeforeTheRequestRefuses()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    const auto armed = room.claim(room.a, 51);
    room.stop({}, 52);
    QVERIFY(!room.store.did([row = armed->id](Transaction &t) { return outbox::preparing(t, row, at(53)); }));
    QVERIFY(!room.store.did([row = armed->id](Transaction &t) { return outbox::publishing(t, row, at(53)); }));
    QCOMPARE(room.state(id), Held);
    QVERIFY(!room.evidence(id).contains(u"sent"_s));
    room.goOn({}, 54); // the pause is over before the sync thread comes so far: it is held nevertheless
    QVERIFY(!room.store.did([row = armed->id](Transaction &t) { return outbox::publishing(t, row, at(55)); }));
}

void PauseTest::whatMayHaveLeftIsToldApartAndNotSentAgain()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    const auto row = room.claim(room.a, 51)->id;
    room.store.did([row](Transaction &t) {
        outbox::publishing(t, row, at(51));
        outbox::unknown(t, row, {Error::Kind::Unknown, {}, {}}, at(56), at(52));
    });
    room.stop({}, 53);
    QCOMPARE(room.state(id), Unknown);
    QVERIFY(!room.store.did([row](Transaction &t) { return outbox::sendAgain(t, row, u"not there"_s, at(60)); }));
    QCOMPARE(room.state(id), Unknown);
    const auto unresolved = [&] {
        return room.store.saw([&](const Reader &r) { return outbox::unresolved(r, room.a, at(5000)); }).size();
    };
    QCOMPARE(unresolved(), 0); // it rests until the pause is over
    room.goOn({}, 70);
    QCOMPARE(unresolved(), 1);
    QVERIFY(room.store.did([row](Transaction &t) { return outbox::sendAgain(t, row, u"not there"_s, at(71)); }));
}

void PauseTest::theEndOfThePauseSendsNothing()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    room.stop();
    QCOMPARE(room.goOn(), 1);
    QCOMPARE(room.goOn(), 0);
    QCOMPARE(room.state(id), Held);
    QVERIFY(!room.claim(room.a, 60));
    QVERIFY(!room.waiting().first().isPaused);
    room.stop({}, 70); // and a new pause, and its end
    room.goOn({}, 80);
    QCOMPARE(room.state(id), Held);
    QVERIFY(!room.claim(room.a, 5000));
    const PostId after = room.plan(u"after"_s, 100, {room.a}, 90);
    QCOMPARE(room.claim(room.a, 100)->post, after);
}

void PauseTest::pausesOverlap()
{
    Room room;
    const PostId on = room.plan(u"on both"_s, 500, {room.a, room.b});
    room.stop(room.a, 10);
    room.stop({}, 20);
    QCOMPARE(room.store.saw([](const Reader &r) { return pauses::inForce(r); }).size(), 2);
    room.mark(on, Decision::Publish);
    QCOMPARE(room.goOn({}, 30), 1); // that of all
    const auto done = room.carryOut({on}, 30);
    QCOMPARE(done.published.size(), 1);
    QCOMPARE(done.left, QList{room.version(on, 0).id});
    QCOMPARE(room.state(on, 0), Held);
    QCOMPARE(room.state(on, 1), Scheduled);
    QCOMPARE(room.goOn({}, 40), 1); // without one of all: those of the accounts
    QCOMPARE(room.state(on, 0), Held);
    QCOMPARE(room.carryOut({on}, 41).published.size(), 1);
    QCOMPARE(room.state(on, 0), Scheduled);
    QCOMPARE(room.version(on, 0).due, at(500));
}

void PauseTest::decisionsAreCarriedOut()
{
    Room room;
    const PostId publish = room.plan(u"publish"_s, 500, {room.a, room.b});
    const PostId move = room.plan(u"move"_s, 600, {room.a, room.b});
    const PostId drop = room.plan(u"drop"_s, 700, {room.a});
    const PostId nothing = room.plan(u"undecided"_s, 800, {room.a});
    const PauseId stopped = room.stop();
    room.mark(publish, Decision::Publish);
    room.mark(move, Decision::Move, 5000);
    room.mark(drop, Decision::Drop);
    QCOMPARE(room.waiting().size(), 6);
    QCOMPARE(room.state(publish), Held); // marking does nothing yet
    room.goOn();
    const auto done = room.carryOut({publish, move, drop, nothing});
    QCOMPARE(done.published.size(), 2);
    QCOMPARE(done.moved.size(), 2);
    QCOMPARE(done.dropped.size(), 1);
    QVERIFY(done.left.isEmpty());
    QCOMPARE(room.post(publish).state, Scheduled);
    QCOMPARE(room.version(publish).due, at(500));
    QCOMPARE(room.version(move).due, at(5000));
    QCOMPARE(room.post(move).due, at(5000));
    QCOMPARE(room.post(move).wallTime, u"2026-05-29T20:00"_s);
    QCOMPARE(room.state(drop), Cancelled);
    QCOMPARE(room.state(nothing), Held);
    QCOMPARE(room.waiting().size(), 1);
    const auto proof = room.store.saw([stopped](const Reader &r) { return pauses::heldBy(r, stopped); });
    QCOMPARE(proof.size(), 6); // whatever became of it
    QCOMPARE(proof[2].due, at(600));
    QCOMPARE(proof[2].decision, Decision::Move);
}

void PauseTest::theTimeThatPassedIsNowAndSpaced()
{
    Room room;
    QList<PostId> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(room.plan(u"post %1"_s.arg(i), 50 + i, {room.a, room.b}));
    room.stop();
    room.goOn({}, 1000);
    for (const PostId id : std::as_const(ids))
        room.mark(id, Decision::Publish, 0, 1000);
    room.carryOut({ids[1], ids[0]}, 1000);
    QCOMPARE(room.version(ids[0], 0).due, at(1000));
    QCOMPARE(room.version(ids[0], 1).due, at(1000)); // the versions of one post together
    QCOMPARE(room.version(ids[1]).due, at(1045));
    room.carryOut({ids[2]}, 1010);
    QCOMPARE(room.version(ids[2]).due, at(1090)); // those before it count
    QCOMPARE(room.claim(room.a, 1011)->post, ids[0]);
    QVERIFY(!room.claim(room.a, 1011));
}

void PauseTest::aMoveIntoThePastStays()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    room.stop();
    room.mark(id, Decision::Move, 100);
    room.goOn({}, 200);
    QCOMPARE(room.carryOut({id}, 200).left.size(), 1);
    QCOMPARE(room.state(id), Held);
}

void PauseTest::marksAndDecisionsAreUndone()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 500, {room.a});
    room.stop();
    room.mark(id, Decision::Drop);
    room.mark(id, Decision::Move, 5000);
    QVERIFY(room.undo());
    QCOMPARE(room.waiting().first().decision, Decision::Drop);
    QVERIFY(room.undo());
    QCOMPARE(room.waiting().first().decision, Decision::None);
    room.mark(id, Decision::Move, 5000);
    room.goOn();
    room.carryOut({id});
    QCOMPARE(room.post(id).due, at(5000));
    QVERIFY(room.undo());
    QCOMPARE(room.state(id), Held);
    QCOMPARE(room.post(id).due, at(500));
    QCOMPARE(room.version(id).due, at(500));
    QCOMPARE(room.waiting().first().decision, Decision::Move); // as it was before
    QVERIFY(room.store.did([](Transaction &t) { return journal::redo(t, at(31)); }));
    QCOMPARE(room.state(id), Scheduled);
    QVERIFY(room.undo());
    room.stop({}, 40);
    QVERIFY(room.store.did([](Transaction &t) { return journal::redo(t, at(41)); }));
    QCOMPARE(room.state(id), Held); // not even that way
}

void PauseTest::whatHasLeftIsNotUndone()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    room.stop();
    room.mark(id, Decision::Publish);
    room.goOn({}, 60);
    room.carryOut({id}, 60);
    room.store.did([row = room.claim(room.a, 60)->id](Transaction &t) { outbox::publishing(t, row, at(60)); });
    QVERIFY(!room.undo(61));
    QCOMPARE(room.state(id), Publishing);
}

void PauseTest::missedOnesAreDecidedInTheSameWay()
{
    Room room;
    QList<PostId> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(room.plan(u"post %1"_s.arg(i), 50 + i, {room.a}));
    QVERIFY(!room.claim(room.a, 4000)); // asleep for an hour
    QCOMPARE(room.waiting().size(), 3);
    QCOMPARE(room.waiting().first().version.state, Missed);
    QCOMPARE(room.waiting().first().due, at(50));
    QCOMPARE(room.waiting().first().since, at(4000));
    const auto decide = [&](PostId id, Decision decision) {
        return room.store.did([=, all = room.versions(id)](Transaction &t) {
            return pauses::decide(t, all, decision, {u"2026-05-29T20:00"_s, u"UTC"_s, at(9000)}, 45s, at(4010));
        });
    };
    QCOMPARE(decide(ids[0], Decision::Publish).published.size(), 1);
    QCOMPARE(decide(ids[1], Decision::Publish).published.size(), 1);
    QCOMPARE(decide(ids[2], Decision::Move).moved.size(), 1);
    QCOMPARE(room.version(ids[0]).due, at(4010));
    QCOMPARE(room.version(ids[1]).due, at(4055));
    QCOMPARE(room.version(ids[2]).due, at(9000));
    QVERIFY(room.waiting().isEmpty());
    QVERIFY(room.undo());
    QCOMPARE(room.state(ids[2]), Missed);
    QCOMPARE(room.waiting().first().decision, Decision::None);
    QCOMPARE(decide(ids[2], Decision::Drop).dropped.size(), 1);
    QCOMPARE(room.state(ids[2]), Cancelled);
}

void PauseTest::heldAgainIsUndecidedAgain()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 500, {room.a});
    room.stop();
    room.mark(id, Decision::Publish);
    room.goOn();
    room.carryOut({id});
    QVERIFY(!room.claim(room.a, 4000)); // and then the computer was off
    QCOMPARE(room.waiting().first().version.state, Missed);
    QCOMPARE(room.waiting().first().decision, Decision::None);
}

void PauseTest::aSecondProgramAndARestartHoldToIt()
{
    Room room;
    const PostId id = room.plan(u"post"_s, 50, {room.a});
    const auto other = room.store.another();
    (void)answer(other->write([](Transaction &t) { return pauses::begin(t, {}, {}, at(10), at(11)); }));
    QVERIFY(!room.claim(room.a, 60));
    QCOMPARE(room.state(id), Held);
    room.store.reopen();
    room.store.did([](Transaction &t) { outbox::wake(t, at(70)); });
    QVERIFY(!room.claim(room.a, 71));
    QVERIFY(room.store.saw([](const Reader &r) { return !pauses::inForce(r).isEmpty(); }));
    QCOMPARE(room.waiting().size(), 1);
}

void PauseTest::thousandsAreHeldAtOnce()
{
    Room room(false);
    const PostId first = room.plan(u"post"_s, 50, {room.a});
    room.store.did([](Transaction &t) {
        t.exec(
            u"INSERT INTO post (uid, state, due_at, created_at, edited_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
            u"SELECT i + 1 FROM n WHERE i < 4999) SELECT CAST(i AS text), 'scheduled', 1, 1, 1 FROM n"_s);
        t.exec(
            u"INSERT INTO outbox (uid, account_id, verb, post_id, state, due_at, idempotency_key, created_at) SELECT "
            u"uid, 1, 'publish', id, 'scheduled', 1, uid, 1 FROM post WHERE id > 1"_s);
    });
    QElapsedTimer time;
    time.start();
    room.stop();
    qInfo("5,000 posts held in %lld ms", time.elapsed()); // in force within a second, on a machine with nothing to do
    QCOMPARE(room.state(first), Held);
    QCOMPARE(
        room.store.saw([](const Reader &r) { return r.number(u"SELECT count(*) FROM outbox WHERE state = 'held'"_s); }),
        5000);
    QCOMPARE(room.store.saw([](const Reader &r) { return r.number(u"SELECT count(*) FROM held"_s); }), 5000);
}

TERTULIA_TEST(PauseTest)
#include "tst_pause.moc"
