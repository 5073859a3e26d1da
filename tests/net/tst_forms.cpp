#include "app/net/forms.h"
#include "tests/support/main.h"
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class FormsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatHasAMeaningIsEncoded()
    {
        const FormFields fields{
            {u"status"_s, u"1+1=2 & más\n#ok"_s}, {u"media_ids[]"_s, u"a/b"_s}, {u"media_ids[]"_s, u"c"_s}};
        const HttpRequest request = form("POST", QUrl(u"https://a.example/x"_s), fields);
        QCOMPARE(request.body, QByteArray("status=1%2B1%3D2%20%26%20m%C3%A1s%0A%23ok&media_ids[]=a%2Fb&media_ids[]=c"));
        QCOMPARE(request.headers.value("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QVERIFY(request.changesSomething());
    }
    void aQuerySurvivesTheUrl()
    {
        const HttpRequest request = get(QUrl(u"https://a.example/x"_s), {{u"q"_s, u"a+b c%20&"_s}});
        QCOMPARE(request.url.toEncoded(), QByteArray("https://a.example/x?q=a%2Bb%20c%2520%26"));
        QVERIFY(!request.changesSomething());
    }
    void jsonIsCompact()
    {
        const HttpRequest request = jsonBody("PUT", QUrl(), QJsonDocument(QJsonObject{{u"a"_s, 1}}));
        QCOMPARE(request.body, QByteArray("{\"a\":1}"));
        QCOMPARE(request.method, QByteArray("PUT"));
    }
    void filesAreParts()
    {
        const HttpRequest request = upload(u"/home/ana/Foto \"de\" mí.png"_s, QByteArray("\x89PNG\r\n\x00z", 8));
        const QByteArray type = request.headers.value("Content-Type");
        QVERIFY(type.startsWith("multipart/form-data; boundary="));
        const QByteArray line = "--" + type.mid(30);
        const QByteArray expected = line
            + "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nuna bici\r\n" + line
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Foto_de_m_.png\"\r\nContent-Type: "
              "image/png\r\n\r\n"
            + QByteArray("\x89PNG\r\n\x00z", 8) + "\r\n" + line + "--\r\n";
        QCOMPARE(request.body, expected);
    }
    void theSameFormIsTheSameBytes()
    {
        QCOMPARE(upload(u"a.png"_s, "x").body, upload(u"a.png"_s, "x").body);
        QVERIFY(upload(u"a.png"_s, "x").headers != upload(u"a.png"_s, "y").headers);
    }
    void fileNamesAreHarmless_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("harmless");
        QTest::newRow("plain") << u"bike-1.jpeg"_s << u"bike-1.jpeg"_s;
        QTest::newRow("folders") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("other folders") << u"C:\\me\\x.png"_s << u"x.png"_s;
        QTest::newRow("header") << u"x\"\r\nEvil: 1.png"_s << u"x_Evil_1.png"_s;
        QTest::newRow("hidden") << u".htaccess"_s << u"htaccess"_s;
        QTest::newRow("nothing") << u"ñ"_s << u"file"_s;
        QTest::newRow("long") << QString(300, u'a') + u".png"_s << QString(96, u'a') + u".png"_s;
    }
    void fileNamesAreHarmless()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, harmless);
        QCOMPARE(harmlessFileName(name), harmless);
    }
    void aKeyIsBorne() { QCOMPARE(bearing(get(QUrl()), "k").headers.value("Authorization"), QByteArray("Bearer k")); }

private:
    static HttpRequest upload(const QString &name, const QByteArray &bytes)
    {
        return multipart("POST", QUrl(), {{u"description"_s, u"una bici"_s}}, {{u"file"_s, name, "image/png", bytes}});
    }
};
TERTULIA_TEST(FormsTest)
#include "tst_forms.moc"
