#include "app/networks/bluesky/directory.h"
#include "app/networks/bluesky/session.h"
#include "app/networks/bluesky/tid.h"

using namespace Qt::StringLiterals;

//! Everything but publishing. A like, a repost and a block are records of ours that stand or do not.
namespace bluesky {
namespace {

const QString likes = u"app.bsky.feed.like"_s;
const QString reposts = u"app.bsky.feed.repost"_s;
const QString blocks = u"app.bsky.graph.block"_s;
const QString gates = u"app.bsky.feed.threadgate"_s;
constexpr int mostHidden = 300;

//! The collection that a wish adds to or takes from; empty: it is another kind of wish.
QString collectionOf(Verb verb)
{
    switch (verb) {
    case Verb::Like:
    case Verb::Unlike: return likes;
    case Verb::Boost:
    case Verb::Unboost: return reposts;
    case Verb::Block:
    case Verb::Unblock: return blocks;
    default: return {};
    }
}

bool isUndoing(Verb verb) { return verb == Verb::Unlike || verb == Verb::Unboost || verb == Verb::Unblock; }

bool isAboutPerson(Verb verb)
{
    return verb == Verb::Block || verb == Verb::Unblock || verb == Verb::Mute || verb == Verb::Unmute;
}

//! Who may answer, as the network says it: nothing at all for everybody, an empty list for nobody.
QJsonArray allowed(Replies replies)
{
    const QString rule = u"app.bsky.feed.threadgate#"_s;
    switch (replies) {
    case Replies::Everybody:
    case Replies::Nobody: return {};
    case Replies::Followers: return {QJsonObject{{u"$type"_s, rule + u"followerRule"_s}}};
    case Replies::Followed: return {QJsonObject{{u"$type"_s, rule + u"followingRule"_s}}};
    case Replies::Mentioned: return {QJsonObject{{u"$type"_s, rule + u"mentionRule"_s}}};
    }
    Q_UNREACHABLE();
}

//! A post by its uri, a person by the DID.
QString nameOf(const QJsonValue &subject)
{
    return subject.isString() ? subject.toString() : subject[u"uri"].toString();
}

QJsonArray hiddenIn(const QJsonObject &gate, const QString &uri, bool hide)
{
    QJsonArray hidden;
    const QJsonArray before = gate[u"hiddenReplies"].toArray();
    for (const QJsonValue &one : before)
        if (one.toString() != uri)
            hidden.append(one);
    if (hide)
        hidden.append(uri);
    while (hidden.size() > mostHidden)
        hidden.removeFirst();
    return hidden;
}

} // namespace

QCoro::Task<Expected<Sent>> BlueskySession::perform(OutboxAction action)
{
    Expected<Done> over = Done{};
    if (isAboutPerson(action.verb))
        over = co_await aboutPerson(action);
    else
        over = co_await aboutPost(action);
    if (!over)
        co_return over.error();
    Sent result;
    result.remoteId = action.targetId;
    co_return result;
}

QCoro::Task<Expected<Done>> BlueskySession::aboutPost(OutboxAction action)
{
    const auto place = Place::in(action.targetId);
    if (action.verb == Verb::Report) {
        Expected<Done> reported = co_await report(action);
        co_return reported;
    }
    if (!place || !place->isPost())
        co_return Error{Error::Kind::Rejected, u"that is no post on Bluesky"_s, {}};
    if (action.verb == Verb::Delete) {
        if (place->did != m_reading.did)
            co_return Error{Error::Kind::Rejected, u"only what is ours can be deleted"_s, {}};
        Expected<Done> removed = co_await remove(*place);
        co_return removed;
    }
    if (action.verb == Verb::Hide || action.verb == Verb::Unhide) {
        Expected<Done> hidden = co_await hide(action);
        co_return hidden;
    }
    if (action.verb == Verb::LimitReplies) {
        Expected<Done> limited = co_await limitReplies(action, *place);
        co_return limited;
    }
    const QString collection = collectionOf(action.verb);
    if (collection.isEmpty())
        co_return Error{Error::Kind::Rejected, u"Bluesky has no such thing: "_s + code(action.verb), {}};
    if (isUndoing(action.verb)) {
        Expected<Done> taken = co_await takeBack(collection, action.targetId);
        co_return taken;
    }
    const Expected<QJsonObject> post = co_await known(action.targetId);
    if (!post)
        co_return post.error();
    const QJsonObject subject{{u"uri"_s, action.targetId}, {u"cid"_s, (*post)[u"cid"]}};
    Expected<Done> stood = co_await stand(action, collection, subject);
    co_return stood;
}

QCoro::Task<Expected<QString>> BlueskySession::person(OutboxAction action)
{
    if (isDid(action.targetAuthor.key))
        co_return action.targetAuthor.key;
    if (isDid(action.targetAuthorId))
        co_return action.targetAuthorId;
    Expected<QString> did = co_await didFor(action.targetAuthor.handle.toLower());
    co_return did;
}

QCoro::Task<Expected<Done>> BlueskySession::aboutPerson(OutboxAction action)
{
    const Expected<QString> did = co_await person(action);
    if (!did)
        co_return did.error();
    if (action.verb == Verb::Mute || action.verb == Verb::Unmute) {
        const QString call
            = action.verb == Verb::Mute ? u"app.bsky.graph.muteActor"_s : u"app.bsky.graph.unmuteActor"_s;
        const HttpRequest request = m_client.procedure(call, {{u"actor"_s, *did}});
        Expected<Done> muted = co_await m_client.order(request, Priority::Person);
        co_return muted;
    }
    if (action.verb == Verb::Unblock) {
        Expected<Done> taken = co_await takeBack(blocks, *did);
        co_return taken;
    }
    Expected<Done> stood = co_await stand(action, blocks, *did);
    co_return stood;
}

//! A record about the subject, unless one stands already. A second try of the same wish finds its own.
QCoro::Task<Expected<Done>> BlueskySession::stand(OutboxAction action, QString collection, QJsonValue subject)
{
    const Expected<QList<Place>> there = co_await standing(collection, nameOf(subject));
    if (!there)
        co_return there.error();
    if (!there->isEmpty())
        co_return Done{};
    const QJsonObject made{{u"$type"_s, collection}, {u"subject"_s, subject},
        {u"createdAt"_s, action.firstTry.toUTC().toString(Qt::ISODateWithMs)}};
    const HttpRequest request = putting(ours(collection, action), made);
    const Expected<HttpReply> reply = co_await m_client.send(request, Priority::Person);
    if (!reply)
        co_return reply.error();
    if (errorName(*reply) == u"InvalidSwap")
        co_return Done{}; // it stands under this very name
    const Expected<QJsonObject> answer = answerIn(request, *reply);
    if (!answer)
        co_return answer.error();
    co_return Done{};
}

QCoro::Task<Expected<Done>> BlueskySession::takeBack(QString collection, QJsonValue subject)
{
    const Expected<QList<Place>> there = co_await standing(collection, nameOf(subject));
    if (!there)
        co_return there.error();
    for (const Place &place : *there) {
        const Expected<Done> removed = co_await remove(place);
        if (!removed)
            co_return removed.error();
    }
    co_return Done{};
}

//! Our records about the subject: the newest ones as our own server has them, and the one that the index knows of, if
//! it still stands; the index learns of what we do only after a while.
QCoro::Task<Expected<QList<Place>>> BlueskySession::standing(QString collection, QString subject)
{
    const FormFields fields{{u"repo"_s, m_reading.did}, {u"collection"_s, collection}, {u"limit"_s, u"100"_s}};
    const HttpRequest request = m_client.query(u"com.atproto.repo.listRecords"_s, fields);
    const Expected<QJsonObject> answer = co_await m_client.ask(request, Priority::Person);
    if (!answer)
        co_return answer.error();
    QList<Place> found;
    const QJsonArray records = (*answer)[u"records"].toArray();
    for (const QJsonValue &one : records) {
        const auto place = Place::in(one[u"uri"].toString());
        if (place && nameOf(one[u"value"][u"subject"]) == subject)
            found.append(*place);
    }
    if (!found.isEmpty() || records.size() < 100)
        co_return found;
    const Expected<QString> seen = co_await seenByOthers(collection, subject);
    if (!seen)
        co_return seen.error();
    const auto place = Place::in(*seen);
    if (!place)
        co_return found;
    const Expected<QJsonObject> still = co_await record(*place);
    if (still)
        found.append(*place);
    else if (still.error().kind != Error::Kind::Gone)
        co_return still.error();
    co_return found;
}

QCoro::Task<Expected<QString>> BlueskySession::seenByOthers(QString collection, QString subject)
{
    if (collection == blocks) {
        const HttpRequest request = m_client.query(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, subject}});
        const Expected<QJsonObject> profile = co_await m_client.ask(request, Priority::Person);
        if (!profile)
            co_return profile.error();
        co_return (*profile)[u"viewer"][u"blocking"].toString();
    }
    const QStringList one{subject};
    const Expected<Posts> shown = co_await posts(one);
    if (!shown)
        co_return shown.error();
    const QJsonValue viewer = shown->value(subject)[u"viewer"];
    co_return viewer[collection == likes ? u"like" : u"repost"].toString();
}

