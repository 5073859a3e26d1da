#include "models/store/journal.h"
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/journalsteps.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    JournalEntry entry;
    QString steps;
};

std::optional<Entry> found(
    const Reader &r, const QString &column, const QString &whereAndOrder, const QVariantList &values)
{
    std::optional<Entry> first;
    r.each(u"SELECT id, at, what, subject, undone_at IS NOT NULL, %1 FROM journal WHERE %1 <> '' AND %2 LIMIT 1"_s.arg(
               column, whereAndOrder),
        values, [&](const Row &row) {
            first = {{{row.number(0)}, row.time(1), row.text(2), row.text(3), row[4].toBool(), true, {}}, row.text(5)};
        });
    return first;
}

QString compact(const QJsonArray &steps)
{
    return steps.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(steps).toJson(QJsonDocument::Compact));
}
} // namespace

JournalId journal::add(Transaction &t, const QString &what, const QString &subject, const QJsonArray &inverse,
    const QJsonArray &forward, const QDateTime &now)
{
    t.exec(u"UPDATE journal SET forward = '' WHERE undone_at IS NOT NULL AND forward <> ''"_s); // a new deed ends what
                                                                                                // could be done again
    t.touchJournal();
    return {t.add(
        u"INSERT INTO journal (at, colleague_id, what, subject, inverse, forward) VALUES (?, (SELECT min(id) FROM colleague), ?, ?, ?, ?) RETURNING id"_s,
        {bound(now), what, subject, compact(inverse), compact(forward)})};
}

std::optional<JournalEntry> journal::last(const Reader &r)
{
    const auto entry = found(r, u"inverse"_s, u"undone_at IS NULL ORDER BY id DESC"_s, {});
    return entry ? std::optional(entry->entry) : std::nullopt;
}

std::optional<JournalEntry> journal::undo(Transaction &t, const QDateTime &now, JournalId id)
{
    auto entry = id ? found(t, u"inverse"_s, u"undone_at IS NULL AND id = ?"_s, {id.value})
                    : found(t, u"inverse"_s, u"undone_at IS NULL ORDER BY id DESC"_s, {});
    if (!entry)
        return std::nullopt;
    t.touchJournal();
    const Applied applied = apply(t, entry->steps, evidence::undone, now);
    if (!applied.possible) {
        t.exec(u"UPDATE journal SET inverse = '' WHERE id = ?"_s, {entry->entry.id.value}); // never again offered
        return std::nullopt;
    }
    t.exec(u"UPDATE journal SET undone_at = ? WHERE id = ?"_s, {bound(now), entry->entry.id.value});
    entry->entry.undone = true;
    entry->entry.whole = applied.whole;
    entry->entry.draft = applied.draft;
    return entry->entry;
}

std::optional<JournalEntry> journal::redo(Transaction &t, const QDateTime &now)
{
    auto entry = found(t, u"forward"_s, u"undone_at IS NOT NULL ORDER BY undone_at DESC, id"_s, {});
    if (!entry)
        return std::nullopt;
    t.touchJournal();
    if (!apply(t, entry->steps, evidence::doneAgain, now).possible) {
        t.exec(u"UPDATE journal SET forward = '' WHERE id = ?"_s, {entry->entry.id.value});
        return std::nullopt;
    }
    t.exec(u"UPDATE journal SET undone_at = NULL WHERE id = ?"_s, {entry->entry.id.value});
    entry->entry.undone = false;
    return entry->entry;
}
