#pragma once
#include "models/domain/networkinfo.h"
#include "models/domain/post.h"
#include "models/text/tailoringwords.h"
#include <QJsonArray>

//! What is wrong, or could be better, with something before it goes out.
struct Check {
    QString kind; //!< length, alt, empty, media, time, by_server, thread, replies, and those of text::code
    text::Level level = text::Level::Warning; //!< an error keeps it from being stored
    QString text;
    QList<AccountId> accounts; //!< the first is where something can be done
};
QList<Check> checked(const Content &content, const NetworkInfo &info, AccountId account, const QString &mentioned = {});
QList<Check> withoutAlt(const Content &content, AccountId account); //!< of an answer: asked for, never demanded
//! What the versions of a post have to do with each other and with what was said lately: as in the window. Only that
//! pictures have words is asked for here, not demanded.
QList<Check> besideEachOther(const QList<text::Wall> &walls, const text::Plan &plan, const TailoringWords &words);
bool anyError(const QList<Check> &checks);
QJsonArray toJson(const QList<Check> &checks);
int lengthOf(const Content &content, const NetworkInfo &info, const QString &mentioned = {});
