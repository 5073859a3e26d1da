#pragma once
#include "app/net/http.h"
#include <QHash>
#include <QJsonObject>
#include <memory>

struct evp_pkey_st;

namespace bluesky {

//! The key that a permission given in the browser is bound to (DPoP, RFC 9449): whoever has the permission alone can
//! do nothing with it.
class ProofKey {
public:
    ProofKey() = default;
    static ProofKey fresh();
    static ProofKey from(const QByteArray &kept); //!< isValid() tells
    bool isValid() const { return bool(m_key); }
    QByteArray kept() const; //!< for the keychain

    QJsonObject publicPart() const; //!< a JWK
    //! What one request has to carry. `access`: the permission that goes with it, if one does.
    QByteArray proofFor(
        const HttpRequest &request, const QByteArray &nonce, const QDateTime &now, const QByteArray &access = {}) const;

private:
    explicit ProofKey(evp_pkey_st *key);
    QByteArray signature(const QByteArray &content) const; //!< ES256
    std::shared_ptr<evp_pkey_st> m_key;
};

//! What servers last gave us to prove that a request is new, by origin.
using Nonces = std::shared_ptr<QHash<QString, QByteArray>>;

} // namespace bluesky
