#include "tests/cli/program.h"
#include "tests/support/main.h"
#include <QElapsedTimer>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

namespace {
const QString statuses = u"/api/v1/statuses"_s;
}

//! `publish --due` and `run` against servers that misbehave: what they say of it, in lists and in the exit status.
class PublishingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOutcomeIsInItsList_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("exit");
        QTest::addColumn<int>("standing");
        QTest::newRow("accepted, dropped") << u"accepts, drops"_s << u"published"_s << 0 << 1;
        QTest::newRow("accepted, 500") << u"accepts, 500"_s << u"published"_s << 0 << 1;
        QTest::newRow("accepted, 422") << u"accepts, 422"_s << u"published"_s << 0 << 1;
        QTest::newRow("dropped") << u"drops"_s << u"unknown"_s << 1 << 0;
        QTest::newRow("redirected") << u"307"_s << u"unknown"_s << 1 << 0;
        QTest::newRow("refused") << u"422"_s << u"failed"_s << 1 << 0;
        QTest::newRow("asked to wait") << u"429"_s << u"published"_s << 0 << 1;
        QTest::newRow("asked to wait long") << u"429 for an hour"_s << u"waiting"_s << 1 << 0;
    }
    void everyOutcomeIsInItsList()
    {
        QFETCH(const QString, fault);
        QFETCH(const QString, list);
        QFETCH(const int, exit);
        QFETCH(const int, standing);
        const QMap<QString, Fault> faults{{u"accepts, drops"_s, Fault::dropAfterHandling()},
            {u"accepts, 500"_s, Fault::answerAfterHandling({500, "{}"})},
            {u"accepts, 422"_s, Fault::answerAfterHandling({422, "{}"})}, {u"drops"_s, Fault::dropUnhandled()},
            {u"307"_s, Fault::refuse({307, {}, "text/html", {{"Location", "/elsewhere"}}})},
            {u"422"_s, Fault::refuse({422, "{}"})}, {u"429"_s, Fault::refuse(Answer::limited(1))},
            {u"429 for an hour"_s, Fault::refuse(Answer::limited(3600))}};
        SmallServer server;
        const Program program;
        const QString account = program.addAccount(server);
        QVERIFY(!account.isEmpty());
        server.http.fault("POST", statuses, faults.value(fault));
        QCOMPARE(program.run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account}).exit, 0);
        QElapsedTimer time;
        time.start();
        const Said said = program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"15"_s});
        QVERIFY(time.elapsed() < 60000);
        QVERIFY2(said.json[list].toArray().size() == 1, QJsonDocument(said.json).toJson());
        QCOMPARE(said.exit, exit);
        QCOMPARE(server.http.reading([&] { return server.posts.size(); }), standing);
        for (const QString &other : {u"published"_s, u"failed"_s, u"unknown"_s, u"missed"_s, u"waiting"_s})
            QCOMPARE(said.json[other].toArray().size(), other == list ? 1 : 0);
        const Said again = program.run({u"publish"_s, u"--due"_s}); // nothing is sent by itself any more
        QCOMPARE(again.exit, list == u"unknown" ? 1 : 0);
        QCOMPARE(server.http.reading([&] { return server.posts.size(); }), standing);
    }

    void whatSomebodyDecidedIsDone()
    {
        SmallServer server;
        const Program program;
        const QString account = program.addAccount(server);
        server.http.fault("POST", statuses, Fault::dropUnhandled());
        const Said planned = program.run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account});
        QCOMPARE(program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"15"_s}).exit, 1);
        const QString variant = QString::number(planned.json[u"post"_s][u"variants"_s][0][u"id"_s].toInteger());
        const Said decided = program.run({u"resolve"_s, variant, u"not-published"_s});
        QCOMPARE(decided.exit, 0);
        QCOMPARE(decided.json[u"variant"_s][u"state"_s].toString(), u"failed"_s);
        QCOMPARE(program.run({u"publish"_s, u"--due"_s}).json[u"published"_s].toArray().size(), 0);
        QCOMPARE(server.http.count("POST", statuses), 1);
    }

    void sigtermEndsARunCleanly()
    {
        SmallServer server;
        const Program program;
        const QString account = program.addAccount(server);
        server.http.fault("POST", statuses, Fault::delay(0ms, 800ms));
        const auto running = program.begin({u"run"_s});
        QCOMPARE(program.run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account}).exit, 0);
        QTRY_COMPARE_WITH_TIMEOUT(server.http.count("POST", statuses), 1, 30000);
        ::kill(pid_t(running->processId()), SIGTERM); // while it is on its way
        QVERIFY(running->waitForFinished(20000));
        QCOMPARE(running->exitStatus(), QProcess::NormalExit);
        QCOMPARE(running->exitCode(), 0);
        QVERIFY(QJsonDocument::fromJson(running->readAllStandardOutput()).object().contains(u"new"_s));
        const QJsonArray posts = program.run({u"posts"_s}).json[u"posts"_s].toArray();
        QCOMPARE(posts[0][u"state"_s].toString(), u"published"_s);
        QCOMPARE(server.http.count("POST", statuses), 1);
    }

    void killedWhileItIsOnItsWayItIsFoundByTheNext()
    {
        SmallServer server;
        const Program program;
        const QString account = program.addAccount(server);
        server.http.fault("POST", statuses, Fault::delay(0ms, 20s));
        QCOMPARE(program.run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account}).exit, 0);
        const auto running = program.begin({u"publish"_s, u"--due"_s});
        QTRY_COMPARE_WITH_TIMEOUT(server.http.count("POST", statuses), 1, 30000);
        running->kill();
        QVERIFY(running->waitForFinished(20000));
        const Said said = program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"10"_s});
        QVERIFY2(said.json[u"published"_s].toArray().size() == 1, QJsonDocument(said.json).toJson());
        QCOMPARE(said.exit, 0);
        QCOMPARE(server.http.count("POST", statuses), 1);
    }

    void twoProgramsAtOnceSendEachOnce()
    {
        SmallServer server;
        const Program program;
        const QString account = program.addAccount(server);
        server.http.chooseFaults([](const HttpDouble::Request &r) -> std::optional<Fault> {
            return r.method == "POST" ? std::optional(Fault::delay(0ms, 150ms)) : std::nullopt;
        });
        for (int i = 0; i < 6; ++i)
            QCOMPARE(program.run({u"post"_s, u"--text"_s, u"number %1"_s.arg(i), u"--account"_s, account}).exit, 0);
        std::vector<std::unique_ptr<QProcess>> both;
        for (int i = 0; i < 3; ++i) // and the second press of the same key
            both.push_back(program.begin({u"publish"_s, u"--due"_s, u"--wait"_s, u"5"_s}));
        for (const auto &running : both) {
            QVERIFY(running->waitForFinished(60000));
            QVERIFY2(QList({0, 3}).contains(running->exitCode()), running->readAllStandardError());
        }
        QCOMPARE(program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"5"_s}).exit, 0);
        QCOMPARE(server.http.count("POST", statuses), 6);
        QCOMPARE(server.http.reading([&] { return server.posts.size(); }), 6);
    }

    void aServerThatIsDownKeepsItWaiting()
    {
        SmallServer server;
        const Program program;
        const QString account = program.addAccount(server);
        QCOMPARE(program.run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account}).exit, 0);
        server.http.shut();
        const Said down = program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"3"_s});
        QCOMPARE(down.exit, 1);
        QCOMPARE(down.json[u"waiting"_s].toArray().size(), 1);
        server.http.reopen();
        const Said up = program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"10"_s});
        QVERIFY2(up.exit == 0, QJsonDocument(up.json).toJson());
        QCOMPARE(server.http.reading([&] { return server.posts.size(); }), 1);
    }
};
TERTULIA_TEST(PublishingTest)
#include "tst_publishing.moc"
