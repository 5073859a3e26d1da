#pragma once
#include "models/domain/attachment.h"
#include <QImage>
#include <QObject>
#include <QStringList>

//! What a network takes as a picture.
struct MediaLimits {
    qint64 bytes = 16 * 1024 * 1024;
    QStringList types{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/gif"),
        QStringLiteral("image/webp")};
};

//! Why a picture was not taken.
struct MediaRefusal {
    enum class Why { Unreadable, NotAPicture, WrongType, TooBig, NotKept };
    Why why = Why::Unreadable;
    QString name;
    qint64 bytes = 0;
    qint64 most = 0;
};

//! Takes pictures from files, the clipboard and drops into the workspace's media folder, under their checksum and
//! without what a camera notes about place, time and device. Works on another thread; answers on the one it lives on.
class MediaIntake : public QObject {
    Q_OBJECT
public:
    explicit MediaIntake(QString folder, QObject *parent = nullptr);
    void takeFile(const QString &path, const MediaLimits &limits);
    void takeImage(const QImage &image, const MediaLimits &limits); //!< kept as PNG
    int pending() const { return m_pending; }
    QString folder() const { return m_folder; }
    static QString explain(const MediaRefusal &refusal); //!< for people: what, why, what can be done

    //! The picture's bytes without metadata; only the way up and the colour profile stay. Empty: not one of the four
    //! kinds.
    static QByteArray withoutMetadata(const QByteArray &bytes, const QString &mime);

Q_SIGNALS:
    void taken(const Media &media);
    void refused(const MediaRefusal &refusal);

private:
    void answerLater(std::function<std::variant<Media, MediaRefusal>()> work);
    QString m_folder;
    int m_pending = 0;
};
