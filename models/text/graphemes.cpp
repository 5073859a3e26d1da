#include "models/text/graphemes.h"
#include <memory>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace text {
namespace {

bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x300 && c != u'\r'; });
}

char32_t codePointAt(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    return c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()
        ? QChar::surrogateToUcs4(c, text[at + 1])
        : c.unicode();
}

char32_t codePointBefore(const QString &text, qsizetype &at)
{
    --at;
    if (at > 0 && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate())
        --at;
    return codePointAt(text, at);
}

bool isLinker(char32_t c)
{
    return c == 0x094D || c == 0x09CD || c == 0x0ACD || c == 0x0B4D || c == 0x0C4D || c == 0x0D4D;
}

bool isConjunctConsonant(char32_t c)
{
    if (c < 0x0900 || c > 0x0D7F)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(UChar32(c), &status);
    const bool joins = script == USCRIPT_DEVANAGARI || script == USCRIPT_BENGALI || script == USCRIPT_GUJARATI
        || script == USCRIPT_ORIYA || script == USCRIPT_TELUGU || script == USCRIPT_MALAYALAM;
    return joins && u_getIntPropertyValue(UChar32(c), UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_CONSONANT;
}

bool extends(char32_t c)
{
    return c == 0x200D || u_getIntPropertyValue(UChar32(c), UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_EXTEND;
}

//! Rule GB9c of Unicode 15.1, which the ICU of Debian 12 does not know yet.
bool joinsConjunct(const QString &text, qsizetype at)
{
    if (!isConjunctConsonant(codePointAt(text, at)))
        return false;
    bool linked = false;
    while (at > 0) {
        const char32_t before = codePointBefore(text, at);
        if (isLinker(before))
            linked = true;
        else if (!extends(before))
            return linked && isConjunctConsonant(before);
    }
    return false;
}

} // namespace

QList<qsizetype> graphemeEnds(const QString &text)
{
    QList<qsizetype> ends;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks(
        ubrk_open(UBRK_CHARACTER, "", reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status),
        &ubrk_close);
    if (U_FAILURE(status)) {
        for (qsizetype end = 1; end <= text.size(); ++end)
            ends.append(end);
        return ends;
    }
    for (int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE; end = ubrk_next(breaks.get())) {
        if (end == text.size() || !joinsConjunct(text, end))
            ends.append(end);
    }
    return ends;
}

int graphemes(const QString &text)
{
    return int(isPlain(text) ? text.size() : graphemeEnds(text).size());
}

QString firstGraphemes(const QString &text, int count)
{
    if (count <= 0)
        return {};
    if (text.size() <= count)
        return text;
    if (isPlain(text))
        return text.left(count);
    const QList<qsizetype> ends = graphemeEnds(text);
    return ends.size() <= count ? text : text.left(ends[count - 1]);
}

bool isEmoji(QStringView cluster)
{
    const QList<uint> points = cluster.toUcs4();
    if (points.isEmpty())
        return false;
    const auto first = UChar32(points.first());
    const bool shownAsPicture = points.contains(0xFE0FU);
    if (points.contains(0x20E3U))
        return (first >= '0' && first <= '9') || first == '#' || first == '*';
    if (u_hasBinaryProperty(first, UCHAR_REGIONAL_INDICATOR))
        return points.size() > 1;
    return u_hasBinaryProperty(first, UCHAR_EMOJI_PRESENTATION)
        || (u_hasBinaryProperty(first, UCHAR_EXTENDED_PICTOGRAPHIC) && (shownAsPicture || points.size() > 1));
}

} // namespace text
