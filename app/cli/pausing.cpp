#include "app/cli/json.h"
#include "app/cli/posting.h"
#include "app/sync/accountsync.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/pause.h"
#include <QCoroFuture>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr double apartMs = 3'000; //!< as late ones are spaced (shared/design/cli.md)

//! What was typed of held versions; an empty list of `all` means none of them.
struct Wishes {
    QMap<OutboxId, std::pair<Decision, NewTime>> named;
    Decision others = Decision::None; //!< of every other one: "all"
    bool isEmpty() const { return named.isEmpty() && others == Decision::None; }
};

Error usage(const QString &why) { return {Error::Kind::Protocol, why, {}}; }

Expected<OutboxId> variantFrom(const QString &text)
{
    bool good = false;
    const qint64 id = text.toLongLong(&good);
    if (!good || id < 1)
        return usage(Cli::tr("\"%1\" is no variant").arg(text));
    return OutboxId{id};
}

Expected<NewTime> timeFrom(const QString &text, const QDateTime &now)
{
    const Expected<When> when = whenTyped(text);
    if (!when)
        return when.error();
    if (when->due <= now)
        return Error{Error::Kind::Rejected, Cli::tr("%1 has passed").arg(text), {}};
    return NewTime{when->wallTime, when->zone, when->due};
}

Expected<Wishes> wishesFrom(const Arguments &arguments, const QDateTime &now)
{
    Wishes wishes;
    for (const auto &[option, value] : arguments.inOrder()) {
        const Decision decision = option == u"publish" ? Decision::Publish
            : option == u"drop"                        ? Decision::Drop
            : option == u"move"                        ? Decision::Move
                                                       : Decision::None;
        if (decision == Decision::None)
            continue;
        if (value == u"all" && decision != Decision::Move) {
            if (wishes.others != Decision::None && wishes.others != decision)
                return usage(Cli::tr("all of them are to be published, or dropped: not both"));
            wishes.others = decision;
            continue;
        }
        const Expected<OutboxId> id = variantFrom(value.section(u'=', 0, 0));
        if (!id)
            return id.error();
        if (wishes.named.contains(*id))
            return usage(Cli::tr("variant %1 is named twice").arg(id->value));
        NewTime to;
        if (decision == Decision::Move) {
            const Expected<NewTime> time = timeFrom(value.section(u'=', 1), now);
            if (!time)
                return time.error();
            to = *time;
        }
        wishes.named.insert(*id, {decision, to});
    }
    return wishes;
}

//! What both commands say of how things stand.
QJsonObject standing(const Reader &r, const std::optional<Pause> &asked, AccountId account)
{
    QList<HeldVersion> held = pauses::waiting(r);
    held.removeIf([](const HeldVersion &h) { return h.version.state != SendState::Held; });
    const QList<Pause> running = pauses::inForce(r);
    return {{u"paused"_s, !running.isEmpty()}, {u"pauses"_s, inJson::list(running, &inJson::pause)},
        {u"since"_s, asked ? inJson::time(asked->inForce) : QJsonValue()},
        {u"in_force_ms"_s, asked ? QJsonValue(asked->asked.msecsTo(asked->inForce)) : QJsonValue()},
        {u"held"_s, inJson::list(held, &inJson::held)},
        {u"may_have_left"_s, inJson::list(pauses::mayHaveLeft(r, account), &inJson::variant)}};
}

std::optional<Error> whyNotOf(const Reader &r, AccountId account)
{
    if (!account)
        return std::nullopt;
    const auto known = accounts::one(r, account);
    if (known && !known->removed)
        return std::nullopt;
    return Error{Error::Kind::Gone, Cli::tr("there is no account %1").arg(account.value), {}};
}

QCoro::Task<Answer> pauseAll(Context &context, Arguments arguments)
{
    const auto number = arguments.id(u"account"_s);
    if (!number || !arguments.words().isEmpty())
        co_return misused();
    const AccountId account{*number};
    const QDateTime asked = context.now();
    QElapsedTimer waited;
    waited.start();
    const auto pausing = context.db.write(
        [account, asked, waited, reason = arguments.value(u"reason"_s)](Transaction &t) -> Expected<QJsonObject> {
            if (const auto why = whyNotOf(t, account))
                return *why;
            const PauseId id = pauses::begin(t, account, reason, asked, asked.addMSecs(waited.elapsed()));
            return standing(t, pauses::one(t, id), account);
        });
    const Expected<QJsonObject> paused = co_await pausing;
    if (!paused)
        co_return failure(paused.error());
    co_return Answer{*paused, Exit::Done};
}

