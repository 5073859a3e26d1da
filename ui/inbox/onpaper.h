#pragma once
#include "models/domain/message.h"
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

QString text(const Said &said, const QString &network); //!< in the program's language
} // namespace onpaper
