#pragma once
#include <QHashFunctions>
#include <QMetaType>
#include <compare>

//! A row's number, typed by what it numbers: a MemberId never passes for a PostId. Zero is no row.
template <class Of>
struct Id {
    qint64 value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using AccountId = Id<struct Account>;
using AttachmentId = Id<struct Attachment>;
using ColleagueId = Id<struct Colleague>;
using ConversationId = Id<struct Conversation>;
using IdentityId = Id<struct Identity>;
using JournalId = Id<struct JournalEntry>;
using MediaId = Id<struct Media>;
using MemberId = Id<struct Member>;
using MessageId = Id<struct Message>; //!< also the message's place in time: larger is later (models/store/messages.h)
using NoteId = Id<struct Note>;
using OutboxId = Id<struct OutboxAction>;
using PauseId = Id<struct Pause>;
using PostId = Id<struct Post>;
using TagId = Id<struct Tag>;
using ViewId = Id<struct View>;
