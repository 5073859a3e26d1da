#include "app/networks/bluesky/directory.h"
#include "app/networks/bluesky/fitting.h"
#include "app/networks/bluesky/richtext.h"
#include "app/networks/bluesky/tid.h"
#include "models/text/pagecard.h"
#include "models/text/sanitise.h"
#include "tests/networks/bluesky/blueskydouble.h"
#include "tests/support/main.h"
#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using bluesky::Marked;

namespace {

//! What each facet covers, cut out by its bytes, and what it means.
QStringList covered(const QString &text, const QHash<QString, QString> &dids = {})
{
    QStringList all;
    const QByteArray utf8 = text.toUtf8();
    const QJsonArray facets = bluesky::facets(text, dids);
    for (const QJsonValue &facet : facets) {
        const qint64 start = facet[u"index"][u"byteStart"].toInteger(), end = facet[u"index"][u"byteEnd"].toInteger();
        const QJsonValue feature = facet[u"features"][0];
        all.append(QString::fromUtf8(utf8.mid(start, end - start)) + u'='
            + feature[u"uri"].toString(feature[u"did"].toString(feature[u"tag"].toString())));
    }
    return all;
}

QJsonObject facet(int start, int end, const QString &kind, const QString &key, const QString &value)
{
    return {{u"index"_s, QJsonObject{{u"byteStart"_s, start}, {u"byteEnd"_s, end}}},
        {u"features"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#"_s + kind}, {key, value}}}}};
}

QByteArray noise(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    QRandomGenerator chance(7);
    for (int y = 0; y < side; ++y)
        chance.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), side);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

bluesky::Reading reading() { return {{7}, u"bluesky"_s, BlueskyDouble::aliceDid(), u"es"_s}; }

} // namespace

class TestBlueskyWire : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyIsATid()
    {
        QCOMPARE(bluesky::tid(0, 0), u"2222222222222"_s);
        QCOMPARE(bluesky::tid(1'700'000'000'000'000, 0), u"3ke6kg3wk2222"_s);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
        const QString key = bluesky::recordKey(at, u"a"_s);
        QVERIFY(bluesky::isTid(key));
        QCOMPARE(bluesky::recordKey(at, u"a"_s), key); // after a restart, too
        QVERIFY(bluesky::recordKey(at, u"b"_s) != key);
        QVERIFY(bluesky::recordKey(at.addMSecs(1), u"b"_s) > key); // they sort by time
        QVERIFY(
            !bluesky::isTid(u"zzzzzzzzzzzzz") && !bluesky::isTid(u"3ke5qrhaw222") && !bluesky::isTid(u"3ke5qrhaw2221"));
    }

    void placesAreBytes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marks");
        QTest::newRow("nothing") << u"no links here, not 3.14 nor a.b"_s << QStringList();
        QTest::newRow("link after emoji and accents")
            << u"¡Mañana 👨‍👩‍👧‍👧! https://taller.example/a?b=ñ."_s
            << QStringList{u"https://taller.example/a?b=ñ=https://taller.example/a?b=ñ"_s};
        QTest::newRow("bare domain") << u"see taller.com/x, please"_s
                                     << QStringList{u"taller.com/x=https://taller.com/x"_s};
        QTest::newRow("in brackets") << u"(https://a.example/b_(c))"_s
                                     << QStringList{u"https://a.example/b_(c)=https://a.example/b_(c)"_s};
        QTest::newRow("mention") << u"🚲 hola @Bob.test, ¿vienes?"_s
                                 << QStringList{u"@Bob.test="_s + BlueskyDouble::bobDid()};
        QTest::newRow("nobody known, an address of mail") << u"@eve.test, bob@bob.test"_s << QStringList();
        QTest::newRow("tags") << u"#Bici 🚲 #año_nuevo! #2024 (#no) #C++ a#b"_s
                              << QStringList{u"#Bici=Bici"_s, u"#año_nuevo=año_nuevo"_s, u"#C++=C++"_s};
        QTest::newRow("a tag in a link") << u"https://a.example/#tag"_s
                                         << QStringList{u"https://a.example/#tag=https://a.example/#tag"_s};
        QTest::newRow("mention in a link") << u"https://a.example/@bob.test"_s
                                           << QStringList{u"https://a.example/@bob.test=https://a.example/@bob.test"_s};
        QTest::newRow("other letters") << u"日本語 #自転車 @bob.test"_s
                                       << QStringList{u"#自転車=自転車"_s, u"@bob.test="_s + BlueskyDouble::bobDid()};
    }
    void placesAreBytes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, marks);
        QCOMPARE(covered(text, {{u"bob.test"_s, BlueskyDouble::bobDid()}}), marks);
    }

    void whatIsSentIsClean() { QCOMPARE(bluesky::cleanText(u"a\r\nb\rc"_s + QChar(0xd83d)), u"a\nb\nc?"_s); }

    void facetsBecomeLinks()
    {
        const QString text = u"¡Sí! @bob.test https://a.example… #x\n<b>"_s;
        const QByteArray utf8 = text.toUtf8();
        const auto at = [&](const char *part) { return int(utf8.indexOf(part)); };
        const QJsonArray facets{
            facet(at("#x"), at("#x") + 2, u"tag"_s, u"tag"_s, u"x"_s),
            facet(at("@bob"), at("@bob") + 9, u"mention"_s, u"did"_s, BlueskyDouble::bobDid()),
            facet(at("https"), at("https") + 20, u"link"_s, u"uri"_s, u"https://a.example/very/long"_s),
            facet(at("https") + 2, at("https") + 9, u"link"_s, u"uri"_s, u"https://overlaps.example"_s),
            facet(1, 4, u"link"_s, u"uri"_s, u"https://cuts-a-character.example"_s),
            facet(5, 9999, u"link"_s, u"uri"_s, u"https://beyond.example"_s),
            facet(int(utf8.size()) - 3, int(utf8.size()), u"link"_s, u"uri"_s, u"javascript:alert(1)"_s),
        };
        const text::Sanitised clean = text::sanitise(bluesky::html(text, facets));
        QCOMPARE(clean.plain, u"¡Sí! @bob.test https://a.example/very/long #x\n<b>"_s);
        QVERIFY(clean.html.contains(u"href=\"https://bsky.app/profile/did:plc:b"_s));
        QVERIFY(!clean.html.contains(u"overlaps"_s) && !clean.html.contains(u"cuts"_s)
            && !clean.html.contains(u"beyond"_s));
        QVERIFY(!clean.html.contains(u"javascript"_s));
    }

    void aPostIsAMessage()
    {
        QJsonObject post = BlueskyDouble::post(
            BlueskyDouble::bob(), 5, u"¿Abrís?"_s, BlueskyDouble::postUri(BlueskyDouble::aliceDid(), 1));
        post[u"labels"_s] = QJsonArray{QJsonObject{{u"val"_s, u"graphic-media"_s}},
            QJsonObject{{u"val"_s, u"porn"_s}, {u"neg"_s, true}}, QJsonObject{{u"val"_s, u"own-words"_s}}};
        post[u"viewer"_s] = QJsonObject{{u"like"_s, u"at://x/y/z"_s}};
        const Message m = bluesky::message(post, reading());
        QCOMPARE(m.direction, Message::Direction::In);
        QCOMPARE(m.kind, Message::Kind::Reply);
        QCOMPARE(m.parentId, BlueskyDouble::postUri(BlueskyDouble::aliceDid(), 1));
        QCOMPARE(m.author.key, BlueskyDouble::bobDid());
        QCOMPARE(m.author.handle, u"bob.test"_s);
        QCOMPARE(m.warning, u"imágenes desagradables, own-words"_s);
        QCOMPARE(m.language, u"es"_s);
        QCOMPARE(m.likes, 2);
        QVERIFY(m.likedByUs && !m.boostedByUs);
        QCOMPARE(m.sentAt, QDateTime::fromSecsSinceEpoch(1700000005, Qt::UTC));
    }

    //! Whoever reads a message is told what was said of it, of its author, and by the author; bots are known as such.
    void labelsOfPostsAndPeopleAreSaid()
    {
        const auto labelled = [](const QString &value) { return QJsonArray{QJsonObject{{u"val"_s, value}}}; };
        QJsonObject post = BlueskyDouble::post(BlueskyDouble::bob(), 5, u"?"_s);
        QJsonObject record = post[u"record"].toObject();
        record[u"labels"_s] = QJsonObject{{u"values"_s, labelled(u"nudity"_s)}};
        post[u"record"_s] = record;
        QJsonObject author = post[u"author"].toObject();
        author[u"labels"_s] = labelled(u"spam"_s);
        post[u"author"_s] = author;
        const QString warning = bluesky::message(post, reading()).warning;
        QVERIFY2(warning.contains(bluesky::warningFor(labelled(u"spam"_s), u"es")), qPrintable(warning));
        QVERIFY2(warning.contains(bluesky::warningFor(labelled(u"nudity"_s), u"es")), qPrintable(warning));
        QVERIFY(!warning.contains(u"nudity"_s)); // in plain words
        QVERIFY(!bluesky::message(post, reading()).author.bot);
        author[u"labels"_s] = labelled(u"bot"_s);
        post[u"author"_s] = author;
        QVERIFY(bluesky::message(post, reading()).author.bot);
        QVERIFY(!bluesky::message(post, reading()).warning.contains(u"bot"_s));
    }

    void aDateThatLiesIsNotBelieved()
    {
        QJsonObject post = BlueskyDouble::post(BlueskyDouble::bob(), 5, u"from the future"_s);
        QJsonObject record = post[u"record"].toObject();
        record[u"createdAt"_s] = u"2099-01-01T00:00:00Z"_s;
        post[u"record"_s] = record;
        QCOMPARE(bluesky::message(post, reading()).sentAt, QDateTime::fromSecsSinceEpoch(1700000005, Qt::UTC));
        record[u"createdAt"_s] = u"2010-01-01T00:00:00Z"_s;
        post[u"record"_s] = record;
        QCOMPARE(bluesky::message(post, reading()).sentAt.date().year(), 2010);
    }

    void whatHangsOnIt()
    {
        QJsonObject post = BlueskyDouble::post(BlueskyDouble::bob(), 5, u"look"_s);
        const QJsonObject image{{u"fullsize"_s, u"https://cdn.example/full"_s},
            {u"thumb"_s, u"https://cdn.example/thumb"_s}, {u"alt"_s, u"A bicycle"_s},
            {u"aspectRatio"_s, QJsonObject{{u"width"_s, 800}, {u"height"_s, 600}}}};
        const QJsonObject images{{u"$type"_s, u"app.bsky.embed.images#view"_s}, {u"images"_s, QJsonArray{image}}};
        const QJsonObject quote{{u"uri"_s, BlueskyDouble::postUri(BlueskyDouble::aliceDid(), 9)},
            {u"author"_s, BlueskyDouble::alice()}, {u"value"_s, QJsonObject{{u"text"_s, u"Open <today>"_s}}}};
        post[u"embed"_s] = QJsonObject{{u"$type"_s, u"app.bsky.embed.recordWithMedia#view"_s}, {u"media"_s, images},
            {u"record"_s, QJsonObject{{u"record"_s, quote}}}};
        const Message m = bluesky::message(post, reading());
        QCOMPARE(m.attachments.size(), 1);
        QCOMPARE(m.attachments[0].url, u"https://cdn.example/full"_s);
        QCOMPARE(m.attachments[0].alt, u"A bicycle"_s);
        QCOMPARE(m.attachments[0].size, QSize(800, 600));
        QVERIFY(m.html.contains(u"<blockquote>"_s) && m.html.contains(u"Open &lt;today&gt;"_s));
        const QJsonObject page{{u"uri"_s, u"https://a.example/b"_s}, {u"title"_s, u"A page"_s}};
        post[u"embed"_s] = QJsonObject{{u"$type"_s, u"app.bsky.embed.external#view"_s}, {u"external"_s, page}};
        QCOMPARE(text::sanitise(bluesky::message(post, reading()).html).plain, u"look\nA page (https://a.example/b)"_s);
    }

    void aPageSaysWhatItIs()
    {
        const text::PageCard card = text::pageCard(
            "<html><head><title>Plain title</title><meta property='og:title' content='Caf&eacute; &amp; bici'>"
            "<meta name=description content=\"Todo  sobre\nbicis\"><meta property=og:image content=/i.png>"
            "<script>var og='<meta property=og:title content=no>'</script></head><body><p>x</p></body></html>");
        QCOMPARE(card.title, u"Café & bici"_s);
        QCOMPARE(card.description, u"Todo sobre bicis"_s);
        QCOMPARE(card.image, u"/i.png"_s);
        QCOMPARE(text::pageCard("<title>Only this</title>").title, u"Only this"_s);
        QCOMPARE(text::pageCard("<meta charset=iso-8859-1><title>Ma\xf1"
                                "ana</title>")
                     .title,
            u"Mañana"_s);
        QCOMPARE(text::pageCard("").title, QString());
    }

    void aPictureThatIsTooBigIsMadeSmaller()
    {
        const QByteArray png = noise(900); // noise does not compress: about 3 MB
        QVERIFY(png.size() > 2'000'000);
        const auto same = bluesky::fitted(png, "image/png", 4'000'000);
        QVERIFY(same && same->bytes == png && same->mime == "image/png");
        QCOMPARE(same->size, QSize(900, 900));
        const auto smaller = bluesky::fitted(png, "image/png", 500'000);
        QVERIFY(smaller);
        QVERIFY(smaller->bytes.size() <= 500'000);
        QCOMPARE(bluesky::mimeOf(smaller->bytes), "image/jpeg");
        const QImage back = QImage::fromData(smaller->bytes);
        QCOMPARE(back.size(), smaller->size);
        QVERIFY(!bluesky::fitted(QByteArray(3'000'000, 'x'), "image/png", 500'000));
    }

    void handlesAsTheyAreTyped()
    {
        QCOMPARE(bluesky::plainHandle(u" @Ana.Bsky.Social "_s), u"ana.bsky.social"_s);
        QCOMPARE(bluesky::plainHandle(u"\u202a@ana.bsky.social\u202c"_s), u"ana.bsky.social"_s);
        QCOMPARE(bluesky::plainHandle(u"https://bsky.app/profile/ana.bsky.social/post/3k"_s), u"ana.bsky.social"_s);
        QCOMPARE(bluesky::plainHandle(BlueskyDouble::bobDid()), BlueskyDouble::bobDid());
        QCOMPARE(bluesky::plainHandle(u"ana"_s), QString());
        QCOMPARE(bluesky::plainHandle(u"ana@mail.example"_s), QString());
    }
};

TERTULIA_TEST(TestBlueskyWire)
#include "tst_wire.moc"
