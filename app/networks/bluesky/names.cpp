#include "app/networks/bluesky/names.h"
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace bluesky {

bool isDid(QStringView text)
{
    static const QRegularExpression form(u"^did:(plc:[a-z2-7]{24}|web:[a-zA-Z0-9.%-]+)$"_s);
    return form.match(text.toString()).hasMatch();
}

QString plainHandle(const QString &typed)
{
    QString text = typed.trimmed();
    static const QRegularExpression page(u"^https?://[^/]+/profile/([^/?#]+).*$"_s);
    if (const auto match = page.match(text); match.hasMatch())
        text = match.captured(1);
    if (isDid(text))
        return text;
    static const QRegularExpression unseen(u"[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    text.remove(unseen); // the network's own pages put marks of direction around a handle that is copied
    if (text.startsWith(u'@'))
        text.remove(0, 1);
    text = text.toLower();
    static const QRegularExpression form(
        u"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$"_s);
    return text.size() <= 253 && form.match(text).hasMatch() ? text : QString();
}

bool Place::isPost() const { return collection == u"app.bsky.feed.post" && isDid(did) && !key.isEmpty(); }

std::optional<Place> Place::in(const QString &uri)
{
    if (!uri.startsWith(u"at://"))
        return std::nullopt;
    const QStringList parts = uri.mid(5).split(u'/');
    if (parts.size() != 3 || parts.contains(QString()))
        return std::nullopt;
    return Place{parts[0], parts[1], parts[2]};
}

} // namespace bluesky
