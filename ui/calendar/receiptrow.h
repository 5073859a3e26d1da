#pragma once
#include <QStyledItemDelegate>

class Theme;

//! One line of the evidence, with a rule under it.
class EvidenceRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    EvidenceRow(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

//! One network in the receipt: badge, name, a few words under it, state at the right.
class ReceiptRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { NetworkRole = Qt::UserRole + 1, SubRole, GlyphRole, WordRole };
    ReceiptRow(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
