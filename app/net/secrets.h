#pragma once
#include "models/domain/expected.h"
#include <QCoroTask>
#include <QDir>
#include <functional>
#include <memory>

//! Where what opens the accounts is kept, away from the database: one entry per account, JSON by convention. Callable
//! from any thread with an event loop. A key that is not there: Error SignIn. No error text ever holds a secret.
class Secrets {
public:
    virtual ~Secrets() = default;
    virtual QCoro::Task<Expected<QByteArray>> read(QString key) = 0;
    virtual QCoro::Task<Expected<Done>> write(QString key, QByteArray value) = 0; //!< answers when it is safely kept
    virtual QCoro::Task<Expected<Done>> remove(QString key) = 0; //!< a key that is not there is as good as removed
    virtual QString place() const = 0; //!< "keychain" or the file's path: for the settings page and the log
};

//! How hard a passphrase is to guess. Zero: libsodium's "moderate" (256 MB, some 0.7 s).
struct Hardness {
    quint64 operations = 0;
    quint64 memory = 0;
};

//! What openSecrets() chooses by.
struct SecretsOptions {
    QDir folder; //!< the workspace's data folder: the encrypted file and the note which place was chosen live here
    QString passphraseFile = qEnvironmentVariable("TERTULIA_PASSPHRASE_FILE"); //!< its first line; empty: none
    //! Asks the person; "first time" means that a new passphrase is chosen. Empty answer: they'd rather not.
    //! No function: there is nobody to ask.
    std::function<QCoro::Task<Expected<QString>>(bool firstTime)> askPassphrase;
    std::function<std::unique_ptr<Secrets>()> keychain; //!< the seam; none: the system's through QtKeychain
    std::chrono::milliseconds keychainPatience = std::chrono::seconds(5);
    bool leaveKeychain = false; //!< the person gives up what a keychain that no longer answers holds
    Hardness hardness;
};

//! In this order: the passphrase file, the encrypted file if this workspace has one already, the system's keychain if
//! it answers a trial in time, a new encrypted file. Errors: SignIn: nobody gave a passphrase; Forbidden: the wrong
//! one; Storage: the file is damaged or the folder cannot be written, or the keychain that holds this workspace's
//! entries does not answer (leaveKeychain gets past that).
QCoro::Task<Expected<std::shared_ptr<Secrets>>> openSecrets(SecretsOptions options);
