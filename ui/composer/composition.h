#pragma once
#include "models/domain/post.h"

//! A version as it stands in the composer, before it is a row of the store.
struct ComposedVersion {
    OutboxId id; //!< none until saved
    AccountId account;
    Content content; //!< its media are worked out from the post's and `without`
    bool own = false; //!< written for this network: the core idea no longer flows into it
    QStringList without; //!< checksums of the pictures that this network does not get
    std::optional<Content> change; //!< what a published one is to become
    // -- what the store says of it; never kept in a draft
    SendState state = SendState::Draft;
    Error::Kind errorKind = Error::Kind::Unknown;
    QString url;
    QString remoteId;
    std::optional<Verb> onItsWay; //!< an edit or a deletion that has not been carried out yet

    bool canWrite() const; //!< nothing of it can be out there
    bool isChanging() const { return state == SendState::Published && change.has_value(); }
    const Content &shown() const { return isChanging() ? *change : content; }
    bool operator==(const ComposedVersion &) const = default;
};

//! Everything that the composer shows of one post: what is being written, kept as a draft, and saved as a post.
struct Composition {
    PostId post;
    QString uid;
    QString title;
    QString idea;
    QList<Media> media;
    QList<ComposedVersion> versions; //!< several of one account are the parts of a thread, in this order
    QString wallTime; //!< empty: not planned
    QString zone;
    bool byServer = false; //!< networks that can are to keep it until its time
    bool secondReading = false; //!< the later of the two moments that a clock shows twice
    int lateLimit = 600;
    QString reason; //!< why the same text goes on two walls
    int apart = 0; //!< minutes between one account and the next
    SendState state = SendState::Draft;

    bool isEmpty() const; //!< nothing that would be a loss
    ComposedVersion *version(AccountId account, int part = 0);
    QList<ComposedVersion> parts(AccountId account) const;
    QList<Media> mediaOf(const ComposedVersion &version) const;
    void flow(); //!< the idea into every version that has no words of its own
    void addMedia(const QList<Media> &all); //!< what is new goes to every first part
    QString draftPlace() const;
    QDateTime due() const; //!< UTC; invalid when not planned
    QDateTime dueOf(AccountId account) const; //!< the same, or some minutes later
    bool operator==(const Composition &) const = default;
};

//! What can be done to the parts of one account. Those that have left stay where they are.
namespace parts {
int add(Composition &composition, AccountId account, int after, const QString &text); //!< which one it is
void remove(Composition &composition, AccountId account, int part);
int move(Composition &composition, AccountId account, int part, int by); //!< where it is now
//! In place of one part; its pictures stay with the first of them.
void replace(Composition &composition, AccountId account, int part, const QStringList &texts);
bool canMove(const Composition &composition, AccountId account, int part, int by);
bool areNumbered(const Composition &composition, AccountId account);
void number(Composition &composition, AccountId account, bool on); //!< "1/3" under each
} // namespace parts

namespace composition {
Composition of(const Post &post);
Post toPost(const Composition &composition);
QString toJson(const Composition &composition);
//! What was typed, over what the store holds: versions that have left keep the store's words.
Composition restored(const QString &json, const Composition &stored);
//! The store has moved on while somebody writes; true when anything differs.
bool follow(Composition &typed, const Composition &stored);
} // namespace composition
