#include "app/networks/practice/world.h"
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace practice {
namespace {

QJsonObject toJson(const World::Item &i)
{
    return {{u"seq"_s, i.seq}, {u"account"_s, i.account}, {u"id"_s, i.id}, {u"by"_s, i.by}, {u"kind"_s, i.kind},
        {u"to"_s, i.to}, {u"root"_s, i.root}, {u"text"_s, i.text}, {u"warning"_s, i.warning},
        {u"language"_s, i.language}, {u"visibility"_s, i.visibility}, {u"at"_s, i.at.toMSecsSinceEpoch()},
        {u"edited"_s, i.edited.isValid() ? i.edited.toMSecsSinceEpoch() : 0}, {u"deleted"_s, i.deleted},
        {u"liked"_s, i.liked}, {u"boosted"_s, i.boosted}, {u"likes"_s, i.likes}, {u"boosts"_s, i.boosts},
        {u"replies"_s, i.replies}, {u"key"_s, i.key}, {u"alts"_s, QJsonArray::fromStringList(i.alts)}};
}

QDateTime time(const QJsonValue &ms)
{
    return ms.toInteger() ? QDateTime::fromMSecsSinceEpoch(ms.toInteger(), Qt::UTC) : QDateTime();
}

World::Item itemFrom(const QJsonValue &j)
{
    return {j[u"seq"].toInteger(), j[u"account"].toString(), j[u"id"].toString(), j[u"by"].toString(),
        j[u"kind"].toString(), j[u"to"].toString(), j[u"root"].toString(), j[u"text"].toString(),
        j[u"warning"].toString(), j[u"language"].toString(), j[u"visibility"].toString(), time(j[u"at"]),
        time(j[u"edited"]), j[u"deleted"].toBool(), j[u"liked"].toBool(), j[u"boosted"].toBool(), j[u"likes"].toInt(),
        j[u"boosts"].toInt(), j[u"replies"].toInt(), j[u"key"].toString(), j[u"alts"].toVariant().toStringList()};
}

QJsonObject toJson(const Event &e, qint64 at)
{
    return {{u"at"_s, at}, {u"id"_s, e.id}, {u"by"_s, e.by}, {u"account"_s, e.account}, {u"kind"_s, e.kind},
        {u"to"_s, e.to}, {u"en"_s, e.text.en}, {u"es"_s, e.text.es}};
}

} // namespace

World::World(const Scenario &scenario, QString file, QString language, quint32 seed)
    : m_scenario(scenario), m_file(std::move(file)), m_language(std::move(language)), m_seed(seed)
{
    load();
}

void World::load()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    if (kept[u"version"].toInt() != m_scenario.version)
        return;
    m_start = time(kept[u"start"]);
    m_now = time(kept[u"now"]);
    m_elapsed = kept[u"elapsed"].toDouble();
    m_told = kept[u"told"].toInteger();
    m_seq = kept[u"seq"].toInteger();
    m_language = kept[u"language"].toString(m_language);
    m_blocked = kept[u"blocked"].toVariant().toStringList();
    for (const QJsonValue &item : kept[u"items"].toArray()) {
        m_items.append(itemFrom(item));
        m_places.insert(m_items.last().id, m_items.size() - 1);
    }
    for (const QJsonValue &c : kept[u"coming"].toArray())
        m_coming.append({c[u"at"].toInteger(),
            {c[u"id"].toString(), 0, c[u"by"].toString(), c[u"account"].toString(), c[u"kind"].toString(),
                c[u"to"].toString(), {c[u"en"].toString(), c[u"es"].toString()}, {}}});
}

bool World::save() const
{
    if (m_file.isEmpty())
        return true;
    QJsonArray items, coming;
    for (const Item &item : m_items)
        items.append(toJson(item));
    for (const Coming &c : m_coming)
        coming.append(toJson(c.event, c.at));
    const QJsonObject all{{u"version"_s, m_scenario.version}, {u"start"_s, m_start.toMSecsSinceEpoch()},
        {u"now"_s, m_now.toMSecsSinceEpoch()}, {u"elapsed"_s, m_elapsed}, {u"told"_s, qint64(m_told)},
        {u"seq"_s, m_seq}, {u"language"_s, m_language}, {u"blocked"_s, QJsonArray::fromStringList(m_blocked)},
        {u"items"_s, items}, {u"coming"_s, coming}};
    QSaveFile file(m_file);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson(QJsonDocument::Compact)) >= 0
        && file.commit();
}

