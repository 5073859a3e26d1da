#include "app/application.h"
#include "app/cli/cli.h"
#include <QApplication>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace {

void name(QCoreApplication &app)
{
    app.setApplicationName(QStringLiteral("tertulia"));
    app.setApplicationVersion(QStringLiteral(TERTULIA_VERSION));
    app.setOrganizationDomain(QStringLiteral("tertulia.org"));
}

int said(const QString &text, bool fine)
{
    std::fputs(qUtf8Printable(text + QLatin1Char('\n')), fine ? stdout : stderr);
    return fine ? 0 : 2;
}

//! With a standard stream closed, the next file opened takes its number, and what is meant for people goes into it.
void openStandardStreams()
{
    for (int file = ::open("/dev/null", O_RDWR); file >= 0; file = ::open("/dev/null", O_RDWR))
        if (file > 2) {
            ::close(file);
            return;
        }
}

bool hasDisplay(const QStringList &arguments)
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || arguments.contains(QStringLiteral("-platform"));
}

} // namespace

int main(int argc, char **argv)
{
    openStandardStreams();
    std::signal(SIGPIPE, SIG_IGN); // who reads us may go; what is under way is ended well
    const QStringList arguments = [&] {
        QStringList all;
        for (int i = 1; i < argc; ++i)
            all.append(QString::fromLocal8Bit(argv[i]));
        return all;
    }();
    if (isCommand(arguments)) {
        QCoreApplication app(argc, argv);
        name(app);
        return runCommand(arguments);
    }
    const Options options = readOptions(arguments);
    if (!options.error.isEmpty())
        return said(options.error, false);
    if (options.help) {
        QCoreApplication app(argc, argv);
        name(app);
        return said(usage(), true);
    }
    if (options.version)
        return said(QStringLiteral("Tertulia " TERTULIA_VERSION), true);
    if (!hasDisplay(arguments)) {
        if (options.tour.isEmpty())
            return said(
                QStringLiteral("There is no display here for the window. Without one: tertulia --help names the "
                               "commands, and --tour DIR makes pictures of the window."),
                false);
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication app(argc, argv);
    name(app);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tertulia.Tertulia"));
    Application program(options);
    program.start();
    return QApplication::exec();
}
