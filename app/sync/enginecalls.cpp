#include "app/sync/engine.h"
#include "app/sync/schedulerlock.h"
#include "app/sync/signin.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! On the list of what can be cancelled, while it lasts.
struct Engine::SigningIn {
    SigningIn(Engine &engine, const Cancel &cancel) : m_engine(engine), m_id(++engine.m_lastSignIn)
    {
        engine.m_signIns.insert(m_id, cancel);
    }
    ~SigningIn() { m_engine.m_signIns.remove(m_id); }
    Engine &m_engine;
    int m_id;
};

template <class T>
QCoro::Task<> Engine::carryOut(
    std::function<QCoro::Task<Expected<T>>()> work, std::shared_ptr<QPromise<Expected<T>>> promise)
{
    const Expected<T> result = co_await work();
    promise->addResult(result);
    promise->finish();
}

template <class T>
QFuture<Expected<T>> Engine::onOwnThread(std::function<QCoro::Task<Expected<T>>()> work)
{
    auto promise = std::make_shared<QPromise<Expected<T>>>();
    promise->start();
    QMetaObject::invokeMethod(
        this, [this, work = std::move(work), promise] { carryOut<T>(work, promise); }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<Expected<Account>> Engine::signIn(QString network, SignInRequest request)
{
    return onOwnThread<Account>([this, network, request] { return signInNow(network, request); });
}

QFuture<Expected<Done>> Engine::removeAccount(AccountId id)
{
    return onOwnThread<Done>([this, id] { return removeNow(id); });
}

QFuture<Expected<Account>> Engine::checkAccount(AccountId id)
{
    return onOwnThread<Account>([this, id] { return checkNow(id); });
}

QFuture<Expected<Identity>> Engine::findPerson(AccountId id, QString name)
{
    return onOwnThread<Identity>([this, id, name] { return findPersonNow(id, name); });
}

QFuture<Expected<Done>> Engine::lookAgain(QList<MessageId> messages)
{
    return onOwnThread<Done>([this, messages] { return lookAgainNow(messages); });
}

QFuture<Expected<Done>> Engine::stop()
{
    return onOwnThread<Done>([this] { return stopNow(); });
}

QCoro::Task<Expected<Account>> Engine::signInNow(QString network, SignInRequest request)
{
    if (m_stopping)
        co_return Error{Error::Kind::Offline, u"stopped"_s, {}};
    const Under under(*this);
    const SigningIn listed(*this, request.cancel);
    SignInService service(*m_links, m_db);
    const Expected<Account> account = co_await service.signIn(network, request);
    if (account && m_begun && !m_stopping) {
        const AccountId id = account->id;
        end(id); // a loop with the old secret
        co_await reload();
    }
    co_return account;
}

QCoro::Task<Expected<Done>> Engine::removeNow(AccountId id)
{
    const Under under(*this);
    end(id);
    SignInService service(*m_links, m_db);
    const Expected<Done> removed = co_await service.remove(id);
    if (!removed)
        co_await reload(); // it stays: its loop begins anew
    co_return removed;
}

QCoro::Task<Expected<Account>> Engine::checkNow(AccountId id)
{
    const Under under(*this);
    SignInService service(*m_links, m_db);
    const Expected<Account> checked = co_await service.check(id);
    co_return checked;
}

QCoro::Task<Expected<Identity>> Engine::findPersonNow(AccountId id, QString name)
{
    const Under under(*this);
    const auto running = m_loops.find(id);
    const std::shared_ptr<NetworkLink> link = running == m_loops.end() ? nullptr : running->second->link();
    if (!link || m_stopping)
        co_return Error{Error::Kind::Offline, u"the account is not connected just now"_s, {}};
    Identity wanted;
    wanted.network = link->account.network;
    wanted.handle = name;
    const Expected<Identity> found = co_await link->session->profile(wanted);
    co_return found;
}

QCoro::Task<Expected<Done>> Engine::lookAgainNow(QList<MessageId> ids)
{
    const Under under(*this);
    const QSet<MessageId> wanted(ids.cbegin(), ids.cend());
    const auto asking
        = m_db.read([wanted](const Reader &r) { return Expected<QList<Message>>(messages::some(r, wanted)); });
    const Expected<QList<Message>> all = co_await asking;
    if (!all)
        co_return all.error();
    std::map<AccountId, QList<Message>> byAccount;
    for (const Message &message : *all)
        byAccount[message.account].append(message);
    for (const auto &[account, some] : byAccount) {
        const auto found = m_loops.find(account);
        if (found == m_loops.end())
            continue;
        const std::shared_ptr<AccountLoop> loop = found->second;
        const QList<Message> theirs = some;
        const Expected<Done> looked = co_await loop->lookAgain(theirs);
        if (!looked)
            co_return looked.error();
    }
    co_return Done{};
}

QCoro::Task<Expected<Done>> Engine::stopNow()
{
    m_stopping = true;
    m_beat.reset();
    m_media.stop();
    cancelSignIns();
    m_links->stop();
    disconnect(&m_db, nullptr, this, nullptr);
    while (!m_loops.empty())
        end(m_loops.begin()->first);
    while (m_under > 0)
        co_await m_over.wait(1s);
    m_lock.reset();
    co_return Done{};
}

SyncThread::SyncThread(Database &db, std::unique_ptr<NetworkLinks> links, SyncOptions options)
    : m_engine(std::make_unique<Engine>(db, std::move(links), std::move(options)))
{
    m_thread.setObjectName(QStringLiteral("sync"));
    m_engine->moveToThread(&m_thread);
    m_thread.start();
}

void SyncThread::start() { QMetaObject::invokeMethod(m_engine.get(), &Engine::start, Qt::QueuedConnection); }

SyncThread::~SyncThread()
{
    QFuture<Expected<Done>> stopped = m_engine->stop();
    stopped.waitForFinished();
    // What lives on the thread also dies there.
    QObject::connect(
        &m_thread, &QThread::finished, m_engine.get(), [this] { m_engine.reset(); }, Qt::DirectConnection);
    m_thread.quit();
    m_thread.wait();
}
