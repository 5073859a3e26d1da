#include "models/store/journal.h"
#include "models/store/posts.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;
using seed::at;
using enum SendState;

//! A post from the first idea to what can still be done about it.
class PostsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void stateComesFromTheVersions_data();
    void stateComesFromTheVersions();
    void keepsItsKeyFromTheFirstSaving();
    void savingTouchesNothingThatLeft();
    void movesAndComesBack();
    void cancelsAndComesBackAfterARestart();
    void whatHasLeftCannotBeTakenBack();
    void anUndoneCancelDoesNotPullBackWhatLeft();
    void editsAndDeletesWhatIsPublished();
    void listsByTime();
    void aDroppedVersionWithEvidenceStays();
    void aNewDeedEndsWhatCouldBeDoneAgain();
    void someMinutesApart();
    void whatWasSaidSince();

private:
    Post get()
    {
        return m_store->saw([this](const Reader &r) { return posts::one(r, m_id); }).value_or(Post());
    }
    void publish(int version);
    std::unique_ptr<TestStore> m_store;
    PostId m_id;
};

void PostsTest::init()
{
    m_store = std::make_unique<TestStore>();
    Post post;
    post.title = u"Spring rides"_s;
    post.wallTime = u"2026-05-28T22:00"_s;
    post.zone = u"Europe/Madrid"_s;
    post.due = at(3600);
    m_id = m_store->did([post](Transaction &t) {
        Post whole = post;
        whole.variants
            = {seed::saying(seed::account(t, u"a"_s), u"long"_s), seed::saying(seed::account(t, u"b"_s), u"short"_s)};
        return posts::save(t, whole, at(0));
    });
}

void PostsTest::publish(int version)
{
    const OutboxId id = get().variants[version].id;
    m_store->did([id, account = get().variants[version].account](Transaction &t) {
        outbox::claim(t, account, {at(3600), 600});
        outbox::publishing(t, id, at(3600));
        outbox::published(t, id, {u"r%1"_s.arg(id.value), u"act"_s, {}, {}}, u"answered"_s, at(3601));
    });
}

void PostsTest::stateComesFromTheVersions_data()
{
    QTest::addColumn<QStringList>("states");
    QTest::addColumn<QString>("state");
    const auto row = [](const char *states, const char *state) {
        QTest::newRow(states) << QString::fromLatin1(states).split(u' ') << QString::fromLatin1(state);
    };
    row("draft draft", "draft");
    row("scheduled scheduled", "scheduled");
    row("published published", "published");
    row("published failed", "partial");
    row("published unknown", "partial");
    row("published missed", "partial");
    row("published scheduled", "publishing");
    row("published cancelled", "published");
    row("failed scheduled", "failed");
    row("failed unknown", "unknown");
    row("missed held", "missed");
    row("armed scheduled", "armed");
    row("cancelled cancelled", "cancelled");
    row("cancelled scheduled", "scheduled");
}

void PostsTest::stateComesFromTheVersions()
{
    QFETCH(const QStringList, states);
    QFETCH(const QString, state);
    m_store->did([&](Transaction &t) {
        for (int i = 0; i < 2; ++i)
            t.exec(u"UPDATE outbox SET state = ? WHERE id = ?"_s, {states[i], i + 1});
        posts::derive(t, m_id);
    });
    QCOMPARE(code(get().state), state);
}

void PostsTest::keepsItsKeyFromTheFirstSaving()
{
    const QString key = get().variants[0].key;
    QVERIFY(!key.isEmpty());
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    QCOMPARE(get().state, Scheduled);
    QCOMPARE(get().variants[0].key, key);
    QCOMPARE(get().variants[0].due, at(3600));
}

void PostsTest::savingTouchesNothingThatLeft()
{
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    publish(0);
    Post edited = get();
    edited.variants[0].content.text = u"changed"_s;
    edited.variants[1].content.text = u"changed"_s;
    m_store->did([edited](Transaction &t) { posts::save(t, edited, at(3700)); });
    QCOMPARE(get().variants[0].content.text, u"long"_s);
    QCOMPARE(get().variants[0].state, Published);
    QCOMPARE(get().variants[1].content.text, u"changed"_s);
    QCOMPARE(get().variants[1].state, Draft);
}

