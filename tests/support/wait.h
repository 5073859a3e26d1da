#pragma once
#include <QCoroFuture>
#include <QCoroTask>
#include <QTest>
#include <optional>

// QCoro 0.8's waitFor() wants a default-constructible answer; an Expected is not, on purpose.
template <class Waited, class T>
QCoro::Task<> into(Waited waited, std::optional<T> &held)
{
    held.emplace(co_await waited);
}

//! The answer, with the event loop turning meanwhile.
template <class T>
T answer(QCoro::Task<T> task)
{
    std::optional<T> held;
    QCoro::waitFor(into(std::move(task), held));
    return *std::move(held);
}
template <class T>
T answer(QFuture<T> future)
{
    std::optional<T> held;
    QCoro::waitFor(into(std::move(future), held));
    return *std::move(held);
}

//! An answer that may come meanwhile: for tests that do something else before it does.
template <class T>
class Awaited {
public:
    explicit Awaited(QCoro::Task<T> task) { deliver(std::move(task), m_held); }
    bool isThere() const { return m_held->has_value(); }
    const T &operator*() const { return **m_held; }
    const T *operator->() const { return &**m_held; }

private:
    static QCoro::Task<> deliver(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> held)
    {
        held->emplace(co_await task);
    }
    std::shared_ptr<std::optional<T>> m_held = std::make_shared<std::optional<T>>();
};
