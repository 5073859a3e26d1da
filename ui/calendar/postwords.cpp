#include "ui/calendar/postwords.h"
#include "models/domain/evidence.h"
#include "models/domain/parts.h"
#include "models/store/serverplans.h"
#include "ui/calendar/accountbook.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct PostWords {
    Q_DECLARE_TR_FUNCTIONS(PostWords)
};

QString oneLine(const QString &text) { return text.simplified().left(120); }
} // namespace

StateGlyph postwords::glyphOf(SendState state)
{
    switch (state) {
    case SendState::Draft:
    case SendState::Cancelled: return StateGlyph::Draft;
    case SendState::InReview: return StateGlyph::Review;
    case SendState::Approved:
    case SendState::Scheduled: return StateGlyph::Scheduled;
    case SendState::Preparing:
    case SendState::Armed:
    case SendState::Publishing: return StateGlyph::Publishing;
    case SendState::Published: return StateGlyph::Published;
    case SendState::Partial:
    case SendState::Failed: return StateGlyph::Failed;
    case SendState::Unknown: return StateGlyph::Unconfirmed;
    case SendState::Missed: return StateGlyph::Missed;
    case SendState::Held: return StateGlyph::Held;
    }
    Q_UNREACHABLE();
}

QString postwords::stateWord(SendState state)
{
    switch (state) {
    case SendState::Draft: return PostWords::tr("draft");
    case SendState::InReview: return PostWords::tr("in review");
    case SendState::Approved: return PostWords::tr("approved");
    case SendState::Scheduled: return PostWords::tr("scheduled");
    case SendState::Preparing: return PostWords::tr("preparing (media going up)");
    case SendState::Armed: return PostWords::tr("about to go out");
    case SendState::Publishing: return PostWords::tr("publishing");
    case SendState::Published: return PostWords::tr("published");
    case SendState::Partial: return PostWords::tr("published in part");
    case SendState::Failed: return PostWords::tr("failed");
    case SendState::Unknown: return PostWords::tr("not confirmed");
    case SendState::Missed: return PostWords::tr("missed");
    case SendState::Held: return PostWords::tr("held (paused)");
    case SendState::Cancelled: return PostWords::tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString postwords::partWord(const Post &post, const Variant &version)
{
    const PartOf part = partOf(post, version);
    return part.isThread() ? PostWords::tr("part %1 of %2").arg(part.number).arg(part.count) : QString();
}

QString postwords::stateOf(const Post &post, const Variant &version, const QTimeZone &zone)
{
    const int former = partOf(post, version).waitsFor;
    const bool stuck = former > 0 && std::any_of(post.variants.cbegin(), post.variants.cend(), [&](const Variant &v) {
        return v.account == version.account && v.state != SendState::Scheduled && v.state != SendState::Published
            && v.state != SendState::Cancelled;
    });
    return stuck ? PostWords::tr("waits for part %1").arg(former) : stateWord(version, zone);
}

QString postwords::causeOf(const Variant &version)
{
    if (version.errorDetail == evidence::formerDeleted)
        return PostWords::tr("the part before it was deleted on the network");
    if (version.errorDetail == evidence::formerUnknown)
        return PostWords::tr("nobody knows where the part before it stands");
    return errorCause({version.errorKind, {}, {}});
}

bool postwords::partsDiffer(const Post &post, AccountId account)
{
    QSet<SendState> states;
    for (const Variant &version : post.variants)
        if (version.account == account && version.state != SendState::Cancelled)
            states.insert(version.state);
    return states.size() > 1;
}

QString postwords::stateWord(const Variant &version, const QTimeZone &zone)
{
    if (version.state != SendState::Scheduled || !serverplans::isKept(version))
        return stateWord(version.state);
    return PostWords::tr("kept by the server until %1").arg(momentOf(version.due, zone));
}

int postwords::urgency(SendState state)
{
    static const QList<SendState> order{SendState::Unknown, SendState::Failed, SendState::Missed, SendState::Held,
        SendState::Publishing, SendState::Armed, SendState::Preparing, SendState::Scheduled, SendState::Approved,
        SendState::InReview, SendState::Draft, SendState::Published, SendState::Partial, SendState::Cancelled};
    return int(order.indexOf(state));
}

bool postwords::needsDecision(SendState state)
{
    return state == SendState::Unknown || state == SendState::Failed || state == SendState::Missed
        || state == SendState::Held;
}

bool postwords::canMove(SendState state)
{
    return state == SendState::Draft || state == SendState::InReview || state == SendState::Approved
        || state == SendState::Scheduled || state == SendState::Failed || state == SendState::Missed
        || state == SendState::Held;
}

QList<Variant> postwords::byUrgency(const Post &post)
{
    QList<Variant> versions;
    for (const Variant &version : post.variants)
        if (version.state != SendState::Cancelled || post.state == SendState::Cancelled)
            versions.append(version);
    std::stable_sort(versions.begin(), versions.end(),
        [](const Variant &a, const Variant &b) { return urgency(a.state) < urgency(b.state); });
    return versions;
}

SendState postwords::shown(const Post &post)
{
    const QList<Variant> versions = byUrgency(post);
    return versions.isEmpty() ? post.state : versions.first().state;
}

QString postwords::titleOf(const Post &post)
{
    if (!post.title.isEmpty())
        return oneLine(post.title);
    if (!post.idea.trimmed().isEmpty())
        return oneLine(post.idea);
    for (const Variant &version : post.variants)
        if (!version.content.text.trimmed().isEmpty())
            return oneLine(version.content.text);
    return PostWords::tr("Without text");
}

QString postwords::titleOf(const OutboxAction &action)
{
    return action.content.text.trimmed().isEmpty() ? PostWords::tr("Without text") : oneLine(action.content.text);
}

QString postwords::timeOf(const QDateTime &when, const QTimeZone &zone)
{
    return QLocale().toString(when.toTimeZone(zone).time(), u"HH:mm"_s);
}

QString postwords::dayOf(const QDate &day) { return QLocale().toString(day, PostWords::tr("ddd d MMM")); }

QString postwords::longDayOf(const QDate &day) { return QLocale().toString(day, PostWords::tr("dddd d MMMM")); }

QString postwords::momentOf(const QDateTime &when, const QTimeZone &zone)
{
    return PostWords::tr("%1, %2").arg(dayOf(when.toTimeZone(zone).date()), timeOf(when, zone));
}

QString postwords::monthOf(const QDate &day)
{
    const QString month = QLocale().standaloneMonthName(day.month());
    return PostWords::tr("%1 %2").arg(month.left(1).toUpper() + month.mid(1), QString::number(day.year()));
}

QString postwords::offsetOf(const QTimeZone &zone, const QDateTime &when)
{
    const int minutes = zone.offsetFromUtc(when) / 60;
    if (minutes == 0)
        return u"UTC"_s;
    const QString hours = QString::number(qAbs(minutes) / 60);
    const QString rest = minutes % 60 ? u":%1"_s.arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0')) : QString();
    return u"UTC"_s + (minutes < 0 ? u'\u2212' : u'+') + hours + rest;
}

QTimeZone postwords::zoneOf(const QString &iana)
{
    const QTimeZone zone(iana.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

//! "Bluesky: failed; Mastodon, Facebook: published", the worst first.
QStringList postwords::versionWords(const Theme &theme, const AccountBook &accounts, const Post &post)
{
    QList<QPair<SendState, QStringList>> groups;
    QSet<AccountId> seen;
    for (const Variant &version : byUrgency(post)) {
        if (seen.contains(version.account))
            continue;
        seen.insert(version.account);
        if (groups.isEmpty() || groups.last().first != version.state)
            groups.append({version.state, {}});
        const QString name = accounts.nameOf(theme, version.account), part = partWord(post, version);
        groups.last().second.append(partsDiffer(post, version.account) ? u"%1 (%2)"_s.arg(name, part) : name);
    }
    QStringList words;
    for (const auto &[state, names] : std::as_const(groups))
        words.append(PostWords::tr("%1: %2").arg(names.join(u", "_s), stateWord(state)));
    return words;
}
