#include "tests/sync/enginebed.h"

using namespace Qt::StringLiterals;

EngineBed::EngineBed(int howMany)
{
    server.now = QDateTime::currentSecsSinceEpoch();
    server.http.route("GET", u"/api/v1/accounts/verify_credentials"_s, [this](const HttpDouble::Request &) {
        if (!open)
            return HttpDouble::Answer{401, R"({"error":"no"})"};
        return HttpDouble::Answer{200, R"({"id":"1","acct":"us","display_name":"us"})"};
    });
    server.http.route("GET", u"/api/v1/notifications"_s, [this](const HttpDouble::Request &) {
        return open ? HttpDouble::Answer{200, "[]"} : HttpDouble::Answer{401, R"({"error":"no"})"};
    });
    for (int i = 0; i < howMany; ++i) {
        Account we;
        we.network = u"mastodon"_s;
        we.server = server.http.url().toString();
        we.remoteId = QString::number(i + 1);
        we.handle = i == 0 ? u"us@here.test"_s : u"us%1@here.test"_s.arg(i);
        const Account kept
            = store.did([we, at = now()](Transaction &t) { return Expected<Account>(accounts::keep(t, we, at)); });
        secrets->held.insert(kept.secretKey(), R"({"access":"good"})");
        accounts.append(kept);
    }
}

EngineBed::~EngineBed()
{
    if (engine)
        stop();
}

std::unique_ptr<NetworkLinks> EngineBed::links()
{
    NetworkLinks::Options options;
    options.now = [this] { return now(); };
    options.workspace = store.path();
    options.secrets = [this]() -> QCoro::Task<Expected<std::shared_ptr<Secrets>>> {
        ++asked;
        co_return std::shared_ptr<Secrets>(secrets);
    };
    return std::make_unique<NetworkLinks>(networksFor(false), options);
}

SyncOptions EngineBed::options()
{
    SyncOptions options;
    options.now = [this] { return now(); };
    options.chance = [] { return 0.5; };
    options.settleScale = 0.01;
    options.mediaFolder = store.folder() + u"/media"_s;
    options.offlineAfter = 1;
    return options;
}

void EngineBed::start()
{
    engine = std::make_unique<Engine>(store.db(), links(), options());
    engine->start();
}

void EngineBed::stop()
{
    (void)answer(engine->stop());
    engine.reset();
}

OutboxId EngineBed::plan(const QString &text, int inSeconds)
{
    OutboxAction action;
    action.account = accounts.first().id;
    action.content.text = text;
    action.due = now().addSecs(inSeconds);
    return store.did([action, at = now()](Transaction &t) { return Expected<OutboxId>(outbox::reply(t, action, at)); });
}

SendState EngineBed::state(OutboxId id)
{
    return store.saw([id](const Reader &r) { return Expected<std::optional<OutboxAction>>(outbox::one(r, id)); })
        ->state;
}

Account EngineBed::stored(int nth)
{
    return *store.saw(
        [id = accounts[nth].id](const Reader &r) { return Expected<std::optional<Account>>(accounts::one(r, id)); });
}
