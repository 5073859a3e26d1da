#pragma once
#include <QCoroSignal>
#include <QCoroTask>
#include <QObject>

//! Somebody waits for a while, or until it is rung; a ring that comes early is not lost. One waits at a time, and the
//! bell outlives the wait.
class Bell : public QObject {
    Q_OBJECT
public:
    void ring()
    {
        m_rung = true;
        Q_EMIT rang();
    }
    QCoro::Task<> wait(std::chrono::milliseconds most)
    {
        if (!m_rung && most.count() > 0)
            co_await qCoro(this, &Bell::rang, most);
        m_rung = false;
    }

Q_SIGNALS:
    void rang();

private:
    bool m_rung = false;
};
