#pragma once
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <sys/mount.h>
#include <sys/statvfs.h>

//! A real file system of a few megabytes that only this process sees. Needs a mount namespace of its own:
//! `unshare -rm` gives one to ordinary users, too.
class SmallDisk {
public:
    explicit SmallDisk(int megabytes)
    {
        const QByteArray size = QByteArrayLiteral("mode=0755,size=") + QByteArray::number(megabytes) + 'm';
        m_mounted = ::mount("tmpfs", QFile::encodeName(m_place.path()).constData(), "tmpfs", 0, size.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(QFile::encodeName(m_place.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_place.path(); }
    QString file(const QString &name) const { return m_place.filePath(name); }
    qint64 room() const
    {
        struct statvfs now { };
        return ::statvfs(QFile::encodeName(m_place.path()).constData(), &now) == 0
            ? qint64(now.f_bavail) * qint64(now.f_bsize)
            : -1;
    }
    //! Takes all the room but so much.
    void fill(qint64 leaving = 0)
    {
        makeRoom();
        QFile ballast(file(QStringLiteral("ballast")));
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        const QByteArray page(4096, 'b');
        for (qint64 left = room() - leaving; left >= page.size(); left -= page.size())
            if (ballast.write(page) != page.size())
                return;
    }
    void makeRoom() { QFile::remove(file(QStringLiteral("ballast"))); }
    bool setReadOnly(bool readOnly)
    {
        return ::mount(nullptr, QFile::encodeName(m_place.path()).constData(), nullptr,
                   MS_REMOUNT | (readOnly ? MS_RDONLY : 0), nullptr)
            == 0;
    }

private:
    QTemporaryDir m_place;
    bool m_mounted = false;
};
