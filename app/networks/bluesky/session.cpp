#include "app/networks/bluesky/session.h"
#include "app/networks/bluesky/signin.h"

using namespace Qt::StringLiterals;

namespace bluesky {

BlueskySession::BlueskySession(const Account &account, const QByteArray &secret, Http &http, Surroundings surroundings)
    : m_account(account), m_client(homeOf(account, secret), secret, http, surroundings), m_http(http)
{
    m_reading.account = account.id;
    m_reading.network = account.network;
    m_reading.did = account.remoteId.isEmpty() ? m_client.did() : account.remoteId;
    m_reading.language = surroundings.language;
}

//! Every server of the network has the same limits: they are part of what a post is.
QCoro::Task<Expected<NetworkInfo>> BlueskySession::learn() { co_return generalInfo(); }

QCoro::Task<Expected<Account>> BlueskySession::whoAmI()
{
    const HttpRequest request = m_client.query(u"com.atproto.server.getSession"_s);
    const Expected<QJsonObject> session = co_await m_client.ask(request, Priority::Person);
    if (!session)
        co_return session.error();
    const QString did = (*session)[u"did"].toString();
    if (did.isEmpty() || (!m_reading.did.isEmpty() && did != m_reading.did))
        co_return Error{Error::Kind::SignIn, u"the sign-in is another account's"_s, {}};
    if ((*session)[u"active"].isBool() && !(*session)[u"active"].toBool())
        co_return Error{
            Error::Kind::SignIn, u"the account is not active: %1"_s.arg((*session)[u"status"].toString()), {}};
    m_reading.did = did;
    Account account = m_account;
    account.remoteId = did;
    account.handle = (*session)[u"handle"].toString(account.handle);
    const HttpRequest question = m_client.query(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, did}});
    const Expected<QJsonObject> profile = co_await m_client.ask(question, Priority::Person);
    if (profile) { // a server of its own may know nothing of names yet
        account.name = (*profile)[u"displayName"].toString();
        account.avatarUrl = (*profile)[u"avatar"].toString();
    }
    co_return account;
}

QCoro::Task<Expected<Identity>> BlueskySession::profile(Identity identity)
{
    const QString actor = identity.key.isEmpty() ? identity.handle : identity.key;
    const HttpRequest request = m_client.query(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, actor}});
    const Expected<QJsonObject> found = co_await m_client.ask(request, Priority::Person);
    if (!found)
        co_return found.error();
    co_return bluesky::identity(*found, m_reading);
}

//! Pictures lie on other hosts: asked without our sign-in.
QCoro::Task<Expected<QByteArray>> BlueskySession::picture(QUrl url, qint64 most)
{
    Expected<QByteArray> bytes = co_await fileAt(m_http, url, most);
    co_return bytes;
}

} // namespace bluesky
