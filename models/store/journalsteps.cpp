#include "models/store/journalsteps.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/drafts.h"
#include "models/store/outboxrows.h"
#include "models/store/pause.h"
#include "models/store/people.h"
#include "models/store/posts.h"
#include "models/store/viewrows.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

//! What an undo may touch. The SQL is put together from these words only.
const QMap<QString, QStringList> &allowed()
{
    static const QMap<QString, QStringList> columns{
        {u"conversation"_s,
            {u"state"_s, u"unread"_s, u"assignee_id"_s, u"member_id"_s, u"identity_id"_s, u"wakes_at"_s,
                u"wake_if_written"_s}},
        {u"message"_s, {u"is_read"_s, u"conversation_id"_s}},
        {u"member"_s,
            {u"name"_s, u"folded"_s, u"kind"_s, u"audience"_s, u"joined_to"_s, u"contacts"_s, u"written"_s,
                u"first_contact_at"_s, u"last_contact_at"_s}},
        {u"identity"_s, {u"member_id"_s, u"home_id"_s}},
        {u"note"_s, {u"text"_s, u"member_id"_s, u"conversation_id"_s, u"edited_at"_s, u"deleted_at"_s}},
        {u"post"_s, {u"title"_s, u"idea"_s, u"wall_time"_s, u"zone"_s, u"due_at"_s, u"deleted_at"_s}},
        {u"outbox"_s, {u"state"_s, u"due_at"_s}},
        {u"held"_s, {u"decision"_s, u"wall_time"_s, u"zone"_s, u"move_to"_s}},
        {u"saved_reply"_s, {u"folder"_s, u"title"_s, u"letters"_s, u"deleted_at"_s}},
        {u"saved_reply_version"_s, {u"text"_s}},
        {u"conversation_tag"_s, {u"conversation_id"_s, u"tag_id"_s}},
        {u"member_tag"_s, {u"member_id"_s, u"tag_id"_s}},
        {u"draft"_s, {u"place"_s, u"content"_s, u"conversation_id"_s}},
        {u"tag"_s, {u"uid"_s, u"name"_s, u"colour"_s}},
        {u"view"_s, {u"uid"_s, u"builtin"_s, u"name"_s, u"query"_s, u"position"_s}},
    };
    return columns;
}

QVariant value(const QJsonValue &json)
{
    if (json.isNull())
        return QVariant(QMetaType::fromType<qint64>());
    return json.isString() ? QVariant(json.toString())
                           : QVariant(json.isBool() ? qint64(json.toBool()) : json.toInteger());
}

//! "a = ? AND b = ?" with its values, out of {"a": 1, "b": 2}.
struct Terms {
    QString sql;
    QVariantList values;
    Terms(const QString &table, const QJsonObject &json, QStringView between)
    {
        for (auto term = json.begin(); term != json.end(); ++term) {
            if (term.key() != u"id" && !allowed().value(table).contains(term.key()))
                throw SqlFailure{u"refused: an undo does not touch %1.%2"_s.arg(table, term.key())};
            sql += (sql.isEmpty() ? QString() : between.toString()) + term.key()
                + (between == u" AND " && term->isNull() ? u" IS NULL"_s : u" = ?"_s);
            if (between != u" AND " || !term->isNull())
                values.append(value(*term));
        }
    }
};

struct Step {
    QString table;
    QList<qint64> ids;
    QJsonObject where, must, set;
    bool isRow = false, present = false;
    OutboxId whileWaiting; //!< taken only as long as this has not left

    explicit Step(QJsonObject json)
    {
        table = json.take(u"table"_s).toString();
        isRow = json.contains(u"present"_s);
        present = json.take(u"present"_s).toBool();
        must = json.take(u"if"_s).toObject();
        whileWaiting = {json.take(u"while_waiting"_s).toInteger()};
        for (const QJsonValue &id : json.take(u"ids"_s).toArray())
            ids.append(id.toInteger());
        if (!isRow && json.contains(u"id"_s))
            ids.append(json.take(u"id"_s).toInteger());
        where = json.take(u"where"_s).toObject();
        set = json;
        if (!allowed().contains(table) || (!isRow && ((where.isEmpty() && ids.isEmpty()) || set.isEmpty())))
            throw SqlFailure{u"refused: no step of an undo"_s};
    }
    bool isLink() const { return table.endsWith(u"_tag"); }
    bool isOutgoing() const { return table == u"outbox" || table == u"held"; }
};

