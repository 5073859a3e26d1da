#include "ui/calendar/monthlayout.h"
#include "ui/widgets/theme.h"
#include <numeric>

namespace {
constexpr int mostLines = 6; //!< a week grows no further; what is over is counted
constexpr int gap = 1;
constexpr int inset = 4;
} // namespace

QDate MonthLayout::firstShown(const QDate &month, Qt::DayOfWeek weekStart)
{
    const QDate first(month.year(), month.month(), 1);
    return first.addDays(-((first.dayOfWeek() - int(weekStart) + 7) % 7));
}

QDate MonthLayout::lastShown(const QDate &month, Qt::DayOfWeek weekStart)
{
    const QDate last(month.year(), month.month(), month.daysInMonth());
    return last.addDays(6 - (last.dayOfWeek() - int(weekStart) + 7) % 7);
}

void MonthLayout::lay(const QDate &first, const QList<int> &countPerDay, const QSize &room, const Theme &theme)
{
    m_head = theme.px(24);
    m_numbers = theme.px(27);
    m_top = theme.rowHeight(RowKind::CalendarDayNumber) + 2;
    m_full = theme.rowHeight(RowKind::CalendarCard);
    m_mini = theme.rowHeight(RowKind::CalendarCardMini);
    const int weeks = int(countPerDay.size()) / 7;
    QList<int> heights;
    for (int week = 0; week < weeks; ++week) {
        int need = 2 * (m_mini + gap);
        for (const int count : countPerDay.mid(week * 7, 7))
            need = qMax(need, count <= 2 ? count * (m_full + gap) : qMin(count, mostLines) * (m_mini + gap));
        heights.append(m_top + need + inset);
    }
    const int spare = room.height() - m_head - std::accumulate(heights.cbegin(), heights.cend(), 0);
    m_days.clear();
    int y = 0;
    for (int week = 0; week < weeks; ++week) {
        const int height = heights[week] + (spare > 0 ? spare * (week + 1) / weeks - spare * week / weeks : 0);
        for (int i = 0; i < 7; ++i) {
            const int width = room.width() - m_numbers;
            const int x = m_numbers + width * i / 7;
            const int index = week * 7 + i;
            m_days.append(
                {first.addDays(index), countPerDay[index], QRect(x, y, m_numbers + width * (i + 1) / 7 - x, height)});
        }
        y += height;
    }
    m_height = y;
}

int MonthLayout::indexOf(const QDate &date) const
{
    if (m_days.isEmpty())
        return -1;
    const qint64 index = m_days.first().date.daysTo(date);
    return index >= 0 && index < m_days.size() ? int(index) : -1;
}

int MonthLayout::dayAt(const QPoint &contents) const
{
    for (int i = 0; i < m_days.size(); ++i)
        if (m_days[i].rect.contains(contents))
            return i;
    return -1;
}

int MonthLayout::capacity(int day) const
{
    const int line = (areMini(day) ? m_mini : m_full) + gap;
    return qMax(1, (m_days[day].rect.height() - m_top - inset) / line);
}

QList<MonthLayout::CardPlace> MonthLayout::cards(int day, int keep) const
{
    const Day &where = m_days[day];
    const int room = capacity(day);
    const int shown = where.count > room ? qMax(1, room - 1) : where.count;
    const int from = qBound(0, keep - shown + 1, where.count - shown);
    const int height = areMini(day) ? m_mini : m_full;
    QList<CardPlace> places;
    for (int i = 0; i < shown; ++i)
        places.append({from + i,
            QRect(where.rect.left() + inset, where.rect.top() + m_top + i * (height + gap),
                where.rect.width() - 2 * inset, height)});
    return places;
}

QRect MonthLayout::more(int day) const
{
    const Day &where = m_days[day];
    const int room = capacity(day);
    if (where.count <= room)
        return {};
    return QRect(where.rect.left() + inset, where.rect.top() + m_top + qMax(1, room - 1) * (m_mini + gap),
        where.rect.width() - 2 * inset, m_mini);
}
