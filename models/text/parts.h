#pragma once
#include "models/text/length.h"
#include <QStringList>

//! A text that goes out as several posts, each answering the one before it.
namespace text {

//! How long a part may be, as its network counts.
struct Room {
    CountingRule rule = CountingRule::Graphemes;
    int limit = 500;
    int urlLength = 23;
    QString warning; //!< counts with each part, where networks count it
    bool operator==(const Room &) const = default;
};

//! In parts that fit, as few as their ends allow: after a paragraph, else a sentence, else a word, and only within a
//! word that is too long by itself anywhere. Nothing but the space between them is lost.
QStringList inParts(const QString &whole, const Room &room);

//! "1/3" under each, in place of an older count; `on` false: without.
QStringList numbered(const QStringList &parts, bool on = true);
bool areNumbered(const QStringList &parts); //!< more than one, each with its count

} // namespace text
