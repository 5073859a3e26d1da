#pragma once
#include "models/domain/attachment.h"
#include <QStringList>
#include <variant>

//! Pictures on their way out, for the window and the command line alike.
namespace media {

//! What a network takes as a picture.
struct Limits {
    qint64 bytes = 16 * 1024 * 1024;
    QStringList types{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/gif"),
        QStringLiteral("image/webp")};
};

//! Why a picture was not taken.
struct Refusal {
    enum class Why { Unreadable, NotAPicture, WrongType, TooBig, NotKept };
    Why why = Why::Unreadable;
    QString name;
    qint64 bytes = 0;
    qint64 most = 0;
};
QString explain(const Refusal &refusal); //!< for people: what, why, what can be done

using Answer = std::variant<Media, Refusal>;

//! Copies a picture into the media folder under its checksum, without what a camera notes about place, time and device.
//! They read and write files: not for a thread that must not wait.
Answer takeFile(const QString &path, const QString &folder, const Limits &limits);
Answer take(const QByteArray &bytes, const QString &name, const QString &folder, const Limits &limits);

//! The picture's bytes without metadata; only the way up and the colour profile stay. Empty: not one of the four kinds.
QByteArray withoutMetadata(const QByteArray &bytes, const QString &mime);
} // namespace media
