#include "tests/sync/killbed.h"
#include "models/store/accounts.h"
#include "tests/support/paths.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;
using std::chrono::milliseconds;

namespace {

constexpr int longestWay = 200; // ms from ready to the kill
constexpr int mostWaiting = 5; // no more is planned than can be killed on its way

QString textOf(int i) { return u"post %1"_s.arg(i); }
QString answeredBy(int i) { return i % 3 == 0 ? u"question %1"_s.arg(i) : QString(); }

std::optional<Fault> misfortune(QRandomGenerator &chance, const HttpDouble::Request &request)
{
    const bool asksOnly = request.method == "GET";
    switch (chance.bounded(asksOnly ? 40 : 12)) {
    case 0: return Fault::dropAfterHandling();
    case 1: return Fault::cutAnswer(chance.generateDouble());
    case 2: return Fault::delay(milliseconds(chance.bounded(100)), milliseconds(chance.bounded(100)));
    case 3: return Fault::answerAfterHandling(Answer::html(500));
    case 4: return asksOnly ? std::nullopt : std::optional(Fault::dropUnhandled());
    case 5: return asksOnly ? std::nullopt : std::optional(Fault::halfAnswer());
    case 6:
        return asksOnly ? std::nullopt
                        : std::optional(Fault::answerAfterHandling(
                            Answer::json(QJsonDocument(QJsonObject{{u"error"_s, u"bad"_s}}), 400)));
    case 7: return asksOnly ? std::nullopt : std::optional(Fault::answerAfterHandling(Answer::html(200)));
    default: return std::nullopt;
    }
}

} // namespace

KillBed::KillBed(const Plan &plan) : m_plan(plan), m_chance(plan.seed), m_luck(plan.seed + 1)
{
    misbehave();
    m_account = m_store
                    .did([](Transaction &t) {
                        Account us;
                        us.network = us.remoteId = us.handle = u"small"_s;
                        us.server = u"http://localhost"_s;
                        return Expected<Account>(accounts::keep(t, us, QDateTime::currentDateTimeUtc()));
                    })
                    .id;
}

void KillBed::misbehave()
{
    m_server.route("POST", u"/posts"_s, [this](const HttpDouble::Request &r) { return accept(r); });
    m_server.route(
        "GET", u"/posts"_s, [this](const HttpDouble::Request &) { return Answer::json(QJsonDocument(m_posts)); });
    m_server.route("POST", u"/likes/*"_s, [this](const HttpDouble::Request &r) {
        m_liked.insert(r.rest);
        return Answer{200, "{}"};
    });
    m_server.route("DELETE", u"/posts/*"_s, [this](const HttpDouble::Request &r) {
        return m_older.remove(r.rest) ? Answer{200, "{}"} : Answer{404, "{}"};
    });
    m_server.chooseFaults([this](const HttpDouble::Request &r) { return misfortune(m_luck, r); });
    m_server.chooseCuts(
        [this] { return m_luck.bounded(12) == 0 ? std::optional<qsizetype>(1 + m_luck.bounded(400)) : std::nullopt; });
}

Answer KillBed::accept(const HttpDouble::Request &request)
{
    const QByteArray key = request.headers.value("idempotency-key");
    if (m_plan.honoursKeys && m_byKey.contains(key))
        return Answer::json(QJsonDocument(m_byKey[key]));
    const QJsonObject post{{u"id"_s, QString::number(m_posts.size() + 1)}, {u"text"_s, request.sent(u"text"_s)},
        {u"answers"_s, request.sent(u"answers"_s)}};
    m_posts.append(post);
    m_byKey.insert(key, post);
    return Answer::json(QJsonDocument(post));
}

OutboxId KillBed::schedule(Verb verb, const QString &text, const QString &target)
{
    OutboxAction action;
    action.account = m_account;
    action.verb = verb;
    action.content.text = text;
    action.targetId = target;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    action.due = now;
    return m_store.did([action, now](Transaction &t) {
        return Expected<OutboxId>(
            action.verb == Verb::Publish ? outbox::reply(t, action, now) : outbox::act(t, action, now));
    });
}

//! A post; and now and then something to like and something to delete.
void KillBed::plan(int nth)
{
    m_rows.append(schedule(Verb::Publish, textOf(nth), answeredBy(nth)));
    if (nth % 5 != 0)
        return;
    const QString old = u"old %1"_s.arg(nth);
    m_server.reading([&] { return m_older.insert(old); });
    m_rows.append(schedule(Verb::Like, {}, u"liked %1"_s.arg(nth)));
    m_rows.append(schedule(Verb::Delete, {}, old));
}

