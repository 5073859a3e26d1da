#include "tests/sync/hostilebed.h"

using namespace Qt::StringLiterals;

namespace {
const QJsonObject us{{u"id"_s, u"1"_s}, {u"acct"_s, u"us"_s}, {u"display_name"_s, u"us"_s}};

HttpDouble::Answer json(const QJsonObject &object) { return HttpDouble::Answer::json(QJsonDocument(object)); }
} // namespace

HostileServer::HostileServer()
{
    http.route("GET", u"/api/v2/instance"_s, [](const Request &) { return json({{u"domain"_s, u"here.test"_s}}); });
    http.route("GET", u"/.well-known/nodeinfo"_s, [this](const Request &) {
        return json({{u"links"_s, QJsonArray{QJsonObject{{u"href"_s, http.url().toString() + u"/nodeinfo"_s}}}}});
    });
    http.route("GET", u"/nodeinfo"_s, [this](const Request &) {
        return json({{u"software"_s, QJsonObject{{u"name"_s, software}}}});
    });
    http.route("GET", u"/api/v1/accounts/verify_credentials"_s, [](const Request &) { return json(us); });
    http.route("GET", u"/api/v1/accounts/1/statuses"_s, [this](const Request &r) { return dated(own(r)); });
    http.route("POST", u"/api/v1/statuses"_s, [this](const Request &r) { return dated(take(r)); });
}

