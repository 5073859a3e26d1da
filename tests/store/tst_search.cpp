#include "models/store/messages.h"
#include "models/store/search.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;

//! Any word of any message, newest first, with filters that are part of the match.
class Search : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;
    AccountId other;

    Hits look(const QString &query, int count = 50, const QString &after = {})
    {
        const auto parsed = text::parseQuery(query, QDate(2026, 7, 1)).query;
        return store->saw([=](const Reader &r) { return search::messages(r, parsed, count, after); });
    }
    QStringList found(const QString &query)
    {
        QStringList ids;
        for (const Hit &hit : look(query).hits)
            ids.append(hit.message.remoteId);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
        other = store->did([](Transaction &t) { return seed::account(t, u"taller@example.social"_s); });
        store->did([&](Transaction &t) {
            messages::keep(t, said::in(account, u"1"_s, u"Iván"_s, u"La cámara pierde aire"_s, 1), said::at(9));
            messages::keep(t, said::in(other, u"2"_s, u"Carla"_s, u"una CAMARA nueva"_s, 2), said::at(9));
            messages::keep(t, said::in(account, u"3"_s, u"Carla"_s, u"el cambio de marchas"_s, 3), said::at(9));
            messages::keep(t, said::out(account, u"4"_s, u"cambiamos el cambio"_s, 4, u"3"_s), said::at(9));
        });
    }

    void newestFirst()
    {
        QCOMPARE(found(u"cambio"_s), (QStringList{u"4"_s, u"3"_s}));
        if (!TestStore::isPostgres()) // its text search folds no accents
            QCOMPARE(found(u"camara"_s), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(found(u"\"pierde aire\""_s), QStringList{u"1"_s});
        QCOMPARE(found(u"\"aire pierde\""_s), QStringList());
        QCOMPARE(found(u"camb"_s), (QStringList{u"4"_s, u"3"_s}));
        QCOMPARE(found(u"cambio -marchas"_s), QStringList{u"4"_s});
    }

    void filters()
    {
        QCOMPARE(found(u"from:ivan"_s), QStringList{u"1"_s});
        QCOMPARE(found(u"from:carla nueva"_s), QStringList{u"2"_s});
        QCOMPARE(found(u"in:taller"_s), QStringList{u"2"_s});
        QCOMPARE(found(u"in:taller aire"_s), QStringList());
        QCOMPARE(found(u"network:mastodon cambio"_s), (QStringList{u"4"_s, u"3"_s}));
        QCOMPARE(found(u"from:nadie"_s), QStringList());
        QCOMPARE(found(u"is:unread cambio"_s), QStringList()); // answered, so read
        QCOMPARE(found(u"after:2026-01-01 nueva"_s), QStringList{u"2"_s});
        QCOMPARE(found(u"before:2026-01-01"_s), QStringList());
        QCOMPARE(found(QString()), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(found(u"-cambio"_s), (QStringList{u"2"_s, u"1"_s}));
    }

    void pagesAndTotals()
    {
        store->did([&](Transaction &t) {
            for (int i = 0; i < 1100; ++i)
                messages::keep(
                    t, said::in(account, u"n%1"_s.arg(i), u"Eva"_s, u"repetido %1"_s.arg(i), 100 + i), said::at(9000));
        });
        const Hits first = look(u"repetido"_s, 600);
        QCOMPARE(first.total, 1000);
        const Hits second = look(u"repetido"_s, 600, first.next);
        QCOMPARE(first.hits.size() + second.hits.size(), 1100);
        QCOMPARE(second.hits.last().message.remoteId, u"n0"_s);
        QVERIFY(second.next.isEmpty());
    }

    void snippetsShowTheMatches()
    {
        if (!TestStore::isPostgres())
            QCOMPARE(look(u"camara"_s).hits.last().snippet, u"La \uE000cámara\uE001 pierde aire"_s);
        store->did([&](Transaction &t) {
            messages::keep(t, said::in(account, u"l"_s, u"Eva"_s, u"palabra "_s.repeated(90) + u"aguja y lino"_s, 50),
                said::at(90));
        });
        const QString snippet = look(u"aguja"_s).hits.first().snippet;
        QVERIFY(snippet.contains(u"\uE000aguja\uE001 y lino"_s) && snippet.startsWith(u'…') && snippet.size() < 200);
    }

    void gonesAreNotFound()
    {
        store->did([&](Transaction &t) { return messages::markDeleted(t, account, {}, u"3"_s); });
        QCOMPARE(found(u"marchas"_s), QStringList());
        QCOMPARE(found(u"from:carla"_s), QStringList{u"2"_s});
    }
};
TERTULIA_TEST(Search)
#include "tst_search.moc"
