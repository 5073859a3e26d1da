#include "models/text/graphemes.h"
#include <memory>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

namespace text {
namespace {

bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x300 && c != u'\r'; });
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
    for (int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE; end = ubrk_next(breaks.get()))
        ends.append(end);
    return ends;
}

int graphemes(const QString &text) { return int(isPlain(text) ? text.size() : graphemeEnds(text).size()); }

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
