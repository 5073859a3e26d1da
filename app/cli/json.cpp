#include "app/cli/json.h"
#include "models/store/serverplans.h"
#include "models/text/errortext.h"
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QJsonValue id(qint64 value) { return value ? QJsonValue(value) : QJsonValue(); }

QJsonObject attachment(const Attachment &a)
{
    return {{u"kind"_s, code(a.kind)}, {u"url"_s, a.url}, {u"alt"_s, a.alt}, {u"mime"_s, a.mime}};
}

QJsonValue failureOf(const OutboxAction &a)
{
    const bool waits = a.state == SendState::Scheduled && !a.errorDetail.isEmpty();
    if (a.state != SendState::Failed && a.state != SendState::Unknown && !waits)
        return {};
    return inJson::trouble({a.errorKind, a.errorDetail, {}}, {});
}

} // namespace

QJsonValue inJson::time(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject inJson::error(const Error &error)
{
    QJsonObject object{{u"kind"_s, code(error.kind)}, {u"detail"_s, error.detail}};
    if (error.retryAfter.count() > 0)
        object.insert(u"retry_after"_s, qint64(error.retryAfter.count()));
    return object;
}

QJsonObject inJson::trouble(const Error &wrong, const QString &who)
{
    QJsonObject object = error(wrong);
    object[u"detail"_s] = errorText(wrong, who);
    object.insert(u"technical"_s, wrong.detail);
    return object;
}

QString inJson::hostOf(const Account &account)
{
    const QString host = QUrl(account.server).host();
    return host.isEmpty() ? account.server : host;
}

QJsonObject inJson::network(const NetworkInfo &info, QStringView language)
{
    QJsonObject capabilities;
    for (auto c = info.capabilities.cbegin(); c != info.capabilities.cend(); ++c)
        capabilities.insert(c.key(), c->can ? QJsonValue(true) : QJsonValue(c->whyNot.in(language)));
    QJsonArray visibilities;
    for (const Visibility v : info.visibilities)
        visibilities.append(code(v));
    const QJsonObject limits{{u"text"_s, info.textLimit}, {u"alt"_s, info.altLimit}, {u"images"_s, info.maxImages},
        {u"image_bytes"_s, info.imageBytes}, {u"image_types"_s, QJsonArray::fromStringList(info.imageTypes)},
        {u"rule"_s, info.rule}, {u"visibilities"_s, visibilities}};
    return {{u"id"_s, info.id}, {u"name"_s, info.name}, {u"capabilities"_s, capabilities}, {u"limits"_s, limits}};
}

QJsonObject inJson::account(const Account &a)
{
    QJsonValue error;
    if (a.state == Account::State::NeedsSignIn)
        error = trouble({Error::Kind::SignIn, a.stateDetail, {}}, hostOf(a));
    else if (a.state == Account::State::RateLimited)
        error = trouble({Error::Kind::RateLimited, a.stateDetail, {}}, hostOf(a));
    else if (a.state == Account::State::Offline)
        error = trouble({Error::Kind::Offline, a.stateDetail, {}}, hostOf(a));
    return {{u"id"_s, a.id.value}, {u"network"_s, a.network}, {u"server"_s, a.server}, {u"handle"_s, a.handle},
        {u"name"_s, a.name}, {u"state"_s, code(a.state)}, {u"error"_s, error}, {u"last_sync_at"_s, time(a.lastSync)},
        {u"remote_id"_s, a.remoteId}, {u"clock_skew_ms"_s, a.skew}, {u"sign_in_ends_at"_s, time(a.signInExpires)},
        {u"paused"_s, a.paused}};
}

QJsonObject inJson::conversation(const Conversation &c)
{
    return {{u"id"_s, c.id.value}, {u"account"_s, c.account.value}, {u"network"_s, c.network},
        {u"kind"_s, code(c.kind)}, {u"subject"_s, c.subject}, {u"state"_s, code(c.state)}, {u"unread"_s, c.unread},
        {u"last_message_at"_s, time(c.lastMessageAt)}, {u"member"_s, id(c.member.value)},
        {u"member_name"_s, c.memberName}, {u"handle"_s, c.handle}, {u"snippet"_s, c.snippet}, {u"url"_s, c.url},
        {u"messages"_s, c.messages}, {u"assignee"_s, c.assigneeName}, {u"tags"_s, QJsonArray::fromStringList(c.tags)},
        {u"visibility"_s, code(c.visibility)}, {u"snoozed_until"_s, time(c.snoozedUntil)},
        {u"can_reply"_s, c.canReply}};
}

QJsonObject inJson::identity(const Identity &i)
{
    return {{u"id"_s, i.id.value}, {u"network"_s, i.network}, {u"handle"_s, i.handle}, {u"name"_s, i.name},
        {u"url"_s, i.url}, {u"bot"_s, i.bot}};
}

QJsonObject inJson::message(const Message &m)
{
    const QJsonObject author{{u"identity"_s, id(m.authorId.value)}, {u"handle"_s, m.author.handle},
        {u"name"_s, m.author.name}, {u"member"_s, id(m.author.member.value)}};
    return {{u"id"_s, m.id.value}, {u"remote_id"_s, m.remoteId}, {u"url"_s, m.url}, {u"direction"_s, code(m.direction)},
        {u"kind"_s, code(m.kind)}, {u"author"_s, author}, {u"text"_s, m.text}, {u"html"_s, m.html},
        {u"warning"_s, m.warning}, {u"visibility"_s, code(m.visibility)}, {u"sent_at"_s, time(m.sentAt)},
        {u"edited_at"_s, time(m.editedAt)}, {u"deleted"_s, m.deleted},
        {u"in_reply_to"_s, m.parentId.isEmpty() ? QJsonValue() : QJsonValue(m.parentId)},
        {u"attachments"_s, list(m.attachments, &attachment)}, {u"raw_kind"_s, m.rawKind},
        {u"account"_s, m.account.value}, {u"conversation"_s, id(m.conversation.value)}, {u"language"_s, m.language},
        {u"context"_s, !m.aboutUs}, {u"liked"_s, m.likedByUs}, {u"boosted"_s, m.boostedByUs}};
}

QJsonObject inJson::action(const OutboxAction &a)
{
    return {{u"id"_s, a.id.value}, {u"state"_s, code(a.state)}, {u"due"_s, time(a.due)}, {u"verb"_s, code(a.verb)},
        {u"account"_s, a.account.value}, {u"conversation"_s, id(a.conversation.value)},
        {u"message"_s, id(a.target.value)}, {u"post"_s, id(a.post.value)}, {u"text"_s, a.content.text},
        {u"visibility"_s, code(a.content.visibility)}, {u"remote_id"_s, a.remoteId}, {u"url"_s, a.url},
        {u"error"_s, failureOf(a)}, {u"next_try"_s, time(a.nextTry)}, {u"published_at"_s, time(a.publishedAt)},
        {u"attempts"_s, a.attempts}, {u"by_server"_s, a.byServer}, {u"kept_by_server"_s, serverplans::isKept(a)}};
}

QJsonObject inJson::variant(const OutboxAction &variant) { return action(variant); }

QJsonObject inJson::held(const HeldVersion &held)
{
    QJsonObject object = variant(held.version);
    object.insert(u"due"_s, time(held.due));
    object.insert(u"held_at"_s, time(held.since));
    object.insert(u"decision"_s, held.decision == Decision::None ? QJsonValue() : QJsonValue(code(held.decision)));
    object.insert(u"move_to"_s, time(held.moveTo.due));
    object.insert(u"paused"_s, held.isPaused);
    return object;
}

QJsonObject inJson::pause(const Pause &pause)
{
    return {{u"id"_s, pause.id.value}, {u"account"_s, id(pause.account.value)}, {u"reason"_s, pause.reason},
        {u"by"_s, pause.by}, {u"since"_s, time(pause.inForce)}};
}

QJsonObject inJson::post(const Post &p)
{
    return {{u"id"_s, p.id.value}, {u"title"_s, p.title}, {u"text"_s, p.idea}, {u"state"_s, code(p.state)},
        {u"due"_s, time(p.due)}, {u"wall_time"_s, p.wallTime}, {u"zone"_s, p.zone}, {u"reason"_s, p.reason},
        {u"variants"_s, list(p.variants, &variant)}};
}

QJsonObject inJson::receipt(const Receipt &r)
{
    return {{u"at"_s, time(r.at)}, {u"what"_s, r.what}, {u"detail"_s, r.detail}, {u"attempt"_s, r.attempt}};
}

QJsonObject inJson::memberRow(const Member &m)
{
    return {{u"id"_s, m.id.value}, {u"name"_s, m.name}, {u"kind"_s, code(m.kind)}, {u"audience"_s, code(m.audience)},
        {u"identities"_s, list(m.identities, &identity)}, {u"tags"_s, QJsonArray::fromStringList(m.tags)},
        {u"first_contact_at"_s, time(m.firstContact)}, {u"last_contact_at"_s, time(m.lastContact)},
        {u"contacts"_s, m.contacts}, {u"newcomer"_s, m.newcomer}};
}

QJsonObject inJson::member(const Member &m, const QList<Note> &notes)
{
    QJsonObject object = memberRow(m);
    object.insert(u"notes"_s, list(notes, [](const Note &n) {
        return QJsonObject{
            {u"id"_s, n.id.value}, {u"author"_s, n.author}, {u"text"_s, n.text}, {u"at"_s, time(n.created)}};
    }));
    return object;
}

QJsonObject inJson::timelineEntry(const TimelineEntry &e)
{
    return {{u"kind"_s, e.kind}, {u"at"_s, time(e.at)}, {u"text"_s, e.text},
        {u"direction"_s, e.outgoing ? u"out"_s : u"in"_s}, {u"visibility"_s, e.visibility},
        {u"account"_s, id(e.account.value)}, {u"network"_s, e.network}, {u"identity"_s, id(e.identity.value)},
        {u"conversation"_s, id(e.conversation.value)}, {u"message"_s, id(e.message.value)},
        {u"post"_s, id(e.post.value)}, {u"url"_s, e.url}};
}
