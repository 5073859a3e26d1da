#include "app/networks/mastodon/server.h"
#include "tests/support/main.h"
#include "tests/support/transcript.h"
#include "tests/support/wait.h"

using namespace Qt::StringLiterals;
using namespace mastodon;

namespace {

const QByteArray noNodeinfo = "> GET /.well-known/nodeinfo\n< 404\n";

QByteArray nodeinfo(const QByteArray &software)
{
    return "> GET /.well-known/nodeinfo\n< "
           "200\n{\"links\":[{\"href\":\"https://elsewhere.test/x\"},{\"href\":\"https://server.test/ni\"}]}\n"
           "> GET /ni\n< 200\n{\"software\":{\"name\":\""
        + software + "\"}}\n";
}

} // namespace

class TestServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("host") << u" Mastodon.Social "_s << u"https://mastodon.social"_s;
        QTest::newRow("handle") << u"@ann@mastodon.social"_s << u"https://mastodon.social"_s;
        QTest::newRow("page") << u"https://mastodon.social/@ann?x=1"_s << u"https://mastodon.social"_s;
        QTest::newRow("port") << u"http://127.0.0.2:3000/"_s << u"http://127.0.0.2:3000"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("another scheme") << u"ftp://mastodon.social"_s << QString();
        QTest::newRow("script") << u"javascript://alert(1)"_s << QString();
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        QCOMPARE(serverAddress(typed).toString(), address);
    }

    void instances_data()
    {
        QTest::addColumn<QByteArray>("dialogue");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("alt");
        QTest::addColumn<int>("evidence");
        const int key = int(Evidence::RepeatWithKey), look = int(Evidence::ReadBack);
        QTest::newRow("Mastodon 4") << QByteArray(R"(> GET /api/v2/instance
< 200
{"domain":"Server.test","configuration":{"statuses":{"max_characters":777,"max_media_attachments":4},"media_attachments":{"description_limit":1200}}}
)" + nodeinfo("mastodon")) << u"server.test"_s
                                    << 777 << 1200 << key;
        QTest::newRow("Mastodon 3, GoToSocial's account domain") << QByteArray(R"(> GET /api/v2/instance
< 404
> GET /api/v1/instance
< 200
{"uri":"https:\/\/social.server.test","account_domain":"server.test","configuration":{"statuses":{"max_characters":5000}}}
)" + nodeinfo("GoToSocial")) << u"server.test"_s << 5000 << 1500 << look;
        QTest::newRow("Pleroma") << QByteArray(R"(> GET /api/v2/instance
< 404
> GET /api/v1/instance
< 200
{"uri":"https:\/\/server.test","max_toot_chars":4000,"description_limit":900,"upload_limit":16000000}
)" + nodeinfo("pleroma")) << u"server.test"_s
                                 << 4000 << 900 << look;
        QTest::newRow("HTML for the newer one, no nodeinfo") << QByteArray(R"(> GET /api/v2/instance
< 502
<html>bad gateway</html>
> GET /api/v1/instance
< 200
{"uri":"server.test","configuration":null}
)" + noNodeinfo) << u"server.test"_s << 500 << 1500 << look;
        QTest::newRow("neither page") << QByteArray(
            "> GET /api/v2/instance\n< 404\n> GET /api/v1/instance\n< 404\n" + noNodeinfo)
                                      << u"server.test"_s << 500 << 1500 << look;
        QTest::newRow("nonsense for limits") << QByteArray(R"(> GET /api/v2/instance
< 200
{"domain":"server.test","configuration":{"statuses":{"max_characters":0,"max_media_attachments":-3},"media_attachments":{"description_limit":"many","supported_mime_types":[7,null]}}}
)" + nodeinfo("unheard-of")) << u"server.test"_s
                                             << 500 << 1500 << look;
    }
    void instances()
    {
        QFETCH(QByteArray, dialogue);
        QFETCH(QString, domain);
        QFETCH(int, text);
        QFETCH(int, alt);
        QFETCH(int, evidence);
        Transcript wire = Transcript::of(dialogue);
        const Expected<Instance> instance = answer(askInstance(wire, QUrl(u"https://server.test"_s)));
        QVERIFY2(wire.spent(), qPrintable(wire.trouble()));
        QVERIFY(instance);
        QCOMPARE(instance->domain, domain);
        QCOMPARE(instance->info.textLimit, text);
        QCOMPARE(instance->info.altLimit, alt);
        QCOMPARE(instance->info.maxImages, 4);
        QCOMPARE(int(instance->info.evidence), evidence);
        QVERIFY(!instance->info.imageTypes.isEmpty());
    }

    void limitsAreBelievedWithinReason_data()
    {
        QTest::addColumn<QByteArray>("configuration");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("url");
        QTest::addColumn<qint64>("picture");
        const qint64 usual = 16 * 1024 * 1024;
        const auto statuses = [](const QByteArray &inner) { return QByteArray(R"({"statuses":{)" + inner + "}}"); };
        const auto media
            = [](const QByteArray &inner) { return QByteArray(R"({"media_attachments":{)" + inner + "}}"); };
        QTest::newRow("as text") << statuses(R"("max_characters":"5000")") << 5000 << 23 << usual;
        QTest::newRow("snac2") << statuses(R"("max_characters":100000)") << 100000 << 23 << usual;
        QTest::newRow("zero") << statuses(R"("max_characters":0)") << 500 << 23 << usual;
        QTest::newRow("negative") << statuses(R"("max_characters":-1,"characters_reserved_per_url":-23)") << 500 << 23
                                  << usual;
        QTest::newRow("beyond numbers") << statuses(R"("max_characters":1e300)") << 500 << 23 << usual;
        QTest::newRow("a link longer than a text")
            << statuses(R"("characters_reserved_per_url":100000)") << 500 << 23 << usual;
        QTest::newRow("null everywhere") << QByteArray(R"({"statuses":null,"media_attachments":[]})") << 500 << 23
                                         << usual;
        QTest::newRow("pictures") << media(R"("image_size_limit":8388608)") << 500 << 23 << qint64(8388608);
        QTest::newRow("pictures as text") << media(R"("image_size_limit":"8388608")") << 500 << 23 << qint64(8388608);
        QTest::newRow("pictures of nothing") << media(R"("image_size_limit":1)") << 500 << 23 << usual;
        QTest::newRow("pictures of any size") << media(R"("image_size_limit":1e18)") << 500 << 23 << usual;
    }
    void limitsAreBelievedWithinReason()
    {
        QFETCH(QByteArray, configuration);
        QFETCH(int, text);
        QFETCH(int, url);
        QFETCH(qint64, picture);
        const QJsonDocument page = QJsonDocument::fromJson(R"({"configuration":)" + configuration + '}');
        QVERIFY(page.isObject());
        NetworkInfo info = generalInfo();
        readLimits(info, page.object());
        QCOMPARE(info.textLimit, text);
        QCOMPARE(info.urlLength, url);
        QCOMPARE(info.imageBytes, picture);
        QCOMPARE(info.altLimit, 1500);
    }

    void whichSoftwareItIs_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("nodeinfo");
        QTest::addColumn<QString>("software");
        QTest::newRow("by its version") << QByteArray("2.7.2 (compatible; Akkoma 3.10)") << noNodeinfo << u"akkoma"_s;
        QTest::newRow("snac2's") << QByteArray("4.0.0 (not true; really: snac/2.75)") << noNodeinfo << u"snac"_s;
        QTest::newRow("nothing said") << QByteArray("4.3.0") << noNodeinfo << QString();
        QTest::newRow("in trouble, but its version says")
            << QByteArray("2.7.2 (compatible; Pleroma 2.6)") << QByteArray("> GET /.well-known/nodeinfo\n< 502\n")
            << u"pleroma"_s;
        QTest::newRow("in trouble") << QByteArray("4.3.0") << QByteArray("> GET /.well-known/nodeinfo\n< 502\n")
                                    << u"?"_s;
    }
    void whichSoftwareItIs()
    {
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, nodeinfo);
        QFETCH(QString, software);
        Transcript wire = Transcript::of(
            "> GET /api/v2/instance\n< 200\n{\"domain\":\"server.test\",\"version\":\"" + version + "\"}\n" + nodeinfo);
        const Expected<Instance> instance = answer(askInstance(wire, QUrl(u"https://server.test"_s)));
        QVERIFY2(wire.spent(), qPrintable(wire.trouble()));
        QCOMPARE(bool(instance), software != u"?"); // not known is not guessed: what is private there may look public
        if (instance)
            QCOMPARE(instance->software, software);
    }

    void anEmptyNewPageLeavesTheOlderOne()
    {
        Transcript wire = Transcript::of("> GET /api/v2/instance\n< 200\n{}\n> GET /api/v1/instance\n< 200\n"
                                         "{\"uri\":\"server.test\",\"max_toot_chars\":700}\n"
            + noNodeinfo);
        QCOMPARE(answer(askInstance(wire, QUrl(u"https://server.test"_s)))->info.textLimit, 700);
    }

    void aServerInTroubleIsNotOneWithoutLimits()
    {
        Transcript wire = Transcript::of("> GET /api/v2/instance\n< 503\n> GET /api/v1/instance\n< 503\n");
        const Expected<Instance> instance = answer(askInstance(wire, QUrl(u"https://server.test"_s)));
        QVERIFY(!instance);
        QCOMPARE(instance.error().kind, Error::Kind::Server);
    }

    void howLongAPermissionLasts_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("seconds"); // 0: without end
        QTest::newRow("for ever") << QByteArray("{}") << 0;
        QTest::newRow("it says") << QByteArray(R"({"expires_in":604800})") << 604800;
        QTest::newRow("as text") << QByteArray(R"({"expires_in":"600"})") << 600;
        QTest::newRow("renewable") << QByteArray(R"({"expires_in":600,"refresh_token":"r"})") << 0;
        QTest::newRow("renewable for a while")
            << QByteArray(R"({"expires_in":600,"refresh_token":"r","refresh_token_expires_in":7200})") << 7200;
        QTest::newRow("nonsense") << QByteArray(R"({"expires_in":-5})") << 0;
    }
    void howLongAPermissionLasts()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, seconds);
        const QJsonObject said = QJsonDocument::fromJson(answer).object();
        QJsonObject permission{{u"access"_s, u"a"_s}};
        if (said.contains(u"refresh_token"_s))
            permission.insert(u"refresh"_s, said.value(u"refresh_token"_s));
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        noteEnd(permission, said, now);
        QCOMPARE(permissionEnd(permission), seconds > 0 ? now.addSecs(seconds) : QDateTime());
    }

    void softwares()
    {
        NetworkInfo snac = generalInfo();
        applySoftware(snac, u"snac"_s);
        QVERIFY(snac.trustsOwnList);
        QCOMPARE(snac.visibilities, QList({Visibility::Public, Visibility::Direct}));
        NetworkInfo pixelfed = generalInfo();
        applySoftware(pixelfed, u"pixelfed"_s);
        QVERIFY(!pixelfed.visibilities.contains(Visibility::Direct));
        QVERIFY(!pixelfed.can(u"direct") && !pixelfed.capabilities[u"direct"_s].whyNot.es.isEmpty());
        NetworkInfo gotosocial = generalInfo();
        applySoftware(gotosocial, u"gotosocial"_s);
        QCOMPARE(gotosocial.rule, u"codepoints"_s);
        QCOMPARE(gotosocial.keyLives.count(), 0); // it takes the key and does nothing with it
    }
};

TERTULIA_TEST(TestServer)
#include "tst_server.moc"
