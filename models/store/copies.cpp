#include "models/store/database.h"
#include "models/store/loose.h"
#include "models/store/uid.h"
#include "models/store/workspace.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int dailyKept = 7;
constexpr int weeklyKept = 4;
const QStringList keyTables{
    u"account"_s, u"member"_s, u"conversation"_s, u"message"_s, u"note"_s, u"post"_s, u"outbox"_s, u"receipt"_s};

QStringList problemsIn(const QString &path)
{
    Loose db(path);
    QStringList problems;
    const auto check = db.statements.run(u"PRAGMA integrity_check(20)"_s);
    while (check->next())
        if (const QString line = check->text(0); line != u"ok")
            problems.append(line);
    const auto orphans = db.statements.run(u"PRAGMA foreign_key_check"_s);
    while (problems.size() < 20 && orphans->next())
        problems.append(
            u"row %2 of %1 names a missing row of %3"_s.arg(orphans->text(0), orphans->text(1), orphans->text(2)));
    return problems;
}

QList<qint64> countsIn(const QString &path)
{
    Loose db(path);
    QList<qint64> counts;
    for (const QString &table : keyTables)
        counts.append(db.statements.value(u"SELECT count(*) FROM sqlite_master WHERE name = ?"_s, {table}).toInt()
                ? db.statements.value(u"SELECT count(*) FROM "_s + table).toLongLong()
                : 0);
    return counts;
}

//! Others may write while the copy is made: it shows some moment between the two counts.
bool lieBetween(const QList<qint64> &before, const QList<qint64> &copy, const QList<qint64> &after)
{
    for (qsizetype i = 0; i < copy.size(); ++i)
        if (copy[i] < std::min(before[i], after[i]) || copy[i] > std::max(before[i], after[i]))
            return false;
    return true;
}

void settle(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!done)
        throw SqlFailure{u"disk_full: "_s + QString::fromLocal8Bit(strerror(errno)) + u' ' + path};
}

//! In one step, and for good: after a power cut there is the old file or the new one.
void putInPlace(const QString &part, const QString &target)
{
    settle(part);
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(part).toStdString(), QFile::encodeName(target).toStdString(), error);
    if (error)
        throw SqlFailure{u"cannot_open: "_s + QString::fromStdString(error.message()) + u' ' + target};
    settle(QFileInfo(target).absolutePath());
}

void copyVerified(const QString &databasePath, const QString &part, const QString &target)
{
    if (QFileInfo(databasePath).absoluteFilePath() == QFileInfo(target).absoluteFilePath())
        throw SqlFailure{u"a workspace cannot be copied onto itself"_s};
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        throw SqlFailure{u"cannot_open: "_s + QFileInfo(target).absolutePath()};
    QFile::remove(part);
    const QList<qint64> before = countsIn(databasePath);
    Loose(databasePath).statements.run(u"VACUUM INTO ?"_s, {part});
    const QStringList problems = problemsIn(part);
    if (!problems.isEmpty())
        throw SqlFailure{u"corrupt: "_s + problems.first()};
    if (!lieBetween(before, countsIn(part), countsIn(databasePath)))
        throw SqlFailure{u"corrupt: the copy does not hold as much as the workspace"_s};
    putInPlace(part, target);
}

void keepNewest(const QString &folder, const QString &pattern, int count)
{
    const QStringList names
        = QDir(folder).entryList({pattern}, QDir::Files, QDir::Name | QDir::Reversed); // named by date
    for (const QString &name : names.mid(count))
        QFile::remove(folder + u'/' + name);
}

//! What a crash left of copies that were being made.
void removeUnfinished(const QString &folder)
{
    const QDateTime longAgo = QDateTime::currentDateTime().addDays(-1); // none takes that long
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.part*"_s}, QDir::Files))
        if (file.lastModified() < longAgo)
            QFile::remove(file.filePath());
}

//! The day's and the week's, by UTC.
struct Names {
    Names(const QString &databasePath, const QDateTime &now)
    {
        const QString folder = workspace::copiesFolder(databasePath);
        const QDate day = now.toUTC().date();
        int year = 0;
        const int week = day.weekNumber(&year);
        daily = folder + u"/daily-"_s + day.toString(Qt::ISODate) + u".sqlite"_s;
        weekly = folder + u"/weekly-%1-%2.sqlite"_s.arg(year).arg(week, 2, 10, QChar(u'0'));
    }
    QString daily, weekly;
};

//! Moves the file and what belongs to it aside, under a name of its own, so that it can still be looked into.
QString moveAside(const QString &databasePath)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = databasePath + u".damaged-"_s + stamp;
    for (int n = 2; QFileInfo::exists(aside); ++n)
        aside = u"%1.damaged-%2-%3"_s.arg(databasePath, stamp).arg(n);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) // a stale log would be played into the restored file
        if (QFileInfo::exists(databasePath + suffix) && !QFile::rename(databasePath + suffix, aside + suffix))
            throw SqlFailure{u"cannot_open: "_s + databasePath + suffix};
    return aside;
}

