#include "tests/cli/program.h"
#include "tests/networks/mastodon/mastodondouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;

//! `post … --by-server`: the server keeps it, and says so.
class ByServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isHandedOverAndSaid()
    {
        MastodonDouble server;
        const Program program;
        QVERIFY(add(program, server));
        const Said planned = post(program, 3600);
        QVERIFY2(planned.exit == 0, QJsonDocument(planned.json).toJson());
        const QJsonValue version = planned.json[u"post"_s][u"variants"_s][0];
        QVERIFY(version[u"by_server"_s].toBool());
        QVERIFY(!version[u"kept_by_server"_s].toBool());
        const Said sent = program.run({u"publish"_s, u"--due"_s});
        QVERIFY2(sent.exit == 0, QJsonDocument(sent.json).toJson());
        QCOMPARE(sent.json[u"waiting"_s].toArray().size(), 1);
        QVERIFY(sent.json[u"waiting"_s][0][u"kept_by_server"_s].toBool());
        QCOMPARE(sent.json[u"waiting"_s][0][u"state"_s].toString(), u"scheduled"_s);
        QCOMPARE(server.http.reading([&] { return server.plans.size(); }), 1);
        QCOMPARE(server.http.reading([&] { return server.posted.size(); }), 0);
        QCOMPARE(program.run({u"publish"_s, u"--due"_s}).exit, 0); // pressed twice
        QCOMPARE(server.http.reading([&] { return server.plans.size(); }), 1);
        const QString id = QString::number(planned.json[u"post"_s][u"id"_s].toInteger());
        QStringList lines;
        for (const QJsonValue &line :
            program.run({u"post"_s, u"show"_s, id}).json[u"post"_s][u"variants"_s][0][u"receipts"_s].toArray())
            lines.append(line[u"what"_s].toString());
        QCOMPARE(lines, (QStringList{u"scheduled"_s, u"armed"_s, u"sent"_s, u"kept"_s}));
    }

    //! Removed, an account publishes nothing more: what its server keeps is taken back first.
    void isTakenBackBeforeTheAccountGoes()
    {
        MastodonDouble server;
        const Program program;
        QVERIFY(add(program, server));
        QCOMPARE(post(program, 3600).exit, 0);
        QCOMPARE(program.run({u"publish"_s, u"--due"_s}).exit, 0);
        QCOMPARE(server.http.reading([&] { return server.plans.size(); }), 1);
        server.http.shut();
        QVERIFY(program.run({u"accounts"_s, u"remove"_s, u"1"_s}).exit != 0);
        QCOMPARE(program.run({u"accounts"_s, u"list"_s}).json[u"accounts"_s].toArray().size(), 1);
        server.http.reopen();
        const Said removed = program.run({u"accounts"_s, u"remove"_s, u"1"_s});
        QVERIFY2(removed.exit == 0, QJsonDocument(removed.json).toJson());
        QCOMPARE(server.http.reading([&] { return server.plans.size(); }), 0);
        QVERIFY(removed.json[u"accounts"_s].toArray().isEmpty());
    }

    void isRefusedWhereNoServerCan()
    {
        MastodonDouble server;
        server.software = u"snac"_s;
        const Program program;
        QVERIFY(add(program, server));
        const Said planned = post(program, 3600);
        QCOMPARE(planned.exit, 1);
        QCOMPARE(planned.json[u"checks"_s][0][u"kind"_s].toString(), u"by_server"_s);
        QVERIFY(program.run({u"posts"_s}).json[u"posts"_s].toArray().isEmpty());
    }

private:
    static bool add(const Program &program, MastodonDouble &server)
    {
        program.write(u"key"_s, "good");
        return program
                   .run({u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, server.http.url().toString(),
                       u"--handle"_s, u"alice"_s, u"--secret-file"_s, program.path(u"key"_s)})
                   .exit
            == 0
            && program.run({u"sync"_s, u"--once"_s}).exit == 0;
    }
    static Said post(const Program &program, int seconds)
    {
        const QString at = QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate);
        return program.run(
            {u"post"_s, u"--text"_s, u"kept"_s, u"--account"_s, u"1"_s, u"--at"_s, at, u"--by-server"_s});
    }
};
TERTULIA_TEST(ByServerTest)
#include "tst_byserver.moc"
