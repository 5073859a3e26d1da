#include "models/store/journal.h"
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/outboxrows.h"
#include "models/store/pause.h"
#include "models/store/people.h"
#include "models/store/posts.h"
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
    QJsonObject where, must, set;
    bool isTag = false, present = false;

    explicit Step(QJsonObject json)
    {
        table = json.take(u"table"_s).toString();
        isTag = json.contains(u"present"_s);
        present = json.take(u"present"_s).toBool();
        must = json.take(u"if"_s).toObject();
        where = json.contains(u"id"_s) ? QJsonObject{{u"id"_s, json.take(u"id"_s)}} : json.take(u"where"_s).toObject();
        set = json;
        if (!allowed().contains(table) || (!isTag && (where.isEmpty() || set.isEmpty())))
            throw SqlFailure{u"refused: no step of an undo"_s};
    }
};

QList<Step> stepsIn(const QString &text)
{
    QList<Step> steps;
    for (const QJsonValue &step : QJsonDocument::fromJson(text.toUtf8()).array())
        steps.append(Step(step.toObject()));
    return steps;
}

QList<qint64> rowsOf(const Reader &r, const Step &step)
{
    QList<qint64> ids;
    const Terms where(step.table, step.where, u" AND ");
    r.each(u"SELECT id FROM %1 WHERE %2"_s.arg(step.table, where.sql), where.values,
        [&](const Row &row) { ids.append(row.number(0)); });
    return ids;
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
    if (step.isTag)
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

void touchMembersOf(Transaction &t, const QString &table, qint64 id)
{
    t.each(u"SELECT member_id FROM %1 WHERE id = ?"_s.arg(table), {id}, [&](const Row &row) {
        if (const MemberId member{row.number(0)}) {
            t.touch(member);
            t.touch(people::kept(t, member)); // who was joined is shown under another
        }
    });
}

void touchConversationsOf(Transaction &t, const QString &table, qint64 id)
{
    t.each(u"SELECT conversation_id FROM %1 WHERE id = ?"_s.arg(table), {id}, [&](const Row &row) {
        if (const ConversationId conversation{row.number(0)})
            t.touch(conversation);
    });
}

void touch(Transaction &t, const QString &table, qint64 id)
{
    if (table == u"conversation")
        t.touch(ConversationId{id});
    if (table == u"message")
        t.touch(MessageId{id});
    if (table == u"member")
        t.touch(MemberId{id});
    if (table == u"identity" || table == u"note" || table == u"conversation")
        touchMembersOf(t, table, id);
    if (table == u"note" || table == u"message")
        touchConversationsOf(t, table, id);
    if (table == u"post")
        posts::derive(t, {id});
    if (const OutboxId sent = outboxRow(t, table, id))
        outboxrows::touch(t, outboxrows::get(t, sent));
}

void setTag(Transaction &t, const Step &step)
{
    const Terms terms(step.table, step.set, u" AND ");
    if (!step.present)
        t.exec(u"DELETE FROM %1 WHERE %2"_s.arg(step.table, terms.sql), terms.values);
    else
        t.exec(u"INSERT INTO %1 (%2) VALUES (?, ?) ON CONFLICT DO NOTHING"_s.arg(
                   step.table, step.set.keys().join(u", "_s)),
            terms.values);
    if (step.table == u"conversation_tag")
        t.touch(ConversationId{step.set.value(u"conversation_id"_s).toInteger()});
    else
        t.touch(MemberId{step.set.value(u"member_id"_s).toInteger()});
}

void take(Transaction &t, const Step &step, const QString &why, const QDateTime &now)
{
    if (step.isTag)
        return setTag(t, step);
    const Terms set(step.table, step.set, u", ");
    for (const qint64 id : rowsOf(t, step)) {
        touch(t, step.table, id);
        const MemberId owner{
            step.table == u"identity" ? t.number(u"SELECT member_id FROM identity WHERE id = ?"_s, {id}) : 0};
        t.exec(u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(step.table, set.sql), set.values + QVariantList{id});
        if (step.table == u"identity")
            people::moved(t, {id}, owner);
        if (step.table == u"outbox") {
            const QString state = step.set.value(u"state"_s).toString(u"scheduled"_s);
            outboxrows::receipt(t, outboxrows::get(t, {id}), state, why, now);
            if (state == u"scheduled")
                pauses::obey(t, {id}, now);
        }
        touch(t, step.table, id);
    }
}

struct Entry {
    JournalEntry entry;
    QString steps;
};

std::optional<Entry> found(
    const Reader &r, const QString &column, const QString &whereAndOrder, const QVariantList &values)
{
    std::optional<Entry> first;
    r.each(u"SELECT id, at, what, subject, undone_at IS NOT NULL, %1 FROM journal WHERE %1 <> '' AND %2 LIMIT 1"_s.arg(
               column, whereAndOrder),
        values, [&](const Row &row) {
            first = {{{row.number(0)}, row.time(1), row.text(2), row.text(3), row[4].toBool()}, row.text(5)};
        });
    return first;
}

bool apply(Transaction &t, const QString &text, const QString &why, const QDateTime &now)
{
    const QList<Step> steps = stepsIn(text);
    for (const Step &step : steps)
        if (!isStillPossible(t, step))
            return false;
    for (const Step &step : steps)
        take(t, step, why, now);
    return true;
}

QString compact(const QJsonArray &steps)
{
    return steps.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(steps).toJson(QJsonDocument::Compact));
}
} // namespace

