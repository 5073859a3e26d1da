#pragma once
#include "ui/commandbar/commandsource.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

class Theme;

//! The rows of the command bar with their headings; headings cannot be chosen.
class CommandList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    struct Line {
        QString heading; //!< set: a heading
        QString headingDetail;
        CommandRow row;
    };
    void setLines(QList<Line> lines);
    void setQuestion(const QString &question) { m_question = question; }
    const QString &question() const { return m_question; }
    const Line &line(const QModelIndex &index) const { return m_lines.at(index.row()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Line> m_lines;
    QString m_question;
};

//! Paints them.
class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CommandDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRow(QPainter *painter, QRect rect, const CommandRow &row, const QString &question) const;
    int paintMatched(
        QPainter *painter, const QRect &rect, const QString &text, const QString &question, QColor ink) const;
    const Theme &m_theme;
};
