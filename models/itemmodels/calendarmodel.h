#pragma once
#include "models/domain/post.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
#include <QDate>
#include <QTimeZone>
class Database;

struct PostOrder { //!< by time; without a time last
    bool operator()(const Post &a, const Post &b) const;
};

//! The posts planned or published in a range of days, and on request the ideas without a day, with their versions.
class CalendarModel : public SortedListModel<Post, PostOrder> {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole, DueRole };

    explicit CalendarModel(Database &db, const QTimeZone &zone, QObject *parent = nullptr);
    void setRange(const QDate &first, const QDate &last); //!< days of the zone, both shown
    void setUnplanned(bool shown); //!< ideas and drafts without a day as well
    void setZone(const QTimeZone &zone);
    QDate first() const { return m_first; }
    QDate last() const { return m_last; }
    QDate dayOf(const Post &post) const; //!< in the zone; invalid when not planned
    QList<const Post *> on(const QDate &day) const; //!< in order; valid until the model next changes
    QList<const Post *> unplanned() const;

    // From SortedListModel: at(row) → const Post *, rowOf(id), rows().
    QVariant data(
        const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: title or idea; StateRole: the code

Q_SIGNALS:
    void loaded(); //!< after each new range

private:
    void read();
    Database &m_db;
    QTimeZone m_zone;
    QDate m_first;
    QDate m_last;
    bool m_unplanned = false;
    bool m_fresh = false;
    Pace m_pace;
};
