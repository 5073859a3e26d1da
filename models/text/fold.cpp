#include "models/text/fold.h"
#include <QStringList>

namespace text {
namespace {
using namespace Qt::StringLiterals;

//! Accents and vowel points that people leave out when they type in a hurry; not the marks that are letters elsewhere.
bool isAccent(char16_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05C7) || (c >= 0x064B && c <= 0x065F) || c == 0x0670
        || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F);
}

void appendFolded(QString &result, QChar c)
{
    switch (c.unicode()) {
    case u'ß': result += u"ss"; break;
    case u'æ': result += u"ae"; break;
    case u'œ': result += u"oe"; break;
    case u'ø': result += u'o'; break;
    case u'ł': result += u'l'; break;
    case u'đ':
    case u'ð': result += u'd'; break;
    case u'ı': result += u'i'; break;
    default: result += c;
    }
}

QStringList wordsOf(const QString &folded)
{
    QStringList words(1);
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            words.last() += c;
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    words.removeAll(QString());
    return words;
}

//! How many of the pattern's words begin words of the candidate; those found in order count in `inOrder`.
int prefixes(const QStringList &pattern, const QStringList &candidate, int &inOrder)
{
    int found = 0;
    qsizetype next = 0;
    for (const QString &typed : pattern) {
        const auto begins = [&typed](const QString &word) { return word.startsWith(typed); };
        const auto after = std::find_if(candidate.cbegin() + next, candidate.cend(), begins);
        if (after != candidate.cend()) {
            next = after - candidate.cbegin() + 1;
            ++inOrder;
            ++found;
        } else if (std::any_of(candidate.cbegin(), candidate.cend(), begins)) {
            ++found;
        }
    }
    return found;
}

QString initialsOf(const QStringList &words)
{
    QString letters;
    for (const QString &word : words)
        letters += word.front();
    return letters;
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!isAccent(c.unicode()))
            appendFolded(result, c);
    }
    return result.normalized(QString::NormalizationForm_C);
}

bool matchesWords(const QString &query, const QString &candidate)
{
    const QStringList words = wordsOf(folded(query));
    int inOrder = 0;
    return prefixes(words, wordsOf(folded(candidate)), inOrder) == words.size();
}

int matchScore(const QString &pattern, const QString &candidate)
{
    const QString typed = folded(pattern).simplified();
    const QString whole = folded(candidate).simplified();
    if (typed.isEmpty())
        return 0;
    const int shorterIsBetter = int(std::max<qsizetype>(0, 99 - whole.size()));
    if (typed == whole)
        return 1000;
    if (whole.startsWith(typed))
        return 800 + shorterIsBetter;
    const QStringList patternWords = wordsOf(typed);
    const QStringList words = wordsOf(whole);
    int inOrder = 0;
    if (!patternWords.isEmpty() && prefixes(patternWords, words, inOrder) == patternWords.size())
        return (inOrder == patternWords.size() ? 600 : 400) + shorterIsBetter;
    if (typed.size() >= 2 && initialsOf(words).startsWith(typed))
        return 300 + shorterIsBetter;
    return typed.size() >= 3 && whole.contains(typed) ? 100 + shorterIsBetter : -1;
}

} // namespace text
