#include "models/store/members.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/identities.h"
#include "models/store/people.h"
#include "models/store/predicate.h"
#include "models/text/fold.h"

using namespace Qt::StringLiterals;

namespace {

using members::Place;

Member from(const Row &row)
{
    Member m;
    m.id = {row.number(0)};
    m.uid = row.text(1);
    m.name = row.text(2);
    m.kind = fromCode(row.text(3), Member::Kind::Unset);
    m.audience = fromCode(row.text(4), Member::Audience::Unset);
    m.firstContact = row.time(5);
    m.lastContact = row.time(6);
    m.contacts = row.number(7);
    m.newcomer = row.number(8) == 1;
    return m;
}

void addIdentities(const Reader &r, QHash<MemberId, Member> &all, const QString &ids)
{
    r.each(u"SELECT %1 FROM identity i WHERE i.member_id IN %2 ORDER BY i.id"_s.arg(
               identities::columns(u"i"_s), idList(r)),
        {ids}, [&](const Row &row) {
            const Identity identity = identities::from(row, 0);
            all[identity.member].identities.append(identity);
        });
}

void addTags(const Reader &r, Member &member)
{
    r.each(
        u"SELECT DISTINCT g.name FROM member_tag mt JOIN tag g ON g.id = mt.tag_id WHERE mt.member_id IN %1 ORDER BY g.name"_s
            .arg(idList(r)),
        {boundIds(people::joined(r, member.id))}, [&](const Row &row) { member.tags.append(row.text(0)); });
}

//! Members, as rows, one of whose tags or notes has a word that begins so.
QSet<MemberId> describedBy(const Reader &r, const QString &word)
{
    QSet<MemberId> found;
    const auto look = [&](const Row &row) {
        if (text::matchesWords(word, row.text(1)))
            found.insert({row.number(0)});
    };
    r.each(u"SELECT mt.member_id, g.name FROM tag g JOIN member_tag mt ON mt.tag_id = g.id"_s, {}, look);
    r.each(u"SELECT member_id, text FROM note WHERE member_id IS NOT NULL AND deleted_at IS NULL"_s, {}, look);
    return people::kept(r, found);
}

//! What is:... says of a member's row; empty for any other word.
QString narrowedTo(const QString &word)
{
    if (word == u"is:newcomer")
        return u"b.written = 1"_s;
    for (const auto &[kind, name] : Codes<Member::Kind>::table)
        if (kind != Member::Kind::Unset && word == u"is:%1"_s.arg(QStringView(name)))
            return u"b.kind = '%1'"_s.arg(QStringView(name));
    return {};
}

Predicate asked(const Reader &r, const QString &filter)
{
    Predicate all;
    all.add(u"b.joined_to IS NULL AND EXISTS (SELECT 1 FROM identity own WHERE own.member_id = b.id)"_s);
    for (const QString &word : text::folded(filter).split(u' ', Qt::SkipEmptyParts)) {
        if (const QString narrowed = narrowedTo(word); !narrowed.isEmpty()) {
            all.add(narrowed);
            continue;
        }
        const QString like = predicate::likeWord(word);
        all.add(
            u"b.folded LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM identity i WHERE i.member_id = b.id AND i.folded LIKE ? ESCAPE '!') OR b.id IN "_s
                + idList(r),
            {like, like, boundIds(describedBy(r, word))});
    }
    return all;
}

QList<Place> places(const Reader &r, const Predicate &where, const QString &rest, const QVariantList &bound = {})
{
    QList<Place> found;
    r.each(
        u"SELECT COALESCE(b.last_contact_at, 0), b.id FROM member b WHERE %1 ORDER BY b.last_contact_at DESC NULLS LAST, b.id DESC %2"_s
            .arg(where.whole(), rest),
        where.bound + bound, [&](const Row &row) {
            found.append(Place{row.number(0), {row.number(1)}});
        });
    return found;
}

} // namespace

QList<Place> members::places(const Reader &r, const QString &filter)
{
    return ::places(r, asked(r, filter), QString());
}

