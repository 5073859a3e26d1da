#include "app/networks/mastodon/session.h"
#include "app/networks/mastodon/signin.h"

namespace mastodon {
namespace {

class Mastodon final : public Network {
public:
    NetworkInfo info() const override { return generalInfo(); }

    QCoro::Task<Expected<SignedIn>> signIn(Http &http, SignInRequest request) const override
    {
        return mastodon::signIn(http, std::move(request));
    }

    std::unique_ptr<Session> open(
        const Account &account, const QByteArray &secret, Http &http, Surroundings surroundings) const override
    {
        return std::make_unique<MastodonSession>(account, secret, http, std::move(surroundings));
    }

    QCoro::Task<Expected<Done>> signOut(Account account, QByteArray secret, Http &http) const override
    {
        return mastodon::signOut(std::move(account), std::move(secret), http);
    }
};

} // namespace

std::unique_ptr<Network> network() { return std::make_unique<Mastodon>(); }

} // namespace mastodon
