#pragma once
#include <QJsonObject>
#include <QList>
#include <functional>

//! What one run took.
struct Taken {
    double cpu = 0; //!< of all threads, milliseconds
    double wall = 0; //!< milliseconds
};

//! Runs the work once between two looks at the clocks.
Taken taken(const std::function<void()> &work);

//! Many runs of the same work.
class Samples {
public:
    void add(const Taken &one) { m_all.append(one); }
    int count() const { return int(m_all.size()); }
    Taken at(double share) const; //!< 0.5: the medians, 0.95: what one run in twenty exceeds
    Taken least() const; //!< the fastest run: what a busy machine spoils least
    QJsonObject json() const;

private:
    QList<Taken> m_all;
};

//! One question to the program beside the least that any program would have to do, taken in turns.
struct Measured {
    QString id; //!< for the JSON
    QString what; //!< for people
    QString unit = QStringLiteral("ms");
    Samples program;
    Samples floor;
    double ratio() const;
    QJsonObject json() const;
};

//! Program and floor by turns, so that whatever else the machine does falls on both; the first turn is not counted.
//! Each says how many rows it had: a program that answered something else than the floor would be no comparison.
void byTurns(Measured &row, int runs, const std::function<qint64()> &program, const std::function<qint64()> &floor);

QString table(const QList<Measured> &rows); //!< Markdown
