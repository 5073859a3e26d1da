#pragma once
#include "models/domain/post.h"
#include <QStyledItemDelegate>
#include <QTimeZone>

class AccountBook;
class OutboxModel;
class Theme;

//! One row of the outbox: state, what it says, where it goes and when.
class OutboxDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    OutboxDelegate(const Theme &theme, const AccountBook &accounts, const OutboxModel &rows, const QTimeZone &zone,
        QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_accounts(accounts), m_rows(rows), m_zone(zone)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! Everything that the row shows, in words.
    static QString spoken(
        const OutboxAction &row, const Theme &theme, const AccountBook &accounts, const QTimeZone &zone);

private:
    static QString story(
        const OutboxAction &row, const Theme &theme, const AccountBook &accounts, const QTimeZone &zone);
    const Theme &m_theme;
    const AccountBook &m_accounts;
    const OutboxModel &m_rows;
    QTimeZone m_zone;
};
