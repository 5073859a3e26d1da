#include "tests/networks/bluesky/blueskydouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;
using Double = BlueskyDouble;

namespace {

const QString notificationList = u"/xrpc/app.bsky.notification.listNotifications"_s;
const QString postList = u"/xrpc/app.bsky.feed.getPosts"_s;

//! Every message of a walk through history, each as often as it came; `last` says how it ended.
QStringList walked(const BlueskyDouble &server, const QString &stream, StreamProgress *last)
{
    QStringList heard;
    QString cursor;
    for (int pages = 0; pages < 200; ++pages) {
        const Expected<Page> page = AliceOn(server).fetch(stream, cursor);
        if (!page)
            return {page.error().detail};
        heard += idsIn(*page);
        *last = page->progress;
        if (!page->more || page->next == cursor)
            break;
        cursor = page->next;
    }
    return heard;
}

QStringList eachOnce(QStringList ids)
{
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

} // namespace

class TestBlueskyReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newsComesOnce_data()
    {
        QTest::addColumn<int>("news");
        QTest::newRow("a few") << 3;
        QTest::newRow("more than a page") << 230;
    }
    //! Over sessions that are thrown away, as when the program is started anew.
    void newsComesOnce()
    {
        QFETCH(int, news);
        BlueskyDouble server;
        for (int i = 1; i <= 20; ++i)
            server.mention(i);
        const Expected<Page> first = AliceOn(server).fetch(u"notifications"_s, {});
        QVERIFY(first);
        QCOMPARE(first->messages.size(), 20);
        QVERIFY(first->progress.stream.isEmpty()); // else it would pass for history
        for (int i = 21; i < 21 + news; ++i)
            server.mention(i);
        const Expected<Page> page = AliceOn(server).fetch(u"notifications"_s, first->next);
        QVERIFY(page);
        QCOMPARE(page->messages.size(), news);
        QVERIFY(page->progress.gap.isEmpty());
        const Expected<Page> again = AliceOn(server).fetch(u"notifications"_s, page->next);
        QVERIFY(again->messages.isEmpty());
        QCOMPARE(again->next, page->next);
    }

    void whatSharesAnInstantIsNotPassedOver_data()
    {
        QTest::addColumn<QString>("stream");
        QTest::newRow("news") << u"notifications"_s;
        QTest::newRow("history") << u"past"_s;
    }
    //! The cursor is an instant: of six at the end of a page, the server gives those that fit, and never the others.
    void whatSharesAnInstantIsNotPassedOver()
    {
        QFETCH(QString, stream);
        BlueskyDouble server;
        server.mention(1);
        const QString before = AliceOn(server).fetch(u"notifications"_s, {})->next;
        for (int i = 2; i <= 260; ++i) {
            const bool tie = i % 100 > 55 && i % 100 < 66; // around the ends of pages, counted from the newest
            server.mention(i, tie ? Double::instant(i / 100 * 100 + 60) : QString());
        }
        StreamProgress last;
        const QStringList heard = stream == u"past"
            ? walked(server, stream, &last)
            : idsIn(*AliceOn(server).fetch(stream, before)) + QStringList{Double::postUri(Double::bobDid(), 1)};
        QCOMPARE(eachOnce(heard).size(), 260);
    }

    void whatIsDatedBackIsHeard()
    {
        BlueskyDouble server;
        for (int i = 1000; i < 1010; ++i)
            server.mention(i);
        const QString cursor = AliceOn(server).fetch(u"notifications"_s, {})->next;
        server.mention(2000);
        server.mention(2001, Double::instant(500)); // stands below all that is known
        const Expected<Page> page = AliceOn(server).fetch(u"notifications"_s, cursor);
        QCOMPARE(page->messages.size(), 2);
        QCOMPARE(AliceOn(server).fetch(u"notifications"_s, page->next)->messages.size(), 0);
    }

    void whatIsDatedFarBackIsHeardWithinTheHour()
    {
        BlueskyDouble server;
        for (int i = 1000; i < 1150; ++i)
            server.mention(i);
        AliceOn alice(server);
        QString cursor = alice.fetch(u"notifications"_s, {})->next;
        server.mention(2001, Double::instant(1010)); // on the second page
        const Expected<Page> soon = alice.fetch(u"notifications"_s, cursor);
        QCOMPARE(soon->messages.size(), 0);
        alice.now = alice.now.addSecs(3601);
        const Expected<Page> later = alice.fetch(u"notifications"_s, soon->next);
        QVERIFY(idsIn(*later).contains(Double::postUri(Double::bobDid(), 2001)));
        QCOMPARE(alice.fetch(u"notifications"_s, later->next)->messages.size(), 0);
        QCOMPARE(server.http.count("GET", notificationList) < 10, true); // not at every look
    }

    void emptyPagesAreNoEnd()
    {
        BlueskyDouble server;
        server.emptyPages = 2;
        for (int i = 1; i <= 250; ++i)
            server.mention(i);
        StreamProgress last;
        QCOMPARE(eachOnce(walked(server, u"past"_s, &last)).size(), 250);
        QVERIFY(last.done);
        QCOMPARE(last.gap, QString());
        QCOMPARE(last.fetched, 250);
        QCOMPARE(last.oldest, QDateTime::fromSecsSinceEpoch(1700000001, Qt::UTC));
    }

