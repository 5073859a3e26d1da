#pragma once
#include <QString>
#include <memory>

//! Says that this process, and no other, sends what a workspace has to send. Held by the kernel: it dies with its
//! process, however that ends, and cannot be left behind.
class SchedulerLock {
public:
    static std::unique_ptr<SchedulerLock> take(const QString &workspace); //!< nothing: another process has it
    ~SchedulerLock();
    SchedulerLock(const SchedulerLock &) = delete;
    SchedulerLock &operator=(const SchedulerLock &) = delete;

private:
    explicit SchedulerLock(int file) : m_file(file) { }
    int m_file;
};
