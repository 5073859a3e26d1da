#include "tests/support/httpdouble.h"
#include <QMutex>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace {

bool matches(const QString &pattern, const QString &path)
{
    return pattern.endsWith(u"/*"_s) ? path.startsWith(QStringView(pattern).chopped(1)) : path == pattern;
}

QByteArray bytesOf(const HttpDouble::Answer &answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\nContent-Type: " + answer.type
        + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (auto header = answer.headers.cbegin(); header != answer.headers.cend(); ++header)
        head += header.key() + ": " + header.value() + "\r\n";
    return head + "\r\n" + answer.body;
}

//! The first whole request of what was heard, taken out of it.
std::optional<HttpDouble::Request> taken(QByteArray &heard)
{
    const qsizetype end = heard.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArrayList lines = heard.left(end).split('\n');
    HttpDouble::Request request;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (heard.size() < end + 4 + length)
        return {};
    const QByteArrayList words = lines.first().trimmed().split(' ');
    const QUrl target = QUrl::fromEncoded("http://here" + words.value(1));
    request.method = words.first();
    request.path = target.path();
    request.query = QUrlQuery(target);
    request.body = heard.mid(end + 4, length);
    heard.remove(0, end + 4 + length);
    return request;
}

} // namespace

//! The part that lives in the thread.
class HttpDouble::Server : public QObject {
public:
    struct Planned {
        QByteArray method;
        QString path;
        Fault fault;
    };
    mutable QMutex mutex; //!< for all below that the test's thread touches too
    QMap<QPair<QByteArray, QString>, Route> routes;
    QList<Planned> planned;
    Chooser chooser;
    std::function<std::optional<qsizetype>()> cutter;
    int connectionsToDrop = 0;
    QList<Request> heard;
    QHostAddress address;
    quint16 port = 0;

    bool listen()
    {
        m_tcp = std::make_unique<QTcpServer>();
        connect(m_tcp.get(), &QTcpServer::newConnection, this, [this] {
            while (m_tcp && m_tcp->hasPendingConnections())
                welcome(m_tcp->nextPendingConnection());
        });
        const bool isListening = m_tcp->listen(address, port);
        port = m_tcp->serverPort();
        return isListening;
    }
    //! With all its sockets. Whoever keeps a connection has heard of it before this comes back: otherwise the next
    //! request would now and then still go into the old one, and it could not be told that it did not arrive.
    void shut()
    {
        m_tcp->close();
        for (QTcpSocket *socket : m_tcp->findChildren<QTcpSocket *>()) {
            ::shutdown(int(socket->socketDescriptor()), SHUT_WR);
            while (socket->state() == QAbstractSocket::ConnectedState && socket->waitForReadyRead(2000))
                socket->readAll();
        }
        m_tcp.reset();
    }

private:
    void welcome(QTcpSocket *socket)
    {
        const QMutexLocker lock(&mutex);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (connectionsToDrop > 0) {
            --connectionsToDrop;
            socket->abort();
            socket->deleteLater();
            return;
        }
        const auto hearing = std::make_shared<Hearing>();
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket, hearing] {
            hearing->bytes += socket->readAll();
            for (;;) {
                if (isCutOff(*hearing))
                    return socket->abort();
                const auto request = taken(hearing->bytes);
                if (!request)
                    return;
                hearing->asked = false;
                receive(socket, *request);
            }
        });
    }
    //! What one connection has said and was not dealt with.
    struct Hearing {
        QByteArray bytes;
        bool asked = false; //!< where the present request is to be cut
        std::optional<qsizetype> cut;
    };
    bool isCutOff(Hearing &hearing)
    {
        if (hearing.bytes.isEmpty())
            return false;
        if (!std::exchange(hearing.asked, true)) {
            const QMutexLocker lock(&mutex);
            hearing.cut = cutter ? cutter() : std::nullopt;
        }
        return hearing.cut && hearing.bytes.size() >= *hearing.cut;
    }
    void receive(QTcpSocket *socket, const Request &request)
    {
        const QMutexLocker lock(&mutex);
        heard.append(request);
        const Fault fault = faultFor(request);
        if (fault.before.count() == 0)
            return handle(socket, request, fault);
        QTimer::singleShot(fault.before, this, [this, socket = QPointer(socket), request, fault] {
            const QMutexLocker later(&mutex);
            handle(socket, request, fault);
        });
    }
    Fault faultFor(const Request &request)
    {
        for (auto plan = planned.begin(); plan != planned.end(); ++plan) {
            if (plan->method == request.method && matches(plan->path, request.path)) {
                const Fault fault = plan->fault;
                planned.erase(plan);
                return fault;
            }
        }
        return (chooser ? chooser(request) : std::nullopt).value_or(Fault());
    }
    void handle(const QPointer<QTcpSocket> &socket, const Request &request, const Fault &fault)
    {
        Answer answer;
        if (fault.isHandled)
            answer = handled(request);
        if (fault.instead)
            answer = *fault.instead;
        if (fault.after.count() == 0)
            return say(socket, answer, fault);
        QTimer::singleShot(fault.after, this, [socket, answer, fault] { say(socket, answer, fault); });
    }
    Answer handled(Request request) const
    {
        auto route = routes.constFind({request.method, request.path});
        for (auto each = routes.cbegin(); route == routes.cend() && each != routes.cend(); ++each) {
            if (each.key().first == request.method && matches(each.key().second, request.path)) {
                route = each;
                request.rest = request.path.mid(each.key().second.size() - 1);
            }
        }
        return route == routes.cend() ? Answer{404, R"({"error":"no such place"})"} : (*route)(request);
    }
    static void drip(QTcpSocket *socket, std::chrono::milliseconds each)
    {
        socket->write("HTTP/1.1 200 Said\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
        auto *drops = new QTimer(socket);
        connect(drops, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        drops->start(each);
    }
    static void say(const QPointer<QTcpSocket> &socket, const Answer &answer, const Fault &fault)
    {
        if (!socket)
            return;
        const Fault::Then then = fault.then;
        if (then == Fault::Then::Drip)
            return drip(socket, fault.each);
        const QByteArray bytes = bytesOf(answer);
        if (then == Fault::Then::Answer)
            socket->write(bytes);
        if (then == Fault::Then::Half)
            socket->write(fault.part < 0 ? bytes.chopped(std::max<qsizetype>(1, answer.body.size() / 2))
                                         : bytes.left(qsizetype(double(bytes.size()) * fault.part)));
        if (then != Fault::Then::Answer)
            socket->disconnectFromHost();
    }

    std::unique_ptr<QTcpServer> m_tcp;
};

QUrlQuery HttpDouble::Request::form() const
{
    return QUrlQuery(QString::fromUtf8(QByteArray(body).replace('+', "%20")));
}

HttpDouble::Answer HttpDouble::Answer::json(const QJsonDocument &document, int status)
{
    return {status, document.toJson(QJsonDocument::Compact)};
}
HttpDouble::Answer HttpDouble::Answer::html(int status)
{
    return {
        status, "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body></body></html>", "text/html"};
}
HttpDouble::Answer HttpDouble::Answer::limited(int seconds)
{
    return {
        429, R"({"error":"Too many requests"})", "application/json", {{"Retry-After", QByteArray::number(seconds)}}};
}

HttpDouble::Fault HttpDouble::Fault::dropUnhandled() { return {false, Then::Drop}; }
HttpDouble::Fault HttpDouble::Fault::dropAfterHandling() { return {true, Then::Drop}; }
HttpDouble::Fault HttpDouble::Fault::halfAnswer() { return {true, Then::Half}; }
HttpDouble::Fault HttpDouble::Fault::cutAnswer(double part) { return {.then = Then::Half, .part = part}; }
HttpDouble::Fault HttpDouble::Fault::answerAfterHandling(const HttpDouble::Answer &answer)
{
    return {true, Then::Answer, answer};
}
HttpDouble::Fault HttpDouble::Fault::refuse(const HttpDouble::Answer &answer) { return {false, Then::Answer, answer}; }
HttpDouble::Fault HttpDouble::Fault::drip(std::chrono::milliseconds each) { return {.then = Then::Drip, .each = each}; }
HttpDouble::Fault HttpDouble::Fault::delay(std::chrono::milliseconds before, std::chrono::milliseconds after)
{
    return {true, Then::Answer, {}, before, after};
}

HttpDouble::HttpDouble(const QHostAddress &address, quint16 port)
    : m_thread(std::make_unique<QThread>()), m_server(new Server)
{
    m_server->address = address;
    m_server->port = port;
    m_server->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_server, &QObject::deleteLater);
    m_thread->start();
    reopen();
}

