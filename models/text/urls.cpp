#include "models/text/urls.h"
#include <QRegularExpression>
#include <QSet>

namespace text {
namespace {
using namespace Qt::StringLiterals;

constexpr qsizetype longestUrl = 4096; // twitter-text, which Mastodon uses, sees no link in anything longer
constexpr qsizetype longestHost = 253;
constexpr qsizetype longestLabel = 63;

bool isAsciiLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool isWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

//! What bare domains must end in to be one, beside the countries' two letters.
bool isGenericEnding(QStringView ending)
{
    static const QSet<QString> known = [] {
        const QString list
            = u"com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia "
              "post xxx app art bar bike blog cafe club cloud design dev digital eco email events family "
              "fun games group gmbh guru help host ink life link live love ltd media money museum news ngo "
              "ong online page party photo photos pics place press pub rocks run school shop site social "
              "solutions space store studio style support systems team tech tips today tools top tours town "
              "tube university vip watch website wiki work works world wtf xyz zone gal eus madrid barcelona "
              "berlin london paris nyc bzh scot swiss google amazon"_s;
        const QStringList endings = list.split(u' ');
        return QSet<QString>(endings.cbegin(), endings.cend());
    }();
    return known.contains(ending.toString().toLower());
}

//! The ending of a name is never half Latin, half something else: "example.com日本".
qsizetype withoutGluedText(QStringView host)
{
    const qsizetype ending = host.lastIndexOf(u'.') + 1;
    if (ending == 0 || ending >= host.size() || !isAsciiLetter(host[ending]))
        return host.size();
    qsizetype end = ending;
    while (end < host.size() && host[end].unicode() < 0x80)
        ++end;
    return end;
}

//! Reads one address at a time out of a text, in one pass.
class Scanner {
public:
    Scanner(const QString &text, UrlStyle style) : m_text(text), m_style(style) { }
    QList<UrlSpan> all();

private:
    QChar at(qsizetype i) const { return i < m_text.size() ? m_text[i] : QChar(); }
    bool mayStart(qsizetype i, bool bare) const;
    qsizetype schemeEnd(qsizetype i) const;
    qsizetype hostEnd(qsizetype i) const;
    bool hasTopLevel(QStringView host, bool bare) const;
    qsizetype portEnd(qsizetype i) const;
    qsizetype pathEnd(qsizetype i) const;
    qsizetype parenthesesEnd(qsizetype i) const;
    qsizetype queryEnd(qsizetype i) const;
    bool isPath(QChar c) const;
    bool isPathEnd(QChar c) const;
    qsizetype match(qsizetype i) const;

