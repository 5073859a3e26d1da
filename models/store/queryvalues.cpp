#include "models/store/queryvalues.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "models/text/fold.h"

using namespace Qt::StringLiterals;

namespace {

QStringList names(const Reader &r, const QString &sql)
{
    QStringList found;
    r.each(sql, {}, [&](const Row &row) { found.append(row.text(0)); });
    return found;
}

QStringList people(const Reader &r, const QString &typed, int most)
{
    QList<MemberId> ids;
    for (const members::Place &place : members::first(r, typed, most))
        ids.append(place.id);
    QStringList found;
    for (const Member &member : members::some(r, ids))
        found.append(member.name);
    found.removeDuplicates();
    return found;
}

//! These are few: accounts, networks, tags, colleagues.
QStringList all(const Reader &r, text::QueryKey key)
{
    switch (key) {
    case text::QueryKey::In: return names(r, u"SELECT handle FROM account WHERE removed = 0 ORDER BY handle"_s);
    case text::QueryKey::Network:
        return names(r, u"SELECT DISTINCT network FROM account WHERE removed = 0 ORDER BY network"_s);
    case text::QueryKey::Tag: return names(r, u"SELECT name FROM tag ORDER BY name"_s);
    case text::QueryKey::Assignee: return names(r, u"SELECT name FROM colleague WHERE name <> '' ORDER BY name"_s);
    case text::QueryKey::From:
    case text::QueryKey::Is:
    case text::QueryKey::Before:
    case text::QueryKey::After: break;
    }
    return {};
}

} // namespace

QStringList queryvalues::some(const Reader &r, text::QueryKey key, const QString &typed, int most)
{
    if (key == text::QueryKey::From)
        return people(r, typed, most);
    QStringList found = all(r, key);
    found.removeIf([&](const QString &name) { return !text::matchesWords(typed, name); });
    return found.mid(0, most);
}
