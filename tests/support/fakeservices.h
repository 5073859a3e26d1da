#pragma once
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/workspace.h"
#include "tests/support/wait.h"
#include "ui/desk.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/style.h"
#include "ui/widgets/syntax.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

//! Services without networks or a desktop: settings in memory, a clock that stands, and what was asked of it.
class FakeServices : public Services {
    Q_OBJECT
public:
    QMap<QString, QString> settings;
    QMap<QString, NetworkInfo> infos; //!< by network
    QDateTime clock = QDateTime(QDate(2026, 5, 11), QTime(8, 0), Qt::UTC);
    QString ownZone = QStringLiteral("Europe/Madrid");
    QString spoken = QStringLiteral("en");
    QString folder;
    bool loginPossible = false;
    std::optional<bool> startsAtLogin;
    QList<QUrl> opened;
    QList<AccountId> synced;
    QList<SignIn> signedIn;
    QList<OutboxId> readNow;
    QList<AccountId> reconnected;
    std::optional<Expected<Account>> reconnecting; //!< what a reconnection is answered; none: nobody answers
    QStringList people; //!< whom the networks know
    QStringList lookedFor;
    bool online = true;

    QString value(const QString &name) const override { return settings.value(name); }
    void setValue(const QString &name, const QString &value) override
    {
        settings.insert(name, value);
        Q_EMIT settingChanged(name);
    }
    QString language() const override { return spoken; }
    void setLanguage(const QString &language) override { spoken = language; }
    QString zone() const override { return ownZone; }
    bool isPractice() const override { return false; }
    QString workspaceFile() const override { return {}; }
    QString mediaFolder() const override { return folder; }
    QDateTime now() const override { return clock; }
    QList<NetworkInfo> networks() const override { return infos.values(); }
    NetworkInfo infoFor(const Account &account) const override
    {
        NetworkInfo info = infos.value(account.network);
        applyLimits(info, account.limits);
        return info;
    }
    void signIn(const SignIn &asked, std::function<void(Expected<Account>)>,
        std::function<void(std::function<void(QString)>)>) override
    {
        signedIn.append(asked);
    }
    void cancelSignIn() override { }
    void reconnect(AccountId id, std::function<void(Expected<Account>)> over) override
    {
        reconnected.append(id);
        if (reconnecting)
            over(*reconnecting);
    }
    void removeAccount(AccountId, std::function<void(Expected<Done>)>) override { }
    AccountActivity activity(AccountId) const override { return {}; }
    void findPerson(AccountId, const QString &name, std::function<void(Expected<Identity>)> over) override
    {
        lookedFor.append(name);
        if (!online)
            return over(Error{Error::Kind::Offline, {}, {}});
        if (!people.contains(name))
            return over(Error{Error::Kind::Gone, {}, {}});
        Identity found;
        found.handle = name;
        over(found);
    }
    void syncNow(AccountId id) override { synced.append(id); }
    void readAccountNow(OutboxId id) override { readNow.append(id); }
    void setAttention(bool) override { }
    void setPracticeSpeed(double) override { }
    void openUrl(const QUrl &url) override { opened.append(url); }
    void openPractice() override { }
    bool canStartAtLogin() const override { return loginPossible; }
    void setStartAtLogin(bool start) override { startsAtLogin = start; }
    QString logText() const override { return {}; }
};

//! A workspace on disk with two accounts of different limits, and everything that a place is given.
class FakeDesk {
public:
    QTemporaryDir folder;
    std::unique_ptr<Database> db;
    Theme theme;
    ActionRegistry actions{theme, {}, [](const ActionRegistry::Bindings &) {}};
    Syntax syntax{theme};
    FakeServices services;
    Account wide; //!< Mastodon: 500 characters, four pictures
    Account narrow; //!< Bluesky: 60 graphemes, no pictures

    //! What must go well: the answer itself.
    template <class Call>
    auto did(Call call)
    {
        auto result = answer(db->write(std::move(call)));
        if (!result)
            qFatal("the store failed: %s", qPrintable(result.error().detail));
        return *std::move(result);
    }
    template <class Call>
    auto saw(Call call)
    {
        auto result = answer(db->read(std::move(call)));
        if (!result)
            qFatal("the store failed: %s", qPrintable(result.error().detail));
        return *std::move(result);
    }

    FakeDesk()
    {
        theme.setMode(Theme::Mode::Light);
        services.folder = folder.filePath(QStringLiteral("media"));
        QDir().mkpath(services.folder);
        reopen();
        services.infos.insert(QStringLiteral("mastodon"),
            network(QStringLiteral("mastodon"), QStringLiteral("Mastodon"), 500,
                {"publish", "reply", "direct", "edit", "delete", "images", "warning", "language", "thread"}));
        services.infos.insert(QStringLiteral("bluesky"),
            network(QStringLiteral("bluesky"), QStringLiteral("Bluesky"), 60,
                {"publish", "reply", "delete", "language", "thread"}));
        services.infos[QStringLiteral("mastodon")].visibilities
            = {Visibility::Public, Visibility::Unlisted, Visibility::Followers};
        services.infos[QStringLiteral("bluesky")].rule = QStringLiteral("graphemes");
        services.infos[QStringLiteral("bluesky")].replies
            = {Replies::Everybody, Replies::Followers, Replies::Followed, Replies::Mentioned, Replies::Nobody};
        services.infos[QStringLiteral("bluesky")].warningCounts = false;
        const QDateTime now = services.clock;
        did([now](Transaction &t) {
            workspace::ensureMe(
                t, QStringLiteral("Lucía Prieto"), QStringLiteral("es"), QStringLiteral("Europe/Madrid"), now);
        });
        wide = signIn(QStringLiteral("mastodon"), QStringLiteral("arganzuela@plaza.example"),
            QStringLiteral("Ciclos Arganzuela"));
        narrow = signIn(
            QStringLiteral("bluesky"), QStringLiteral("ciclosarganzuela.example"), QStringLiteral("Ciclos Arganzuela"));
    }
    ~FakeDesk() { db.reset(); }
    static NetworkInfo network(
        const QString &id, const QString &name, int limit, std::initializer_list<const char *> can)
    {
        NetworkInfo info;
        info.id = id;
        info.name = name;
        info.rule = id;
        info.textLimit = limit;
        for (const char *word : can)
            info.capabilities.insert(QString::fromLatin1(word), {true, {}});
        return info;
    }
    Account signIn(const QString &network, const QString &handle, const QString &name)
    {
        Account a;
        a.network = network;
        a.server = QStringLiteral("https://") + network + QStringLiteral(".example");
        a.remoteId = handle;
        a.handle = handle;
        a.name = name;
        return did(
            [a, now = services.clock.addSecs(++m_signedIn)](Transaction &t) { return accounts::keep(t, a, now); });
    }
    void reopen() //!< as after the end of the program
    {
        db.reset();
        Database::Options options;
        options.path = folder.filePath(QStringLiteral("w.tertulia"));
        options.poll = false;
        options.copies = false;
        auto opened = Database::open(options);
        if (!std::holds_alternative<std::unique_ptr<Database>>(opened))
            qFatal("the store did not open: %s", qPrintable(std::get<OpenFailure>(opened).detail));
        db = std::get<std::unique_ptr<Database>>(std::move(opened));
    }
    //! Every answer that was asked for has arrived.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            did([](Transaction &) {});
            (void)saw([](const Reader &) { return 0; });
            QCoreApplication::processEvents();
        }
    }
    Desk desk() { return {theme, actions, syntax, *db, services}; }

private:
    int m_signedIn = 0;
};
