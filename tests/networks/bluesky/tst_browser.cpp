#include "app/net/oauth.h"
#include "app/networks/bluesky/browser.h"
#include "app/networks/bluesky/signin.h"
#include "tests/networks/bluesky/blueskydouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Request = HttpDouble::Request;
using Answer = HttpDouble::Answer;

namespace {

QJsonObject claims(const QByteArray &proof, int part = 1)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(proof.split('.').value(part), QByteArray::Base64UrlEncoding))
        .object();
}

//! The double, with a page where permission is given; it wants its newest nonce in every proof.
class PermissionDouble : public BlueskyDouble {
public:
    QString iss; //!< what comes back with the code; empty: what it should be
    QString sub = aliceDid();
    int asked = 0; //!< how often permission was asked for
    QJsonObject key; //!< the one that it is bound to
    QUrlQuery pushed;

    PermissionDouble()
    {
        const QString here = http.url().toString();
        http.route("GET", u"/.well-known/oauth-protected-resource"_s, [here](const Request &) {
            return said({{u"authorization_servers"_s, QJsonArray{here}}});
        });
        http.route("GET", u"/.well-known/oauth-authorization-server"_s, [here](const Request &) {
            return said({{u"issuer"_s, here}, {u"pushed_authorization_request_endpoint"_s, here + u"/oauth/par"_s},
                {u"authorization_endpoint"_s, here + u"/oauth/authorize"_s},
                {u"token_endpoint"_s, here + u"/oauth/token"_s},
                {u"revocation_endpoint"_s, here + u"/oauth/revoke"_s}});
        });
        http.route("POST", u"/oauth/par"_s, [this](const Request &r) {
            if (claims(r.headers.value("dpop"))[u"nonce"].toString() != u"newest")
                return Answer{400, R"({"error":"use_dpop_nonce"})", "application/json", {{"DPoP-Nonce", "newest"}}};
            pushed = r.form();
            key = claims(r.headers.value("dpop"), 0)[u"jwk"].toObject();
            ++asked;
            return said({{u"request_uri"_s, u"urn:request:1"_s}});
        });
        http.route("POST", u"/oauth/token"_s, [this](const Request &r) { return exchanged(r); });
        http.route("POST", u"/oauth/revoke"_s, [](const Request &) { return Answer{}; });
    }
    //! What the browser does when the person says yes.
    QUrl back() const
    {
        QUrl url(http.reading([&] { return value(pushed, u"redirect_uri"_s); }));
        const QString issuer = iss.isEmpty() ? http.url().toString() : iss;
        const FormFields brought{{u"code"_s, u"a-code"_s},
            {u"state"_s, http.reading([&] { return value(pushed, u"state"_s); })}, {u"iss"_s, issuer}};
        url.setQuery(QString::fromLatin1(encoded(brought)));
        return url;
    }
    static QString value(const QUrlQuery &query, const QString &name)
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }

private:
    static Answer said(const QJsonObject &object) { return Answer::json(QJsonDocument(object)); }
    Answer exchanged(const Request &r)
    {
        if (claims(r.headers.value("dpop"), 0)[u"jwk"].toObject() != key)
            return Answer{400, R"({"error":"invalid_dpop_proof"})"};
        const bool renewing = r.sent(u"grant_type"_s) == u"refresh_token";
        const bool well = renewing ? r.sent(u"refresh_token"_s) == u"refresh-%1"_s.arg(sessions)
                                   : r.sent(u"code"_s) == u"a-code"
                && Pkce::of(r.sent(u"code_verifier"_s).toLatin1()).challenge
                    == value(pushed, u"code_challenge"_s).toLatin1();
        if (!well)
            return Answer{400, R"({"error":"invalid_grant","error_description":"used before"})"};
        ++sessions;
        return said({{u"access_token"_s, u"access-%1"_s.arg(sessions)},
            {u"refresh_token"_s, u"refresh-%1"_s.arg(sessions)}, {u"token_type"_s, u"DPoP"_s}, {u"sub"_s, sub}});
    }
};

//! Signs in by the browser, in which the person says yes at once.
struct Visit {
    QtHttp wire, browser;
    QUrl opened;
    Expected<SignedIn> result = Error{};

    explicit Visit(const PermissionDouble &server, const QString &handle)
    {
        SignInRequest request;
        request.server = server.http.url().toString();
        request.handle = handle;
        request.openBrowser = [this, &server](const QUrl &url) {
            opened = url;
            walk(server.back());
        };
        result = answer(bluesky::signIn(wire, request, {}));
    }
    QCoro::Task<> walk(QUrl url)
    {
        const HttpRequest request = get(url);
        const Expected<HttpReply> page = co_await browser.send(request); // whatever it shows
        Q_UNUSED(page)
    }
};

} // namespace

