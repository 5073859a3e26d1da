#pragma once
#include "app/net/qthttp.h"
#include "app/networks/mastodon/session.h"
#include "tests/support/httpdouble.h"
#include "tests/support/wait.h"
#include <QJsonArray>
#include <QJsonObject>

//! A server of the Mastodon API with one account ("alice", id 1), and the switches in which such servers differ.
class MastodonDouble {
public:
    HttpDouble http;
    // Set before anything is asked, or within http.reading().
    QString software = QStringLiteral("mastodon");
    bool honoursMinId = true;
    bool honoursMaxId = true;
    bool honoursKeys = true;
    bool linksOnly = false; //!< pages are named by the Link header alone; an id in the query is an error
    bool circles = false; //!< the same page, whatever is asked
    int pageSize = 40;
    QJsonArray notifications; //!< oldest first
    QJsonArray statuses; //!< our own, oldest first
    QJsonObject contexts; //!< by status id
    QHash<QString, QString> byKey; //!< idempotency key to status id
    QStringList posted; //!< what was taken, as it was sent
    QJsonArray plans; //!< kept until their time
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
    int mostADay = 25; //!< plans

    MastodonDouble()
    {
        using Request = HttpDouble::Request;
        using Answer = HttpDouble::Answer;
        http.route("GET", QStringLiteral("/api/v2/instance"), [](const Request &) {
            return json({{QStringLiteral("domain"), QStringLiteral("here.test")}});
        });
        http.route("GET", QStringLiteral("/.well-known/nodeinfo"), [this](const Request &) {
            const QJsonObject link{{QStringLiteral("href"), http_url(QStringLiteral("/nodeinfo/2.0"))}};
            return json({{QStringLiteral("links"), QJsonArray{link}}});
        });
        http.route("GET", QStringLiteral("/nodeinfo/2.0"), [this](const Request &) {
            return json({{QStringLiteral("software"), QJsonObject{{QStringLiteral("name"), software}}}});
        });
        http.route("GET", QStringLiteral("/api/v1/accounts/verify_credentials"), [](const Request &r) {
            return r.headers.value("authorization") == "Bearer good" ? json(alice()) : Answer{401, R"({"error":"no"})"};
        });
        http.route("GET", QStringLiteral("/api/v1/notifications"),
            [this](const Request &r) { return page(notifications, r); });
        http.route("GET", QStringLiteral("/api/v1/accounts/1/statuses"),
            [this](const Request &r) { return page(statuses, r); });
        http.route("POST", QStringLiteral("/api/v1/statuses"), [this](const Request &r) { return taken(r); });
        http.route("GET", plansPath(), [this](const Request &) { return Answer::json(QJsonDocument(plans)); });
        http.route("GET", plansPath() + QStringLiteral("/*"), [this](const Request &r) {
            const qsizetype place = planAt(r.rest);
            return place < 0 ? Answer{404, R"({"error":"Record not found"})"} : json(plans[place].toObject());
        });
        http.route("PUT", plansPath() + QStringLiteral("/*"), [this](const Request &r) { return moved(r); });
        http.route("DELETE", plansPath() + QStringLiteral("/*"), [this](const Request &r) {
            const qsizetype place = planAt(r.rest);
            if (place < 0)
                return Answer{404, R"({"error":"Record not found"})"};
            plans.removeAt(place);
            return Answer{200, "{}"};
        });
        http.route("GET", QStringLiteral("/api/v1/statuses/*"), [this](const Request &r) {
            const QString id = r.rest.section(u'/', 0, 0);
            if (r.rest.endsWith(QStringLiteral("/context")))
                return json(contexts[id].toObject());
            for (const QJsonValue &one : std::as_const(statuses))
                if (one[u"id"].toString() == id)
                    return json(one.toObject());
            return Answer{404, R"({"error":"Record not found"})"};
        });
        m_url = http.url().toString();
    }

    static QString plansPath() { return QStringLiteral("/api/v1/scheduled_statuses"); }
    //! What is kept and whose time has come goes out, under an id of its own.
    void fire()
    {
        for (qsizetype i = plans.size(); i > 0; --i) {
            const QJsonObject plan = plans[i - 1].toObject();
            if (timeOf(plan[u"scheduled_at"].toString()) > clock())
                continue;
            const QJsonObject params = plan[u"params"].toObject();
            publish(params[u"text"].toString(), params[u"visibility"].toString(), plan[u"media_attachments"].toArray());
            plans.removeAt(i - 1);
        }
    }

    static QJsonObject person(const QString &id, const QString &acct)
    {
        return {{QStringLiteral("id"), id}, {QStringLiteral("acct"), acct}, {QStringLiteral("display_name"), acct}};
    }
    static QJsonObject alice() { return person(QStringLiteral("1"), QStringLiteral("alice")); }
    static QJsonObject bob() { return person(QStringLiteral("2"), QStringLiteral("bob@there.test")); }

