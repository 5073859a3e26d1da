#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/people.h"
#include "models/store/uid.h"
#include "models/store/workspace.h"
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

template <class T>
QVariant orNone(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant(QMetaType::fromType<qint64>());
}

QList<Note> listed(const Reader &r, const QString &where, const QVariantList &bound)
{
    QList<Note> found;
    r.each(u"SELECT n.id, n.uid, n.member_id, n.conversation_id, n.colleague_id, k.name, n.text, n.created_at, "
           u"n.edited_at FROM note n "
           "LEFT JOIN colleague k ON k.id = n.colleague_id WHERE n.deleted_at IS NULL AND "_s
            + where,
        bound, [&](const Row &row) {
            found.append({{row.number(0)}, row.text(1), {row.number(2)}, {row.number(3)}, {row.number(4)}, row.text(5),
                row.text(6), row.time(7), row.time(8)});
        });
    return found;
}

void touchOwner(Transaction &t, NoteId id)
{
    t.each(u"SELECT member_id, conversation_id FROM note WHERE id = ?"_s, {id.value}, [&](const Row &row) {
        if (row.number(0))
            t.touch(people::kept(t, MemberId{row.number(0)}));
        if (row.number(1))
            t.touch(ConversationId{row.number(1)});
    });
}

//! The columns of one note as a step of the journal.
QJsonObject columns(NoteId id, QJsonObject set)
{
    set.insert(u"table"_s, u"note"_s);
    set.insert(u"id"_s, id.value);
    return set;
}

QJsonValue number(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue(QJsonValue::Null);
}

//! As much of a note as the status bar has room for.
QString subject(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > 40 ? line.first(39) + u'\u2026' : line;
}

} // namespace

QList<Note> members::notes(const Reader &r, MemberId id)
{
    return listed(r, u"n.member_id IN %1 ORDER BY n.created_at DESC, n.id DESC"_s.arg(idList(r)),
        {boundIds(people::joined(r, id))});
}

QList<Note> members::notesIn(const Reader &r, ConversationId id)
{
    return listed(r, u"n.conversation_id = ? ORDER BY n.created_at, n.id"_s, {id.value});
}

JournalId members::addNote(Transaction &t, const Note &note, const QDateTime &now)
{
    const ColleagueId author = note.colleague ? note.colleague : workspace::me(t).id;
    const NoteId id{t.add(
        u"INSERT INTO note (uid, member_id, conversation_id, colleague_id, text, created_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {note.uid.isEmpty() ? newUid() : note.uid, orNone(note.member), orNone(note.conversation), orNone(author),
            note.text, bound(now)})};
    touchOwner(t, id);
    return journal::add(t, u"noted"_s, subject(note.text), {columns(id, {{u"deleted_at"_s, number(now)}})},
        {columns(id, {{u"deleted_at"_s, QJsonValue::Null}})}, now);
}

JournalId members::editNote(Transaction &t, NoteId id, const QString &text, const QDateTime &now)
{
    QJsonObject before;
    t.each(u"SELECT text, edited_at FROM note WHERE id = ? AND text <> ?"_s, {id.value, text}, [&](const Row &row) {
        before = {{u"text"_s, row.text(0)}, {u"edited_at"_s, number(row.time(1))}};
    });
    if (before.isEmpty())
        return {};
    t.exec(u"UPDATE note SET text = ?, edited_at = ? WHERE id = ?"_s, {text, bound(now), id.value});
    touchOwner(t, id);
    const QJsonObject after{{u"text"_s, text}, {u"edited_at"_s, number(now)}};
    return journal::add(t, u"note-edited"_s, subject(text), {columns(id, before)}, {columns(id, after)}, now);
}

JournalId members::removeNote(Transaction &t, NoteId id, const QDateTime &now)
{
    const QString text = t.text(u"SELECT text FROM note WHERE id = ? AND deleted_at IS NULL"_s, {id.value});
    if (t.exec(u"UPDATE note SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"_s, {bound(now), id.value}) == 0)
        return {};
    touchOwner(t, id);
    return journal::add(t, u"note-removed"_s, subject(text), {columns(id, {{u"deleted_at"_s, QJsonValue::Null}})},
        {columns(id, {{u"deleted_at"_s, number(now)}})}, now);
}
