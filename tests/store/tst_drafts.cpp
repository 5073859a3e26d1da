#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/messages.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using said::at;

//! What is being typed, each place by itself.
class DraftsTest : public QObject {
    Q_OBJECT

    TestStore store;

    void keep(const QString &place, const QString &content, int seconds, ConversationId conversation = {})
    {
        store.did([=](Transaction &t) { drafts::keep(t, place, content, conversation, at(seconds)); });
    }
    drafts::Draft kept(const QString &place)
    {
        return store.saw([=](const Reader &r) { return drafts::one(r, place); });
    }

private Q_SLOTS:
    void theLastWordsStay()
    {
        keep(u"reply/1/public"_s, u"Hol"_s, 1);
        keep(u"reply/1/public"_s, u"Hola, Bea"_s, 2);
        keep(u"reply/1/direct"_s, u"en privado"_s, 3);
        QCOMPARE(kept(u"reply/1/public"_s).content, u"Hola, Bea"_s);
        QCOMPARE(kept(u"reply/1/public"_s).saved, at(2));
        QCOMPARE(kept(u"reply/1/direct"_s).content, u"en privado"_s);
        const auto all = store.saw([](const Reader &r) { return drafts::all(r, u"reply/1/"_s); });
        QCOMPARE(all.size(), 2);
        keep(u"reply/1/public"_s, {}, 4); // nothing left of it
        QCOMPARE(store.saw([](const Reader &r) { return drafts::all(r); }).size(), 1);
    }

    void theListShowsThatThereIsOne()
    {
        const ConversationId id = store.did([](Transaction &t) {
            return messages::keep(t, said::in(seed::account(t), u"1"_s, u"Bea"_s, u"hola"_s, 1), at(9)).conversation;
        });
        const auto hasDraft
            = [&] { return store.saw([=](const Reader &r) { return conversations::one(r, id)->hasDraft; }); };
        QSignalSpy changed(&store.db(), &Database::changed);
        keep(u"reply/7/public"_s, u"H"_s, 2, id);
        QVERIFY(hasDraft());
        QTRY_COMPARE(changed.count(), 1);
        keep(u"reply/7/public"_s, u"Ho"_s, 3, id);
        keep(u"reply/7/public"_s, u"Hol"_s, 4, id);
        QTest::qWait(50);
        QCOMPARE(changed.count(), 1); // not at every letter
        store.did([](Transaction &t) { drafts::forget(t, u"reply/7/public"_s); });
        QVERIFY(!hasDraft());
        QTRY_COMPARE(changed.count(), 2);
    }
};

TERTULIA_TEST(DraftsTest)
#include "tst_drafts.moc"
