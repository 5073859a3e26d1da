#pragma once
#include <QList>
#include <QString>
#include <optional>

//! Finds the words of a question at the beginnings of words of a text; accents and case do not count.
namespace matcher {
QString folded(const QString &text); //!< lower case, accents off, same length as text wherever possible

struct Match {
    int score = 0; //!< higher is better
    QList<QPair<int, int>> runs; //!< (start, length) in the text, for underlining
};
std::optional<Match> match(const QString &question, const QString &text); //!< an empty question matches everything
} // namespace matcher
