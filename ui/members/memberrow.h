#pragma once
#include "models/domain/member.h"
#include <QStyledItemDelegate>

class Pictures;
class Theme;

//! Draws one member: face, name, kind and audience, networks, last contact.
class MemberDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Rows = std::function<const Member *(int row)>; //!< null while not read
    MemberDelegate(Theme &theme, Pictures &pictures, Rows rows, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_pictures(pictures), m_rows(std::move(rows))
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QString spoken(int row, int of) const;
    static QString what(const Member &member); //!< "Actual · Customer"
    static QStringList networks(const Member &member); //!< each once, in the order of the identities

private:
    void paintPlaceholder(QPainter *painter, const QRect &row) const;
    Theme &m_theme;
    Pictures &m_pictures;
    Rows m_rows;
};