void moveBack(const QString &aside, const QString &databasePath)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::rename(aside + suffix, databasePath + suffix);
}

Error storage(const SqlFailure &failure) { return {Error::Kind::Storage, failure.what, {}}; }
} // namespace

namespace {
//! A second name for a copy; where a file cannot have two, a second file, and never half of one.
Expected<Done> alsoAs(const QString &copy, const QString &name)
{
    if (::link(QFile::encodeName(copy).constData(), QFile::encodeName(name).constData()) == 0)
        return Done{};
    const QString part = name + u".part"_s;
    QFile::remove(part);
    try {
        if (!QFile::copy(copy, part))
            throw SqlFailure{u"disk_full: "_s + part};
        putInPlace(part, name);
        return Done{};
    } catch (const SqlFailure &failure) {
        QFile::remove(part);
        return storage(failure);
    }
}
} // namespace

QString workspace::copiesFolder(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    return file.absolutePath() + u'/' + file.completeBaseName() + u"-copies"_s;
}

QStringList workspace::copies(const QString &databasePath)
{
    QStringList paths;
    for (const QFileInfo &file :
        QDir(copiesFolder(databasePath)).entryInfoList({u"*.sqlite"_s}, QDir::Files, QDir::Time))
        paths.append(file.filePath());
    return paths;
}

bool workspace::isLost(const QString &databasePath)
{
    return !QFileInfo::exists(databasePath) && !copies(databasePath).isEmpty();
}

Expected<QString> workspace::copyNow(const QString &databasePath, const QString &target)
{
    const QString part = u"%1.%2.part"_s.arg(target, newUid()); // its own: two processes may copy at once
    try {
        copyVerified(databasePath, part, target);
        return target;
    } catch (const SqlFailure &failure) {
        for (const QString &suffix : {u""_s, u"-journal"_s})
            QFile::remove(part + suffix);
        return storage(failure);
    }
}

bool workspace::isCopyDue(const QString &databasePath, const QDateTime &now)
{
    return !QFileInfo::exists(Names(databasePath, now).daily);
}

Expected<QString> workspace::dailyCopy(const QString &databasePath, const QDateTime &now)
{
    const QString folder = copiesFolder(databasePath);
    const Names names(databasePath, now);
    if (QFileInfo::exists(names.daily))
        return QString();
    removeUnfinished(folder);
    if (const auto made = copyNow(databasePath, names.daily); !made)
        return made;
    if (!QFileInfo::exists(names.weekly))
        if (const auto kept = alsoAs(names.daily, names.weekly); !kept)
            return kept.error();
    keepNewest(folder, u"daily-*.sqlite"_s, dailyKept);
    keepNewest(folder, u"weekly-*.sqlite"_s, weeklyKept);
    return names.daily;
}

Expected<QString> workspace::copyBeforeMigration(const QString &databasePath, int version)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    return copyNow(
        databasePath, u"%1/before-%2-%3.sqlite"_s.arg(copiesFolder(databasePath)).arg(version + 1).arg(stamp));
}

Expected<Done> workspace::restore(const QString &copy, const QString &databasePath)
{
    const QString part = databasePath + u".part"_s;
    QString aside;
    try {
        if (const QStringList problems = problemsIn(copy); !problems.isEmpty())
            throw SqlFailure{u"corrupt: "_s + problems.first()};
        QFile::remove(part);
        if (!QFile::copy(copy, part))
            throw SqlFailure{u"disk_full: "_s + part};
        aside = moveAside(databasePath);
        putInPlace(part, databasePath);
        return Done{};
    } catch (const SqlFailure &failure) {
        QFile::remove(part);
        if (!aside.isEmpty() && !QFileInfo::exists(databasePath))
            moveBack(aside, databasePath);
        return storage(failure);
    }
}

Expected<QString> workspace::quickCheck(const QString &databasePath, const std::function<bool()> &stop)
{
    try {
        const QString found = Loose(databasePath, stop).statements.value(u"PRAGMA quick_check(1)"_s).toString();
        return found == u"ok" ? QString() : u"corrupt: "_s + found;
    } catch (const SqlFailure &failure) {
        if (failure.what.startsWith(u"corrupt: ") || failure.what.startsWith(u"not_ours: "))
            return failure.what;
        return storage(failure);
    }
}

Expected<QStringList> workspace::integrity(const QString &databasePath)
{
    try {
        return problemsIn(databasePath);
    } catch (const SqlFailure &failure) {
        if (failure.what.startsWith(u"corrupt: ") || failure.what.startsWith(u"not_ours: "))
            return QStringList{failure.what};
        return storage(failure);
    }
}
