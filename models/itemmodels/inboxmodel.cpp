#include "models/itemmodels/inboxmodel.h"
#include "models/store/conversations.h"

using namespace Qt::StringLiterals;

namespace {

using Model = PlacedListModel<Conversation, ConversationId>;

QList<Model::Place> plain(const QList<conversations::Place> &places)
{
    QList<Model::Place> found;
    found.reserve(places.size());
    for (const conversations::Place &place : places)
        found.append({place.sortKey, place.id});
    return found;
}

QList<Conversation> rows(const Reader &r, const QList<ConversationId> &ids) { return conversations::some(r, ids); }

constexpr int mostMatches = 100'000; //!< of a query that is no view

Model::Source viewed(ViewId view)
{
    return {[view](const Reader &r, int count) { return plain(conversations::firstIn(r, view, count)); },
        [view](const Reader &r) { return plain(conversations::placesIn(r, view)); },
        [view](const Reader &r, const QSet<ConversationId> &ids) {
            return plain(conversations::placesAmong(r, view, ids));
        },
        rows};
}

Model::Source asked(const text::Query &query)
{
    return {[query](const Reader &r, int count) { return plain(conversations::matching(r, query, count)); },
        [query](const Reader &r) { return plain(conversations::matching(r, query, mostMatches)); },
        [query](const Reader &r, const QSet<ConversationId> &ids) {
            return plain(conversations::matchingAmong(r, query, ids));
        },
        rows};
}

} // namespace

InboxModel::InboxModel(Database &db, QObject *parent) : PlacedListModel(db, parent)
{
    connect(&db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything)
            rereadAll();
        else
            reread(changes.conversations);
    });
}

void InboxModel::setView(ViewId view)
{
    m_view = view;
    m_query.clear();
    ask(viewed(view));
}

void InboxModel::setQuery(const QString &query)
{
    m_view = {};
    m_query = query;
    ask(asked(text::parseQuery(query, QDate::currentDate()).query));
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (role == IdRole)
        return idAt(index.row()).value;
    if (role != Qt::DisplayRole && role != StateRole && role != UnreadRole)
        return {};
    const Conversation *conversation = at(index.row());
    if (!conversation)
        return {};
    return role == Qt::DisplayRole ? QVariant(conversation->memberName)
        : role == StateRole        ? QVariant(code(conversation->state))
                                   : QVariant(conversation->unread);
}