//! Something that is not there counts as deleted.
QCoro::Task<Expected<Done>> BlueskySession::remove(Place place)
{
    const QJsonObject body{{u"repo"_s, place.did}, {u"collection"_s, place.collection}, {u"rkey"_s, place.key}};
    const HttpRequest request = m_client.procedure(u"com.atproto.repo.deleteRecord"_s, body);
    Expected<Done> removed = co_await m_client.order(request, Priority::Person);
    co_return removed;
}

QCoro::Task<Expected<Done>> BlueskySession::report(OutboxAction action)
{
    QJsonObject subject;
    const auto place = Place::in(action.targetId);
    if (place && place->isPost()) {
        const Expected<QJsonObject> post = co_await known(action.targetId);
        if (!post)
            co_return post.error();
        subject
            = {{u"$type"_s, u"com.atproto.repo.strongRef"_s}, {u"uri"_s, action.targetId}, {u"cid"_s, (*post)[u"cid"]}};
    } else {
        const Expected<QString> did = co_await person(action);
        if (!did)
            co_return did.error();
        subject = {{u"$type"_s, u"com.atproto.admin.defs#repoRef"_s}, {u"did"_s, *did}};
    }
    const QJsonObject body{{u"reasonType"_s, u"com.atproto.moderation.defs#reasonOther"_s},
        {u"reason"_s, action.reason}, {u"subject"_s, subject}};
    const HttpRequest request = m_client.procedure(u"com.atproto.moderation.createReport"_s, body);
    Expected<Done> reported = co_await m_client.order(request, Priority::Person);
    co_return reported;
}

