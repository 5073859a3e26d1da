#include "models/text/sanitise.h"
#include "tests/networks/contract.h"
#include "tests/support/wait.h"

using namespace Qt::StringLiterals;

//! The half of the contract that is about what leaves us.

void NetworkContract::whatIsPublishedIsFound()
{
    OutboxAction action = post(u"Is the workshop open on Saturday? https://example.org/a/long/path"_s, u"key-1"_s);
    QVERIFY(!found(action)); // what was never sent is nowhere
    const Expected<QString> before = answer(open()->newestOwn(action));
    QVERIFY(before && (before->isEmpty() || *before == nothingBefore));
    action.before = *before;
    const Expected<Sent> sent = published(action);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QVERIFY(!sent->remoteId.isEmpty());
    QVERIFY(!sent->at.isValid() || sent->at.timeSpec() == Qt::UTC);
    QCOMPARE(m_rig->ours(), QStringList(action.content.text));
    if (sent->message) {
        QCOMPARE(sent->message->remoteId, sent->remoteId);
        QCOMPARE(sent->message->direction, Message::Direction::Out);
        QVERIFY(text::sanitise(sent->message->html).plain.contains(u"open on Saturday"));
    }
    const auto seen = found(action);
    QVERIFY(seen);
    QCOMPARE(seen->remoteId, sent->remoteId);
    QCOMPARE(seen->actionId, sent->actionId);
    const Expected<QString> newest = answer(open()->newestOwn(action));
    QVERIFY(newest && (newest->isEmpty() || *newest == sent->remoteId));
    action.content.text = u"Something else"_s;
    action.key = u"key-2"_s;
    const auto other = answer(open()->find(action)); // not to be told, or not there: never what another row said
    QVERIFY(!other || !*other);
}

//! The same words twice, on purpose: two rows, two posts, and neither is taken for the other.
void NetworkContract::twinsAreTwo()
{
    OutboxAction first = post(u"Good morning"_s, u"key-1"_s);
    const Expected<Sent> one = published(first);
    OutboxAction second = post(u"Good morning"_s, u"key-2"_s);
    QVERIFY(one);
    second.before = one->remoteId;
    second.taken = {one->remoteId};
    QVERIFY(!found(second)); // the first is another row's
    const Expected<Sent> two = published(second);
    QVERIFY(two);
    QVERIFY(one->remoteId != two->remoteId);
    QCOMPARE(m_rig->ours().size(), 2);
    first.taken = {two->remoteId};
    QCOMPARE(found(first).value_or(Sent()).remoteId, one->remoteId);
    QCOMPARE(found(second).value_or(Sent()).remoteId, two->remoteId);
    second.before.clear(); // nobody knows what stood there before
    QCOMPARE(found(second).value_or(Sent()).remoteId, two->remoteId);
}

void NetworkContract::aRepeatedKeyIsOne()
{
    const NetworkInfo info = *answer(open()->learn());
    if (info.evidence != Evidence::RepeatWithKey)
        QSKIP("keys are not recognised here");
    const OutboxAction action = post(u"Once"_s, u"key-1"_s);
    const Expected<Sent> one = published(action);
    const Expected<Sent> again = published(action);
    QVERIFY(one && again);
    QCOMPARE(again->remoteId, one->remoteId);
    QCOMPARE(m_rig->ours().size(), 1);
}

