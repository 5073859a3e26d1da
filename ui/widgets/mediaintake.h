#pragma once
#include "models/media/intake.h"
#include <QImage>
#include <QObject>

using MediaLimits = media::Limits;
using MediaRefusal = media::Refusal;

//! Takes pictures from files, the clipboard and drops into the workspace's media folder. Works on another thread;
//! answers on the one it lives on.
class MediaIntake : public QObject {
    Q_OBJECT
public:
    explicit MediaIntake(QString folder, QObject *parent = nullptr);
    void takeFile(const QString &path, const MediaLimits &limits);
    void takeImage(const QImage &image, const MediaLimits &limits); //!< kept as PNG
    int pending() const { return m_pending; }
    QString folder() const { return m_folder; }

Q_SIGNALS:
    void taken(const Media &media);
    void refused(const media::Refusal &refusal);

private:
    void answerLater(std::function<media::Answer()> work);
    QString m_folder;
    int m_pending = 0;
};
