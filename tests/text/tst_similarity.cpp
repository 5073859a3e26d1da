#include "models/text/similarity.h"
#include "tests/support/main.h"
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

//! When two texts are the same to who reads both.
class SimilarityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void wordsKnowTheirPlace();
    void pairs_data();
    void pairs();
    void shortTexts_data();
    void shortTexts();
    void cutShort_data();
    void cutShort();
    void runsOfTheMockUp();
    void runsDoNotOverlap();
    void wordsArePairedInOrder();
    void laws();
    void textWithoutEndIsFast();
};

namespace {

double score(const QString &a, const QString &b) { return similarity(ComparedText(a), ComparedText(b)); }

QStringList wordsOf(const QString &text)
{
    QStringList all;
    const ComparedText compared(text);
    for (const ComparedText::Word &word : compared.words())
        all.append(word.folded);
    return all;
}

//! The mock-up's.
const QString bluesky
    = u"Teníais razón: nuestra tabla de desarrollos usaba solo 700×32. Ya está corregida, con tres medidas de rueda. La vieron Marta y Paco antes que nosotros. Gracias.\n\narganzuela.example/tabla"_s;
const QString facebook
    = u"Teníais razón: nuestra tabla de desarrollos usaba solo 700×32. Ya está corregida, con tres medidas de rueda. La vieron Marta y Paco antes que nosotros. Gracias a ambos.\n\narganzuela.example/tabla"_s;
const QString mastodon
    = u"@martaq@mastodon.social y @paconc@mastodon.social tenían razón: la tabla usaba una sola rueda. Ya está corregida, con tres medidas de rueda y la fórmula para comprobarlo.\n\n¿Qué medida os falta? #BiciUrbana #Taller"_s;
const QString instagram
    = u"La bici de Marta tiene la culpa. Contó las vueltas, hizo la cuenta y nos dijo: «no me cuadra». Y no cuadraba.\n\nDesliza para ver la tabla corregida y dinos con qué desarrollo subes tú la Cuesta de la Vega."_s;

const QString workshop
    = u"Este viernes a las seis abrimos el taller para quien quiera aprender a centrar una rueda. Hay sitio para doce personas y no hace falta saber nada: las herramientas las ponemos nosotros."_s;
const QString english
    = u"This Friday at six the workshop is open to anyone who wants to learn how to true a wheel. There is room for twelve people and you need not know anything: we bring the tools."_s;

} // namespace

void SimilarityTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("case and accents") << u"¡TENÍAIS Razón!"_s << QStringList{u"teniais"_s, u"razon"_s};
    QTest::newRow("composed or not") << u"razo\u0301n"_s << QStringList{u"razon"_s};
    QTest::newRow("links, with and without https")
        << u"mira https://arganzuela.example/tabla, arganzuela.com o arganzuela.example/tabla ya"_s
        << QStringList{u"mira"_s, u"o"_s, u"ya"_s};
    QTest::newRow("mentions of every form")
        << u"con @ana, @ana@taller.example y @ana.bsky.social hoy"_s << QStringList{u"con"_s, u"y"_s, u"hoy"_s};
    QTest::newRow("hashtags") << u"en #BiciUrbana y #taller hoy"_s << QStringList{u"en"_s, u"y"_s, u"hoy"_s};
    QTest::newRow("emoji") << u"vamos 🚲👩‍🔧🇪🇸 ya 1️⃣"_s << QStringList{u"vamos"_s, u"ya"_s};
    QTest::newRow("punctuation") << u"uno—dos, «tres»… cuatro/cinco"_s
                                 << QStringList{u"uno"_s, u"dos"_s, u"tres"_s, u"cuatro"_s, u"cinco"_s};
    QTest::newRow("numbers stay") << u"700×32, a las 18:30"_s
                                  << QStringList{u"700"_s, u"32"_s, u"a"_s, u"las"_s, u"18"_s, u"30"_s};
    QTest::newRow("apostrophes") << u"don’t 'quote' don't"_s << QStringList{u"dont"_s, u"quote"_s, u"dont"_s};
    QTest::newRow("variables") << u"hola {{nombre}} qué tal"_s << QStringList{u"hola"_s, u"que"_s, u"tal"_s};
    QTest::newRow("no spaces") << u"自転車 abc"_s << QStringList{u"自"_s, u"転"_s, u"車"_s, u"abc"_s};
    QTest::newRow("lone surrogate") << QString(u"a "_s + QChar(0xD800)) << QStringList{u"a"_s};
}

void SimilarityTest::words()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(wordsOf(text), expected);
}

void SimilarityTest::wordsKnowTheirPlace()
{
    const QString text = u"🚲 Ya está: @ana@taller.example, don’t"_s;
    const ComparedText compared(text);
    QStringList there;
    for (const ComparedText::Word &word : compared.words())
        there.append(text.mid(word.start, word.length));
    QCOMPARE(there, QStringList({u"Ya"_s, u"está"_s, u"don’t"_s}));
}

