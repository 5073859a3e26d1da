#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/predicate.h"
#include "models/store/steps.h"
#include "models/store/uid.h"
#include "models/store/viewrows.h"

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

using Changes = QHash<ViewId, QList<ConversationId>>;

//! Two statements for each view, however many conversations come and go.
void enter(Transaction &t, const Changes &changes)
{
    for (auto view = changes.cbegin(); view != changes.cend(); ++view) {
        t.exec(u"INSERT INTO view_member (view_id, conversation_id, sort_key) SELECT CAST(? AS BIGINT), c.id, "
               u"c.last_message_at "
               u"FROM conversation c WHERE c.id IN %1 "
               u"ON CONFLICT (view_id, conversation_id) DO UPDATE SET sort_key = excluded.sort_key"_s.arg(idList(t)),
            {view.key().value, boundIds(*view)});
        t.touch(view.key());
    }
}

void leave(Transaction &t, const Changes &changes)
{
    for (auto view = changes.cbegin(); view != changes.cend(); ++view) {
        t.exec(u"DELETE FROM view_member WHERE view_id = ? AND conversation_id IN %1"_s.arg(idList(t)),
            {view.key().value, boundIds(*view)});
        t.touch(view.key());
    }
}

void addToCounts(Transaction &t, const QHash<ViewId, int> &differences)
{
    for (auto d = differences.cbegin(); d != differences.cend(); ++d)
        if (*d != 0)
            t.exec(u"UPDATE view SET count = count + ? WHERE id = ?"_s, {*d, d.key().value});
}

ViewId insertView(Transaction &t, View view, const QDateTime &now)
{
    view.id = {t.add(u"INSERT INTO view (uid, builtin, name, query, position) VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
        {view.uid, view.builtin, view.name, view.query, view.position})};
    viewrows::fill(t, view.id, now);
    return view.id;
}

std::optional<View> oneView(const Reader &r, ViewId id)
{
    for (const View &view : conversations::views(r))
        if (view.id == id)
            return view;
    return std::nullopt;
}

QJsonObject row(const View &view)
{
    return {{u"id"_s, view.id.value}, {u"uid"_s, view.uid}, {u"builtin"_s, view.builtin}, {u"name"_s, view.name},
        {u"query"_s, view.query}, {u"position"_s, view.position}};
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

void viewrows::fill(Transaction &t, ViewId id, const QDateTime &now)
{
    const std::optional<View> view = oneView(t, id);
    if (!view)
        return;
    const Predicate one = condition(t, *view, now);
    t.exec(u"DELETE FROM view_member WHERE view_id = ?"_s, {id.value});
    const int count = t.exec(
        u"INSERT INTO view_member (view_id, conversation_id, sort_key) SELECT CAST(? AS BIGINT), c.id, c.last_message_at FROM conversation c WHERE %1"_s
            .arg(one.whole()),
        QVariantList{id.value} + one.bound);
    t.exec(u"UPDATE view SET count = ? WHERE id = ?"_s, {count, id.value});
    t.touch(id);
}

void viewrows::drop(Transaction &t, ViewId id)
{
    t.exec(u"DELETE FROM view_member WHERE view_id = ?"_s, {id.value});
    t.exec(u"DELETE FROM view WHERE id = ?"_s, {id.value});
    t.touch(id);
}

conversations::AddedView conversations::addView(
    Transaction &t, const QString &name, const QString &query, const QDateTime &now)
{
    View view;
    view.uid = newUid();
    view.name = name;
    view.query = query;
    view.position = int(t.number(u"SELECT max(position) + 1 FROM view"_s));
    view.id = insertView(t, view, now);
    Steps steps(t);
    steps.rowCame(u"view"_s, row(view));
    return {view.id, steps.note(u"view-added"_s, name, now)};
}

JournalId conversations::changeView(
    Transaction &t, ViewId id, const QString &name, const QString &query, const QDateTime &now)
{
    const std::optional<View> before = oneView(t, id);
    Steps steps(t);
    steps.set(u"view"_s, id.value, {{u"name"_s, name}, {u"query"_s, query}});
    if (before && before->query != query)
        viewrows::fill(t, id, now);
    return steps.note(u"view-changed"_s, name, now);
}

JournalId conversations::moveView(Transaction &t, ViewId id, int position, const QDateTime &now)
{
    QList<ViewId> order;
    for (const View &view : views(t))
        if (view.id != id)
            order.append(view.id);
    order.insert(std::clamp<qsizetype>(position, 0, order.size()), id);
    Steps steps(t);
    for (int i = 0; i < order.size(); ++i)
        steps.set(u"view"_s, order[i].value, {{u"position"_s, i}});
    return steps.note(u"view-moved"_s, t.text(u"SELECT name FROM view WHERE id = ?"_s, {id.value}), now);
}

JournalId conversations::removeView(Transaction &t, ViewId id, const QDateTime &now)
{
    const std::optional<View> view = oneView(t, id);
    if (!view || !view->builtin.isEmpty())
        return {};
    viewrows::drop(t, id);
    Steps steps(t);
    steps.rowWent(u"view"_s, row(*view));
    return steps.note(u"view-removed"_s, view->name, now);
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
        view.uid = newUid();
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
    Changes come, go;
    for (auto p = after.cbegin(); p != after.cend(); ++p) {
        if (!before.contains(p.key()))
            ++differences[p.key().view];
        if (before.value(p.key(), std::numeric_limits<qint64>::min()) != *p)
            come[p.key().view].append(p.key().conversation);
    }
    for (auto p = before.cbegin(); p != before.cend(); ++p) {
        if (after.contains(p.key()))
            continue;
        --differences[p.key().view];
        go[p.key().view].append(p.key().conversation);
    }
    enter(t, come);
    leave(t, go);
    addToCounts(t, differences);
}

void conversations::leaveViews(Transaction &t, ConversationId id)
{
    const Places before = present(t, {id});
    QHash<ViewId, int> differences;
    Changes go;
    for (auto p = before.cbegin(); p != before.cend(); ++p) {
        --differences[p.key().view];
        go[p.key().view].append(id);
    }
    leave(t, go);
    addToCounts(t, differences);
}
