#include "app/sync/schedulerlock.h"
#include "tests/support/httpdouble.h"
#include "tests/support/main.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! What one run of the program said.
struct Said {
    int exit = -1;
    QJsonObject json;
    QByteArray words;
};

//! Just enough of a Mastodon-API server: one account of ours, one mention of it, a wall to post on.
class SmallServer {
public:
    SmallServer()
    {
        http.route("GET", u"/api/v1/accounts/verify_credentials"_s,
            [this](const auto &r) { return allowed(r) ? answer(us()) : refusal(); });
        http.route("GET", u"/api/v1/instance"_s, [this](const auto &) {
            return answer(
                QJsonObject{{u"uri"_s, u"localhost"_s}, {u"version"_s, u"4.2.0"_s}, {u"max_toot_chars"_s, 500},
                    {u"configuration"_s, QJsonObject{{u"statuses"_s, QJsonObject{{u"max_characters"_s, 500}}}}}});
        });
        http.route("GET", u"/api/v1/notifications"_s, [this](const auto &r) {
            if (!allowed(r))
                return refusal();
            const bool old = !r.asked(u"min_id"_s).isEmpty() || !r.asked(u"since_id"_s).isEmpty()
                || !r.asked(u"max_id"_s).isEmpty();
            return HttpDouble::Answer::json(QJsonDocument(old ? QJsonArray() : QJsonArray{mention()}));
        });
        http.route("GET", u"/api/v1/conversations"_s,
            [this](const auto &) { return HttpDouble::Answer::json(QJsonDocument(QJsonArray())); });
        http.route("GET", u"/api/v1/accounts/1/statuses"_s,
            [this](const auto &) { return HttpDouble::Answer::json(QJsonDocument(posts)); });
        http.route("GET", u"/api/v1/statuses/*"_s, [this](const auto &r) {
            if (r.rest.endsWith(u"/context"))
                return answer(QJsonObject{{u"ancestors"_s, QJsonArray()}, {u"descendants"_s, QJsonArray()}});
            return answer(mention()[u"status"_s].toObject());
        });
        http.route("POST", u"/api/v1/statuses"_s, [this](const auto &r) { return allowed(r) ? posted(r) : refusal(); });
    }
    HttpDouble http;
    QJsonArray posts;
    bool open = true; //!< the key is still good

private:
    using Request = HttpDouble::Request;
    bool allowed(const Request &r) const { return open && r.headers.value("authorization") == "Bearer key"; }
    static HttpDouble::Answer answer(const QJsonObject &object)
    {
        return HttpDouble::Answer::json(QJsonDocument(object));
    }
    static HttpDouble::Answer refusal()
    {
        return HttpDouble::Answer::json(
            QJsonDocument(QJsonObject{{u"error"_s, u"The access token is invalid"_s}}), 401);
    }
    static QJsonObject person(const QString &id, const QString &name)
    {
        return {{u"id"_s, id}, {u"username"_s, name}, {u"acct"_s, name}, {u"display_name"_s, name},
            {u"url"_s, u"http://localhost/@"_s + name}, {u"uri"_s, u"http://localhost/users/"_s + name}};
    }
    static QJsonObject us() { return person(u"1"_s, u"us"_s); }
    static QJsonObject status(const QString &id, const QJsonObject &by, const QString &text)
    {
        return {{u"id"_s, id}, {u"uri"_s, u"http://localhost/s/"_s + id}, {u"url"_s, u"http://localhost/s/"_s + id},
            {u"account"_s, by}, {u"content"_s, u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s},
            {u"visibility"_s, u"unlisted"_s},
            {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    }
    static QJsonObject mention()
    {
        QJsonObject said = status(u"50"_s, person(u"2"_s, u"ann"_s), u"@us when do you open?"_s);
        said[u"mentions"_s] = QJsonArray{us()};
        return {{u"id"_s, u"9"_s}, {u"type"_s, u"mention"_s}, {u"created_at"_s, said[u"created_at"_s]},
            {u"account"_s, said[u"account"_s]}, {u"status"_s, said}};
    }
    HttpDouble::Answer posted(const Request &r)
    {
        const bool isJson = r.headers.value("content-type").contains("json");
        const QString text = isJson ? r.json()[u"status"_s].toString() : r.sent(u"status"_s);
        QJsonObject said = status(QString::number(100 + posts.size()), us(), text);
        const QString answered = isJson ? r.json()[u"in_reply_to_id"_s].toString() : r.sent(u"in_reply_to_id"_s);
        if (!answered.isEmpty())
            said[u"in_reply_to_id"_s] = answered;
        said[u"visibility"_s] = isJson ? r.json()[u"visibility"_s].toString() : r.sent(u"visibility"_s);
        posts.prepend(said);
        return answer(said);
    }
};

} // namespace

class CliTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(u"passphrase"_s, "a passphrase of the test");
        write(u"key"_s, "key");
    }
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such command") << QStringList{u"frobnicate"_s};
        QTest::newRow("not built yet") << QStringList{u"pause"_s};
        QTest::newRow("unknown option") << QStringList{u"inbox"_s, u"--colour"_s, u"red"_s};
        QTest::newRow("no value") << QStringList{u"inbox"_s, u"--limit"_s};
        QTest::newRow("sync without --once") << QStringList{u"sync"_s};
        QTest::newRow("no account") << QStringList{u"post"_s, u"--text"_s, u"x"_s};
        QTest::newRow("secret as argument")
            << QStringList{u"accounts"_s, u"add"_s, u"mastodon"_s, u"--secret"_s, u"x"_s};
    }
    void wrongUsageIsTwo()
    {
        QFETCH(const QStringList, arguments);
        const Said said = run(arguments);
        QCOMPARE(said.exit, 2);
        QVERIFY(said.json.contains(u"error"_s));
    }
    void networksSayWhatTheyCan()
    {
        const Said said = run({u"networks"_s});
        QCOMPARE(said.exit, 0);
        const QJsonObject first = said.json[u"networks"_s][0].toObject();
        for (const QString &key : {u"id"_s, u"name"_s, u"capabilities"_s, u"limits"_s})
            QVERIFY2(first.contains(key), qPrintable(key));
        for (const QJsonValue &network : said.json[u"networks"_s].toArray())
            QVERIFY(network[u"id"_s].toString() != u"practice");
    }
    void otherEnginesAreFive()
    {
        QCOMPARE(start({u"--database"_s, u"postgresql://localhost/x"_s, u"inbox"_s}).exit, 5);
    }
    void whatIsNoWorkspaceIsFive()
    {
        write(u"w.sqlite"_s, QByteArray(4096, 'x'));
        QCOMPARE(run({u"inbox"_s}).exit, 5);
    }
    void aBusyWorkspaceIsThree()
    {
        QCOMPARE(run({u"inbox"_s}).exit, 0);
        const auto held = SchedulerLock::take(path(u"w.sqlite"_s));
        QVERIFY(held);
        QCOMPARE(run({u"sync"_s, u"--once"_s}).exit, 3);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).exit, 3);
        QCOMPARE(run({u"run"_s, u"--for"_s, u"5"_s}).exit, 3);
        QCOMPARE(run({u"inbox"_s}).exit, 0);
    }
    void theDailyLoop()
    {
        SmallServer server;
        const QString account = addAccount(server);
        QVERIFY(!account.isEmpty());
        const Said synced = run({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s});
        QVERIFY2(synced.exit == 0, QJsonDocument(synced.json).toJson());
        const QJsonArray inbox = run({u"inbox"_s}).json[u"conversations"_s].toArray();
        QCOMPARE(inbox.size(), 1);
        QCOMPARE(inbox[0][u"unread"_s].toInt(), 1);
        const QString id = QString::number(inbox[0][u"id"_s].toInteger());
        QCOMPARE(run({u"reply"_s, id, u"--text"_s, u"At nine."_s, u"--visibility"_s, u"public"_s}).exit, 1); // wider
        const Said replied = run({u"reply"_s, id, u"--text"_s, u"At nine."_s});
        QCOMPARE(replied.exit, 0);
        QCOMPARE(replied.json[u"action"_s][u"state"_s].toString(), u"scheduled"_s);
        const Said published = run({u"publish"_s, u"--due"_s, u"--wait"_s, u"10"_s});
        QVERIFY2(published.exit == 0, QJsonDocument(published.json).toJson());
        QCOMPARE(published.json[u"published"_s].toArray().size(), 1);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 1);
        const QJsonObject post = server.http.reading([&] { return server.posts[0].toObject(); });
        QCOMPARE(post[u"in_reply_to_id"_s].toString(), u"50"_s);
        QCOMPARE(post[u"visibility"_s].toString(), u"unlisted"_s);
        QVERIFY(post[u"content"_s].toString().contains(u"@ann"));
        const QJsonArray said = run({u"conversation"_s, id}).json[u"messages"_s].toArray();
        QCOMPARE(said.last()[u"direction"_s].toString(), u"out"_s);
        QCOMPARE(run({u"search"_s, u"open"_s}).json[u"messages"_s].toArray().size(), 1);
        const QString member = QString::number(inbox[0][u"member"_s].toInteger());
        QVERIFY(run({u"member"_s, member}).json[u"timeline"_s].toArray().size() >= 1);
        QCOMPARE(run({u"check"_s}).json[u"sound"_s].toBool(), true);
        QCOMPARE(run({u"backup"_s, path(u"copy.sqlite"_s)}).exit, 0);
        QCOMPARE(run({u"export"_s, u"everything"_s, u"--out"_s, path(u"all.json"_s)}).exit, 0);
        QCOMPARE(
            run({u"export"_s, u"member"_s, member, u"--format"_s, u"vcard"_s, u"--out"_s, path(u"m.vcf"_s)}).exit, 0);
    }
    void aPostOverTheLimitIsNotStored()
    {
        SmallServer server;
        const QString account = addAccount(server);
        const Said said = run({u"post"_s, u"--text"_s, QString(501, u'x'), u"--account"_s, account});
        QCOMPARE(said.exit, 1);
        QCOMPARE(said.json[u"checks"_s][0][u"kind"_s].toString(), u"length"_s);
        QCOMPARE(said.json[u"checks"_s][0][u"level"_s].toString(), u"error"_s);
        QCOMPARE(run({u"posts"_s}).json[u"posts"_s].toArray().size(), 0);
    }
    void aPostGoesOutAndShowsItsReceipts()
    {
        SmallServer server;
        const QString account = addAccount(server);
        const Said said = run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json[u"post"_s][u"variants"_s][0][u"length"_s].toInt(), 5);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).json[u"published"_s].toArray().size(), 1);
        const Said shown = run({u"post"_s, u"show"_s, QString::number(said.json[u"post"_s][u"id"_s].toInteger())});
        QCOMPARE(shown.json[u"post"_s][u"state"_s].toString(), u"published"_s);
        QVERIFY(shown.json[u"post"_s][u"variants"_s][0][u"receipts"_s].toArray().size() >= 3);
        const Said empty = run({u"publish"_s, u"--due"_s, u"--wait"_s, u"60"_s}); // at once: nothing becomes due
        QCOMPARE(empty.json[u"published"_s].toArray().size(), 0);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 1);
    }
    void runSyncsAndSendsUntilItsTimeIsUp()
    {
        SmallServer server;
        const QString account = addAccount(server);
        QCOMPARE(run({u"post"_s, u"--text"_s, u"hello"_s, u"--account"_s, account}).exit, 0);
        const Said said = run({u"run"_s, u"--for"_s, u"8"_s});
        QVERIFY2(said.exit == 0, said.words);
        QCOMPARE(run({u"inbox"_s}).json[u"conversations"_s].toArray().size(), 1);
        QCOMPARE(server.http.count("POST", u"/api/v1/statuses"_s), 1);
    }
    void aRevokedKeyIsFour()
    {
        SmallServer server;
        QVERIFY(!addAccount(server).isEmpty());
        (void)server.http.reading([&] { return server.open = false; });
        QCOMPARE(run({u"sync"_s, u"--once"_s}).exit, 4);
        QCOMPARE(run({u"accounts"_s, u"list"_s}).json[u"accounts"_s][0][u"state"_s].toString(), u"needs_sign_in"_s);
    }
    void withNowhereToKeepItASignInFails()
    {
        SmallServer server;
        m_passphrase = false;
        const Said said = run(adding(server));
        m_passphrase = true;
        QCOMPARE(said.exit, 1);
        QVERIFY(said.json[u"error"_s][u"detail"_s].toString().contains(u"TERTULIA_PASSPHRASE_FILE"));
    }

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QStringList adding(const SmallServer &server) const
    {
        return {u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, server.http.url().toString(), u"--handle"_s,
            u"us"_s, u"--secret-file"_s, path(u"key"_s)};
    }
    QString addAccount(const SmallServer &server)
    {
        const Said said = run(adding(server));
        if (said.exit != 0)
            qWarning() << said.json << said.words;
        return said.exit == 0 ? QString::number(said.json[u"account"_s][u"id"_s].toInteger()) : QString();
    }
    Said run(const QStringList &arguments) const
    {
        return start(QStringList{u"--workspace"_s, path(u"w.sqlite"_s)} + arguments);
    }
    Said start(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TERTULIA_SETTLE_SCALE"_s, u"0.01"_s);
        environment.insert(u"XDG_DATA_HOME"_s, m_dir->path());
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        environment.remove(u"TERTULIA_PASSPHRASE_FILE"_s);
        if (m_passphrase)
            environment.insert(u"TERTULIA_PASSPHRASE_FILE"_s, path(u"passphrase"_s));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(TERTULIA_PROGRAM), arguments);
        if (!process.waitForFinished(90000))
            return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    bool m_passphrase = true;
};
TERTULIA_TEST(CliTest)
#include "tst_cli.moc"
