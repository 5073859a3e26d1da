#include "app/sync/networklink.h"
#include "app/net/qthttp.h"
#include "app/net/secrets.h"
#include "app/net/skew.h"
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

//! The wire of a simulated community: there is none.
class NoWire final : public Http {
public:
    QCoro::Task<Expected<HttpReply>> send(HttpRequest) override
    {
        co_return Error{Error::Kind::Offline, u"a practice community has no wire"_s, {}};
    }
};

Error unknownNetwork(const QString &id)
{
    return {Error::Kind::Forbidden, u"this version knows no network called \"%1\""_s.arg(id), {}};
}

} // namespace

QCoro::Task<Expected<HttpReply>> WatchedHttp::send(HttpRequest request)
{
    const QDateTime left = m_now();
    Expected<HttpReply> reply = co_await m_wire->send(request);
    if (reply)
        if (const auto skew = clockSkew(*reply, left))
            m_skew = skew;
    co_return reply;
}

void NetworkLink::stop()
{
    if (session)
        session->stop();
    if (http)
        http->stop();
}

NetworkLinks::NetworkLinks(std::vector<std::unique_ptr<Network>> networks, Options options)
    : m_networks(std::move(networks)), m_options(std::move(options))
{
}

NetworkLinks::~NetworkLinks() { *m_here = false; }

const Network *NetworkLinks::network(const QString &id) const
{
    for (const auto &network : m_networks)
        if (network->info().id == id)
            return network.get();
    return nullptr;
}

bool NetworkLinks::isPractice() const { return !m_networks.empty() && m_networks.front()->info().practice; }

NetworkInfo NetworkLinks::infoOf(const Account &account) const
{
    NetworkInfo info;
    if (const Network *known = network(account.network))
        info = known->info();
    applyLimits(info, account.limits);
    return info;
}

std::unique_ptr<WatchedHttp> NetworkLinks::wire(const NetworkInfo &info, const QString &caFile) const
{
    if (info.practice)
        return std::make_unique<WatchedHttp>(
            std::make_unique<NoWire>(), [] {}, m_options.now);
    HttpOptions options;
    options.caFile = caFile;
    auto real = std::make_unique<QtHttp>(options);
    QtHttp *wire = real.get();
    return std::make_unique<WatchedHttp>(
        std::move(real), [wire] { wire->stop(); }, m_options.now);
}

//! All accounts of a workspace ask at the same time: the person is asked for their passphrase once.
QCoro::Task<Expected<std::shared_ptr<Secrets>>> NetworkLinks::secrets()
{
    const std::shared_ptr<Secrets> held = m_secrets; // what is co_returned is moved away
    const std::optional<Error> refused = m_refused;
    if (held)
        co_return held;
    if (m_stopped)
        co_return Error{Error::Kind::Offline, u"stopped"_s, {}};
    if (refused)
        co_return *refused;
    const Later<Opened> turn;
    const bool first = !m_waiting;
    if (first)
        m_waiting.emplace();
    m_waiting->append(turn);
    if (first)
        openSecrets();
    const Opened opened = co_await turn;
    co_return opened;
}

QCoro::Task<> NetworkLinks::openSecrets()
{
    const std::shared_ptr<bool> here = m_here;
    const Opened opened = co_await m_options.secrets();
    if (!*here)
        co_return;
    if (opened)
        m_secrets = *opened;
    else if (opened.error().kind == Error::Kind::SignIn)
        m_refused = opened.error();
    tell(opened);
}

void NetworkLinks::tell(const Opened &opened)
{
    const auto waiting = std::exchange(m_waiting, std::nullopt).value_or(QList<Later<Opened>>());
    for (const auto &turn : waiting)
        turn.set(opened);
}

void NetworkLinks::stop()
{
    m_stopped = true;
    tell(Error{Error::Kind::Offline, u"stopped"_s, {}});
}

QCoro::Task<Expected<std::shared_ptr<NetworkLink>>> NetworkLinks::open(Account account)
{
    const Network *known = network(account.network);
    if (!known)
        co_return unknownNetwork(account.network);
    auto link = std::make_shared<NetworkLink>();
    link->info = infoOf(account);
    const QFileInfo file(m_options.workspace);
    const QString beside = file.dir().absoluteFilePath(file.completeBaseName() + QStringLiteral(".practice"));
    Surroundings around{m_options.now, beside, m_options.speed, m_options.language, {}};
    QByteArray secret;
    if (!link->info.practice) {
        const Expected<std::shared_ptr<Secrets>> opened = co_await secrets();
        if (!opened)
            co_return opened.error();
        const std::shared_ptr<Secrets> store = *opened;
        const Expected<QByteArray> kept = co_await store->read(account.secretKey());
        if (!kept)
            co_return kept.error();
        secret = *kept;
        around.keepSecret
            = [store, key = account.secretKey()](QByteArray renewed) { return store->write(key, renewed); };
    }
    if (const QString base = m_options.bases.value(account.network); !base.isEmpty())
        account.server = base;
    link->account = account;
    link->http = wire(link->info, account.caFile);
    link->session = known->open(account, secret, *link->http, around);
    co_return link;
}

std::vector<std::unique_ptr<Network>> networksFor(bool practice)
{
    std::vector<std::unique_ptr<Network>> fitting;
    auto all = allNetworks();
    for (auto &network : all)
        if (network->info().practice == practice)
            fitting.push_back(std::move(network));
    return fitting;
}

QString mediaFolder(const QString &workspace)
{
    const QFileInfo file(workspace);
    return file.absolutePath() + u'/' + file.completeBaseName() + u".media"_s;
}
