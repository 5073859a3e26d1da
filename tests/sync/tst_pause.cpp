#include "app/sync/schedulerlock.h"
#include "models/store/pause.h"
#include "models/store/posts.h"
#include "tests/support/main.h"
#include "tests/sync/enginebed.h"
#include "tests/sync/syncfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = HttpDouble::Fault;

namespace {
const Error silence{Error::Kind::Unknown, u"the line went dead"_s, {}};
const QString statuses = u"/api/v1/statuses"_s;
constexpr int soon = 15000; // ms: the machine may be busy

OutboxId planned(TestStore &store, AccountId account, const QString &text, const QDateTime &due, const QDateTime &now,
    const QList<Media> &media = {})
{
    return store.did([=](Transaction &t) {
        Post post;
        post.title = text;
        post.wallTime = u"2026-05-14T13:00"_s;
        post.zone = u"UTC"_s;
        post.due = due;
        Variant version;
        version.account = account;
        version.content.text = text;
        version.content.media = media;
        post.variants.append(version);
        const PostId id = posts::save(t, post, now);
        posts::schedule(t, id, now);
        return posts::one(t, id)->variants.first().id;
    });
}

PauseId stop(TestStore &store, const QDateTime &now, AccountId account = {})
{
    return store.did([=](Transaction &t) { return pauses::begin(t, account, {}, now, now); });
}

bool wasSent(TestStore &store, OutboxId id)
{
    return store.saw([id](const Reader &r) { return outbox::mayHaveLeft(r, id); });
}
} // namespace

