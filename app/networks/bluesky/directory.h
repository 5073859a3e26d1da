#pragma once
#include "app/networks/bluesky/names.h"
#include "app/networks/network.h"
#include <QJsonObject>

//! Who a handle belongs to, and where that account lives. Handles and servers change; the DID is for good.
namespace bluesky {

//! The places that are asked; a test has its own.
struct Directory {
    QUrl registry{QStringLiteral("https://plc.directory")}; //!< of did:plc
    QUrl resolver{QStringLiteral("https://public.api.bsky.app")}; //!< when neither DNS nor the handle's host says it
    //! The texts that DNS holds for a name; empty when it has none.
    std::function<QCoro::Task<QStringList>(QString)> texts;
};
Directory publicDirectory();

struct Home {
    QString did;
    QString handle; //!< confirmed by the DID's own document; empty when that names another
    QUrl server; //!< the account's own
};

//! The server in a DID's document; empty when it names none that may be spoken to.
QUrl serverIn(const QJsonObject &didDocument);

QCoro::Task<Expected<QString>> didOf(Http &http, Directory directory, QString handle);
QCoro::Task<Expected<Home>> findHome(Http &http, Directory directory, QString handleOrDid);

} // namespace bluesky
