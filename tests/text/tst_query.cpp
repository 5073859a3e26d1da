#include "models/text/query.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

namespace {
const QDate today(2026, 3, 10);

Query parsed(const QString &text) { return parseQuery(text, today).query; }
} // namespace

//! The search line.
class QueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words();
    void keys();
    void spanishIsTheSame_data();
    void spanishIsTheSame();
    void states();
    void dates_data();
    void dates();
    void badDates();
    void negation();
    void limitsNarrow();
    void oddThingsAreWords_data();
    void oddThingsAreWords();
    void errorsSayWhere();
    void slipsAreNamed_data();
    void slipsAreNamed();
    void holes_data();
    void holes();
    void droppingOut();
    void spans();
    void matchExpression_data();
    void matchExpression();
    void nothingLeaks();
};

void QueryTest::words()
{
    const Query query = parsed(u"  bici  \"frenos de disco\" Rueda "_s);
    QCOMPARE(query.words, (QStringList{u"bici"_s, u"Rueda"_s}));
    QCOMPARE(query.phrases, QStringList{u"frenos de disco"_s});
    QVERIFY(parsed(u""_s).isEmpty());
    QVERIFY(parsed(u"   "_s).isEmpty());
    QVERIFY(!query.isEmpty());
    QCOMPARE(parsed(u"«dos palabras»"_s).phrases, QStringList{u"dos palabras"_s});
}

void QueryTest::keys()
{
    const Query query
        = parsed(u"from:@ana in:taller network:Mastodon,practice tag:\"muy urgente\" assignee:luis is:open x"_s);
    QCOMPARE(query.from, QStringList{u"ana"_s});
    QCOMPARE(query.in, QStringList{u"taller"_s});
    QCOMPARE(query.network, (QStringList{u"mastodon"_s, u"practice"_s}));
    QCOMPARE(query.tag, QStringList{u"muy urgente"_s});
    QCOMPARE(query.assignee, QStringList{u"luis"_s});
    QCOMPARE(query.is, QStringList{u"open"_s});
    QCOMPARE(query.words, QStringList{u"x"_s});
    QCOMPARE(parsed(u"from:ana from:@luis@taller.example"_s).from, (QStringList{u"ana"_s, u"luis@taller.example"_s}));
    QCOMPARE(parsed(u"FROM:ana"_s).from, QStringList{u"ana"_s});
}

void QueryTest::spanishIsTheSame_data()
{
    QTest::addColumn<QString>("spanish");
    QTest::addColumn<QString>("english");
    QTest::newRow("from") << u"de:ana"_s << u"from:ana"_s;
    QTest::newRow("in") << u"en:taller"_s << u"in:taller"_s;
    QTest::newRow("network") << u"red:mastodon"_s << u"network:mastodon"_s;
    QTest::newRow("is") << u"es:abierta"_s << u"is:open"_s;
    QTest::newRow("before") << u"antes:ayer"_s << u"before:yesterday"_s;
    QTest::newRow("after") << u"después:hoy"_s << u"after:today"_s;
    QTest::newRow("after, no accent") << u"despues:hoy"_s << u"after:today"_s;
    QTest::newRow("tag") << u"etiqueta:duda"_s << u"tag:duda"_s;
    QTest::newRow("assignee") << u"responsable:ana"_s << u"assignee:ana"_s;
}

void QueryTest::spanishIsTheSame()
{
    QFETCH(QString, spanish);
    QFETCH(QString, english);
    QCOMPARE(parsed(spanish), parsed(english));
    QVERIFY(!parsed(spanish).isEmpty());
}

void QueryTest::states()
{
    const QStringList expected{u"unread"_s, u"open"_s, u"new"_s, u"done"_s, u"waiting"_s, u"snoozed"_s, u"mine"_s,
        u"unassigned"_s, u"mention"_s, u"direct"_s, u"comment"_s, u"public"_s, u"private"_s};
    QCOMPARE(queryStates(), expected);
    for (const QString &state : expected)
        QCOMPARE(parsed(u"is:"_s + state).is, QStringList{state});
    const QList<std::pair<QString, QString>> spanish{{u"noleída"_s, u"unread"_s}, {u"no-leída"_s, u"unread"_s},
        {u"abierta"_s, u"open"_s}, {u"nueva"_s, u"new"_s}, {u"resuelta"_s, u"done"_s},
        {u"\"a la espera\""_s, u"waiting"_s}, {u"pospuesta"_s, u"snoozed"_s}, {u"mía"_s, u"mine"_s},
        {u"sin-asignar"_s, u"unassigned"_s}, {u"mención"_s, u"mention"_s}, {u"directo"_s, u"direct"_s},
        {u"comentario"_s, u"comment"_s}, {u"pública"_s, u"public"_s}, {u"PRIVADA"_s, u"private"_s}};
    for (const auto &[word, state] : spanish)
        QCOMPARE(parsed(u"is:"_s + word).is, QStringList{state});
}

