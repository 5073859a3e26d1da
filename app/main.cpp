#include "app/cli/cli.h"
#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tertulia"));
    return runCommand(QCoreApplication::arguments().mid(1));
}
