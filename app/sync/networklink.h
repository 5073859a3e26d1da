#pragma once
#include "app/net/http.h"
#include "app/net/later.h"
#include "app/networks/network.h"

class Secrets;

//! Watches what passes: how far the server's clock is from ours.
class WatchedHttp final : public Http {
public:
    WatchedHttp(std::unique_ptr<Http> wire, std::function<void()> stop, std::function<QDateTime()> now)
        : m_wire(std::move(wire)), m_stop(std::move(stop)), m_now(std::move(now))
    {
    }
    QCoro::Task<Expected<HttpReply>> send(HttpRequest request) override;
    void stop() { m_stop(); }
    std::optional<std::chrono::milliseconds> skew() const { return m_skew; }

private:
    std::unique_ptr<Http> m_wire;
    std::function<void()> m_stop;
    std::function<QDateTime()> m_now;
    std::optional<std::chrono::milliseconds> m_skew;
};

//! One account, connected: its wire and its session, in the order in which they may die.
struct NetworkLink {
    Account account;
    NetworkInfo info; //!< with the limits of the account's server
    std::unique_ptr<WatchedHttp> http;
    std::unique_ptr<Session> session;
    void stop();
};

//! Finds the network, the secret and the wire that an account needs.
class NetworkLinks {
public:
    struct Options {
        std::function<QDateTime()> now;
        QString workspace; //!< path of the database: a simulated network keeps itself beside it
        QString language;
        std::function<double()> speed;
        QMap<QString, QString> bases; //!< network → address, instead of the account's own
        std::function<QCoro::Task<Expected<std::shared_ptr<Secrets>>>()> secrets; //!< opened when first needed
    };
    NetworkLinks(std::vector<std::unique_ptr<Network>> networks, Options options);
    ~NetworkLinks();

    QCoro::Task<Expected<std::shared_ptr<NetworkLink>>> open(Account account);
    //! Opened once, whoever asks; a refusal stands until askAgain().
    QCoro::Task<Expected<std::shared_ptr<Secrets>>> secrets();
    void askAgain() { m_refused.reset(); }
    //! Nobody waits for the person any longer: who asked for the secrets is told so.
    void stop();

    const std::vector<std::unique_ptr<Network>> &networks() const { return m_networks; }
    const Network *network(const QString &id) const;
    NetworkInfo infoOf(const Account &account) const; //!< with the limits that its server told
    std::unique_ptr<WatchedHttp> wire(const NetworkInfo &info, const QString &caFile) const;
    const Options &options() const { return m_options; }
    bool isPractice() const; //!< reaches simulated networks only

private:
    std::vector<std::unique_ptr<Network>> m_networks;
    Options m_options;
    using Opened = Expected<std::shared_ptr<Secrets>>;
    QCoro::Task<> openSecrets();
    void tell(const Opened &opened);
    std::shared_ptr<Secrets> m_secrets;
    std::optional<Error> m_refused;
    std::optional<QList<Later<Opened>>> m_waiting; //!< set: being opened
    bool m_stopped = false;
    std::shared_ptr<bool> m_here = std::make_shared<bool>(true); //!< for the question that outlives us
};

//! The networks that a workspace may reach: a practice workspace none but the simulated, every other all but those.
std::vector<std::unique_ptr<Network>> networksFor(bool practice);

//! "<folder>/<name>.media" for "<folder>/<name>.sqlite": pictures seen and pictures to be sent.
QString mediaFolder(const QString &workspace);