void QueryTest::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("iso") << u"2026-02-28"_s << QDate(2026, 2, 28);
    QTest::newRow("local") << u"1/2/2026"_s << QDate(2026, 2, 1);
    QTest::newRow("local, two digits") << u"01/02/25"_s << QDate(2025, 2, 1);
    QTest::newRow("no year, past") << u"9/3"_s << QDate(2026, 3, 9);
    QTest::newRow("no year, future means last") << u"11/3"_s << QDate(2025, 3, 11);
    QTest::newRow("days ago") << u"7d"_s << QDate(2026, 3, 3);
    QTest::newRow("weeks ago") << u"2w"_s << QDate(2026, 2, 24);
    QTest::newRow("months ago") << u"1m"_s << QDate(2026, 2, 10);
    QTest::newRow("years ago") << u"1y"_s << QDate(2025, 3, 10);
    QTest::newRow("today") << u"today"_s << today;
    QTest::newRow("hoy") << u"Hoy"_s << today;
    QTest::newRow("yesterday") << u"yesterday"_s << QDate(2026, 3, 9);
    QTest::newRow("ayer") << u"ayer"_s << QDate(2026, 3, 9);
}

void QueryTest::dates()
{
    QFETCH(QString, text);
    QFETCH(QDate, expected);
    QCOMPARE(parsed(u"before:"_s + text).before, std::optional(expected));
    QCOMPARE(parsed(u"after:"_s + text).after, std::optional(expected));
    QVERIFY(!parsed(u"after:"_s + text).before);
}

void QueryTest::badDates()
{
    for (const QString &bad : {u"2026-02-30"_s, u"31/2/2026"_s, u"99999d"_s, u"soon"_s, u"2026"_s}) {
        const ParsedQuery result = parseQuery(u"before:"_s + bad, today);
        QVERIFY2(!result.query.before, qPrintable(bad));
        QCOMPARE(result.query.words, QStringList{bad});
        QCOMPARE(result.errors.size(), 1);
        QCOMPARE(result.errors[0].kind, QueryError::Kind::BadDate);
    }
}

void QueryTest::negation()
{
    const Query query = parsed(u"bici -moto -\"de segunda mano\" -from:ana -is:done - a--b"_s);
    QCOMPARE(query.words, (QStringList{u"bici"_s, u"-"_s, u"a--b"_s}));
    QCOMPARE(query.without.words, QStringList{u"moto"_s});
    QCOMPARE(query.without.phrases, QStringList{u"de segunda mano"_s});
    QCOMPARE(query.without.from, QStringList{u"ana"_s});
    QCOMPARE(query.without.is, QStringList{u"done"_s});
    QCOMPARE(parsed(u"-before:today"_s).after, std::optional(today));
    QCOMPARE(parsed(u"-after:today"_s).before, std::optional(today));
    QVERIFY(!parsed(u"-x"_s).isEmpty());
}

void QueryTest::limitsNarrow()
{
    QCOMPARE(parsed(u"before:today before:7d"_s).before, std::optional(QDate(2026, 3, 3)));
    QCOMPARE(parsed(u"after:7d after:today"_s).after, std::optional(today));
}

void QueryTest::oddThingsAreWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown key") << u"hola:mundo"_s << QStringList{u"hola:mundo"_s};
    QTest::newRow("link") << u"https://example.com"_s << QStringList{u"https://example.com"_s};
    QTest::newRow("unknown state") << u"is:purple"_s << QStringList{u"purple"_s};
    QTest::newRow("colon") << u":"_s << QStringList{u":"_s};
    QTest::newRow("time") << u"10:30"_s << QStringList{u"10:30"_s};
    QTest::newRow("dash") << u"-"_s << QStringList{u"-"_s};
    QTest::newRow("dashes") << u"--"_s << QStringList{u"--"_s};
    QTest::newRow("operators") << u"a AND b* NOT (c)"_s << QStringList{u"a"_s, u"AND"_s, u"b*"_s, u"NOT"_s, u"(c)"_s};
    QTest::newRow("quote inside") << u"a\"b"_s << QStringList{u"a\"b"_s};
    QTest::newRow("empty quotes") << u"\"\""_s << QStringList{};
    QTest::newRow("one quote") << u"\""_s << QStringList{};
    QTest::newRow("key of nothing") << u"from:"_s << QStringList{};
    QTest::newRow("key of empty quotes") << u"from:\"\""_s << QStringList{};
    QTest::newRow("emoji") << u"🚲"_s << QStringList{u"🚲"_s};
}

