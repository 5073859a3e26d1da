#pragma once
#include <QList>
#include <QString>

namespace text {

//! Whose idea of a web address in running text is asked for.
enum class UrlStyle {
    Web, //!< http(s) with any host, for showing links
    Mastodon, //!< http(s) with a full domain name, not glued to a word
    X, //!< bare domains, too
};

//! A web address inside a text.
struct UrlSpan {
    qsizetype start = 0;
    qsizetype length = 0;
};

//! In order, never overlapping.
QList<UrlSpan> urls(const QString &text, UrlStyle style);

//! @user or @user@host inside a text.
struct MentionSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    QString host; //!< empty for somebody on the own server
};

QList<MentionSpan> mentions(const QString &text);

//! Whether labels and whole are no longer than a domain name may be.
bool isHostName(QStringView host);

} // namespace text