    const QString &m_text;
    UrlStyle m_style;
};

QList<UrlSpan> Scanner::all()
{
    QList<UrlSpan> found;
    for (qsizetype i = 0; i < m_text.size();) {
        const qsizetype end = match(i);
        if (end > i && end - i <= longestUrl)
            found.append({i, end - i});
        i = std::max(i + 1, end);
    }
    return found;
}

//! The end of the address that starts here, or -1.
qsizetype Scanner::match(qsizetype i) const
{
    const qsizetype host = schemeEnd(i);
    const bool bare = host == i;
    if ((bare && m_style != UrlStyle::X) || !mayStart(i, bare))
        return -1;
    qsizetype end = hostEnd(host);
    const QStringView name = QStringView(m_text).mid(host, end - host);
    if (name.isEmpty() || !isHostName(name))
        return -1;
    if (m_style != UrlStyle::Web && !hasTopLevel(name, bare))
        return -1;
    end = pathEnd(portEnd(end));
    return queryEnd(end);
}

bool Scanner::mayStart(qsizetype i, bool bare) const
{
    if (i == 0)
        return true;
    const QChar before = m_text[i - 1];
    if (isAsciiLetter(before) || (before >= u'0' && before <= u'9') || QStringView(u"@＠$#＃").contains(before))
        return false;
    return !bare || (!isWord(before) && !QStringView(u"-_./").contains(before));
}

qsizetype Scanner::schemeEnd(qsizetype i) const
{
    const QStringView rest = QStringView(m_text).mid(i, 8);
    if (rest.startsWith(u"https://", Qt::CaseInsensitive))
        return i + 8;
    return rest.startsWith(u"http://", Qt::CaseInsensitive) ? i + 7 : i;
}

qsizetype Scanner::hostEnd(qsizetype i) const
{
    qsizetype end = i;
    while (end < m_text.size() && end - i <= longestHost + 1) {
        const QChar c = m_text[end];
        if (c == u'.' ? at(end + 1) == u'.' : !isWord(c) && c != u'-' && c != u'_')
            break;
        ++end;
    }
    while (end > i && QStringView(u".-_").contains(m_text[end - 1]))
        --end;
    return i + withoutGluedText(QStringView(m_text).mid(i, end - i));
}

bool Scanner::hasTopLevel(QStringView host, bool bare) const
{
    const qsizetype dot = host.lastIndexOf(u'.');
    const QStringView ending = host.mid(dot + 1);
    if (dot <= 0 || ending.size() < 2)
        return false;
    if (ending.startsWith(u"xn--", Qt::CaseInsensitive))
        return true;
    if (!std::all_of(
            ending.cbegin(), ending.cend(), [](QChar c) { return c.isLetter() || c.isMark() || c.isSurrogate(); }))
        return false;
    return !bare || isGenericEnding(ending)
        || (ending.size() == 2 && isAsciiLetter(ending[0]) && isAsciiLetter(ending[1]));
}

qsizetype Scanner::portEnd(qsizetype i) const
{
    if (at(i) != u':')
        return i;
    qsizetype end = i + 1;
    while (at(end) >= u'0' && at(end) <= u'9')
        ++end;
    return end > i + 1 ? end : i;
}

bool Scanner::isPath(QChar c) const
{
    if (c.isNull() || c.isSpace() || QStringView(u"<>()?\"").contains(c))
        return false;
    return m_style != UrlStyle::X || c.unicode() < 0x530;
}

bool Scanner::isPathEnd(QChar c) const
{
    if (!isPath(c) || QStringView(u"!*'「」;:=,.$%[]~&|@").contains(c))
        return false;
    return m_style != UrlStyle::Web || !QStringView(u"…«»“”‘’…。、").contains(c);
}

qsizetype Scanner::parenthesesEnd(qsizetype i) const
{
    int depth = 0;
    for (qsizetype end = i; end - i < 512; ++end) {
        if (at(end) == u'(')
            ++depth;
        else if (at(end) == u')' && --depth == 0)
            return end > i + 1 ? end + 1 : -1;
        else if (at(end) != u')' && !isPath(at(end)))
            return -1;
        if (depth > 2)
            return -1;
    }
    return -1;
}

qsizetype Scanner::pathEnd(qsizetype i) const
{
    if (at(i) != u'/' && !(m_style == UrlStyle::Web && at(i) == u'#'))
        return i;
    qsizetype good = i + 1;
    for (qsizetype end = i + 1; end < m_text.size();) {
        if (at(end) == u'(') {
            const qsizetype close = parenthesesEnd(end);
            if (close < 0)
                break;
            good = end = close;
        } else if (isPath(at(end))) {
            if (isPathEnd(at(end)))
                good = end + 1;
            ++end;
        } else {
            break;
        }
    }
    return good;
}

qsizetype Scanner::queryEnd(qsizetype i) const
{
    if (at(i) != u'?')
        return i;
    qsizetype good = i;
    for (qsizetype end = i + 1; end < m_text.size(); ++end) {
        const QChar c = m_text[end];
        const bool ascii = c.unicode() < 0x80;
        const bool other = !ascii && m_style != UrlStyle::X && !c.isSpace() && isPathEnd(c);
        if (!other && !(ascii && (c.isLetterOrNumber() || QStringView(u"!?*'();:&=+$/%#[]-_.,~|@^").contains(c))))
            break;
        if (other || (ascii && (c.isLetterOrNumber() || QStringView(u"_&=#/-").contains(c))))
            good = end + 1;
    }
    return good;
}

} // namespace

QList<UrlSpan> urls(const QString &text, UrlStyle style)
{
    const bool possible = text.contains(u"://") || (style == UrlStyle::X && text.contains(u'.'));
    return possible ? Scanner(text, style).all() : QList<UrlSpan>();
}

QList<MentionSpan> mentions(const QString &text)
{
    static const QRegularExpression mention(
        u"(?<![=/\\w])@[a-z0-9_]++(?:[.-]++[a-z0-9_]++)*+(?:@([\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_]))?"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<MentionSpan> found;
    if (!text.contains(u'@'))
        return found;
    for (auto matches = mention.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found.append({match.capturedStart(), match.capturedLength(), match.captured(1)});
    }
    return found;
}

bool isHostName(QStringView host)
{
    if (host.size() > longestHost)
        return false;
    const auto labels = host.split(u'.');
    return std::all_of(labels.cbegin(), labels.cend(),
        [](QStringView label) { return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-'); });
}

} // namespace text
