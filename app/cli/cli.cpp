#include "app/cli/cli.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/net/secrets.h"
#include "models/store/database.h"
#include "models/store/workspace.h"
#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QStandardPaths>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

const QStringList globalOptions{u"--workspace"_s, u"--database"_s, u"--base"_s, u"--lang"_s};
const QStringList windowOptions{u"--tour"_s, u"--theme"_s, u"--size"_s, u"-platform"_s, u"-style"_s, u"-stylesheet"_s,
    u"-geometry"_s, u"-display"_s};

//! What stands before the command.
struct Start {
    QString workspace = defaultWorkspace();
    QString language = QLocale().name().left(2);
    QMap<QString, QString> bases;
    QStringList rest; //!< the command and what follows
    QString problem; //!< wrong usage
    QString otherEngine; //!< a database that this version cannot open
};

void take(Start &start, const QString &name, const QString &value)
{
    if (name == u"--workspace")
        start.workspace = value;
    else if (name == u"--lang" && (value == u"es" || value == u"en"))
        start.language = value;
    else if (name == u"--base" && value.contains(u'='))
        start.bases.insert(value.section(u'=', 0, 0), value.section(u'=', 1));
    else if (name == u"--database" && value.startsWith(u"sqlite:"))
        start.workspace = value.mid(7).startsWith(u"//") ? value.mid(9) : value.mid(7);
    else if (name == u"--database")
        start.otherEngine = value.section(u':', 0, 0);
    else
        start.problem = u"%1 does not take \"%2\""_s.arg(name, value);
}

Start startOf(const QStringList &arguments)
{
    Start start;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString name = arguments[i].section(u'=', 0, 0);
        if (!arguments[i].startsWith(u'-')) {
            start.rest = arguments.mid(i);
            break;
        }
        if (!globalOptions.contains(name)) {
            if (windowOptions.contains(name) && !arguments[i].contains(u'='))
                ++i;
            continue;
        }
        if (arguments[i].contains(u'='))
            take(start, name, arguments[i].section(u'=', 1));
        else if (i + 1 < arguments.size())
            take(start, name, arguments[++i]);
        else
            start.problem = u"%1 needs a value"_s.arg(name);
    }
    return start;
}

QList<Command> allCommands()
{
    return accountCommands() + inboxCommands() + postingCommands() + publishingCommands() + memberCommands()
        + dataCommands();
}

//! The command with the most words that fits, so that "post show" is not a "post".
std::optional<Command> commandFor(const QStringList &typed)
{
    std::optional<Command> best;
    for (const Command &command : allCommands()) {
        const QStringList words = command.name.split(u' ');
        if (typed.mid(0, words.size()) == words && (!best || words.size() > best->name.split(u' ').size()))
            best = command;
    }
    return best;
}

QString openingProblem(const OpenFailure &failure)
{
    switch (failure.why) {
    case OpenFailure::Why::NoFolder: return u"the folder of the workspace does not exist or cannot be entered"_s;
    case OpenFailure::Why::ReadOnly: return u"the workspace cannot be written to"_s;
    case OpenFailure::Why::DiskFull: return u"the disk is full"_s;
    case OpenFailure::Why::Newer: return u"the workspace was made by a newer version of Tertulia"_s;
    case OpenFailure::Why::Damaged: return u"the workspace is damaged"_s;
    case OpenFailure::Why::NotOurs: return u"this file is not a workspace of Tertulia"_s;
    case OpenFailure::Why::Other: break;
    }
    return u"the workspace cannot be opened"_s;
}

Answer cannotOpen(const QString &why, const QString &detail, const QString &copy)
{
    QJsonObject error = inJson::error({Error::Kind::Storage, detail.isEmpty() ? why : why + u": "_s + detail, {}});
    if (!copy.isEmpty())
        error.insert(u"good_copy"_s, copy);
    return {{{u"error"_s, error}}, Exit::CannotOpen};
}

