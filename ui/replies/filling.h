#pragma once
#include "models/domain/savedreply.h"
#include "models/text/blanks.h"

//! What one conversation makes of a saved reply: which version fits it, and what fills the blanks.
struct Filling {
    QString network;
    QString language; //!< that they write in
    text::BlankValues values; //!< what is not known has none

    const ReplyVersion *version(const SavedReply &reply) const; //!< null: the reply says nothing
    QString text(const SavedReply &reply) const; //!< what is not known stays a blank, in words
    SavedReply keeping(const QString &written) const; //!< a new reply out of an answer: what names somebody is a blank
};
