#pragma once
#include <QHostAddress>
#include <QJsonDocument>
#include <QList>
#include <QMap>
#include <QUrl>
#include <QUrlQuery>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

//! A small real HTTP/1.1 server over TCP, in a thread of its own, with routes as functions and faults on demand.
//! It goes on while the test's own event loop stands still (waiting for a child process, say), and keeps its state
//! while the program under test is killed.
//!
//!     HttpDouble server;
//!     QStringList posts;                                       // what "the network" has accepted
//!     server.route("POST", "/api/statuses", [&](const HttpDouble::Request &r) {
//!         posts += r.form().queryItemValue("status");
//!         return HttpDouble::Answer::json({{"id", posts.size()}});
//!     });
//!     server.fault("POST", "/api/statuses", HttpDouble::Fault::dropAfterHandling());   // the next one only
//!     ... speak to server.url("/api/statuses") ...
//!     QCOMPARE(server.count("POST", "/api/statuses"), 2);
//!     QCOMPARE(server.reading([&] { return posts.size(); }), 1);
//!
//! Routes run in the server's thread, one at a time, under a lock; read what they wrote through reading(), or take
//! their state after the HttpDouble is gone. A path ending in "/*" matches everything below it (Request::rest); exact
//! paths win. Without a route: 404. Keep-alive is on, as with real servers.
class HttpDouble {
public:
    struct Request {
        QByteArray method;
        QString path; //!< decoded, without the query
        QString rest; //!< what stood for the "*" of the route
        QUrlQuery query;
        QMap<QByteArray, QByteArray> headers; //!< keys in lower case
        QByteArray body;

        QUrlQuery form() const; //!< the body as application/x-www-form-urlencoded
        QJsonDocument json() const { return QJsonDocument::fromJson(body); }
        QString asked(const QString &key) const { return query.queryItemValue(key, QUrl::FullyDecoded); }
        QString sent(const QString &key) const { return form().queryItemValue(key, QUrl::FullyDecoded); }
    };

    struct Answer {
        int status = 200;
        QByteArray body;
        QByteArray type = "application/json";
        QMap<QByteArray, QByteArray> headers = {};

        static Answer json(const QJsonDocument &document, int status = 200);
        static Answer html(int status = 502);
        static Answer limited(int seconds = 1); //!< 429 with Retry-After
    };

    //! What goes wrong with one request. Delays pass in the request's own connection; others are served meanwhile.
    struct Fault {
        bool isHandled = true; //!< the route runs: the network has done it, whatever the client hears
        enum class Then { Answer, Drop, Half, Drip } then = Then::Answer;
        std::optional<HttpDouble::Answer> instead = {}; //!< of the route's answer
        std::chrono::milliseconds before{0}; //!< until it is handled
        std::chrono::milliseconds after{0}; //!< from handling to answering
        std::chrono::milliseconds each{0}; //!< between two bytes
        double part
            = -1; //!< with Half: how much of the answer is said, its head counted; negative: to the body's middle

        static Fault dropUnhandled(); //!< read, not done, connection closed
        static Fault dropAfterHandling(); //!< done, connection closed without a word
        static Fault halfAnswer(); //!< done, the answer breaks off in its middle
        static Fault cutAnswer(double part); //!< done, the answer breaks off there: 0 … 1
        static Fault answerAfterHandling(
            const HttpDouble::Answer &answer); //!< done, and says otherwise: 500, 400, HTML
        static Fault refuse(const HttpDouble::Answer &answer); //!< not done: 429, 401, 503 ...
        static Fault drip(std::chrono::milliseconds each); //!< done, and the answer grows byte by byte and never ends
        static Fault delay(std::chrono::milliseconds before, std::chrono::milliseconds after = {});
    };
    using Route = std::function<Answer(const Request &)>;
    using Chooser = std::function<std::optional<Fault>(const Request &)>;

    explicit HttpDouble(const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0);
    ~HttpDouble();
    HttpDouble(const HttpDouble &) = delete;
    HttpDouble &operator=(const HttpDouble &) = delete;

    QUrl url(const QString &path = {}) const;
    void route(const QByteArray &method, const QString &path, Route route);

    void fault(const QByteArray &method, const QString &path, const Fault &fault, int times = 1); //!< queued, in order
    void chooseFaults(Chooser chooser); //!< asked for every request that no queued fault is for; empty: none
    //! Asked when a request begins to come: after how many bytes of it the connection is cut; none: it is heard out.
    void chooseCuts(std::function<std::optional<qsizetype>()> chooser);
    void dropConnections(int times); //!< the next ones are accepted and closed before anything is read
    void clearFaults();
    void shut(); //!< refuses connections and cuts those there are, as a stopped server does
    void reopen(); //!< on the same port

    QList<Request> requests() const; //!< whole ones, in the order they came, whatever became of them
    int count(const QByteArray &method, const QString &path) const; //!< path as in route()

    //! Looks at what the routes write while none of them runs.
    template <class Look>
    auto reading(Look look) const
    {
        const auto lock = locked();
        return look();
    }

private:
    class Server;
    std::shared_ptr<void> locked() const;
    std::unique_ptr<class QThread> m_thread;
    Server *m_server; //!< lives in m_thread
};
