#include "tests/support/curtserver.h"
#include <QTcpSocket>

using namespace Qt::StringLiterals;

CurtServer::CurtServer(QByteArray line) : m_line(std::move(line))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *const socket = m_server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { hear(*socket); });
    });
}

QUrl CurtServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

void CurtServer::hear(QTcpSocket &socket)
{
    const QByteArray said = socket.peek(1 << 20);
    const qsizetype end = said.indexOf("\r\n\r\n");
    const qsizetype length = said.toLower().indexOf("\r\ncontent-length: ");
    const int announced = length < 0 ? 0 : said.mid(length + 18).split('\r').first().toInt();
    if (end < 0 || said.size() < end + 4 + announced)
        return;
    m_requests.append(socket.readAll());
    if (m_leavesAfterFirst)
        m_server.close();
    socket.write(m_line);
    socket.disconnectFromHost();
}
