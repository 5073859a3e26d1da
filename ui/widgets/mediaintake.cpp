#include "ui/widgets/mediaintake.h"
#include "models/domain/whenanswered.h"
#include "ui/widgets/picturestrip.h"
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
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {
using Answer = std::variant<Media, MediaRefusal>;

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

Answer take(const QByteArray &bytes, const QString &name, const QString &folder, const MediaLimits &limits)
{
    using Why = MediaRefusal::Why;
    const QMimeType type = QMimeDatabase().mimeTypeForData(bytes);
    if (!limits.types.contains(type.name()))
        return MediaRefusal{
            type.name().startsWith(u"image/") ? Why::WrongType : Why::NotAPicture, name, bytes.size(), limits.bytes};
    if (bytes.size() > limits.bytes)
        return MediaRefusal{Why::TooBig, name, bytes.size(), limits.bytes};
    const QByteArray clean = MediaIntake::withoutMetadata(bytes, type.name());
    const QSize size = sizeOf(clean);
    if (clean.isEmpty() || size.isEmpty())
        return MediaRefusal{Why::NotAPicture, name, bytes.size(), limits.bytes};
    Media media;
    media.sha256 = QString::fromLatin1(QCryptographicHash::hash(clean, QCryptographicHash::Sha256).toHex());
    media.file = media.sha256 + u'.' + type.preferredSuffix();
    media.name = name;
    media.mime = type.name();
    media.bytes = clean.size();
    media.size = size;
    if (!QDir().mkpath(folder) || !kept(QDir(folder).filePath(media.file), clean))
        return MediaRefusal{Why::NotKept, name, bytes.size(), limits.bytes};
    return media;
}

Answer takePath(const QString &path, const QString &folder, const MediaLimits &limits)
{
    using Why = MediaRefusal::Why;
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return MediaRefusal{Why::Unreadable, name, 0, limits.bytes};
    if (file.size() > qMax<qint64>(limits.bytes, 64 * 1024 * 1024))
        return MediaRefusal{Why::TooBig, name, file.size(), limits.bytes};
    return take(file.readAll(), name, folder, limits);
}

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString megabytes(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat); }

} // namespace

MediaIntake::MediaIntake(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) { }

QByteArray MediaIntake::withoutMetadata(const QByteArray &bytes, const QString &mime)
{
    if (mime == u"image/jpeg")
        return strip::jpeg(bytes);
    if (mime == u"image/png")
        return strip::png(bytes);
    if (mime == u"image/webp")
        return strip::webp(bytes);
    return mime == u"image/gif" ? strip::gif(bytes) : QByteArray();
}

void MediaIntake::answerLater(std::function<Answer()> work)
{
    ++m_pending;
    whenAnswered(QtConcurrent::run(std::move(work)), this, [this](const Answer &answer) {
        --m_pending;
        if (const auto *media = std::get_if<Media>(&answer))
            Q_EMIT taken(*media);
        else
            Q_EMIT refused(std::get<MediaRefusal>(answer));
    });
}

void MediaIntake::takeFile(const QString &path, const MediaLimits &limits)
{
    answerLater([path, folder = m_folder, limits] { return takePath(path, folder, limits); });
}

void MediaIntake::takeImage(const QImage &image, const MediaLimits &limits)
{
    answerLater([image, name = tr("pasted picture"), folder = m_folder, limits] {
        return take(asPng(image), name, folder, limits);
    });
}

QString MediaIntake::explain(const MediaRefusal &refusal)
{
    using Why = MediaRefusal::Why;
    switch (refusal.why) {
    case Why::Unreadable:
        return tr("“%1” cannot be read. Check that the file is still there and may be opened.").arg(refusal.name);
    case Why::NotAPicture: return tr("“%1” is not a picture that can be read.").arg(refusal.name);
    case Why::WrongType:
        return tr("The network does not take pictures of the type of “%1”. Save it as PNG or JPEG.").arg(refusal.name);
    case Why::TooBig:
        return tr("“%1” is %2; the network takes up to %3. Make it smaller.")
            .arg(refusal.name, megabytes(refusal.bytes), megabytes(refusal.most));
    case Why::NotKept: return tr("“%1” could not be kept: the disk is full or read-only.").arg(refusal.name);
    }
    Q_UNREACHABLE();
}