void PostsTest::movesAndComesBack()
{
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    const auto moved = m_store->write([this](Transaction &t) {
        return posts::move(t, m_id, u"2026-05-28T23:00"_s, u"Europe/Madrid"_s, at(7200), at(2));
    });
    QVERIFY(moved);
    QCOMPARE(get().variants[1].due, at(7200));
    QCOMPARE(get().wallTime, u"2026-05-28T23:00"_s);
    m_store->did([](Transaction &t) { journal::undo(t, at(3)); });
    QCOMPARE(get().due, at(3600));
    QCOMPARE(get().variants[1].due, at(3600));
    QCOMPARE(get().wallTime, u"2026-05-28T22:00"_s);
    m_store->did([](Transaction &t) { journal::redo(t, at(4)); });
    QCOMPARE(get().variants[0].due, at(7200));
}

void PostsTest::cancelsAndComesBackAfterARestart()
{
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    QVERIFY(m_store->write([this](Transaction &t) { return posts::cancel(t, m_id, at(2)); }));
    QCOMPARE(get().state, Cancelled);
    QVERIFY(m_store->write([this](Transaction &t) { return posts::remove(t, m_id, at(3)); }));
    QVERIFY(!get().id);
    m_store->reopen();
    QCOMPARE(m_store->saw([](const Reader &r) { return journal::last(r); })->what, u"removed"_s);
    m_store->did([](Transaction &t) { journal::undo(t, at(4)); });
    QCOMPARE(get().state, Cancelled);
    QCOMPARE(m_store->did([](Transaction &t) { return journal::undo(t, at(5)); })->what, u"cancelled"_s);
    QCOMPARE(get().state, Scheduled);
    const OutboxId id = get().variants[0].id;
    QCOMPARE(m_store->saw([id](const Reader &r) { return outbox::receipts(r, id); }).last().detail, u"undone"_s);
    QVERIFY(!m_store->did([](Transaction &t) { return journal::undo(t, at(6)); }));
    QCOMPARE(m_store->did([](Transaction &t) { return journal::redo(t, at(7)); })->what, u"cancelled"_s);
    QCOMPARE(get().state, Cancelled);
}

void PostsTest::whatHasLeftCannotBeTakenBack()
{
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    publish(0);
    publish(1);
    QVERIFY(!m_store->write([this](Transaction &t) { return posts::cancel(t, m_id, at(4000)); }));
    QVERIFY(!m_store->write([this](Transaction &t) { return posts::move(t, m_id, {}, {}, at(9000), at(4000)); }));
    QVERIFY(!m_store->write([this](Transaction &t) { return posts::remove(t, m_id, at(4000)); }));
    QCOMPARE(get().state, Published);
    QCOMPARE(get().due, at(3600));
}

void PostsTest::anUndoneCancelDoesNotPullBackWhatLeft()
{
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    QVERIFY(m_store->write([this](Transaction &t) { return posts::move(t, m_id, {}, u"UTC"_s, at(3600), at(2)); }));
    publish(0);
    QVERIFY(!m_store->did([](Transaction &t) { return journal::undo(t, at(4000)); }));
    QCOMPARE(get().variants[0].state, Published);
    QCOMPARE(get().zone, u"UTC"_s); // not even half of it
    QVERIFY(!m_store->saw([](const Reader &r) { return journal::last(r); }));
}

void PostsTest::editsAndDeletesWhatIsPublished()
{
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    const OutboxId version = get().variants[0].id;
    const Content better{u"better"_s, {}, Visibility::Public, {}, {}};
    QVERIFY(!m_store->write([=](Transaction &t) { return posts::edit(t, version, better, at(2)); }));
    publish(0);
    QVERIFY(m_store->write([=](Transaction &t) { return posts::edit(t, version, better, at(4000)); }));
    const auto edit = m_store->did([](Transaction &t) { return outbox::claim(t, {1}, {at(4000), 600}); });
    QVERIFY(edit);
    QCOMPARE(edit->verb, Verb::Edit);
    QCOMPARE(edit->targetActionId, u"act"_s);
    QCOMPARE(get().variants.size(), 2); // the edit is no version of its own
    m_store->did([id = edit->id](Transaction &t) {
        outbox::publishing(t, id, at(4001));
        outbox::published(t, id, {}, u"answered"_s, at(4002));
    });
    QCOMPARE(get().variants[0].content.text, u"better"_s);
    QVERIFY(m_store->write([=](Transaction &t) { return posts::withdraw(t, version, at(5000)); }));
    m_store->did([](Transaction &t) {
        const OutboxId id = outbox::claim(t, {1}, {at(5000), 600})->id;
        outbox::publishing(t, id, at(5001));
        outbox::published(t, id, {}, u"answered"_s, at(5002));
    });
    QCOMPARE(get().variants[0].state, Cancelled);
    QVERIFY(m_store->saw([](const Reader &r) { return outbox::isKnownAsOurs(r, {1}, u"r1"_s); }));
}

