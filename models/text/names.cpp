#include "models/text/names.h"
#include "models/text/cleantext.h"
#include "models/text/graphemes.h"
#include <QStringList>

namespace text {
namespace {
using namespace Qt::StringLiterals;

//! From its first letter or digit on.
QString fromFirstLetter(const QString &word)
{
    for (qsizetype at = 0; at < word.size(); ++at) {
        const bool pair = word[at].isHighSurrogate() && at + 1 < word.size();
        const char32_t c = pair ? QChar::surrogateToUcs4(word[at], word[at + 1]) : word[at].unicode();
        if (QChar::isLetterOrNumber(c))
            return word.mid(at);
        at += pair ? 1 : 0;
    }
    return {};
}

} // namespace

QString initials(const QString &name)
{
    QStringList words;
    const QString who = safeName(name).trimmed();
    const QString own = who.startsWith(u'@') ? who.mid(1).section(u'@', 0, 0) : who;
    for (const QString &word : own.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString letters = fromFirstLetter(word); !letters.isEmpty())
            words.append(letters);
    }
    if (words.isEmpty())
        return u"?"_s;
    const QString last = words.size() > 1 ? firstGraphemes(words.last(), 1) : QString();
    return (firstGraphemes(words.first(), 1) + last).toUpper();
}

QString firstName(const QString &name)
{
    const QString who = safeName(name).trimmed();
    if (who.contains(u'@'))
        return {};
    for (const QString &word : who.split(u' ', Qt::SkipEmptyParts)) {
        QString letters = fromFirstLetter(word);
        while (!letters.isEmpty() && letters.back().isPunct() && letters.back() != u'.')
            letters.chop(1);
        if (!letters.isEmpty() && !letters.front().isDigit() && !letters.endsWith(u'.')) // "Dr." addresses nobody
            return letters;
    }
    return {};
}

} // namespace text
