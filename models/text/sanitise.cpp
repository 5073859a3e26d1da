#include "models/text/sanitise.h"
#include "models/text/gate.h"
#include "models/text/links.h"
#include "models/text/rebuild.h"
#include <QRegularExpression>
#include <QUrl>

namespace text {
namespace {
using namespace Qt::StringLiterals;

constexpr qsizetype mostBytes = 512 * 1024;
constexpr qsizetype longestHref = 4096;

//! The first so many bytes, not cutting a character.
QByteArray firstBytes(const QByteArray &utf8, qsizetype most)
{
    qsizetype end = most;
    while (end > 0 && (uchar(utf8[end]) & 0xC0) == 0x80)
        --end;
    return utf8.left(end);
}

Sanitised sanitiseUtf8(QByteArray utf8, Images images)
{
    const bool cut = utf8.size() > mostBytes;
    if (cut)
        utf8 = firstBytes(utf8, mostBytes);
    const Gated gate = gated(utf8.replace('\0', "").replace("\r\n", "\n").replace('\r', '\n'));
    Sanitised result = rebuilt(gate.html, images);
    result.truncated = result.truncated || cut || gate.cut;
    return result;
}

//! Nothing that one could hide a scheme behind.
bool isHidden(QChar c)
{
    const QChar::Category category = c.category();
    return c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format;
}

//! HTML joins spaces; a plain text means each of them.
QString withSpacesKept(QString line)
{
    line.replace(u'\t', u"    "_s);
    line.replace(u"  "_s, u" \u00A0"_s);
    return line.startsWith(u' ') ? u'\u00A0' + line.mid(1) : line;
}

QString linked(const QString &line)
{
    QString html;
    qsizetype at = 0;
    for (const Found &found : find(line)) {
        if (found.kind != Found::Kind::Link)
            continue;
        const QString link = escaped(found.text);
        html += escaped(line.mid(at, found.start - at)) + u"<a href=\""_s + link + u"\">"_s + link + u"</a>"_s;
        at = found.start + found.length;
    }
    return html + escaped(line.mid(at));
}

} // namespace

Sanitised sanitise(const QString &foreignHtml, Images images) { return sanitiseUtf8(foreignHtml.toUtf8(), images); }

Sanitised sanitise(const QByteArray &foreignHtml, Images images)
{
    return sanitise(QString::fromUtf8(foreignHtml), images); // puts right what is no UTF-8
}

QString plainToHtml(const QString &plain)
{
    static const QRegularExpression paragraphEnd(u"\\n[ \\t]*\\n\\s*"_s);
    QString text = plain;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QString html;
    for (const QString &paragraph : text.split(paragraphEnd, Qt::SkipEmptyParts)) {
        QStringList lines;
        for (const QString &line : paragraph.split(u'\n'))
            lines += linked(withSpacesKept(line));
        html += u"<p>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
    }
    return sanitise(html).html;
}

QString safeHref(const QString &href)
{
    static const QRegularExpression allowed(
        u"^(?:https?://[^/\\\\?#]|mailto:[^/\\\\?#])"_s, QRegularExpression::CaseInsensitiveOption);
    QString address = href;
    address.removeIf(isHidden);
    if (address.size() > longestHref || !address.isValidUtf16() || !allowed.match(address).hasMatch())
        return {};
    address = cleaned(address);
    const QUrl url(address, QUrl::TolerantMode);
    const bool mail = url.scheme() == u"mailto"_s;
    return url.isValid() && (mail ? !url.path().isEmpty() : !url.host().isEmpty()) ? address : QString();
}

} // namespace text