void QueryTest::oddThingsAreWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const Query query = parsed(text);
    QCOMPARE(query.words, words);
    QVERIFY(query.from.isEmpty() && query.is.isEmpty() && query.phrases.isEmpty());
}

void QueryTest::errorsSayWhere()
{
    const ParsedQuery result = parseQuery(u"x is:purple from: \"abc"_s, today);
    QCOMPARE(result.errors.size(), 3);
    QCOMPARE(result.errors[0], (QueryError{2, u"is:purple"_s, QueryError::Kind::UnknownState}));
    QCOMPARE(result.errors[1], (QueryError{12, u"from:"_s, QueryError::Kind::EmptyValue}));
    QCOMPARE(result.errors[2], (QueryError{18, u"\"abc"_s, QueryError::Kind::UnclosedQuote}));
    QCOMPARE(result.query.phrases, QStringList{u"abc"_s});
    QVERIFY(parseQuery(u"a b:c -d from:e"_s, today).errors.isEmpty());
}

void QueryTest::slipsAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    QTest::newRow("swapped") << u"form:ana"_s << u"from"_s;
    QTest::newRow("missing") << u"netwrk:mastodon"_s << u"network"_s;
    QTest::newRow("spanish") << u"ettiqueta:x"_s << u"etiqueta"_s;
    QTest::newRow("state") << u"is:opne"_s << u"open"_s;
    QTest::newRow("spanish state") << u"es:abirta"_s << u"abierta"_s;
    QTest::newRow("two slips") << u"is:unasigend"_s << u"unassigned"_s;
    QTest::newRow("too far") << u"is:purple"_s << QString();
}

void QueryTest::slipsAreNamed()
{
    QFETCH(QString, text);
    const ParsedQuery result = parseQuery(text, today);
    QCOMPARE(result.errors.size(), 1);
    QTEST(result.errors[0].meant, "meant");
    for (const QString &fine : {u"hola:mundo"_s, u"https://example.com"_s, u"nota: x"_s, u"b:c"_s, u"is:open"_s})
        QVERIFY2(parseQuery(fine, today).errors.isEmpty(), qPrintable(fine));
}

//! "|" is the cursor, "[ ]" what a completion takes the place of.
void QueryTest::holes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("key"); // -1: none
    QTest::addColumn<QString>("typed");
    const auto row = [](const QString &line, int key, const QString &typed) {
        QTest::newRow(qPrintable(line)) << line << key << typed;
    };
    row(u"[|]"_s, -1, {});
    row(u"[fr|]"_s, -1, u"fr"_s);
    row(u"rueda [fr|om]"_s, -1, u"fr"_s);
    row(u"from:[|]"_s, int(QueryKey::From), {});
    row(u"rueda from:[an|a] is:open"_s, int(QueryKey::From), u"an"_s);
    row(u"-etiqueta:[du|]"_s, int(QueryKey::Tag), u"du"_s);
    row(u"from:[\"Ana R|\"] x"_s, int(QueryKey::From), u"Ana R"_s);
    row(u"from:[\"Ana R|]"_s, int(QueryKey::From), u"Ana R"_s);
    row(u"network:mastodon,[b|]"_s, int(QueryKey::Network), u"b"_s);
    row(u"hola:[mundo|]"_s, -2, u"hola:mundo"_s);
    row(u"is:open [|]"_s, -1, {});
}

void QueryTest::holes()
{
    QFETCH(QString, line);
    QFETCH(int, key);
    QFETCH(QString, typed);
    QString plain = line;
    plain.remove(u'[').remove(u']').remove(u'|');
    const qsizetype start = key == -2 ? 0 : line.indexOf(u'[');
    const QueryHole hole = holeAt(plain, QString(line).remove(u'[').remove(u']').indexOf(u'|'));
    QCOMPARE(hole.start, start);
    QCOMPARE(hole.length, key == -2 ? plain.size() : line.indexOf(u']') - line.indexOf(u'[') - 2);
    QCOMPARE(hole.key ? int(*hole.key) : std::min(key, -1), key);
    QCOMPARE(hole.typed, typed);
}

