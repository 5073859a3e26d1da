#include "app/net/forms.h"
#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &name)
{
    QString clean = name;
    clean.remove(QRegularExpression(u"[\\x00-\\x1f\\x7f\"\\\\]"_s));
    return '"' + clean.toUtf8() + '"';
}

QByteArray part(const QByteArray &boundary, const QByteArray &headers, const QByteArray &content)
{
    return "--" + boundary + "\r\n" + headers + "\r\n\r\n" + content + "\r\n";
}

QByteArray multipartBody(const QByteArray &boundary, const FormFields &fields, const QList<FormFile> &files)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += part(boundary, "Content-Disposition: form-data; name=" + quoted(name), value.toUtf8());
    for (const FormFile &file : files) {
        const QByteArray disposition = "Content-Disposition: form-data; name=" + quoted(file.field)
            + "; filename=" + quoted(harmlessFileName(file.name));
        body += part(boundary, disposition + "\r\nContent-Type: " + file.type.simplified(), file.bytes);
    }
    return body + "--" + boundary + "--\r\n";
}

} // namespace

HttpRequest get(const QUrl &url, const FormFields &query)
{
    HttpRequest request;
    request.url = url;
    if (!query.isEmpty())
        request.url.setQuery(QString::fromLatin1(encoded(query)));
    return request;
}

HttpRequest form(const QByteArray &method, const QUrl &url, const FormFields &fields)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers.insert("Content-Type", "application/x-www-form-urlencoded");
    request.body = encoded(fields);
    return request;
}

HttpRequest jsonBody(const QByteArray &method, const QUrl &url, const QJsonDocument &body)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers.insert("Content-Type", "application/json");
    request.body = body.toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest multipart(const QByteArray &method, const QUrl &url, const FormFields &fields, const QList<FormFile> &files)
{
    const QByteArray content = multipartBody({}, fields, files);
    QByteArray boundary;
    do {
        const QByteArray hash = QCryptographicHash::hash(content + boundary, QCryptographicHash::Sha256);
        boundary = "tertulia-" + hash.toHex().left(32);
    } while (content.contains(boundary));
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers.insert("Content-Type", "multipart/form-data; boundary=" + boundary);
    request.body = multipartBody(boundary, fields, files);
    return request;
}

HttpRequest bearing(HttpRequest request, const QByteArray &secret)
{
    request.headers.insert("Authorization", "Bearer " + secret);
    return request;
}

QByteArray encoded(const FormFields &fields)
{
    QByteArrayList pairs;
    for (const auto &[key, value] : fields)
        pairs.append(QUrl::toPercentEncoding(key, "[]") + '=' + QUrl::toPercentEncoding(value));
    return pairs.join('&');
}

QString harmlessFileName(const QString &name)
{
    static const QRegularExpression folders(u"^.*[/\\\\]"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression leading(u"^[._-]+"_s);
    QString clean = name;
    clean.remove(folders).replace(others, u"_"_s).remove(leading);
    return clean.isEmpty() ? u"file"_s : clean.right(100);
}
