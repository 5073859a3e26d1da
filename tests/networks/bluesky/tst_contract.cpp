#include "tests/networks/bluesky/blueskyrig.h"
#include "tests/support/main.h"

class BlueskyContract : public NetworkContract {
    Q_OBJECT
public:
    BlueskyContract() : NetworkContract([] { return std::make_unique<BlueskyRig>(); }) { }
};
TERTULIA_TEST(BlueskyContract)
#include "tst_contract.moc"
