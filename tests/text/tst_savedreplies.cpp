#include "models/text/blanks.h"
#include "models/text/names.h"
#include "models/text/savedreplies.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;

namespace {
QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const Blank &blank : blanks(text))
        names.append(blank.name);
    return names;
}

SavedReply reply(
    const QString &title, const QString &letters = {}, const QString &folder = {}, const QString &says = {})
{
    SavedReply made;
    made.title = title;
    made.letters = letters;
    made.folder = folder;
    made.versions = {{{}, {}, says}};
    return made;
}

QStringList titles(const QList<SavedReply> &replies)
{
    QStringList titles;
    for (const SavedReply &one : replies)
        titles.append(one.title);
    return titles;
}
} // namespace

//! Saved replies: their blanks, which version fits, and how they are found.
class SavedRepliesText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blanksAreFound_data();
    void blanksAreFound();
    void blanksSayWhereTheyStand();
    void fills();
    void nobodyFillsMoreThanTheirBlank_data();
    void nobodyFillsMoreThanTheirBlank();
    void endlessBracesTakeNoTime();
    void isCalledOtherwise();
    void namesBecomeBlanksAgain();
    void firstNames_data();
    void firstNames();
    void theVersionThatFits_data();
    void theVersionThatFits();
    void twoLettersFind();
    void theMostUsedStayFirst();
    void lettersAreGiven();
};

void SavedRepliesText::blanksAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << u"Hola {Marta}"_s << QStringList();
    QTest::newRow("two") << u"{{member.first_name}}: {{post.url}}"_s
                         << QStringList{u"member.first_name"_s, u"post.url"_s};
    QTest::newRow("in words") << u"{{ enlace  de la tabla }}"_s << QStringList{u"enlace de la tabla"_s};
    QTest::newRow("nothing inside") << u"{{}} {{  }}"_s << QStringList();
    QTest::newRow("not closed") << u"{{member.name} y {{otra"_s << QStringList();
    QTest::newRow("one line") << u"{{de una\na otra}}"_s << QStringList();
    QTest::newRow("more braces") << u"{{{{x}}}}"_s << QStringList{u"x"_s};
    QTest::newRow("one in another") << u"{{a {{b}} c}}"_s << QStringList{u"b"_s};
    QTest::newRow("too long for a name") << u"{{"_s + QString(81, u'a') + u"}}"_s << QStringList();
}

void SavedRepliesText::blanksAreFound()
{
    QFETCH(QString, text);
    QTEST(namesIn(text), "names");
}

void SavedRepliesText::blanksSayWhereTheyStand()
{
    const QString text = u"Hola, {{ nombre }}."_s;
    QCOMPARE(blanks(text), (QList<Blank>{{6, 12, u"nombre"_s}}));
    QCOMPARE(text.sliced(6, 12), u"{{ nombre }}"_s);
}

void SavedRepliesText::fills()
{
    const BlankValues values{{u"member.first_name"_s, u"Marta"_s}, {u"post.url"_s, QString()}};
    QCOMPARE(filled(u"Hola, {{member.first_name}}: {{post.url}} {{tabla}}"_s, values),
        u"Hola, Marta: {{post.url}} {{tabla}}"_s);
    QCOMPARE(filled(u"{{member.first_name}}{{member.first_name}}"_s, values), u"MartaMarta"_s);
    QCOMPARE(filled(u"sin huecos"_s, values), u"sin huecos"_s);
    QCOMPARE(filled({}, values), QString());
}

void SavedRepliesText::nobodyFillsMoreThanTheirBlank_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a blank") << u"{{post.url}}"_s << u"Hola, post.url."_s;
    QTest::newRow("half a blank") << u"Ana {{"_s << u"Hola, Ana ."_s;
    QTest::newRow("lines") << u"Ana\n\nGratis aquí"_s << u"Hola, Ana Gratis aquí."_s;
    QTest::newRow("from right to left") << u"\u202EanA"_s << u"Hola, anA."_s;
    QTest::newRow("control characters") << u"A\u0007na"_s << u"Hola, Ana."_s;
    QTest::newRow("nothing to see") << u" \u202E\n "_s << u"Hola, {{member.name}}."_s;
}

