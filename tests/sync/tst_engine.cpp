#include "app/sync/schedulerlock.h"
#include "models/store/conversations.h"
#include "models/store/messages.h"
#include "tests/support/main.h"
#include "tests/sync/enginebed.h"
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = HttpDouble::Fault;

namespace {
const QString statuses = u"/api/v1/statuses"_s;
constexpr int soon = 15000; // ms: the machine may be busy
} // namespace

//! The engine as the window and `run` use it: threads, clocks, locks and ends.
class EngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsDueGoesOutAndWhatIsNotDoesNot()
    {
        EngineBed bed;
        bed.start();
        const OutboxId id = bed.plan(u"now"_s);
        const OutboxId later = bed.plan(u"later"_s, 3600);
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, soon);
        QCOMPARE(bed.state(later), SendState::Scheduled);
        QCOMPARE(bed.posts(), 1);
    }

    void atTheEndAPostOnItsWayMayArrive()
    {
        EngineBed bed;
        bed.server.http.fault("POST", statuses, Fault::delay(0ms, 700ms));
        const OutboxId id = bed.plan(u"hello"_s);
        bed.start();
        QTRY_COMPARE_WITH_TIMEOUT(bed.posts(), 1, soon);
        bed.stop();
        QCOMPARE(bed.state(id), SendState::Published);
    }

    void atTheEndWhatTakesTooLongIsCutOffAndFoundLater()
    {
        EngineBed bed;
        bed.server.http.fault("POST", statuses, Fault::delay(0ms, 60s));
        const OutboxId id = bed.plan(u"hello"_s);
        bed.start();
        QTRY_COMPARE_WITH_TIMEOUT(bed.posts(), 1, soon);
        QElapsedTimer time;
        time.start();
        bed.stop();
        QVERIFY2(time.elapsed() < 10000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(bed.state(id), SendState::Unknown);
        bed.start();
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, soon);
        QCOMPARE(bed.posts(), 1);
    }

    void whatFellDueAsleepGoesOutOrIsMissed()
    {
        EngineBed bed;
        bed.start();
        const OutboxId soonDue = bed.plan(u"in an hour"_s, 3600);
        const OutboxId longDue = bed.plan(u"in half an hour"_s, 1800);
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) > 0, soon);
        bed.clock = 3660'000; // the lid was shut for an hour and a minute
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(soonDue), SendState::Published, soon);
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(longDue), SendState::Missed, soon);
        QTest::qWait(300);
        QCOMPARE(bed.posts(), 1);
    }

    void aClockSetBackStopsNothing()
    {
        EngineBed bed;
        bed.start();
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) > 0, soon);
        QTest::qWait(300);
        const int before = bed.server.http.count("GET", u"/api/v1/notifications"_s);
        bed.clock = -86400'000;
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) > before, soon);
        const OutboxId id = bed.plan(u"hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, soon);
        const ConversationId slept = snoozed(bed, 1);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(bed, slept), Conversation::State::Open, soon);
    }

    void aClockThatJumpsBackAndForthSendsNothingTwice()
    {
        EngineBed bed;
        bed.start();
        const OutboxId first = bed.plan(u"in an hour"_s, 3600);
        const OutboxId second = bed.plan(u"in two hours"_s, 7200);
        for (const qint64 ahead : {qint64(3605), qint64(0), qint64(3605), qint64(-86400), qint64(3605)}) {
            const int before = bed.server.http.count("GET", u"/api/v1/notifications"_s);
            bed.clock = ahead * 1000;
            QTRY_VERIFY_WITH_TIMEOUT(
                bed.server.http.count("GET", u"/api/v1/notifications"_s) > before, soon); // the jump was noticed
            if (ahead > 0)
                QTRY_COMPARE_WITH_TIMEOUT(bed.state(first), SendState::Published, soon);
            QCOMPARE(bed.state(second), SendState::Scheduled);
        }
        QCOMPARE(bed.posts(), 1);
        bed.clock = 7205'000;
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(second), SendState::Published, soon);
        QCOMPARE(bed.posts(), 2);
    }

    void whoAsksDuringALookGetsAnotherAfterIt()
    {
        EngineBed bed;
        const QString notifications = u"/api/v1/notifications"_s;
        bed.server.http.fault("GET", notifications, Fault::delay(0ms, 700ms));
        bed.start();
        QSignalSpy looks(bed.engine.get(), &Engine::accountSyncing);
        const auto begun = [&] {
            return std::count_if(
                looks.cbegin(), looks.cend(), [](const QVariantList &look) { return look[1].toBool(); });
        };
        QTRY_COMPARE_WITH_TIMEOUT(bed.server.http.count("GET", notifications), 1, soon); // asked, and not answered yet
        const auto before = begun();
        QMetaObject::invokeMethod(bed.engine.get(), &Engine::syncNow);
        QTRY_COMPARE_WITH_TIMEOUT(begun(), before + 1, soon);
    }

    void lateOnesAreSpaced()
    {
        EngineBed bed;
        QList<OutboxId> ids;
        for (int i = 0; i < 3; ++i)
            ids.append(bed.plan(u"late %1"_s.arg(i), -120));
        QElapsedTimer time;
        SyncOptions slow = bed.options();
        slow.settleScale = 0.2; // 3 s × 0.2
        bed.engine = std::make_unique<Engine>(bed.store.db(), bed.links(), slow);
        bed.engine->start();
        QTRY_COMPARE_WITH_TIMEOUT(bed.posts(), 1, soon);
        time.start();
        QTRY_COMPARE_WITH_TIMEOUT(bed.posts(), 3, soon);
        QVERIFY2(time.elapsed() > 1000, qPrintable(QString::number(time.elapsed())));
        for (const OutboxId id : std::as_const(ids))
            QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, soon);
    }

    void aConversationWakesAtItsTime()
    {
        EngineBed bed;
        const ConversationId id = snoozed(bed, 3600);
        bed.start();
        QTest::qWait(500);
        QCOMPARE(stateOf(bed, id), Conversation::State::Snoozed);
        bed.clock = 3601'000;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(bed, id), Conversation::State::Open, soon);
    }

    void onlyPicturesComeIntoTheCache()
    {
        EngineBed bed;
        const QMap<QString, QByteArray> files{{u"/good.png"_s, QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100, 'x')},
            {u"/page.png"_s, "<html>no picture</html>"},
            {u"/drawing.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg'/>"},
            {u"/huge.png"_s, QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(3 * 1024 * 1024, 'x')}};
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            bed.server.http.route("GET", file.key(), [body = *file](const HttpDouble::Request &) {
                return HttpDouble::Answer{200, body, "image/png"};
            });
            heard(bed, file.key().mid(1), bed.server.http.url(file.key()).toString());
        }
        bed.start();
        const QDir media(bed.store.folder() + u"/media"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bed.server.http.count("GET", u"/huge.png"_s), 1, soon);
        QTRY_COMPARE_WITH_TIMEOUT(bed.server.http.count("GET", u"/page.png"_s), 1, soon);
        QTRY_COMPARE_WITH_TIMEOUT(media.entryList(QDir::Files).size(), 1, soon);
        QTest::qWait(500);
        QCOMPARE(media.entryList(QDir::Files).size(), 1);
        QVERIFY(media.entryList(QDir::Files).first().endsWith(u".png"));
    }

    void offlineIsSaidWithItsTimeAndEnds()
    {
        EngineBed bed;
        bed.server.http.shut();
        bed.start();
        QSignalSpy online(bed.engine.get(), &Engine::onlineChanged);
        const QDateTime before = bed.now();
        QTRY_COMPARE_WITH_TIMEOUT(bed.stored().state, Account::State::Offline, soon);
        QVERIFY(bed.stored().stateUntil.isValid()); // since
        QVERIFY(std::abs(bed.stored().stateUntil.msecsTo(before)) < soon);
        QTRY_VERIFY_WITH_TIMEOUT(!online.isEmpty() && !online.last().first().toBool(), soon);
        const OutboxId id = bed.plan(u"hello"_s);
        bed.server.http.reopen(); // nobody asks for it: the back-off is short
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, 3 * soon);
        QTRY_COMPARE_WITH_TIMEOUT(bed.stored().state, Account::State::Ok, 3 * soon);
        QTRY_VERIFY_WITH_TIMEOUT(online.last().first().toBool(), soon);
        QCOMPARE(bed.posts(), 1);
    }

    void anAccountWithoutItsSignInSaysWhatItMisses()
    {
        EngineBed bed;
        const QByteArray secret = bed.secrets->held.take(bed.accounts.first().secretKey());
        const OutboxId missed = bed.plan(u"at eight"_s, 120);
        const OutboxId next = bed.plan(u"at nine"_s, 3600);
        bed.start();
        QTRY_COMPARE_WITH_TIMEOUT(bed.stored().state, Account::State::NeedsSignIn, soon);
        bed.clock = 1000'000;
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(missed), SendState::Missed, soon);
        QCOMPARE(bed.state(next), SendState::Scheduled);
        QCOMPARE(bed.posts(), 0);
        bed.secrets->held.insert(bed.accounts.first().secretKey(), secret);
        const Expected<Account> again = answer(bed.engine->checkAccount(bed.accounts.first().id));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        bed.clock = 3605'000;
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(next), SendState::Published, soon);
        QCOMPARE(bed.state(missed), SendState::Missed); // never sent by itself
        QCOMPARE(bed.posts(), 1);
    }

    void somebodyIsFoundByTheNameThatPeopleWrite()
    {
        EngineBed bed;
        bed.server.http.route("GET", u"/api/v1/accounts/lookup"_s, [](const HttpDouble::Request &request) {
            if (request.asked(u"acct"_s) != u"bob@there.test")
                return HttpDouble::Answer{404, "{}"};
            return HttpDouble::Answer::json(QJsonDocument(
                QJsonObject{{u"id"_s, u"7"_s}, {u"username"_s, u"bob"_s}, {u"acct"_s, u"bob@there.test"_s},
                    {u"display_name"_s, u"Bob"_s}, {u"url"_s, u"https://there.test/@bob"_s}}));
        });
        bed.start();
        const AccountId id = bed.accounts.first().id;
        const auto find = [&bed, id](const QString &name) { return answer(bed.engine->findPerson(id, name)); };
        QTRY_VERIFY_WITH_TIMEOUT(find(u"bob@there.test"_s), soon);
        QCOMPARE(find(u"bob@there.test"_s)->name, u"Bob"_s);
        QCOMPARE(find(u"nobody@there.test"_s).error().kind, Error::Kind::Gone);
        QCOMPARE(answer(bed.engine->findPerson({99}, u"bob"_s)).error().kind, Error::Kind::Offline);
        bed.stop();
    }

    void signingInAgainBringsTheAccountBack()
    {
        EngineBed bed;
        heard(bed, u"m1"_s, {});
        bed.open = false;
        bed.start();
        QTRY_COMPARE_WITH_TIMEOUT(bed.stored().state, Account::State::NeedsSignIn, soon);
        bed.open = true;
        QFuture<Expected<Account::State>> meanwhile;
        bed.secrets->onWrite = [&] {
            meanwhile = bed.store.db().read(
                [id = bed.accounts.first().id](const Reader &r) { return accounts::one(r, id)->state; });
        };
        SignInRequest request;
        request.server = bed.server.http.url().toString();
        request.secret = "new";
        const Expected<Account> again = answer(bed.engine->signIn(u"mastodon"_s, request));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->id, bed.accounts.first().id);
        const auto whileItWasWritten = answer(meanwhile); // whoever sees that it is signed in finds the key
        QCOMPARE(*whileItWasWritten, Account::State::NeedsSignIn);
        QVERIFY(bed.secrets->held.value(again->secretKey()).contains("new"));
        QTRY_COMPARE_WITH_TIMEOUT(bed.stored().state, Account::State::Ok, soon);
        const OutboxId id = bed.plan(u"hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, soon);
        QVERIFY(bed.store.saw([account = again->id](const Reader &r) {
            return Expected<bool>(bool(messages::byRemoteId(r, account, u"m1"_s)));
        }));
    }

    void aLateWordAboutTheSignInDoesNotStay()
    {
        EngineBed bed;
        bed.start();
        QTRY_VERIFY_WITH_TIMEOUT(bed.stored().lastSync.isValid(), soon);
        QVERIFY(bed.store.write([id = bed.accounts.first().id](Transaction &t) {
            accounts::setState(t, id, Account::State::NeedsSignIn, u"asked with the former key"_s);
        }));
        QTest::qWait(200);
        QMetaObject::invokeMethod(bed.engine.get(), &Engine::syncNow);
        QTRY_COMPARE_WITH_TIMEOUT(bed.stored().state, Account::State::Ok, soon);
    }

    void whereAnotherSendsNothingIsSentHere()
    {
        EngineBed bed;
        auto other = SchedulerLock::take(bed.store.path());
        QVERIFY(other);
        bed.engine = std::make_unique<Engine>(bed.store.db(), bed.links(), bed.options());
        QSignalSpy busy(bed.engine.get(), &Engine::schedulerBusy);
        bed.engine->start();
        const OutboxId id = bed.plan(u"hello"_s);
        QTest::qWait(5000);
        QCOMPARE(busy.size(), 1); // said once, not at every beat
        QVERIFY(busy.first().first().toBool());
        QCOMPARE(bed.posts(), 0);
        QCOMPARE(bed.state(id), SendState::Scheduled);
        other.reset();
        QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, soon);
        QCOMPARE(busy.size(), 2);
        QVERIFY(!SchedulerLock::take(bed.store.path()));
        bed.stop();
        QVERIFY(SchedulerLock::take(bed.store.path()));
    }

    void aSignInUnderWayEndsWithTheProgram_data()
    {
        QTest::addColumn<bool>("pasteCode");
        QTest::addColumn<bool>("quits");
        QTest::newRow("browser, the program ends") << false << true;
        QTest::newRow("code, the program ends") << true << true;
        QTest::newRow("browser, somebody changed their mind") << false << false;
        QTest::newRow("code, somebody changed their mind") << true << false;
    }
    void aSignInUnderWayEndsWithTheProgram()
    {
        QFETCH(const bool, pasteCode);
        QFETCH(const bool, quits);
        EngineBed bed(0);
        bed.server.http.route("POST", u"/api/v1/apps"_s, [](const HttpDouble::Request &) {
            return HttpDouble::Answer{200, R"({"client_id":"a","client_secret":"b"})"};
        });
        bed.start();
        bool browsing = false;
        const Later<Expected<QString>> never;
        SignInRequest request;
        request.server = bed.server.http.url().toString();
        request.pasteCode = pasteCode;
        request.openBrowser = [&](const QUrl &) { browsing = true; };
        request.askCode = [never]() -> QCoro::Task<Expected<QString>> { return waited(never); };
        const QFuture<Expected<Account>> signing = bed.engine->signIn(u"mastodon"_s, request);
        QTRY_VERIFY_WITH_TIMEOUT(browsing, soon);
        QElapsedTimer time;
        time.start();
        if (quits)
            (void)answer(bed.engine->stop());
        else
            bed.engine->cancelSignIns();
        const Expected<Account> account = answer(signing);
        QVERIFY(!account);
        QCOMPARE(account.error().kind, Error::Kind::SignIn);
        QVERIFY(time.elapsed() < 5000);
        never.set(QString());
    }

    void thePassphraseIsAskedForOnce()
    {
        EngineBed bed(3);
        bed.start();
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) >= 3, soon);
        QCOMPARE(bed.asked.load(), 1);
    }

    void anUnansweredPassphraseHoldsUpNoEnd()
    {
        EngineBed bed(2);
        const Later<Expected<std::shared_ptr<Secrets>>> never;
        NetworkLinks::Options options = bed.links()->options();
        int asked = 0;
        options.secrets = [never, &asked] {
            ++asked;
            return waited(never);
        };
        bed.engine = std::make_unique<Engine>(
            bed.store.db(), std::make_unique<NetworkLinks>(networksFor(false), options), bed.options());
        bed.engine->start();
        QTRY_COMPARE_WITH_TIMEOUT(asked, 1, soon);
        QElapsedTimer time;
        time.start();
        bed.stop();
        QVERIFY(time.elapsed() < 5000);
        QCOMPARE(bed.stored().state, Account::State::Ok); // it was not the sign-in's fault
        never.set(Error{Error::Kind::SignIn, {}, {}});
    }

    void theThreadMayComeAndGo()
    {
        EngineBed bed;
        QList<OutboxId> ids;
        for (int i = 0; i < 12; ++i) {
            ids.append(bed.plan(u"post %1"_s.arg(i)));
            SyncThread thread(bed.store.db(), bed.links(), bed.options());
            thread.start();
            if (i % 3 == 0)
                thread.engine().signIn(u"no such network"_s, {});
            QTest::qWait(i * 25);
        }
        bed.start();
        for (const OutboxId id : std::as_const(ids))
            QTRY_COMPARE_WITH_TIMEOUT(bed.state(id), SendState::Published, 2 * soon);
        for (int i = 0; i < ids.size(); ++i)
            QCOMPARE(bed.server.standing(u"post %1"_s.arg(i)), 1);
    }

    void aThreadThatNeverStartedGoesToo()
    {
        EngineBed bed;
        const SyncThread thread(bed.store.db(), bed.links(), bed.options());
    }

