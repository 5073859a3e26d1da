#include "tests/networks/mastodon/mastodondouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;
using Request = HttpDouble::Request;

namespace {

const QString list = u"/api/v1/notifications"_s;

Answer listed(const QJsonArray &items) { return Answer::json(QJsonDocument(items)); }

Message known(const QString &id)
{
    Message message;
    message.actionId = id;
    message.remoteId = u"https://uri.test/"_s + id;
    return message;
}

} // namespace

//! Reading from servers that nobody here has seen.
class TestOddServers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anItemWithoutIdHidesNoGap()
    {
        MastodonDouble server;
        server.honoursMinId = false;
        QJsonObject nameless = MastodonDouble::mention(0);
        nameless[u"id"_s] = QJsonValue();
        server.notifications = {MastodonDouble::mention(1), nameless};
        const QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        for (int i = 2; i < 80; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        server.notifications.append(nameless); // it stands first in every page
        QCOMPARE(AliceAt(server).fetch(u"notifications"_s, cursor)->messages.size(), 78);
    }

    void aPlaceThatTheServerForgotIsAskedForAnew_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 404, 410, 422})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void aPlaceThatTheServerForgotIsAskedForAnew()
    {
        QFETCH(int, status);
        MastodonDouble server;
        server.notifications.append(MastodonDouble::mention(1));
        const QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        server.http.chooseFaults([status](const Request &r) -> std::optional<Fault> {
            if (r.asked(u"min_id"_s).isEmpty())
                return {};
            return Fault::refuse({status, R"({"error":"no such id"})"});
        });
        for (int i = 2; i < 60; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, cursor);
        QVERIFY(page);
        QCOMPARE(page->messages.size(), 58);
        QVERIFY(page->progress.gap.isEmpty());
    }

    void theSamePageForEverIsAGap()
    {
        MastodonDouble server;
        server.notifications.append(MastodonDouble::mention(1));
        const QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        server.circles = true;
        for (int i = 2; i < 90; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, cursor);
        QCOMPARE(page->messages.size(), 40);
        QCOMPARE(page->progress.gap, u"limit"_s);
    }

    void aListThatWasCutOffIsAGap() // as snac2's, which keeps 64
    {
        MastodonDouble server;
        server.honoursMinId = false;
        for (int i = 1; i <= 64; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        const QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        server.notifications = {};
        for (int i = 101; i <= 164; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, cursor);
        QCOMPARE(page->messages.size(), 64);
        QCOMPARE(page->progress.gap, u"limit"_s);
    }

    void aGreatCircleEnds() // greater than what is remembered
    {
        MastodonDouble server;
        int asked = 0;
        server.http.route("GET", list, [&asked](const Request &) {
            QJsonArray page;
            const int turn = asked++ % 8;
            for (int i = 0; i < 40; ++i)
                page.append(MastodonDouble::mention(10000 - turn * 40 - i));
            return listed(page);
        });
        QString cursor;
        StreamProgress last;
        int pages = 0;
        for (; !last.done && pages < 50; ++pages) {
            const Expected<Page> page = AliceAt(server).fetch(u"past"_s, cursor);
            cursor = page->next;
            last = page->progress;
        }
        QVERIFY(last.done);
        QVERIFY(pages < 20);
        QCOMPARE(last.gap, u"limit"_s);
    }

    void whatIsThereTwiceComesOnce()
    {
        MastodonDouble server;
        QJsonObject like = MastodonDouble::mention(2);
        like[u"type"_s] = u"favourite"_s;
        QJsonObject again = MastodonDouble::mention(1); // of the same status
        again[u"id"_s] = u"9"_s;
        again[u"type"_s] = u"status"_s;
        server.notifications = {MastodonDouble::mention(1), MastodonDouble::mention(1), like, like, again};
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, {});
        QCOMPARE(page->reactions.size(), 1);
        QCOMPARE(page->messages.size(), 2);
        QVERIFY(page->messages.first().aboutUs);
    }

    void whatOthersWroteIsNotOurs()
    {
        MastodonDouble server;
        QJsonObject boost = MastodonDouble::status(u"b1"_s, MastodonDouble::alice(), u"what bob wrote"_s);
        boost[u"reblog"_s] = MastodonDouble::status(u"q1"_s, MastodonDouble::bob(), u"what bob wrote"_s);
        QJsonObject own = MastodonDouble::status(u"p1"_s, MastodonDouble::alice(), u"ours"_s);
        own[u"reblog"_s] = QJsonValue();
        server.statuses = {boost, own};
        for (const QString &stream : {u"own"_s, u"past-own"_s})
            QCOMPARE(idsIn(*AliceAt(server).fetch(stream, {})), QStringList(u"https://uri.test/p1"_s));
    }

    void aThreadThatCannotBeShownHoldsUpNothing_data()
    {
        QTest::addColumn<Answer>("context");
        QTest::newRow("broken") << Answer{500, R"({"error":"Something went wrong"})"};
        QTest::newRow("HTML") << Answer::html(200);
        QTest::newRow("half") << Answer{200, R"({"ancestors":[{"id")"};
        QTest::newRow("missing") << Answer{404, "{}"};
        QTest::newRow("not made") << Answer{501, ""};
    }
    void aThreadThatCannotBeShownHoldsUpNothing()
    {
        QFETCH(Answer, context);
        MastodonDouble server;
        QJsonObject mention = MastodonDouble::mention(1);
        QJsonObject said = mention[u"status"].toObject();
        said[u"in_reply_to_id"_s] = u"p1"_s;
        mention[u"status"_s] = said;
        server.notifications.append(mention);
        server.statuses.append(MastodonDouble::status(u"p1"_s, MastodonDouble::alice(), u"ours"_s));
        server.http.route("GET", u"/api/v1/statuses/s1/context"_s, [context](const Request &) { return context; });
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, {});
        QVERIFY(page);
        QCOMPARE(page->messages.size(), 1);
        QCOMPARE(page->messages.first().parentId, u"https://uri.test/p1"_s);
        QCOMPARE(page->messages.first().kind, Message::Kind::Reply);
        server.http.fault("GET", u"/api/v1/statuses/p1"_s, Fault::refuse(Answer::html(502)));
        if (context.status == 500) // then it is the server
            QVERIFY(!AliceAt(server).fetch(u"notifications"_s, {}));
    }

    void whatIsMissingIsNotMissed_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::newRow("404") << Answer{404, R"({"error":"Not found"})"};
        QTest::newRow("405") << Answer{405, ""};
        QTest::newRow("501") << Answer{501, ""};
        QTest::newRow("403") << Answer{403, R"({"error":"outside the authorized scopes"})"};
        QTest::newRow("HTML, as if all were well") << Answer::html(200);
        QTest::newRow("HTML 404") << Answer::html(404);
    }
    void whatIsMissingIsNotMissed()
    {
        QFETCH(Answer, answer);
        MastodonDouble server;
        for (const QString &path :
            {u"/api/v1/conversations"_s, u"/api/v1/accounts/lookup"_s, u"/api/v2/instance"_s, u"/api/v2/search"_s})
            server.http.route("GET", path, [answer](const Request &) { return answer; });
        server.http.route("GET", u"/api/v1/instance"_s, [](const Request &) {
            return Answer{200, R"({"uri":"here.test"})"};
        });
        AliceAt alice(server);
        const Expected<Page> page = alice.fetch(u"conversations"_s, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QVERIFY(page->messages.isEmpty() && !page->more);
        Identity bob;
        bob.handle = u"bob@there.test"_s;
        QCOMPARE(::answer(alice.session.profile(bob)).error().kind, Error::Kind::Gone);
        const Expected<Page> gone = ::answer(alice.session.lookAgain({known(u"never"_s)}));
        QVERIFY(gone);
        QCOMPARE(gone->deletions.size(), 1);
    }

    void privateMessagesGoOnByTheLink()
    {
        MastodonDouble server;
        QJsonArray conversations;
        for (int i = 1; i <= 100; ++i)
            conversations.append(QJsonObject{{u"id"_s, i},
                {u"last_status"_s,
                    MastodonDouble::status(u"d%1"_s.arg(i), MastodonDouble::bob(), u"hi"_s, u"direct"_s)}});
        const QString here = server.account().server + u"/api/v1/conversations?page="_s;
        server.http.route("GET", u"/api/v1/conversations"_s, [&conversations, here](const Request &r) {
            const int page = r.asked(u"page"_s).toInt();
            QJsonArray some;
            for (int i = page * 40; i < std::min<int>(conversations.size(), page * 40 + 40); ++i)
                some.append(conversations[i]);
            Answer given = listed(some);
            if (page < 2)
                given.headers.insert("Link", "<" + here.toLatin1() + QByteArray::number(page + 1) + ">; rel=next");
            return given;
        });
        QSet<QString> heard;
        QString cursor;
        for (bool more = true; more;) {
            const Expected<Page> page = AliceAt(server).fetch(u"conversations"_s, cursor);
            for (const QString &id : idsIn(*page))
                heard.insert(id);
            more = page->more;
            cursor = page->next;
        }
        QCOMPARE(heard.size(), 100);
        QCOMPARE(AliceAt(server).fetch(u"conversations"_s, cursor)->next, cursor);
        QCOMPARE(server.http.count("GET", u"/api/v1/conversations"_s), 4); // what is known ends it
    }

    void oneThatCannotBeShownKeepsNoOtherFromBeingLookedAt_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {403, 500, 501})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void oneThatCannotBeShownKeepsNoOtherFromBeingLookedAt()
    {
        QFETCH(int, status);
        MastodonDouble server;
        for (const QString &id : {u"p1"_s, u"p2"_s, u"p3"_s})
            server.statuses.append(MastodonDouble::status(id, MastodonDouble::alice(), id));
        server.http.route("GET", u"/api/v1/statuses/p2"_s, [status](const Request &) {
            return Answer{status, R"({"error":"no"})"};
        });
        AliceAt alice(server);
        const Expected<Page> page = answer(alice.session.lookAgain({known(u"p1"_s), known(u"p2"_s), known(u"p3"_s)}));
        QVERIFY(page);
        QCOMPARE(idsIn(*page), QStringList({u"https://uri.test/p1"_s, u"https://uri.test/p3"_s}));
        QVERIFY(page->deletions.isEmpty()); // not shown is not gone
        QVERIFY(!answer(alice.session.lookAgain({known(u"p2"_s)})));
        server.http.route("GET", u"/api/v1/statuses/p2"_s, [](const Request &) { return Answer{401, "{}"}; });
        const Expected<Page> out = answer(alice.session.lookAgain({known(u"p1"_s), known(u"p2"_s)}));
        QCOMPARE(out.error().kind, Error::Kind::SignIn);
    }

    void aPermissionTakenBackIsSaid_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<int>("who");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("401") << 401 << 401 << Error::Kind::SignIn;
        QTest::newRow("403 to everything") << 403 << 403 << Error::Kind::SignIn;
        QTest::newRow("snac2's 422") << 422 << 422 << Error::Kind::SignIn;
        QTest::newRow("403, and who we are is known") << 403 << 200 << Error::Kind::Forbidden;
        QTest::newRow("403, and then nothing") << 403 << 502 << Error::Kind::Forbidden;
    }
    void aPermissionTakenBackIsSaid()
    {
        QFETCH(int, list);
        QFETCH(int, who);
        QFETCH(Error::Kind, kind);
        MastodonDouble server;
        const Answer said{who, QJsonDocument(MastodonDouble::alice()).toJson()};
        server.http.route("GET", u"/api/v1/accounts/verify_credentials"_s, [said](const Request &) { return said; });
        for (const QByteArray &method : {QByteArray("GET"), QByteArray("POST")})
            for (const QString &path : {::list, u"/api/v1/statuses"_s})
                server.http.route(method, path, [list](const Request &) { return Answer{list, R"({"error":"no"})"}; });
        AliceAt alice(server);
        QCOMPARE(alice.fetch(u"notifications"_s, {}).error().kind, kind);
        OutboxAction action;
        action.content.text = u"Hello"_s;
        if (list != 422) // which says that a post cannot be as it is
            QCOMPARE(answer(alice.session.publish(action)).error().kind, kind);
    }

    void aPageOfAnotherKindForTheInstance()
    {
        MastodonDouble server;
        for (const QString &path : {u"/api/v2/instance"_s, u"/api/v1/instance"_s})
            server.http.route("GET", path, [](const Request &) { return Answer::html(200); });
        server.notifications.append(MastodonDouble::mention(1));
        QJsonObject local = MastodonDouble::mention(2);
        QJsonObject said = local[u"status"].toObject();
        said[u"account"_s] = MastodonDouble::person(u"5"_s, u"dora"_s);
        local[u"status"_s] = said;
        server.notifications.append(local);
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, {});
        QVERIFY(page);
        QCOMPARE(page->messages.first().author.key, u"dora@here.test"_s); // as in our own handle
    }

    void packedAnswersAreRead()
    {
        MastodonDouble server;
        server.http.route("GET", list, [](const Request &r) {
            if (!r.headers.value("accept-encoding").contains("gzip"))
                return Answer{406, ""};
            return Answer{200,
                QByteArray::fromBase64("H4sIAAAAAAACA5VOywrCMBD8lz23Jq2PQyjiR3hSRJJ0ocGahGYjFOm/"
                                       "u63iWWEPszOzs3N+gmtBQQUF0BiR4R09ueCZ0NaG7AnUx1S/"
                                       "OSbABHOgDgdcESaCqQA7oCZsr3qWa1nvSrktq82xWispeU58nEhTTt+8NH/"
                                       "Ng2PYEcWkhOBtSRSL9l+B4AlnMzRxH7W9YduIuOeTh0vOuN"
                                       "7RyGLMpncWfik8TZcXj/VZsCABAAA="),
                "application/json", {{"Content-Encoding", "gzip"}}};
        });
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, {});
        QVERIFY(page);
        QCOMPARE(page->messages.value(0).html, u"<p>packed</p>"_s);
    }

    void questionsFollowWhereTheServerMoved()
    {
        MastodonDouble server;
        server.http.route("GET", list, [](const Request &) {
            return Answer{301, "", "text/html", {{"Location", "/api/v1/moved"}}};
        });
        server.http.route("GET", u"/api/v1/moved"_s, [](const Request &r) {
            return r.headers.value("authorization") == "Bearer good" ? listed({MastodonDouble::mention(1)})
                                                                     : Answer{401, "{}"};
        });
        QCOMPARE(AliceAt(server).fetch(u"notifications"_s, {})->messages.size(), 1);
    }

    void deletionsHaveABudgetOfTheirOwn()
    {
        MastodonDouble server;
        const QByteArray reset = QDateTime::currentDateTimeUtc().addSecs(1500).toString(Qt::ISODate).toLatin1();
        server.http.route("DELETE", u"/api/v1/statuses/*"_s, [reset](const Request &) {
            return Answer{200, "{}", "application/json",
                {{"X-RateLimit-Limit", "30"}, {"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", reset}}};
        });
        AliceAt alice(server);
        OutboxAction action;
        action.verb = Verb::Delete;
        action.targetId = action.targetActionId = u"p1"_s;
        QVERIFY(answer(alice.session.perform(action)));
        QCOMPARE(answer(alice.session.perform(action)).error().kind, Error::Kind::RateLimited);
        QVERIFY(alice.fetch(u"notifications"_s, {}));
    }
};

TERTULIA_TEST(TestOddServers)
#include "tst_oddservers.moc"