JournalId journal::add(Transaction &t, const QString &what, const QString &subject, const QJsonArray &inverse,
    const QJsonArray &forward, const QDateTime &now)
{
    t.exec(u"UPDATE journal SET forward = '' WHERE undone_at IS NOT NULL AND forward <> ''"_s); // a new deed ends what
                                                                                                // could be done again
    t.touchJournal();
    return {t.add(
        u"INSERT INTO journal (at, colleague_id, what, subject, inverse, forward) VALUES (?, (SELECT min(id) FROM colleague), ?, ?, ?, ?) RETURNING id"_s,
        {bound(now), what, subject, compact(inverse), compact(forward)})};
}

std::optional<JournalEntry> journal::last(const Reader &r)
{
    const auto entry = found(r, u"inverse"_s, u"undone_at IS NULL ORDER BY id DESC"_s, {});
    return entry ? std::optional(entry->entry) : std::nullopt;
}

std::optional<JournalEntry> journal::undo(Transaction &t, const QDateTime &now, JournalId id)
{
    auto entry = id ? found(t, u"inverse"_s, u"undone_at IS NULL AND id = ?"_s, {id.value})
                    : found(t, u"inverse"_s, u"undone_at IS NULL ORDER BY id DESC"_s, {});
    if (!entry)
        return std::nullopt;
    t.touchJournal();
    if (!apply(t, entry->steps, evidence::undone, now)) {
        t.exec(u"UPDATE journal SET inverse = '' WHERE id = ?"_s, {entry->entry.id.value}); // never again offered
        return std::nullopt;
    }
    t.exec(u"UPDATE journal SET undone_at = ? WHERE id = ?"_s, {bound(now), entry->entry.id.value});
    entry->entry.undone = true;
    return entry->entry;
}

std::optional<JournalEntry> journal::redo(Transaction &t, const QDateTime &now)
{
    auto entry = found(t, u"forward"_s, u"undone_at IS NOT NULL ORDER BY undone_at DESC, id"_s, {});
    if (!entry)
        return std::nullopt;
    t.touchJournal();
    if (!apply(t, entry->steps, evidence::doneAgain, now)) {
        t.exec(u"UPDATE journal SET forward = '' WHERE id = ?"_s, {entry->entry.id.value});
        return std::nullopt;
    }
    t.exec(u"UPDATE journal SET undone_at = NULL WHERE id = ?"_s, {entry->entry.id.value});
    entry->entry.undone = false;
    return entry->entry;
}
