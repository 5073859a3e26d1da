#include "models/domain/parts.h"
#include "models/store/journal.h"
#include "models/store/posts.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;
using seed::at;
using enum SendState;

//! A thread of three: what becomes of the rest when one of its parts comes to grief.
class PartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void eachAnswersTheOneBefore();
    void aFailedPartHoldsUpTheRest();
    void anUnknownPartHoldsUpTheRest();
    void whatIsOutNamelesslyCannotBeAnswered();
    void takingBackAPartTakesTheRest();
    void aPartTakenOutClosesTheGap();
    void aRetriedPartTakesTheRestAlong();
    void aCrashBetweenPartsLosesNone();
    void aPartDeletedOnTheNetworkStopsTheRest_data();
    void aPartDeletedOnTheNetworkStopsTheRest();
    void lateIsSaidOfTheRest();
    void spacingMakesNoPartLate();
    void whatWaitsIsNotMissed();
    void aPartPutBetweenGoesBetween();
    void partsComeInAnotherOrder();
    void whatHasLeftStaysInFront();
    void aCopyHasItsPartsInOrder();
    void movingCancellingAndUndoingKeepTheOrder();
    void anEditedPartGoesOutAsEdited();
    void severalAccountsKeepTheirParts();
    void whoMayAnswerIsSaidOnceItStands();
    void whoMayAnswerGoesBeforeTheNextPart();
    void whoMayAnswerIsNotLostWithACrash();
    void whoMayAnswerStopsNothing();

private:
    QString next(int seconds, AccountId account = {1})
    {
        const auto row = m_store->did([=](Transaction &t) { return outbox::claim(t, account, {at(seconds), 600}); });
        if (!row)
            return {};
        const QString verb = row->verb == Verb::Publish ? row->content.text : code(row->verb);
        return verb + u'>' + row->targetId;
    }
    void write(const std::function<void(Transaction &)> &what)
    {
        m_store->did([what](Transaction &t) {
            what(t);
            return true;
        });
    }
    Post get()
    {
        return m_store->saw([this](const Reader &r) { return posts::one(r, m_id); }).value_or(Post());
    }
    Variant part(int number) { return get().variants.value(number - 1); }
    OutboxId id(int number) { return part(number).id; }
    //! Claimed, sent and answered, as the sync thread does it.
    void goOut(int number, int seconds, const QString &remoteId)
    {
        write([row = id(number), seconds, remoteId](Transaction &t) {
            outbox::claim(t, {1}, {at(seconds), 600});
            outbox::publishing(t, row, at(seconds));
            outbox::published(t, row, {remoteId, remoteId, {}, {}}, u"answered"_s, at(seconds));
        });
    }
    QStringList texts()
    {
        QStringList all;
        for (const Variant &v : get().variants)
            if (v.state != Cancelled)
                all.append(v.content.text);
        return all;
    }
    void schedule()
    {
        write([this](Transaction &t) { posts::schedule(t, m_id, at(0)); });
    }
    Post planned(const QStringList &texts) const;
    std::unique_ptr<TestStore> m_store;
    PostId m_id;
};

Post PartsTest::planned(const QStringList &texts) const
{
    Post post;
    post.idea = u"a thread"_s;
    post.wallTime = u"2026-05-28T22:00"_s;
    post.zone = u"Europe/Madrid"_s;
    post.due = at(3600);
    for (const QString &text : texts)
        post.variants.append(seed::saying({1}, text));
    return post;
}

void PartsTest::init()
{
    m_store = std::make_unique<TestStore>();
    m_id = m_store->did([post = planned({u"one"_s, u"two"_s, u"three"_s})](Transaction &t) {
        seed::account(t, u"a"_s);
        seed::account(t, u"b"_s);
        return posts::save(t, post, at(0));
    });
    schedule();
}