QList<Step> stepsIn(const QString &text)
{
    QList<Step> steps;
    for (const QJsonValue &step : QJsonDocument::fromJson(text.toUtf8()).array())
        steps.append(Step(step.toObject()));
    return steps;
}

QList<qint64> listed(const Reader &r, const QString &sql, const QVariantList &bound)
{
    QList<qint64> ids;
    r.each(sql, bound, [&](const Row &row) { ids.append(row.number(0)); });
    return ids;
}

QList<qint64> rowsOf(const Reader &r, const Step &step)
{
    if (!step.ids.isEmpty())
        return listed(r, u"SELECT id FROM %1 WHERE id IN %2"_s.arg(step.table, idList(r)), {boundIds(step.ids)});
    const Terms where(step.table, step.where, u" AND ");
    return listed(r, u"SELECT id FROM %1 WHERE %2"_s.arg(step.table, where.sql), where.values);
}

//! The row of the outbox that the step is about; none: it is about something else.
OutboxId outboxRow(const Reader &r, const QString &table, qint64 id)
{
    return {table == u"outbox" ? id
            : table == u"held" ? r.number(u"SELECT outbox_id FROM held WHERE id = ?"_s, {id})
                               : 0};
}

bool isStillPossible(const Reader &r, const Step &step)
{
    if (step.isRow || (step.must.isEmpty() && !step.isOutgoing()))
        return true;
    for (const qint64 id : rowsOf(r, step)) {
        QJsonObject must = step.must;
        must.insert(u"id"_s, id);
        const Terms terms(step.table, must, u" AND ");
        if (r.number(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(step.table, terms.sql), terms.values) == 0)
            return false;
        const OutboxId sent = outboxRow(r, step.table, id);
        if (sent && !(outboxrows::notYetLeft + QList{SendState::Cancelled}).contains(outboxrows::get(r, sent).state))
            return false;
    }
    return true;
}

QList<qint64> ownersOf(const Reader &r, const QString &column, const QString &table, const QList<qint64> &ids)
{
    return listed(r, u"SELECT DISTINCT %1 FROM %2 WHERE %1 IS NOT NULL AND id IN %3"_s.arg(column, table, idList(r)),
        {boundIds(ids)});
}

//! Before and after the change: who had it and who has it now both differ.
void touch(Transaction &t, const Step &step, const QList<qint64> &ids)
{
    const QString &table = step.table;
    for (const qint64 id : ids) {
        if (table == u"conversation")
            t.touch(ConversationId{id});
        if (table == u"message")
            t.touch(MessageId{id});
        if (table == u"member")
            t.touch(MemberId{id});
        if (table == u"view")
            t.touch(ViewId{id});
        if (table == u"post")
            posts::derive(t, {id});
        if (const OutboxId sent = outboxRow(t, table, id))
            outboxrows::touch(t, outboxrows::get(t, sent));
    }
    if (table == u"identity" || table == u"note" || (table == u"conversation" && step.set.contains(u"member_id"_s)))
        for (const qint64 owner : ownersOf(t, u"member_id"_s, table, ids)) {
            t.touch(MemberId{owner});
            t.touch(people::kept(t, MemberId{owner})); // who was joined is shown under another
        }
    if (table == u"note" || table == u"message")
        for (const qint64 owner : ownersOf(t, u"conversation_id"_s, table, ids))
            t.touch(ConversationId{owner});
}

