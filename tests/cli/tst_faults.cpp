#include "tests/cli/heard.h"
#include "tests/support/main.h"
#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

namespace {
const QString statuses = u"/api/v1/statuses"_s;
const QString credentials = u"/api/v1/accounts/verify_credentials"_s;

Answer nothing() { return Answer::json(QJsonDocument(QJsonObject())); }
} // namespace

//! What a server does to the commands, and they to it: one account, signed in once.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto &http = m_server.http;
        http.route("POST", u"/api/v1/accounts/*"_s, [](const auto &) { return nothing(); });
        http.route("POST", u"/api/v1/reports"_s, [](const auto &) { return nothing(); });
        http.route("POST", u"/api/v1/statuses/*"_s, [](const auto &) { return nothing(); });
        http.route("POST", u"/api/v2/media"_s, [](const auto &) {
            return Answer::json(QJsonDocument(
                QJsonObject{{u"id"_s, u"7"_s}, {u"type"_s, u"image"_s}, {u"url"_s, u"http://localhost/m/7"_s}}));
        });
        m_account = m_program.addAccount(m_server);
        QVERIFY(!m_account.isEmpty());
        QCOMPARE(run({u"sync"_s, u"--once"_s}).exit, 0);
        const QJsonValue conversation = run({u"inbox"_s}).json[u"conversations"_s][0];
        m_message = typed(run({u"conversation"_s, typed(conversation[u"id"_s])}).json[u"messages"_s][0][u"id"_s]);
    }
    void cleanup()
    {
        m_server.http.clearFaults();
        m_server.http.reopen();
    }

    void whatCannotBeAsked_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("exit");
        QTest::newRow("open wire") << QStringList{u"--server"_s, u"http://example.com"_s} << 1;
        QTest::newRow("no server") << QStringList{u"--server"_s, QString()} << 2;
        QTest::newRow("no certificate") << QStringList{u"--ca"_s, u"/no/file"_s} << 1;
        QTest::newRow("no secret") << QStringList{u"--secret-file"_s, u"/no/file"_s} << 1;
        QTest::newRow("two secrets") << QStringList{u"--secret-stdin"_s} << 2;
        QTest::newRow("no such kind") << QStringList{u"--secret-kind"_s, u"finger"_s} << 2;
    }
    void whatCannotBeAsked()
    {
        QFETCH(const QStringList, more);
        QFETCH(const int, exit);
        const qsizetype before = m_server.http.requests().size();
        const Heard said = run(m_program.adding(m_server) + more);
        QCOMPARE(said.exit, exit);
        QCOMPARE(said.json[u"error"_s][u"kind"_s].toString(), u"rejected"_s);
        QCOMPARE(m_server.http.requests().size(), before);
    }

    void aPageInsteadOfAnAnswer()
    {
        m_server.http.chooseFaults([](const auto &) { return Fault::refuse(Answer::html(200)); });
        const Heard said = run(m_program.adding(m_server));
        QCOMPARE(said.exit, 1);
        QCOMPARE(said.json[u"error"_s][u"kind"_s].toString(), u"protocol"_s);
        QVERIFY(!said.json[u"error"_s][u"detail"_s].toString().contains(u"HTTP"));
        QVERIFY(said.json[u"error"_s][u"technical"_s].toString().contains(u"HTML"));
    }

    void troubleIsSaidPlainly_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("state");
        QTest::newRow("revoked") << 401 << u"sign_in"_s << u"needs_sign_in"_s;
        QTest::newRow("too much") << 429 << u"rate_limited"_s << u"rate_limited"_s;
    }
    void troubleIsSaidPlainly()
    {
        QFETCH(const int, status);
        QFETCH(const QString, kind);
        QFETCH(const QString, state);
        m_server.http.chooseFaults([status](const auto &) { return Fault::refuse({status, "{\"error\":\"no\"}"}); });
        const Heard said = run({u"sync"_s, u"--once"_s});
        QCOMPARE(said.exit, status == 401 ? 4 : 1);
        QCOMPARE(said.json[u"accounts"_s][0][u"error"_s][u"kind"_s].toString(), kind);
        QVERIFY(!said.json[u"accounts"_s][0][u"error"_s][u"detail"_s].toString().contains(u"HTTP"));
        const QJsonValue account = run({u"accounts"_s, u"list"_s}).json[u"accounts"_s][0];
        QCOMPARE(account[u"state"_s].toString(), state);
        QCOMPARE(account[u"error"_s][u"kind"_s].toString(), kind);
        m_server.http.clearFaults();
        QCOMPARE(run({u"accounts"_s, u"check"_s}).json[u"accounts"_s][0][u"state"_s].toString(), u"ok"_s);
    }

    void aServerThatSaysNothingIsNotWaitedForLonger()
    {
        m_server.http.chooseFaults([](const auto &) { return Fault::delay(std::chrono::seconds(40)); });
        QElapsedTimer clock;
        clock.start();
        const Heard said = run({u"sync"_s, u"--once"_s, u"--timeout"_s, u"1"_s});
        QVERIFY(clock.elapsed() < 20'000);
        QCOMPARE(said.exit, 1);
        QCOMPARE(said.json[u"timed_out"_s].toBool(), true);
        QCOMPARE(said.json[u"accounts"_s][0][u"complete"_s].toBool(), false);
    }

    void onlyOneAccountIsAsked()
    {
        const qsizetype before = m_server.http.requests().size();
        QCOMPARE(run({u"sync"_s, u"--once"_s, u"--account"_s, u"99"_s}).exit, 1);
        QCOMPARE(run({u"sync"_s, u"--once"_s, u"--account"_s, u"one"_s}).exit, 2);
        QCOMPARE(m_server.http.requests().size(), before);
    }

    void aPictureGoesOutWithItsWords()
    {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        image.setText(u"Comment"_s, u"Telltale Street 4"_s);
        QVERIFY(image.save(m_program.path(u"wheel.png"_s)));
        QCOMPARE(run({u"post"_s, u"--text"_s, u"Look"_s, u"--account"_s, m_account, u"--attach"_s,
                         m_program.path(u"wheel.png"_s), u"--alt"_s, u"A green wheel"_s})
                     .exit,
            0);
        QCOMPARE(run({u"publish"_s, u"--due"_s, u"--wait"_s, u"5"_s}).exit, 0);
        QCOMPARE(m_server.http.count("POST", u"/api/v2/media"_s), 1);
        for (const auto &request : m_server.http.requests())
            if (request.path == u"/api/v2/media") {
                QVERIFY(request.body.contains("A green wheel"));
                QVERIFY(!request.body.contains("Telltale"));
            }
        QCOMPARE(lastPost().path, statuses);
        QVERIFY(lastPost().body.contains("media_ids"));
    }

    void deedsReachTheirPlace()
    {
        const QMap<QString, QString> places{{u"like"_s, u"/api/v1/statuses/50/favourite"_s},
            {u"boost"_s, u"/api/v1/statuses/50/reblog"_s}, {u"mute"_s, u"/api/v1/accounts/2/mute"_s},
            {u"block"_s, u"/api/v1/accounts/2/block"_s}, {u"report"_s, u"/api/v1/reports"_s}};
        for (auto place = places.cbegin(); place != places.cend(); ++place)
            QCOMPARE(run({u"act"_s, place.key(), u"--message"_s, m_message, u"--reason"_s, u"rude"_s}).exit, 0);
        QCOMPARE(run({u"act"_s, u"like"_s, u"--message"_s, m_message}).exit, 0); // said twice, meant once
        QCOMPARE(run({u"act"_s, u"hide"_s, u"--message"_s, m_message}).exit, 1); // Mastodon has no such thing
        const Heard sent = run({u"publish"_s, u"--due"_s, u"--wait"_s, u"5"_s});
        QVERIFY2(sent.exit == 0, sent.out);
        QCOMPARE(sent.json[u"published"_s].toArray().size(), places.size());
        QStringList asked;
        for (const auto &request : m_server.http.requests())
            if (request.method == "POST")
                asked.append(request.path);
        for (const QString &place : places)
            QVERIFY2(asked.count(place) == 1, qPrintable(place + u" among "_s + asked.join(u' ')));
    }

    void somebodyDecidesWhatNobodyKnows_data()
    {
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("state");
        QTest::newRow("it is there") << u"published"_s << u"published"_s;
        QTest::newRow("it is not") << u"not-published"_s << u"failed"_s;
    }
    void somebodyDecidesWhatNobodyKnows()
    {
        QFETCH(const QString, verdict);
        QFETCH(const QString, state);
        m_server.http.chooseFaults([](const HttpDouble::Request &r) -> std::optional<Fault> {
            if (r.method == "POST")
                return Fault::dropUnhandled();
            return r.path == u"/api/v1/accounts/1/statuses" ? std::optional(Fault::refuse({503, "{}"})) : std::nullopt;
        });
        const Heard post = run({u"post"_s, u"--text"_s, u"Perhaps "_s + verdict, u"--account"_s, m_account});
        const QString variant = typed(post.json[u"post"_s][u"variants"_s][0][u"id"_s]);
        QCOMPARE(run({u"resolve"_s, variant, verdict}).exit, 1); // nothing to decide yet
        const Heard sent = run({u"publish"_s, u"--due"_s});
        QCOMPARE(sent.exit, 1);
        QCOMPARE(sent.json[u"unknown"_s].toArray().size(), 1);
        const Heard decided = run({u"resolve"_s, variant, verdict});
        QCOMPARE(decided.exit, 0);
        QCOMPARE(decided.json[u"variant"_s][u"state"_s].toString(), state);
        QCOMPARE(run({u"resolve"_s, variant, verdict}).exit, 1);
        m_server.http.clearFaults();
        const int before = m_server.http.count("POST", statuses);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).exit, 0);
        QCOMPARE(m_server.http.count("POST", statuses), before); // never sent again unasked
    }

    void whatLackedAConnectionGoesWhenItIsAskedFor()
    {
        m_server.http.shut();
        QCOMPARE(run({u"post"_s, u"--text"_s, u"Later"_s, u"--account"_s, m_account}).exit, 0);
        const Heard waits = run({u"publish"_s, u"--due"_s});
        QCOMPARE(waits.exit, 1);
        QCOMPARE(waits.json[u"waiting"_s].toArray().size(), 1);
        QCOMPARE(waits.json[u"errors"_s][0][u"kind"_s].toString(), u"offline"_s);
        m_server.http.reopen();
        const Heard sent = run({u"publish"_s, u"--due"_s});
        QCOMPARE(sent.exit, 0);
        QCOMPARE(sent.json[u"published"_s].toArray().size(), 1);
    }

    void aRevokedSignInKeepsAskingForIt()
    {
        m_server.http.chooseFaults([](const auto &) { return Fault::refuse({401, "{\"error\":\"no\"}"}); });
        QCOMPARE(run({u"post"_s, u"--text"_s, u"Once more"_s, u"--account"_s, m_account}).exit, 0);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).exit, 4);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).exit, 4);
        m_server.http.clearFaults();
        QCOMPARE(run(m_program.adding(m_server)).json[u"account"_s][u"state"_s].toString(), u"ok"_s);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).json[u"published"_s].toArray().size(), 1);
    }

private:
    Heard run(const QStringList &arguments) const { return ask(m_program, arguments); }
    HttpDouble::Request lastPost() const
    {
        HttpDouble::Request last;
        for (const auto &request : m_server.http.requests())
            if (request.method == "POST")
                last = request;
        return last;
    }

    SmallServer m_server;
    Program m_program;
    QString m_account, m_message;
};
TERTULIA_TEST(FaultsTest)
#include "tst_faults.moc"