class TestBlueskyBrowser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aProofFitsItsRequest()
    {
        const auto key = bluesky::ProofKey::fresh();
        QVERIFY(key.isValid());
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(u"https://pds.example/xrpc/a.b?c=d#e"_s);
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1790000000, Qt::UTC);
        const QByteArray proof = key.proofFor(request, "a-nonce", now, "the-access");
        QCOMPARE(claims(proof, 0)[u"typ"].toString(), u"dpop+jwt"_s);
        QCOMPARE(claims(proof, 0)[u"alg"].toString(), u"ES256"_s);
        QCOMPARE(claims(proof, 0)[u"jwk"].toObject(), key.publicPart());
        QCOMPARE(claims(proof)[u"htm"].toString(), u"POST"_s);
        QCOMPARE(claims(proof)[u"htu"].toString(), u"https://pds.example/xrpc/a.b"_s);
        QCOMPARE(claims(proof)[u"iat"].toInteger(), 1790000000);
        QCOMPARE(claims(proof)[u"nonce"].toString(), u"a-nonce"_s);
        QCOMPARE(claims(proof)[u"ath"].toString(), u"RI2ZPFnYXWDq2Ot3FebhF2Kz2NVOY0RgSNL49nycR50"_s);
        QCOMPARE(QByteArray::fromBase64(proof.split('.').last(), QByteArray::Base64UrlEncoding).size(), 64);
        QVERIFY(claims(key.proofFor(request, {}, now))[u"jti"] != claims(proof)[u"jti"]);
        QVERIFY(!claims(key.proofFor(request, {}, now)).contains(u"ath"));
        const auto again = bluesky::ProofKey::from(key.kept());
        QCOMPARE(again.publicPart(), key.publicPart());
        QVERIFY(!bluesky::ProofKey::from({}).isValid() && !bluesky::ProofKey::from("bm9uZQ==").isValid());
    }

    void theBrowserSignsIn()
    {
        PermissionDouble server;
        Visit visit(server, u"alice.test"_s);
        QVERIFY2(visit.result, qPrintable(visit.result ? QString() : visit.result.error().detail));
        const SignedIn in = *visit.result;
        QCOMPARE(in.account.handle, u"alice.test"_s);
        QVERIFY(in.account.signInExpires > QDateTime::currentDateTimeUtc().addDays(13));
        // The page's address names what was handed over before, and says nothing else.
        QCOMPARE(QUrlQuery(visit.opened).queryItems().size(), 2);
        QCOMPARE(PermissionDouble::value(QUrlQuery(visit.opened), u"request_uri"_s), u"urn:request:1"_s);
        QCOMPARE(PermissionDouble::value(server.pushed, u"login_hint"_s), u"alice.test"_s);
        QVERIFY(PermissionDouble::value(server.pushed, u"redirect_uri"_s).startsWith(u"http://127.0.0.1:"_s));
        QCOMPARE(PermissionDouble::value(server.pushed, u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(server.asked, 1);
        QVERIFY(answer(AliceOn(server, in.secret).session.whoAmI()));
        QtHttp wire;
        QVERIFY(answer(bluesky::signOut(in.account, in.secret, wire)));
        QCOMPARE(server.http.count("POST", u"/oauth/revoke"_s), 1);
    }

    void whoeverElseAnswersIsTurnedAway_data()
    {
        QTest::addColumn<QString>("iss");
        QTest::addColumn<QString>("sub");
        QTest::addColumn<QString>("handle");
        QTest::newRow("another issuer") << u"https://thief.example"_s << BlueskyDouble::aliceDid() << u"alice.test"_s;
        QTest::newRow("no account") << QString() << u"somebody"_s << u"alice.test"_s;
        QTest::newRow("another account") << QString() << BlueskyDouble::aliceDid() << u"carol.test"_s;
    }
    void whoeverElseAnswersIsTurnedAway()
    {
        QFETCH(QString, iss);
        QFETCH(QString, sub);
        QFETCH(QString, handle);
        PermissionDouble server;
        server.iss = iss;
        server.sub = sub;
        Visit visit(server, handle);
        QVERIFY(!visit.result);
        QVERIFY(visit.result.error().kind == Error::Kind::SignIn || visit.result.error().kind == Error::Kind::Protocol);
    }

    void whoeverChangesTheirMindWaitsForNobody()
    {
        PermissionDouble server;
        QtHttp wire;
        SignInRequest request;
        request.server = server.http.url().toString();
        request.openBrowser = [cancel = request.cancel](const QUrl &) { cancel.cancel(); };
        const Awaited in(bluesky::signIn(wire, request, {}));
        QTRY_VERIFY_WITH_TIMEOUT(in.isThere(), 3000);
        QCOMPARE(in->error().kind, Error::Kind::SignIn);
    }

    void aPermissionIsRenewedOnceAndKeptBeforeItIsUsed()
    {
        PermissionDouble server;
        Visit visit(server, u"alice.test"_s);
        QVERIFY(visit.result);
        AliceOn alice(server, visit.result->secret);
        QVERIFY(alice.fetch(u"notifications"_s, {}));
        int refused = 0;
        server.http.chooseFaults([&refused](const Request &r) -> std::optional<HttpDouble::Fault> {
            if (r.method != "GET" || refused++ > 0)
                return std::nullopt;
            return HttpDouble::Fault::refuse({401, R"({"error":"invalid_token","message":"exp"})"});
        });
        QVERIFY(alice.fetch(u"notifications"_s, {}));
        QCOMPARE(alice.kept.size(), 1);
        QVERIFY(alice.kept[0].contains("access-2") && alice.kept[0].contains("refresh-2"));
        // What the old one was is worth nothing: the answer to its use was lost, and somebody has to sign in again.
        AliceOn old(server, visit.result->secret);
        QCOMPARE(old.fetch(u"notifications"_s, {}).error().kind, Error::Kind::SignIn);
    }

    void aServerMayWantItsNewestNonce()
    {
        PermissionDouble server;
        Visit visit(server, u"alice.test"_s);
        AliceOn alice(server, visit.result->secret);
        server.http.fault("GET", u"/xrpc/app.bsky.notification.listNotifications"_s,
            HttpDouble::Fault::refuse({401, R"({"error":"use_dpop_nonce"})", "application/json",
                {{"DPoP-Nonce", "later"}, {"WWW-Authenticate", "DPoP error=\"use_dpop_nonce\""}}}));
        QVERIFY(alice.fetch(u"notifications"_s, {}));
        QCOMPARE(claims(server.http.requests().last().headers.value("dpop"))[u"nonce"].toString(), u"later"_s);
        QVERIFY(alice.kept.isEmpty());
    }
};

TERTULIA_TEST(TestBlueskyBrowser)
#include "tst_browser.moc"