void World::advance(const QDateTime &now, double speed)
{
    if (!m_start.isValid()) {
        m_start = now;
        m_now = now;
    }
    const double passed = double(std::max<qint64>(0, m_now.msecsTo(now))) / 1000 * speed;
    const double until = m_elapsed + passed;
    const auto instant = [&, from = m_elapsed, before = m_now](double second) {
        if (second < 0)
            return m_start.addMSecs(qint64(second * 1000));
        return passed > 0 ? before.addMSecs(qint64((second - from) / passed * double(before.msecsTo(now)))) : now;
    };
    for (;;) {
        const bool told = m_told >= m_scenario.events.size();
        const qint64 next = told ? std::numeric_limits<qint64>::max() : m_scenario.events[m_told].at;
        const auto soonest = std::min_element(
            m_coming.begin(), m_coming.end(), [](const Coming &a, const Coming &b) { return a.at < b.at; });
        const qint64 coming = soonest == m_coming.end() ? std::numeric_limits<qint64>::max() : soonest->at;
        if (double(std::min(next, coming)) > until)
            break;
        if (next <= coming) {
            happen(m_scenario.events[m_told++], instant(double(next)));
        } else {
            const Event event = soonest->event;
            m_coming.erase(soonest);
            happen(event, instant(double(coming)));
        }
    }
    m_elapsed = until;
    m_now = std::max(m_now, now);
}

void World::happen(const Event &event, const QDateTime &at)
{
    if (m_blocked.contains(event.by))
        return;
    if (event.kind == u"like" || event.kind == u"boost") {
        Item *about = find(event.to);
        if (!about || about->deleted)
            return;
        (event.kind == u"like" ? about->likes : about->boosts) += 1;
    } else if (event.kind == u"edit") {
        if (Item *about = find(event.to)) {
            about->text = event.text.in(m_language);
            about->edited = at;
            touchAgain(*about);
        }
        return;
    } else if (event.kind == u"delete") {
        if (Item *about = find(event.to)) {
            about->deleted = true;
            touchAgain(*about);
        }
        return;
    }
    Item item;
    item.account = event.account;
    item.id = event.id;
    item.by = event.by;
    item.kind = event.kind;
    item.to = event.to;
    item.text = event.text.in(m_language);
    item.warning = event.warning.in(m_language);
    item.language = m_language;
    item.visibility = event.kind == u"direct" ? u"direct"_s : u"public"_s;
    item.at = at;
    if (Item *about = find(event.to)) {
        item.root = about->root.isEmpty() ? about->id : about->root;
        if (item.account.isEmpty())
            item.account = about->account;
        if (event.kind == u"reply" || event.kind == u"direct")
            about->replies += 1;
        if (event.kind == u"reply" && about->visibility == u"direct")
            item.visibility = u"direct"_s;
    }
    add(item);
}

World::Item &World::add(Item item)
{
    item.seq = ++m_seq;
    m_places.insert(item.id, m_items.size());
    m_items.append(std::move(item));
    return m_items.last();
}

//! It is heard of again: edited, or gone.
void World::touchAgain(Item &item) { item.seq = ++m_seq; }

World::Item *World::find(const QString &id)
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_items[*place];
}

const World::Item *World::item(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_items[*place];
}

const World::Item *World::byKey(const QString &account, const QString &key) const
{
    for (const Item &item : m_items)
        if (item.account == account && !key.isEmpty() && item.key == key)
            return &item;
    return nullptr;
}

QList<World::Item> World::after(const QString &account, qint64 seq) const
{
    QList<Item> found;
    for (const Item &item : m_items)
        if (item.account == account && item.seq > seq)
            found.append(item);
    std::sort(found.begin(), found.end(), [](const Item &a, const Item &b) { return a.seq < b.seq; });
    return found;
}

double World::chance(const QString &what) const
{
    const QByteArray digest
        = QCryptographicHash::hash(QByteArray::number(m_seed) + what.toUtf8(), QCryptographicHash::Sha256);
    return double(quint32(digest[0] & 0xff) << 16 | quint32(digest[1] & 0xff) << 8 | quint32(digest[2] & 0xff))
        / double(1 << 24);
}

QString World::nextId(const QString &account) { return account + u"-ours-"_s + QString::number(m_seq + 1); }

} // namespace practice