void PartsTest::eachAnswersTheOneBefore()
{
    goOut(1, 3600, u"r1"_s);
    QCOMPARE(next(3601), u"two>r1"_s);
    QCOMPARE(next(3601), QString());
    write([this](Transaction &t) {
        outbox::publishing(t, id(2), at(3601));
        outbox::published(t, id(2), {u"r2"_s, u"fresh"_s, {}, {}}, u"answered"_s, at(3601));
    });
    const auto third = m_store->did([](Transaction &t) { return outbox::claim(t, {1}, {at(3602), 600}); });
    QCOMPARE(third->targetId, u"r2"_s);
    QCOMPARE(third->targetActionId, u"fresh"_s);
}

void PartsTest::aFailedPartHoldsUpTheRest()
{
    goOut(1, 3600, u"r1"_s);
    QCOMPARE(next(3601), u"two>r1"_s);
    write([this](Transaction &t) {
        outbox::publishing(t, id(2), at(3601));
        outbox::failed(t, id(2), {Error::Kind::Rejected, u"no"_s, {}}, at(3601));
    });
    QCOMPARE(next(3602), QString());
    QCOMPARE(part(3).state, Scheduled);
    QCOMPARE(partOf(get(), part(3)), (PartOf{3, 3, 2}));
    QCOMPARE(partOf(get(), part(2)), (PartOf{2, 3, 0}));
    QVERIFY(!m_store->saw([](const Reader &r) { return outbox::nextDue(r, {1}); }));
}

void PartsTest::anUnknownPartHoldsUpTheRest()
{
    QCOMPARE(next(3600), u"one>"_s);
    write([this](Transaction &t) {
        outbox::publishing(t, id(1), at(3600));
        outbox::unknown(t, id(1), {}, at(3700), at(3600));
    });
    QCOMPARE(next(3601), QString());
    QCOMPARE(partOf(get(), part(2)).waitsFor, 1);
    QCOMPARE(partOf(get(), part(3)).waitsFor, 1);
    write([this](Transaction &t) { outbox::published(t, id(1), {u"r1"_s, {}, {}, at(3600)}, u"found"_s, at(3700)); });
    QCOMPARE(next(3701), u"two>r1"_s);
}

//! Somebody says that part 1 is out, and nobody knows where: the rest is asked about, and goes on when it is told to.
void PartsTest::whatIsOutNamelesslyCannotBeAnswered()
{
    next(3600);
    write([this](Transaction &t) {
        outbox::publishing(t, id(1), at(3600));
        outbox::unknown(t, id(1), {}, {}, at(3600));
        outbox::decide(t, id(1), true, {}, at(3610));
    });
    QCOMPARE(part(1).state, Published);
    QCOMPARE(part(2).state, Failed);
    QCOMPARE(part(3).state, Failed);
    QCOMPARE(part(2).errorKind, Error::Kind::Gone);
    QCOMPARE(next(3611), QString());
    write([this](Transaction &t) {
        outbox::retry(t, id(2), at(3620));
        outbox::retry(t, id(3), at(3620));
    });
    QCOMPARE(next(3620), u"two>"_s);
}

void PartsTest::takingBackAPartTakesTheRest()
{
    goOut(1, 3600, u"r1"_s);
    QVERIFY(m_store->did([this](Transaction &t) { return outbox::withdraw(t, id(2), at(3600)); }));
    QCOMPARE(part(1).state, Published);
    QCOMPARE(part(2).state, Cancelled);
    QCOMPARE(part(3).state, Cancelled);
    QCOMPARE(next(3601), QString());
}

void PartsTest::aPartTakenOutClosesTheGap()
{
    Post post = get();
    post.variants.removeAt(1);
    write([post](Transaction &t) { posts::save(t, post, at(1)); });
    schedule();
    goOut(1, 3600, u"r1"_s);
    QCOMPARE(next(3601), u"three>r1"_s);
    QCOMPARE(texts(), (QStringList{u"one"_s, u"three"_s}));
}

