#include "app/sync/accountsync.h"
#include "app/sync/backoff.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace {

constexpr int looksBeforeKey = 3;

//! Whether it was sent once more after somebody had looked for it in vain: unasked, that is done once.
bool wasSentAgainAfterLooking(const QList<Receipt> &receipts)
{
    bool looked = false;
    for (const Receipt &receipt : receipts) {
        looked = looked || receipt.what == u"not_found";
        if (looked && receipt.what == u"sent")
            return true;
    }
    return false;
}

bool surelyDidNotLeave(const Error &why)
{
    return why.kind == Error::Kind::Offline || why.kind == Error::Kind::RateLimited || why.kind == Error::Kind::SignIn
        || why.kind == Error::Kind::Storage;
}

} // namespace

QCoro::Task<Expected<int>> AccountSync::resolve()
{
    if (m_pushRest.isValid() && m_pushRest > now())
        co_return 0;
    const Expected<Done> noted = co_await noteWhatIsPending();
    if (!noted)
        co_return noted.error();
    const auto asking = m_db.read(
        [account = m_account.id, at = now()](const Reader &r) { return outbox::unresolved(r, account, at); });
    const Expected<QList<OutboxAction>> open = co_await asking;
    if (!open)
        co_return open.error();
    int resolved = 0;
    for (const OutboxAction &action : *open) {
        if (m_stopped)
            break;
        const Expected<bool> settled = co_await settleOne(action);
        if (!settled && (surelyDidNotLeave(settled.error()) || settled.error().isTransient())) {
            restAfter(settled.error());
            co_return settled.error();
        }
        resolved += settled && *settled ? 1 : 0;
    }
    co_return resolved;
}

bool AccountSync::keyStillLives(const OutboxAction &action) const
{
    if (m_info.evidence != Evidence::RepeatWithKey || action.readings >= backoff::readings
        || !action.firstTry.isValid())
        return false;
    // A little less than the server promises: its clock and ours, and the time that the request takes.
    const auto life = m_info.keyLives - std::min<std::chrono::seconds>(std::chrono::minutes(5), m_info.keyLives / 10);
    return action.firstTry.addSecs(life.count()) > now();
}

QCoro::Task<Expected<bool>> AccountSync::settleOne(OutboxAction action)
{
    if (action.verb == Verb::Publish) {
        const Expected<bool> looked = co_await lookFor(action);
        co_return looked;
    }
    if (action.verb == Verb::Report) { // twice is not once, and there is nothing to look at
        const Note note = [id = action.id, at = now()](Transaction &t) {
            outbox::unknown(t, id, {Error::Kind::Unknown, u"it may have arrived"_s, {}}, {}, at);
        };
        const Expected<Done> noted = co_await write(note);
        if (!noted)
            co_return noted.error();
        co_return false;
    }
    const Expected<bool> repeated = co_await repeat(action);
    co_return repeated;
}

QCoro::Task<Expected<bool>> AccountSync::repeat(OutboxAction action)
{
    const Expected<bool> carried = co_await carry(action, true);
    co_return carried;
}

//! Whether it is to be seen on the network, as nothing that any other row is.
QCoro::Task<Expected<std::optional<Sent>>> AccountSync::stands(OutboxAction action)
{
    const auto asking = m_db.read([account = action.account, id = action.id](const Reader &r) {
        return Expected<QStringList>(
            outbox::takenByOthers(r, account, id) + serverplans::takenByOthers(r, account, id));
    });
    const Expected<QStringList> taken = co_await asking;
    if (!taken)
        co_return taken.error();
    action.taken = *taken;
    if (action.serverPlan == serverplans::asked) {
        const Expected<std::optional<Sent>> kept = co_await keptOrOut(action);
        co_return kept;
    }
    const Expected<std::optional<Sent>> found = co_await m_session.find(action);
    co_return found;
}

