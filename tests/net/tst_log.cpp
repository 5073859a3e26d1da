#include "app/net/log.h"
#include "tests/support/main.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;

class LogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void whatIsSaidIsWrittenWithoutSecrets()
    {
        const QTemporaryDir folder;
        {
            const Log log(folder.path());
            qWarning("signed in with access_token=abc\nand more");
            qInfo("plain");
        }
        qWarning("after its time");
        const QString text = read(folder.filePath(u"tertulia.log"_s));
        QVERIFY(text.contains(u"W /default: signed in with access_token=…\n    and more\n"_s));
        QVERIFY(text.contains(u"I /default: plain\n"_s));
        QVERIFY(!text.contains(u"abc"_s) && !text.contains(u"after its time"_s));
    }
    void warningsStillReachWhoeverListenedBefore()
    {
        static QStringList heard;
        heard.clear();
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { heard += text; });
        const QTemporaryDir folder;
        {
            const Log log(folder.path());
            qWarning("password=abc");
            qInfo("nothing");
        }
        qInfo("again mine");
        QCOMPARE(heard, QStringList({u"password=…"_s, u"again mine"_s}));
    }
    void twoFilesAreKept()
    {
        const QTemporaryDir folder;
        const Log log(folder.path(), 1000);
        for (int i = 0; i < 100; ++i)
            qInfo("line %03d of many", i);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"tertulia.log"_s, u"tertulia.log.1"_s}));
        QCOMPARE(log.files().size(), 2);
        for (const QString &file : log.files())
            QVERIFY(QFileInfo(file).size() <= 1000);
        const QString all = read(log.files()[0]) + read(log.files()[1]);
        QVERIFY(all.endsWith(u"line 099 of many\n"_s));
        QVERIFY(all.contains(u"line 090 of many\n"_s));
    }
    void itIsForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const Log log(folder.filePath(u"deep/er"_s));
        QCOMPARE(
            QFile::permissions(log.files().value(0)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void threadsMaySpeakAtOnce()
    {
        const QTemporaryDir folder;
        {
            const Log log(folder.path());
            const auto speak = [] {
                for (int i = 0; i < 200; ++i)
                    qInfo("0123456789");
            };
            std::thread one(speak);
            std::thread two(speak);
            one.join();
            two.join();
        }
        QCOMPARE(read(folder.filePath(u"tertulia.log"_s)).count(u"default: 0123456789\n"_s), 400);
    }
    void aFolderThatCannotBeWrittenStopsNothing()
    {
        const Log log(QDir(u"/proc/none"_s));
        qWarning("still here");
        QVERIFY(log.files().isEmpty());
    }

private:
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QtMessageHandler m_before = nullptr;
};
TERTULIA_TEST(LogTest)
#include "tst_log.moc"
