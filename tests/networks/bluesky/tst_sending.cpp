#include "app/networks/bluesky/tid.h"
#include "tests/networks/bluesky/blueskydouble.h"
#include "tests/support/main.h"
#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;
using Double = BlueskyDouble;

namespace {

const QString putting = u"/xrpc/com.atproto.repo.putRecord"_s;
const QString reading = u"/xrpc/com.atproto.repo.getRecord"_s;

OutboxAction saying(const QString &text, const QString &key = u"key-1"_s)
{
    OutboxAction action;
    action.verb = Verb::Publish;
    action.content.text = text;
    action.key = key;
    action.firstTry = QDateTime::fromMSecsSinceEpoch(1790000000123, Qt::UTC);
    return action;
}

QJsonObject onlyRecord(const BlueskyDouble &server)
{
    return server.http.reading([&] { return server.records.isEmpty() ? QJsonObject() : server.records.last(); });
}

qsizetype recordsOn(const BlueskyDouble &server)
{
    return server.http.reading([&] { return server.records.size(); });
}

} // namespace

class TestBlueskySending : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPostIsARecordUnderItsOwnName()
    {
        BlueskyDouble server;
        AliceOn alice(server);
        OutboxAction action = saying(u"¡Hola @bob.test! #bici\r\n@eve.test"_s);
        action.content.language = u"es"_s;
        const Expected<Sent> sent = answer(alice.session.publish(action));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        const QJsonObject asked = server.http.requests().last().json().object();
        const QString key = bluesky::recordKey(action.firstTry, action.key);
        QCOMPARE(asked[u"rkey"].toString(), key);
        QVERIFY(asked.contains(u"swapRecord") && asked[u"swapRecord"].isNull());
        const QJsonObject record = asked[u"record"].toObject();
        QCOMPARE(record[u"text"].toString(), u"¡Hola @bob.test! #bici\n@eve.test"_s);
        QCOMPARE(record[u"createdAt"].toString(), u"2026-09-21T14:13:20.123Z"_s);
        QCOMPARE(record[u"langs"].toArray(), QJsonArray{u"es"_s});
        const QJsonArray facets = record[u"facets"].toArray();
        QCOMPARE(facets.size(), 2); // nobody is called eve.test
        QCOMPARE(facets[0][u"index"][u"byteStart"].toInt(), 7);
        QCOMPARE(facets[0][u"index"][u"byteEnd"].toInt(), 16);
        QCOMPARE(facets[0][u"features"][0][u"did"].toString(), Double::bobDid());
        QCOMPARE(sent->remoteId, u"at://%1/app.bsky.feed.post/%2"_s.arg(Double::aliceDid(), key));
        QCOMPARE(sent->url, u"https://bsky.app/profile/%1/post/%2"_s.arg(Double::aliceDid(), key));
        QCOMPARE(sent->message->direction, Message::Direction::Out);
        QCOMPARE(sent->at, action.firstTry);
    }

    void whatWasMeantForFewerIsNotSaidToAll_data()
    {
        QTest::addColumn<Visibility>("visibility");
        QTest::addColumn<QString>("warning");
        QTest::newRow("private") << Visibility::Direct << QString();
        QTest::newRow("for followers") << Visibility::Followers << QString();
        QTest::newRow("unlisted") << Visibility::Unlisted << QString();
        QTest::newRow("with a warning") << Visibility::Public << u"bicycles"_s;
    }
    void whatWasMeantForFewerIsNotSaidToAll()
    {
        QFETCH(Visibility, visibility);
        QFETCH(QString, warning);
        BlueskyDouble server;
        OutboxAction action = saying(u"In confidence"_s);
        action.content.visibility = visibility;
        action.content.warning = warning;
        const Expected<Sent> sent = answer(AliceOn(server).session.publish(action));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Error::Kind::Rejected);
        QCOMPARE(recordsOn(server), 0);
    }

    void aRepeatIsTheSameRecord()
    {
        BlueskyDouble server;
        const Expected<Sent> first = answer(AliceOn(server).session.publish(saying(u"Once"_s)));
        const Expected<Sent> again = answer(AliceOn(server).session.publish(saying(u"Once"_s))); // after a restart
        QVERIFY(first && again);
        QCOMPARE(again->remoteId, first->remoteId);
        QCOMPARE(again->actionId, first->actionId);
        QCOMPARE(recordsOn(server), 1);
        QVERIFY(
            answer(AliceOn(server).session.publish(saying(u"Once"_s, u"key-2"_s)))); // another row with the same words
        QCOMPARE(recordsOn(server), 2);
    }

    //! Between two tries somebody took the name that the text mentions: the record would be another.
    void aRepeatThatWouldDifferIsPublishedAlready()
    {
        BlueskyDouble server;
        QVERIFY(answer(AliceOn(server).session.publish(saying(u"Hola @eve.test"_s))));
        const QString cid = onlyRecord(server)[u"cid"].toString();
        server.http.reading([&] { return server.dids.insert(u"eve.test"_s, Double::bobDid()).key(); });
        const Expected<Sent> again = answer(AliceOn(server).session.publish(saying(u"Hola @eve.test"_s)));
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(again->actionId, cid);
        QCOMPARE(recordsOn(server), 1);
    }

    void whatTheWireLostIsFound_data()
    {
        QTest::addColumn<bool>("done");
        QTest::addColumn<QString>("fault");
        QTest::newRow("cut before") << false << u"before"_s;
        QTest::newRow("cut after") << true << u"after"_s;
        QTest::newRow("half an answer") << true << u"half"_s;
        QTest::newRow("HTML after") << true << u"html"_s;
        QTest::newRow("500 after") << true << u"500"_s;
        QTest::newRow("nothing in the answer") << true << u"empty"_s;
    }
    void whatTheWireLostIsFound()
    {
        QFETCH(bool, done);
        QFETCH(QString, fault);
        BlueskyDouble server;
        const QMap<QString, Fault> faults{{u"before"_s, Fault::dropUnhandled()},
            {u"after"_s, Fault::dropAfterHandling()}, {u"half"_s, Fault::halfAnswer()},
            {u"html"_s, Fault::answerAfterHandling(Answer::html(200))},
            {u"500"_s, Fault::answerAfterHandling({500, R"({"error":"InternalServerError"})"})},
            {u"empty"_s, Fault::answerAfterHandling({200, "{}"})}};
        server.http.fault("POST", putting, faults[fault]);
        const Expected<Sent> sent = answer(AliceOn(server).session.publish(saying(u"Hello"_s)));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Error::Kind::Unknown);
        const auto found = answer(AliceOn(server).session.find(saying(u"Hello"_s)));
        QVERIFY(found);
        QCOMPARE(found->has_value(), done);
        if (done) {
            QCOMPARE((*found)->message->html, u"<p>Hello</p>"_s);
            QCOMPARE((*found)->actionId, onlyRecord(server)[u"cid"].toString());
        }
        QVERIFY(answer(AliceOn(server).session.publish(saying(u"Hello"_s))));
        QCOMPARE(recordsOn(server), 1);
    }

    void aRefusalIsBelievedOnlyIfNothingStandsThere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("done");
        QTest::addColumn<QString>("outcome");
        for (const int status : {400, 403, 404, 409, 413}) {
            QTest::addRow("%d, done", status) << status << true << u"published"_s;
            QTest::addRow("%d, not done", status) << status << false << u"refused"_s;
        }
    }
    void aRefusalIsBelievedOnlyIfNothingStandsThere()
    {
        QFETCH(int, status);
        QFETCH(bool, done);
        QFETCH(QString, outcome);
        BlueskyDouble server;
        const Answer no{status, R"({"error":"InvalidRequest","message":"Record/text must not be longer"})"};
        server.http.fault("POST", putting, done ? Fault::answerAfterHandling(no) : Fault::refuse(no));
        const Expected<Sent> sent = answer(AliceOn(server).session.publish(saying(u"Hello"_s)));
        QCOMPARE(bool(sent), outcome == u"published");
        if (!sent)
            QVERIFY(sent.error().kind == Error::Kind::Rejected || sent.error().kind == Error::Kind::Forbidden
                || sent.error().kind == Error::Kind::Gone);
    }

    void aRefusalThatCannotBeCheckedIsUnknown()
    {
        BlueskyDouble server;
        const Answer no{400, R"({"error":"InvalidRequest"})"};
        server.http.fault("POST", putting, Fault::answerAfterHandling(no));
        server.http.fault("GET", reading, Fault::refuse({502, "{}"}));
        QCOMPARE(answer(AliceOn(server).session.publish(saying(u"Hello"_s))).error().kind, Error::Kind::Unknown);
    }

    //! A gateway's own "not found" says nothing about the record.
    void onlyTheServersOwnWordsSayThatItIsNotThere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page") << 404 << QByteArray("<html>not found</html>");
        QTest::newRow("another 404") << 404 << QByteArray(R"({"error":"NotFound"})");
        QTest::newRow("no such call") << 404
                                      << QByteArray(R"({"error":"XRPCNotSupported","message":"Path not found"})");
        QTest::newRow("empty") << 200 << QByteArray("{}");
    }
    void onlyTheServersOwnWordsSayThatItIsNotThere()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        BlueskyDouble server;
        server.http.fault("GET", reading, Fault::refuse({status, body}));
        QVERIFY(!answer(AliceOn(server).session.find(saying(u"Hello"_s))));
    }

    void nothingLeavesBeforeAllIsKnown()
    {
        BlueskyDouble server;
        server.http.fault("GET", u"/xrpc/com.atproto.identity.resolveHandle"_s, Fault::refuse({502, "{}"}));
        const Expected<Sent> sent = answer(AliceOn(server).session.publish(saying(u"Hola @bob.test"_s)));
        QCOMPARE(sent.error().kind, Error::Kind::Offline); // surely not out: tried again by itself
        QCOMPARE(server.count("POST", u"com.atproto.repo.putRecord"_s), 0);
    }

    void anAnswerNamesRootAndParent()
    {
        BlueskyDouble server;
        const QString root = Double::postUri(Double::aliceDid(), 1);
        const QJsonObject question = Double::post(Double::bob(), 2, u"Open?"_s, root);
        server.posts.insert(question[u"uri"].toString(), question);
        OutboxAction action = saying(u"Yes"_s);
        action.targetId = question[u"uri"].toString();
        action.targetActionId = u"an older name of it"_s;
        const Expected<Sent> sent = answer(AliceOn(server).session.publish(action));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        const QJsonObject reply = onlyRecord(server)[u"value"][u"reply"].toObject();
        QCOMPARE(reply[u"parent"][u"uri"].toString(), action.targetId);
        QCOMPARE(reply[u"parent"][u"cid"].toString(), question[u"cid"].toString());
        QCOMPARE(reply[u"root"].toObject(), question[u"record"][u"reply"][u"root"].toObject());
        QCOMPARE(sent->message->rootId, root);
        // The next part of a thread answers our own, which only our own server knows yet.
        OutboxAction next = saying(u"And holidays"_s, u"key-2"_s);
        next.targetId = sent->remoteId;
        const Expected<Sent> second = answer(AliceOn(server).session.publish(next));
        QVERIFY(second);
        QCOMPARE(second->message->parentId, sent->remoteId);
        QCOMPARE(second->message->rootId, root);
    }

    void whatIsGoneIsNotAnswered()
    {
        BlueskyDouble server;
        OutboxAction action = saying(u"Yes"_s);
        action.targetId = Double::postUri(Double::bobDid(), 9);
        QCOMPARE(answer(AliceOn(server).session.publish(action)).error().kind, Error::Kind::Gone);
        QCOMPARE(recordsOn(server), 0);
    }

    void picturesGoUpFirst()
    {
        BlueskyDouble server;
        AliceOn alice(server);
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::green);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        Media media;
        media.name = u"green.png"_s;
        media.mime = u"image/png"_s;
        media.alt = u"A green page"_s;
        const Expected<Uploaded> up = answer(alice.session.upload(media, png));
        QVERIFY(up);
        QVERIFY(up->expires > alice.now && up->expires < alice.now.addSecs(3600));
        media.remoteHandle = up->handle;
        OutboxAction action = saying(u"Look"_s);
        action.content.media = {media, media};
        QVERIFY(answer(alice.session.publish(action)));
        const QJsonObject embed = onlyRecord(server)[u"value"][u"embed"].toObject();
        QCOMPARE(embed[u"$type"].toString(), u"app.bsky.embed.images"_s);
        QCOMPARE(embed[u"images"].toArray().size(), 2);
        const QJsonValue first = embed[u"images"][0];
        QCOMPARE(first[u"alt"].toString(), u"A green page"_s);
        QCOMPARE(first[u"aspectRatio"][u"width"].toInt(), 40);
        QCOMPARE(first[u"aspectRatio"][u"height"].toInt(), 30);
        QCOMPARE(
            server.http.reading([&] { return server.blobs.value(first[u"image"][u"ref"][u"$link"].toString()); }), png);
        server.http.fault("POST", u"/xrpc/com.atproto.repo.uploadBlob"_s, Fault::dropAfterHandling());
        QCOMPARE(answer(alice.session.upload(media, png)).error().kind, Error::Kind::Server); // once more harms nobody
    }

    void aLinkedPageIsShown()
    {
        BlueskyDouble server;
        HttpDouble web;
        web.route("GET", u"/page"_s, [](const HttpDouble::Request &) {
            return Answer{200,
                "<title>Taller</title><meta name=description content='Bicis'>"
                "<meta property=og:image content=/i.png>",
                "text/html; charset=utf-8"};
        });
        web.route("GET", u"/i.png"_s, [](const HttpDouble::Request &) {
            return Answer{200, "\x89PNG etc", "image/png"};
        });
        const QString address = web.url(u"/page"_s).toString();
        QVERIFY(answer(AliceOn(server).session.publish(saying(u"Mirad "_s + address))));
        const QJsonObject value = onlyRecord(server)[u"value"].toObject();
        QCOMPARE(value[u"facets"][0][u"features"][0][u"uri"].toString(), address);
        const QJsonValue card = value[u"embed"][u"external"];
        QCOMPARE(card[u"uri"].toString(), address);
        QCOMPARE(card[u"title"].toString(), u"Taller"_s);
        QCOMPARE(card[u"description"].toString(), u"Bicis"_s);
        QVERIFY(card[u"thumb"][u"ref"].isObject());
        for (const HttpDouble::Request &request : web.requests())
            QVERIFY(!request.headers.contains("authorization")); // our sign-in is nobody else's business
        // A page that does not answer is a mere link.
        QVERIFY(answer(
            AliceOn(server).session.publish(saying(u"Mirad "_s + web.url(u"/nowhere"_s).toString(), u"key-2"_s))));
        QVERIFY(server.http.requests().last().json()[u"record"][u"embed"].isUndefined());
    }

    void aLinkToAPostQuotesIt()
    {
        BlueskyDouble server;
        const QString uri = u"at://%1/app.bsky.feed.post/3ke5qrhaw2222"_s.arg(Double::bobDid());
        QJsonObject post = Double::post(Double::bob(), 1, u"quote me"_s);
        post[u"uri"_s] = uri;
        server.posts.insert(uri, post);
        OutboxAction action = saying(u"Así es: https://bsky.app/profile/bob.test/post/3ke5qrhaw2222"_s);
        QVERIFY(answer(AliceOn(server).session.publish(action)));
        QJsonObject embed = onlyRecord(server)[u"value"][u"embed"].toObject();
        QCOMPARE(embed[u"$type"].toString(), u"app.bsky.embed.record"_s);
        QCOMPARE(embed[u"record"][u"uri"].toString(), uri);
        QCOMPARE(embed[u"record"][u"cid"].toString(), post[u"cid"].toString());
        action.key = u"key-2"_s;
        Media media;
        media.remoteHandle = u"{\"blob\":{\"$type\":\"blob\"}}"_s;
        action.content.media = {media};
        QVERIFY(answer(AliceOn(server).session.publish(action)));
        embed = server.http.requests().last().json()[u"record"][u"embed"].toObject();
        QCOMPARE(embed[u"$type"].toString(), u"app.bsky.embed.recordWithMedia"_s);
        QCOMPARE(embed[u"record"][u"record"][u"uri"].toString(), uri);
        QCOMPARE(embed[u"media"][u"images"].toArray().size(), 1);
    }

    void theNetworksOwnAddressesQuoteToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("quotes");
        const QString did = Double::bobDid();
        QTest::newRow("by did") << u"Así es: at://%1/app.bsky.feed.post/3ke5qrhaw2222"_s.arg(did) << true;
        QTest::newRow("by handle") << u"(at://bob.test/app.bsky.feed.post/3ke5qrhaw2222)"_s << true;
        QTest::newRow("no post") << u"at://%1/app.bsky.feed.like/3ke5qrhaw2222"_s.arg(did) << false;
        QTest::newRow("in a word") << u"xat://%1/app.bsky.feed.post/3ke5qrhaw2222"_s.arg(did) << false;
        QTest::newRow("not there") << u"at://%1/app.bsky.feed.post/3ke5qrhaw2223"_s.arg(did) << false;
    }
    void theNetworksOwnAddressesQuoteToo()
    {
        QFETCH(QString, text);
        QFETCH(bool, quotes);
        BlueskyDouble server;
        const QString uri = u"at://%1/app.bsky.feed.post/3ke5qrhaw2222"_s.arg(Double::bobDid());
        QJsonObject post = Double::post(Double::bob(), 1, u"quote me"_s);
        post[u"uri"_s] = uri;
        server.posts.insert(uri, post);
        QVERIFY(answer(AliceOn(server).session.publish(saying(text))));
        const QJsonValue embed = onlyRecord(server)[u"value"][u"embed"];
        QCOMPARE(embed[u"record"][u"uri"].toString(), quotes ? uri : QString());
        QCOMPARE(onlyRecord(server)[u"value"][u"text"].toString(), text);
    }

    //! Our own server has it, whether or not the index has heard of it.
    void oursAreQuotedToo()
    {
        BlueskyDouble server;
        const Expected<Sent> first = answer(AliceOn(server).session.publish(saying(u"Erster"_s)));
        QVERIFY(first);
        const OutboxAction second = saying(u"Siehe "_s + first->url, u"key-2"_s);
        QVERIFY(answer(AliceOn(server).session.publish(second)));
        const QJsonObject embed = server.http.requests().last().json()[u"record"][u"embed"].toObject();
        QCOMPARE(embed[u"record"][u"uri"].toString(), first->remoteId);
        QCOMPARE(embed[u"record"][u"cid"].toString(), first->actionId);
    }

    //! Places are counted in UTF-8 bytes, so that what stands behind an emoji is marked where it is.
    void facetsLieBehindEmoji()
    {
        BlueskyDouble server;
        const QString text = u"👩‍👩‍👧 ñ @bob.test mira #bici"_s;
        QVERIFY(answer(AliceOn(server).session.publish(saying(text))));
        const QJsonArray facets = onlyRecord(server)[u"value"][u"facets"].toArray();
        QCOMPARE(facets.size(), 2);
        const QByteArray bytes = text.toUtf8();
        const auto marked = [&](const QJsonValue &facet) {
            const qsizetype from = facet[u"index"][u"byteStart"].toInt(), to = facet[u"index"][u"byteEnd"].toInt();
            return bytes.mid(from, to - from);
        };
        QCOMPARE(marked(facets[0]), QByteArray("@bob.test"));
        QCOMPARE(facets[0][u"features"][0][u"did"].toString(), Double::bobDid());
        QCOMPARE(marked(facets[1]), QByteArray("#bici"));
    }

    void fourPicturesAndALanguage()
    {
        BlueskyDouble server;
        OutboxAction action = saying(u"Cuatro"_s);
        action.content.language = u"es"_s;
        for (int i = 1; i <= 4; ++i) {
            Media media;
            media.remoteHandle = u"{\"blob\":{\"$type\":\"blob\",\"n\":%1}}"_s.arg(i);
            media.alt = u"Imagen %1"_s.arg(i);
            action.content.media.append(media);
        }
        QVERIFY(answer(AliceOn(server).session.publish(action)));
        const QJsonObject value = onlyRecord(server)[u"value"].toObject();
        QCOMPARE(value[u"langs"].toArray(), QJsonArray{u"es"_s});
        const QJsonArray images = value[u"embed"][u"images"].toArray();
        QCOMPARE(images.size(), 4);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(images[i][u"alt"].toString(), u"Imagen %1"_s.arg(i + 1));
            QCOMPARE(images[i][u"image"][u"n"].toInt(), i + 1);
        }
    }
};

TERTULIA_TEST(TestBlueskySending)
#include "tst_sending.moc"
