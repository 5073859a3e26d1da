#include "app/cli/worker.h"
#include "app/cli/json.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/text/errortext.h"
#include <QCoroFuture>
#include <QCoroTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Worker::Worker(Account account, Context &context) : m_account(std::move(account)), m_context(context) { }

Worker::~Worker()
{
    if (m_link)
        m_link->stop();
}

void Worker::stop()
{
    m_stopped = true;
    if (m_sync)
        m_sync->stop();
    if (m_link)
        m_link->stop();
}

QCoro::Task<Expected<Done>> Worker::connect()
{
    if (m_sync)
        co_return Done{};
    const Expected<std::shared_ptr<NetworkLink>> opened = co_await m_context.links.open(m_account);
    if (!opened) {
        m_error = opened.error();
        if (m_error->kind == Error::Kind::SignIn) {
            const auto noting = m_context.db.write([id = m_account.id, detail = m_error->detail](Transaction &t) {
                accounts::setState(t, id, Account::State::NeedsSignIn, detail);
            });
            const Expected<Done> noted = co_await noting;
            if (!noted)
                m_error = noted.error();
        }
        co_return *m_error;
    }
    m_link = *opened;
    if (m_stopped) // while the sign-in was being fetched: nothing is to be asked any more
        m_link->stop();
    SyncOptions options = syncOptions(m_context.workspace);
    options.offlineAfter = 1;
    m_sync = std::make_unique<AccountSync>(m_account, m_link->info, *m_link->session, m_context.db, options);
    co_return Done{};
}

QCoro::Task<> Worker::greet()
{
    const Expected<Done> greeted = co_await m_sync->greet();
    if (!greeted) {
        m_error = greeted.error();
        co_return;
    }
    const bool known = !m_account.limits.isEmpty() && m_account.lastSync.isValid()
        && m_account.lastSync.addDays(1) > m_context.now();
    if (known)
        co_return;
    const Expected<Done> learnt = co_await m_sync->learn();
    if (!learnt)
        say(errorText(learnt.error(), inJson::hostOf(m_account)));
}

QCoro::Task<> Worker::goThroughHistory()
{
    while (m_pulled.more && !m_stopped && !m_pulled.error) {
        m_pulled.more = false;
        const Pulled page = co_await m_sync->backfill();
        m_pulled.add(page);
    }
}

QCoro::Task<> Worker::sync()
{
    const Expected<Done> connected = co_await connect();
    if (!connected)
        co_return;
    co_await greet();
    if (!m_error) {
        m_pulled = co_await m_sync->pull();
        co_await goThroughHistory();
        const Pulled again = co_await m_sync->refresh();
        m_pulled.add(again);
        m_error = m_pulled.error;
    }
    if (m_stopped) // our own doing: says nothing of the account
        co_return;
    const std::optional<Error> error = m_error;
    co_await m_sync->settle(error);
    if (!error) {
        const auto skew = m_link->http->skew();
        const Expected<Done> noted = co_await m_sync->noteSynced(skew);
        if (!noted)
            m_error = noted.error();
    }
}

QCoro::Task<std::optional<QDateTime>> Worker::nextDue()
{
    const auto asking = m_context.db.read(
        [id = m_account.id](const Reader &r) { return Expected<std::optional<QDateTime>>(outbox::nextDue(r, id)); });
    const Expected<std::optional<QDateTime>> next = co_await asking;
    if (!next) {
        m_error = next.error();
        co_return std::nullopt;
    }
    if (!*next || !m_sync || !m_sync->pushesAgainAt().isValid())
        co_return *next;
    co_return std::max(**next, m_sync->pushesAgainAt());
}

QCoro::Task<> Worker::publish(QDateTime until)
{
    for (bool first = true; !m_stopped; first = false) {
        const std::optional<QDateTime> next = co_await nextDue();
        if (!next || (*next > until && *next > m_context.now()))
            co_return;
        const qint64 wait = m_context.now().msecsTo(*next);
        // What is due stays due when it could not be sent: it is not asked for over and over.
        const std::chrono::milliseconds pause(std::max<qint64>(wait, first ? 0 : 100));
        if (!first && m_context.now() > until)
            co_return;
        if (pause.count() > 0)
            co_await QCoro::sleepFor(pause);
        const Expected<Done> connected = co_await connect();
        if (!connected)
            co_return;
        const Expected<int> resolved = co_await m_sync->resolve();
        const Expected<int> pushed = co_await m_sync->push();
        m_error = resolved ? std::optional<Error>() : resolved.error();
        if (!pushed)
            m_error = pushed.error();
        const std::optional<Error> error = m_error;
        if (error && error->kind != Error::Kind::Storage)
            co_await m_sync->settle(error);
        if (error && error->kind == Error::Kind::SignIn)
            co_return;
    }
}

QCoro::Task<Expected<std::shared_ptr<Crew>>> crewFor(Context &context, qint64 onlyAccount)
{
    auto crew = std::make_shared<Crew>();
    crew->lock = SchedulerLock::take(context.db.path());
    if (!crew->lock)
        co_return crew;
    const auto waking = context.db.write([now = context.now()](Transaction &t) {
        outbox::wake(t, now);
        return Expected<QList<Account>>(accounts::all(t));
    });
    const Expected<QList<Account>> all = co_await waking;
    if (!all)
        co_return all.error();
    for (const Account &account : *all)
        if (account.state != Account::State::Disabled && (onlyAccount == 0 || account.id.value == onlyAccount))
            crew->workers.push_back(std::make_unique<Worker>(account, context));
    co_return crew;
}

Answer busy()
{
    return {{{u"error"_s,
                 inJson::error({Error::Kind::Forbidden, Cli::tr("another process is sending for this workspace"), {}})},
                {u"busy"_s, true}},
        Exit::Busy};
}
