#include "app/sync/engine.h"
#include "app/sync/schedulerlock.h"
#include "app/sync/signin.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include <QCoroFuture>

using namespace std::chrono_literals;

namespace {
constexpr auto beatEvery = 2s;
constexpr qint64 clockJump = 20'000; //!< ms between the steady and the wall clock: asleep, or set
} // namespace

Engine::Engine(Database &db, std::unique_ptr<NetworkLinks> links, SyncOptions options)
    : m_db(db),
      m_links(std::move(links)),
      m_options(std::move(options)),
      m_media(db, m_options.mediaFolder, [this](const QString &network) { return linkFor(network); })
{
    m_over.setParent(this); // to move with us
    qRegisterMetaType<AccountId>();
    qRegisterMetaType<QList<FreshMessage>>();
}

Engine::~Engine() = default;

void Engine::start()
{
    connect(&m_db, &Database::changed, this, &Engine::noticeChanges);
    m_beat = std::make_unique<QTimer>();
    connect(m_beat.get(), &QTimer::timeout, this, &Engine::beat);
    m_steady.start();
    m_wallAtBeat = m_options.now().toMSecsSinceEpoch();
    m_beat->start(beatEvery);
    beat();
}

//! Takes the scheduler when it is free, notices that time has jumped, and sees to what time alone makes due.
void Engine::beat()
{
    if (m_stopping)
        return;
    if (!m_lock)
        takeLock();
    noticeTime();
    const QDateTime now = m_options.now();
    if (!m_nextWake.isValid() || m_nextWake <= now)
        wakeConversations();
    if (m_begun && (!m_nextPictures.isValid() || m_nextPictures <= now))
        fetchPictures();
}

void Engine::takeLock()
{
    m_lock = SchedulerLock::take(m_db.path());
    const bool busy = !m_lock;
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT schedulerBusy(busy);
    if (m_lock)
        begin();
}

//! The computer slept, or its clock was set: what was planned by the old time is planned anew.
void Engine::noticeTime()
{
    const qint64 wall = m_options.now().toMSecsSinceEpoch();
    const qint64 jump = wall - m_wallAtBeat - m_steady.restart();
    m_wallAtBeat = wall;
    if (std::abs(jump) <= clockJump)
        return;
    m_nextWake = m_nextPictures = {};
    if (jump < 0 && m_lock)
        m_db.write([by = std::chrono::milliseconds(-jump)](Transaction &t) { outbox::clockSetBack(t, by); });
    for (const auto &[id, loop] : m_loops)
        loop->timeJumped();
}

void Engine::begin()
{
    if (!std::exchange(m_begun, true))
        wake();
}

QCoro::Task<> Engine::wake()
{
    const Under under(*this);
    const auto waking = m_db.write([now = m_options.now()](Transaction &t) { outbox::wake(t, now); });
    const Expected<Done> woken = co_await waking;
    if (!woken) { // nothing is sent before we know what was under way when we last stopped
        m_begun = false;
        m_lock.reset();
        co_return;
    }
    co_await reload();
}

QCoro::Task<> Engine::reload()
{
    if (m_reloading || m_stopping) {
        m_reloadAgain = true;
        co_return;
    }
    const Under under(*this);
    m_reloading = true;
    do {
        m_reloadAgain = false;
        const auto asking = m_db.read([](const Reader &r) { return Expected<QList<Account>>(accounts::all(r)); });
        const Expected<QList<Account>> all = co_await asking;
        if (!all || m_stopping)
            break;
        QSet<AccountId> alive;
        for (const Account &account : *all) {
            if (account.state == Account::State::Disabled)
                continue;
            alive.insert(account.id);
            const auto running = m_loops.find(account.id);
            const bool again = running != m_loops.end()
                && running->second->account().state == Account::State::NeedsSignIn
                && account.state == Account::State::Ok;
            if (again)
                end(account.id);
            if (again || running == m_loops.end())
                begin(account);
            else
                running->second->hear(account);
        }
        QList<AccountId> gone;
        for (const auto &[id, loop] : m_loops)
            if (!alive.contains(id))
                gone.append(id);
        for (const AccountId id : gone)
            end(id);
    } while (m_reloadAgain);
    m_reloading = false;
}

