#include "app/networks/bluesky/places.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr int remembered = 700; // more than a sweep looks through

QJsonObject read(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QString written(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toJson(const Walk &walk)
{
    return {{u"first"_s, walk.first}, {u"second"_s, walk.second}, {u"begun"_s, walk.begun},
        {u"first_ended"_s, walk.firstEnded}, {u"second_ended"_s, walk.secondEnded}};
}

Walk walkFrom(const QJsonValue &object)
{
    return {object[u"first"].toString(), object[u"second"].toString(), object[u"begun"].toBool(),
        object[u"first_ended"].toBool(), object[u"second_ended"].toBool()};
}

} // namespace

QString mark(const QString &id)
{
    return QString::fromLatin1(QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha1).toHex().left(12));
}

NewestSeen NewestSeen::from(const QString &text)
{
    const QJsonObject place = read(text);
    return {place[u"seen"].toVariant().toStringList(), place[u"swept"].toInteger()};
}

QString NewestSeen::text() const
{
    return written({{u"seen"_s, QJsonArray::fromStringList(seen.mid(0, remembered))}, {u"swept"_s, sweptAt}});
}

PastPlace PastPlace::from(const QString &text)
{
    const QJsonObject place = read(text);
    return {walkFrom(place[u"walk"]), place[u"lately"].toVariant().toStringList(), place[u"count"].toInteger(),
        place[u"oldest"].toString(), place[u"still"].toInt(), place[u"empty"].toInt(), place[u"done"].toBool()};
}

QString PastPlace::text() const
{
    return written({{u"walk"_s, toJson(walk)}, {u"lately"_s, QJsonArray::fromStringList(lately.mid(0, remembered))},
        {u"count"_s, count}, {u"oldest"_s, oldest}, {u"still"_s, still}, {u"empty"_s, empty}, {u"done"_s, done}});
}

} // namespace bluesky
