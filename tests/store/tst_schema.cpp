#include "models/store/database.h"
#include "tests/support/main.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;

//! The schema that the numbered files make, against the readable one that people review.
class SchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheCommittedOne();
    void givesNoIdTwice();
    void keepsItsForeignKeys();
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
    QFile file(QStringLiteral(SOURCE_DIR "/tests/store/schema.sql"));
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

TERTULIA_TEST(SchemaTest)
#include "tst_schema.moc"
