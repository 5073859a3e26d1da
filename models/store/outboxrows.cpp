#include "models/store/outboxrows.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/pause.h"
#include "models/store/posts.h"
#include "models/store/uid.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
const QString everyColumn
    = u"SELECT o.id, o.uid, o.account_id, o.verb, o.post_id, o.conversation_id, o.message_id, o.target_id, o.reason, "
      u"o.text, o.warning, o.visibility,"
      " o.language, o.state, o.due_at, o.idempotency_key, o.attempts, o.first_try_at, o.before_id, o.hash, "
      "o.next_try_at, o.readings, o.remote_id,"
      " o.action_id, o.url, o.published_at, o.error_kind, o.error_detail,"
      " coalesce(nullif(m.action_id, ''), (SELECT max(s.action_id) FROM outbox s WHERE s.account_id = o.account_id AND "
      "s.remote_id = o.target_id"
      " AND s.verb = 'publish' AND o.target_id <> ''), ''),"
      " i.id, i.network, i.remote_key, i.handle, i.name, i.avatar_url, i.url, x.remote_id, o.replies, o.by_server, "
      "o.server_plan, o.part"
      " FROM outbox o LEFT JOIN message m ON m.id = o.message_id LEFT JOIN identity i ON i.id = o.target_author_id"
      " LEFT JOIN relation x ON x.account_id = o.account_id AND x.identity_id = o.target_author_id "_s;

Error::Kind errorKind(const QString &word)
{
    for (const auto kind :
        {Error::Kind::Offline, Error::Kind::RateLimited, Error::Kind::SignIn, Error::Kind::Forbidden,
            Error::Kind::Rejected, Error::Kind::Gone, Error::Kind::Server, Error::Kind::Protocol, Error::Kind::Storage})
        if (code(kind) == word)
            return kind;
    return Error::Kind::Unknown;
}

void readJournal(const Row &row, OutboxAction &a)
{
    a.state = fromCode(row.text(13), SendState::Unknown);
    a.due = row.time(14);
    a.key = row.text(15);
    a.attempts = int(row.number(16));
    a.firstTry = row.time(17);
    a.before = row.text(18);
    a.hash = row.text(19).toLatin1();
    a.nextTry = row.time(20);
    a.readings = int(row.number(21));
    a.remoteId = row.text(22);
    a.actionId = row.text(23);
    a.url = row.text(24);
    a.publishedAt = row.time(25);
    a.errorKind = errorKind(row.text(26));
    a.errorDetail = row.text(27);
}

OutboxAction fromRow(const Row &row)
{
    OutboxAction a;
    a.id = {row.number(0)};
    a.uid = row.text(1);
    a.account = {row.number(2)};
    a.verb = fromCode(row.text(3), Verb::Publish);
    a.post = {row.number(4)};
    a.conversation = {row.number(5)};
    a.target = {row.number(6)};
    a.targetId = row.text(7);
    a.reason = row.text(8);
    a.content = {row.text(9), row.text(10), fromCode(row.text(11), Visibility::Direct), row.text(12), {},
        fromCode(row.text(37), Replies::Nobody)};
    a.byServer = row.flag(38);
    a.serverPlan = row.text(39);
    a.part = int(row.number(40));
    readJournal(row, a);
    a.targetActionId = row.text(28).isEmpty() ? a.targetId : row.text(28);
    a.targetAuthor.id = {row.number(29)};
    a.targetAuthor.network = row.text(30);
    a.targetAuthor.key = row.text(31);
    a.targetAuthor.handle = row.text(32);
    a.targetAuthor.name = row.text(33);
    a.targetAuthor.avatarUrl = row.text(34);
    a.targetAuthor.url = row.text(35);
    a.targetAuthorId = row.text(36).isEmpty() ? a.targetAuthor.key : row.text(36);
    return a;
}

void readMedia(const Reader &r, QList<OutboxAction> &rows)
{
    QHash<qint64, OutboxAction *> byId;
    QList<OutboxId> ids;
    for (OutboxAction &row : rows) {
        byId.insert(row.id.value, &row);
        ids.append(row.id);
    }
    r.each(
        u"SELECT x.outbox_id, m.id, m.sha256, m.file, m.name, m.mime, m.bytes, m.width, m.height, x.alt, "
        u"x.remote_handle, x.handle_expires_at"
        " FROM outbox_media x JOIN media m ON m.id = x.media_id WHERE x.outbox_id IN %1 ORDER BY x.outbox_id, x.position"_s
            .arg(idList(r)),
        {boundIds(ids)}, [&](const Row &row) {
            byId.value(row.number(0))
                ->content.media.append(
                    {{row.number(1)}, row.text(2), row.text(3), row.text(4), row.text(5), row.number(6),
                        QSize(int(row.number(7)), int(row.number(8))), row.text(9), row.text(10), row.time(11)});
        });
}

template <class T>
QVariant orNull(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant(QMetaType::fromType<qint64>());
}
} // namespace

QList<OutboxAction> outboxrows::listed(const Reader &r, const QString &whereAndOrder, const QVariantList &values)
{
    QList<OutboxAction> found;
    r.each(everyColumn + whereAndOrder, values, [&](const Row &row) { found.append(fromRow(row)); });
    if (!found.isEmpty())
        readMedia(r, found);
    return found;
}

OutboxAction outboxrows::get(const Reader &r, OutboxId id)
{
    const QList<OutboxAction> found = listed(r, u"WHERE o.id = ?"_s, {id.value});
    if (found.isEmpty())
        throw SqlFailure{u"refused: there is no outbox row %1"_s.arg(id.value)};
    return found.first();
}

