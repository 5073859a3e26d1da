#include "app/networks/bluesky/proofkey.h"
#include "app/net/oauth.h"
#include <QCryptographicHash>
#include <QJsonDocument>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr int coordinate = 32; // bytes, on P-256

QByteArray urlSafe(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object) { return urlSafe(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

QString text(const QByteArray &bytes) { return QString::fromLatin1(urlSafe(bytes)); }

//! OpenSSL's signature has its two numbers wrapped up; the web wants them side by side.
QByteArray unwrapped(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> both(
        d2i_ECDSA_SIG(nullptr, &at, long(der.size())), &ECDSA_SIG_free);
    QByteArray raw(qsizetype(2) * coordinate, '\0');
    auto *to = reinterpret_cast<unsigned char *>(raw.data());
    const bool well = both && BN_bn2binpad(ECDSA_SIG_get0_r(both.get()), to, coordinate) == coordinate
        && BN_bn2binpad(ECDSA_SIG_get0_s(both.get()), to + coordinate, coordinate) == coordinate;
    return well ? raw : QByteArray();
}

} // namespace

ProofKey::ProofKey(evp_pkey_st *key) : m_key(key, &EVP_PKEY_free) { }

ProofKey ProofKey::fresh() { return ProofKey(EVP_EC_gen("P-256")); }

ProofKey ProofKey::from(const QByteArray &kept)
{
    const QByteArray der = QByteArray::fromBase64(kept);
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return ProofKey(der.isEmpty() ? nullptr : d2i_AutoPrivateKey(nullptr, &at, long(der.size())));
}

QByteArray ProofKey::kept() const
{
    unsigned char *der = nullptr;
    const int length = m_key ? i2d_PrivateKey(m_key.get(), &der) : 0;
    const QByteArray bytes(reinterpret_cast<const char *>(der), std::max(0, length));
    OPENSSL_free(der);
    return bytes.toBase64();
}

QJsonObject ProofKey::publicPart() const
{
    QByteArray point(1 + qsizetype(2) * coordinate, '\0'); // 4, x, y
    size_t length = 0;
    EVP_PKEY_get_octet_string_param(m_key.get(), OSSL_PKEY_PARAM_PUB_KEY,
        reinterpret_cast<unsigned char *>(point.data()), size_t(point.size()), &length);
    return {{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-256"_s}, {u"x"_s, text(point.mid(1, coordinate))},
        {u"y"_s, text(point.mid(1 + coordinate, coordinate))}};
}

QByteArray ProofKey::signature(const QByteArray &content) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(content.constData());
    size_t length = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1
        || EVP_DigestSign(context.get(), nullptr, &length, bytes, size_t(content.size())) != 1)
        return {};
    QByteArray der(qsizetype(length), '\0');
    if (EVP_DigestSign(
            context.get(), reinterpret_cast<unsigned char *>(der.data()), &length, bytes, size_t(content.size()))
        != 1)
        return {};
    return unwrapped(der.left(qsizetype(length)));
}

QByteArray ProofKey::proofFor(
    const HttpRequest &request, const QByteArray &nonce, const QDateTime &now, const QByteArray &access) const
{
    const QJsonObject head{{u"typ"_s, u"dpop+jwt"_s}, {u"alg"_s, u"ES256"_s}, {u"jwk"_s, publicPart()}};
    QJsonObject claims{{u"jti"_s, QString::fromLatin1(randomText(16))}, {u"htm"_s, QString::fromLatin1(request.method)},
        {u"htu"_s, request.url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded)},
        {u"iat"_s, now.toSecsSinceEpoch()}};
    if (!nonce.isEmpty())
        claims[u"nonce"_s] = QString::fromLatin1(nonce);
    if (!access.isEmpty())
        claims[u"ath"_s] = text(QCryptographicHash::hash(access, QCryptographicHash::Sha256));
    const QByteArray content = part(head) + '.' + part(claims);
    return content + '.' + urlSafe(signature(content));
}

} // namespace bluesky
