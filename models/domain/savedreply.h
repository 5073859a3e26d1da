#pragma once
#include "models/domain/id.h"
#include <QDateTime>
#include <QList>
#include <QString>

//! What a saved reply says in one language, on one network; what is empty stands for any.
struct ReplyVersion {
    QString language; //!< "es"
    QString network;
    QString text; //!< with blanks (models/text/blanks.h)
    bool operator==(const ReplyVersion &) const = default;
};

using SavedReplyId = Id<struct SavedReply>;

//! An answer that is written once and used often.
struct SavedReply {
    SavedReplyId id;
    QString uid;
    QString folder; //!< empty: in none
    QString title;
    QString letters; //!< that find it at once, mostly two
    QList<ReplyVersion> versions;
    qint64 uses = 0;
    QDateTime lastUsed;
    bool operator==(const SavedReply &) const = default;
};