HttpDouble::~HttpDouble()
{
    m_thread->quit();
    m_thread->wait();
}

QUrl HttpDouble::url(const QString &path) const
{
    return QUrl(u"http://%1:%2%3"_s.arg(m_server->address.toString()).arg(m_server->port).arg(path));
}

void HttpDouble::route(const QByteArray &method, const QString &path, Route route)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->routes.insert({method, path}, std::move(route));
}

void HttpDouble::fault(const QByteArray &method, const QString &path, const Fault &fault, int times)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->planned += QList<Server::Planned>(times, Server::Planned{method, path, fault});
}

void HttpDouble::chooseFaults(Chooser chooser)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->chooser = std::move(chooser);
}

void HttpDouble::chooseCuts(std::function<std::optional<qsizetype>()> chooser)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->cutter = std::move(chooser);
}

void HttpDouble::dropConnections(int times)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->connectionsToDrop = times;
}

void HttpDouble::clearFaults()
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->planned.clear();
    m_server->chooser = {};
    m_server->cutter = {};
    m_server->connectionsToDrop = 0;
}

void HttpDouble::shut()
{
    QMetaObject::invokeMethod(
        m_server, [this] { m_server->shut(); }, Qt::BlockingQueuedConnection);
}

void HttpDouble::reopen()
{
    bool isListening = false;
    QMetaObject::invokeMethod(
        m_server, [&] { isListening = m_server->listen(); }, Qt::BlockingQueuedConnection);
    if (!isListening)
        qFatal("HttpDouble cannot listen on %s", qPrintable(url().toString()));
}

QList<HttpDouble::Request> HttpDouble::requests() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->heard;
}

int HttpDouble::count(const QByteArray &method, const QString &path) const
{
    const QMutexLocker lock(&m_server->mutex);
    return int(std::ranges::count_if(m_server->heard,
        [&](const Request &request) { return request.method == method && matches(path, request.path); }));
}

std::shared_ptr<void> HttpDouble::locked() const
{
    m_server->mutex.lock();
    return {nullptr, [server = m_server](void *) { server->mutex.unlock(); }};
}