    void aServerInCirclesEnds_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("the same page for ever") << 10;
        QTest::newRow("empty pages for ever") << 0;
    }
    void aServerInCirclesEnds()
    {
        QFETCH(int, rows);
        BlueskyDouble server;
        for (int i = 1; i <= rows; ++i)
            server.mention(i);
        int asked = 0;
        server.http.route("GET", notificationList, [&](const HttpDouble::Request &) {
            return Answer::json(QJsonDocument(
                QJsonObject{{u"notifications"_s, server.notifications}, {u"cursor"_s, u"further-%1"_s.arg(++asked)}}));
        });
        StreamProgress last;
        QCOMPARE(eachOnce(walked(server, u"past"_s, &last)).size(), rows);
        QVERIFY(last.done);
        QCOMPARE(last.gap, u"limit"_s);
        QVERIFY(asked < 120);
    }

    void aGapIsSaid()
    {
        BlueskyDouble server;
        server.mention(1);
        const QString cursor = AliceOn(server).fetch(u"notifications"_s, {})->next;
        int made = 1000;
        server.http.route("GET", notificationList, [&](const HttpDouble::Request &) {
            QJsonArray page;
            for (int i = 0; i < 3; ++i)
                page.append(
                    Double::notification(u"mention"_s, Double::post(Double::bob(), ++made, u"there is no end"_s)));
            return Answer::json(
                QJsonDocument(QJsonObject{{u"notifications"_s, page}, {u"cursor"_s, QString::number(made)}}));
        });
        const Expected<Page> page = AliceOn(server).fetch(u"notifications"_s, cursor);
        QVERIFY(page);
        QCOMPARE(page->progress.gap, u"limit"_s);
        QVERIFY(page->progress.stream.isEmpty());
    }

    void whatBreaksOffIsReadAgain()
    {
        BlueskyDouble server;
        server.mention(1);
        const QString cursor = AliceOn(server).fetch(u"notifications"_s, {})->next;
        server.mention(2);
        server.http.fault("GET", postList, Fault::refuse({502, "{}"}));
        QVERIFY(!AliceOn(server).fetch(u"notifications"_s, cursor));
        server.http.fault("GET", notificationList, Fault::halfAnswer());
        QVERIFY(!AliceOn(server).fetch(u"notifications"_s, cursor));
        QCOMPARE(AliceOn(server).fetch(u"notifications"_s, cursor)->messages.size(), 1);
    }

    void whatPeopleDoIsTold()
    {
        BlueskyDouble server;
        const QJsonObject ours = Double::post(Double::alice(), 1, u"We open at ten"_s);
        const QString about = ours[u"uri"].toString();
        server.posts.insert(about, ours);
        const auto did = [&](const QString &reason, const QString &collection, const QJsonObject &record) {
            const QString uri = u"at://%1/%2/3k%3"_s.arg(Double::bobDid(), collection).arg(server.notifications.size());
            const QJsonObject one{{u"uri"_s, uri}, {u"author"_s, Double::bob()}, {u"record"_s, record},
                {u"indexedAt"_s, Double::instant(9)}};
            server.notifications.append(Double::notification(reason, one, reason == u"like" ? about : QString()));
        };
        const QJsonObject subject{{u"subject"_s, QJsonObject{{u"uri"_s, about}}}};
        did(u"like"_s, u"app.bsky.feed.like"_s, subject);
        did(u"repost"_s, u"app.bsky.feed.repost"_s, subject);
        did(u"follow"_s, u"app.bsky.graph.follow"_s, {});
        did(u"like-via-repost"_s, u"app.bsky.feed.like"_s, subject);
        did(u"what nobody has seen"_s, u"app.example.thing"_s, {});
        const Expected<Page> page = AliceOn(server).fetch(u"notifications"_s, {});
        using Kind = Reaction::Kind;
        QCOMPARE(page->reactions.size(), 5);
        const QList<Kind> kinds{Kind::Like, Kind::Boost, Kind::Follow, Kind::Other, Kind::Other};
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            QCOMPARE(page->reactions[i].kind, kinds[i]);
            QCOMPARE(page->reactions[i].author.key, Double::bobDid());
        }
        QCOMPARE(page->reactions[0].messageId, about);
        QCOMPARE(page->reactions[1].messageId, about);
        QCOMPARE(page->reactions[2].messageId, QString());
        QCOMPARE(idsIn(*page), QStringList{about}); // the post that it is about
        QCOMPARE(page->messages[0].direction, Message::Direction::Out);
    }

    void anAnswerComesWithItsThread()
    {
        BlueskyDouble server;
        const QJsonObject root = Double::post(Double::alice(), 1, u"We open at ten"_s);
        const QJsonObject middle = Double::post(Double::bob(), 2, u"Sundays, too?"_s, root[u"uri"].toString());
        const QJsonObject reply = Double::post(Double::bob(), 3, u"And holidays?"_s, root[u"uri"].toString());
        for (const QJsonObject &post : {root, middle, reply})
            server.posts.insert(post[u"uri"].toString(), post);
        server.mention(0);
        const QString cursor = AliceOn(server).fetch(u"notifications"_s, {})->next;
        server.http.reading([&] {
            server.notifications.prepend(Double::notification(u"reply"_s, reply, root[u"uri"].toString()));
            const QJsonObject above{{u"post"_s, middle}, {u"parent"_s, QJsonObject{{u"post"_s, root}}}};
            const QJsonObject gone{{u"$type"_s, u"app.bsky.feed.defs#notFoundPost"_s}, {u"notFound"_s, true}};
            server.threads.insert(
                reply[u"uri"].toString(), {{u"post"_s, reply}, {u"parent"_s, above}, {u"replies"_s, QJsonArray{gone}}});
            return 0;
        });
        const Expected<Page> page = AliceOn(server).fetch(u"notifications"_s, cursor);
        QVERIFY(page);
        QHash<QString, Message> heard;
        for (const Message &m : page->messages)
            heard.insert(m.remoteId, m);
        QCOMPARE(heard.size(), 3);
        QVERIFY(heard[reply[u"uri"].toString()].aboutUs);
        QCOMPARE(heard[reply[u"uri"].toString()].rawKind, u"reply"_s);
        QCOMPARE(heard[reply[u"uri"].toString()].rootId, root[u"uri"].toString());
        QVERIFY(!heard[middle[u"uri"].toString()].aboutUs);
        QCOMPARE(heard[root[u"uri"].toString()].direction, Message::Direction::Out);
    }

    void whatIsNoLongerShownIsKnownByItsNotification()
    {
        BlueskyDouble server;
        server.mention(1);
        server.posts.clear();
        const Expected<Page> page = AliceOn(server).fetch(u"notifications"_s, {});
        QCOMPARE(page->messages.size(), 1);
        QVERIFY(page->messages[0].html.contains(u"hello 1"_s));
    }

    void ownPostsComeWithWhatTheyAnswer()
    {
        BlueskyDouble server;
        const QJsonObject theirs = Double::post(Double::bob(), 1, u"Open?"_s);
        const QJsonObject ours = Double::post(Double::alice(), 2, u"Yes"_s, theirs[u"uri"].toString());
        const QJsonObject other = Double::post(Double::bob(), 3, u"reposted"_s);
        server.feed = {QJsonObject{{u"post"_s, other},
                           {u"reason"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#reasonRepost"_s}}}},
            QJsonObject{{u"post"_s, ours}, {u"reply"_s, QJsonObject{{u"parent"_s, theirs}, {u"root"_s, theirs}}}}};
        const Expected<Page> page = AliceOn(server).fetch(u"own"_s, {});
        QCOMPARE(idsIn(*page), (QStringList{theirs[u"uri"].toString(), ours[u"uri"].toString()}));
        QVERIFY(!page->messages[0].aboutUs);
        QCOMPARE(page->messages[1].kind, Message::Kind::Reply);
        StreamProgress last;
        QCOMPARE(walked(server, u"past-own"_s, &last).size(), 2);
        QVERIFY(last.done);
    }

    void whatWasDeletedIsNoticed()
    {
        BlueskyDouble server;
        for (int i = 1; i <= 3; ++i)
            server.mention(i);
        AliceOn alice(server);
        const QList<Message> known = alice.fetch(u"notifications"_s, {})->messages;
        const QString there = Double::postUri(Double::bobDid(), 1), hidden = Double::postUri(Double::bobDid(), 2);
        server.http.reading([&] {
            // The second is only not shown: its author is blocked. The third is gone.
            server.posts = {{there, server.posts[there]}};
            server.records.insert(hidden, {{u"uri"_s, hidden}, {u"cid"_s, u"c"_s}, {u"value"_s, QJsonObject()}});
            return 0;
        });
        const Expected<Page> page = answer(alice.session.lookAgain(known));
        QVERIFY(page);
        QCOMPARE(idsIn(*page), QStringList{there});
        QVERIFY(page->messages[0].aboutUs);
        QCOMPARE(page->deletions.size(), 1);
        QCOMPARE(page->deletions[0].remoteId, Double::postUri(Double::bobDid(), 3));
        server.http.fault("GET", u"/xrpc/com.atproto.repo.getRecord"_s, Fault::refuse({502, "{}"}));
        QVERIFY(!answer(alice.session.lookAgain(known))); // not heard: that does not make it gone
    }

    void manyAreLookedAtInParts()
    {
        BlueskyDouble server;
        for (int i = 1; i <= 60; ++i)
            server.mention(i);
        AliceOn alice(server);
        const QList<Message> known = alice.fetch(u"notifications"_s, {})->messages;
        QCOMPARE(answer(alice.session.lookAgain(known))->messages.size(), 60);
    }
};

TERTULIA_TEST(TestBlueskyReading)
#include "tst_reading.moc"
