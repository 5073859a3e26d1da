#include "app/sync/accountloop.h"
#include "app/net/skew.h"
#include "app/sync/backoff.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include <QCoroFuture>
#include <QDeadlineTimer>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds idlePoll = 120s;
constexpr milliseconds historyPause = 300ms;
constexpr milliseconds quittingGrace = 3s;
constexpr milliseconds longestRest = 60s; //!< between two looks at the outbox: the wall clock may have been set
} // namespace

AccountLoop::AccountLoop(Account account, NetworkLinks &links, Database &db, SyncOptions options)
    : m_account(std::move(account)), m_links(links), m_db(db), m_options(std::move(options))
{
}

void AccountLoop::start() { live(); }

void AccountLoop::setAttention(bool attention)
{
    const bool more = attention && !m_attention;
    m_attention = attention;
    if (more && m_nextPull > now().addMSecs(30'000))
        syncNow();
}

void AccountLoop::syncNow()
{
    m_nextPull = {};
    m_troubles = 0;
    m_hurry = m_pullAgain = true;
    if (m_sync)
        m_sync->forgetRests();
    m_pullBell.ring();
    m_pushBell.ring();
}

void AccountLoop::timeJumped()
{
    m_nextRefresh = m_nextLearning = {};
    syncNow();
}

void AccountLoop::hear(const Account &stored)
{
    if (m_sync)
        m_sync->hear(stored);
}

void AccountLoop::lookAtOutbox() { m_pushBell.ring(); }

QCoro::Task<> AccountLoop::stop()
{
    m_stopping = true;
    if (m_sync)
        m_sync->stop();
    m_pullBell.ring();
    m_pushBell.ring();
    // What is on its way is given a moment to say how it ended: cut off, nobody would know.
    const QDeadlineTimer grace(quittingGrace);
    while (m_pushing && !grace.hasExpired())
        co_await m_overBell.wait(milliseconds(grace.remainingTime()));
    if (m_link)
        m_link->stop();
    while (m_running > 0)
        co_await m_overBell.wait(1s);
}

//! Connects, however long that takes, and then runs both loops.
QCoro::Task<> AccountLoop::live()
{
    ++m_running;
    for (int times = 0; !m_stopping && !m_link; ++times) {
        const Expected<std::shared_ptr<NetworkLink>> opened = co_await m_links.open(m_account);
        if (opened) {
            m_link = *opened;
            break;
        }
        const Error why = opened.error();
        if (m_stopping)
            break;
        co_await noteUnopened(why);
        const QDateTime again = now().addMSecs(backoff::after(why, times, m_options.chance()).count());
        while (!m_stopping && now() < again && !m_hurry) {
            co_await noteMissed();
            const milliseconds rest = std::clamp<milliseconds>(milliseconds(now().msecsTo(again)), 1ms, longestRest);
            co_await m_pullBell.wait(rest);
        }
        m_hurry = false;
    }
    if (!m_stopping) {
        m_sync = std::make_unique<AccountSync>(m_account, m_link->info, *m_link->session, m_db, m_options);
        pushLoop();
        pullLoop();
    } else if (m_link) {
        m_link->stop();
    }
    --m_running;
    m_overBell.ring();
}

QCoro::Task<> AccountLoop::noteUnopened(Error why)
{
    if (why.kind != Error::Kind::SignIn)
        co_return;
    m_account.state = Account::State::NeedsSignIn;
    const auto noting = m_db.write([id = m_account.id, detail = why.detail](Transaction &t) {
        accounts::setState(t, id, Account::State::NeedsSignIn, detail);
    });
    const Expected<Done> noted = co_await noting;
    if (!noted)
        qWarning("account state: %s", qUtf8Printable(noted.error().detail));
}

//! Nothing can go out: what is too late by now is said to be, so that somebody hears of it.
QCoro::Task<> AccountLoop::noteMissed()
{
    const auto missing = m_db.write([id = m_account.id, at = now()](Transaction &t) { outbox::missLate(t, id, {at}); });
    const Expected<Done> missed = co_await missing;
    if (!missed)
        qWarning("what was missed: %s", qUtf8Printable(missed.error().detail));
}

QCoro::Task<> AccountLoop::pullLoop()
{
    ++m_running;
    while (!m_stopping) {
        if (!m_nextPull.isValid() || m_nextPull <= now())
            co_await pullOnce();
        else if (m_history)
            co_await goOnWithHistory();
        if (m_stopping)
            break;
        milliseconds wait = m_history ? historyPause : milliseconds(std::max<qint64>(now().msecsTo(m_nextPull), 0));
        if (m_troubles > 0)
            wait = milliseconds(std::max<qint64>(now().msecsTo(m_nextPull), 0));
        co_await m_pullBell.wait(wait);
    }
    --m_running;
    m_overBell.ring();
}

milliseconds AccountLoop::pollInterval() const
{
    const milliseconds whole = m_attention ? m_link->info.poll : std::max(idlePoll, m_link->info.poll);
    return milliseconds(qint64(double(whole.count()) * (0.8 + 0.2 * m_options.chance())));
}

QCoro::Task<> AccountLoop::pullOnce()
{
    Q_EMIT syncing(m_account.id, true);
    m_pullAgain = false;
    co_await askAboutUs();
    Pulled came = co_await m_sync->pull();
    if (!came.error && (!m_nextRefresh.isValid() || m_nextRefresh <= now())) {
        m_nextRefresh = now().addSecs(600);
        const Pulled again = co_await m_sync->refresh();
        came.add(again);
    }
    const std::optional<Error> error = came.error;
    co_await m_sync->settle(error);
    m_history = came.more;
    m_troubles = error ? m_troubles + 1 : 0;
    const milliseconds rest = error ? backoff::after(*error, m_troubles - 1, m_options.chance()) : pollInterval();
    m_nextPull = m_pullAgain ? QDateTime() : now().addMSecs(rest.count());
    if (!error) {
        const auto skew = m_link->http->skew();
        const Expected<Done> noted = co_await m_sync->noteSynced(skew);
        if (!noted)
            qWarning("last sync: %s", qUtf8Printable(noted.error().detail));
        if (skew && isWorthAWarning(*skew))
            Q_EMIT clockDiffers(m_account.id, skew->count());
    }
    Q_EMIT pulled(m_account.id, came);
    Q_EMIT syncing(m_account.id, false);
}

QCoro::Task<> AccountLoop::askAboutUs()
{
    if (m_nextLearning.isValid() && m_nextLearning > now())
        co_return;
    const Expected<Done> greeted = co_await m_sync->greet();
    if (!greeted)
        co_return;
    const Expected<Done> learnt = co_await m_sync->learn();
    if (learnt)
        m_nextLearning = now().addDays(1);
}

QCoro::Task<> AccountLoop::goOnWithHistory()
{
    const Pulled came = co_await m_sync->backfill();
    m_history = came.more;
    if (came.error) {
        m_history = true;
        const milliseconds rest = backoff::after(*came.error, m_troubles++, m_options.chance());
        m_nextPull = now().addMSecs(rest.count());
    }
    Q_EMIT pulled(m_account.id, came);
}

QCoro::Task<> AccountLoop::pushLoop()
{
    ++m_running;
    while (!m_stopping) {
        m_pushing = true;
        const Expected<int> resolved = co_await m_sync->resolve();
        const Expected<int> pushed = co_await m_sync->push();
        m_pushing = false;
        std::optional<Error> error;
        if (!resolved)
            error = resolved.error();
        if (!pushed)
            error = pushed.error();
        if (error && error->kind != Error::Kind::Storage)
            co_await m_sync->settle(error);
        if (m_stopping)
            break;
        milliseconds wait = co_await untilNextDue();
        if (error)
            wait = std::max<milliseconds>(wait, 1s);
        co_await m_pushBell.wait(wait);
    }
    --m_running;
    m_overBell.ring();
}

QCoro::Task<milliseconds> AccountLoop::untilNextDue()
{
    const auto asking = m_db.read(
        [id = m_account.id](const Reader &r) { return Expected<std::optional<QDateTime>>(outbox::nextDue(r, id)); });
    const Expected<std::optional<QDateTime>> next = co_await asking;
    if (!next)
        co_return 5s;
    if (!*next)
        co_return longestRest;
    const QDateTime rest = m_sync->pushesAgainAt();
    const qint64 due = std::max(now().msecsTo(**next), rest.isValid() ? now().msecsTo(rest) : qint64(0));
    co_return std::clamp<milliseconds>(milliseconds(due), 250ms, longestRest);
}

QCoro::Task<Expected<Done>> AccountLoop::lookAgain(QList<Message> messages)
{
    if (!m_sync || m_stopping)
        co_return Error{Error::Kind::Offline, {}, {}};
    ++m_running;
    const Pulled looked = co_await m_sync->lookAgain(messages);
    --m_running;
    m_overBell.ring();
    if (looked.error)
        co_return *looked.error;
    co_return Done{};
}
