#pragma once
#include "models/domain/member.h"
#include "models/itemmodels/placedlistmodel.h"

//! The people, whoever was last in contact first; filtered by words.
class MembersModel : public PlacedListModel<Member, MemberId> {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit MembersModel(Database &db, QObject *parent = nullptr);
    void setFilter(const QString &filter); //!< resets, once the first page is there; as members::places takes it
    QString filter() const { return m_filter; }

    // From PlacedListModel: at(row) → const Member * (nullptr: placeholder), idAt(row), rowOf(id), allIds(),
    // reread(ids).
    QVariant data(const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: the name

Q_SIGNALS:
    void loaded();

private:
    void said() override { Q_EMIT loaded(); }
    QString m_filter;
};