private:
    template <class T>
    static QCoro::Task<T> waited(Later<T> later)
    {
        T value = co_await later;
        co_return value;
    }
    static messages::Kept heard(EngineBed &bed, const QString &id, const QString &avatar)
    {
        Message m;
        m.account = bed.accounts.first().id;
        m.remoteId = id;
        m.author.network = u"mastodon"_s;
        m.author.key = m.author.handle = m.author.name = id;
        m.author.avatarUrl = avatar;
        m.kind = Message::Kind::Mention;
        m.text = u"hello"_s;
        m.sentAt = bed.now().addSecs(-60);
        return bed.store.did(
            [m, at = bed.now()](Transaction &t) { return Expected<messages::Kept>(messages::keep(t, m, at)); });
    }
    static ConversationId snoozed(EngineBed &bed, int seconds)
    {
        const messages::Kept kept = heard(bed, u"m1"_s, {});
        bed.store.did([id = kept.conversation, now = bed.now(), seconds](Transaction &t) {
            (void)conversations::snooze(t, {id}, now.addSecs(seconds), false, now);
            return Expected<Done>(Done{});
        });
        return kept.conversation;
    }
    static Conversation::State stateOf(EngineBed &bed, ConversationId id)
    {
        return bed.store
            .saw([id](const Reader &r) { return Expected<std::optional<Conversation>>(conversations::one(r, id)); })
            ->state;
    }
};
TERTULIA_TEST(EngineTest)
#include "tst_engine.moc"
