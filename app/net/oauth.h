#pragma once
#include "app/net/forms.h"
#include "app/net/later.h"
#include <QTcpServer>

//! RFC 7636: what proves at the token request that it was us who sent the person to the browser.
struct Pkce {
    QByteArray verifier;
    QByteArray challenge; //!< S256
    static Pkce of(const QByteArray &verifier);
    static Pkce fresh();
};

//! What the browser brought back, and what the token request needs besides.
struct Authorization {
    QString code;
    QString accessToken; //!< instead of a code (Pleroma, when the browser was signed in already)
    QUrl redirectUri; //!< the very string that was authorised
    QByteArray verifier;
};

//! Random text for state and paths, safe in a URL, from the system's generator.
QByteArray randomText(int bytes);

class QTcpSocket;

//! Waits on 127.0.0.1 for the browser to come back from the sign-in page (RFC 8252). Binds its port when made, so that
//! the redirect address is known before the browser opens; the first answer with our state wins, all else is turned
//! away.
class LoopbackListener {
public:
    struct Options {
        QString path; //!< "/callback", where the registration wants a fixed one; empty: a random one
        QString issuer; //!< compared with the answer's iss, if it has one (RFC 9207)
        bool mustNameIssuer = false; //!< authorization_response_iss_parameter_supported
        std::chrono::milliseconds patience = std::chrono::minutes(5); //!< from waitForCode() on
        QString title = QStringLiteral("Tertulia"); //!< the page shown in the browser, already translated
        QString welcome;
        QString refusal; //!< the same, when the person or the server said no
    };
    explicit LoopbackListener(Options options);
    ~LoopbackListener(); //!< cancels

    bool isListening() const { return m_server.isListening(); }
    QUrl redirectUri() const;
    QString state() const { return m_state; }
    //! The address for the browser: `endpoint` with client, scope, redirect, state and PKCE, and what else is given.
    QUrl signInUrl(
        const QUrl &endpoint, const QString &clientId, const QString &scope, const FormFields &more = {}) const;

    //! SignIn when the person said no (detail: the server's word), cancelled, or took too long; Offline when no port
    //! could be had; Protocol when the answer names another issuer. To be awaited once.
    QCoro::Task<Expected<Authorization>> waitForCode();
    void cancel();

private:
    struct Asked; //!< a request's first line and headers
    void receive(QTcpSocket *socket);
    void answer(QTcpSocket *socket, int status, const QString &text);
    void judge(QTcpSocket *socket, const Asked &asked);
    void redeem(QTcpSocket *socket, const class QUrlQuery &query);
    void finish(const Expected<Authorization> &result);

    Options m_options;
    QString m_state;
    Pkce m_pkce = Pkce::fresh();
    Later<Expected<Authorization>> m_result;
    QTcpServer m_server;
    QTimer m_deadline;
};
