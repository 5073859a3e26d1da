#include "models/store/members.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "models/store/database.h"
#include <QCoroFuture>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

Error noMember(qint64 id) { return {Error::Kind::Gone, Cli::tr("there is no member %1").arg(id), {}}; }

QCoro::Task<Answer> all(Context &context, Arguments arguments)
{
    const auto most = arguments.limit(100, 1000000);
    const auto after = arguments.id(u"after"_s);
    if (!most || !after)
        co_return misused();
    const int limit = int(*most);
    const auto from = qsizetype(*after);
    const auto asking = context.db.read([filter = arguments.words().join(u' '), limit, from](const Reader &r) {
        const QList<members::Place> places = members::places(r, filter);
        QList<MemberId> ids;
        for (const auto &place : places.mid(from, limit))
            ids.append(place.id);
        return Expected<std::pair<QList<Member>, qsizetype>>(std::pair(members::some(r, ids), places.size()));
    });
    const Expected<std::pair<QList<Member>, qsizetype>> page = co_await asking;
    if (!page)
        co_return failure(page.error());
    const bool more = from + limit < page->second;
    co_return Answer{{{u"members"_s, inJson::list(page->first, &inJson::memberRow)}, {u"total"_s, qint64(page->second)},
                         {u"next"_s, more ? QJsonValue(QString::number(from + limit)) : QJsonValue()}},
        Exit::Done};
}

//! A member and a page of their history.
struct Shown {
    std::optional<Member> member;
    QList<Note> notes;
    QList<TimelineEntry> timeline;
};

Shown shown(const Reader &r, MemberId id, int limit, const QString &after)
{
    return {members::one(r, id), members::notes(r, id), members::timeline(r, id, limit, after)};
}

//! As the timeline gives it: a letter among numbers. Nothing typed is the first page.
bool isTimelineKey(const QString &typed)
{
    static const QRegularExpression form(u"^[0-9]{19}[a-z][0-9]{38}$"_s);
    return typed.isEmpty() || form.match(typed).hasMatch();
}

QCoro::Task<Answer> one(Context &context, Arguments arguments)
{
    const auto number = arguments.idAt(0);
    const auto most = arguments.limit(200, 100000);
    if (!number || !most || !isTimelineKey(arguments.value(u"after"_s)) || arguments.words().size() != 1)
        co_return misused();
    const MemberId id{*number};
    const int limit = int(*most);
    const auto asking = context.db.read([id, limit, after = arguments.value(u"after"_s)](const Reader &r) {
        return Expected<Shown>(shown(r, id, limit + 1, after));
    });
    const Expected<Shown> page = co_await asking;
    if (!page)
        co_return failure(page.error());
    if (!page->member)
        co_return failure(noMember(id.value));
    const bool more = page->timeline.size() > limit;
    const QList<TimelineEntry> timeline = page->timeline.mid(0, limit);
    co_return Answer{{{u"member"_s, inJson::member(*page->member, page->notes)},
                         {u"timeline"_s, inJson::list(timeline, &inJson::timelineEntry)},
                         {u"next"_s, more ? QJsonValue(timeline.last().key) : QJsonValue()}},
        Exit::Done};
}

QCoro::Task<Answer> memberNow(Context &context, MemberId id)
{
    const auto asking = context.db.read([id](const Reader &r) { return Expected<Shown>(shown(r, id, 1, {})); });
    const Expected<Shown> now = co_await asking;
    if (!now)
        co_return failure(now.error());
    if (!now->member)
        co_return failure(noMember(id.value));
    co_return Answer{{{u"member"_s, inJson::member(*now->member, now->notes)}}, Exit::Done};
}

QCoro::Task<Answer> join(Context &context, Arguments arguments)
{
    const auto first = arguments.idAt(0);
    const auto second = arguments.idAt(1);
    if (!first || !second || arguments.words().size() != 2)
        co_return misused();
    const MemberId kept{*first};
    const MemberId other{*second};
    if (kept == other)
        co_return refused(Cli::tr("that is one member already"));
    const auto joining = context.db.write([kept, other, now = context.now()](Transaction &t) -> Expected<Done> {
        if (!members::one(t, kept))
            return noMember(kept.value);
        if (!members::one(t, other))
            return noMember(other.value);
        members::join(t, kept, other, now);
        return Done{};
    });
    const Expected<Done> joined = co_await joining;
    if (!joined)
        co_return failure(joined.error());
    const Answer answer = co_await memberNow(context, kept);
    co_return answer;
}

QCoro::Task<Answer> separate(Context &context, Arguments arguments)
{
    const auto number = arguments.idAt(0);
    if (!number || arguments.words().size() != 1)
        co_return misused();
    const IdentityId id{*number};
    const auto separating = context.db.write([id, now = context.now()](Transaction &t) -> Expected<MemberId> {
        if (!members::identity(t, id))
            return Error{Error::Kind::Gone, Cli::tr("there is no identity %1").arg(id.value), {}};
        members::separate(t, id, now);
        return members::identity(t, id)->member;
    });
    const Expected<MemberId> member = co_await separating;
    if (!member)
        co_return failure(member.error());
    const MemberId separated = *member;
    const Answer answer = co_await memberNow(context, separated);
    co_return answer;
}

} // namespace

QList<Command> memberCommands()
{
    return {{u"members"_s, u"[QUERY] [--limit N] [--after KEY]"_s, {u"limit"_s, u"after"_s}, {}, &all},
        {u"member"_s, u"ID [--limit N] [--after KEY]"_s, {u"limit"_s, u"after"_s}, {}, &one},
        {u"join"_s, u"MEMBER MEMBER"_s, {}, {}, &join}, {u"separate"_s, u"IDENTITY"_s, {}, {}, &separate}};
}
