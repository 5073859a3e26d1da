#pragma once
#include "models/domain/message.h"
#include <QHash>
class Reader;
class Transaction;

//! What is being typed. Places: "reply/<conversation>/public", ".../direct", "note/<conversation>", "post/<post>",
//! "post/new", "write/<identity>/<account>", "member-note/<member>". Content is the text, or JSON for a composer.
namespace drafts {
struct Draft {
    QString content;
    QDateTime saved;
};
Draft one(const Reader &r, const QString &place);
void keep(Transaction &t, const QString &place, const QString &content, ConversationId conversation,
    const QDateTime &now); //!< empty content forgets it
void forget(Transaction &t, const QString &place);
QHash<QString, Draft> all(const Reader &r, const QString &prefix = {});
} // namespace drafts
