#include "app/networks/mastodon/paging.h"
#include "app/networks/mastodon/session.h"
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

//! What stands there of ours: before something is sent, and when nobody knows whether it went out.
namespace mastodon {
namespace {

constexpr int pagesReadBack = 5;

} // namespace

//! A page of our own statuses, newest first, and what the server's clock says.
struct MastodonSession::OwnPage {
    QJsonArray statuses;
    QDateTime now;
    FormFields next;
};

QCoro::Task<Expected<MastodonSession::OwnPage>> MastodonSession::ownStatuses(QString path, FormFields place)
{
    const FormFields query = completed(path, place);
    HttpRequest request = apiGet(path, query);
    request.patience = std::chrono::seconds(15); // a post may be waiting for the answer
    const Expected<HttpReply> reply = co_await send(request, Priority::Person);
    if (!reply)
        co_return reply.error();
    const Expected<QJsonDocument> answer = json(request, *reply);
    if (!answer)
        co_return answer.error();
    const QDateTime ours = m_around.now();
    const QDateTime now = reply->serverDate.isValid() ? reply->serverDate : ours.addMSecs(m_account.skew);
    const OwnPage page{answer->array(), now, nextPage(*reply, request.url)};
    co_return page;
}

//! Our own statuses as far as they were read back, newest first as the server has them.
struct MastodonSession::Walk {
    struct Step {
        QJsonObject status;
        Sent sent;
        bool old = false; //!< by its time
    };
    QList<Step> steps;
    qsizetype end = -1; //!< where `before` stands
    bool whole = false; //!< everything since the first try is in it

