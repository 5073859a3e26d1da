#include "tests/cli/program.h"
#include "tests/support/main.h"
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {
//! An account on a small server and posts planned for it.
struct Bed {
    SmallServer server;
    Program program;
    QString account = program.addAccount(server);

    QString plan(const QString &text, int inSeconds)
    {
        const QString at = QDateTime::currentDateTimeUtc().addSecs(inSeconds).toString(Qt::ISODate);
        const Said said = program.run({u"post"_s, u"--text"_s, text, u"--account"_s, account, u"--at"_s, at});
        return QString::number(said.json[u"post"_s][u"variants"_s][0][u"id"_s].toInteger());
    }
    Said publish(const QString &wait = u"0"_s) { return program.run({u"publish"_s, u"--due"_s, u"--wait"_s, wait}); }
    int standing()
    {
        return server.http.reading([&] { return int(server.posts.size()); });
    }
};

QJsonObject entry(const Said &said, const QString &variant)
{
    for (const QJsonValue &one : said.json[u"held"_s].toArray())
        if (QString::number(one[u"id"_s].toInteger()) == variant)
            return one.toObject();
    return {};
}
} // namespace

//! `pause` and `resume` in the real program: what is held, and that nothing of it goes out undecided.
class PausingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void heldUntilDecided()
    {
        Bed bed;
        const QString soon = bed.plan(u"soon"_s, 2), late = bed.plan(u"late"_s, 7200), gone = bed.plan(u"gone"_s, 3600);
        const Said paused = bed.program.run({u"pause"_s, u"--reason"_s, u"fork A-3"_s});
        QCOMPARE(paused.exit, 0);
        QCOMPARE(paused.json[u"paused"_s].toBool(), true);
        QVERIFY(paused.json[u"in_force_ms"_s].isDouble());
        QVERIFY(QDateTime::fromString(paused.json[u"since"_s].toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(paused.json[u"pauses"_s][0][u"reason"_s].toString(), u"fork A-3"_s);
        QCOMPARE(paused.json[u"held"_s].toArray().size(), 3);
        QCOMPARE(paused.json[u"may_have_left"_s].toArray().size(), 0);
        QCOMPARE(entry(paused, soon)[u"state"_s].toString(), u"held"_s);
        QVERIFY(entry(paused, soon)[u"decision"_s].isNull());
        QCOMPARE(bed.program.run({u"pause"_s}).json[u"since"_s], paused.json[u"since"_s]); // it is the same
        QTest::qWait(2500);
        QElapsedTimer time;
        time.start();
        const Said nothing = bed.publish(u"1"_s);
        QCOMPARE(nothing.exit, 0);
        QCOMPARE(nothing.json[u"held"_s].toArray().size(), 3);
        QCOMPARE(nothing.json[u"published"_s].toArray().size(), 0);
        const QString meanwhile = bed.plan(u"meanwhile"_s, 1);
        QCOMPARE(bed.publish(u"2"_s).json[u"held"_s].toArray().size(), 4);

        const Said over = bed.program.run({u"resume"_s});
        QCOMPARE(over.exit, 0);
        QCOMPARE(over.json[u"paused"_s].toBool(), false);
        QCOMPARE(over.json[u"held"_s].toArray().size(), 4);
        QVERIFY(over.words.contains("--publish"));
        QCOMPARE(bed.publish(u"1"_s).json[u"published"_s].toArray().size(), 0);
        QCOMPARE(bed.standing(), 0);

        const QString at = QDateTime::currentDateTimeUtc().addDays(2).toString(Qt::ISODate);
        const Said decided
            = bed.program.run({u"resume"_s, u"--publish"_s, soon, u"--drop"_s, gone, u"--move"_s, late + u'=' + at});
        QCOMPARE(decided.exit, 0);
        QCOMPARE(decided.json[u"released"_s].toArray().size(), 1);
        QCOMPARE(decided.json[u"dropped"_s].toArray().size(), 1);
        QCOMPARE(decided.json[u"moved"_s].toArray().size(), 1);
        QCOMPARE(decided.json[u"held"_s].toArray().size(), 1);
        QVERIFY(!entry(decided, meanwhile).isEmpty());
        QCOMPARE(bed.publish(u"10"_s).json[u"published"_s].toArray().size(), 1);
        QCOMPARE(bed.standing(), 1);
        QCOMPARE(bed.program.run({u"resume"_s, u"--publish"_s, u"all"_s}).json[u"held"_s].toArray().size(), 0);
        QCOMPARE(bed.publish(u"10"_s).json[u"published"_s].toArray().size(), 1);
        QCOMPARE(bed.standing(), 2);
    }

    void oneAccountAndRepliesGoOn()
    {
        Bed bed;
        SmallServer second;
        const QString other = bed.program.addAccount(second);
        const QString held = bed.plan(u"held"_s, 1);
        QCOMPARE(bed.program.run({u"pause"_s, u"--account"_s, bed.account}).json[u"held"_s].toArray().size(), 1);
        QCOMPARE(bed.program.run({u"post"_s, u"--text"_s, u"here"_s, u"--account"_s, other}).exit, 0);
        const Said went = bed.publish(u"5"_s);
        QCOMPARE(went.json[u"published"_s].toArray().size(), 1);
        QCOMPARE(went.json[u"held"_s].toArray().size(), 1);
        QCOMPARE(bed.standing(), 0);
        QCOMPARE(second.http.reading([&] { return second.posts.size(); }), 1);
        const QJsonArray accounts = bed.program.run({u"accounts"_s, u"list"_s}).json[u"accounts"_s].toArray();
        QCOMPARE(accounts[0][u"paused"_s].toBool(), true);
        QCOMPARE(accounts[1][u"paused"_s].toBool(), false);
        // of all as well: the account stays paused when that ends, and so does its decision
        QCOMPARE(bed.program.run({u"pause"_s}).exit, 0);
        const Said still = bed.program.run({u"resume"_s, u"--publish"_s, held});
        QCOMPARE(still.json[u"paused"_s].toBool(), true);
        QCOMPARE(still.json[u"left"_s].toArray().size(), 1);
        QCOMPARE(entry(still, held)[u"decision"_s].toString(), u"publish"_s);
        QCOMPARE(bed.publish(u"1"_s).json[u"published"_s].toArray().size(), 0);
    }

    void besideAProgramThatSends()
    {
        Bed bed;
        const auto running = bed.program.begin({u"run"_s, u"--for"_s, u"60"_s});
        QTRY_VERIFY_WITH_TIMEOUT(bed.server.http.count("GET", u"/api/v1/notifications"_s) > 0, 30000);
        const Said paused = bed.program.run({u"pause"_s});
        QCOMPARE(paused.exit, 0);
        bed.plan(u"now"_s, 1);
        QTest::qWait(3000); // its time comes and goes
        QCOMPARE(bed.standing(), 0);
        QCOMPARE(bed.program.run({u"resume"_s, u"--publish"_s, u"all"_s}).exit, 0);
        QTRY_COMPARE_WITH_TIMEOUT(bed.standing(), 1, 30000);
        running->terminate();
        QVERIFY(running->waitForFinished(20000));
    }

    void wrongWords_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<int>("exit");
        QTest::newRow("a word too many") << QStringList{u"pause"_s, u"now"_s} << 2;
        QTest::newRow("no variant") << QStringList{u"resume"_s, u"--publish"_s, u"some"_s} << 2;
        QTest::newRow("both") << QStringList{u"resume"_s, u"--publish"_s, u"all"_s, u"--drop"_s, u"all"_s} << 2;
        QTest::newRow("no time") << QStringList{u"resume"_s, u"--move"_s, u"1"_s} << 2;
        QTest::newRow("twice") << QStringList{u"resume"_s, u"--move"_s, u"1=2040-01-01T10:00Z"_s, u"--drop"_s, u"1"_s}
                               << 2;
        QTest::newRow("in the past") << QStringList{u"resume"_s, u"--move"_s, u"1=2020-01-01T10:00Z"_s} << 1;
        QTest::newRow("not held") << QStringList{u"resume"_s, u"--drop"_s, u"77"_s} << 1;
        QTest::newRow("no account") << QStringList{u"pause"_s, u"--account"_s, u"99"_s} << 1;
    }
    void wrongWords()
    {
        QFETCH(const QStringList, typed);
        QFETCH(const int, exit);
        const Program program;
        QCOMPARE(program.run({u"pause"_s}).exit, 0);
        const Said said = program.run(typed);
        QCOMPARE(said.exit, exit);
        QVERIFY(!said.words.isEmpty());
        QCOMPARE(program.run({u"publish"_s, u"--due"_s}).exit, 0);
        QCOMPARE(program.run({u"pause"_s}).json[u"pauses"_s].toArray().size(), 1); // and nothing was ended by it
    }
};
TERTULIA_TEST(PausingTest)
#include "tst_pausing.moc"
