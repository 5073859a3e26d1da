#pragma once
#include "models/domain/account.h"
#include "models/domain/post.h"
#include "ui/widgets/tokens.h"
#include <QTimeZone>

class AccountBook;
class Theme;

//! How states, times and networks of posts are said and in which order they matter; all of it translated.
namespace postwords {
StateGlyph glyphOf(SendState state);
QString stateWord(SendState state); //!< "published in part"
QString partWord(const Post &post, const Variant &version); //!< "part 2 of 3"; of no thread: empty
QString stateOf(const Post &post, const Variant &version, const QTimeZone &zone); //!< or "waits for part 2"
bool partsDiffer(const Post &post, AccountId account); //!< some parts of its thread fare otherwise than others
QString causeOf(const Variant &version); //!< why it failed, in a few words
QString stateWord(const Variant &version, const QTimeZone &zone); //!< "kept by the server until Thu 14 May, 13:00"
int urgency(SendState state); //!< the lower, the sooner somebody should look
bool needsDecision(SendState state); //!< failed, not confirmed, missed, held
bool canMove(SendState state); //!< nothing of it has left

//! The state that the post's card shows: that of the version which is worst off.
SendState shown(const Post &post);
QList<Variant> byUrgency(const Post &post); //!< cancelled ones left out unless all are
QString titleOf(const Post &post); //!< title, else the idea, else the first text; one line
QString titleOf(const OutboxAction &action);

QString timeOf(const QDateTime &when, const QTimeZone &zone); //!< 18:30
QString dayOf(const QDate &day); //!< Thu 14 May
QString longDayOf(const QDate &day); //!< Thursday 14 May
QString momentOf(const QDateTime &when, const QTimeZone &zone); //!< Thu 14 May, 18:30
QString monthOf(const QDate &day); //!< May 2026
QString offsetOf(const QTimeZone &zone, const QDateTime &when); //!< UTC+2

QTimeZone zoneOf(const QString &iana); //!< UTC when nobody knows it
//! How each version fares: "Mastodon, Bluesky: scheduled".
QStringList versionWords(const Theme &theme, const AccountBook &accounts, const Post &post);
} // namespace postwords
