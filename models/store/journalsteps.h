#pragma once
#include <QDateTime>
class Transaction;

namespace journal {
//! Takes the steps of an entry in their order (models/store/journal.h says what they look like). False, and nothing
//! touched, when one of them is no longer possible.
bool apply(Transaction &t, const QString &steps, const QString &why, const QDateTime &now);
} // namespace journal
