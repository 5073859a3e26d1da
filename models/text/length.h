#pragma once
#include <QString>

namespace text {

//! How a network counts the length of a text.
enum class CountingRule {
    Graphemes, //!< what a reader calls characters
    Mastodon, //!< the same, with every address as 23 and remote mentions without their host
    CodePoints,
    Utf16,
    Bluesky, //!< graphemes, and UTF-8 bytes beside them
    X, //!< weighted, twitter-text v3
    Threads, //!< code points, emoji as UTF-8 bytes
    LinkedIn, //!< UTF-16 of the escaped text
    Telegram, //!< UTF-16 after the HTML of Telegram is taken away
    Line, //!< UTF-16
    LineLabel, //!< graphemes
    Instagram, //!< UTF-16, an upper bound
};

//! A counted text beside what the network allows.
struct Length {
    int used = 0;
    int limit = 0;
    int bytes = 0; //!< only where the network limits bytes, too
    int byteLimit = 0; //!< zero: no such limit

    bool fits() const { return used <= limit && (byteLimit == 0 || bytes <= byteLimit); }
    int left() const { return limit - used; }
    double share() const; //!< of the limit that comes first; 1 is full
    bool operator==(const Length &) const = default;
};

//! `warning` is the content warning, which counts with the text where networks count it.
int counted(CountingRule rule, const QString &text, const QString &warning = {}, int urlLength = 23);

Length measured(CountingRule rule, const QString &text, int limit, const QString &warning = {}, int urlLength = 23);

//! By the network's name ("mastodon", "practice" ...) or by the words of the shared length vectors; Graphemes when
//! nobody knows the name.
CountingRule ruleNamed(QStringView name);

} // namespace text
