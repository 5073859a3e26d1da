#include "tests/networks/mastodon/mastodonrig.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;

namespace {

//! A server of nobody's making: ids that follow no order, pages that only links name, keys that it forgets, the first
//! version of the instance page and no nodeinfo, HTML for what it does not have.
class StrangeRig final : public MastodonRig {
public:
    StrangeRig()
    {
        using Request = HttpDouble::Request;
        server.linksOnly = true;
        server.honoursKeys = false;
        server.http.route("GET", u"/api/v2/instance"_s, [](const Request &) { return HttpDouble::Answer::html(200); });
        server.http.route(
            "GET", u"/.well-known/nodeinfo"_s, [](const Request &) { return HttpDouble::Answer::html(200); });
        server.http.route(
            "GET", u"/api/v1/conversations"_s, [](const Request &) { return HttpDouble::Answer::html(200); });
        server.http.route("GET", u"/api/v2/search"_s, [](const Request &) { return HttpDouble::Answer{501, ""}; });
        server.http.route("GET", u"/api/v1/instance"_s, [](const Request &) {
            return HttpDouble::Answer{200,
                R"({"uri":"here.test","max_toot_chars":"5000","configuration":{"statuses":{"max_characters":null}}})",
                "text/plain"};
        });
    }

protected:
    QJsonObject renamed(QJsonObject notification) const override
    {
        const QByteArray name = notification[u"id"].toString().toLatin1();
        notification[u"id"_s]
            = QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toBase64().left(12));
        return notification;
    }
};

} // namespace

class StrangeContract : public NetworkContract {
    Q_OBJECT
public:
    StrangeContract() : NetworkContract([] { return std::make_unique<StrangeRig>(); }) { }
};
TERTULIA_TEST(StrangeContract)
#include "tst_strangecontract.moc"
