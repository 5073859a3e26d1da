#include "models/text/fold.h"
#include "models/text/names.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

//! Looking up by what people type in a hurry.
class FoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folds_data();
    void folds();
    void matches();
    void scoresOrder();
    void initials_data();
    void initials();
};

void FoldTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accents") << u"ÁRBOL, Niño, Müller, Çelik"_s << u"arbol, nino, muller, celik"_s;
    QTest::newRow("letters of their own") << u"Straße Ærø Łódź Đorđe"_s << u"strasse aero lodz dorde"_s;
    QTest::newRow("composed or not") << u"n\u0303"_s << u"n"_s;
    QTest::newRow("kana keeps its marks") << u"ガ"_s << u"ガ"_s;
    QTest::newRow("devanagari stays") << u"नमस्ते"_s << u"नमस्ते"_s;
    QTest::newRow("arabic vowels") << u"سَلام"_s << u"سلام"_s;
    QTest::newRow("wide letters") << u"ＡＢＣ"_s << u"abc"_s;
}

void FoldTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(folded(text), expected);
    QCOMPARE(folded(folded(text)), folded(text));
}

void FoldTest::matches()
{
    QVERIFY(matchesWords(u"nue pub"_s, u"Nueva publicación"_s));
    QVERIFY(matchesWords(u"pub nue"_s, u"Nueva publicación"_s));
    QVERIFY(matchesWords(u"PUBLICACION"_s, u"Nueva publicación"_s));
    QVERIFY(matchesWords(u""_s, u"anything"_s));
    QVERIFY(!matchesWords(u"ueva"_s, u"Nueva publicación"_s));
    QVERIFY(!matchesWords(u"nueva otra"_s, u"Nueva publicación"_s));
}

void FoldTest::scoresOrder()
{
    const QStringList bestFirst{u"Sync"_s, u"Sync now"_s, u"Start sync"_s, u"Resynced"_s};
    for (qsizetype i = 1; i < bestFirst.size(); ++i)
        QVERIFY2(
            matchScore(u"sync"_s, bestFirst[i - 1]) > matchScore(u"sync"_s, bestFirst[i]), qPrintable(bestFirst[i]));
    QVERIFY(matchScore(u"new post"_s, u"New long post"_s) > matchScore(u"post new"_s, u"New long post"_s));
    QVERIFY(matchScore(u"np"_s, u"New post"_s) > 0);
    QVERIFY(matchScore(u"dar res"_s, u"Dar por resuelta"_s) > 0);
    QCOMPARE(matchScore(u"xyz"_s, u"New post"_s), -1);
    QCOMPARE(matchScore(u"ew"_s, u"New post"_s), -1);
    QCOMPARE(matchScore(u"  "_s, u"New post"_s), 0);
}

void FoldTest::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << u"Beatriz Salgado"_s << u"BS"_s;
    QTest::newRow("first and last") << u"ana maría de la o"_s << u"AO"_s;
    QTest::newRow("handle") << u"@ana@taller.example"_s << u"A"_s;
    QTest::newRow("emoji") << u"🚲 Bici Taller 🔧"_s << u"BT"_s;
    QTest::newRow("accents") << u"Óscar Ñúñez"_s << u"ÓÑ"_s;
    QTest::newRow("beyond the BMP") << u"𐐨𐐩"_s << u"𐐀"_s;
    QTest::newRow("nothing") << u"🚲 !"_s << u"?"_s;
    QTest::newRow("empty") << u""_s << u"?"_s;
}

void FoldTest::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(text::initials(name), expected);
}

TERTULIA_TEST(FoldTest)
#include "tst_fold.moc"