NetworkLinks::Options linkOptions(const Start &start)
{
    NetworkLinks::Options options;
    options.now = [] { return QDateTime::currentDateTimeUtc(); };
    options.workspace = start.workspace;
    options.language = start.language;
    options.bases = start.bases;
    options.secrets = [folder = QFileInfo(start.workspace).absoluteDir()] {
        SecretsOptions secrets;
        secrets.folder = folder;
        return openSecrets(secrets);
    };
    return options;
}

QCoro::Task<Answer> carryOut(Database &db, const Start &start, Command command, Arguments arguments)
{
    const auto asking = db.read([](const Reader &r) { return Expected<bool>(workspace::isPractice(r)); });
    const Expected<bool> practice = co_await asking;
    if (!practice)
        co_return failure(practice.error());
    NetworkLinks links(networksFor(*practice), linkOptions(start));
    Context context{db, links, start.workspace, start.language};
    const Answer answer = co_await command.run(context, arguments);
    co_return answer;
}

QCoro::Task<> deliver(QCoro::Task<Answer> task, std::optional<Answer> &held) { held = co_await task; }

//! Turns the event loop until the answer is there, whoever asks the program to quit meanwhile: Qt does so by itself
//! when a request ends and no window is open.
Answer waitFor(QCoro::Task<Answer> task)
{
    std::optional<Answer> held;
    deliver(std::move(task), held);
    while (!held)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *held;
}

Answer run(const Start &start)
{
    if (!start.problem.isEmpty())
        return wrongUsage(start.problem);
    if (!start.otherEngine.isEmpty())
        return cannotOpen(u"this version keeps workspaces in SQLite files only"_s, start.otherEngine, {});
    const auto command = commandFor(start.rest);
    if (!command)
        return wrongUsage(u"there is no command \"%1\""_s.arg(start.rest.value(0)));
    const Arguments arguments(start.rest.mid(command->name.split(u' ').size()), command->withValue, command->flags);
    if (!arguments.problem().isEmpty())
        return wrongUsage(arguments.problem());
    Database::Options options;
    options.path = start.workspace;
    auto opened = Database::open(options);
    if (const auto *failed = std::get_if<OpenFailure>(&opened))
        return cannotOpen(openingProblem(*failed), failed->detail, failed->goodCopy);
    const auto &db = std::get<std::unique_ptr<Database>>(opened);
    std::optional<OpenFailure> damage;
    QObject::connect(db.get(), &Database::damaged, db.get(), [&damage](const OpenFailure &found) {
        damage = found;
        say(openingProblem(found) + u": "_s + found.detail);
    });
    const Answer answer = waitFor(carryOut(*db, start, *command, arguments));
    QCoreApplication::sendPostedEvents(db.get());
    if (damage && answer.json.contains(u"error"_s))
        return cannotOpen(openingProblem(*damage), damage->detail, damage->goodCopy);
    return answer;
}

} // namespace

Answer failure(const Error &error)
{
    return {{{u"error"_s, inJson::error(error)}},
        error.kind == Error::Kind::SignIn ? Exit::MustSignIn : Exit::SomethingFailed};
}

Answer wrongUsage(const QString &why)
{
    say(why);
    return {{{u"error"_s, inJson::error({Error::Kind::Rejected, why, {}})}}, Exit::WrongUsage};
}

Answer refused(const QString &why)
{
    return {{{u"error"_s, inJson::error({Error::Kind::Rejected, why, {}})}}, Exit::SomethingFailed};
}

void say(const QString &words) { std::fputs(qUtf8Printable(words + u'\n'), stderr); }

QString defaultWorkspace()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tertulia"_s;
    QDir().mkpath(folder);
    return folder + u"/tertulia.sqlite"_s;
}

bool isCommand(const QStringList &arguments) { return !startOf(arguments).rest.isEmpty(); }

int runCommand(const QStringList &arguments)
{
    QCoreApplication::setQuitLockEnabled(false);
    const Answer answer = run(startOf(arguments));
    const QByteArray text = QJsonDocument(answer.json).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
    return int(answer.exit);
}