QList<OutboxAction> outboxrows::laterParts(const Reader &r, const OutboxAction &part)
{
    if (!part.post || part.verb != Verb::Publish)
        return {};
    return listed(r,
        u"WHERE o.post_id = ? AND o.account_id = ? AND o.verb = 'publish' AND (o.part > ? OR (o.part = ? AND o.id > ?))"
        " ORDER BY o.part, o.id"_s,
        {part.post.value, part.account.value, part.part, part.part, part.id.value});
}

OutboxId outboxrows::insert(Transaction &t, const OutboxAction &a, SendState state, const QDateTime &now)
{
    const OutboxId id{t.add(
        u"INSERT INTO outbox (uid, account_id, verb, post_id, conversation_id, message_id, target_id, "
        u"target_author_id, reason, text, state, due_at,"
        " idempotency_key, created_at, by_server, part) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {a.uid.isEmpty() ? newUid() : a.uid, a.account.value, code(a.verb), orNull(a.post), orNull(a.conversation),
            orNull(a.target), a.targetId, orNull(a.targetAuthor.id), a.reason, code(state), bound(a.due), newUid(),
            bound(now), a.byServer, a.part})};
    setContent(t, id, a.content);
    return id;
}

void outboxrows::setContent(Transaction &t, OutboxId id, const Content &c)
{
    // whatever way leads here: what may be out keeps its words
    const int changed
        = t.exec(u"UPDATE outbox SET text = ?, warning = ?, visibility = ?, language = ?, replies = ? WHERE id = ?"
                 " AND state NOT IN ('preparing', 'armed', 'publishing', 'unknown')"_s,
            {c.text, c.warning, code(c.visibility), c.language, code(c.replies), id.value});
    if (changed != 1)
        throw SqlFailure{u"refused: outbox row %1 may be out, its content stays"_s.arg(id.value)};
    t.exec(u"DELETE FROM outbox_media WHERE outbox_id = ?"_s, {id.value});
    for (qsizetype i = 0; i < c.media.size(); ++i) {
        const MediaId media
            = c.media[i].id ? c.media[i].id : posts::keepMedia(t, c.media[i], QDateTime::currentDateTimeUtc());
        t.exec(u"INSERT INTO outbox_media (outbox_id, position, media_id, alt) VALUES (?, ?, ?, ?)"_s,
            {id.value, i, media.value, c.media[i].alt});
    }
}

void outboxrows::renewKey(Transaction &t, OutboxId id)
{
    t.exec(u"UPDATE outbox SET idempotency_key = ?, first_try_at = NULL, before_id = '', hash = '', next_try_at = "
           u"NULL, readings = 0,"
           " remote_id = '', action_id = '', url = '', published_at = NULL WHERE id = ?"_s,
        {newUid(), id.value});
}

bool outboxrows::wasRefused(const OutboxAction &row)
{
    return row.state == SendState::Failed
        && QList{Error::Kind::Rejected, Error::Kind::Forbidden, Error::Kind::Gone, Error::Kind::SignIn}.contains(
            row.errorKind);
}

void outboxrows::receipt(
    Transaction &t, const OutboxAction &row, const QString &what, const QString &detail, const QDateTime &now)
{
    t.exec(u"INSERT INTO receipt (outbox_id, attempt, at, what, detail) VALUES (?, ?, ?, ?, ?)"_s,
        {row.id.value, row.attempts, bound(now), what, detail});
    t.touch(row.id);
}

void outboxrows::go(Transaction &t, const OutboxAction &row, const QList<SendState> &from, SendState to,
    const QString &what, const QString &detail, const QDateTime &now)
{
    if (!from.contains(row.state))
        throw SqlFailure{u"refused: outbox row %1 is %2 and cannot become %3"_s.arg(
            QString::number(row.id.value), code(row.state), code(to))};
    if (t.exec(u"UPDATE outbox SET state = ? WHERE id = ? AND state = ?"_s, {code(to), row.id.value, code(row.state)})
        != 1)
        throw SqlFailure{
            u"refused: outbox row %1 is no longer %2"_s.arg(QString::number(row.id.value), code(row.state))};
    receipt(t, row, what, detail, now);
    touch(t, row);
    if (to == SendState::Scheduled)
        pauses::obey(t, row.id, now);
    if (to == SendState::Missed)
        pauses::waits(t, row, now);
}

void outboxrows::touch(Transaction &t, const OutboxAction &row)
{
    t.touch(row.id);
    if (row.conversation)
        t.touch(row.conversation);
    if (row.target)
        t.touch(row.target);
    if (row.post)
        posts::derive(t, row.post);
}

QByteArray outboxrows::hashOf(const OutboxAction &a)
{
    QJsonArray media;
    for (const Media &m : a.content.media)
        media.append(QJsonObject{{u"sha256"_s, m.sha256}, {u"alt"_s, m.alt}});
    QJsonObject sent{{u"account"_s, a.account.value}, {u"verb"_s, code(a.verb)}, {u"target"_s, a.targetId},
        {u"author"_s, a.targetAuthor.key}, {u"reason"_s, a.reason}, {u"text"_s, a.content.text},
        {u"warning"_s, a.content.warning}, {u"visibility"_s, code(a.content.visibility)},
        {u"language"_s, a.content.language}, {u"media"_s, media}};
    if (a.content.replies != Replies::Everybody) // what was hashed before there was a choice keeps its hash
        sent.insert(u"replies"_s, code(a.content.replies));
    return QCryptographicHash::hash(QJsonDocument(sent).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}
