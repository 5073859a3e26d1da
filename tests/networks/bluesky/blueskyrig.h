#pragma once
#include "tests/networks/bluesky/blueskydouble.h"
#include "tests/networks/contract.h"

namespace bluesky {
std::unique_ptr<Network> network();
}

//! The double with all that people do on it.
class BlueskyRig : public ContractRig {
public:
    const Network &network() override { return *m_network; }
    Http &wire() override { return m_wire; }
    SignInRequest signIn() override { return byPassword("app-pass"); }
    std::optional<SignInRequest> wrongSignIn() override { return byPassword("revoked-by-the-person"); }
    Surroundings surroundings() override
    {
        Surroundings around = ContractRig::surroundings();
        around.keepSecret = [](QByteArray secret) { return keep(std::move(secret)); };
        return around;
    }

    QStringList arrive(int count) override
    {
        QStringList ids;
        for (int i = 0; i < count; ++i) {
            server.mention(++m_said);
            ids.append(BlueskyDouble::postUri(BlueskyDouble::bobDid(), m_said));
        }
        return ids;
    }
    QStringList ours() override
    {
        return server.http.reading([&] {
            QStringList texts;
            for (const QJsonObject &record : std::as_const(server.records))
                if (record[u"uri"].toString().contains(QStringLiteral("/app.bsky.feed.post/")))
                    texts.append(record[u"value"][u"text"].toString());
            return texts;
        });
    }
    OutboxAction about(Verb verb) override
    {
        OutboxAction action;
        action.verb = verb;
        action.key = QStringLiteral("a wish");
        action.firstTry = QDateTime::currentDateTimeUtc();
        action.content.text = QStringLiteral("Changed");
        action.targetAuthor.key = action.targetAuthorId = BlueskyDouble::bobDid();
        action.targetAuthor.handle = QStringLiteral("bob.test");
        if (verb == Verb::Delete)
            action.targetId = ourPost();
        else if (verb == Verb::Hide || verb == Verb::Unhide)
            action.targetId = answerUnder(BlueskyDouble::postUri(BlueskyDouble::aliceDid(), 1));
        else
            action.targetId = arrive(1).first();
        return action;
    }
    //! Nobody can on the network's own pages, but servers exist that do.
    bool change(const QString &id, const QString &text) override
    {
        return server.http.reading([&] {
            QJsonObject post = server.posts[id];
            QJsonObject record = post[u"record"].toObject();
            record[QStringLiteral("text")] = text;
            post[QStringLiteral("record")] = record;
            post[QStringLiteral("cid")] = QStringLiteral("bafyother");
            server.posts[id] = post;
            return true;
        });
    }
    bool remove(const QString &id) override
    {
        return server.http.reading([&] { return server.posts.remove(id); });
    }
    bool goInCircles() override
    {
        return server.http.reading([&] { return server.circles = true; });
    }
    bool fail(Trouble trouble, bool publishing) override
    {
        const QString call = publishing ? QStringLiteral("com.atproto.repo.putRecord")
                                        : QStringLiteral("app.bsky.notification.listNotifications");
        if (trouble == Trouble::Down)
            server.http.shut();
        else
            fault(publishing ? "POST" : "GET", call, trouble);
        if (trouble == Trouble::SignIn) { // and neither what renews it nor the password helps
            fault("POST", QStringLiteral("com.atproto.server.refreshSession"), trouble);
            fault("POST", QStringLiteral("com.atproto.server.createSession"), trouble);
        }
        return true;
    }
    bool hang() override
    {
        server.http.fault("GET", QStringLiteral("/xrpc/app.bsky.notification.listNotifications"),
            HttpDouble::Fault::delay(std::chrono::minutes(5)));
        return true;
    }
    void hangUp() override { m_wire.stop(); }

private:
    static QCoro::Task<Expected<Done>> keep(QByteArray) { co_return Done{}; }
    void fault(const QByteArray &method, const QString &call, Trouble trouble)
    {
        server.http.fault(method, QStringLiteral("/xrpc/") + call, faultFor(trouble));
    }
    SignInRequest byPassword(const QByteArray &password) const
    {
        SignInRequest request;
        request.server = server.account().server;
        request.handle = QStringLiteral("alice.test");
        request.secretKind = QStringLiteral("app-password");
        request.secret = password;
        return request;
    }
    QString ourPost()
    {
        const QString uri = BlueskyDouble::postUri(BlueskyDouble::aliceDid(), 1);
        server.http.reading([&] {
            server.records.insert(uri,
                {{QStringLiteral("uri"), uri}, {QStringLiteral("cid"), QStringLiteral("c")},
                    {QStringLiteral("value"), QJsonObject{{QStringLiteral("text"), QStringLiteral("ours")}}}});
            return 0;
        });
        return uri;
    }
    QString answerUnder(const QString &root)
    {
        const QJsonObject reply = BlueskyDouble::post(BlueskyDouble::bob(), ++m_said, QStringLiteral("rude"), root);
        server.http.reading([&] {
            server.posts.insert(reply[u"uri"].toString(), reply);
            return 0;
        });
        return reply[u"uri"].toString();
    }

    BlueskyDouble server;
    std::unique_ptr<Network> m_network = bluesky::network();
    QtHttp m_wire;
    int m_said = 0;
};
