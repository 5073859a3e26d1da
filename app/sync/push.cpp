#include "app/sync/accountsync.h"
#include "app/sync/backoff.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include <QCoroFuture>
#include <QCoroTimer>
#include <QDir>
#include <QFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lateMs = 60'000; //!< later than this is late: those are spaced
constexpr qint64 lateSpaceMs = 3'000;

Expected<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            Error::Kind::Rejected, u"the file of a picture is not there: "_s + file.fileName().section(u'/', -1), {}};
    return file.readAll();
}

//! What was to be deleted and is gone is deleted.
bool isDoneAnyway(const OutboxAction &action, const Error &why)
{
    return action.verb == Verb::Delete && why.kind == Error::Kind::Gone;
}

void noteTrouble(
    Transaction &t, OutboxId id, const Error &why, const AccountSync::Verdict &verdict, const QDateTime &now)
{
    if (verdict.state == SendState::Failed)
        outbox::failed(t, id, why, now);
    else if (verdict.state == SendState::Unknown)
        outbox::unknown(t, id, why, verdict.next, now);
    else
        outbox::postponed(t, id, why, verdict.next, now);
}

bool holds(const Media &media, const QDateTime &now)
{
    return !media.remoteHandle.isEmpty() && (!media.handleExpires.isValid() || media.handleExpires > now.addSecs(60));
}

} // namespace

QCoro::Task<Expected<int>> AccountSync::push()
{
    const Expected<Done> noted = co_await noteWhatIsPending();
    if (!noted)
        co_return noted.error();
    if (!m_pushRest.isValid() || m_pushRest <= now()) {
        const Expected<Done> tended = co_await tendPlans();
        if (!tended) {
            restAfter(tended.error());
            co_return tended.error();
        }
    }
    int gone = 0;
    while (!m_stopped) {
        if (m_pushRest.isValid() && m_pushRest > now()) {
            // nothing goes out for now; what is too late by now is said to be, so that somebody hears of it
            const auto missing = m_db.write(
                [account = m_account.id, at = now()](Transaction &t) { outbox::missLate(t, account, {at}); });
            const Expected<Done> missed = co_await missing;
            if (!missed)
                co_return missed.error();
            co_return gone;
        }
        const Expected<std::optional<OutboxAction>> claimed = co_await claimNext();
        if (!claimed)
            co_return claimed.error();
        if (!*claimed)
            break;
        const OutboxAction action = **claimed;
        const Expected<bool> carried = co_await carry(action, false);
        if (!carried
            && (carried.error().isTransient() || carried.error().kind == Error::Kind::SignIn
                || carried.error().kind == Error::Kind::Storage)) {
            restAfter(carried.error());
            co_return carried.error();
        }
        m_pushTroubles = 0;
        gone += carried && *carried ? 1 : 0;
    }
    co_return gone;
}

//! What is due goes before what is to be kept for later.
QCoro::Task<Expected<std::optional<OutboxAction>>> AccountSync::claimNext()
{
    const auto claiming = m_db.write([account = m_account.id, at = now()](Transaction &t) {
        return Expected<std::optional<OutboxAction>>(outbox::claim(t, account, {at}));
    });
    const Expected<std::optional<OutboxAction>> due = co_await claiming;
    if (!due || *due)
        co_return due;
    const Expected<std::optional<OutboxAction>> later = co_await claimToKeep();
    co_return later;
}

void AccountSync::restAfter(const Error &why)
{
    // What is about one row, or about our own disk, does not keep the other rows waiting.
    if (why.isTransient() || why.kind == Error::Kind::SignIn)
        m_pushRest = now() + backoff::after(why, m_pushTroubles++, m_options.chance());
}

QCoro::Task<Expected<Done>> AccountSync::write(Note note)
{
    const auto writing = m_db.write([note](Transaction &t) { note(t); });
    const Expected<Done> written = co_await writing;
    if (!written)
        m_pending.append(note);
    co_return written;
}

