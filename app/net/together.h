#pragma once
#include "app/net/later.h"
#include <QList>

//! What must be done once however many ask for it at a time: the first does it, the others hear how it went.
//! For one thread.
class Together {
public:
    //! Whether somebody is at it: then wait for join(). Otherwise the asker does it, between begin() and end().
    bool isUnderWay() const { return m_waiting.has_value(); }
    Later<Expected<Done>> join()
    {
        const Later<Expected<Done>> turn;
        m_waiting->append(turn);
        return turn;
    }
    void begin() { m_waiting.emplace(); }
    void end(const Expected<Done> &outcome)
    {
        const QList<Later<Expected<Done>>> waiting = *std::exchange(m_waiting, std::nullopt);
        for (const Later<Expected<Done>> &turn : waiting)
            turn.set(outcome);
    }

private:
    std::optional<QList<Later<Expected<Done>>>> m_waiting;
};
