#include "ui/calendar/decisionsmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/posts.h"
#include "ui/calendar/postwords.h"

DecisionsModel::DecisionsModel(Database &db, QObject *parent)
    : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.posts.isEmpty())
            m_pace.soon();
    });
    m_pace.now();
}

void DecisionsModel::read()
{
    whenAnswered(m_db.read([](const Reader &r) { return posts::needingDecision(r); }), this,
        [this](const Expected<QList<Post>> &found) {
            if (found)
                settle(*found);
            m_pace.done();
            if (found)
                Q_EMIT settled();
        });
}

QVariant DecisionsModel::data(const QModelIndex &index, int role) const
{
    const Post *post = at(index.row());
    return post && role == Qt::DisplayRole ? postwords::titleOf(*post) : QVariant();
}
