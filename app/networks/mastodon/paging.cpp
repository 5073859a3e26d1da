#include "app/networks/mastodon/paging.h"
#include "app/networks/mastodon/wire.h"
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

bool isNext(const QString &parameters)
{
    static const QRegularExpression parameter(u";\\s*([^=;\\s]+)\\s*=\\s*(\"[^\"]*\"?|'[^']*'?|[^;,]*)"_s);
    for (auto found = parameter.globalMatch(parameters); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        QString value = one.captured(2);
        value.remove(u'"').remove(u'\'');
        if (one.captured(1).compare(u"rel", Qt::CaseInsensitive) == 0)
            return value.split(u' ', Qt::SkipEmptyParts).contains(u"next", Qt::CaseInsensitive);
    }
    return false;
}

QDateTime madeAt(const QJsonValue &item) { return moment(item[u"created_at"].toString()); }

} // namespace

FormFields nextPage(const HttpReply &reply, const QUrl &asked)
{
    static const QRegularExpression link(u"<([^<>]*)>((?:[^,\"'<]|\"[^\"]*\"|'[^']*'|[\"'])*)"_s);
    const QString header = QString::fromUtf8(reply.headers.value("link").left(8 * 1024));
    for (auto found = link.globalMatch(header); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        if (!isNext(one.captured(2)))
            continue;
        const QUrl to = asked.resolved(QUrl(one.captured(1).trimmed()));
        const bool back = to.host() == asked.host() && to.port() == asked.port() && to.path() == asked.path();
        const FormFields query = QUrlQuery(to).queryItems(QUrl::FullyDecoded);
        if (back && query != QUrlQuery(asked).queryItems(QUrl::FullyDecoded))
            return query;
    }
    return {};
}

FormFields completed(const QString &path, const FormFields &place)
{
    FormFields all{{u"limit"_s, QString::number(pageSize)}};
    if (path.endsWith(u"/statuses"))
        all.append({u"exclude_reblogs"_s, u"true"_s});
    for (const auto &[key, value] : place) {
        all.removeIf([&key = key](const auto &own) { return own.first == key; });
        all.append({key, value});
    }
    return all;
}

QJsonArray newestFirst(const QJsonArray &items)
{
    QJsonArray all;
    QJsonArray turned;
    int rising = 0;
    int falling = 0;
    QDateTime before;
    for (const QJsonValue &item : items) {
        if (!item.isObject())
            continue;
        const QDateTime at = madeAt(item);
        rising += before.isValid() && at.isValid() && before < at ? 1 : 0;
        falling += before.isValid() && at.isValid() && at < before ? 1 : 0;
        before = at;
        all.append(item);
        turned.prepend(item);
    }
    return rising > falling ? turned : all;
}

QString newestId(const QJsonArray &items)
{
    QString newest;
    QDateTime latest;
    for (const QJsonValue &item : items) {
        const QDateTime at = madeAt(item);
        const bool later = latest.isValid() ? at.isValid() && latest < at : at.isValid() || newest.isEmpty();
        if (!later || idOf(item).isEmpty())
            continue;
        newest = idOf(item);
        latest = at;
    }
    return newest;
}

QString oldestId(const QJsonArray &items)
{
    for (qsizetype i = items.size(); i > 0; --i)
        if (!idOf(items[i - 1]).isEmpty())
            return idOf(items[i - 1]);
    return {};
}

QString nameOf(const QJsonValue &item)
{
    const QString id = idOf(item);
    if (!id.isEmpty())
        return id;
    const QJsonObject status = item[u"status"].toObject();
    return u'~' + item[u"type"].toString() + u'/' + item[u"account"][u"acct"].toString() + u'/' + lastingId(status)
        + lastingId(item.toObject()) + u'/' + item[u"created_at"].toString();
}

QStringList namesOf(const QJsonArray &items)
{
    QStringList names;
    for (const QJsonValue &item : items)
        names.append(nameOf(item));
    return names;
}

QJsonArray unseen(const QJsonArray &items, const QSet<QString> &names)
{
    QJsonArray found;
    QSet<QString> had = names;
    for (const QJsonValue &item : items) {
        const QString name = nameOf(item);
        if (!had.contains(name))
            found.append(item);
        had.insert(name);
    }
    return found;
}

qsizetype placeOfKnown(const QJsonArray &items, const QSet<QString> &names)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (idOf(items[i]).isEmpty() || !names.contains(idOf(items[i])))
            continue;
        const QDateTime at = madeAt(items[i]);
        const QDateTime next = i + 1 < items.size() ? madeAt(items[i + 1]) : QDateTime();
        if (!at.isValid() || !next.isValid() || next <= at)
            return i;
    }
    return -1;
}

Cursor Cursor::from(const QString &text)
{
    const QJsonObject read = QJsonDocument::fromJson(text.toUtf8()).object();
    return {read[u"newest"].toString(), read[u"seen"].toVariant().toStringList()};
}

QString Cursor::text() const
{
    return compact({{u"newest"_s, newest}, {u"seen"_s, QJsonArray::fromStringList(seen.mid(0, remembered))}});
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FormFields fieldsOf(const QString &query) { return QUrlQuery(query).queryItems(QUrl::FullyDecoded); }

QDateTime moment(const QString &written)
{
    QDateTime read = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (read.isValid() && read.timeSpec() == Qt::LocalTime)
        read.setTimeSpec(Qt::UTC); // a server that leaves out the zone means UTC
    return read.toUTC();
}

} // namespace mastodon
