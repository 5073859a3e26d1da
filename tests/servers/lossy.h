#pragma once
#include "tests/support/httpdouble.h"
#include <QProcess>
#include <QRandomGenerator>

//! One who stands between the program and a real server: passes everything on, and loses or twists what the test says.
class Lossy {
public:
    HttpDouble http;

    explicit Lossy(const QString &server) : m_server(server)
    {
        for (const char *method : {"GET", "POST", "PUT", "DELETE"})
            http.route(method, QStringLiteral("/*"), [this](const HttpDouble::Request &r) { return passedOn(r); });
    }
    QString url() const { return http.url().toString(); }

    //! From now on something goes wrong with every third request that publishes at `path`, and now and then with
    //! others.
    void misbehave(const QString &path, quint32 seed)
    {
        m_luck = std::make_unique<QRandomGenerator>(seed);
        http.chooseFaults([this, path](const HttpDouble::Request &r) { return misfortune(path, r); });
        http.chooseCuts([this] {
            return m_luck->bounded(25) == 0 ? std::optional<qsizetype>(1 + m_luck->bounded(600)) : std::nullopt;
        });
    }

private:
    QString m_server;
    std::unique_ptr<QRandomGenerator> m_luck;

    HttpDouble::Answer passedOn(const HttpDouble::Request &r) const
    {
        QUrl url(m_server + r.path);
        url.setQuery(r.query);
        QStringList call{
            QStringLiteral("-sSi"), QStringLiteral("--http1.1"), QStringLiteral("-X"), QString::fromLatin1(r.method)};
        for (const QByteArray &name : {QByteArray("authorization"), QByteArray("content-type"), QByteArray("dpop"),
                 QByteArray("idempotency-key"), QByteArray("atproto-proxy"), QByteArray("atproto-accept-labelers")})
            if (r.headers.contains(name))
                call << QStringLiteral("-H")
                     << QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromLatin1(r.headers.value(name));
        if (!r.body.isEmpty())
            call << QStringLiteral("-H") << QStringLiteral("Expect:") << QStringLiteral("--data-binary")
                 << QStringLiteral("@-");
        QProcess curl;
        curl.start(QStringLiteral("curl"), call + QStringList{url.toString(QUrl::FullyEncoded)});
        curl.write(r.body);
        curl.closeWriteChannel();
        curl.waitForFinished(30'000);
        return read(curl.readAllStandardOutput());
    }
    static HttpDouble::Answer read(const QByteArray &said)
    {
        const qsizetype end = said.indexOf("\r\n\r\n");
        HttpDouble::Answer answer{502, said.mid(end < 0 ? said.size() : end + 4), "text/html"};
        const QByteArrayList lines = said.left(std::max<qsizetype>(end, 0)).split('\n');
        for (const QByteArray &line : lines) {
            const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (line.startsWith("HTTP/"))
                answer.status = line.split(' ').value(1).toInt();
            else if (name == "content-type")
                answer.type = value;
            else if (name == "link" || name == "dpop-nonce" || name == "date" || name.startsWith("ratelimit"))
                answer.headers.insert(name, value);
        }
        return answer;
    }

    std::optional<HttpDouble::Fault> misfortune(const QString &path, const HttpDouble::Request &r) const
    {
        using Fault = HttpDouble::Fault;
        using Answer = HttpDouble::Answer;
        using std::chrono::milliseconds;
        const bool publishes = r.method == "POST" && r.path.startsWith(path);
        const Answer no{400, R"({"error":"InvalidRequest","message":"no"})"};
        switch (m_luck->bounded(publishes ? 18 : 60)) {
        case 0: return Fault::dropAfterHandling();
        case 1: return Fault::cutAnswer(m_luck->generateDouble());
        case 2: return Fault::answerAfterHandling(Answer::html(500));
        case 3: return publishes ? std::optional(Fault::dropUnhandled()) : std::nullopt;
        case 4: return publishes ? std::optional(Fault::answerAfterHandling(no)) : std::nullopt;
        case 5: return publishes ? std::optional(Fault::answerAfterHandling(Answer::html(200))) : std::nullopt;
        default:
            if (!publishes)
                return std::nullopt;
            return Fault::delay(milliseconds(m_luck->bounded(120)), milliseconds(m_luck->bounded(120)));
        }
    }
};
