#include "models/store/accounts.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/sync/signin.h"
#include "models/store/database.h"
#include <QCoroFuture>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Answer> networks(Context &context, Arguments)
{
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
            return Error{Error::Kind::Rejected, u"standard input cannot be read"_s, {}};
    } else {
        file.setFileName(arguments.value(u"secret-file"_s));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Rejected, u"the file with the secret cannot be read"_s, {}};
    }
    const QByteArray secret = file.read(64 * 1024).trimmed();
    if (secret.isEmpty())
        return Error{Error::Kind::Rejected, u"the secret is empty"_s, {}};
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

QCoro::Task<Answer> add(Context &context, Arguments arguments)
{
    if (arguments.words().size() != 1)
        co_return wrongUsage(u"accounts add NETWORK --server URL --handle H --secret-file F | --secret-stdin"_s);
    const Network *network = context.links.network(arguments.word(0));
    if (!network)
        co_return refused(u"there is no network called \"%1\" here"_s.arg(arguments.word(0)));
    const QString kind = arguments.value(u"secret-kind"_s, u"token"_s);
    if (!QStringList{u"token"_s, u"password"_s, u"app-password"_s}.contains(kind))
        co_return wrongUsage(u"--secret-kind is one of token, password, app-password"_s);
    SignInRequest request = requestFrom(arguments, context.language);
    if (!network->info().practice) {
        if (arguments.has(u"secret-stdin"_s) == arguments.given(u"secret-file"_s))
            co_return wrongUsage(u"the secret comes from --secret-file F or from --secret-stdin"_s);
        const Expected<QByteArray> secret = secretFrom(arguments);
        if (!secret)
            co_return failure(secret.error());
        request.secret = *secret;
        const Expected<std::shared_ptr<Secrets>> place = co_await context.links.secrets();
        if (!place)
            co_return refused(
                u"there is nowhere to keep the sign-in: no keychain answers and TERTULIA_PASSPHRASE_FILE gives no passphrase (%1)"_s
                    .arg(place.error().detail));
    }
    SignInService service(context.links, context.db);
    const QString id = arguments.word(0);
    const Expected<Account> account = co_await service.signIn(id, request);
    if (!account)
        co_return failure(account.error());
    co_return Answer{{{u"account"_s, inJson::account(*account)}}, Exit::Done};
}

QCoro::Task<Answer> list(Context &context, Arguments arguments)
{
    if (!arguments.words().isEmpty())
        co_return wrongUsage(u"accounts list"_s);
    const auto asking = context.db.read([](const Reader &r) { return Expected<QList<Account>>(accounts::all(r)); });
    const Expected<QList<Account>> all = co_await asking;
    if (!all)
        co_return failure(all.error());
    co_return Answer{{{u"accounts"_s, inJson::list(*all, &inJson::account)}}, Exit::Done};
}

QCoro::Task<Expected<QList<Account>>> chosen(Context &context, QString id)
{
    const auto asking = context.db.read([](const Reader &r) { return Expected<QList<Account>>(accounts::all(r)); });
    const Expected<QList<Account>> all = co_await asking;
    if (!all || id.isEmpty())
        co_return all;
    for (const Account &account : *all)
        if (QString::number(account.id.value) == id)
            co_return QList<Account>{account};
    co_return Error{Error::Kind::Gone, u"there is no account %1"_s.arg(id), {}};
}

QCoro::Task<Answer> check(Context &context, Arguments arguments)
{
    if (arguments.words().size() > 1)
        co_return wrongUsage(u"accounts check [ID]"_s);
    const QString id = arguments.word(0);
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
            row.insert(u"error"_s, inJson::error(checked.error()));
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
    bool number = false;
    const AccountId id{arguments.word(0).toLongLong(&number)};
    if (arguments.words().size() != 1 || !number)
        co_return wrongUsage(u"accounts remove ID"_s);
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
    return {{u"networks"_s, {}, {}, &networks},
        {u"accounts add"_s, {u"server"_s, u"handle"_s, u"secret-file"_s, u"secret-kind"_s, u"ca"_s},
            {u"secret-stdin"_s}, &add},
        {u"accounts list"_s, {}, {}, &list}, {u"accounts check"_s, {}, {}, &check},
        {u"accounts remove"_s, {}, {}, &remove}};
}
