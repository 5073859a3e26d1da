#include "models/store/accounts.h"
#include "models/store/outbox.h"
#include "tests/support/httpdouble.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kills = 50;

//! The network's side: what stands there.
struct Wall {
    QJsonArray posts;
    QMap<QString, int> likes; //!< by what is liked: how often it was asked for
    QSet<QString> older; //!< posts that are to be deleted
    QHash<QByteArray, QJsonObject> byKey;
};

HttpDouble::Answer accept(Wall &wall, const HttpDouble::Request &request, bool honoursKeys)
{
    const QByteArray key = request.headers.value("idempotency-key");
    if (honoursKeys && wall.byKey.contains(key))
        return HttpDouble::Answer::json(QJsonDocument(wall.byKey[key]));
    const QJsonObject post{{u"id"_s, QString::number(wall.posts.size() + 1)}, {u"text"_s, request.sent(u"text"_s)},
        {u"answers"_s, request.sent(u"answers"_s)}};
    wall.posts.append(post);
    wall.byKey.insert(key, post);
    return HttpDouble::Answer::json(QJsonDocument(post));
}

std::optional<HttpDouble::Fault> misfortune(QRandomGenerator &chance, const HttpDouble::Request &request)
{
    if (request.method == "GET")
        return std::nullopt;
    switch (chance.bounded(8)) {
    case 0: return HttpDouble::Fault::dropUnhandled();
    case 1: return HttpDouble::Fault::dropAfterHandling();
    case 2:
        return HttpDouble::Fault::delay(
            std::chrono::milliseconds(chance.bounded(100)), std::chrono::milliseconds(chance.bounded(100)));
    case 3: return HttpDouble::Fault::answerAfterHandling(HttpDouble::Answer::html(500));
    case 4:
        return HttpDouble::Fault::answerAfterHandling(
            HttpDouble::Answer::json(QJsonDocument(QJsonObject{{u"error"_s, u"bad"_s}}), 400));
    default: return std::nullopt;
    }
}

} // namespace

HttpDouble::Answer drop(Wall &wall, const QString &id)
{
    return wall.older.remove(id) ? HttpDouble::Answer{200, "{}"} : HttpDouble::Answer{404, "{}"};
}

//! What was sent and what came of it.
struct Course {
    QMap<QString, int> standing; //!< by text
    QMap<QString, QString> answers; //!< text to what it answers
    QSet<QString> liked, left; //!< left: not deleted yet
    QList<OutboxAction> rows;
};

//! A program is killed again and again while it publishes to a network that misbehaves; every post stands exactly once.
class KillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPostStandsExactlyOnce_data()
    {
        QTest::addColumn<bool>("honoursKeys");
        QTest::newRow("keys honoured") << true;
        QTest::newRow("keys ignored") << false;
    }
    void everyPostStandsExactlyOnce()
    {
        QFETCH(const bool, honoursKeys);
        const Course all = course(honoursKeys, true);
        for (int i = 0; i < kills; ++i) {
            QCOMPARE(all.standing.value(textOf(i)), 1);
            QCOMPARE(all.answers.value(textOf(i)), answeredBy(i));
        }
        QCOMPARE(all.standing.size(), kills);
        for (const OutboxAction &row : all.rows)
            QVERIFY2(row.state == SendState::Published, qPrintable(row.uid));
        QVERIFY(all.left.isEmpty());
        for (int i = 0; i < kills; i += 5)
            QVERIFY(all.liked.contains(u"liked %1"_s.arg(i)));
    }
    void withoutAJournalItWouldNot()
    {
        const Course all = course(false, false);
        int twice = 0;
        for (const int times : all.standing)
            twice += times > 1 ? 1 : 0;
        qInfo() << twice << "posts stand more than once without the journal";
        QVERIFY(twice > 0);
    }

