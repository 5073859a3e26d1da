#include "app/sync/backoff.h"
#include "app/sync/schedulerlock.h"
#include "tests/support/main.h"
#include <QTemporaryDir>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BackoffTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusalsGrowToAnHour()
    {
        QCOMPARE(backoff::refused(0, 0s, 1), 30s);
        QCOMPARE(backoff::refused(1, 0s, 1), 60s);
        QCOMPARE(backoff::refused(50, 0s, 1), 1h);
        QCOMPARE(backoff::refused(0, 0s, 0), 15s);
    }
    void whatTheNetworkAskedForIsKeptTo()
    {
        QCOMPARE(backoff::refused(9, 100s, 0), 100s);
        QCOMPARE(backoff::refused(9, 100s, 1), 110s);
    }
    void theUnreachableIsTriedSoonAndThenSeldom()
    {
        QCOMPARE(backoff::unreachable(0), 2s);
        QCOMPARE(backoff::unreachable(3), 16s);
        QCOMPARE(backoff::unreachable(40), 5min);
    }
    void looksAreSpacedAndScaled()
    {
        QCOMPARE(backoff::reading(0, 1), 5s);
        QCOMPARE(backoff::reading(3, 1), 600s);
        QCOMPARE(backoff::reading(1, 0.01), 300ms);
    }
    void oneSchedulerPerWorkspace()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"a.sqlite"_s);
        auto first = SchedulerLock::take(file);
        QVERIFY(first);
        QVERIFY(!SchedulerLock::take(file));
        QVERIFY(SchedulerLock::take(dir.filePath(u"b.sqlite"_s)));
        first.reset();
        QVERIFY(SchedulerLock::take(file));
    }
    void theLockDiesWithItsProcess()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"a.sqlite"_s);
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto held = SchedulerLock::take(file);
            const char answer = held ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), ssize_t(1));
        QCOMPARE(answer, 'y');
        QVERIFY(!SchedulerLock::take(file));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(SchedulerLock::take(file));
        ::close(ready[0]);
        ::close(ready[1]);
    }
};
TERTULIA_TEST(BackoffTest)
#include "tst_backoff.moc"
