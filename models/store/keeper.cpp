#include "models/store/keeper.h"
#include "models/store/workspace.h"
#include <QDir>
#include <QLockFile>

using namespace Qt::StringLiterals;

Keeper::Keeper(const Database::Options &options, bool unclean, Telling telling)
    : m_options(options), m_unclean(unclean), m_telling(std::move(telling))
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(u"store-keep"_s);
    m_thread->start(QThread::LowPriority);
}

Keeper::~Keeper()
{
    m_stopping = true;
    {
        const QMutexLocker lock(&m_mutex);
        m_wake.wakeAll();
    }
    m_thread->wait();
}

void Keeper::run()
{
    const QString folder = workspace::copiesFolder(m_options.path);
    QDir().mkpath(folder);
    QLockFile alone(folder + u"/.keeping"_s);
    alone.setStaleLockTime(0); // it ends with its process, not with its age
    do {
        if (!alone.isLocked() && !alone.tryLock() && alone.error() == QLockFile::LockFailedError)
            continue; // another process looks after this workspace
        const bool copyDue = workspace::isCopyDue(m_options.path, m_options.now());
        if (!copyDue)
            m_telling.copied(); // perhaps by another process
        if ((m_unclean || copyDue) && isSound(copyDue)) {
            m_unclean = false;
            if (copyDue)
                copy();
        }
    } while (!m_damaged && pause());
}

bool Keeper::isSound(bool forACopy)
{
    // who only ever runs short commands is to have copies, too
    const auto stop = [this, forACopy] { return m_stopping && !forACopy; };
    const auto problem = workspace::quickCheck(m_options.path, stop);
    if (problem && !problem->isEmpty()) {
        m_damaged = true;
        m_telling.damaged({OpenFailure::Why::Damaged, *problem, workspace::copies(m_options.path).value(0)});
    }
    return problem && problem->isEmpty();
}

void Keeper::copy()
{
    const auto made = workspace::dailyCopy(m_options.path, m_options.now());
    if (made)
        m_telling.copied();
    else
        m_telling.failed(made.error()); // tried again after the pause
}

bool Keeper::pause()
{
    QMutexLocker lock(&m_mutex);
    if (!m_stopping)
        m_wake.wait(&m_mutex, QDeadlineTimer(m_options.keepEvery));
    return !m_stopping;
}