private:
    static QString textOf(int i) { return u"post %1"_s.arg(i); }

    static QString answeredBy(int i) { return i % 3 == 0 ? u"question %1"_s.arg(i) : QString(); }

    Course course(bool honoursKeys, bool journal)
    {
        const quint32 seed = qEnvironmentVariableIsSet("TERTULIA_TEST_SEED")
            ? qEnvironmentVariableIntValue("TERTULIA_TEST_SEED")
            : QRandomGenerator::global()->generate();
        qInfo() << "TERTULIA_TEST_SEED =" << seed;
        QRandomGenerator chance(seed);
        QRandomGenerator luck(seed + 1); // of the server, in its own thread
        Wall wall;
        HttpDouble server;
        server.route("POST", u"/posts"_s, [&](const HttpDouble::Request &r) { return accept(wall, r, honoursKeys); });
        server.route("GET", u"/posts"_s,
            [&](const HttpDouble::Request &) { return HttpDouble::Answer::json(QJsonDocument(wall.posts)); });
        server.route("POST", u"/likes/*"_s, [&](const HttpDouble::Request &r) {
            ++wall.likes[r.rest];
            return HttpDouble::Answer{200, "{}"};
        });
        server.route("DELETE", u"/posts/*"_s, [&](const HttpDouble::Request &r) { return drop(wall, r.rest); });
        for (int i = 0; i < kills; i += 5)
            wall.older.insert(u"old %1"_s.arg(i));
        server.chooseFaults([&](const HttpDouble::Request &r) { return misfortune(luck, r); });
        TestStore store;
        const Account account = store.did([](Transaction &t) {
            Account us;
            us.network = us.remoteId = us.handle = u"small"_s;
            us.server = u"http://localhost"_s;
            return Expected<Account>(accounts::keep(t, us, QDateTime::currentDateTimeUtc()));
        });
        for (int i = 0; i < kills; ++i) {
            schedule(store, account.id, Verb::Publish, textOf(i), answeredBy(i));
            if (i % 5 == 0) {
                schedule(store, account.id, Verb::Like, {}, u"liked %1"_s.arg(i));
                schedule(store, account.id, Verb::Delete, {}, u"old %1"_s.arg(i));
            }
            startAndKill(store, server, honoursKeys, journal, chance.bounded(120));
        }
        finish(store, server, honoursKeys, journal);
        for (int rounds = 0; rounds < 20 && decideWhatNobodyKnows(store, server, wall); ++rounds)
            finish(store, server, honoursKeys, journal);
        Course all;
        all.rows = store.saw([](const Reader &r) {
            QSet<OutboxId> ids;
            for (qint64 id = 1; id <= 2 * kills; ++id)
                ids.insert(OutboxId{id});
            return Expected<QList<OutboxAction>>(outbox::some(r, ids));
        });
        server.reading([&] {
            for (const QJsonValue &post : std::as_const(wall.posts)) {
                ++all.standing[post[u"text"_s].toString()];
                all.answers[post[u"text"_s].toString()] = post[u"answers"_s].toString();
            }
            const QStringList liked = wall.likes.keys();
            all.liked = QSet<QString>(liked.cbegin(), liked.cend());
            all.left = wall.older;
        });
        return all;
    }
    //! The person's part: what was looked for in vain, sent once more and is still not to be seen waits for somebody
    //! who reads the wall. Whether anything was left to decide.
    static bool decideWhatNobodyKnows(TestStore &store, HttpDouble &server, const Wall &wall)
    {
        const QSet<QString> standing = server.reading([&] {
            QSet<QString> texts;
            for (const QJsonValue &post : std::as_const(wall.posts))
                texts.insert(post[u"text"_s].toString());
            return texts;
        });
        const auto open = store.saw([](const Reader &r) {
            return Expected<QList<OutboxAction>>(outbox::endedSince(r, QDateTime::fromSecsSinceEpoch(0)));
        });
        for (const OutboxAction &action : open) {
            const bool stands = standing.contains(action.content.text);
            const bool unknown = action.state == SendState::Unknown;
            store.did([id = action.id, stands, unknown](Transaction &t) {
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
    static void schedule(TestStore &store, AccountId account, Verb verb, const QString &text, const QString &target)
    {
        OutboxAction action;
        action.account = account;
        action.verb = verb;
        action.content.text = text;
        action.targetId = target;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        action.due = now;
        store.did([action, now](Transaction &t) {
            return Expected<OutboxId>(
                action.verb == Verb::Publish ? outbox::reply(t, action, now) : outbox::act(t, action, now));
        });
    }
    static std::unique_ptr<QProcess> child(TestStore &store, HttpDouble &server, bool honoursKeys, bool journal)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!journal)
            environment.insert(u"TERTULIA_TEST_NO_JOURNAL"_s, u"1"_s);
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(PUBLISH_CHILD),
            {store.path(), server.url().toString(), honoursKeys ? u"repeat"_s : u"read-back"_s});
        if (!process->waitForReadyRead(30000))
            qFatal("the child did not start");
        return process;
    }
    static void startAndKill(TestStore &store, HttpDouble &server, bool honoursKeys, bool journal, int afterMs)
    {
        const auto process = child(store, server, honoursKeys, journal);
        process->waitForFinished(afterMs);
        process->kill(); // SIGKILL
        process->waitForFinished();
    }
    static void finish(TestStore &store, HttpDouble &server, bool honoursKeys, bool journal)
    {
        const auto process = child(store, server, honoursKeys, journal);
        QVERIFY(process->waitForFinished(60000));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
    }
};
TERTULIA_TEST(KillTest)
#include "tst_kill.moc"
