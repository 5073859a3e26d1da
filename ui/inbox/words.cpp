#include "ui/inbox/words.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
QString say(const char *english) { return QCoreApplication::translate("Inbox", english); }
} // namespace

QString words::shortTime(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return local.toString(u"HH:mm"_s);
    if (days == 1)
        return say("yesterday");
    if (days == -1)
        return say("tomorrow");
    if (qAbs(days) < 7)
        return QLocale().toString(local.date(), u"ddd d"_s);
    if (local.date().year() == now.toLocalTime().date().year())
        return QLocale().toString(local.date(), u"d MMM"_s);
    return local.toString(u"dd/MM/yyyy"_s);
}

QString words::longTime(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s);
}

QString words::day(const QDateTime &at, const QDateTime &now)
{
    const QDate date = at.toLocalTime().date();
    const qint64 days = date.daysTo(now.toLocalTime().date());
    if (days == 0)
        return say("Today");
    if (days == 1)
        return say("Yesterday");
    return QLocale().toString(date, date.year() == now.toLocalTime().date().year() ? u"dddd d MMMM"_s : u"d MMMM yyyy"_s);
}

QString words::state(Conversation::State state)
{
    switch (state) {
    case Conversation::State::New: return say("New");
    case Conversation::State::Open: return say("Open");
    case Conversation::State::Waiting: return say("Waiting for them");
    case Conversation::State::Snoozed: return say("Snoozed");
    case Conversation::State::Done: return say("Done");
    }
    Q_UNREACHABLE();
}

QString words::audience(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return say("Public");
    case Visibility::Unlisted: return say("Unlisted");
    case Visibility::Followers: return say("Followers only");
    case Visibility::Direct: return say("Private");
    case Visibility::Internal: return say("Only the team");
    }
    Q_UNREACHABLE();
}

QString words::audienceIcon(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return u"globe"_s;
    case Visibility::Unlisted: return u"globe"_s;
    case Visibility::Followers: return u"group"_s;
    case Visibility::Direct: return u"lock"_s;
    case Visibility::Internal: return u"note"_s;
    }
    Q_UNREACHABLE();
}

QString words::kind(Conversation::Kind kind)
{
    switch (kind) {
    case Conversation::Kind::Public: return say("public conversation");
    case Conversation::Kind::Private: return say("private messages");
    case Conversation::Kind::Review: return say("review");
    case Conversation::Kind::FollowRequest: return say("follow request");
    }
    Q_UNREACHABLE();
}

QString words::memberKind(Member::Kind kind)
{
    switch (kind) {
    case Member::Kind::Unset: return say("No kind");
    case Member::Kind::Actual: return say("Actual");
    case Member::Kind::Target: return say("Target");
    case Member::Kind::Potential: return say("Potential");
    }
    Q_UNREACHABLE();
}

QString words::memberAudience(Member::Audience audience)
{
    switch (audience) {
    case Member::Audience::Unset: return say("No audience");
    case Member::Audience::Customer: return say("Customer");
    case Member::Audience::Employee: return say("Employee");
    case Member::Audience::Supplier: return say("Supplier");
    case Member::Audience::Partner: return say("Partner");
    case Member::Audience::Expert: return say("Expert");
    case Member::Audience::Press: return say("Press");
    }
    Q_UNREACHABLE();
}
