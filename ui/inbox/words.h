#pragma once
#include "models/domain/message.h"
#include "models/domain/post.h"
#include <QLocale>

//! The words that several parts of the inbox share.
namespace words {
QString shortTime(const QDateTime &at, const QDateTime &now); //!< today 09:58, yesterday, Mon 11, then the date
QString longTime(const QDateTime &at); //!< date and time, for tooltips and screen readers
QString day(const QDateTime &at, const QDateTime &now); //!< for date separators
QString state(Conversation::State state);
QString audience(Visibility visibility); //!< Public, Unlisted ...
QString repliers(Replies replies); //!< who may answer: Everybody may answer ...
QString audienceIcon(Visibility visibility);
QString kind(Conversation::Kind kind);
QString memberKind(Member::Kind kind);
QString memberAudience(Member::Audience audience);
} // namespace words
