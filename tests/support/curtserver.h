#pragma once
#include <QTcpServer>
#include <QUrl>

//! A server that counts the whole requests it is asked, says its one line to each (or nothing), and hangs up.
//! On the caller's event loop. For anything that is to be understood: HttpDouble.
class CurtServer {
public:
    explicit CurtServer(QByteArray line);
    int heard() const { return m_requests.size(); }
    QByteArray request(int nth) const { return m_requests.value(nth); }
    QUrl url(const QString &path = QStringLiteral("/say")) const;
    void setLine(const QByteArray &line) { m_line = line; }
    void leaveAfterFirst() { m_leavesAfterFirst = true; } //!< nobody listens any more once a request was heard

private:
    void hear(QTcpSocket &socket);

    QTcpServer m_server;
    QByteArray m_line;
    QByteArrayList m_requests;
    bool m_leavesAfterFirst = false;
};
