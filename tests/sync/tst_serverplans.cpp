#include "app/sync/accountsync.h"
#include "models/store/accounts.h"
#include "models/store/journal.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include "models/store/serverplans.h"
#include "tests/networks/mastodon/mastodondouble.h"
#include "tests/support/main.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

namespace {

const QString statuses = u"/api/v1/statuses"_s;

//! A server that keeps posts until their time, one account on it, and a clock for both.
struct Bed {
    QDateTime now = QDateTime::fromString(u"2027-05-14T09:00:00Z"_s, Qt::ISODate);
    MastodonDouble server;
    TestStore store;
    QtHttp wire;
    Account account;
    std::unique_ptr<mastodon::MastodonSession> session;
    NetworkInfo info;
    std::unique_ptr<AccountSync> sync;

    explicit Bed(bool honoursKeys = true)
    {
        server.http.reading([&] {
            server.honoursKeys = honoursKeys;
            server.clock = [this] { return now; };
            return 0;
        });
        Account us = server.account();
        us.id = {};
        account = store.did([us, at = now](Transaction &t) { return Expected<Account>(accounts::keep(t, us, at)); });
        restart();
    }
    //! As after a crash.
    void restart()
    {
        Surroundings around;
        around.now = [this] { return now; };
        session = std::make_unique<mastodon::MastodonSession>(account, R"({"access":"good"})", wire, around);
        info = *answer(session->learn());
        SyncOptions options;
        options.now = around.now;
        options.chance = [] { return 0.5; };
        options.mediaFolder = store.folder();
        sync = std::make_unique<AccountSync>(account, info, *session, store.db(), options);
        store.did([at = now](Transaction &t) { return Expected<int>(outbox::wake(t, at)); });
    }
    PostId plan(const QString &text, int seconds = 3600, bool byServer = true)
    {
        return store.did([&, at = now](Transaction &t) {
            Variant version;
            version.account = account.id;
            version.content.text = text;
            version.byServer = byServer;
            Post post;
            post.idea = text;
            post.zone = u"UTC"_s;
            post.due = at.addSecs(seconds);
            post.wallTime = post.due.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
            post.variants = {version};
            const PostId id = posts::save(t, post, at);
            posts::schedule(t, id, at);
            return Expected<PostId>(id);
        });
    }
    Post post(PostId id)
    {
        return *store.saw([id](const Reader &r) { return Expected<std::optional<Post>>(posts::one(r, id)); });
    }
    OutboxAction row(PostId id) { return post(id).variants.first(); }
    void work(int rounds = 1, int seconds = 0)
    {
        for (int i = 0; i < rounds; ++i) {
            now = now.addSecs(seconds);
            sync->forgetRests();
            (void)answer(sync->resolve());
            (void)answer(sync->push());
        }
    }
    void fire()
    {
        server.http.reading([&] {
            server.fire();
            return 0;
        });
    }
    qsizetype plans() const
    {
        return server.http.reading([&] { return server.plans.size(); });
    }
    QStringList posted() const
    {
        return server.http.reading([&] { return server.posted; });
    }
    QStringList evidence(PostId id)
    {
        const auto lines = store.saw(
            [row = row(id).id](const Reader &r) { return Expected<QList<Receipt>>(outbox::receipts(r, row)); });
        QStringList words;
        for (const Receipt &line : lines)
            words.append(line.what);
        return words;
    }
    template <class Change>
    void change(Change change)
    {
        store.did([change](Transaction &t) {
            change(t);
            return Expected<Done>(Done{});
        });
    }
    bool isKept(PostId id) { return row(id).state == SendState::Scheduled && serverplans::isKept(row(id)); }
};

} // namespace

