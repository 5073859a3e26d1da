#include "dump.h"
#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/posts.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include "workshop.h"

using namespace Qt::StringLiterals;
using seed::at;

//! For every n: the n-th statement of a working day fails, and whatever was answered is true after a restart.
class TroubleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whicheverStatementFailsNothingHalfStays();
    void whicheverStatementOfTheWeekFails();
};

namespace {
using Step = std::function<void(Transaction &)>;

//! Ids are not counted on: what was rolled back may have used some up.
template <class Id>
Id nth(const Reader &r, const QString &table, int n = 0)
{
    return {r.number(u"SELECT id FROM %1 ORDER BY id LIMIT 1 OFFSET ?"_s.arg(table), {n})};
}
AccountId account(const Reader &r, int n = 0) { return nth<AccountId>(r, u"account"_s, n); }
OutboxId row(const Reader &r, int n) { return nth<OutboxId>(r, u"outbox"_s, n); }
PostId post(const Reader &r) { return nth<PostId>(r, u"post"_s); }

void plan(Transaction &t)
{
    Post post;
    post.variants = {seed::saying(account(t), u"one"_s), seed::saying(account(t, 1), u"two"_s)};
    posts::schedule(t, posts::save(t, post, at(2)), at(2));
}

QList<Step> day()
{
    return {
        [](Transaction &t) {
            seed::account(t, u"a"_s);
            seed::account(t, u"b"_s);
            accounts::setCursor(t, account(t), u"home"_s, u"7"_s);
        },
        [](Transaction &t) {
            outbox::reply(t, seed::saying(account(t), u"hello"_s), at(1));
            drafts::forget(t, u"reply/1/public"_s);
        },
        plan,
        [](Transaction &t) {
            outbox::claim(t, account(t), {at(3), 600});
        },
        [](Transaction &t) { outbox::publishing(t, row(t, 0), at(3)); },
        [](Transaction &t) {
            outbox::published(t, row(t, 0), {u"r1"_s, {}, {}, {}}, u"answered"_s, at(4));
        },
        [](Transaction &t) { (void)posts::cancel(t, post(t), at(5)); },
        [](Transaction &t) { journal::undo(t, at(6)); },
        [](Transaction &t) {
            outbox::claim(t, account(t), {at(7), 600});
        },
        [](Transaction &t) { outbox::publishing(t, row(t, 1), at(7)); },
        [](Transaction &t) { outbox::wake(t, at(8)); },
    };
}

//! Everything that is in the store, less what is random or counts the tries.
QStringList picture(TestStore &store)
{
    return store.saw([](const Reader &r) {
        QStringList rows;
        const auto add
            = [&](const QString &sql) { r.each(sql, {}, [&](const Row &row) { rows.append(row.text(0)); }); };
        add(u"SELECT 'account ' || remote_id FROM account ORDER BY id"_s);
        add(u"SELECT 'cursor ' || place FROM cursor"_s);
        add(u"SELECT 'post ' || state FROM post ORDER BY id"_s);
        add(u"SELECT 'row ' || state || ' ' || text || ' ' || remote_id FROM outbox ORDER BY account_id, text"_s);
        add(u"SELECT 'receipt ' || c.what || ' ' || o.text FROM receipt c JOIN outbox o ON o.id = c.outbox_id ORDER BY c.id"_s);
        add(u"SELECT 'journal ' || what || CASE WHEN undone_at IS NULL THEN '' ELSE ' undone' END FROM journal ORDER BY id"_s);
        return rows;
    });
}
} // namespace

void TroubleTest::whicheverStatementFailsNothingHalfStays()
{
    QList<QStringList> whole; // after each step, when nothing fails
    {
        TestStore store;
        whole.append(picture(store));
        for (const Step &step : day()) {
            store.did([&](Transaction &t) { step(t); });
            whole.append(picture(store));
        }
    }
    int broken = 0;
    TestStore store(false); // else its look at other processes would take the failure
    qsizetype done = 0;
    for (int nth = 0; done < day().size(); ++nth) {
        // each step is tried with its first, second ... statement failing, until none is left to fail
        const Step step = day().at(done);
        statementsUntilTrouble = nth;
        const auto kept = store.write([&](Transaction &t) { step(t); });
        const bool spared = statementsUntilTrouble.exchange(-1) >= 0;
        if (!kept) {
            ++broken;
            QCOMPARE(kept.error().kind, Error::Kind::Storage);
        }
        QVERIFY2(bool(kept) == spared, kept ? "it swallowed a failure" : qPrintable(kept.error().detail));
        done += kept ? 1 : 0;
        QCOMPARE(picture(store), whole[done]);
        if (kept)
            nth = -1;
    }
    QVERIFY(broken > 100);
    store.reopen();
    QCOMPARE(picture(store), whole.last());
}

//! Every kind of change that there is, each of its statements failing once: the file stays as it was, to the letter,
//! and the change can be made again.
void TroubleTest::whicheverStatementOfTheWeekFails()
{
    if (TestStore::isPostgres())
        QSKIP("compares whole files");
    TestStore store(false);
    int broken = 0;
    for (const workshop::Step &step : workshop::week()) {
        const QString before = dump::of(store.path());
        bool kept = false;
        for (int nth = 0; !kept; ++nth) {
            statementsUntilTrouble = nth;
            const auto done = store.write(step.take);
            const bool spared = statementsUntilTrouble.exchange(-1) >= 0;
            kept = bool(done);
            QVERIFY2(
                kept == spared, qPrintable(u"%1: it swallowed failure %2"_s.arg(QLatin1String(step.name)).arg(nth)));
            if (kept)
                break;
            ++broken;
            QCOMPARE(done.error().detail, u"trouble asked for"_s);
            QVERIFY2(dump::of(store.path()) == before,
                qPrintable(u"%1: something of it stayed after failure %2"_s.arg(QLatin1String(step.name)).arg(nth)));
        }
        QVERIFY2(dump::of(store.path()) != before, step.name);
    }
    QVERIFY2(broken > 1000, qPrintable(QString::number(broken)));
}

TERTULIA_TEST(TroubleTest)
#include "tst_trouble.moc"
