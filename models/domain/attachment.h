#pragma once
#include "models/domain/code.h"
#include "models/domain/id.h"
#include <QDateTime>
#include <QSize>
#include <QString>

//! A picture, sound, film or file that hangs on a message.
struct Attachment {
    enum class Kind { Image, Video, Audio, File };
    AttachmentId id;
    Kind kind = Kind::File;
    QString url; //!< where the network keeps it
    QString previewUrl; //!< a smaller one, when the network has it
    QString alt;
    QString mime;
    QSize size; //!< pixels; empty when not known
    QString cached; //!< file name inside the workspace's media folder; empty until fetched
    bool operator==(const Attachment &) const = default;
};

template <>
struct Codes<Attachment::Kind> {
    static constexpr std::array table{std::pair{Attachment::Kind::Image, u"image"},
        std::pair{Attachment::Kind::Video, u"video"}, std::pair{Attachment::Kind::Audio, u"audio"},
        std::pair{Attachment::Kind::File, u"file"}};
};

//! A file of ours that is going out, kept in the workspace's media folder under its checksum.
struct Media {
    MediaId id;
    QString sha256; //!< lower-case hex of the kept bytes; also the file's name in the media folder, with the suffix of
                    //!< `mime`
    QString file; //!< name inside the media folder
    QString name; //!< what the person called it
    QString mime;
    qint64 bytes = 0;
    QSize size;
    QString alt; //!< for this use of it
    QString remoteHandle; //!< the network's id of the upload; valid for this account until `handleExpires`
    QDateTime handleExpires;
    bool operator==(const Media &) const = default;
};