//! What people really put side by side. "same" is what is refused, "near" what is warned of.
void SimilarityTest::pairs_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("judged");
    const auto row = [](const char *name, const QString &first, const QString &second, const char *judged) {
        QTest::newRow(name) << first << second << QString::fromLatin1(judged);
    };
    row("es: the mock-up's two", bluesky, facebook, "same");
    row("es: the mock-up's rewritten", mastodon, bluesky, "different");
    row("es: the mock-up's told otherwise", instagram, facebook, "different");
    row("es: other hashtags", workshop + u" #Bici #Taller"_s, workshop + u" #BiciUrbana #Arganzuela #Madrid"_s, "same");
    row("es: another link", workshop + u" https://a.example/1"_s, workshop + u" https://b.example/2?utm=x"_s, "same");
    row("es: other emoji and shouting", workshop, u"🚲🚲 "_s + workshop.toUpper() + u" 💪"_s, "same");
    row("es: a mention instead of a greeting", u"@marta@plaza.example "_s + workshop, workshop, "same");
    row("es: trimmed at a sentence", workshop,
        u"Este viernes a las seis abrimos el taller para quien quiera aprender a centrar una rueda."_s, "same");
    row("es: trimmed within a word", workshop, workshop.left(120) + u"…"_s, "same");
    row("es: a greeting before it", u"Buenos días, vecinas y vecinos. "_s + workshop, workshop, "same");
    row("es: one word changed at the end", workshop, QString(workshop).replace(u"nosotros"_s, u"en el taller"_s),
        "same");
    row("es: one word changed in the middle", workshop, QString(workshop).replace(u"doce"_s, u"quince"_s), "near");
    row("es: a sentence added in the middle", workshop,
        QString(workshop).replace(u"rueda. Hay"_s, u"rueda. Traed la vuestra si podéis. Hay"_s), "near");
    row("es: one sentence kept, the other rewritten", workshop,
        u"Este viernes a las seis abrimos el taller para quien quiera aprender a centrar una rueda. Apúntate en los comentarios."_s,
        "different");
    row("es: rewritten", workshop,
        u"¿Tu rueda baila? El viernes por la tarde te enseñamos a centrarla. Ven a las seis con las manos vacías; quedan doce plazas."_s,
        "different");
    row("translated", workshop, english, "different");
    row("en: other hashtags", english + u" #cycling"_s, english + u" #bike #DIY"_s, "same");
    row("en: curly or straight", u"We don't know what you'll find there, but it's worth the ride, isn't it?"_s,
        u"We don’t know what you’ll find there, but it’s worth the ride, isn’t it?"_s, "same");
    row("en: trimmed", english, english.left(english.indexOf(u" There"_s)), "same");
    row("en: rewritten", english,
        u"Got a wobbly wheel? Bring it along on Friday evening and leave with it straight. Twelve places, no experience needed, tools on us."_s,
        "different");
    row("en: the same subject", english,
        u"Last Friday twelve of you came to learn how to true a wheel. Thank you! The next one is in June."_s,
        "different");
    row("en: two sentences swapped", english,
        u"There is room for twelve people and you need not know anything: we bring the tools. This Friday at six the workshop is open to anyone who wants to learn how to true a wheel."_s,
        "near");
    row("a link each", u"https://a.example/1"_s, u"https://b.example/2"_s, "different");
}

void SimilarityTest::pairs()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, judged);
    const ComparedText a(first), b(second);
    const double found = similarity(a, b);
    const QString verdict = found >= sameFrom || isCutFrom(a, b) ? u"same"_s
        : found >= nearlySameFrom                                ? u"near"_s
                                                                 : u"different"_s;
    QVERIFY2(verdict == judged, qPrintable(u"%1 (%2)"_s.arg(verdict).arg(found)));
}

void SimilarityTest::shortTexts_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("expected");
    QTest::newRow("equal") << u"Buenos días"_s << u"¡Buenos días!"_s << 1.0;
    QTest::newRow("one word more") << u"Buenos días"_s << u"Buenos días, Madrid"_s << 0.5;
    QTest::newRow("other words") << u"Buenos días"_s << u"Buenas tardes"_s << 0.0;
    QTest::newRow("one word of many") << u"Gracias"_s << u"Gracias por venir al taller"_s << 0.2;
    QTest::newRow("four words") << u"The same for all"_s << u"the same for all"_s << 1.0;
    QTest::newRow("nothing and nothing") << u""_s << u""_s << 0.0;
    QTest::newRow("emoji and words") << u"🚲"_s << u"bici"_s << 0.0;
}

void SimilarityTest::shortTexts()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(double, expected);
    QCOMPARE(score(first, second), expected);
    QCOMPARE(score(second, first), expected);
}

