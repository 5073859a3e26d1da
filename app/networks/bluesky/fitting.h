#pragma once
#include <QByteArray>
#include <QSize>
#include <optional>

namespace bluesky {

//! A picture as it may be sent.
struct Fitted {
    QByteArray bytes;
    QByteArray mime;
    QSize size; //!< as it is shown, turned as the camera says; empty when it is not known
};

//! The picture itself when it is small enough, else a JPEG that is: first coarser, then smaller. Nothing: it cannot be
//! read. Takes its time: not for a thread with an event loop.
std::optional<Fitted> fitted(const QByteArray &bytes, const QByteArray &mime, qint64 most);

QByteArray mimeOf(const QByteArray &bytes); //!< by its first bytes; empty: no picture that the network shows
} // namespace bluesky
