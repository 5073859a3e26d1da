#pragma once
#include <QDir>
#include <memory>

//! Keeps what the program says of itself in tertulia.log, without secrets, so that it can be sent to somebody.
//! While it lives it is the handler of Qt's messages; warnings still go to standard error. Any thread may speak.
class Log {
public:
    explicit Log(const QDir &folder, qint64 mostBytes = 2 * 1024 * 1024); //!< per file; two files are kept
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    QStringList files() const; //!< those that exist, oldest first

    struct Paper;

private:
    std::unique_ptr<Paper> m_paper;
};
