#pragma once
#include <QList>
#include <QString>

namespace text {

// From where two texts are nearly the same, and from where they are the same (features.md §6.3). tst_similarity.cpp
// holds the pairs that they were tried on.
inline constexpr double nearlySameFrom = 0.60;
inline constexpr double sameFrom = 0.85;

inline constexpr int shingleWords = 5; //!< words that are compared at a time; a run of fewer says little

//! A text as it is compared: its words without case and accents, and where each stood. Addresses, mentions, hashtags,
//! variables, emoji and punctuation are left out; numbers stay. Where words are written without spaces (Han, Kana)
//! every character is one.
class ComparedText {
public:
    ComparedText() = default;
    explicit ComparedText(const QString &text);
    static ComparedText everything(const QString &text); //!< with addresses, mentions and hashtags, for showing

    struct Word {
        QString folded; //!< without case, accents and apostrophes
        quint64 print = 0; //!< the same for the same word
        qsizetype start = 0; //!< in the text as it was given
        qsizetype length = 0;
    };
    const QList<Word> &words() const { return m_words; }
    int count() const { return int(m_words.size()); }
    bool isEmpty() const { return m_words.isEmpty(); }
    QList<quint64> shingles(int size = shingleWords) const; //!< sorted, each once
    quint64 shingleAt(int word, int size) const;

private:
    QList<Word> m_words;
};

//! The share of their shingles that two texts have in common (Jaccard), 0 to 1. Texts of fewer than five words are
//! compared by shingles of their own length. A text without words is like nothing.
double similarity(const ComparedText &a, const ComparedText &b);
double jaccard(const QList<quint64> &a, const QList<quint64> &b); //!< both sorted, each once

//! Whether one is the beginning or the end of the other, five words at least; its last word may be half a one.
bool isCutFrom(const ComparedText &a, const ComparedText &b);

//! Words that stand in both texts in the same order without a gap.
struct SameRun {
    int words = 0;
    qsizetype firstStart = 0, firstLength = 0; //!< in the first text as it was given
    qsizetype secondStart = 0, secondLength = 0;
    bool operator==(const SameRun &) const = default;
};

//! The longest runs of at least five words, none overlapping another, in the order of the first text. In shorter texts
//! a run may be as short as they are.
QList<SameRun> sameRuns(const ComparedText &a, const ComparedText &b);
int longest(const QList<SameRun> &runs); //!< in words; 0: there is none

//! For showing the difference: as many words as can be paired in order, each by itself. The rest differs. Of very long
//! texts only the runs.
QList<SameRun> pairedWords(const ComparedText &a, const ComparedText &b);

} // namespace text
