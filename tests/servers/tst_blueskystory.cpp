#include "tests/cli/program.h"
#include "tests/servers/blueskyservers.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

//! The real program by its command line on the real network, with one between them that loses and twists answers.
class TestBlueskyStory : public QObject {
    Q_OBJECT
    BlueskyServers m_servers;
    HttpDouble m_between;
    Program m_alice, m_bob;

    Answer passedOn(const HttpDouble::Request &r) const
    {
        QUrl url(m_servers.pds() + r.path);
        url.setQuery(r.query);
        QStringList call{u"-sS"_s, u"-w"_s, u"\n%{http_code}"_s, u"-H"_s,
            u"Authorization: "_s + QString::fromLatin1(r.headers.value("authorization"))};
        if (r.method == "POST")
            call << u"-H"_s << u"Content-Type: application/json"_s << u"-d"_s << QString::fromUtf8(r.body);
        const QByteArray said
            = BlueskyServers::run(u"curl"_s, call + QStringList{url.toString(QUrl::FullyEncoded)}).second;
        const qsizetype end = said.lastIndexOf('\n');
        return {said.mid(end + 1).toInt(), said.left(end)};
    }
    bool signIn(const Program &program, const QString &name, const QString &server)
    {
        program.write(u"key"_s, m_servers.person(name)[u"appPassword"].toString().toUtf8() + '\n');
        return program
                   .run({u"accounts"_s, u"add"_s, u"bluesky"_s, u"--server"_s, server, u"--handle"_s, name + u".test"_s,
                       u"--secret-kind"_s, u"app-password"_s, u"--secret-file"_s, program.path(u"key"_s)})
                   .exit
            == 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_servers.start(), "the servers do not run");
        m_between.route("GET", u"/*"_s, [this](const HttpDouble::Request &r) { return passedOn(r); });
        m_between.route("POST", u"/*"_s, [this](const HttpDouble::Request &r) { return passedOn(r); });
        QVERIFY(signIn(m_alice, u"alice"_s, m_between.url().toString()));
        QVERIFY(signIn(m_bob, u"bob"_s, m_servers.pds()));
    }
    void cleanupTestCase() { m_servers.stop(); }

    void everythingGoesOutOnceWhateverTheAnswer()
    {
        const QString putting = u"/xrpc/com.atproto.repo.putRecord"_s;
        const Answer no{400, R"({"error":"InvalidRequest","message":"no"})"};
        const Answer broken{500, R"({"error":"InternalServerError"})"};
        for (const Fault &fault : {Fault::dropAfterHandling(), Fault::answerAfterHandling(broken),
                 Fault::dropUnhandled(), Fault::answerAfterHandling(Answer::html(200)), Fault::answerAfterHandling(no),
                 Fault::halfAnswer(), Fault::refuse(broken)})
            m_between.fault("POST", putting, fault);
        const QString at = QDateTime::currentDateTimeUtc().addSecs(2).toString(Qt::ISODateWithMs);
        for (int i = 0; i < 7; ++i) {
            const Said planned = m_alice.run(
                {u"post"_s, u"--text"_s, u"@bob.test number %1 🚲"_s.arg(i), u"--account"_s, u"1"_s, u"--at"_s, at});
            QVERIFY2(planned.exit == 0, planned.words);
        }
        for (int rounds = 0; rounds < 3; ++rounds)
            m_alice.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"30"_s});
        QStringList texts;
        for (const QJsonValue &one :
            m_servers.records(m_servers.person(u"alice"_s)[u"did"].toString(), u"app.bsky.feed.post"_s))
            texts.append(one[u"value"][u"text"].toString());
        texts.sort();
        QCOMPARE(texts.size(), 7);
        texts.removeDuplicates();
        QCOMPARE(texts.size(), 7);
        const Said posts = m_alice.run({u"posts"_s});
        for (const QJsonValue &post : posts.json[u"posts"].toArray())
            QCOMPARE(post[u"state"].toString(), u"published"_s);
        QVERIFY(m_between.count("POST", putting) >= 9); // two were surely not heard, and sent again
    }

    void whoeverIsNamedHearsOfIt()
    {
        QVERIFY(m_servers.settle());
        const Said heard = m_bob.run({u"sync"_s, u"--once"_s});
        QCOMPARE(heard.exit, 0);
        QCOMPARE(heard.json[u"accounts"][0][u"new"].toInt(), 7);
        const Said again = m_bob.run({u"sync"_s, u"--once"_s});
        QCOMPARE(again.json[u"accounts"][0][u"new"].toInt(), 0);
        QCOMPARE(m_bob.run({u"inbox"_s}).json[u"conversations"].toArray().size(), 7);
    }
};

TERTULIA_TEST(TestBlueskyStory)
#include "tst_blueskystory.moc"
