#include "app/cli/command.h"
#include "app/cli/json.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/search.h"
#include "models/text/query.h"
#include <QCoroFuture>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCounted = 100000;
constexpr int mostRows = 10000;

QString keyOf(const conversations::Place &place) { return u"%1-%2"_s.arg(place.sortKey).arg(place.id.value); }

//! Nothing typed: the first page. None: not a key of ours.
std::optional<conversations::Place> placeFrom(const QString &key)
{
    bool isTime = false;
    bool isNumber = false;
    const conversations::Place place{
        key.section(u'-', 0, 0).toLongLong(&isTime), {key.section(u'-', 1).toLongLong(&isNumber)}};
    if (key.isEmpty())
        return conversations::Place();
    return isTime && isNumber ? std::optional(place) : std::nullopt;
}

//! A page of conversations, as rows and the place to go on from.
struct Found {
    QList<Conversation> rows;
    QString next;
    qint64 total = 0;
};

Found found(const Reader &r, const text::Query &query, int count, const conversations::Place &after)
{
    const auto places = conversations::matching(r, query, count + 1, after);
    QList<ConversationId> ids;
    for (const auto &place : places.mid(0, count))
        ids.append(place.id);
    Found page;
    page.rows = conversations::some(r, ids);
    page.next = places.size() > count ? keyOf(places[count - 1]) : QString();
    page.total = conversations::countMatching(r, query, mostCounted);
    return page;
}

QJsonArray problems(const text::ParsedQuery &parsed)
{
    QJsonArray all;
    for (const text::QueryError &error : parsed.errors)
        all.append(error.token);
    return all;
}

QJsonValue orNull(const QString &next) { return next.isEmpty() ? QJsonValue() : QJsonValue(next); }

QCoro::Task<Answer> inbox(Context &context, Arguments arguments)
{
    const auto limit = arguments.limit(50, mostRows);
    const auto after = placeFrom(arguments.value(u"after"_s));
    if (!limit || !after)
        co_return misused();
    const text::ParsedQuery parsed = text::parseQuery(arguments.words().join(u' '), QDate::currentDate());
    const auto asking = context.db.read([query = parsed.query, limit = int(*limit), after = *after](const Reader &r) {
        return Expected<Found>(found(r, query, limit, after));
    });
    const Expected<Found> page = co_await asking;
    if (!page)
        co_return failure(page.error());
    QJsonObject object{{u"conversations"_s, inJson::list(page->rows, &inJson::conversation)},
        {u"next"_s, orNull(page->next)}, {u"total"_s, page->total}};
    if (!parsed.errors.isEmpty())
        object.insert(u"not_understood"_s, problems(parsed));
    co_return Answer{object, Exit::Done};
}

//! One conversation with a page of its messages, oldest first.
struct Shown {
    std::optional<Conversation> conversation;
    QList<Message> messages;
    bool more = false;
};

QCoro::Task<Answer> conversation(Context &context, Arguments arguments)
{
    const auto number = arguments.idAt(0);
    const auto limit = arguments.limit(200, mostRows);
    const auto after = arguments.id(u"after"_s);
    if (!number || !limit || !after || arguments.words().size() != 1)
        co_return misused();
    const ConversationId id{*number};
    const auto asking = context.db.read([id, limit = int(*limit), before = MessageId{*after}](const Reader &r) {
        Shown shown{conversations::one(r, id), messages::page(r, id, limit + 1, before), false};
        shown.more = shown.messages.size() > limit;
        if (shown.more)
            shown.messages.removeFirst();
        return Expected<Shown>(shown);
    });
    const Expected<Shown> shown = co_await asking;
    if (!shown)
        co_return failure(shown.error());
    if (!shown->conversation)
        co_return failure({Error::Kind::Gone, Cli::tr("there is no conversation %1").arg(id.value), {}});
    const QString next = shown->more ? QString::number(shown->messages.first().id.value) : QString();
    co_return Answer{{{u"conversation"_s, inJson::conversation(*shown->conversation)},
                         {u"messages"_s, inJson::list(shown->messages, &inJson::message)}, {u"next"_s, orNull(next)}},
        Exit::Done};
}

QJsonObject hit(const Hit &found)
{
    QJsonObject object = inJson::message(found.message);
    QString snippet = found.snippet;
    object.insert(u"snippet"_s, snippet.remove(QChar(0xE000)).remove(QChar(0xE001)));
    return object;
}

QCoro::Task<Answer> find(Context &context, Arguments arguments)
{
    const auto limit = arguments.limit(50, mostRows);
    const QString typed = arguments.words().join(u' ');
    if (!limit || !arguments.id(u"after"_s) || typed.trimmed().isEmpty())
        co_return misused();
    QElapsedTimer clock;
    clock.start();
    const text::ParsedQuery parsed = text::parseQuery(typed, QDate::currentDate());
    const auto asking
        = context.db.search([query = parsed.query, limit = int(*limit), after = arguments.value(u"after"_s)](
                                const Reader &r) { return Expected<Hits>(search::messages(r, query, limit, after)); });
    const Expected<Hits> hits = co_await asking;
    if (!hits)
        co_return failure(hits.error());
    QJsonObject object{{u"messages"_s, inJson::list(hits->hits, &hit)}, {u"total"_s, hits->total},
        {u"ms"_s, double(clock.nsecsElapsed()) / 1e6}, {u"next"_s, orNull(hits->next)}};
    if (!parsed.errors.isEmpty())
        object.insert(u"not_understood"_s, problems(parsed));
    co_return Answer{object, Exit::Done};
}

} // namespace

QList<Command> inboxCommands()
{
    return {{u"inbox"_s, u"[QUERY] [--limit N] [--after KEY]"_s, {u"limit"_s, u"after"_s}, {}, &inbox},
        {u"conversation"_s, u"ID [--limit N] [--after KEY]"_s, {u"limit"_s, u"after"_s}, {}, &conversation},
        {u"search"_s, u"QUERY [--limit N] [--after KEY]"_s, {u"limit"_s, u"after"_s}, {}, &find}};
}