void SimilarityTest::cutShort_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the beginning") << u"uno dos tres cuatro cinco seis"_s << u"uno dos tres cuatro cinco"_s << true;
    QTest::newRow("the end") << u"uno dos tres cuatro cinco seis"_s << u"dos tres cuatro cinco seis"_s << true;
    QTest::newRow("half a word") << u"uno dos tres cuatro cinco seis"_s << u"uno dos tres cuatro cin…"_s << true;
    QTest::newRow("another last word") << u"uno dos tres cuatro cinco"_s << u"uno dos tres cuatro otro"_s << false;
    QTest::newRow("too little to say") << u"uno dos tres cuatro cinco"_s << u"uno dos tres cuatro"_s << false;
    QTest::newRow("out of the middle") << u"cero uno dos tres cuatro cinco seis"_s << u"uno dos tres cuatro cinco"_s
                                       << false;
}

void SimilarityTest::cutShort()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, expected);
    QCOMPARE(isCutFrom(ComparedText(first), ComparedText(second)), expected);
    QCOMPARE(isCutFrom(ComparedText(second), ComparedText(first)), expected);
}

void SimilarityTest::runsOfTheMockUp()
{
    const QList<SameRun> runs = sameRuns(ComparedText(bluesky), ComparedText(facebook));
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].words, 27);
    QCOMPARE(longest(runs), 27);
    QCOMPARE(bluesky.mid(runs[0].firstStart, runs[0].firstLength), bluesky.left(bluesky.indexOf(u"Gracias"_s) + 7));
    QCOMPARE(
        facebook.mid(runs[0].secondStart, runs[0].secondLength), facebook.left(facebook.indexOf(u"Gracias"_s) + 7));
}

void SimilarityTest::runsDoNotOverlap()
{
    const QString once = u"uno dos tres cuatro cinco seis siete"_s;
    const QList<SameRun> runs = sameRuns(ComparedText(once + u" x "_s + once), ComparedText(once));
    QCOMPARE(runs.size(), 1); // there is only one to be the same as
    QCOMPARE(runs[0].words, 7);
    QVERIFY(sameRuns(ComparedText(once), ComparedText(u"uno dos tres cuatro"_s)).size() == 1);
    QVERIFY(sameRuns(ComparedText(once), ComparedText()).isEmpty());
}

void SimilarityTest::wordsArePairedInOrder()
{
    const QString first = u"La tabla usaba una sola rueda"_s, second = u"La tabla vieja usaba rueda"_s;
    QStringList same;
    for (const SameRun &run : pairedWords(ComparedText(first), ComparedText(second))) {
        QCOMPARE(first.mid(run.firstStart, run.firstLength), second.mid(run.secondStart, run.secondLength));
        same.append(first.mid(run.firstStart, run.firstLength));
    }
    QCOMPARE(same, QStringList({u"La"_s, u"tabla"_s, u"usaba"_s, u"rueda"_s}));
}

//! What holds of any two texts.
void SimilarityTest::laws()
{
    QRandomGenerator dice(2026);
    const QStringList vocabulary{u"La"_s, u"tabla"_s, u"rueda"_s, u"ÁRBOL"_s, u"arbol"_s, u"7"_s, u"#bici"_s, u"@ana"_s,
        u"https://a.example"_s, u"🚲"_s, u"sí,"_s, u"no."_s};
    const auto random = [&] {
        QStringList words;
        for (int count = dice.bounded(40); count > 0; --count)
            words.append(vocabulary[dice.bounded(vocabulary.size())]);
        return words.join(u' ');
    };
    for (int turn = 0; turn < 400; ++turn) {
        const QString first = random(), second = turn % 3 == 0 ? first + u' ' + random() : random();
        const ComparedText a(first), b(second);
        const double found = similarity(a, b);
        QVERIFY(found >= 0 && found <= 1);
        QCOMPARE(similarity(b, a), found);
        QCOMPARE(similarity(a, ComparedText(first.toUpper() + u" #otra"_s)), a.isEmpty() ? 0.0 : 1.0);
        QCOMPARE(isCutFrom(a, b), isCutFrom(b, a));
        qsizetype end = 0;
        for (const SameRun &run : sameRuns(a, b)) {
            QVERIFY(run.words >= std::min({shingleWords, a.count(), b.count()}));
            QVERIFY(run.firstStart >= end && run.secondStart >= 0);
            end = run.firstStart + run.firstLength;
            QVERIFY(end <= first.size() && run.secondStart + run.secondLength <= second.size());
            QCOMPARE(wordsOf(first.mid(run.firstStart, run.firstLength)),
                wordsOf(second.mid(run.secondStart, run.secondLength)));
        }
        if (!a.isEmpty())
            QCOMPARE(longest(sameRuns(a, a)), a.count());
    }
}

//! Nothing here may take more than linear time; the test's time limit would tell.
void SimilarityTest::textWithoutEndIsFast()
{
    const ComparedText same(u"la "_s.repeated(20'000)), turns(u"la bici "_s.repeated(10'000));
    QVERIFY(similarity(same, turns) < nearlySameFrom);
    QCOMPARE(longest(sameRuns(same, same)), 20'000);
    QCOMPARE(longest(sameRuns(turns, turns)), 20'000);
    QCOMPARE(pairedWords(turns, turns).size(), 1);
}

TERTULIA_TEST(SimilarityTest)
#include "tst_similarity.moc"
