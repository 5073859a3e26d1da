#include "app/net/secretbox.h"
#include <QDataStream>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <sodium.h>

using namespace Qt::StringLiterals;

// The file: magic (8, with the version) · operations (8) · memory (8) · salt (16) · check of the key (32) · sum of all
// that (32) · nonce (24) · sealed entries. The sum tells a damaged file from a wrong passphrase.
namespace {

const QByteArray magic = QByteArrayLiteral("TERTSEC1");
constexpr qsizetype saltAt = 24;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype checkSize = 32;
constexpr qsizetype sumSize = 32;
constexpr qsizetype headerSize = saltAt + saltSize + checkSize;
constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr quint64 mostMemory = quint64(1) << 30; // a file may not ask for more than a computer has
constexpr quint64 mostOperations = 20;

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

Error trouble(const QString &what) { return {Error::Kind::Storage, what, {}}; }

Error damaged(const QString &path)
{
    return trouble(
        u"The file of secrets %1 is damaged; it was left as it is. Put a copy back, or move it away and sign in again."_s
            .arg(path));
}

QByteArray hash(const QByteArray &of, const unsigned char *key = nullptr)
{
    QByteArray sum(sumSize, Qt::Uninitialized);
    crypto_generichash(raw(sum), size_t(sum.size()), raw(of), size_t(of.size()), key, key ? keySize : 0);
    return sum;
}

QByteArray random(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

Hardness hardnessIn(const QByteArray &header)
{
    QDataStream stream(header.mid(magic.size()));
    Hardness hardness;
    stream >> hardness.operations >> hardness.memory;
    return hardness;
}

QByteArray freshHeader(Hardness hardness)
{
    QByteArray header = magic;
    QDataStream stream(&header, QIODevice::Append);
    stream << (hardness.operations ? hardness.operations : quint64(crypto_pwhash_OPSLIMIT_MODERATE))
           << (hardness.memory ? hardness.memory : quint64(crypto_pwhash_MEMLIMIT_MODERATE));
    return header + random(saltSize);
}

Expected<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return trouble(u"The file of secrets %1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray content = file.read(16 * 1024 * 1024);
    if (content.size() < headerSize + sumSize + nonceSize || !content.startsWith(magic.left(7)))
        return damaged(path);
    if (!content.startsWith(magic))
        return trouble(u"The file of secrets %1 was made by a newer Tertulia."_s.arg(path));
    const Hardness hardness = hardnessIn(content);
    const bool isSane = hardness.memory <= mostMemory && hardness.operations <= mostOperations;
    if (!isSane || content.mid(headerSize, sumSize) != hash(content.left(headerSize)))
        return damaged(path);
    return content;
}

QByteArray sealed(const SecretBox::Entries &entries, const QByteArray &header, const unsigned char *key)
{
    QByteArray plain;
    QDataStream writing(&plain, QIODevice::WriteOnly);
    writing << entries;
    const QByteArray nonce = random(nonceSize);
    QByteArray cipher(plain.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(cipher), nullptr, raw(plain), size_t(plain.size()), raw(header),
        size_t(header.size()), nullptr, raw(nonce), key);
    sodium_memzero(plain.data(), size_t(plain.size()));
    return nonce + cipher;
}

std::optional<SecretBox::Entries> unsealed(
    const QByteArray &sealedEntries, const QByteArray &header, const unsigned char *key)
{
    const QByteArray cipher = sealedEntries.mid(nonceSize);
    if (cipher.size() < qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES))
        return {};
    QByteArray plain(cipher.size() - qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(cipher), size_t(cipher.size()),
            raw(header), size_t(header.size()), raw(sealedEntries), key)
        != 0)
        return {};
    SecretBox::Entries entries;
    QDataStream reading(plain);
    reading >> entries;
    sodium_memzero(plain.data(), size_t(plain.size()));
    return entries;
}

} // namespace

SecretBox::SecretBox(QString path)
    : m_path(std::move(path)), m_key(static_cast<unsigned char *>(sodium_malloc(keySize)))
{
}

SecretBox::~SecretBox() { sodium_free(m_key); }

Expected<std::unique_ptr<SecretBox>> SecretBox::open(
    const QString &path, const QByteArray &passphrase, Hardness hardness)
{
    if (sodium_init() < 0)
        return trouble(u"The encryption library does not start."_s);
    std::unique_ptr<SecretBox> box(new SecretBox(path));
    if (!box->m_key)
        return trouble(u"There is no memory for a key."_s);
    const Expected<Done> opened = QFile::exists(path) ? box->unlock(passphrase) : box->create(passphrase, hardness);
    if (!opened)
        return opened.error();
    return box;
}

Expected<Done> SecretBox::makeKey(const QByteArray &passphrase, const QByteArray &header)
{
    const Hardness hardness = hardnessIn(header);
    const QByteArray salt = header.mid(saltAt, saltSize);
    const int failed = crypto_pwhash(m_key, keySize, passphrase.constData(), size_t(passphrase.size()), raw(salt),
        hardness.operations, size_t(hardness.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        return trouble(u"There is not enough memory to check the passphrase (%1 MB)."_s.arg(hardness.memory >> 20));
    return Done{};
}

Expected<Done> SecretBox::create(const QByteArray &passphrase, Hardness hardness)
{
    const QByteArray header = freshHeader(hardness);
    const Expected<Done> made = makeKey(passphrase, header);
    if (!made)
        return made.error();
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(std::chrono::seconds(5).count() * 1000))
        return trouble(u"The folder of %1 cannot be written."_s.arg(m_path));
    if (QFile::exists(m_path))
        return unlock(passphrase); // another program was faster
    m_header = header + hash(header, m_key);
    return save({});
}

Expected<Done> SecretBox::unlock(const QByteArray &passphrase)
{
    const Expected<QByteArray> content = contentOf(m_path);
    if (!content)
        return content.error();
    m_header = content->left(headerSize);
    const QByteArray clear = m_header.left(saltAt + saltSize);
    const Expected<Done> made = makeKey(passphrase, clear);
    if (!made)
        return made.error();
    if (hash(clear, m_key) != m_header.mid(saltAt + saltSize))
        return Error{Error::Kind::Forbidden, u"This is not the passphrase of %1."_s.arg(m_path), {}};
    const Expected<Entries> readable = entries();
    if (!readable)
        return readable.error();
    return Done{};
}

Expected<SecretBox::Entries> SecretBox::entries() const
{
    const Expected<QByteArray> content = contentOf(m_path);
    if (!content)
        return content.error();
    if (!content->startsWith(m_header))
        return Error{Error::Kind::Forbidden, u"The passphrase of %1 was changed by another program."_s.arg(m_path), {}};
    const auto entries = unsealed(content->mid(headerSize + sumSize), m_header, m_key);
    if (!entries)
        return damaged(m_path);
    return *entries;
}

Expected<Done> SecretBox::change(const std::function<void(Entries &)> &how)
{
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(5000))
        return trouble(
            u"The file of secrets %1 cannot be changed: its folder is read-only, or another program holds it."_s.arg(
                m_path));
    Expected<Entries> current = entries();
    if (!current)
        return current.error();
    Entries changed = *std::move(current);
    how(changed);
    return save(changed);
}

Expected<Done> SecretBox::save(const Entries &entries) const
{
    QSaveFile file(m_path);
    file.setDirectWriteFallback(false);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(m_header + hash(m_header) + sealed(entries, m_header, m_key));
        if (file.commit())
            return Done{};
    }
    return trouble(u"The file of secrets %1 cannot be written: %2"_s.arg(m_path, file.errorString()));
}
