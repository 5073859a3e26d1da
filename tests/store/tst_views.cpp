#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/messages.h"
#include "models/store/workspace.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;

//! The inbox: views and their counts follow what happens, actions can be undone, lists are read by key.
class Views : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;
    ColleagueId me;

    ConversationId heard(const QString &id, const QString &who, int seconds, const QString &text = u"hola"_s)
    {
        return store->did([=, this](Transaction &t) {
            return messages::keep(t, said::in(account, id, who, text, seconds), said::at(100000)).conversation;
        });
    }
    View view(const QString &builtin)
    {
        const QList<View> all = store->saw([](const Reader &r) { return conversations::views(r); });
        for (const View &view : all)
            if (view.builtin == builtin || view.name == builtin)
                return view;
        return {};
    }
    QList<ConversationId> in(const QString &builtin)
    {
        QList<ConversationId> ids;
        const ViewId id = view(builtin).id;
        const auto places = store->saw([id](const Reader &r) { return conversations::placesIn(r, id); });
        for (const auto &place : places)
            ids.append(place.id);
        return ids;
    }
    Conversation::State state(ConversationId id)
    {
        return store->saw([id](const Reader &r) { return conversations::one(r, id)->state; });
    }
    QList<ConversationId> matching(const QString &query)
    {
        QList<ConversationId> ids;
        const auto parsed = text::parseQuery(query, QDate(2026, 7, 1)).query;
        for (const auto &place :
            store->saw([parsed](const Reader &r) { return conversations::matching(r, parsed, 100); }))
            ids.append(place.id);
        return ids;
    }
    //! What is counted and listed must be what a view's question says when asked anew.
    void countsAreTrue()
    {
        const QList<View> all = store->saw([](const Reader &r) { return conversations::views(r); });
        for (const View &v : all) {
            QCOMPARE(in(v.builtin.isEmpty() ? v.name : v.builtin), matching(v.query));
            QCOMPARE(v.count, int(matching(v.query).size()));
        }
    }

