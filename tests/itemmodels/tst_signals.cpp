#include "models/itemmodels/accountsmodel.h"
#include "models/itemmodels/calendarmodel.h"
#include "models/itemmodels/conversationmodel.h"
#include "models/itemmodels/inboxmodel.h"
#include "models/itemmodels/membersmodel.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/itemmodels/tagsmodel.h"
#include "models/itemmodels/timelinemodel.h"
#include "models/itemmodels/viewsmodel.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/posts.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using said::at;

namespace {

//! What a model says, in order: "+2" a row came there, "-2" one went, "4>0" one moved, "~1" one differs.
class Told : public QObject {
public:
    explicit Told(QAbstractItemModel &model) : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        using Model = QAbstractItemModel;
        connect(&model, &Model::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { note(u"+"_s + range(first, last)); });
        connect(&model, &Model::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { note(u"-"_s + range(first, last)); });
        connect(&model, &Model::rowsMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int before) {
                note(range(first, last) + u'>' + QString::number(before));
            });
        connect(&model, &Model::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
            note(u"~"_s + range(first.row(), last.row()));
        });
        connect(&model, &Model::modelReset, this, [this] { note(u"reset"_s); });
        connect(&model, &Model::layoutChanged, this, [this] { note(u"layout"_s); });
    }
    QStringList take() { return std::exchange(m_told, {}); }
    bool isEmpty() const { return m_told.isEmpty(); }
    QStringList told() const { return m_told; }

private:
    static QString range(int first, int last)
    {
        return first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last);
    }
    void note(const QString &what) { m_told.append(what); }
    QAbstractItemModelTester m_tester;
    QStringList m_told;
};

} // namespace

//! Exactly these signals come, and nothing more a while later.
#define SAYS(told, ...)                                                                                                \
    {                                                                                                                  \
        const QStringList expected{__VA_ARGS__};                                                                       \
        QTRY_COMPARE((told).told(), expected);                                                                         \
        QTest::qWait(120);                                                                                             \
        QCOMPARE((told).take(), expected);                                                                             \
    }

//! Every list says exactly what happened to which row.
class Signals : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;
    AccountId account;

    messages::Kept keep(const Message &m)
    {
        return store->did([m](Transaction &t) { return messages::keep(t, m, at(100000)); });
    }
    PostId plan(const QString &title, int seconds)
    {
        return store->did([&](Transaction &t) {
            Post post;
            post.title = title;
            post.wallTime = u"2026-05-29T13:00"_s;
            post.zone = u"UTC"_s;
            post.due = at(seconds);
            post.variants = {seed::saying(account, title)};
            return posts::save(t, post, at(0));
        });
    }

