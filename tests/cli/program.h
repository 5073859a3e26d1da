#pragma once
#include "tests/support/httpdouble.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

//! What one run of the program said.
struct Said {
    int exit = -1;
    QJsonObject json;
    QByteArray words;
};

//! Just enough of a Mastodon-API server: one account of ours, one mention of it, a wall to post on.
class SmallServer {
public:
    SmallServer();
    HttpDouble http;
    QJsonArray posts;
    bool open = true; //!< the key is still good

private:
    using Request = HttpDouble::Request;
    bool allowed(const Request &request) const;
    HttpDouble::Answer posted(const Request &request);
};

//! The real program on a workspace of the test's own.
class Program {
public:
    Program();
    bool hasPassphrase = true;
    QStringList options; //!< before the command
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    QStringList adding(const SmallServer &server) const;
    QString addAccount(const SmallServer &server) const; //!< its id; empty: it failed, and why is in the log
    Said run(const QStringList &arguments) const; //!< on the workspace
    Said start(const QStringList &arguments) const;
    std::unique_ptr<QProcess> begin(const QStringList &arguments) const; //!< on the workspace; not waited for

private:
    std::unique_ptr<QProcess> process(const QStringList &arguments) const;
    QTemporaryDir m_dir;
};
