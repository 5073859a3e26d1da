#include "dump.h"
#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/posts.h"
#include "models/store/search.h"
#include "models/store/workspace.h"
#include "seed.h"
#include "testmigration.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include "workshop.h"

using namespace Qt::StringLiterals;
using said::at;

namespace {

const QString frozen = paths::source(u"tests/store/frozen"_s);

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::variant<std::unique_ptr<Database>, OpenFailure> opened(const QString &path)
{
    Database::Options options;
    options.path = path;
    options.poll = false;
    options.now = [] { return at(0); };
    return Database::open(options);
}

QStringList beforeCopies(const QString &path)
{
    const QDir folder(workspace::copiesFolder(path));
    QStringList paths;
    for (const QString &name : folder.entryList({u"before-*.sqlite"_s}))
        paths.append(folder.filePath(name));
    return paths;
}

QStringList schemaOf(const Reader &r)
{
    QStringList all;
    r.each(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"_s, {},
        [&](const Row &row) { all.append(row.text(0)); });
    return all;
}

//! What somebody who had worked in the week of workshop.cpp must find again.
void readBack(const Reader &r)
{
    QCOMPARE(accounts::all(r, true).size(), 2);
    QCOMPARE(workspace::me(r).name, u"Ana"_s);
    const auto query = text::parseQuery(u"26 pulgadas"_s, at(0).date()).query;
    const Hits hits = search::messages(r, query, 10);
    QCOMPARE(hits.hits.size(), 1);
    const auto bea = members::identityByKey(r, u"mastodon"_s, said::person(u"Bea"_s).key);
    QVERIFY(bea);
    const auto member = members::one(r, bea->member);
    QVERIFY(member);
    QCOMPARE(member->name, u"Beatriz Salgado"_s);
    QCOMPARE(member->identities.size(), 2); // joined with Dora
    QCOMPARE(member->tags, QStringList{u"ciclista"_s});
    QCOMPARE(members::notes(r, member->id).first().text, u"prefiere el sábado por la mañana"_s);
    QVERIFY(members::timeline(r, member->id, 50).size() >= 6);
    QCOMPARE(drafts::one(r, u"post/new"_s).content, u"una idea"_s);
    const auto replies = drafts::all(r, u"reply/"_s).values();
    QCOMPARE(replies.size(), 1);
    QCOMPARE(replies.first().content, u"Hola, Carlos: lo sentimos"_s);
    const auto posts = posts::all(r);
    QCOMPARE(posts.size(), 3);
    for (const View &view : conversations::views(r))
        QCOMPARE(view.count, int(conversations::placesIn(r, view.id).size()));
    QStringList evidence;
    for (const Receipt &receipt :
        outbox::receipts(r, {r.number(u"SELECT id FROM outbox WHERE text = '@bea sí, de 26, de 28 y de 29'"_s)}))
        evidence.append(receipt.what);
    QCOMPARE(evidence,
        (QStringList{u"scheduled"_s, u"scheduled"_s, u"armed"_s, u"sent"_s, u"no_answer"_s, u"not_found"_s, u"looked"_s,
            u"found"_s}));
}

} // namespace

//! Old files become new ones and lose nothing, whatever happens on the way.
class MigrationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestStore::isPostgres())
            QSKIP("about files");
    }
    void theWeekFillsEveryTable();
    void everyVersionIsFrozen();
    void frozenOnesUpgrade_data();
    void frozenOnesUpgrade();
    void keepsEveryRowAndACopy();
    void aFailingOneLeavesTheFileAsItWas();
};

void MigrationsTest::theWeekFillsEveryTable()
{
    TestStore store;
    workshop::live(store);
    const QStringList empty = store.saw([](const Reader &r) {
        QStringList tables, without;
        r.each(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s, {},
            [&](const Row &row) { tables.append(row.text(0)); });
        for (const QString &table : tables)
            if (r.number(u"SELECT count(*) FROM "_s + table) == 0)
                without.append(table);
        return without;
    });
    QCOMPARE(empty, QStringList());
    store.saw([](const Reader &r) {
        readBack(r);
        return true;
    });
}

