#include "app/cli/posting.h"
#include "app/cli/json.h"
#include "models/domain/parts.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include "models/store/workspace.h"
#include <QCoroFuture>
#include <QTimeZone>

using namespace Qt::StringLiterals;

Answer asTyped(const Error &error)
{
    return error.kind == Error::Kind::Protocol ? wrongUsage(error.detail) : failure(error);
}

Answer refusedBy(const QList<Check> &checks)
{
    QStringList why;
    for (const Check &check : checks)
        if (check.level == text::Level::Error)
            why.append(check.text);
    Answer answer = refused(why.join(u"; "_s));
    answer.json.insert(u"checks"_s, toJson(checks));
    return answer;
}

namespace {

//! The accounts that a post goes to, in the order given.
Expected<QList<Account>> wanted(const Reader &r, const QList<AccountId> &ids)
{
    QList<Account> chosen;
    for (const AccountId id : ids) {
        const auto account = accounts::one(r, id);
        if (!account || account->removed)
            return Error{Error::Kind::Gone, Cli::tr("there is no account %1").arg(id.value), {}};
        if (std::none_of(chosen.cbegin(), chosen.cend(), [&](const Account &known) { return known.id == account->id; }))
            chosen.append(*account);
    }
    return chosen;
}

//! None: one of them is no number.
std::optional<QList<AccountId>> accountsFrom(const Arguments &arguments)
{
    QList<AccountId> ids;
    for (const QString &typed : arguments.values(u"account"_s)) {
        bool isNumber = false;
        ids.append(AccountId{typed.toLongLong(&isNumber)});
        if (!isNumber)
            return std::nullopt;
    }
    return ids;
}

//! Error Protocol: wrong usage.
Expected<QMap<AccountId, QString>> ownTexts(const Arguments &arguments, const QList<AccountId> &ids)
{
    QMap<AccountId, QString> texts;
    for (const QString &pair : arguments.values(u"text-for"_s)) {
        const AccountId id{pair.section(u'=', 0, 0).toLongLong()};
        if (!pair.contains(u'=') || !ids.contains(id))
            return Error{Error::Kind::Protocol,
                Cli::tr("--text-for takes ID=FILE, with the ID of an --account: %1").arg(pair), {}};
        const Expected<QString> text = textFrom(pair.section(u'=', 1));
        if (!text)
            return text.error();
        texts.insert(id, *text);
    }
    return texts;
}

//! What the workspace knows that a post is to be looked at beside.
struct Known {
    bool altText = true;
    QList<text::Said> said;
};

Known known(const Reader &r, const QDateTime &now)
{
    return {workspace::asksForAltText(r), posts::saidSince(r, now - text::lately)};
}

TailoringWords wordsFor(const QList<Account> &chosen, const NetworkLinks &links, const QString &zone)
{
    QHash<AccountId, QString> names;
    for (const Account &account : chosen) {
        const auto alike = std::count_if(chosen.cbegin(), chosen.cend(),
            [&account](const Account &other) { return other.network == account.network; });
        names.insert(account.id, alike > 1 ? u'@' + account.handle : links.infoOf(account).name);
    }
    const QTimeZone place(zone.toLatin1());
    return {[names](AccountId id) { return names.value(id); }, place.isValid() ? place : QTimeZone::systemTimeZone()};
}

//! Beside each other, and beside what was said lately.
QList<Check> lookedAt(const Post &post, const QList<Account> &chosen, const NetworkLinks &links, const Known &known)
{
    QList<text::Wall> walls;
    for (const Variant &variant : post.variants)
        for (const Account &account : chosen)
            if (account.id == variant.account)
                walls.append({account.id, links.infoOf(account), variant.content,
                    post.wallTime.isEmpty() ? QDateTime() : post.due, false, {}});
    const text::SaidLately said(known.said);
    const text::Plan plan{{}, post.idea, post.reason, known.altText, &said};
    return besideEachOther(walls, plan, wordsFor(chosen, links, post.zone));
}

QJsonObject withLengths(const Post &post, const NetworkLinks &links, const QList<Account> &accounts)
{
    QJsonArray variants;
    for (const Variant &variant : post.variants) {
        QJsonObject row = inJson::variant(variant);
        const PartOf part = partOf(post, variant);
        row.insert(u"part"_s, part.number);
        row.insert(u"parts"_s, part.count);
        row.insert(u"waits_for"_s, part.waitsFor ? QJsonValue(part.waitsFor) : QJsonValue());
        for (const Account &account : accounts)
            if (account.id == variant.account) {
                const NetworkInfo info = links.infoOf(account);
                row.insert(u"length"_s, lengthOf(variant.content, info));
                row.insert(u"limit"_s, info.textLimit);
            }
        variants.append(row);
    }
    QJsonObject object = inJson::post(post);
    object.insert(u"variants"_s, variants);
    return object;
}

//! What --by-server can't do, said before it is stored.
QList<Check> checkedKeeping(const Post &post, const NetworkLinks &links, const QList<Account> &chosen)
{
    QList<Check> checks;
    for (const Account &account : chosen) {
        const Capability keeping = links.infoOf(account).capabilities.value(u"schedule"_s);
        if (!keeping.can)
            checks.append({u"by_server"_s, text::Level::Warning,
                Cli::tr("%1 does not keep it: it goes out from this computer").arg(account.handle), {account.id}});
    }
    const bool nobody = checks.size() == chosen.size();
    if (nobody || post.wallTime.isEmpty())
        return {{u"by_server"_s, text::Level::Error,
            nobody ? Cli::tr("none of these servers is known to keep posts until their time")
                   : Cli::tr("--by-server goes with --at"),
            QList{chosen.first().id}}};
    return checks;
}

Post composed(const Arguments &arguments, const QList<Content> &parts, const When &when, const QList<Account> &chosen,
    const QMap<AccountId, QString> &texts, const NetworkLinks &links)
{
    Post post;
    post.idea = parts.first().text;
    post.reason = arguments.value(u"reason"_s);
    post.wallTime = when.wallTime;
    post.zone = when.zone;
    post.due = when.due;
    for (const Account &account : chosen)
        for (const Content &part : parts) {
            Variant variant;
            variant.account = account.id;
            variant.verb = Verb::Publish;
            variant.content = part;
            if (&part == &parts.first())
                variant.content.text = texts.value(account.id, part.text);
            variant.due = when.due;
            variant.reason = post.reason;
            variant.byServer = arguments.has(u"by-server"_s) && links.infoOf(account).can(u"schedule");
            post.variants.append(variant);
        }
    return post;
}

//! Each part by the rules of its network, and whether that has threads and lets one choose who answers.
QList<Check> checkedParts(Post &post, const Account &account, const NetworkInfo &info)
{
    QList<Check> checks;
    int parts = 0;
    for (Variant &variant : post.variants) {
        if (variant.account != account.id)
            continue;
        checks += checked(variant.content, info, account.id);
        if (variant.content.replies == Replies::Everybody)
            continue;
        if (!info.replies.contains(variant.content.replies)) {
            checks.append({u"replies"_s, text::Level::Warning,
                Cli::tr("on %1 nobody can choose who may answer; everybody may").arg(info.name), {account.id}});
            variant.content.replies = Replies::Everybody;
        }
    }
    for (const Variant &variant : std::as_const(post.variants))
        parts += variant.account == account.id ? 1 : 0;
    if (parts > 1 && !info.can(u"thread"))
        checks.append({u"thread"_s, text::Level::Error, Cli::tr("%1 takes no posts of several parts").arg(info.name),
            {account.id}});
    return checks;
}

Answer stored(Context &context, const Post &post, const QList<Account> &chosen, const QList<Check> &checks)
{
    QJsonObject object = withLengths(post, context.links, chosen);
    object.insert(u"checks"_s, toJson(checks));
    return {{{u"post"_s, object}, {u"checks"_s, toJson(checks)}}, Exit::Done};
}

QCoro::Task<Answer> keep(Context &context, Post post, QList<Account> chosen, QList<Check> checks)
{
    const auto asking
        = context.db.read([now = context.now()](const Reader &r) { return Expected<Known>(known(r, now)); });
    const Expected<Known> beside = co_await asking;
    if (!beside)
        co_return failure(beside.error());
    for (const Account &account : chosen)
        checks += checkedParts(post, account, context.links.infoOf(account));
    checks += lookedAt(post, chosen, context.links, *beside);
    if (anyError(checks)) {
        Answer refusal = refusedBy(checks);
        refusal.json.insert(u"post"_s, QJsonObject{{u"checks"_s, toJson(checks)}}); // where they stand when it is kept
        co_return refusal;
    }
    const auto storing = context.db.write([post, now = context.now()](Transaction &t) {
        const PostId id = posts::save(t, post, now);
        posts::schedule(t, id, now);
        return Expected<Post>(*posts::one(t, id));
    });
    const Expected<Post> kept = co_await storing;
    if (!kept)
        co_return failure(kept.error());
    co_return stored(context, *kept, chosen, checks);
}

QCoro::Task<Answer> post(Context &context, Arguments arguments)
{
    const auto ids = accountsFrom(arguments);
    if (!arguments.words().isEmpty() || !arguments.given(u"account"_s) || !ids)
        co_return misused();
    const Expected<When> when = whenFrom(arguments, context.now());
    if (!when)
        co_return asTyped(when.error());
    const Expected<QMap<AccountId, QString>> texts = ownTexts(arguments, *ids);
    if (!texts)
        co_return asTyped(texts.error());
    const auto replies = fromCode<Replies>(arguments.value(u"replies"_s, u"everybody"_s));
    if (!replies)
        co_return misused();
    const Expected<QList<Content>> typed = partsFrom(arguments, context);
    if (!typed)
        co_return asTyped(typed.error());
    QList<Content> parts = *typed;
    parts.first().replies = *replies;
    const auto asking = context.db.read([ids = *ids](const Reader &r) { return wanted(r, ids); });
    const Expected<QList<Account>> chosen = co_await asking;
    if (!chosen)
        co_return failure(chosen.error());
    const Post whole = composed(arguments, parts, *when, *chosen, *texts, context.links);
    const QList<Account> targets = *chosen;
    QList<Check> time = checkedTime(*when, context.now(), targets.first().id);
    if (arguments.has(u"by-server"_s))
        time += checkedKeeping(whole, context.links, targets);
    const Answer answer = co_await keep(context, whole, targets, time);
    co_return answer;
}

QCoro::Task<Answer> list(Context &context, Arguments arguments)
{
    const QString state = arguments.value(u"state"_s);
    if (!arguments.words().isEmpty() || (!state.isEmpty() && !fromCode<SendState>(state)))
        co_return misused();
    const auto asking
        = context.db.read([state](const Reader &r) { return Expected<QList<Post>>(posts::all(r, state, 10000)); });
    const Expected<QList<Post>> all = co_await asking;
    if (!all)
        co_return failure(all.error());
    co_return Answer{{{u"posts"_s, inJson::list(*all, &inJson::post)}}, Exit::Done};
}

//! A post with the evidence of each version.
struct Shown {
    std::optional<Post> post;
    QHash<OutboxId, QList<Receipt>> receipts;
    QList<Account> accounts;
};

Shown shown(const Reader &r, PostId id)
{
    Shown all{posts::one(r, id), {}, accounts::all(r, true)};
    if (all.post)
        for (const Variant &variant : all.post->variants)
            all.receipts.insert(variant.id, outbox::receipts(r, variant.id));
    return all;
}

QCoro::Task<Answer> show(Context &context, Arguments arguments)
{
    const auto number = arguments.idAt(0);
    if (!number || arguments.words().size() != 1)
        co_return misused();
    const PostId id{*number};
    const auto asking = context.db.read([id](const Reader &r) { return Expected<Shown>(shown(r, id)); });
    const Expected<Shown> all = co_await asking;
    if (!all)
        co_return failure(all.error());
    if (!all->post)
        co_return failure({Error::Kind::Gone, Cli::tr("there is no post %1").arg(id.value), {}});
    QJsonObject object = withLengths(*all->post, context.links, all->accounts);
    QJsonArray variants = object[u"variants"_s].toArray();
    for (qsizetype i = 0; i < variants.size(); ++i) {
        QJsonObject variant = variants[i].toObject();
        variant.insert(
            u"receipts"_s, inJson::list(all->receipts.value({variant[u"id"_s].toInteger()}), &inJson::receipt));
        variants[i] = variant;
    }
    object.insert(u"variants"_s, variants);
    co_return Answer{{{u"post"_s, object}}, Exit::Done};
}

} // namespace