void PartsTest::aRetriedPartTakesTheRestAlong()
{
    goOut(1, 3600, u"r1"_s);
    next(3601);
    write([this](Transaction &t) {
        outbox::publishing(t, id(2), at(3601));
        outbox::failed(t, id(2), {Error::Kind::Rejected, u"no"_s, {}}, at(3601));
    });
    QCOMPARE(next(9000), QString());
    write([this](Transaction &t) { outbox::retry(t, id(2), at(9000)); });
    QCOMPARE(next(9000), u"two>r1"_s);
    write([this](Transaction &t) {
        outbox::publishing(t, id(2), at(9001));
        outbox::published(t, id(2), {u"r2"_s, {}, {}, {}}, u"answered"_s, at(9001));
    });
    QCOMPARE(next(9002), u"three>r2"_s);
}

void PartsTest::aCrashBetweenPartsLosesNone()
{
    goOut(1, 3600, u"r1"_s);
    m_store->reopen();
    write([](Transaction &t) { outbox::wake(t, at(3605)); });
    QCOMPARE(next(3605), u"two>r1"_s);
    m_store->reopen(); // armed: nothing had left
    write([](Transaction &t) { outbox::wake(t, at(3606)); });
    QCOMPARE(next(3606), u"two>r1"_s);
    write([this](Transaction &t) { outbox::publishing(t, id(2), at(3606)); });
    m_store->reopen(); // it may be out
    write([](Transaction &t) { outbox::wake(t, at(3607)); });
    QCOMPARE(part(2).state, Unknown);
    QCOMPARE(next(3608), QString());
}

void PartsTest::aPartDeletedOnTheNetworkStopsTheRest_data()
{
    QTest::addColumn<bool>("byUs");
    QTest::newRow("by us") << true;
    QTest::newRow("elsewhere") << false;
}

void PartsTest::aPartDeletedOnTheNetworkStopsTheRest()
{
    QFETCH(bool, byUs);
    goOut(1, 3600, u"r1"_s);
    if (byUs) {
        m_store->did([this](Transaction &t) { return posts::withdraw(t, id(1), at(3601)); });
        write([](Transaction &t) {
            const auto all = outbox::waiting(t);
            const auto wish = std::ranges::find_if(all, [](const OutboxAction &a) { return a.verb == Verb::Delete; });
            t.exec(u"UPDATE outbox SET due_at = due_at - 10000 WHERE id = ?"_s, {wish->id.value});
            outbox::claim(t, {1}, {at(3601), 600});
            outbox::publishing(t, wish->id, at(3601));
            outbox::published(t, wish->id, {}, u"answered"_s, at(3601));
        });
    } else {
        write([](Transaction &t) { outbox::gone(t, {1}, u"r1"_s, at(3601)); });
    }
    QCOMPARE(part(1).state, Cancelled);
    QCOMPARE(part(2).state, Failed);
    QCOMPARE(part(2).errorDetail, u"the part before it was deleted on the network"_s);
    QCOMPARE(next(3602), QString());
    write([this](Transaction &t) { // whoever says so publishes the rest all the same
        outbox::retry(t, id(2), at(3700));
        outbox::retry(t, id(3), at(3700));
    });
    QCOMPARE(next(3700), u"two>"_s);
}

void PartsTest::lateIsSaidOfTheRest()
{
    goOut(1, 3600, u"r1"_s);
    QCOMPARE(next(3600 + 601), QString());
    QCOMPARE(part(2).state, Missed);
    QCOMPARE(get().state, Partial);
    write([this](Transaction &t) {
        for (const int number : {2, 3})
            outbox::retry(t, id(number), at(8000));
    });
    QCOMPARE(next(8000), u"two>r1"_s);
}

void PartsTest::spacingMakesNoPartLate()
{
    goOut(1, 3600 + 595, u"r1"_s);
    goOut(2, 3600 + 610, u"r2"_s);
    QCOMPARE(part(2).state, Published);
    QCOMPARE(next(3600 + 630), u"three>r2"_s);
}

