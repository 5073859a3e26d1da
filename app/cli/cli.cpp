#include "app/cli/cli.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/net/secrets.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/workspace.h"
#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

const QStringList globalOptions{u"--workspace"_s, u"--database"_s, u"--base"_s, u"--lang"_s};
const QStringList windowOptions{u"--tour"_s, u"--theme"_s, u"--size"_s, u"-platform"_s, u"-style"_s, u"-stylesheet"_s,
    u"-geometry"_s, u"-display"_s};

//! What stands before the command.
struct Start {
    QString workspace; //!< empty: the person's own
    QString language = QLocale::system().name().left(2);
    bool practice = false; //!< the practice community
    QMap<QString, QString> bases;
    QStringList rest; //!< the command and what follows
    QString problem; //!< wrong usage
    QString otherEngine; //!< a database that this version cannot open
};

bool isBase(const QString &value)
{
    const QUrl url(value.section(u'=', 1), QUrl::StrictMode);
    const auto known = allNetworks();
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http")
        && std::any_of(known.cbegin(), known.cend(),
            [name = value.section(u'=', 0, 0)](const auto &network) { return network->info().id == name; });
}

void take(Start &start, const QString &name, const QString &value)
{
    if (name == u"--workspace" && !value.isEmpty())
        start.workspace = value;
    else if (name == u"--lang" && (value == u"es" || value == u"en"))
        start.language = value;
    else if (name == u"--base" && isBase(value))
        start.bases.insert(value.section(u'=', 0, 0), value.section(u'=', 1));
    else if (name == u"--database" && value.startsWith(u"sqlite:") && value.size() > 7)
        start.workspace = value.mid(7).startsWith(u"//") ? value.mid(9) : value.mid(7);
    else if (name == u"--database" && !value.isEmpty())
        start.otherEngine = value.section(u':', 0, 0);
    else
        start.problem = Cli::tr("%1 does not take \"%2\"").arg(name, value);
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
        const bool joined = arguments[i].contains(u'=');
        if (arguments[i] == u"--practice")
            start.practice = true;
        else if (windowOptions.contains(name))
            i += joined ? 0 : 1;
        else if (!globalOptions.contains(name))
            start.problem = Cli::tr("there is no option %1").arg(name);
        else if (joined)
            take(start, name, arguments[i].section(u'=', 1));
        else if (i + 1 < arguments.size())
            take(start, name, arguments[++i]);
        else
            start.problem = Cli::tr("%1 needs a value").arg(name);
    }
    return start;
}

QList<Command> allCommands()
{
    return accountCommands() + inboxCommands() + postingCommands() + publishingCommands() + pausingCommands()
        + memberCommands() + dataCommands();
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
    case OpenFailure::Why::NoFolder: return Cli::tr("the folder of the workspace does not exist or cannot be entered");
    case OpenFailure::Why::Missing:
        return Cli::tr("the workspace is not there any more, but copies of it are: put it back, or one of them in its "
                       "place; nothing was made instead");
    case OpenFailure::Why::ReadOnly: return Cli::tr("the workspace cannot be written to");
    case OpenFailure::Why::DiskFull: return Cli::tr("the disk is full");
    case OpenFailure::Why::Newer: return Cli::tr("the workspace was made by a newer version of Tertulia");
    case OpenFailure::Why::Damaged: return Cli::tr("the workspace is damaged");
    case OpenFailure::Why::NotOurs: return Cli::tr("this file is not a workspace of Tertulia");
    case OpenFailure::Why::Other: break;
    }
    return Cli::tr("the workspace cannot be opened");
}

