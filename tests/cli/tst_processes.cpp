#include "tests/cli/heard.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include <csignal>

using namespace Qt::StringLiterals;

//! The program among others: told to end, read by nobody, two at once, on files that are no workspace.
class ProcessesTest : public QObject {
    Q_OBJECT
    using Said = Heard;

private Q_SLOTS:
    void aSignalEndsItWell_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void aSignalEndsItWell()
    {
        QFETCH(const int, signal);
        const Program program;
        practise(program);
        const auto running = program.begin({u"run"_s});
        QVERIFY(running->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(hasSynced(program), 20'000);
        QCOMPARE(ask(program, {u"sync"_s, u"--once"_s}).exit, 3);
        QCOMPARE(ask(program, {u"publish"_s, u"--due"_s}).exit, 3);
        const Said beside = ask(program, {u"post"_s, u"--text"_s, u"beside"_s, u"--account"_s, u"1"_s});
        QCOMPARE(beside.exit, 0); // writing wishes down needs none
        ::kill(pid_t(running->processId()), signal);
        const Said ended = heard(*running);
        QCOMPARE(ended.exit, 0);
        QVERIFY(ended.isOneObject());
        QCOMPARE(ask(program, {u"sync"_s, u"--once"_s}).exit, 0); // and left the lock
    }

    void anAnswerThatNobodyCanHaveIsOne()
    {
        const Program program;
        QProcess shell;
        shell.start(u"sh"_s,
            {u"-c"_s, u"exec \"$0\" --workspace \"$1\" inbox >/dev/full"_s, paths::program(), workspace(program)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 1);
    }

    void closedStreamsHurtNothing()
    {
        const Program program;
        QProcess shell;
        shell.start(u"sh"_s,
            {u"-c"_s, u"exec \"$0\" --workspace \"$1\" --practice accounts add practice --handle short <&- >&- 2>&-"_s,
                paths::program(), workspace(program)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QCOMPARE(ask(program, {u"check"_s}).json[u"sound"_s].toBool(), true);
        QCOMPARE(ask(program, {u"accounts"_s, u"list"_s}).json[u"accounts"_s].toArray().size(), 1);
    }

    void whatCannotBeOpenedIsFive_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not a database") << QByteArray(5000, 'x');
        QTest::newRow("half a header") << QByteArray("SQLite format 3");
    }
    void whatCannotBeOpenedIsFive()
    {
        QFETCH(const QByteArray, content);
        const Program program;
        program.write(u"w.sqlite"_s, content);
        const Said said = ask(program, {u"inbox"_s});
        QCOMPARE(said.exit, 5);
        QVERIFY(said.isOneObject());
        QCOMPARE(said.json[u"error"_s][u"kind"_s].toString(), u"storage"_s);
        QFile file(workspace(program));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
    void placesThatAreNoneAreFive()
    {
        const Program program;
        QCOMPARE(program.start({u"--workspace"_s, program.path(u"."_s), u"inbox"_s}).exit, 5);
        QCOMPARE(program.start({u"--workspace"_s, u"/proc/w.sqlite"_s, u"inbox"_s}).exit, 5);
        for (const QString &address : {u"postgresql://localhost/x"_s, u"mysql:x"_s, u"w.sqlite"_s})
            QCOMPARE(program.start({u"--database"_s, address, u"inbox"_s}).exit, 5);
        QCOMPARE(program.start({u"--database"_s, u"sqlite:"_s + workspace(program), u"inbox"_s}).exit, 0);
    }

    void optionsBeforeTheCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{u"--nonsense"_s, u"inbox"_s};
        QTest::newRow("language") << QStringList{u"--lang"_s, u"fr"_s, u"inbox"_s};
        QTest::newRow("no such network") << QStringList{u"--base"_s, u"nowhere=https://localhost"_s, u"inbox"_s};
        QTest::newRow("no address") << QStringList{u"--base"_s, u"mastodon=localhost"_s, u"inbox"_s};
        QTest::newRow("no file") << QStringList{u"--workspace="_s, u"inbox"_s};
    }
    void optionsBeforeTheCommand()
    {
        QFETCH(const QStringList, arguments);
        QCOMPARE(Program().start(arguments).exit, 2);
    }

    void helpNamesEveryCommand()
    {
        QProcess process;
        process.start(paths::program(), {u"--help"_s});
        const QByteArray help = heard(process).out;
        for (const char *command : {"accounts add", "sync --once", "reply CONVERSATION", "publish --due", "check"})
            QVERIFY2(help.contains(command), command);
    }

private:
    static QString workspace(const Program &program) { return program.path(u"w.sqlite"_s); }
    static bool hasSynced(const Program &program)
    {
        return ask(program, {u"accounts"_s, u"list"_s}).json[u"accounts"_s][0][u"last_sync_at"_s].isString();
    }
    static void practise(const Program &program)
    {
        const Said added
            = ask(program, {u"--practice"_s, u"accounts"_s, u"add"_s, u"practice"_s, u"--handle"_s, u"short"_s});
        QCOMPARE(added.exit, 0);
    }
};
TERTULIA_TEST(ProcessesTest)
#include "tst_processes.moc"
