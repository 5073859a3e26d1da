#include "app/cli/checks.h"
#include "app/cli/json.h"
#include "app/cli/posting.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace {

//! Whom and what an answer is for.
struct Target {
    Conversation conversation;
    Message message;
    Account account;
};

//! The newest that somebody else said there; our own newest where we are alone.
std::optional<Message> newestToUs(const Reader &r, ConversationId id)
{
    const QList<Message> page = messages::page(r, id, 200);
    std::optional<Message> ours;
    for (auto m = page.crbegin(); m != page.crend(); ++m) {
        if (m->deleted)
            continue;
        if (m->direction == Message::Direction::In && m->aboutUs)
            return *m;
        if (!ours && m->aboutUs)
            ours = *m;
    }
    return ours;
}

Expected<Target> targetOf(const Reader &r, ConversationId id, MessageId chosen)
{
    const auto conversation = conversations::one(r, id);
    if (!conversation)
        return Error{Error::Kind::Gone, u"there is no conversation %1"_s.arg(id.value), {}};
    const auto message = chosen ? messages::one(r, chosen) : newestToUs(r, id);
    if (!message || message->conversation != id)
        return Error{Error::Kind::Gone, u"there is no such message in conversation %1"_s.arg(id.value), {}};
    const auto account = accounts::one(r, conversation->account);
    if (!account || account->removed)
        return Error{Error::Kind::Gone, u"the account of this conversation is not connected any more"_s, {}};
    return Target{*conversation, *message, *account};
}

//! The audience of what is answered, or a narrower one.
Expected<Visibility> audience(const Arguments &arguments, Visibility answered, const NetworkInfo &info)
{
    if (!arguments.given(u"visibility"_s))
        return answered;
    const auto wanted = fromCode<Visibility>(arguments.value(u"visibility"_s));
    if (!wanted || *wanted == Visibility::Internal)
        return Error{Error::Kind::Rejected, u"--visibility is one of public, unlisted, followers, direct"_s, {}};
    if (*wanted < answered)
        return Error{Error::Kind::Rejected,
            u"an answer may be narrower than what it answers (%1), never wider"_s.arg(code(answered)), {}};
    if (!info.visibilities.contains(*wanted))
        return Error{Error::Kind::Rejected, u"%1 has no such audience"_s.arg(info.name), {}};
    return *wanted;
}

OutboxAction answerTo(const Target &target, const Content &content, const QDateTime &due)
{
    OutboxAction action;
    action.account = target.account.id;
    action.verb = Verb::Publish;
    action.conversation = target.conversation.id;
    action.target = target.message.id;
    action.targetId = target.message.remoteId;
    action.targetActionId = target.message.actionId;
    action.targetAuthor = target.message.author;
    action.targetAuthor.id = target.message.authorId;
    action.content = content;
    action.due = due;
    return action;
}

QCoro::Task<Expected<OutboxAction>> stored(Context &context, OutboxAction action)
{
    const auto storing = context.db.write([action, now = context.now()](Transaction &t) {
        return Expected<OutboxAction>(*outbox::one(t, outbox::reply(t, action, now)));
    });
    Expected<OutboxAction> kept = co_await storing;
    co_return kept;
}

} // namespace

QCoro::Task<Answer> reply(Context &context, Arguments arguments)
{
    bool isNumber = false;
    const ConversationId id{arguments.word(0).toLongLong(&isNumber)};
    if (!isNumber || arguments.words().size() != 1)
        co_return wrongUsage(
            u"reply CONVERSATION [--message ID] (--text T | --text-file F) [--visibility V] [--attach F --alt T]… [--at TIME]"_s);
    const Expected<Content> typed = contentFrom(arguments, context);
    if (!typed)
        co_return typed.error().kind == Error::Kind::Protocol ? wrongUsage(typed.error().detail)
                                                              : failure(typed.error());
    const Expected<When> when = whenFrom(arguments, context.now());
    if (!when)
        co_return wrongUsage(when.error().detail);
    const MessageId chosen{arguments.value(u"message"_s).toLongLong()};
    const auto asking = context.db.read([id, chosen](const Reader &r) { return targetOf(r, id, chosen); });
    const Expected<Target> target = co_await asking;
    if (!target)
        co_return failure(target.error());
    const NetworkInfo info = context.links.infoOf(target->account);
    const Expected<Visibility> visibility = audience(arguments, target->message.visibility, info);
    if (!visibility)
        co_return failure(visibility.error());
    Content content = *typed;
    content.visibility = *visibility;
    const QString mentioned
        = target->message.direction == Message::Direction::In ? target->message.author.handle : QString();
    const QList<Check> checks = checked(content, info, target->account.id, mentioned);
    if (anyError(checks))
        co_return refusedBy(checks);
    const OutboxAction answer = answerTo(*target, content, when->due);
    const Expected<OutboxAction> kept = co_await stored(context, answer);
    if (!kept)
        co_return failure(kept.error());
    co_return Answer{{{u"action"_s, inJson::action(*kept)}, {u"checks"_s, toJson(checks)}}, Exit::Done};
}
