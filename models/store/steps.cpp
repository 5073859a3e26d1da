#include "models/store/steps.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/journal.h"
#include "models/store/uid.h"
#include <QMap>

using namespace Qt::StringLiterals;

namespace {

void touch(Transaction &t, const QString &table, const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        if (table.startsWith(u"conversation"_s))
            t.touch(ConversationId{id});
        else if (table.startsWith(u"member"_s))
            t.touch(MemberId{id});
        else if (table == u"message"_s)
            t.touch(MessageId{id});
        else if (table == u"view"_s)
            t.touch(ViewId{id});
    }
}

QVariant value(const QJsonValue &json)
{
    return json.isNull()  ? QVariant(QMetaType::fromType<qint64>())
        : json.isDouble() ? QVariant(json.toInteger())
                          : json.toVariant();
}

QJsonArray array(const QList<qint64> &ids)
{
    QJsonArray all;
    for (const qint64 id : ids)
        all.append(id);
    return all;
}

QJsonObject with(QJsonObject step, const QJsonObject &columns)
{
    for (auto column = columns.begin(); column != columns.end(); ++column)
        step.insert(column.key(), *column);
    return step;
}

//! Rows that were alike in the columns that are set.
struct Alike {
    QJsonObject before, after;
    QList<qint64> ids;
};

} // namespace

bool Steps::set(const QString &table, const QList<qint64> &ids, const QJsonObject &columns)
{
    const QStringList names = columns.keys();
    QMap<QString, Alike> groups;
    QList<qint64> changed;
    m_t.each(u"SELECT id, %1 FROM %2 WHERE id IN %3 ORDER BY id"_s.arg(names.join(u", "_s), table, idList(m_t)),
        {boundIds(ids)}, [&](const Row &row) {
            Alike one;
            QString key;
            for (int i = 0; i < names.size(); ++i) {
                const QVariant was = row[i + 1];
                const QJsonValue old = was.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue::fromVariant(was);
                if (old == columns[names[i]])
                    continue;
                one.before.insert(names[i], old);
                one.after.insert(names[i], columns[names[i]]);
                key += names[i] + u'=' + (was.isNull() ? QString() : u'"' + was.toString()) + u'\n';
            }
            if (key.isEmpty())
                return;
            groups.insert(key, groups.value(key, one));
            groups[key].ids.append(row.number(0));
            changed.append(row.number(0));
        });
    if (changed.isEmpty())
        return false;
    QVariantList values;
    for (const QString &name : names)
        values.append(value(columns[name]));
    m_t.exec(u"UPDATE %1 SET %2 = ? WHERE id IN %3"_s.arg(table, names.join(u" = ?, "_s), idList(m_t)),
        values + QVariantList{boundIds(changed)});
    touch(m_t, table, changed);
    for (const Alike &group : std::as_const(groups)) {
        QJsonObject step{{u"table"_s, table}};
        if (group.ids.size() == 1)
            step.insert(u"id"_s, group.ids.first());
        else
            step.insert(u"ids"_s, array(group.ids));
        add(with(step, group.before), with(step, group.after));
    }
    return true;
}

bool Steps::link(const QString &table, const QList<qint64> &owners, qint64 tag, bool there)
{
    const QString owner = table == u"member_tag"_s ? u"member"_s : u"conversation"_s;
    QList<qint64> changed;
    m_t.each(
        u"SELECT o.id FROM %1 o WHERE o.id IN %2 AND %3 EXISTS (SELECT 1 FROM %4 l WHERE l.%1_id = o.id AND l.tag_id = ?) ORDER BY o.id"_s
            .arg(owner, idList(m_t), there ? u"NOT"_s : QString(), table),
        {boundIds(owners), tag}, [&](const Row &row) { changed.append(row.number(0)); });
    if (changed.isEmpty())
        return false;
    if (there)
        m_t.exec(u"INSERT INTO %1 (%2_id, tag_id) SELECT o.id, CAST(? AS BIGINT) FROM %2 o WHERE o.id IN %3"_s.arg(
                     table, owner, idList(m_t)),
            {tag, boundIds(changed)});
    else
        m_t.exec(u"DELETE FROM %1 WHERE tag_id = ? AND %2_id IN %3"_s.arg(table, owner, idList(m_t)),
            {tag, boundIds(changed)});
    touch(m_t, table, changed);
    QJsonObject step{{u"table"_s, table}, {u"tag_id"_s, tag}};
    if (changed.size() == 1)
        step.insert(owner + u"_id"_s, changed.first());
    else
        step.insert(u"ids"_s, array(changed));
    add(with(step, {{u"present"_s, !there}}), with(step, {{u"present"_s, there}}));
    return true;
}

qint64 Steps::tag(const QString &name)
{
    if (const qint64 known = steps::tagNamed(m_t, name))
        return known;
    const QString uid = newUid(), plain = name.simplified();
    const qint64 colour = m_t.number(u"SELECT count(*) FROM tag"_s) % 8;
    const qint64 id
        = m_t.add(u"INSERT INTO tag (uid, name, colour) VALUES (?, ?, ?) RETURNING id"_s, {uid, plain, colour});
    rowCame(u"tag"_s, {{u"id"_s, id}, {u"uid"_s, uid}, {u"name"_s, plain}, {u"colour"_s, colour}});
    return id;
}

void Steps::rowCame(const QString &table, const QJsonObject &row)
{
    const QJsonObject step = with({{u"table"_s, table}}, row);
    add(with(step, {{u"present"_s, false}}), with(step, {{u"present"_s, true}}));
}

void Steps::rowWent(const QString &table, const QJsonObject &row)
{
    const QJsonObject step = with({{u"table"_s, table}}, row);
    add(with(step, {{u"present"_s, true}}), with(step, {{u"present"_s, false}}));
}

void Steps::takenBackBy(const QJsonObject &step)
{
    m_inverse.prepend(step);
    m_again = false;
}

//! What was done last is taken back first.
void Steps::add(const QJsonObject &before, const QJsonObject &after)
{
    m_inverse.prepend(before);
    m_forward.append(after);
}

JournalId Steps::note(const QString &what, const QString &subject, const QDateTime &now)
{
    return isEmpty() ? JournalId()
                     : journal::add(m_t, what, subject, m_inverse, m_again ? m_forward : QJsonArray(), now);
}

qint64 steps::tagNamed(const Reader &r, const QString &name)
{
    return r.number(u"SELECT id FROM tag WHERE lower(name) = ? ORDER BY id LIMIT 1"_s, {name.simplified().toLower()});
}
