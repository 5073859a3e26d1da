#pragma once
#include <QStyledItemDelegate>

class Theme;

//! What a row of the sidebar says, whatever model it comes from.
namespace sidebar {
enum Role {
    IconRole = Qt::UserRole + 100, //!< QString, of our set
    CountRole, //!< int; 0 is not shown
    AlarmRole, //!< bool: the count is red
    NetworkRole, //!< QString: a network's badge instead of the icon
    StateTextRole, //!< QString, right: "1 min"
    StateGlyphRole, //!< int: StateGlyph before it
    TroubleRole //!< bool: shown in the rail too
};
}

//! Paints places, saved views and accounts alike, wide or as a rail of icons.
class SidebarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Kind { Place, View, Account };
    SidebarDelegate(const Theme &theme, Kind kind, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_kind(kind)
    {
    }
    void setRail(bool rail) { m_rail = rail; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWide(
        QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRail(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintMark(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    const Theme &m_theme;
    Kind m_kind;
    bool m_rail = false;
};