    //! What came after `before`. Not simply by its place: a pinned old one may stand first.
    QList<Step> news() const
    {
        const QDateTime from = end < 0 ? QDateTime() : steps[end].sent.at;
        QList<Step> after;
        for (qsizetype i = 0; i < (end < 0 ? steps.size() : end); ++i)
            if (!from.isValid() || !steps[i].sent.at.isValid() || steps[i].sent.at >= from)
                after.append(steps[i]);
        return after;
    }
    static bool isOpen(const Step &step, const OutboxAction &action);
};

// snac2 lists only what is public; the rest of ours stands in the home timeline.
QString MastodonSession::ownPath(const OutboxAction &action) const
{
    const bool atHome = m_software == u"snac" && action.content.visibility != Visibility::Public;
    return atHome ? u"/api/v1/timelines/home"_s : listPath(u"own"_s);
}

//! Whether it says the same, to the letter or by its source, and answers the same.
QCoro::Task<Expected<bool>> MastodonSession::isWhatWasSent(QJsonObject status, OutboxAction action)
{
    const Likeness like = likeness(status, action, m_reading);
    if (like == Likeness::Different)
        co_return false;
    if (like == Likeness::Alike) {
        const HttpRequest request = apiGet(statusPath(idOf(status)) + u"/source"_s);
        const Expected<QJsonDocument> source = co_await ask(request, Priority::Person);
        if (source && (*source)[u"text"].isString() && !saysTheSame((*source)[u"text"].toString(), action, m_reading))
            co_return false;
        if (!source && source.error().isTransient())
            co_return source.error();
    }
    const QString parent = textOf(status[u"in_reply_to_id"]);
    if (action.targetId.isEmpty() || parent == action.targetActionId
        || m_threads.value(parent).remoteId == action.targetId)
        co_return true;
    const HttpRequest request = apiGet(statusPath(parent));
    const Expected<QJsonDocument> answered = co_await ask(request, Priority::Person);
    if (!answered && answered.error().isTransient())
        co_return answered.error();
    co_return !answered || lastingId(answered->object()) == action.targetId;
}

//! Whether it is one of ours that could be what was sent: no boost, and no other row's.
bool MastodonSession::Walk::isOpen(const Step &step, const OutboxAction &action)
{
    return step.sent.message->direction == Message::Direction::Out && !step.status[u"reblog"].isObject()
        && !action.taken.contains(step.sent.remoteId);
}

//! The one that came last: by its time, since a pinned old one may stand first.
QCoro::Task<Expected<QString>> MastodonSession::newestOwn(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const QString path = ownPath(action);
    const FormFields newestPage;
    const Expected<OwnPage> page = co_await ownStatuses(path, newestPage);
    if (!page)
        co_return page.error();
    std::optional<Sent> newest;
    for (const QJsonValue &one : page->statuses) {
        const Sent candidate = sent(one.toObject(), m_reading, m_threads);
        if (candidate.message->direction != Message::Direction::Out || one[u"reblog"].isObject())
            continue;
        if (!newest || (candidate.at.isValid() && candidate.at > newest->at))
            newest = candidate;
    }
    if (newest)
        co_return newest->remoteId;
    co_return page->statuses.isEmpty() ? nothingBefore : QString();
}

//! Back to what stood there before the first try. Only where that cannot be found again (it was deleted, or never
//! known) the time has to do: by the server's own clock, and well before.
QCoro::Task<Expected<MastodonSession::Walk>> MastodonSession::walkOwn(OutboxAction action)
{
    const QString path = ownPath(action);
    const bool byPlace = !action.before.isEmpty(); // its place, or the end of the list
    Walk walk;
    FormFields from;
    QSet<QString> read;
    bool old = false;
    bool linked = false;
    for (int pages = 0; pages < pagesReadBack && walk.end < 0; ++pages) {
        const Expected<OwnPage> page = co_await ownStatuses(path, from);
        const bool byId = !from.isEmpty() && !linked;
        if (!page && byId && isUnknownPlace(page.error()) && read.size() <= shortList) {
            walk.whole = true; // pages that only links name, and there was none
            break;
        }
        if (!page)
            co_return page.error();
        linked = !page->next.isEmpty();
        const QDateTime start = action.firstTry.addMSecs(m_around.now().msecsTo(page->now)).addSecs(-600);
        const qsizetype readBefore = read.size();
        for (const QJsonValue &one : page->statuses) {
            const Sent candidate = sent(one.toObject(), m_reading, m_threads);
            if (candidate.actionId.isEmpty())
                continue;
            from = {{u"max_id"_s, candidate.actionId}};
            if (read.contains(candidate.actionId))
                continue;
            read.insert(candidate.actionId);
            if (candidate.remoteId == action.before && walk.end < 0)
                walk.end = walk.steps.size();
            const bool tooOld = action.firstTry.isValid() && candidate.at.isValid() && candidate.at < start;
            old = old || tooOld;
            walk.steps.append({one.toObject(), candidate, tooOld});
        }
        const bool nothingNew = read.size() == readBefore;
        walk.whole = walk.end >= 0 || page->statuses.isEmpty() || (nothingNew && read.size() <= shortList)
            || (!byPlace && old);
        if (walk.whole || nothingNew)
            break;
        if (!page->next.isEmpty())
            from = page->next;
    }
    if (walk.end < 0 && action.before != nothingBefore) {
        walk.whole = walk.whole || old;
        walk.steps.removeIf([](const Walk::Step &step) { return step.old; });
    }
    co_return walk;
}

//! Takes the oldest that came since, says the same and is no other row's. Anything else of ours that came since may be
//! it, too, changed by the server; and a list that does not reach back proves nothing.
QCoro::Task<Expected<std::optional<Sent>>> MastodonSession::find(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const Expected<Walk> walk = co_await walkOwn(action);
    if (!walk)
        co_return walk.error();
    const QList<Walk::Step> news = walk->news();
    bool couldBe = false;
    for (auto step = news.crbegin(); step != news.crend(); ++step) {
        if (!Walk::isOpen(*step, action))
            continue;
        const QJsonObject status = step->status;
        const Expected<bool> same = co_await isWhatWasSent(status, action);
        if (!same)
            co_return same.error();
        if (*same)
            co_return std::optional<Sent>(step->sent);
        couldBe = true;
    }
    if (couldBe)
        co_return Error{Error::Kind::Protocol,
            u"something of this account stands there since, and it may be this one, changed by the server"_s, {}};
    if (!walk->whole)
        co_return Error{Error::Kind::Protocol,
            u"the server's list of our posts does not reach back to when this one was sent"_s, {}};
    co_return std::optional<Sent>();
}

} // namespace mastodon
