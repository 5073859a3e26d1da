#pragma once
#include "app/networks/network.h"
#include <QSet>

class Database;

//! Fetches the pictures that the screen shows into the workspace's media folder; only what is a picture by its first
//! bytes, and only up to a size. What could not be had is not asked for again before the next start.
class MediaCache {
public:
    using SessionOf = std::function<std::shared_ptr<struct NetworkLink>(
        QString network)>; //!< any connected one; empty network: of any
    MediaCache(Database &db, QString folder, SessionOf sessionOf);

    QCoro::Task<int> fetchSome(); //!< how many came; zero: nothing left to do
    void stop() { m_stopped = true; }

private:
    QCoro::Task<bool> fetchAvatar(Identity identity);
    QCoro::Task<bool> fetchImage(Attachment attachment);
    QCoro::Task<QString> fetchFile(QString url, QString network, qint64 most); //!< its name; empty: not to be had
    Database &m_db;
    QString m_folder;
    SessionOf m_sessionOf;
    QSet<QString> m_givenUp; //!< addresses
    qint64 m_size = -1; //!< of the folder, bytes
    bool m_stopped = false;
};

//! ".png", ".jpg", ".gif", ".webp"; empty: no picture that we show.
QString pictureSuffix(const QByteArray &bytes);
