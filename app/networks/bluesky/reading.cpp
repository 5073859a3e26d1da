#include "app/networks/bluesky/session.h"

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr int pageSize = 100; // the most that is given
constexpr int shiftedBy = 50; // of the second walk against the first
constexpr int atOnce = 25; // posts by name in one call
constexpr int furthestBack = 25; // steps; beyond that there is said to be a gap
constexpr int sweepSteps = 3; // further down, once an hour: what is dated back arrives there
constexpr qint64 sweepEvery = 3600 * 1000;
constexpr int mostStill = 5; // steps in a row that go no further back: the server sends us in circles
constexpr int mostEmpty = 40; // the same, without a row: it filters, or has lost itself

//! A feed has posts in it that have names of their own; the rest are named themselves.
QString nameOf(const QJsonValue &item)
{
    QString uri = item[u"uri"].toString();
    if (!uri.isEmpty())
        return uri;
    // A repost of ours is another row than the post.
    return item[u"post"][u"uri"].toString() + item[u"reason"][u"indexedAt"].toString();
}

QString instantOf(const QJsonValue &item)
{
    QString own = item[u"indexedAt"].toString();
    if (!own.isEmpty())
        return own;
    const QString reposted = item[u"reason"][u"indexedAt"].toString();
    return reposted.isEmpty() ? item[u"post"][u"indexedAt"].toString() : reposted;
}

QStringList marksOf(const QJsonArray &items)
{
    QStringList marks;
    for (const QJsonValue &item : items)
        marks.append(mark(nameOf(item)));
    return marks;
}

QJsonArray without(const QJsonArray &items, const QStringList &known)
{
    QSet<QString> had(known.cbegin(), known.cend());
    QJsonArray fresh;
    for (const QJsonValue &item : items) {
        const QString name = mark(nameOf(item));
        if (!had.contains(name))
            fresh.append(item);
        had.insert(name);
    }
    return fresh;
}

bool knowsOne(const QJsonArray &items, const QStringList &known)
{
    const QSet<QString> had(known.cbegin(), known.cend());
    return std::any_of(
        items.cbegin(), items.cend(), [&had](const QJsonValue &item) { return had.contains(mark(nameOf(item))); });
}

QJsonArray joined(QJsonArray all, const QJsonArray &more)
{
    for (const QJsonValue &one : more)
        all.append(one);
    return all;
}

//! The server does not have such a thing, or does not show it to us: that is no trouble.
bool isAbsent(const Error &error)
{
    return error.kind == Error::Kind::Gone || error.kind == Error::Kind::Rejected
        || error.kind == Error::Kind::Forbidden;
}

} // namespace

//! One page of the server's.
struct BlueskySession::Step {
    QJsonArray items;
    QString next; //!< empty: the end
};

QStringList BlueskySession::streams() const { return {u"notifications"_s, u"own"_s, u"past"_s, u"past-own"_s}; }

BlueskySession::List BlueskySession::listOf(const QString &stream) const
{
    if (stream == u"notifications" || stream == u"past")
        return {u"app.bsky.notification.listNotifications"_s, u"notifications"_s, {}, true};
    return {u"app.bsky.feed.getAuthorFeed"_s, u"feed"_s,
        {{u"actor"_s, m_reading.did}, {u"filter"_s, u"posts_with_replies"_s}}, false};
}

QCoro::Task<Expected<Page>> BlueskySession::fetch(QString stream, QString cursor)
{
    const List list = listOf(stream);
    if (stream.startsWith(u"past")) {
        Expected<Page> page = co_await past(list, stream, cursor);
        co_return page;
    }
    Expected<Page> page = co_await news(list, cursor);
    co_return page;
}

QCoro::Task<Expected<BlueskySession::Step>> BlueskySession::step(List list, QString cursor, int size)
{
    FormFields fields = list.fields;
    fields.append({u"limit"_s, QString::number(size)});
    if (!cursor.isEmpty())
        fields.append({u"cursor"_s, cursor});
    const HttpRequest request = m_client.query(list.call, fields);
    const Expected<QJsonObject> answer = co_await m_client.ask(request, Priority::Background);
    if (!answer)
        co_return answer.error();
    Step step{(*answer)[list.items].toArray(), (*answer)[u"cursor"].toString()};
    if (step.next == cursor)
        step.next.clear(); // the same place again: it leads nowhere
    co_return step;
}

