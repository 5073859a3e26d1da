#include "tests/support/main.h"
#include "tests/sync/hostilebed.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

namespace {

const QString statuses = u"/api/v1/statuses"_s;
const Answer broken{500, R"({"error":"Internal Server Error"})"};

Answer saying(int status) { return {status, R"({"error":"no"})"}; }
Answer movedTo(int status) { return {status, {}, "text/html", {{"Location", "/elsewhere"}}}; }

QMap<QString, Fault> misfortunes()
{
    using std::chrono::milliseconds;
    return {{u"accepts, drops"_s, Fault::dropAfterHandling()}, {u"drops"_s, Fault::dropUnhandled()},
        {u"accepts, half an answer"_s, Fault::halfAnswer()}, {u"accepts, 500"_s, Fault::answerAfterHandling(broken)},
        {u"500"_s, Fault::refuse(broken)}, {u"accepts, 502 page"_s, Fault::answerAfterHandling(Answer::html(502))},
        {u"accepts, 200 page"_s, Fault::answerAfterHandling(Answer::html(200))},
        {u"accepts, 200 without an id"_s, Fault::answerAfterHandling({200, "{}"})},
        {u"accepts, 400"_s, Fault::answerAfterHandling(saying(400))},
        {u"accepts, 401"_s, Fault::answerAfterHandling(saying(401))},
        {u"accepts, 403"_s, Fault::answerAfterHandling(saying(403))},
        {u"accepts, 404"_s, Fault::answerAfterHandling(saying(404))},
        {u"accepts, 409"_s, Fault::answerAfterHandling(saying(409))},
        {u"accepts, 422"_s, Fault::answerAfterHandling(saying(422))},
        {u"accepts, 429"_s, Fault::answerAfterHandling(Answer::limited(60))},
        {u"429"_s, Fault::refuse(Answer::limited(60))}, {u"422"_s, Fault::refuse(saying(422))},
        {u"302"_s, Fault::refuse(movedTo(302))}, {u"307"_s, Fault::refuse(movedTo(307))},
        {u"accepts, 303"_s, Fault::answerAfterHandling(movedTo(303))},
        {u"answers too late"_s, Fault::delay(milliseconds(0), milliseconds(900))},
        {u"accepts too late"_s, Fault::delay(milliseconds(900))},
        {u"a body that never ends"_s, Fault::drip(milliseconds(100))}};
}

} // namespace

