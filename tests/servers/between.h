#pragma once
#include "tests/support/httpdouble.h"
#include <QProcess>
#include <csignal>

//! Stands between the program and a real server, passes everything on, and ends the program at a chosen request.
class Between {
public:
    enum class Moment { Before, After }; //!< the server has heard of it
    HttpDouble http;

    explicit Between(const QString &path) : m_path(path)
    {
        for (const QByteArray method : {"GET", "POST"})
            http.route(method, QStringLiteral("/*"), [this](const HttpDouble::Request &r) { return answer(r); });
    }
    void setServer(const QString &server) { m_server = server; }

    //! The `nth` request from now on that creates something and holds the word ends the program.
    void endProgram(qint64 pid, int nth, const QByteArray &word, Moment moment)
    {
        http.reading([&] {
            m_pid = pid;
            m_left = nth;
            m_word = word;
            m_moment = moment;
            return true;
        });
    }

private:
    HttpDouble::Answer answer(const HttpDouble::Request &r)
    {
        const bool counts = r.method == "POST" && r.path == m_path && r.body.contains(m_word) && m_left > 0;
        if (!counts || --m_left > 0)
            return passedOn(r);
        if (m_moment == Moment::After)
            passedOn(r);
        ::kill(pid_t(m_pid), SIGKILL);
        return {500, "{}"};
    }
    HttpDouble::Answer passedOn(const HttpDouble::Request &r) const
    {
        QUrl url(m_server + r.path);
        url.setQuery(r.query);
        QStringList call{QStringLiteral("-sS"), QStringLiteral("-X"), QString::fromLatin1(r.method),
            QStringLiteral("-w"), QStringLiteral("\n%{http_code}")};
        for (const QByteArray name : {"authorization", "content-type", "idempotency-key"})
            if (r.headers.contains(name))
                call << QStringLiteral("-H") << QString::fromLatin1(name + ": " + r.headers.value(name));
        if (r.method == "POST")
            call << QStringLiteral("--data-binary") << QStringLiteral("@-");
        QProcess curl;
        curl.start(QStringLiteral("curl"), call << url.toString(QUrl::FullyEncoded));
        curl.write(r.body);
        curl.closeWriteChannel();
        curl.waitForFinished(60'000);
        const QByteArray said = curl.readAllStandardOutput();
        const qsizetype end = said.lastIndexOf('\n');
        return {said.mid(end + 1).toInt(), said.left(end)};
    }

    QString m_server, m_path;
    qint64 m_pid = 0;
    int m_left = 0;
    QByteArray m_word;
    Moment m_moment = Moment::Before;
};
