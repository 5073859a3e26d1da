#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/members.h"
#include "models/store/people.h"
#include "models/store/uid.h"
#include "models/store/workspace.h"

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

NoteId members::addNote(Transaction &t, const Note &note, const QDateTime &now)
{
    const ColleagueId author = note.colleague ? note.colleague : workspace::me(t).id;
    const NoteId id{t.add(
        u"INSERT INTO note (uid, member_id, conversation_id, colleague_id, text, created_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {note.uid.isEmpty() ? newUid() : note.uid, orNone(note.member), orNone(note.conversation), orNone(author),
            note.text, bound(now)})};
    touchOwner(t, id);
    return id;
}

void members::editNote(Transaction &t, NoteId id, const QString &text, const QDateTime &now)
{
    if (t.exec(
            u"UPDATE note SET text = ?, edited_at = ? WHERE id = ? AND text <> ?"_s, {text, bound(now), id.value, text})
        > 0)
        touchOwner(t, id);
}

void members::removeNote(Transaction &t, NoteId id, const QDateTime &now)
{
    t.exec(u"UPDATE note SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"_s, {bound(now), id.value});
    touchOwner(t, id);
}
