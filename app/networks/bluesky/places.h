#pragma once
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

//! Where we stand in lists that can only be read from the newest back. The server's own cursors pass over rows that
//! share an instant with the last one of a page, so a walk uses two whose pages overlap by half.
namespace bluesky {

//! A short name for an item, to notice it again.
QString mark(const QString &id);

//! The newest that is known of a list.
struct NewestSeen {
    QStringList seen; //!< marks of the newest ones, newest first
    qint64 sweptAt = 0; //!< when it was last looked through further down, for what arrives in the past

    static NewestSeen from(const QString &text);
    QString text() const;
};

//! A walk back through a list, one step after the other.
struct Walk {
    QString first, second; //!< the server's cursors
    bool begun = false;
    bool firstEnded = false, secondEnded = false;
    bool isOver() const { return begun && firstEnded && secondEnded; }
};

//! How far a walk through history came.
struct PastPlace {
    Walk walk;
    QStringList lately; //!< marks of the last pages
    qint64 count = 0;
    QString oldest; //!< instant
    int still = 0; //!< steps in a row that went no further back
    int empty = 0; //!< steps in a row without a row
    bool done = false;

    static PastPlace from(const QString &text);
    QString text() const;
};

} // namespace bluesky
