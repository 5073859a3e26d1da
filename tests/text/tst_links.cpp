#include "models/text/links.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

//! What is found in a text that somebody writes.
class LinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void positions();
};

void LinksTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // L:..., M:..., H:..., V:... joined by |
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", u"Hola a todas."_s, u""_s);
    row("link", u"mira https://example.com/a?b=c#d hoy"_s, u"L:https://example.com/a?b=c#d"_s);
    row("link, full stop", u"Está en https://example.com/a."_s, u"L:https://example.com/a"_s);
    row("link in parentheses", u"(https://example.com/a)"_s, u"L:https://example.com/a"_s);
    row("parentheses in link", u"https://es.wikipedia.org/wiki/Sol_(estrella), sí"_s,
        u"L:https://es.wikipedia.org/wiki/Sol_(estrella)"_s);
    row("quoted link", u"«https://example.com/a»"_s, u"L:https://example.com/a"_s);
    row("question", u"¿https://example.com?"_s, u"L:https://example.com"_s);
    row("ellipsis", u"https://example.com/a…"_s, u"L:https://example.com/a"_s);
    row("two, comma", u"http://foo.com,http://bar.com"_s, u"L:http://foo.com|L:http://bar.com"_s);
    row("port", u"http://localhost:3000/x"_s, u"L:http://localhost:3000/x"_s);
    row("upper case", u"HTTPS://EXAMPLE.COM"_s, u"L:HTTPS://EXAMPLE.COM"_s);
    row("ñ", u"https://español.example/año/más"_s, u"L:https://español.example/año/más"_s);
    row("cyrillic", u"https://пример.рф/путь"_s, u"L:https://пример.рф/путь"_s);
    row("glued", u"aaahttp://example.com"_s, u""_s);
    row("other schemes", u"javascript:alert(1) ftp://example.com file:///etc"_s, u""_s);
    row("bare domain", u"example.com"_s, u""_s);
    row("no host", u"http:// https://"_s, u""_s);
    row("mention", u"Gracias, @ana!"_s, u"M:@ana"_s);
    row("mention with host", u"@ana@taller.example: hola"_s, u"M:@ana@taller.example"_s);
    row("mention, dot", u"con @ana.b."_s, u"M:@ana.b"_s);
    row("mail address", u"ana@example.com"_s, u""_s);
    row("mention in link", u"https://taller.example/@ana"_s, u"L:https://taller.example/@ana"_s);
    row("lonely at", u"a @ b"_s, u""_s);
    row("hashtag", u"El #Taller, #año_nuevo y #日本"_s, u"H:#Taller|H:#año_nuevo|H:#日本"_s);
    row("digits only", u"#1 #2026 #4a"_s, u"H:#4a"_s);
    row("anchor is no hashtag", u"https://example.com/#taller"_s, u"L:https://example.com/#taller"_s);
    row("middle of a word", u"a#b"_s, u""_s);
    row("variable", u"Hola, {{name}}: {{ order number }}"_s, u"V:{{name}}|V:{{ order number }}"_s);
    row("no variable", u"{{}} {{1}} {name} {{a"_s, u""_s);
    row("all in order", u"#a @b https://c.example {{d}}"_s, u"H:#a|M:@b|L:https://c.example|V:{{d}}"_s);
}

void LinksTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList got;
    for (const Found &found : find(text)) {
        QCOMPARE(text.mid(found.start, found.length), found.text);
        got += QString(u"LMHV"[int(found.kind)]) + u':' + found.text;
    }
    QCOMPARE(got.join(u'|'), expected);
}

void LinksTest::positions()
{
    const QList<Found> found = find(u"👍 @ana y #x"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0], (Found{3, 4, u"@ana"_s, Found::Kind::Mention}));
    QCOMPARE(found[1], (Found{10, 2, u"#x"_s, Found::Kind::Hashtag}));
}

TERTULIA_TEST(LinksTest)
#include "tst_links.moc"
