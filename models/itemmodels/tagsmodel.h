#pragma once
#include "models/domain/member.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
class Database;

struct TagOrder {
    bool operator()(const Tag &a, const Tag &b) const { return a.name.localeAwareCompare(b.name) < 0; }
};

//! All tags there are, by name.
class TagsModel : public SortedListModel<Tag, TagOrder> {
    Q_OBJECT
public:
    explicit TagsModel(Database &db, QObject *parent = nullptr);
    int colourOf(const QString &name) const; //!< place in the theme's list of label colours; 0 when not known
    QVariant data(const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: the name

private:
    void read();
    Database &m_db;
    Pace m_pace;
};
