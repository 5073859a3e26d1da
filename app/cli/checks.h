#pragma once
#include "models/domain/networkinfo.h"
#include "models/domain/post.h"
#include <QJsonArray>

//! What is wrong, or could be better, with something before it goes out.
struct Check {
    QString kind; //!< length, alt, empty, media, same, time, by_server
    bool error = false; //!< an error keeps it from being stored
    QString text;
    AccountId account;
};
QList<Check> checked(const Content &content, const NetworkInfo &info, AccountId account, const QString &mentioned = {});
Check sameText(const QList<AccountId> &accounts); //!< the same words on several walls
bool anyError(const QList<Check> &checks);
QJsonArray toJson(const QList<Check> &checks);
int lengthOf(const Content &content, const NetworkInfo &info, const QString &mentioned = {});