//! Tags on and off: of one owner, or of many.
void setLinks(Transaction &t, const Step &step)
{
    const bool isMember = step.table == u"member_tag";
    const QString owner = isMember ? u"member"_s : u"conversation"_s;
    const QList<qint64> owners = step.ids.isEmpty() ? QList{step.set.value(owner + u"_id"_s).toInteger()} : step.ids;
    const qint64 tag = step.set.value(u"tag_id"_s).toInteger();
    if (step.present)
        t.exec(
            u"INSERT INTO %1 (%2_id, tag_id) SELECT o.id, CAST(? AS BIGINT) FROM %2 o WHERE o.id IN %3 ON CONFLICT DO NOTHING"_s
                .arg(step.table, owner, idList(t)),
            {tag, boundIds(owners)});
    else
        t.exec(u"DELETE FROM %1 WHERE tag_id = ? AND %2_id IN %3"_s.arg(step.table, owner, idList(t)),
            {tag, boundIds(owners)});
    for (const qint64 id : owners)
        isMember ? t.touch(MemberId{id}) : t.touch(ConversationId{id});
}

//! A draft that came back; a tag or a view that came or went. A tag that somebody wears stays.
void setRow(Transaction &t, const Step &step, const QDateTime &now)
{
    if (step.table == u"draft")
        return drafts::putBack(t, step.set[u"place"].toString(), step.set[u"content"].toString(),
            {step.set[u"conversation_id"].toInteger()}, now);
    const qint64 id = step.set.value(u"id"_s).toInteger();
    const Terms terms(step.table, step.set, u", ");
    if (step.present) {
        const QString marks = QStringList(terms.values.size(), u"?"_s).join(u", "_s);
        t.exec(u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT DO NOTHING"_s.arg(
                   step.table, step.set.keys().join(u", "_s), marks),
            terms.values);
        if (step.table == u"view")
            viewrows::fill(t, {id}, now);
    } else if (step.table == u"view") {
        viewrows::drop(t, {id});
    } else {
        t.exec(
            u"DELETE FROM tag WHERE id = ? AND NOT EXISTS (SELECT 1 FROM conversation_tag c WHERE c.tag_id = tag.id) "
            u"AND NOT EXISTS (SELECT 1 FROM member_tag m WHERE m.tag_id = tag.id)"_s,
            {id});
    }
}

void take(Transaction &t, const Step &step, const QString &why, const QDateTime &now)
{
    if (step.isRow)
        return step.isLink() ? setLinks(t, step) : setRow(t, step, now);
    const Terms set(step.table, step.set, u", ");
    const QList<qint64> ids = rowsOf(t, step);
    touch(t, step, ids);
    QHash<qint64, MemberId> owners;
    if (step.table == u"identity")
        for (const qint64 id : ids)
            owners.insert(id, {t.number(u"SELECT member_id FROM identity WHERE id = ?"_s, {id})});
    t.exec(u"UPDATE %1 SET %2 WHERE id IN %3"_s.arg(step.table, set.sql, idList(t)),
        set.values + QVariantList{boundIds(ids)});
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner)
        people::moved(t, {owner.key()}, *owner);
    for (const qint64 id : step.table == u"outbox" ? ids : QList<qint64>()) {
        const QString state = step.set.value(u"state"_s).toString(u"scheduled"_s);
        outboxrows::receipt(t, outboxrows::get(t, {id}), state, why, now);
        if (state == u"scheduled")
            pauses::obey(t, {id}, now);
    }
    if (step.table == u"view" && step.set.contains(u"query"_s))
        for (const qint64 id : ids)
            viewrows::fill(t, {id}, now);
    touch(t, step, ids);
}

} // namespace

journal::Applied journal::apply(Transaction &t, const QString &text, const QString &why, const QDateTime &now)
{
    QList<Step> steps = stepsIn(text);
    const auto late = erase_if(steps, [&t](const Step &step) {
        return step.whileWaiting && !outboxrows::notYetLeft.contains(outboxrows::get(t, step.whileWaiting).state);
    });
    Applied applied{!steps.isEmpty(), late == 0, {}};
    for (const Step &step : std::as_const(steps))
        applied.possible = applied.possible && isStillPossible(t, step);
    if (!applied.possible)
        return applied;
    for (const Step &step : std::as_const(steps)) {
        take(t, step, why, now);
        if (step.table == u"draft")
            applied.draft = {{step.set[u"conversation_id"].toInteger()}, step.set[u"place"].toString(),
                step.set[u"content"].toString()};
    }
    return applied;
}
