#pragma once
#include "models/domain/savedreply.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
class Database;

struct SavedReplyOrder {
    bool operator()(const SavedReply &a, const SavedReply &b) const;
};

//! All saved replies, the most used first.
class SavedRepliesModel : public SortedListModel<SavedReply, SavedReplyOrder> {
    Q_OBJECT
public:
    explicit SavedRepliesModel(Database &db, QObject *parent = nullptr);
    void readAgain() { m_pace.now(); }
    QVariant data(const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: the title

Q_SIGNALS:
    void settled(); //!< read, whether or not anything differs

private:
    void read();
    Database &m_db;
    Pace m_pace;
};
