#include "app/networks/bluesky/fitting.h"
#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr int longestSide = 4000; // nobody is shown more
constexpr int smallestSide = 200;

QByteArray asJpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

//! JPEG knows nothing of see-through.
QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage solid(image.size(), QImage::Format_RGB32);
    solid.fill(Qt::white);
    QPainter(&solid).drawImage(0, 0, image);
    return solid;
}

QSize shownSize(const QImageReader &reader)
{
    const QSize size = reader.size();
    return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
}

} // namespace

std::optional<Fitted> fitted(const QByteArray &bytes, const QByteArray &mime, qint64 most)
{
    QByteArray source = bytes;
    QBuffer buffer(&source);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (bytes.size() <= most)
        return Fitted{bytes, mime, whole.isValid() ? shownSize(reader) : QSize()};
    if (std::max(whole.width(), whole.height()) > longestSide)
        reader.setScaledSize(whole.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    QImage image = onWhite(reader.read());
    while (!image.isNull() && std::max(image.width(), image.height()) >= smallestSide) {
        for (const int quality : {92, 85, 75}) {
            const QByteArray smaller = asJpeg(image, quality);
            if (!smaller.isEmpty() && smaller.size() <= most)
                return Fitted{smaller, "image/jpeg", image.size()};
        }
        image = image.scaled(image.size() * 0.75, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return std::nullopt;
}

QByteArray mimeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("GIF8"))
        return "image/gif";
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? "image/webp" : QByteArray();
}

} // namespace bluesky
