#pragma once
#include <QDateTime>
#include <QString>

namespace bluesky {

//! A record key of the kind that posts must have to be shown (TID): microseconds and ten bits beside them, in 13
//! characters that sort by time. It follows from the row's first try and its key alone, both committed before anything
//! leaves: every try of a row, after whatever crash, names the same record.
QString recordKey(const QDateTime &firstTry, const QString &key);

QString tid(quint64 microseconds, int clock);
bool isTid(QStringView text);

} // namespace bluesky
