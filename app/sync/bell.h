#pragma once
#include <QCoroTask>
#include <QObject>
#include <QTimer>
#include <coroutine>

//! Somebody waits for a while, or until it is rung; a ring that comes early is not lost. One waits at a time, and the
//! bell outlives the wait. Not QCoro's own wait for a signal: two rings in a row would resume the waiter twice (0.8).
class Bell : public QObject {
    Q_OBJECT
public:
    Bell()
    {
        m_timer.setSingleShot(true);
        m_timer.setParent(this); // to move with us
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_waiter)
                std::exchange(m_waiter, {}).resume();
        });
    }
    ~Bell() override { m_timer.setParent(nullptr); }

    void ring()
    {
        m_rung = true;
        if (m_waiter)
            m_timer.start(0);
    }
    QCoro::Task<> wait(std::chrono::milliseconds most)
    {
        if (!m_rung && most.count() > 0) {
            Wait wait{*this, most};
            co_await wait;
        }
        m_rung = false;
    }

private:
    struct Wait {
        Bell &bell;
        std::chrono::milliseconds most;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiter)
        {
            bell.m_waiter = waiter;
            bell.m_timer.start(most);
        }
        void await_resume() const noexcept { }
    };
    QTimer m_timer;
    std::coroutine_handle<> m_waiter;
    bool m_rung = false;
};