void PartsTest::whatWaitsIsNotMissed()
{
    next(3600);
    write([this](Transaction &t) {
        outbox::publishing(t, id(1), at(3600));
        outbox::unknown(t, id(1), {}, {}, at(3600));
    });
    next(9000);
    QCOMPARE(part(2).state, Scheduled);
    QCOMPARE(partOf(get(), part(2)).waitsFor, 1);
    // found after an hour: it stands there since then, and the rest is late
    write([this](Transaction &t) { outbox::published(t, id(1), {u"r1"_s, {}, {}, at(3600)}, u"found"_s, at(9000)); });
    QCOMPARE(next(9001), QString());
    QCOMPARE(part(2).state, Missed);
}

void PartsTest::aPartPutBetweenGoesBetween()
{
    Post post = get();
    post.variants.insert(1, seed::saying({1}, u"between"_s));
    write([post](Transaction &t) { posts::save(t, post, at(1)); });
    QCOMPARE(texts(), (QStringList{u"one"_s, u"between"_s, u"two"_s, u"three"_s}));
    schedule();
    goOut(1, 3600, u"r1"_s);
    QCOMPARE(next(3601), u"between>r1"_s);
}

void PartsTest::partsComeInAnotherOrder()
{
    Post post = get();
    post.variants.move(2, 0);
    write([post](Transaction &t) { posts::save(t, post, at(1)); });
    schedule();
    QCOMPARE(next(3600), u"three>"_s);
    QCOMPARE(texts(), (QStringList{u"three"_s, u"one"_s, u"two"_s}));
}

void PartsTest::whatHasLeftStaysInFront()
{
    goOut(1, 3600, u"r1"_s);
    Post post = get();
    post.variants.move(0, 2);
    post.variants.prepend(seed::saying({1}, u"too early"_s));
    write([post](Transaction &t) { posts::save(t, post, at(3601)); });
    QCOMPARE(texts(), (QStringList{u"one"_s, u"too early"_s, u"two"_s, u"three"_s}));
}

void PartsTest::aCopyHasItsPartsInOrder()
{
    Post post = get();
    post.variants.move(2, 0);
    write([post](Transaction &t) { posts::save(t, post, at(1)); });
    m_id = m_store->did([this](Transaction &t) { return posts::duplicate(t, m_id, at(2)); });
    QCOMPARE(texts(), (QStringList{u"three"_s, u"one"_s, u"two"_s}));
}

void PartsTest::movingCancellingAndUndoingKeepTheOrder()
{
    const QStringList before = texts();
    write([this](Transaction &t) {
        (void)posts::move(t, m_id, u"2026-05-29T22:00"_s, u"Europe/Madrid"_s, at(7200), at(1));
        (void)posts::cancel(t, m_id, at(2));
        (void)journal::undo(t, at(3));
    });
    QCOMPARE(texts(), before);
    goOut(1, 7200, u"r1"_s);
    QCOMPARE(next(7201), u"two>r1"_s);
    write([this](Transaction &t) { // half out: the rest goes on at another time
        outbox::wake(t, at(7202));
        (void)posts::move(t, m_id, u"2026-05-30T22:00"_s, u"Europe/Madrid"_s, at(90000), at(7202));
    });
    QCOMPARE(next(8000), QString());
    QCOMPARE(next(90000), u"two>r1"_s);
}

void PartsTest::anEditedPartGoesOutAsEdited()
{
    goOut(1, 3600, u"r1"_s);
    const QString key = part(2).key;
    Post post = get();
    post.variants[1].content.text = u"two, better"_s;
    write([post](Transaction &t) { posts::save(t, post, at(3601)); });
    QCOMPARE(next(3601), QString()); // an edited one is a draft, and the rest waits behind it
    schedule();
    QCOMPARE(next(3602), u"two, better>r1"_s);
    QVERIFY(part(2).key != key);
}

void PartsTest::severalAccountsKeepTheirParts()
{
    Post post = get();
    post.variants.insert(1, seed::saying({2}, u"b one"_s));
    post.variants.append(seed::saying({2}, u"b two"_s));
    write([post](Transaction &t) { posts::save(t, post, at(1)); });
    QCOMPARE(texts(), (QStringList{u"one"_s, u"two"_s, u"three"_s, u"b one"_s, u"b two"_s}));
    schedule();
    goOut(1, 3600, u"r1"_s);
    QCOMPARE(next(3600, {2}), u"b one>"_s); // waits for nobody of another account
    QCOMPARE(next(3601), u"two>r1"_s);
}

