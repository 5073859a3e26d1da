#include "models/store/answering.h"
#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/messages.h"
#include "tests/store/seed.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/store.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using seed::at;

namespace {

const QString whole = uR"({"text":"We are open","visibility":"public"})"_s;

//! One who asked, and the draft of an answer.
struct Asked {
    TestStore store;
    AccountId account;
    ConversationId conversation;
    QString place;

    Asked()
    {
        account = store.did([](Transaction &t) { return seed::account(t); });
        const Message asks = said::in(account, u"m1"_s, u"Marta"_s, u"are you open?"_s, 0);
        conversation = store.did([asks](Transaction &t) { return messages::keep(t, asks, at(1)).conversation; });
        place = u"reply/%1/public"_s.arg(conversation.value);
        typed(u"We are open"_s, 2);
    }
    void typed(const QString &text, int when)
    {
        store.did([this, text, when](Transaction &t) { drafts::keep(t, place, text, conversation, at(when)); });
    }
    JournalId send(bool done = true, int due = 10)
    {
        answering::Answer answer{seed::saying(account, u"We are open"_s, at(due)), place, whole, done, u"Marta"_s};
        answer.reply.conversation = conversation;
        return store.did([answer](Transaction &t) { return answering::send(t, answer, at(5)); });
    }
    std::optional<JournalEntry> undo()
    {
        return store.did([](Transaction &t) { return journal::undo(t, at(7)); });
    }
    void leave()
    {
        const auto out = store.did([this](Transaction &t) { return outbox::claim(t, account, {at(11), 600}); });
        QVERIFY(out);
        QVERIFY(store.did([id = out->id](Transaction &t) { return outbox::publishing(t, id, at(11)); }));
    }
    Conversation::State state()
    {
        return store.saw([id = conversation](const Reader &r) { return conversations::one(r, id)->state; });
    }
    QString draft()
    {
        return store.saw([this](const Reader &r) { return drafts::one(r, place).content; });
    }
    QString draftText() { return QJsonDocument::fromJson(draft().toUtf8())[u"text"].toString(); }
    SendState sending()
    {
        return store.saw([](const Reader &r) { return outbox::one(r, {1})->state; });
    }
};

} // namespace

//! Answering is one deed, and so is taking it back.
class AnsweringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allOfItIsTakenBackWhileItWaits()
    {
        Asked one;
        one.send();
        QCOMPARE(one.sending(), SendState::Scheduled);
        QCOMPARE(one.state(), Conversation::State::Done);
        QVERIFY(one.draft().isEmpty());
        one.store.reopen(); // a restart changes nothing
        const auto undone = one.undo();
        QVERIFY(undone && undone->whole);
        QCOMPARE(undone->what, u"answered"_s);
        QCOMPARE(undone->subject, u"Marta"_s);
        QCOMPARE(undone->draft.conversation, one.conversation);
        QCOMPARE(undone->draft.content, whole);
        QCOMPARE(one.sending(), SendState::Cancelled);
        QCOMPARE(one.state(), Conversation::State::New); // as it was
        QCOMPARE(one.draft(), whole);
        QVERIFY(!one.store.did([](Transaction &t) { return outbox::claim(t, {1}, {at(60), 600}); }));
        QVERIFY(
            !one.store.did([](Transaction &t) { return journal::redo(t, at(8)); })); // it is written again, not resent
    }

    void onceItHasLeftOnlyTheRestIs()
    {
        Asked one;
        one.send();
        one.leave();
        const auto undone = one.undo();
        QVERIFY(undone && !undone->whole);
        QVERIFY(!undone->draft.conversation);
        QCOMPARE(one.sending(), SendState::Publishing);
        QCOMPARE(one.state(), Conversation::State::New); // as it was
        QVERIFY(one.draft().isEmpty());
    }

    void andNothingWhereThereIsNoRest()
    {
        Asked one;
        one.send(false);
        one.leave();
        QVERIFY(!one.undo());
        QCOMPARE(one.sending(), SendState::Publishing);
    }

    void whatWasBegunMeanwhileStaysBehindIt()
    {
        Asked one;
        one.send(false);
        one.typed(u"And tomorrow too"_s, 6);
        QVERIFY(one.undo());
        QCOMPARE(one.draftText(), u"We are open\n\nAnd tomorrow too"_s);
    }

    void whatAPauseHoldsIsTakenBackToo()
    {
        Asked one;
        one.send();
        one.store.did([&](Transaction &t) { outbox::hold(t, one.account, u"paused"_s, at(6)); });
        QCOMPARE(one.sending(), SendState::Held);
        QVERIFY(one.undo());
        QCOMPARE(one.sending(), SendState::Cancelled);
        QCOMPARE(one.draft(), whole);
    }
};
TERTULIA_TEST(AnsweringTest)
#include "tst_answering.moc"
