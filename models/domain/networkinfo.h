#pragma once
#include "models/domain/post.h"
#include <QMap>

//! Plain words in the two languages of the program, for what only a network can say.
struct Words {
    QString en;
    QString es;
    QString in(QStringView language) const { return language.startsWith(u"es") ? es : en; }
    bool isEmpty() const { return en.isEmpty(); }
    bool operator==(const Words &) const = default;
};

//! Something that a network can do, or why it can't.
struct Capability {
    bool can = false;
    Words whyNot;
    bool operator==(const Capability &) const = default;
};

//! How an outcome nobody knows is settled (shared/networks/common.md §7).
enum class Evidence { RepeatWithKey, SearchMarker, ReadBack, AskPerson };

//! How people are named in a text there. Unsaid: nobody has told us. Bare: @ana. Host: @ana or @ana@plaza.example.
//! Domain: @ana.plaza.example.
enum class NameForm { Unsaid, Bare, Host, Domain };

//! One question of the sign-in form.
struct SignInField {
    enum class Kind { Server, Handle, Password, Code };
    QString id;
    Kind kind = Kind::Server;
    Words label;
    Words hint;
    QString placeholder;
    bool operator==(const SignInField &) const = default;
};

//! What is fixed about a network, or learnt about one server of it.
struct NetworkInfo {
    QString id; //!< folder name
    QString name;
    Words summary; //!< one line for the first run: "1 minute, no password typed here"
    QString rule; //!< counting rule of models/text/length.h
    int textLimit = 500;
    int urlLength = 23;
    bool warningCounts = true; //!< the content warning counts as text
    int altLimit = 1500;
    int maxImages = 4;
    qint64 imageBytes = 16 * 1024 * 1024;
    QStringList imageTypes{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/gif"),
        QStringLiteral("image/webp")};
    QList<Visibility> visibilities{Visibility::Public};
    QList<Replies> replies{Replies::Everybody}; //!< more than one: the author chooses who may answer
    NameForm names = NameForm::Unsaid;
    bool needsMention = false; //!< an answer must name the person, or it does not reach them
    Evidence evidence = Evidence::AskPerson;
    bool trustsOwnList = false; //!< what the own list does not show right after a write is surely not there
    std::chrono::seconds keyLives{0}; //!< how long a repeated key is recognised; zero: it is not
    //! By word: publish, reply, direct, like, boost, edit, delete, hide, block, mute, report, images, warning,
    //! language, history, thread (a post of several parts), hashtags (they lead somewhere), schedule (it keeps posts
    //! until their time).
    QMap<QString, Capability> capabilities;
    QList<SignInField> signIn; //!< asked before the browser opens, or instead of it
    std::chrono::milliseconds poll = std::chrono::seconds(15); //!< how often to ask for news while someone looks
    bool browserSignIn = false;
    bool codeSignIn = false; //!< a code can be pasted instead of the loopback
    bool practice = false; //!< simulated: lives in a practice workspace only, and is offered nowhere else

    bool can(QStringView word) const { return capabilities.value(word.toString()).can; }
    bool operator==(const NetworkInfo &) const = default;
};

QJsonObject toJson(const NetworkInfo &info); //!< limits and switches only, as kept in account.limits
void applyLimits(NetworkInfo &info, const QJsonObject &limits); //!< what the server said, over what the network says
