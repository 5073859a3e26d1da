#pragma once
#include "models/domain/post.h"

//! Publishing stopped by a person, for one account or for all; replies, likes and deletions still go out.
struct Pause {
    PauseId id;
    AccountId account; //!< none: all
    QString reason;
    QString by; //!< the colleague's name
    QDateTime asked; //!< when the person asked
    QDateTime inForce; //!< from then on nothing more could leave
    QDateTime ended; //!< invalid: it is in force
    bool operator==(const Pause &) const = default;
};

//! What somebody wants done with what a pause held, or with what was missed.
enum class Decision { None, Publish, Move, Drop };
template <>
struct Codes<Decision> {
    static constexpr std::array table{std::pair{Decision::None, u""}, std::pair{Decision::Publish, u"publish"},
        std::pair{Decision::Move, u"move"}, std::pair{Decision::Drop, u"drop"}};
};

//! The time that something is moved to.
struct NewTime {
    QString wallTime; //!< "2026-05-14T13:00" in `zone`
    QString zone; //!< IANA
    QDateTime due;
    bool operator==(const NewTime &) const = default;
};

//! A version that waits for a decision.
struct HeldVersion {
    OutboxAction version; //!< Held or Missed
    QString title; //!< of its post
    QDateTime due; //!< when it would have gone out
    QDateTime since; //!< held, or noticed to be missed
    PauseId pause; //!< none: it was missed
    bool isPaused = false; //!< a pause of its account is in force: it cannot go out yet, whatever is decided
    Decision decision = Decision::None;
    NewTime moveTo;
    bool operator==(const HeldVersion &) const = default;
};
