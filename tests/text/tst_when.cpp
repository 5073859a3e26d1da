#include "models/text/when.h"
#include "tests/support/main.h"
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace text;

namespace {
//! A Tuesday in Madrid, three weeks before the clocks change.
const QDateTime now(QDate(2026, 3, 10), QTime(10, 20), QTimeZone("Europe/Madrid"));
} // namespace

//! Times said in words.
class WhenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void snoozes_data();
    void snoozes();
    void snoozesNotWithoutSense();
    void keepsTheZone();
    void clockChange();
};

void WhenTest::understands_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *words, const char *expected) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromLatin1(expected);
    };
    row("mañana", "2026-03-11 09:00");
    row("Mañana 9", "2026-03-11 09:00");
    row("manana 9", "2026-03-11 09:00");
    row("mañana a las 18:30", "2026-03-11 18:30");
    row("tomorrow", "2026-03-11 09:00");
    row("tomorrow 9", "2026-03-11 09:00");
    row("tomorrow at 6 pm", "2026-03-11 18:00");
    row("tomorrow 12am", "2026-03-11 00:00");
    row("mañana por la mañana", "2026-03-11 09:00");
    row("mañana por la tarde", "2026-03-11 16:00");
    row("mañana a las 6 de la tarde", "2026-03-11 18:00");
    row("tomorrow morning", "2026-03-11 09:00");
    row("pasado mañana", "2026-03-12 09:00");
    row("day after tomorrow 8:15", "2026-03-12 08:15");
    row("lunes", "2026-03-16 09:00");
    row("el lunes", "2026-03-16 09:00");
    row("lunes 10:30", "2026-03-16 10:30");
    row("10:30 lunes", "2026-03-16 10:30");
    row("miércoles", "2026-03-11 09:00");
    row("martes", "2026-03-17 09:00");
    row("Tuesday", "2026-03-17 09:00");
    row("next friday", "2026-03-13 09:00");
    row("lunes que viene", "2026-03-16 09:00");
    row("fri 17h", "2026-03-13 17:00");
    row("sábado por la noche", "2026-03-14 20:00");
    row("en 2 semanas", "2026-03-24 09:00");
    row("in 2 weeks", "2026-03-24 09:00");
    row("una semana", "2026-03-17 09:00");
    row("2w", "2026-03-24 09:00");
    row("en 3 días 18:00", "2026-03-13 18:00");
    row("in 2 hours", "2026-03-10 12:20");
    row("dentro de 2 horas", "2026-03-10 12:20");
    row("2h", "2026-03-10 12:20");
    row("en una hora", "2026-03-10 11:20");
    row("in 30 min", "2026-03-10 10:50");
    row("45m", "2026-03-10 11:05");
    row("un mes", "2026-04-10 09:00");
    row("18:30", "2026-03-10 18:30");
    row("9", "2026-03-11 09:00");
    row("11", "2026-03-10 11:00");
    row("hoy 12:00", "2026-03-10 12:00");
    row("esta tarde", "2026-03-10 16:00");
    row("tonight", "2026-03-10 20:00");
    row("esta noche a las 9", "2026-03-10 21:00");
    row("next week", "2026-03-16 09:00");
    row("la semana que viene", "2026-03-16 09:00");
    row("12/05 18:00", "2026-05-12 18:00");
    row("1/2", "2027-02-01 09:00");
    row("12/05/2027", "2027-05-12 09:00");
    row("2026-12-24 17:00", "2026-12-24 17:00");
    row("12 de mayo", "2026-05-12 09:00");
    row("May 12 8:00", "2026-05-12 08:00");
    row("mañana al mediodía", "2026-03-11 12:00");
    row("en dos semanas", "2026-03-24 09:00");
    row("in three days", "2026-03-13 09:00");
    row("media hora", "2026-03-10 10:50");
    row("in half an hour", "2026-03-10 10:50");
    row("en una hora y media", "2026-03-10 11:50");
    row("mañana a las nueve y media", "2026-03-11 09:30");
    row("mañana a las diez menos cuarto", "2026-03-11 09:45");
    row("tomorrow at half past nine", "2026-03-11 09:30");
    row("a la una", "2026-03-11 01:00");
    row("a la una de la tarde", "2026-03-10 13:00");
    row("fin de mes", "2026-03-31 09:00");
}

void WhenTest::understands()
{
    QFETCH(QString, words);
    QFETCH(QString, expected);
    const When when = parseWhen(words, now);
    QCOMPARE(when.problem, When::Problem::None);
    QCOMPARE(when.at.toString(u"yyyy-MM-dd HH:mm"_s), expected);
}

