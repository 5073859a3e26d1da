#include "models/text/when.h"
#include "models/text/fold.h"
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace text {
namespace {
using namespace Qt::StringLiterals;

int weekdayNamed(const QString &word)
{
    static const QList<QStringList> days{{u"monday"_s, u"mon"_s, u"lunes"_s, u"lun"_s},
        {u"tuesday"_s, u"tue"_s, u"martes"_s, u"mar"_s}, {u"wednesday"_s, u"wed"_s, u"miercoles"_s, u"mie"_s},
        {u"thursday"_s, u"thu"_s, u"jueves"_s, u"jue"_s}, {u"friday"_s, u"fri"_s, u"viernes"_s, u"vie"_s},
        {u"saturday"_s, u"sat"_s, u"sabado"_s, u"sab"_s}, {u"sunday"_s, u"sun"_s, u"domingo"_s, u"dom"_s}};
    for (int day = 0; day < days.size(); ++day) {
        if (days[day].contains(word))
            return day + 1;
    }
    return 0;
}

int monthNamed(const QString &word)
{
    static const QList<QStringList> months{{u"january"_s, u"enero"_s, u"jan"_s, u"ene"_s},
        {u"february"_s, u"febrero"_s, u"feb"_s}, {u"march"_s, u"marzo"_s}, {u"april"_s, u"abril"_s, u"apr"_s, u"abr"_s},
        {u"may"_s, u"mayo"_s}, {u"june"_s, u"junio"_s, u"jun"_s}, {u"july"_s, u"julio"_s, u"jul"_s},
        {u"august"_s, u"agosto"_s, u"aug"_s, u"ago"_s}, {u"september"_s, u"septiembre"_s, u"setiembre"_s, u"sep"_s},
        {u"october"_s, u"octubre"_s, u"oct"_s}, {u"november"_s, u"noviembre"_s, u"nov"_s},
        {u"december"_s, u"diciembre"_s, u"dec"_s, u"dic"_s}};
    for (int month = 0; month < months.size(); ++month) {
        if (months[month].contains(word))
            return month + 1;
    }
    return 0;
}

enum class Unit { Minutes, Hours, Days, Weeks, Months };

std::optional<Unit> unitNamed(const QString &word)
{
    static const QHash<QString, Unit> units{{u"m"_s, Unit::Minutes}, {u"min"_s, Unit::Minutes},
        {u"mins"_s, Unit::Minutes}, {u"minute"_s, Unit::Minutes}, {u"minutes"_s, Unit::Minutes},
        {u"minuto"_s, Unit::Minutes}, {u"minutos"_s, Unit::Minutes}, {u"h"_s, Unit::Hours}, {u"hour"_s, Unit::Hours},
        {u"hours"_s, Unit::Hours}, {u"hora"_s, Unit::Hours}, {u"horas"_s, Unit::Hours}, {u"d"_s, Unit::Days},
        {u"day"_s, Unit::Days}, {u"days"_s, Unit::Days}, {u"dia"_s, Unit::Days}, {u"dias"_s, Unit::Days},
        {u"w"_s, Unit::Weeks}, {u"week"_s, Unit::Weeks}, {u"weeks"_s, Unit::Weeks}, {u"semana"_s, Unit::Weeks},
        {u"semanas"_s, Unit::Weeks}, {u"month"_s, Unit::Months}, {u"months"_s, Unit::Months}, {u"mes"_s, Unit::Months},
        {u"meses"_s, Unit::Months}};
    const auto unit = units.constFind(word);
    return unit == units.cend() ? std::nullopt : std::optional(*unit);
}

//! Takes the words one after the other; each must mean something.
class Phrase {
public:
    Phrase(const QString &words, const QDateTime &now);
    std::optional<QDateTime> read();

private:
    bool take();
    bool takeRelative();
    bool takeDay();
    bool takeWeekday();
    bool takeDate();
    bool takeNamedMonth();
    bool takeTime();
    bool takePartOfDay();
    bool setDate(QDate date);
    bool setTime(int hour, int minute);
    bool next(std::initializer_list<QStringView> words);
    QString peek(int ahead = 0) const { return m_words.value(m_at + ahead); }
    QDate today() const { return m_now.date(); }
    QDate nextYearly(int month, int day) const;
    std::optional<QDateTime> at(QDate date, QTime time) const;

    QStringList m_words;
    qsizetype m_at = 0;
    const QDateTime m_now;
    std::optional<QDate> m_date;
    std::optional<QTime> m_time;
    std::optional<QDateTime> m_exact;
    bool m_afternoon = false; // "mañana por la tarde a las 6"
};

Phrase::Phrase(const QString &words, const QDateTime &now) : m_now(now)
{
    static const QRegularExpression amPm(u"(\\d)\\s*([ap])\\.?\\s?m\\.?(?=\\s|$)"_s);
    static const QRegularExpression glued(u"(?<=\\s|^)(\\d{1,4})(min|mins|m|h|d|w)(?=\\s|$)"_s);
    QString line = folded(words).simplified();
    line.replace(amPm, u"\\1\\2m"_s).replace(glued, u"\\1 \\2"_s).remove(u',');
    m_words = line.split(u' ', Qt::SkipEmptyParts);
}

std::optional<QDateTime> Phrase::read()
{
    if (m_words.isEmpty())
        return {};
    while (m_at < m_words.size()) {
        if (!take())
            return {};
    }
    std::optional<QDateTime> when = m_exact;
    if (!when && m_date)
        when = at(*m_date, m_time.value_or(QTime(9, 0)));
    else if (!when && m_time) {
        when = at(today(), *m_time);
        if (when && *when <= m_now)
            when = at(today().addDays(1), *m_time);
    }
    return when && *when > m_now ? when : std::nullopt;
}

std::optional<QDateTime> Phrase::at(QDate date, QTime time) const
{
    QDateTime when = m_now; // keeps the zone
    when.setDate(date);
    when.setTime(time);
    return when.isValid() ? std::optional(when) : std::nullopt;
}

bool Phrase::next(std::initializer_list<QStringView> words)
{
    if (m_at + qsizetype(words.size()) > m_words.size())
        return false;
    if (!std::equal(words.begin(), words.end(), m_words.cbegin() + m_at))
        return false;
    m_at += qsizetype(words.size());
    return true;
}

bool Phrase::setDate(QDate date)
{
    if (m_date || m_exact || !date.isValid())
        return false;
    m_date = date;
    return true;
}

bool Phrase::setTime(int hour, int minute)
{
    const QTime time(hour + (m_afternoon && hour < 12 ? 12 : 0), minute);
    if (m_exact || !time.isValid())
        return false;
    m_time = time;
    return true;
}

bool Phrase::take()
{
    return takeRelative() || takePartOfDay() || takeDay() || takeWeekday() || takeDate() || takeNamedMonth()
        || takeTime();
}

//! "in 2 hours", "dentro de 3 días", "2h", "una semana".
bool Phrase::takeRelative()
{
    const qsizetype start = m_at;
    next({u"in"}) || next({u"en"}) || next({u"dentro", u"de"}) || next({u"within"});
    bool number = false;
    int count = peek().toInt(&number);
    if (QStringList{u"a"_s, u"an"_s, u"one"_s, u"un"_s, u"una"_s}.contains(peek())) {
        count = 1;
        number = true;
    }
    const std::optional<Unit> unit = unitNamed(peek(1));
    const bool clock = m_at == start && peek(1) == u"h"_s && m_words.size() > 2; // "mañana 18 h"
    if (!number || count < 0 || count > 9999 || !unit || m_date || m_exact || clock) {
        m_at = start;
        return false;
    }
    m_at += 2;
    switch (*unit) {
    case Unit::Minutes: m_exact = m_now.addSecs(count * 60); return true;
    case Unit::Hours: m_exact = m_now.addSecs(qint64(count) * 3600); return true;
    case Unit::Days: return setDate(today().addDays(count));
    case Unit::Weeks: return setDate(today().addDays(qint64(count) * 7));
    case Unit::Months: return setDate(today().addMonths(count));
    }
    return false;
}

bool Phrase::takePartOfDay()
{
    const bool this_ = next({u"esta"}) || next({u"this"});
    const bool lead = this_ || next({u"por", u"la"}) || next({u"de", u"la"}) || next({u"in", u"the"});
    const QString part = peek();
    const bool tonight = next({u"tonight"});
    if (tonight || (lead && (next({u"noche"}) || next({u"evening"}) || next({u"night"})))) {
        m_afternoon = true;
        if (!m_time)
            m_time = QTime(20, 0);
    } else if (next({u"tarde"}) || next({u"afternoon"})) {
        m_afternoon = true;
        if (!m_time)
            m_time = QTime(16, 0);
    } else if ((lead && next({u"manana"})) || next({u"morning"})) {
        if (!m_time)
            m_time = QTime(9, 0);
        return !this_ || m_date || setDate(today());
    } else if (next({u"noon"}) || next({u"al", u"mediodia"}) || next({u"mediodia"})) {
        return setTime(12, 0);
    } else {
        return false;
    }
    if (m_time->hour() < 12)
        m_time = m_time->addSecs(12 * 3600); // "a las 6 de la tarde"
    return !(this_ || tonight) || m_date || setDate(today());
}

bool Phrase::takeDay()
{
    if (next({u"hoy"}) || next({u"today"}))
        return setDate(today());
    if (next({u"pasado", u"manana"}) || next({u"day", u"after", u"tomorrow"})
        || next({u"the", u"day", u"after", u"tomorrow"}))
        return setDate(today().addDays(2));
    if (next({u"manana"}) || next({u"tomorrow"}))
        return setDate(today().addDays(1));
    const bool nextWeek = next({u"next", u"week"}) || next({u"proxima", u"semana"})
        || next({u"la", u"proxima", u"semana"}) || next({u"semana", u"que", u"viene"})
        || next({u"la", u"semana", u"que", u"viene"});
    return nextWeek && setDate(today().addDays(8 - today().dayOfWeek()));
}

//! The next day of that name, never today.
bool Phrase::takeWeekday()
{
    const qsizetype start = m_at;
    next({u"el"}) || next({u"on"}) || next({u"next"});
    next({u"proximo"});
    const int day = weekdayNamed(peek());
    if (day == 0) {
        m_at = start;
        return false;
    }
    ++m_at;
    next({u"que", u"viene"});
    return setDate(today().addDays((day - today().dayOfWeek() + 6) % 7 + 1));
}

QDate Phrase::nextYearly(int month, int day) const
{
    const QDate thisYear(today().year(), month, day);
    return thisYear.isValid() && thisYear >= today() ? thisYear : QDate(today().year() + 1, month, day);
}

bool Phrase::takeDate()
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression local(u"^(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?$"_s);
    const QString word = peek();
    QDate date;
    if (const auto match = iso.match(word); match.hasMatch()) {
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto match = local.match(word); match.hasMatch()) {
        const int year = match.captured(3).toInt();
        const int month = match.captured(2).toInt();
        const int day = match.captured(1).toInt();
        date
            = match.captured(3).isEmpty() ? nextYearly(month, day) : QDate(year < 100 ? 2000 + year : year, month, day);
    } else {
        return false;
    }
    ++m_at;
    return setDate(date);
}

//! "12 de mayo", "12 may", "May 12".
bool Phrase::takeNamedMonth()
{
    bool first = false;
    bool second = false;
    const int link = peek(1) == u"de"_s ? 1 : 0;
    const int day = peek().toInt(&first);
    const int month = monthNamed(peek(1 + link));
    if (first && month > 0) {
        m_at += 2 + link;
        return setDate(nextYearly(month, day));
    }
    const int dayAfter = peek(1).toInt(&second);
    if (second && monthNamed(peek()) > 0) {
        const int named = monthNamed(peek());
        m_at += 2;
        return setDate(nextYearly(named, dayAfter));
    }
    return false;
}

//! "18:30", "18.30", "18h", "9", "9am", "a las 9", "at 6 pm".
bool Phrase::takeTime()
{
    static const QRegularExpression clock(u"^(\\d{1,2})(?:[:.h](\\d{2}))?(am|pm)?$"_s);
    next({u"a", u"las"}) || next({u"a", u"la"}) || next({u"at"});
    const QRegularExpressionMatch match = clock.match(peek());
    if (!match.hasMatch() || (m_time && !m_afternoon))
        return false;
    ++m_at;
    next({u"h"});
    int hour = match.captured(1).toInt();
    if (const QString half = match.captured(3); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (half == u"pm"_s ? 12 : 0);
    }
    return setTime(hour, match.captured(2).toInt());
}

} // namespace

std::optional<QDateTime> parseWhen(const QString &words, const QDateTime &now) { return Phrase(words, now).read(); }

} // namespace text