Answer cannotOpen(const QString &why, const QString &detail, const QString &copy)
{
    QJsonObject error = inJson::error({Error::Kind::Storage, why, {}});
    if (!detail.isEmpty())
        error.insert(u"technical"_s, detail);
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

QCoro::Task<Expected<bool>> isPractice(Database &db, bool wanted)
{
    const auto asking = wanted ? db.write([](Transaction &t) { return Expected<bool>(workspace::makePractice(t)); })
                               : db.read([](const Reader &r) { return Expected<bool>(workspace::isPractice(r)); });
    Expected<bool> practice = co_await asking;
    if (wanted && practice && !*practice)
        co_return Error{
            Error::Kind::Forbidden, Cli::tr("this workspace has real accounts: --practice needs one of its own"), {}};
    co_return practice;
}

QCoro::Task<Answer> carryOut(Database &db, Start start, EndSignals *ending, Command command, Arguments arguments)
{
    const Expected<bool> practice = co_await isPractice(db, start.practice);
    if (!practice)
        co_return failure(practice.error());
    NetworkLinks links(networksFor(*practice), linkOptions(start));
    Context context{db, links, start.workspace, start.language, ending};
    const Answer answer = co_await command.run(context, arguments);
    co_return answer;
}

Answer howToUse(const Command &command)
{
    return wrongUsage(
        Cli::tr("it is used like this: %1").arg(u"tertulia %1 %2"_s.arg(command.name, command.usage).trimmed()));
}

//! The program's only event loop when it has no window: it turns until the answer is there.
Answer carriedOut(Start start, const Command &command, const Arguments &arguments)
{
    const auto ending = command.endsItself ? std::make_unique<EndSignals>() : nullptr;
    if (start.workspace.isEmpty())
        start.workspace = start.practice ? practiceWorkspace() : defaultWorkspace();
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
    Answer answer = QCoro::waitFor(carryOut(*db, start, ending.get(), command, arguments));
    QCoreApplication::sendPostedEvents(db.get());
    if (damage && answer.json.contains(u"error"_s))
        return cannotOpen(openingProblem(*damage), damage->detail, damage->goodCopy);
    return answer;
}

Answer run(const Start &start)
{
    if (!start.problem.isEmpty())
        return wrongUsage(start.problem);
    if (!start.otherEngine.isEmpty())
        return cannotOpen(Cli::tr("this version keeps workspaces in SQLite files only"), start.otherEngine, {});
    const auto command = commandFor(start.rest);
    if (!command)
        return wrongUsage(Cli::tr("there is no command \"%1\"").arg(start.rest.value(0)));
    const Arguments arguments(start.rest.mid(command->name.split(u' ').size()), command->withValue, command->flags);
    if (!arguments.problem().isEmpty())
        return wrongUsage(arguments.problem());
    const Answer answer = carriedOut(start, *command, arguments);
    return answer.exit == Exit::WrongUsage && answer.json.isEmpty() ? howToUse(*command) : answer;
}

//! Whether somebody could read it: the pipe may be closed, the disk full.
bool written(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size())
        && std::fflush(stdout) == 0;
}

} // namespace

Answer failure(const Error &error)
{
    if (error.kind == Error::Kind::Storage)
        return failureThere(error, {});
    return {{{u"error"_s, inJson::error(error)}}, Exit::SomethingFailed};
}

Answer failureThere(const Error &error, const QString &who)
{
    return {{{u"error"_s, inJson::trouble(error, who)}},
        error.kind == Error::Kind::SignIn ? Exit::MustSignIn : Exit::SomethingFailed};
}

Answer misused() { return {{}, Exit::WrongUsage}; }

Answer wrongUsage(const QString &why)
{
    return {{{u"error"_s, inJson::error({Error::Kind::Rejected, why, {}})}}, Exit::WrongUsage};
}

Answer refused(const QString &why) { return failure({Error::Kind::Rejected, why, {}}); }

void say(const QString &words) { std::fputs(qUtf8Printable(words + u'\n'), stderr); }

QString defaultWorkspace()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tertulia"_s;
    QDir().mkpath(folder);
    return folder + u"/tertulia.sqlite"_s;
}

QString practiceWorkspace() { return QFileInfo(defaultWorkspace()).dir().filePath(u"practice.sqlite"_s); }

QStringList commandLines()
{
    QStringList lines;
    for (const Command &command : allCommands())
        lines.append(u"%1 %2"_s.arg(command.name, command.usage).trimmed());
    return lines;
}

bool isCommand(const QStringList &arguments) { return !startOf(arguments).rest.isEmpty(); }

int runCommand(const QStringList &arguments)
{
    QCoreApplication::setQuitLockEnabled(false); // Qt would quit by itself when a request ends and no window is open
    speak(startOf(arguments).language); // before anything is said, also about the arguments
    const Answer answer = run(startOf(arguments));
    if (const QJsonObject error = answer.json[u"error"_s].toObject(); !error.isEmpty())
        say(error[u"detail"_s].toString());
    if (written(answer.json))
        return int(answer.exit);
    say(Cli::tr("the answer could not be written"));
    return std::max(int(answer.exit), int(Exit::SomethingFailed));
}