//! A pause against what is under way: nothing whose request has not begun leaves any more.
class PauseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void betweenClaimAndRequestItIsHeld()
    {
        SyncFixture f;
        const OutboxId id = planned(f.store, f.account.id, u"hello"_s, f.now, f.now);
        f.session.whenLooking = [&] {
            QCOMPARE(f.row(id).state, SendState::Armed);
            stop(f.store, f.now);
        };
        QCOMPARE(*answer(f.sync->push()), 0);
        QVERIFY(f.session.asked.isEmpty());
        QCOMPARE(f.row(id).state, SendState::Held); // and never unknown
        QVERIFY(!wasSent(f.store, id));
        f.session.whenLooking = {};
        f.later(5000);
        QCOMPARE(*answer(f.sync->resolve()), 0);
        QCOMPARE(*answer(f.sync->push()), 0);
        f.restart();
        QCOMPARE(*answer(f.sync->push()), 0);
        QVERIFY(f.session.asked.isEmpty());
        QCOMPARE(f.row(id).state, SendState::Held);
    }
    void whileItsPicturesGoUpItIsHeld()
    {
        SyncFixture f;
        QFile picture(f.store.folder() + u"/a.png"_s);
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write("png") == 3);
        picture.close();
        Media media;
        media.sha256 = u"a"_s;
        media.file = u"a.png"_s;
        const OutboxId id = planned(f.store, f.account.id, u"hello"_s, f.now, f.now, {media, media});
        f.session.whenUploading = [&] {
            QCOMPARE(f.row(id).state, SendState::Preparing);
            stop(f.store, f.now);
            f.session.whenUploading = {};
        };
        QCOMPARE(*answer(f.sync->push()), 0);
        QVERIFY(f.session.asked.isEmpty());
        QCOMPARE(f.row(id).state, SendState::Held);
    }
    void heldAndReleasedBeforeTheSyncThreadNoticesItGoesOutOnce()
    {
        SyncFixture f;
        const OutboxId id = planned(f.store, f.account.id, u"hello"_s, f.now, f.now);
        f.session.whenLooking = [&] {
            f.session.whenLooking = {};
            stop(f.store, f.now);
            f.store.did([&](Transaction &t) {
                pauses::end(t, {}, f.now);
                return pauses::decide(t, {id}, Decision::Publish, {}, 45s, f.now);
            });
        };
        (void)answer(f.sync->push());
        (void)answer(f.sync->push());
        QCOMPARE(f.session.asked.size(), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
    }
    void repliesGoOut()
    {
        SyncFixture f;
        stop(f.store, f.now);
        const OutboxId post = planned(f.store, f.account.id, u"post"_s, f.now, f.now);
        const OutboxId reply = f.schedule(u"reply"_s);
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.row(reply).state, SendState::Published);
        QCOMPARE(f.row(post).state, SendState::Held);
    }
    void whatIsOnItsWayArrives()
    {
        SyncFixture f;
        const OutboxId id = planned(f.store, f.account.id, u"hello"_s, f.now, f.now);
        f.session.whenAsked = [&] { stop(f.store, f.now); };
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
    }
    //! It may have left, so that it is looked for; but it is not sent once more before the pause is over.
    void theUnconfirmedIsLookedForAndNotSentAgain()
    {
        SyncFixture f;
        f.info.trustsOwnList = true;
        f.info.evidence = Evidence::RepeatWithKey;
        f.info.keyLives = 3600s;
        f.restart();
        f.session.sends = {silence};
        const OutboxId id = planned(f.store, f.account.id, u"hello"_s, f.now, f.now);
        (void)answer(f.sync->push());
        QCOMPARE(f.row(id).state, SendState::Unknown);
        stop(f.store, f.now);
        for (int i = 0; i < 10; ++i) {
            f.later(60);
            f.sync->forgetRests();
            (void)answer(f.sync->resolve());
            (void)answer(f.sync->push());
        }
        QVERIFY(f.session.looks > 0);
        QCOMPARE(f.session.asked.size(), 1);
        QCOMPARE(f.row(id).state, SendState::Unknown);
        f.store.did([&](Transaction &t) { return pauses::end(t, {}, f.now); });
        (void)answer(f.sync->resolve());
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.asked.size(), 2);
        QCOMPARE(f.session.asked[0].key, f.session.asked[1].key);
    }
    void theRunningProgramHoldsWhatIsDueInTheNextMinute()
    {
        EngineBed bed;
        bed.start();
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) > 0, soon);
        const OutboxId id
            = planned(bed.store, bed.accounts.first().id, u"in a minute"_s, bed.now().addSecs(55), bed.now());
        const QDateTime asked = bed.now();
        const PauseId paused = stop(bed.store, asked);
        QCOMPARE(bed.state(id), SendState::Held); // with the answer, not some time after it
        QCOMPARE(bed.store.saw([paused](const Reader &r) { return pauses::one(r, paused); })->inForce, asked);
        bed.clock = 60'000;
        const OutboxId reply = bed.plan(u"a reply"_s); // when this one is out, the other would be too
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(reply), SendState::Published, soon);
        QCOMPARE(bed.state(id), SendState::Held);
        QCOMPARE(bed.posts(), 1);
        bed.clock = -3600'000; // and whatever the clock does
        bed.clock = 7200'000;
        const OutboxId other = bed.plan(u"another reply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(other), SendState::Published, soon);
        QCOMPARE(bed.state(id), SendState::Held);
    }
    void offlineItHoldsTooAndTheReturnOfTheConnectionSendsNothing()
    {
        EngineBed bed;
        bed.start();
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) > 0, soon);
        bed.server.http.shut();
        const OutboxId id = planned(bed.store, bed.accounts.first().id, u"due now"_s, bed.now(), bed.now());
        const auto tried
            = [&] { return bed.store.saw([id](const Reader &r) { return outbox::one(r, id); })->attempts > 0; };
        QTRY_VERIFY_WITH_TIMEOUT(tried(), soon); // it is at it
        QTRY_VERIFY_WITH_TIMEOUT(bed.state(id) == SendState::Scheduled, soon);
        stop(bed.store, bed.now());
        QCOMPARE(bed.state(id), SendState::Held);
        bed.server.http.reopen();
        bed.clock = 600'000;
        bed.engine->syncNow();
        const OutboxId reply = bed.plan(u"a reply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(reply), SendState::Published, soon);
        QCOMPARE(bed.state(id), SendState::Held);
        QCOMPARE(bed.posts(), 1);
    }
    void aSecondProgramsPauseStopsTheOneThatSends()
    {
        EngineBed bed;
        bed.start();
        const auto other = bed.store.another();
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) > 0, soon);
        (void)answer(other->write([at = bed.now()](Transaction &t) { return pauses::begin(t, {}, {}, at, at); }));
        const OutboxId id = planned(bed.store, bed.accounts.first().id, u"due now"_s, bed.now(), bed.now());
        const OutboxId reply = bed.plan(u"a reply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(reply), SendState::Published, soon);
        QCOMPARE(bed.state(id), SendState::Held);
        QCOMPARE(bed.posts(), 1);
    }
    void whatIsReleasedLateIsSpaced()
    {
        SyncFixture f;
        QList<OutboxId> ids;
        for (int i = 0; i < 3; ++i)
            ids.append(planned(f.store, f.account.id, u"missed %1"_s.arg(i), f.now.addSecs(60 * i), f.now));
        f.later(7200); // asleep for two hours
        QCOMPARE(*answer(f.sync->push()), 0);
        for (const OutboxId id : std::as_const(ids))
            QCOMPARE(f.row(id).state, SendState::Missed);
        f.store.did(
            [&](Transaction &t) { return pauses::decide(t, ids, Decision::Publish, {}, pauses::lateApart, f.now); });
        QCOMPARE(*answer(f.sync->push()), 1);
        f.later(30);
        QCOMPARE(*answer(f.sync->push()), 0); // half a minute is not enough
        f.later(15);
        QCOMPARE(*answer(f.sync->push()), 1);
        f.later(45);
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.session.asked.size(), 3);
    }
};
TERTULIA_TEST(PauseTest)
#include "tst_pause.moc"