void PostsTest::listsByTime()
{
    const PostId copy = m_store->did([this](Transaction &t) { return posts::duplicate(t, m_id, at(5)); });
    const auto ids = [](const QList<Post> &all) {
        QList<PostId> found;
        for (const Post &post : all)
            found.append(post.id);
        return found;
    };
    QCOMPARE(ids(m_store->saw([](const Reader &r) { return posts::between(r, at(3600), at(3601)); })), QList{m_id});
    QCOMPARE(ids(m_store->saw([](const Reader &r) { return posts::between(r, at(0), at(3600)); })), QList<PostId>());
    QCOMPARE(ids(m_store->saw([](const Reader &r) { return posts::unplanned(r); })), QList{copy});
    const Post twin = *m_store->saw([copy](const Reader &r) { return posts::one(r, copy); });
    QCOMPARE(twin.variants.size(), 2);
    QCOMPARE(twin.variants[1].content.text, u"short"_s);
    QVERIFY(twin.variants[1].key != get().variants[1].key);
    QCOMPARE(ids(m_store->saw([](const Reader &r) { return posts::all(r, u"draft"_s); })).size(), 2);
    m_store->did([this](Transaction &t) {
        posts::schedule(t, m_id, at(6));
        outbox::claim(t, {1}, {at(9000), 600});
    });
    QCOMPARE(ids(m_store->saw([](const Reader &r) { return posts::needingDecision(r); })), QList{m_id});
}

void PostsTest::aDroppedVersionWithEvidenceStays()
{
    Post edited = get();
    edited.variants.removeLast();
    m_store->did([edited](Transaction &t) { posts::save(t, edited, at(2)); });
    QCOMPARE(get().variants.size(), 1); // never planned, nothing to show for it
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(3)); });
    edited = get();
    edited.variants = {seed::saying({2}, u"other"_s)};
    m_store->did([edited](Transaction &t) { posts::save(t, edited, at(4)); });
    QCOMPARE(get().variants.size(), 2);
    QCOMPARE(get().variants[0].state, Cancelled);
}

void PostsTest::aNewDeedEndsWhatCouldBeDoneAgain()
{
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    QVERIFY(m_store->write([this](Transaction &t) { return posts::cancel(t, m_id, at(2)); }));
    m_store->did([](Transaction &t) { journal::undo(t, at(3)); });
    QVERIFY(m_store->write([this](Transaction &t) { return posts::backToDraft(t, m_id, at(4)); }));
    QVERIFY(!m_store->did([](Transaction &t) { return journal::redo(t, at(5)); }));
    QCOMPARE(get().state, Draft);
}

void PostsTest::someMinutesApart()
{
    Post spread = get();
    spread.variants[1].due = at(3600 + 720);
    m_store->did([spread](Transaction &t) {
        posts::save(t, spread, at(1));
        posts::schedule(t, spread.id, at(2));
    });
    QCOMPARE(get().variants[0].due, at(3600));
    QCOMPARE(get().variants[1].due, at(3600 + 720));
    QVERIFY(m_store->write(
        [this](Transaction &t) { return posts::move(t, m_id, u"2026-05-29T22:00"_s, {}, at(90000), at(3)); }));
    QCOMPARE(get().variants[1].due, at(90000 + 720)); // they stay as far apart
    m_store->did([](Transaction &t) { journal::undo(t, at(4)); });
    QCOMPARE(get().variants[1].due, at(3600 + 720));
    Post together = get();
    for (Variant &version : together.variants)
        version.due = together.due;
    m_store->did([together](Transaction &t) { posts::save(t, together, at(5)); });
    QCOMPARE(get().variants[1].due, at(3600));
}

void PostsTest::whatWasSaidSince()
{
    const auto said = [this](int since) {
        return m_store->saw([since](const Reader &r) { return posts::saidSince(r, at(since)); });
    };
    QVERIFY(said(0).isEmpty()); // a draft is no plan yet
    m_store->did([this](Transaction &t) { posts::schedule(t, m_id, at(1)); });
    QCOMPARE(said(0).size(), 2);
    QCOMPARE(said(0)[1].account, AccountId{2});
    QCOMPARE(said(0)[1].post, m_id);
    QCOMPARE(said(0)[1].text, u"short"_s);
    QCOMPARE(said(0)[1].at, at(3600));
    publish(0);
    QCOMPARE(said(3601).size(), 1);
    QCOMPARE(said(3601)[0].text, u"long"_s);
    QVERIFY(said(3602).isEmpty());
}

TERTULIA_TEST(PostsTest)
#include "tst_posts.moc"
