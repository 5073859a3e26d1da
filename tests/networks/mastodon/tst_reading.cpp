#include "tests/networks/mastodon/mastodondouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

class TestReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newsComesOnceAndInOrder_data()
    {
        QTest::addColumn<bool>("honoursMinId");
        QTest::addColumn<int>("news");
        QTest::newRow("min_id") << true << 95;
        QTest::newRow("min_id is ignored") << false << 95;
        QTest::newRow("a few") << true << 3;
        QTest::newRow("a few, min_id is ignored") << false << 3;
    }
    //! Over sessions that are thrown away, as when the program is started anew.
    void newsComesOnceAndInOrder()
    {
        QFETCH(bool, honoursMinId);
        QFETCH(int, news);
        MastodonDouble server;
        server.honoursMinId = honoursMinId;
        for (int i = 1; i <= 10; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        server.http.reading([&] {
            for (int i = 11; i < 11 + news; ++i)
                server.notifications.append(MastodonDouble::mention(i));
            return 0;
        });
        QSet<QString> heard;
        int total = 0;
        for (int round = 0; round < 10; ++round) {
            const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, cursor);
            QVERIFY(page);
            for (const QString &id : idsIn(*page))
                heard.insert(id);
            total += int(page->messages.size());
            cursor = page->next;
            QVERIFY(page->progress.stream.isEmpty()); // else it would pass for history
            QVERIFY(page->progress.gap.isEmpty());
            if (!page->more)
                break;
        }
        QCOMPARE(heard.size(), news);
        QCOMPARE(total, news);
        const Expected<Page> again = AliceAt(server).fetch(u"notifications"_s, cursor);
        QVERIFY(again->messages.isEmpty());
        QCOMPARE(again->next, cursor);
    }

    //! Right above what is known, page by page: since_id would give the newest and leave a hole.
    void moreThanCanBeWalkedBackLeavesNoGap()
    {
        MastodonDouble server;
        server.pageSize = 2;
        server.notifications.append(MastodonDouble::mention(1));
        QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        for (int i = 2; i <= 101; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        AliceAt alice(server);
        int heard = 0;
        for (bool more = true; more;) {
            const Expected<Page> page = alice.fetch(u"notifications"_s, cursor);
            QVERIFY(page->progress.gap.isEmpty());
            heard += int(page->messages.size());
            cursor = page->next;
            more = page->more;
        }
        QCOMPARE(heard, 100);
    }

    void manyAfterAnEmptyBeginning()
    {
        MastodonDouble server;
        server.honoursMinId = false;
        const QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        for (int i = 1; i <= 90; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        QCOMPARE(AliceAt(server).fetch(u"notifications"_s, cursor)->messages.size(), 90);
    }

    void aGapIsSaidAndIsNoHistory()
    {
        MastodonDouble server;
        server.honoursMinId = false;
        server.pageSize = 2;
        server.notifications.append(MastodonDouble::mention(1));
        const QString cursor = AliceAt(server).fetch(u"notifications"_s, {})->next;
        for (int i = 2; i < 200; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, cursor);
        QCOMPARE(page->progress.gap, u"limit"_s);
        QVERIFY(page->progress.stream.isEmpty());
    }

    void aServerInCirclesEnds()
    {
        MastodonDouble server;
        server.honoursMinId = server.honoursMaxId = false;
        for (int i = 1; i <= 50; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        QString cursor;
        bool done = false;
        int pages = 0;
        for (; !done && pages < 20; ++pages) {
            const Expected<Page> page = AliceAt(server).fetch(u"past"_s, cursor);
            QVERIFY(page);
            cursor = page->next;
            done = page->progress.done;
        }
        QVERIFY(done);
        QCOMPARE(pages, 2);
    }

    void anEndlessServerEnds()
    {
        MastodonDouble server;
        int made = 0;
        server.http.route("GET", u"/api/v1/notifications"_s, [&made](const HttpDouble::Request &) {
            QJsonArray page;
            for (int i = 0; i < 3; ++i)
                page.append(MastodonDouble::mention(++made)); // new ones, and newer ones, for ever
            return Answer::json(QJsonDocument(page));
        });
        QString cursor;
        StreamProgress last;
        int pages = 0;
        for (; !last.done && pages < 30; ++pages) {
            const Expected<Page> page = AliceAt(server).fetch(u"past"_s, cursor);
            cursor = page->next;
            last = page->progress;
        }
        QVERIFY(last.done);
        QVERIFY(pages < 10);
        QCOMPARE(last.gap, u"limit"_s);
    }

    void historyGoesOnWhereItStopped()
    {
        MastodonDouble server;
        for (int i = 1; i <= 100; ++i)
            server.notifications.append(MastodonDouble::mention(i));
        QSet<QString> heard;
        QString cursor;
        StreamProgress last;
        for (int page = 0; page < 10 && !last.done; ++page) { // each by a new session
            const Expected<Page> read = AliceAt(server).fetch(u"past"_s, cursor);
            for (const QString &id : idsIn(*read))
                heard.insert(id);
            cursor = read->next;
            last = read->progress;
            QCOMPARE(last.stream, u"past"_s);
        }
        QVERIFY(last.done);
        QCOMPARE(heard.size(), 100);
        QCOMPARE(last.fetched, 100);
        QCOMPARE(last.oldest, QDateTime::fromSecsSinceEpoch(1700000001, Qt::UTC));
    }

    void faults_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const QByteArray said = R"({"error":"no"})";
        QTest::newRow("401") << 401 << said << int(Error::Kind::SignIn);
        QTest::newRow("403") << 403 << said << int(Error::Kind::Forbidden);
        QTest::newRow("422") << 422 << said << int(Error::Kind::Rejected);
        QTest::newRow("429") << 429 << said << int(Error::Kind::RateLimited);
        QTest::newRow("502 HTML") << 502 << QByteArray("<html>Bad gateway</html>") << int(Error::Kind::Server);
        QTest::newRow("200 HTML") << 200 << QByteArray("<!DOCTYPE html><html>Welcome to our network</html>")
                                  << int(Error::Kind::Protocol);
        QTest::newRow("half JSON") << 200 << QByteArray(R"([{"id":"1","type":)") << int(Error::Kind::Protocol);
        QTest::newRow("nothing") << 200 << QByteArray() << int(Error::Kind::Protocol);
    }
    void faults()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        MastodonDouble server;
        server.notifications.append(MastodonDouble::mention(1));
        server.http.fault("GET", u"/api/v1/notifications"_s, Fault::refuse({status, body, "application/json"}));
        AliceAt alice(server);
        const Expected<Page> page = alice.fetch(u"notifications"_s, {});
        QVERIFY(!page);
        QCOMPARE(int(page.error().kind), kind);
        if (status == 429)
            return; // it is being waited for
        QCOMPARE(alice.fetch(u"notifications"_s, {})->messages.size(), 1); // nothing was lost
    }

    void aLimitSaysUntilWhen()
    {
        MastodonDouble server;
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(250);
        server.http.fault("GET", u"/api/v1/notifications"_s,
            Fault::refuse({429, "{}", "application/json",
                {{"X-RateLimit-Reset", until.toString(Qt::ISODateWithMs).toLatin1()}}}));
        AliceAt alice(server);
        const Expected<Page> page = alice.fetch(u"notifications"_s, {});
        QCOMPARE(page.error().kind, Error::Kind::RateLimited);
        QVERIFY(page.error().retryAfter > std::chrono::seconds(200));
        const Expected<Page> tooSoon = alice.fetch(u"notifications"_s, {});
        QCOMPARE(tooSoon.error().kind, Error::Kind::RateLimited);
        QCOMPARE(server.http.count("GET", u"/api/v1/notifications"_s), 1); // the server was left alone
    }

    void hugeBodiesAreGivenUp()
    {
        MastodonDouble server;
        server.http.fault(
            "GET", u"/api/v1/notifications"_s, Fault::refuse({200, "[" + QByteArray(9 * 1024 * 1024, ' ') + "]"}));
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, {});
        QCOMPARE(page.error().kind, Error::Kind::Protocol);
    }

    void oddItemsDoNotSpoilThePage()
    {
        MastodonDouble server;
        server.notifications = {QJsonValue(), QJsonValue(7), QJsonArray{1}, QJsonObject{{u"id"_s, QJsonValue()}},
            MastodonDouble::mention(1)};
        const Expected<Page> page = AliceAt(server).fetch(u"notifications"_s, {});
        QVERIFY(page);
        QCOMPARE(page->messages.size(), 1);
    }

    void privateMessagesByTheirLast()
    {
        MastodonDouble server;
        QJsonArray conversations{
            QJsonObject{{u"id"_s, u"c1"_s},
                {u"last_status"_s, MastodonDouble::status(u"d1"_s, MastodonDouble::alice(), u"hi"_s, u"direct"_s)}},
            QJsonObject{{u"id"_s, u"c2"_s}, {u"last_status"_s, QJsonValue()}}};
        server.http.route("GET", u"/api/v1/conversations"_s,
            [&conversations](const HttpDouble::Request &) { return Answer::json(QJsonDocument(conversations)); });
        const Expected<Page> first = AliceAt(server).fetch(u"conversations"_s, {});
        QCOMPARE(idsIn(*first), QStringList(u"https://uri.test/d1"_s));
        QCOMPARE(first->messages.first().kind, Message::Kind::Direct);
        QVERIFY(AliceAt(server).fetch(u"conversations"_s, first->next)->messages.isEmpty());
        conversations[1] = QJsonObject{{u"id"_s, u"c9"_s},
            {u"last_status"_s, MastodonDouble::status(u"d2"_s, MastodonDouble::bob(), u"ho"_s, u"direct"_s)}};
        QCOMPARE(idsIn(*AliceAt(server).fetch(u"conversations"_s, first->next)), QStringList(u"https://uri.test/d2"_s));
    }
    void aServerWithoutThem()
    {
        MastodonDouble server;
        const Expected<Page> page = AliceAt(server).fetch(u"conversations"_s, {});
        QVERIFY(page);
        QVERIFY(page->messages.isEmpty());
    }

    void editsAndDeletionsAreFollowed()
    {
        MastodonDouble server;
        QJsonObject edited = MastodonDouble::status(u"p1"_s, MastodonDouble::alice(), u"new"_s);
        edited[u"edited_at"_s] = u"2026-05-14T13:00:00Z"_s;
        server.statuses.append(edited);
        Message known;
        known.remoteId = u"https://uri.test/p1"_s;
        known.actionId = u"p1"_s;
        Message moved = known; // its id is another by now
        moved.actionId = u"older"_s;
        Message gone = known;
        gone.remoteId = u"https://uri.test/p2"_s;
        gone.actionId = u"p2"_s;
        Message taken = gone; // its id belongs to another by now
        taken.actionId = u"p1"_s;
        server.http.route("GET", u"/api/v2/search"_s, [edited](const HttpDouble::Request &r) {
            const QJsonArray found = r.asked(u"q"_s) == u"https://uri.test/p1" ? QJsonArray{edited} : QJsonArray();
            return Answer::json(QJsonDocument(QJsonObject{{u"statuses"_s, found}}));
        });
        AliceAt alice(server);
        for (const Message &message : {known, moved}) {
            const Expected<Page> page = answer(alice.session.lookAgain({message}));
            QCOMPARE(page->messages.value(0).html, u"new"_s);
            QCOMPARE(page->messages.value(0).actionId, u"p1"_s);
        }
        for (const Message &message : {gone, taken}) {
            const Expected<Page> page = answer(alice.session.lookAgain({message}));
            QCOMPARE(page->deletions.size(), 1);
            QCOMPARE(page->deletions.first().remoteId, gone.remoteId);
        }
        server.http.fault("GET", u"/api/v2/search"_s, Fault::refuse(Answer::html(502)));
        const Expected<Page> trouble = answer(alice.session.lookAgain({gone}));
        QVERIFY(!trouble); // not heard is not gone
    }

    void aRunOutSignInIsRenewedOnce()
    {
        MastodonDouble server;
        int renewals = 0;
        server.http.route("POST", u"/oauth/token"_s, [&renewals](const HttpDouble::Request &r) {
            ++renewals;
            if (r.sent(u"refresh_token"_s) != u"once")
                return Answer{400, R"({"error":"invalid_grant"})"};
            return Answer{200,
                R"({"access_token":"good","refresh_token":"twice","expires_in":60,"refresh_token_expires_in":864000})"};
        });
        server.http.chooseFaults([](const HttpDouble::Request &r) -> std::optional<Fault> {
            if (r.headers.value("authorization") == "Bearer old")
                return Fault::refuse({401, R"({"error":"expired"})"});
            return {};
        });
        AliceAt alice(server, R"({"access":"old","refresh":"once"})");
        QVERIFY(answer(alice.session.learn()));
        QVERIFY(!alice.session.signInEnds()); // nobody has said
        Awaited first(alice.session.fetch(u"notifications"_s, {}));
        Awaited second(alice.session.fetch(u"own"_s, {}));
        Awaited third(alice.session.whoAmI());
        QTRY_VERIFY(first.isThere() && second.isThere() && third.isThere());
        QVERIFY(*first && *second && *third);
        QCOMPARE(server.http.reading([&] { return renewals; }), 1);
        QCOMPARE(alice.kept.size(), 1);
        QVERIFY(alice.kept.first().contains("twice"));
        const QDateTime ends = alice.session.signInEnds().value(); // pushed on by the renewal
        QVERIFY(std::abs(ends.secsTo(QDateTime::currentDateTimeUtc().addDays(10))) < 600);
        QCOMPARE(AliceAt(server, alice.kept.first()).session.signInEnds(), ends); // and known after a restart
    }

    void aServerInTroubleDoesNotCostTheSignIn()
    {
        MastodonDouble server;
        server.http.fault("GET", u"/api/v1/accounts/verify_credentials"_s, Fault::refuse({401, "{}"}));
        server.http.fault("POST", u"/oauth/token"_s, Fault::refuse(Answer::html(502)));
        AliceAt alice(server, R"({"access":"old","refresh":"once"})");
        QCOMPARE(answer(alice.session.whoAmI()).error().kind, Error::Kind::Server);
        QVERIFY(alice.kept.isEmpty());
    }

    void aStrangerWhoIsNotLookedUpIsSearchedFor()
    {
        MastodonDouble server;
        server.http.route("GET", u"/api/v2/search"_s, [](const HttpDouble::Request &) {
            return Answer::json(QJsonDocument(
                QJsonObject{{u"accounts"_s, QJsonArray{MastodonDouble::alice(), MastodonDouble::bob()}}}));
        });
        Identity bob;
        bob.handle = u"Bob@there.test"_s;
        QCOMPARE(answer(AliceAt(server).session.profile(bob))->key, u"bob@there.test"_s);
    }
};

TERTULIA_TEST(TestReading)
#include "tst_reading.moc"
