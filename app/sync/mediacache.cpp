#include "app/sync/mediacache.h"
#include "app/sync/networklink.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include <QCoroFuture>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 20;
constexpr qint64 mostAvatar = 2 * 1024 * 1024;
constexpr qint64 mostImage = 16 * 1024 * 1024;
constexpr qint64 mostFolder = qint64(2) * 1024 * 1024 * 1024;

qint64 sizeOf(const QString &folder)
{
    qint64 size = 0;
    QDirIterator files(folder, QDir::Files);
    while (files.hasNext()) {
        files.next();
        size += files.fileInfo().size();
    }
    return size;
}

bool keepFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    if (!QDir().mkpath(folder))
        return false;
    QSaveFile file(folder + u'/' + name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

QString pictureSuffix(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u".png"_s;
    if (bytes.startsWith("\xff\xd8\xff"))
        return u".jpg"_s;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return u".gif"_s;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return u".webp"_s;
    return {};
}

MediaCache::MediaCache(Database &db, QString folder, SessionOf sessionOf)
    : m_db(db), m_folder(std::move(folder)), m_sessionOf(std::move(sessionOf))
{
}

QCoro::Task<int> MediaCache::fetchSome()
{
    if (m_size < 0) {
        const auto measuring = QtConcurrent::run(&sizeOf, m_folder);
        m_size = co_await measuring;
    }
    const int count = atOnce + int(m_givenUp.size());
    const auto asking = m_db.read([count](const Reader &r) {
        return Expected<std::pair<QList<Identity>, QList<Attachment>>>(
            std::pair(messages::avatarsToFetch(r, count), messages::imagesToFetch(r, count)));
    });
    const Expected<std::pair<QList<Identity>, QList<Attachment>>> wanted = co_await asking;
    int came = 0;
    if (!wanted)
        co_return came;
    for (const Identity &identity : wanted->first)
        if (!m_stopped && came < atOnce && !m_givenUp.contains(identity.avatarUrl)) {
            const bool fetched = co_await fetchAvatar(identity);
            came += fetched ? 1 : 0;
        }
    for (const Attachment &attachment : wanted->second)
        if (!m_stopped && came < 2 * atOnce && m_size < mostFolder
            && !m_givenUp.contains(attachment.previewUrl.isEmpty() ? attachment.url : attachment.previewUrl)) {
            const bool fetched = co_await fetchImage(attachment);
            came += fetched ? 1 : 0;
        }
    co_return came;
}

QCoro::Task<bool> MediaCache::fetchAvatar(Identity identity)
{
    const QString name = co_await fetchFile(identity.avatarUrl, identity.network, mostAvatar);
    if (name.isEmpty())
        co_return false;
    const auto keeping = m_db.write([id = identity.id, name](Transaction &t) { messages::setAvatar(t, id, name); });
    const Expected<Done> kept = co_await keeping;
    co_return bool(kept);
}

QCoro::Task<bool> MediaCache::fetchImage(Attachment attachment)
{
    const QString url = attachment.previewUrl.isEmpty() ? attachment.url : attachment.previewUrl;
    const QString name = co_await fetchFile(url, QString(), mostImage);
    if (name.isEmpty())
        co_return false;
    const auto keeping = m_db.write([id = attachment.id, name](Transaction &t) { messages::setCached(t, id, name); });
    const Expected<Done> kept = co_await keeping;
    co_return bool(kept);
}

QCoro::Task<QString> MediaCache::fetchFile(QString url, QString network, qint64 most)
{
    const std::shared_ptr<NetworkLink> link = m_sessionOf(network); // held: it may be closed meanwhile
    if (!link || url.isEmpty())
        co_return QString();
    m_givenUp.insert(url); // until it is here
    const QUrl address(url);
    const Expected<QByteArray> bytes = co_await link->session->picture(address, most);
    if (!bytes) {
        if (bytes.error().isTransient())
            m_givenUp.remove(url);
        co_return QString();
    }
    const QString suffix = pictureSuffix(*bytes);
    if (suffix.isEmpty())
        co_return QString();
    const QString name
        = QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()) + suffix;
    const QByteArray content = *bytes;
    const auto writing = QtConcurrent::run(&keepFile, m_folder, name, content);
    const bool written = co_await writing;
    if (!written)
        co_return QString();
    m_givenUp.remove(url);
    m_size += content.size();
    co_return name;
}