//! Posts that the server keeps until their time: kept once, out once, and what the person decides meanwhile holds.
class ServerPlansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptGoesOutWithoutUs()
    {
        Bed bed;
        const PostId id = bed.plan(u"kept"_s);
        bed.work();
        QVERIFY(bed.isKept(id));
        QCOMPARE(bed.plans(), 1);
        QVERIFY(bed.posted().isEmpty());
        bed.work(3, 600);
        QCOMPARE(bed.server.http.count("POST", statuses), 1);
        bed.now = bed.row(id).due.addSecs(20);
        bed.work(); // the server is late
        QVERIFY(bed.isKept(id));
        bed.fire();
        bed.work(2, 70);
        QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.row(id).remoteId, u"https://uri.test/p0"_s);
        QVERIFY(bed.row(id).serverPlan.isEmpty());
        QCOMPARE(bed.posted(), QStringList{u"kept"_s});
        QCOMPARE(bed.server.http.count("POST", statuses), 1);
        QCOMPARE(bed.evidence(id), (QStringList{u"scheduled"_s, u"armed"_s, u"sent"_s, u"kept"_s, u"found"_s}));
    }

    void whateverComesBackItIsKeptOnce_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("honoursKeys");
        for (const char *fault : {"dropped after", "half", "500", "400", "422", "HTML", "dropped before"})
            for (const bool keys : {true, false})
                QTest::addRow("%s, keys %s", fault, keys ? "honoured" : "ignored")
                    << QString::fromLatin1(fault) << keys;
    }
    void whateverComesBackItIsKeptOnce()
    {
        QFETCH(const QString, fault);
        QFETCH(const bool, honoursKeys);
        const QMap<QString, Fault> faults{{u"dropped after"_s, Fault::dropAfterHandling()},
            {u"half"_s, Fault::halfAnswer()}, {u"500"_s, Fault::answerAfterHandling({500, "{}"})},
            {u"400"_s, Fault::answerAfterHandling({400, "{}"})}, {u"422"_s, Fault::answerAfterHandling({422, "{}"})},
            {u"HTML"_s, Fault::answerAfterHandling(Answer::html(200))}, {u"dropped before"_s, Fault::dropUnhandled()}};
        Bed bed(honoursKeys);
        bed.server.http.fault("POST", statuses, faults.value(fault));
        const PostId id = bed.plan(u"kept"_s, 7200);
        bed.work();
        bed.work(4, 700);
        QVERIFY2(bed.isKept(id), qPrintable(bed.evidence(id).join(u' ')));
        QCOMPARE(bed.plans(), 1);
        bed.now = bed.row(id).due;
        bed.fire();
        bed.work(2, 20);
        QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.posted().size(), 1);
    }

    void aCrashOnTheWayKeepsItOnce()
    {
        Bed bed(false);
        const PostId id = bed.plan(u"kept"_s);
        bed.server.http.fault("POST", statuses, Fault::dropAfterHandling());
        bed.work();
        bed.restart();
        QCOMPARE(bed.row(id).state, SendState::Unknown);
        bed.work(3, 40);
        QVERIFY(bed.isKept(id));
        QCOMPARE(bed.plans(), 1);
    }

    void whatWasArmedWhenItEndedIsHandedOverOnce()
    {
        Bed bed(false);
        const PostId id = bed.plan(u"kept"_s);
        bed.change(
            [&](Transaction &t) { QVERIFY(serverplans::claim(t, bed.account.id, serverplans::Rules{}, bed.now)); });
        bed.restart();
        QCOMPARE(bed.row(id).state, SendState::Scheduled);
        bed.work(2);
        QVERIFY(bed.isKept(id));
        QCOMPARE(bed.plans(), 1);
    }

    void aNewTimeReachesTheServer()
    {
        Bed bed;
        const PostId id = bed.plan(u"moved"_s);
        bed.work();
        const QDateTime later = bed.now.addSecs(9000);
        bed.change([&](Transaction &t) {
            QVERIFY(posts::move(t, id, later.toString(u"yyyy-MM-ddTHH:mm:ss"_s), u"UTC"_s, later, bed.now));
        });
        bed.work();
        QVERIFY(bed.isKept(id));
        QCOMPARE(bed.plans(), 1);
        bed.now = bed.now.addSecs(3700);
        bed.fire();
        bed.work();
        QVERIFY(bed.posted().isEmpty());
        bed.now = later;
        bed.fire();
        bed.work(2, 20);
        QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.posted().size(), 1);
    }

    void movedNearItGoesOutFromHere()
    {
        Bed bed;
        const PostId id = bed.plan(u"moved"_s);
        bed.work();
        const QDateTime soon = bed.now.addSecs(120);
        bed.change([&](Transaction &t) {
            QVERIFY(posts::move(t, id, soon.toString(u"yyyy-MM-ddTHH:mm:ss"_s), u"UTC"_s, soon, bed.now));
        });
        bed.work(2);
        QCOMPARE(bed.plans(), 0);
        QVERIFY(bed.posted().isEmpty());
        bed.now = soon;
        bed.work(2);
        QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.posted().size(), 1);
    }

    void whatIsDecidedOtherwiseIsWithdrawn_data()
    {
        QTest::addColumn<QString>("deed");
        for (const char *deed : {"cancelled", "held", "draft"})
            QTest::newRow(deed) << QString::fromLatin1(deed);
    }
    void whatIsDecidedOtherwiseIsWithdrawn()
    {
        QFETCH(const QString, deed);
        Bed bed;
        const PostId id = bed.plan(u"kept"_s);
        bed.work();
        QCOMPARE(bed.plans(), 1);
        bed.change([&](Transaction &t) {
            if (deed == u"cancelled")
                QVERIFY(posts::cancel(t, id, bed.now));
            else if (deed == u"held")
                outbox::hold(t, bed.account.id, u"paused"_s, bed.now);
            else
                QVERIFY(posts::backToDraft(t, id, bed.now));
        });
        bed.work();
        QCOMPARE(bed.plans(), 0);
        QVERIFY(bed.row(id).serverPlan.isEmpty());
        QVERIFY(bed.evidence(id).contains(u"withdrawn"_s));
        bed.now = bed.now.addSecs(7200);
        bed.fire();
        bed.work(2, 20);
        QVERIFY(bed.posted().isEmpty());
        const QDateTime later = bed.now.addSecs(3600); // and then after all, under a key that no server knows
        bed.change([&](Transaction &t) {
            if (deed != u"draft")
                QVERIFY(posts::move(t, id, later.toString(u"yyyy-MM-ddTHH:mm:ss"_s), u"UTC"_s, later, bed.now)
                    || deed == u"cancelled");
            Post post = *posts::one(t, id);
            post.due = later;
            post.wallTime = later.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
            posts::save(t, post, bed.now);
            posts::schedule(t, id, bed.now);
        });
        bed.work();
        QVERIFY(bed.isKept(id));
        QCOMPARE(bed.plans(), 1);
    }

    void anUndoneCancelIsHandedOverAgain()
    {
        Bed bed;
        const PostId id = bed.plan(u"kept"_s);
        bed.work();
        bed.change([&](Transaction &t) { QVERIFY(posts::cancel(t, id, bed.now)); });
        bed.work();
        QCOMPARE(bed.plans(), 0);
        bed.change([&](Transaction &t) { QVERIFY(journal::undo(t, bed.now)); });
        bed.work();
        QVERIFY(bed.isKept(id));
        QCOMPARE(bed.plans(), 1);
    }

    void anEditedOneReplacesWhatIsKept()
    {
        Bed bed;
        const PostId id = bed.plan(u"with a mistaek"_s);
        bed.work();
        bed.change([&](Transaction &t) {
            Post post = *posts::one(t, id);
            post.variants[0].content.text = u"without a mistake"_s;
            posts::save(t, post, bed.now);
            posts::schedule(t, id, bed.now);
        });
        bed.work(2);
        QVERIFY(bed.isKept(id));
        QCOMPARE(bed.plans(), 1);
        bed.now = bed.row(id).due;
        bed.fire();
        bed.work(2, 20);
        QCOMPARE(bed.posted(), QStringList{u"without a mistake"_s});
        QCOMPARE(bed.row(id).state, SendState::Published);
    }

    void takenBackTooLateItIsSeenToBeOut()
    {
        Bed bed;
        const PostId id = bed.plan(u"kept"_s);
        bed.work();
        bed.now = bed.row(id).due.addSecs(5);
        bed.fire();
        bed.change([&](Transaction &t) { QVERIFY(posts::cancel(t, id, bed.now)); });
        bed.work(2, 5);
        QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.posted().size(), 1);
    }

    void changedTooLateThePersonDecides()
    {
        Bed bed;
        const PostId id = bed.plan(u"former words"_s);
        bed.work();
        bed.now = bed.row(id).due.addSecs(5);
        bed.fire();
        const QDateTime later = bed.now.addSecs(3600);
        bed.change([&](Transaction &t) {
            Post post = *posts::one(t, id);
            post.variants[0].content.text = u"other words"_s;
            post.due = later;
            posts::save(t, post, bed.now);
            posts::schedule(t, id, bed.now);
        });
        bed.work(8, 700);
        QCOMPARE(bed.row(id).state, SendState::Unknown);
        QVERIFY(!bed.row(id).nextTry.isValid());
        QCOMPARE(bed.posted(), QStringList{u"former words"_s});
    }

    void whatTheServerLostIsTheRealUnknown()
    {
        Bed bed;
        const PostId id = bed.plan(u"kept"_s);
        bed.work();
        bed.server.http.reading([&] {
            bed.server.plans = {};
            return 0;
        });
        bed.now = bed.row(id).due;
        bed.work(8, 700);
        QCOMPARE(bed.row(id).state, SendState::Unknown);
        QVERIFY(!bed.row(id).nextTry.isValid());
        QVERIFY(bed.posted().isEmpty());
        QCOMPARE(bed.server.http.count("POST", statuses), 1);
    }

    void whatCannotBeKeptGoesOutFromHere_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : {"too close", "no room there", "another software", "a thread"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }
    void whatCannotBeKeptGoesOutFromHere()
    {
        QFETCH(const QString, why);
        Bed bed;
        bed.server.http.reading([&] {
            bed.server.mostADay = why == u"no room there" ? 0 : 25;
            if (why == u"another software")
                bed.server.software = u"snac"_s;
            return 0;
        });
        bed.restart();
        const PostId id = bed.plan(u"here"_s, why == u"too close" ? 330 : 3600);
        if (why == u"a thread")
            bed.change([&](Transaction &t) {
                Post post = *posts::one(t, id);
                Variant second = post.variants.first();
                second.id = {};
                second.content.text = u"second part"_s;
                post.variants.append(second);
                posts::save(t, post, bed.now);
                posts::schedule(t, id, bed.now);
            });
        bed.work(2);
        QCOMPARE(bed.plans(), 0);
        QVERIFY(!bed.row(id).byServer);
        QVERIFY(bed.posted().isEmpty());
        bed.now = bed.row(id).due;
        bed.work(2);
        QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.posted().size(), why == u"a thread" ? 2 : 1);
    }

    void noMoreThanTheServerKeepsInADay()
    {
        Bed bed;
        QList<PostId> ids;
        for (int i = 0; i < 27; ++i)
            ids.append(bed.plan(u"number %1"_s.arg(i), 3600 + i));
        bed.work(2);
        QCOMPARE(bed.plans(), 25);
        QCOMPARE(bed.server.http.count("POST", statuses), 25); // nothing was tried in vain
        bed.now = bed.now.addSecs(3700);
        bed.fire();
        bed.work(6, 20);
        for (const PostId id : std::as_const(ids))
            QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.posted().size(), 27);
    }

    void twinsAreKeptAsTwo()
    {
        Bed bed(false);
        bed.server.http.fault("POST", statuses, Fault::dropAfterHandling(), 2);
        const PostId one = bed.plan(u"the same"_s);
        const PostId other = bed.plan(u"the same"_s);
        bed.work(2);
        bed.work(4, 300);
        QVERIFY(bed.isKept(one) && bed.isKept(other));
        QVERIFY(bed.row(one).serverPlan != bed.row(other).serverPlan);
        QCOMPARE(bed.plans(), 2);
    }

    void longOfflineItIsFoundLater()
    {
        Bed bed;
        const PostId id = bed.plan(u"kept"_s);
        bed.work();
        bed.now = bed.row(id).due;
        bed.fire();
        bed.now = bed.now.addDays(3); // the computer was off: it is not missed
        bed.restart();
        bed.work(2, 20);
        QCOMPARE(bed.row(id).state, SendState::Published);
        QCOMPARE(bed.row(id).publishedAt, bed.row(id).due);
        QCOMPARE(bed.posted().size(), 1);
    }
};
TERTULIA_TEST(ServerPlansTest)
#include "tst_serverplans.moc"
