#include "app/networks/mastodon/paging.h"
#include "app/networks/mastodon/session.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

//! The streams: lists that servers give page by page, each in its own way.
namespace mastodon {
namespace {

constexpr int furthestBack = 25; // pages; beyond that there is said to be a gap
constexpr int mostOfSnac = 60; // snac2 keeps 64 notifications: with so many there were more
constexpr int mostStill = 5; // pages of history in a row that are no older than the ones before

QString historyOf(const QString &stream)
{
    return stream == u"past" ? u"notifications"_s : stream == u"past-own" ? u"own"_s : QString();
}

bool isAbsent(const Error &error)
{
    return error.kind == Error::Kind::Gone || error.kind == Error::Kind::Rejected
        || error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::Protocol;
}

} // namespace

//! A page of a list as the server gave it, and how it says to go on.
struct MastodonSession::Listed {
    QJsonArray items;
    FormFields next;
};

//! What lies between the newest page and what is known.
struct MastodonSession::Between {
    QJsonArray items;
    bool gap = false;
};

QStringList MastodonSession::streams() const
{
    return {u"notifications"_s, u"conversations"_s, u"own"_s, u"past"_s, u"past-own"_s};
}

QString MastodonSession::listPath(const QString &stream) const
{
    return stream == u"notifications" ? u"/api/v1/notifications"_s
        : stream == u"conversations"  ? u"/api/v1/conversations"_s
                                      : u"/api/v1/accounts/"_s + inPath(m_reading.ownId) + u"/statuses"_s;
}

QCoro::Task<Expected<Page>> MastodonSession::fetch(QString stream, QString cursor)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    Expected<Page> page = co_await pageOf(stream, cursor);
    if (page)
        co_return page;
    const Error error = page.error();
    const Error meaning = co_await meant(error);
    co_return meaning;
}

QCoro::Task<Expected<Page>> MastodonSession::pageOf(QString stream, QString cursor)
{
    if (stream == u"conversations") {
        Expected<Page> page = co_await privateMessages(cursor);
        co_return page;
    }
    if (!historyOf(stream).isEmpty()) {
        const QString path = listPath(historyOf(stream));
        Expected<Page> page = co_await past(path, cursor, stream);
        co_return page;
    }
    const QString path = listPath(stream);
    Expected<Page> page = co_await news(path, cursor);
    co_return page;
}

QCoro::Task<Expected<MastodonSession::Listed>> MastodonSession::listed(QString path, FormFields place)
{
    const HttpRequest request = apiGet(path, completed(path, place));
    const Expected<HttpReply> reply = co_await send(request, Priority::Background);
    if (!reply)
        co_return reply.error();
    const Expected<QJsonDocument> answer = json(request, *reply);
    if (!answer)
        co_return answer.error();
    const bool isList = answer->isArray() || answer->object().isEmpty(); // PHP's empty list is {}
    if (!isList)
        co_return Error{Error::Kind::Protocol, u"the server gave no list"_s, {}};
    const Listed list{newestFirst(answer->array()), nextPage(*reply, request.url)};
    co_return list;
}

//! What is newer than the newest known; everything, where the server does not know that one any more.
QCoro::Task<Expected<MastodonSession::Listed>> MastodonSession::listedSince(QString path, QString newest)
{
    FormFields place;
    if (!newest.isEmpty())
        place.append({u"min_id"_s, newest});
    Expected<Listed> list = co_await listed(path, place);
    const bool placeIsLost = !list && !newest.isEmpty() && isUnknownPlace(list.error());
    if (!placeIsLost)
        co_return list;
    place.clear();
    Expected<Listed> newer = co_await listed(path, place);
    co_return newer;
}