private Q_SLOTS:
    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
        me = store->did([](Transaction &t) {
            return workspace::ensureMe(t, u"Lucía"_s, u"es"_s, u"Europe/Madrid"_s, said::at(0)).id;
        });
        store->did([](Transaction &t) { conversations::ensureBuiltinViews(t, said::at(0)); });
    }

    void whoWritesAgainRises()
    {
        const ConversationId older = heard(u"1"_s, u"Bea"_s, 1), newer = heard(u"2"_s, u"Iván"_s, 2);
        QCOMPARE(in(u"inbox"_s), (QList{newer, older}));
        store->did([this](Transaction &t) {
            messages::keep(t, said::in(account, u"3"_s, u"Bea"_s, u"sigo aquí"_s, 3, u"1"_s), said::at(9));
        });
        QCOMPARE(in(u"inbox"_s), (QList{older, newer}));
        countsAreTrue();
    }

    void followWhatHappens()
    {
        const ConversationId a = heard(u"1"_s, u"Bea"_s, 1);
        const ConversationId b = heard(u"2"_s, u"Carla"_s, 2);
        QCOMPARE(in(u"inbox"_s), (QList{b, a}));
        QCOMPARE(view(u"inbox"_s).count, 2);
        store->did(
            [=](Transaction &t) { return conversations::setState(t, {b}, Conversation::State::Done, said::at(9)); });
        QCOMPARE(in(u"inbox"_s), QList{a});
        QCOMPARE(in(u"done"_s), QList{b});
        store->did([=, this](Transaction &t) { return conversations::assign(t, {a}, me, said::at(9)); });
        QCOMPARE(in(u"mine"_s), QList{a});
        QVERIFY(in(u"unassigned"_s).isEmpty());
        heard(u"3"_s, u"Bea"_s, 30); // a conversation of its own, newer
        QCOMPARE(view(u"inbox"_s).count, 2);
        countsAreTrue();
    }

    void snoozedComesBack()
    {
        const ConversationId a = heard(u"1"_s, u"Bea"_s, 1);
        store->did([=](Transaction &t) { return conversations::snooze(t, {a}, said::at(50), false, said::at(9)); });
        QVERIFY(in(u"inbox"_s).isEmpty());
        QCOMPARE(store->saw([](const Reader &r) { return conversations::nextWake(r); }), std::optional(said::at(50)));
        QCOMPARE(store->did([](Transaction &t) { return conversations::wake(t, said::at(49)); }), 0);
        QCOMPARE(store->did([](Transaction &t) { return conversations::wake(t, said::at(50)); }), 1);
        QCOMPARE(in(u"inbox"_s), QList{a});
        countsAreTrue();
    }

    void everyActionCanBeUndone()
    {
        const ConversationId a = heard(u"1"_s, u"Bea"_s, 1);
        const ConversationId b = heard(u"2"_s, u"Carla"_s, 2);
        const auto snapshot = [&] {
            return store->saw([=](const Reader &r) { return conversations::some(r, {a, b}); });
        };
        QList<QList<Conversation>> states{snapshot()};
        const auto act = [&](auto action) {
            QVERIFY(store->did(action));
            states.append(snapshot());
            QVERIFY(states.last() != states[states.size() - 2]);
        };
        act([=](Transaction &t) { return conversations::snooze(t, {a, b}, said::at(90), true, said::at(5)); });
        act([=](Transaction &t) { return conversations::setTags(t, {a}, {u"dudas"_s, u"Taller"_s}, {}, said::at(6)); });
        act([=](Transaction &t) { return conversations::setUnread(t, {a, b}, false, said::at(7)); });
        act([=, this](Transaction &t) { return conversations::assign(t, {b}, me, said::at(8)); });
        act([=](Transaction &t) { return conversations::setTags(t, {a}, {}, {u"DUDAS"_s}, said::at(9)); });
        act([=](Transaction &t) { return conversations::setUnread(t, {a}, true, said::at(10)); });
        act([=](Transaction &t) { return conversations::setState(t, {a}, Conversation::State::Done, said::at(11)); });
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QVERIFY(store->did([](Transaction &t) { return journal::undo(t, said::at(20)).has_value(); }));
            QCOMPARE(snapshot(), states[i]);
            countsAreTrue();
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            QVERIFY(store->did([](Transaction &t) { return journal::redo(t, said::at(21)).has_value(); }));
            QCOMPARE(snapshot(), states[i]);
        }
        QVERIFY(!store->did([=](Transaction &t) {
            return conversations::setState(t, {a}, Conversation::State::Done, said::at(11));
        })); // as it was: nothing to undo
    }

    void ownViews()
    {
        const ConversationId a = heard(u"1"_s, u"Bea"_s, 1, u"la cámara"_s);
        heard(u"2"_s, u"Carla"_s, 2, u"el cambio"_s);
        const ViewId own = store->did(
            [](Transaction &t) { return conversations::addView(t, u"Cámaras"_s, u"cámara"_s, said::at(3)).id; });
        QCOMPARE(in(u"Cámaras"_s), QList{a});
        const ConversationId c = heard(u"3"_s, u"Dario"_s, 4, u"otra cámara"_s);
        QCOMPARE(in(u"Cámaras"_s), (QList{c, a}));
        countsAreTrue();
        store->did(
            [=](Transaction &t) { conversations::changeView(t, own, u"Cámaras"_s, u"from:bea"_s, said::at(5)); });
        QCOMPARE(in(u"Cámaras"_s), QList{a});
        store->did([=](Transaction &t) { conversations::removeView(t, own, said::at(6)); });
        QVERIFY(!view(u"Cámaras"_s).id);
    }

    void queries()
    {
        const ConversationId a = heard(u"1"_s, u"Iván"_s, 1, u"la rueda"_s);
        const ConversationId b = heard(u"2"_s, u"Carla"_s, 2, u"el freno y la rueda"_s);
        const ConversationId c = store->did([&](Transaction &t) {
            return messages::keep(t, said::direct(account, u"3"_s, u"Iván"_s, u"secreto"_s, 3), said::at(9))
                .conversation;
        });
        store->did([=](Transaction &t) { return conversations::setTags(t, {b}, {u"dudas"_s}, {}, said::at(6)); });
        QCOMPARE(matching(u"rueda"_s), (QList{b, a}));
        QCOMPARE(matching(u"rueda -freno"_s), QList{a});
        QCOMPARE(matching(u"from:ivan"_s), (QList{c, a}));
        QCOMPARE(matching(u"from:ivan is:direct"_s), QList{c});
        QCOMPARE(matching(u"is:mention"_s), (QList{b, a}));
        QCOMPARE(matching(u"tag:Dudas"_s), QList{b});
        QCOMPARE(matching(u"-tag:dudas"_s), (QList{c, a}));
        QCOMPARE(matching(u"-tag:dudas -from:ivan"_s), QList<ConversationId>()); // neither of them
        QCOMPARE(matching(u"-tag:dudas -is:direct"_s), QList{a});
        QCOMPARE(matching(u"-is:mine"_s), (QList{c, b, a})); // nobody's is not mine
        QCOMPARE(matching(u"in:ana"_s), (QList{c, b, a}));
        QCOMPARE(matching(u"network:bluesky"_s), QList<ConversationId>());
        QCOMPARE(matching(u"is:new is:done"_s), (QList{c, b, a}));
        QCOMPARE(matching(u"before:2026-01-01"_s), QList<ConversationId>());
        QCOMPARE(matching(u"after:2026-01-01"_s), (QList{c, b, a}));
        QCOMPARE(store->saw([](const Reader &r) { return conversations::countMatching(r, {}, 2); }), 2);
    }

    void pagesByKey()
    {
        QList<ConversationId> all;
        for (int i = 0; i < 25; ++i)
            all.prepend(heard(QString::number(i), u"P%1"_s.arg(i), i / 3)); // several in the same second
        const ViewId inbox = view(u"inbox"_s).id;
        QList<ConversationId> found;
        conversations::Place after;
        for (;;) {
            const auto page = store->saw([=](const Reader &r) { return conversations::firstIn(r, inbox, 4, after); });
            for (const auto &place : page)
                found.append(place.id);
            if (page.isEmpty())
                break;
            after = page.last();
        }
        QCOMPARE(found, all);
    }

    void draftsAndOutgoingShow()
    {
        const ConversationId a = heard(u"1"_s, u"Bea"_s, 1);
        store->did(
            [=](Transaction &t) { drafts::keep(t, u"reply/%1/public"_s.arg(a.value), u"hol"_s, a, said::at(2)); });
        QVERIFY(store->saw([=](const Reader &r) { return conversations::one(r, a)->hasDraft; }));
        store->did([&](Transaction &t) {
            OutboxAction reply = seed::saying(account, u"hola"_s, said::at(3));
            reply.conversation = a;
            return outbox::reply(t, reply, said::at(3));
        });
        QCOMPARE(store->saw([=](const Reader &r) { return conversations::one(r, a)->sendState; }), u"scheduled"_s);
    }
};
TERTULIA_TEST(Views)
#include "tst_views.moc"
