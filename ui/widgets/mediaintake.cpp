#include "ui/widgets/mediaintake.h"
#include "models/domain/whenanswered.h"
#include <QBuffer>
#include <QtConcurrent>

namespace {

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

MediaIntake::MediaIntake(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) { }

void MediaIntake::answerLater(std::function<media::Answer()> work)
{
    ++m_pending;
    whenAnswered(QtConcurrent::run(std::move(work)), this, [this](const media::Answer &answer) {
        --m_pending;
        if (const auto *picture = std::get_if<Media>(&answer))
            Q_EMIT taken(*picture);
        else
            Q_EMIT refused(std::get<media::Refusal>(answer));
    });
}

void MediaIntake::takeFile(const QString &path, const MediaLimits &limits)
{
    answerLater([path, folder = m_folder, limits] { return media::takeFile(path, folder, limits); });
}

void MediaIntake::takeImage(const QImage &image, const MediaLimits &limits)
{
    answerLater([image, name = tr("pasted picture"), folder = m_folder, limits] {
        return media::take(asPng(image), name, folder, limits);
    });
}
