#pragma once
#include "models/domain/networkinfo.h"
#include "models/text/length.h"
#include <QStringList>

//! Something about a version that the network would refuse, or that readers would mind.
struct Problem {
    enum class What {
        TooLong,
        Empty,
        NoPictures,
        TooManyPictures,
        PictureTooBig,
        PictureType,
        NoAlt,
        AltTooLong,
        SignedOut,
        SameText
    };
    What what = What::Empty;
    int picture = 0; //!< counted from one, where it is about one
    int number = 0; //!< characters or pictures too many
    AccountId other; //!< who says the same
    bool blocks() const { return what != What::SameText && what != What::SignedOut; }
    bool operator==(const Problem &) const = default;
};

//! What is looked at: one version, with all that its network says.
struct Checked {
    AccountId account;
    NetworkInfo info;
    Content content;
    bool signedOut = false;
    bool frozen = false; //!< has left: counted, nothing else
};

//! What was found: the length, and problems with the worst first.
struct Findings {
    AccountId account;
    text::Length length;
    QList<Problem> problems;
    int blocking() const
    {
        return int(std::count_if(problems.begin(), problems.end(), [](const Problem &p) { return p.blocks(); }));
    }
    bool operator==(const Findings &) const = default;
};

namespace checks {
QList<Findings> all(const QList<Checked> &versions); //!< pure; runs on any thread
}
