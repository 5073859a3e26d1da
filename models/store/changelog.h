#pragma once
#include "models/domain/changeset.h"
#include <QString>
class Reader;
class Transaction;

//! The table through which processes on one workspace tell each other what they touched.
namespace changelog {
void add(Transaction &t, const QString &process); //!< what this transaction touched
qint64 last(const Reader &r);
//! What others did after `place`, which moves on.
ChangeSet since(const Reader &r, const QString &process, qint64 &place);
} // namespace changelog