void SavedRepliesText::nobodyFillsMoreThanTheirBlank()
{
    QFETCH(QString, name);
    QTEST(
        filled(u"Hola, {{member.name}}."_s, {{u"member.name"_s, name}, {u"post.url"_s, u"https://plaza.example/1"_s}}),
        "expected");
}

void SavedRepliesText::endlessBracesTakeNoTime()
{
    QElapsedTimer time;
    time.start();
    QCOMPARE(blanks(QString(200'000, u'{')).size(), 0);
    QCOMPARE(blanks(u"{{a"_s.repeated(100'000)).size(), 0);
    QCOMPARE(filled(u"{{a}}"_s.repeated(20'000), {{u"a"_s, u"b"_s}}).size(), 20'000);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

void SavedRepliesText::isCalledOtherwise()
{
    const BlankValues spanish{{u"member.name"_s, u"nombre"_s}};
    QCOMPARE(renamed(u"{{ member.name }} {{otro}}"_s, spanish), u"{{nombre}} {{otro}}"_s);
    QCOMPARE(renamed(u"{{nombre}}"_s, {{u"nombre"_s, u"member.name"_s}}), u"{{member.name}}"_s);
}

void SavedRepliesText::namesBecomeBlanksAgain()
{
    const BlankValues values{{u"member.first_name"_s, u"Ana"_s}, {u"member.name"_s, u"Ana (taller)"_s},
        {u"post.url"_s, u"https://plaza.example/1"_s}, {u"network.name"_s, QString()}};
    QCOMPARE(emptied(u"Hola, Ana: mañana a las 9 en https://plaza.example/1."_s, values),
        u"Hola, {{member.first_name}}: mañana a las 9 en {{post.url}}."_s);
    QCOMPARE(emptied(u"Gracias, Ana (taller)"_s, values), u"Gracias, {{member.name}}"_s);
    QCOMPARE(emptied(u"Analía, @Ana"_s, values), u"Analía, @Ana"_s); // somebody else; and a mention stays one
    QCOMPARE(emptied(u"Al fin"_s, {{u"member.first_name"_s, u"Al"_s}}), u"Al fin"_s);
}

void SavedRepliesText::firstNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    QTest::newRow("two words") << u"Marta Quiroga Ibáñez"_s << u"Marta"_s;
    QTest::newRow("before a picture") << u"🚲 Íñigo Lasa"_s << u"Íñigo"_s;
    QTest::newRow("title") << u"Dr. Olga Ruiz"_s << u"Olga"_s;
    QTest::newRow("comma") << u"Lucía, la del taller"_s << u"Lucía"_s;
    QTest::newRow("handle") << u"@ana@taller.example"_s << u""_s;
    QTest::newRow("number") << u"1984"_s << u""_s;
    QTest::newRow("pictures") << u"🚲🔧"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void SavedRepliesText::firstNames()
{
    QFETCH(QString, name);
    QTEST(firstName(name), "first");
}

void SavedRepliesText::theVersionThatFits_data()
{
    QTest::addColumn<QStringList>("versions"); // "language network", "-" is any
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("chosen");
    QTest::newRow("both said") << QStringList{u"- -"_s, u"es -"_s, u"es mastodon"_s} << u"es"_s << 2;
    QTest::newRow("language before network") << QStringList{u"- mastodon"_s, u"es -"_s} << u"es"_s << 1;
    QTest::newRow("network before any") << QStringList{u"- -"_s, u"- mastodon"_s} << u"es"_s << 1;
    QTest::newRow("any before another network") << QStringList{u"es bluesky"_s, u"- -"_s} << u"es"_s << 1;
    QTest::newRow("any before another language") << QStringList{u"en mastodon"_s, u"- -"_s} << u"es"_s << 1;
    QTest::newRow("their language, another network") << QStringList{u"es -"_s, u"en bluesky"_s} << u"en"_s << 1;
    QTest::newRow("a kind of it") << QStringList{u"es -"_s, u"pt -"_s} << u"pt-BR"_s << 1;
    QTest::newRow("the kind itself") << QStringList{u"pt -"_s, u"pt-BR -"_s} << u"pt-br"_s << 1;
    QTest::newRow("nothing fits") << QStringList{u"fr bluesky"_s} << u"es"_s << 0;
    QTest::newRow("none") << QStringList() << u"es"_s << -1;
}

void SavedRepliesText::theVersionThatFits()
{
    QFETCH(QStringList, versions);
    QFETCH(QString, language);
    QList<ReplyVersion> all;
    for (const QString &version : versions) {
        const auto said = [](const QString &word) { return word == u"-" ? QString() : word; };
        all.append({said(version.section(u' ', 0, 0)), said(version.section(u' ', 1)), version});
    }
    const ReplyVersion *chosen = fitting(all, u"mastodon"_s, language);
    QTEST(chosen ? int(chosen - all.constData()) : -1, "chosen");
    all.append({language, u"mastodon"_s, {}}); // without words it is none
    QVERIFY(!chosen || !fitting(all, u"mastodon"_s, language)->text.isEmpty());
}

void SavedRepliesText::twoLettersFind()
{
    const QList<SavedReply> all{reply(u"Delanteros"_s), reply(u"Demora de una pieza"_s, u"dp"_s),
        reply(u"Desarrollos según la rueda"_s, u"de"_s, u"taller"_s), reply(u"Año nuevo"_s, {}, u"fiestas"_s),
        reply(u"Horario"_s, {}, {}, u"Abrimos los sábados"_s)};
    QCOMPARE(titles(found(all, u"de"_s)).first(), u"Desarrollos según la rueda"_s); // its letters
    QCOMPARE(titles(found(all, u"DP"_s)), QStringList{u"Demora de una pieza"_s});
    QCOMPARE(titles(found(all, u"an"_s)), QStringList{u"Año nuevo"_s}); // without the tilde
    QCOMPARE(titles(found(all, u"ru"_s)), QStringList{u"Desarrollos según la rueda"_s}); // any word
    QCOMPARE(titles(found(all, u"taller"_s)), QStringList{u"Desarrollos según la rueda"_s});
    QCOMPARE(titles(found(all, u"fiestas nue"_s)), QStringList{u"Año nuevo"_s});
    QCOMPARE(titles(found(all, u"sabados"_s)), QStringList{u"Horario"_s});
    QCOMPARE(titles(found(all, u"xy"_s)), QStringList());
    QCOMPARE(found(all, u" "_s).size(), all.size());
}

//! Given by use: what answers equally well keeps that order.
void SavedRepliesText::theMostUsedStayFirst()
{
    const QList<SavedReply> all{reply(u"Devolver en tienda, con el recibo"_s), reply(u"Desde"_s), reply(u"Demora"_s)};
    QCOMPARE(titles(found(all, u"de"_s)), titles(all));
}

void SavedRepliesText::lettersAreGiven()
{
    QCOMPARE(lettersFor(u"Desarrollos según la rueda"_s, {}), u"de"_s);
    QCOMPARE(lettersFor(u"Devolver en tienda"_s, {u"DE"_s}), u"dt"_s); // of another word: "de" again would be taken
    QCOMPARE(lettersFor(u"Ñu"_s, {}), u"nu"_s);
    QCOMPARE(lettersFor(u"Ab"_s, {u"ab"_s}), QString());
    QCOMPARE(lettersFor(u"🚲"_s, {}), QString());
}

TERTULIA_TEST(SavedRepliesText)
#include "tst_savedreplies.moc"
