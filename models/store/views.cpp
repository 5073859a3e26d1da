#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/predicate.h"
#include "models/store/uid.h"

using namespace Qt::StringLiterals;

namespace {

//! The conditions of all views as columns of one SELECT, so that one look at a conversation answers for all of them.
struct Conditions {
    QList<ViewId> views;
    QString columns;
    QVariantList bound;
};

Predicate condition(const Reader &r, const View &view, const QDateTime &now)
{
    return predicate::conversation(r, text::parseQuery(view.query, now.toLocalTime().date()).query);
}

Conditions conditions(const Reader &r, const QDateTime &now)
{
    Conditions all;
    for (const View &view : conversations::views(r)) {
        const Predicate one = condition(r, view, now);
        all.views.append(view.id);
        all.columns += u", CASE WHEN %1 THEN 1 ELSE 0 END"_s.arg(one.whole());
        all.bound += one.bound;
    }
    return all;
}

struct Membership {
    ViewId view;
    ConversationId conversation;
    auto operator<=>(const Membership &) const = default;
    friend size_t qHash(const Membership &m, size_t seed = 0)
    {
        return qHashMulti(seed, m.view.value, m.conversation.value);
    }
};
using Places = QHash<Membership, qint64>; //!< with the sort key

Places wanted(const Reader &r, const Conditions &all, const QSet<ConversationId> &ids)
{
    Places found;
    r.each(u"SELECT c.id, c.last_message_at%1 FROM conversation c WHERE c.id IN %2"_s.arg(all.columns, idList(r)),
        all.bound + QVariantList{boundIds(ids)}, [&](const Row &row) {
            for (int i = 0; i < all.views.size(); ++i)
                if (row.flag(i + 2))
                    found.insert({all.views[i], {row.number(0)}}, row.number(1));
        });
    return found;
}

Places present(const Reader &r, const QSet<ConversationId> &ids)
{
    Places found;
    r.each(u"SELECT view_id, conversation_id, sort_key FROM view_member WHERE conversation_id IN %1"_s.arg(idList(r)),
        {boundIds(ids)}, [&](const Row &row) {
            found.insert({{row.number(0)}, {row.number(1)}}, row.number(2));
        });
    return found;
}

void enter(Transaction &t, const Membership &m, qint64 sortKey)
{
    t.exec(u"INSERT INTO view_member (view_id, conversation_id, sort_key) VALUES (?, ?, ?) "
           "ON CONFLICT (view_id, conversation_id) DO UPDATE SET sort_key = excluded.sort_key"_s,
        {m.view.value, m.conversation.value, sortKey});
    t.touch(m.view);
}

void leave(Transaction &t, const Membership &m)
{
    t.exec(
        u"DELETE FROM view_member WHERE view_id = ? AND conversation_id = ?"_s, {m.view.value, m.conversation.value});
    t.touch(m.view);
}

void addToCounts(Transaction &t, const QHash<ViewId, int> &differences)
{
    for (auto d = differences.cbegin(); d != differences.cend(); ++d)
        if (*d != 0)
            t.exec(u"UPDATE view SET count = count + ? WHERE id = ?"_s, {*d, d.key().value});
}

//! Once, for a view that is new or asks something else now.
void fill(Transaction &t, const View &view, const QDateTime &now)
{
    const Predicate one = condition(t, view, now);
    t.exec(u"DELETE FROM view_member WHERE view_id = ?"_s, {view.id.value});
    const int count = t.exec(
        u"INSERT INTO view_member (view_id, conversation_id, sort_key) SELECT CAST(? AS BIGINT), c.id, c.last_message_at FROM conversation c WHERE %1"_s
            .arg(one.whole()),
        QVariantList{view.id.value} + one.bound);
    t.exec(u"UPDATE view SET count = ? WHERE id = ?"_s, {count, view.id.value});
    t.touch(view.id);
}

ViewId insertView(Transaction &t, View view, const QDateTime &now)
{
    view.id = {t.add(u"INSERT INTO view (uid, builtin, name, query, position) VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
        {newUid(), view.builtin, view.name, view.query, view.position})};
    fill(t, view, now);
    return view.id;
}

} // namespace

