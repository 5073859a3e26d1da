#include "app/networks/mastodon/session.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

constexpr int pageSize = 40; // what every version gives at most, by default
constexpr int furthestBack = 25; // pages; beyond that there is said to be a gap
constexpr int remembered = 200; // newest ids of a stream, to notice repeats
constexpr int mostOfSnac = 60; // snac2 keeps 64 notifications: with so many there were more
constexpr int mostStill = 5; // pages of history in a row that are no older than the ones before

//! Where a stream stands: the newest id, and the last ones seen, because not every server honours min_id.
struct Cursor {
    QString newest;
    QStringList seen;

    static Cursor from(const QString &text)
    {
        const QJsonObject read = QJsonDocument::fromJson(text.toUtf8()).object();
        return {read[u"newest"].toString(), read[u"seen"].toVariant().toStringList()};
    }
    QString text() const
    {
        const QJsonObject all{{u"newest"_s, newest}, {u"seen"_s, QJsonArray::fromStringList(seen.mid(0, remembered))}};
        return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
    }
};

QStringList idsOf(const QJsonArray &items)
{
    QStringList ids;
    for (const QJsonValue &item : items)
        ids.append(idOf(item));
    return ids;
}

QDateTime moment(const QString &written) { return QDateTime::fromString(written, Qt::ISODateWithMs).toUTC(); }

bool isAbsent(const Error &error)
{
    return error.kind == Error::Kind::Gone || error.kind == Error::Kind::Rejected
        || error.kind == Error::Kind::Forbidden;
}

} // namespace

QStringList MastodonSession::streams() const
{
    return {u"notifications"_s, u"conversations"_s, u"own"_s, u"past"_s, u"past-own"_s};
}

QString MastodonSession::listPath(const QString &stream) const
{
    return stream == u"notifications" || stream == u"past" ? u"/api/v1/notifications"_s
                                                           : u"/api/v1/accounts/"_s + m_reading.ownId + u"/statuses"_s;
}

QCoro::Task<Expected<Page>> MastodonSession::fetch(QString stream, QString cursor)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const QString path = listPath(stream);
    if (stream == u"conversations") {
        Expected<Page> page = co_await privateMessages(cursor);
        co_return page;
    }
    if (stream == u"past" || stream == u"past-own") {
        Expected<Page> page = co_await past(path, cursor, stream);
        co_return page;
    }
    Expected<Page> page = co_await news(path, cursor);
    co_return page;
}

//! Asks for what is newer than the newest known. Servers that ignore min_id give the newest page instead: then we walk
//! back until something known comes, so that nothing between is lost.
QCoro::Task<Expected<Page>> MastodonSession::news(QString path, QString cursor)
{
    Cursor place = Cursor::from(cursor);
    FormFields query{{u"limit"_s, QString::number(pageSize)}};
    if (path.endsWith(u"/statuses"))
        query.append({u"exclude_reblogs"_s, u"true"_s});
    if (!place.newest.isEmpty())
        query.append({u"min_id"_s, place.newest});
    const HttpRequest request = apiGet(path, query);
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Background);
    if (!answer)
        co_return answer.error();

    const QSet<QString> seen(place.seen.cbegin(), place.seen.cend());
    QJsonArray fresh;
    bool met = false; // something known came along: nothing lies between
    const QJsonArray items = answer->array();
    for (const QJsonValue &item : items) {
        if (seen.contains(idOf(item)))
            met = true;
        else
            fresh.append(item);
    }
    bool gap = false;
    if (!fresh.isEmpty() && !met && !cursor.isEmpty()) {
        const Expected<QJsonArray> between = co_await walkBack(path, idOf(fresh.last()), seen, &gap);
        if (!between)
            co_return between.error();
        for (const QJsonValue &item : *between)
            fresh.append(item);
    }
    Expected<Page> rows = co_await read(path, fresh);
    if (!rows)
        co_return rows.error();
    Page page = *std::move(rows);
    if (!fresh.isEmpty())
        place.newest = idOf(fresh.first());
    place.seen = idsOf(fresh) + place.seen;
    page.next = fresh.isEmpty() ? cursor : place.text();
    if (cursor.isEmpty() && fresh.isEmpty())
        page.next = place.text();
    page.more = !fresh.isEmpty() && !met && !cursor.isEmpty();
    if (gap)
        page.progress.gap = u"limit"_s;
    co_return page;
}

