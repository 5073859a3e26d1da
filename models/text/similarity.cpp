#include "models/text/similarity.h"
#include "models/text/fold.h"
#include "models/text/links.h"
#include "models/text/urls.h"
#include <QHash>
#include <QRegularExpression>

namespace text {
namespace {
using namespace Qt::StringLiterals;

constexpr quint64 seed = 14695981039346656037ULL, prime = 1099511628211ULL; // FNV-1a
// A text that repeats itself must not take quadratic time; no text that people write comes near these.
constexpr int candidatesPerShingle = 16;
constexpr qint64 mostComparisons = 2'000'000;
constexpr qint64 mostCells = 4'000'000; //!< of the table in pairedWords: texts of 2,000 words each

quint64 printOf(const QString &word)
{
    quint64 print = seed;
    for (const QChar c : word)
        print = (print ^ c.unicode()) * prime;
    return print;
}

bool isApostrophe(QChar c) { return c == u'\'' || c == u'’' || c == u'ʼ'; }

bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana: return true;
    default: return false;
    }
}

//! What is no word of the text: true for every place of it.
std::vector<bool> leftOut(const QString &text)
{
    std::vector<bool> out(size_t(text.size()), false);
    const auto leaveOut = [&out](qsizetype start, qsizetype length) { std::fill_n(out.begin() + start, length, true); };
    for (const Found &found : find(text))
        leaveOut(found.start, found.length);
    for (const UrlSpan &url : urls(text, UrlStyle::X)) // also those without https://
        leaveOut(url.start, url.length);
    static const QRegularExpression hostAndPath(
        u"[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++/\\S*"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (auto matches = hostAndPath.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        leaveOut(match.capturedStart(), match.capturedLength());
    }
    return out;
}

//! Cuts a text into its words.
class Cutter {
public:
    Cutter(const QString &text, std::vector<bool> out, QList<ComparedText::Word> &words)
        : m_text(text), m_out(std::move(out)), m_words(words)
    {
    }

    void cut()
    {
        for (qsizetype at = 0; at < m_text.size(); at += m_step) {
            const char32_t c = pointAt(at);
            const bool letter = !m_out[size_t(at)] && QChar::isLetterOrNumber(c) && !isKeycap(at + m_step);
            if (letter && standsAlone(c)) {
                end(at);
                m_start = at;
                end(at + m_step);
            } else if (letter || (m_start >= 0 && (QChar::isMark(c) || joins(at)))) {
                m_start = m_start < 0 ? at : m_start;
            } else {
                end(at);
            }
        }
        end(m_text.size());
    }

private:
    char32_t pointAt(qsizetype at)
    {
        const bool pair = m_text[at].isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate();
        m_step = pair ? 2 : 1;
        return pair ? QChar::surrogateToUcs4(m_text[at], m_text[at + 1]) : m_text[at].unicode();
    }
    bool isKeycap(qsizetype next) const
    {
        return next < m_text.size() && (m_text[next] == QChar(0xFE0F) || m_text[next] == QChar(0x20E3));
    }
    //! The apostrophe of "don't".
    bool joins(qsizetype at) const
    {
        return isApostrophe(m_text[at]) && at + 1 < m_text.size() && m_text[at + 1].isLetter();
    }
    void end(qsizetype at)
    {
        if (m_start < 0)
            return;
        QString word = folded(m_text.mid(m_start, at - m_start));
        word.removeIf(&isApostrophe);
        m_words.append({word, printOf(word), m_start, at - m_start});
        m_start = -1;
    }

    const QString &m_text;
    const std::vector<bool> m_out;
    QList<ComparedText::Word> &m_words;
    qsizetype m_start = -1;
    qsizetype m_step = 1;
};

int shingleFor(const ComparedText &a, const ComparedText &b) { return std::min({shingleWords, a.count(), b.count()}); }

//! A run by the numbers of its words.
struct Match {
    int first = 0, second = 0, words = 0;
};

SameRun runOf(const ComparedText &a, const ComparedText &b, const Match &match)
{
    const auto span = [count = match.words](const ComparedText &text, int from) {
        const ComparedText::Word &begin = text.words()[from], &end = text.words()[from + count - 1];
        return std::pair(begin.start, end.start + end.length - begin.start);
    };
    const auto [firstStart, firstLength] = span(a, match.first);
    const auto [secondStart, secondLength] = span(b, match.second);
    return {match.words, firstStart, firstLength, secondStart, secondLength};
}

bool sameWord(const ComparedText &a, int i, const ComparedText &b, int j)
{
    return a.words()[i].print == b.words()[j].print;
}

//! Every run that cannot be made longer at either end.
QList<Match> wholeMatches(const ComparedText &a, const ComparedText &b, int least)
{
    QHash<quint64, QList<int>> places;
    for (int j = 0; j + least <= b.count(); ++j) {
        QList<int> &known = places[b.shingleAt(j, least)];
        if (known.size() < candidatesPerShingle)
            known.append(j);
    }
    QList<Match> all;
    qint64 comparisons = 0;
    for (int i = 0; i + least <= a.count() && comparisons < mostComparisons; ++i) {
        for (const int j : places.value(a.shingleAt(i, least))) {
            if (i > 0 && j > 0 && sameWord(a, i - 1, b, j - 1))
                continue;
            int words = 0;
            while (i + words < a.count() && j + words < b.count() && sameWord(a, i + words, b, j + words))
                ++words;
            comparisons += words;
            if (words >= least)
                all.append({i, j, words});
        }
    }
    return all;
}

//! Without the ends that longer runs have taken already.
Match trimmed(Match match, const std::vector<bool> &firstTaken, const std::vector<bool> &secondTaken)
{
    const auto taken
        = [&](int word) { return firstTaken[size_t(match.first + word)] || secondTaken[size_t(match.second + word)]; };
    while (match.words > 0 && taken(match.words - 1))
        --match.words;
    while (match.words > 0 && taken(0)) {
        ++match.first;
        ++match.second;
        --match.words;
    }
    for (int word = 0; word < match.words; ++word)
        if (taken(word))
            match.words = word;
    return match;
}

bool beginsWith(const ComparedText &whole, const ComparedText &part, int words)
{
    for (int i = 0; i < words; ++i)
        if (!sameWord(whole, i, part, i))
            return false;
    return true;
}

bool endsWith(const ComparedText &whole, const ComparedText &part)
{
    for (int i = 1; i <= part.count(); ++i)
        if (!sameWord(whole, whole.count() - i, part, part.count() - i))
            return false;
    return true;
}

} // namespace

