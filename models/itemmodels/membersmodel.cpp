#include "models/itemmodels/membersmodel.h"
#include "models/store/members.h"

namespace {

using Model = PlacedListModel<Member, MemberId>;

QList<Model::Place> plain(const QList<members::Place> &places)
{
    QList<Model::Place> found;
    found.reserve(places.size());
    for (const members::Place &place : places)
        found.append({place.sortKey, place.id});
    return found;
}

Model::Source filtered(const QString &filter)
{
    return {[filter](const Reader &r, int count) { return plain(members::first(r, filter, count)); },
        [filter](const Reader &r) { return plain(members::places(r, filter)); },
        [filter](const Reader &r, const QSet<MemberId> &ids) { return plain(members::placesAmong(r, filter, ids)); },
        [](const Reader &r, const QList<MemberId> &ids) { return members::some(r, ids); }};
}

} // namespace

MembersModel::MembersModel(Database &db, QObject *parent) : PlacedListModel(db, parent)
{
    connect(&db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything)
            rereadAll();
        else
            reread(changes.members);
    });
    ask(filtered({}));
}

void MembersModel::setFilter(const QString &filter)
{
    m_filter = filter;
    ask(filtered(filter));
}

QVariant MembersModel::data(const QModelIndex &index, int role) const
{
    if (role == IdRole)
        return idAt(index.row()).value;
    if (role != Qt::DisplayRole)
        return {};
    const Member *member = at(index.row());
    return member ? QVariant(member->name) : QVariant();
}
