#include "models/store/answering.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/drafts.h"
#include "models/store/outbox.h"
#include "models/store/steps.h"

using namespace Qt::StringLiterals;

JournalId answering::send(Transaction &t, const Answer &answer, const QDateTime &now)
{
    const OutboxId id = outbox::reply(t, answer.reply, now);
    drafts::forget(t, answer.draftPlace);
    Steps steps(t);
    if (answer.done)
        conversations::setState(steps, {answer.reply.conversation}, Conversation::State::Done);
    steps.takenBackBy({{u"table"_s, u"draft"_s}, {u"place"_s, answer.draftPlace}, {u"content"_s, answer.draft},
        {u"conversation_id"_s, answer.reply.conversation.value}, {u"present"_s, true}, {u"while_waiting"_s, id.value}});
    steps.takenBackBy(
        {{u"table"_s, u"outbox"_s}, {u"id"_s, id.value}, {u"state"_s, u"cancelled"_s}, {u"while_waiting"_s, id.value}});
    return steps.note(u"answered"_s, answer.person, now);
}
