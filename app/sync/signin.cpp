#include "app/sync/signin.h"
#include "app/net/secrets.h"
#include "app/sync/accountsync.h"
#include "models/domain/evidence.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/serverplans.h"
#include "models/store/workspace.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

//! A simulated community never meets a real account in one workspace.
QCoro::Task<Expected<bool>> SignInService::belongsHere(NetworkInfo info)
{
    const auto asking = m_db.read([](const Reader &r) { return Expected<bool>(workspace::isPractice(r)); });
    const Expected<bool> practice = co_await asking;
    if (!practice)
        co_return practice.error();
    if (*practice == info.practice)
        co_return true;
    const QString why = info.practice ? u"the practice community lives in a practice workspace only"_s
                                      : u"this is a practice workspace: real accounts have no place in it"_s;
    co_return Error{Error::Kind::Forbidden, why, {}};
}

QCoro::Task<Expected<std::shared_ptr<Secrets>>> SignInService::secretsFor(NetworkInfo info)
{
    if (info.practice)
        co_return std::shared_ptr<Secrets>();
    m_links.askAgain(); // somebody is here to answer
    Expected<std::shared_ptr<Secrets>> opened = co_await m_links.secrets();
    co_return opened;
}

QCoro::Task<Expected<Account>> SignInService::signIn(QString network, SignInRequest request)
{
    const Network *known = m_links.network(network);
    if (!known)
        co_return Error{Error::Kind::Rejected, u"there is no network called \"%1\""_s.arg(network), {}};
    const NetworkInfo info = known->info();
    const Expected<bool> fits = co_await belongsHere(info);
    if (!fits)
        co_return fits.error();
    // A place for the secret comes first: a sign-in that cannot be kept would have to be thrown away.
    const Expected<std::shared_ptr<Secrets>> secrets = co_await secretsFor(info);
    if (!secrets)
        co_return secrets.error();
    const std::shared_ptr<Secrets> store = *secrets;
    if (const QString base = m_links.options().bases.value(network); request.server.isEmpty())
        request.server = base;
    const std::unique_ptr<WatchedHttp> wire = m_links.wire(info, request.caFile);
    const WhenCancelled leaving(request.cancel, [&wire] { wire->stop(); });
    const Expected<SignedIn> signedIn = co_await known->signIn(*wire, request);
    wire->stop();
    if (request.cancel.isCancelled())
        co_return Error{Error::Kind::SignIn, u"the sign-in was cancelled"_s, {}};
    if (!signedIn)
        co_return signedIn.error();
    SignedIn whole = *signedIn;
    whole.account.network = info.id;
    if (whole.account.caFile.isEmpty())
        whole.account.caFile = request.caFile;
    if (const auto skew = wire->skew())
        whole.account.skew = skew->count();
    const Expected<Account> kept = co_await keep(whole, store);
    co_return kept;
}

//! The secret comes first: whoever sees that the account is signed in finds with what.
QCoro::Task<Expected<Account>> SignInService::keep(SignedIn signedIn, std::shared_ptr<Secrets> secrets)
{
    const auto asking = m_db.read(
        [account = signedIn.account](const Reader &r) { return Expected<Account>(accounts::known(r, account)); });
    const Expected<Account> account = co_await asking;
    if (!account)
        co_return account.error();
    const QString key = account->secretKey();
    if (secrets) {
        const Expected<Done> written = co_await secrets->write(key, signedIn.secret);
        if (!written)
            co_return written.error();
    }
    const auto keeping = m_db.write([account = *account](Transaction &t) {
        return Expected<Account>(accounts::keep(t, account, QDateTime::currentDateTimeUtc()));
    });
    const Expected<Account> kept = co_await keeping;
    if (!kept && secrets && !account->id) {
        const Expected<Done> forgotten = co_await secrets->remove(key);
        if (!forgotten)
            qWarning("a kept sign-in could not be removed: %s", qUtf8Printable(forgotten.error().detail));
    }
    co_return kept;
}

QCoro::Task<> SignInService::takeBack(Account account)
{
    const Network *known = m_links.network(account.network);
    if (!known || known->info().practice)
        co_return;
    const NetworkInfo info = known->info();
    const Expected<std::shared_ptr<Secrets>> secrets = co_await secretsFor(info);
    if (!secrets)
        co_return;
    const std::shared_ptr<Secrets> store = *secrets;
    const QString key = account.secretKey();
    const Expected<QByteArray> secret = co_await store->read(key);
    if (secret) {
        const std::unique_ptr<WatchedHttp> wire = m_links.wire(info, account.caFile);
        const QByteArray bytes = *secret;
        const Expected<Done> told = co_await known->signOut(account, bytes, *wire);
        wire->stop();
        if (!told)
            qInfo("signing out: %s", qUtf8Printable(told.error().detail));
    }
    const Expected<Done> forgotten = co_await store->remove(key);
    if (!forgotten)
        qWarning("a kept sign-in could not be removed: %s", qUtf8Printable(forgotten.error().detail));
}

