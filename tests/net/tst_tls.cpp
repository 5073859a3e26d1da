#include "app/net/forms.h"
#include "app/net/qthttp.h"
#include "tests/support/main.h"
#include "tests/support/wait.h"
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Kind = Error::Kind;

//! Certificates: an authority of our own, a server signed by it, real TLS between.
class TlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
            u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Test authority"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s,
            u"ca.pem"_s});
        openssl({u"req"_s, u"-x509"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s, u"-newkey"_s, u"ec"_s,
            u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
            u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-addext"_s,
            u"basicConstraints=critical,CA:FALSE"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s, u"server.pem"_s});
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate::fromPath(file(u"server.pem"_s)).value(0));
        QFile key(file(u"server.key"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        for (QSslServer *const server : {&m_server, &m_other}) {
            server->setSslConfiguration(tls);
            QVERIFY(server->listen(QHostAddress::LocalHost));
            connect(server, &QTcpServer::pendingConnectionAvailable, this,
                [this, server] { serve(server->nextPendingConnection()); });
        }
    }
    void init() { m_requests.clear(); }

    void anUnknownAuthorityIsRefused()
    {
        QtHttp http;
        const auto asked = answer(http.send(get(url())));
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, Kind::Offline);
        QVERIFY2(asked.error().detail.contains(u"ertificate"_s), qPrintable(asked.error().detail));
        QCOMPARE(answer(http.send(form("POST", url(), {{u"a"_s, u"b"_s}}))).error().kind, Kind::Offline);
        QCOMPARE(answer(http.send(form("POST", url(), {}))).error().kind, Kind::Offline);
        QCOMPARE(m_requests.size(), 0);
    }
    void itsOwnAuthorityIsTrusted()
    {
        QtHttp http({file(u"ca.pem"_s)});
        QVERIFY(answer(http.send(get(url()))));
        QVERIFY(answer(http.send(form("POST", url(), {}))));
        QCOMPARE(m_requests.size(), 2);
    }
    void anotherNameIsRefused()
    {
        QtHttp http({file(u"ca.pem"_s)});
        QUrl other = url();
        other.setHost(u"localhost"_s);
        QVERIFY(!answer(http.send(get(other))));
        QCOMPARE(m_requests.size(), 0);
    }
    void onlyItsOwnAccountTrustsIt()
    {
        QtHttp trusting({file(u"ca.pem"_s)});
        QtHttp other;
        QVERIFY(answer(trusting.send(get(url()))));
        QVERIFY(!answer(other.send(get(url()))));
    }
    void anAuthorityThatCannotBeReadStopsEverything()
    {
        QtHttp http({file(u"missing.pem"_s)});
        const auto reply = answer(http.send(get(url())));
        QCOMPARE(reply.error().kind, Kind::Forbidden);
        QVERIFY(reply.error().detail.contains(u"missing.pem"_s));
    }
    void anotherOriginIsNotShownOurKey()
    {
        m_place = "https://127.0.0.1:" + QByteArray::number(m_other.serverPort()) + "/there";
        QtHttp http({file(u"ca.pem"_s)});
        HttpRequest request = bearing(get(url(u"/move"_s)), "key");
        request.headers.insert("Cookie", "a=b");
        request.headers.insert("Accept", "text/x");
        const auto reply = answer(http.send(request));
        QVERIFY(reply);
        QCOMPARE(reply->url.toEncoded(), m_place);
        QCOMPARE(m_requests.size(), 2);
        QVERIFY(m_requests[0].contains("Bearer key"));
        QVERIFY(!m_requests[1].contains("Bearer key") && !m_requests[1].contains("a=b"));
        QVERIFY(m_requests[1].contains("text/x"));
    }
    void protectionIsNotGivenUpOnTheWay()
    {
        m_place = "http://127.0.0.1:" + QByteArray::number(m_other.serverPort()) + "/there";
        QtHttp http({file(u"ca.pem"_s)});
        QCOMPARE(answer(http.send(get(url(u"/move"_s)))).error().kind, Kind::Protocol);
        QCOMPARE(m_requests.size(), 1);
    }

private:
    void serve(QTcpSocket *socket)
    {
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            m_requests += socket->readAll();
            if (m_requests.last().startsWith("GET /move"))
                socket->write("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + m_place + "\r\n\r\n");
            else
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            socket->disconnectFromHost();
        });
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QUrl url(const QString &path = u"/x"_s) const
    {
        return QUrl(u"https://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
    }
    void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"openssl"_s, arguments);
        QVERIFY2(process.waitForFinished() && process.exitCode() == 0, process.readAllStandardError());
    }
    QTemporaryDir m_folder;
    QSslServer m_server;
    QSslServer m_other; //!< another origin
    QByteArrayList m_requests;
    QByteArray m_place; //!< where /move leads
};
TERTULIA_TEST(TlsTest)
#include "tst_tls.moc"
