#include "models/store/posts.h"
#include "tests/support/main.h"
#include "tests/sync/syncfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const Error silence{Error::Kind::Unknown, u"the line went dead"_s, {}};

//! Three parts, due now, where only whom we follow may answer.
PostId threeParts(SyncFixture &f)
{
    Post post;
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s}) {
        Variant part;
        part.account = f.account.id;
        part.content.text = text;
        part.content.replies = Replies::Followed;
        post.variants.append(part);
    }
    return f.store.did([post, at = f.now](Transaction &t) {
        const PostId id = posts::save(t, post, at);
        posts::schedule(t, id, at);
        return id;
    });
}

Variant part(SyncFixture &f, PostId id, int index)
{
    return f.store.saw([id](const Reader &r) { return *posts::one(r, id); }).variants[index];
}
} // namespace

class PushTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsDueGoesOutOnce()
    {
        SyncFixture f;
        const OutboxId id = f.schedule(u"hello"_s);
        const OutboxId later = f.schedule(u"later"_s, f.now.addSecs(3600));
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(*answer(f.sync->push()), 0);
        QCOMPARE(f.session.asked.size(), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.row(id).remoteId, u"100"_s);
        QCOMPARE(f.row(later).state, SendState::Scheduled);
    }
    void aBusyNetworkIsTriedAgainWithTheSameKey()
    {
        SyncFixture f;
        f.session.sends = {Error{Error::Kind::RateLimited, u"slow down"_s, 60s}};
        const OutboxId id = f.schedule(u"hello"_s);
        QVERIFY(!answer(f.sync->push()));
        QCOMPARE(f.row(id).state, SendState::Scheduled);
        QCOMPARE(*answer(f.sync->push()), 0);
        f.later(67);
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.session.asked.size(), 2);
        QCOMPARE(f.session.asked[0].key, f.session.asked[1].key);
    }
    void aPlainRefusalIsAFailureAndOthersGoOn()
    {
        SyncFixture f;
        f.session.sends = {Error{Error::Kind::Rejected, u"422"_s, {}}};
        const OutboxId refused = f.schedule(u"a"_s);
        const OutboxId next = f.schedule(u"b"_s);
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.row(refused).state, SendState::Failed);
        QCOMPARE(f.row(next).state, SendState::Published);
    }
    void whatIsTooLateIsSaidWhileNothingGoesOut()
    {
        SyncFixture f;
        f.session.sends = {Error{Error::Kind::SignIn, u"401"_s, 3600s}}; // nobody tries for an hour
        const OutboxId refused = f.schedule(u"now"_s);
        OutboxAction planned;
        planned.account = f.account.id;
        planned.content.text = u"at eight"_s;
        planned.due = f.now.addSecs(120);
        const OutboxId id
            = f.store.did([planned, at = f.now](Transaction &t) { return outbox::reply(t, planned, at); });
        QVERIFY(!answer(f.sync->push()));
        f.later(900);
        QCOMPARE(*answer(f.sync->push()), 0);
        QCOMPARE(f.session.asked.size(), 1);
        QCOMPARE(f.row(id).state, SendState::Missed);
        QCOMPARE(f.row(refused).state, SendState::Scheduled); // written at once, planned for no time: it only waits
    }
    void whatWaitedForTheSignInGoesOutAtOnce()
    {
        SyncFixture f;
        f.session.sends = {Error{Error::Kind::SignIn, u"401"_s, 3600s}};
        const OutboxId id = f.schedule(u"hello"_s);
        QVERIFY(!answer(f.sync->push()));
        QCoro::waitFor(f.sync->settle(Error{Error::Kind::SignIn, u"401"_s, {}}));
        QCOMPARE(f.stored().state, Account::State::NeedsSignIn);
        f.later(60);
        f.account = f.store.did([us = f.account, at = f.now](Transaction &t) { return accounts::keep(t, us, at); });
        f.restart(); // as the engine does after a sign-in
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.asked[0].key != f.session.asked[1].key, false); // the same post, under its own key
    }
    void aRenewalPushesTheEndOfTheSignInOn()
    {
        SyncFixture f;
        QVERIFY(answer(f.sync->noteSynced({})));
        QVERIFY(!f.stored().signInExpires.isValid());
        for (const int days : {3, 17}) {
            f.session.ends = f.now.addDays(days);
            QVERIFY(answer(f.sync->noteSynced({})));
            QCOMPARE(f.stored().signInExpires, f.now.addDays(days));
        }
        f.session.ends.reset(); // nothing new was said
        QVERIFY(answer(f.sync->noteSynced({})));
        QCOMPARE(f.stored().signInExpires, f.now.addDays(17));
        f.session.ends = QDateTime();
        QVERIFY(answer(f.sync->noteSynced({})));
        QVERIFY(!f.stored().signInExpires.isValid());
    }
    void everythingElseIsUnknown_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("silence") << Error::Kind::Unknown;
        QTest::newRow("5xx") << Error::Kind::Server;
        QTest::newRow("HTML") << Error::Kind::Protocol;
    }
    void everythingElseIsUnknown()
    {
        QFETCH(const Error::Kind, kind);
        SyncFixture f;
        f.session.sends = {Error{kind, u"?"_s, {}}};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        QCOMPARE(f.row(id).state, SendState::Unknown);
        QCOMPARE(f.session.asked.size(), 1);
    }
    void whatIsFoundIsPublished()
    {
        SyncFixture f;
        f.session.sends = {silence};
        f.session.acceptsInSilence = true;
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        QCOMPARE(*answer(f.sync->resolve()), 0); // too early
        f.later(6);
        QCOMPARE(*answer(f.sync->resolve()), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.standing.size(), 1);
    }
    void aClockSetBackMakesNobodyWaitForADay()
    {
        SyncFixture f;
        f.session.sends = {silence};
        f.session.acceptsInSilence = true;
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        f.later(-86400);
        f.store.did([](Transaction &t) {
            outbox::clockSetBack(t, std::chrono::hours(24));
            return Expected<Done>(Done{});
        });
        f.later(6);
        QCOMPARE(*answer(f.sync->resolve()), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
    }
    void norDoesWhatWasSentJustBefore()
    {
        SyncFixture f;
        const OutboxId sent = f.schedule(u"hello"_s, f.now.addSecs(5)); // it can be taken back for so long
        const OutboxId planned = f.schedule(u"tomorrow"_s, f.now.addSecs(3600));
        f.later(-86400);
        f.store.did([](Transaction &t) {
            outbox::clockSetBack(t, std::chrono::hours(24));
            return Expected<Done>(Done{});
        });
        f.later(6);
        (void)answer(f.sync->push());
        QCOMPARE(f.row(sent).state, SendState::Published);
        QCOMPARE(f.row(planned).state, SendState::Scheduled);
    }
    void whatSurelyIsNotThereIsSentAgainOnce()
    {
        SyncFixture f;
        f.info.trustsOwnList = true;
        f.restart();
        f.session.sends = {silence, silence};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        look(f, 20);
        QCOMPARE(f.session.asked.size(), 2);
        QCOMPARE(f.session.asked[0].key, f.session.asked[1].key);
        QCOMPARE(f.row(id).state, SendState::Unknown); // for the person now
        QVERIFY(!f.row(id).nextTry.isValid());
    }
    void elsewhereThePersonDecides()
    {
        SyncFixture f;
        f.session.sends = {silence};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        look(f, 20);
        QCOMPARE(f.session.asked.size(), 1);
        QCOMPARE(f.session.looks, 4);
        QCOMPARE(f.row(id).state, SendState::Unknown);
    }
    void aLivingKeyIsRepeated()
    {
        SyncFixture f;
        f.info.evidence = Evidence::RepeatWithKey;
        f.info.keyLives = 1h;
        f.session.honoursKeys = true;
        f.session.acceptsInSilence = true;
        f.restart();
        f.session.sends = {silence};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        look(f, 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.standing.size(), 1);
    }
    void aRefusedRepeatIsNoFailure_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("400 for the repeated key") << Error::Kind::Rejected;
        QTest::newRow("500 for the repeated key") << Error::Kind::Unknown;
        QTest::newRow("404") << Error::Kind::Gone;
    }
    void aRefusedRepeatIsNoFailure()
    {
        QFETCH(const Error::Kind, kind);
        SyncFixture f;
        f.info.evidence = Evidence::RepeatWithKey;
        f.info.keyLives = 1h;
        f.session.honoursKeys = true;
        f.session.acceptsInSilence = true;
        f.restart();
        f.session.sends = {silence, Error{kind, u"duplicate"_s, {}}};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        look(f, 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.standing.size(), 1);
    }
    void aRefusalThatCouldNotBeCheckedIsLookedForLater_data()
    {
        QTest::addColumn<bool>("stands");
        QTest::newRow("refused, and it stands") << true;
        QTest::newRow("refused, and it does not") << false;
    }
    void aRefusalThatCouldNotBeCheckedIsLookedForLater()
    {
        QFETCH(const bool, stands);
        SyncFixture f;
        f.info.trustsOwnList = true;
        f.restart();
        f.session.sends = {Error{Error::Kind::Rejected, u"422"_s, {}}};
        f.session.acceptsInSilence = stands;
        f.session.findFails = Error{Error::Kind::Offline, u"cut"_s, {}};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        QCOMPARE(f.row(id).state, SendState::Unknown);
        f.session.findFails.reset();
        look(f, 20);
        QCOMPARE(f.row(id).state, stands ? SendState::Published : SendState::Failed);
        QCOMPARE(f.session.asked.size(), 1);
    }
    void anOldKeyIsNotRepeated()
    {
        SyncFixture f;
        f.info.evidence = Evidence::RepeatWithKey;
        f.info.keyLives = 1h;
        f.restart();
        f.session.sends = {silence};
        (void)f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        f.later(3600);
        look(f, 20);
        QCOMPARE(f.session.asked.size(), 1);
    }
    void whereNobodyCanLookThePersonIsAskedAtOnce()
    {
        SyncFixture f;
        f.info.evidence = Evidence::AskPerson;
        f.restart();
        f.session.sends = {silence};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        look(f, 3);
        QCOMPARE(f.session.looks, 0);
        QVERIFY(!f.row(id).nextTry.isValid());
    }
    void aSignInThatIsOverKeepsThePostWaiting()
    {
        SyncFixture f;
        f.session.sends = {Error{Error::Kind::SignIn, u"401"_s, {}}};
        const OutboxId id = f.schedule(u"hello"_s);
        const auto pushed = answer(f.sync->push());
        QVERIFY(!pushed);
        QCOMPARE(pushed.error().kind, Error::Kind::SignIn);
        QCOMPARE(f.row(id).state, SendState::Scheduled);
    }
    void likesAreSettledByDoingThemAgain()
    {
        SyncFixture f;
        f.session.pages[u"news"_s] = {f.page({u"1"_s}, u"1"_s)};
        (void)answer(f.sync->pull());
        OutboxAction like;
        like.account = f.account.id;
        like.verb = Verb::Like;
        like.targetId = u"1"_s;
        const OutboxId id
            = f.store.did([like, at = f.now](Transaction &t) { return Expected<OutboxId>(outbox::act(t, like, at)); });
        f.session.performs = {silence};
        (void)answer(f.sync->push());
        QCOMPARE(f.row(id).state, SendState::Unknown);
        look(f, 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.performed.size(), 2);
    }
    void aThreadGoesOutPartByPart()
    {
        SyncFixture f;
        const PostId id = threeParts(f);
        QCOMPARE(*answer(f.sync->push()), 4);
        QCOMPARE(f.session.asked.size(), 3);
        QCOMPARE(f.session.asked[0].targetId, QString());
        for (const int i : {1, 2})
            QCOMPARE(f.session.asked[i].targetId, part(f, id, i - 1).remoteId);
        QCOMPARE(f.session.performed.size(), 1);
        QCOMPARE(f.session.performed[0].verb, Verb::LimitReplies);
        QCOMPARE(f.session.performed[0].targetId, part(f, id, 0).remoteId);
        QCOMPARE(f.session.performed[0].content.replies, Replies::Followed);
    }
    //! The rest waits, through an end of the program, until it is known where the second part stands.
    void aThreadWaitsForWhatIsUnknown()
    {
        SyncFixture f;
        const PostId id = threeParts(f);
        f.session.sends = {Sent{}, silence};
        f.session.acceptsInSilence = true;
        (void)answer(f.sync->push());
        QCOMPARE(part(f, id, 1).state, SendState::Unknown);
        QCOMPARE(part(f, id, 2).state, SendState::Scheduled);
        f.restart();
        (void)answer(f.sync->push());
        QCOMPARE(f.session.asked.size(), 2);
        look(f, 1);
        QCOMPARE(part(f, id, 1).state, SendState::Published);
        (void)answer(f.sync->push());
        QCOMPARE(f.session.asked.size(), 3);
        QCOMPARE(f.session.asked[2].targetId, part(f, id, 1).remoteId);
    }
    //! The network says that what would be answered is gone: the person is asked, and the rest waits.
    void whatAPartAnswersMayBeGone()
    {
        SyncFixture f;
        const PostId id = threeParts(f);
        f.session.sends = {Sent{}, Error{Error::Kind::Gone, u"404"_s, {}}};
        (void)answer(f.sync->push());
        QCOMPARE(part(f, id, 1).state, SendState::Failed);
        QCOMPARE(part(f, id, 2).state, SendState::Scheduled);
        QCOMPARE(f.session.asked.size(), 2);
    }
    void aReportIsNeverRepeated()
    {
        SyncFixture f;
        f.session.pages[u"news"_s] = {f.page({u"1"_s}, u"1"_s)};
        (void)answer(f.sync->pull());
        OutboxAction report;
        report.account = f.account.id;
        report.verb = Verb::Report;
        report.targetId = u"1"_s;
        const OutboxId id = f.store.did(
            [report, at = f.now](Transaction &t) { return Expected<OutboxId>(outbox::act(t, report, at)); });
        f.session.performs = {silence};
        (void)answer(f.sync->push());
        look(f, 5);
        QCOMPARE(f.session.performed.size(), 1);
        QCOMPARE(f.row(id).state, SendState::Unknown);
        QVERIFY(!f.row(id).nextTry.isValid());
    }
    void aKeyIsRepeatedOnlyAfterThreeLooks()
    {
        SyncFixture f;
        f.info.evidence = Evidence::RepeatWithKey;
        f.info.keyLives = 10h;
        f.restart();
        f.session.sends = {silence};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        look(f, 2);
        QCOMPARE(f.session.asked.size(), 1);
        look(f, 1);
        QCOMPARE(f.session.asked.size(), 2);
        QCOMPARE(f.session.looks, 3);
        QCOMPARE(f.session.asked[0].key, f.session.asked[1].key);
        QCOMPARE(f.row(id).state, SendState::Published);
    }
    void whatWasWithdrawnInTimeDoesNotGoOut()
    {
        SyncFixture f;
        const OutboxId id = f.schedule(u"hello"_s);
        QVERIFY(f.store.did([id, at = f.now](Transaction &t) { return Expected<bool>(outbox::withdraw(t, id, at)); }));
        QCOMPARE(*answer(f.sync->push()), 0);
        QVERIFY(f.session.asked.isEmpty());
        QCOMPARE(f.row(id).state, SendState::Cancelled);
    }
    void whatIsTakenUpIsNeitherWithdrawnNorChanged()
    {
        for (const bool sent : {false, true}) {
            SyncFixture f;
            const OutboxId id = f.schedule(u"hello"_s);
            f.store.did([&f, id, sent](Transaction &t) {
                (void)outbox::claim(t, f.account.id, {f.now});
                if (sent)
                    outbox::publishing(t, id, f.now);
                return Expected<Done>(Done{});
            });
            Content other;
            other.text = u"something else"_s;
            QVERIFY(
                !f.store.did([id, at = f.now](Transaction &t) { return Expected<bool>(outbox::withdraw(t, id, at)); }));
            QVERIFY(!f.store.did(
                [id, other, at = f.now](Transaction &t) { return Expected<bool>(outbox::revise(t, id, other, at)); }));
            QCOMPARE(f.row(id).content.text, u"hello"_s);
        }
    }
    void whatIsNotWhatWasTriedIsNotSentAgain()
    {
        SyncFixture f;
        f.info.trustsOwnList = true;
        f.restart();
        f.session.sends = {silence};
        const OutboxId id = f.schedule(u"hello"_s);
        (void)answer(f.sync->push());
        f.store.did([id](Transaction &t) { // as no part of the program would
            t.exec(u"UPDATE outbox SET text = 'changed' WHERE id = ?"_s, {id.value});
            return Expected<Done>(Done{});
        });
        look(f, 10);
        QCOMPARE(f.session.asked.size(), 1);
        QCOMPARE(f.row(id).state, SendState::Unknown);
    }
    void beyondTheLateLimitItIsMissedAndStaysSo()
    {
        SyncFixture f;
        const OutboxId id = f.schedule(u"hello"_s, f.now.addSecs(3600));
        f.later(3600 + 599);
        const OutboxId other = f.schedule(u"other"_s, f.now.addSecs(3600));
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        f.later(3600 + 601);
        QCOMPARE(*answer(f.sync->push()), 0);
        QCOMPARE(f.row(other).state, SendState::Missed);
        look(f, 3);
        QCOMPARE(f.session.asked.size(), 1);
    }
    void whenItLeavesTheJournalSaysSoAlready()
    {
        SyncFixture f;
        OutboxId id;
        f.session.whenAsked = [&] {
            QCOMPARE(f.row(id).state, SendState::Publishing);
            const auto receipts
                = f.store.saw([&](const Reader &r) { return Expected<QList<Receipt>>(outbox::receipts(r, id)); });
            QStringList lines;
            for (const Receipt &line : receipts)
                lines.append(line.what);
            QCOMPARE(lines, (QStringList{u"scheduled"_s, u"armed"_s, u"sent"_s}));
        };
        id = f.schedule(u"hello"_s);
        QCOMPARE(*answer(f.sync->push()), 1);
    }
    void aKilledProcessLooksBeforeItSends()
    {
        SyncFixture f;
        const OutboxId id = f.schedule(u"hello"_s);
        f.store.did([&f, id](Transaction &t) {
            (void)outbox::claim(t, f.account.id, {f.now});
            outbox::publishing(t, id, f.now);
            return Expected<Done>(Done{});
        });
        f.restart();
        QCOMPARE(f.row(id).state, SendState::Unknown);
        QCOMPARE(*answer(f.sync->push()), 0);
        QVERIFY(f.session.asked.isEmpty());
    }

private:
    //! Lets time pass and looks again, so often.
    static void look(SyncFixture &f, int times)
    {
        for (int i = 0; i < times; ++i) {
            f.later(700);
            f.sync->forgetRests();
            (void)answer(f.sync->resolve());
            (void)answer(f.sync->push());
        }
    }
};
TERTULIA_TEST(PushTest)
#include "tst_push.moc"
