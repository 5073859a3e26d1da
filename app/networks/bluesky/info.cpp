#include "app/networks/bluesky/session.h"

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

QMap<QString, Capability> abilities()
{
    QMap<QString, Capability> all;
    const QStringList can{u"publish"_s, u"reply"_s, u"like"_s, u"boost"_s, u"delete"_s, u"hide"_s, u"block"_s,
        u"mute"_s, u"report"_s, u"images"_s, u"language"_s, u"history"_s, u"thread"_s, u"hashtags"_s};
    for (const QString &word : can)
        all.insert(word, {true, {}});
    const Words noEdits{u"Bluesky does not let anybody change what was published; delete it and publish it anew."_s,
        u"Bluesky no permite cambiar lo publicado; se puede borrar y volver a publicar."_s};
    const Words noWarnings{u"Bluesky has no warnings in one's own words."_s,
        u"Bluesky no tiene avisos de contenido con palabras propias."_s};
    const Words noPrivate{u"Bluesky keeps private messages in a separate service, where only its own app reads them."_s,
        u"Bluesky guarda los mensajes privados en un servicio aparte, donde solo los lee su propia aplicación."_s};
    all.insert(u"edit"_s, {false, noEdits});
    all.insert(u"warning"_s, {false, noWarnings});
    all.insert(u"direct"_s, {false, noPrivate});
    return all;
}

QList<SignInField> fields()
{
    const SignInField handle{.id = u"handle"_s,
        .kind = SignInField::Kind::Handle,
        .label = {u"Handle"_s, u"Nombre de usuario"_s},
        .hint = {u"As it stands on the profile, with its dots."_s, u"Como aparece en el perfil, con sus puntos."_s},
        .placeholder = u"ana.bsky.social"_s};
    const SignInField password{.id = u"secret"_s,
        .kind = SignInField::Kind::Password,
        .label = {u"App password"_s, u"Contraseña de aplicación"_s},
        .hint = {u"Made in Bluesky under Settings, Privacy and security, App passwords. Not the account's own one."_s,
            u"Se crea en Bluesky en Ajustes, Privacidad y seguridad, Contraseñas de aplicación. No es la de la cuenta."_s},
        .placeholder = u"xxxx-xxxx-xxxx-xxxx"_s};
    const SignInField server{.id = u"server"_s,
        .kind = SignInField::Kind::Server,
        .label = {u"Server"_s, u"Servidor"_s},
        .hint = {u"Only where the account lives on a server that cannot be found by its handle."_s,
            u"Solo si la cuenta está en un servidor que no se encuentra por el nombre de usuario."_s},
        .placeholder = u"https://bsky.social"_s};
    return {handle, password, server};
}

} // namespace

NetworkInfo generalInfo()
{
    NetworkInfo info;
    info.id = u"bluesky"_s;
    info.name = u"Bluesky"_s;
    info.summary = {u"2 minutes, with an app password made for Tertulia"_s,
        u"2 minutos, con una contraseña de aplicación hecha para Tertulia"_s};
    info.rule = u"bluesky"_s;
    info.textLimit = 300;
    info.altLimit = 2000;
    info.maxImages = 4;
    info.visibilities = {Visibility::Public};
    info.replies = {Replies::Everybody, Replies::Followers, Replies::Followed, Replies::Mentioned, Replies::Nobody};
    info.evidence = Evidence::RepeatWithKey;
    info.names = NameForm::Domain;
    info.trustsOwnList = true; // the account's server shows a record as soon as it has it
    info.keyLives = std::chrono::hours(24 * 365 * 10); // a record's name is for good
    info.poll = std::chrono::seconds(30);
    info.capabilities = abilities();
    info.browserSignIn = true; // lasts two weeks; an app password for good
    info.signIn = fields();
    return info;
}

} // namespace bluesky
