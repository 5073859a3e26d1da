#pragma once
#include "models/domain/message.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
class Database;

struct ViewOrder {
    bool operator()(const View &a, const View &b) const { return a.position < b.position; }
};

//! The saved views with their live counts, in the order that the person gave them.
class ViewsModel : public SortedListModel<View, ViewOrder> {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, CountRole, BuiltinRole };

    explicit ViewsModel(Database &db, QObject *parent = nullptr);
    ViewId builtin(const QString &word) const; //!< "inbox", "mine" ...; none until loaded

    // From SortedListModel: at(row) → const View *, rowOf(id), rows().
    //! Qt::DisplayRole: the name of a builtin view in the program's language, else the person's own.
    QVariant data(const QModelIndex &index, int role) const override;
    static QString nameOf(const View &view);

Q_SIGNALS:
    void loaded(); //!< after the first reading

private:
    void read();
    Database &m_db;
    bool m_loaded = false;
    Pace m_pace;
};
