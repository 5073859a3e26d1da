#include "models/store/conversations.h"
#include "models/store/digest.h"
#include "models/store/messages.h"
#include "models/store/posts.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;
using seed::at;

namespace {

struct Night {
    TestStore store;
    AccountId account;
    int numbers = 0;

    Night()
    {
        account = store.did([](Transaction &t) { return seed::account(t); });
    }
    ConversationId hear(const QString &who, int when)
    {
        const Message message = said::in(account, u"m%1"_s.arg(++numbers), who, u"hello"_s, when);
        return store.did([message](Transaction &t) { return messages::keep(t, message, message.sentAt).conversation; });
    }
    Digest digest(int since = 1000, int now = 2000)
    {
        return store.saw([=](const Reader &r) { return digest::read(r, at(since), at(now), at(now + 3600)); });
    }
};

} // namespace

//! What came and what went wrong while nobody looked.
class DigestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsNothing()
    {
        Night night;
        QVERIFY(night.digest().isEmpty());
    }

    void whoWroteSince()
    {
        Night night;
        night.hear(u"Marta"_s, 10);
        night.hear(u"Marta"_s, 1100);
        night.hear(u"Leire"_s, 1200);
        const ConversationId done = night.hear(u"Ana"_s, 1300);
        night.store.did(
            [done](Transaction &t) { return conversations::setState(t, {done}, Conversation::State::Done, at(1400)); });
        const Digest digest = night.digest();
        QCOMPARE(digest.conversations, 2);
        QCOMPARE(digest.messages, 3); // read or not, it came
        QCOMPARE(digest.people, (QStringList{u"Leire"_s, u"Marta"_s}));
        QCOMPARE(digest.writers, 2);
        QCOMPARE(digest.newcomers, 1);
        QCOMPARE(digest.newcomerNames, QStringList{u"Leire"_s});
        QVERIFY(digest.firstNewcomer);
    }

    void onlyAFewAreNamed()
    {
        Night night;
        for (int i = 0; i < 9; ++i)
            night.hear(u"Person %1"_s.arg(i), 1100 + i);
        const Digest digest = night.digest();
        QCOMPARE(digest.writers, 9);
        QCOMPARE(digest.people, (QStringList{u"Person 8"_s, u"Person 7"_s, u"Person 6"_s}));
    }

    void whoHasWaitedLongest()
    {
        Night night;
        night.hear(u"Marta"_s, 500);
        const ConversationId oldest = night.hear(u"Leire"_s, 100);
        night.hear(u"Ana"_s, 1500); // not before we left
        const Digest digest = night.digest();
        QCOMPARE(digest.oldest, oldest);
        QCOMPARE(digest.oldestName, u"Leire"_s);
        QCOMPARE(digest.oldestSince, at(100));
    }

    void whatWentWrongAndWhatIsPlanned()
    {
        Night night;
        night.store.did([&](Transaction &t) {
            outbox::reply(t, seed::saying(night.account, u"lost"_s, at(500)), at(5));
            outbox::missLate(t, night.account, {at(1900), 600});
            accounts::setState(t, night.account, Account::State::NeedsSignIn, {});
            Post post;
            post.wallTime = at(2600).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
            post.zone = u"Etc/UTC"_s;
            post.due = at(2600);
            post.variants = {seed::saying(night.account, u"planned"_s)};
            posts::schedule(t, posts::save(t, post, at(10)), at(10));
        });
        const Digest digest = night.digest();
        QCOMPARE(digest.failed, 1);
        QCOMPARE(digest.signIns, (QList<QPair<AccountId, QString>>{{night.account, u"ana@example.social"_s}}));
        QCOMPARE(digest.dueToday, 1);
        QCOMPARE(digest.firstDue, at(2600));
        QCOMPARE(night.digest(1000, 2700).dueToday, 0);
    }
};
TERTULIA_TEST(DigestTest)
#include "tst_digest.moc"
