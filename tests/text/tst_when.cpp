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
}

void WhenTest::understands()
{
    QFETCH(QString, words);
    QFETCH(QString, expected);
    const std::optional<QDateTime> when = parseWhen(words, now);
    QVERIFY(when);
    QCOMPARE(when->toString(u"yyyy-MM-dd HH:mm"_s), expected);
}

void WhenTest::refuses_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
        {"", "   ", "pronto", "mañana pronto", "hoy 9", "ayer", "25:00", "18:75", "32/1", "31/2/2027", "1/1/2020",
            "lunes martes", "9 10", "in 2", "en horas", "mañana 13pm", "99999999999 h", "-1 h", "lunes lunes"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void WhenTest::refuses()
{
    QFETCH(QString, words);
    QVERIFY(!parseWhen(words, now));
}

void WhenTest::keepsTheZone()
{
    QCOMPARE(parseWhen(u"mañana"_s, now)->timeZone().id(), QByteArray("Europe/Madrid"));
    QCOMPARE(parseWhen(u"mañana"_s, now)->toUTC().time(), QTime(8, 0));
    const QDateTime utc(QDate(2026, 3, 10), QTime(10, 20), Qt::UTC);
    QCOMPARE(parseWhen(u"mañana"_s, utc)->toUTC().time(), QTime(9, 0));
}

//! Nine o'clock stays nine o'clock when the clocks change in between; hours are hours.
void WhenTest::clockChange()
{
    const QDateTime before(QDate(2026, 3, 28), QTime(22, 0), QTimeZone("Europe/Madrid"));
    QCOMPARE(parseWhen(u"mañana"_s, before)->time(), QTime(9, 0));
    QCOMPARE(before.secsTo(*parseWhen(u"mañana"_s, before)), 10 * 3600);
    QCOMPARE(before.secsTo(*parseWhen(u"in 6 hours"_s, before)), 6 * 3600);
}

TERTULIA_TEST(WhenTest)
#include "tst_when.moc"
