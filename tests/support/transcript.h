#pragma once
#include "app/net/http.h"
#include <QFile>

//! Replays a dialogue written down in a file. Each "> METHOD /path?query" must be asked for, in order, and gets the
//! "< status" under it:
//!
//!     > POST /api/v1/statuses
//!     >H Idempotency-Key: abc          (only the headers named are compared)
//!     status=Hello&visibility=public   (body; compared whole, a last newline aside)
//!     < 200
//!     <H X-RateLimit-Remaining: 299
//!     {"id":"6"}
//!
//! "< cut" and "< unknown" answer Error Offline and Unknown. Lines starting with "#" before the first ">" are comments.
//! Something else than expected is answered by an Error Protocol that says what was expected, and is kept in trouble().
class Transcript final : public Http {
public:
    explicit Transcript(const QString &file)
    {
        QFile f(file);
        if (!f.open(QIODevice::ReadOnly))
            qFatal("no transcript %s", qPrintable(file));
        read(f.readAll());
    }
    static Transcript of(const QByteArray &text) { return Transcript(text, 0); }

    bool spent() const { return m_exchanges.isEmpty() && m_trouble.isEmpty(); } //!< all was asked for, and nothing else
    QString trouble() const { return m_trouble; } //!< the first thing that was asked otherwise
    QList<HttpRequest> asked() const { return m_asked; }

    QCoro::Task<Expected<HttpReply>> send(HttpRequest request) override
    {
        m_asked.append(request);
        if (m_exchanges.isEmpty())
            co_return otherwise("nothing more", shown(request));
        const Exchange exchange = m_exchanges.takeFirst();
        const QByteArray got = shown(request);
        if (exchange.line + '\n' + exchange.asked.trimmed() != got)
            co_return otherwise(exchange.line + '\n' + exchange.asked.trimmed(), got);
        for (auto h = exchange.askedHeaders.cbegin(); h != exchange.askedHeaders.cend(); ++h) {
            if (header(request, h.key()) != h.value())
                co_return otherwise(h.key() + ": " + h.value(), header(request, h.key()));
        }
        if (exchange.reply.status == 0)
            co_return Error{exchange.failure, QStringLiteral("as written in the transcript"), {}};
        HttpReply reply = exchange.reply;
        reply.url = request.url;
        co_return reply;
    }

private:
    struct Exchange {
        QByteArray line;
        QHash<QByteArray, QByteArray> askedHeaders;
        QByteArray asked;
        Error::Kind failure = Error::Kind::Offline;
        HttpReply reply;
        bool isAnswered = false;
    };

    Transcript(const QByteArray &text, int) { read(text); }

    void read(const QByteArray &text)
    {
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith("> ")) {
                m_exchanges.emplaceBack();
                m_exchanges.last().line = line.mid(2).trimmed();
            } else if (!m_exchanges.isEmpty()) {
                take(m_exchanges.last(), line);
            }
        }
    }
    static void take(Exchange &exchange, const QByteArray &line)
    {
        const qsizetype colon = line.indexOf(':');
        if (line.startsWith(">H ")) {
            exchange.askedHeaders.insert(line.mid(3, colon - 3).toLower(), line.mid(colon + 1).trimmed());
        } else if (line.startsWith("<H ")) {
            exchange.reply.headers.insert(line.mid(3, colon - 3).toLower(), line.mid(colon + 1).trimmed());
            exchange.reply.serverDate = httpDate(exchange.reply.headers.value("date"));
        } else if (line.startsWith("< ") && !exchange.isAnswered) {
            exchange.isAnswered = true;
            exchange.reply.status = line.mid(2).trimmed().toInt();
            exchange.failure = line.contains("unknown") ? Error::Kind::Unknown : Error::Kind::Offline;
        } else {
            (exchange.isAnswered ? exchange.reply.body : exchange.asked) += line + '\n';
        }
    }
    static QByteArray shown(const HttpRequest &request)
    {
        return request.method + ' '
            + request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment) + '\n'
            + request.body.trimmed();
    }
    static QByteArray header(const HttpRequest &request, const QByteArray &lowerName)
    {
        for (auto h = request.headers.cbegin(); h != request.headers.cend(); ++h) {
            if (h.key().toLower() == lowerName)
                return h.value();
        }
        return {};
    }
    Error otherwise(const QByteArray &expected, const QByteArray &got)
    {
        const QString said = QString::fromUtf8("expected " + expected + ", got " + got);
        if (m_trouble.isEmpty())
            m_trouble = said;
        return {Error::Kind::Protocol, said, {}};
    }

    QList<Exchange> m_exchanges;
    QList<HttpRequest> m_asked;
    QString m_trouble;
};