//! Nothing is guessed: what is not understood is named.
void WhenTest::refuses_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<When::Problem>("problem");
    QTest::addColumn<QString>("word");
    using P = When::Problem;
    const auto row = [](const char *words, P problem, const char *word = "") {
        QTest::newRow(words) << QString::fromUtf8(words) << problem << QString::fromUtf8(word);
    };
    row("", P::Empty);
    row("   ", P::Empty);
    row("pronto", P::Unknown, "pronto");
    row("Mañana próximamente", P::Unknown, "próximamente");
    row("ayer", P::Unknown, "ayer");
    row("in 2", P::Unknown, "in");
    row("en horas", P::Unknown, "en");
    row("99999999999 h", P::Unknown, "99999999999");
    row("-1 h", P::Unknown, "-1");
    row("hoy 9", P::Passed);
    row("1/1/2020", P::Passed);
    row("25:00", P::NoSuchHour, "25:00");
    row("18:75", P::NoSuchHour, "18:75");
    row("mañana 13pm", P::NoSuchHour, "13pm");
    row("32/1", P::NoSuchDay, "32/1");
    row("31/2/2027", P::NoSuchDay, "31/2/2027");
    row("lunes martes", P::Twice, "martes");
    row("lunes lunes", P::Twice, "lunes");
    row("lunes martes 9", P::Twice, "martes");
    row("lunes en 2 semanas", P::Twice, "en");
    row("9 10", P::Twice, "10");
    row("esta noche 9 10", P::Twice, "10");
    row("tomorrow morning afternoon", P::Twice, "afternoon");
    row("esta lunes", P::Unknown, "esta");
}

void WhenTest::refuses()
{
    QFETCH(QString, words);
    const When when = parseWhen(words, now);
    QVERIFY(!when.at.isValid());
    QTEST(when.problem, "problem");
    QTEST(when.word, "word");
}

void WhenTest::snoozes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("until"); // empty: until they write
    QTest::addColumn<bool>("even");
    const auto row = [](const char *words, const char *until, bool even) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromLatin1(until) << even;
    };
    row("mañana 9", "2026-03-11 09:00", false);
    row("lunes", "2026-03-16 09:00", false);
    row("en 2 semanas", "2026-03-24 09:00", false);
    row("hasta que responda", "", false);
    row("Hasta que nos contesten", "", false);
    row("until they answer", "", false);
    row("until she replies", "", false);
    row("mañana 9 aunque responda", "2026-03-11 09:00", true);
    row("aunque responda antes, mañana 9", "2026-03-11 09:00", true);
    row("monday even if they answer", "2026-03-16 09:00", true);
    row("in 2 weeks, even if he writes back", "2026-03-24 09:00", true);
    row("mañana si no responde", "2026-03-11 09:00", false);
    row("tomorrow or until they answer", "2026-03-11 09:00", false);
    row("monday unless they reply", "2026-03-16 09:00", false);
}

void WhenTest::snoozes()
{
    QFETCH(QString, words);
    QFETCH(bool, even);
    const Snooze snooze = parseSnooze(words, now);
    QCOMPARE(snooze.until.problem, When::Problem::None);
    QTEST(snooze.until.at.isValid() ? snooze.until.at.toString(u"yyyy-MM-dd HH:mm"_s) : QString(), "until");
    QCOMPARE(snooze.evenIfWritten, even);
}

void WhenTest::snoozesNotWithoutSense()
{
    using P = When::Problem;
    QCOMPARE(parseSnooze(u"aunque responda"_s, now).until.problem, P::NeedsTime);
    QCOMPARE(parseSnooze(u"si no responde"_s, now).until.problem, P::NeedsTime);
    QCOMPARE(parseSnooze(u"hasta que responda, aunque responda"_s, now).until.problem, P::Contrary);
    QCOMPARE(parseSnooze(u"hasta que llueva"_s, now).until, (When{{}, P::Unknown, u"hasta"_s}));
    QCOMPARE(parseSnooze(u"hasta que responda pronto"_s, now).until, (When{{}, P::Unknown, u"pronto"_s}));
    QCOMPARE(parseSnooze(u""_s, now).until.problem, P::Empty);
    QVERIFY(!parseSnooze(u"aunque"_s, now).isUnderstood());
}

void WhenTest::keepsTheZone()
{
    QCOMPARE(parseWhen(u"mañana"_s, now).at.timeZone().id(), QByteArray("Europe/Madrid"));
    QCOMPARE(parseWhen(u"mañana"_s, now).at.toUTC().time(), QTime(8, 0));
    const QDateTime utc(QDate(2026, 3, 10), QTime(10, 20), Qt::UTC);
    QCOMPARE(parseWhen(u"mañana"_s, utc).at.toUTC().time(), QTime(9, 0));
}

//! Nine o'clock stays nine o'clock when the clocks change in between; hours are hours.
void WhenTest::clockChange()
{
    const QDateTime before(QDate(2026, 3, 28), QTime(22, 0), QTimeZone("Europe/Madrid"));
    QCOMPARE(parseWhen(u"mañana"_s, before).at.time(), QTime(9, 0));
    QCOMPARE(before.secsTo(parseWhen(u"mañana"_s, before).at), 10 * 3600);
    QCOMPARE(before.secsTo(parseWhen(u"in 6 hours"_s, before).at), 6 * 3600);
    QCOMPARE(parseWhen(u"mañana 2:30"_s, before).problem, When::Problem::NoSuchHour);
}

TERTULIA_TEST(WhenTest)
#include "tst_when.moc"
