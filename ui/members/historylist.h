#pragma once
#include "models/itemmodels/timelinemodel.h"
#include "ui/members/rowsview.h"
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

//! A member's contacts, all or only those that anyone, or nobody else, could see.
class ContactFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { All, Public, Private };
    explicit ContactFilter(TimelineModel &timeline, QObject *parent = nullptr);
    void setShow(Show show);
    const TimelineEntry *entry(int row) const;
    bool startsMonth(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override;

private:
    TimelineModel &m_timeline;
    Show m_show = Show::All;
};

//! Draws one contact of the whole history, under the name of its month where that begins.
class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    HistoryDelegate(Theme &theme, ContactFilter &contacts, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_contacts(contacts)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QString spoken(int row) const;
    static QString month(const QDateTime &at); //!< "May 2026"
    static QString title(const TimelineEntry &entry);

private:
    void paintMonth(QPainter *painter, const QRect &band, const TimelineEntry &entry) const;
    void paintEntry(QPainter *painter, const QRect &row, const TimelineEntry &entry) const;
    Theme &m_theme;
    ContactFilter &m_contacts;
};
