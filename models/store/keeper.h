#pragma once
#include "models/store/database.h"
#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <atomic>

//! Looks after the file as long as the program runs, on a thread of its own that only reads: checks a large workspace
//! that was not closed well, and makes the daily copies, also when midnight passes. One process per workspace does it.
class Keeper {
public:
    struct Telling { //!< on the keeper's thread
        std::function<void(const Error &)> failed; //!< a copy could not be made
        std::function<void()> copied; //!< there is one of today
        std::function<void(const OpenFailure &)> damaged;
    };
    //! `unclean`: it was not closed well, and was too large to be looked at before it was opened.
    Keeper(const Database::Options &options, bool unclean, Telling telling);
    ~Keeper(); //!< a mere check is given up, a copy that is due is finished
    Keeper(const Keeper &) = delete;

private:
    void run();
    bool isSound(bool forACopy); //!< else it is told, or could not be found out this time
    void copy();
    bool pause(); //!< whether to go on

    const Database::Options m_options;
    bool m_unclean;
    bool m_damaged = false;
    const Telling m_telling;
    std::atomic<bool> m_stopping{false};
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::unique_ptr<QThread> m_thread;
};
