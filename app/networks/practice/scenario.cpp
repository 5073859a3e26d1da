#include "app/networks/practice/scenario.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {
namespace {

Words words(const QJsonValue &value) { return {value[u"en"].toString(), value[u"es"].toString()}; }

//! "-3d 18:20" is three days before the start, at that time; "5m", "90s" and "2h" are after it.
qint64 seconds(const QString &text)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    qint64 sum = 0;
    for (const QString &part : parts) {
        const QHash<QChar, qint64> units{{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86400}};
        sum += QStringView(part).chopped(1).toLongLong() * units.value(part.back(), 0);
    }
    return sum;
}

Person readPerson(const QJsonValue &p)
{
    return {p[u"id"].toString(), p[u"name"].toString(), p[u"handle"].toString(), p[u"mood"].toString(u"kind"_s),
        p[u"talks"].toDouble(0.6), p[u"likes"].toDouble(0.5), p[u"seconds"].toInt(60)};
}

Event readEvent(const QJsonValue &e)
{
    return {e[u"id"].toString(), seconds(e[u"at"].toString()), e[u"by"].toString(), e[u"account"].toString(),
        e[u"kind"].toString(u"mention"_s), e[u"to"].toString(), words(e[u"text"]), words(e[u"warning"])};
}

Response readResponse(const QJsonValue &r)
{
    return {r[u"to"].toString(), r[u"words"].toVariant().toStringList(), r[u"by"].toString(),
        int(seconds(r[u"after"].toString(u"60s"_s))), r[u"kind"].toString(u"reply"_s), words(r[u"text"])};
}

PracticeAccount readAccount(const QJsonValue &a)
{
    return {a[u"id"].toString(), a[u"handle"].toString(), words(a[u"name"]), a[u"limit"].toInt(500),
        a[u"direct"].toBool(true), a[u"images"].toBool(true), a[u"hashtags"].toBool(true), words(a[u"summary"])};
}

template <class T>
const T *withId(const QList<T> &all, const QString &id)
{
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const T &one) { return one.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

const Person *Scenario::person(const QString &id) const { return withId(people, id); }
const PracticeAccount *Scenario::account(const QString &id) const { return withId(accounts, id); }

std::optional<Scenario> readScenario(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    if (file.isEmpty())
        return std::nullopt;
    Scenario s;
    s.title = words(file[u"title"]);
    s.version = file[u"version"].toInt(1);
    for (const QJsonValue &a : file[u"accounts"].toArray())
        s.accounts.append(readAccount(a));
    for (const QJsonValue &p : file[u"people"].toArray())
        s.people.append(readPerson(p));
    for (const QJsonValue &e : file[u"events"].toArray())
        s.events.append(readEvent(e));
    for (const QJsonValue &r : file[u"responses"].toArray())
        s.responses.append(readResponse(r));
    const QJsonObject stock = file[u"stock"].toObject();
    for (auto mood = stock.begin(); mood != stock.end(); ++mood)
        for (const QJsonValue &text : mood.value().toArray())
            s.stock[mood.key()].append(words(text));
    std::stable_sort(s.events.begin(), s.events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
    return s;
}

const Scenario &bicycleWorkshop()
{
    static const Scenario scenario = [] {
        QFile file(u":/practice/bicycle-workshop.json"_s);
        return file.open(QIODevice::ReadOnly) ? readScenario(file.readAll()).value_or(Scenario()) : Scenario();
    }();
    return scenario;
}

} // namespace practice
