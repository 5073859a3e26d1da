#include "models/text/length.h"
#include "models/text/graphemes.h"
#include "models/text/urls.h"
#include <QRegularExpression>

namespace text {
namespace {
using namespace Qt::StringLiterals;

int codePoints(QStringView text)
{
    return int(std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); }));
}

//! Calls each(cluster) for every character as a reader sees it.
template <class Each>
void forEachGrapheme(const QString &text, Each each)
{
    qsizetype start = 0;
    for (const qsizetype end : graphemeEnds(text)) {
        each(QStringView(text).mid(start, end - start));
        start = end;
    }
}

//! The text without its addresses; their number is added to `found`.
QString withoutUrls(const QString &text, UrlStyle style, int &found)
{
    QString rest;
    qsizetype at = 0;
    for (const UrlSpan &url : urls(text, style)) {
        rest += QStringView(text).mid(at, url.start - at);
        rest += u'\uE000'; // keeps what stood around the address apart
        at = url.start + url.length;
        ++found;
    }
    return rest.append(QStringView(text).mid(at));
}

int mastodon(const QString &text, const QString &warning, int urlLength)
{
    int found = 0;
    QString rest = withoutUrls(text, UrlStyle::Mastodon, found);
    qsizetype removed = 0;
    for (const MentionSpan &mention : mentions(rest)) {
        if (mention.host.isEmpty() || !isHostName(mention.host))
            continue;
        const qsizetype cut = mention.host.size() + 1;
        rest.remove(mention.start + mention.length - cut - removed, cut);
        removed += cut;
    }
    return graphemes(warning + rest) + found * (urlLength - 1);
}

int xWeight(char32_t c)
{
    const bool light
        = c <= 0x10FF || (c >= 0x2000 && c <= 0x200D) || (c >= 0x2010 && c <= 0x201F) || (c >= 0x2032 && c <= 0x2037);
    return light ? 1 : 2;
}

int x(const QString &written, int urlLength)
{
    int found = 0;
    const QString rest = withoutUrls(written.normalized(QString::NormalizationForm_C), UrlStyle::X, found);
    int sum = found * (urlLength - 2); // the placeholder weighs two
    forEachGrapheme(rest, [&sum](QStringView cluster) {
        if (isEmoji(cluster)) {
            sum += 2;
            return;
        }
        for (const uint point : cluster.toUcs4())
            sum += xWeight(point);
    });
    return sum;
}

int threads(const QString &text)
{
    int sum = 0;
    forEachGrapheme(text,
        [&sum](QStringView cluster) { sum += isEmoji(cluster) ? int(cluster.toUtf8().size()) : codePoints(cluster); });
    return sum;
}

int linkedIn(const QString &text)
{
    const QStringView escaped = u"\\|{}@[]()<>#*_~";
    return int(
        text.size() + std::count_if(text.cbegin(), text.cend(), [escaped](QChar c) { return escaped.contains(c); }));
}

int telegram(QString text)
{
    static const QRegularExpression tag(
        u"</?(?:b|strong|i|em|u|ins|s|strike|del|span|a|code|pre|blockquote|tg-spoiler|tg-emoji)(?:\\s[^<>]*)?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression entity(u"&(?:lt|gt|amp|quot);"_s);
    return int(text.remove(tag).replace(entity, u"."_s).size());
}

QString withPlainLineEnds(QString text) { return text.replace(u"\r\n"_s, u"\n"_s); }

//! The names of a rule: the network's, and the one the shared vectors use.
struct RuleName {
    QStringView network;
    QStringView vectors;
    CountingRule rule;
};

constexpr RuleName ruleNames[] = {
    {u"graphemes", u"", CountingRule::Graphemes},
    {u"practice", u"", CountingRule::Graphemes},
    {u"pleroma", u"", CountingRule::Graphemes},
    {u"mastodon", u"countable graphemes, URL=23, @user@host=@user, CW included", CountingRule::Mastodon},
    {u"codepoints", u"", CountingRule::CodePoints},
    {u"gotosocial", u"", CountingRule::CodePoints},
    {u"discourse", u"", CountingRule::CodePoints},
    {u"utf16", u"", CountingRule::Utf16},
    {u"bluesky", u"graphemes<=300 AND utf8 bytes<=3000", CountingRule::Bluesky},
    {u"x", u"weightedLength (twitter-text v3)", CountingRule::X},
    {u"threads", u"code points, emoji clusters as UTF-8 bytes, limit 500", CountingRule::Threads},
    {u"linkedin", u"escaped UTF-16 length", CountingRule::LinkedIn},
    {u"telegram", u"UTF-16 units after entity parsing; 4096 text / 1024 caption", CountingRule::Telegram},
    {u"line", u"UTF-16 code units, text limit 5000", CountingRule::Line},
    {u"line-label", u"grapheme clusters (action label, template text...)", CountingRule::LineLabel},
    {u"instagram", u"UTF-16 code units (conservative upper bound; network rule unverified), caption 2200",
        CountingRule::Instagram},
};

} // namespace

double Length::share() const
{
    const double characters = limit > 0 ? double(used) / limit : 0;
    return byteLimit > 0 ? std::max(characters, double(bytes) / byteLimit) : characters;
}

int counted(CountingRule rule, const QString &text, const QString &warning, int urlLength)
{
    const QString all = withPlainLineEnds(warning + text);
    switch (rule) {
    case CountingRule::Graphemes:
    case CountingRule::Bluesky:
    case CountingRule::LineLabel: return graphemes(all);
    case CountingRule::Mastodon: return mastodon(withPlainLineEnds(text), withPlainLineEnds(warning), urlLength);
    case CountingRule::CodePoints: return codePoints(all);
    case CountingRule::Utf16:
    case CountingRule::Line:
    case CountingRule::Instagram: return int(all.size());
    case CountingRule::X: return x(all, urlLength);
    case CountingRule::Threads: return threads(all);
    case CountingRule::LinkedIn: return linkedIn(all);
    case CountingRule::Telegram: return telegram(all);
    }
    return int(all.size());
}

Length measured(CountingRule rule, const QString &text, int limit, const QString &warning, int urlLength)
{
    Length length{counted(rule, text, warning, urlLength), limit};
    if (rule == CountingRule::Bluesky) {
        length.bytes = int((warning + text).toUtf8().size());
        length.byteLimit = limit * 10;
    }
    return length;
}

CountingRule ruleNamed(QStringView name)
{
    for (const RuleName &known : ruleNames) {
        if (name == known.network || (!known.vectors.isEmpty() && name == known.vectors))
            return known.rule;
    }
    return CountingRule::Graphemes;
}

} // namespace text
