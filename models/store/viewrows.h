#pragma once
#include "models/domain/id.h"
#include <QDateTime>
class Transaction;

//! A view's row and the conversations in it, as one.
namespace viewrows {
void fill(Transaction &t, ViewId id, const QDateTime &now); //!< when it is new or asks something else now
void drop(Transaction &t, ViewId id);
} // namespace viewrows