QJsonArray numbers(const QList<OutboxId> &ids)
{
    return inJson::list(ids, [](OutboxId id) { return QJsonValue(id.value); });
}

//! Marks what was named, then carries it out.
Expected<pauses::Carried> carriedOut(
    Transaction &t, const Wishes &wishes, std::chrono::milliseconds apart, const QDateTime &now)
{
    QMap<OutboxId, std::pair<Decision, NewTime>> all = wishes.named;
    QSet<OutboxId> held;
    for (const HeldVersion &one : pauses::waiting(t)) {
        if (one.version.state != SendState::Held)
            continue;
        held.insert(one.version.id);
        if (wishes.others != Decision::None && !all.contains(one.version.id))
            all.insert(one.version.id, {wishes.others, {}});
    }
    QList<pauses::Mark> marks;
    for (auto wish = all.cbegin(); wish != all.cend(); ++wish) {
        if (!held.contains(wish.key()))
            return Error{Error::Kind::Rejected, Cli::tr("variant %1 is not held").arg(wish.key().value), {}};
        marks.append({wish.key(), wish->first, wish->second});
    }
    if (marks.isEmpty())
        return pauses::Carried();
    const Expected<JournalId> marked = pauses::mark(t, marks, now);
    if (!marked)
        return marked.error();
    return pauses::carryOut(t, all.keys(), apart, now);
}

QCoro::Task<Answer> resume(Context &context, Arguments arguments)
{
    const auto number = arguments.id(u"account"_s);
    if (!number || !arguments.words().isEmpty())
        co_return misused();
    const AccountId account{*number};
    const QDateTime now = context.now();
    const Expected<Wishes> wished = wishesFrom(arguments, now);
    if (!wished)
        co_return asTyped(wished.error());
    const Wishes wishes = *wished;
    const std::chrono::milliseconds apart(qint64(apartMs * syncOptions(context.workspace).settleScale));
    const auto resuming = context.db.write([account, wishes, apart, now](Transaction &t) -> Expected<QJsonObject> {
        if (const auto why = whyNotOf(t, account))
            return *why;
        const int ended = pauses::end(t, account, now);
        const Expected<pauses::Carried> done = carriedOut(t, wishes, apart, now);
        if (!done)
            return done.error();
        const QList<Pause> running = pauses::inForce(t);
        QJsonObject object = standing(t, running.isEmpty() ? std::nullopt : std::optional(running.first()), account);
        object.insert(u"ended"_s, ended);
        object.insert(u"released"_s, numbers(done->published));
        object.insert(u"moved"_s, numbers(done->moved));
        object.insert(u"dropped"_s, numbers(done->dropped));
        object.insert(u"left"_s, numbers(done->left));
        return object;
    });
    const Expected<QJsonObject> resumed = co_await resuming;
    if (!resumed)
        co_return failure(resumed.error());
    if ((*resumed)[u"paused"_s].toBool())
        say(Cli::tr("A pause is still in force: its account stays paused."));
    if (const int held = int((*resumed)[u"held"_s].toArray().size()); held > 0 && wishes.isEmpty())
        say(Cli::tr("%n held: nothing of it goes out before it is decided, by resume with --publish, --move or --drop.",
            nullptr, held));
    co_return Answer{*resumed, Exit::Done};
}

} // namespace

QList<Command> pausingCommands()
{
    return {{u"pause"_s, u"[--account ID] [--reason R]"_s, {u"account"_s, u"reason"_s}, {}, &pauseAll},
        {u"resume"_s, u"[--account ID] [--publish VARIANT|all]… [--drop VARIANT|all]… [--move VARIANT=TIME]…"_s,
            {u"account"_s, u"publish"_s, u"drop"_s, u"move"_s}, {}, &resume}};
}
