#include "ui/commandbar/matcher.h"
#include <QStringList>

namespace {

//! Where words begin: after anything that is no letter or number.
QList<int> wordStarts(const QString &text)
{
    QList<int> starts;
    bool inside = false;
    for (int i = 0; i < text.size(); ++i) {
        const bool letter = text.at(i).isLetterOrNumber();
        if (letter && !inside)
            starts << i;
        inside = letter;
    }
    return starts;
}
} // namespace

QString matcher::folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar letter : text) { // one by one, so that places in the folded text are places in the text
        const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
        plain += parts.isEmpty() ? letter.toLower() : parts.at(0).toLower();
    }
    return plain;
}

std::optional<matcher::Match> matcher::match(const QString &question, const QString &text)
{
    const QStringList wanted = folded(question).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString plain = folded(text);
    const QList<int> starts = wordStarts(plain);
    Match match;
    QList<int> used;
    int last = -1;
    for (const QString &word : wanted) {
        bool found = false;
        for (int i = 0; i < starts.size() && !found; ++i) {
            if (used.contains(starts[i]) || !QStringView(plain).mid(starts[i]).startsWith(word))
                continue;
            found = true;
            used << starts[i];
            match.runs.append({starts[i], int(word.size())});
            match.score += (i == 0 ? 30 : 10) + (starts[i] > last ? 5 : 0);
            last = starts[i];
        }
        if (!found)
            return std::nullopt;
    }
    match.score = match.score * 100 - int(text.size());
    std::sort(match.runs.begin(), match.runs.end());
    return match;
}
