#pragma once
#include "app/net/secrets.h"
#include "app/sync/engine.h"
#include "tests/sync/hostilebed.h"
#include <QSignalSpy>

//! What opens the accounts, for as long as the test lasts.
class HeldSecrets final : public Secrets {
public:
    QMap<QString, QByteArray> held;
    std::function<void()> onWrite = [] {};
    QCoro::Task<Expected<QByteArray>> read(QString key) override
    {
        if (!held.contains(key))
            co_return Error{Error::Kind::SignIn, {}, {}};
        co_return held.value(key);
    }
    QCoro::Task<Expected<Done>> write(QString key, QByteArray value) override
    {
        onWrite();
        held.insert(key, value);
        co_return Done{};
    }
    QCoro::Task<Expected<Done>> remove(QString key) override
    {
        held.remove(key);
        co_return Done{};
    }
    QString place() const override { return {}; }
};

//! The whole sending and reading program without its window, on one account of a hostile server, with a clock that
//! runs and can be set.
struct EngineBed {
    HostileServer server;
    TestStore store;
    std::shared_ptr<HeldSecrets> secrets = std::make_shared<HeldSecrets>();
    std::atomic<qint64> clock{0}; //!< ms that ours is ahead of the world's
    std::atomic<bool> open{true}; //!< the server takes our key
    std::atomic<int> asked{0}; //!< how often for the secrets
    QList<Account> accounts;
    std::unique_ptr<Engine> engine;

    explicit EngineBed(int howMany = 1);
    ~EngineBed();
    std::unique_ptr<NetworkLinks> links();
    SyncOptions options();
    void start();
    void stop(); //!< as at the end of the program
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(clock); }
    OutboxId plan(const QString &text, int inSeconds = 0);
    SendState state(OutboxId id);
    Account stored(int nth = 0);
    int posts() const { return server.http.count("POST", QStringLiteral("/api/v1/statuses")); }
};
