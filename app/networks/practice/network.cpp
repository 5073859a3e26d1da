#include "app/networks/practice/session.h"
#include <QDir>

using namespace Qt::StringLiterals;

namespace practice {
namespace {

constexpr quint32 seed = 1817; // the year of the first bicycle

//! Also the example to read when adding a network: info() says what it is, signIn() who one is there, open() how to
//! speak.
class Practice final : public Network {
public:
    NetworkInfo info() const override { return generalInfo(); }

    //! No secret, no wire: the handle says which of the accounts.
    QCoro::Task<Expected<SignedIn>> signIn(Http &, SignInRequest request) const override
    {
        const QString wanted = request.handle.startsWith(u'@') ? request.handle.mid(1) : request.handle;
        for (const PracticeAccount &place : bicycleWorkshop().accounts) {
            if (place.id != wanted && place.handle != wanted)
                continue;
            SignedIn result;
            result.account.network = u"practice"_s;
            result.account.server = u"practice"_s;
            result.account.remoteId = place.id;
            result.account.handle = place.handle;
            result.account.name = place.name.in(request.language);
            result.account.limits = toJson(infoFor(place));
            result.secret = "{}";
            co_return result;
        }
        co_return Error{Error::Kind::Rejected, u"no such account in the practice community"_s, {}};
    }

    std::unique_ptr<Session> open(
        const Account &account, const QByteArray &, Http &, Surroundings surroundings) const override
    {
        std::shared_ptr<World> world = m_worlds.value(surroundings.folder).lock();
        if (!world) {
            const QString file = surroundings.folder.isEmpty() ? QString() : surroundings.folder + u"/world.json"_s;
            if (!file.isEmpty())
                QDir().mkpath(surroundings.folder);
            world = std::make_shared<World>(bicycleWorkshop(), file, surroundings.language, seed);
            m_worlds.insert(surroundings.folder, world);
        }
        return std::make_unique<PracticeSession>(account, world, std::move(surroundings));
    }

    QCoro::Task<Expected<Done>> signOut(Account, QByteArray, Http &) const override { co_return Done{}; }

private:
    mutable QHash<QString, std::weak_ptr<World>> m_worlds; //!< the accounts of one workspace share theirs
};

} // namespace

std::unique_ptr<Network> network() { return std::make_unique<Practice>(); }

} // namespace practice
