#include "tests/cli/program.h"
#include "tests/servers/between.h"
#include "tests/servers/blueskyservers.h"
#include "tests/servers/snacservers.h"
#include "tests/support/main.h"
#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;

//! A thread of three by the real program on real servers, through crashes: right before its second part is heard,
//! and right after; and so with who may answer. Three posts, each once, each answering the one before it.
class TestThread : public QObject {
    Q_OBJECT
    BlueskyServers m_bluesky;
    SnacServers m_snac;

    static void writeParts(const Program &program)
    {
        QImage image(80, 60, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        program.write(u"two.txt"_s, "second part 🚲\n");
        program.write(u"three.txt"_s, "third part\n");
        program.write(u"wheel.png"_s, png);
    }
    //! Scheduled for now, and sent by programs that end at each of the words: right before the server hears of it, then
    //! right after.
    static void sendThroughCrashes(
        const Program &program, Between &between, const QStringList &more, const QByteArrayList &words)
    {
        writeParts(program);
        const Said planned
            = program.run(QStringList{u"post"_s, u"--text"_s, u"first part"_s, u"--account"_s, u"1"_s, u"--part-file"_s,
                              program.path(u"two.txt"_s), u"--attach"_s, program.path(u"wheel.png"_s), u"--alt"_s,
                              u"A wheel"_s, u"--part-file"_s, program.path(u"three.txt"_s)}
                + more);
        QVERIFY2(planned.exit == 0, QJsonDocument(planned.json).toJson());
        const QString post = QString::number(planned.json[u"post"_s][u"id"_s].toInteger());
        using Crash = std::pair<QByteArray, Between::Moment>;
        QList<Crash> crashes;
        for (const QByteArray &word : words)
            crashes << Crash{word, Between::Moment::Before} << Crash{word, Between::Moment::After};
        for (const auto &[word, moment] : crashes) {
            const auto sending = program.begin({u"publish"_s, u"--due"_s, u"--wait"_s, u"60"_s});
            between.endProgram(sending->processId(), 1, word, moment);
            QVERIFY(sending->waitForFinished(120'000));
            QCOMPARE(sending->exitStatus(), QProcess::CrashExit);
            const QJsonArray parts = program.run({u"post"_s, u"show"_s, post}).json[u"post"_s][u"variants"_s].toArray();
            QCOMPARE(parts[0][u"state"].toString(), u"published"_s);
            QVERIFY(parts[1][u"state"].toString() != u"published"_s);
            QCOMPARE(parts[2][u"waits_for"].toInt(), 2);
        }
        for (int rounds = 0; rounds < 3; ++rounds)
            program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"60"_s});
        const Said shown = program.run({u"post"_s, u"show"_s, post});
        QVERIFY2(shown.json[u"post"_s][u"state"_s].toString() == u"published", QJsonDocument(shown.json).toJson());
    }

private Q_SLOTS:
    void cleanupTestCase()
    {
        m_bluesky.stop();
        m_snac.stop();
    }

    void onBluesky()
    {
        QVERIFY2(m_bluesky.start(), "the servers do not run");
        Between between(u"/xrpc/com.atproto.repo.putRecord"_s);
        between.setServer(m_bluesky.pds());
        const Program alice;
        alice.write(u"key"_s, m_bluesky.person(u"alice"_s)[u"appPassword"].toString().toUtf8() + '\n');
        QCOMPARE(alice
                     .run({u"accounts"_s, u"add"_s, u"bluesky"_s, u"--server"_s, between.http.url().toString(),
                         u"--handle"_s, u"alice.test"_s, u"--secret-kind"_s, u"app-password"_s, u"--secret-file"_s,
                         alice.path(u"key"_s)})
                     .exit,
            0);
        sendThroughCrashes(alice, between, {u"--replies"_s, u"followed"_s}, {"threadgate", "second"});

        const QString did = m_bluesky.person(u"alice"_s)[u"did"].toString();
        QMap<QString, QJsonObject> parts; // by their names, which follow the time
        for (const QJsonValue &one : m_bluesky.records(did, u"app.bsky.feed.post"_s))
            parts.insert(one[u"uri"].toString(), one.toObject());
        QCOMPARE(parts.size(), 3);
        const QList<QJsonObject> all = parts.values();
        QCOMPARE(all[0][u"value"][u"text"].toString(), u"first part"_s);
        QCOMPARE(all[1][u"value"][u"text"].toString(), u"second part 🚲"_s);
        QCOMPARE(all[2][u"value"][u"text"].toString(), u"third part"_s);
        QVERIFY(all[0][u"value"][u"reply"].isUndefined());
        for (const int i : {1, 2}) {
            const QJsonValue reply = all[i][u"value"][u"reply"];
            QCOMPARE(reply[u"root"][u"uri"], all[0][u"uri"]);
            QCOMPARE(reply[u"root"][u"cid"], all[0][u"cid"]);
            QCOMPARE(reply[u"parent"][u"uri"], all[i - 1][u"uri"]);
            QCOMPARE(reply[u"parent"][u"cid"], all[i - 1][u"cid"]);
        }
        QCOMPARE(all[1][u"value"][u"embed"][u"images"][0][u"alt"].toString(), u"A wheel"_s);
        const QJsonArray gates = m_bluesky.records(did, u"app.bsky.feed.threadgate"_s);
        QCOMPARE(gates.size(), 1);
        QCOMPARE(gates[0][u"value"][u"post"], all[0][u"uri"]);
        QCOMPARE(gates[0][u"uri"].toString().section(u'/', -1), all[0][u"uri"].toString().section(u'/', -1));
        QCOMPARE(gates[0][u"value"][u"allow"][0][u"$type"].toString(), u"app.bsky.feed.threadgate#followingRule"_s);
    }

    void onSnac()
    {
        QVERIFY2(m_snac.start(), "the servers do not run");
        const QByteArray token = m_snac.token(u"a"_s, u"alice"_s);
        Between between(u"/api/v1/statuses"_s);
        between.setServer(SnacServers::a());
        const Program alice;
        alice.write(u"key"_s, token + '\n');
        QCOMPARE(alice
                     .run({u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, between.http.url().toString(),
                         u"--handle"_s, u"alice"_s, u"--secret-file"_s, alice.path(u"key"_s)})
                     .exit,
            0);
        sendThroughCrashes(alice, between, {}, {"second"});

        const QString id
            = SnacServers::get(SnacServers::a(), u"/api/v1/accounts/verify_credentials"_s, token)[u"id"].toString();
        const QJsonArray own
            = SnacServers::get(SnacServers::a(), u"/api/v1/accounts/"_s + id + u"/statuses"_s, token).array();
        QMap<QString, QJsonObject> parts; // by what they say
        for (const QJsonValue &one : own)
            for (const QString &word : {u"first"_s, u"second"_s, u"third"_s})
                if (one[u"content"].toString().contains(word + u" part"_s)) {
                    QVERIFY2(!parts.contains(word), qPrintable(word)); // each once
                    parts.insert(word, one.toObject());
                }
        QCOMPARE(parts.size(), 3);
        QVERIFY(parts[u"first"_s][u"in_reply_to_id"].toString().isEmpty());
        QCOMPARE(parts[u"second"_s][u"in_reply_to_id"], parts[u"first"_s][u"id"]);
        QCOMPARE(parts[u"third"_s][u"in_reply_to_id"], parts[u"second"_s][u"id"]);
        QCOMPARE(parts[u"second"_s][u"media_attachments"].toArray().size(), 1);
        QCOMPARE(parts[u"second"_s][u"media_attachments"][0][u"description"].toString(), u"A wheel"_s);
    }
};

TERTULIA_TEST(TestThread)
#include "tst_thread.moc"