//! One step of both walks. An end is only where no cursor comes: a page may be empty in the middle of a list.
QCoro::Task<Expected<QJsonArray>> BlueskySession::advance(List list, Walk *walk)
{
    QJsonArray items;
    if (!walk->firstEnded) {
        const Expected<Step> one = co_await step(list, walk->first, pageSize);
        if (!one)
            co_return one.error();
        items = one->items;
        walk->first = one->next;
        walk->firstEnded = one->next.isEmpty();
    }
    if (walk->begun && walk->secondEnded) {
        co_return items;
    }
    if (!walk->begun && walk->firstEnded) { // all of it was one page
        walk->begun = walk->secondEnded = true;
        co_return items;
    }
    const Expected<Step> other = co_await step(list, walk->second, walk->begun ? pageSize : shiftedBy);
    if (!other)
        co_return other.error();
    walk->begun = true;
    walk->second = other->next;
    walk->secondEnded = other->next.isEmpty();
    co_return joined(items, other->items);
}

//! The newest page in full, whatever on it is known: something dated back stands below what is newer. Where nothing on
//! it is known, back until something is.
QCoro::Task<Expected<Page>> BlueskySession::news(List list, QString cursor)
{
    NewestSeen place = NewestSeen::from(cursor);
    const Expected<Step> newest = co_await step(list, QString(), pageSize);
    if (!newest)
        co_return newest.error();
    QJsonArray fresh = without(newest->items, place.seen);
    const bool met = fresh.size() < newest->items.size() || newest->next.isEmpty();
    QString gap;
    const bool first = cursor.isEmpty();
    if (!first) {
        const Expected<QJsonArray> more = co_await further(list, &place, met, &gap);
        if (!more)
            co_return more.error();
        fresh = joined(fresh, without(*more, place.seen + marksOf(fresh)));
    } else {
        place.sweptAt = m_client.now().toMSecsSinceEpoch();
    }
    Expected<Page> read = co_await rows(list, fresh, !first);
    if (!read)
        co_return read.error();
    Page page = *std::move(read);
    place.seen = marksOf(fresh) + place.seen;
    page.next = place.text();
    page.progress.gap = gap;
    co_return page;
}

//! What lies below the newest page and is worth a look; nothing when all is known there.
QCoro::Task<Expected<QJsonArray>> BlueskySession::further(List list, NewestSeen *place, bool met, QString *gap)
{
    QJsonArray all;
    const qint64 now = m_client.now().toMSecsSinceEpoch();
    const bool sweep = list.notifications && std::abs(now - place->sweptAt) >= sweepEvery;
    if (met && !sweep)
        co_return all;
    Walk walk;
    for (int steps = 0;; ++steps) {
        if (walk.isOver() || (met && steps >= sweepSteps))
            break;
        if (steps >= furthestBack) {
            *gap = u"limit"_s;
            break;
        }
        const Expected<QJsonArray> items = co_await advance(list, &walk);
        if (!items)
            co_return items.error();
        all = joined(all, *items);
        met = met || knowsOne(*items, place->seen);
        if (met && !sweep)
            break;
    }
    if (sweep)
        place->sweptAt = now;
    co_return all;
}

//! One step further into the past, as far as the server gives. Interrupted, it goes on from its cursor.
QCoro::Task<Expected<Page>> BlueskySession::past(List list, QString stream, QString cursor)
{
    PastPlace place = PastPlace::from(cursor);
    Page over;
    over.next = cursor;
    if (place.done)
        co_return over;
    const Expected<QJsonArray> items = co_await advance(list, &place.walk);
    if (!items)
        co_return items.error();
    const QJsonArray fresh = without(*items, place.lately);
    Expected<Page> read = co_await rows(list, fresh, false);
    if (!read)
        co_return read.error();
    Page page = *std::move(read);
    QString oldest = place.oldest;
    for (const QJsonValue &item : fresh)
        if (const QDateTime at = moment(instantOf(item)); at.isValid() && (oldest.isEmpty() || at < moment(oldest)))
            oldest = instantOf(item);
    const bool wentBack = oldest != place.oldest;
    place.empty = items->isEmpty() ? place.empty + 1 : 0;
    place.still = wentBack ? 0 : items->isEmpty() ? place.still : place.still + 1;
    const bool circles = place.still >= mostStill || place.empty >= mostEmpty;
    place.oldest = oldest;
    place.count += fresh.size();
    place.lately = marksOf(fresh) + place.lately;
    place.done = circles || place.walk.isOver();
    page.next = place.text();
    page.more = !place.done;
    page.progress = {.stream = stream,
        .fetched = place.count,
        .expected = 0,
        .done = place.done,
        .oldest = moment(oldest),
        .gap = circles && !place.walk.isOver() ? u"limit"_s : QString()};
    co_return page;
}

