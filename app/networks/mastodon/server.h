#pragma once
#include "app/net/forms.h"
#include "app/networks/network.h"
#include <QJsonObject>

//! One Mastodon-API server: its addresses, and what it says of itself.
namespace mastodon {

NetworkInfo generalInfo(); //!< of Mastodon itself, before any server was asked

//! "mastodon.social", "@ann@mastodon.social" or a whole address as "https://mastodon.social"; empty when it is none.
QUrl serverAddress(const QString &typed);

struct Instance {
    QString domain; //!< what handles of its people end in
    QString software; //!< "mastodon", "gotosocial", "pleroma", "snac" ...; empty when it does not say
    NetworkInfo info;
};
//! Asks nodeinfo and both versions of the instance page. An answer that lacks something leaves Mastodon's own value.
QCoro::Task<Expected<Instance>> askInstance(Http &http, QUrl server);

//! The limits within an instance page of either version.
void readLimits(NetworkInfo &info, const QJsonObject &instance);
//! What is known about servers of that software (shared/networks/mastodon.md §4, §11; shared/servers/README.md).
void applySoftware(NetworkInfo &info, const QString &software);
QString domainOf(const QJsonObject &instance, const QUrl &server);

Error notSent(const Error &why); //!< while we only ask there is nothing that could have left
//! Writes into a kept permission when it ends, out of the answer that gave it. One that can be renewed has no end,
//! unless the server says how long that goes.
void noteEnd(QJsonObject &permission, const QJsonObject &answer, const QDateTime &now);
QDateTime permissionEnd(const QJsonObject &permission); //!< invalid: none, or not known

QUrl at(const QUrl &server, const QString &path);
QString inPath(const QString &id); //!< ids are opaque: nothing in one may be taken for a part of the path
inline QString statusPath(const QString &id) { return QStringLiteral("/api/v1/statuses/") + inPath(id); }
} // namespace mastodon
