#pragma once
#include "models/itemmodels/timelinemodel.h"
#include "ui/widgets/theme.h"
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

//! Only the newest of a longer list.
class Newest : public QSortFilterProxyModel {
    Q_OBJECT
public:
    Newest(TimelineModel *of, int count, QObject *parent);
    QVariant data(const QModelIndex &index, int role) const override; //!< with the words for a screen reader

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override { return row < m_count; }

private:
    TimelineModel *m_timeline;
    int m_count;
};

//! A member's last contacts over all networks, as tall as they are many: it never scrolls by itself.
class ContactList : public QListView {
    Q_OBJECT
public:
    ContactList(Theme &theme, TimelineModel &timeline, QWidget *parent = nullptr);
    const TimelineEntry *entry(const QModelIndex &index) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void keyboardSearch(const QString &) override { }

private:
    Theme &m_theme;
    TimelineModel &m_timeline;
    Newest *m_newest;
};

//! Draws one contact: where, what, when.
class ContactDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ContactDelegate(Theme &theme, ContactList *list) : QStyledItemDelegate(list), m_theme(theme), m_list(list)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QString kindWords(const TimelineEntry &entry);

private:
    Theme &m_theme;
    ContactList *m_list;
};
