#pragma once
#include "app/net/secrets.h"
#include <QMap>

//! The encrypted file itself: Argon2id makes a key of the passphrase, XChaCha20-Poly1305 seals the entries with it.
//! Blocking, for one thread. The file is read anew each time and changed under a lock, so that two programs can share
//! it.
class SecretBox {
public:
    using Entries = QMap<QString, QByteArray>;

    static Expected<std::unique_ptr<SecretBox>> open(
        const QString &path, const QByteArray &passphrase, Hardness hardness);
    ~SecretBox();
    SecretBox(const SecretBox &) = delete;
    SecretBox &operator=(const SecretBox &) = delete;

    Expected<Entries> entries() const;
    Expected<Done> change(const std::function<void(Entries &)> &how);

private:
    explicit SecretBox(QString path);
    Expected<Done> makeKey(const QByteArray &passphrase, const QByteArray &header);
    Expected<Done> create(const QByteArray &passphrase, Hardness hardness);
    Expected<Done> unlock(const QByteArray &passphrase);
    Expected<Done> save(const Entries &entries) const;

    QString m_path;
    QByteArray m_header; //!< the clear part, with the check of the key
    unsigned char *m_key; //!< in memory that is not swapped out, wiped at the end
};
