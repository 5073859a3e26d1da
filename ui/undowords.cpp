#include "ui/undowords.h"
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

QString words(const QString &what)
{
    static const QHash<QString, const char *> known{{u"answered"_s, QT_TRANSLATE_NOOP("Journal", "Answered")},
        {u"done"_s, QT_TRANSLATE_NOOP("Journal", "Done")}, {u"reopened"_s, QT_TRANSLATE_NOOP("Journal", "Reopened")},
        {u"open"_s, QT_TRANSLATE_NOOP("Journal", "Reopened")},
        {u"waiting"_s, QT_TRANSLATE_NOOP("Journal", "Waiting for them")},
        {u"snoozed"_s, QT_TRANSLATE_NOOP("Journal", "Snoozed")},
        {u"assigned"_s, QT_TRANSLATE_NOOP("Journal", "Assigned")},
        {u"tagged"_s, QT_TRANSLATE_NOOP("Journal", "Tags changed")},
        {u"read"_s, QT_TRANSLATE_NOOP("Journal", "Marked as read")},
        {u"unread"_s, QT_TRANSLATE_NOOP("Journal", "Marked as unread")},
        {u"joined"_s, QT_TRANSLATE_NOOP("Journal", "Joined")},
        {u"separated"_s, QT_TRANSLATE_NOOP("Journal", "Separated")},
        {u"renamed"_s, QT_TRANSLATE_NOOP("Journal", "Renamed")},
        {u"kind"_s, QT_TRANSLATE_NOOP("Journal", "Kind changed")},
        {u"audience"_s, QT_TRANSLATE_NOOP("Journal", "Audience changed")},
        {u"moved"_s, QT_TRANSLATE_NOOP("Journal", "Moved")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("Journal", "Cancelled")},
        {u"drafted"_s, QT_TRANSLATE_NOOP("Journal", "Back to drafts")},
        {u"removed"_s, QT_TRANSLATE_NOOP("Journal", "Removed")},
        {u"decided"_s, QT_TRANSLATE_NOOP("Journal", "Decisions")},
        {u"decided-publish"_s, QT_TRANSLATE_NOOP("Journal", "To be published")},
        {u"decided-move"_s, QT_TRANSLATE_NOOP("Journal", "To be moved")},
        {u"decided-drop"_s, QT_TRANSLATE_NOOP("Journal", "To be dropped")},
        {u"undecided"_s, QT_TRANSLATE_NOOP("Journal", "Undecided again")},
        {u"view-added"_s, QT_TRANSLATE_NOOP("Journal", "View added")},
        {u"view-changed"_s, QT_TRANSLATE_NOOP("Journal", "View changed")},
        {u"view-moved"_s, QT_TRANSLATE_NOOP("Journal", "View moved")},
        {u"view-removed"_s, QT_TRANSLATE_NOOP("Journal", "View removed")},
        {u"noted"_s, QT_TRANSLATE_NOOP("Journal", "Note saved")},
        {u"note-edited"_s, QT_TRANSLATE_NOOP("Journal", "Note changed")},
        {u"note-removed"_s, QT_TRANSLATE_NOOP("Journal", "Note deleted")},
        {u"reply-saved"_s, QT_TRANSLATE_NOOP("Journal", "Reply saved")},
        {u"reply-changed"_s, QT_TRANSLATE_NOOP("Journal", "Saved reply changed")},
        {u"reply-removed"_s, QT_TRANSLATE_NOOP("Journal", "Saved reply deleted")},
        {u"folder-renamed"_s, QT_TRANSLATE_NOOP("Journal", "Folder renamed")}};
    const char *word = known.value(what, QT_TRANSLATE_NOOP("Journal", "Changed"));
    return QCoreApplication::translate("Journal", word);
}

} // namespace

QString doneSentence(const JournalEntry &entry)
{
    const QString what = words(entry.what);
    return entry.subject.isEmpty() ? what : QCoreApplication::translate("Journal", "%1: “%2”").arg(what, entry.subject);
}

QString tooLateSentence(const JournalEntry &entry)
{
    return QCoreApplication::translate("Journal", "That can no longer be undone: %1").arg(doneSentence(entry));
}

QString undoneSentence(const JournalEntry &entry)
{
    if (!entry.whole)
        return QCoreApplication::translate("Journal", "Reopened: “%1”. The answer no longer waits.").arg(entry.subject);
    return QCoreApplication::translate("Journal", "Undone: %1").arg(doneSentence(entry));
}
