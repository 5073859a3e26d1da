#include "models/store/steps.h"
#include "models/store/database.h"
#include "models/store/journal.h"
#include "models/store/uid.h"

using namespace Qt::StringLiterals;

namespace {

void touch(Transaction &t, const QString &table, qint64 id)
{
    if (table.startsWith(u"conversation"_s))
        t.touch(ConversationId{id});
    else if (table.startsWith(u"member"_s))
        t.touch(MemberId{id});
    else if (table == u"message"_s)
        t.touch(MessageId{id});
}

QString ownerColumn(const QString &table) { return table == u"member_tag"_s ? u"member_id"_s : u"conversation_id"_s; }

} // namespace

bool Steps::set(const QString &table, qint64 id, const QJsonObject &columns)
{
    QJsonObject before{{u"table"_s, table}, {u"id"_s, id}};
    QJsonObject after = before;
    QStringList assignments;
    QVariantList values;
    m_t.each(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(columns.keys().join(u", "_s), table), {id}, [&](const Row &row) {
        for (int i = 0; i < columns.size(); ++i) {
            const QString name = columns.keys()[i];
            const QJsonValue old = row[i].isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue::fromVariant(row[i]);
            if (old == columns[name])
                continue;
            before.insert(name, old);
            after.insert(name, columns[name]);
            assignments.append(name + u" = ?"_s);
            values.append(columns[name].isNull() ? QVariant(QMetaType::fromType<qint64>())
                    : columns[name].isDouble()   ? QVariant(columns[name].toInteger())
                                                 : columns[name].toVariant());
        }
    });
    if (assignments.isEmpty())
        return false;
    m_t.exec(u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(table, assignments.join(u", "_s)), values + QVariantList{id});
    m_inverse.prepend(before);
    m_forward.append(after);
    touch(m_t, table, id);
    return true;
}

bool Steps::link(const QString &table, qint64 owner, qint64 tag, bool there)
{
    const QString column = ownerColumn(table);
    const int changed = there
        ? m_t.exec(
            u"INSERT INTO %1 (%2, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s.arg(table, column), {owner, tag})
        : m_t.exec(u"DELETE FROM %1 WHERE %2 = ? AND tag_id = ?"_s.arg(table, column), {owner, tag});
    if (changed < 1)
        return false;
    const QJsonObject step{{u"table"_s, table}, {column, owner}, {u"tag_id"_s, tag}};
    QJsonObject before = step, after = step;
    before.insert(u"present"_s, !there);
    after.insert(u"present"_s, there);
    m_inverse.prepend(before);
    m_forward.append(after);
    touch(m_t, table, owner);
    return true;
}

JournalId Steps::note(const QString &what, const QString &subject, const QDateTime &now)
{
    return isEmpty() ? JournalId() : journal::add(m_t, what, subject, m_inverse, m_forward, now);
}

qint64 steps::tagNamed(Transaction &t, const QString &name)
{
    const QString plain = name.simplified();
    if (const qint64 known
        = t.number(u"SELECT id FROM tag WHERE lower(name) = ? ORDER BY id LIMIT 1"_s, {plain.toLower()}))
        return known;
    return t.add(u"INSERT INTO tag (uid, name, colour) VALUES (?, ?, ?) RETURNING id"_s,
        {newUid(), plain, t.number(u"SELECT count(*) FROM tag"_s) % 8});
}
