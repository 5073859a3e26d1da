#include "models/store/savedreplies.h"
#include "models/store/database.h"
#include "models/store/steps.h"
#include "models/store/uid.h"

using namespace Qt::StringLiterals;

namespace {

using Place = std::pair<QString, QString>; //!< language and network

qint64 versionRow(Transaction &t, SavedReplyId id, const Place &place)
{
    t.exec(
        u"INSERT INTO saved_reply_version (saved_reply_id, language, network) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s,
        {id.value, place.first, place.second});
    return t.number(u"SELECT id FROM saved_reply_version WHERE saved_reply_id = ? AND language = ? AND network = ?"_s,
        {id.value, place.first, place.second});
}

//! What is no longer among the versions loses its text.
void setVersions(Transaction &t, Steps &steps, const SavedReply &reply)
{
    QMap<Place, QString> texts;
    t.each(u"SELECT language, network FROM saved_reply_version WHERE saved_reply_id = ?"_s, {reply.id.value},
        [&](const Row &row) {
            texts.insert({row.text(0), row.text(1)}, u""_s);
        });
    for (const ReplyVersion &version : reply.versions)
        texts.insert({version.language, version.network}, version.text);
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        steps.set(u"saved_reply_version"_s, versionRow(t, reply.id, text.key()), {{u"text"_s, *text}});
}

} // namespace

QList<SavedReply> savedreplies::all(const Reader &r)
{
    QList<SavedReply> found;
    QHash<qint64, qsizetype> places;
    r.each(u"SELECT id, uid, folder, title, letters, uses, last_used_at FROM saved_reply WHERE deleted_at IS NULL"
           " ORDER BY uses DESC, coalesce(last_used_at, 0) DESC, title, id"_s,
        {}, [&](const Row &row) {
            places.insert(row.number(0), found.size());
            found.append(
                {{row.number(0)}, row.text(1), row.text(2), row.text(3), row.text(4), {}, row.number(5), row.time(6)});
        });
    r.each(u"SELECT saved_reply_id, language, network, text FROM saved_reply_version WHERE text <> ''"
           " ORDER BY language, network"_s,
        {}, [&](const Row &row) {
            if (const auto place = places.constFind(row.number(0)); place != places.cend())
                found[*place].versions.append({row.text(1), row.text(2), row.text(3)});
        });
    return found;
}

//! A new one is made deleted, so that undoing its first step takes it away again. Kept twice it is still one.
savedreplies::Kept savedreplies::keep(Transaction &t, const SavedReply &reply, const QDateTime &now)
{
    SavedReply kept = reply;
    if (!kept.id && !kept.uid.isEmpty())
        kept.id = {t.number(u"SELECT id FROM saved_reply WHERE uid = ?"_s, {kept.uid})};
    const bool isNew = !kept.id;
    if (isNew)
        kept.id
            = {t.add(u"INSERT INTO saved_reply (uid, title, created_at, deleted_at) VALUES (?, ?, ?, ?) RETURNING id"_s,
                {kept.uid.isEmpty() ? newUid() : kept.uid, kept.title, bound(now), bound(now)})};
    Steps steps(t);
    steps.set(u"saved_reply"_s, kept.id.value,
        {{u"deleted_at"_s, QJsonValue::Null}, {u"folder"_s, kept.folder.simplified()},
            {u"title"_s, kept.title.simplified()}, {u"letters"_s, kept.letters.simplified()}});
    setVersions(t, steps, kept);
    return {kept.id, steps.note(isNew ? u"reply-saved"_s : u"reply-changed"_s, kept.title.simplified(), now)};
}

JournalId savedreplies::remove(Transaction &t, SavedReplyId id, const QDateTime &now)
{
    const QString title = t.text(u"SELECT title FROM saved_reply WHERE id = ? AND deleted_at IS NULL"_s, {id.value});
    if (title.isEmpty())
        return {};
    Steps steps(t);
    steps.set(u"saved_reply"_s, id.value, {{u"deleted_at"_s, now.toMSecsSinceEpoch()}});
    return steps.note(u"reply-removed"_s, title, now);
}

JournalId savedreplies::renameFolder(Transaction &t, const QString &from, const QString &to, const QDateTime &now)
{
    QList<qint64> inside;
    t.each(u"SELECT id FROM saved_reply WHERE folder = ? AND deleted_at IS NULL ORDER BY id"_s, {from},
        [&](const Row &row) { inside.append(row.number(0)); });
    Steps steps(t);
    for (const qint64 id : std::as_const(inside))
        steps.set(u"saved_reply"_s, id, {{u"folder"_s, to.simplified()}});
    return steps.note(u"folder-renamed"_s, to.simplified(), now);
}

void savedreplies::used(Transaction &t, SavedReplyId id, const QDateTime &now)
{
    t.exec(u"UPDATE saved_reply SET uses = uses + 1, last_used_at = ? WHERE id = ?"_s, {bound(now), id.value});
}
