#include "models/store/changelog.h"
#include "models/store/database.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostIds = 2000; // of one transaction; beyond it the others read everything again
constexpr qint64 mostRows = 10000; // that are kept: minutes of the busiest import

template <class Id>
void put(QJsonObject &json, const QString &name, const QSet<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(id.value);
    if (!array.isEmpty())
        json.insert(name, array);
}

template <class Id>
void get(const QJsonObject &json, const QString &name, QSet<Id> &ids)
{
    for (const QJsonValue &value : json.value(name).toArray())
        ids.insert(Id{value.toInteger()});
}

qsizetype size(const ChangeSet &c)
{
    return c.accounts.size() + c.conversations.size() + c.messages.size() + c.members.size() + c.posts.size()
        + c.outbox.size() + c.views.size();
}

QString written(const ChangeSet &c)
{
    if (size(c) > mostIds || c.everything)
        return u"{\"e\":1}"_s;
    QJsonObject json;
    put(json, u"a"_s, c.accounts);
    put(json, u"c"_s, c.conversations);
    put(json, u"m"_s, c.messages);
    put(json, u"p"_s, c.members);
    put(json, u"o"_s, c.outbox);
    put(json, u"t"_s, c.posts);
    put(json, u"v"_s, c.views);
    if (c.settings)
        json.insert(u"s"_s, 1);
    if (c.journal)
        json.insert(u"j"_s, 1);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ChangeSet readBack(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    ChangeSet c;
    get(json, u"a"_s, c.accounts);
    get(json, u"c"_s, c.conversations);
    get(json, u"m"_s, c.messages);
    get(json, u"p"_s, c.members);
    get(json, u"o"_s, c.outbox);
    get(json, u"t"_s, c.posts);
    get(json, u"v"_s, c.views);
    c.settings = json.contains(u"s"_s);
    c.journal = json.contains(u"j"_s);
    c.everything = json.contains(u"e"_s);
    return c;
}
} // namespace

void changelog::add(Transaction &t, const QString &process)
{
    const qint64 id
        = t.add(u"INSERT INTO change (process, touched) VALUES (?, ?) RETURNING id"_s, {process, written(t.changes())});
    if (id % 256 == 0)
        t.exec(u"DELETE FROM change WHERE id <= ?"_s, {id - mostRows});
}

qint64 changelog::last(const Reader &r) { return r.number(u"SELECT max(id) FROM change"_s); }

ChangeSet changelog::since(const Reader &r, const QString &process, qint64 &place)
{
    ChangeSet all;
    const qint64 from = place;
    r.each(u"SELECT id, process, touched FROM change WHERE id > ? ORDER BY id"_s, {from}, [&](const Row &row) {
        all.everything |= place == from && row.number(0) > from + mostRows; // some were trimmed before we looked
        place = row.number(0);
        if (row.text(1) != process)
            all.unite(readBack(row.text(2)));
    });
    return all;
}