namespace {
QList<OutboxAction> limits(TestStore &store)
{
    return store.saw([](const Reader &r) {
        QList<OutboxAction> found;
        for (const OutboxAction &row : outbox::waiting(r))
            if (row.verb == Verb::LimitReplies)
                found.append(row);
        return found;
    });
}
} // namespace

void PartsTest::whoMayAnswerIsSaidOnceItStands()
{
    Post post = get();
    for (Variant &v : post.variants)
        v.content.replies = Replies::Followed;
    write([post](Transaction &t) { posts::save(t, post, at(1)); });
    schedule();
    QCOMPARE(limits(*m_store).size(), 0);
    goOut(1, 3600, u"r1"_s);
    QCOMPARE(limits(*m_store).size(), 1);
    QCOMPARE(limits(*m_store).first().targetId, u"r1"_s);
    QCOMPARE(limits(*m_store).first().content.replies, Replies::Followed);
    write([this](Transaction &t) { // heard twice
        outbox::published(t, id(1), {u"r1"_s, u"again"_s, {}, {}}, u"found"_s, at(3601));
    });
    QCOMPARE(limits(*m_store).size(), 1);
}

void PartsTest::whoMayAnswerGoesBeforeTheNextPart()
{
    whoMayAnswerIsSaidOnceItStands();
    QCOMPARE(next(3602), u"limit_replies>r1"_s);
    const OutboxId limit = limits(*m_store).first().id;
    write([limit](Transaction &t) {
        outbox::publishing(t, limit, at(3602));
        outbox::published(t, limit, {u"r1"_s, {}, {}, {}}, u"answered"_s, at(3602));
    });
    QCOMPARE(next(3603), u"two>r1"_s);
    write([this](Transaction &t) {
        outbox::publishing(t, id(2), at(3603));
        outbox::published(t, id(2), {u"r2"_s, {}, {}, {}}, u"answered"_s, at(3603));
    });
    QCOMPARE(limits(*m_store).size(), 0); // the first part's holds for all of the thread
    const auto receipts = m_store->saw([this](const Reader &r) { return outbox::receipts(r, id(1)); });
    QCOMPARE(receipts.last().what, u"replies"_s);
    QCOMPARE(receipts.last().detail, u"followed"_s);
}

//! Whatever the hour: said late is better than never.
void PartsTest::whoMayAnswerIsNotLostWithACrash()
{
    whoMayAnswerIsSaidOnceItStands();
    QCOMPARE(next(3602), u"limit_replies>r1"_s);
    write([this](Transaction &t) { outbox::publishing(t, limits(*m_store).first().id, at(3602)); });
    m_store->reopen();
    write([](Transaction &t) { outbox::wake(t, at(90000)); });
    QCOMPARE(limits(*m_store).first().state, Unknown); // done again: twice is the same as once
    m_store->reopen();
    QCOMPARE(m_store->saw([](const Reader &r) { return outbox::unresolved(r, {1}, at(90000)); }).size(), 1);
}

void PartsTest::whoMayAnswerStopsNothing()
{
    whoMayAnswerIsSaidOnceItStands();
    next(3602);
    write([this](Transaction &t) {
        const OutboxId limit = limits(*m_store).first().id;
        outbox::publishing(t, limit, at(3602));
        outbox::failed(t, limit, {Error::Kind::Rejected, u"no gates here"_s, {}}, at(3602));
    });
    const auto receipts = m_store->saw([this](const Reader &r) { return outbox::receipts(r, id(1)); });
    QCOMPARE(receipts.last().detail, u"followed: not set, rejected: no gates here"_s);
    QCOMPARE(part(1).state, Published);
    QCOMPARE(next(3603), u"two>r1"_s);
}

TERTULIA_TEST(PartsTest)
#include "tst_parts.moc"
