#pragma once
#include "app/sync/engine.h"
#include "ui/services.h"
#include <QHash>

class Database;
class QTranslator;

//! What the screen asks of the rest, answered: settings from the store, sign-ins and news from the engine.
class ProgramServices final : public Services {
    Q_OBJECT
public:
    struct Setup {
        QString workspace;
        QString language; //!< asked for at the start, over the setting
        bool practice = false;
        QMap<QString, QString> settings;
        QString logFolder;
    };
    ProgramServices(Database &db, const std::vector<std::unique_ptr<Network>> &networks, Engine &engine,
        std::shared_ptr<std::atomic<double>> speed, Setup setup);
    ~ProgramServices() override;

    QString value(const QString &name) const override;
    void setValue(const QString &name, const QString &value) override;
    QString language() const override { return m_language; }
    void setLanguage(const QString &language) override;
    QString zone() const override;
    bool isPractice() const override { return m_setup.practice; }
    QString workspaceFile() const override { return m_setup.workspace; }
    QString mediaFolder() const override;
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }

    QList<NetworkInfo> networks() const override { return m_infos; }
    NetworkInfo infoFor(const Account &account) const override;
    void signIn(const SignIn &signIn, std::function<void(Expected<Account>)> over,
        std::function<void(std::function<void(QString)>)> askCode) override;
    void cancelSignIn() override;
    void reconnect(AccountId id, std::function<void(Expected<Account>)> over) override;
    void removeAccount(AccountId id, std::function<void(Expected<Done>)> over) override;
    AccountActivity activity(AccountId id) const override { return m_activity.value(id); }
    void findPerson(AccountId id, const QString &name, std::function<void(Expected<Identity>)> over) override;

    void syncNow(AccountId id) override;
    void readAccountNow(OutboxId id) override;
    void setAttention(bool looking) override;
    void setPracticeSpeed(double speed) override;

    void openUrl(const QUrl &url) override;
    void openPractice() override;
    bool canStartAtLogin() const override;
    void setStartAtLogin(bool start) override;
    QString logText() const override;

private:
    void applyLanguage();
    void readProgress(AccountId id);

    Database &m_db;
    Engine &m_engine;
    std::shared_ptr<std::atomic<double>> m_speed;
    Setup m_setup;
    QMap<QString, QString> m_settings;
    QString m_language;
    QList<NetworkInfo> m_infos;
    QHash<AccountId, AccountActivity> m_activity;
    std::unique_ptr<QTranslator> m_words, m_qtWords;
    int m_signIn = 0; //!< of the sign-in that is under way; an answer to an older one is dropped
};
