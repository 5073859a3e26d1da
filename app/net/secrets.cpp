#include "app/net/secrets.h"
#include "app/net/keychain.h"
#include "app/net/later.h"
#include "app/net/secretsfile.h"
#include <QFile>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(secretsLog, "tertulia.secrets", QtWarningMsg)

using Opened = Expected<std::shared_ptr<Secrets>>;

QString boxPath(const SecretsOptions &options) { return options.folder.filePath(u"secrets.box"_s); }
QString notePath(const SecretsOptions &options) { return options.folder.filePath(u"secrets.in-keychain"_s); }

Expected<QString> passphraseIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            Error::Kind::Storage, u"The passphrase file %1 cannot be read: %2"_s.arg(path, file.errorString()), {}};
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{Error::Kind::Storage, u"The passphrase file %1 has an empty first line."_s.arg(path), {}};
    return QString::fromUtf8(line);
}

QCoro::Task<Expected<QString>> passphraseFor(SecretsOptions options)
{
    if (!options.passphraseFile.isEmpty())
        co_return passphraseIn(options.passphraseFile);
    if (!options.askPassphrase)
        co_return Error{Error::Kind::SignIn,
            u"There is no keychain here and nobody to ask for a passphrase; TERTULIA_PASSPHRASE_FILE can name a file that holds one."_s,
            {}};
    const bool isFirstTime = !QFile::exists(boxPath(options));
    Expected<QString> given = co_await options.askPassphrase(isFirstTime);
    if (given && given->isEmpty())
        co_return Error{Error::Kind::SignIn, u"No passphrase was given."_s, {}};
    co_return given;
}

QCoro::Task<Opened> openBox(SecretsOptions options)
{
    const Expected<QString> passphrase = co_await passphraseFor(options);
    if (!passphrase)
        co_return passphrase.error();
    co_return co_await openSecretsFile(boxPath(options), *passphrase, options.hardness);
}

QCoro::Task<Expected<Done>> tried(std::shared_ptr<Secrets> keychain)
{
    const QString key = u"trial"_s;
    const QByteArray value = "trial";
    const Expected<Done> written = co_await keychain->write(key, value);
    if (!written)
        co_return written;
    const Expected<QByteArray> read = co_await keychain->read(key);
    if (!read)
        co_return read.error();
    if (*read != value)
        co_return Error{Error::Kind::Storage, u"The keychain gives back something else than it was given."_s, {}};
    co_return co_await keychain->remove(key);
}

QCoro::Task<Opened> openKeychain(SecretsOptions options)
{
    const Error tooLate{Error::Kind::Storage, u"The keychain does not answer; it may be locked."_s, {}};
    std::shared_ptr<Secrets> keychain;
    if (options.keychain)
        keychain = options.keychain();
    else
        keychain = std::make_shared<KeychainSecrets>();
    const Expected<Done> works = co_await within(options.keychainPatience, tried(keychain), tooLate);
    if (!works) {
        qCInfo(secretsLog).noquote() << "no keychain:" << works.error().detail;
        co_return works.error();
    }
    QFile note(notePath(options));
    if (!note.open(QIODevice::WriteOnly))
        co_return Error{Error::Kind::Storage,
            u"The folder %1 cannot be written: %2"_s.arg(options.folder.path(), note.errorString()), {}};
    co_return std::shared_ptr<Secrets>(std::make_shared<PatientSecrets>(keychain, options.keychainPatience));
}

} // namespace

QCoro::Task<Opened> openSecrets(SecretsOptions options)
{
    options.folder.mkpath(u"."_s);
    if (!options.passphraseFile.isEmpty() || QFile::exists(boxPath(options)))
        co_return co_await openBox(options);
    if (!options.leaveKeychain) {
        const Opened keychain = co_await openKeychain(options);
        if (keychain || QFile::exists(notePath(options)))
            co_return keychain;
    }
    QFile::remove(notePath(options));
    co_return co_await openBox(options);
}
