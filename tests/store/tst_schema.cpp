#include "models/store/database.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include "tests/support/store.h"
#include "workshop.h"

using namespace Qt::StringLiterals;

//! The schema that the numbered files make, against the readable one that people review.
class SchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheCommittedOne();
    void givesNoIdTwice();
    void keepsItsForeignKeys();
    void refusesTwins();
    void whatIsDeletedIsNoLongerFound();
};

void SchemaTest::isTheCommittedOne()
{
    if (TestStore::isPostgres())
        QSKIP("written down for the embedded engine");
    TestStore store;
    const QString made = store.saw([](const Reader &r) {
        QString all = u"-- What models/store/schema/ makes. Written by: TERTULIA_UPDATE=1 test_store tst_schema\n"_s;
        r.each(
            u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name"_s,
            {}, [&](const Row &row) { all += u'\n' + row.text(0) + u";\n"_s; });
        return all;
    });
    QFile file(paths::source(u"tests/store/schema.sql"_s));
    if (qEnvironmentVariableIsSet("TERTULIA_UPDATE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made.toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(made.split(u'\n'), QString::fromUtf8(file.readAll()).split(u'\n'));
}

void SchemaTest::givesNoIdTwice()
{
    TestStore store;
    const auto add = [&] {
        return store.did(
            [](Transaction &t) { return t.add(u"INSERT INTO tag (uid, name) VALUES ('u', 'n') RETURNING id"_s, {}); });
    };
    const qint64 first = add();
    store.did([](Transaction &t) { t.exec(u"DELETE FROM tag"_s); });
    QVERIFY(add() > first);
}

void SchemaTest::keepsItsForeignKeys()
{
    TestStore store;
    QVERIFY(!store.write(
        [](Transaction &t) { t.exec(u"INSERT INTO cursor (account_id, stream, place) VALUES (99, 's', 'p')"_s); }));
}

//! What the program would never write is refused by the file itself.
void SchemaTest::refusesTwins()
{
    TestStore store;
    workshop::live(store);
    const auto twin = [&](const QString &table, const QStringList &same, const QStringList &others) {
        // another row that shares only these columns with an existing one
        return store.write([=](Transaction &t) {
            const QString columns = (same + others).join(u", "_s);
            t.exec(u"INSERT INTO %1 (%2) SELECT %2 FROM %1 WHERE %3 IS NOT NULL LIMIT 1"_s.arg(
                table, columns, same.first()));
        });
    };
    const auto refused = [](const Expected<Done> &answer) {
        return !answer && answer.error().detail.contains(u"unique"_s, Qt::CaseInsensitive);
    };
    QVERIFY(refused(twin(u"colleague"_s, {u"uid"_s}, {u"name"_s, u"created_at"_s})));
    QVERIFY(refused(twin(u"member"_s, {u"uid"_s}, {u"name"_s, u"created_at"_s})));
    QVERIFY(refused(twin(u"note"_s, {u"uid"_s}, {u"text"_s, u"created_at"_s})));
    QVERIFY(refused(twin(u"view"_s, {u"uid"_s}, {u"query"_s, u"position"_s})));
    QVERIFY(refused(twin(u"saved_reply"_s, {u"uid"_s}, {u"title"_s, u"created_at"_s})));
    QVERIFY(refused(twin(u"saved_reply_version"_s, {u"saved_reply_id"_s, u"language"_s, u"network"_s}, {u"text"_s})));
    QVERIFY(refused(twin(u"post"_s, {u"uid"_s}, {u"created_at"_s, u"edited_at"_s})));
    QVERIFY(refused(
        twin(u"identity"_s, {u"network"_s, u"remote_key"_s}, {u"handle"_s, u"first_seen_at"_s, u"last_seen_at"_s})));
    QVERIFY(refused(
        twin(u"conversation"_s, {u"account_id"_s, u"remote_key"_s}, {u"network"_s, u"kind"_s, u"last_message_at"_s})));
    QVERIFY(refused(twin(u"reaction"_s, {u"account_id"_s, u"remote_id"_s}, {u"kind"_s, u"author_id"_s, u"at"_s})));
    const auto sameMessage = store.write([](Transaction &t) {
        t.exec(u"INSERT INTO message (id, account_id, remote_id, scope, direction, kind, sent_at) "
               "SELECT 1, account_id, remote_id, scope, direction, kind, sent_at FROM message LIMIT 1"_s);
    });
    QVERIFY(refused(sameMessage));
    for (const QString &column : {u"uid"_s, u"idempotency_key"_s}) { // the other one of the two is new
        const QString other = column == u"uid"_s ? u"idempotency_key"_s : u"uid"_s;
        QVERIFY(refused(store.write([=](Transaction &t) {
            t.exec(u"INSERT INTO outbox (account_id, verb, state, created_at, %1, %2) "
                   "SELECT account_id, verb, state, created_at, %1, 'new' FROM outbox LIMIT 1"_s.arg(column, other));
        })));
    }
}

//! Nothing goes by the way of a delete yet; whoever writes the first one must not leave its words behind.
void SchemaTest::whatIsDeletedIsNoLongerFound()
{
    if (TestStore::isPostgres())
        QSKIP("the embedded engine's index");
    TestStore store;
    workshop::live(store);
    const auto found = [&] {
        return store.saw([](const Reader &r) {
            return r.number(u"SELECT count(*) FROM message_text WHERE message_text MATCH 'agosto'"_s);
        });
    };
    QCOMPARE(found(), 1);
    store.did([](Transaction &t) { t.exec(u"DELETE FROM message WHERE remote_id = 'elsewhere'"_s); });
    QCOMPARE(found(), 0);
    store.did([](Transaction &t) {
        t.exec(u"INSERT INTO message_text(message_text, rank) VALUES ('integrity-check', 1)"_s); // with the messages
    });
}

TERTULIA_TEST(SchemaTest)
#include "tst_schema.moc"
