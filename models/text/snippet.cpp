#include "models/text/snippet.h"
#include "models/text/cleantext.h"
#include "models/text/graphemes.h"

namespace text {

QString snippet(const QString &plain, int max)
{
    if (max <= 0)
        return {};
    const QString start
        = plain.left(qsizetype(max) * 16); // no one reads further; long texts are not walked for nothing
    const QString line = cleaned(start).simplified();
    QString first = firstGraphemes(line, max);
    if (first.size() == line.size() && start.size() == plain.size())
        return line;
    first = firstGraphemes(first, max - 1);
    const qsizetype space = first.lastIndexOf(u' ');
    if (space > first.size() / 2)
        first.truncate(space);
    return first.trimmed() + u'…';
}

} // namespace text
