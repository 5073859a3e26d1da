#pragma once
#include "models/domain/attachment.h"
#include "models/domain/member.h"
#include <QJsonObject>

enum class Visibility { Public, Unlisted, Followers, Direct, Internal };
template <>
struct Codes<Visibility> {
    static constexpr std::array table{std::pair{Visibility::Public, u"public"},
        std::pair{Visibility::Unlisted, u"unlisted"}, std::pair{Visibility::Followers, u"followers"},
        std::pair{Visibility::Direct, u"direct"}, std::pair{Visibility::Internal, u"internal"}};
};

//! Something said on some network, by others or by us.
struct Message {
    enum class Direction { In, Out };
    enum class Kind { Mention, Comment, Reply, Direct, Review, Post, Note, Other };
    MessageId id;
    AccountId account;
    QString scope; //!< where ids are only unique per chat; else empty
    QString remoteId; //!< opaque; unique within (account, scope); lasting (on Mastodon-API servers the uri, not the id)
    QString actionId; //!< what the network wants to be told when answering or liking; may change; empty: remoteId
    QString parentId; //!< remoteId of what it answers
    QString rootId; //!< remoteId of the first of its thread, as far as known
    Direction direction = Direction::In;
    Kind kind = Kind::Other;
    QString rawKind; //!< the network's own word
    IdentityId authorId;
    Identity author; //!< from the network: key, handle, name ...; from the store: whole
    QStringList participants; //!< private: the keys of everyone in it but us; decides the conversation
    ConversationId conversation;
    QString html; //!< from a network: as it came; from the store: sanitised
    QString text; //!< plain; made by the store from html when the network gives none
    QString warning; //!< content warning
    QString language;
    Visibility visibility = Visibility::Public;
    QDateTime sentAt;
    QDateTime editedAt;
    QString revision; //!< changes whenever the network's copy changes, where the network has such a thing
    bool deleted = false;
    bool read = false;
    bool aboutUs = true; //!< false: kept as context of a thread only (never new, never unread, never notified)
    QString url;
    QList<Attachment> attachments;
    int likes = 0, boosts = 0, replies = 0; //!< as the network last counted; of our own posts
    bool likedByUs = false, boostedByUs = false;
    OutboxId sentBy; //!< the outbox row that this came back from
    bool operator==(const Message &) const = default;
};

template <>
struct Codes<Message::Direction> {
    static constexpr std::array table{
        std::pair{Message::Direction::In, u"in"}, std::pair{Message::Direction::Out, u"out"}};
};
template <>
struct Codes<Message::Kind> {
    static constexpr std::array table{std::pair{Message::Kind::Mention, u"mention"},
        std::pair{Message::Kind::Comment, u"comment"}, std::pair{Message::Kind::Reply, u"reply"},
        std::pair{Message::Kind::Direct, u"direct"}, std::pair{Message::Kind::Review, u"review"},
        std::pair{Message::Kind::Post, u"post"}, std::pair{Message::Kind::Note, u"note"},
        std::pair{Message::Kind::Other, u"other"}};
};

//! A like, boost or follow that somebody gave: on the member's timeline, and a count under the post.
struct Reaction {
    enum class Kind { Like, Boost, Follow, FollowRequest, Other };
    AccountId account;
    QString remoteId; //!< the network's id of the event; unique within the account
    Kind kind = Kind::Other;
    QString rawKind;
    QString messageId; //!< remoteId of what was liked; empty for a follow
    Identity author;
    QDateTime at;
    bool removed = false;
    bool operator==(const Reaction &) const = default;
};
template <>
struct Codes<Reaction::Kind> {
    static constexpr std::array table{std::pair{Reaction::Kind::Like, u"like"},
        std::pair{Reaction::Kind::Boost, u"boost"}, std::pair{Reaction::Kind::Follow, u"follow"},
        std::pair{Reaction::Kind::FollowRequest, u"follow_request"}, std::pair{Reaction::Kind::Other, u"other"}};
};

//! A piece of an inbox: what one person (or one private group) and we say to each other under one root.
struct Conversation {
    enum class Kind { Public, Private, Review, FollowRequest };
    enum class State { New, Open, Waiting, Snoozed, Done };
    ConversationId id;
    AccountId account;
    QString network;
    Kind kind = Kind::Public;
    QString key; //!< unique within the account: root and other person, or the set of participants
    QString rootId; //!< remoteId of the post that it hangs under
    QString subject; //!< one line of what is being talked about, when there is such a thing
    State state = State::New;
    int unread = 0;
    int messages = 0;
    IdentityId identity; //!< the other person; the first one of a group
    MemberId member;
    QString memberName;
    QString handle;
    QString avatar;
    bool newcomer = false;
    ColleagueId assignee;
    QString assigneeName;
    QStringList tags;
    QDateTime lastMessageAt;
    bool lastIsOurs = false;
    QString snippet;
    QDateTime snoozedUntil; //!< none while snoozed: until they write
    bool wakesIfWritten = true;
    Visibility visibility = Visibility::Public; //!< of the newest message to us: what an answer keeps
    bool hasDraft = false;
    QString sendState; //!< code of the worst outbox row that waits or failed in it; empty: none
    QString url;
    bool canReply = true;
    bool operator==(const Conversation &) const = default;
};
template <>
struct Codes<Conversation::Kind> {
    static constexpr std::array table{std::pair{Conversation::Kind::Public, u"public"},
        std::pair{Conversation::Kind::Private, u"private"}, std::pair{Conversation::Kind::Review, u"review"},
        std::pair{Conversation::Kind::FollowRequest, u"follow_request"}};
};
template <>
struct Codes<Conversation::State> {
    static constexpr std::array table{std::pair{Conversation::State::New, u"new"},
        std::pair{Conversation::State::Open, u"open"}, std::pair{Conversation::State::Waiting, u"waiting"},
        std::pair{Conversation::State::Snoozed, u"snoozed"}, std::pair{Conversation::State::Done, u"done"}};
};

//! Something new about us, for a notification.
struct FreshMessage {
    MessageId message;
    ConversationId conversation;
    AccountId account;
    QString author;
    QString text; //!< one line
    Message::Kind kind = Message::Kind::Other;
    QDateTime at;
    bool operator==(const FreshMessage &) const = default;
};
Q_DECLARE_METATYPE(FreshMessage)

//! A saved question to the inbox, with a live count.
struct View {
    ViewId id;
    QString uid;
    QString builtin; //!< word of a view that ships with the program ("inbox", "mine", "snoozed" ...); its name is
                     //!< translated
    QString name; //!< given by the person
    QString query; //!< models/text/query.h
    int position = 0;
    int count = 0;
    bool operator==(const View &) const = default;
};
