#include "models/text/cleantext.h"
#include "models/text/graphemes.h"
#include <QList>

namespace text {
namespace {
using namespace Qt::StringLiterals;

bool isHarmful(char32_t c)
{
    if (c < 0x20)
        return c != u'\t' && c != u'\n';
    if (c < 0x7F)
        return false;
    return c <= 0x9F // DEL and C1
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) // direction
        || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE // noncharacters
        || (c >= 0xFFF9 && c <= 0xFFFC) || c == 0xFEFF;
}

bool isSpaceLike(char32_t c) { return isHtmlSpace(c) || c == 0x85; }

} // namespace

bool isHtmlSpace(char32_t c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == 0x2028 || c == 0x2029;
}

char32_t CleanText::pass(char32_t c)
{
    if (c == 0x2028 || c == 0x2029)
        c = u' ';
    if (isHarmful(c))
        return 0;
    if (QChar::isSurrogate(c))
        c = 0xFFFD;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing: return ++m_marks > m_mostMarks ? 0 : c;
    case QChar::Other_Format: return c; // joiners between accents do not start a new stack
    default: m_marks = 0; return c;
    }
}

QString cleaned(const QString &text, int mostMarks)
{
    QString result;
    result.reserve(text.size());
    CleanText clean(mostMarks);
    for (const uint point : text.toUcs4()) {
        if (const char32_t shown = clean.pass(point))
            result += QChar::fromUcs4(shown);
    }
    return result;
}

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString safeName(const QString &name, int length)
{
    QString spaced = name;
    for (QChar &c : spaced) {
        if (isSpaceLike(c.unicode()))
            c = u' ';
    }
    const QString shown = cleaned(spaced, 4).simplified();
    const QString first = firstGraphemes(shown, length);
    return first.size() < shown.size() ? firstGraphemes(first, length - 1).trimmed() + u'…' : first;
}

} // namespace text
