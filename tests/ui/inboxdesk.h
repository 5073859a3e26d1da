#pragma once
#include "models/domain/networkinfo.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/workspace.h"
#include "ui/desk.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/style.h"
#include "ui/widgets/syntax.h"
#include "ui/widgets/theme.h"
#include <QTemporaryDir>

//! Services without a network: settings in memory, a clock, and what was asked of it.
class DeskServices : public Services {
    Q_OBJECT
public:
    QMap<QString, QString> kept;
    NetworkInfo info;
    QString folder;
    QList<QUrl> opened;
    QDateTime clock = QDateTime::currentDateTimeUtc();

    QString value(const QString &name) const override { return kept.value(name); }
    void setValue(const QString &name, const QString &value) override { kept.insert(name, value); }
    QString language() const override { return QStringLiteral("en"); }
    void setLanguage(const QString &) override { }
    QString zone() const override { return QStringLiteral("Etc/UTC"); }
    bool isPractice() const override { return false; }
    QString workspaceFile() const override { return {}; }
    QString mediaFolder() const override { return folder; }
    QDateTime now() const override { return clock; }
    QList<NetworkInfo> networks() const override { return {info}; }
    NetworkInfo infoFor(const Account &) const override { return info; }
    void signIn(const SignIn &, std::function<void(Expected<Account>)>,
        std::function<void(std::function<void(QString)>)>) override
    {
    }
    void cancelSignIn() override { }
    void reconnect(AccountId, std::function<void(Expected<Account>)>) override { }
    void removeAccount(AccountId, std::function<void(Expected<Done>)>) override { }
    AccountActivity activity(AccountId) const override { return {}; }
    void findPerson(AccountId, const QString &, std::function<void(Expected<Identity>)>) override { }
    void syncNow(AccountId) override { }
    void readAccountNow(OutboxId) override { }
    void setAttention(bool) override { }
    void setPracticeSpeed(double) override { }
    void openUrl(const QUrl &url) override { opened.append(url); }
    void openPractice() override { }
    bool canStartAtLogin() const override { return false; }
    void setStartAtLogin(bool) override { }
    QString logText() const override { return {}; }
};

//! A workspace on disk with one account and everything that a page is given.
struct InboxDesk {
    QTemporaryDir folder;
    std::unique_ptr<Database> db;
    Theme theme;
    ActionRegistry actions{theme, {}, [](const ActionRegistry::Bindings &) {}};
    Syntax syntax{theme};
    DeskServices services;
    Account account;
    int heard = 0;

    template <class Call>
    auto read(Call work)
    {
        auto answer = db->read(work);
        answer.waitForFinished();
        return *answer.result();
    }
    template <class Call>
    auto write(Call work)
    {
        auto answer = db->write(work);
        answer.waitForFinished();
        return *answer.result();
    }

    InboxDesk()
    {
        theme.setMode(Theme::Mode::Light);
        reopen();
        services.folder = folder.filePath(QStringLiteral("media"));
        QDir().mkpath(services.folder);
        services.info.id = QStringLiteral("mastodon");
        services.info.name = QStringLiteral("Mastodon");
        services.info.rule = QStringLiteral("mastodon");
        services.info.visibilities
            = {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct};
        for (const char *word :
            {"publish", "reply", "direct", "like", "boost", "delete", "block", "mute", "report", "images", "warning"})
            services.info.capabilities.insert(QString::fromLatin1(word), {true, {}});
        const QDateTime now = services.clock;
        account = write([now](Transaction &t) {
            conversations::ensureBuiltinViews(t, now);
            workspace::ensureMe(
                t, QStringLiteral("Lucía Prieto"), QStringLiteral("es"), QStringLiteral("Etc/UTC"), now);
            Account a;
            a.network = QStringLiteral("mastodon");
            a.server = QStringLiteral("https://plaza.example");
            a.remoteId = QStringLiteral("1");
            a.handle = QStringLiteral("arganzuela@plaza.example");
            return accounts::keep(t, a, now);
        });
    }
    void reopen()
    {
        db.reset();
        Database::Options options;
        options.path = folder.filePath(QStringLiteral("w.tertulia"));
        options.poll = options.copies = false;
        auto opened = Database::open(options);
        db = std::move(std::get<std::unique_ptr<Database>>(opened));
    }
    Desk desk() { return {theme, actions, syntax, *db, services}; }

    //! Somebody writes to us; minutes count back from now.
    messages::Kept say(const QString &who, const QString &html, int minutesAgo = 0,
        Visibility visibility = Visibility::Public, const QString &parent = {})
    {
        Message m;
        m.account = account.id;
        m.remoteId = QStringLiteral("https://plaza.example/m/%1").arg(++heard);
        m.rootId = parent.isEmpty() ? m.remoteId : parent;
        m.parentId = parent;
        m.kind = visibility == Visibility::Direct ? Message::Kind::Direct : Message::Kind::Mention;
        m.html = html;
        m.visibility = visibility;
        m.sentAt = services.clock.addSecs(-60 * minutesAgo);
        m.author.network = account.network;
        m.author.key = QStringLiteral("https://plaza.example/u/") + who;
        m.author.handle = QString(who).replace(u' ', u'_').toLower() + QStringLiteral("@plaza.example");
        m.author.name = who;
        if (visibility == Visibility::Direct)
            m.participants = {m.author.key};
        return write([m, now = services.clock](Transaction &t) { return messages::keep(t, m, now); });
    }
};
