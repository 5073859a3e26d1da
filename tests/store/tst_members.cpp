#include "models/store/conversations.h"
#include "models/store/identities.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

//! People: found by words, joined and separated without a loss, their contacts in one line of time.
class Members : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;

    IdentityId identity(const QString &who)
    {
        return store->saw(
            [=](const Reader &r) { return members::identityByKey(r, u"mastodon"_s, said::person(who).key)->id; });
    }
    MemberId member(const QString &who)
    {
        return store->saw(
            [=](const Reader &r) { return members::identityByKey(r, u"mastodon"_s, said::person(who).key)->member; });
    }
    void hear(const QString &id, const QString &who, int seconds, const QString &text = u"hola"_s)
    {
        store->did([=, this](Transaction &t) {
            messages::keep(t, said::in(account, id, who, text, seconds), said::at(100000));
        });
    }
    QStringList found(const QString &filter)
    {
        QList<MemberId> ids;
        for (const auto &place : store->saw([=](const Reader &r) { return members::places(r, filter); }))
            ids.append(place.id);
        QStringList names;
        for (const Member &m : store->saw([=](const Reader &r) { return members::some(r, ids); }))
            names.append(m.name);
        return names;
    }
    //! Everything that a join may move, as text.
    QString whole()
    {
        return store->saw([](const Reader &r) {
            QString all;
            for (const QString &sql :
                {u"SELECT id, member_id FROM identity ORDER BY id"_s,
                    u"SELECT m.id, m.joined_to FROM member m WHERE EXISTS (SELECT 1 FROM identity i WHERE i.member_id = m.id OR i.home_id = m.id) ORDER BY m.id"_s,
                    u"SELECT m.id, m.contacts * 1000 + m.written FROM member m WHERE EXISTS (SELECT 1 FROM identity i WHERE i.member_id = m.id OR i.home_id = m.id) ORDER BY m.id"_s,
                    u"SELECT id, member_id FROM conversation ORDER BY id"_s})
                r.each(sql, {}, [&](const Row &row) { all += row.text(0) + u'=' + row.text(1) + u' '; });
            return all;
        });
    }