    static QJsonObject status(const QString &id, const QJsonObject &author, const QString &html,
        const QString &visibility = QStringLiteral("public"))
    {
        return {{QStringLiteral("id"), id}, {QStringLiteral("uri"), QStringLiteral("https://uri.test/") + id},
            {QStringLiteral("account"), author}, {QStringLiteral("content"), html},
            {QStringLiteral("visibility"), visibility},
            {QStringLiteral("created_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    }
    static QJsonObject mention(int number)
    {
        const QString id = QString::number(number);
        const QDateTime at = QDateTime::fromSecsSinceEpoch(1700000000 + number, Qt::UTC);
        QJsonObject said
            = status(QStringLiteral("s") + id, bob(), QStringLiteral("<p>@alice hello ") + id + QStringLiteral("</p>"));
        said[QStringLiteral("created_at")] = at.toString(Qt::ISODateWithMs);
        return {{QStringLiteral("id"), id}, {QStringLiteral("type"), QStringLiteral("mention")},
            {QStringLiteral("account"), bob()}, {QStringLiteral("created_at"), at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("status"), said}};
    }

    Account account() const
    {
        Account account;
        account.id = {7};
        account.network = QStringLiteral("mastodon");
        account.server = m_url;
        account.remoteId = QStringLiteral("1");
        account.handle = QStringLiteral("alice@here.test");
        return account;
    }

private:
    QString m_url;
    int m_lastPlan = 0;
    QHash<QString, QJsonObject> m_planByKey;
    QString http_url(const QString &path) const { return m_url + path; }
    static HttpDouble::Answer json(const QJsonObject &object)
    {
        return HttpDouble::Answer::json(QJsonDocument(object));
    }

    //! Newest first, as Mastodon pages: max_id and below; min_id: those right above it.
    HttpDouble::Answer page(const QJsonArray &all, const HttpDouble::Request &request) const
    {
        const auto placeOf = [&all](const QString &id) {
            for (qsizetype i = 0; i < all.size(); ++i)
                if (all[i][u"id"].toString() == id)
                    return i;
            return all.size();
        };
        if (linksOnly)
            return linkedPage(all, request);
        const QString min = honoursMinId && !circles ? request.asked(QStringLiteral("min_id")) : QString();
        const QString max = honoursMaxId && !circles ? request.asked(QStringLiteral("max_id")) : QString();
        qsizetype end = max.isEmpty() ? all.size() : placeOf(max);
        qsizetype begin = std::max<qsizetype>(0, end - pageSize);
        if (!min.isEmpty()) {
            begin = std::min(all.size(), placeOf(min) + 1);
            end = std::min(all.size(), begin + pageSize);
        }
        QJsonArray given;
        for (qsizetype i = end - 1; i >= begin; --i)
            given.append(all[i]);
        return HttpDouble::Answer::json(QJsonDocument(given));
    }

    //! Named by how much newer ones there are, with the quoting that proxies and home-made servers have.
    HttpDouble::Answer linkedPage(const QJsonArray &all, const HttpDouble::Request &request) const
    {
        if (!request.asked(QStringLiteral("min_id")).isEmpty() || !request.asked(QStringLiteral("max_id")).isEmpty())
            return {400, R"({"error":"no such cursor"})"};
        const qsizetype skipped = circles ? 0 : request.asked(QStringLiteral("place")).toLongLong();
        const qsizetype end = std::max<qsizetype>(0, all.size() - skipped);
        QJsonArray given;
        for (qsizetype i = end - 1; i >= std::max<qsizetype>(0, end - pageSize); --i)
            given.append(all[i]);
        HttpDouble::Answer answer = HttpDouble::Answer::json(QJsonDocument(given));
        const QByteArray here = (m_url + request.path).toLatin1();
        if (end > pageSize)
            answer.headers.insert("Link",
                "<https://elsewhere.test/x?place=1>; title=\"a, b; rel=next\"; rel=prev , <" + here
                    + "?place=" + QByteArray::number(skipped + pageSize) + ">;REL='next'");
        return answer;
    }

    static QDateTime timeOf(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODateWithMs).toUTC(); }
    qsizetype planAt(const QString &id) const
    {
        for (qsizetype i = 0; i < plans.size(); ++i)
            if (plans[i][u"id"].toString() == id)
                return i;
        return -1;
    }
    QJsonObject publish(const QString &text, const QString &visibility, const QJsonArray &media)
    {
        QJsonObject made = status(QStringLiteral("p%1").arg(statuses.size()), alice(),
            QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), visibility);
        made[QStringLiteral("created_at")] = clock().toString(Qt::ISODateWithMs);
        made[QStringLiteral("media_attachments")] = media;
        statuses.append(made);
        posted.append(text);
        return made;
    }
    static QJsonArray mediaIn(const HttpDouble::Request &request)
    {
        QJsonArray media;
        for (const QString &id : request.form().allQueryItemValues(QStringLiteral("media_ids[]"), QUrl::FullyDecoded))
            media.append(QJsonObject{{QStringLiteral("id"), id}});
        return media;
    }
    static HttpDouble::Answer refusal(const char *why) { return {422, why}; }
    //! As Mastodon: a time in the past is dropped and the post goes out at once; less than five minutes is too soon.
    HttpDouble::Answer taken(const HttpDouble::Request &request)
    {
        const QDateTime at = timeOf(request.sent(QStringLiteral("scheduled_at")));
        if (!at.isValid() || at <= clock())
            return json(take(request));
        const QString key = QString::fromLatin1(request.headers.value("idempotency-key"));
        if (honoursKeys && m_planByKey.contains(key))
            return json(m_planByKey.value(key));
        if (at < clock().addSecs(300))
            return refusal(R"({"error":"Validation failed: Scheduled at must be in the future"})");
        const auto sameDay = std::count_if(plans.cbegin(), plans.cend(),
            [&](const QJsonValue &one) { return timeOf(one[u"scheduled_at"].toString()).date() == at.date(); });
        if (sameDay >= mostADay)
            return refusal(R"({"error":"Validation failed: Scheduled at is over the daily limit"})");
        const QJsonObject plan{{QStringLiteral("id"), QString::number(++m_lastPlan)},
            {QStringLiteral("scheduled_at"), at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("params"),
                QJsonObject{{QStringLiteral("text"), request.sent(QStringLiteral("status"))},
                    {QStringLiteral("visibility"), request.sent(QStringLiteral("visibility"))},
                    {QStringLiteral("spoiler_text"), request.sent(QStringLiteral("spoiler_text"))}}},
            {QStringLiteral("media_attachments"), mediaIn(request)}};
        plans.append(plan);
        m_planByKey.insert(key, plan);
        return json(plan);
    }
    HttpDouble::Answer moved(const HttpDouble::Request &request)
    {
        const qsizetype place = planAt(request.rest);
        const QDateTime at = timeOf(request.sent(QStringLiteral("scheduled_at")));
        if (place < 0)
            return {404, R"({"error":"Record not found"})"};
        if (at < clock().addSecs(300))
            return refusal(R"({"error":"Validation failed: Scheduled at must be in the future"})");
        QJsonObject plan = plans[place].toObject();
        plan[QStringLiteral("scheduled_at")] = at.toString(Qt::ISODateWithMs);
        plans[place] = plan;
        return json(plan);
    }

    QJsonObject take(const HttpDouble::Request &request)
    {
        const QString key = QString::fromLatin1(request.headers.value("idempotency-key"));
        if (honoursKeys && byKey.contains(key))
            for (const QJsonValue &one : std::as_const(statuses))
                if (one[u"id"].toString() == byKey.value(key))
                    return one.toObject();
        const QString id = QStringLiteral("p%1").arg(statuses.size());
        QJsonObject made = status(id, alice(),
            QStringLiteral("<p>%1</p>").arg(request.sent(QStringLiteral("status")).toHtmlEscaped()),
            request.sent(QStringLiteral("visibility")));
        const QString answered = request.sent(QStringLiteral("in_reply_to_id"));
        if (!answered.isEmpty())
            made[QStringLiteral("in_reply_to_id")] = answered;
        made[QStringLiteral("created_at")] = clock().toString(Qt::ISODateWithMs);
        made[QStringLiteral("media_attachments")] = mediaIn(request);
        statuses.append(made);
        posted.append(request.sent(QStringLiteral("status")));
        byKey.insert(key, id);
        return made;
    }
};

//! A session of alice on the double.
struct AliceAt {
    QtHttp wire;
    QList<QByteArray> kept; //!< renewed sign-ins
    mastodon::MastodonSession session;

    explicit AliceAt(const MastodonDouble &server, const QByteArray &secret = R"({"access":"good"})")
        : session(server.account(), secret, wire, surroundings())
    {
    }
    Surroundings surroundings()
    {
        Surroundings around;
        around.now = [] { return QDateTime::currentDateTimeUtc(); };
        around.keepSecret = [this](QByteArray secret) { return keep(std::move(secret)); };
        return around;
    }
    QCoro::Task<Expected<Done>> keep(QByteArray secret)
    {
        kept.append(secret);
        co_return Done{};
    }
    Expected<Page> fetch(const QString &stream, const QString &cursor) { return answer(session.fetch(stream, cursor)); }
};

inline QStringList idsIn(const Page &page)
{
    QStringList ids;
    for (const Message &message : page.messages)
        ids.append(message.remoteId);
    return ids;
}