void QueryTest::droppingOut()
{
    const QStringList notDone{u"open"_s, u"new"_s, u"waiting"_s, u"snoozed"_s};
    QVERIFY(dropsOut(parsed(u"is:open"_s), {u"done"_s}, notDone));
    QVERIFY(dropsOut(parsed(u"is:open is:waiting rueda"_s), {u"done"_s}, notDone));
    QVERIFY(!dropsOut(parsed(u"is:open is:done"_s), {u"done"_s}, notDone));
    QVERIFY(!dropsOut(parsed(u"rueda"_s), {u"done"_s}, notDone));
    QVERIFY(dropsOut(parsed(u"rueda -is:done"_s), {u"done"_s}, notDone));
    QVERIFY(!dropsOut(parsed(u"-is:waiting"_s), {u"done"_s}, notDone));
    QVERIFY(dropsOut(parsed(u"is:unassigned"_s), {u"mine"_s}, {u"unassigned"_s}));
    QVERIFY(!dropsOut(parsed(u"is:open is:mine"_s), {u"mine"_s}, {u"unassigned"_s}));
    QVERIFY(dropsOut(parsed(u"is:mine is:open"_s), {u"unassigned"_s}, {u"mine"_s}));
}

void QueryTest::spans()
{
    using Kind = QuerySpan::Kind;
    const QList<QuerySpan> expected{{0, 1, Kind::Negation}, {1, 5, Kind::Key}, {6, 3, Kind::Value},
        {10, 5, Kind::Phrase}, {16, 3, Kind::Key}, {19, 1, Kind::Error}};
    QCOMPARE(parseQuery(u"-from:ana \"b c\" is:x y"_s, today).spans, expected);
}

void QueryTest::matchExpression_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("only keys") << u"from:ana"_s << u""_s;
    QTest::newRow("one word") << u"bici"_s << u"\"bici\"*"_s;
    QTest::newRow("short word") << u"ab"_s << u"\"ab\""_s;
    QTest::newRow("two words") << u"rueda bici"_s << u"\"rueda\" AND \"bici\"*"_s;
    QTest::newRow("phrase") << u"\"rueda de bici\" x"_s << u"\"rueda de bici\" AND \"x\""_s;
    QTest::newRow("quotes are doubled") << u"a\"b"_s << u"\"a\"\"b\"*"_s;
    QTest::newRow("without") << u"bici -moto -\"a b\""_s << u"(\"bici\"*) NOT (\"a b\" OR \"moto\")"_s;
    QTest::newRow("only without") << u"-moto"_s << u""_s;
    QTest::newRow("no token") << u"!!! 🚲 bici"_s << u"\"bici\"*"_s;
    QTest::newRow("only no token") << u"🚲 \"...\""_s << u""_s;
    QTest::newRow("operators") << u"OR NEAR(a"_s << u"\"OR\" AND \"NEAR(a\"*"_s;
    QTest::newRow("ends in a sign") << u"bici*"_s << u"\"bici*\""_s;
}

void QueryTest::matchExpression()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(ftsMatch(parsed(text)), expected);
}

//! Outside of quotes only our own words are ever left.
void QueryTest::nothingLeaks()
{
    QString odd = u"a\"b \"\"c\" OR text:x ^y {z} NEAR/2 -q\" +w \\ '; DROP\x01"_s;
    odd += QChar(0);
    odd += u"end"_s;
    QString match = ftsMatch(parsed(odd));
    QVERIFY(!match.contains(QChar(0)));
    static const QRegularExpression string(u"\"(?:[^\"]|\"\")*\"\\*?"_s);
    match.remove(string);
    match.remove(u" AND "_s).remove(u" OR "_s).remove(u" NOT "_s).remove(u'(').remove(u')');
    QCOMPARE(match, QString());
    QCOMPARE(ftsExcluded(parsed(u"-moto -coche"_s)), u"\"moto\" OR \"coche\""_s);
    QCOMPARE(ftsExcluded(parsed(u"bici -moto"_s)), QString());
}

TERTULIA_TEST(QueryTest)
#include "tst_query.moc"
