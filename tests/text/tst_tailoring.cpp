#include "models/text/tailoring.h"
#include "models/text/tailoringwords.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace text;
using Kind = Finding::Kind;

//! What is found when the versions of one idea stand side by side.
class TailoringTest : public QObject {
    Q_OBJECT

    static Wall wall(int account, const QString &words, NameForm names = NameForm::Unsaid)
    {
        Wall wall;
        wall.account = {account};
        wall.info.id = wall.info.name = u"net%1"_s.arg(account);
        wall.info.rule = u"graphemes"_s;
        wall.info.textLimit = 100;
        wall.info.names = names;
        wall.info.capabilities.insert(u"images"_s, {true, {}});
        wall.content.text = words;
        return wall;
    }
    static QList<Finding> of(Kind kind, const Tailoring &found)
    {
        QList<Finding> some;
        for (const Finding &finding : found.findings)
            if (finding.kind == kind)
                some.append(finding);
        return some;
    }
    static QString at(const Wall &wall, const Spot &spot) { return wall.content.text.mid(spot.start, spot.length); }
    static Media picture(const QString &alt)
    {
        Media media;
        media.name = u"p.png"_s;
        media.alt = alt;
        return media;
    }

private Q_SLOTS:
    void theSameTextIsRefusedUnlessAReasonIsTyped()
    {
        const QList<Wall> walls{wall(1, u"Una tabla nueva para todas las ruedas"_s), wall(2, u"Otra cosa del todo"_s),
            wall(3, u"¡Una tabla nueva, para todas las ruedas! #bici"_s)};
        const Tailoring found = tailored(walls, {});
        QCOMPARE(found.pairs.size(), 3);
        const QList<Finding> same = of(Kind::SameText, found);
        QCOMPARE(same.size(), 1);
        QCOMPARE(same[0].level, Level::Error);
        QCOMPARE(same[0].accounts, QList<AccountId>({{3}, {1}}));
        QCOMPARE(same[0].score, 1.0);
        QCOMPARE(at(walls[0], same[0].spots[0]), u"Una tabla nueva para todas las ruedas"_s);
        QCOMPARE(at(walls[2], same[0].spots[1]), u"Una tabla nueva, para todas las ruedas"_s);
        QCOMPARE(found.worst()->second, AccountId{3});
        Plan kept;
        kept.reason = u"An official notice"_s;
        QCOMPARE(of(Kind::SameText, tailored(walls, kept))[0].level, Level::Warning);
    }

    void eachVersionIsToldOfTheNearestOnly()
    {
        const QString text = u"Una tabla nueva para todas las ruedas"_s;
        const Tailoring found = tailored({wall(1, text), wall(2, text), wall(3, text)}, {});
        QCOMPARE(found.pairs.size(), 3);
        QCOMPARE(of(Kind::SameText, found).size(), 2); // one of them may stay
    }

    void whatHasLeftIsComparedWithButNotJudged()
    {
        const QString text = u"Una tabla nueva para todas las ruedas"_s;
        QList<Wall> walls{wall(1, text), wall(2, text), wall(3, u"Otra cosa"_s)};
        walls[1].frozen = true;
        QCOMPARE(of(Kind::SameText, tailored(walls, {}))[0].accounts, QList<AccountId>({{1}, {2}}));
        walls[0].frozen = true;
        QVERIFY(tailored(walls, {}).findings.isEmpty());
        QVERIFY(!tailored(walls, {}).worst()->isNear());
    }

    void partsOfAThreadSpeakAsOne()
    {
        const QString first = u"Una tabla nueva para todas"_s, second = u"las ruedas del barrio entero"_s;
        const Tailoring found = tailored({wall(1, first), wall(1, second), wall(2, first + u' ' + second)}, {});
        QCOMPARE(found.pairs.size(), 1);
        QCOMPARE(found.pairs[0].score, 1.0);
    }