QList<Command> postingCommands()
{
    return {
        {u"reply"_s,
            u"CONVERSATION [--message ID] (--text T | --text-file F) [--visibility V] [--attach F --alt T]… [--at TIME [--zone ZONE]]"_s,
            {u"message"_s, u"text"_s, u"text-file"_s, u"visibility"_s, u"attach"_s, u"alt"_s, u"at"_s, u"zone"_s}, {},
            &reply},
        {u"post"_s,
            u"(--text T | --text-file F) --account ID… [--text-for ID=FILE]… [--attach F --alt T]… [--part-file F [--attach F --alt T]…]… [--replies WHO] [--at TIME [--zone ZONE] [--by-server]] [--reason R]"_s,
            {u"text"_s, u"text-file"_s, u"account"_s, u"text-for"_s, u"part-file"_s, u"replies"_s, u"attach"_s,
                u"alt"_s, u"at"_s, u"zone"_s, u"reason"_s},
            {u"by-server"_s}, &post},
        {u"posts"_s, u"[--state S]"_s, {u"state"_s}, {}, &list}, {u"post show"_s, u"ID"_s, {}, {}, &show},
        {u"act"_s,
            u"like|unlike|boost|unboost|hide|unhide|delete|block|unblock|mute|unmute|report --message ID [--reason R]"_s,
            {u"message"_s, u"reason"_s}, {}, &act}};
}
