#include "tests/networks/mastodon/mastodondouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

namespace {

OutboxAction saying(const QString &text, const QString &key = u"key-1"_s)
{
    OutboxAction action;
    action.verb = Verb::Publish;
    action.content.text = text;
    action.key = key;
    action.firstTry = QDateTime::currentDateTimeUtc();
    return action;
}

} // namespace

class TestSending : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPostIsSentWithItsKeyAndVisibility()
    {
        MastodonDouble server;
        AliceAt alice(server);
        OutboxAction action = saying(u"Hello"_s);
        action.content.visibility = Visibility::Followers;
        action.content.warning = u"bicycles"_s;
        action.content.language = u"es"_s;
        action.content.media = {Media{}};
        action.content.media.first().remoteHandle = u"m7"_s;
        const Expected<Sent> sent = answer(alice.session.publish(action));
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"https://uri.test/p0"_s);
        const HttpDouble::Request request = server.http.requests().last();
        QCOMPARE(request.headers.value("idempotency-key"), "key-1");
        QCOMPARE(request.sent(u"visibility"_s), u"private"_s);
        QCOMPARE(request.sent(u"spoiler_text"_s), u"bicycles"_s);
        QCOMPARE(request.sent(u"language"_s), u"es"_s);
        QCOMPARE(request.sent(u"media_ids[]"_s), u"m7"_s);
    }

    void answersNeverSayNoWhenItMayBeOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("400, Pixelfed's repeated key") << 400 << int(Error::Kind::Unknown);
        QTest::newRow("409") << 409 << int(Error::Kind::Unknown);
        QTest::newRow("500, Mastodon's repeated key") << 500 << int(Error::Kind::Unknown);
        QTest::newRow("502") << 502 << int(Error::Kind::Unknown);
        QTest::newRow("401") << 401 << int(Error::Kind::SignIn);
        QTest::newRow("403") << 403 << int(Error::Kind::Forbidden);
        QTest::newRow("422") << 422 << int(Error::Kind::Rejected);
        QTest::newRow("429") << 429 << int(Error::Kind::RateLimited);
    }
    void answersNeverSayNoWhenItMayBeOut()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        MastodonDouble server;
        server.http.fault(
            "POST", u"/api/v1/statuses"_s, Fault::refuse({status, R"({"error":"Duplicate idempotency key."})"}));
        const Expected<Sent> sent = answer(AliceAt(server).session.publish(saying(u"Hello"_s)));
        QVERIFY(!sent);
        QCOMPARE(int(sent.error().kind), kind);
    }

    void whatFailsBeforeItLeavesIsNotInDoubt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("the instance") << u"/api/v2/instance"_s;
        QTest::newRow("what is answered") << u"/api/v1/statuses/q1"_s;
    }
    void whatFailsBeforeItLeavesIsNotInDoubt()
    {
        QFETCH(QString, path);
        MastodonDouble server;
        server.http.fault("GET", path, Fault::refuse(Answer::html(503)));
        server.http.fault("GET", u"/api/v1/instance"_s, Fault::refuse(Answer::html(503)));
        OutboxAction action = saying(u"Hello"_s);
        action.targetId = u"https://uri.test/q1"_s;
        action.targetActionId = u"q1"_s;
        QCOMPARE(answer(AliceAt(server).session.publish(action)).error().kind, Error::Kind::Offline);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 0);
    }

    void aServerThatMovedIsNotFollowedWithAPost_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void aServerThatMovedIsNotFollowedWithAPost()
    {
        QFETCH(int, status);
        MastodonDouble server;
        server.http.route("POST", u"/elsewhere"_s, [](const HttpDouble::Request &) { return Answer{200, "{}"}; });
        server.http.fault("POST", u"/api/v1/statuses"_s,
            Fault::refuse({status, "", "text/html", {{"Location", server.http.url(u"/elsewhere"_s).toEncoded()}}}));
        QCOMPARE(answer(AliceAt(server).session.publish(saying(u"Hello"_s))).error().kind, Error::Kind::Unknown);
        QCOMPARE(server.http.count("POST", u"/elsewhere"_s), 0);
        QCOMPARE(server.http.count("GET", u"/elsewhere"_s), 0);
    }

    void anOldRefusalIsNotTheLastWord() // as Pleroma repeats it to the same key for hours
    {
        MastodonDouble server;
        server.http.chooseFaults([](const HttpDouble::Request &r) -> std::optional<Fault> {
            if (r.headers.value("idempotency-key") != "key-1")
                return {};
            return Fault::refuse({429, "{}", "application/json", {{"idempotent-replayed", "true"}}});
        });
        const Expected<Sent> first = answer(AliceAt(server).session.publish(saying(u"Hello"_s)));
        QVERIFY(first);
        const Expected<Sent> again = answer(AliceAt(server).session.publish(saying(u"Hello"_s)));
        QCOMPARE(again->remoteId, first->remoteId); // the second key is the same each time
        QCOMPARE(server.posted.size(), 1);
    }

    void whatTheWireLostIsFound_data()
    {
        QTest::addColumn<bool>("done");
        QTest::addColumn<QString>("fault");
        QTest::newRow("cut before") << false << u"before"_s;
        QTest::newRow("cut after") << true << u"after"_s;
        QTest::newRow("half an answer") << true << u"half"_s;
        QTest::newRow("HTML after") << true << u"html"_s;
        QTest::newRow("an answer without an id") << true << u"empty"_s;
    }
    void whatTheWireLostIsFound()
    {
        QFETCH(bool, done);
        QFETCH(QString, fault);
        MastodonDouble server;
        AliceAt alice(server);
        const QMap<QString, Fault> faults{{u"before"_s, Fault::dropUnhandled()},
            {u"after"_s, Fault::dropAfterHandling()}, {u"half"_s, Fault::halfAnswer()},
            {u"html"_s, Fault::answerAfterHandling(Answer::html(200))},
            {u"empty"_s, Fault::answerAfterHandling({200, "{}"})}};
        server.http.fault("POST", u"/api/v1/statuses"_s, faults[fault]);
        const Expected<Sent> sent = answer(alice.session.publish(saying(u"Hello"_s)));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Error::Kind::Unknown);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 1);
        const auto found = answer(alice.session.find(saying(u"Hello"_s)));
        QVERIFY(found);
        QCOMPARE(found->has_value(), done);
        const Expected<Sent> again = answer(alice.session.publish(saying(u"Hello"_s)));
        QVERIFY(again);
        QCOMPARE(server.http.reading([&] { return server.statuses.size(); }), 1); // the key was known
    }

    void twinsAreToldApart()
    {
        MastodonDouble server;
        AliceAt alice(server);
        for (int i = 0; i < 3; ++i)
            QVERIFY(answer(alice.session.publish(saying(u"The same"_s, QString::number(i)))));
        OutboxAction third = saying(u"The same"_s);
        third.taken = {u"https://uri.test/p1"_s};
        third.before = u"https://uri.test/p0"_s;
        const auto found = answer(alice.session.find(third));
        QVERIFY(found && *found);
        QCOMPARE((*found)->remoteId, u"https://uri.test/p2"_s);
        third.taken.append(u"https://uri.test/p2"_s);
        const auto none = answer(alice.session.find(third));
        QVERIFY(none && !*none);
    }

    void sameWordsToAnotherAreAnother()
    {
        MastodonDouble server;
        for (const QString &id : {u"q1"_s, u"q2"_s})
            server.statuses.append(MastodonDouble::status(id, MastodonDouble::bob(), u"?"_s));
        QJsonObject ours = MastodonDouble::status(u"r1"_s, MastodonDouble::alice(), u"<p>@bob thanks</p>"_s);
        ours[u"in_reply_to_id"_s] = u"q1"_s;
        server.statuses.append(ours);
        AliceAt alice(server);
        OutboxAction action = saying(u"thanks"_s);
        action.targetAuthor.handle = u"bob@there.test"_s;
        action.targetId = u"https://uri.test/q2"_s;
        action.targetActionId = u"q2"_s;
        const auto other = answer(alice.session.find(action));
        QVERIFY(!other); // neither it nor surely not
        action.targetId = u"https://uri.test/q1"_s;
        action.targetActionId = u"an older id of it"_s;
        const auto same = answer(alice.session.find(action));
        QVERIFY(same && *same);
    }

    void aListThatDoesNotReachBackProvesNothing()
    {
        MastodonDouble server;
        server.honoursMaxId = false; // as snac2: the newest ones, whatever is asked
        server.pageSize = 20;
        for (int i = 0; i < 60; ++i)
            server.statuses.append(MastodonDouble::status(QString::number(i), MastodonDouble::alice(), u"other"_s));
        const auto found = answer(AliceAt(server).session.find(saying(u"Hello"_s)));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Protocol);
        OutboxAction known = saying(u"Hello"_s);
        known.before = u"https://uri.test/59"_s;
        const auto none = answer(AliceAt(server).session.find(known));
        QVERIFY(none && !*none); // it reaches back to what was there before
    }

    void aPinnedOldPostIsNotTheEnd()
    {
        MastodonDouble server;
        server.statuses.append(MastodonDouble::status(u"new"_s, MastodonDouble::alice(), u"Hello"_s));
        QJsonObject pinned = MastodonDouble::status(u"pin"_s, MastodonDouble::alice(), u"Welcome"_s);
        pinned[u"created_at"_s] = u"2020-01-01T00:00:00Z"_s;
        server.statuses.append(pinned);
        const auto found = answer(AliceAt(server).session.find(saying(u"Hello"_s)));
        QVERIFY(found && *found);
    }

    void aClockThatIsWrongHidesNothing()
    {
        MastodonDouble server;
        server.statuses.append(MastodonDouble::status(u"new"_s, MastodonDouble::alice(), u"Hello"_s));
        OutboxAction action = saying(u"Hello"_s);
        action.firstTry = action.firstTry.addSecs(7200); // our clock is two hours ahead, the server's Date says so
        server.http.route("GET", u"/api/v1/accounts/1/statuses"_s, [&server](const HttpDouble::Request &) {
            Answer answer = Answer::json(QJsonDocument(server.statuses));
            answer.headers["Date"]
                = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
            return answer;
        });
        QtHttp wire;
        Surroundings around;
        around.now = [] { return QDateTime::currentDateTimeUtc().addSecs(7200); };
        mastodon::MastodonSession ahead(server.account(), R"({"access":"good"})", wire, around);
        const auto found = answer(ahead.find(action));
        QVERIFY(found && *found);
    }

    void snacShowsWhatIsPrivateAtHomeOnly()
    {
        MastodonDouble server;
        server.software = u"snac"_s;
        server.http.route("GET", u"/api/v1/timelines/home"_s, [](const HttpDouble::Request &) {
            const QJsonArray home{MastodonDouble::status(u"b"_s, MastodonDouble::bob(), u"secret"_s),
                MastodonDouble::status(u"a"_s, MastodonDouble::alice(), u"secret"_s, u"private"_s)};
            return Answer::json(QJsonDocument(home));
        });
        OutboxAction action = saying(u"secret"_s);
        action.content.visibility = Visibility::Direct;
        const auto found = answer(AliceAt(server).session.find(action));
        QVERIFY(found && *found);
        QCOMPARE((*found)->remoteId, u"https://uri.test/a"_s);
    }

    void markdownIsComparedByItsSource()
    {
        MastodonDouble server;
        server.statuses.append(MastodonDouble::status(u"m"_s, MastodonDouble::alice(), u"<p><b>Hello</b> you</p>"_s));
        AliceAt alice(server);
        QString source = u"**Hello** you"_s;
        server.http.route("GET", u"/api/v1/statuses/m/source"_s, [&source](const HttpDouble::Request &) {
            return Answer::json(QJsonDocument(QJsonObject{{u"text"_s, source}}));
        });
        const auto found = answer(alice.session.find(saying(u"**Hello** you"_s)));
        QVERIFY(found && *found);
        const auto other = answer(alice.session.find(saying(u"**Hello**, you!"_s)));
        QVERIFY(!other); // neither it nor surely not
    }

    void picturesAreWaitedFor_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("then");
        QTest::addColumn<int>("kind"); // of the error; -1: none
        QTest::newRow("ready at once") << 200 << 0 << -1;
        QTest::newRow("ready at once, with no address") << 200 << 404 << -1;
        QTest::newRow("prepared") << 202 << 200 << -1;
        QTest::newRow("not readable") << 202 << 422 << int(Error::Kind::Rejected);
        QTest::newRow("lost") << 202 << 404 << int(Error::Kind::Gone);
        QTest::newRow("refused") << 422 << 0 << int(Error::Kind::Rejected);
        QTest::newRow("too large") << 413 << 0 << int(Error::Kind::Rejected);
        QTest::newRow("trouble") << 503 << 0 << int(Error::Kind::Server);
    }
    void picturesAreWaitedFor()
    {
        QFETCH(int, first);
        QFETCH(int, then);
        QFETCH(int, kind);
        MastodonDouble server;
        server.http.route("POST", u"/api/v2/media"_s, [first](const HttpDouble::Request &r) {
            return r.body.contains("a bicycle") ? Answer{first, R"({"id":42,"url":null})"} : Answer{400, "{}"};
        });
        server.http.route("GET", u"/api/v1/media/42"_s, [then](const HttpDouble::Request &) {
            return Answer{then, "{}"};
        });
        if (then == 200)
            server.http.fault("GET", u"/api/v1/media/42"_s, Fault::refuse({206, "{}"}));
        Media media;
        media.name = u"bike.png"_s;
        media.mime = u"image/png"_s;
        media.alt = u"a bicycle"_s;
        const Expected<Uploaded> uploaded = answer(AliceAt(server).session.upload(media, "PNG"));
        QCOMPARE(bool(uploaded), kind < 0);
        if (uploaded)
            QCOMPARE(uploaded->handle, u"42"_s);
        else
            QCOMPARE(int(uploaded.error().kind), kind);
    }

    void anOlderServersUpload_data()
    {
        QTest::addColumn<Answer>("newer");
        QTest::newRow("404") << Answer{404, "{}"};
        QTest::newRow("405") << Answer{405, ""};
        QTest::newRow("501") << Answer{501, ""};
        QTest::newRow("HTML") << Answer::html(200);
    }
    void anOlderServersUpload()
    {
        QFETCH(Answer, newer);
        MastodonDouble server;
        server.http.route("POST", u"/api/v2/media"_s, [newer](const HttpDouble::Request &) { return newer; });
        server.http.route("POST", u"/api/v1/media"_s, [](const HttpDouble::Request &) {
            return Answer{200, R"({"id":"9","url":"https:\/\/m.test/9"})"};
        });
        QCOMPARE(answer(AliceAt(server).session.upload(Media{}, "PNG"))->handle, u"9"_s);
    }

    void aDescriptionThatWasLostIsSentAfterwards_data()
    {
        QTest::addColumn<QByteArray>("media");
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("puts");
        QTest::newRow("kept") << QByteArray(R"({"id":"9","url":"u","description":"a bicycle"})") << 200 << 0;
        QTest::newRow("lost") << QByteArray(R"({"id":"9","url":"u","description":null})") << 200 << 1;
        QTest::newRow("never taken") << QByteArray(R"({"id":"9","url":"u"})") << 404 << 1;
        QTest::newRow("never taken, HTML") << QByteArray(R"({"id":"9","url":"u"})") << 501 << 1;
    }
    void aDescriptionThatWasLostIsSentAfterwards()
    {
        QFETCH(QByteArray, media);
        QFETCH(int, after);
        QFETCH(int, puts);
        MastodonDouble server;
        server.http.route("POST", u"/api/v2/media"_s, [media](const HttpDouble::Request &) {
            return Answer{200, media};
        });
        server.http.route("PUT", u"/api/v1/media/9"_s, [after](const HttpDouble::Request &r) {
            return Answer{r.sent(u"description"_s) == u"a bicycle" ? after : 400, "{}"};
        });
        Media picture;
        picture.alt = u"a bicycle"_s;
        QCOMPARE(answer(AliceAt(server).session.upload(picture, "PNG"))->handle, u"9"_s);
        QCOMPARE(server.http.count("PUT", u"/api/v1/media/9"_s), puts);
    }

    void anEditTakesTheWarningOffAndKeepsThePictures()
    {
        MastodonDouble server;
        QJsonObject own = MastodonDouble::status(u"p9"_s, MastodonDouble::alice(), u"old"_s);
        own[u"spoiler_text"_s] = u"bicycles"_s;
        own[u"media_attachments"_s] = QJsonArray{QJsonObject{{u"id"_s, u"m1"_s}}, QJsonObject{{u"id"_s, u"m2"_s}}};
        server.statuses.append(own);
        server.http.route("PUT", u"/api/v1/statuses/p9"_s,
            [own](const HttpDouble::Request &) { return Answer::json(QJsonDocument(own)); });
        OutboxAction action = saying(u"new"_s);
        action.verb = Verb::Edit;
        action.targetId = u"https://uri.test/p9"_s;
        action.targetActionId = u"p9"_s;
        QVERIFY(answer(AliceAt(server).session.perform(action)));
        const QUrlQuery sent = server.http.requests().last().form();
        QCOMPARE(sent.queryItemValue(u"status"_s), u"new"_s);
        QVERIFY(sent.hasQueryItem(u"spoiler_text"_s) && sent.queryItemValue(u"spoiler_text"_s).isEmpty());
        QCOMPARE(sent.allQueryItemValues(u"media_ids[]"_s), QStringList({u"m1"_s, u"m2"_s}));
        QVERIFY(!sent.hasQueryItem(u"visibility"_s));
    }

    void aPollIsNotLostByAnEdit()
    {
        MastodonDouble server;
        QJsonObject own = MastodonDouble::status(u"p9"_s, MastodonDouble::alice(), u"old"_s);
        own[u"poll"_s] = QJsonObject{{u"id"_s, u"1"_s}};
        server.statuses.append(own);
        OutboxAction action = saying(u"new"_s);
        action.verb = Verb::Edit;
        action.targetId = u"https://uri.test/p9"_s;
        action.targetActionId = u"p9"_s;
        QCOMPARE(answer(AliceAt(server).session.perform(action)).error().kind, Error::Kind::Rejected);
        QCOMPARE(server.http.count("PUT", u"/api/v1/statuses/p9"_s), 0);
    }

    void nothingPrivateGoesWhereNothingIsPrivate()
    {
        MastodonDouble server;
        server.software = u"pixelfed"_s;
        OutboxAction action = saying(u"secret"_s);
        action.content.visibility = Visibility::Direct;
        QCOMPARE(answer(AliceAt(server).session.publish(action)).error().kind, Error::Kind::Rejected);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 0);
    }

    void verbs_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::newRow("like") << int(Verb::Like) << QByteArray("POST") << u"/api/v1/statuses/q?1/favourite"_s;
        QTest::newRow("unboost") << int(Verb::Unboost) << QByteArray("POST") << u"/api/v1/statuses/q?1/unreblog"_s;
        QTest::newRow("delete") << int(Verb::Delete) << QByteArray("DELETE") << u"/api/v1/statuses/q?1"_s;
        QTest::newRow("block") << int(Verb::Block) << QByteArray("POST") << u"/api/v1/accounts/2/block"_s;
        QTest::newRow("unmute") << int(Verb::Unmute) << QByteArray("POST") << u"/api/v1/accounts/2/unmute"_s;
        QTest::newRow("report") << int(Verb::Report) << QByteArray("POST") << u"/api/v1/reports"_s;
    }
    void verbs()
    {
        QFETCH(int, verb);
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        MastodonDouble server;
        QList<QUrl> asked;
        const QJsonObject status = MastodonDouble::status(u"q?1"_s, MastodonDouble::bob(), u"?"_s);
        server.http.route("GET", u"/api/v1/statuses/*"_s,
            [status](const HttpDouble::Request &) { return Answer::json(QJsonDocument(status)); });
        server.http.route("POST", u"/api/*"_s, [](const HttpDouble::Request &) { return Answer{200, "{}"}; });
        server.http.route("DELETE", u"/api/*"_s, [](const HttpDouble::Request &) { return Answer{200, "{}"}; });
        OutboxAction action;
        action.verb = Verb(verb);
        action.targetId = u"https://uri.test/q?1"_s;
        action.targetActionId = u"q?1"_s;
        action.targetAuthor.handle = u"bob@there.test"_s;
        QVERIFY(answer(AliceAt(server).session.perform(action)));
        QCOMPARE(server.http.requests().last().method, method);
        QCOMPARE(server.http.requests().last().path, path);
    }

    void whatStillStandsIsNotDeleted()
    {
        MastodonDouble server;
        server.statuses.append(MastodonDouble::status(u"p9"_s, MastodonDouble::alice(), u"still here"_s));
        OutboxAction action;
        action.verb = Verb::Delete;
        action.targetId = u"https://uri.test/p9"_s;
        action.targetActionId = u"p9"_s;
        QCOMPARE(answer(AliceAt(server).session.perform(action)).error().kind,
            Error::Kind::Rejected); // snac2 says 404 to it
    }

    void whatIsGoneIsDeleted()
    {
        MastodonDouble server;
        OutboxAction action;
        action.verb = Verb::Delete;
        action.targetId = u"https://uri.test/p9"_s;
        action.targetActionId = u"p9"_s;
        server.http.route("GET", u"/api/v2/search"_s, [](const HttpDouble::Request &) { return Answer{200, "{}"}; });
        QVERIFY(answer(AliceAt(server).session.perform(action)));
    }
};

TERTULIA_TEST(TestSending)
#include "tst_sending.moc"