private Q_SLOTS:
    void namesThatWeHaveMet()
    {
        hear(u"1"_s, u"ana"_s, 1);
        const Identity met = said::person(u"ana"_s);
        const auto known = [this](const QString &network, const QString &host, const QStringList &names) {
            return store->saw([=](const Reader &r) { return identities::known(r, network, host, names); });
        };
        QCOMPARE(known(u"mastodon"_s, {}, {met.handle, u"nobody@far.example"_s}), QStringList{met.handle});
        const QString bare = met.handle.section(u'@', 0, 0), host = met.handle.section(u'@', 1);
        QCOMPARE(known(u"mastodon"_s, host, {bare}), QStringList{bare}); // somebody of the own server
        QVERIFY(known(u"mastodon"_s, u"elsewhere.example"_s, {bare}).isEmpty());
        QVERIFY(known(u"bluesky"_s, {}, {met.handle}).isEmpty());
    }

    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
        int seconds = 1;
        for (const QString &who : {u"Bea"_s, u"Iván"_s, u"Carla"_s, u"Dario"_s, u"Eva"_s}) {
            hear(u"1"_s + who, who, seconds++);
            hear(u"2"_s + who, who, seconds++);
        }
    }

    //! Who was separated once has a home there: joined and separated again, nobody third appears.
    void aSeparatedOneKeepsItsHome()
    {
        const MemberId bea = member(u"Bea"_s);
        const IdentityId hers = identity(u"Bea"_s);
        store->did([=, ivan = member(u"Iván"_s)](Transaction &t) { members::join(t, bea, ivan, said::at(1)); });
        store->did([=](Transaction &t) { members::separate(t, hers, said::at(2)); });
        const MemberId own = member(u"Bea"_s);
        QVERIFY(own != bea);
        store->did([=](Transaction &t) { members::join(t, bea, own, said::at(3)); });
        QCOMPARE(member(u"Bea"_s), bea);
        store->did([=](Transaction &t) { members::separate(t, hers, said::at(4)); });
        QCOMPARE(member(u"Bea"_s), own);
    }

    void foundByWords()
    {
        QCOMPARE(found({}), (QStringList{u"Eva"_s, u"Dario"_s, u"Carla"_s, u"Iván"_s, u"Bea"_s}));
        QCOMPARE(found(u"iva"_s), QStringList{u"Iván"_s});
        QCOMPARE(found(u"exam be"_s), QStringList{u"Bea"_s});
        QCOMPARE(found(u"van"_s), QStringList());
        const MemberId eva = member(u"Eva"_s);
        store->did([=](Transaction &t) { return members::setTags(t, eva, {u"Ciclista"_s}, {}, said::at(50)); });
        Note note;
        note.member = member(u"Carla"_s);
        note.text = u"Prefiere los martes"_s;
        store->did([=](Transaction &t) { return members::addNote(t, note, said::at(50)); });
        QCOMPARE(found(u"cicl"_s), QStringList{u"Eva"_s});
        QCOMPARE(found(u"martes"_s), QStringList{u"Carla"_s});
    }

    void notesAreUndone()
    {
        const MemberId bea = member(u"Bea"_s), carla = member(u"Carla"_s);
        Note note;
        note.member = carla;
        note.text = u"Prefiere los martes"_s;
        const auto texts = [&](MemberId of) {
            QStringList all;
            for (const Note &one : store->saw([=](const Reader &r) { return members::notes(r, of); }))
                all.append(one.text);
            return all;
        };
        const auto undo = [&] { return store->did([](Transaction &t) { return journal::undo(t, said::at(99)); }); };
        QVERIFY(store->did([=](Transaction &t) { return members::addNote(t, note, said::at(50)); }));
        const NoteId id = store->saw([=](const Reader &r) { return members::notes(r, carla); }).first().id;
        QVERIFY(store->did([=](Transaction &t) { return members::editNote(t, id, u"Los jueves"_s, said::at(51)); }));
        QVERIFY(!store->did([=](Transaction &t) { return members::editNote(t, id, u"Los jueves"_s, said::at(52)); }));
        QVERIFY(store->did([=](Transaction &t) { return members::removeNote(t, id, said::at(53)); }));
        QVERIFY(!store->did([=](Transaction &t) { return members::removeNote(t, id, said::at(54)); }));
        QCOMPARE(texts(carla), QStringList());
        store->did([=](Transaction &t) { return members::join(t, bea, carla, said::at(60)); });
        undo(); // the join
        const auto undone = undo();
        QCOMPARE(undone->what, u"note-removed"_s);
        QCOMPARE(undone->subject, u"Los jueves"_s);
        QCOMPARE(texts(carla), QStringList{u"Los jueves"_s});
        QVERIFY(!store->saw([=](const Reader &r) { return members::notes(r, carla); }).first().edited.isNull());
        undo();
        QCOMPARE(texts(carla), QStringList{u"Prefiere los martes"_s});
        QVERIFY(store->saw([=](const Reader &r) { return members::notes(r, carla); }).first().edited.isNull());
        undo();
        QCOMPARE(texts(carla), QStringList());
        for (int i = 0; i < 3; ++i)
            QVERIFY(store->did([](Transaction &t) { return journal::redo(t, said::at(100)); }));
        QCOMPARE(texts(carla), QStringList());
        undo();
        QCOMPARE(texts(carla), QStringList{u"Los jueves"_s});
    }

    void joinedAndSeparated()
    {
        const MemberId bea = member(u"Bea"_s), carla = member(u"Carla"_s);
        Note note;
        note.member = carla;
        note.text = u"nota"_s;
        store->did([=](Transaction &t) { return members::addNote(t, note, said::at(50)); });
        store->did([=](Transaction &t) { return members::setTags(t, carla, {u"vip"_s}, {}, said::at(50)); });
        QVERIFY(store->did([=](Transaction &t) { return members::join(t, bea, carla, said::at(60)); }));
        const Member both = store->saw([=](const Reader &r) { return *members::one(r, bea); });
        QCOMPARE(both.identities.size(), 2);
        QCOMPARE(both.contacts, 4);
        QCOMPARE(both.tags, QStringList{u"vip"_s});
        QCOMPARE(store->saw([=](const Reader &r) { return members::notes(r, bea); }).size(), 1);
        QVERIFY(!found({}).contains(u"Carla"_s));
        QCOMPARE(store->saw([=](const Reader &r) { return members::timeline(r, bea, 10); }).size(), 5);
        const IdentityId hers = identity(u"Carla"_s);
        QVERIFY(store->did([=](Transaction &t) { return members::separate(t, hers, said::at(70)); }));
        QVERIFY(found({}).contains(u"Carla"_s));
        QCOMPARE(store->saw([=](const Reader &r) { return members::one(r, bea)->tags; }), QStringList());
        QCOMPARE(store->saw([=](const Reader &r) { return members::notes(r, carla); }).size(), 1);
        QCOMPARE(store->saw([=](const Reader &r) { return members::one(r, carla)->contacts; }), 2);
    }

    //! Whatever was joined and separated, undoing it all in order gives back what was.
    void undoneInOrder()
    {
        QRandomGenerator random(20260521);
        const QStringList people{u"Bea"_s, u"Iván"_s, u"Carla"_s, u"Dario"_s, u"Eva"_s};
        for (int round = 0; round < 30; ++round) {
            QStringList before;
            for (int step = 0; step < 8; ++step) {
                const QString was = whole();
                const QString a = people[random.bounded(5)], b = people[random.bounded(5)];
                const MemberId kept = member(a), other = member(b);
                const IdentityId apart = identity(b);
                const bool joins = random.bounded(3) > 0;
                if (store->did([=](Transaction &t) {
                        return joins ? members::join(t, kept, other, said::at(200))
                                     : members::separate(t, apart, said::at(200));
                    }))
                    before.append(was);
            }
            while (!before.isEmpty()) {
                QVERIFY(store->did([](Transaction &t) { return journal::undo(t, said::at(300)).has_value(); }));
                QCOMPARE(whole(), before.takeLast());
            }
        }
    }

    void oneLineOfTime()
    {
        const MemberId bea = member(u"Bea"_s);
        store->did([&](Transaction &t) {
            messages::keep(t, said::out(account, u"o1"_s, u"gracias"_s, 20, u"1Bea"_s), said::at(1000));
            for (int i = 0; i < 20; ++i) {
                Reaction like;
                like.account = account;
                like.remoteId = u"l%1"_s.arg(i);
                like.kind = Reaction::Kind::Like;
                like.author = said::person(u"Bea"_s);
                like.at = said::at(10 + i / 4);
                messages::keepReaction(t, like, said::at(1000));
            }
            for (int i = 0; i < 5; ++i) {
                Note note;
                note.member = bea;
                note.text = u"nota %1"_s.arg(i);
                members::addNote(t, note, said::at(12));
            }
        });
        const auto all = store->saw([=](const Reader &r) { return members::timeline(r, bea, 1000); });
        QCOMPARE(all.size(), 28);
        QCOMPARE(all.first().text, u"gracias"_s);
        QVERIFY(all.first().outgoing);
        QStringList paged;
        QString after;
        for (;;) {
            const auto page = store->saw([=](const Reader &r) { return members::timeline(r, bea, 3, after); });
            for (const TimelineEntry &entry : page)
                paged.append(entry.key);
            if (page.isEmpty())
                break;
            after = page.last().key;
        }
        QStringList keys;
        for (const TimelineEntry &entry : all)
            keys.append(entry.key);
        QCOMPARE(paged, keys);
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    }
};
TERTULIA_TEST(Members)
#include "tst_members.moc"
