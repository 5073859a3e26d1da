#include "models/text/sanitise.h"
#include "tests/support/main.h"
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace text;

//! Where a link really leads, and who a name really is.
class HostsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void safeHref_data();
    void safeHref();
    void anotherHost_data();
    void anotherHost();
    void displayHost_data();
    void displayHost();
    void safeName_data();
    void safeName();
};

void HostsTest::safeHref_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("expected");
    const auto same = [](const char *name, const QString &href) { QTest::newRow(name) << href << href; };
    const auto none = [](const char *name, const QString &href) { QTest::newRow(name) << href << QString(); };
    same("https", u"https://example.com/a?b=c&d#e"_s);
    same("upper case", u"HTTP://EXAMPLE.COM/"_s);
    same("ñ", u"https://español.example/año"_s);
    same("mail", u"mailto:ana@example.com"_s);
    QTest::newRow("spaces") << u" \t https://exam\nple.com/ "_s << u"https://example.com/"_s;
    none("javascript", u"javascript:alert(1)"_s);
    none("mixed case", u"JaVaScRiPt:alert(1)"_s);
    none("tab inside", u"java\tscript:alert(1)"_s);
    none("control before", u"\x01javascript:alert(1)"_s);
    none("zero width", u"java\u200Bscript:alert(1)"_s);
    none("override", u"\u202Ejavascript:alert(1)"_s);
    none("vbscript", u"vbscript:x"_s);
    none("data", u"data:text/html,<script>alert(1)</script>"_s);
    none("file", u"file:///etc/passwd"_s);
    none("blob", u"blob:https://example.com/1"_s);
    none("attachment", u"attachment:1"_s);
    none("relative", u"/etc/passwd"_s);
    none("no scheme", u"//evil.example/x"_s);
    none("backslashes", u"https:\\\\evil.example"_s);
    none("one slash", u"https:/evil.example"_s);
    none("no host", u"https://"_s);
    none("port only", u"https://:80/"_s);
    none("empty", QString());
    none("endless", u"https://example.com/"_s + u"a"_s.repeated(5000));
}

void HostsTest::safeHref()
{
    QFETCH(QString, href);
    QFETCH(QString, expected);
    QCOMPARE(text::safeHref(href), expected);
    QCOMPARE(text::safeHref(expected), expected);
}

void HostsTest::anotherHost_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("href");
    QTest::addColumn<bool>("another");
    QTest::newRow("same") << u"https://example.com/a"_s << u"https://example.com/a"_s << false;
    QTest::newRow("www") << u"example.com"_s << u"https://www.example.com/"_s << false;
    QTest::newRow("subdomain of what is named") << u"example.com"_s << u"https://blog.example.com/"_s << false;
    QTest::newRow("words") << u"lee esto"_s << u"https://evil.example/"_s << false;
    QTest::newRow("mention") << u"@ana@taller.example"_s << u"https://web.taller.example/@ana"_s << false;
    QTest::newRow("shortened") << u"example.com/a/very…"_s << u"https://example.com/a/very/long"_s << false;
    QTest::newRow("mail") << u"ana@example.com"_s << u"mailto:ana@example.com"_s << false;
    QTest::newRow("other host") << u"https://mybank.example/login"_s << u"https://evil.example/login"_s << true;
    QTest::newRow("named inside another") << u"mybank.example"_s << u"https://mybank.example.evil.test/"_s << true;
    QTest::newRow("named as user") << u"mybank.example"_s << u"https://mybank.example@evil.test/"_s << true;
    QTest::newRow("suffix without dot") << u"bank.example"_s << u"https://mybank.example/"_s << true;
    QTest::newRow("hidden by zero width") << u"my\u200Bbank.example"_s << u"https://evil.example"_s << true;
    QTest::newRow("letters of elsewhere") << u"аpple.example"_s << u"https://apple.example"_s << true;
    QTest::newRow("own letters") << u"español.example"_s << u"https://xn--espaol-zwa.example/"_s << false;
}

void HostsTest::anotherHost()
{
    QFETCH(QString, text);
    QFETCH(QString, href);
    QFETCH(bool, another);
    QCOMPARE(looksLikeAnotherHost(text, href), another);
}

void HostsTest::displayHost_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"https://Example.com/x"_s << u"example.com"_s;
    QTest::newRow("ñ") << u"https://xn--espaol-zwa.example/"_s << u"español.example"_s;
    QTest::newRow("cyrillic") << u"https://пример.рф/"_s << u"пример.рф"_s;
    QTest::newRow("japanese") << u"https://日本語テスト.jp/"_s << u"日本語テスト.jp"_s;
    QTest::newRow("latin with a cyrillic a") << u"https://аpple.com/"_s << u"xn--pple-43d.com"_s;
    QTest::newRow("all cyrillic, drawn as latin") << u"https://аррӏе.com/"_s << u"xn--80ak6aa92e.com"_s;
    QTest::newRow("none") << u"mailto:a@b.example"_s << u""_s;
}

void HostsTest::displayHost()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    QCOMPARE(text::displayHost(QUrl(url)), expected);
}

void HostsTest::safeName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Beatriz Salgado"_s << u"Beatriz Salgado"_s;
    QTest::newRow("override") << u"Ana\u202Egnp.exe\u2066x"_s << u"Anagnp.exex"_s;
    QTest::newRow("lines") << u"Ana\n\nLópez\u2028x\u0085y"_s << u"Ana López x y"_s;
    QTest::newRow("zalgo") << u'a' + QString(u"\u0301"_s).repeated(30) + u'b'
                           << u'a' + QString(u"\u0301"_s).repeated(4) + u'b';
    QTest::newRow("long") << u"x"_s.repeated(100) << u"x"_s.repeated(79) + u'…';
    QTest::newRow("family") << u"👨‍👩‍👧‍👧 Ruiz"_s << u"👨‍👩‍👧‍👧 Ruiz"_s;
    QTest::newRow("direction marks stay") << u"علي\u200F!"_s << u"علي\u200F!"_s;
}

void HostsTest::safeName()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(text::safeName(name), expected);
}

TERTULIA_TEST(HostsTest)
#include "tst_hosts.moc"
