#include "ui/composer/composition.h"
#include "models/store/posts.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using enum SendState;

namespace {

QJsonArray json(const QList<Media> &media)
{
    QJsonArray list;
    for (const Media &m : media)
        list.append(QJsonObject{{u"sha256"_s, m.sha256}, {u"file"_s, m.file}, {u"name"_s, m.name}, {u"mime"_s, m.mime},
            {u"bytes"_s, m.bytes}, {u"width"_s, m.size.width()}, {u"height"_s, m.size.height()}, {u"alt"_s, m.alt}});
    return list;
}

QList<Media> mediaFrom(const QJsonValue &list)
{
    QList<Media> media;
    for (const QJsonValue &m : list.toArray()) {
        Media one;
        one.sha256 = m[u"sha256"].toString();
        one.file = m[u"file"].toString();
        one.name = m[u"name"].toString();
        one.mime = m[u"mime"].toString();
        one.bytes = m[u"bytes"].toInteger();
        one.size = {m[u"width"].toInt(), m[u"height"].toInt()};
        one.alt = m[u"alt"].toString();
        media.append(one);
    }
    return media;
}

QJsonObject json(const Content &c)
{
    return {{u"text"_s, c.text}, {u"warning"_s, c.warning}, {u"visibility"_s, code(c.visibility)},
        {u"language"_s, c.language}, {u"media"_s, json(c.media)}, {u"replies"_s, code(c.replies)}};
}

Content contentFrom(const QJsonValue &c)
{
    Content content;
    content.text = c[u"text"].toString();
    content.warning = c[u"warning"].toString();
    content.visibility = fromCode<Visibility>(c[u"visibility"].toString(), Visibility::Public);
    content.language = c[u"language"].toString();
    content.media = mediaFrom(c[u"media"]);
    content.replies = fromCode(c[u"replies"].toString(), Replies::Everybody);
    return content;
}

QJsonObject json(const ComposedVersion &v)
{
    QJsonObject whole{{u"id"_s, v.id.value}, {u"account"_s, v.account.value}, {u"content"_s, json(v.content)},
        {u"own"_s, v.own}, {u"without"_s, QJsonArray::fromStringList(v.without)}};
    if (v.change)
        whole.insert(u"change"_s, json(*v.change));
    return whole;
}

ComposedVersion versionFrom(const QJsonValue &v)
{
    ComposedVersion version;
    version.id = {v[u"id"].toInteger()};
    version.account = {v[u"account"].toInteger()};
    version.content = contentFrom(v[u"content"]);
    version.own = v[u"own"].toBool();
    version.without = v[u"without"].toVariant().toStringList();
    if (v.toObject().contains(u"change"))
        version.change = contentFrom(v[u"change"]);
    return version;
}

//! A rowid is the store's affair: two pictures are the same when their bytes and descriptions are.
QList<Media> withoutRows(QList<Media> media)
{
    for (Media &m : media) {
        m.id = {};
        m.remoteHandle.clear();
        m.handleExpires = {};
    }
    return media;
}

bool has(const QList<Media> &media, const QString &sha256)
{
    return std::any_of(media.cbegin(), media.cend(), [&](const Media &m) { return m.sha256 == sha256; });
}

void takeFacts(ComposedVersion &version, const ComposedVersion &stored)
{
    version.id = stored.id;
    version.state = stored.state;
    version.errorKind = stored.errorKind;
    version.url = stored.url;
    version.remoteId = stored.remoteId;
    version.onItsWay = stored.onItsWay;
}

//! What was typed into a version that has left meanwhile becomes a change to what is out there.
void settle(ComposedVersion &version, const ComposedVersion &stored)
{
    const bool hadLeft = !version.canWrite();
    takeFacts(version, stored);
    if (version.canWrite())
        return;
    if (!hadLeft && !version.change && version.content.text != stored.content.text)
        version.change = version.content;
    version.content = stored.content;
    version.own = true;
}

//! As its versions are planned; those that were moved one by one are not spread by a number.
int minutesApart(const Post &post)
{
    for (const Variant &row : post.variants) {
        const qint64 minutes = post.due.isValid() && row.due.isValid() ? post.due.secsTo(row.due) / 60 : 0;
        if (row.account != post.variants.first().account)
            return minutes > 0 && minutes <= 60 ? int(minutes) : 0;
    }
    return 0;
}

} // namespace