//! Asks for what is newer than the newest known. Servers that ignore min_id give the newest page instead: then we walk
//! back until something known comes, so that nothing between is lost.
QCoro::Task<Expected<Page>> MastodonSession::news(QString path, QString cursor)
{
    Cursor place = Cursor::from(cursor);
    const Expected<Listed> list = co_await listedSince(path, place.newest);
    if (!list)
        co_return list.error();

    const QSet<QString> seen(place.seen.cbegin(), place.seen.cend());
    QJsonArray fresh = unseen(list->items, seen);
    const bool met = placeOfKnown(list->items, seen) >= 0; // something known came along: nothing lies between
    const bool unmet = !fresh.isEmpty() && !met && !cursor.isEmpty();
    bool gap = false;
    if (unmet) {
        const Listed first{fresh, list->next};
        const Expected<Between> between = co_await walkBack(path, first, seen);
        if (!between)
            co_return between.error();
        gap = between->gap;
        for (const QJsonValue &item : between->items)
            fresh.append(item);
    }
    Expected<Page> rows = co_await read(path, fresh);
    if (!rows)
        co_return rows.error();
    Page page = *std::move(rows);
    if (const QString newest = newestId(fresh); !newest.isEmpty())
        place.newest = newest;
    place.seen = namesOf(fresh) + place.seen;
    page.next = fresh.isEmpty() && !cursor.isEmpty() ? cursor : place.text();
    page.more = unmet;
    if (gap)
        page.progress.gap = u"limit"_s;
    co_return page;
}

QCoro::Task<Expected<MastodonSession::Between>> MastodonSession::walkBack(
    QString path, Listed first, QSet<QString> known)
{
    Between between;
    const QStringList names = namesOf(first.items);
    QSet<QString> had(names.cbegin(), names.cend());
    QString from = oldestId(first.items);
    FormFields next = first.next;
    bool linked = false; // then pages may have no other name
    for (int pages = 0; pages < furthestBack; ++pages) {
        FormFields place = next;
        if (place.isEmpty())
            place.append({u"max_id"_s, from});
        const Expected<Listed> list = co_await listed(path, place);
        linked = linked || !next.isEmpty();
        const bool over = !list && next.isEmpty() && isUnknownPlace(list.error());
        if (!list && !over)
            co_return list.error();
        if (over) {
            between.gap = !linked;
            co_return between;
        }
        const qsizetype before = between.items.size();
        const QJsonArray items = list->items;
        const qsizetype end = placeOfKnown(items, known);
        for (qsizetype i = 0; i < (end < 0 ? items.size() : end); ++i) {
            const QString name = nameOf(items[i]);
            if (!had.contains(name) && !known.contains(name))
                between.items.append(items[i]);
            had.insert(name);
        }
        if (end >= 0)
            co_return between;
        const bool byLink = !next.isEmpty();
        next = list->next;
        if (between.items.size() > before) {
            from = oldestId(items).isEmpty() ? from : oldestId(items);
            continue;
        }
        if (byLink && next.isEmpty())
            continue; // once more by the id: not every link is right
        // The end; or the same page for ever, and then nobody knows what lies before it. A list that ends without
        // anything known was cut off: servers keep only so much.
        const bool stuck = !items.isEmpty() && namesOf(items) != QStringList{from};
        between.gap = (stuck && had.size() >= shortList) || (!known.isEmpty() && had.size() >= pageSize);
        co_return between;
    }
    between.gap = true;
    co_return between;
}

