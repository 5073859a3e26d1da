#pragma once
#include "models/domain/message.h"
#include <QHash>
class Reader;
class Transaction;

//! What is being typed. Places: "reply/<conversation>/public", ".../direct", "note/<conversation>", "post/<post>",
//! "post/new", "write/<identity>/<account>", "member-note/<member>". Content is the text, or JSON with "text" and
//! whatever else was chosen.
namespace drafts {
struct Draft {
    QString content;
    QDateTime saved;
};
Draft one(const Reader &r, const QString &place);
void keep(Transaction &t, const QString &place, const QString &content, ConversationId conversation,
    const QDateTime &now); //!< empty content forgets it
void forget(Transaction &t, const QString &place);
//! An undo brings it back: before what was begun there meanwhile, and nothing of either is lost.
void putBack(
    Transaction &t, const QString &place, const QString &content, ConversationId conversation, const QDateTime &now);
//! One after the other: what was chosen for the first holds, and the pictures of both stay.
QString joined(const QString &first, const QString &second);
QHash<QString, Draft> all(const Reader &r, const QString &prefix = {});
} // namespace drafts
