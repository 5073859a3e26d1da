#include "models/text/query.h"
#include "models/text/querynames.h"

// What a query is used for besides being asked: completed, foreseen, and put into the full-text index's language.

namespace text {
namespace {
using namespace Qt::StringLiterals;

//! Whether the tokenizer of the full-text index makes anything of it; a match for nothing would find nothing.
bool hasToken(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.cbegin(), points.cend(),
        [](uint c) { return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse; });
}

//! A string of FTS5; quotes inside are doubled, and nothing ends it early.
QString quoted(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QStringList ftsTerms(const QueryTerms &terms, bool lastIsPrefix)
{
    QStringList all;
    for (const QString &phrase : terms.phrases) {
        if (hasToken(phrase))
            all += quoted(phrase);
    }
    for (qsizetype i = 0; i < terms.words.size(); ++i) {
        const QString &word = terms.words[i];
        const bool prefix
            = lastIsPrefix && i == terms.words.size() - 1 && word.size() >= 3 && word.back().isLetterOrNumber();
        if (hasToken(word))
            all += quoted(word) + (prefix ? u"*"_s : QString());
    }
    return all;
}

} // namespace

QueryHole holeAt(const QString &text, qsizetype cursor)
{
    static const QString quotes = u"\"“”«»"_s;
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (quotes.contains(text[i]))
            quoted = !quoted;
        else if (text[i].isSpace() && !quoted)
            start = i + 1;
    }
    if (start < cursor && text[start] == u'-')
        ++start;
    QueryHole hole;
    const qsizetype colon = text.indexOf(u':', start);
    if (colon >= 0 && colon < cursor)
        hole.key = querynames::key(text.mid(start, colon - start));
    if (hole.key)
        start = colon + 1;
    if (const qsizetype comma = text.lastIndexOf(u',', cursor - 1); hole.key && !quoted && comma >= start)
        start = comma + 1;
    qsizetype end = cursor;
    while (end < text.size() && (quoted ? !quotes.contains(text[end]) : !text[end].isSpace() && text[end] != u','))
        ++end;
    if (quoted && end < text.size())
        ++end; // with the quotation mark that closes it
    hole.start = start;
    hole.length = end - start;
    hole.typed = text.mid(start, cursor - start);
    if (!hole.typed.isEmpty() && quotes.contains(hole.typed.front()))
        hole.typed.remove(0, 1);
    return hole;
}

bool dropsOut(const Query &query, const QStringList &becomes, const QStringList &ceases)
{
    static const QStringList standing{u"open"_s, u"new"_s, u"done"_s, u"waiting"_s, u"snoozed"_s};
    bool stands = false, standsAsWanted = false;
    for (const QString &word : query.is) {
        if (!standing.contains(word) && ceases.contains(word))
            return true;
        stands |= standing.contains(word);
        standsAsWanted |= standing.contains(word) && becomes.contains(word);
    }
    const auto isStanding = [](const QString &word) { return standing.contains(word); };
    if (stands && !standsAsWanted && std::any_of(becomes.cbegin(), becomes.cend(), isStanding))
        return true;
    return std::any_of(query.without.is.cbegin(), query.without.is.cend(),
        [&](const QString &word) { return becomes.contains(word); });
}

QString ftsMatch(const Query &query)
{
    const QStringList wanted = ftsTerms(query, true);
    if (wanted.isEmpty())
        return {};
    const QStringList excluded = ftsTerms(query.without, false);
    const QString match = wanted.join(u" AND "_s);
    return excluded.isEmpty() ? match : u"("_s + match + u") NOT ("_s + excluded.join(u" OR "_s) + u')';
}

QString ftsExcluded(const Query &query)
{
    return ftsTerms(query, true).isEmpty() ? ftsTerms(query.without, false).join(u" OR "_s) : QString();
}

} // namespace text
