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
        return Error{Error::Kind::Gone, Cli::tr("there is no message %1").arg(id.value), {}};
    const bool ours = message->direction == Message::Direction::Out;
    if (verb == Verb::Delete && !ours)
        return Error{Error::Kind::Rejected, Cli::tr("only what we said ourselves can be deleted"), {}};
    if (ours && QList{Verb::Block, Verb::Unblock, Verb::Mute, Verb::Unmute, Verb::Report}.contains(verb))
        return Error{Error::Kind::Rejected, Cli::tr("this message is our own"), {}};
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
    const auto verb = fromCode<Verb>(arguments.word(0));
    const auto number = arguments.id(u"message"_s);
    if (!verb || QList{Verb::Publish, Verb::Edit, Verb::LimitReplies}.contains(*verb) || number.value_or(0) == 0
        || arguments.words().size() != 1)
        co_return misused();
    const MessageId id{*number};
    const auto asking
        = context.db.read([verb = *verb, id, reason = arguments.value(u"reason"_s)](const Reader &r) -> Expected<Wish> {
              const Expected<OutboxAction> action = wish(r, verb, id, reason);
              if (!action)
                  return action.error();
              const auto account = accounts::one(r, action->account);
              if (!account || account->removed)
                  return Error{Error::Kind::Gone, Cli::tr("the account of this message is not connected any more"), {}};
              return Wish{*action, *account};
          });
    const Expected<Wish> wanted = co_await asking;
    if (!wanted)
        co_return failure(wanted.error());
    const NetworkInfo info = context.links.infoOf(wanted->account);
    const Capability capability = info.capabilities.value(capabilityOf(*verb));
    if (!capability.can)
        co_return refused(capability.whyNot.isEmpty() ? Cli::tr("%1 cannot do that").arg(info.name)
                                                      : capability.whyNot.in(context.language));
    const auto storing = context.db.write([action = wanted->action, now = context.now()](Transaction &t) {
        return Expected<OutboxAction>(*outbox::one(t, outbox::act(t, action, now)));
    });
    const Expected<OutboxAction> kept = co_await storing;
    if (!kept)
        co_return failure(kept.error());
    co_return Answer{{{u"action"_s, inJson::action(*kept)}}, Exit::Done};
}
