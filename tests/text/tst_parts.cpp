#include "models/text/parts.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

//! A long text in parts that fit, and their counts.
class PartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhereAReaderWouldPause_data();
    void endsWhereAReaderWouldPause();
    void everyPartFits_data();
    void everyPartFits();
    void countsComeAndGo();
    void noRoomAtAllEnds();
};

void PartsTest::endsWhereAReaderWouldPause_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("fits") << u" All of it. "_s << 40 << QStringList{u"All of it."_s};
    QTest::newRow("nothing") << u""_s << 40 << QStringList{u""_s};
    QTest::newRow("a paragraph, although more would fit")
        << u"First idea. Short.\n\nSecond idea is here. And on."_s << 40
        << QStringList{u"First idea. Short."_s, u"Second idea is here. And on."_s};
    QTest::newRow("as many paragraphs as fit")
        << u"one\n\ntwo\n\nthree four"_s << 10 << QStringList{u"one\n\ntwo"_s, u"three four"_s};
    QTest::newRow("sentences") << u"We meet at six. Bring a lamp! ¿Vienes? Claro que sí."_s << 30
                               << QStringList{u"We meet at six. Bring a lamp!"_s, u"¿Vienes? Claro que sí."_s};
    QTest::newRow("words") << u"one two three four five"_s << 9
                           << QStringList{u"one two"_s, u"three"_s, u"four five"_s};
    QTest::newRow("a word without end") << QString(25, u'x') << 10
                                        << QStringList{QString(10, u'x'), QString(10, u'x'), QString(5, u'x')};
    QTest::newRow("an address is not cut")
        << u"Look at https://example.org/a/long/path today"_s << 33
        << QStringList{u"Look at"_s, u"https://example.org/a/long/path"_s, u"today"_s};
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    QTest::newRow("nor is a family") << QString(family + family + family) << 2 << QStringList{family + family, family};
}

void PartsTest::endsWhereAReaderWouldPause()
{
    QFETCH(QString, whole);
    QFETCH(int, limit);
    QFETCH(QStringList, parts);
    QCOMPARE(inParts(whole, {.rule = CountingRule::Graphemes, .limit = limit, .warning = {}}), parts);
}

void PartsTest::everyPartFits_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("warning");
    QTest::newRow("mastodon") << u"mastodon"_s << 500 << QString();
    QTest::newRow("under a warning") << u"mastodon"_s << 60 << u"spoilers"_s;
    QTest::newRow("bluesky") << u"bluesky"_s << 300 << QString();
}

void PartsTest::everyPartFits()
{
    QFETCH(QString, rule);
    QFETCH(int, limit);
    QFETCH(QString, warning);
    QString whole;
    for (int i = 0; i < 60; ++i)
        whole += u"Frase %1 con ñ, 😀 y https://example.org/una/ruta/larga/%1. "_s.arg(i);
    whole += QString(4000, QChar(0x20AC)); // three bytes each
    const Room room{.rule = ruleNamed(rule), .limit = limit, .warning = warning};
    const QStringList parts = inParts(whole, room);
    QVERIFY(parts.size() > 5);
    for (const QString &part : parts)
        QVERIFY2(measured(room.rule, part, limit, warning).fits(), qPrintable(part));
    QCOMPARE(parts.join(QString()).remove(u' '), whole.remove(u' '));
}

void PartsTest::countsComeAndGo()
{
    const QStringList plain{u"one"_s, u"two, 3/4 of it"_s, u"three"_s};
    QVERIFY(!areNumbered(plain));
    const QStringList counted = numbered(plain);
    QCOMPARE(counted, (QStringList{u"one\n\n1/3"_s, u"two, 3/4 of it\n\n2/3"_s, u"three\n\n3/3"_s}));
    QVERIFY(areNumbered(counted));
    QCOMPARE(numbered(counted), counted);
    QCOMPARE(numbered({counted[0], u"between"_s, counted[2]}).last(), u"three\n\n3/3"_s);
    QCOMPARE(numbered(counted, false), plain);
    QCOMPARE(numbered({counted[1]}), QStringList{plain[1]}); // a single one has no count
    QVERIFY(!areNumbered({counted[0]}));
}

void PartsTest::noRoomAtAllEnds()
{
    QCOMPARE(inParts(u"text"_s, {.rule = CountingRule::Graphemes, .limit = 0, .warning = {}}), QStringList{u"text"_s});
}

TERTULIA_TEST(PartsTest)
#include "tst_parts.moc"