//! What could not be written down when it happened (a full disk) is written before anything else is sent.
QCoro::Task<Expected<Done>> AccountSync::noteWhatIsPending()
{
    while (!m_pending.isEmpty()) {
        const auto writing = m_db.write([note = m_pending.first()](Transaction &t) { note(t); });
        const Expected<Done> written = co_await writing;
        if (!written)
            co_return written.error();
        m_pending.removeFirst();
    }
    co_return Done{};
}

//! Everything from armed to its outcome: whether it went out, and not that a pause held it. `again`: it may be out
//! already, so that no answer but a success means anything.
QCoro::Task<Expected<bool>> AccountSync::carry(OutboxAction action, bool again)
{
    if (!again) {
        co_await spaceOut(action);
        const Expected<bool> there = co_await standsAlready(action);
        if (there && *there)
            co_return true;
    }
    const Expected<OutboxAction> ready = co_await prepare(action);
    if (!ready) {
        const Error why = ready.error();
        const Note notSent = [id = action.id, why, verdict = verdictUnsent(action, why, again), at = now()](
                                 Transaction &t) { noteTrouble(t, id, why, verdict, at); };
        const Expected<Done> noted = co_await write(notSent);
        if (!noted)
            co_return noted.error();
        co_return why;
    }
    const OutboxAction whole = *ready;
    if (whole.state == SendState::Held)
        co_return false;
    const Expected<bool> left = co_await leave(whole, again);
    if (!left || !*left)
        co_return left;
    const Heard heard = co_await sendOrSee(whole, again);
    const Expected<Sent> sent = heard.sent;
    const bool well = sent || isDoneAnyway(whole, sent.error());
    const Note outcome = well ? success(whole, sent ? *sent : Sent{}, u"answered"_s, now())
        : heard.isDoubted     ? doubt(whole, sent.error())
                              : trouble(whole, sent.error(), again);
    const Expected<Done> noted = co_await write(outcome);
    if (!noted)
        co_return noted.error();
    if (!well)
        co_return sent.error();
    co_return true;
}

//! A refusal is believed, but not blindly: some servers publish and then say no.
QCoro::Task<AccountSync::Heard> AccountSync::sendOrSee(OutboxAction action, bool again)
{
    const Expected<Sent> sent = co_await send(action);
    const bool refused = !sent && isRefusal(sent.error());
    if (!refused || again || action.verb != Verb::Publish || m_info.evidence == Evidence::AskPerson)
        co_return Heard{sent, false};
    const Expected<std::optional<Sent>> seen = co_await stands(action);
    if (seen && *seen)
        co_return Heard{**seen, false};
    co_return Heard{sent, !seen && seen.error().isTransient()};
}

//! What was sent before and refused, or decided on by somebody, is looked for once more before it is sent once more.
QCoro::Task<Expected<bool>> AccountSync::standsAlready(OutboxAction action)
{
    if (action.verb != Verb::Publish || action.attempts < 2 || m_info.evidence == Evidence::AskPerson)
        co_return false;
    const auto asking
        = m_db.read([id = action.id](const Reader &r) { return Expected<bool>(outbox::mayHaveLeft(r, id)); });
    const Expected<bool> left = co_await asking;
    if (!left || !*left)
        co_return false;
    const Expected<std::optional<Sent>> found = co_await stands(action);
    if (!found || !*found)
        co_return false;
    const Sent sent = **found;
    const Expected<bool> noted = co_await seen(action, sent);
    co_return noted;
}

QCoro::Task<> AccountSync::spaceOut(OutboxAction action)
{
    if (!action.due.isValid() || action.due.msecsTo(now()) < lateMs)
        co_return;
    const qint64 whole = qint64(lateSpaceMs * m_options.settleScale);
    const qint64 wait = m_lateSent.isValid() ? whole - m_lateSent.msecsTo(now()) : 0;
    if (wait > 0) {
        const std::chrono::milliseconds space(std::min(wait, whole)); // the clock may have been set back
        co_await QCoro::sleepFor(space);
    }
    m_lateSent = now();
}

