#pragma once
#include "models/store/journal.h"
class Transaction;

namespace journal {
struct Applied {
    bool possible = false; //!< false: nothing was touched
    bool whole = true; //!< false: the steps that had to be taken while something waited were left out
    WrittenAgain draft;
};
//! Takes the steps of an entry in their order (models/store/journal.h says what they look like).
Applied apply(Transaction &t, const QString &steps, const QString &why, const QDateTime &now);
} // namespace journal