//! What somebody answered under a post of ours is hidden by the gate of its thread, which is a record of ours.
QCoro::Task<Expected<Done>> BlueskySession::hide(OutboxAction action)
{
    const Expected<QJsonObject> post = co_await known(action.targetId);
    if (!post)
        co_return post.error();
    const auto root = Place::in((*post)[u"value"][u"reply"][u"root"][u"uri"].toString());
    if (!root || root->did != m_reading.did)
        co_return Error{Error::Kind::Rejected, u"only answers under posts of ours can be hidden"_s, {}};
    const GateChange change = [uri = action.targetId, hides = action.verb == Verb::Hide](QJsonObject gate) {
        gate[u"hiddenReplies"_s] = hiddenIn(gate, uri, hides);
        return gate;
    };
    Expected<Done> changed = co_await changeGate(*root, action.firstTry, change);
    co_return changed;
}

//! Twice is the same as once: the gate has the post's own name.
QCoro::Task<Expected<Done>> BlueskySession::limitReplies(OutboxAction action, Place post)
{
    if (post.did != m_reading.did)
        co_return Error{Error::Kind::Rejected, u"only under posts of ours can it be said who may answer"_s, {}};
    const GateChange change = [replies = action.content.replies](QJsonObject gate) {
        if (replies == Replies::Everybody)
            gate.remove(u"allow"_s);
        else
            gate[u"allow"_s] = allowed(replies);
        return gate;
    };
    Expected<Done> changed = co_await changeGate(post, action.firstTry, change);
    co_return changed;
}

QCoro::Task<Expected<Done>> BlueskySession::changeGate(Place post, QDateTime made, GateChange change)
{
    const Place place{m_reading.did, gates, post.key};
    for (int tries = 0; tries < 3; ++tries) { // somebody else may change it meanwhile
        const Expected<QJsonObject> there = co_await record(place);
        if (!there && there.error().kind != Error::Kind::Gone)
            co_return there.error();
        const QJsonObject before = there ? (*there)[u"value"].toObject()
                                         : QJsonObject{{u"$type"_s, gates}, {u"post"_s, post.uri()},
                                             {u"createdAt"_s, made.toUTC().toString(Qt::ISODateWithMs)}};
        const QJsonObject gate = change(before);
        if (there && gate == before)
            co_return Done{};
        const QJsonValue stood = there ? (*there)[u"cid"] : QJsonValue(QJsonValue::Null);
        const HttpRequest request = m_client.procedure(u"com.atproto.repo.putRecord"_s,
            {{u"repo"_s, place.did}, {u"collection"_s, gates}, {u"rkey"_s, place.key}, {u"record"_s, gate},
                {u"swapRecord"_s, stood}});
        const Expected<HttpReply> reply = co_await m_client.send(request, Priority::Person);
        if (!reply)
            co_return reply.error();
        if (errorName(*reply) == u"InvalidSwap")
            continue;
        const Expected<QJsonObject> answer = answerIn(request, *reply);
        if (!answer)
            co_return answer.error();
        co_return Done{};
    }
    co_return Error{Error::Kind::Server, u"the thread's settings changed under our hands"_s, {}};
}

} // namespace bluesky