QCoro::Task<Expected<Sent>> AccountSync::send(OutboxAction action)
{
    if (action.serverPlan == serverplans::asked) {
        Expected<Sent> kept = co_await m_session.plans()->keep(action);
        co_return kept;
    }
    if (action.verb == Verb::Publish) {
        Expected<Sent> sent = co_await m_session.publish(action);
        co_return sent;
    }
    Expected<Sent> sent = co_await m_session.perform(action);
    co_return sent;
}

//! What stands there before the first try. A server that does not tell keeps nobody from publishing: then what the
//! store knows has to do.
QCoro::Task<Expected<QString>> AccountSync::beforeFirst(OutboxAction action)
{
    if (action.verb != Verb::Publish || m_info.evidence == Evidence::AskPerson)
        co_return QString();
    const auto asking
        = m_db.read([id = action.id](const Reader &r) { return Expected<bool>(outbox::mayHaveLeft(r, id)); });
    const Expected<bool> left = co_await asking;
    if (!left)
        co_return left.error();
    if (*left)
        co_return QString();
    const Expected<QString> newest = co_await m_session.newestOwn(action);
    co_return newest ? *newest : QString();
}

//! Committed before the first byte leaves; false: a pause holds it. Something sent again never rests as Armed: a crash
//! would take it for unsent.
QCoro::Task<Expected<bool>> AccountSync::leave(OutboxAction action, bool again)
{
    const Expected<QString> before = co_await beforeFirst(action);
    if (!before)
        co_return notLeaving(action, again, before.error());
    const auto leaving = m_db.write([id = action.id, again, before = *before, at = now()](Transaction &t) {
        return (!again || outbox::sendAgain(t, id, u"again"_s, at)) && outbox::publishing(t, id, at, before);
    });
    const Expected<bool> left = co_await leaving;
    if (!left)
        co_return notLeaving(action, again, left.error());
    co_return left;
}

Error AccountSync::notLeaving(const OutboxAction &action, bool again, const Error &why)
{
    if (!again)
        m_pending.append([id = action.id, why, at = now()](Transaction &t) { outbox::postponed(t, id, why, at, at); });
    return why;
}

AccountSync::Verdict AccountSync::verdictUnsent(const OutboxAction &action, const Error &why, bool again) const
{
    if (isRefusal(why) && !again)
        return {SendState::Failed, {}};
    return {again ? SendState::Unknown : SendState::Scheduled,
        now() + backoff::after(why, action.attempts - 1, m_options.chance())};
}

//! Uploads the pictures that the network does not hold yet, and remembers each at once. What a pause holds comes back
//! as Held.
QCoro::Task<Expected<OutboxAction>> AccountSync::prepare(OutboxAction action)
{
    const bool complete = std::all_of(
        action.content.media.cbegin(), action.content.media.cend(), [this](const Media &m) { return holds(m, now()); });
    if (complete || (action.verb != Verb::Publish && action.verb != Verb::Edit))
        co_return action;
    if (action.state != SendState::Unknown) {
        const auto marking
            = m_db.write([id = action.id, at = now()](Transaction &t) { return outbox::preparing(t, id, at); });
        const Expected<bool> marked = co_await marking;
        if (!marked)
            co_return marked.error();
        if (!*marked) {
            action.state = SendState::Held;
            co_return action;
        }
    }
    for (qsizetype i = 0; i < action.content.media.size(); ++i) {
        if (holds(action.content.media[i], now()))
            continue;
        const Media media = action.content.media[i];
        const Expected<Uploaded> up = co_await uploadOne(media);
        if (!up)
            co_return up.error();
        action.content.media[i].remoteHandle = up->handle;
        action.content.media[i].handleExpires = up->expires;
        const auto keeping = m_db.write(
            [id = action.id, i, up = *up](Transaction &t) { outbox::uploaded(t, id, int(i), up.handle, up.expires); });
        const Expected<Done> kept = co_await keeping;
        if (!kept)
            co_return kept.error();
    }
    co_return action;
}

