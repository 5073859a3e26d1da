#include "models/itemmodels/tagsmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/database.h"

TagsModel::TagsModel(Database &db, QObject *parent) : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || changes.journal) // a tag is made when it is first used, and that can be undone
            m_pace.soon();
    });
    m_pace.now();
}

int TagsModel::colourOf(const QString &name) const
{
    for (const Tag &tag : rows())
        if (tag.name == name)
            return tag.colour;
    return 0;
}

void TagsModel::read()
{
    whenAnswered(m_db.read([](const Reader &r) { return conversations::tags(r); }), this,
        [this](const Expected<QList<Tag>> &found) {
            if (found)
                settle(*found);
            m_pace.done();
        });
}

QVariant TagsModel::data(const QModelIndex &index, int role) const
{
    const Tag *tag = at(index.row());
    return tag && role == Qt::DisplayRole ? QVariant(tag->name) : QVariant();
}
