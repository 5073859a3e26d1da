#include "app/networks/mastodon/server.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

//! What is known of servers and read from their pages; nothing is asked here.
namespace mastodon {
namespace {

Words bareWords(const QString &en, const QString &es) { return {en, es}; }

QMap<QString, Capability> abilities()
{
    QMap<QString, Capability> all;
    const QStringList can{u"publish"_s, u"reply"_s, u"direct"_s, u"like"_s, u"boost"_s, u"edit"_s, u"delete"_s,
        u"block"_s, u"mute"_s, u"report"_s, u"images"_s, u"warning"_s, u"language"_s, u"history"_s, u"thread"_s,
        u"hashtags"_s};
    for (const QString &word : can)
        all.insert(word, {true, {}});
    all.insert(u"hide"_s,
        {false,
            bareWords(u"Mastodon has no way to hide what others write; block or report instead."_s,
                u"Mastodon no permite ocultar lo que escriben otros; se puede bloquear o denunciar."_s)});
    all.insert(u"schedule"_s,
        {false,
            bareWords(u"This server is not known to keep posts until their time; they go out while Tertulia runs."_s,
                u"No consta que este servidor guarde publicaciones hasta su hora; salen mientras Tertulia está abierta."_s)});
    return all;
}

QJsonObject limitsIn(const QJsonObject &instance, QStringView part)
{
    return instance[u"configuration"][part].toObject();
}

//! A number, also one written as text; what is none, or no limit that anybody could mean, is as if not said.
qint64 positive(const QJsonValue &value, qint64 otherwise, qint64 most)
{
    const qint64 said = value.isString() ? value.toString().trimmed().toLongLong() : value.toInteger();
    return said > 0 && said <= most ? said : otherwise;
}

int positive(const QJsonValue &value, int otherwise)
{
    return int(positive(value, otherwise, std::numeric_limits<int>::max()));
}

constexpr qint64 smallestPicture = 10 * 1024; // a server that takes less than this takes none
constexpr qint64 largestPicture = qint64(4) * 1024 * 1024 * 1024;

} // namespace

QUrl at(const QUrl &server, const QString &path)
{
    QUrl url = server;
    url.setPath(path, QUrl::TolerantMode); // an id in it is encoded already, and only once
    return url;
}

QString inPath(const QString &id) { return QString::fromLatin1(QUrl::toPercentEncoding(id)); }

NetworkInfo generalInfo()
{
    NetworkInfo info;
    info.id = u"mastodon"_s;
    info.name = u"Mastodon"_s;
    info.summary = {u"1 minute, no password typed here"_s, u"1 minuto, sin escribir aquí ninguna contraseña"_s};
    info.rule = u"mastodon"_s;
    info.visibilities = {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct};
    info.needsMention = true;
    info.names = NameForm::Host;
    info.evidence = Evidence::ReadBack;
    info.capabilities = abilities();
    info.browserSignIn = true;
    info.codeSignIn = true;
    info.signIn = {{.id = u"server"_s,
        .kind = SignInField::Kind::Server,
        .label = {u"Server"_s, u"Servidor"_s},
        .hint
        = {u"What stands after the second @ of the handle."_s, u"Lo que va tras la segunda @ del nombre de usuario."_s},
        .placeholder = u"mastodon.social"_s}};
    return info;
}

QUrl serverAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (const qsizetype host = text.lastIndexOf(u'@'); host >= 0 && !text.contains(u"://"))
        text = text.mid(host + 1);
    return webAddress(text);
}

void readLimits(NetworkInfo &info, const QJsonObject &instance)
{
    const QJsonObject statuses = limitsIn(instance, u"statuses");
    const QJsonObject media = limitsIn(instance, u"media_attachments");
    // Pleroma and old forks say it at the top of the page.
    info.textLimit = positive(statuses[u"max_characters"], positive(instance[u"max_toot_chars"], info.textLimit));
    if (const int url = positive(statuses[u"characters_reserved_per_url"], info.urlLength); url <= info.textLimit)
        info.urlLength = url;
    info.maxImages = std::min(4, positive(statuses[u"max_media_attachments"], info.maxImages));
    info.altLimit = positive(media[u"description_limit"], positive(instance[u"description_limit"], info.altLimit));
    const qint64 upload = positive(instance[u"upload_limit"], info.imageBytes, largestPicture);
    const qint64 picture = positive(media[u"image_size_limit"], upload, largestPicture);
    if (picture >= smallestPicture)
        info.imageBytes = picture;
    QStringList types;
    for (const QJsonValue &type : media[u"supported_mime_types"].toArray())
        if (type.toString().startsWith(u"image/"))
            types.append(type.toString());
    if (!types.isEmpty())
        info.imageTypes = types;
}

void applySoftware(NetworkInfo &info, const QString &software)
{
    if (software == u"mastodon") {
        info.evidence = Evidence::RepeatWithKey;
        info.keyLives = std::chrono::minutes(55);
        info.capabilities[u"schedule"_s] = {true, {}};
    } else if (software == u"gotosocial") {
        info.rule = u"codepoints"_s;
        info.capabilities[u"schedule"_s] = {true, {}};
    } else if (software == u"pleroma" || software == u"akkoma") {
        info.rule = u"graphemes"_s;
    } else if (software == u"snac") {
        info.trustsOwnList = true;
        info.visibilities = {Visibility::Public, Visibility::Direct}; // it makes everything else one of these two
        info.capabilities[u"mute"_s] = {false,
            bareWords(u"This server cannot mute; block instead."_s,
                u"Este servidor no permite silenciar; se puede bloquear."_s)};
    } else if (software == u"pixelfed") {
        info.visibilities = {Visibility::Public, Visibility::Unlisted, Visibility::Followers};
        info.capabilities[u"direct"_s] = {false,
            bareWords(u"This server keeps private messages apart, where only its own app can read them."_s,
                u"Este servidor guarda los mensajes privados aparte y solo su aplicación puede leerlos."_s)};
    }
}

QString domainOf(const QJsonObject &instance, const QUrl &server)
{
    QString domain = instance[u"account_domain"].toString(); // GoToSocial: not always the host
    if (domain.isEmpty())
        domain = instance[u"domain"].toString(instance[u"uri"].toString());
    if (domain.contains(u"://"))
        domain = QUrl(domain).host();
    if (!domain.isEmpty())
        return domain.toLower();
    return server.port() < 0 ? server.host() : server.host() + u':' + QString::number(server.port());
}

} // namespace mastodon
