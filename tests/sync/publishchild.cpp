// What the kill test kills: sends everything that a workspace has to send to a small network over HTTP, then ends.
//   publishchild WORKSPACE URL read-back|repeat
// TERTULIA_TEST_NO_JOURNAL makes it forget at start what may have left, as a program without a journal would.
#include "app/net/forms.h"
#include "app/net/qthttp.h"
#include "app/sync/accountsync.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "tests/support/wait.h"
#include <QCoreApplication>
#include <QCoroTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

//! Just enough of a network: publish, read the own list, like, delete.
class SmallSession final : public Session {
public:
    SmallSession(Http &http, QUrl server) : m_http(http), m_server(std::move(server)) { }

    QCoro::Task<Expected<Sent>> publish(OutboxAction action) override
    {
        HttpRequest request;
        request.method = "POST";
        request.url = m_server.resolved(QUrl(u"/posts"_s));
        request.headers.insert("Content-Type", "application/x-www-form-urlencoded");
        request.headers.insert("Idempotency-Key", action.key.toLatin1());
        request.body = "text=" + QUrl::toPercentEncoding(action.content.text)
            + "&answers=" + QUrl::toPercentEncoding(action.targetId);
        request.patience = std::chrono::seconds(2);
        const Expected<HttpReply> reply = co_await m_http.send(request);
        if (!reply)
            co_return reply.error();
        const Expected<QJsonDocument> document = json(request, *reply);
        if (!document)
            co_return document.error();
        Sent sent;
        sent.remoteId = (*document)[u"id"_s].toString();
        co_return sent;
    }
    QCoro::Task<Expected<std::optional<Sent>>> find(OutboxAction action) override
    {
        HttpRequest request;
        request.url = m_server.resolved(QUrl(u"/posts"_s));
        const Expected<HttpReply> reply = co_await m_http.send(request);
        if (!reply)
            co_return reply.error();
        const Expected<QJsonDocument> document = json(request, *reply);
        if (!document)
            co_return document.error();
        const QJsonArray posts = document->array();
        for (const QJsonValue &post : posts)
            if (post[u"text"_s].toString() == action.content.text && !action.taken.contains(post[u"id"_s].toString())) {
                Sent sent;
                sent.remoteId = post[u"id"_s].toString();
                co_return std::optional<Sent>(sent);
            }
        co_return std::optional<Sent>();
    }

    QCoro::Task<Expected<NetworkInfo>> learn() override { co_return NetworkInfo{}; }
    QCoro::Task<Expected<Account>> whoAmI() override { co_return Account{}; }
    QStringList streams() const override { return {}; }
    QCoro::Task<Expected<Page>> fetch(QString, QString) override { co_return Page{}; }
    QCoro::Task<Expected<Page>> lookAgain(QList<Message>) override { co_return Page{}; }
    QCoro::Task<Expected<Uploaded>> upload(Media, QByteArray) override { co_return Uploaded{}; }
    //! Likes and deletions: done twice is done once.
    QCoro::Task<Expected<Sent>> perform(OutboxAction action) override
    {
        HttpRequest request;
        request.method = action.verb == Verb::Delete ? "DELETE" : "POST";
        request.url
            = m_server.resolved(QUrl((action.verb == Verb::Delete ? u"/posts/"_s : u"/likes/"_s) + action.targetId));
        request.patience = std::chrono::seconds(2);
        const Expected<HttpReply> reply = co_await m_http.send(request);
        if (!reply)
            co_return reply.error();
        const Expected<Done> over = done(request, *reply);
        if (!over)
            co_return over.error();
        Sent sent;
        sent.remoteId = action.targetId;
        co_return sent;
    }
    QCoro::Task<Expected<Identity>> profile(Identity identity) override { co_return identity; }
    QCoro::Task<Expected<QByteArray>> picture(QUrl, qint64) override { co_return QByteArray(); }
    void stop() override { }

private:
    Http &m_http;
    QUrl m_server;
};

QCoro::Task<int> sendEverything(Database &db, AccountSync &sync, AccountId account)
{
    for (;;) {
        (void)co_await sync.resolve();
        (void)co_await sync.push();
        sync.forgetRests();
        const auto asking
            = db.read([account](const Reader &r) { return Expected<bool>(outbox::nextDue(r, account).has_value()); });
        const Expected<bool> more = co_await asking;
        if (more && !*more)
            co_return 0;
        const std::chrono::milliseconds pause(5);
        co_await QCoro::sleepFor(pause);
    }
}

} // namespace

int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // nobody is left to kill it when the test is gone
    QCoreApplication app(argc, argv);
    QCoreApplication::setQuitLockEnabled(false); // the end of a request is not the end of the program
    const QStringList arguments = QCoreApplication::arguments();
    Database::Options where;
    where.path = arguments.value(1);
    where.poll = false;
    where.copies = false;
    auto opened = Database::open(where);
    if (!std::holds_alternative<std::unique_ptr<Database>>(opened))
        return 2;
    Database &db = *std::get<std::unique_ptr<Database>>(opened);
    const bool journal = !qEnvironmentVariableIsSet("TERTULIA_TEST_NO_JOURNAL");
    const auto account = answer(db.write([journal](Transaction &t) {
        if (!journal)
            t.exec(
                u"UPDATE outbox SET state = 'scheduled', next_try_at = NULL, attempts = 0, first_try_at = NULL WHERE state IN ('preparing', 'armed', 'publishing', 'unknown')"_s);
        outbox::wake(t, QDateTime::currentDateTimeUtc());
        return Expected<Account>(accounts::all(t).value(0));
    }));
    if (!account)
        return 2;
    NetworkInfo info;
    info.trustsOwnList = true;
    info.evidence = arguments.value(3) == u"repeat" ? Evidence::RepeatWithKey : Evidence::ReadBack;
    info.keyLives = std::chrono::hours(1);
    QtHttp http;
    SmallSession session(http, QUrl(arguments.value(2)));
    SyncOptions options = syncOptions(where.path);
    options.settleScale = 0.001;
    AccountSync sync(*account, info, session, db, options);
    std::puts("ready");
    std::fflush(stdout);
    return QCoro::waitFor(sendEverything(db, sync, account->id));
}