private Q_SLOTS:
    void init()
    {
        store = std::make_unique<TestStore>();
        account = store->did([](Transaction &t) { return seed::account(t); });
    }

    void accountsOneByOne()
    {
        AccountsModel model(store->db());
        Told told(model);
        SAYS(told, u"+0"_s);
        const AccountId second = store->did([](Transaction &t) {
            Account a;
            a.network = u"mastodon"_s;
            a.server = a.remoteId = a.handle = u"second"_s;
            return accounts::keep(t, a, at(100)).id;
        });
        SAYS(told, u"+1"_s);
        store->did([&](Transaction &t) { accounts::setState(t, account, Account::State::Offline, u"down"_s); });
        SAYS(told, u"~0"_s);
        store->did([&](Transaction &t) { accounts::setState(t, account, Account::State::Offline, u"down"_s); });
        SAYS(told); // nothing new
        store->did([&](Transaction &t) { accounts::remove(t, second); });
        SAYS(told, u"-1"_s);
    }

    void viewsAndTheirCounts()
    {
        store->did([](Transaction &t) { conversations::ensureBuiltinViews(t, at(0)); });
        ViewsModel model(store->db());
        QTRY_COMPARE(model.rowCount(), 8);
        Told told(model);
        const ViewId added
            = store->did([](Transaction &t) { return conversations::addView(t, u"Ruedas"_s, u"rueda"_s, at(1)).id; });
        SAYS(told, u"+8"_s);
        keep(said::in(account, u"1"_s, u"Bea"_s, u"una rueda"_s, 1));
        QTRY_COMPARE(model.at(8)->count, 1);
        for (const QString &what : told.take())
            QVERIFY2(what.startsWith(u'~'), qPrintable(what)); // counts only
        store->did([&](Transaction &t) { conversations::removeView(t, added, at(2)); });
        SAYS(told, u"-8"_s);
    }

    void tagsInTheirPlace()
    {
        const auto asked = keep(said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1));
        TagsModel model(store->db());
        Told told(model);
        const auto tag = [&](const QString &name) {
            store->did([&](Transaction &t) { conversations::setTags(t, {asked.conversation}, {name}, {}, at(2)); });
        };
        tag(u"medio"_s);
        SAYS(told, u"+0"_s);
        tag(u"antes"_s);
        SAYS(told, u"+0"_s);
        tag(u"zeta"_s);
        SAYS(told, u"+2"_s);
        QCOMPARE(model.data(model.index(1), Qt::DisplayRole).toString(), u"medio"_s);
    }

    void postsMoveWithTheirTime()
    {
        const PostId first = plan(u"uno"_s, 0);
        plan(u"dos"_s, 3600);
        CalendarModel model(store->db(), QTimeZone::utc());
        Told told(model);
        model.setRange(at(0).date(), at(86400).date());
        SAYS(told, u"+0"_s, u"+1"_s);
        plan(u"entre"_s, 1800);
        SAYS(told, u"+1"_s);
        store->did([&](Transaction &t) {
            return bool(posts::move(t, first, u"2026-05-29T15:00"_s, u"UTC"_s, at(7200), at(1)));
        });
        SAYS(told, u"0>3"_s, u"~2"_s);
        store->did([&](Transaction &t) {
            return bool(posts::move(t, first, u"2027-05-29T15:00"_s, u"UTC"_s, at(400 * 86400), at(2)));
        });
        SAYS(told, u"-2"_s);
    }

    void outgoingRisesWhenItFails()
    {
        OutboxModel model(store->db());
        Told told(model);
        const auto say = [&](const QString &text, int due) {
            return store->did(
                [&](Transaction &t) { return outbox::reply(t, seed::saying(account, text, at(due)), at(0)); });
        };
        say(u"a"_s, 1);
        SAYS(told, u"+0"_s);
        const OutboxId late = say(u"b"_s, 5);
        SAYS(told, u"+1"_s);
        store->did([&](Transaction &t) {
            t.exec(u"UPDATE outbox SET state = 'publishing' WHERE id = ?"_s, {late.value});
            outbox::failed(t, late, {Error::Kind::Rejected, u"no"_s, {}}, at(6));
        });
        SAYS(told, u"1>0"_s, u"~0"_s);
        QCOMPARE(model.problems(), 1);
        store->did([&](Transaction &t) { outbox::withdraw(t, late, at(7)); });
        SAYS(told, u"-0"_s);
    }

    void aThreadGrowsAtItsEnd()
    {
        const auto asked = keep(said::direct(account, u"1"_s, u"Bea"_s, u"hola"_s, 1));
        ConversationModel model(store->db());
        Told told(model);
        model.setConversation(asked.conversation);
        SAYS(told, u"+0"_s);
        keep(said::direct(account, u"2"_s, u"Bea"_s, u"¿hay alguien?"_s, 5));
        SAYS(told, u"+1"_s);
        Message edited = said::direct(account, u"1"_s, u"Bea"_s, u"hola, taller"_s, 1);
        edited.editedAt = at(6);
        keep(edited);
        SAYS(told, u"~0"_s);
        keep(said::direct(account, u"3"_s, u"Bea"_s, u"en medio"_s, 3));
        SAYS(told, u"+1"_s);
        store->did([&](Transaction &t) { return messages::markDeleted(t, account, {}, u"3"_s); });
        SAYS(told, u"~1"_s); // a tombstone stays
        keep(said::in(account, u"other"_s, u"Carlos"_s, u"otra cosa"_s, 9));
        SAYS(told); // another conversation
        model.setConversation({});
        SAYS(told, u"-0"_s, u"-0"_s, u"-0"_s);
    }

    void aHistoryGrowsAtItsTop()
    {
        keep(said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1));
        const MemberId bea = store->saw([](const Reader &r) {
            return members::identityByKey(r, u"mastodon"_s, said::person(u"Bea"_s).key)->member;
        });
        TimelineModel model(store->db());
        Told told(model);
        model.setMember(bea);
        SAYS(told, u"+0"_s);
        store->did([&](Transaction &t) {
            Reaction like;
            like.account = account;
            like.remoteId = u"l1"_s;
            like.kind = Reaction::Kind::Like;
            like.messageId = u"post"_s;
            like.author = said::person(u"Bea"_s);
            like.at = at(5);
            messages::keepReaction(t, like, at(6));
        });
        SAYS(told, u"+0"_s);
        Note note;
        note.member = bea;
        note.text = u"socia"_s;
        const NoteId kept = store->did([=](Transaction &t) {
            members::addNote(t, note, at(3));
            return members::notes(t, bea).first().id;
        });
        SAYS(told, u"+1"_s);
        store->did([=](Transaction &t) { members::editNote(t, kept, u"socia desde 2019"_s, at(8)); });
        SAYS(told, u"~1"_s);
        store->did([=](Transaction &t) { members::removeNote(t, kept, at(9)); });
        SAYS(told, u"-1"_s);
    }

    void aRowOfTheInboxDiffers()
    {
        store->did([](Transaction &t) { conversations::ensureBuiltinViews(t, at(0)); });
        keep(said::in(account, u"1"_s, u"Bea"_s, u"hola"_s, 1));
        const auto second = keep(said::in(account, u"2"_s, u"Carlos"_s, u"hola"_s, 2));
        InboxModel model(store->db());
        model.setView(store->saw([](const Reader &r) { return conversations::views(r).first().id; }));
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_VERIFY(model.at(1));
        Told told(model);
        store->did([&](Transaction &t) { conversations::markRead(t, second.conversation); });
        SAYS(told, u"~0"_s);
        QCOMPARE(model.data(model.index(0), InboxModel::UnreadRole).toInt(), 0);
        keep(said::in(account, u"3"_s, u"Bea"_s, u"sigo aquí"_s, 3, u"1"_s));
        QTRY_COMPARE(model.at(0)->snippet, u"sigo aquí"_s);
        QCOMPARE(told.take().first(), u"1>0"_s);
    }

    void peopleMoveWithTheirLastContact()
    {
        for (int i = 0; i < 3; ++i)
            keep(said::in(account, QString::number(i), u"P%1"_s.arg(i), u"hola"_s, i));
        MembersModel model(store->db());
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_VERIFY(model.at(2));
        Told told(model);
        keep(said::in(account, u"again"_s, u"P0"_s, u"otra vez"_s, 50));
        QTRY_COMPARE(model.at(0)->name, u"P0"_s);
        QCOMPARE(told.take().first(), u"2>0"_s);
        keep(said::in(account, u"new"_s, u"P9"_s, u"hola"_s, 60));
        QTRY_COMPARE(model.rowCount(), 4);
        QTRY_VERIFY(model.at(0));
        QCOMPARE(told.take().first(), u"+0"_s);
        const MemberId first = model.idAt(0), gone = model.idAt(3);
        store->did([=](Transaction &t) { members::join(t, first, gone, at(70)); });
        QTRY_COMPARE(model.rowOf(gone), -1);
        QVERIFY(told.take().contains(u"-3"_s));
        store->did([=](Transaction &t) { members::rename(t, first, u"Nueve"_s, at(71)); });
        QTRY_COMPARE(model.data(model.index(0), Qt::DisplayRole).toString(), u"Nueve"_s);
        for (const QString &what : told.take())
            QCOMPARE(what, u"~0"_s);
    }
};
TERTULIA_TEST(Signals)
#include "tst_signals.moc"
