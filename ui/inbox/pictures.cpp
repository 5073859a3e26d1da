#include "ui/inbox/pictures.h"
#include "models/domain/whenanswered.h"
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

QImage read(const QString &path, QSize box)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > box.width() || size.height() > box.height()))
        reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

Pictures::Pictures(QString folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_kept(64 * 1024) { }

QImage Pictures::picture(const QString &file, QSize box)
{
    if (file.isEmpty() || m_folder.isEmpty() || QFileInfo(file).fileName() != file)
        return {};
    const QString key = u"%1 %2x%3"_s.arg(file).arg(box.width()).arg(box.height());
    if (const QImage *kept = m_kept.object(key))
        return *kept;
    if (m_asked.contains(key))
        return {};
    m_asked.insert(key);
    const auto load = [path = QDir(m_folder).filePath(file), box] { return read(path, box); };
    whenAnswered(QtConcurrent::run(load), this, [this, key, file](const QImage &image) {
        m_kept.insert(key, new QImage(image), qMax(1, int(image.sizeInBytes() / 1024)));
        if (!image.isNull())
            m_asked.remove(key); // what cannot be read is not asked for again
        Q_EMIT loaded(file);
    });
    return {};
}
