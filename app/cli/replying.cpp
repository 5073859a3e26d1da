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
        return Error{Error::Kind::Gone, Cli::tr("there is no conversation %1").arg(id.value), {}};
    const auto message = chosen ? messages::one(r, chosen) : newestToUs(r, id);
    if (!message || message->conversation != id)
        return Error{Error::Kind::Gone, Cli::tr("there is no such message in conversation %1").arg(id.value), {}};
    const auto account = accounts::one(r, conversation->account);
    if (!account || account->removed)
        return Error{Error::Kind::Gone, Cli::tr("the account of this conversation is not connected any more"), {}};
    return Target{*conversation, *message, *account};
}

//! The audience of what is answered, or a narrower one.
Expected<Visibility> audience(const Arguments &arguments, Visibility answered, const NetworkInfo &info)
{
    if (!arguments.given(u"visibility"_s))
        return answered;
    const auto wanted = fromCode<Visibility>(arguments.value(u"visibility"_s));
    if (*wanted < answered)
        return Error{Error::Kind::Rejected,
            Cli::tr("an answer may be narrower than what it answers (%1), never wider").arg(code(answered)), {}};
    if (!info.visibilities.contains(*wanted))
        return Error{Error::Kind::Rejected, Cli::tr("%1 has no such audience").arg(info.name), {}};
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
    const auto number = arguments.idAt(0);
    const auto message = arguments.id(u"message"_s);
    if (!number || !message || arguments.words().size() != 1)
        co_return misused();
    const ConversationId id{*number};
    const auto asked = fromCode<Visibility>(arguments.value(u"visibility"_s));
    if (arguments.given(u"visibility"_s) && (!asked || *asked == Visibility::Internal))
        co_return wrongUsage(Cli::tr("--visibility is one of public, unlisted, followers, direct"));
    const Expected<Content> typed = contentFrom(arguments, context);
    if (!typed)
        co_return asTyped(typed.error());
    const Expected<When> when = whenFrom(arguments, context.now());
    if (!when)
        co_return asTyped(when.error());
    const auto asking
        = context.db.read([id, chosen = MessageId{*message}](const Reader &r) { return targetOf(r, id, chosen); });
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
    const QList<Check> checks = checkedTime(*when, context.now(), target->account.id)
        + checked(content, info, target->account.id, mentioned) + withoutAlt(content, target->account.id);
    if (anyError(checks))
        co_return refusedBy(checks);
    const OutboxAction answer = answerTo(*target, content, when->due);
    const Expected<OutboxAction> kept = co_await stored(context, answer);
    if (!kept)
        co_return failure(kept.error());
    co_return Answer{{{u"action"_s, inJson::action(*kept)}, {u"checks"_s, toJson(checks)}}, Exit::Done};
}
