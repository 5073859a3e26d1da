#include "app/singleinstance.h"
#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 500; // ms; before any window is there
}

SingleInstance::SingleInstance(const QString &workspace)
{
    const QByteArray path = QFileInfo(workspace).absoluteFilePath().toUtf8() + qgetenv("USER");
    m_name = u"tertulia-"_s
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(20));
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->write("raised\n");
            Q_EMIT raiseAsked();
        }
    });
}

bool SingleInstance::raiseOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(patience) && socket.waitForReadyRead(patience);
}

void SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_name); // left behind by one that was killed
    m_server.listen(m_name);
}
