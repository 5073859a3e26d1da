#pragma once
#include <QList>
#include <QString>

namespace text {

//! A part of a plain text that means something to a network or to us.
struct Found {
    enum class Kind { Link, Mention, Hashtag, Variable };

    qsizetype start = 0;
    qsizetype length = 0;
    QString text;
    Kind kind = Kind::Link;
    bool operator==(const Found &) const = default;
};

//! Links (http, https), @user and @user@host, #hashtags with a letter in them, {{variables}}: in order, never
//! overlapping.
QList<Found> find(const QString &text);

} // namespace text
