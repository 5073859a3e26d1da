#pragma once
#include "tests/support/paths.h"
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QUrl>

//! The two snac2 servers of tests/servers/snac.sh, and what another client than ours would do and see on them.
class SnacServers {
public:
    static QString a() { return QStringLiteral("http://127.0.0.2"); }
    static QString b() { return QStringLiteral("http://127.0.0.3"); }

    bool start() { return script({QStringLiteral("start")}); }
    bool stop() { return script({QStringLiteral("stop")}); }
    bool startOne(const QString &letter) { return script({QStringLiteral("start"), letter}); }
    bool stopOne(const QString &letter) { return script({QStringLiteral("stop"), letter}); }
    QByteArray token(const QString &letter, const QString &user)
    {
        script({QStringLiteral("token"), letter, user});
        return m_said.trimmed();
    }
    //! Every sign-in of that server, as when somebody withdraws them there.
    static bool forgetSignIns(const QString &letter)
    {
        const QString folder = qEnvironmentVariable("TERTULIA_SERVERS_RUN") + QStringLiteral("/snac-") + letter
            + QStringLiteral("/token");
        return !qEnvironmentVariable("TERTULIA_SERVERS_RUN").isEmpty()
            && run(QStringLiteral("find"),
                {folder, QStringLiteral("-type"), QStringLiteral("f"), QStringLiteral("-delete")})
                   .first;
    }

    static QJsonDocument get(const QString &server, const QString &path, const QByteArray &token)
    {
        return call(server, path, token, {});
    }
    static QJsonDocument post(
        const QString &server, const QString &path, const QByteArray &token, const QStringList &fields)
    {
        QStringList options{QStringLiteral("-X"), QStringLiteral("POST")};
        for (const QString &field : fields)
            options << QStringLiteral("--data-urlencode") << field;
        return call(server, path, token, options);
    }
    static QPair<bool, QByteArray> run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        process.waitForFinished(120'000);
        return {
            process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, process.readAllStandardOutput()};
    }

private:
    QByteArray m_said;

    bool script(const QStringList &arguments)
    {
        const auto [well, said] = run(paths::source(QStringLiteral("tests/servers/snac.sh")), arguments);
        m_said = said;
        return well;
    }
    static QJsonDocument call(
        const QString &server, const QString &path, const QByteArray &token, const QStringList &options)
    {
        const QStringList arguments{QStringLiteral("-sS"), QStringLiteral("--max-time"), QStringLiteral("20"),
            QStringLiteral("-H"), QStringLiteral("Authorization: Bearer ") + QString::fromLatin1(token)};
        return QJsonDocument::fromJson(
            run(QStringLiteral("curl"), arguments + options + QStringList{server + path}).second);
    }
};

//! Until it is so. A server whose first delivery was lost tries again after a minute.
template <class Question>
bool within(std::chrono::seconds limit, Question question)
{
    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(std::chrono::milliseconds(limit).count())) {
        if (question())
            return true;
        QTest::qWait(1500);
    }
    return false;
}
template <class Question>
bool within90s(Question question)
{
    return within(std::chrono::seconds(90), question);
}
