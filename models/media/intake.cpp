#include "models/media/intake.h"
#include "models/media/strip.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QMimeDatabase>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using Why = media::Refusal::Why;

namespace {

QString say(const char *text) { return QCoreApplication::translate("MediaIntake", text); }

QSize sizeOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    return reader.transformation() & QImageIOHandler::TransformationRotate90 ? reader.size().transposed()
                                                                             : reader.size();
}

bool kept(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).size() == bytes.size())
        return true;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

QString megabytes(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat); }

} // namespace

QByteArray media::withoutMetadata(const QByteArray &bytes, const QString &mime)
{
    if (mime == u"image/jpeg")
        return strip::jpeg(bytes);
    if (mime == u"image/png")
        return strip::png(bytes);
    if (mime == u"image/webp")
        return strip::webp(bytes);
    return mime == u"image/gif" ? strip::gif(bytes) : QByteArray();
}

media::Answer media::take(const QByteArray &bytes, const QString &name, const QString &folder, const Limits &limits)
{
    const QMimeType type = QMimeDatabase().mimeTypeForData(bytes);
    if (!limits.types.contains(type.name()))
        return Refusal{
            type.name().startsWith(u"image/") ? Why::WrongType : Why::NotAPicture, name, bytes.size(), limits.bytes};
    if (bytes.size() > limits.bytes)
        return Refusal{Why::TooBig, name, bytes.size(), limits.bytes};
    const QByteArray clean = withoutMetadata(bytes, type.name());
    const QSize size = sizeOf(clean);
    if (clean.isEmpty() || size.isEmpty())
        return Refusal{Why::NotAPicture, name, bytes.size(), limits.bytes};
    Media media;
    media.sha256 = QString::fromLatin1(QCryptographicHash::hash(clean, QCryptographicHash::Sha256).toHex());
    media.file = media.sha256 + u'.' + type.preferredSuffix();
    media.name = name;
    media.mime = type.name();
    media.bytes = clean.size();
    media.size = size;
    if (!QDir().mkpath(folder) || !kept(QDir(folder).filePath(media.file), clean))
        return Refusal{Why::NotKept, name, bytes.size(), limits.bytes};
    return media;
}

media::Answer media::takeFile(const QString &path, const QString &folder, const Limits &limits)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return Refusal{Why::Unreadable, name, 0, limits.bytes};
    const qint64 most = qMax<qint64>(limits.bytes, 64 * 1024 * 1024);
    const QByteArray bytes = file.read(most + 1); // a pipe or a device does not say how long it is
    if (bytes.size() > most)
        return Refusal{Why::TooBig, name, qMax(file.size(), bytes.size()), limits.bytes};
    return take(bytes, name, folder, limits);
}

QString media::explain(const Refusal &refusal)
{
    switch (refusal.why) {
    case Why::Unreadable:
        return say(QT_TRANSLATE_NOOP(
                       "MediaIntake", "“%1” cannot be read. Check that the file is still there and may be opened."))
            .arg(refusal.name);
    case Why::NotAPicture:
        return say(QT_TRANSLATE_NOOP("MediaIntake", "“%1” is not a picture that can be read.")).arg(refusal.name);
    case Why::WrongType:
        return say(QT_TRANSLATE_NOOP("MediaIntake",
                       "The network does not take pictures of the type of “%1”. Save it as PNG or JPEG."))
            .arg(refusal.name);
    case Why::TooBig:
        return say(QT_TRANSLATE_NOOP("MediaIntake", "“%1” is %2; the network takes up to %3. Make it smaller."))
            .arg(refusal.name, megabytes(refusal.bytes), megabytes(refusal.most));
    case Why::NotKept:
        return say(QT_TRANSLATE_NOOP("MediaIntake", "“%1” could not be kept: the disk is full or read-only."))
            .arg(refusal.name);
    }
    Q_UNREACHABLE();
}
