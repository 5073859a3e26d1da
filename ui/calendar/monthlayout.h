#pragma once
#include "models/domain/post.h"
#include <QDate>
#include <QList>
#include <QRect>

class Theme;

//! Where the weeks, days and cards of a month stand; arithmetic only, so that it costs the same however much is
//! planned.
class MonthLayout {
public:
    struct CardPlace {
        int position = 0; //!< in the day's order
        QRect rect; //!< in the contents, not scrolled
    };
    struct Day {
        QDate date;
        int count = 0; //!< posts
        QRect rect;
    };

    //! The weeks that touch the month, from the first day of the week on.
    static QDate firstShown(const QDate &month, Qt::DayOfWeek weekStart);
    static QDate lastShown(const QDate &month, Qt::DayOfWeek weekStart);

    void lay(const QDate &first, const QList<int> &countPerDay, const QSize &room, const Theme &theme);
    int headHeight() const { return m_head; } //!< names of the weekdays; does not scroll
    int numbersWidth() const { return m_numbers; }
    int contentHeight() const { return m_height; } //!< without the head
    int days() const { return int(m_days.size()); }
    const Day &day(int index) const { return m_days[index]; }
    int indexOf(const QDate &date) const; //!< -1: not shown
    int dayAt(const QPoint &contents) const; //!< -1: between
    bool areMini(int day) const { return m_days[day].count >= 3; }
    //! The cards that fit, such that the one at `keep` is among them; fewer than count: one line more says how many.
    QList<CardPlace> cards(int day, int keep) const;
    QRect more(int day) const; //!< that line; empty when all fit

private:
    int capacity(int day) const;
    QList<Day> m_days;
    int m_head = 0, m_numbers = 0, m_height = 0;
    int m_top = 0, m_full = 0, m_mini = 0; //!< height of a day's number and of the cards
};
