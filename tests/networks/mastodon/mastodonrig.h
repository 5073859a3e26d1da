#pragma once
#include "tests/networks/contract.h"
#include "tests/networks/mastodon/mastodondouble.h"

namespace mastodon {
std::unique_ptr<Network> network();
}

//! The double with all that people do on it.
class MastodonRig : public ContractRig {
public:
    MastodonRig()
    {
        using Request = HttpDouble::Request;
        using Answer = HttpDouble::Answer;
        server.http.route("GET", QStringLiteral("/api/v1/statuses/*"), [this](const Request &r) {
            const QJsonObject known = statusCalled(r.rest.section(u'/', 0, 0));
            if (known.isEmpty())
                return Answer{404, R"({"error":"Record not found"})"};
            return r.rest.endsWith(QStringLiteral("/context")) ? Answer{200, "{}"} : Answer::json(QJsonDocument(known));
        });
        server.http.route("POST", QStringLiteral("/api/v1/statuses/*"), [this](const Request &r) {
            const QJsonObject known = statusCalled(r.rest.section(u'/', 0, 0));
            return known.isEmpty() ? Answer{404, R"({"error":"Record not found"})"}
                                   : Answer::json(QJsonDocument(known));
        });
        server.http.route("PUT", QStringLiteral("/api/v1/statuses/*"),
            [this](const Request &r) { return Answer::json(QJsonDocument(statusCalled(r.rest))); });
        server.http.route("DELETE", QStringLiteral("/api/v1/statuses/*"), [this](const Request &r) {
            const bool known = !statusCalled(r.rest).isEmpty();
            for (qsizetype i = 0; i < server.statuses.size(); ++i)
                if (server.statuses[i][u"id"].toString() == r.rest)
                    server.statuses.removeAt(i);
            return known ? Answer{200, "{}"} : Answer{404, R"({"error":"Record not found"})"};
        });
        for (const QString &path : {QStringLiteral("/api/v1/accounts/2/*"), QStringLiteral("/api/v1/reports")})
            server.http.route("POST", path, [](const Request &) { return Answer{200, "{}"}; });
    }
    const Network &network() override { return *m_network; }
    Http &wire() override { return m_wire; }
    SignInRequest signIn() override { return byKey("good"); }
    std::optional<SignInRequest> wrongSignIn() override { return byKey("revoked-by-the-person"); }

    QStringList arrive(int count) override
    {
        return server.http.reading([&] {
            QStringList ids;
            for (int i = 0; i < count; ++i) {
                const QJsonObject mention = MastodonDouble::mention(++m_said);
                server.notifications.append(renamed(mention));
                ids.append(mention[u"status"][u"uri"].toString());
            }
            return ids;
        });
    }
    QStringList ours() override
    {
        return server.http.reading([&] { return server.posted; });
    }
    OutboxAction about(Verb verb) override
    {
        OutboxAction action;
        action.verb = verb;
        action.content.text = QStringLiteral("Changed");
        if (verb == Verb::Edit || verb == Verb::Delete) {
            server.http.reading([&] {
                server.statuses.append(
                    MastodonDouble::status(QStringLiteral("own"), MastodonDouble::alice(), QStringLiteral("ours")));
                return 0;
            });
            action.targetActionId = QStringLiteral("own");
        } else {
            action.targetActionId = arrive(1).first().section(u'/', -1);
            action.targetAuthor.key = action.targetAuthor.handle = QStringLiteral("bob@there.test");
            action.targetAuthorId = QStringLiteral("2");
        }
        action.targetId = QStringLiteral("https://uri.test/") + action.targetActionId;
        return action;
    }
    bool change(const QString &id, const QString &text) override
    {
        return withStatus(id, [&](QJsonObject status) {
            status[QStringLiteral("content")] = QStringLiteral("<p>") + text + QStringLiteral("</p>");
            status[QStringLiteral("edited_at")] = QStringLiteral("2026-05-14T13:00:00Z");
            return status;
        });
    }
    bool remove(const QString &id) override
    {
        return withStatus(id, [](QJsonObject) { return QJsonObject(); });
    }
    bool goInCircles() override
    {
        return server.http.reading([&] { return server.circles = true; });
    }
    bool fail(Trouble trouble, bool publishing) override
    {
        if (trouble == Trouble::Down)
            server.http.shut();
        else if (publishing)
            server.http.fault("POST", QStringLiteral("/api/v1/statuses"), faultFor(trouble));
        else
            server.http.fault("GET", QStringLiteral("/api/v1/notifications"), faultFor(trouble));
        return true;
    }
    bool hang() override
    {
        server.http.fault(
            "GET", QStringLiteral("/api/v1/notifications"), HttpDouble::Fault::delay(std::chrono::minutes(5)));
        return true;
    }
    void hangUp() override { m_wire.stop(); }

protected:
    MastodonDouble server;
    virtual QJsonObject renamed(QJsonObject notification) const { return notification; }

private:
    SignInRequest byKey(const QByteArray &key) const
    {
        SignInRequest request;
        request.server = server.account().server;
        request.secretKind = QStringLiteral("token");
        request.secret = key;
        return request;
    }
    QJsonObject statusCalled(const QString &id) const
    {
        for (const QJsonValue &one : std::as_const(server.statuses))
            if (one[u"id"].toString() == id)
                return one.toObject();
        for (const QJsonValue &one : std::as_const(server.notifications))
            if (one[u"status"][u"id"].toString() == id)
                return one[u"status"].toObject();
        return {};
    }
    template <class Change>
    bool withStatus(const QString &uri, Change change)
    {
        return server.http.reading([&] {
            for (qsizetype i = 0; i < server.notifications.size(); ++i) {
                QJsonObject notification = server.notifications[i].toObject();
                if (notification[u"status"][u"uri"].toString() != uri)
                    continue;
                notification[QStringLiteral("status")] = change(notification[u"status"].toObject());
                server.notifications[i] = notification;
                return true;
            }
            return false;
        });
    }

    std::unique_ptr<Network> m_network = mastodon::network();
    QtHttp m_wire;
    int m_said = 0;
};
