#include "models/store/conversations.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/trouble.h"
#include "models/store/workspace.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

std::atomic<int> heardStatements{0};

//! Every row of every table but the journal itself and the notices to other processes.
QStringList everything(const Reader &r)
{
    const auto list = [&](const QString &sql, const QVariantList &bound = {}) {
        QStringList found;
        r.each(sql, bound, [&](const Row &row) { found.append(row.text(0)); });
        return found;
    };
    const QStringList tables = list(r.isPostgres()
            ? u"SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1"_s
            : u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1"_s);
    QStringList all;
    for (const QString &table : tables) {
        if (table == u"journal" || table == u"change" || table.startsWith(u"message_text"))
            continue;
        const QStringList columns = list(r.isPostgres()
                ? u"SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? ORDER BY 1"_s
                : u"SELECT name FROM pragma_table_info(?) ORDER BY 1"_s,
            {table});
        QStringList texts;
        for (const QString &column : columns)
            texts.append(u"COALESCE(CAST(\"%1\" AS TEXT), 'null')"_s.arg(column));
        all += list(u"SELECT '%1: ' || %2 FROM %1 ORDER BY 1"_s.arg(table, texts.join(u" || ' | ' || "_s)));
    }
    return all;
}

//! The first line in which they differ, for people.
QString difference(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return u"before: %1\nafter:  %2"_s.arg(a.value(i), b.value(i));
    return {};
}

} // namespace

