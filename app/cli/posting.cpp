#include "app/cli/posting.h"
#include "app/cli/json.h"
#include "app/cli/pictures.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include <QCoroFuture>
#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

Error usage(const QString &why) { return {Error::Kind::Protocol, why, {}}; }

//! Each --alt belongs to the --attach before it.
Expected<QList<Media>> mediaFrom(const Arguments &arguments, const QString &folder)
{
    QList<std::pair<QString, QString>> files;
    for (const auto &[name, value] : arguments.inOrder()) {
        if (name == u"attach")
            files.append({value, QString()});
        else if (name == u"alt" && files.isEmpty())
            return usage(u"--alt describes the --attach before it"_s);
        else if (name == u"alt")
            files.last().second = value;
    }
    QList<Media> all;
    for (const auto &[file, alt] : files) {
        const Expected<Media> media = takeIn(file, alt, folder);
        if (!media)
            return media.error();
        all.append(*media);
    }
    return all;
}

Expected<When> inZone(const QDateTime &typed, const QString &zoneName)
{
    const QTimeZone zone(zoneName.toUtf8());
    if (!zone.isValid())
        return usage(u"there is no time zone \"%1\""_s.arg(zoneName));
    const bool wall = typed.timeSpec() == Qt::LocalTime;
    const QString wallTime
        = (wall ? typed : typed.toTimeZone(zone))
              .toString(typed.time().second() == 0 ? u"yyyy-MM-ddTHH:mm"_s : u"yyyy-MM-ddTHH:mm:ss"_s);
    return When{wall ? posts::instant(wallTime, zoneName) : typed.toUTC(), wallTime, zoneName};
}

} // namespace

Expected<When> whenFrom(const Arguments &arguments, const QDateTime &now)
{
    const QString ownZone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (!arguments.given(u"at"_s))
        return When{now, {}, {}};
    const QDateTime typed = QDateTime::fromString(arguments.value(u"at"_s), Qt::ISODateWithMs);
    if (!typed.isValid())
        return usage(u"--at takes a time as 2026-05-14T13:00:00Z, or without a zone together with --zone"_s);
    return inZone(typed, arguments.value(u"zone"_s, ownZone));
}

Expected<QString> textFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Rejected, u"%1 cannot be read"_s.arg(path), {}};
    QString text = QString::fromUtf8(file.readAll());
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

Expected<Content> contentFrom(const Arguments &arguments, const Context &context)
{
    if (arguments.given(u"text"_s) == arguments.given(u"text-file"_s))
        return usage(u"the text comes from --text T or from --text-file F"_s);
    Content content;
    content.text = arguments.value(u"text"_s);
    if (arguments.given(u"text-file"_s)) {
        const Expected<QString> read = textFrom(arguments.value(u"text-file"_s));
        if (!read)
            return read.error();
        content.text = *read;
    }
    const Expected<QList<Media>> media = mediaFrom(arguments, mediaFolder(context.workspace));
    if (!media)
        return media.error();
    content.media = *media;
    return content;
}

Answer refusedBy(const QList<Check> &checks)
{
    QStringList why;
    for (const Check &check : checks)
        if (check.error)
            why.append(check.text);
    Answer answer = refused(why.join(u"; "_s));
    answer.json.insert(u"checks"_s, toJson(checks));
    return answer;
}