QList<View> conversations::views(const Reader &r)
{
    QList<View> found;
    r.each(u"SELECT id, uid, builtin, name, query, position, count FROM view ORDER BY position, id"_s, {},
        [&](const Row &row) {
            found.append({{row.number(0)}, row.text(1), row.text(2), row.text(3), row.text(4), int(row.number(5)),
                int(row.number(6))});
        });
    return found;
}

ViewId conversations::addView(Transaction &t, const QString &name, const QString &query, const QDateTime &now)
{
    View view;
    view.name = name;
    view.query = query;
    view.position = int(t.number(u"SELECT max(position) + 1 FROM view"_s));
    return insertView(t, view, now);
}

void conversations::setViewQuery(Transaction &t, ViewId id, const QString &query, const QDateTime &now)
{
    t.exec(u"UPDATE view SET query = ? WHERE id = ?"_s, {query, id.value});
    View view;
    view.id = id;
    view.query = query;
    fill(t, view, now);
}

void conversations::renameView(Transaction &t, ViewId id, const QString &name)
{
    t.exec(u"UPDATE view SET name = ? WHERE id = ?"_s, {name, id.value});
    t.touch(id);
}

void conversations::moveView(Transaction &t, ViewId id, int position)
{
    QList<ViewId> order;
    for (const View &view : views(t))
        if (view.id != id)
            order.append(view.id);
    order.insert(std::clamp<qsizetype>(position, 0, order.size()), id);
    for (int i = 0; i < order.size(); ++i) {
        t.exec(u"UPDATE view SET position = ? WHERE id = ?"_s, {i, order[i].value});
        t.touch(order[i]);
    }
}

void conversations::removeView(Transaction &t, ViewId id)
{
    t.exec(u"DELETE FROM view_member WHERE view_id = ?"_s, {id.value});
    t.exec(u"DELETE FROM view WHERE id = ?"_s, {id.value});
    t.touch(id);
}

void conversations::ensureBuiltinViews(Transaction &t, const QDateTime &now)
{
    static const QList<std::pair<QString, QString>> builtin{{u"inbox"_s, u"is:open"_s},
        {u"mine"_s, u"is:open is:mine"_s}, {u"unassigned"_s, u"is:open is:unassigned"_s},
        {u"mentions"_s, u"is:open is:mention"_s}, {u"direct"_s, u"is:open is:direct"_s},
        {u"waiting"_s, u"is:waiting"_s}, {u"snoozed"_s, u"is:snoozed"_s}, {u"done"_s, u"is:done"_s}};
    QSet<QString> there;
    for (const View &view : views(t))
        there.insert(view.builtin);
    int position = 0;
    for (const auto &[word, query] : builtin) {
        View view;
        view.builtin = word;
        view.query = query;
        view.position = position++;
        if (!there.contains(word))
            insertView(t, view, now);
    }
}

void conversations::reevaluate(Transaction &t, const QSet<ConversationId> &ids, const QDateTime &now)
{
    const Conditions all = conditions(t, now);
    if (all.views.isEmpty() || ids.isEmpty())
        return;
    const Places before = present(t, ids);
    const Places after = wanted(t, all, ids);
    QHash<ViewId, int> differences;
    for (auto p = after.cbegin(); p != after.cend(); ++p) {
        if (!before.contains(p.key()))
            ++differences[p.key().view];
        if (before.value(p.key(), std::numeric_limits<qint64>::min()) != *p)
            enter(t, p.key(), *p);
    }
    for (auto p = before.cbegin(); p != before.cend(); ++p) {
        if (after.contains(p.key()))
            continue;
        --differences[p.key().view];
        leave(t, p.key());
    }
    addToCounts(t, differences);
}

void conversations::leaveViews(Transaction &t, ConversationId id)
{
    const Places before = present(t, {id});
    QHash<ViewId, int> differences;
    for (auto p = before.cbegin(); p != before.cend(); ++p) {
        --differences[p.key().view];
        leave(t, p.key());
    }
    addToCounts(t, differences);
}
