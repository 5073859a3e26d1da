#include "models/text/graphemes.h"
#include "models/text/length.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

//! The shared vectors of all networks, and what they leave open.
class LengthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectors_data();
    void vectors();
    void vectorsAreAllThere();
    void networksHaveRules();
    void warningCounts();
    void urlLengthOfTheInstance();
    void mentionInsideAddressStays();
    void lineEndsAreOne();
    void graphemes_data();
    void graphemes();
    void cutsBetweenCharacters();
    void blueskyCountsBytesToo();
    void fitsAndShare();
    void textWithoutEndIsFast();
};

namespace {

QJsonArray vectors()
{
    QFile file(paths::source(u"tests/text/length_vectors.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"vectors"].toArray()
                                          : QJsonArray();
}

} // namespace

void LengthTest::vectors_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<int>("expected");
    QTest::addColumn<int>("bytes");
    int row = 0;
    for (const QJsonValue &vector : ::vectors()) {
        QTest::addRow("%d %s %s", ++row, qPrintable(vector[u"network"].toString()),
            qPrintable(vector[u"text"].toString().left(24)))
            << vector[u"rule"].toString() << vector[u"text"].toString() << vector[u"spoiler_text"].toString()
            << vector[u"expected"].toInt() << vector[u"utf8"].toInt(-1);
    }
}

void LengthTest::vectors()
{
    QFETCH(QString, rule);
    QFETCH(QString, text);
    QFETCH(QString, warning);
    QFETCH(int, expected);
    QFETCH(int, bytes);
    QCOMPARE(counted(ruleNamed(rule), text, warning), expected);
    if (bytes >= 0)
        QCOMPARE(measured(ruleNamed(rule), text, 300, warning).bytes, bytes);
}

void LengthTest::vectorsAreAllThere()
{
    QCOMPARE(::vectors().size(), 109);
    QSet<CountingRule> rules;
    for (const QJsonValue &vector : ::vectors()) {
        const CountingRule rule = ruleNamed(vector[u"rule"].toString());
        QVERIFY2(rule != CountingRule::Graphemes, qPrintable(vector[u"rule"].toString()));
        rules.insert(rule);
    }
    QCOMPARE(rules.size(), 9);
}

void LengthTest::networksHaveRules()
{
    QCOMPARE(ruleNamed(u"mastodon"), CountingRule::Mastodon);
    QCOMPARE(ruleNamed(u"practice"), CountingRule::Graphemes);
    QCOMPARE(ruleNamed(u"gotosocial"), CountingRule::CodePoints);
    QCOMPARE(ruleNamed(u"never heard of"), CountingRule::Graphemes);
    QCOMPARE(ruleNamed(u""), CountingRule::Graphemes);
}

void LengthTest::warningCounts()
{
    QCOMPARE(counted(CountingRule::Mastodon, u"hola"_s, u"aviso"_s), 9);
    QCOMPARE(counted(CountingRule::CodePoints, u"👍🏿"_s, u"é"_s), 3);
}

void LengthTest::urlLengthOfTheInstance()
{
    QCOMPARE(counted(CountingRule::Mastodon, u"a https://example.com/1"_s, {}, 30), 32);
    QCOMPARE(counted(CountingRule::Mastodon, u"a (https://example.com/1_(x))."_s), 2 + 1 + 23 + 2);
    QCOMPARE(counted(CountingRule::Mastodon, u"http://localhost/x"_s), 18);
    QCOMPARE(counted(CountingRule::Mastodon, u"https://español.example/año"_s), 23);
}

void LengthTest::mentionInsideAddressStays()
{
    QCOMPARE(counted(CountingRule::Mastodon, u"https://example.com/@ana@otra.example"_s), 23);
    QCOMPARE(counted(CountingRule::Mastodon, u"@ana@otra.example y @luis@mas.example"_s), 4 + 3 + 5);
    QCOMPARE(counted(CountingRule::Mastodon, u"ana@otra.example"_s), 16);
}

void LengthTest::lineEndsAreOne()
{
    QCOMPARE(counted(CountingRule::Mastodon, u"a\r\nb"_s), 3);
    QCOMPARE(counted(CountingRule::Utf16, u"a\r\nb"_s), 3);
}

void LengthTest::graphemes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    QTest::newRow("empty") << u""_s << 0;
    QTest::newRow("conjunct") << u"क्ष"_s << 1;
    QTest::newRow("conjunct of three") << u"स्त्री"_s << 1;
    QTest::newRow("virama at the end") << u"क्"_s << 1;
    QTest::newRow("virama, then another script") << u"क्a"_s << 2;
    QTest::newRow("joiner between") << u"क्\u200Dष"_s << 1;
    QTest::newRow("two consonants") << u"कष"_s << 2;
    QTest::newRow("hangul jamo") << u"각"_s << 1;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u'a' << 2;
    QTest::newRow("three flags") << u"🇫🇷🇯🇵🇪🇸"_s << 3;
}

void LengthTest::graphemes()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    QCOMPARE(text::graphemes(text), expected);
}

void LengthTest::cutsBetweenCharacters()
{
    QCOMPARE(firstGraphemes(u"👨‍👩‍👧‍👧ab"_s, 2), u"👨‍👩‍👧‍👧a"_s);
    QCOMPARE(firstGraphemes(u"abc"_s, 2), u"ab"_s);
    QCOMPARE(firstGraphemes(u"abc"_s, 0), QString());
    QCOMPARE(firstGraphemes(u"é"_s, 9), u"é"_s);
}

void LengthTest::blueskyCountsBytesToo()
{
    const Length long_ = measured(CountingRule::Bluesky, u"👨‍👩‍👧‍👧"_s.repeated(121), 300);
    QCOMPARE(long_.used, 121);
    QCOMPARE(long_.bytes, 3025);
    QVERIFY(!long_.fits());
    QVERIFY(long_.share() > 1);
    QVERIFY(measured(CountingRule::Bluesky, u"👨‍👩‍👧‍👧"_s.repeated(120), 300).fits());
}

void LengthTest::fitsAndShare()
{
    const Length exact = measured(CountingRule::Mastodon, u"a"_s.repeated(500), 500);
    QVERIFY(exact.fits());
    QCOMPARE(exact.left(), 0);
    QCOMPARE(exact.share(), 1.0);
    QVERIFY(!measured(CountingRule::Mastodon, u"a"_s.repeated(501), 500).fits());
    QCOMPARE(measured(CountingRule::X, u"日"_s.repeated(141), 280).left(), -2);
    QCOMPARE(Length{}.share(), 0.0);
}

//! Nothing here may take more than linear time; the test's time limit would tell.
void LengthTest::textWithoutEndIsFast()
{
    QCOMPARE(counted(CountingRule::Mastodon, u"@a."_s.repeated(100'000)), 300'000);
    QCOMPARE(counted(CountingRule::Mastodon, u"http://"_s.repeated(50'000)), 350'000);
    QVERIFY(counted(CountingRule::X, u"a."_s.repeated(200'000)) > 0);
    QVERIFY(counted(CountingRule::Mastodon, u"https://a.example/"_s + u"("_s.repeated(100'000)) > 0);
}

TERTULIA_TEST(LengthTest)
#include "tst_length.moc"
