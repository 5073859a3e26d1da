#pragma once
#include "app/net/forms.h"
#include <QJsonArray>
#include <QSet>

//! How servers cut their lists into pages, and what to make of it. Pure.
namespace mastodon {

//! The query of the page that rel="next" points to; empty when there is none or it does not lead back to the list that
//! was asked for. Only the query counts: nothing is ever asked at an address that an answer gave.
FormFields nextPage(const HttpReply &reply, const QUrl &asked);

//! The query for a page of a list: its usual size, and what names the place, which may come from a link.
FormFields completed(const QString &path, const FormFields &place);

//! What is said to an id that the server does not know any more, or never took for the name of a page.
inline bool isUnknownPlace(const Error &error)
{
    return error.kind == Error::Kind::Gone || error.kind == Error::Kind::Rejected;
}

//! What is an object, newest first whichever way the server gave it.
QJsonArray newestFirst(const QJsonArray &items);
QString newestId(const QJsonArray &items); //!< of the latest; a pinned old one may stand before it
QString oldestId(const QJsonArray &items); //!< where the list goes on: the last one's that has an id

//! The name of an item in our cursors: its id, or what tells it from others where it has none.
QString nameOf(const QJsonValue &item);
QStringList namesOf(const QJsonArray &items);
QJsonArray unseen(const QJsonArray &items, const QSet<QString> &names); //!< what is none of those, each once
//! Where what is known begins, newest first; -1: nowhere. What is pinned above newer ones begins nothing.
qsizetype placeOfKnown(const QJsonArray &items, const QSet<QString> &names);

//! Where a stream stands: the newest id, and the last ones seen, because not every server honours min_id.
struct Cursor {
    QString newest;
    QStringList seen;

    static Cursor from(const QString &text);
    QString text() const;
};

constexpr int pageSize = 40; // what every version gives at most, by default
constexpr int remembered = 200; // newest ids of a stream, to notice repeats
constexpr int shortList = 15; // no server shows fewer than this at once when there are more

QString compact(const QJsonObject &object);
FormFields fieldsOf(const QString &query); //!< back from encoded()
QDateTime moment(const QString &written);
} // namespace mastodon
