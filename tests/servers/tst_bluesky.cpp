#include "app/net/qthttp.h"
#include "app/networks/bluesky/session.h"
#include "app/networks/bluesky/signin.h"
#include "models/text/sanitise.h"
#include "tests/servers/blueskyservers.h"
#include "tests/support/httpdouble.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include "tests/support/wait.h"
#include <QBuffer>
#include <QImage>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;

namespace {

const QString postType = u"app.bsky.feed.post"_s;

//! Somebody's session, anew each time: as after a restart.
struct Person {
    QtHttp wire;
    Account account;
    QByteArray secret;
    QList<QByteArray> kept;

    std::unique_ptr<bluesky::BlueskySession> open()
    {
        Surroundings around;
        around.now = [] { return QDateTime::currentDateTimeUtc(); };
        around.language = u"en"_s;
        around.keepSecret = [this](QByteArray renewed) { return keep(std::move(renewed)); };
        return std::make_unique<bluesky::BlueskySession>(account, secret, wire, around);
    }
    QCoro::Task<Expected<Done>> keep(QByteArray renewed)
    {
        kept.append(renewed);
        secret = renewed;
        co_return Done{};
    }
    Expected<Page> fetch(const QString &stream, const QString &cursor = {})
    {
        return answer(open()->fetch(stream, cursor));
    }
    Expected<Sent> publish(const OutboxAction &action) { return answer(open()->publish(action)); }
    Expected<Sent> perform(const OutboxAction &action) { return answer(open()->perform(action)); }
    std::optional<Message> hears(const QString &words)
    {
        const Expected<Page> page = fetch(u"notifications"_s);
        for (const Message &message : page ? page->messages : QList<Message>())
            if (message.html.contains(words) && message.direction == Message::Direction::In)
                return message;
        return {};
    }
};

OutboxAction saying(const QString &text)
{
    OutboxAction action;
    action.content.text = text;
    action.content.language = u"es"_s;
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
    OutboxAction action = saying(code(verb));
    action.verb = verb;
    return about(action, target);
}

QCoro::Task<QStringList> nothing(QString) { co_return QStringList(); } // DNS of a place without DNS

QByteArray noise(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    QRandomGenerator chance(7);
    for (int y = 0; y < side; ++y)
        chance.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), side);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

//! The same access, but of yesterday; signed with the key that these servers have in tests.
QByteArray ofYesterday(const QByteArray &access)
{
    constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QList<QByteArray> parts = access.split('.');
    QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], urlSafe)).object();
    claims[u"iat"_s] = QDateTime::currentSecsSinceEpoch() - 90'000;
    claims[u"exp"_s] = QDateTime::currentSecsSinceEpoch() - 80'000;
    const QByteArray content = parts[0] + '.' + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(urlSafe);
    return content + '.'
        + QMessageAuthenticationCode::hash(content, "jwt-secret", QCryptographicHash::Sha256).toBase64(urlSafe);
}

} // namespace

class TestBluesky : public QObject {
    Q_OBJECT
    BlueskyServers m_servers;
    Person m_alice, m_bob;

