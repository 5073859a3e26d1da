#include "app/networks/bluesky/session.h"
#include "app/networks/bluesky/signin.h"

namespace bluesky {
namespace {

class Bluesky final : public Network {
public:
    NetworkInfo info() const override { return generalInfo(); }

    QCoro::Task<Expected<SignedIn>> signIn(Http &http, SignInRequest request) const override
    {
        return bluesky::signIn(http, std::move(request), publicDirectory());
    }

    std::unique_ptr<Session> open(
        const Account &account, const QByteArray &secret, Http &http, Surroundings surroundings) const override
    {
        return std::make_unique<BlueskySession>(account, secret, http, std::move(surroundings));
    }

    QCoro::Task<Expected<Done>> signOut(Account account, QByteArray secret, Http &http) const override
    {
        return bluesky::signOut(std::move(account), std::move(secret), http);
    }
};

} // namespace

std::unique_ptr<Network> network() { return std::make_unique<Bluesky>(); }

} // namespace bluesky
