#pragma once
#include "models/domain/account.h"
#include "models/domain/expected.h"
#include "models/domain/message.h"
#include "models/domain/networkinfo.h"
#include "models/domain/pause.h"
#include <QJsonArray>
#include <QJsonObject>

//! The command line's JSON: key names as in shared/design/cli.md, which are never changed, only added to.
namespace inJson {
QJsonValue time(const QDateTime &time); //!< ISO 8601 in UTC; null when there is none
QJsonObject error(const Error &error); //!< its detail is our own words
QJsonObject trouble(const Error &error, const QString &who); //!< somebody else's: plain words, and theirs beside them
QString hostOf(const Account &account); //!< for words: "example.social"
QJsonObject network(const NetworkInfo &info, QStringView language);
QJsonObject account(const Account &account);
QJsonObject conversation(const Conversation &conversation);
QJsonObject message(const Message &message);
QJsonObject action(const OutboxAction &action);
QJsonObject variant(const OutboxAction &variant);
QJsonObject held(const HeldVersion &held); //!< its `due` is when it would have gone out
QJsonObject pause(const Pause &pause);
QJsonObject post(const Post &post);
QJsonObject receipt(const Receipt &receipt);
QJsonObject member(const Member &member, const QList<Note> &notes);
QJsonObject memberRow(const Member &member);
QJsonObject timelineEntry(const TimelineEntry &entry);
QJsonObject identity(const Identity &identity);

template <class List, class Make>
QJsonArray list(const List &all, Make make)
{
    QJsonArray array;
    for (const auto &one : all)
        array.append(make(one));
    return array;
}
} // namespace inJson
