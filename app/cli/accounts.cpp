#include "models/store/accounts.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/net/qthttp.h"
#include "app/sync/signin.h"
#include "models/store/database.h"
#include <QCoroFuture>
#include <QFile>
#include <QSslCertificate>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Answer> networks(Context &context, Arguments arguments)
{
    if (!arguments.words().isEmpty())
        co_return misused();
    QJsonArray all;
    for (const auto &network : context.links.networks())
        all.append(inJson::network(network->info(), context.language));
    co_return Answer{{{u"networks"_s, all}}, Exit::Done};
}

Expected<QByteArray> secretFrom(const Arguments &arguments)
{
    QFile file;
    if (arguments.has(u"secret-stdin"_s)) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Error{Error::Kind::Rejected, Cli::tr("standard input cannot be read"), {}};
    } else {
        file.setFileName(arguments.value(u"secret-file"_s));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Rejected, Cli::tr("the file with the secret cannot be read"), {}};
    }
    const QByteArray secret = file.read(64 * 1024).trimmed();
    if (secret.isEmpty())
        return Error{Error::Kind::Rejected, Cli::tr("the secret is empty"), {}};
    return secret;
}

SignInRequest requestFrom(const Arguments &arguments, const QString &language)
{
    SignInRequest request;
    request.server = arguments.value(u"server"_s);
    request.handle = arguments.value(u"handle"_s);
    request.secretKind = arguments.value(u"secret-kind"_s, u"token"_s);
    request.caFile = arguments.value(u"ca"_s);
    request.language = language;
    return request;
}

QString noNetwork(const QString &name, bool isPractice)
{
    if (name == u"practice")
        return Cli::tr("the practice community has a workspace of its own: start with --practice");
    if (isPractice)
        return Cli::tr("this is a practice workspace: real accounts have no place in it");
    return Cli::tr("there is no network called \"%1\" here").arg(name);
}

Answer nowhereToKeep(const Error &why)
{
    Answer answer = refused(Cli::tr(
        "there is nowhere to keep the sign-in: no keychain answers and TERTULIA_PASSPHRASE_FILE gives no passphrase"));
    QJsonObject error = answer.json[u"error"_s].toObject();
    error.insert(u"technical"_s, why.detail);
    answer.json.insert(u"error"_s, error);
    return answer;
}

//! Why nothing may be asked at all; empty: nothing is wrong with it.
QString unsafe(const SignInRequest &request)
{
    const QUrl server(request.server);
    if (server.scheme() == u"http" && !isLoopback(server))
        return Cli::tr("addresses begin with https; plain http is for this computer only");
    const bool certified = request.caFile.isEmpty()
        || !QSslCertificate::fromPath(request.caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString).isEmpty();
    return certified ? QString() : Cli::tr("\"%1\" holds no certificate").arg(request.caFile);
}

//! A sign-in that did not come about has reasons of its own: nothing was there before that could go on.
QString signInWords(Error::Kind kind, const QString &who)
{
    switch (kind) {
    case Error::Kind::SignIn:
        return Cli::tr("%1 did not accept this sign-in, or it belongs to somebody else than --handle says").arg(who);
    case Error::Kind::Offline: return Cli::tr("there is no safe connection to %1; nothing was added").arg(who);
    case Error::Kind::Forbidden: return Cli::tr("%1 does not let this sign-in in").arg(who);
    case Error::Kind::Rejected:
        return Cli::tr("%1 cannot be signed in to like this: check --server, --handle and --secret-kind").arg(who);
    case Error::Kind::Gone:
    case Error::Kind::Protocol:
        return Cli::tr("%1 does not answer like a server of this network; check the address").arg(who);
    case Error::Kind::Server: return Cli::tr("%1 has a fault of its own at the moment; nothing was added").arg(who);
    case Error::Kind::RateLimited: return Cli::tr("%1 is asked too often at the moment; nothing was added").arg(who);
    default: return {};
    }
}

Answer signInFailure(const Error &error, const SignInRequest &request)
{
    const QString host = QUrl(request.server).host();
    const QString who = !host.isEmpty() ? host
        : request.server.isEmpty()      ? request.handle.section(u'@', -1)
                                        : request.server;
    Answer answer = failureThere(error, who);
    QJsonObject said = answer.json[u"error"_s].toObject();
    if (const QString words = signInWords(error.kind, who); !words.isEmpty())
        said.insert(u"detail"_s, words);
    answer.json.insert(u"error"_s, said);
    return answer;
}

