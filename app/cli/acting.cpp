#include "app/cli/json.h"
#include "app/cli/posting.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace {

//! The capability that a verb needs, by its word in NetworkInfo.
QString capabilityOf(Verb verb)
{
    const QString word = code(verb);
    return word.startsWith(u"un"_s) ? word.mid(2) : word;
}

Expected<OutboxAction> wish(const Reader &r, Verb verb, MessageId id, const QString &reason)
{
    const auto message = messages::one(r, id);
    if (!message)
        return Error{Error::Kind::Gone, u"there is no message %1"_s.arg(id.value), {}};
    const bool ours = message->direction == Message::Direction::Out;
    if (verb == Verb::Delete && !ours)
        return Error{Error::Kind::Rejected, u"only what we said ourselves can be deleted"_s, {}};
    if (ours && QList{Verb::Block, Verb::Unblock, Verb::Mute, Verb::Unmute, Verb::Report}.contains(verb))
        return Error{Error::Kind::Rejected, u"this message is our own"_s, {}};
    OutboxAction action;
    action.account = message->account;
    action.verb = verb;
    action.conversation = message->conversation;
    action.target = message->id;
    action.targetId = message->remoteId;
    action.targetActionId = message->actionId;
    action.targetAuthor = message->author;
    action.targetAuthor.id = message->authorId;
    action.reason = reason;
    return action;
}

//! A wish and the account that it is for.
struct Wish {
    OutboxAction action;
    Account account;
};

} // namespace

QCoro::Task<Answer> act(Context &context, Arguments arguments)
{
    bool isNumber = false;
    const auto verb = fromCode<Verb>(arguments.word(0));
    const MessageId id{arguments.value(u"message"_s).toLongLong(&isNumber)};
    if (!verb || *verb == Verb::Publish || *verb == Verb::Edit || !isNumber || arguments.words().size() != 1)
        co_return wrongUsage(
            u"act like|unlike|boost|unboost|hide|unhide|delete|block|unblock|mute|unmute|report --message ID [--reason R]"_s);
    const auto asking
        = context.db.read([verb = *verb, id, reason = arguments.value(u"reason"_s)](const Reader &r) -> Expected<Wish> {
              const Expected<OutboxAction> action = wish(r, verb, id, reason);
              if (!action)
                  return action.error();
              const auto account = accounts::one(r, action->account);
              if (!account || account->removed)
                  return Error{Error::Kind::Gone, u"the account of this message is not connected any more"_s, {}};
              return Wish{*action, *account};
          });
    const Expected<Wish> wanted = co_await asking;
    if (!wanted)
        co_return failure(wanted.error());
    const NetworkInfo info = context.links.infoOf(wanted->account);
    const Capability capability = info.capabilities.value(capabilityOf(*verb));
    if (!capability.can)
        co_return refused(capability.whyNot.isEmpty() ? u"%1 cannot do that"_s.arg(info.name)
                                                      : capability.whyNot.in(context.language));
    const auto storing = context.db.write([action = wanted->action, now = context.now()](Transaction &t) {
        return Expected<OutboxAction>(*outbox::one(t, outbox::act(t, action, now)));
    });
    const Expected<OutboxAction> kept = co_await storing;
    if (!kept)
        co_return failure(kept.error());
    co_return Answer{{{u"action"_s, inJson::action(*kept)}}, Exit::Done};
}