bool ComposedVersion::canWrite() const
{
    return QList{Draft, InReview, Approved, Scheduled, Failed, Missed, Held}.contains(state)
        || (state == Cancelled && remoteId.isEmpty());
}

bool Composition::isEmpty() const
{
    return !post && title.trimmed().isEmpty() && idea.trimmed().isEmpty() && media.isEmpty()
        && std::all_of(versions.cbegin(), versions.cend(),
            [](const ComposedVersion &v) { return v.content.text.trimmed().isEmpty(); });
}

ComposedVersion *Composition::version(AccountId account, int part)
{
    for (ComposedVersion &v : versions)
        if (v.account == account && part-- == 0)
            return &v;
    return nullptr;
}

QList<ComposedVersion> Composition::parts(AccountId account) const
{
    QList<ComposedVersion> all;
    for (const ComposedVersion &v : versions)
        if (v.account == account)
            all.append(v);
    return all;
}

QList<Media> Composition::mediaOf(const ComposedVersion &version) const
{
    if (!version.canWrite())
        return version.shown().media;
    QList<Media> chosen;
    for (const Media &m : media)
        if (!version.without.contains(m.sha256))
            chosen.append(m);
    return chosen;
}

void Composition::flow()
{
    for (ComposedVersion &v : versions)
        if (!v.own && v.canWrite())
            v.content.text = idea;
}

void Composition::addMedia(const QList<Media> &all)
{
    QSet<AccountId> first;
    for (ComposedVersion &v : versions) {
        const bool further = first.contains(v.account);
        first.insert(v.account);
        for (const Media &m : all)
            if (further && !has(media, m.sha256))
                v.without.append(m.sha256);
    }
    media = all;
}

QString Composition::draftPlace() const { return post ? u"post/%1"_s.arg(post.value) : u"post/new"_s; }

QDateTime Composition::due() const
{
    if (wallTime.isEmpty())
        return {};
    const QDateTime first = posts::instant(wallTime, zone);
    if (!secondReading || posts::kindOf(wallTime, zone) != posts::WallTime::Overlap)
        return first;
    const QTimeZone place(zone.toLatin1());
    return first.addSecs(place.offsetFromUtc(first) - place.offsetFromUtc(first.addDays(1)));
}

QDateTime Composition::dueOf(AccountId account) const
{
    const QDateTime first = due();
    QList<AccountId> before;
    for (const ComposedVersion &v : versions) {
        if (v.account == account)
            break;
        if (!before.contains(v.account))
            before.append(v.account);
    }
    return first.isValid() ? first.addSecs(before.size() * apart * 60) : first;
}

Composition composition::of(const Post &post)
{
    Composition c{.post = post.id,
        .uid = post.uid,
        .title = post.title,
        .idea = post.idea,
        .media = {},
        .versions = {},
        .wallTime = post.wallTime,
        .zone = post.zone,
        .byServer = false,
        .secondReading = false,
        .lateLimit = post.lateLimit,
        .reason = post.reason,
        .apart = minutesApart(post),
        .state = post.state};
    c.byServer
        = std::any_of(post.variants.cbegin(), post.variants.cend(), [](const Variant &row) { return row.byServer; });
    c.secondReading = post.due.isValid() && !post.wallTime.isEmpty()
        && posts::kindOf(post.wallTime, post.zone) == posts::WallTime::Overlap
        && post.due > posts::instant(post.wallTime, post.zone);
    for (const Variant &row : post.variants) {
        if (row.state == Cancelled && post.state != Cancelled)
            continue; // taken out of the post; kept as evidence only
        ComposedVersion v{.id = row.id,
            .account = row.account,
            .content = row.content,
            .own = row.content.text != post.idea || c.version(row.account),
            .without = {},
            .change = {},
            .state = row.state,
            .errorKind = row.errorKind,
            .url = row.url,
            .remoteId = row.remoteId,
            .onItsWay = {}};
        v.content.media = withoutRows(v.content.media);
        for (const Media &m : v.content.media)
            if (!has(c.media, m.sha256))
                c.media.append(m);
        c.versions.append(v);
    }
    for (ComposedVersion &v : c.versions)
        for (const Media &m : c.media)
            if (!has(v.content.media, m.sha256))
                v.without.append(m.sha256);
    return c;
}

