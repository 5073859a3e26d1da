#include "app/net/log.h"
#include "app/net/redact.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QThread>

using namespace Qt::StringLiterals;

//! The file and its rotation.
struct Log::Paper {
    QString name;
    QString olderName;
    qint64 mostBytes;
    QtMessageHandler before = nullptr;
    QFile file;

    void open()
    {
        file.setFileName(name);
        if (file.open(QIODevice::WriteOnly | QIODevice::Append))
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    void write(const QByteArray &line)
    {
        if (file.isOpen() && file.size() > 0 && file.size() + line.size() > mostBytes) {
            file.close();
            QFile::remove(olderName);
            QFile::rename(name, olderName);
        }
        if (!file.isOpen())
            open();
        file.write(line.left(mostBytes)); // a full disk must not stop the program
        file.flush();
    }
};

namespace {

// Qt's handler is a plain function: it can only find the log here.
QBasicMutex guard;
Log::Paper *current = nullptr;
thread_local bool isSpeaking = false; // opening the file may itself have something to say

QByteArray lineOf(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr std::array letters{'D', 'W', 'C', 'F', 'I'}; // in QtMsgType's order
    const QString category = QString::fromUtf8(context.category ? context.category : "default");
    // The main thread is everybody's: since Qt 6.8 it has a name all the same.
    QThread *const thread = QThread::currentThread();
    const bool isMain = QCoreApplication::instance() && thread == QCoreApplication::instance()->thread();
    QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
        + QLatin1Char(letters[size_t(type)]) + u' ' + (isMain ? QString() : thread->objectName()) + u'/' + category
        + u": "_s + message;
    line.replace(u'\n', u"\n    "_s);
    return line.toUtf8() + '\n';
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (isSpeaking)
        return;
    isSpeaking = true;
    const QString clean = redacted(message);
    QtMessageHandler before = nullptr;
    {
        const QMutexLocker lock(&guard);
        if (current) {
            current->write(lineOf(type, context, clean));
            before = current->before;
        }
    }
    if (before && type != QtDebugMsg && type != QtInfoMsg)
        before(type, context, clean);
    isSpeaking = false;
}

} // namespace

Log::Log(const QDir &folder, qint64 mostBytes) : m_paper(std::make_unique<Paper>())
{
    folder.mkpath(u"."_s);
    m_paper->name = folder.filePath(u"tertulia.log"_s);
    m_paper->olderName = folder.filePath(u"tertulia.log.1"_s);
    m_paper->mostBytes = mostBytes;
    m_paper->open();
    QLoggingCategory::setFilterRules(u"tertulia.*.info=true"_s);
    const QMutexLocker lock(&guard);
    current = m_paper.get();
    m_paper->before = qInstallMessageHandler(handle);
}

Log::~Log()
{
    const QMutexLocker lock(&guard);
    qInstallMessageHandler(m_paper->before);
    current = nullptr;
}

QStringList Log::files() const
{
    QStringList found;
    for (const QString &name : {m_paper->olderName, m_paper->name}) {
        if (QFile::exists(name))
            found.append(name);
    }
    return found;
}