HttpDouble::Answer HostileServer::dated(Answer answer) const
{
    if (saysDate)
        answer.headers["Date"]
            = QLocale::c()
                  .toString(QDateTime::fromSecsSinceEpoch(now, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'")
                  .toLatin1();
    return answer;
}

QJsonObject HostileServer::made(const QString &, const QString &html, qint64 at) const
{
    const QString id = u"p%1"_s.arg(wall.size());
    return {{u"id"_s, id}, {u"uri"_s, u"https://uri.test/"_s + id}, {u"account"_s, us}, {u"content"_s, html},
        {u"visibility"_s, u"public"_s},
        {u"created_at"_s, QDateTime::fromSecsSinceEpoch(at + clockIsOff, Qt::UTC).toString(Qt::ISODateWithMs)}};
}

void HostileServer::stood(const QString &text, int ago)
{
    wall.append({made(text, shown(text), now - ago), u"not ours: "_s + text, {}, now - ago - 100'000});
}

HttpDouble::Answer HostileServer::take(const Request &request)
{
    const QByteArray key = request.headers.value("idempotency-key");
    for (const Post &post : std::as_const(wall))
        if (honoursKeys && post.key == key && post.at + keysLive > now)
            return json(post.status);
    const QString text = request.sent(u"status"_s);
    QJsonObject status = made(text, shown(text), now);
    if (const QString answered = request.sent(u"in_reply_to_id"_s); !answered.isEmpty())
        status[u"in_reply_to_id"_s] = answered;
    if (const QString warning = request.sent(u"spoiler_text"_s); !warning.isEmpty())
        status[u"spoiler_text"_s] = warning;
    status[u"visibility"_s] = request.sent(u"visibility"_s);
    retouch(status);
    wall.append({status, text, key, now});
    return json(status);
}

HttpDouble::Answer HostileServer::own(const Request &request) const
{
    QList<QJsonObject> shownNow;
    for (const Post &post : wall)
        if (post.at + listIsLate <= now)
            shownNow.prepend(post.status);
    if (hidesNewest && !shownNow.isEmpty())
        shownNow.removeFirst();
    const QString below = ignoresMaxId ? QString() : request.asked(u"max_id"_s);
    QJsonArray page;
    if (!pinned.isEmpty() && below.isEmpty())
        page.append(pinned);
    bool begun = below.isEmpty();
    for (const QJsonObject &status : shownNow) {
        if (begun && page.size() < pageSize)
            page.append(status);
        begun = begun || status[u"id"_s].toString() == below;
    }
    return Answer::json(QJsonDocument(page));
}

int HostileServer::standing(const QString &text) const { return int(idsOf(text).size()); }

QStringList HostileServer::idsOf(const QString &text) const
{
    return http.reading([&] {
        QStringList ids;
        for (const Post &post : wall)
            if (post.text == text)
                ids.append(post.status[u"uri"_s].toString());
        return ids;
    });
}

HostileBed::HostileBed(std::function<void(HostileServer &)> setUp)
{
    if (setUp)
        setUp(server);
    Account we;
    we.network = u"mastodon"_s;
    we.server = server.http.url().toString();
    we.remoteId = u"1"_s;
    we.handle = u"us@here.test"_s;
    account = store.did([we, at = now()](Transaction &t) { return Expected<Account>(accounts::keep(t, we, at)); });
    restart();
}

void HostileBed::restart()
{
    forget();
    m_info = *answer(m_session->learn());
    forget();
    store.did([at = now()](Transaction &t) { return Expected<int>(outbox::wake(t, at)); });
}

void HostileBed::forget()
{
    m_sync.reset();
    Surroundings around;
    around.now = [this] { return now(); };
    for (const auto &network : allNetworks())
        if (network->info().id == account.network)
            m_session = network->open(account, R"({"access":"good"})", m_http, around);
    SyncOptions options;
    options.now = [this] { return now(); };
    options.chance = [] { return 0.5; };
    options.mediaFolder = store.folder();
    m_sync = std::make_unique<AccountSync>(account, m_info, *m_session, store.db(), options);
}

OutboxId HostileBed::plan(const QString &text, int inSeconds)
{
    OutboxAction action;
    action.content.text = text;
    return plan(action, inSeconds);
}

OutboxId HostileBed::plan(OutboxAction action, int inSeconds)
{
    action.account = account.id;
    action.due = now().addSecs(inSeconds);
    const OutboxId id
        = store.did([action, at = now()](Transaction &t) { return Expected<OutboxId>(outbox::reply(t, action, at)); });
    m_planned.append(id);
    return id;
}

void HostileBed::step()
{
    (void)answer(m_sync->resolve());
    (void)answer(m_sync->push());
}

void HostileBed::work(int seconds)
{
    const QDateTime end = now().addSecs(seconds);
    for (int rounds = 0; rounds < 200; ++rounds) {
        step();
        const auto next = store.saw(
            [id = account.id](const Reader &r) { return Expected<std::optional<QDateTime>>(outbox::nextDue(r, id)); });
        if (!next || *next > end)
            break;
        QDateTime then = std::max(*next, now().addSecs(1));
        if (m_sync->pushesAgainAt().isValid())
            then = std::max(then, m_sync->pushesAgainAt());
        server.now = then.toSecsSinceEpoch() + 1;
    }
    server.now = std::max<qint64>(server.now, end.toSecsSinceEpoch());
}

OutboxAction HostileBed::row(OutboxId id)
{
    return *store.saw([id](const Reader &r) { return Expected<std::optional<OutboxAction>>(outbox::one(r, id)); });
}

SendState HostileBed::state(OutboxId id) { return row(id).state; }

QString HostileBed::lie()
{
    QMap<QString, int> planned, said;
    QStringList ids;
    for (const OutboxId id : std::as_const(m_planned)) {
        const OutboxAction action = row(id);
        ++planned[action.content.text];
        said[action.content.text] += action.state == SendState::Published ? 1 : 0;
        if (action.state == SendState::Published) {
            if (!server.idsOf(action.content.text).contains(action.remoteId))
                return u"%1 is said to be %2, which is something else"_s.arg(action.content.text, action.remoteId);
            if (ids.contains(action.remoteId))
                return u"two rows are one post: "_s + action.remoteId;
            ids.append(action.remoteId);
        }
    }
    for (auto text = planned.cbegin(); text != planned.cend(); ++text) {
        const int stands = server.standing(text.key());
        if (stands > *text)
            return u"%1 stands %2 times"_s.arg(text.key()).arg(stands);
        if (stands < said[text.key()])
            return u"%1 is said to stand %2 times and stands %3 times"_s.arg(text.key())
                .arg(said[text.key()])
                .arg(stands);
    }
    return {};
}
