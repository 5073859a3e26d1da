#pragma once
#include "app/net/secrets.h"

//! The system's keychain (Secret Service, KWallet ...) through QtKeychain. Its jobs run on the program's main thread,
//! whichever thread asks: they share a queue that is no friend of threads. It may take for ever: see PatientSecrets.
class KeychainSecrets final : public Secrets {
public:
    explicit KeychainSecrets(QString service = QStringLiteral("tertulia")) : m_service(std::move(service)) { }
    QCoro::Task<Expected<QByteArray>> read(QString key) override;
    QCoro::Task<Expected<Done>> write(QString key, QByteArray value) override;
    QCoro::Task<Expected<Done>> remove(QString key) override;
    QString place() const override { return QStringLiteral("keychain"); }

private:
    QString m_service;
};

//! Another Secrets, whose answers are given up after a while.
class PatientSecrets final : public Secrets {
public:
    PatientSecrets(std::shared_ptr<Secrets> inner, std::chrono::milliseconds patience);
    QCoro::Task<Expected<QByteArray>> read(QString key) override;
    QCoro::Task<Expected<Done>> write(QString key, QByteArray value) override;
    QCoro::Task<Expected<Done>> remove(QString key) override;
    QString place() const override { return m_inner->place(); }

private:
    std::shared_ptr<Secrets> m_inner;
    std::chrono::milliseconds m_patience;
};
