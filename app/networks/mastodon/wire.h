#pragma once
#include "app/networks/network.h"
#include <QJsonArray>
#include <QJsonObject>

//! The Mastodon API's JSON as values of ours, and back. Pure; liberal in what it accepts: a field that is missing, null
//! or of another type reads as empty, a kind nobody has seen is kept as Other.
namespace mastodon {

//! What one needs to know of the server and of us to read its answers.
struct Reading {
    AccountId account;
    QString network; //!< the folder's name
    QString domain; //!< "example.social": handles without one get it
    QString ownId; //!< our id there
    QString ownHandle; //!< with the domain, in lower case
    bool privateIsDirect = false; //!< snac2 shows direct messages as for followers only
};

Visibility visibility(const QString &word);
QString word(Visibility visibility);

QString textOf(const QJsonValue &value); //!< text or a whole number, however big
QString idOf(const QJsonValue &item); //!< of a status, notification, account ...
QString fullHandle(const QString &acct, const QString &domain); //!< "alice" and "alice@host" as "alice@host"
Identity identity(const QJsonObject &account, const Reading &reading);
bool isOurs(const QJsonObject &account, const Reading &reading);

//! A status as a message. `threads` gives the lasting name of what it answers, by the server's id.
struct Thread {
    QString remoteId; //!< lasting name
    QString parentId; //!< lasting name, or empty
    QString rootId; //!< lasting name of the first of the thread
};
using Threads = QHash<QString, Thread>; //!< by the server's id for the status

QString lastingId(const QJsonObject &status); //!< the uri; the id where there is none
Message message(const QJsonObject &status, const Reading &reading, const Threads &threads);
//! Into the page, unless nobody could name it or its author; once, and never back to mere context.
void add(Page &page, const Message &message);
//! Adds what a /context answer tells of the thread of `status`.
void learn(Threads &threads, const QJsonObject &status, const QJsonObject &context);

//! A notification as whatever it is: into the page's messages (with the post it is about), or its reactions.
void addNotification(Page &page, const QJsonObject &notification, const Reading &reading, const Threads &threads);

//! The text as it is sent: with the mention that an answer needs to arrive.
QString textToSend(const OutboxAction &action, const QString &ownHandle);
//! How much a status of ours is what `action` wanted to say: text, warning, whether it answers, who may see it and the
//! number of pictures. Alike: only marks differ, as they do on servers that read Markdown; its source can tell.
enum class Likeness { Different, Alike, Same };
Likeness likeness(const QJsonObject &status, const OutboxAction &action, const Reading &reading);
bool saysTheSame(const QString &plain, const OutboxAction &action, const Reading &reading);
Sent sent(const QJsonObject &status, const Reading &reading, const Threads &threads);
} // namespace mastodon
