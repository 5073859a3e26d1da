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

    void aServerInTroubleIsNotOneWithoutLimits()
    {
        Transcript wire = Transcript::of("> GET /api/v2/instance\n< 503\n> GET /api/v1/instance\n< 503\n");
        const Expected<Instance> instance = answer(askInstance(wire, QUrl(u"https://server.test"_s)));
        QVERIFY(!instance);
        QCOMPARE(instance.error().kind, Error::Kind::Server);
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