//! One page further into the past, as far as the server gives. Interrupted, it goes on from its cursor.
QCoro::Task<Expected<Page>> MastodonSession::past(QString path, QString cursor, QString stream)
{
    QJsonObject place = QJsonDocument::fromJson(cursor.toUtf8()).object();
    Page over;
    over.next = cursor;
    if (place[u"done"].toBool())
        co_return over;
    const FormFields byLink = fieldsOf(place[u"link"].toString());
    FormFields from = byLink;
    if (from.isEmpty() && place.contains(u"from"))
        from.append({u"max_id"_s, place[u"from"].toString()});
    const Expected<Listed> list = co_await listed(path, from);
    const bool lost = !list && !from.isEmpty() && byLink.isEmpty() && isUnknownPlace(list.error());
    if (!list && !lost)
        co_return list.error();
    if (lost) {
        place[u"done"_s] = true;
        over.next = compact(place);
        over.progress = {.stream = stream,
            .fetched = place[u"count"].toInteger(),
            .expected = 0,
            .done = true,
            .oldest = moment(place[u"oldest"].toString()),
            .gap = place[u"linked"].toBool() ? QString() : u"limit"_s};
        co_return over;
    }

    const QStringList lately = place[u"lately"].toVariant().toStringList();
    const QSet<QString> had(lately.cbegin(), lately.cend());
    const QJsonArray fresh = unseen(list->items, had);
    Expected<Page> rows = co_await read(path, fresh);
    if (!rows)
        co_return rows.error();
    Page page = *std::move(rows);
    // A server that goes on for ever without going back is at its end, too.
    const QDateTime before = moment(place[u"oldest"].toString());
    const QDateTime oldest = fresh.isEmpty() ? QDateTime() : moment(fresh.last()[u"created_at"].toString());
    const bool older = oldest.isValid() && (!before.isValid() || oldest < before);
    const int still = older ? 0 : place[u"still"].toInt() + 1;
    const bool endless = still >= mostStill;
    // An empty page that names another one is no end, and a link that leads nowhere is tried once more by the id.
    const bool goesOn = !fresh.isEmpty() || !list->next.isEmpty() || !byLink.isEmpty();
    const bool done = !goesOn || endless;
    place[u"still"_s] = still;
    place[u"link"_s] = QString::fromLatin1(encoded(list->next));
    place[u"linked"_s] = place[u"linked"].toBool() || !list->next.isEmpty();
    if (!oldestId(fresh).isEmpty())
        place[u"from"_s] = oldestId(fresh);
    place[u"lately"_s] = QJsonArray::fromStringList((namesOf(fresh) + lately).mid(0, remembered));
    place[u"count"_s] = place[u"count"].toInteger() + fresh.size();
    if (older)
        place[u"oldest"_s] = oldest.toString(Qt::ISODateWithMs);
    place[u"done"_s] = done;
    page.next = compact(place);
    page.more = !done;
    const bool cutOff = m_software == u"snac" && stream == u"past" && place[u"count"].toInteger() >= mostOfSnac;
    page.progress = {.stream = stream,
        .fetched = place[u"count"].toInteger(),
        .expected = 0,
        .done = done,
        .oldest = older ? oldest : before,
        .gap = endless || (done && cutOff) ? u"limit"_s : QString()};
    co_return page;
}

//! Private messages that we wrote elsewhere come only this way. Rows move: the last status of each is compared. Where
//! a whole page is new, there is more behind it; the link alone says where.
QCoro::Task<Expected<Page>> MastodonSession::privateMessages(QString cursor)
{
    Page page;
    page.next = cursor;
    QJsonObject place = QJsonDocument::fromJson(cursor.toUtf8()).object();
    const FormFields link = fieldsOf(place[u"link"].toString());
    const QString path = listPath(u"conversations"_s);
    const Expected<Listed> list = co_await listed(path, link);
    const bool absent = !list && isAbsent(list.error());
    if (!list && !absent)
        co_return list.error();
    if (absent) { // a server without them, or a link that leads nowhere
        place.remove(u"link"_s);
        page.next = link.isEmpty() ? cursor : compact(place);
        co_return page;
    }
    const QStringList known = place[u"lasts"].toVariant().toStringList();
    QStringList lasts;
    bool met = false;
    bool fresh = false;
    const QJsonArray conversations = list->items;
    for (const QJsonValue &conversation : conversations) {
        const QJsonObject status = conversation[u"last_status"].toObject();
        if (status.isEmpty() || lasts.contains(nameOf(status)))
            continue;
        lasts.append(nameOf(status));
        met = met || known.contains(nameOf(status));
        if (known.contains(nameOf(status)))
            continue;
        fresh = true;
        const Expected<Done> learnt = co_await learnThread(status, &page);
        if (!learnt)
            co_return learnt.error();
        add(page, message(status, m_reading, m_threads));
    }
    const int pages = place[u"pages"].toInt();
    const bool more = !met && !lasts.isEmpty() && !list->next.isEmpty() && pages < furthestBack;
    QStringList all = lasts;
    for (const QString &older : known)
        if (!lasts.contains(older))
            all.append(older);
    place = {{u"lasts"_s, QJsonArray::fromStringList(all.mid(0, furthestBack * pageSize))}};
    if (more) {
        place[u"link"_s] = QString::fromLatin1(encoded(list->next));
        place[u"pages"_s] = pages + 1;
    }
    if (fresh || !link.isEmpty())
        page.next = compact(place);
    page.more = more;
    co_return page;
}

} // namespace mastodon
