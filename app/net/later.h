#pragma once
#include "models/domain/expected.h"
#include <QCoroTask>
#include <QTimer>
#include <memory>
#include <optional>

//! A value that comes once, later: copies share it, the first set() counts, and the one coroutine that awaits it goes
//! on within set(). For one thread.
template <class T>
class Later {
public:
    bool isSet() const { return m_shared->value.has_value(); }
    void set(T value) const
    {
        const std::shared_ptr<Shared> shared = m_shared; // whoever goes on may drop us
        if (shared->value)
            return;
        shared->value.emplace(std::move(value));
        if (shared->waiting)
            std::exchange(shared->waiting, {}).resume();
    }

    bool await_ready() const { return isSet(); }
    void await_suspend(std::coroutine_handle<> waiting) const { m_shared->waiting = waiting; }
    T await_resume() const { return *m_shared->value; }

private:
    struct Shared {
        std::optional<T> value;
        std::coroutine_handle<> waiting;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

template <class T>
QCoro::Task<> deliver(QCoro::Task<T> task, Later<T> later)
{
    T value = co_await task;
    later.set(std::move(value));
}

//! The task's answer, or `tooLate` when it takes longer. The task itself goes on unheard.
template <class T>
QCoro::Task<Expected<T>> within(std::chrono::milliseconds limit, QCoro::Task<Expected<T>> task, Error tooLate)
{
    const Later<Expected<T>> first;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&first, &tooLate] { first.set(tooLate); });
    timer.start(limit);
    deliver(std::move(task), first);
    co_return co_await first;
}