Post composition::toPost(const Composition &c)
{
    Post post;
    post.id = c.post;
    post.uid = c.uid;
    post.title = c.title.trimmed();
    post.idea = c.idea.trimmed();
    post.wallTime = c.wallTime;
    post.zone = c.wallTime.isEmpty() ? QString() : c.zone;
    post.due = c.due();
    post.lateLimit = c.lateLimit;
    post.reason = c.reason;
    for (const ComposedVersion &v : c.versions) {
        Variant row;
        row.id = v.id;
        row.account = v.account;
        row.content = v.content;
        row.byServer = c.byServer;
        row.due = c.dueOf(v.account);
        if (v.canWrite()) {
            row.content.text = v.content.text.trimmed();
            row.content.media = c.mediaOf(v);
        }
        post.variants.append(row);
    }
    return post;
}

QString composition::toJson(const Composition &c)
{
    QJsonArray versions;
    for (const ComposedVersion &v : c.versions)
        versions.append(json(v));
    const QJsonObject whole{{u"title"_s, c.title}, {u"idea"_s, c.idea}, {u"media"_s, json(c.media)},
        {u"versions"_s, versions}, {u"wall_time"_s, c.wallTime}, {u"zone"_s, c.zone}, {u"second"_s, c.secondReading},
        {u"by_server"_s, c.byServer}, {u"reason"_s, c.reason}, {u"apart"_s, c.apart}};
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

Composition composition::restored(const QString &text, const Composition &stored)
{
    const QJsonObject whole = QJsonDocument::fromJson(text.toUtf8()).object();
    if (whole.isEmpty())
        return stored;
    Composition c = stored;
    c.title = whole[u"title"].toString();
    c.idea = whole[u"idea"].toString();
    c.media = mediaFrom(whole[u"media"]);
    c.wallTime = whole[u"wall_time"].toString();
    c.zone = whole[u"zone"].toString();
    c.secondReading = whole[u"second"].toBool();
    c.byServer = whole[u"by_server"].toBool();
    c.reason = whole[u"reason"].toString();
    c.apart = whole[u"apart"].toInt();
    c.versions.clear();
    for (const QJsonValue &v : whole[u"versions"].toArray())
        c.versions.append(versionFrom(v));
    follow(c, stored);
    return c;
}

bool composition::follow(Composition &typed, const Composition &stored)
{
    const Composition before = typed;
    typed.state = stored.state;
    const auto isStored = [&](OutboxId id) {
        return id && std::any_of(stored.versions.cbegin(), stored.versions.cend(), [id](const ComposedVersion &row) {
            return row.id == id;
        });
    };
    QSet<OutboxId> known;
    for (const ComposedVersion &v : std::as_const(typed.versions))
        if (isStored(v.id))
            known.insert(v.id);
    for (const ComposedVersion &row : stored.versions) {
        // its own, else the first of its account that the store did not know yet: it has been saved meanwhile
        const auto version = std::find_if(typed.versions.begin(), typed.versions.end(), [&](const ComposedVersion &v) {
            return v.account == row.account && (known.contains(row.id) ? v.id == row.id : !isStored(v.id));
        });
        if (version != typed.versions.end())
            settle(*version, row);
        else if (!row.canWrite())
            typed.versions.append(row); // what has left cannot be taken out of the post
    }
    return typed != before;
}
