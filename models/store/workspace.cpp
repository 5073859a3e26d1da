#include "models/store/workspace.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/uid.h"

using namespace Qt::StringLiterals;

QString workspace::value(const Reader &r, const QString &name)
{
    return r.text(u"SELECT value FROM workspace WHERE name = ?"_s, {name});
}

void workspace::setValue(Transaction &t, const QString &name, const QString &value)
{
    t.exec(
        u"INSERT INTO workspace (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {name, value});
    t.touchSettings();
}

bool workspace::isPractice(const Reader &r) { return !value(r, u"practice"_s).isEmpty(); }

bool workspace::makePractice(Transaction &t)
{
    if (isPractice(t) || !accounts::all(t, true).isEmpty())
        return isPractice(t);
    setValue(t, u"practice"_s, u"1"_s);
    return true;
}

bool workspace::asksForAltText(const Reader &r)
{
    return settings(r).value(u"publishing/alt-text"_s, u"true"_s) != u"false"; // settings::altText of ui/services.h
}

QMap<QString, QString> workspace::settings(const Reader &r)
{
    QMap<QString, QString> all;
    r.each(u"SELECT name, value FROM setting"_s, {}, [&](const Row &row) { all.insert(row.text(0), row.text(1)); });
    return all;
}

void workspace::setSetting(Transaction &t, const QString &name, const QString &value)
{
    t.exec(u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {name, value});
    t.touchSettings();
}

QList<Colleague> workspace::colleagues(const Reader &r)
{
    QList<Colleague> all;
    r.each(u"SELECT id, uid, name, role, language, zone FROM colleague ORDER BY id"_s, {}, [&](const Row &row) {
        all.append({{row.number(0)}, row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
    });
    return all;
}

Colleague workspace::me(const Reader &r) { return colleagues(r).value(0); }

Colleague workspace::ensureMe(
    Transaction &t, const QString &name, const QString &language, const QString &zone, const QDateTime &now)
{
    if (const Colleague known = me(t); known.id)
        return known;
    t.add(u"INSERT INTO colleague (uid, name, language, zone, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
        {newUid(), name, language, zone, bound(now)});
    if (value(t, u"uid"_s).isEmpty())
        setValue(t, u"uid"_s, newUid());
    t.touchSettings();
    return me(t);
}

workspace::Facts workspace::facts(const Reader &r)
{
    return {r.number(u"SELECT count(*) FROM message"_s), r.number(u"SELECT count(*) FROM conversation"_s),
        r.number(u"SELECT count(*) FROM member WHERE joined_to IS NULL"_s),
        r.number(u"SELECT count(*) FROM identity WHERE ours = 0"_s),
        r.number(u"SELECT count(*) FROM account WHERE removed = 0"_s)};
}
