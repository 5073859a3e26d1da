#include "app/sync/schedulerlock.h"
#include <QFile>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

// The file stays behind on purpose: removing it would let two processes lock two different files of one name.
std::unique_ptr<SchedulerLock> SchedulerLock::take(const QString &workspace)
{
    const QByteArray path = QFile::encodeName(workspace + u".lock"_s);
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return nullptr;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return nullptr;
    }
    return std::unique_ptr<SchedulerLock>(new SchedulerLock(file));
}

SchedulerLock::~SchedulerLock() { ::close(m_file); }
