#include "ui/inbox/words.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString words::shortTime(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return local.toString(u"HH:mm"_s);
    if (days == 1)
        return QCoreApplication::translate("Inbox", "yesterday");
    if (days == -1)
        return QCoreApplication::translate("Inbox", "tomorrow");
    if (qAbs(days) < 7)
        return QLocale().toString(local.date(), u"ddd d"_s);
    if (local.date().year() == now.toLocalTime().date().year())
        return QLocale().toString(local.date(), u"d MMM"_s);
    return local.toString(u"dd/MM/yyyy"_s);
}

QString words::longTime(const QDateTime &at) { return QLocale().toString(at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s); }

QString words::day(const QDateTime &at, const QDateTime &now)
{
    const QDate date = at.toLocalTime().date();
    const qint64 days = date.daysTo(now.toLocalTime().date());
    if (days == 0)
        return QCoreApplication::translate("Inbox", "Today");
    if (days == 1)
        return QCoreApplication::translate("Inbox", "Yesterday");
    return QLocale().toString(
        date, date.year() == now.toLocalTime().date().year() ? u"dddd d MMMM"_s : u"d MMMM yyyy"_s);
}

QString words::state(Conversation::State state)
{
    switch (state) {
    case Conversation::State::New: return QCoreApplication::translate("Inbox", "New");
    case Conversation::State::Open: return QCoreApplication::translate("Inbox", "Open");
    case Conversation::State::Waiting: return QCoreApplication::translate("Inbox", "Waiting for them");
    case Conversation::State::Snoozed: return QCoreApplication::translate("Inbox", "Snoozed");
    case Conversation::State::Done: return QCoreApplication::translate("Inbox", "Done");
    }
    Q_UNREACHABLE();
}

QString words::audience(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return QCoreApplication::translate("Inbox", "Public");
    case Visibility::Unlisted: return QCoreApplication::translate("Inbox", "Unlisted");
    case Visibility::Followers: return QCoreApplication::translate("Inbox", "Followers only");
    case Visibility::Direct: return QCoreApplication::translate("Inbox", "Private");
    case Visibility::Internal: return QCoreApplication::translate("Inbox", "Only the team");
    }
    Q_UNREACHABLE();
}

QString words::repliers(Replies replies)
{
    switch (replies) {
    case Replies::Everybody: return QCoreApplication::translate("Inbox", "Everybody may answer");
    case Replies::Followers: return QCoreApplication::translate("Inbox", "Followers may answer");
    case Replies::Followed: return QCoreApplication::translate("Inbox", "Whom we follow may answer");
    case Replies::Mentioned: return QCoreApplication::translate("Inbox", "Who is named may answer");
    case Replies::Nobody: return QCoreApplication::translate("Inbox", "Nobody may answer");
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
    case Conversation::Kind::Public: return QCoreApplication::translate("Inbox", "public conversation");
    case Conversation::Kind::Private: return QCoreApplication::translate("Inbox", "private messages");
    case Conversation::Kind::Review: return QCoreApplication::translate("Inbox", "review");
    case Conversation::Kind::FollowRequest: return QCoreApplication::translate("Inbox", "follow request");
    }
    Q_UNREACHABLE();
}

QString words::memberKind(Member::Kind kind)
{
    switch (kind) {
    case Member::Kind::Unset: return QCoreApplication::translate("Inbox", "No kind");
    case Member::Kind::Actual: return QCoreApplication::translate("Inbox", "Actual");
    case Member::Kind::Target: return QCoreApplication::translate("Inbox", "Target");
    case Member::Kind::Potential: return QCoreApplication::translate("Inbox", "Potential");
    }
    Q_UNREACHABLE();
}

QString words::memberAudience(Member::Audience audience)
{
    switch (audience) {
    case Member::Audience::Unset: return QCoreApplication::translate("Inbox", "No audience");
    case Member::Audience::Customer: return QCoreApplication::translate("Inbox", "Customer");
    case Member::Audience::Employee: return QCoreApplication::translate("Inbox", "Employee");
    case Member::Audience::Supplier: return QCoreApplication::translate("Inbox", "Supplier");
    case Member::Audience::Partner: return QCoreApplication::translate("Inbox", "Partner");
    case Member::Audience::Expert: return QCoreApplication::translate("Inbox", "Expert");
    case Member::Audience::Press: return QCoreApplication::translate("Inbox", "Press");
    }
    Q_UNREACHABLE();
}
