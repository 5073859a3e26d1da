#pragma once
#include <QHash>
#include <QJsonArray>
#include <QString>
#include <QStringList>

//! A post's text is plain; what is a link in it stands beside it as facets, by places in its UTF-8 bytes. Nothing is a
//! link, a mention or a hashtag by itself.
namespace bluesky {

//! Something in a text of ours that has to become a facet; places in UTF-16, as QString counts.
struct Marked {
    enum class Kind { Mention, Link, Tag };
    Kind kind = Kind::Link;
    qsizetype start = 0;
    qsizetype length = 0;
    QString value; //!< the handle, the whole address, the tag without its sign
    bool operator==(const Marked &) const = default;
};

QList<Marked> marksIn(const QString &text); //!< in order, never overlapping
QString cleanText(const QString &text); //!< as it is sent: line ends as one character, nothing that is no character

//! Facets of `text`, which is clean. A mention of nobody known (`dids`, by handle) stays mere text.
QJsonArray facets(const QString &text, const QHash<QString, QString> &dids);

//! The text with its facets as foreign HTML, yet to be sanitised. Facets that lie badly are passed over.
QString html(const QString &text, const QJsonArray &facets);

} // namespace bluesky
