#pragma once
#include "models/domain/code.h"
#include "models/domain/id.h"
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

//! An account that somebody has on a network.
struct Identity {
    IdentityId id;
    QString network;
    QString key; //!< the network's lasting name for it: an address, a DID, an actor's URI; unique within the network
    QString handle; //!< as people write it, without the leading @; may change
    QString name;
    QString avatarUrl;
    QString avatar; //!< cached file name; empty until fetched
    QString url;
    bool bot = false;
    MemberId member; //!< who it belongs to now
    MemberId home; //!< who it belonged to before any join
    QDateTime firstSeen;
    QDateTime lastSeen;
    bool operator==(const Identity &) const = default;
};

//! What one of our accounts has to do with an identity.
struct Relation {
    bool followsUs = false;
    bool weFollow = false;
    bool blocked = false;
    bool muted = false;
    QString remoteId; //!< the account's own server's id for the identity, where that differs from its key
    bool operator==(const Relation &) const = default;
};

//! A person, over all networks.
struct Member {
    enum class Kind { Unset, Actual, Target, Potential };
    enum class Audience { Unset, Customer, Employee, Supplier, Partner, Expert, Press };
    MemberId id;
    QString uid;
    QString name;
    Kind kind = Kind::Unset;
    Audience audience = Audience::Unset;
    QList<Identity> identities;
    QStringList tags;
    QDateTime firstContact;
    QDateTime lastContact;
    qint64 contacts = 0; //!< messages, likes, boosts and follows
    bool newcomer = false; //!< has written once only
    bool operator==(const Member &) const = default;
};

template <>
struct Codes<Member::Kind> {
    static constexpr std::array table{std::pair{Member::Kind::Unset, u""}, std::pair{Member::Kind::Actual, u"actual"},
        std::pair{Member::Kind::Target, u"target"}, std::pair{Member::Kind::Potential, u"potential"}};
};
template <>
struct Codes<Member::Audience> {
    static constexpr std::array table{std::pair{Member::Audience::Unset, u""},
        std::pair{Member::Audience::Customer, u"customer"}, std::pair{Member::Audience::Employee, u"employee"},
        std::pair{Member::Audience::Supplier, u"supplier"}, std::pair{Member::Audience::Partner, u"partner"},
        std::pair{Member::Audience::Expert, u"expert"}, std::pair{Member::Audience::Press, u"press"}};
};

//! One contact in a member's history, newest first in lists. `kind` is a message kind, or like, boost, follow, note.
struct TimelineEntry {
    QString key; //!< unique and sortable: also the place to go on from
    QString kind;
    QDateTime at;
    QString text; //!< one line
    bool outgoing = false; //!< by us
    QString visibility;
    AccountId account;
    QString network;
    IdentityId identity;
    ConversationId conversation; //!< where to go on Enter; none for a follow
    MessageId message;
    PostId post; //!< of ours, when this answers or likes one
    QString postText; //!< the beginning of that post, when this answers it
    QString url;
    bool operator==(const TimelineEntry &) const = default;
};

//! The person who works here.
struct Colleague {
    ColleagueId id;
    QString uid;
    QString name;
    QString role;
    QString language;
    QString zone;
    bool operator==(const Colleague &) const = default;
};

//! Written for the team, never sent.
struct Note {
    NoteId id;
    QString uid;
    MemberId member;
    ConversationId conversation;
    ColleagueId colleague;
    QString author; //!< the colleague's name
    QString text;
    QDateTime created;
    QDateTime edited;
    bool operator==(const Note &) const = default;
};

struct Tag {
    TagId id;
    QString name;
    int colour = 0; //!< place in the theme's list of label colours
    bool operator==(const Tag &) const = default;
};
