#pragma once
#include "app/networks/bluesky/names.h"
#include "app/networks/network.h"
#include <QJsonArray>
#include <QJsonObject>

//! What the network's JSON says, as values of ours. Pure; liberal in what it accepts: a field that is missing, null or
//! of another type reads as empty, a reason nobody has seen is kept as Other.
namespace bluesky {

//! What one needs to know of us to read the answers.
struct Reading {
    AccountId account;
    QString network; //!< the folder's name
    QString did; //!< ours
    QString language; //!< of the words for labels
};

using Posts = QHash<QString, QJsonObject>; //!< posts as the network shows them, by uri

QDateTime moment(const QJsonValue &value);
QString pageOf(const Place &place); //!< in the browser
Identity identity(const QJsonObject &profile, const Reading &reading);
Message message(const QJsonObject &post, const Reading &reading);
//! What labels mean, in words; empty: nothing that anybody has to be told.
QString warningFor(const QJsonArray &labels, QStringView language);

//! The same post once, and never back to mere context. Nothing that nobody could name, nor its author.
void add(Page &page, const Message &message);
//! With the posts that it is about, which are context unless they are ours.
void addNotification(Page &page, const QJsonObject &notification, const Posts &posts, const Reading &reading);
//! The posts that one has to see to understand it.
QStringList postsAround(const QJsonObject &notification);
//! An item of somebody's own list; a repost is nothing that was said.
void addFeedItem(Page &page, const QJsonObject &item, const Reading &reading);
//! A whole thread: what came before, and what was answered. All of it context.
void addThread(Page &page, const QJsonObject &thread, const Reading &reading);

} // namespace bluesky
