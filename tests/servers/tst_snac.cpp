#include "app/net/qthttp.h"
#include "app/networks/mastodon/session.h"
#include "app/networks/mastodon/signin.h"
#include "tests/servers/snacservers.h"
#include "tests/support/httpdouble.h"
#include "tests/support/main.h"
#include "tests/support/wait.h"
#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;

namespace {

//! Somebody's session, anew each time: as after a restart.
struct Person {
    QtHttp wire;
    Account account;
    QByteArray secret;

    std::unique_ptr<mastodon::MastodonSession> open()
    {
        Surroundings around;
        around.now = [] { return QDateTime::currentDateTimeUtc(); };
        return std::make_unique<mastodon::MastodonSession>(account, secret, wire, around);
    }
    Expected<Page> fetch(const QString &stream, const QString &cursor) { return answer(open()->fetch(stream, cursor)); }
    Expected<Sent> publish(const OutboxAction &action) { return answer(open()->publish(action)); }
    Expected<Sent> perform(const OutboxAction &action) { return answer(open()->perform(action)); }
    std::optional<Message> hears(const QString &words)
    {
        const Expected<Page> page = fetch(u"notifications"_s, {});
        for (const Message &message : page ? page->messages : QList<Message>())
            if (message.html.contains(words) && message.direction == Message::Direction::In)
                return message;
        return {};
    }
};

OutboxAction saying(const QString &text, Visibility visibility = Visibility::Public)
{
    OutboxAction action;
    action.content.text = text;
    action.content.visibility = visibility;
    action.key = u"key-"_s + text;
    action.firstTry = QDateTime::currentDateTimeUtc();
    return action;
}

OutboxAction about(OutboxAction action, const Message &target)
{
    action.targetId = target.remoteId;
    action.targetActionId = target.actionId;
    action.targetAuthor = target.author;
    return action;
}

OutboxAction doing(Verb verb, const Message &target)
{
    OutboxAction action;
    action.verb = verb;
    return about(action, target);
}

} // namespace

class TestSnac : public QObject {
    Q_OBJECT
    SnacServers m_servers;
    Person m_alice, m_bob;
    QByteArray m_aliceToken;

