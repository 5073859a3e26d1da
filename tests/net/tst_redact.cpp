#include "app/net/redact.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;

class RedactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretsGo_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Authorization: Bearer S3CRET-value", "authorization: Basic UzNDUkVUOnZhbHVl S3CRET",
                 "sent with Bearer S3CRET.value/x+y=", "(\"Authorization\", \"DPoP S3CRET12\")",
                 "Cookie: a=b; session=S3CRET", "Set-Cookie: _session_id=S3CRET; path=/",
                 "https://a.example/x?access_token=S3CRET&b=c", "https://a.example/cb?code=S3CRET&state=1",
                 "http://127.0.0.1:1234/cb#access_token=S3CRET", "client_id=1&client_secret=S3CRET&grant_type=x",
                 "grant_type=refresh_token&refresh_token=S3CRET", "login=ana&password=S3CRET", "passwd=S3CRET",
                 "redirect%3Faccess_token%3DS3CRET", "code_verifier=S3CRET", R"({"access_token":"S3CRET","a":1})",
                 R"({"client_secret" : "S3CRET"})", R"({"refresh_token":"S\"3CRET"})", R"({"accessJwt":"S3CRET"})",
                 R"({"i":"S3CRET"})", R"({"code":"S3CRET"})", R"({"password":"a b S3CRET"})",
                 R"("{\"access_token\":\"S3CRET\",\"a\":1}")", "{'access_token': 'S3CRET'}", R"({"password":"S3CRET)",
                 "https://ana:S3CRET@a.example/", "https://api.telegram.org/bot1234:S3CRET/getMe",
                 "wss://h/streaming?i=S3CRET", "password: S3CRET1", "eyJhbGciOiJIUzI1NiJ9.S3CRET.abc",
                 "user_password=S3CRET", "-----BEGIN PRIVATE KEY-----\nS3CRET\n-----END PRIVATE KEY-----"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void secretsGo()
    {
        QFETCH(const QString, text);
        const QString clean = redacted(text);
        QVERIFY2(!clean.contains(u"3CRET"_s), qPrintable(clean));
        QVERIFY2(clean.contains(u'…'), qPrintable(clean));
        QCOMPARE(redacted(clean), clean);
    }

    void theRestStays_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"HTTP 422: Text is too long", "GET https://a.example/api/v1/statuses?min_id=12&limit=40",
                R"({"code":"rest_cannot_create","data":{"status":401}})", R"({"error":"invalid_token"})",
                R"({"code":2207051})", R"({"id":"12345678","i":1})", "The access token expired",
                "a basic question about bearers", "3 tokens: a, b, c", "http://127.0.0.1:1234/",
                R"({"token_type":"x"})", "ana@example.com wrote https://b.example/@ana",
                "the password was wrong: try again"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void theRestStays()
    {
        QFETCH(const QString, text);
        QCOMPARE(redacted(text), text);
    }
    void theNeighboursStay()
    {
        QCOMPARE(redacted(u"https://a.example/x?a=1&access_token=abc&b=2"_s),
            u"https://a.example/x?a=1&access_token=…&b=2"_s);
        QCOMPARE(redacted(u"{\"access_token\":\"abc\",\"scope\":\"read\"}"_s),
            u"{\"access_token\":\"…\",\"scope\":\"read\"}"_s);
        QCOMPARE(redacted(u"Authorization: Bearer abc\r\nAccept: x"_s), u"Authorization: …\r\nAccept: x"_s);
    }
    void longTextTakesNoTime() { QVERIFY(redacted(QString(1000000, u'"')).size() == 1000000); }
};
TERTULIA_TEST(RedactTest)
#include "tst_redact.moc"
