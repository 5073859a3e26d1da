#pragma once
#include "models/domain/attachment.h"
#include <QJsonObject>
#include <QList>

namespace bluesky {

//! What hangs on a post: pictures and films, a card of a page, another post.
struct Hanging {
    QList<Attachment> attachments;
    QString html; //!< of what is no attachment; yet to be sanitised
};

Hanging hangingOn(const QJsonObject &embedView, const QString &textHtml);

} // namespace bluesky
