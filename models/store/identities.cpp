#include "models/store/identities.h"
#include "models/store/database.h"
#include "models/store/uid.h"
#include "models/text/fold.h"

using namespace Qt::StringLiterals;

namespace {

struct Known {
    Identity identity;
    bool ours = false;
};

std::optional<Known> find(const Reader &r, const QString &network, const QString &key)
{
    std::optional<Known> found;
    r.each(u"SELECT %1, i.ours FROM identity i WHERE i.network = ? AND i.remote_key = ?"_s.arg(
               identities::columns(u"i"_s)),
        {network, key}, [&](const Row &row) {
            found = Known{identities::from(row, 0), row.flag(identities::columnCount)};
        });
    return found;
}

//! What the network did not say this time stays as it was.
Identity merged(const Identity &known, const Identity &heard)
{
    Identity now = known;
    if (!heard.handle.isEmpty())
        now.handle = heard.handle;
    if (!heard.name.isEmpty())
        now.name = heard.name;
    if (!heard.avatarUrl.isEmpty())
        now.avatarUrl = heard.avatarUrl;
    if (!heard.url.isEmpty())
        now.url = heard.url;
    now.bot = known.bot || heard.bot;
    if (now.avatarUrl != known.avatarUrl)
        now.avatar.clear();
    return now;
}

QString foldedOf(const Identity &identity) { return identities::words(identity.handle + u' ' + identity.name); }

MemberId addMember(Transaction &t, const QString &name, const QDateTime &now)
{
    const MemberId id{t.add(u"INSERT INTO member (uid, name, folded, created_at) VALUES (?, ?, ?, ?) RETURNING id"_s,
        {newUid(), name, identities::words(name), bound(now)})};
    t.touch(id);
    return id;
}

identities::Kept add(Transaction &t, const Identity &heard, bool ours, const QDateTime &now)
{
    const MemberId member = ours ? MemberId() : addMember(t, identities::displayName(heard), now);
    const QVariant owner = member ? QVariant(member.value) : QVariant(QMetaType::fromType<qint64>());
    const IdentityId id{
        t.add(u"INSERT INTO identity (network, remote_key, handle, name, folded, avatar_url, url, bot, ours, "
              u"member_id, home_id, "
              "first_seen_at, last_seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            {heard.network, heard.key, heard.handle, heard.name, foldedOf(heard), heard.avatarUrl, heard.url,
                int(heard.bot), int(ours), owner, owner, bound(now), bound(now)})};
    return {id, member, true, true};
}

void update(Transaction &t, const Identity &known, const Identity &fresh, bool ours, const QDateTime &now)
{
    if (fresh.handle != known.handle || fresh.name != known.name) {
        t.exec(u"INSERT INTO identity_name (identity_id, handle, name, until_at) VALUES (?, ?, ?, ?)"_s,
            {known.id.value, known.handle, known.name, bound(now)});
        // a member still called as the network called it goes on being called so
        t.exec(u"UPDATE member SET name = ?, folded = ? WHERE id = ? AND name = ?"_s,
            {identities::displayName(fresh), identities::words(identities::displayName(fresh)), known.home.value,
                identities::displayName(known)});
    }
    t.exec(
        u"UPDATE identity SET handle = ?, name = ?, folded = ?, avatar_url = ?, avatar = ?, url = ?, bot = ?, ours = ? WHERE id = ?"_s,
        {fresh.handle, fresh.name, foldedOf(fresh), fresh.avatarUrl, fresh.avatar, fresh.url, int(fresh.bot), int(ours),
            known.id.value});
    if (known.member)
        t.touch(known.member);
}

} // namespace

QString identities::words(const QString &names)
{
    const QString whole = text::folded(names).simplified();
    QString parts = whole;
    for (QChar &c : parts)
        if (!c.isLetterOrNumber())
            c = u' ';
    parts = parts.simplified();
    return u' ' + (parts == whole ? whole : whole + u' ' + parts);
}

QString identities::displayName(const Identity &identity)
{
    return !identity.name.isEmpty() ? identity.name : !identity.handle.isEmpty() ? identity.handle : identity.key;
}

QString identities::columns(const QString &alias)
{
    static const QStringList names{u"id"_s, u"network"_s, u"remote_key"_s, u"handle"_s, u"name"_s, u"avatar_url"_s,
        u"avatar"_s, u"url"_s, u"bot"_s, u"member_id"_s, u"home_id"_s, u"first_seen_at"_s, u"last_seen_at"_s};
    return alias + u'.' + names.join(u", "_s + alias + u'.');
}

