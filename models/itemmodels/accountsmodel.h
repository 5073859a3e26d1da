#pragma once
#include "models/domain/account.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
class Database;

//! An account and how far its streams have been read.
struct AccountRow {
    AccountId id;
    Account account;
    QList<StreamProgress> progress;
    bool operator==(const AccountRow &) const = default;
};
struct AccountOrder {
    bool operator()(const AccountRow &a, const AccountRow &b) const { return a.account.created < b.account.created; }
};

//! Our sign-ins, those that were removed left out.
class AccountsModel : public SortedListModel<AccountRow, AccountOrder> {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole, NetworkRole };

    explicit AccountsModel(Database &db, QObject *parent = nullptr);
    const Account *account(AccountId id) const;

    // From SortedListModel: at(row) → const AccountRow *, rowOf(id), rows().
    QVariant data(
        const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: the handle; StateRole: the code

Q_SIGNALS:
    void loaded();

private:
    void read();
    Database &m_db;
    bool m_loaded = false;
    Pace m_pace;
};
