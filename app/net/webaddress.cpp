// Apart from what speaks: whoever only reads needs it, too.
#include "app/net/http.h"

using namespace Qt::StringLiterals;

QUrl webAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains(u"://"))
        text.prepend(u"https://"_s);
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !web || url.host().isEmpty())
        return {};
    QUrl clean;
    clean.setScheme(url.scheme());
    clean.setHost(url.host().toLower());
    clean.setPort(url.port());
    return clean;
}
