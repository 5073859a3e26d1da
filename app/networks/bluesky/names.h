#pragma once
#include <QString>
#include <optional>

namespace bluesky {

//! Who somebody is for good: "did:plc:..." or "did:web:...".
bool isDid(QStringView text);

//! "@Alice.Example" and "https://bsky.app/profile/alice.example" as "alice.example"; a DID stays; empty: neither.
QString plainHandle(const QString &typed);

//! The parts of at://did/collection/key.
struct Place {
    QString did;
    QString collection;
    QString key;
    QString uri() const { return QStringLiteral("at://%1/%2/%3").arg(did, collection, key); }
    bool isPost() const;
    static std::optional<Place> in(const QString &uri);
};

} // namespace bluesky
