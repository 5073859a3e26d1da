#include "tests/servers/killprogram.h"
#include "tests/servers/snacservers.h"
#include "tests/support/main.h"
#include <QTextDocument>

using namespace Qt::StringLiterals;

//! The kill test on a real server that does not know repeated keys.
class KillSnacTest : public QObject {
    Q_OBJECT
    SnacServers m_servers;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_servers.start(), "the servers do not run"); }
    void cleanupTestCase() { m_servers.stop(); }

    void everyPostStandsExactlyOnce()
    {
        const quint32 seed = killSeed();
        Lossy between(SnacServers::a());
        Program program;
        const QByteArray key = m_servers.token(u"a"_s, u"alice"_s);
        program.write(u"key"_s, key + '\n');
        const Said added = program.run({u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, between.url(),
            u"--handle"_s, u"alice"_s, u"--secret-file"_s, program.path(u"key"_s)});
        QVERIFY2(added.exit == 0, QJsonDocument(added.json).toJson());
        QCOMPARE(program.run({u"sync"_s, u"--once"_s}).exit, 0);
        between.misbehave(u"/api/v1/statuses"_s, seed + 1);
        KillProgram kills(program, u"snac2"_s, [key] { return texts(key); });
        const KillCount count = kills.run(killsWanted(100), seed);
        say(count);
        QCOMPARE(count.lost, 0);
        QCOMPARE(count.twice, 0);
    }

private:
    //! All that stands, a page after the other.
    static QStringList texts(const QByteArray &key)
    {
        const QString id
            = SnacServers::get(SnacServers::a(), u"/api/v1/accounts/verify_credentials"_s, key)[u"id"].toString();
        QStringList all;
        QSet<QString> seen;
        for (QString place;;) {
            const QJsonArray page
                = SnacServers::get(SnacServers::a(), u"/api/v1/accounts/%1/statuses?limit=40%2"_s.arg(id, place), key)
                      .array();
            const qsizetype before = seen.size();
            for (const QJsonValue &status : page) {
                if (seen.contains(status[u"id"].toString()))
                    continue;
                seen.insert(status[u"id"].toString());
                QTextDocument words;
                words.setHtml(status[u"content"].toString());
                all.append(words.toPlainText().trimmed());
                place = u"&max_id="_s + status[u"id"].toString();
            }
            if (seen.size() == before)
                return all;
        }
    }
};
TERTULIA_TEST(KillSnacTest)
#include "tst_killsnac.moc"
