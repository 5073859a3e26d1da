#include "models/store/journal.h"
#include "models/store/savedreplies.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using seed::at;

//! Answers kept for the next time: what is changed can be undone, and what is used comes first.
class SavedRepliesStore : public QObject {
    Q_OBJECT

    std::unique_ptr<TestStore> store;

    savedreplies::Kept keep(const SavedReply &reply, int seconds)
    {
        return store->did([=](Transaction &t) { return savedreplies::keep(t, reply, at(seconds)); });
    }
    SavedReplyId add(const QString &title, const QString &folder = {})
    {
        return keep({{}, {}, folder, title, {}, {{{}, {}, u"Hola"_s}}, 0, {}}, 1).id;
    }
    QList<SavedReply> all()
    {
        return store->saw([](const Reader &r) { return savedreplies::all(r); });
    }
    QStringList titles()
    {
        QStringList found;
        for (const SavedReply &reply : all())
            found.append(reply.title);
        return found;
    }
    std::optional<JournalEntry> undo()
    {
        return store->did([](Transaction &t) { return journal::undo(t, at(99)); });
    }
    void redo()
    {
        store->did([](Transaction &t) { return journal::redo(t, at(99)); });
    }

private Q_SLOTS:
    void init() { store = std::make_unique<TestStore>(); }
    void cleanup() { store.reset(); }

    void isKeptWhole()
    {
        SavedReply reply{{}, {}, u" Taller "_s, u"Desarrollos\nsegún la rueda"_s, u"de"_s,
            {{{}, {}, u"Hola, {{member.first_name}}"_s}, {u"en"_s, u"mastodon"_s, u"Hello"_s}, {u"fr"_s, {}, {}}}, 0,
            {}};
        const auto kept = keep(reply, 1);
        QVERIFY(kept.id);
        QVERIFY(kept.undo);
        const SavedReply found = all().first();
        QVERIFY(!found.uid.isEmpty());
        QCOMPARE(found.folder, u"Taller"_s);
        QCOMPARE(found.title, u"Desarrollos según la rueda"_s);
        QCOMPARE(found.letters, u"de"_s);
        QCOMPARE(found.versions.size(), 2); // the French one says nothing
        QCOMPARE(found.versions[0].text, u"Hola, {{member.first_name}}"_s);
        QCOMPARE(found.versions[1], (ReplyVersion{u"en"_s, u"mastodon"_s, u"Hello"_s}));
        QVERIFY(!keep(found, 2).undo); // nothing differs
        QCOMPARE(all().size(), 1);
    }

    void isMadeOnceHoweverOftenItIsKept()
    {
        SavedReply reply{
            {}, u"01900000-0000-7000-8000-000000000001"_s, {}, u"Horario"_s, {}, {{{}, {}, u"A"_s}}, 0, {}};
        const SavedReplyId first = keep(reply, 1).id;
        reply.versions[0].text = u"B"_s;
        QCOMPARE(keep(reply, 2).id, first);
        QCOMPARE(all().size(), 1);
        QCOMPARE(all().first().versions[0].text, u"B"_s);
    }

    void everyStepIsTakenBack()
    {
        SavedReply reply{add(u"Horario"_s), {}, {}, u"Horario"_s, {}, {{{}, {}, u"Hola"_s}}, 0, {}};
        reply.title = u"Horario de verano"_s;
        reply.versions = {{u"es"_s, {}, u"Abrimos a las 9"_s}};
        keep(reply, 2);
        QCOMPARE(all().first().versions, reply.versions);
        store->did([id = reply.id](Transaction &t) { return savedreplies::remove(t, id, at(3)); });
        QVERIFY(all().isEmpty());

        QCOMPARE(undo()->what, u"reply-removed"_s);
        QCOMPARE(titles(), QStringList{u"Horario de verano"_s});
        QCOMPARE(undo()->what, u"reply-changed"_s);
        QCOMPARE(titles(), QStringList{u"Horario"_s});
        QCOMPARE(all().first().versions, (QList<ReplyVersion>{{{}, {}, u"Hola"_s}}));
        QCOMPARE(undo()->what, u"reply-saved"_s);
        QVERIFY(all().isEmpty());
        for (int i = 0; i < 2; ++i)
            redo();
        QCOMPARE(titles(), QStringList{u"Horario de verano"_s});
        QCOMPARE(all().first().versions, reply.versions);
    }

    void theMostUsedComeFirst()
    {
        const SavedReplyId a = add(u"A"_s), b = add(u"B"_s), c = add(u"C"_s);
        QCOMPARE(titles(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        const auto use = [&](SavedReplyId id, int seconds) {
            store->did([=](Transaction &t) { savedreplies::used(t, id, at(seconds)); });
        };
        use(c, 5);
        use(b, 6);
        QCOMPARE(titles(), (QStringList{u"B"_s, u"C"_s, u"A"_s})); // lately
        use(c, 7);
        QCOMPARE(titles(), (QStringList{u"C"_s, u"B"_s, u"A"_s})); // more often
        QCOMPARE(all().first().uses, 2);
        QCOMPARE(all().first().lastUsed, at(7));
        QVERIFY(a);
    }

    void aFolderIsRenamedWithAllThatIsInIt()
    {
        add(u"A"_s, u"Taller"_s);
        add(u"B"_s, u"Taller"_s);
        add(u"C"_s, u"Ventas"_s);
        const auto folders = [this] {
            QStringList found;
            for (const SavedReply &reply : all())
                found.append(reply.folder);
            return found;
        };
        const auto rename
            = [](Transaction &t) { return savedreplies::renameFolder(t, u"Taller"_s, u"Taller y piezas"_s, at(2)); };
        QVERIFY(store->did(rename));
        QCOMPARE(folders(), (QStringList{u"Taller y piezas"_s, u"Taller y piezas"_s, u"Ventas"_s}));
        QVERIFY(!store->did(rename)); // nothing is in it any more
        undo();
        QCOMPARE(folders(), (QStringList{u"Taller"_s, u"Taller"_s, u"Ventas"_s}));
    }

    void whoeverListsThemHears()
    {
        QSignalSpy changed(&store->db(), &Database::changed);
        const SavedReplyId id = add(u"A"_s);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(changed[0][0].value<ChangeSet>().journal);
        store->did([=](Transaction &t) { return savedreplies::remove(t, id, at(3)); });
        QTRY_COMPARE(changed.count(), 2);
        store->did([=](Transaction &t) { return savedreplies::remove(t, id, at(4)); });
        QVERIFY(all().isEmpty());
        undo();
        QCOMPARE(titles(), QStringList{u"A"_s}); // removing what was gone left no step behind
    }
};

TERTULIA_TEST(SavedRepliesStore)
#include "tst_savedreplies.moc"