int KillBed::waiting()
{
    return int(m_store.saw([](const Reader &r) { return Expected<QList<OutboxAction>>(outbox::waiting(r)); }).size());
}

KillCount KillBed::run()
{
    QElapsedTimer time;
    time.start();
    int kills = 0;
    while (kills < m_plan.kills) {
        if (waiting() < mostWaiting)
            plan(m_posted++);
        kills += startAndKill() ? 1 : 0;
    }
    finish();
    for (int rounds = 0; rounds < 20 && decideWhatNobodyKnows(); ++rounds)
        finish();
    KillCount count = counted();
    count.kills = kills;
    count.seconds = time.elapsed() / 1000;
    return count;
}

std::unique_ptr<QProcess> KillBed::child()
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!m_plan.journal)
        environment.insert(u"TERTULIA_TEST_NO_JOURNAL"_s, u"1"_s);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(paths::built(u"tests/sync/publishchild"_s),
        {m_store.path(), m_server.url().toString(), m_plan.honoursKeys ? u"repeat"_s : u"read-back"_s});
    return process;
}

//! Mostly while it publishes; sometimes while it begins. False: it was over before.
bool KillBed::startAndKill()
{
    const auto process = child();
    const bool early = m_chance.bounded(8) == 0;
    const int after = m_chance.bounded(longestWay);
    if (!early && !process->waitForReadyRead(120'000) && process->exitCode() != 0)
        m_wrong.append(u"a child did not start: %1"_s.arg(process->exitCode()));
    process->waitForFinished(after);
    process->kill(); // SIGKILL
    process->waitForFinished();
    return process->exitStatus() == QProcess::CrashExit;
}

void KillBed::finish()
{
    const auto process = child();
    if (!process->waitForFinished(300'000) || process->exitStatus() != QProcess::NormalExit || process->exitCode() != 0)
        m_wrong.append(u"the child that nobody killed did not end well"_s);
}

//! The person's part: what was looked for in vain, sent once more and is still not to be seen waits for somebody
//! who reads the wall. Whether anything was left to decide.
bool KillBed::decideWhatNobodyKnows()
{
    const QSet<QString> standing = m_server.reading([this] {
        QSet<QString> texts;
        for (const QJsonValue &post : std::as_const(m_posts))
            texts.insert(post[u"text"_s].toString());
        return texts;
    });
    const auto open = m_store.saw([](const Reader &r) {
        return Expected<QList<OutboxAction>>(outbox::endedSince(r, QDateTime::fromSecsSinceEpoch(0)));
    });
    for (const OutboxAction &action : open) {
        const bool stands = standing.contains(action.content.text);
        const bool unknown = action.state == SendState::Unknown;
        if (action.verb == Verb::Publish)
            m_left.insert(action.id);
        m_store.did([id = action.id, stands, unknown](Transaction &t) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            if (unknown)
                outbox::decide(t, id, stands, {}, now);
            if (!stands)
                outbox::retry(t, id, now);
            return Expected<Done>(Done{});
        });
    }
    return !open.isEmpty();
}

KillCount KillBed::counted()
{
    KillCount count;
    count.against = m_plan.honoursKeys ? u"double, keys honoured"_s : u"double, keys ignored"_s;
    count.journal = m_plan.journal;
    count.posts = m_posted;
    count.left = int(m_left.size());
    const auto lock = m_server.reading([this] { return std::tuple(m_posts, m_liked, m_older); });
    const auto &[posts, liked, older] = lock;
    QMap<QString, int> standing;
    for (const QJsonValue &post : posts) {
        const QString text = post[u"text"_s].toString();
        ++standing[text];
        if (post[u"answers"_s].toString() != answeredBy(text.section(u' ', 1).toInt()))
            m_wrong.append(text + u" answers something else"_s);
    }
    for (int i = 0; i < m_posted; ++i) {
        count.lost += standing.value(textOf(i)) == 0 ? 1 : 0;
        count.twice += standing.value(textOf(i)) > 1 ? 1 : 0;
        if (i % 5 == 0 && !liked.contains(u"liked %1"_s.arg(i)))
            m_wrong.append(u"nobody liked %1"_s.arg(i));
    }
    for (const QString &old : older)
        m_wrong.append(old + u" was not deleted"_s);
    const QSet<OutboxId> ids(m_rows.cbegin(), m_rows.cend());
    const auto rows
        = m_store.saw([ids](const Reader &r) { return Expected<QList<OutboxAction>>(outbox::some(r, ids)); });
    for (const OutboxAction &row : rows)
        if (row.state != SendState::Published)
            m_wrong.append(u"row %1, %2, is %3"_s.arg(QString::number(row.id.value), code(row.verb), code(row.state)));
    return count;
}
