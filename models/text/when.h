#pragma once
#include <QDateTime>
#include <QString>
#include <optional>

namespace text {

//! A time to come, said in a few English or Spanish words: "mañana 9", "lunes 10:30", "en 2 semanas", "tomorrow",
//! "in 2 hours", "18:30", "12/05 18:00". Days without a time mean 9:00. In the zone of `now`; nothing when the words
//! are not understood or the time has passed.
std::optional<QDateTime> parseWhen(const QString &words, const QDateTime &now);

} // namespace text
