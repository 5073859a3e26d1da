#include "models/itemmodels/savedrepliesmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/savedreplies.h"

bool SavedReplyOrder::operator()(const SavedReply &a, const SavedReply &b) const
{
    if (a.uses != b.uses)
        return a.uses > b.uses;
    if (a.lastUsed != b.lastUsed)
        return a.lastUsed > b.lastUsed;
    return a.title.localeAwareCompare(b.title) < 0;
}

SavedRepliesModel::SavedRepliesModel(Database &db, QObject *parent)
    : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || changes.journal) // whatever changes them can be undone
            m_pace.soon();
    });
    m_pace.now();
}

void SavedRepliesModel::read()
{
    whenAnswered(m_db.read([](const Reader &r) { return savedreplies::all(r); }), this,
        [this](const Expected<QList<SavedReply>> &found) {
            if (found)
                settle(*found);
            m_pace.done();
            if (found)
                Q_EMIT settled();
        });
}

QVariant SavedRepliesModel::data(const QModelIndex &index, int role) const
{
    const SavedReply *reply = at(index.row());
    return reply && role == Qt::DisplayRole ? QVariant(reply->title) : QVariant();
}
