#pragma once
#include "models/domain/expected.h"
#include "models/domain/post.h"
#include "models/text/saidlately.h"
#include <optional>
class Reader;
class Transaction;

//! What we plan and publish: one idea, a version per account.
namespace posts {

QList<Post> between(
    const Reader &r, const QDateTime &from, const QDateTime &to); //!< planned, in order; with their versions
QList<Post> unplanned(const Reader &r); //!< ideas and drafts without a time
QList<Post> needingDecision(const Reader &r); //!< failed, unknown, missed, held
QList<Post> all(const Reader &r, const QString &stateCode = {}, int count = 200);
QList<Post> some(const Reader &r, const QSet<PostId> &ids);
std::optional<Post> one(const Reader &r, PostId id);
QList<text::Said> saidSince(const Reader &r, const QDateTime &from); //!< versions that went out since, or are planned

//! Writes idea, title, plan and versions as a draft; versions that have left (published, unknown ...) are not touched.
PostId save(Transaction &t, const Post &post, const QDateTime &now);
//! Draft (or missed, held, failed-and-edited) → scheduled: keys are made here, once. `due` is computed by the caller
//! from wall time and zone.
void schedule(Transaction &t, PostId id, const QDateTime &now);
Expected<JournalId> move(Transaction &t, PostId id, const QString &wallTime, const QString &zone, const QDateTime &due,
    const QDateTime &now);
Expected<JournalId> cancel(Transaction &t, PostId id, const QDateTime &now); //!< only what has not left
Expected<JournalId> backToDraft(Transaction &t, PostId id, const QDateTime &now);
Expected<JournalId> remove(
    Transaction &t, PostId id, const QDateTime &now); //!< a draft or cancelled post, out of sight; can be undone
Expected<Done> edit(Transaction &t, OutboxId variant, const Content &content,
    const QDateTime &now); //!< of a published version: an outbox row with the verb Edit
Expected<Done> withdraw(Transaction &t, OutboxId variant,
    const QDateTime &now); //!< of a published version: an outbox row with the verb Delete
PostId duplicate(Transaction &t, PostId id, const QDateTime &now);
void derive(Transaction &t, PostId id); //!< the post's state from its versions'

QDateTime instant(
    const QString &wallTime, const QString &zone); //!< UTC; in a gap the later reading, in an overlap the first
enum class WallTime { Plain, Gap, Overlap };
WallTime kindOf(const QString &wallTime, const QString &zone); //!< whether the person must be asked

MediaId keepMedia(Transaction &t, const Media &media, const QDateTime &now); //!< same checksum, same row
} // namespace posts
