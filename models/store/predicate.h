#pragma once
#include "models/store/fulltext.h"
class Reader;

//! What a query says about a conversation, as SQL over one row `c` of conversation. Values of one key are alternatives
//! (from:ana from:luis), except is: and tag:, which all must hold; different states of is: are alternatives again.
//! is:open means not over: new or open.
namespace predicate {
enum class Words { Asked, LeftOut };
Predicate conversation(const Reader &r, const text::Query &query, Words words = Words::Asked);
Predicate person(const QStringList &names, const QString &member,
    const QString &identity); //!< any of them is the person in these columns
Predicate account(const QStringList &names, const QString &column);
QString likeWord(const QString &word); //!< to bind for `folded LIKE ? ESCAPE '!'`
} // namespace predicate
