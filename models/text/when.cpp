#include "models/text/when.h"
#include "models/text/fold.h"
#include "models/text/timewords.h"
#include <QRegularExpression>
#include <QStringList>

namespace text {
namespace {
using namespace Qt::StringLiterals;
using namespace timewords;

//! Takes the words one after the other; each must mean something.
class Phrase {
public:
    using Problem = When::Problem;
    Phrase(const QString &words, const QDateTime &now);
    When read();

private:
    bool take();
    bool refuse(Problem problem);
    When refused(Problem problem) const { return {{}, problem, {}}; }
    QString typed(const QString &word) const;
    bool takeRelative();
    bool takeHalfAnHour();
    bool takeDay();
    bool takeWeekday();
    bool takeDate();
    bool takeNamedMonth();
    bool takeTime();
    bool takeHour();
    bool takePartOfDay();
    bool takePart();
    bool setDate(QDate date);
    bool setTime(int hour, int minute);
    bool next(std::initializer_list<QStringView> words);
    QString peek(int ahead = 0) const { return m_words.value(m_at + ahead); }
    QDate today() const { return m_now.date(); }
    QDate nextYearly(int month, int day) const;
    When at(QDate date, QTime time) const;

    QStringList m_words, m_typed;
    qsizetype m_at = 0;
    const QDateTime m_now;
    std::optional<QDate> m_date;
    std::optional<QTime> m_time;
    std::optional<QDateTime> m_exact;
    Problem m_problem = Problem::None;
    bool m_hourSaid = false;
    bool m_partSaid = false;
    bool m_afternoon = false; // "mañana por la tarde a las 6"
};

Phrase::Phrase(const QString &words, const QDateTime &now)
    : m_typed(words.simplified().remove(u',').split(u' ', Qt::SkipEmptyParts)), m_now(now)
{
    static const QRegularExpression amPm(u"(\\d)\\s*([ap])\\.?\\s?m\\.?(?=\\s|$)"_s);
    static const QRegularExpression glued(u"(?<=\\s|^)(\\d{1,4})(min|mins|m|h|d|w)(?=\\s|$)"_s);
    QString line = folded(words).simplified();
    line.replace(amPm, u"\\1\\2m"_s).replace(glued, u"\\1 \\2"_s).remove(u',');
    m_words = line.split(u' ', Qt::SkipEmptyParts);
}

When Phrase::read()
{
    if (m_words.isEmpty())
        return refused(Problem::Empty);
    while (m_at < m_words.size()) {
        const QString word = peek();
        if (!take())
            return {{}, m_problem == Problem::None ? Problem::Unknown : m_problem, typed(word)};
    }
    When when{m_exact.value_or(QDateTime()), Problem::None, {}};
    if (!m_exact && m_date) {
        when = at(*m_date, m_time.value_or(QTime(9, 0)));
    } else if (!m_exact && m_time) {
        when = at(today(), *m_time);
        if (when.problem == Problem::None && when.at <= m_now)
            when = at(today().addDays(1), *m_time);
    } else if (!m_exact) {
        return {{}, Problem::Unknown, m_typed.last()};
    }
    return when.problem == Problem::None && when.at <= m_now ? refused(Problem::Passed) : when;
}

When Phrase::at(QDate date, QTime time) const
{
    QDateTime when = m_now; // keeps the zone
    when.setDate(date);
    when.setTime(time);
    return when.isValid() && when.time() == time ? When{when, Problem::None, {}} : refused(Problem::NoSuchHour);
}

bool Phrase::refuse(Problem problem)
{
    m_problem = problem;
    return false;
}

//! The word as it was typed, with its accents.
QString Phrase::typed(const QString &word) const
{
    for (const QString &one : m_typed)
        if (folded(one).contains(word))
            return one;
    return word;
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
    if (m_date || m_exact)
        return refuse(Problem::Twice);
    if (!date.isValid())
        return refuse(Problem::NoSuchDay);
    m_date = date;
    return true;
}

bool Phrase::setTime(int hour, int minute)
{
    const QTime time(hour + (m_afternoon && hour < 12 ? 12 : 0), minute);
    if (m_exact || m_hourSaid)
        return refuse(Problem::Twice);
    if (!time.isValid())
        return refuse(Problem::NoSuchHour);
    m_time = time;
    m_hourSaid = true;
    return true;
}

bool Phrase::take()
{
    for (const auto one : {&Phrase::takeHalfAnHour, &Phrase::takeRelative, &Phrase::takePartOfDay, &Phrase::takeDay,
             &Phrase::takeWeekday, &Phrase::takeDate, &Phrase::takeNamedMonth, &Phrase::takeTime}) {
        if ((this->*one)())
            return true;
        if (m_problem != Problem::None)
            return false;
    }
    return false;
}

bool Phrase::takeHalfAnHour()
{
    const qsizetype start = m_at;
    next({u"in"}) || next({u"en"}) || next({u"dentro", u"de"});
    if (!next({u"media", u"hora"}) && !next({u"half", u"an", u"hour"})) {
        m_at = start;
        return false;
    }
    if (m_exact || m_date)
        return refuse(Problem::Twice);
    m_exact = m_now.addSecs(30 * 60);
    return true;
}

//! "in 2 hours", "dentro de 3 días", "2h", "una semana".
bool Phrase::takeRelative()
{
    const qsizetype start = m_at;
    next({u"in"}) || next({u"en"}) || next({u"dentro", u"de"}) || next({u"within"});
    const std::optional<int> number = numberNamed(peek());
    const std::optional<Unit> unit = unitNamed(peek(1));
    const bool clock = m_at == start && peek(1) == u"h"_s && m_words.size() > 2; // "mañana 18 h"
    if (!number || *number < 0 || *number > 9999 || !unit || clock) {
        m_at = start;
        return false;
    }
    if (m_date || m_exact)
        return refuse(Problem::Twice);
    const int count = *number;
    m_at += 2;
    const bool half = *unit == Unit::Hours && (next({u"y", u"media"}) || next({u"and", u"a", u"half"}));
    switch (*unit) {
    case Unit::Minutes: m_exact = m_now.addSecs(count * 60); return true;
    case Unit::Hours: m_exact = m_now.addSecs(qint64(count) * 3600 + (half ? 1800 : 0)); return true;
    case Unit::Days: return setDate(today().addDays(count));
    case Unit::Weeks: return setDate(today().addDays(qint64(count) * 7));
    case Unit::Months: return setDate(today().addMonths(count));
    }
    return false;
}

bool Phrase::takePartOfDay()
{
    const qsizetype start = m_at;
    if (takePart())
        return !std::exchange(m_partSaid, true) || refuse(Problem::Twice);
    m_at = start;
    return false;
}

bool Phrase::takePart()
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
    if (next({u"fin", u"de", u"mes"}) || next({u"end", u"of", u"month"}) || next({u"end", u"of", u"the", u"month"}))
        return setDate({today().year(), today().month(), today().daysInMonth()});
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

//! "18:30", "18.30", "18h", "9", "9am", "a las 9", "at 6 pm", "las tres y media", "half past nine".
bool Phrase::takeTime()
{
    next({u"a", u"las"}) || next({u"a", u"la"}) || next({u"las"}) || next({u"at"});
    const bool half = next({u"half", u"past"});
    const int quarter = next({u"quarter", u"past"}) ? 15 : next({u"quarter", u"to"}) ? -15 : 0;
    if (!takeHour())
        return false;
    int minutes = half ? 30 : quarter;
    if (m_time->minute() == 0 && minutes == 0)
        minutes = next({u"y", u"media"}) ? 30 : next({u"y", u"cuarto"}) ? 15 : next({u"menos", u"cuarto"}) ? -15 : 0;
    m_time = m_time->addSecs(minutes * 60);
    return true;
}

bool Phrase::takeHour()
{
    static const QRegularExpression clock(u"^(\\d{1,2})(?:[:.h](\\d{2}))?(am|pm)?$"_s);
    const std::optional<int> named = numberNamed(peek());
    const QRegularExpressionMatch match = clock.match(named ? QString::number(*named) : peek());
    if (!match.hasMatch())
        return false;
    ++m_at;
    next({u"h"});
    int hour = match.captured(1).toInt();
    if (const QString half = match.captured(3); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return refuse(Problem::NoSuchHour);
        hour = hour % 12 + (half == u"pm"_s ? 12 : 0);
    }
    return setTime(hour, match.captured(2).toInt());
}

} // namespace

When parseWhen(const QString &words, const QDateTime &now) { return Phrase(words, now).read(); }

} // namespace text