//! Servers that do what servers do. What was planned stands once, or it is said that nobody knows; never twice, and
//! nothing is said to stand that does not.
class HostileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whateverComesBackItStandsOnce_data()
    {
        QTest::addColumn<QString>("software");
        QTest::addColumn<bool>("keys");
        QTest::addColumn<QString>("misfortune");
        const QMap<QString, Fault> all = misfortunes();
        for (auto each = all.cbegin(); each != all.cend(); ++each)
            for (const auto &[software, keys] : {std::pair{u"mastodon"_s, true}, std::pair{u"mastodon"_s, false},
                     std::pair{u"snac"_s, false}, std::pair{u"nobody's"_s, false}})
                QTest::addRow("%s: %s%s", qPrintable(each.key()), qPrintable(software), keys ? "" : ", ignores keys")
                    << software << keys << each.key();
    }
    void whateverComesBackItStandsOnce()
    {
        QFETCH(const QString, software);
        QFETCH(const bool, keys);
        QFETCH(const QString, misfortune);
        HostileBed bed([&](HostileServer &server) {
            server.software = software;
            server.honoursKeys = keys;
            server.stood(u"older"_s, 86400);
        });
        bed.server.http.fault("POST", statuses, misfortunes().value(misfortune));
        const OutboxId id = bed.plan(u"hello"_s);
        bed.work();
        QCOMPARE(bed.lie(), QString());
        const bool taken = bed.server.standing(u"hello"_s) == 1;
        if (misfortune == u"422")
            QCOMPARE(bed.state(id), SendState::Failed);
        else if (taken)
            QCOMPARE(bed.state(id), SendState::Published);
        else { // nobody knows, and this server's list cannot be trusted to tell
            QCOMPARE(bed.state(id), SendState::Unknown);
            QCOMPARE(software, u"nobody's"_s);
        }
    }

    void whatTheServerMakesOfTheTextIsNeverSentTwice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<bool>("known"); // as ours; else the person is asked
        QTest::newRow("entities") << u"Tea & <cake> \"now\""_s << u"<p>Tea &amp; &lt;cake&gt; &quot;now&quot;</p>"_s
                                  << true;
        QTest::newRow("white space") << u"One\n\n\n two\tthree"_s << u"<p>One</p><p>two three</p>"_s << true;
        QTest::newRow("a line end at the end") << u"One"_s << u"<p>One<br/>\n</p>\n"_s << true;
        QTest::newRow("a mention with its host") << u"@bob@there.test look"_s
                                                 << u"<p><span class=\"h-card\"><a href=\"https://there.test/@bob\" "
                                                    "class=\"u-url mention\">@<span>bob</span></a></span> look</p>"_s
                                                 << true;
        QTest::newRow("a link shown shortened")
            << u"See https://shop.test/a/very/long/way?x=1"_s
            << u"<p>See <a href=\"https://shop.test/a/very/long/way?x=1\"><span class=\"invisible\">https://</span>"
               "<span class=\"ellipsis\">shop.test/a/very</span><span class=\"invisible\">/long/way?x=1</span></a></p>"_s
            << true;
        QTest::newRow("Markdown") << u"**Big** sale"_s << u"<p><b>Big</b> sale</p>"_s << true;
        QTest::newRow("a composed letter") << u"Cafe\u0301"_s << u"<p>Café</p>"_s << true;
        QTest::newRow("a link rewritten") << u"See https://shop.test/a"_s << u"<p>See https://sho.rt/x</p>"_s << false;
        QTest::newRow("a link with tracking")
            << u"See https://shop.test/a"_s << u"<p>See https://shop.test/a?utm_source=here</p>"_s << false;
        QTest::newRow("cut off") << u"A long story about bicycles"_s << u"<p>A long story…</p>"_s << false;
        QTest::newRow("words replaced") << u"Damn good"_s << u"<p>**** good</p>"_s << false;
        QTest::newRow("a signature") << u"Hello"_s << u"<p>Hello</p><p>-- sent from here</p>"_s << false;
        QTest::newRow("nothing left") << u"Hello"_s << u""_s << false;
    }
    void whatTheServerMakesOfTheTextIsNeverSentTwice()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, html);
        QFETCH(const bool, known);
        for (const QString &software : {u"mastodon"_s, u"snac"_s, u"nobody's"_s}) {
            HostileBed bed([&](HostileServer &server) {
                server.software = software;
                server.honoursKeys = false;
                server.stood(u"older"_s, 300);
                server.shown = [html](const QString &) { return html; };
            });
            bed.server.http.fault("POST", statuses, Fault::dropAfterHandling());
            const OutboxId id = bed.plan(text);
            bed.work();
            QCOMPARE(bed.lie(), QString());
            QCOMPARE(bed.server.standing(text), 1);
            QCOMPARE(bed.state(id), known ? SendState::Published : SendState::Unknown);
            QVERIFY(known || !bed.row(id).nextTry.isValid()); // for the person
        }
    }

    void whatElseTheServerChangesNeitherMakesItTwo()
    {
        const QList<std::function<void(QJsonObject &)>> changes{
            [](QJsonObject &status) { status[u"spoiler_text"_s] = u"Politics"_s; },
            [](QJsonObject &status) { status[u"visibility"_s] = u"private"_s; },
            [](QJsonObject &status) { status.remove(u"created_at"_s); },
            [](QJsonObject &status) {
                status[u"account"_s] = QJsonObject{{u"id"_s, 1}, {u"acct"_s, u"us"_s}};
            },
            [](QJsonObject &status) {
                status[u"media_attachments"_s] = QJsonArray{QJsonObject{{u"id"_s, u"7"_s}}};
            }};
        for (const auto &change : changes) {
            HostileBed bed([&](HostileServer &server) {
                server.software = u"snac"_s;
                server.honoursKeys = false;
                server.retouch = change;
            });
            bed.server.http.fault("POST", statuses, Fault::dropAfterHandling());
            (void)bed.plan(u"hello"_s);
            bed.work();
            QCOMPARE(bed.lie(), QString());
        }
    }

    void twinsBothGoOut_data()
    {
        QTest::addColumn<QString>("software");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const QStringList fates{u""_s, u"drops"_s, u"accepts, drops"_s};
        for (const QString &software : {u"mastodon"_s, u"snac"_s, u"nobody's"_s})
            for (const QString &one : fates)
                for (const QString &two : fates)
                    QTest::addRow("%s: first %s; second %s", qPrintable(software), qPrintable(one), qPrintable(two))
                        << software << one << two;
    }
    void twinsBothGoOut()
    {
        QFETCH(const QString, software);
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        for (const int apart : {2, 3600}) {
            HostileBed bed([&](HostileServer &server) {
                server.software = software;
                server.honoursKeys = false;
            });
            QSet<QByteArray> tried; // each has its fate at its first try
            bed.server.http.chooseFaults([&](const HttpDouble::Request &r) -> std::optional<Fault> {
                const QByteArray key = r.headers.value("idempotency-key");
                if (r.method != "POST" || tried.contains(key))
                    return std::nullopt;
                tried.insert(key);
                const QString fate = tried.size() == 1 ? first : second;
                return fate.isEmpty() ? std::nullopt : std::optional(misfortunes().value(fate));
            });
            const OutboxId one = bed.plan(u"Open at nine"_s);
            const OutboxId two = bed.plan(u"Open at nine"_s, apart);
            bed.work(3 * 3600);
            QCOMPARE(bed.lie(), QString());
            if (software != u"nobody's") {
                QCOMPARE(bed.server.standing(u"Open at nine"_s), 2);
                QCOMPARE(bed.state(one), SendState::Published);
                QCOMPARE(bed.state(two), SendState::Published);
            }
        }
    }

    void anOlderOneOfTheSameWordsIsNotTakenForIt_data()
    {
        QTest::addColumn<int>("ago");
        QTest::addColumn<qint64>("clockIsOff");
        QTest::addColumn<bool>("saysDate");
        for (const int ago : {5, 7200})
            for (const qint64 off : {0, 5 * 3600, -5 * 3600})
                for (const bool date : {false, true})
                    QTest::addRow("%d s ago, clock off by %lld s%s", ago, off, date ? ", Date is right" : "")
                        << ago << off << date;
    }
    void anOlderOneOfTheSameWordsIsNotTakenForIt()
    {
        QFETCH(const int, ago);
        QFETCH(const qint64, clockIsOff);
        QFETCH(const bool, saysDate);
        for (const bool arrives : {false, true}) {
            HostileBed bed([&](HostileServer &server) {
                server.software = u"nobody's"_s;
                server.clockIsOff = clockIsOff;
                server.saysDate = saysDate;
                server.stood(u"hello"_s, ago);
            });
            bed.server.http.fault("POST", statuses, arrives ? Fault::dropAfterHandling() : Fault::dropUnhandled());
            const OutboxId id = bed.plan(u"hello"_s);
            bed.work();
            QCOMPARE(bed.lie(), QString());
            QCOMPARE(bed.state(id), arrives ? SendState::Published : SendState::Unknown);
        }
    }

    void aPinnedOldOneIsNotTakenForItEither()
    {
        HostileBed bed([](HostileServer &server) {
            server.software = u"nobody's"_s;
            server.stood(u"other"_s, 60);
            server.stood(u"hello"_s, 30 * 86400);
            server.pinned = server.wall.takeLast().status;
        });
        bed.server.http.fault("POST", statuses, Fault::dropUnhandled());
        const OutboxId id = bed.plan(u"hello"_s);
        bed.work();
        QCOMPARE(bed.state(id), SendState::Unknown);
        QCOMPARE(bed.lie(), QString());
    }

    void aListThatIsBehindIsWaitedFor_data()
    {
        QTest::addColumn<QString>("software");
        QTest::addColumn<int>("late");
        for (const int late : {3, 20, 100})
            QTest::addRow("mastodon that ignores keys, %d s", late) << u"mastodon"_s << late;
        for (const int late : {3, 100, 600})
            for (const QString &software : {u"snac"_s, u"nobody's"_s})
                QTest::addRow("%s, %d s", qPrintable(software), late) << software << late;
    }
    void aListThatIsBehindIsWaitedFor()
    {
        QFETCH(const QString, software);
        QFETCH(const int, late);
        HostileBed bed([&](HostileServer &server) {
            server.software = software;
            server.honoursKeys = false;
            server.listIsLate = late;
            server.stood(u"hello"_s, 7200);
        });
        bed.server.http.fault("POST", statuses, Fault::dropAfterHandling());
        const OutboxId id = bed.plan(u"hello"_s);
        bed.work(2 * 3600);
        QCOMPARE(bed.lie(), QString());
        QCOMPARE(bed.state(id), SendState::Published);
    }

    void aListWithoutTheNewestLeavesItToThePerson()
    {
        HostileBed bed([](HostileServer &server) {
            server.software = u"nobody's"_s;
            server.hidesNewest = true;
            server.stood(u"a"_s, 60);
            server.stood(u"b"_s, 50);
        });
        bed.server.http.fault("POST", statuses, Fault::dropAfterHandling());
        const OutboxId id = bed.plan(u"hello"_s);
        bed.work(4 * 3600);
        QCOMPARE(bed.state(id), SendState::Unknown);
        QCOMPARE(bed.server.standing(u"hello"_s), 1);
    }

    void pagesInAnyForm_data()
    {
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<bool>("ignoresMaxId");
        QTest::newRow("one at a time") << 1 << false;
        QTest::newRow("three, always the same") << 3 << true;
        QTest::newRow("three") << 3 << false;
    }
    void pagesInAnyForm()
    {
        QFETCH(const int, pageSize);
        QFETCH(const bool, ignoresMaxId);
        for (const bool arrives : {false, true}) {
            HostileBed bed([&](HostileServer &server) {
                server.software = u"snac"_s;
                server.honoursKeys = false;
                server.pageSize = pageSize;
                server.ignoresMaxId = ignoresMaxId;
                for (int i = 0; i < 20; ++i)
                    server.stood(u"older %1"_s.arg(i), 5000 - i);
            });
            bed.server.http.fault("POST", statuses, arrives ? Fault::dropAfterHandling() : Fault::dropUnhandled());
            const OutboxId id = bed.plan(u"hello"_s);
            bed.work();
            QCOMPARE(bed.lie(), QString());
            QCOMPARE(bed.state(id), SendState::Published);
        }
    }

    void keysThatAreForgottenAreNotReliedOn()
    {
        HostileBed bed([](HostileServer &server) { server.keysLive = 3600; });
        bed.server.http.fault("POST", statuses, Fault::dropAfterHandling());
        const OutboxId id = bed.plan(u"hello"_s);
        (void)answer(bed.sync().push());
        bed.server.http.fault("GET", u"/api/v1/accounts/1/statuses"_s, Fault::refuse(broken), 1000);
        bed.work(2 * 3600);
        QCOMPARE(bed.state(id), SendState::Unknown);
        bed.server.http.clearFaults();
        bed.server.http.reading([&] { bed.server.hidesNewest = true; });
        bed.restart();
        bed.work(4 * 3600);
        QCOMPARE(bed.server.standing(u"hello"_s), 1);
        QCOMPARE(bed.state(id), SendState::Unknown);
    }

    void aListThatCannotBeReadKeepsNobodyFromPublishing()
    {
        HostileBed bed;
        bed.server.http.fault("GET", u"/api/v1/accounts/1/statuses"_s, Fault::refuse(Answer::html(502)), 1000);
        const OutboxId id = bed.plan(u"hello"_s);
        bed.work(60);
        QCOMPARE(bed.state(id), SendState::Published);
    }

    void aServerInTroubleAllOverIsWaitedFor()
    {
        HostileBed bed([](HostileServer &server) { server.software = u"nobody's"_s; });
        // a fresh session asks for the instance first: nothing leaves
        int left = 12;
        bed.server.http.chooseFaults([&left](const HttpDouble::Request &) -> std::optional<Fault> {
            return left-- > 0 ? std::optional(Fault::refuse(saying(503))) : std::nullopt;
        });
        const OutboxId id = bed.plan(u"hello"_s);
        bed.work();
        QCOMPARE(bed.lie(), QString());
        QCOMPARE(bed.state(id), SendState::Published);
    }

    void whatWasRefusedAndStandsIsNotSentAgainByTheRetry()
    {
        HostileBed bed([](HostileServer &server) {
            server.software = u"nobody's"_s;
            server.honoursKeys = false;
            server.listIsLate = 30;
        });
        bed.server.http.fault("POST", statuses, Fault::answerAfterHandling(saying(422)));
        const OutboxId id = bed.plan(u"hello"_s);
        bed.work(60);
        QCOMPARE(bed.state(id), SendState::Failed); // it did not stand there yet
        bed.store.did([id, at = bed.now()](Transaction &t) { return Expected<bool>(outbox::retry(t, id, at)); });
        bed.work(60);
        QCOMPARE(bed.state(id), SendState::Published);
        QCOMPARE(bed.server.standing(u"hello"_s), 1);
    }

    void manyAtOnceAndAllOfThemTrouble()
    {
        HostileBed bed([](HostileServer &server) {
            server.software = u"snac"_s;
            server.honoursKeys = false;
        });
        const QList<Fault> fates = misfortunes().values();
        int posts = 0;
        bed.server.http.chooseFaults([&](const HttpDouble::Request &r) -> std::optional<Fault> {
            if (r.method != "POST" || posts >= fates.size())
                return std::nullopt;
            return fates[posts++];
        });
        for (int i = 0; i < fates.size(); ++i)
            (void)bed.plan(i % 3 ? u"the same"_s : u"post %1"_s.arg(i), i);
        bed.work(6 * 3600);
        QCOMPARE(bed.lie(), QString());
    }
};
TERTULIA_TEST(HostileTest)
#include "tst_hostile.moc"