QCoro::Task<Expected<QJsonArray>> MastodonSession::walkBack(QString path, QString from, QSet<QString> known, bool *gap)
{
    QJsonArray between;
    QSet<QString> had{from};
    for (int pages = 0; pages < furthestBack; ++pages) {
        FormFields query{{u"limit"_s, QString::number(pageSize)}, {u"max_id"_s, from}};
        if (path.endsWith(u"/statuses"))
            query.append({u"exclude_reblogs"_s, u"true"_s});
        const HttpRequest request = apiGet(path, query);
        const Expected<QJsonDocument> answer = co_await ask(request, Priority::Background);
        if (!answer)
            co_return answer.error();
        const qsizetype before = between.size();
        const QJsonArray items = answer->array();
        for (const QJsonValue &item : items) {
            if (known.contains(idOf(item)))
                co_return between;
            if (!had.contains(idOf(item)))
                between.append(item);
            had.insert(idOf(item));
        }
        if (between.size() == before)
            co_return between; // the end, or a server that gives the same page for ever
        from = idOf(between.last());
    }
    *gap = true;
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
    const QString from = place[u"from"].toString();
    FormFields query{{u"limit"_s, QString::number(pageSize)}};
    if (path.endsWith(u"/statuses"))
        query.append({u"exclude_reblogs"_s, u"true"_s});
    if (!from.isEmpty())
        query.append({u"max_id"_s, from});
    const HttpRequest request = apiGet(path, query);
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Background);
    if (!answer)
        co_return answer.error();

    const QStringList lately = place[u"lately"].toVariant().toStringList();
    QJsonArray fresh;
    const QJsonArray items = answer->array();
    for (const QJsonValue &item : items)
        if (!lately.contains(idOf(item)))
            fresh.append(item);
    Expected<Page> rows = co_await read(path, fresh);
    if (!rows)
        co_return rows.error();
    Page page = *std::move(rows);
    const QString before = place[u"oldest"].toString();
    const QString oldest = fresh.isEmpty() ? before : fresh.last()[u"created_at"].toString();
    // A server that goes on for ever without going back is at its end, too.
    const int still = before.isEmpty() || moment(oldest) < moment(before) ? 0 : place[u"still"].toInt() + 1;
    const bool endless = still >= mostStill;
    const bool done = fresh.isEmpty() || endless;
    place[u"still"_s] = still;
    if (!fresh.isEmpty()) {
        place[u"from"_s] = idOf(fresh.last());
        place[u"lately"_s] = QJsonArray::fromStringList((idsOf(fresh) + lately).mid(0, remembered));
        place[u"count"_s] = place[u"count"].toInteger() + fresh.size();
        place[u"oldest"_s] = oldest;
    }
    place[u"done"_s] = done;
    page.next = QString::fromUtf8(QJsonDocument(place).toJson(QJsonDocument::Compact));
    page.more = !done;
    page.progress = {.stream = stream,
        .fetched = place[u"count"].toInteger(),
        .expected = 0,
        .done = done,
        .oldest = moment(oldest),
        .gap
        = endless || (done && m_software == u"snac" && stream == u"past" && place[u"count"].toInteger() >= mostOfSnac)
            ? u"limit"_s
            : QString()};
    co_return page;
}

//! Private messages that we wrote elsewhere come only this way. Rows move: the last status of each is compared.
QCoro::Task<Expected<Page>> MastodonSession::privateMessages(QString cursor)
{
    Page page;
    page.next = cursor;
    const HttpRequest request = apiGet(u"/api/v1/conversations"_s, {{u"limit"_s, QString::number(pageSize)}});
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Background);
    if (!answer) {
        if (isAbsent(answer.error()))
            co_return page; // a server without them
        co_return answer.error();
    }
    const QStringList known = QJsonDocument::fromJson(cursor.toUtf8()).array().toVariantList().isEmpty()
        ? QStringList()
        : QJsonDocument::fromJson(cursor.toUtf8()).array().toVariantList().first().toStringList();
    QStringList lasts;
    const QJsonArray conversations = answer->array();
    for (const QJsonValue &conversation : conversations) {
        const QJsonObject status = conversation[u"last_status"].toObject();
        if (status.isEmpty())
            continue;
        lasts.append(idOf(status));
        if (known.contains(idOf(status)))
            continue;
        const Expected<Done> learnt = co_await learnThread(status, &page);
        if (!learnt)
            co_return learnt.error();
        add(page, message(status, m_reading, m_threads));
    }
    if (lasts != known)
        page.next = QString::fromUtf8(
            QJsonDocument(QJsonArray{QJsonArray::fromStringList(lasts)}).toJson(QJsonDocument::Compact));
    co_return page;
}

