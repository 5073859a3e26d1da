#include "app/sync/schedulerlock.h"
#include "tests/cli/program.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;

class CliTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such command") << QStringList{u"frobnicate"_s};
        QTest::newRow("not built yet") << QStringList{u"erase"_s, u"member"_s, u"1"_s};
        QTest::newRow("unknown option") << QStringList{u"inbox"_s, u"--colour"_s, u"red"_s};
        QTest::newRow("no value") << QStringList{u"inbox"_s, u"--limit"_s};
        QTest::newRow("sync without --once") << QStringList{u"sync"_s};
        QTest::newRow("no account") << QStringList{u"post"_s, u"--text"_s, u"x"_s};
        QTest::newRow("secret as argument")
            << QStringList{u"accounts"_s, u"add"_s, u"mastodon"_s, u"--secret"_s, u"x"_s};
    }
    void wrongUsageIsTwo()
    {
        QFETCH(const QStringList, arguments);
        const Said said = run(arguments);
        QCOMPARE(said.exit, 2);
        QVERIFY(said.json.contains(u"error"_s));
    }
    void networksSayWhatTheyCan()
    {
        const Said said = run({u"networks"_s});
        QCOMPARE(said.exit, 0);
        const QJsonObject first = said.json[u"networks"_s][0].toObject();
        for (const QString &key : {u"id"_s, u"name"_s, u"capabilities"_s, u"limits"_s})
            QVERIFY2(first.contains(key), qPrintable(key));
        for (const QJsonValue &network : said.json[u"networks"_s].toArray())
            QVERIFY(network[u"id"_s].toString() != u"practice");
    }
    void otherEnginesAreFive()
    {
        QCOMPARE(m_program->start({u"--database"_s, u"postgresql://localhost/x"_s, u"inbox"_s}).exit, 5);
    }
    void whatIsNoWorkspaceIsFive()
    {
        m_program->write(u"w.sqlite"_s, QByteArray(4096, 'x'));
        QCOMPARE(run({u"inbox"_s}).exit, 5);
    }
    void aMissingWorkspaceIsFiveAndNothingIsMade()
    {
        QCOMPARE(run({u"inbox"_s}).exit, 0);
        QVERIFY(QDir(m_program->path(QString())).mkpath(u"w-copies"_s));
        QCOMPARE(run({u"backup"_s, path(u"w-copies/daily-2026-05-01.sqlite"_s)}).exit, 0);
        QVERIFY(QFile::remove(path(u"w.sqlite"_s)));
        for (int i = 0; i < 2; ++i) { // as often as one asks
            const Said said = run({u"inbox"_s});
            QCOMPARE(said.exit, 5);
            const QJsonValue error = said.json[u"error"_s];
            QVERIFY2(error[u"detail"_s].toString().contains(u"not there any more"), said.words);
            QCOMPARE(error[u"good_copy"_s].toString(), path(u"w-copies/daily-2026-05-01.sqlite"_s));
            QVERIFY(said.words.contains("not there any more"));
            QVERIFY(!QFileInfo::exists(path(u"w.sqlite"_s)));
        }
        QVERIFY(QFile::copy(path(u"w-copies/daily-2026-05-01.sqlite"_s), path(u"w.sqlite"_s)));
        QCOMPARE(run({u"inbox"_s}).exit, 0);
    }
    void aBusyWorkspaceIsThree()
    {
        QCOMPARE(run({u"inbox"_s}).exit, 0);
        const auto held = SchedulerLock::take(path(u"w.sqlite"_s));
        QVERIFY(held);
        QCOMPARE(run({u"sync"_s, u"--once"_s}).exit, 3);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).exit, 3);
        QCOMPARE(run({u"run"_s, u"--for"_s, u"5"_s}).exit, 3);
        QCOMPARE(run({u"inbox"_s}).exit, 0);
    }
    void theDailyLoop()
    {
        SmallServer server;
        const QString account = addAccount(server);
        QVERIFY(!account.isEmpty());
        const Said synced = run({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s});
        QVERIFY2(synced.exit == 0, QJsonDocument(synced.json).toJson());
        const QJsonArray inbox = run({u"inbox"_s}).json[u"conversations"_s].toArray();
        QCOMPARE(inbox.size(), 1);
        QCOMPARE(inbox[0][u"unread"_s].toInt(), 1);
        const QString id = QString::number(inbox[0][u"id"_s].toInteger());
        QCOMPARE(run({u"reply"_s, id, u"--text"_s, u"At nine."_s, u"--visibility"_s, u"public"_s}).exit, 1); // wider
        const Said replied = run({u"reply"_s, id, u"--text"_s, u"At nine."_s});
        QCOMPARE(replied.exit, 0);
        QCOMPARE(replied.json[u"action"_s][u"state"_s].toString(), u"scheduled"_s);
        const Said published = run({u"publish"_s, u"--due"_s, u"--wait"_s, u"10"_s});
        QVERIFY2(published.exit == 0, QJsonDocument(published.json).toJson());
        QCOMPARE(published.json[u"published"_s].toArray().size(), 1);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 1);
        const QJsonObject post = server.http.reading([&] { return server.posts[0].toObject(); });
        QCOMPARE(post[u"in_reply_to_id"_s].toString(), u"50"_s);
        QCOMPARE(post[u"visibility"_s].toString(), u"unlisted"_s);
        QVERIFY(post[u"content"_s].toString().contains(u"@ann"));
        const QJsonArray said = run({u"conversation"_s, id}).json[u"messages"_s].toArray();
        QCOMPARE(said.last()[u"direction"_s].toString(), u"out"_s);
        QCOMPARE(run({u"search"_s, u"open"_s}).json[u"messages"_s].toArray().size(), 1);
        const QString member = QString::number(inbox[0][u"member"_s].toInteger());
        QVERIFY(run({u"member"_s, member}).json[u"timeline"_s].toArray().size() >= 1);
        QCOMPARE(run({u"check"_s}).json[u"sound"_s].toBool(), true);
        QCOMPARE(run({u"backup"_s, path(u"copy.sqlite"_s)}).exit, 0);
        QCOMPARE(run({u"export"_s, u"everything"_s, u"--out"_s, path(u"all.json"_s)}).exit, 0);
        QCOMPARE(
            run({u"export"_s, u"member"_s, member, u"--format"_s, u"vcard"_s, u"--out"_s, path(u"m.vcf"_s)}).exit, 0);
    }
    void aPostOverTheLimitIsNotStored()
    {
        SmallServer server;
        const QString account = addAccount(server);
        const Said said = run({u"post"_s, u"--text"_s, QString(501, u'x'), u"--account"_s, account});
        QCOMPARE(said.exit, 1);
        QCOMPARE(said.json[u"checks"_s][0][u"kind"_s].toString(), u"length"_s);
        QCOMPARE(said.json[u"checks"_s][0][u"level"_s].toString(), u"error"_s);
        QCOMPARE(run({u"posts"_s}).json[u"posts"_s].toArray().size(), 0);
    }
    void aPostGoesOutAndShowsItsReceipts()
    {
        SmallServer server;
        const QString account = addAccount(server);
        const Said said = run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json[u"post"_s][u"variants"_s][0][u"length"_s].toInt(), 5);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).json[u"published"_s].toArray().size(), 1);
        const Said shown = run({u"post"_s, u"show"_s, QString::number(said.json[u"post"_s][u"id"_s].toInteger())});
        QCOMPARE(shown.json[u"post"_s][u"state"_s].toString(), u"published"_s);
        const QJsonArray receipts = shown.json[u"post"_s][u"variants"_s][0][u"receipts"_s].toArray();
        QStringList what;
        for (const QJsonValue &line : receipts) {
            what.append(line[u"what"_s].toString());
            const QDateTime at = QDateTime::fromString(line[u"at"_s].toString(), Qt::ISODateWithMs);
            QVERIFY(at.isValid() && line[u"at"_s].toString().contains(u'.')); // to the millisecond
        }
        QCOMPARE(what, (QStringList{u"scheduled"_s, u"armed"_s, u"sent"_s, u"answered"_s}));
        QVERIFY(receipts[1][u"detail"_s].toString().contains(u"sha256"_s));
        const Said empty = run({u"publish"_s, u"--due"_s, u"--wait"_s, u"60"_s}); // at once: nothing becomes due
        QCOMPARE(empty.json[u"published"_s].toArray().size(), 0);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 1);
    }
    void runSyncsAndSendsUntilItsTimeIsUp()
    {
        SmallServer server;
        const QString account = addAccount(server);
        QCOMPARE(run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account}).exit, 0);
        const Said said = run({u"run"_s, u"--for"_s, u"8"_s});
        QVERIFY2(said.exit == 0, said.words);
        QCOMPARE(run({u"inbox"_s}).json[u"conversations"_s].toArray().size(), 1);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 1);
    }
    void aRevokedKeyIsFour()
    {
        SmallServer server;
        QVERIFY(!addAccount(server).isEmpty());
        (void)server.http.reading([&] { return server.open = false; });
        QCOMPARE(run({u"sync"_s, u"--once"_s}).exit, 4);
        QCOMPARE(run({u"accounts"_s, u"list"_s}).json[u"accounts"_s][0][u"state"_s].toString(), u"needs_sign_in"_s);
    }
    void withNowhereToKeepItASignInFails()
    {
        SmallServer server;
        m_program->hasPassphrase = false;
        const Said said = run(m_program->adding(server));
        m_program->hasPassphrase = true;
        QCOMPARE(said.exit, 1);
        QVERIFY(said.json[u"error"_s][u"detail"_s].toString().contains(u"TERTULIA_PASSPHRASE_FILE"));
    }

private:
    QString path(const QString &name) const { return m_program->path(name); }
    QString addAccount(const SmallServer &server) const { return m_program->addAccount(server); }
    Said run(const QStringList &arguments) const { return m_program->run(arguments); }

    std::unique_ptr<Program> m_program;
};
TERTULIA_TEST(CliTest)
#include "tst_cli.moc"