Identity identities::from(const Row &row, int first)
{
    return {.id = {row.number(first)},
        .network = row.text(first + 1),
        .key = row.text(first + 2),
        .handle = row.text(first + 3),
        .name = row.text(first + 4),
        .avatarUrl = row.text(first + 5),
        .avatar = row.text(first + 6),
        .url = row.text(first + 7),
        .bot = row.flag(first + 8),
        .member = {row.number(first + 9)},
        .home = {row.number(first + 10)},
        .firstSeen = row.time(first + 11),
        .lastSeen = row.time(first + 12)};
}

identities::Kept identities::keep(Transaction &t, const Identity &heard, bool ours, const QDateTime &now)
{
    const std::optional<Known> known = find(t, heard.network, heard.key);
    if (!known)
        return add(t, heard, ours, now);
    const Identity fresh = merged(known->identity, heard);
    const bool changed = fresh != known->identity || (ours && !known->ours);
    if (changed)
        update(t, known->identity, fresh, ours || known->ours, now);
    return {fresh.id, fresh.member, false, changed};
}

QStringList identities::known(const Reader &r, const QString &network, const QString &host, const QStringList &names)
{
    QStringList found;
    for (const QString &name : names) {
        const QString key = host.isEmpty() || name.contains(u'@') ? name : name + u'@' + host;
        if (r.number(u"SELECT count(*) FROM identity WHERE network = ? AND (handle IN (?, ?) OR remote_key = ?)"_s,
                {network, name, key, key})
            > 0)
            found.append(name);
    }
    return found;
}

QList<Identity> identities::ofMember(const Reader &r, MemberId id)
{
    QList<Identity> found;
    r.each(u"SELECT %1 FROM identity i WHERE i.member_id = ? ORDER BY i.id"_s.arg(columns(u"i"_s)), {id.value},
        [&](const Row &row) { found.append(from(row, 0)); });
    return found;
}

MemberId identities::home(Transaction &t, IdentityId id, const QDateTime &now)
{
    Identity known;
    t.each(u"SELECT %1 FROM identity i WHERE i.id = ?"_s.arg(columns(u"i"_s)), {id.value},
        [&](const Row &row) { known = from(row, 0); });
    if (known.member || !known.id)
        return known.member;
    const MemberId member = addMember(t, identities::displayName(known), now);
    t.exec(u"UPDATE identity SET member_id = ?, home_id = ? WHERE id = ?"_s, {member.value, member.value, id.value});
    return member;
}

void identities::count(Transaction &t, MemberId member, const QDateTime &at, bool written)
{
    if (!member)
        return;
    t.exec(u"UPDATE member SET contacts = contacts + 1, written = written + ?, "
           "first_contact_at = CASE WHEN first_contact_at < ? THEN first_contact_at ELSE ? END, "
           "last_contact_at = CASE WHEN last_contact_at > ? THEN last_contact_at ELSE ? END WHERE id = ?"_s,
        {int(written), bound(at), bound(at), bound(at), bound(at), member.value});
    t.touch(member);
}

void identities::recount(Transaction &t, MemberId member)
{
    struct Sum {
        qint64 count = 0;
        QVariant first, last;
    };
    const auto sum = [&](const QString &sql) {
        Sum found;
        t.each(sql, {member.value}, [&](const Row &row) { found = {row.number(0), row[1], row[2]}; });
        return found;
    };
    const Sum written
        = sum(u"SELECT count(*), min(m.sent_at), max(m.sent_at) FROM identity i JOIN message m ON m.author_id = i.id "
              "WHERE i.member_id = ? AND m.direction = 'in' AND m.about_us = 1"_s);
    const Sum given = sum(
        u"SELECT count(*), min(x.at), max(x.at) FROM identity i JOIN reaction x ON x.author_id = i.id WHERE i.member_id = ?"_s);
    const auto extreme = [](const QVariant &a, const QVariant &b, bool larger) {
        return a.isNull() ? b : b.isNull() ? a : (a.toLongLong() > b.toLongLong()) == larger ? a : b;
    };
    t.exec(u"UPDATE member SET contacts = ?, written = ?, first_contact_at = ?, last_contact_at = ? WHERE id = ?"_s,
        {written.count + given.count, written.count, extreme(written.first, given.first, false),
            extreme(written.last, given.last, true), member.value});
    t.touch(member);
}