//! Items of a list as rows, each with what one has to see to understand it.
QCoro::Task<Expected<Page>> BlueskySession::rows(List list, QJsonArray items, bool withThreads)
{
    Page page;
    if (!list.notifications) {
        for (const QJsonValue &item : items)
            addFeedItem(page, item.toObject(), m_reading);
        co_return page;
    }
    QStringList uris;
    for (const QJsonValue &item : items)
        uris += postsAround(item.toObject());
    uris.removeDuplicates();
    const Expected<Posts> found = co_await posts(uris);
    if (!found)
        co_return found.error();
    for (const QJsonValue &item : items)
        addNotification(page, item.toObject(), *found, m_reading);
    if (!withThreads)
        co_return page;
    for (const QJsonValue &item : items) {
        const QString uri = item[u"reason"].toString() == u"reply" ? item[u"uri"].toString() : QString();
        const Expected<Done> threaded = co_await addThreadOf(uri, &page);
        if (!threaded)
            co_return threaded.error();
    }
    co_return page;
}

QCoro::Task<Expected<Posts>> BlueskySession::posts(QStringList uris)
{
    Posts found;
    for (qsizetype at = 0; at < uris.size(); at += atOnce) {
        FormFields fields;
        const QStringList some = uris.mid(at, atOnce);
        for (const QString &uri : some)
            fields.append({u"uris"_s, uri});
        const HttpRequest request = m_client.query(u"app.bsky.feed.getPosts"_s, fields);
        const Expected<QJsonObject> answer = co_await m_client.ask(request, Priority::Background);
        if (!answer && !isAbsent(answer.error()))
            co_return answer.error();
        const QJsonArray shown = answer ? (*answer)[u"posts"].toArray() : QJsonArray();
        for (const QJsonValue &post : shown)
            found.insert(post[u"uri"].toString(), post.toObject());
    }
    co_return found;
}

//! What was said between the root and an answer, and what others answered; once for each answer.
QCoro::Task<Expected<Done>> BlueskySession::addThreadOf(QString uri, Page *page)
{
    if (uri.isEmpty() || m_threads.contains(uri))
        co_return Done{};
    const FormFields fields{{u"uri"_s, uri}, {u"depth"_s, u"3"_s}, {u"parentHeight"_s, u"80"_s}};
    const HttpRequest request = m_client.query(u"app.bsky.feed.getPostThread"_s, fields);
    const Expected<QJsonObject> answer = co_await m_client.ask(request, Priority::Background);
    if (!answer && !isAbsent(answer.error()))
        co_return answer.error();
    if (answer)
        addThread(*page, (*answer)[u"thread"].toObject(), m_reading);
    if (m_threads.size() > 20000)
        m_threads.clear();
    m_threads.insert(uri);
    co_return Done{};
}

//! The index leaves out what was deleted, and also what somebody blocked hides from us. Only the first is gone.
QCoro::Task<Expected<bool>> BlueskySession::isGone(QString uri)
{
    const auto place = Place::in(uri);
    const FormFields fields{{u"repo"_s, place->did}, {u"collection"_s, place->collection}, {u"rkey"_s, place->key}};
    const HttpRequest request = m_client.query(u"com.atproto.repo.getRecord"_s, fields);
    const Expected<QJsonObject> record = co_await m_client.ask(request, Priority::Background);
    if (record)
        co_return false;
    if (record.error().kind == Error::Kind::Gone)
        co_return true;
    if (isAbsent(record.error()))
        co_return false;
    co_return record.error();
}

QCoro::Task<Expected<Page>> BlueskySession::lookAgain(QList<Message> messages)
{
    messages.removeIf([](const Message &m) {
        const auto place = Place::in(m.remoteId);
        return !place || !place->isPost();
    });
    QStringList uris;
    for (const Message &message : messages)
        uris.append(message.remoteId);
    Page page;
    const Expected<Posts> found = co_await posts(uris);
    if (!found)
        co_return found.error();
    for (const Message &message : messages) {
        if (found->contains(message.remoteId)) {
            Message now = bluesky::message((*found)[message.remoteId], m_reading);
            now.aboutUs = message.aboutUs;
            now.rawKind = message.rawKind;
            page.messages.append(now);
            continue;
        }
        const Expected<bool> gone = co_await isGone(message.remoteId);
        if (!gone)
            co_return gone.error();
        if (*gone)
            page.deletions.append({message.scope, message.remoteId});
    }
    co_return page;
}

} // namespace bluesky
