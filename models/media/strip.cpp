#include "models/media/strip.h"
#include <QList>
#include <QtEndian>
#include <exiv2/exiv2.hpp>

namespace {

quint16 big16(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }

bool staysInJpeg(const QByteArray &bytes, qsizetype at, uchar marker)
{
    if (marker == 0xe2) // the colour profile, not the extra pictures of some phones
        return QByteArrayView(bytes).sliced(at + 4).startsWith("ICC_PROFILE");
    return (marker < 0xe1 || marker > 0xef || marker == 0xee) && marker != 0xfe;
}

//! Up to the end of the picture: what cameras put behind it has metadata of its own.
QByteArray pictureData(const QByteArray &bytes, qsizetype from)
{
    const qsizetype end = bytes.lastIndexOf("\xff\xd9");
    for (qsizetype at = from; at + 1 < bytes.size(); ++at) {
        if (uchar(bytes[at]) == 0xff && uchar(bytes[at + 1]) == 0xd9)
            return bytes.sliced(from, at + 2 - from);
    }
    return end < from ? bytes.sliced(from) : bytes.sliced(from, end + 2 - from);
}

std::unique_ptr<Exiv2::Image> opened(const QByteArray &bytes)
{
    auto image
        = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()), long(bytes.size()));
    image->readMetadata();
    return std::unique_ptr<Exiv2::Image>(image.release());
}

int orientation(const QByteArray &bytes)
{
    try {
        const auto image = opened(bytes);
        const auto found = image->exifData().findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
        return found == image->exifData().end() ? 1 : std::stoi(found->toString());
    } catch (const std::exception &) { // also what is no number
        return 1;
    }
}

//! `bytes` with nothing noted but which way is up.
QByteArray onlyTurned(const QByteArray &bytes, int way)
{
    try {
        const auto image = opened(bytes);
        image->clearMetadata();
        if (way > 1 && way <= 8)
            image->exifData()["Exif.Image.Orientation"] = quint16(way);
        image->writeMetadata();
        const auto size = image->io().size();
        return QByteArray(reinterpret_cast<const char *>(image->io().mmap()), qsizetype(size));
    } catch (const Exiv2::Error &) {
        return {};
    }
}

qsizetype pastSubBlocks(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && bytes[at] != 0)
        at += 1 + uchar(bytes[at]);
    return at + 1;
}

} // namespace

QByteArray strip::jpeg(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xff\xd8"))
        return {};
    QByteArray kept = bytes.first(2);
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        const uchar marker = uchar(bytes[at + 1]);
        if (uchar(bytes[at]) != 0xff)
            return {};
        const qsizetype length = 2 + big16(bytes, at + 2);
        if (at + length > bytes.size())
            return {};
        if (marker == 0xda) { // progressive pictures have several scans: everything from here on is picture
            kept += pictureData(bytes, at);
            const int way = orientation(bytes);
            return way == 1 ? kept : onlyTurned(kept, way);
        }
        if (staysInJpeg(bytes, at, marker))
            kept += bytes.sliced(at, length);
        at += length;
    }
    return {};
}

QByteArray strip::png(const QByteArray &bytes)
{
    static const QList<QByteArray> notes{"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "zxIf", "raNd", "caBX"};
    if (!bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return {};
    QByteArray kept = bytes.first(8);
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const qsizetype length = 12 + qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        if (at + length > bytes.size())
            return {};
        const QByteArray kind = bytes.sliced(at + 4, 4);
        if (!notes.contains(kind))
            kept += bytes.sliced(at, length);
        if (kind == "IEND")
            return kept;
        at += length;
    }
    return {};
}

QByteArray strip::webp(const QByteArray &bytes) { return onlyTurned(bytes, orientation(bytes)); }

QByteArray strip::gif(const QByteArray &bytes)
{
    if (!bytes.startsWith("GIF8") || bytes.size() < 13)
        return {};
    const auto tableSize
        = [&](qsizetype flags) { return uchar(bytes[flags]) & 0x80 ? 3 << ((uchar(bytes[flags]) & 7) + 1) : 0; };
    qsizetype at = 13 + tableSize(10);
    if (at > bytes.size())
        return {};
    QByteArray kept = bytes.first(at);
    while (at + 2 < bytes.size() && uchar(bytes[at]) != 0x3b) {
        const bool extension = uchar(bytes[at]) == 0x21;
        if (!extension && (uchar(bytes[at]) != 0x2c || at + 10 >= bytes.size()))
            return {};
        const qsizetype end = pastSubBlocks(bytes, extension ? at + 2 : at + 11 + tableSize(at + 9));
        if (end > bytes.size())
            return {};
        const bool application = extension && uchar(bytes[at + 1]) == 0xff;
        const bool loops
            = application && bytes.sliced(at + 3, qMin<qsizetype>(11, bytes.size() - at - 3)) == "NETSCAPE2.0";
        const bool comment = extension && uchar(bytes[at + 1]) == 0xfe;
        if (!comment && (!application || loops))
            kept += bytes.sliced(at, end - at);
        at = end;
    }
    return kept + '\x3b';
}