void NetworkContract::publishingFails_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<bool>("stands");
    using Kind = Error::Kind;
    QTest::newRow("down") << Trouble::Down << Kind::Offline << false;
    QTest::newRow("sign-in") << Trouble::SignIn << Kind::SignIn << false;
    QTest::newRow("limited") << Trouble::Limited << Kind::RateLimited << false;
    QTest::newRow("refused") << Trouble::Refused << Kind::Rejected << false;
    QTest::newRow("broken") << Trouble::Broken << Kind::Unknown << false;
    QTest::newRow("broken after it was done") << Trouble::BrokenAfter << Kind::Unknown << true;
    QTest::newRow("a page") << Trouble::Page << Kind::Unknown << false;
    QTest::newRow("cut before") << Trouble::CutBefore << Kind::Unknown << false;
    QTest::newRow("cut after") << Trouble::CutAfter << Kind::Unknown << true;
}
//! Only a plain refusal, or what surely never left, is certain; and what stands is found.
void NetworkContract::publishingFails()
{
    QFETCH(Trouble, trouble);
    QFETCH(Error::Kind, kind);
    QFETCH(bool, stands);
    const OutboxAction action = post(u"May be out"_s, u"key-1"_s);
    const auto session = open();
    QVERIFY(answer(session->learn()));
    if (!m_rig->fail(trouble, true))
        QSKIP("there is no wire that could fail");
    const Expected<Sent> sent = answer(session->publish(action));
    QVERIFY(!sent);
    QVERIFY2(sent.error().kind == kind, qPrintable(code(sent.error().kind) + u' ' + sent.error().detail));
    QVERIFY(!sent.error().detail.isEmpty());
    QCOMPARE(m_rig->ours().size(), stands ? 1 : 0);
    if (trouble == Trouble::Limited)
        QVERIFY(sent.error().retryAfter >= std::chrono::seconds(90));
    if (trouble != Trouble::Down)
        QCOMPARE(found(action).has_value(), stands);
}

void NetworkContract::everythingItCanItDoes_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("word");
    using Row = std::pair<Verb, QString>;
    for (const auto &[verb, word] : {Row{Verb::Like, u"like"_s}, Row{Verb::Unlike, u"like"_s},
             Row{Verb::Boost, u"boost"_s}, Row{Verb::Unboost, u"boost"_s}, Row{Verb::Block, u"block"_s},
             Row{Verb::Unblock, u"block"_s}, Row{Verb::Mute, u"mute"_s}, Row{Verb::Unmute, u"mute"_s},
             Row{Verb::Report, u"report"_s}, Row{Verb::Hide, u"hide"_s}, Row{Verb::Unhide, u"hide"_s},
             Row{Verb::Edit, u"edit"_s}, Row{Verb::Delete, u"delete"_s}})
        QTest::newRow(qPrintable(code(verb))) << verb << word;
}
//! Twice is the same as once; and what the network cannot do is refused in words, not tried.
void NetworkContract::everythingItCanItDoes()
{
    QFETCH(Verb, verb);
    QFETCH(QString, word);
    const NetworkInfo info = *answer(open()->learn());
    const OutboxAction action = m_rig->about(verb);
    const auto session = open();
    const Expected<Sent> done = answer(session->perform(action));
    if (!info.can(word)) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Rejected);
        QVERIFY(!done.error().detail.isEmpty());
        return;
    }
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const Expected<Sent> again = answer(session->perform(action));
    QVERIFY2(again || (verb == Verb::Delete && again.error().kind == Error::Kind::Gone),
        again ? "" : qPrintable(again.error().detail));
}

void NetworkContract::whatIsNotThereIsGone()
{
    const NetworkInfo info = *answer(open()->learn());
    for (const Verb verb : {Verb::Like, Verb::Edit}) {
        if (!info.can(code(verb)))
            continue;
        OutboxAction action = m_rig->about(verb);
        action.targetId += u"-never-said"_s;
        action.targetActionId = action.targetActionId.isEmpty() ? QString() : action.targetActionId + u"-never-said"_s;
        const Expected<Sent> done = answer(open()->perform(action));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Gone);
    }
    OutboxAction reply = post(u"An answer to nothing"_s, u"key-1"_s);
    const OutboxAction like = m_rig->about(Verb::Like);
    reply.targetId = like.targetId + u"-never-said"_s;
    reply.targetActionId = like.targetActionId.isEmpty() ? QString() : like.targetActionId + u"-never-said"_s;
    reply.targetAuthor = like.targetAuthor;
    const Expected<Sent> sent = published(reply);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Kind::Gone);
}
