#pragma once
#include "models/itemmodels/accountsmodel.h"
#include <QIdentityProxyModel>

class Services;

//! The accounts with their state in plain words, as the sidebar and the accounts page show them.
class AccountRows : public QIdentityProxyModel {
    Q_OBJECT
public:
    AccountRows(Database &db, Services &services, QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role) const override;
    const AccountRow *at(int row) const { return m_accounts->at(row); }
    int upToDate() const; //!< how many have nothing wrong
    const AccountsModel &accounts() const { return *m_accounts; }
    QString stateSentence(int row) const; //!< the whole of it, for screen readers and the accounts page
    bool isTrouble(int row) const;

private:
    struct AccountSituation situation(int row) const;
    void refresh();
    AccountsModel *m_accounts;
    Services &m_services;
};
