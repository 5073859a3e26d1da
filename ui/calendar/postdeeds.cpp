#include "ui/calendar/postdeeds.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/pause.h"
#include "models/store/posts.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"

using namespace Qt::StringLiterals;
using postwords::titleOf;

namespace {
QList<OutboxId> versionsIn(const Post &post, const QList<SendState> &states)
{
    QList<OutboxId> found;
    for (const Variant &version : post.variants)
        if (states.contains(version.state))
            found.append(version.id);
    return found;
}

bool hasAny(const Post &post, const QList<SendState> &states) { return !versionsIn(post, states).isEmpty(); }

bool isRefused(const Error &error) { return error.kind == Error::Kind::Rejected; }
} // namespace

PostDeeds::PostDeeds(const Desk &desk, const AccountBook &accounts, QObject *parent)
    : QObject(parent), m_desk(desk), m_accounts(accounts)
{
}

void PostDeeds::retry(const Post &post, const QList<SendState> &states, const QString &sentence)
{
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([ids = versionsIn(post, states), now](Transaction &t) {
        int sent = 0;
        for (const OutboxId id : ids)
            sent += outbox::retry(t, id, now);
        return sent;
    }),
        this, [this, sentence](const Expected<int> &sent) {
            if (!sent)
                Q_EMIT acted(errorText(sent.error()), {});
            else
                Q_EMIT acted(*sent ? sentence : tr("Nothing is left to send again."), {});
        });
}

void PostDeeds::retryFailed(const Post &post)
{
    retry(post, {SendState::Failed},
        tr("Sent again to %1 only: “%2”").arg(namesOf(post, SendState::Failed), titleOf(post)));
}

//! Late ones keep their distance from each other, so that nobody's wall is flooded.
void PostDeeds::publishNow(const Post &post)
{
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([ids = versionsIn(post, {SendState::Missed, SendState::Held}), now](Transaction &t) {
        return pauses::decide(t, ids, Decision::Publish, {}, pauses::lateApart, now);
    }),
        this, [this, title = titleOf(post)](const Expected<pauses::Carried> &done) {
            if (!done)
                Q_EMIT acted(errorText(done.error()), {});
            else if (!done->published.isEmpty())
                Q_EMIT acted(tr("Goes out now: “%1”").arg(title), done->undo);
            else
                Q_EMIT acted(done->left.isEmpty() ? tr("Nothing is left to send again.")
                                                  : tr("Goes out when publishing is resumed: “%1”").arg(title),
                    done->undo);
        });
}

void PostDeeds::readAccounts(const Post &post)
{
    for (const OutboxId id : versionsIn(post, {SendState::Unknown}))
        m_desk.services.readAccountNow(id);
    Q_EMIT acted(tr("Reading the account on %1").arg(namesOf(post, SendState::Unknown)), {});
}

void PostDeeds::duplicate(const Post &post)
{
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([id = post.id, now](Transaction &t) { return posts::duplicate(t, id, now); }), this,
        [this, title = titleOf(post)](const Expected<PostId> &copy) {
            Q_EMIT acted(
                copy ? tr("Duplicated: “%1”. The copy is among the drafts.").arg(title) : errorText(copy.error()), {});
        });
}

void PostDeeds::backToDraft(const Post &post)
{
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([id = post.id, now](Transaction &t) { return posts::backToDraft(t, id, now); }), this,
        [this, title = titleOf(post)](
            const Expected<JournalId> &done) { tell(done, tr("Back to drafts: “%1”").arg(title)); });
}

void PostDeeds::drop(const Post &post)
{
    const QDateTime now = m_desk.services.now();
    if (post.state != SendState::Draft && post.state != SendState::Cancelled) {
        whenAnswered(m_desk.db.write([id = post.id, now](Transaction &t) { return posts::cancel(t, id, now); }), this,
            [this, title = titleOf(post)](
                const Expected<JournalId> &done) { tell(done, tr("Cancelled: “%1”").arg(title)); });
        return;
    }
    whenAnswered(m_desk.db.write([id = post.id, now](Transaction &t) { return posts::remove(t, id, now); }), this,
        [this, title = titleOf(post)](const Expected<JournalId> &done) { tell(done, tr("Removed: “%1”").arg(title)); });
}

void PostDeeds::move(const Post &post, const Plan &plan)
{
    const QDateTime now = m_desk.services.now();
    const QString when = postwords::momentOf(plan.due, postwords::zoneOf(m_desk.services.zone()));
    whenAnswered(m_desk.db.write([id = post.id, plan, now](Transaction &t) {
        return posts::move(t, id, plan.wallTime, plan.zone, plan.due, now);
    }),
        this,
        [this, id = post.id, sentence = tr("Moved “%1” to %2").arg(titleOf(post), when)](
            const Expected<JournalId> &done) {
            tell(done, sentence);
            Q_EMIT moveOver(id, bool(done));
        });
}

void PostDeeds::tell(const Expected<JournalId> &done, const QString &sentence)
{
    if (done)
        Q_EMIT acted(sentence, *done);
    else
        Q_EMIT acted(isRefused(done.error()) ? tr("Too late: it has left already.") : errorText(done.error()), {});
}

QString PostDeeds::whyNotMove(const Post &post) const
{
    const bool nothing = post.variants.isEmpty();
    for (const Variant &version : post.variants)
        if (postwords::canMove(version.state))
            return {};
    if (nothing)
        return {};
    return post.state == SendState::Published ? tr("it is published already") : tr("it has left already");
}

QString PostDeeds::whyNotDrop(const Post &post) const
{
    if (post.state == SendState::Published)
        return tr("it is published: open it to delete it there");
    return whyNotMove(post);
}

QString PostDeeds::whyNotBackToDraft(const Post &post) const
{
    using enum SendState;
    if (hasAny(post, {InReview, Approved, Scheduled, Missed, Held}))
        return {};
    return post.state == Draft ? tr("it is a draft already") : tr("it has left already");
}

QString PostDeeds::namesOf(const Post &post, SendState state) const
{
    QStringList names;
    for (const Variant &version : post.variants)
        if (version.state == state)
            names.append(m_accounts.nameOf(m_desk.theme, version.account));
    names.removeDuplicates();
    return names.join(u", "_s);
}

Plan PostDeeds::planOf(const Post &post, const QString &zone)
{
    if (!post.wallTime.isEmpty() && !post.zone.isEmpty())
        return {post.wallTime, post.zone, post.due};
    if (!post.due.isValid())
        return {{}, zone, {}};
    const QDateTime wall = post.due.toTimeZone(postwords::zoneOf(zone));
    return {wallTimeOf(wall.date(), wall.time()), zone, post.due};
}

//! Date and time apart: a QDateTime of the computer's own zone would stumble over that zone's clock changes.
QString PostDeeds::wallTimeOf(const QDate &date, const QTime &time)
{
    return date.toString(Qt::ISODate) + time.toString(u"'T'HH:mm"_s);
}

Plan PostDeeds::laterBy(const Plan &plan, int days)
{
    const QDate date = QDate::fromString(plan.wallTime.left(10), Qt::ISODate).addDays(days);
    return planAt(date.toString(Qt::ISODate) + plan.wallTime.mid(10), plan.zone);
}

Plan PostDeeds::planAt(const QString &wallTime, const QString &zone)
{
    return {wallTime, zone, posts::instant(wallTime, zone)};
}
