#include "models/text/parts.h"
#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace text {
namespace {

//! In a line of its own at the end.
const QRegularExpression count(u"(^|\\s*\\n)\\s*\\d{1,2}/\\d{1,2}\\s*$"_s);

bool fits(const QString &text, const Room &room)
{
    return measured(room.rule, text, room.limit, room.warning, room.urlLength).fits();
}

enum class End { Paragraph, Sentence, Word, Anywhere };

//! Places where a part may end, in order; the end of the text is one of them.
QList<qsizetype> ends(const QString &text, End kind)
{
    QList<qsizetype> places;
    if (kind == End::Paragraph || kind == End::Word) {
        const QRegularExpression gap(kind == End::Paragraph ? u"\\n\\s*\\n"_s : u"\\s+"_s);
        for (auto found = gap.globalMatch(text); found.hasNext();)
            places.append(found.next().capturedStart());
    } else if (kind == End::Sentence) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
        for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary())
            places.append(at);
    } else {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary())
            places.append(at);
    }
    if (places.isEmpty() || places.last() != text.size())
        places.append(text.size());
    return places;
}

//! The last of the places up to which the text fits; none: 0. What fits grows with the place, so that halving finds it.
qsizetype lastFitting(const QString &text, const QList<qsizetype> &places, const Room &room)
{
    const auto over = std::partition_point(
        places.cbegin(), places.cend(), [&](qsizetype place) { return fits(text.left(place).trimmed(), room); });
    return over == places.cbegin() ? 0 : *std::prev(over);
}

qsizetype firstEnd(const QString &text, const Room &room)
{
    for (const End kind : {End::Paragraph, End::Sentence, End::Word, End::Anywhere})
        if (const qsizetype at = lastFitting(text, ends(text, kind), room); at > 0)
            return at;
    return text.size(); // there is no room at all: better too long than for ever
}

} // namespace

QStringList inParts(const QString &whole, const Room &room)
{
    QStringList parts;
    QString rest = whole.trimmed();
    while (!rest.isEmpty() && !fits(rest, room)) {
        const qsizetype at = firstEnd(rest, room);
        parts.append(rest.left(at).trimmed());
        rest = rest.mid(at).trimmed();
    }
    if (!rest.isEmpty() || parts.isEmpty())
        parts.append(rest);
    return parts;
}

QStringList numbered(const QStringList &parts, bool on)
{
    QStringList all;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString text = parts[i];
        text.remove(count);
        if (on && parts.size() > 1)
            text = u"%1\n\n%2/%3"_s.arg(text.trimmed()).arg(i + 1).arg(parts.size()).trimmed();
        all.append(text);
    }
    return all;
}

bool areNumbered(const QStringList &parts)
{
    return parts.size() > 1
        && std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return count.match(part).hasMatch(); });
}

} // namespace text