namespace {

//! The accounts that a post goes to, in the order given.
Expected<QList<Account>> wanted(const Reader &r, const QStringList &ids)
{
    QList<Account> chosen;
    for (const QString &id : ids) {
        const auto account = accounts::one(r, {id.toLongLong()});
        if (!account || account->removed)
            return Error{Error::Kind::Gone, u"there is no account %1"_s.arg(id), {}};
        if (std::none_of(chosen.cbegin(), chosen.cend(), [&](const Account &known) { return known.id == account->id; }))
            chosen.append(*account);
    }
    return chosen;
}

Expected<QMap<QString, QString>> ownTexts(const Arguments &arguments)
{
    QMap<QString, QString> texts;
    for (const QString &pair : arguments.values(u"text-for"_s)) {
        const Expected<QString> text = textFrom(pair.section(u'=', 1));
        if (!text)
            return text.error();
        texts.insert(pair.section(u'=', 0, 0), *text);
    }
    return texts;
}

QList<Check> sameWords(const Post &post)
{
    QList<AccountId> same;
    for (const Variant &variant : post.variants)
        if (variant.content.text == post.variants.first().content.text)
            same.append(variant.account);
    if (same.size() < 2 || !post.reason.isEmpty())
        return {};
    return {sameText(same)};
}

QJsonObject withLengths(const Post &post, const NetworkLinks &links, const QList<Account> &accounts)
{
    QJsonArray variants;
    for (const Variant &variant : post.variants) {
        QJsonObject row = inJson::variant(variant);
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

Post composed(const Arguments &arguments, const Content &content, const When &when, const QList<Account> &chosen,
    const QMap<QString, QString> &texts)
{
    Post post;
    post.idea = content.text;
    post.reason = arguments.value(u"reason"_s);
    post.wallTime = when.wallTime;
    post.zone = when.zone;
    post.due = when.due;
    for (const Account &account : chosen) {
        Variant variant;
        variant.account = account.id;
        variant.verb = Verb::Publish;
        variant.content = content;
        variant.content.text = texts.value(QString::number(account.id.value), content.text);
        variant.due = when.due;
        variant.reason = post.reason;
        post.variants.append(variant);
    }
    return post;
}

Answer stored(Context &context, const Post &post, const QList<Account> &chosen, const QList<Check> &checks)
{
    QJsonObject object = withLengths(post, context.links, chosen);
    object.insert(u"checks"_s, toJson(checks));
    return {{{u"post"_s, object}, {u"checks"_s, toJson(checks)}}, Exit::Done};
}

QCoro::Task<Answer> keep(Context &context, Post post, QList<Account> chosen)
{
    QList<Check> checks = sameWords(post);
    for (qsizetype i = 0; i < chosen.size(); ++i)
        checks += checked(post.variants[i].content, context.links.infoOf(chosen[i]), chosen[i].id);
    if (anyError(checks))
        co_return refusedBy(checks);
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
    if (!arguments.words().isEmpty() || !arguments.given(u"account"_s))
        co_return wrongUsage(
            u"post (--text T | --text-file F) --account ID… [--text-for ID=FILE]… [--attach F --alt T]… [--at TIME --zone ZONE] [--reason R]"_s);
    const Expected<Content> content = contentFrom(arguments, context);
    if (!content)
        co_return content.error().kind == Error::Kind::Protocol ? wrongUsage(content.error().detail)
                                                                : failure(content.error());
    const Expected<When> when = whenFrom(arguments, context.now());
    if (!when)
        co_return wrongUsage(when.error().detail);
    const Expected<QMap<QString, QString>> texts = ownTexts(arguments);
    if (!texts)
        co_return failure(texts.error());
    const auto asking
        = context.db.read([ids = arguments.values(u"account"_s)](const Reader &r) { return wanted(r, ids); });
    const Expected<QList<Account>> chosen = co_await asking;
    if (!chosen)
        co_return failure(chosen.error());
    const Post whole = composed(arguments, *content, *when, *chosen, *texts);
    const QList<Account> targets = *chosen;
    const Answer answer = co_await keep(context, whole, targets);
    co_return answer;
}

QCoro::Task<Answer> list(Context &context, Arguments arguments)
{
    const QString state = arguments.value(u"state"_s);
    if (!arguments.words().isEmpty() || (!state.isEmpty() && !fromCode<SendState>(state)))
        co_return wrongUsage(u"posts [--state S]"_s);
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
    bool isNumber = false;
    const PostId id{arguments.word(0).toLongLong(&isNumber)};
    if (!isNumber || arguments.words().size() != 1)
        co_return wrongUsage(u"post show ID"_s);
    const auto asking = context.db.read([id](const Reader &r) { return Expected<Shown>(shown(r, id)); });
    const Expected<Shown> all = co_await asking;
    if (!all)
        co_return failure(all.error());
    if (!all->post)
        co_return failure({Error::Kind::Gone, u"there is no post %1"_s.arg(id.value), {}});
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
    return {{u"reply"_s,
                {u"message"_s, u"text"_s, u"text-file"_s, u"visibility"_s, u"attach"_s, u"alt"_s, u"at"_s, u"zone"_s},
                {}, &reply},
        {u"post"_s,
            {u"text"_s, u"text-file"_s, u"account"_s, u"text-for"_s, u"attach"_s, u"alt"_s, u"at"_s, u"zone"_s,
                u"reason"_s},
            {}, &post},
        {u"posts"_s, {u"state"_s}, {}, &list}, {u"post show"_s, {}, {}, &show},
        {u"act"_s, {u"message"_s, u"reason"_s}, {}, &act}};
}
