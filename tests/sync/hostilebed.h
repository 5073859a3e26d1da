#pragma once
#include "app/net/qthttp.h"
#include "app/networks/network.h"
#include "app/sync/accountsync.h"
#include "models/store/accounts.h"
#include "models/store/outbox.h"
#include "tests/support/httpdouble.h"
#include "tests/support/store.h"
#include <QJsonArray>
#include <QJsonObject>
#include <atomic>

//! A server of the Mastodon API that keeps to as little of it as each test wants. Its clock is the test's, and may be
//! wrong.
class HostileServer {
public:
    HttpDouble http;
    std::atomic<qint64> now{1'800'000'000}; //!< seconds; of the world
    // Set before anything is asked, or within http.reading().
    QString software = QStringLiteral("mastodon");
    bool honoursKeys = true;
    int keysLive = 3600; //!< seconds
    int listIsLate = 0; //!< seconds until a post shows in the own list
    bool hidesNewest = false;
    bool ignoresMaxId = false;
    int pageSize = 40;
    qint64 clockIsOff = 0; //!< seconds, of created_at
    bool saysDate = false; //!< and the Date header is right nevertheless
    std::function<QString(QString)> shown
        = [](QString text) { return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); };
    std::function<void(QJsonObject &)> retouch = [](QJsonObject &) {};

    struct Post {
        QJsonObject status;
        QString text; //!< as it was sent
        QByteArray key;
        qint64 at = 0;
    };
    QList<Post> wall; //!< oldest first
    QJsonObject pinned; //!< stands before all others

    HostileServer();
    //! What the person wrote elsewhere; `ago` in seconds.
    void stood(const QString &text, int ago);
    int standing(const QString &text) const;
    QStringList idsOf(const QString &text) const;

private:
    using Request = HttpDouble::Request;
    using Answer = HttpDouble::Answer;
    Answer own(const Request &request) const;
    Answer take(const Request &request);
    QJsonObject made(const QString &text, const QString &html, qint64 at) const;
    Answer dated(Answer answer) const;
};

//! What a session of it is spoken through: waits only a moment for an answer.
class ImpatientHttp final : public Http {
public:
    QCoro::Task<Expected<HttpReply>> send(HttpRequest request) override
    {
        request.patience = std::chrono::milliseconds(300);
        return m_wire.send(std::move(request));
    }

private:
    QtHttp m_wire;
};

//! The program's sending half against that server, with time that passes when the test says so.
class HostileBed {
public:
    explicit HostileBed(std::function<void(HostileServer &)> setUp = {});
    HostileServer server;
    TestStore store;
    Account account;

    OutboxId plan(const QString &text, int inSeconds = 0);
    OutboxId plan(OutboxAction action, int inSeconds = 0);
    void work(int seconds = 3600); //!< sends, looks and waits as a running program does
    void restart(); //!< as after kill -9
    void forget(); //!< what the session knows of its server
    SendState state(OutboxId id);
    OutboxAction row(OutboxId id);
    //! What must be true whatever happened: nothing stands twice, and no state says what is not so. Empty: it is.
    QString lie();
    QDateTime now() const { return QDateTime::fromSecsSinceEpoch(server.now, Qt::UTC); }
    AccountSync &sync() { return *m_sync; }

private:
    void step();
    ImpatientHttp m_http;
    std::unique_ptr<Session> m_session;
    NetworkInfo m_info;
    std::unique_ptr<AccountSync> m_sync;
    QList<OutboxId> m_planned;
};