    void textsWithoutWords()
    {
        QCOMPARE(tailored({wall(1, u"https://a.example"_s), wall(2, u"https://a.example"_s)}, {}).pairs[0].score, 1.0);
        QCOMPARE(tailored({wall(1, u"https://a.example"_s), wall(2, u"https://b.example"_s)}, {}).pairs[0].score, 0.0);
        QCOMPARE(tailored({wall(1, u""_s), wall(2, u""_s)}, {}).pairs[0].score, 0.0);
    }

    void aCutTextCountsAsTheSame()
    {
        const Tailoring found = tailored(
            {wall(1, u"Una tabla nueva. Y mucho más que contar de ella, con todas las ruedas y la fórmula."_s),
                wall(2, u"Una tabla nueva. Y mucho más que contar"_s)},
            {});
        QCOMPARE(found.pairs[0].score, sameFrom);
        QCOMPARE(of(Kind::SameText, found).size(), 1);
    }

    void namesOfOtherNetworks_data()
    {
        QTest::addColumn<NameForm>("form");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("foreign");
        QTest::newRow("host on domain") << NameForm::Domain << u"con @ana@taller.example hoy"_s
                                        << u"@ana@taller.example"_s;
        QTest::newRow("bare on domain") << NameForm::Domain << u"con @ana hoy"_s << u"@ana"_s;
        QTest::newRow("domain on domain") << NameForm::Domain << u"con @ana.bsky.social."_s << u""_s;
        QTest::newRow("domain on host") << NameForm::Host << u"con @ana.bsky.social hoy"_s << u"@ana.bsky.social"_s;
        QTest::newRow("host on host") << NameForm::Host << u"con @ana@taller.example y @luis"_s << u""_s;
        QTest::newRow("host on bare") << NameForm::Bare << u"con @ana@taller.example"_s << u"@ana@taller.example"_s;
        QTest::newRow("domain on bare") << NameForm::Bare << u"con @ana.bsky.social"_s << u"@ana.bsky.social"_s;
        QTest::newRow("a dot in a bare name") << NameForm::Bare << u"con @ciclos.arganzuela"_s << u""_s;
        QTest::newRow("nobody knows") << NameForm::Unsaid << u"con @ana@taller.example"_s << u""_s;
        QTest::newRow("an address") << NameForm::Domain << u"ana@taller.example"_s << u""_s;
    }
    void namesOfOtherNetworks()
    {
        QFETCH(NameForm, form);
        QFETCH(QString, text);
        QFETCH(QString, foreign);
        const Wall one = wall(1, text, form);
        const QList<Finding> found = of(Kind::ForeignName, tailored({one}, {}));
        QCOMPARE(found.size(), foreign.isEmpty() ? 0 : 1);
        if (found.isEmpty())
            return;
        QCOMPARE(found[0].word, foreign);
        QCOMPARE(at(one, found[0].spots[0]), foreign);
        QVERIFY(!tailored({one}, {}).names.value(one.account).contains(mentionName(foreign)));
    }

    void namesThatLinkAndNamesThatDoNot()
    {
        Wall one = wall(1, u"@Ana@plaza.example, @eva@plaza.example, @luis@plaza.example y @pia"_s, NameForm::Host);
        QCOMPARE(tailored({one}, {}).names.value({1}),
            QStringList({u"ana@plaza.example"_s, u"eva@plaza.example"_s, u"luis@plaza.example"_s, u"pia"_s}));
        one.people = {{u"ana@plaza.example"_s, Linking::Yes}, {u"eva@plaza.example"_s, Linking::No},
            {u"luis@plaza.example"_s, Linking::Unchecked}};
        const Tailoring found = tailored({one}, {});
        QCOMPARE(found.linking.value({1}), 1);
        QCOMPARE(of(Kind::WillNotLink, found).size(), 1);
        QCOMPARE(of(Kind::WillNotLink, found)[0].word, u"@eva@plaza.example"_s);
        QCOMPARE(of(Kind::WillNotLink, found)[0].level, Level::Warning);
        QCOMPARE(of(Kind::NotChecked, found)[0].level, Level::Hint); // never blocks
        QCOMPARE(found.findings.size(), 2);
    }

