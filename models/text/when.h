#pragma once
#include <QDateTime>
#include <QString>

namespace text {

//! A time to come that was said in words, or why none is meant by them.
struct When {
    enum class Problem {
        None,
        Empty,
        Unknown, //!< `word` means nothing here
        Twice, //!< two days, or two times
        NoSuchDay,
        NoSuchHour, //!< 25:00, or skipped when the clocks change
        Passed,
        NeedsTime, //!< "even if they answer", "unless they answer", but not until when
        Contrary //!< until they answer, and even if they answer
    };
    QDateTime at; //!< in the zone of `now`
    Problem problem = Problem::None;
    QString word; //!< as typed
    bool operator==(const When &) const = default;
};

//! A few English or Spanish words: "mañana 9", "lunes 10:30", "en 2 semanas", "tomorrow", "in half an hour", "18:30",
//! "12/05 18:00". Days without a time mean 9:00. All words must mean something: nothing is guessed.
When parseWhen(const QString &words, const QDateTime &now);

//! How long a conversation is put aside.
struct Snooze {
    When until; //!< no problem and no time: only until they write
    bool evenIfWritten = false;
    bool isUnderstood() const { return until.problem == When::Problem::None; }
    bool operator==(const Snooze &) const = default;
};

//! A time as above, "until they answer" («hasta que responda»), or a time "even if they answer" («aunque responda»).
//! With a time alone it is whichever comes first.
Snooze parseSnooze(const QString &words, const QDateTime &now);

} // namespace text
