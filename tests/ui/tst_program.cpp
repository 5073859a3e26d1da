#include "tests/support/main.h"
#include "tests/support/paths.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! The real program, started as a person starts it; it needs no display.
class ProgramStories : public QObject {
    Q_OBJECT

    static void start(QProcess &program, const QString &workspace)
    {
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setProcessEnvironment(surroundings);
        program.start(paths::program(), {u"--practice"_s, u"--workspace"_s, workspace});
    }

private Q_SLOTS:
    //! One window for each workspace: a second start asks the first to come to the front, and ends.
    void aSecondStartRaisesTheFirst()
    {
        QTemporaryDir folder;
        const QString workspace = folder.filePath(u"w.sqlite"_s);
        QProcess first, second, other;
        start(first, workspace);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(workspace), 20000);
        start(second, workspace);
        QVERIFY(second.waitForFinished(20000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        start(other, folder.filePath(u"other.sqlite"_s)); // another workspace is another program
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(folder.filePath(u"other.sqlite"_s)), 20000);
        QTest::qWait(300);
        QCOMPARE(other.state(), QProcess::Running);
        first.kill(); // what a killed one leaves behind keeps nobody out
        QVERIFY(first.waitForFinished());
        QProcess third;
        start(third, workspace);
        QVERIFY(!third.waitForFinished(2500));
        for (QProcess *program : {&other, &third}) {
            program->kill();
            program->waitForFinished();
        }
    }
};

TERTULIA_TEST(ProgramStories)
#include "tst_program.moc"
