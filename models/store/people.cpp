#include "models/store/people.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/identities.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/steps.h"
#include "models/store/uid.h"

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Reader &r, MemberId id) { return r.text(u"SELECT name FROM member WHERE id = ?"_s, {id.value}); }

QJsonValue orNull(qint64 id) { return id ? QJsonValue(id) : QJsonValue(QJsonValue::Null); }

//! Gives an identity to another member; what follows from it is no step of its own, but follows again on undo.
void give(Transaction &t, Steps &steps, const Identity &identity, MemberId to)
{
    if (steps.set(u"identity"_s, identity.id.value, {{u"member_id"_s, to.value}}))
        people::moved(t, identity.id, identity.member);
}

MemberId newMember(Transaction &t, const Identity &identity, const QDateTime &now)
{
    const QString name = identities::displayName(identity);
    return {t.add(u"INSERT INTO member (uid, name, folded, created_at) VALUES (?, ?, ?, ?) RETURNING id"_s,
        {newUid(), name, identities::words(name), bound(now)})};
}

//! What was joined to a member that is leaving stays with those it leaves, unless its people go with it.
void stayBehind(Transaction &t, Steps &steps, MemberId leaving, MemberId with)
{
    QList<qint64> staying;
    t.each(u"SELECT id FROM member WHERE joined_to = ?"_s, {leaving.value},
        [&](const Row &row) { staying.append(row.number(0)); });
    for (const qint64 id : std::as_const(staying))
        steps.set(u"member"_s, id, {{u"joined_to"_s, with.value}});
}

JournalId setField(Transaction &t, MemberId id, const QString &what, const QJsonObject &columns, const QDateTime &now)
{
    Steps steps(t);
    steps.set(u"member"_s, id.value, columns);
    return steps.note(what, nameOf(t, id), now);
}

void touchConversationsOf(Transaction &t, MemberId id)
{
    t.each(u"SELECT id FROM conversation WHERE member_id = ?"_s, {id.value},
        [&](const Row &row) { t.touch(ConversationId{row.number(0)}); });
}

} // namespace

QList<MemberId> people::joined(const Reader &r, MemberId kept)
{
    QList<MemberId> all{kept};
    for (qsizetype i = 0; i < all.size(); ++i)
        r.each(u"SELECT id FROM member WHERE joined_to = ?"_s, {all[i].value}, [&](const Row &row) {
            if (!all.contains(MemberId{row.number(0)}))
                all.append(MemberId{row.number(0)});
        });
    return all;
}

QSet<MemberId> people::kept(const Reader &r, const QSet<MemberId> &members)
{
    QSet<MemberId> found;
    for (const MemberId member : members)
        found.insert(kept(r, member));
    return found;
}

MemberId people::kept(const Reader &r, MemberId member)
{
    QSet<MemberId> seen;
    while (!seen.contains(member)) {
        seen.insert(member);
        if (const MemberId next{r.number(u"SELECT joined_to FROM member WHERE id = ?"_s, {member.value})})
            member = next;
    }
    return member;
}

void people::moved(Transaction &t, IdentityId identity, MemberId from)
{
    const qint64 to = t.number(u"SELECT member_id FROM identity WHERE id = ?"_s, {identity.value});
    t.each(u"UPDATE conversation SET member_id = ? WHERE identity_id = ? RETURNING id"_s,
        {to ? QVariant(to) : QVariant(QMetaType::fromType<qint64>()), identity.value},
        [&](const Row &row) { t.touch(ConversationId{row.number(0)}); });
    for (const MemberId member : {from, MemberId{to}})
        if (member)
            identities::recount(t, member);
}

JournalId members::rename(Transaction &t, MemberId id, const QString &name, const QDateTime &now)
{
    touchConversationsOf(t, id);
    return setField(t, id, u"renamed"_s, {{u"name"_s, name.simplified()}, {u"folded"_s, identities::words(name)}}, now);
}

JournalId members::setKind(Transaction &t, MemberId id, Member::Kind kind, const QDateTime &now)
{
    return setField(t, id, u"kind"_s, {{u"kind"_s, code(kind)}}, now);
}

JournalId members::setAudience(Transaction &t, MemberId id, Member::Audience audience, const QDateTime &now)
{
    return setField(t, id, u"audience"_s, {{u"audience"_s, code(audience)}}, now);
}

JournalId members::setTags(
    Transaction &t, MemberId id, const QStringList &add, const QStringList &remove, const QDateTime &now)
{
    Steps steps(t);
    QList<qint64> all;
    for (const MemberId one : people::joined(t, id))
        all.append(one.value);
    for (const QString &name : add)
        steps.link(u"member_tag"_s, {id.value}, steps.tag(name), true);
    for (const QString &name : remove)
        steps.link(u"member_tag"_s, all, steps::tagNamed(t, name), false);
    t.touch(id);
    return steps.note(u"tagged"_s, nameOf(t, id), now);
}

JournalId members::join(Transaction &t, MemberId kept, MemberId other, const QDateTime &now)
{
    kept = people::kept(t, kept);
    other = people::kept(t, other);
    if (kept == other || !kept || !other)
        return {};
    Steps steps(t);
    for (const Identity &identity : identities::ofMember(t, other))
        give(t, steps, identity, kept);
    steps.set(u"member"_s, other.value, {{u"joined_to"_s, kept.value}});
    t.touch(kept);
    t.touch(other);
    return steps.note(u"joined"_s, nameOf(t, kept), now);
}

JournalId members::separate(Transaction &t, IdentityId id, const QDateTime &now)
{
    const std::optional<Identity> identity = members::identity(t, id);
    if (!identity || !identity->member)
        return {};
    const MemberId from = identity->member;
    Steps steps(t);
    MemberId to = identity->home;
    if (!to || to == from) {
        if (identities::ofMember(t, from).size() < 2)
            return {}; // nobody to separate it from
        to = newMember(t, *identity, now);
        steps.set(u"identity"_s, id.value, {{u"home_id"_s, to.value}});
    } else {
        stayBehind(t, steps, to, from);
        steps.set(u"member"_s, to.value, {{u"joined_to"_s, orNull(0)}});
    }
    give(t, steps, *identity, to);
    t.touch(from);
    t.touch(to);
    return steps.note(u"separated"_s, nameOf(t, to), now);
}
