#pragma once
#include "models/domain/post.h"
class Transaction;

//! An answer as one deed: it waits in the outbox, its draft is gone, its conversation is done. One undo takes back all
//! of it; once it has left, only what can still be taken back.
namespace answering {
struct Answer {
    OutboxAction reply; //!< as for outbox::reply
    QString draftPlace; //!< where it was typed (models/store/drafts.h)
    QString draft; //!< what stands there again when it is taken back
    bool done = false; //!< the conversation, with it
    QString person; //!< whom it answers, for the list of what was done
};
JournalId send(Transaction &t, const Answer &answer, const QDateTime &now);
} // namespace answering
