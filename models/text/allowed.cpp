#include "models/text/allowed.h"
#include "models/text/cleantext.h"
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace text {
namespace {
using namespace Qt::StringLiterals;

QString withoutScheme(const QString &address)
{
    static const QRegularExpression scheme(u"^(?:https?://(?:www\\.)?|mailto:|www\\.)"_s);
    return QString(address).remove(scheme);
}

QString withoutSlash(QString address)
{
    if (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

} // namespace

bool isDropped(GumboTag tag)
{
    static const QSet<int> dropped{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_IFRAME,
        GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_APPLET, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
        GUMBO_TAG_MATH, GUMBO_TAG_FORM, GUMBO_TAG_INPUT, GUMBO_TAG_BUTTON, GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT,
        GUMBO_TAG_LINK, GUMBO_TAG_META, GUMBO_TAG_BASE};
    return dropped.contains(tag);
}

bool isAllowedInline(GumboTag tag)
{
    static const QSet<int> allowed{GUMBO_TAG_STRONG, GUMBO_TAG_B, GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_U, GUMBO_TAG_S,
        GUMBO_TAG_DEL, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_RUBY, GUMBO_TAG_RT, GUMBO_TAG_RP};
    return allowed.contains(tag);
}

bool isBlock(GumboTag tag)
{
    static const QSet<int> blocks{GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4,
        GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HR, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI,
        GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE, GUMBO_TAG_CAPTION, GUMBO_TAG_THEAD, GUMBO_TAG_TBODY,
        GUMBO_TAG_TFOOT, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
        GUMBO_TAG_ASIDE, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_DL, GUMBO_TAG_DIR,
        GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FOOTER,
        GUMBO_TAG_HEADER, GUMBO_TAG_HGROUP, GUMBO_TAG_MAIN, GUMBO_TAG_MENU, GUMBO_TAG_NAV, GUMBO_TAG_OPTGROUP,
        GUMBO_TAG_OPTION};
    return blocks.contains(tag);
}

QString allowedSpanClasses(const QStringList &names)
{
    static const QRegularExpression allowed(u"^(?:mention|hashtag|(?:h|p|u|dt|e)-[a-z0-9-]{1,32})$"_s);
    QStringList kept = names.filter(allowed);
    kept.removeDuplicates();
    return kept.mid(0, 8).join(u' ');
}

QString allowedCodeClass(const QString &names)
{
    static const QRegularExpression language(u"(?:^|\\s)(language-[A-Za-z0-9+#_.-]{1,32})(?:\\s|$)"_s);
    return language.match(names).captured(1);
}

QString classAttribute(const QString &names) { return names.isEmpty() ? QString() : u" class=\""_s + names + u'"'; }

QString numberAttribute(const char *name, const QString &value, int least, int most)
{
    bool ok = false;
    const int number = value.trimmed().toInt(&ok);
    if (!ok || number < least || number > most)
        return {};
    return u' ' + QString::fromLatin1(name) + u"=\""_s + QString::number(number) + u'"';
}

QString linkAttributes(const QString &href)
{
    return u" href=\""_s + escaped(href) + u"\" rel=\"nofollow noopener noreferrer\""_s;
}

bool isAttachment(const QString &src)
{
    static const QRegularExpression own(u"^attachment:[0-9A-Za-z._-]{1,128}$"_s);
    return own.match(src).hasMatch() && !src.endsWith(u'\n');
}

bool isTrackingPixel(const QString &width, const QString &height)
{
    bool hasWidth = false;
    bool hasHeight = false;
    const int w = width.trimmed().toInt(&hasWidth);
    const int h = height.trimmed().toInt(&hasHeight);
    return (hasWidth && w <= 2) || (hasHeight && h <= 2);
}

LinkText linkTextKind(const QString &shown, const QString &href)
{
    if (shown.isEmpty() || shown.startsWith(u'@') || shown.startsWith(u'#'))
        return LinkText::Address; // nothing shown, a mention, a hashtag: the address adds nothing
    const QString address = withoutScheme(href);
    QString text = withoutScheme(shown);
    if (shown == href || withoutSlash(text) == withoutSlash(address))
        return shown.contains(u"://") || !href.contains(u"://") ? LinkText::Address : LinkText::Shortened;
    if (text.endsWith(u'…'))
        text.chop(1);
    else if (text.endsWith(u"..."))
        text.chop(3);
    else
        return LinkText::Words;
    return text.size() > 3 && address.startsWith(text) ? LinkText::Shortened : LinkText::Words;
}

} // namespace text