QCoro::Task<Answer> add(Context &context, Arguments arguments)
{
    if (arguments.words().size() != 1)
        co_return misused();
    const Network *network = context.links.network(arguments.word(0));
    if (!network)
        co_return refused(noNetwork(arguments.word(0), context.links.isPractice()));
    const QString kind = arguments.value(u"secret-kind"_s, u"token"_s);
    if (!QStringList{u"token"_s, u"password"_s, u"app-password"_s}.contains(kind))
        co_return misused();
    SignInRequest request = requestFrom(arguments, context.language);
    if (request.server.isEmpty())
        request.server = context.links.options().bases.value(network->info().id);
    if (const QString why = unsafe(request); !why.isEmpty())
        co_return refused(why);
    if (!network->info().practice) {
        if (request.server.isEmpty() && request.handle.lastIndexOf(u'@') < 1)
            co_return wrongUsage(Cli::tr("--server says where the account is"));
        if (arguments.has(u"secret-stdin"_s) == arguments.given(u"secret-file"_s))
            co_return wrongUsage(Cli::tr("the secret comes from --secret-file F or from --secret-stdin"));
        const Expected<QByteArray> secret = secretFrom(arguments);
        if (!secret)
            co_return failure(secret.error());
        request.secret = *secret;
        const Expected<std::shared_ptr<Secrets>> place = co_await context.links.secrets();
        if (!place)
            co_return nowhereToKeep(place.error());
    }
    SignInService service(context.links, context.db);
    const QString id = arguments.word(0);
    const Expected<Account> account = co_await service.signIn(id, request);
    if (!account)
        co_return signInFailure(account.error(), request);
    co_return Answer{{{u"account"_s, inJson::account(*account)}}, Exit::Done};
}

QCoro::Task<Answer> list(Context &context, Arguments arguments)
{
    if (!arguments.words().isEmpty())
        co_return misused();
    const auto asking = context.db.read([](const Reader &r) { return Expected<QList<Account>>(accounts::all(r)); });
    const Expected<QList<Account>> all = co_await asking;
    if (!all)
        co_return failure(all.error());
    co_return Answer{{{u"accounts"_s, inJson::list(*all, &inJson::account)}}, Exit::Done};
}

//! Zero: all of them.
QCoro::Task<Expected<QList<Account>>> chosen(Context &context, AccountId id)
{
    const auto asking = context.db.read([](const Reader &r) { return Expected<QList<Account>>(accounts::all(r)); });
    const Expected<QList<Account>> all = co_await asking;
    if (!all || !id)
        co_return all;
    for (const Account &account : *all)
        if (account.id == id)
            co_return QList<Account>{account};
    co_return Error{Error::Kind::Gone, Cli::tr("there is no account %1").arg(id.value), {}};
}

QCoro::Task<Answer> check(Context &context, Arguments arguments)
{
    const auto number = arguments.words().isEmpty() ? std::optional<qint64>(0) : arguments.idAt(0);
    if (arguments.words().size() > 1 || !number)
        co_return misused();
    const AccountId id{*number};
    const Expected<QList<Account>> all = co_await chosen(context, id);
    if (!all)
        co_return failure(all.error());
    SignInService service(context.links, context.db);
    Answer answer;
    QJsonArray rows;
    for (const Account &account : *all) {
        const Expected<Account> checked = co_await service.check(account.id);
        const auto asking = context.db.read(
            [id = account.id](const Reader &r) { return Expected<std::optional<Account>>(accounts::one(r, id)); });
        const Expected<std::optional<Account>> now = co_await asking;
        QJsonObject row = inJson::account(now && *now ? **now : account);
        if (!checked) {
            row.insert(u"error"_s, inJson::trouble(checked.error(), inJson::hostOf(account)));
            const Exit exit = checked.error().kind == Error::Kind::SignIn ? Exit::MustSignIn : Exit::SomethingFailed;
            answer.exit = std::max(answer.exit, exit);
        }
        rows.append(row);
    }
    answer.json.insert(u"accounts"_s, rows);
    co_return answer;
}

QCoro::Task<Answer> remove(Context &context, Arguments arguments)
{
    const auto number = arguments.idAt(0);
    if (arguments.words().size() != 1 || !number)
        co_return misused();
    const AccountId id{*number};
    const Expected<QList<Account>> known = co_await chosen(context, id);
    if (!known)
        co_return failure(known.error());
    SignInService service(context.links, context.db);
    const Expected<Done> removed = co_await service.remove(id);
    if (!removed)
        co_return failure(removed.error());
    const Arguments none({}, {}, {});
    Answer answer = co_await list(context, none);
    answer.json.insert(u"removed"_s, id.value);
    co_return answer;
}

} // namespace

QList<Command> accountCommands()
{
    return {{u"networks"_s, {}, {}, {}, &networks},
        {u"accounts add"_s,
            u"NETWORK --server URL --handle H --secret-file F | --secret-stdin [--secret-kind token|password|app-password] [--ca FILE]"_s,
            {u"server"_s, u"handle"_s, u"secret-file"_s, u"secret-kind"_s, u"ca"_s}, {u"secret-stdin"_s}, &add},
        {u"accounts list"_s, {}, {}, {}, &list}, {u"accounts check"_s, u"[ID]"_s, {}, {}, &check},
        {u"accounts remove"_s, u"ID"_s, {}, {}, &remove}};
}
