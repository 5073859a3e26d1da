#include "models/text/sanitise.h"
#include <QRegularExpression>
#include <QUrl>
#include <memory>
#include <unicode/uspoof.h>

namespace text {
namespace {
using namespace Qt::StringLiterals;

const UChar *ucharsOf(const QString &text) { return reinterpret_cast<const UChar *>(text.utf16()); }

bool mixesScripts(const USpoofChecker *checker, const QString &label)
{
    UErrorCode status = U_ZERO_ERROR;
    const int32_t found = uspoof_check(checker, ucharsOf(label), int32_t(label.size()), nullptr, &status);
    return U_FAILURE(status) || found != 0;
}

bool isDrawnAsLatin(const USpoofChecker *checker, const QString &label)
{
    UErrorCode status = U_ZERO_ERROR;
    QString skeleton(label.size() * 4 + 8, QChar());
    const int32_t size = uspoof_getSkeleton(checker, 0, ucharsOf(label), int32_t(label.size()),
        reinterpret_cast<UChar *>(skeleton.data()), int32_t(skeleton.size()), &status);
    if (U_FAILURE(status))
        return true;
    skeleton.truncate(size);
    return std::all_of(skeleton.cbegin(), skeleton.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

QString withoutWww(QString host) { return host.startsWith(u"www."_s) ? host.mid(4) : host; }

//! The host that a link's text seems to name; empty when it names none.
QString namedHost(const QString &linkText)
{
    static const QRegularExpression host(
        u"^\\s*(?:https?:/{1,2})?(?:[^\\s/@]*@)?((?:[\\p{L}\\p{M}\\p{N}_-]+\\.)+[\\p{L}\\p{M}-]{2,})(?:[:/?#…\\s]|$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (linkText.trimmed().startsWith(u'@') || linkText.trimmed().startsWith(u'#'))
        return {};
    QString seen = cleaned(linkText);
    seen.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return host.match(seen).captured(1);
}

QString aceOf(const QString &host)
{
    return QString::fromLatin1(QUrl::toAce(host, QUrl::IgnoreIDNWhitelist)).toLower();
}

} // namespace

bool looksLikeAnotherHost(const QString &linkText, const QString &href)
{
    const QString named = namedHost(linkText);
    if (named.isEmpty())
        return false;
    const QUrl url(href);
    QString real = url.scheme() == u"mailto"_s ? url.path().section(u'@', -1) : url.host(QUrl::FullyEncoded);
    real = withoutWww(aceOf(real));
    const QString shown = withoutWww(aceOf(named));
    return shown.isEmpty() || (real != shown && !real.endsWith(u'.' + shown));
}

QString displayHost(const QUrl &url)
{
    const QString ace = url.host(QUrl::FullyEncoded);
    const QString host = QUrl::fromAce(ace.toLatin1(), QUrl::IgnoreIDNWhitelist);
    if (host.isEmpty() || isAscii(host))
        return ace;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&status), &uspoof_close);
    if (U_FAILURE(status))
        return ace;
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS, &status);
    for (const QString &label : host.split(u'.')) {
        if (!isAscii(label) && (mixesScripts(checker.get(), label) || isDrawnAsLatin(checker.get(), label)))
            return ace;
    }
    return host;
}

} // namespace text
