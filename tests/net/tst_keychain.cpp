#include "app/net/keychain.h"
#include "tests/support/main.h"
#include "tests/support/wait.h"
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Kind = Error::Kind;

//! The real keychain of the system, in a session bus of its own with an unlocked gnome-keyring: the test starts itself
//! again in there.
class KeychainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inASessionOfItsOwn()
    {
        if (isInside())
            return;
        for (const QString &tool : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(u"not run: there is no "_s + tool));
        }
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &folder : {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_DATA_HOME"_s})
            environment.insert(folder, home.path());
        environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
        environment.insert(u"TERTULIA_TEST_KEYCHAIN"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        const QString script
            = u"printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec \"$0\" tst_keychain"_s;
        process.start(
            u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, script, QCoreApplication::applicationFilePath()});
        QVERIFY2(process.waitForFinished(60000), "the session does not end");
        QVERIFY2(process.exitCode() == 0, process.readAll());
    }
    void entriesComeBack()
    {
        if (!isInside())
            return;
        KeychainSecrets keychain;
        const auto missing = answer(keychain.read(u"w/1"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Kind::SignIn);
        const auto written = answer(keychain.write(u"w/1"_s, "{\"access\":\"\xc3\xb1\"}"));
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(*answer(keychain.read(u"w/1"_s)), QByteArray("{\"access\":\"\xc3\xb1\"}"));
        QVERIFY(answer(keychain.remove(u"w/1"_s)));
        QVERIFY(!answer(keychain.read(u"w/1"_s)));
        QVERIFY(answer(keychain.remove(u"w/1"_s)));
    }
    void itIsChosen()
    {
        if (!isInside())
            return;
        const QTemporaryDir folder;
        SecretsOptions options;
        options.folder = QDir(folder.path());
        options.passphraseFile.clear();
        const auto secrets = answer(openSecrets(options));
        QVERIFY2(secrets, secrets ? "" : qPrintable(secrets.error().detail));
        QCOMPARE((*secrets)->place(), u"keychain"_s);
    }
    void anotherThreadMayAsk()
    {
        if (!isInside())
            return;
        KeychainSecrets keychain;
        QVERIFY(answer(keychain.write(u"w/2"_s, "two")));
        QByteArray read;
        const std::unique_ptr<QThread> thread(QThread::create([&] { read = *answer(keychain.read(u"w/2"_s)); }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QCOMPARE(read, QByteArray("two"));
    }

private:
    static bool isInside() { return qEnvironmentVariableIsSet("TERTULIA_TEST_KEYCHAIN"); }
};
TERTULIA_TEST(KeychainTest)
#include "tst_keychain.moc"
