#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/worker.h"
#include "app/sync/engine.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include <QCoroFuture>
#include <QCoroTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 longest = 24 * 3600 * 24; // what a timer can hold

//! Counts coroutines that run side by side, so that all can be waited for.
struct Going {
    int count = 0;
    Bell over;
};

QCoro::Task<> syncOne(Worker &worker, std::shared_ptr<Going> going)
{
    co_await worker.sync();
    --going->count;
    going->over.ring();
}

QCoro::Task<> publishOne(Worker &worker, QDateTime until, std::shared_ptr<Going> going)
{
    co_await worker.publish(until);
    --going->count;
    going->over.ring();
}

//! Waits for all; those who are not through at `until` are asked to stop.
QCoro::Task<bool> waitFor(std::shared_ptr<Going> going, std::shared_ptr<Crew> crew, QDateTime until)
{
    bool inTime = true;
    while (going->count > 0) {
        const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(until);
        if (left <= 0 && inTime) {
            inTime = false;
            for (const auto &worker : crew->workers)
                worker->stop();
        }
        const std::chrono::milliseconds most(std::clamp<qint64>(left, 100, 5000));
        co_await going->over.wait(most);
    }
    co_return inTime;
}

Exit exitFor(const Crew &crew, Exit otherwise)
{
    Exit exit = otherwise;
    for (const auto &worker : crew.workers)
        if (worker->error())
            exit = std::max(
                exit, worker->error()->kind == Error::Kind::SignIn ? Exit::MustSignIn : Exit::SomethingFailed);
    return exit;
}

QJsonObject troubleOf(const Worker &worker)
{
    return inJson::trouble(*worker.error(), inJson::hostOf(worker.account()));
}

QJsonObject row(const Worker &worker, bool inTime)
{
    const Pulled &pulled = worker.pulled();
    return {{u"id"_s, worker.account().id.value}, {u"new"_s, pulled.fresh}, {u"changed"_s, pulled.changed},
        {u"removed"_s, pulled.removed}, {u"gap"_s, !pulled.gap.isEmpty()},
        {u"gap_reason"_s, pulled.gap.isEmpty() ? QJsonValue() : QJsonValue(pulled.gap)},
        {u"complete"_s, inTime && !worker.error() && !pulled.more},
        {u"error"_s, worker.error() ? QJsonValue(troubleOf(worker)) : QJsonValue()}};
}

QCoro::Task<Answer> sync(Context &context, Arguments arguments)
{
    const auto timeout = arguments.number(u"timeout"_s, 600);
    const auto account = arguments.id(u"account"_s);
    if (!timeout || !account || !arguments.has(u"once"_s) || !arguments.words().isEmpty())
        co_return misused();
    const qint64 only = *account;
    const QDateTime until = context.now().addSecs(std::min(*timeout, longest));
    const Expected<std::shared_ptr<Crew>> gathered = co_await crewFor(context, only);
    if (!gathered)
        co_return failure(gathered.error());
    const std::shared_ptr<Crew> crew = *gathered;
    if (!crew->lock)
        co_return busy();
    if (only && crew->workers.empty())
        co_return failure({Error::Kind::Gone, Cli::tr("there is no account %1").arg(only), {}});
    auto going = std::make_shared<Going>();
    going->count = int(crew->workers.size());
    for (const auto &worker : crew->workers)
        syncOne(*worker, going);
    const bool inTime = co_await waitFor(going, crew, until);
    QJsonArray rows;
    for (const auto &worker : crew->workers)
        rows.append(row(*worker, inTime));
    co_return Answer{{{u"accounts"_s, rows}, {u"timed_out"_s, !inTime}},
        exitFor(*crew, inTime ? Exit::Done : Exit::SomethingFailed)};
}

QCoro::Task<Expected<QSet<OutboxId>>> waitingNow(Context &context)
{
    const auto asking = context.db.read([](const Reader &r) {
        QSet<OutboxId> ids;
        for (const OutboxAction &action : outbox::waiting(r))
            ids.insert(action.id);
        return Expected<QSet<OutboxId>>(ids);
    });
    Expected<QSet<OutboxId>> ids = co_await asking;
    co_return ids;
}

//! What became of those rows, sorted by how it ended.
QJsonObject ended(const QList<OutboxAction> &rows, bool &failed)
{
    QMap<QString, QJsonArray> sorted{{u"published"_s, {}}, {u"failed"_s, {}}, {u"unknown"_s, {}}, {u"missed"_s, {}},
        {u"held"_s, {}}, {u"waiting"_s, {}}};
    for (const OutboxAction &action : rows) {
        const QString word = code(action.state);
        sorted[sorted.contains(word) ? word : u"waiting"_s].append(inJson::variant(action));
    }
    failed = !sorted[u"failed"_s].isEmpty() || !sorted[u"unknown"_s].isEmpty() || !sorted[u"missed"_s].isEmpty();
    QJsonObject object;
    for (auto part = sorted.cbegin(); part != sorted.cend(); ++part)
        object.insert(part.key(), *part);
    return object;
}

QJsonArray troubles(const Crew &crew)
{
    QJsonArray all;
    for (const auto &worker : crew.workers)
        if (worker->error()) {
            QJsonObject trouble = troubleOf(*worker);
            trouble.insert(u"account"_s, worker->account().id.value);
            all.append(trouble);
        }
    return all;
}

