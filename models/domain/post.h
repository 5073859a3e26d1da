#pragma once
#include "models/domain/expected.h"
#include "models/domain/message.h"

//! What we want a network to do: publish or change something of ours, or react to something of theirs.
enum class Verb {
    Publish,
    Edit,
    Delete,
    Like,
    Unlike,
    Boost,
    Unboost,
    Hide,
    Unhide,
    Block,
    Unblock,
    Mute,
    Unmute,
    Report,
    LimitReplies //!< says who may answer what stands already: content.replies
};
template <>
struct Codes<Verb> {
    static constexpr std::array table{std::pair{Verb::Publish, u"publish"}, std::pair{Verb::Edit, u"edit"},
        std::pair{Verb::Delete, u"delete"}, std::pair{Verb::Like, u"like"}, std::pair{Verb::Unlike, u"unlike"},
        std::pair{Verb::Boost, u"boost"}, std::pair{Verb::Unboost, u"unboost"}, std::pair{Verb::Hide, u"hide"},
        std::pair{Verb::Unhide, u"unhide"}, std::pair{Verb::Block, u"block"}, std::pair{Verb::Unblock, u"unblock"},
        std::pair{Verb::Mute, u"mute"}, std::pair{Verb::Unmute, u"unmute"}, std::pair{Verb::Report, u"report"},
        std::pair{Verb::LimitReplies, u"limit_replies"}};
};

//! Where something that is to go out stands. Armed: taken up, nothing has left. Publishing: it may have left.
//! Unknown: it may be out there, and is never sent again unasked. Partial is a post's only, derived.
enum class SendState {
    Draft,
    InReview,
    Approved,
    Scheduled,
    Preparing,
    Armed,
    Publishing,
    Published,
    Partial,
    Failed,
    Unknown,
    Missed,
    Held,
    Cancelled
};
template <>
struct Codes<SendState> {
    static constexpr std::array table{std::pair{SendState::Draft, u"draft"},
        std::pair{SendState::InReview, u"in_review"}, std::pair{SendState::Approved, u"approved"},
        std::pair{SendState::Scheduled, u"scheduled"}, std::pair{SendState::Preparing, u"preparing"},
        std::pair{SendState::Armed, u"armed"}, std::pair{SendState::Publishing, u"publishing"},
        std::pair{SendState::Published, u"published"}, std::pair{SendState::Partial, u"partial"},
        std::pair{SendState::Failed, u"failed"}, std::pair{SendState::Unknown, u"unknown"},
        std::pair{SendState::Missed, u"missed"}, std::pair{SendState::Held, u"held"},
        std::pair{SendState::Cancelled, u"cancelled"}};
};

//! Who may answer what we publish, where a network lets one choose. Followers: who follow us; Followed: whom we follow;
//! Mentioned: who is named in it.
enum class Replies { Everybody, Followers, Followed, Mentioned, Nobody };
template <>
struct Codes<Replies> {
    static constexpr std::array table{std::pair{Replies::Everybody, u"everybody"},
        std::pair{Replies::Followers, u"followers"}, std::pair{Replies::Followed, u"followed"},
        std::pair{Replies::Mentioned, u"mentioned"}, std::pair{Replies::Nobody, u"nobody"}};
};

//! What is said, as one account will say it.
struct Content {
    QString text;
    QString warning;
    Visibility visibility = Visibility::Public;
    QString language;
    QList<Media> media;
    Replies replies = Replies::Everybody;
    bool operator==(const Content &) const = default;
};

//! In OutboxAction::before: the network showed nothing of ours before the first try.
inline const QString nothingBefore = QStringLiteral("-");

//! One row of the outbox: everything that is to leave this computer is one, and lives by the same rule (architecture
//! §5).
struct OutboxAction {
    OutboxId id;
    QString uid;
    AccountId account;
    Verb verb = Verb::Publish;
    PostId post; //!< for a version of a post
    int part = 0; //!< its place among the parts of a thread; equal ones follow their ids
    ConversationId conversation; //!< for a reply
    MessageId target; //!< what is answered, liked, deleted ...
    QString targetId; //!< its remoteId
    QString targetActionId; //!< its actionId, as last heard
    Identity targetAuthor; //!< who wrote it: for block, mute, report, and the mention in a reply; remote id in
                           //!< `targetAuthorId`
    QString targetAuthorId;
    QString reason; //!< for a report; or why the same text goes on two walls
    Content content;
    SendState state = SendState::Draft;
    QDateTime due;
    bool byServer = false; //!< the network itself is to keep it until its time, where it can
    QString serverPlan; //!< the network's id of what it keeps for us; empty: it keeps nothing
    // -- the journal of exactly once
    QString key; //!< idempotency key; made when scheduled, sent with every try of the same content
    int attempts = 0;
    QDateTime firstTry; //!< when it was first armed
    QString before; //!< newest own remote id before the first try: reading back starts there; or nothingBefore
    QByteArray hash; //!< SHA-256 hex of the content when armed
    QDateTime nextTry; //!< next send, or next reading back while Unknown
    int readings = 0; //!< how often it was looked for and not found
    QStringList taken; //!< remote ids that are other rows: a reading back must not take them (outbox::takenByOthers)
    QString remoteId;
    QString actionId;
    QString url;
    QDateTime publishedAt;
    Error::Kind errorKind = Error::Kind::Unknown; //!< only while Failed, Unknown or waiting for the next try
    QString errorDetail;
    bool operator==(const OutboxAction &) const = default;
};

//! The version of a post for one account: an outbox row with the verb Publish and a post. Several of one account are
//! the parts of a thread, in the order of `part`: each answers the one before it, and waits until that is out. What
//! other networks call a first comment is simply a further part.
using Variant = OutboxAction;

//! One idea, said in each network's own way.
struct Post {
    PostId id;
    QString uid;
    QString title;
    QString idea; //!< core idea: flows into a version until that is edited
    SendState state = SendState::Draft; //!< derived from the versions
    QString wallTime; //!< "2026-05-14T13:00" in `zone`; empty: not planned
    QString zone; //!< IANA
    QDateTime due; //!< computed from the two
    int lateLimit = 600; //!< seconds; beyond it the post is missed, never sent by itself
    QString reason; //!< typed when the same text goes on two walls
    QList<Variant> variants;
    QDateTime created;
    QDateTime edited;
    bool operator==(const Post &) const = default;
};

//! One line of evidence. Rows are only ever added.
struct Receipt {
    qint64 id = 0;
    OutboxId outbox;
    int attempt = 0;
    QDateTime at;
    QString what; //!< code: draft, scheduled, armed, sent, preparing, answered, no_answer, looked, found, not_found,
                  //!< decided, postponed, missed, held, cancelled, failed
    QString detail; //!< facts, redacted: status, hash, key, remote id
    bool operator==(const Receipt &) const = default;
};
