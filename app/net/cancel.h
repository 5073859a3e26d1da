#pragma once
#include <functional>
#include <map>
#include <memory>

//! Lets somebody end what somebody else waits for: a person who changed their mind, a program that ends. Copies share
//! it. For one thread.
class Cancel {
public:
    void cancel() const
    {
        const std::shared_ptr<Shared> shared = m_shared; // whoever is told may drop us
        shared->cancelled = true;
        while (!shared->told.empty())
            shared->told.extract(shared->told.begin()).mapped()();
    }
    bool isCancelled() const { return m_shared->cancelled; }

private:
    struct Shared {
        bool cancelled = false;
        int last = 0;
        std::map<int, std::function<void()>> told;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    friend class WhenCancelled;
};

//! Calls when that is cancelled (at once, if it was), for as long as it lives.
class WhenCancelled {
public:
    WhenCancelled(const Cancel &cancel, std::function<void()> call) : m_shared(cancel.m_shared)
    {
        m_id = ++m_shared->last;
        if (m_shared->cancelled)
            call();
        else
            m_shared->told.emplace(m_id, std::move(call));
    }
    ~WhenCancelled() { m_shared->told.erase(m_id); }
    WhenCancelled(const WhenCancelled &) = delete;
    WhenCancelled &operator=(const WhenCancelled &) = delete;

private:
    std::shared_ptr<Cancel::Shared> m_shared;
    int m_id = 0;
};
