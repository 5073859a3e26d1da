#pragma once
#include "models/domain/expected.h"
#include <QCoroTask>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QUrl>

//! What is asked of a server. Builders for the usual bodies: app/net/forms.h.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    std::chrono::milliseconds patience = std::chrono::seconds(30); //!< the longest time without any progress; ten times
                                                                   //!< that for the whole
    qint64 mostBytes = 8 * 1024 * 1024; //!< an answer with a longer (unpacked) body is given up

    bool changesSomething() const { return method != "GET" && method != "HEAD"; }
};

//! A whole answer, whatever its status.
struct HttpReply {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; //!< keys in lower case; repeated ones joined by ", "
    QByteArray body;
    QUrl url; //!< where it came from in the end, after redirects
    QDateTime serverDate; //!< the Date header, UTC; invalid when there was none
    QDateTime heardAt; //!< our clock when it came, UTC

    bool isSuccess() const { return status >= 200 && status <= 299; }
    bool isHtml() const; //!< an error page, a captive portal, a maintenance note: never an API's answer
};

//! The seam between us and the wire. A whole reply of any status is a reply; anything less is an Error:
//! Offline when nothing left or nothing was to be changed, Unknown when a change may have been made,
//! Forbidden when we refuse to send it at all, Protocol when the answer to a question is of no use.
//! A chunked body that breaks off may pass for whole (Qt does not always tell): check what has to be; json() does.
class Http {
public:
    virtual ~Http() = default;
    virtual QCoro::Task<Expected<HttpReply>> send(HttpRequest request) = 0;
};

//! For the statuses every network means the same by. Only a 4xx says that a change was surely not made;
//! anything else that is no success leaves a changing request Unknown.
Error errorFor(const HttpRequest &request, const HttpReply &reply);

//! The document of a success; HTML and anything unreadable are an Error, and are not looked into.
Expected<QJsonDocument> json(const HttpRequest &request, const HttpReply &reply);

//! For calls whose success needs no document: any 2xx that is not an HTML page.
Expected<Done> done(const HttpRequest &request, const HttpReply &reply);

//! What Retry-After (seconds or a date) or X-RateLimit-Reset ask for; zero when they say nothing.
std::chrono::seconds retryAfter(const HttpReply &reply);

//! "https://pds.example" of whatever was typed ("pds.example", "http://127.0.0.1:2583/"); empty when it is none.
QUrl webAddress(const QString &typed);

//! A file by its address, of at most `most` bytes, asked without any sign-in.
QCoro::Task<Expected<QByteArray>> fileAt(Http &http, QUrl url, qint64 most);

//! "Sun, 06 Nov 1994 08:49:37 GMT" as UTC; invalid when it is not one.
QDateTime httpDate(const QByteArray &text);