//! A file per version. Only the newest may be written again, and that only until it is released.
void MigrationsTest::everyVersionIsFrozen()
{
    TestStore store;
    const int newest = int(store.saw([](const Reader &r) { return r.number(u"PRAGMA user_version"_s); }));
    const QString path = u"%1/%2.sql"_s.arg(frozen).arg(newest, 4, 10, QChar(u'0'));
    if (qEnvironmentVariableIsSet("TERTULIA_UPDATE")) {
        workshop::live(store);
        store.close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(dump::of(store.path()).toUtf8());
        return;
    }
    QVERIFY2(QFileInfo::exists(path), "TERTULIA_UPDATE=1 test_store tst_migrations everyVersionIsFrozen writes it");
}

void MigrationsTest::frozenOnesUpgrade_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name : QDir(frozen).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << frozen + u'/' + name;
}

void MigrationsTest::frozenOnesUpgrade()
{
    QFETCH(const QString, file);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    dump::load(contentOf(file), path);
    QCOMPARE(dump::of(path), contentOf(file)); // the text says it all
    TestStore fresh;
    const QStringList wanted = fresh.saw(schemaOf);
    auto tried = opened(path);
    if (const auto *failure = std::get_if<OpenFailure>(&tried))
        QFAIL(qPrintable(failure->detail));
    const auto &db = std::get<std::unique_ptr<Database>>(tried);
    const auto schema = answer(db->read(schemaOf));
    QVERIFY(schema);
    QCOMPARE(*schema, wanted);
    QVERIFY(answer(db->read([](const Reader &r) { readBack(r); })));
    QVERIFY(answer(db->write([](Transaction &t) { // and life goes on in it
        const AccountId account = accounts::all(t, true).first().id;
        const auto kept
            = messages::keep(t, said::in(account, u"new"_s, u"Bea"_s, u"una rueda nueva"_s, 95000), at(96000));
        outbox::act(t, seed::liking(account, u"new"_s), at(96000));
        QVERIFY(kept.fresh);
    })));
    QVERIFY(workspace::integrity(path)->isEmpty());
}

void MigrationsTest::keepsEveryRowAndACopy()
{
    TestStore store;
    workshop::live(store);
    store.close();
    const QString before = dump::of(store.path());
    const qint64 messages = before.count(u"INSERT INTO message VALUES"_s);
    {
        const TestMigration migration(u"good"_s);
        auto tried = opened(store.path());
        if (const auto *failure = std::get_if<OpenFailure>(&tried))
            QFAIL(qPrintable(failure->detail));
        QVERIFY(answer(std::get<0>(tried)->read([=](const Reader &r) {
            readBack(r);
            QCOMPARE(r.number(u"SELECT shoe_size FROM member WHERE name = 'Beatriz Salgado'"_s), 42);
            QCOMPARE(r.number(u"SELECT count(*) FROM echo"_s), messages);
        })));
    }
    auto older = opened(store.path()); // by the program that does not know the step
    QVERIFY(std::holds_alternative<OpenFailure>(older));
    QCOMPARE(std::get<OpenFailure>(older).why, OpenFailure::Why::Newer);
    const QStringList copies = beforeCopies(store.path());
    QCOMPARE(copies.size(), 1);
    QCOMPARE(dump::of(copies.first()), before);
    QVERIFY(workspace::restore(copies.first(), store.path()));
    store.reopen();
    QVERIFY(store.read([](const Reader &r) { readBack(r); }));
}

void MigrationsTest::aFailingOneLeavesTheFileAsItWas()
{
    TestStore store;
    workshop::live(store);
    store.close();
    const QString before = dump::of(store.path());
    {
        const TestMigration migration(u"failing"_s);
        auto tried = opened(store.path());
        QVERIFY(std::holds_alternative<OpenFailure>(tried));
        const auto failure = std::get<OpenFailure>(tried);
        QCOMPARE(failure.why, OpenFailure::Why::Other);
        QVERIFY2(failure.detail.contains(u"no_such_table"_s), qPrintable(failure.detail));
    }
    QCOMPARE(dump::of(store.path()), before);
    QCOMPARE(beforeCopies(store.path()).size(), 1);
    QCOMPARE(dump::of(beforeCopies(store.path()).first()), before);
    store.reopen();
    QVERIFY(store.read([](const Reader &r) { readBack(r); }));
}

TERTULIA_TEST(MigrationsTest)
#include "tst_migrations.moc"
