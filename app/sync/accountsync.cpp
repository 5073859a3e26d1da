#include "app/sync/accountsync.h"
#include "app/sync/backoff.h"
#include "app/sync/networklink.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include <QCoroFuture>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

SyncOptions syncOptions(const QString &workspace)
{
    SyncOptions options;
    options.now = [] { return QDateTime::currentDateTimeUtc(); };
    options.chance = [] { return QRandomGenerator::global()->generateDouble(); };
    bool said = false;
    const double scale = qEnvironmentVariable("TERTULIA_SETTLE_SCALE").toDouble(&said);
    if (said && scale >= 0)
        options.settleScale = scale;
    options.mediaFolder = mediaFolder(workspace);
    return options;
}

void Pulled::add(const Pulled &other)
{
    fresh += other.fresh;
    changed += other.changed;
    removed += other.removed;
    more = more || other.more;
    if (gap.isEmpty())
        gap = other.gap;
    if (!error)
        error = other.error;
    news += other.news;
}

AccountSync::AccountSync(Account account, NetworkInfo info, Session &session, Database &db, SyncOptions options)
    : m_account(std::move(account)),
      m_info(std::move(info)),
      m_session(session),
      m_db(db),
      m_options(std::move(options))
{
}

QCoro::Task<Expected<Done>> AccountSync::greet()
{
    const Expected<Account> us = co_await m_session.whoAmI();
    if (!us)
        co_return us.error();
    const auto keeping = m_db.write([id = m_account.id, us = *us](Transaction &t) {
        accounts::setProfile(t, id, us.handle, us.name, us.avatarUrl);
    });
    const Expected<Done> kept = co_await keeping;
    co_return kept;
}

QCoro::Task<Expected<Done>> AccountSync::learn()
{
    const Expected<NetworkInfo> learnt = co_await m_session.learn();
    if (!learnt)
        co_return learnt.error();
    m_info = *learnt;
    const auto keeping = m_db.write(
        [id = m_account.id, limits = toJson(*learnt)](Transaction &t) { accounts::setLimits(t, id, limits); });
    const Expected<Done> kept = co_await keeping;
    co_return kept;
}

QCoro::Task<Expected<Done>> AccountSync::noteSynced(std::optional<std::chrono::milliseconds> skew)
{
    if (skew)
        m_account.skew = skew->count();
    const std::optional<QDateTime> ends = m_session.signInEnds();
    const bool moved = ends && *ends != m_account.signInExpires;
    if (moved)
        m_account.signInExpires = *ends;
    const auto noting = m_db.write([account = m_account, at = now(), moved](Transaction &t) {
        accounts::setSynced(t, account.id, at, account.skew);
        if (moved)
            accounts::setSignInEnds(t, account.id, account.signInExpires);
    });
    const Expected<Done> noted = co_await noting;
    co_return noted;
}

namespace {

//! The state that an error puts the account in; nothing: the error is not about the account.
std::optional<Account::State> stateFor(const std::optional<Error> &error)
{
    if (!error)
        return Account::State::Ok;
    switch (error->kind) {
    case Error::Kind::SignIn: return Account::State::NeedsSignIn;
    case Error::Kind::RateLimited: return Account::State::RateLimited;
    case Error::Kind::Offline:
    case Error::Kind::Server:
    case Error::Kind::Protocol: return Account::State::Offline;
    default: return std::nullopt;
    }
}

} // namespace

void AccountSync::hear(const Account &stored)
{
    m_account.state = stored.state;
    m_account.stateDetail = stored.stateDetail;
    m_account.stateUntil = stored.stateUntil;
}

QCoro::Task<> AccountSync::settle(std::optional<Error> error)
{
    const auto state = stateFor(error);
    m_unreachable = state == Account::State::Offline ? m_unreachable + 1 : 0;
    if (m_unreachable == 1)
        m_unreachableSince = m_account.state == Account::State::Offline && m_account.stateUntil.isValid()
            ? m_account.stateUntil // since before we began
            : now();
    if (!state || m_stopped || m_account.state == Account::State::Disabled
        || (state == Account::State::Offline && m_unreachable < m_options.offlineAfter))
        co_return;
    const QString detail = error ? error->detail : QString();
    if (*state == m_account.state && detail == m_account.stateDetail && *state != Account::State::RateLimited)
        co_return;
    m_account.state = *state;
    m_account.stateDetail = detail;
    if (*state == Account::State::RateLimited)
        m_account.stateUntil = now() + backoff::refused(0, error->retryAfter, 0);
    else
        m_account.stateUntil = *state == Account::State::Offline ? m_unreachableSince : QDateTime();
    const auto noting = m_db.write([account = m_account](Transaction &t) {
        accounts::setState(t, account.id, account.state, account.stateDetail, account.stateUntil);
    });
    const Expected<Done> noted = co_await noting;
    if (!noted)
        m_account.stateDetail = u"?"_s; // written again next time
}