    void hashtagsThatDoNothing()
    {
        Wall one = wall(1, u"La tabla #bici y #taller"_s);
        QVERIFY(of(Kind::DeadHashtags, tailored({one}, {})).isEmpty()); // not known
        one.info.capabilities.insert(u"hashtags"_s, {false, {}});
        const QList<Finding> found = of(Kind::DeadHashtags, tailored({one}, {}));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].spots.size(), 2);
        QCOMPARE(at(one, found[0].spots[1]), u"#taller"_s);
        QCOMPARE(withoutHashtags(one.content.text), u"La tabla y"_s);
        QCOMPARE(withoutHashtags(u"#bici\nLa tabla"_s), u"La tabla"_s);
        one.info.capabilities[u"hashtags"_s].can = true;
        QVERIFY(tailored({one}, {}).findings.isEmpty());
    }

    void textCutInTheMiddle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("idea");
        QTest::addColumn<bool>("cut");
        const QString idea
            = u"Abrimos el taller el viernes a las seis. Hay sitio para doce personas y herramientas para todas."_s;
        const QString filler = u"palabra "_s.repeated(12); // 96 of 100
        QTest::newRow("whole") << idea << idea << false;
        QTest::newRow("at a sentence") << idea.left(40) << idea << false;
        QTest::newRow("at a word") << idea.left(60) << idea << true;
        QTest::newRow("within a word, with dots") << idea.left(58) + u"…"_s << idea << true;
        QTest::newRow("three dots") << idea.left(58) + u"..."_s << idea << true;
        QTest::newRow("still being typed") << u"Abrimos"_s << idea << false;
        QTest::newRow("full, no end") << filler.trimmed() << u""_s << true;
        QTest::newRow("full, with dots") << filler + u"…"_s << u""_s << true;
        QTest::newRow("full, with an end") << filler.trimmed() + u'.' << u""_s << false;
        QTest::newRow("full, in quotes") << filler.trimmed() + u".»"_s << u""_s << false;
        QTest::newRow("full, with an emoji") << filler + u"🚲"_s << u""_s << false;
        QTest::newRow("full, with a link") << filler.left(80) + u"https://a.example/1"_s << u""_s << false;
        QTest::newRow("full, with a hashtag") << filler.left(88) + u"#taller"_s << u""_s << false;
        QTest::newRow("too long is not cut") << filler + filler << u""_s << false;
        QTest::newRow("room left") << filler.left(80) << u""_s << false;
        QTest::newRow("dots on purpose") << u"Y entonces llegó Marta…"_s << u"Marta llegó"_s << false;
        QTest::newRow("empty") << u" "_s << idea << false;
    }
    void textCutInTheMiddle()
    {
        QFETCH(QString, text);
        QFETCH(QString, idea);
        QFETCH(bool, cut);
        Plan plan;
        plan.idea = idea;
        QCOMPARE(of(Kind::CutText, tailored({wall(1, text)}, plan)).size(), cut ? 1 : 0);
    }

    void theSameMinute()
    {
        const QDateTime noon(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC);
        QList<Wall> walls{wall(1, u"Uno"_s), wall(2, u"Dos"_s), wall(3, u"Tres"_s)};
        QVERIFY(tailored(walls, {}).findings.isEmpty()); // not planned
        for (Wall &one : walls)
            one.due = noon;
        QCOMPARE(of(Kind::SameMinute, tailored(walls, {})).size(), 1);
        QCOMPARE(of(Kind::SameMinute, tailored(walls, {}))[0].accounts.size(), 3);
        walls[1].due = noon.addSecs(60);
        QVERIFY(tailored(walls, {}).findings.isEmpty());
        QVERIFY(tailored({walls[0]}, {}).findings.isEmpty());
    }

    void altTextIsAskedForByARule()
    {
        Wall one = wall(1, u"Mira"_s);
        one.content.media = {picture(u"Una rueda"_s), picture(u" "_s)};
        const QList<Finding> found = of(Kind::NoAlt, tailored({one}, {}));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].number, 2);
        QCOMPARE(found[0].level, Level::Error);
        Plan off;
        off.altText = false;
        QVERIFY(tailored({one}, off).findings.isEmpty());
        one.info.capabilities.clear(); // takes no pictures: nothing to describe
        QVERIFY(tailored({one}, {}).findings.isEmpty());
    }

    void whatWasSaidLately()
    {
        const QDateTime noon(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC);
        const QString text = u"Este viernes abrimos el taller para centrar ruedas"_s;
        const SaidLately said({{{1}, {7}, text + u" #bici"_s, noon.addDays(-3)},
            {{1}, {8}, u"Buenos días"_s, noon.addDays(-1)}, {{2}, {9}, text, noon.addDays(-2)},
            {{1}, {10}, u"Otra cosa"_s, noon.addSecs(1800)}, {{1}, {11}, u"Y otra"_s, noon.addSecs(3600)}});
        Plan plan;
        plan.said = &said;
        Wall one = wall(1, text);
        Tailoring found = tailored({one}, plan);
        QCOMPARE(of(Kind::SaidLately, found).size(), 1);
        QCOMPARE(of(Kind::SaidLately, found)[0].at, noon.addDays(-3));
        QCOMPARE(of(Kind::SaidLately, found)[0].level, Level::Warning);
        QVERIFY(of(Kind::Clash, found).isEmpty()); // not planned
        one.due = noon;
        found = tailored({one}, plan);
        QCOMPARE(of(Kind::Clash, found).size(), 1);
        QCOMPARE(of(Kind::Clash, found)[0].at, noon.addSecs(1800));
        plan.post = {7}; // not with itself
        QVERIFY(of(Kind::SaidLately, tailored({one}, plan)).isEmpty());
        QVERIFY(of(Kind::SaidLately, tailored({wall(1, u"¡Buenos días!"_s)}, plan)).isEmpty()); // a greeting
        QVERIFY(tailored({wall(3, text)}, plan).findings.isEmpty()); // another account
    }

    void inWords()
    {
        const TailoringWords words(
            [](AccountId id) { return id == AccountId{1} ? u"Mastodon"_s : u"Bluesky"_s; }, QTimeZone("Europe/Madrid"));
        Finding finding;
        finding.accounts = {{2}, {1}};
        finding.score = 0.92;
        QCOMPARE(words.sentence(finding), u"Nearly the same text as Mastodon."_s);
        finding.score = 1;
        QCOMPARE(words.sentence(finding), u"Same text as Mastodon."_s);
        finding.kind = Kind::Clash;
        finding.at = QDateTime(QDate(2026, 5, 14), QTime(12, 30), Qt::UTC);
        QCOMPARE(words.sentence(finding), u"Another post goes out here at 14:30."_s);
        Pair pair;
        pair.first = {1};
        pair.second = {2};
        pair.runs = {{27, 0, 1, 0, 1}};
        QCOMPARE(words.about(pair), u"27 words in a row are the same on Mastodon and Bluesky."_s);
        QCOMPARE(TailoringWords::score(0.8499), u"0.84"_s);
        QCOMPARE(TailoringWords::score(sameFrom), u"0.85"_s);
        QSet<QString> all;
        for (int kind = 0; kind <= int(Kind::NotChecked); ++kind) {
            finding.kind = Kind(kind);
            all.insert(code(finding.kind).toString());
            QVERIFY(!words.sentence(finding).isEmpty() && !words.consequence(finding).isEmpty());
        }
        QCOMPARE(all.size(), int(Kind::NotChecked) + 1);
    }
};

TERTULIA_TEST(TailoringTest)
#include "tst_tailoring.moc"
