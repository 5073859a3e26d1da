#include "models/store/drafts.h"
#include "models/store/database.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
void touchConversationOf(Transaction &t, const QString &place)
{
    if (const ConversationId id{t.number(u"SELECT conversation_id FROM draft WHERE place = ?"_s, {place})})
        t.touch(id);
}

//! As JSON, whatever it was.
QJsonObject whole(const QString &content)
{
    const QJsonObject json
        = content.startsWith(u"{\"") ? QJsonDocument::fromJson(content.toUtf8()).object() : QJsonObject();
    return json.isEmpty() ? QJsonObject{{u"text"_s, content}} : json;
}
} // namespace

drafts::Draft drafts::one(const Reader &r, const QString &place)
{
    Draft draft;
    r.each(u"SELECT content, saved_at FROM draft WHERE place = ?"_s, {place}, [&](const Row &row) {
        draft = {row.text(0), row.time(1)};
    });
    return draft;
}

void drafts::keep(
    Transaction &t, const QString &place, const QString &content, ConversationId conversation, const QDateTime &now)
{
    if (content.isEmpty())
        return forget(t, place);
    const bool isNew = t.number(u"SELECT count(*) FROM draft WHERE place = ?"_s, {place}) == 0;
    t.exec(
        u"INSERT INTO draft (place, content, conversation_id, saved_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (place) DO UPDATE SET content = excluded.content, conversation_id = excluded.conversation_id, saved_at = excluded.saved_at"_s,
        {place, content, conversation ? QVariant(conversation.value) : QVariant(QMetaType::fromType<qint64>()),
            bound(now)});
    if (isNew) // the list only shows that there is one
        touchConversationOf(t, place);
}

void drafts::forget(Transaction &t, const QString &place)
{
    touchConversationOf(t, place);
    t.exec(u"DELETE FROM draft WHERE place = ?"_s, {place});
}

QString drafts::joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    QJsonObject one = whole(first);
    const QJsonObject other = whole(second);
    one[u"text"_s] = one[u"text"].toString() + u"\n\n"_s + other[u"text"].toString();
    QJsonArray media = one.value(u"media").toArray();
    for (const QJsonValue &picture : other[u"media"].toArray())
        media.append(picture);
    if (one.size() == 1 && media.isEmpty())
        return one[u"text"].toString();
    one[u"media"_s] = media;
    return QString::fromUtf8(QJsonDocument(one).toJson(QJsonDocument::Compact));
}

void drafts::putBack(
    Transaction &t, const QString &place, const QString &content, ConversationId conversation, const QDateTime &now)
{
    keep(t, place, joined(content, one(t, place).content), conversation, now);
    if (conversation)
        t.touch(conversation);
}

QHash<QString, drafts::Draft> drafts::all(const Reader &r, const QString &prefix)
{
    QHash<QString, Draft> found;
    r.each(u"SELECT place, content, saved_at FROM draft"_s, {}, [&](const Row &row) {
        if (row.text(0).startsWith(prefix))
            found.insert(row.text(0), {row.text(1), row.time(2)});
    });
    return found;
}
