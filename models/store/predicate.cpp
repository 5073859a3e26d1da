#include "models/store/predicate.h"
#include "models/domain/message.h"
#include "models/store/database.h"
#include "models/store/workspace.h"
#include "models/text/fold.h"

using namespace Qt::StringLiterals;

namespace {

//! Alternatives, each with the same number of bound values.
Predicate any(const QStringList &values, const std::function<Predicate(const QString &)> &one)
{
    QStringList parts;
    QVariantList bound;
    for (const QString &value : values) {
        const Predicate part = one(value);
        parts.append(u'(' + part.sql + u')');
        bound += part.bound;
    }
    return {parts.join(u" OR "_s), bound};
}

Predicate stateIs(const QString &word)
{
    // the words joined to nothing: else all that is open would be sorted for its newest
    return word == u"open" ? Predicate{u"(c.state || '') IN ('new', 'open')"_s, {}}
                           : Predicate{u"c.state = ?"_s, {word}};
}

Predicate heardAs(const QStringList &kinds)
{
    return {
        u"EXISTS (SELECT 1 FROM message x WHERE x.conversation_id = c.id AND x.direction = 'in' AND x.kind IN ('%1'))"_s
            .arg(kinds.join(u"', '"_s)),
        {}};
}

Predicate is(const Reader &r, const QString &word)
{
    if (word == u"unread")
        return {u"c.unread > 0"_s, {}};
    if (word == u"mine")
        return {u"COALESCE(c.assignee_id, 0) = ?"_s,
            {workspace::me(r).id.value}}; // so that its contrary is true of nobody's
    if (word == u"unassigned")
        return {u"c.assignee_id IS NULL"_s, {}};
    if (word == u"mention")
        return heardAs({u"mention"_s});
    if (word == u"comment")
        return heardAs({u"comment"_s, u"reply"_s});
    if (word == u"public")
        return {u"c.kind <> 'private'"_s, {}};
    return {u"c.kind = 'private'"_s, {}}; // direct, private
}

bool isState(const QString &word) { return fromCode<Conversation::State>(word).has_value(); }

Predicate tagged(const QString &name)
{
    return {
        u"EXISTS (SELECT 1 FROM conversation_tag ct JOIN tag g ON g.id = ct.tag_id WHERE ct.conversation_id = c.id AND lower(g.name) = ?)"_s,
        {name.toLower()}};
}

Predicate assigned(const QString &name)
{
    return {u"EXISTS (SELECT 1 FROM colleague k WHERE k.id = c.assignee_id AND lower(k.name) LIKE ? ESCAPE '!')"_s,
        {predicate::likeWord(name).mid(2)}};
}

//! Conversations in which the words stand. Looked for from the conversation's side: a view asks about a few of them
//! only.
Predicate spoken(const Reader &r, const text::Query &query)
{
    const QString in
        = u"EXISTS (SELECT 1 FROM message m CROSS JOIN message_text f WHERE m.conversation_id = c.id AND f.rowid = m.id AND %1)"_s;
    Predicate match = fulltext::match(r, query);
    if (match.sql.isEmpty()) {
        match = fulltext::excluded(r, query);
        return match.sql.isEmpty()
            ? match
            : Predicate{
                u"NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND NOT (%1))"_s.arg(match.sql),
                match.bound};
    }
    return {in.arg(match.sql), match.bound};
}

//! Each condition by itself, so that each can also be denied by itself.
void addTerms(Predicate &all, const Reader &r, const text::QueryTerms &terms, const QString &join)
{
    const auto add = [&](const Predicate &one) { all.add(join.arg(one.sql), one.bound); };
    QStringList states;
    for (const QString &word : terms.is) {
        if (isState(word))
            states.append(word);
        else
            add(is(r, word));
    }
    const auto take = [&](const QStringList &values, const std::function<Predicate(const QString &)> &one) {
        if (!values.isEmpty())
            add(any(values, one));
    };
    take(states, stateIs);
    take(terms.in, [](const QString &name) { return predicate::account({name}, u"c.account_id"_s); });
    take(terms.network, [](const QString &name) { return Predicate{u"c.network = ?"_s, {name.toLower()}}; });
    take(terms.from,
        [](const QString &name) { return predicate::person({name}, u"c.member_id"_s, u"c.identity_id"_s); });
    take(terms.assignee, assigned);
    for (const QString &name : terms.tag)
        add(tagged(name));
}

} // namespace

QString predicate::likeWord(const QString &word)
{
    QString folded = text::folded(word).simplified();
    for (const QChar c : {u'!', u'%', u'_'})
        folded.replace(c, QString(u'!') + c);
    return u"% "_s + folded + u'%';
}

Predicate predicate::person(const QStringList &names, const QString &member, const QString &identity)
{
    return any(names, [&](const QString &name) {
        const QString like = likeWord(name.startsWith(u'@') ? name.mid(1) : name);
        return Predicate{u"EXISTS (SELECT 1 FROM member p WHERE p.id = %1 AND p.folded LIKE ? ESCAPE '!') "
                         "OR EXISTS (SELECT 1 FROM identity p WHERE p.id = %2 AND p.folded LIKE ? ESCAPE '!')"_s.arg(
                             member, identity),
            {like, like}};
    });
}

Predicate predicate::account(const QStringList &names, const QString &column)
{
    return any(names, [&](const QString &name) {
        const QString like = QString(likeWord(name)).remove(1, 1);
        return Predicate{u"EXISTS (SELECT 1 FROM account a WHERE a.id = %1 AND (CAST(a.id AS TEXT) = ? OR "
                         u"lower(a.handle) LIKE ? ESCAPE '!' "
                         "OR lower(a.name) LIKE ? ESCAPE '!' OR a.network = ?))"_s.arg(column),
            {name, like, like, name.toLower()}};
    });
}

Predicate predicate::conversation(const Reader &r, const text::Query &query, Words words)
{
    Predicate all;
    addTerms(all, r, query, u"%1"_s);
    addTerms(all, r, query.without, u"NOT (%1)"_s);
    if (query.after)
        all.add(u"c.last_message_at >= ?"_s, {bound(query.after->startOfDay().toUTC())});
    if (query.before)
        all.add(u"c.last_message_at < ?"_s, {bound(query.before->startOfDay().toUTC())});
    if (words == Words::Asked)
        if (const Predicate said = spoken(r, query); !said.sql.isEmpty())
            all.add(said.sql, said.bound);
    return all;
}
