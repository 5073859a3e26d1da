#pragma once
#include "models/domain/networkinfo.h"
#include <QHash>
#include <QJsonObject>
#include <optional>

//! A community as a file tells it (resources/practice): who its people are, what was said before, what happens by
//! itself, and how they answer. Every text stands there in both languages.
namespace practice {

struct Person {
    QString id;
    QString name;
    QString handle;
    QString mood; //!< kind, curious, terse, cross: chooses among the stock answers
    double talks = 0.6; //!< how likely to answer us when nothing is written down, 0 … 1
    double likes = 0.5; //!< how likely to like
    int seconds = 60; //!< how long this one takes to answer, about
};

//! Something said, liked, boosted or followed; by "us" it is our own.
struct Event {
    QString id;
    qint64 at = 0; //!< seconds from the start; before it when negative
    QString by;
    QString account;
    QString kind = QStringLiteral("mention"); //!< mention, reply, direct, post, like, boost, follow, edit, delete
    QString to; //!< id of the event that it is about
    Words text;
    Words warning;
};

//! What somebody says when we answer an event, or publish something that has one of these words in it.
struct Response {
    QString to;
    QStringList words;
    QString by;
    int after = 60;
    QString kind = QStringLiteral("reply"); //!< reply, like, boost
    Words text;
};

struct PracticeAccount {
    QString id;
    QString handle;
    Words name;
    int textLimit = 500;
    bool direct = true;
    bool images = true;
    bool hashtags = true; //!< they lead somewhere
    Words summary;
};

struct Scenario {
    Words title;
    int version = 1;
    QList<PracticeAccount> accounts;
    QList<Person> people;
    QList<Event> events; //!< in order of time
    QList<Response> responses;
    QHash<QString, QList<Words>> stock; //!< by mood: what is said when nothing is written down
    const Person *person(const QString &id) const;
    const PracticeAccount *account(const QString &id) const;
};

std::optional<Scenario> readScenario(const QByteArray &json);
const Scenario &bicycleWorkshop(); //!< the one that ships
} // namespace practice
