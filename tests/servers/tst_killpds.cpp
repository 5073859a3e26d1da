#include "tests/servers/blueskyservers.h"
#include "tests/servers/killprogram.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;

//! The kill test on a real server where a record's name is the key.
class KillPdsTest : public QObject {
    Q_OBJECT
    BlueskyServers m_servers;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_servers.start(), "the servers do not run"); }
    void cleanupTestCase() { m_servers.stop(); }

    void everyPostStandsExactlyOnce()
    {
        const quint32 seed = killSeed();
        Lossy between(m_servers.pds());
        Program program;
        const QJsonObject alice = m_servers.person(u"alice"_s);
        program.write(u"key"_s, alice[u"appPassword"].toString().toUtf8() + '\n');
        const Said added
            = program.run({u"accounts"_s, u"add"_s, u"bluesky"_s, u"--server"_s, between.url(), u"--handle"_s,
                u"alice.test"_s, u"--secret-kind"_s, u"app-password"_s, u"--secret-file"_s, program.path(u"key"_s)});
        QVERIFY2(added.exit == 0, QJsonDocument(added.json).toJson());
        QCOMPARE(program.run({u"sync"_s, u"--once"_s}).exit, 0);
        between.misbehave(u"/xrpc/com.atproto.repo"_s, seed + 1);
        KillProgram kills(program, u"PDS of Bluesky"_s, [&] { return texts(alice[u"did"].toString()); });
        const KillCount count = kills.run(killsWanted(100), seed);
        say(count);
        QCOMPARE(count.lost, 0);
        QCOMPARE(count.twice, 0);
    }

private:
    QStringList texts(const QString &did) const
    {
        QStringList all;
        for (QString place;;) {
            const QString url = m_servers.pds()
                + u"/xrpc/com.atproto.repo.listRecords?limit=100&repo=%1&collection=app.bsky.feed.post%2"_s.arg(
                    did, place);
            const QJsonObject page
                = QJsonDocument::fromJson(BlueskyServers::run(u"curl"_s, {u"-sS"_s, url}).second).object();
            for (const QJsonValue &record : page[u"records"].toArray())
                all.append(record[u"value"][u"text"].toString());
            if (page[u"cursor"].toString().isEmpty() || page[u"records"].toArray().isEmpty())
                return all;
            place = u"&cursor="_s + page[u"cursor"].toString();
        }
    }
};
TERTULIA_TEST(KillPdsTest)
#include "tst_killpds.moc"
