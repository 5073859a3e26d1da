#include "tests/support/main.h"
#include <QApplication>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QTest>

namespace {
QMap<QString, std::function<QObject *()>> &registered()
{
    static QMap<QString, std::function<QObject *()>> all;
    return all;
}
} // namespace

int registerTest(const char *file, std::function<QObject *()> make)
{
    registered().insert(QFileInfo(QString::fromUtf8(file)).baseName(), std::move(make));
    return int(registered().size());
}

//! test_store                  runs all;   test_store tst_messages [QtTest options]   runs one file.
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tertulia-test"));
    QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1 && registered().contains(arguments[1])) {
        const std::unique_ptr<QObject> object(registered().value(arguments.takeAt(1))());
        return QTest::qExec(object.get(), arguments) ? 1 : 0;
    }
    // Each in a process of its own: QtTest runs nothing more in one where a whole file was skipped, and says all is
    // well.
    int failures = 0;
    for (const QString &file : registered().keys())
        failures += QProcess::execute(QApplication::applicationFilePath(), QStringList{file} + arguments.mid(1)) != 0;
    return failures ? 1 : 0;
}
