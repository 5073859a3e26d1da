#pragma once
#include "models/domain/message.h"
#include <QFont>
#include <optional>
class Reader;

//! A conversation to take elsewhere, as text or on paper: what was said, in its order. The team's notes stay here.
namespace onpaper {
constexpr int mostMessages = 5000; //!< the newest

struct Said {
    Conversation conversation;
    std::optional<Message> root; //!< the post that it answers
    QList<Message> messages; //!< oldest first
};
Said read(const Reader &r, ConversationId id);

// Both away from the UI thread, in the program's language.
QString text(const Said &said, const QString &network);
bool writePdf(
    const QString &text, const QString &title, const QFont &font, const QString &path); //!< false: not written
} // namespace onpaper