QCoro::Task<Expected<bool>> AccountSync::lookFor(OutboxAction action)
{
    const Expected<std::optional<Sent>> found = co_await stands(action);
    if (!found) {
        const Error why = found.error();
        const Expected<bool> failed = co_await lookFailed(action, why);
        co_return failed;
    }
    if (*found) {
        const Sent sent = **found;
        const Expected<bool> noted = co_await seen(action, sent);
        co_return noted;
    }
    const Expected<bool> noted = co_await notSeen(action);
    co_return noted;
}

QCoro::Task<Expected<bool>> AccountSync::seen(OutboxAction action, Sent sent)
{
    m_blindLooks.remove(action.id);
    const Note note = success(action, sent, u"found"_s, now());
    const Expected<Done> noted = co_await write(note);
    if (!noted)
        co_return noted.error();
    co_return true;
}

//! Not to be seen for some time: repeated with its key where the network knows keys; a server may only say that it
//! does, so that it is not done before a list that is a little behind had time to show it. Seen by nobody so often
//! over so long, where the network shows at once what it has: it is sent again, once. Elsewhere, and after that, only
//! the person can know.
QCoro::Task<Expected<bool>> AccountSync::notSeen(OutboxAction action)
{
    m_blindLooks.remove(action.id);
    const Error why{action.errorKind, action.errorDetail, {}};
    if (isRefusal(why) && action.attempts == 1) { // sent once, refused, and now looked for
        const Note refused = action.serverPlan == serverplans::asked
            ? trouble(action, why, false)
            : Note([id = action.id, why, at = now()](Transaction &t) { outbox::failed(t, id, why, at); });
        const Expected<Done> noted = co_await write(refused);
        if (!noted)
            co_return noted.error();
        co_return true;
    }
    const auto asking = m_db.read([id = action.id](const Reader &r) { return outbox::receipts(r, id); });
    const Expected<QList<Receipt>> receipts = co_await asking;
    if (!receipts)
        co_return receipts.error();
    const bool again = wasSentAgainAfterLooking(*receipts);
    const int looks = action.readings + 1;
    const bool lookOn = m_info.evidence != Evidence::AskPerson && looks < backoff::readings * (again ? 2 : 1);
    const bool trusted = !lookOn && !again && m_info.trustsOwnList && m_info.evidence != Evidence::AskPerson
        && looks >= backoff::readings;
    const int enough = m_info.trustsOwnList ? 1 : looksBeforeKey;
    const bool inTime = action.serverPlan != serverplans::asked
        || action.due > now().addSecs(m_session.plans()->rules().ahead.count());
    const bool resend = inTime && (trusted || (looks >= enough && keyStillLives(action)));
    const QDateTime next = lookOn ? now() + backoff::reading(looks % backoff::readings, m_options.settleScale)
        : trusted                 ? now()
                                  : QDateTime();
    const Note note = [id = action.id, next, at = now()](Transaction &t) { outbox::notFound(t, id, next, at); };
    const Expected<Done> noted = co_await write(note);
    if (!noted)
        co_return noted.error();
    if (!resend)
        co_return false;
    const Expected<bool> repeated = co_await repeat(action);
    co_return repeated;
}

//! Could not look: that says nothing about the post. A server that cannot be read at all leaves it to the person.
QCoro::Task<Expected<bool>> AccountSync::lookFailed(OutboxAction action, Error why)
{
    if (why.isTransient() || why.kind == Error::Kind::SignIn || why.kind == Error::Kind::Storage)
        co_return why;
    const int looks = ++m_blindLooks[action.id];
    const QDateTime next
        = looks < backoff::readings ? now() + backoff::reading(looks, m_options.settleScale) : QDateTime();
    const Note note
        = [id = action.id, why, next, at = now()](Transaction &t) { outbox::unknown(t, id, why, next, at); };
    const Expected<Done> noted = co_await write(note);
    if (!noted)
        co_return noted.error();
    co_return false;
}