//! What is decided about conversations: one or ten thousand at once, and all of it taken back exactly.
class Triage : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;
    ColleagueId me;
    QList<ConversationId> all;

    void hear(int count)
    {
        store->did([&](Transaction &t) {
            for (int i = 0; i < count; ++i)
                all.append(messages::keep(t,
                    said::in(
                        account, u"m%1"_s.arg(all.size()), u"P%1"_s.arg(all.size() % 500), u"hola"_s, int(all.size())),
                    said::at(100'000))
                               .conversation);
        });
    }
    QStringList dump() { return store->saw(everything); }
    std::optional<JournalEntry> undo()
    {
        return store->did([](Transaction &t) { return journal::undo(t, said::at(200'000)); });
    }
    Conversation one(ConversationId id)
    {
        return *store->saw([id](const Reader &r) { return conversations::one(r, id); });
    }
    int statements(const std::function<void()> &act)
    {
        heardStatements = 0;
        statementHeard = [](const QString &) { ++heardStatements; };
        act();
        statementHeard = nullptr;
        return heardStatements;
    }

    //! Something that a person can do, about some of the conversations; none when it changed nothing.
    JournalId act(Transaction &t, QRandomGenerator &random, const QDateTime &now)
    {
        using State = Conversation::State;
        static const QStringList words{u"dudas"_s, u"Taller"_s, u"urgente"_s, u"rueda"_s, u"DUDAS"_s};
        QList<ConversationId> some;
        for (const ConversationId id : std::as_const(all))
            if (random.bounded(3) == 0)
                some.append(id);
        some.resize(std::min<qsizetype>(some.size(), 1 + random.bounded(8)));
        const QString word = words[random.bounded(int(words.size()))];
        const QList<View> views = conversations::views(t);
        const View view = views[random.bounded(int(views.size()))];
        const MemberId member = some.isEmpty() ? MemberId() : conversations::one(t, some.first())->member;
        switch (random.bounded(14)) {
        case 0: return conversations::setState(t, some, State::Done, now);
        case 1: return conversations::setState(t, some, State::Open, now);
        case 2: return conversations::setState(t, some, State::Waiting, now);
        case 3: return conversations::snooze(t, some, now.addSecs(random.bounded(9000)), random.bounded(2), now);
        case 4: return conversations::snooze(t, some, {}, false, now);
        case 5: return conversations::setUnread(t, some, random.bounded(2), now);
        case 6: return conversations::assign(t, some, random.bounded(2) ? me : ColleagueId(), now);
        case 7: return conversations::setTags(t, some, {word}, {}, now);
        case 8: return conversations::setTags(t, some, {}, {word}, now);
        case 9: return member ? members::setTags(t, member, {word}, {}, now) : JournalId();
        case 10: return conversations::addView(t, word, u"tag:"_s + word, now).undo;
        case 11: return conversations::changeView(t, view.id, view.name, u"is:open tag:"_s + word, now);
        case 12: return conversations::moveView(t, view.id, random.bounded(int(views.size())), now);
        default: return conversations::removeView(t, view.id, now);
        }
    }

private Q_SLOTS:
    void init()
    {
        all.clear();
        store = std::make_unique<TestStore>(false);
        account = store->did([](Transaction &t) { return seed::account(t); });
        me = store->did([](Transaction &t) {
            conversations::ensureBuiltinViews(t, said::at(0));
            return workspace::ensureMe(t, u"Lucía"_s, u"es"_s, u"Europe/Madrid"_s, said::at(0)).id;
        });
    }
    void cleanup() { statementHeard = nullptr; }

    //! Whatever is done, taken back and done again, also over restarts: each undo is the exact database before.
    void anySequenceIsTakenBackExactly()
    {
        hear(24);
        store->did([this](Transaction &t) { conversations::setTags(t, {all[0]}, {u"rueda"_s}, {}, said::at(1)); });
        QRandomGenerator random(20260511);
        QList<QStringList> before{dump()}, undone;
        int taken = 0;
        for (int step = 0; step < 300; ++step) {
            const QDateTime now = said::at(1000 + step);
            const int kind = random.bounded(10);
            if (kind == 0 && step % 5 == 0) {
                store->reopen();
            } else if (kind < 4 && before.size() > 1) {
                QVERIFY(undo());
                undone.append(before.takeLast());
                ++taken;
            } else if (kind == 4 && !undone.isEmpty()) {
                QVERIFY(store->did([now](Transaction &t) { return journal::redo(t, now).has_value(); }));
                before.append(undone.takeLast());
            } else if (store->did([&](Transaction &t) { return act(t, random, now); })) {
                before.append(dump());
                undone.clear();
            }
            const QStringList is = dump();
            QVERIFY2(is == before.last(), qPrintable(u"step %1: %2"_s.arg(step).arg(difference(before.last(), is))));
        }
        QVERIFY(taken > 50 && before.size() > 20);
        for (store->reopen(); before.size() > 1; before.removeLast())
            QVERIFY(undo());
        QCOMPARE(difference(before.first(), dump()), QString());
    }

    //! As many statements for a thousand as for ten, there and back.
    void bulkIsOneStatement()
    {
        hear(1000);
        const auto cost = [&](const QList<ConversationId> &some) {
            QList<int> costs;
            const auto both = [&](const std::function<JournalId(Transaction &)> &act) {
                costs.append(statements([&] { QVERIFY(store->did(act)); }));
                costs.append(statements([&] { QVERIFY(undo()); }));
            };
            const QDateTime now = said::at(5000);
            both([&](Transaction &t) { return conversations::setState(t, some, Conversation::State::Done, now); });
            both([&](Transaction &t) { return conversations::snooze(t, some, now.addDays(1), true, now); });
            both([&](Transaction &t) { return conversations::assign(t, some, me, now); });
            both([&](Transaction &t) { return conversations::setTags(t, some, {u"dudas"_s}, {}, now); });
            both([&](Transaction &t) { return conversations::setUnread(t, some, false, now); });
            return costs;
        };
        const QList<int> few = cost(all.first(10)), many = cost(all);
        QCOMPARE(many, few);
    }

    //! The limit of the workflows is a second; here the best of three, and room for a busy machine and sanitizers.
    void tenThousandAtOnce()
    {
        if (TestStore::isPostgres())
            QSKIP("measured on the embedded store");
        QStringList numbers;
        for (int i = 0; i < 10'000; ++i)
            numbers.append(QString::number(i));
        store->did([&](Transaction &t) {
            t.exec(u"INSERT INTO conversation (account_id, network, kind, remote_key, last_message_at) "
                   u"SELECT ?, 'mastodon', 'public', 'c' || value, value FROM json_each(?)"_s,
                {account.value, u'[' + numbers.join(u',') + u']'});
            t.each(u"SELECT id FROM conversation"_s, {},
                [&](const Row &row) { all.append(ConversationId{row.number(0)}); });
            for (const ConversationId id : std::as_const(all))
                t.touch(id);
        });
        const auto count
            = [this] { return store->saw([](const Reader &r) { return conversations::views(r).first().count; }); };
        QCOMPARE(count(), 10'000);
        qint64 there = 60'000, back = 60'000;
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer clock;
            clock.start();
            QVERIFY(store->did([this](Transaction &t) {
                return conversations::setState(t, all, Conversation::State::Done, said::at(20'000));
            }));
            there = std::min(there, clock.elapsed());
            QCOMPARE(count(), 0);
            clock.restart();
            QVERIFY(undo());
            back = std::min(back, clock.elapsed());
            QCOMPARE(count(), 10'000);
        }
        qInfo("ten thousand: done in %lld ms, undone in %lld ms", there, back);
        QVERIFY(there < 4000);
        QVERIFY(back < 4000);
    }

    void untilTheyWrite()
    {
        hear(1);
        store->did([this](Transaction &t) { return conversations::snooze(t, all, {}, false, said::at(10)); });
        QVERIFY(!one(all[0]).snoozedUntil.isValid());
        QVERIFY(one(all[0]).wakesIfWritten);
        QCOMPARE(store->did([](Transaction &t) { return conversations::wake(t, said::at(900'000)); }), 0);
        QCOMPARE(store->saw([](const Reader &r) { return conversations::nextWake(r); }), std::nullopt);
        store->did([this](Transaction &t) {
            messages::keep(t, said::in(account, u"again"_s, u"P0"_s, u"sigo aquí"_s, 3, u"m0"_s), said::at(20));
        });
        QCOMPARE(one(all[0]).state, Conversation::State::Open);
    }

    void evenIfTheyWrite()
    {
        hear(1);
        store->did([this](Transaction &t) { return conversations::snooze(t, all, said::at(500), true, said::at(10)); });
        QVERIFY(!one(all[0]).wakesIfWritten);
        store->did([this](Transaction &t) {
            messages::keep(t, said::in(account, u"again"_s, u"P0"_s, u"sigo aquí"_s, 3, u"m0"_s), said::at(20));
        });
        QCOMPARE(one(all[0]).state, Conversation::State::Snoozed);
        QCOMPARE(store->did([](Transaction &t) { return conversations::wake(t, said::at(500)); }), 1);
        QCOMPARE(one(all[0]).state, Conversation::State::Open);
        QVERIFY(one(all[0]).wakesIfWritten); // the next time as usual
    }

    //! Days later, after a restart, in order: the newest first, and what a person wrote meanwhile stays.
    void undoneAfterARestart()
    {
        hear(3);
        store->did([this](Transaction &t) { return conversations::setTags(t, all, {u"dudas"_s}, {}, said::at(1)); });
        store->did([this](Transaction &t) {
            return conversations::setState(t, {all[0], all[1]}, Conversation::State::Done, said::at(2));
        });
        store->reopen();
        hear(1);
        QCOMPARE(undo()->what, u"done"_s);
        QCOMPARE(one(all[0]).state, Conversation::State::New);
        QCOMPARE(one(all[2]).tags, QStringList{u"dudas"_s});
        QCOMPARE(undo()->what, u"tagged"_s);
        QVERIFY(store->saw([](const Reader &r) { return conversations::tags(r); }).isEmpty());
        QVERIFY(!undo());
        QCOMPARE(one(all[3]).state, Conversation::State::New);
    }

    //! A tag that was made for one conversation stays when somebody else wears it by now.
    void aTagInUseStays()
    {
        hear(2);
        const JournalId first = store->did(
            [this](Transaction &t) { return conversations::setTags(t, {all[0]}, {u"dudas"_s}, {}, said::at(1)); });
        store->did(
            [this](Transaction &t) { return conversations::setTags(t, {all[1]}, {u"dudas"_s}, {}, said::at(2)); });
        QVERIFY(store->did([first](Transaction &t) { return journal::undo(t, said::at(3), first); }));
        QVERIFY(one(all[0]).tags.isEmpty());
        QCOMPARE(one(all[1]).tags, QStringList{u"dudas"_s});
    }

    void removingAnUnknownTagMakesNone()
    {
        hear(1);
        QVERIFY(!store->did(
            [this](Transaction &t) { return conversations::setTags(t, all, {}, {u"nada"_s}, said::at(1)); }));
        QVERIFY(store->saw([](const Reader &r) { return conversations::tags(r); }).isEmpty());
    }
};
TERTULIA_TEST(Triage)
#include "tst_triage.moc"