QCoro::Task<Answer> publish(Context &context, Arguments arguments)
{
    const auto wait = arguments.number(u"wait"_s, 0);
    if (!wait || !arguments.has(u"due"_s) || !arguments.words().isEmpty())
        co_return misused();
    const QDateTime until = context.now().addSecs(std::min(*wait, longest));
    const Expected<std::shared_ptr<Crew>> gathered = co_await crewFor(context, 0);
    if (!gathered)
        co_return failure(gathered.error());
    const std::shared_ptr<Crew> crew = *gathered;
    if (!crew->lock)
        co_return busy();
    const auto trying = context.db.write([](Transaction &t) { outbox::tryNow(t); });
    const Expected<Done> tried = co_await trying;
    if (!tried)
        co_return failure(tried.error());
    const Expected<QSet<OutboxId>> before = co_await waitingNow(context);
    if (!before)
        co_return failure(before.error());
    auto going = std::make_shared<Going>();
    going->count = int(crew->workers.size());
    for (const auto &worker : crew->workers)
        publishOne(*worker, until, going);
    // What is on its way when the time is up is not cut off: its outcome would be unknown for nothing.
    const QDateTime patience = until.addSecs(120);
    const bool inTime = co_await waitFor(going, crew, patience);
    const Expected<QSet<OutboxId>> after = co_await waitingNow(context);
    const QSet<OutboxId> ids = *before + (after ? *after : QSet<OutboxId>());
    const auto asking
        = context.db.read([ids](const Reader &r) { return Expected<QList<OutboxAction>>(outbox::some(r, ids)); });
    const Expected<QList<OutboxAction>> rows = co_await asking;
    if (!rows)
        co_return failure(rows.error());
    bool failed = false;
    QJsonObject object = ended(*rows, failed);
    object.insert(u"errors"_s, troubles(*crew));
    co_return Answer{object, exitFor(*crew, failed || !inTime ? Exit::SomethingFailed : Exit::Done)};
}

QCoro::Task<Answer> resolve(Context &context, Arguments arguments)
{
    const auto number = arguments.idAt(0);
    const OutboxId id{number.value_or(0)};
    const bool published = arguments.word(1) == u"published";
    if (!number || arguments.words().size() != 2 || (!published && arguments.word(1) != u"not-published"))
        co_return misused();
    const auto deciding
        = context.db.write([id, published, now = context.now()](Transaction &t) -> Expected<OutboxAction> {
              const auto row = outbox::one(t, id);
              if (!row)
                  return Error{Error::Kind::Gone, Cli::tr("there is no variant %1").arg(id.value), {}};
              if (row->state != SendState::Unknown)
                  return Error{Error::Kind::Rejected,
                      Cli::tr("variant %1 is %2: there is nothing to decide").arg(id.value).arg(code(row->state)), {}};
              outbox::decide(t, id, published, {}, now);
              return *outbox::one(t, id);
          });
    const Expected<OutboxAction> decided = co_await deciding;
    if (!decided)
        co_return failure(decided.error());
    co_return Answer{{{u"variant"_s, inJson::variant(*decided)}}, Exit::Done};
}

//! What happened while `run` ran.
struct Tally {
    Bell over;
    bool isOver = false;
    bool busy = false;
    int fresh = 0;
    void end()
    {
        isOver = true;
        over.ring();
    }
};

QCoro::Task<Answer> run(Context &context, Arguments arguments)
{
    const auto seconds = arguments.number(u"for"_s, 0);
    if (!seconds || !arguments.words().isEmpty())
        co_return misused();
    Tally tally;
    QObject::connect(context.ending, &EndSignals::asked, &tally.over, [&tally] { tally.end(); });
    auto links = std::make_unique<NetworkLinks>(networksFor(context.links.isPractice()), context.links.options());
    Engine engine(context.db, std::move(links), syncOptions(context.workspace));
    QObject::connect(&engine, &Engine::schedulerBusy, &tally.over, [&tally](bool busy) {
        tally.busy = busy;
        if (busy)
            tally.end();
    });
    QObject::connect(&engine, &Engine::freshMessages, &tally.over, [&tally](const QList<FreshMessage> &fresh) {
        tally.fresh += int(fresh.size());
        say(Cli::tr("%n new", nullptr, int(fresh.size())));
    });
    engine.setAttention(true);
    engine.start();
    const std::chrono::seconds time(*seconds > 0 ? std::min(*seconds, longest) : longest);
    do
        co_await tally.over.wait(time);
    while (*seconds == 0 && !tally.isOver);
    const auto stopping = engine.stop();
    const Expected<Done> stopped = co_await stopping;
    if (tally.busy)
        co_return busy();
    if (!stopped)
        co_return failure(stopped.error());
    co_return Answer{{{u"new"_s, tally.fresh}}, Exit::Done};
}

} // namespace

QList<Command> publishingCommands()
{
    return {{u"sync"_s, u"--once [--account ID] [--timeout S]"_s, {u"account"_s, u"timeout"_s}, {u"once"_s}, &sync},
        {u"publish"_s, u"--due [--wait S]"_s, {u"wait"_s}, {u"due"_s}, &publish},
        {u"resolve"_s, u"VARIANT published|not-published"_s, {}, {}, &resolve},
        {u"run"_s, u"[--for S]"_s, {u"for"_s}, {}, &run, true}};
}
