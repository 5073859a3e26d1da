#pragma once
#include "models/domain/savedreply.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

class Theme;

//! The saved replies that the picker has found.
class PickerList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setReplies(const QList<SavedReply> &replies);
    const SavedReply *at(const QModelIndex &index) const;
    QModelIndex indexOf(SavedReplyId id) const; //!< invalid: it is not among them
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SavedReply> m_replies;
};

//! Paints them: letters, title, folder.
class PickerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PickerDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