void Engine::begin(const Account &account)
{
    auto loop = std::make_shared<AccountLoop>(account, *m_links, m_db, m_options);
    connect(loop.get(), &AccountLoop::syncing, this, &Engine::accountSyncing);
    connect(loop.get(), &AccountLoop::pulled, this, &Engine::notePulled);
    connect(loop.get(), &AccountLoop::clockDiffers, this, &Engine::clockDiffers);
    loop->setAttention(m_attention);
    m_loops[account.id] = loop;
    loop->start();
}

void Engine::end(AccountId id)
{
    const auto found = m_loops.find(id);
    if (found == m_loops.end())
        return;
    const std::shared_ptr<AccountLoop> loop = found->second;
    m_loops.erase(found);
    finish(loop);
}

QCoro::Task<> Engine::finish(std::shared_ptr<AccountLoop> loop)
{
    const Under under(*this);
    co_await loop->stop();
}

void Engine::noticeChanges(const ChangeSet &changes)
{
    if (!m_begun || m_stopping)
        return;
    if (!changes.accounts.isEmpty() || changes.everything)
        reload();
    if (!changes.outbox.isEmpty() || !changes.posts.isEmpty() || changes.everything)
        for (const auto &[id, loop] : m_loops)
            loop->lookAtOutbox();
    if (!changes.conversations.isEmpty())
        m_nextWake = {};
}

void Engine::notePulled(AccountId, const Pulled &pulled)
{
    if (!pulled.news.isEmpty())
        Q_EMIT freshMessages(pulled.news);
    if (pulled.fresh > 0)
        m_nextPictures = {};
    bool online = m_loops.empty();
    for (const auto &[id, loop] : m_loops)
        online = online || loop->account().state != Account::State::Offline;
    if (std::exchange(m_online, online) != online)
        Q_EMIT onlineChanged(online);
}

QCoro::Task<> Engine::wakeConversations()
{
    const Under under(*this);
    m_nextWake = m_options.now().addSecs(60);
    const auto asking
        = m_db.read([](const Reader &r) { return Expected<std::optional<QDateTime>>(conversations::nextWake(r)); });
    const Expected<std::optional<QDateTime>> next = co_await asking;
    if (!next || !*next)
        co_return;
    if (**next > m_options.now()) {
        m_nextWake = std::min(m_nextWake, **next);
        co_return;
    }
    const auto waking = m_db.write([now = m_options.now()](Transaction &t) { conversations::wake(t, now); });
    const Expected<Done> woken = co_await waking;
    if (woken)
        m_nextWake = {};
}

QCoro::Task<> Engine::fetchPictures()
{
    if (m_fetching || m_stopping || !linkFor(QString())) // nobody to ask yet: at the next beat
        co_return;
    const Under under(*this);
    m_fetching = true;
    const int came = co_await m_media.fetchSome();
    m_fetching = false;
    m_nextPictures = came > 0 ? QDateTime() : m_options.now().addSecs(300);
}

std::shared_ptr<NetworkLink> Engine::linkFor(const QString &network) const
{
    for (const auto &[id, loop] : m_loops)
        if (loop->link() && (network.isEmpty() || loop->account().network == network))
            return loop->link();
    return nullptr;
}

void Engine::setAttention(bool attention)
{
    m_attention = attention;
    for (const auto &[id, loop] : m_loops)
        loop->setAttention(attention);
}

void Engine::cancelSignIns()
{
    const QList<Cancel> all = m_signIns.values();
    for (const Cancel &one : all)
        one.cancel();
}

void Engine::syncNow()
{
    m_links->askAgain();
    for (const auto &[id, loop] : m_loops)
        loop->syncNow();
}
