#pragma once
#include "models/domain/account.h"
#include "models/domain/expected.h"
#include <QList>
#include <optional>
class Reader;
class Transaction;

//! Our sign-ins.
namespace accounts {
QList<Account> all(const Reader &r, bool withRemoved = false);
std::optional<Account> one(const Reader &r, AccountId id);
//! With the id and uid of its row where we know the account by its network, server and remote id; else with a new uid.
Account known(const Reader &r, Account account);
//! Signing in again to a known (network, server, remote id) gives the same row back, alive, with its history.
Account keep(Transaction &t, const Account &account, const QDateTime &now);
void setState(Transaction &t, AccountId id, Account::State state, const QString &detail, const QDateTime &until = {});
void setLimits(Transaction &t, AccountId id, const QJsonObject &limits);
void setProfile(Transaction &t, AccountId id, const QString &handle, const QString &name, const QString &avatarUrl);
void setSignInEnds(Transaction &t, AccountId id, const QDateTime &ends); //!< invalid: it has no end
void setSynced(Transaction &t, AccountId id, const QDateTime &at, qint64 skew);
void remove(Transaction &t, AccountId id,
    const QDateTime &now = QDateTime::currentDateTimeUtc()); //!< history stays; what was scheduled on it is held

QString cursor(const Reader &r, AccountId id, const QString &stream);
void setCursor(Transaction &t, AccountId id, const QString &stream, const QString &place);
void setProgress(Transaction &t, AccountId id, const StreamProgress &progress);
QList<StreamProgress> progress(const Reader &r, AccountId id);
} // namespace accounts
