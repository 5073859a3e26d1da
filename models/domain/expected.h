#pragma once
#include <QString>
#include <chrono>
#include <variant>

//! What went wrong, sorted by what to do about it rather than by who noticed.
struct Error {
    //! Offline: nothing left this computer. Unknown: it may have left, and no one said what became of it.
    enum class Kind { Offline, RateLimited, SignIn, Forbidden, Rejected, Gone, Server, Protocol, Storage, Unknown };

    Kind kind = Kind::Protocol;
    QString detail; //!< for the log and the "details" fold; secrets already removed; never parsed
    std::chrono::seconds retryAfter{0}; //!< what the network asked for; zero when it did not say

    bool isTransient() const { return kind == Kind::Offline || kind == Kind::RateLimited || kind == Kind::Server; }
    bool operator==(const Error &) const = default;
};

QString code(Error::Kind kind); //!< the command line's word: "offline", "rate_limited" ...

//! A T, or the Error that stood in its way.
template <class T>
class [[nodiscard]] Expected {
public:
    using value_type = T;
    Expected(T value) : m_held(std::in_place_index<0>, std::move(value)) { }
    Expected(Error error) : m_held(std::in_place_index<1>, std::move(error)) { }

    explicit operator bool() const { return m_held.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_held); }
    T &&operator*() && { return std::get<0>(std::move(m_held)); }
    const T *operator->() const { return &std::get<0>(m_held); }
    const Error &error() const { return std::get<1>(m_held); }

private:
    std::variant<T, Error> m_held;
};

//! The value of a call that has nothing to say but that it went well.
struct Done {
    bool operator==(const Done &) const = default;
};
template <class T>
struct ExpectedOf {
    using type = Expected<T>;
};
template <class T>
struct ExpectedOf<Expected<T>> {
    using type = Expected<T>;
};
template <>
struct ExpectedOf<void> {
    using type = Expected<Done>;
};
