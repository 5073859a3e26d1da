#include "tests/support/main.h"
#include <QApplication>
#include <QFileInfo>
#include <QMap>
#include <QTest>

namespace {
QMap<QString, std::function<QObject *()>> &registered()
{
    static QMap<QString, std::function<QObject *()>> all;
    return all;
}
} // namespace

TestRegistration::TestRegistration(const char *file, std::function<QObject *()> make)
{
    registered().insert(QFileInfo(QString::fromUtf8(file)).baseName(), std::move(make));
}

//! test_store                  runs all;   test_store tst_messages [QtTest options]   runs one file.
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tertulia-test"));
    QStringList arguments = QApplication::arguments();
    const QString only = arguments.size() > 1 && registered().contains(arguments[1]) ? arguments.takeAt(1) : QString();
    int failures = 0;
    for (auto test = registered().cbegin(); test != registered().cend(); ++test) {
        if (!only.isEmpty() && test.key() != only)
            continue;
        const std::unique_ptr<QObject> object(test.value()());
        failures += QTest::qExec(object.get(), arguments);
    }
    return failures ? 1 : 0;
}
