#pragma once
#include "models/itemmodels/calendarmodel.h"
class Database;

//! Posts that wait for somebody to decide, whatever day they were planned for, the oldest first.
class DecisionsModel : public SortedListModel<Post, PostOrder> {
    Q_OBJECT
public:
    explicit DecisionsModel(Database &db, QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void settled(); //!< after each reading

private:
    void read();
    Database &m_db;
    Pace m_pace;
};