//! Items of a list as rows, each with the thread that it stands in.
QCoro::Task<Expected<Page>> MastodonSession::read(QString path, QJsonArray items)
{
    const bool notifications = path.endsWith(u"/notifications");
    Page page;
    for (const QJsonValue &item : items) {
        const QJsonObject status = notifications ? item[u"status"].toObject() : item.toObject();
        const QJsonValue answered = status[u"in_reply_to_id"];
        if (!answered.isNull() && !answered.isUndefined() && !idOf(status).isEmpty()) {
            const Expected<Done> learnt = co_await learnThread(status, &page);
            if (!learnt)
                co_return learnt.error();
        }
        if (notifications)
            addNotification(page, item.toObject(), m_reading, m_threads);
        else
            add(page, message(status, m_reading, m_threads));
    }
    co_return page;
}

//! What a status answers is given by an id that may change, so the thread is read for the lasting names; what stands in
//! it comes along as context.
QCoro::Task<Expected<Done>> MastodonSession::learnThread(QJsonObject status, Page *page)
{
    if (m_threads.contains(idOf(status)))
        co_return Done{};
    const HttpRequest request = apiGet(statusPath(idOf(status)) + u"/context"_s);
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Background);
    if (!answer) {
        if (isAbsent(answer.error()))
            co_return Done{};
        co_return answer.error();
    }
    const QJsonObject context = answer->object();
    if (m_threads.size() > 20000)
        m_threads.clear();
    mastodon::learn(m_threads, status, context);
    for (const QStringView part : {QStringView(u"ancestors"), QStringView(u"descendants")}) {
        const QJsonArray all = context[part].toArray();
        for (const QJsonValue &one : all) {
            Message m = message(one.toObject(), m_reading, m_threads);
            m.aboutUs = m.direction == Message::Direction::Out;
            if (!m.aboutUs)
                m.rawKind.clear(); // known better, or not at all
            add(*page, m);
        }
    }
    co_return Done{};
}

//! By its id; and where ids change, by its lasting name. Gone only when both say so.
QCoro::Task<Expected<QJsonObject>> MastodonSession::statusNow(Message message)
{
    const QString id = message.actionId.isEmpty() ? message.remoteId : message.actionId;
    const HttpRequest request = apiGet(statusPath(id));
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Background);
    const bool hasName = message.remoteId.contains(u"://");
    if (answer && (!hasName || lastingId(answer->object()) == message.remoteId))
        co_return answer->object();
    const Error gone
        = answer ? Error{Error::Kind::Gone, u"its id belongs to another status by now"_s, {}} : answer.error();
    if (gone.kind != Error::Kind::Gone || !hasName)
        co_return gone;
    const HttpRequest search
        = apiGet(u"/api/v2/search"_s, {{u"q"_s, message.remoteId}, {u"type"_s, u"statuses"_s}, {u"limit"_s, u"5"_s}});
    const Expected<QJsonDocument> found = co_await ask(search, Priority::Background);
    if (found) {
        const QJsonArray all = (*found)[u"statuses"].toArray();
        for (const QJsonValue &one : all)
            if (lastingId(one.toObject()) == message.remoteId)
                co_return one.toObject();
    } else if (!isAbsent(found.error())) {
        co_return found.error(); // not heard: that does not make it gone
    }
    co_return gone;
}

QCoro::Task<Expected<Page>> MastodonSession::lookAgain(QList<Message> messages)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    Page page;
    for (const Message &message : messages) {
        const Expected<QJsonObject> status = co_await statusNow(message);
        if (status) {
            Message now = mastodon::message(*status, m_reading, m_threads);
            now.aboutUs = message.aboutUs;
            now.rawKind = message.rawKind;
            now.parentId = message.parentId;
            now.rootId = message.rootId;
            page.messages.append(now);
        } else if (status.error().kind == Error::Kind::Gone) {
            page.deletions.append({message.scope, message.remoteId});
        } else {
            co_return status.error();
        }
    }
    co_return page;
}

} // namespace mastodon
