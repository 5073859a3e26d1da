#include "models/text/compare.h"
#include "models/text/sanitise.h"
#include "models/text/snippet.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

//! Reading back what was sent.
class CompareTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readBackIsTheSame_data();
    void readBackIsTheSame();
    void differentStaysDifferent();
    void fingerprints();
    void snippets();
};

void CompareTest::readBackIsTheSame_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("html");
    QTest::newRow("paragraphs") << u"Hola\n\n¿Qué tal?\nBien"_s << u"<p>Hola</p><p>¿Qué tal?<br />Bien</p>"_s;
    QTest::newRow("mastodon's mention and link")
        << u"@ana@taller.example mira https://example.com/a/very/long/path/that/is/cut?x=1&y=2 #bici"_s
        << u"<p><span class=\"h-card\" translate=\"no\"><a href=\"https://taller.example/@ana\" class=\"u-url "
           u"mention\">@<span>"
           "ana</span></a></span> mira <a href=\"https://example.com/a/very/long/path/that/is/cut?x=1&amp;y=2\" "
           "target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span "
           "class=\"invisible\">https://</span><span "
           "class=\"ellipsis\">example.com/a/very/long/path/t</span><span "
           "class=\"invisible\">hat/is/cut?x=1&amp;y=2</span>"
           "</a> <a href=\"https://mastodon.example/tags/bici\" class=\"mention hashtag\" rel=\"tag\">#<span>bici</span></a></p>"_s;
    QTest::newRow("snac's plain link")
        << u"ver https://example.com/ ya"_s
        << u"<p>ver <a href=\"https://example.com/\" target=\"_blank\">https://example.com/</a> ya</p>"_s;
    QTest::newRow("composed letters") << u"cafe\u0301  con   leche "_s << u"café con leche"_s;
    QTest::newRow("entities") << u"a < b && c > \"d\""_s << u"<p>a &lt; b &amp;&amp; c &gt; &quot;d&quot;</p>"_s;
}

void CompareTest::readBackIsTheSame()
{
    QFETCH(QString, sent);
    QFETCH(QString, html);
    QCOMPARE(comparable(sanitise(html).plain), comparable(sent));
    QCOMPARE(fingerprint(sanitise(html).plain), fingerprint(sent));
}

void CompareTest::differentStaysDifferent()
{
    QVERIFY(comparable(u"Hola"_s) != comparable(u"hola"_s));
    QVERIFY(comparable(u"https://example.com/1"_s) != comparable(u"https://example.com/2"_s));
    QVERIFY(comparable(u"uno"_s) != comparable(u"uno!"_s));
    QVERIFY(comparable(u"@ana@a.example hola"_s) != comparable(u"@eva@a.example hola"_s));
}

void CompareTest::fingerprints()
{
    QCOMPARE(fingerprint(u"abc"_s), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(shortFingerprint(fingerprint(u"abc"_s)), u"ba78 16bf"_s);
    QCOMPARE(shortFingerprint({}), QString());
}

void CompareTest::snippets()
{
    QCOMPARE(snippet(u" Hola\n\n mundo\t "_s), u"Hola mundo"_s);
    QCOMPARE(snippet(u"uno dos tres cuatro"_s, 12), u"uno dos…"_s);
    QCOMPARE(snippet(u"abcdefghijkl"_s, 5), u"abcd…"_s);
    QCOMPARE(snippet(u"abcde"_s, 5), u"abcde"_s);
    QCOMPARE(snippet(u"👨‍👩‍👧‍👧"_s.repeated(4), 3),
        u"👨‍👩‍👧‍👧👨‍👩‍👧‍👧…"_s);
    QCOMPARE(snippet(u"a\u202Eb"_s), u"ab"_s);
    QCOMPARE(snippet(u"palabra "_s.repeated(100'000), 20).size(), 16);
    QCOMPARE(snippet(u"abc"_s, 0), QString());
}

TERTULIA_TEST(CompareTest)
#include "tst_compare.moc"
