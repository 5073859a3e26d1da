#pragma once
#include "models/domain/pause.h"
#include <QStyledItemDelegate>

class AccountBook;
class HeldModel;
class Theme;

//! Paints the rows of the held list; the decision is three segments, pressed with the mouse or by Y, M, X.
class HeldDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int inset = 10; //!< px, from a column's edge to what stands in it
    HeldDelegate(const Theme &theme, const AccountBook &accounts, const HeldModel &rows, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    QRect segment(const QRect &cell, Decision decision) const;

Q_SIGNALS:
    void chosen(PostId post, Decision decision);

private:
    int segmentWidth(Decision decision) const;
    void paintSegments(QPainter *painter, const QRect &cell, Decision now) const;
    void paintNetworks(QPainter *painter, const QRect &cell, int row) const;
    void paintState(QPainter *painter, const QRect &cell, int row) const;
    const Theme &m_theme;
    const AccountBook &m_accounts;
    const HeldModel &m_rows;
};
