#include "tests/cli/program.h"
#include "tests/support/paths.h"
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

HttpDouble::Answer answer(const QJsonObject &object) { return HttpDouble::Answer::json(QJsonDocument(object)); }
HttpDouble::Answer refusal()
{
    return HttpDouble::Answer::json(QJsonDocument(QJsonObject{{u"error"_s, u"The access token is invalid"_s}}), 401);
}
QJsonObject person(const QString &id, const QString &name)
{
    return {{u"id"_s, id}, {u"username"_s, name}, {u"acct"_s, name}, {u"display_name"_s, name},
        {u"url"_s, u"http://localhost/@"_s + name}, {u"uri"_s, u"http://localhost/users/"_s + name}};
}
QJsonObject us() { return person(u"1"_s, u"us"_s); }
QJsonObject status(const QString &id, const QJsonObject &by, const QString &text)
{
    return {{u"id"_s, id}, {u"uri"_s, u"http://localhost/s/"_s + id}, {u"url"_s, u"http://localhost/s/"_s + id},
        {u"account"_s, by}, {u"content"_s, u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s},
        {u"visibility"_s, u"unlisted"_s},
        {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
}
QJsonObject mention()
{
    QJsonObject said = status(u"50"_s, person(u"2"_s, u"ann"_s), u"@us when do you open?"_s);
    said[u"mentions"_s] = QJsonArray{us()};
    return {{u"id"_s, u"9"_s}, {u"type"_s, u"mention"_s}, {u"created_at"_s, said[u"created_at"_s]},
        {u"account"_s, said[u"account"_s]}, {u"status"_s, said}};
}

} // namespace

SmallServer::SmallServer()
{
    http.route("GET", u"/api/v1/accounts/verify_credentials"_s,
        [this](const auto &r) { return allowed(r) ? answer(us()) : refusal(); });
    http.route("GET", u"/api/v1/instance"_s, [this](const auto &) {
        return answer(QJsonObject{{u"uri"_s, u"localhost"_s}, {u"version"_s, u"4.2.0"_s}, {u"max_toot_chars"_s, 500},
            {u"configuration"_s, QJsonObject{{u"statuses"_s, QJsonObject{{u"max_characters"_s, 500}}}}}});
    });
    http.route("GET", u"/api/v1/notifications"_s, [this](const auto &r) {
        if (!allowed(r))
            return refusal();
        const bool old
            = !r.asked(u"min_id"_s).isEmpty() || !r.asked(u"since_id"_s).isEmpty() || !r.asked(u"max_id"_s).isEmpty();
        return HttpDouble::Answer::json(QJsonDocument(old ? QJsonArray() : QJsonArray{mention()}));
    });
    http.route("GET", u"/api/v1/conversations"_s,
        [this](const auto &) { return HttpDouble::Answer::json(QJsonDocument(QJsonArray())); });
    http.route("GET", u"/api/v1/accounts/1/statuses"_s,
        [this](const auto &) { return HttpDouble::Answer::json(QJsonDocument(posts)); });
    http.route("GET", u"/api/v1/statuses/*"_s, [this](const auto &r) {
        if (r.rest.endsWith(u"/context"))
            return answer(QJsonObject{{u"ancestors"_s, QJsonArray()}, {u"descendants"_s, QJsonArray()}});
        return answer(mention()[u"status"_s].toObject());
    });
    http.route("POST", u"/api/v1/statuses"_s, [this](const auto &r) { return allowed(r) ? posted(r) : refusal(); });
}

bool SmallServer::allowed(const Request &r) const { return open && r.headers.value("authorization") == "Bearer key"; }

HttpDouble::Answer SmallServer::posted(const Request &r)
{
    const bool isJson = r.headers.value("content-type").contains("json");
    const QString text = isJson ? r.json()[u"status"_s].toString() : r.sent(u"status"_s);
    QJsonObject said = status(QString::number(100 + posts.size()), us(), text);
    const QString answered = isJson ? r.json()[u"in_reply_to_id"_s].toString() : r.sent(u"in_reply_to_id"_s);
    if (!answered.isEmpty())
        said[u"in_reply_to_id"_s] = answered;
    said[u"visibility"_s] = isJson ? r.json()[u"visibility"_s].toString() : r.sent(u"visibility"_s);
    posts.prepend(said);
    return answer(said);
}

Program::Program()
{
    write(u"passphrase"_s, "a passphrase of the test");
    write(u"key"_s, "key");
}

void Program::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

QStringList Program::adding(const SmallServer &server) const
{
    return {u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, server.http.url().toString(), u"--handle"_s, u"us"_s,
        u"--secret-file"_s, path(u"key"_s)};
}

QString Program::addAccount(const SmallServer &server) const
{
    const Said said = run(adding(server));
    if (said.exit != 0)
        qWarning() << said.json << said.words;
    return said.exit == 0 ? QString::number(said.json[u"account"_s][u"id"_s].toInteger()) : QString();
}

Said Program::run(const QStringList &arguments) const
{
    return start(QStringList{u"--workspace"_s, path(u"w.sqlite"_s)} + options + arguments);
}

Said Program::start(const QStringList &arguments) const
{
    const auto running = process(arguments);
    if (!running->waitForFinished(90000))
        return {};
    return {running->exitCode(), QJsonDocument::fromJson(running->readAllStandardOutput()).object(),
        running->readAllStandardError()};
}

std::unique_ptr<QProcess> Program::begin(const QStringList &arguments) const
{
    return process(QStringList{u"--workspace"_s, path(u"w.sqlite"_s)} + options + arguments);
}

std::unique_ptr<QProcess> Program::process(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERTULIA_SETTLE_SCALE"_s, u"0.01"_s);
    environment.insert(u"XDG_DATA_HOME"_s, m_dir.path());
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.remove(u"TERTULIA_PASSPHRASE_FILE"_s);
    if (hasPassphrase)
        environment.insert(u"TERTULIA_PASSPHRASE_FILE"_s, path(u"passphrase"_s));
    process->setProcessEnvironment(environment);
    process->start(paths::program(), arguments);
    return process;
}