    Expected<SignedIn> signIn(Person &person, const QString &server, const QByteArray &token)
    {
        SignInRequest request;
        request.server = server;
        request.secret = token;
        const Expected<SignedIn> in = answer(mastodon::signIn(person.wire, request));
        if (in) {
            person.account = in->account;
            person.secret = in->secret;
        }
        return in;
    }
    int onServer(const QString &words) const
    {
        int count = 0;
        const QString path = u"/api/v1/accounts/"_s + m_alice.account.remoteId + u"/statuses"_s;
        for (const QJsonValue &one : SnacServers::get(SnacServers::a(), path, m_aliceToken).array())
            count += one[u"content"].toString().contains(words);
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_servers.start(), "the servers do not run");
        m_aliceToken = m_servers.token(u"a"_s, u"alice"_s);
        QVERIFY(signIn(m_bob, SnacServers::b(), m_servers.token(u"b"_s, u"bob"_s)));
    }
    void cleanupTestCase() { m_servers.stop(); }

    void aKeySignsIn()
    {
        Person nobody;
        QCOMPARE(signIn(nobody, SnacServers::a(), "nonsense").error().kind, Error::Kind::SignIn);
        QVERIFY(signIn(m_alice, SnacServers::a(), m_aliceToken));
        QCOMPARE(m_alice.account.handle, u"alice@127.0.0.2"_s);
        NetworkInfo info = mastodon::generalInfo();
        applyLimits(info, m_alice.account.limits);
        QCOMPARE(info.textLimit, 100000);
        QVERIFY(info.trustsOwnList);
    }

    //! The test is the browser: it reads the page, fills the form in and follows where it is sent.
    void theBrowserSignsIn()
    {
        SignInRequest request;
        request.server = SnacServers::a();
        request.handle = u"@alice"_s;
        request.pageTitle = u"Tertulia"_s;
        request.pageText = u"You can close this page."_s;
        QProcess browser;
        request.openBrowser = [&browser](const QUrl &url) {
            const QUrlQuery asked(url);
            const auto value = [&](const QString &key) { return asked.queryItemValue(key, QUrl::FullyDecoded); };
            browser.start(u"bash"_s,
                {u"-c"_s,
                    u"curl -sSf \"$1\" | grep -q x-snac-login && curl -sSL -d login=alice -d passwd=alicepass "
                    u"--data-urlencode \"redir=$2\" "
                    "--data-urlencode \"cid=$3\" --data-urlencode \"state=$4\" http://127.0.0.2/oauth/x-snac-login"_s,
                    u"browser"_s, url.toString(QUrl::FullyEncoded), value(u"redirect_uri"_s), value(u"client_id"_s),
                    value(u"state"_s)});
        };
        Person person;
        const Expected<SignedIn> in = answer(mastodon::signIn(person.wire, request));
        QVERIFY2(in, qPrintable(in ? QString() : in.error().detail));
        QVERIFY(browser.state() == QProcess::NotRunning || browser.waitForFinished());
        QVERIFY(browser.readAllStandardOutput().contains("You can close this page."));
        QCOMPARE(in->account.handle, u"alice@127.0.0.2"_s);
        person.account = in->account;
        person.secret = in->secret;
        QVERIFY(answer(person.open()->whoAmI()));
        QVERIFY(answer(mastodon::signOut(person.account, person.secret, person.wire)));
        QCOMPARE(answer(person.open()->whoAmI()).error().kind, Error::Kind::SignIn);
        request.handle = u"@carol"_s;
        QCOMPARE(answer(mastodon::signIn(person.wire, request)).error().kind,
            Error::Kind::SignIn); // alice signed in instead
    }

    void everyMessageComesOnceInOrder()
    {
        const Expected<Page> first = m_alice.fetch(u"notifications"_s, {});
        QVERIFY(first);
        QString cursor = first->next;
        QStringList said, heard;
        for (int i = 0; i < 12; ++i)
            said.append(m_bob.publish(saying(u"@alice@127.0.0.2 number %1."_s.arg(i)))->remoteId);
        const bool all = within90s([&] {
            const Expected<Page> page = m_alice.fetch(u"notifications"_s, cursor);
            if (!page)
                return false;
            cursor = page->next;
            for (const Message &message : page->messages)
                heard.append(message.remoteId);
            return heard.size() >= said.size();
        });
        QVERIFY(all);
        QVERIFY(m_alice.fetch(u"notifications"_s, cursor)->messages.isEmpty());
        heard.sort();
        said.sort();
        QCOMPARE(heard, said); // each once
    }

    void anAnswerStandsInItsThread()
    {
        const Expected<Sent> asked = m_bob.publish(saying(u"@alice@127.0.0.2 is it open?"_s));
        std::optional<Message> question;
        QVERIFY(within90s([&] { return (question = m_alice.hears(u"is it open?"_s)).has_value(); }));
        QCOMPARE(question->remoteId, asked->remoteId);
        const Expected<Sent> said = m_alice.publish(about(saying(u"It is open."_s), *question));
        QVERIFY(said);
        QCOMPARE(said->message->parentId, question->remoteId);
        std::optional<Message> got;
        QVERIFY(within90s([&] { return (got = m_bob.hears(u"It is open."_s)).has_value(); }));
        QCOMPARE(got->parentId, asked->remoteId);
        QCOMPARE(got->rootId, asked->remoteId);
        QVERIFY(m_alice.perform(doing(Verb::Like, *question)));
        QVERIFY(within90s([&] {
            const Expected<Page> page = m_bob.fetch(u"notifications"_s, {});
            return page && std::ranges::any_of(page->reactions, [&](const Reaction &r) {
                return r.kind == Reaction::Kind::Like && r.messageId == asked->remoteId;
            });
        }));
    }

    void whatIsPrivateStaysPrivate()
    {
        QVERIFY(m_bob.publish(saying(u"@alice@127.0.0.2 in confidence?"_s, Visibility::Direct)));
        std::optional<Message> question;
        QVERIFY(within90s([&] { return (question = m_alice.hears(u"in confidence?"_s)).has_value(); }));
        QCOMPARE(question->visibility, Visibility::Direct);
        QCOMPARE(question->participants, QStringList(u"bob@127.0.0.3"_s));
        const OutboxAction action = about(saying(u"In confidence: yes."_s, Visibility::Direct), *question);
        const Expected<Sent> said = m_alice.publish(action);
        QVERIFY(said);
        QCOMPARE(said->message->visibility, Visibility::Direct);
        QCOMPARE(onServer(u"In confidence"_s), 0);
        const auto found = answer(m_alice.open()->find(action));
        QVERIFY(found && *found);
        QCOMPARE((*found)->remoteId, said->remoteId);
        std::optional<Message> got;
        QVERIFY(within90s([&] { return (got = m_bob.hears(u"In confidence: yes."_s)).has_value(); }));
        QCOMPARE(got->visibility, Visibility::Direct);
    }

    void aPictureHasItsWords()
    {
        const QByteArray png = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Media media;
        media.name = u"dot.png"_s;
        media.mime = u"image/png"_s;
        media.alt = u"A green dot"_s;
        const Expected<Uploaded> uploaded = answer(m_alice.open()->upload(media, png));
        QVERIFY(uploaded);
        media.remoteHandle = uploaded->handle;
        OutboxAction action = saying(u"With a picture"_s);
        action.content.media = {media};
        const Expected<Sent> said = m_alice.publish(action);
        QVERIFY(said);
        QCOMPARE(said->message->attachments.value(0).alt, u"A green dot"_s);
        const Expected<QByteArray> back
            = answer(m_alice.open()->picture(QUrl(said->message->attachments[0].url), 10000));
        QVERIFY(back);
        QCOMPARE(*back, png);
        // snac2 2.75 says 404 to every deletion: whatever a server does, we say what is so.
        const Expected<Sent> deleted = m_alice.perform(doing(Verb::Delete, *said->message));
        QCOMPARE(bool(deleted), onServer(u"With a picture"_s) == 0);
        const Expected<Page> again = answer(m_alice.open()->lookAgain({*said->message}));
        QCOMPARE(again->deletions.size(), deleted ? 1 : 0);
    }

    void aConnectionThatIsCut_data()
    {
        QTest::addColumn<bool>("handled");
        QTest::newRow("before") << false;
        QTest::newRow("after") << true;
    }
    //! Between us and the server stands one that loses the answer, or the request.
    void aConnectionThatIsCut()
    {
        QFETCH(bool, handled);
        HttpDouble between;
        const QString here = between.url().toString();
        const QByteArray token = m_aliceToken;
        const auto pass = [here, token](const HttpDouble::Request &r) {
            QUrl url(SnacServers::a() + r.path);
            url.setQuery(r.query);
            QStringList call{u"-sS"_s, u"-w"_s, u"\n%{http_code}"_s, u"-H"_s,
                u"Authorization: "_s + QString::fromLatin1(r.headers.value("authorization"))};
            if (r.method == "POST")
                call << u"-d"_s << QString::fromUtf8(r.body);
            QByteArray said = SnacServers::run(u"curl"_s, call + QStringList{url.toString(QUrl::FullyEncoded)}).second;
            const qsizetype end = said.lastIndexOf('\n');
            HttpDouble::Answer answer{said.mid(end + 1).toInt(), said.left(end)};
            if (r.path.contains(u"nodeinfo"_s))
                answer.body.replace("http://127.0.0.2", here.toUtf8());
            return answer;
        };
        between.route("GET", u"/*"_s, pass);
        between.route("POST", u"/*"_s, pass);
        Person alice;
        alice.account = m_alice.account;
        alice.account.server = here;
        alice.secret = m_alice.secret;
        const QString words = handled ? u"Cut after **it** was heard <3"_s : u"Cut before **it** was heard <3"_s;
        between.fault("POST", u"/api/v1/statuses"_s, handled ? Fault::dropAfterHandling() : Fault::dropUnhandled());
        OutboxAction action = saying(words);
        const Expected<QString> before = answer(alice.open()->newestOwn(action));
        QVERIFY(before && !before->isEmpty());
        action.before = *before;
        const Expected<Sent> said = alice.publish(action);
        QVERIFY(!said);
        QCOMPARE(said.error().kind, Error::Kind::Unknown);
        const auto found = answer(alice.open()->find(action));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->has_value(), handled);
        if (!handled)
            QVERIFY(alice.publish(action));
        QCOMPARE(onServer(handled ? u"Cut after"_s : u"Cut before"_s), 1);
    }

    void aPersonIsBlocked()
    {
        std::optional<Message> question = m_alice.hears(u"number 1."_s);
        QVERIFY(question);
        QVERIFY(m_alice.perform(doing(Verb::Block, *question)));
        QVERIFY(m_alice.perform(doing(Verb::Block, *question))); // twice is the same as once
        QVERIFY(m_alice.perform(doing(Verb::Unblock, *question)));
    }

    void aWithdrawnKey()
    {
        QVERIFY(SnacServers::forgetSignIns(u"a"_s));
        QCOMPARE(answer(m_alice.open()->whoAmI()).error().kind, Error::Kind::SignIn);
        QCOMPARE(m_alice.fetch(u"notifications"_s, {}).error().kind, Error::Kind::SignIn);
        QCOMPARE(m_alice.publish(saying(u"nobody"_s)).error().kind, Error::Kind::SignIn);
    }

    void aStoppedServer()
    {
        QVERIFY(m_servers.stopOne(u"a"_s));
        QCOMPARE(m_alice.fetch(u"notifications"_s, {}).error().kind, Error::Kind::Offline);
        QCOMPARE(m_alice.publish(saying(u"nobody"_s)).error().kind, Error::Kind::Offline);
    }
};

TERTULIA_TEST(TestSnac)
#include "tst_snac.moc"
