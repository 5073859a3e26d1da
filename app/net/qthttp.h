#pragma once
#include "app/net/http.h"
#include <memory>

//! How one account's wire is set up.
struct HttpOptions {
    QString caFile; //!< a certificate authority (PEM) trusted besides the system's; empty: none
    QByteArray userAgent = "Tertulia";
};

//! Http over Qt: lives and is used on one thread, one per account. TLS errors are never ignored, plain http goes to
//! loopback addresses only, no cookies. A question follows redirects within its origin or to https, and shows its
//! Authorization to its own origin only; a request that changes something follows none and leaves exactly once.
class QtHttp final : public Http {
public:
    explicit QtHttp(HttpOptions options = {});
    ~QtHttp() override; //!< stop()s: the owners of waiting coroutines must still be there
    QCoro::Task<Expected<HttpReply>> send(HttpRequest request) override;

    //! Ends everything under way, at once: what waits gets its Error (Offline or Unknown) before this returns.
    //! Whatever is sent afterwards is Offline.
    void stop();

private:
    struct Wire;
    static QCoro::Task<Expected<HttpReply>> ask(std::shared_ptr<Wire> wire, HttpRequest request);
    static QCoro::Task<Expected<HttpReply>> once(std::shared_ptr<Wire> wire, HttpRequest request);
    std::shared_ptr<Wire> m_wire;
};

//! Localhost by name or by number.
bool isLoopback(const QUrl &url);
