#pragma once
#include "app/net/forms.h"
#include "app/net/later.h"
#include "app/net/ratelimit.h"
#include "app/net/together.h"
#include "app/networks/bluesky/proofkey.h"
#include "app/networks/network.h"
#include <QJsonObject>

//! The AT Protocol's calls over HTTP: queries are asked, procedures change something.
namespace bluesky {

HttpRequest query(const QUrl &server, const QString &name, const FormFields &fields = {});
HttpRequest procedure(const QUrl &server, const QString &name, const QJsonObject &body = {});

QString errorName(const HttpReply &reply); //!< the network's own word for a refusal: "ExpiredToken", "InvalidSwap"
//! What a refusal means to us. Several that are about the sign-in or something gone come as HTTP 400.
Error errorIn(const HttpRequest &request, const HttpReply &reply);
Expected<QJsonObject> answerIn(const HttpRequest &request, const HttpReply &reply);
QCoro::Task<Expected<QJsonObject>> ask(Http &http, HttpRequest request); //!< without a sign-in

//! Whether the access in it has run out or is not known: a new one may help.
bool isAccessRefused(const HttpReply &reply);

//! One account's own server, spoken to with its sign-in, which is renewed when it has run out.
class Client {
public:
    Client(QUrl server, const QByteArray &secret, Http &http, Surroundings surroundings);

    //! Any whole answer; also of a refusal.
    QCoro::Task<Expected<HttpReply>> send(HttpRequest request, Priority priority);
    QCoro::Task<Expected<QJsonObject>> ask(HttpRequest request, Priority priority);
    //! For procedures whose answer says nothing but that it was done.
    QCoro::Task<Expected<Done>> order(HttpRequest request, Priority priority);
    HttpRequest query(const QString &name, const FormFields &fields = {}) const;
    HttpRequest procedure(const QString &name, const QJsonObject &body = {}) const;

    QString did() const { return m_secret[QStringLiteral("did")].toString(); }
    const QUrl &server() const { return m_server; }
    QDateTime now() const { return m_around.now(); }
    QCoro::Task<bool> rest(std::chrono::milliseconds time); //!< false: stopped meanwhile
    void stop() { m_stopped = true; }

private:
    QCoro::Task<Expected<HttpReply>> once(HttpRequest request, Priority priority);
    QCoro::Task<Expected<Done>> renew(QString refused); //!< the access that was refused; one renewal at a time
    QCoro::Task<Expected<Done>> renewNow();
    QCoro::Task<Expected<HttpReply>> sendSigned(HttpRequest request);
    QCoro::Task<Expected<QJsonObject>> refreshed();
    QCoro::Task<Expected<QJsonObject>> refreshedByKey();
    QCoro::Task<Expected<QJsonObject>> signedInAgain();

    QUrl m_server;
    QJsonObject m_secret;
    Http &m_http;
    Surroundings m_around;
    RateLimits m_limits;
    ProofKey m_key; //!< valid: permission was given in the browser, and is bound to it
    Nonces m_nonces = std::make_shared<QHash<QString, QByteArray>>();
    Together m_renewal;
    bool m_passwordRefused = false; //!< asked with once only
    bool m_stopped = false;
};

} // namespace bluesky