QList<Place> members::first(const Reader &r, const QString &filter, int count)
{
    return ::places(r, asked(r, filter), u"LIMIT ?"_s, {count});
}

QList<Place> members::placesAmong(const Reader &r, const QString &filter, const QSet<MemberId> &ids)
{
    Predicate where = asked(r, filter);
    where.add(u"b.id IN "_s + idList(r), {boundIds(ids)});
    return ::places(r, where, QString());
}

QList<Member> members::some(const Reader &r, const QList<MemberId> &ids)
{
    QHash<MemberId, Member> all;
    const QString list = boundIds(ids);
    r.each(
        u"SELECT id, uid, name, kind, audience, first_contact_at, last_contact_at, contacts, written FROM member WHERE id IN "_s
            + idList(r),
        {list}, [&](const Row &row) { all.insert({row.number(0)}, from(row)); });
    addIdentities(r, all, list);
    QList<Member> ordered;
    for (const MemberId id : ids) {
        if (!all.contains(id))
            continue;
        addTags(r, all[id]);
        ordered.append(all[id]);
    }
    return ordered;
}

std::optional<Member> members::one(const Reader &r, MemberId id)
{
    const QList<Member> found = some(r, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

namespace {

std::optional<Identity> oneIdentity(const Reader &r, const QString &where, const QVariantList &bound)
{
    std::optional<Identity> found;
    r.each(u"SELECT %1 FROM identity i WHERE %2"_s.arg(identities::columns(u"i"_s), where), bound,
        [&](const Row &row) { found = identities::from(row, 0); });
    return found;
}

} // namespace

std::optional<Identity> members::identity(const Reader &r, IdentityId id)
{
    return oneIdentity(r, u"i.id = ?"_s, {id.value});
}

std::optional<Identity> members::identityByKey(const Reader &r, const QString &network, const QString &key)
{
    return oneIdentity(r, u"i.network = ? AND i.remote_key = ?"_s, {network, key});
}

Relation members::relation(const Reader &r, AccountId account, IdentityId identity)
{
    Relation found;
    r.each(
        u"SELECT follows_us, we_follow, blocked, muted, remote_id FROM relation WHERE account_id = ? AND identity_id = ?"_s,
        {account.value, identity.value}, [&](const Row &row) {
            found = {row.flag(0), row.flag(1), row.flag(2), row.flag(3), row.text(4)};
        });
    return found;
}

IdentityId members::keep(Transaction &t, const Identity &identity, const QDateTime &now)
{
    return identities::keep(t, identity, false, now).id;
}

qint64 members::contacts(const Reader &r, MemberId id)
{
    return r.number(u"SELECT contacts FROM member WHERE id = ?"_s, {id.value});
}

QHash<IdentityId, qint64> members::writtenBy(const Reader &r, MemberId id)
{
    QHash<IdentityId, qint64> found;
    r.each(
        u"SELECT i.id, (SELECT count(*) FROM message m WHERE m.author_id = i.id AND m.about_us = 1 AND m.direction = 'in') FROM identity i WHERE i.member_id = ?"_s,
        {id.value}, [&](const Row &row) { found.insert({row.number(0)}, row.number(1)); });
    return found;
}

members::Counts members::counts(const Reader &r)
{
    Counts found;
    r.each(u"SELECT b.kind, count(*), sum(CASE WHEN b.written = 1 THEN 1 ELSE 0 END) FROM member b WHERE b.joined_to "
           u"IS NULL "
           "AND EXISTS (SELECT 1 FROM identity own WHERE own.member_id = b.id) GROUP BY b.kind"_s,
        {}, [&](const Row &row) {
            const auto kind = fromCode(row.text(0), Member::Kind::Unset);
            found.all += row.number(1);
            found.newcomers += row.number(2);
            if (kind == Member::Kind::Actual)
                found.actual = row.number(1);
            if (kind == Member::Kind::Target)
                found.target = row.number(1);
            if (kind == Member::Kind::Potential)
                found.potential = row.number(1);
        });
    return found;
}
