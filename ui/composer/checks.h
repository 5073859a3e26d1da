#pragma once
#include "models/text/length.h"
#include "models/text/tailoring.h"
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
        AltTooLong,
        SignedOut,
        Tailoring //!< `finding` says what
    };
    What what = What::Empty;
    int picture = 0; //!< counted from one, where it is about one
    int number = 0; //!< characters or pictures too many
    text::Finding finding;
    bool blocks() const
    {
        return what == What::Tailoring ? finding.level == text::Level::Error : what != What::SignedOut;
    }
    bool is(text::Finding::Kind kind) const { return what == What::Tailoring && finding.kind == kind; }
    bool operator==(const Problem &) const = default;
};

//! What is looked at: one version, with all that its network says.
struct Checked {
    AccountId account;
    NetworkInfo info;
    Content content;
    bool signedOut = false;
    bool frozen = false; //!< has left: counted, nothing else
    QDateTime due;
    QHash<QString, text::Linking> people; //!< what is known of the names in it
};

//! What was found: the length, and problems with the worst first.
struct Findings {
    AccountId account;
    qsizetype start = 0; //!< where its text begins in the whole of its thread, in which findings count
    qsizetype size = 0;
    text::Length length;
    QList<Problem> problems;
    int linking = 0; //!< names that will lead to somebody
    bool holds(const text::Spot &spot) const
    {
        return spot.account == account && spot.start < start + size && spot.start + spot.length > start;
    }
    int blocking() const
    {
        return int(std::count_if(problems.begin(), problems.end(), [](const Problem &p) { return p.blocks(); }));
    }
    bool operator==(const Findings &) const = default;
};

//! What was found in all versions, each by itself and beside the others.
struct Looked {
    QList<Findings> versions;
    text::Tailoring tailoring;
};

namespace checks {
Looked all(const QList<Checked> &versions, const text::Plan &plan); //!< pure; runs on any thread
}