    Expected<SignedIn> signIn(Person &person, const QString &name, const QByteArray &password = {})
    {
        const QJsonObject who = m_servers.person(name);
        SignInRequest request;
        request.server = m_servers.pds();
        request.handle = who[u"handle"].toString();
        request.secret = password.isEmpty() ? who[u"appPassword"].toString().toUtf8() : password;
        const Expected<SignedIn> in = answer(bluesky::signIn(person.wire, request, {}));
        if (in) {
            person.account = in->account;
            person.secret = in->secret;
        }
        return in;
    }
    int onServer(const QString &words) const
    {
        int count = 0;
        for (const QJsonValue &one : m_servers.records(m_alice.account.remoteId, postType))
            count += one[u"value"][u"text"].toString().contains(words);
        return count;
    }
    //! Bob asks something under a post of alice's; as she hears it.
    std::optional<Message> question(const QString &words)
    {
        const Expected<Sent> post = m_alice.publish(saying(u"About "_s + words));
        if (!post || !m_servers.settle()) // the index never takes in an answer that it hears of before the question
            return std::nullopt;
        const Expected<Sent> asked = m_bob.publish(about(saying(words), *post->message));
        return asked && m_servers.settle() ? m_alice.hears(words) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_servers.start(), "the servers do not run");
        QVERIFY(signIn(m_bob, u"bob"_s));
    }
    void cleanupTestCase() { m_servers.stop(); }

    void anAppPasswordSignsIn()
    {
        Person nobody;
        QCOMPARE(signIn(nobody, u"alice"_s, "nonsense").error().kind, Error::Kind::SignIn);
        QVERIFY(signIn(m_alice, u"alice"_s));
        QCOMPARE(m_alice.account.handle, u"alice.test"_s);
        QCOMPARE(m_alice.account.remoteId, m_servers.person(u"alice"_s)[u"did"].toString());
        QVERIFY(answer(m_alice.open()->whoAmI()));
    }

    void aHandleLeadsToItsServer()
    {
        bluesky::Directory directory;
        directory.registry = QUrl(m_servers.plc());
        directory.resolver = QUrl(m_servers.pds());
        directory.texts = &nothing;
        QtHttp wire;
        const auto home = answer(bluesky::findHome(wire, directory, u"bob.test"_s));
        QVERIFY2(home, qPrintable(home ? QString() : home.error().detail));
        QCOMPARE(home->did, m_bob.account.remoteId);
        QCOMPARE(home->server, QUrl(m_servers.pds()));
        QCOMPARE(answer(bluesky::findHome(wire, directory, u"nobody.test"_s)).error().kind, Error::Kind::Gone);
    }

    void aMentionArrives()
    {
        const Expected<Sent> sent
            = m_alice.publish(saying(u"¡Hola 🚲 @bob.test! Mira https://taller.example/a #bici"_s));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        QVERIFY(m_servers.settle());
        const auto heard = m_bob.hears(u"Mira"_s);
        QVERIFY(heard);
        QCOMPARE(heard->remoteId, sent->remoteId);
        QCOMPARE(heard->kind, Message::Kind::Mention);
        QCOMPARE(heard->author.handle, u"alice.test"_s);
        QCOMPARE(heard->language, u"es"_s);
        QCOMPARE(text::sanitise(heard->html).plain, u"¡Hola 🚲 @bob.test! Mira https://taller.example/a #bici"_s);
        QVERIFY(heard->html.contains(u"profile/"_s + m_bob.account.remoteId));
        QVERIFY(heard->html.contains(u"hashtag/bici"_s));
    }

    void anAnswerStandsInItsThread()
    {
        const auto asked = question(u"is it open?"_s);
        QVERIFY(asked);
        QCOMPARE(asked->kind, Message::Kind::Reply);
        const Expected<Sent> said = m_alice.publish(about(saying(u"It is open."_s), *asked));
        QVERIFY(said);
        QVERIFY(m_alice.perform(doing(Verb::Like, *asked)));
        QVERIFY(m_alice.perform(doing(Verb::Like, *asked)));
        QVERIFY(m_alice.perform(doing(Verb::Boost, *asked)));
        QCOMPARE(m_servers.records(m_alice.account.remoteId, u"app.bsky.feed.like"_s).size(), 1);
        QVERIFY(m_servers.settle());
        const auto got = m_bob.hears(u"It is open."_s);
        QVERIFY(got);
        QCOMPARE(got->parentId, asked->remoteId);
        QCOMPARE(got->rootId, asked->rootId);
        const Expected<Page> page = m_bob.fetch(u"notifications"_s);
        using Kind = Reaction::Kind;
        for (const Kind kind : {Kind::Like, Kind::Boost})
            QCOMPARE(std::ranges::count_if(page->reactions,
                         [&](const Reaction &r) { return r.kind == kind && r.messageId == asked->remoteId; }),
                1);
        const Expected<Page> again = answer(m_alice.open()->lookAgain({*asked}));
        QVERIFY(again->messages.value(0).likedByUs && again->messages.value(0).boostedByUs);
        QVERIFY(m_alice.perform(doing(Verb::Unlike, *asked)));
        QVERIFY(m_alice.perform(doing(Verb::Unboost, *asked)));
        QCOMPARE(m_servers.records(m_alice.account.remoteId, u"app.bsky.feed.like"_s).size(), 0);
    }

    void aRepeatIsOneRecord()
    {
        OutboxAction action = saying(u"only once"_s);
        const Expected<Sent> first = m_alice.publish(action);
        const Expected<Sent> again = m_alice.publish(action);
        QVERIFY(first && again);
        QCOMPARE(again->remoteId, first->remoteId);
        QCOMPARE(again->actionId, first->actionId);
        action.content.text = u"only once, they say"_s; // what stands there is not written over
        const Expected<Sent> other = m_alice.publish(action);
        QVERIFY(other);
        QCOMPARE(other->actionId, first->actionId);
        QCOMPARE(onServer(u"only once"_s), 1);
        QCOMPARE(onServer(u"they say"_s), 0);
        const auto found = answer(m_alice.open()->find(action));
        QVERIFY(found && *found);
        QCOMPARE((*found)->remoteId, first->remoteId);
    }

    void whatIsTooLongIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("301 graphemes") << QString(301, u'x');
        QTest::newRow("200 graphemes of more than 3,000 bytes")
            << QString(u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s).repeated(200);
    }
    void whatIsTooLongIsRefused()
    {
        QFETCH(QString, text);
        const OutboxAction action = saying(text);
        const Expected<Sent> sent = m_alice.publish(action);
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Error::Kind::Rejected);
        const auto found = answer(m_alice.open()->find(action));
        QVERIFY(found && !*found);
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
        const QString there = m_servers.pds();
        const auto pass = [there](const HttpDouble::Request &r) {
            QUrl url(there + r.path);
            url.setQuery(r.query);
            QStringList call{u"-sS"_s, u"-w"_s, u"\n%{http_code}"_s, u"-H"_s,
                u"Authorization: "_s + QString::fromLatin1(r.headers.value("authorization"))};
            if (r.method == "POST")
                call << u"-H"_s << u"Content-Type: application/json"_s << u"-d"_s << QString::fromUtf8(r.body);
            const QByteArray said
                = BlueskyServers::run(u"curl"_s, call + QStringList{url.toString(QUrl::FullyEncoded)}).second;
            const qsizetype end = said.lastIndexOf('\n');
            return HttpDouble::Answer{said.mid(end + 1).toInt(), said.left(end)};
        };
        between.route("GET", u"/*"_s, pass);
        between.route("POST", u"/*"_s, pass);
        Person alice;
        alice.account = m_alice.account;
        alice.account.server = between.url().toString();
        alice.secret = m_alice.secret;
        const QString words = handled ? u"Cut after it was heard"_s : u"Cut before it was heard"_s;
        between.fault("POST", u"/xrpc/com.atproto.repo.putRecord"_s,
            handled ? Fault::dropAfterHandling() : Fault::dropUnhandled());
        const OutboxAction action = saying(words);
        const Expected<Sent> said = alice.publish(action);
        QVERIFY(!said);
        QCOMPARE(said.error().kind, Error::Kind::Unknown);
        const auto found = answer(alice.open()->find(action));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->has_value(), handled);
        QVERIFY(alice.publish(action));
        QCOMPARE(onServer(words), 1);
    }

    void picturesHaveTheirWords()
    {
        Media media;
        media.name = u"noise.png"_s;
        media.mime = u"image/png"_s;
        media.alt = u"Nothing to be seen"_s;
        const QByteArray png = noise(850);
        QVERIFY(png.size() > 2'000'000); // more than is taken
        const Expected<Uploaded> up = answer(m_alice.open()->upload(media, png));
        QVERIFY2(up, qPrintable(up ? QString() : up.error().detail));
        media.remoteHandle = up->handle;
        OutboxAction action = saying(u"With pictures"_s);
        action.content.media = {media, media, media, media};
        const Expected<Sent> said = m_alice.publish(action);
        QVERIFY2(said, qPrintable(said ? QString() : said.error().detail));
        QVERIFY(m_servers.settle());
        const Expected<Page> page = answer(m_alice.open()->lookAgain({*said->message}));
        QVERIFY(page);
        const QList<Attachment> shown = page->messages.value(0).attachments;
        QCOMPARE(shown.size(), 4);
        QCOMPARE(shown[0].alt, u"Nothing to be seen"_s);
        QCOMPARE(shown[0].size, QSize(850, 850));
    }

    void aQuoteAndACard()
    {
        HttpDouble web;
        web.route("GET", u"/page"_s, [](const HttpDouble::Request &) {
            return HttpDouble::Answer{200, "<title>Taller</title>", "text/html"};
        });
        const Expected<Sent> first = m_bob.publish(saying(u"quote me"_s));
        QVERIFY(first);
        QVERIFY(m_servers.settle());
        const QString text = u"Así: "_s + first->url + u' ' + web.url(u"/page"_s).toString();
        const Expected<Sent> said = m_alice.publish(saying(text));
        QVERIFY2(said, qPrintable(said ? QString() : said.error().detail));
        QVERIFY(m_servers.settle());
        const auto heard = m_bob.hears(u"quote me"_s);
        QVERIFY(heard);
        QCOMPARE(heard->rawKind, u"quote"_s);
        QCOMPARE(heard->remoteId, said->remoteId);
        QVERIFY(heard->html.contains(u"<blockquote>"_s));
    }

    void labelsAreShown()
    {
        const auto asked = question(u"what about labels?"_s);
        QVERIFY(asked);
        QCOMPARE(asked->warning, QString());
        QVERIFY(m_servers.label(asked->remoteId, u"graphic-media"_s));
        const Expected<Page> page = answer(m_alice.open()->lookAgain({*asked}));
        QCOMPARE(page->messages.value(0).warning, u"disturbing pictures"_s);
    }

    void whatIsDeletedIsNoticedAndWhatIsHiddenIsNotDeleted()
    {
        const auto asked = question(u"am I blocked?"_s);
        QVERIFY(asked);
        QVERIFY(m_alice.perform(doing(Verb::Block, *asked)));
        QVERIFY(m_alice.perform(doing(Verb::Block, *asked)));
        QCOMPARE(m_servers.records(m_alice.account.remoteId, u"app.bsky.graph.block"_s).size(), 1);
        QVERIFY(m_servers.settle());
        const Expected<Page> blocked = answer(m_alice.open()->lookAgain({*asked}));
        QVERIFY2(blocked, qPrintable(blocked ? QString() : blocked.error().detail));
        QVERIFY(blocked->deletions.isEmpty());
        QVERIFY(m_alice.perform(doing(Verb::Unblock, *asked)));
        QCOMPARE(m_servers.records(m_alice.account.remoteId, u"app.bsky.graph.block"_s).size(), 0);
        Message theirs = *asked;
        QVERIFY(m_bob.perform(doing(Verb::Delete, theirs)));
        QVERIFY(m_bob.perform(doing(Verb::Delete, theirs)));
        QVERIFY(m_servers.settle());
        const Expected<Page> gone = answer(m_alice.open()->lookAgain({*asked}));
        QVERIFY(gone);
        QCOMPARE(gone->deletions.size(), 1);
        QCOMPARE(m_alice.publish(about(saying(u"too late"_s), *asked)).error().kind, Error::Kind::Gone);
    }

    void peopleAreMutedReportedAndHidden()
    {
        const auto asked = question(u"am I rude?"_s);
        QVERIFY(asked);
        for (const Verb verb : {Verb::Mute, Verb::Mute, Verb::Unmute, Verb::Report, Verb::Hide, Verb::Hide}) {
            OutboxAction action = doing(verb, *asked);
            action.reason = u"rude"_s;
            const Expected<Sent> well = m_alice.perform(action);
            QVERIFY2(well, qPrintable(code(verb) + (well ? QString() : u": "_s + well.error().detail)));
        }
        const QJsonArray gates = m_servers.records(m_alice.account.remoteId, u"app.bsky.feed.threadgate"_s);
        QCOMPARE(gates.size(), 1);
        QCOMPARE(gates[0][u"value"][u"hiddenReplies"].toArray(), QJsonArray{asked->remoteId});
        QVERIFY(m_alice.perform(doing(Verb::Unhide, *asked)));
    }

    void everythingIsInTheHistory()
    {
        QVERIFY(m_servers.settle());
        for (const QString &stream : {u"past"_s, u"past-own"_s}) {
            QString cursor;
            QSet<QString> heard;
            StreamProgress last;
            for (int pages = 0; pages < 10 && !last.done; ++pages) {
                const Expected<Page> page = m_alice.fetch(stream, cursor);
                QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
                cursor = page->next;
                last = page->progress;
                for (const Message &message : page->messages)
                    if (message.direction == Message::Direction::Out)
                        heard.insert(message.remoteId);
            }
            QVERIFY(last.done);
            QCOMPARE(last.gap, QString());
            if (stream == u"past-own")
                QCOMPARE(heard.size(), m_servers.records(m_alice.account.remoteId, postType).size());
        }
    }

    void anAccessOfYesterdayIsRenewed()
    {
        QJsonObject secret = QJsonDocument::fromJson(m_alice.secret).object();
        const QJsonObject good = secret;
        secret[u"access"_s] = QString::fromLatin1(ofYesterday(good[u"access"].toString().toLatin1()));
        m_alice.secret = QJsonDocument(secret).toJson();
        QVERIFY(m_alice.publish(saying(u"after a day"_s)));
        QCOMPARE(onServer(u"after a day"_s), 1);
        QCOMPARE(m_alice.kept.size(), 1);
        // The answer to that renewal was lost: the one before it still counts.
        m_alice.secret = QJsonDocument(secret).toJson();
        QVERIFY(m_alice.fetch(u"notifications"_s));
        QCOMPARE(m_alice.kept.size(), 2);
    }

    void theBrowserSignsIn()
    {
        QProcess browser;
        Person carol;
        SignInRequest request;
        request.server = m_servers.pds();
        request.handle = u"@carol.test"_s;
        request.pageTitle = u"Tertulia"_s;
        request.pageText = u"You can close this page."_s;
        request.openBrowser = [&browser](const QUrl &url) {
            browser.start(paths::source(u"tests/servers/bluesky.sh"_s),
                {u"browser"_s, url.toString(QUrl::FullyEncoded), u"carol.test"_s, u"carol-password"_s});
        };
        const Expected<SignedIn> in = answer(bluesky::signIn(carol.wire, request, {}));
        QVERIFY(browser.state() == QProcess::NotRunning || browser.waitForFinished());
        QVERIFY2(
            in, qPrintable((in ? QString() : in.error().detail) + QString::fromUtf8(browser.readAllStandardError())));
        QVERIFY(browser.readAllStandardOutput().contains("You can close this page."));
        QCOMPARE(in->account.handle, u"carol.test"_s);
        QVERIFY(in->account.signInExpires.isValid());
        carol.account = in->account;
        carol.secret = in->secret;
        const Expected<Sent> sent = carol.publish(saying(u"By permission"_s));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        QVERIFY(carol.fetch(u"notifications"_s));
        QJsonObject secret = QJsonDocument::fromJson(carol.secret).object();
        secret[u"access"_s] = u"not what was given"_s;
        carol.secret = QJsonDocument(secret).toJson();
        const Expected<Page> renewed = carol.fetch(u"notifications"_s);
        QVERIFY2(renewed, qPrintable(renewed ? QString() : renewed.error().detail));
        QCOMPARE(carol.kept.size(), 1);
        QVERIFY(answer(bluesky::signOut(carol.account, carol.secret, carol.wire)));
        QCOMPARE(answer(carol.open()->whoAmI()).error().kind, Error::Kind::SignIn);
    }

    void whoeverSignsOutIsOut()
    {
        QVERIFY(answer(bluesky::signOut(m_alice.account, m_alice.secret, m_alice.wire)));
        QJsonObject secret = QJsonDocument::fromJson(m_alice.secret).object();
        secret[u"access"_s] = QString::fromLatin1(ofYesterday(secret[u"access"].toString().toLatin1()));
        secret.remove(u"password"_s);
        m_alice.secret = QJsonDocument(secret).toJson();
        QCOMPARE(answer(m_alice.open()->whoAmI()).error().kind, Error::Kind::SignIn);
    }

    void aStoppedServer()
    {
        QVERIFY(m_servers.stop());
        QCOMPARE(m_bob.fetch(u"notifications"_s).error().kind, Error::Kind::Offline);
        QCOMPARE(m_bob.publish(saying(u"nobody"_s)).error().kind, Error::Kind::Offline);
    }
};

TERTULIA_TEST(TestBluesky)
#include "tst_bluesky.moc"
