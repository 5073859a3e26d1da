#include "tests/networks/mastodon/mastodonrig.h"
#include "tests/support/main.h"

class MastodonContract : public NetworkContract {
    Q_OBJECT
public:
    MastodonContract() : NetworkContract([] { return std::make_unique<MastodonRig>(); }) { }
};
TERTULIA_TEST(MastodonContract)
#include "tst_contract.moc"
