#pragma once
#include "tests/support/paths.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QUrl>

//! The network of tests/servers/bluesky.sh, and what another client than ours would see on it.
class BlueskyServers {
public:
    bool start()
    {
        const auto [well, said]
            = run(paths::source(QStringLiteral("tests/servers/bluesky.sh")), {QStringLiteral("start")});
        m_about = QJsonDocument::fromJson(said).object();
        return well && !pds().isEmpty();
    }
    bool stop()
    {
        return run(paths::source(QStringLiteral("tests/servers/bluesky.sh")), {QStringLiteral("stop")}).first;
    }

    QString pds() const { return m_about[u"pds"].toString(); }
    QString plc() const { return m_about[u"plc"].toString(); }
    QJsonObject person(const QString &name) const { return m_about[u"people"][name].toObject(); }

    //! Until the index shows what the server holds.
    bool settle() const { return tell(QStringLiteral("/settle")); }
    bool label(const QString &uri, const QString &value) const
    {
        return tell(
            QStringLiteral("/label?uri=%1&val=%2").arg(QString::fromLatin1(QUrl::toPercentEncoding(uri)), value));
    }
    //! All the records that somebody has of a kind, asked without any sign-in.
    QJsonArray records(const QString &did, const QString &collection) const
    {
        const QString url = pds()
            + QStringLiteral("/xrpc/com.atproto.repo.listRecords?limit=100&repo=%1&collection=%2").arg(did, collection);
        return QJsonDocument::fromJson(run(QStringLiteral("curl"), {QStringLiteral("-sS"), url}).second)[u"records"]
            .toArray();
    }

    static QPair<bool, QByteArray> run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        process.waitForFinished(240'000);
        return {
            process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, process.readAllStandardOutput()};
    }

private:
    QJsonObject m_about;

    bool tell(const QString &what) const
    {
        return run(QStringLiteral("curl"),
            {QStringLiteral("-sSf"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                m_about[u"control"].toString() + what})
            .first;
    }
};
