#include "tests/networks/bluesky/blueskydouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Double = BlueskyDouble;

namespace {

OutboxAction wishing(Verb verb, const QString &key = u"key-1"_s)
{
    OutboxAction action;
    action.verb = verb;
    action.key = key;
    action.firstTry = QDateTime::fromMSecsSinceEpoch(1790000000123, Qt::UTC);
    action.targetId = Double::postUri(Double::bobDid(), 1);
    action.targetAuthor.key = Double::bobDid();
    action.targetAuthor.handle = u"bob.test"_s;
    return action;
}

qsizetype standing(const BlueskyDouble &server, const QString &collection)
{
    return server.http.reading([&] {
        return std::ranges::count_if(
            server.records, [&](const QJsonObject &r) { return r[u"uri"].toString().contains(collection); });
    });
}

QJsonObject gateOf(const BlueskyDouble &server, const QString &post)
{
    const QString gate
        = u"at://%1/app.bsky.feed.threadgate/%2"_s.arg(BlueskyDouble::aliceDid(), post.section(u'/', -1));
    return server.http.reading([&] { return server.records.value(gate)[u"value"].toObject(); });
}

} // namespace

class TestBlueskyWishes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twiceIsOnceAndBackIsBack_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<Verb>("undo");
        QTest::addColumn<QString>("collection");
        QTest::newRow("like") << Verb::Like << Verb::Unlike << u"app.bsky.feed.like"_s;
        QTest::newRow("repost") << Verb::Boost << Verb::Unboost << u"app.bsky.feed.repost"_s;
        QTest::newRow("block") << Verb::Block << Verb::Unblock << u"app.bsky.graph.block"_s;
    }
    void twiceIsOnceAndBackIsBack()
    {
        QFETCH(Verb, verb);
        QFETCH(Verb, undo);
        QFETCH(QString, collection);
        BlueskyDouble server;
        const QJsonObject post = Double::post(Double::bob(), 1, u"?"_s);
        server.posts.insert(post[u"uri"].toString(), post);
        server.http.fault("POST", u"/xrpc/com.atproto.repo.putRecord"_s, Fault::dropAfterHandling());
        QCOMPARE(answer(AliceOn(server).session.perform(wishing(verb))).error().kind, Error::Kind::Unknown);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(verb))));
        QVERIFY(answer(AliceOn(server).session.perform(wishing(verb, u"another row"_s))));
        QCOMPARE(standing(server, collection), 1);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(undo))));
        QCOMPARE(standing(server, collection), 0);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(undo)))); // of what is not there
    }

    void aLikeNamesWhatIsLiked()
    {
        BlueskyDouble server;
        const QJsonObject post = Double::post(Double::bob(), 1, u"?"_s);
        server.posts.insert(post[u"uri"].toString(), post);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Like))));
        const QJsonObject subject = server.records.last()[u"value"][u"subject"].toObject();
        QCOMPARE(subject[u"uri"], post[u"uri"]);
        QCOMPARE(subject[u"cid"], post[u"cid"]);
    }

    //! A like of long ago is not among the newest of our records; the index knows it.
    void anOldLikeIsKnown()
    {
        BlueskyDouble server;
        QJsonObject post = Double::post(Double::bob(), 1, u"?"_s);
        const QString old = u"at://%1/app.bsky.feed.like/3aaaaaaaaaaaa"_s.arg(Double::aliceDid());
        post[u"viewer"_s] = QJsonObject{{u"like"_s, old}};
        server.posts.insert(post[u"uri"].toString(), post);
        const auto like = [](const QString &uri, const QString &subject) {
            return QJsonObject{{u"uri"_s, uri}, {u"cid"_s, u"c"_s},
                {u"value"_s, QJsonObject{{u"subject"_s, QJsonObject{{u"uri"_s, subject}}}}}};
        };
        server.records.insert(old, like(old, post[u"uri"].toString()));
        server.http.route("GET", u"/xrpc/com.atproto.repo.listRecords"_s, [&](const HttpDouble::Request &) {
            QJsonArray newest;
            for (int i = 0; i < 100; ++i)
                newest.append(
                    like(u"at://%1/app.bsky.feed.like/3b%2"_s.arg(Double::aliceDid()).arg(i), u"at://other"_s));
            return HttpDouble::Answer::json(QJsonDocument(QJsonObject{{u"records"_s, newest}}));
        });
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Like))));
        QCOMPARE(standing(server, u"feed.like"_s), 1);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Unlike))));
        QCOMPARE(standing(server, u"feed.like"_s), 0);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Like)))); // the index still says that it is liked
        QCOMPARE(standing(server, u"feed.like"_s), 1);
    }

    void onlyWhatIsOursIsDeleted()
    {
        BlueskyDouble server;
        const QString uri = Double::postUri(Double::aliceDid(), 1);
        server.records.insert(uri, {{u"uri"_s, uri}, {u"cid"_s, u"c"_s}, {u"value"_s, QJsonObject()}});
        OutboxAction action = wishing(Verb::Delete);
        QCOMPARE(answer(AliceOn(server).session.perform(action)).error().kind, Error::Kind::Rejected);
        action.targetId = uri;
        QVERIFY(answer(AliceOn(server).session.perform(action)));
        QCOMPARE(server.http.reading([&] { return server.records.size(); }), 0);
        QVERIFY(answer(AliceOn(server).session.perform(action)));
    }

    void peopleAreMutedAndReported()
    {
        BlueskyDouble server;
        const QJsonObject post = Double::post(Double::bob(), 1, u"?"_s);
        server.posts.insert(post[u"uri"].toString(), post);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Mute))));
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Unmute))));
        OutboxAction report = wishing(Verb::Report);
        report.reason = u"junk"_s;
        QVERIFY(answer(AliceOn(server).session.perform(report)));
        report.targetId.clear();
        QVERIFY(answer(AliceOn(server).session.perform(report)));
        const QStringList calls = server.http.reading([&] { return server.calls; });
        QCOMPARE(calls.size(), 4);
        QVERIFY(calls[0].startsWith(u"muteActor"_s) && calls[0].contains(Double::bobDid()));
        QVERIFY(calls[1].startsWith(u"unmuteActor"_s));
        QVERIFY(calls[2].contains(u"junk"_s) && calls[2].contains(post[u"cid"].toString()));
        QVERIFY(calls[3].contains(u"repoRef"_s));
    }

    void answersUnderOursAreHidden()
    {
        BlueskyDouble server;
        const QString root = Double::postUri(Double::aliceDid(), 1);
        const QJsonObject reply = Double::post(Double::bob(), 1, u"rude"_s, root);
        server.posts.insert(reply[u"uri"].toString(), reply);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Hide))));
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Hide))));
        const QJsonObject gate = server.records.last();
        QCOMPARE(gate[u"uri"].toString().section(u'/', -1), root.section(u'/', -1)); // the same name as its post's
        QCOMPARE(gate[u"value"][u"post"].toString(), root);
        QCOMPARE(gate[u"value"][u"hiddenReplies"].toArray(), QJsonArray{reply[u"uri"]});
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Unhide))));
        QCOMPARE(server.records.last()[u"value"][u"hiddenReplies"].toArray(), QJsonArray());
        const QJsonObject elsewhere = Double::post(Double::bob(), 1, u"rude"_s, Double::postUri(Double::bobDid(), 7));
        server.http.reading([&] { return server.posts.insert(elsewhere[u"uri"].toString(), elsewhere).key(); });
        QCOMPARE(answer(AliceOn(server).session.perform(wishing(Verb::Hide))).error().kind, Error::Kind::Rejected);
    }

    void whoMayAnswerIsSaidInTheGate_data()
    {
        QTest::addColumn<Replies>("replies");
        QTest::addColumn<QStringList>("rules");
        const QString rule = u"app.bsky.feed.threadgate#"_s;
        QTest::newRow("followers") << Replies::Followers << QStringList{rule + u"followerRule"_s};
        QTest::newRow("followed") << Replies::Followed << QStringList{rule + u"followingRule"_s};
        QTest::newRow("mentioned") << Replies::Mentioned << QStringList{rule + u"mentionRule"_s};
        QTest::newRow("nobody") << Replies::Nobody << QStringList();
    }
    void whoMayAnswerIsSaidInTheGate()
    {
        QFETCH(Replies, replies);
        QFETCH(QStringList, rules);
        BlueskyDouble server;
        OutboxAction action = wishing(Verb::LimitReplies);
        action.content.replies = replies;
        QCOMPARE(answer(AliceOn(server).session.perform(action)).error().kind, Error::Kind::Rejected); // not ours
        action.targetId = Double::postUri(Double::aliceDid(), 1);
        server.http.fault("POST", u"/xrpc/com.atproto.repo.putRecord"_s, Fault::dropAfterHandling());
        QCOMPARE(answer(AliceOn(server).session.perform(action)).error().kind, Error::Kind::Unknown);
        QVERIFY(answer(AliceOn(server).session.perform(action))); // twice is the same as once
        QCOMPARE(standing(server, u"threadgate"_s), 1);
        QCOMPARE(server.http.count("POST", u"/xrpc/com.atproto.repo.putRecord"_s), 1);
        const QJsonObject gate = gateOf(server, action.targetId);
        QCOMPARE(gate[u"post"].toString(), action.targetId);
        QVERIFY(gate.contains(u"allow"_s)); // an empty list is nobody, none at all everybody
        QStringList found;
        for (const QJsonValue &one : gate[u"allow"].toArray())
            found.append(one[u"$type"].toString());
        QCOMPARE(found, rules);
    }

    //! What was hidden stays hidden, and who may answer stays as it was.
    void theGateHoldsBoth()
    {
        BlueskyDouble server;
        const QString root = Double::postUri(Double::aliceDid(), 1);
        const QJsonObject reply = Double::post(Double::bob(), 1, u"rude"_s, root);
        server.posts.insert(reply[u"uri"].toString(), reply);
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Hide))));
        OutboxAction limit = wishing(Verb::LimitReplies);
        limit.targetId = root;
        limit.content.replies = Replies::Followed;
        QVERIFY(answer(AliceOn(server).session.perform(limit)));
        QVERIFY(answer(AliceOn(server).session.perform(wishing(Verb::Hide, u"again"_s))));
        const QJsonObject gate = gateOf(server, root);
        QCOMPARE(gate[u"hiddenReplies"].toArray().size(), 1);
        QCOMPARE(gate[u"allow"].toArray().size(), 1);
    }
};

TERTULIA_TEST(TestBlueskyWishes)
#include "tst_wishes.moc"