//! Signed out, nobody could keep the network any more from publishing what it keeps.
QCoro::Task<Expected<Done>> SignInService::withdrawPlans(Account account)
{
    const auto anyKept = [id = account.id](const Reader &r) { return Expected<bool>(serverplans::anyKept(r, id)); };
    const auto asking = m_db.read(anyKept);
    const Expected<bool> kept = co_await asking;
    if (!kept || !*kept)
        co_return kept ? Expected<Done>(Done{}) : kept.error();
    const auto holding = m_db.write([id = account.id](Transaction &t) {
        outbox::hold(t, id, evidence::accountRemoved, QDateTime::currentDateTimeUtc());
        serverplans::lookNow(t, id);
    });
    const Expected<Done> held = co_await holding;
    if (!held)
        co_return held.error();
    const Expected<std::shared_ptr<NetworkLink>> connected = co_await m_links.open(account);
    if (!connected)
        co_return connected.error();
    const std::shared_ptr<NetworkLink> link = *connected;
    AccountSync sync(account, link->info, *link->session, m_db, syncOptions(m_links.options().workspace));
    const Expected<Done> tended = co_await sync.tendPlans();
    link->stop();
    if (!tended)
        co_return tended.error();
    const auto again = m_db.read(anyKept);
    const Expected<bool> still = co_await again;
    if (still && *still)
        co_return Error{Error::Kind::Server, u"the network keeps posts that could not be taken back"_s, {}};
    co_return still ? Expected<Done>(Done{}) : still.error();
}

QCoro::Task<Expected<Done>> SignInService::remove(AccountId id)
{
    const auto asking
        = m_db.read([id](const Reader &r) { return Expected<std::optional<Account>>(accounts::one(r, id)); });
    const Expected<std::optional<Account>> account = co_await asking;
    if (!account)
        co_return account.error();
    if (!*account || (*account)->removed)
        co_return Error{Error::Kind::Gone, u"there is no account %1"_s.arg(id.value), {}};
    const Account gone = **account;
    const Expected<Done> withdrawn = co_await withdrawPlans(gone);
    if (!withdrawn)
        co_return withdrawn.error();
    const auto removing
        = m_db.write([id](Transaction &t) { accounts::remove(t, id, QDateTime::currentDateTimeUtc()); });
    const Expected<Done> removed = co_await removing;
    if (!removed)
        co_return removed.error();
    co_await takeBack(gone);
    co_return Done{};
}

QCoro::Task<Expected<Account>> SignInService::check(AccountId id)
{
    const auto asking
        = m_db.read([id](const Reader &r) { return Expected<std::optional<Account>>(accounts::one(r, id)); });
    const Expected<std::optional<Account>> account = co_await asking;
    if (!account)
        co_return account.error();
    if (!*account)
        co_return Error{Error::Kind::Gone, u"there is no account %1"_s.arg(id.value), {}};
    const Account asked = **account;
    const Expected<std::shared_ptr<NetworkLink>> connected = co_await m_links.open(asked);
    std::optional<Error> trouble;
    if (!connected) {
        trouble = connected.error();
        if (trouble->kind == Error::Kind::SignIn) {
            const auto noting = m_db.write([id, detail = trouble->detail](Transaction &t) {
                accounts::setState(t, id, Account::State::NeedsSignIn, detail);
            });
            const Expected<Done> noted = co_await noting;
            if (!noted)
                trouble = noted.error();
        }
    } else {
        const std::shared_ptr<NetworkLink> link = *connected;
        SyncOptions options = syncOptions(m_links.options().workspace);
        options.offlineAfter = 1;
        AccountSync sync(asked, link->info, *link->session, m_db, options);
        const Expected<Done> greeted = co_await sync.greet();
        if (!greeted)
            trouble = greeted.error();
        co_await sync.settle(trouble);
        link->stop();
    }
    if (trouble)
        co_return *trouble;
    const auto reading
        = m_db.read([id](const Reader &r) { return Expected<std::optional<Account>>(accounts::one(r, id)); });
    const Expected<std::optional<Account>> now = co_await reading;
    if (!now)
        co_return now.error();
    co_return now->value_or(asked);
}
