#pragma once
#include <QDebug>
#include <QRandomGenerator>
#include <QString>

//! What came of one course of a kill test, as a row of the table in the README.
struct KillCount {
    QString against;
    bool journal = true;
    int kills = 0;
    int posts = 0;
    int lost = 0; //!< asked for and never there
    int twice = 0; //!< there more than once
    int left = 0; //!< unconfirmed, and so left to the person
    qint64 seconds = 0;
};

//! The seed of this run; the same as in another where TERTULIA_TEST_SEED says so.
inline quint32 killSeed()
{
    const quint32 seed = qEnvironmentVariableIsSet("TERTULIA_TEST_SEED")
        ? quint32(qEnvironmentVariable("TERTULIA_TEST_SEED").toULong())
        : QRandomGenerator::global()->generate();
    qInfo("TERTULIA_TEST_SEED = %u", seed);
    return seed;
}

//! How often is killed; more by TERTULIA_TEST_KILLS.
inline int killsWanted(int otherwise)
{
    const int said = qEnvironmentVariableIntValue("TERTULIA_TEST_KILLS");
    return said > 0 ? said : otherwise;
}

inline void say(const KillCount &count)
{
    static bool headed = false;
    if (!std::exchange(headed, true))
        qInfo("| against | journal | kills | posts | lost | twice | left to the person | seconds |");
    qInfo("| %s | %s | %d | %d | %d | %d | %d | %lld |", qUtf8Printable(count.against), count.journal ? "yes" : "no",
        count.kills, count.posts, count.lost, count.twice, count.left, count.seconds);
}
