#include "app/cli/pictures.h"
#include "app/sync/mediacache.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <exiv2/exiv2.hpp>

using namespace Qt::StringLiterals;

namespace {

Error unusable(const QString &file, const QString &why)
{
    return {Error::Kind::Rejected, u"%1: %2"_s.arg(QFileInfo(file).fileName(), why), {}};
}

template <class Data>
bool dropPlaces(Data &data, const std::string &mark)
{
    bool dropped = false;
    for (auto entry = data.begin(); entry != data.end();) {
        const bool place
            = entry->key().find(mark) != std::string::npos || entry->key().find("Location") != std::string::npos;
        dropped = dropped || place;
        entry = place ? data.erase(entry) : std::next(entry);
    }
    return dropped;
}

//! The bytes without location data; unchanged where there is none. Empty: it is not a picture after all.
QByteArray withoutPlace(const QByteArray &bytes, QSize &size)
{
    try {
        const auto image
            = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()), size_t(bytes.size()));
        image->readMetadata();
        size = QSize(int(image->pixelWidth()), int(image->pixelHeight()));
        bool dropped = dropPlaces(image->exifData(), "GPS");
        dropped = dropPlaces(image->xmpData(), "GPS") || dropped;
        dropped = dropPlaces(image->iptcData(), "Location") || dropped;
        if (!dropped)
            return bytes;
        image->writeMetadata();
        image->io().open();
        QByteArray whole(qsizetype(image->io().size()), Qt::Uninitialized);
        image->io().read(reinterpret_cast<Exiv2::byte *>(whole.data()), image->io().size());
        return whole;
    } catch (const std::exception &) { // of the library, at its border
        return {};
    }
}

QString mimeOf(const QString &suffix)
{
    return suffix == u".png" ? u"image/png"_s
        : suffix == u".gif"  ? u"image/gif"_s
        : suffix == u".webp" ? u"image/webp"_s
                             : u"image/jpeg"_s;
}

} // namespace

Expected<Media> takeIn(const QString &file, const QString &alt, const QString &mediaFolder)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return unusable(file, u"cannot be read"_s);
    const QByteArray whole = source.readAll();
    const QString suffix = pictureSuffix(whole);
    if (suffix.isEmpty())
        return unusable(file, u"is no picture (PNG, JPEG, GIF or WebP)"_s);
    Media media;
    const QByteArray bytes = suffix == u".gif" ? whole : withoutPlace(whole, media.size);
    if (bytes.isEmpty())
        return unusable(file, u"is damaged"_s);
    media.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    media.file = media.sha256 + suffix;
    media.name = QFileInfo(file).fileName();
    media.mime = mimeOf(suffix);
    media.bytes = bytes.size();
    media.alt = alt;
    QSaveFile target(mediaFolder + u'/' + media.file);
    if (!QDir().mkpath(mediaFolder) || !target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()
        || !target.commit())
        return Error{Error::Kind::Storage, u"the media folder cannot be written to: "_s + target.errorString(), {}};
    return media;
}