QCoro::Task<Expected<Uploaded>> AccountSync::uploadOne(Media media)
{
    const auto reading = QtConcurrent::run(&bytesOf, m_options.mediaFolder + u'/' + media.file);
    const Expected<QByteArray> bytes = co_await reading;
    if (!bytes)
        co_return bytes.error();
    const QByteArray content = *bytes;
    Expected<Uploaded> up = co_await m_session.upload(media, content);
    // A picture that may be up harms nobody: it is sent once more.
    if (!up && (up.error().kind == Error::Kind::Unknown || up.error().kind == Error::Kind::Protocol))
        co_return Error{Error::Kind::Server, up.error().detail, up.error().retryAfter};
    co_return up;
}

AccountSync::Note AccountSync::success(
    const OutboxAction &action, const Sent &sent, const QString &how, const QDateTime &at)
{
    if (!sent.plan.isEmpty())
        return [id = action.id, plan = sent.plan, at](Transaction &t) { serverplans::kept(t, id, plan, at); };
    return [action, sent, how, at](Transaction &t) {
        outbox::published(t, action.id, {sent.remoteId, sent.actionId, sent.url, sent.at}, how, at);
        applyToStore(t, action, sent, at);
    };
}

AccountSync::Note AccountSync::trouble(const OutboxAction &action, const Error &why, bool again) const
{
    const bool notKept = action.serverPlan == serverplans::asked && isRefusal(why) && !again;
    if (notKept)
        return [id = action.id, why, at = now()](Transaction &t) {
            serverplans::fromHere(t, id, u"the network does not keep it: "_s + why.detail, at);
        };
    return [id = action.id, why, verdict = verdictOn(action, why, again), at = now()](
               Transaction &t) { noteTrouble(t, id, why, verdict, at); };
}

//! Refused, and nobody could look: what was looked for in vain later is believed then (notSeen).
AccountSync::Note AccountSync::doubt(const OutboxAction &action, const Error &why) const
{
    const QDateTime next = now() + backoff::reading(0, m_options.settleScale);
    return [id = action.id, why, next, at = now()](Transaction &t) { outbox::unknown(t, id, why, next, at); };
}

//! Only a plain refusal, or a request that never left, is certain. Everything else is Unknown.
AccountSync::Verdict AccountSync::verdictOn(const OutboxAction &action, const Error &why, bool again) const
{
    const bool publishing = action.verb == Verb::Publish;
    const bool nothingLeft
        = why.kind == Error::Kind::Offline || why.kind == Error::Kind::RateLimited || why.kind == Error::Kind::SignIn;
    if (nothingLeft)
        return verdictUnsent(action, why, again);
    if (isRefusal(why) && !(again && publishing))
        return {SendState::Failed, {}};
    if (publishing && m_info.evidence == Evidence::AskPerson)
        return {SendState::Unknown, {}};
    const int nth = publishing ? action.readings : action.attempts - 1;
    return {SendState::Unknown, now() + backoff::reading(nth, m_options.settleScale)};
}

void applyToStore(Transaction &t, const OutboxAction &action, const Sent &sent, const QDateTime &now)
{
    if (!sent.message)
        return;
    Message message = *sent.message;
    message.account = action.account;
    if (action.verb == Verb::Publish)
        message.sentBy = action.id;
    messages::keep(t, message, now);
}

bool isRefusal(const Error &why)
{
    return why.kind == Error::Kind::Rejected || why.kind == Error::Kind::Forbidden || why.kind == Error::Kind::Gone;
}
