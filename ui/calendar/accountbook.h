#pragma once
#include "models/domain/account.h"
#include "models/domain/changeset.h"
#include <QHash>
#include <QObject>

class Database;
class Theme;

//! All sign-ins there ever were, also removed ones: what was published by them still says where.
class AccountBook : public QObject {
    Q_OBJECT
public:
    explicit AccountBook(Database &db, QObject *parent = nullptr);
    const Account *find(AccountId id) const; //!< null until read; valid until changed()
    QString nameOf(const Theme &theme, AccountId id) const; //!< its network; "@handle" where that names several

Q_SIGNALS:
    void changed();

private:
    void read();
    Database &m_db;
    QHash<AccountId, Account> m_accounts;
};