ComparedText::ComparedText(const QString &text) { Cutter(text, leftOut(text), m_words).cut(); }

ComparedText ComparedText::everything(const QString &text)
{
    ComparedText all;
    Cutter(text, std::vector<bool>(size_t(text.size()), false), all.m_words).cut();
    return all;
}

quint64 ComparedText::shingleAt(int word, int size) const
{
    quint64 print = seed;
    for (int i = word; i < word + size; ++i)
        print = (print ^ m_words[i].print) * prime;
    return print;
}

QList<quint64> ComparedText::shingles(int size) const
{
    QList<quint64> all;
    for (int i = 0; size > 0 && i + size <= count(); ++i)
        all.append(shingleAt(i, size));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

double jaccard(const QList<quint64> &a, const QList<quint64> &b)
{
    qsizetype shared = 0;
    for (auto i = a.cbegin(), j = b.cbegin(); i != a.cend() && j != b.cend();) {
        shared += *i == *j;
        const bool first = *i <= *j, second = *j <= *i;
        i += first;
        j += second;
    }
    const qsizetype all = a.size() + b.size() - shared;
    return all > 0 ? double(shared) / double(all) : 0;
}

double similarity(const ComparedText &a, const ComparedText &b)
{
    const int size = shingleFor(a, b);
    return jaccard(a.shingles(size), b.shingles(size));
}

bool isCutFrom(const ComparedText &a, const ComparedText &b)
{
    const ComparedText &part = a.count() <= b.count() ? a : b, &whole = a.count() <= b.count() ? b : a;
    if (part.count() < shingleWords)
        return false;
    const int last = part.count() - 1;
    const bool begins
        = beginsWith(whole, part, last) && whole.words()[last].folded.startsWith(part.words()[last].folded);
    return begins || endsWith(whole, part);
}

QList<SameRun> sameRuns(const ComparedText &a, const ComparedText &b)
{
    const int least = shingleFor(a, b);
    if (least == 0)
        return {};
    QList<Match> matches = wholeMatches(a, b, least);
    std::stable_sort(
        matches.begin(), matches.end(), [](const Match &one, const Match &other) { return one.words > other.words; });
    std::vector<bool> firstTaken(size_t(a.count()), false), secondTaken(size_t(b.count()), false);
    QList<SameRun> runs;
    for (const Match &match : std::as_const(matches)) {
        const Match free = trimmed(match, firstTaken, secondTaken);
        if (free.words < least)
            continue;
        std::fill_n(firstTaken.begin() + free.first, free.words, true);
        std::fill_n(secondTaken.begin() + free.second, free.words, true);
        runs.append(runOf(a, b, free));
    }
    std::sort(runs.begin(), runs.end(),
        [](const SameRun &one, const SameRun &other) { return one.firstStart < other.firstStart; });
    return runs;
}

int longest(const QList<SameRun> &runs)
{
    int words = 0;
    for (const SameRun &run : runs)
        words = std::max(words, run.words);
    return words;
}

QList<SameRun> pairedWords(const ComparedText &a, const ComparedText &b)
{
    const int n = a.count(), m = b.count();
    if (qint64(n) * m > mostCells)
        return sameRuns(a, b);
    const auto cell = [m](int i, int j) { return size_t(i) * size_t(m + 1) + size_t(j); };
    std::vector<int> left(size_t(n + 1) * size_t(m + 1), 0); // the most words that can be paired from here on
    for (int i = n - 1; i >= 0; --i)
        for (int j = m - 1; j >= 0; --j)
            left[cell(i, j)] = sameWord(a, i, b, j) ? left[cell(i + 1, j + 1)] + 1
                                                    : std::max(left[cell(i + 1, j)], left[cell(i, j + 1)]);
    QList<SameRun> paired;
    for (int i = 0, j = 0; i < n && j < m;) {
        if (sameWord(a, i, b, j))
            paired.append(runOf(a, b, {i++, j++, 1}));
        else
            (left[cell(i + 1, j)] >= left[cell(i, j + 1)] ? i : j) += 1;
    }
    return paired;
}

} // namespace text
