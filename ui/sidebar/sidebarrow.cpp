#include "ui/sidebar/sidebarrow.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (m_rail && m_kind == Kind::Account && !index.data(sidebar::TroubleRole).toBool())
        return {0, 0};
    const RowKind kind = m_kind == Kind::Place ? RowKind::Place
        : m_kind == Kind::View                 ? RowKind::SavedView
                                               : RowKind::Account;
    return {40, m_rail ? m_theme.px(36) : m_theme.rowHeight(kind)};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    if (rect.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF pill = QRectF(rect).adjusted(6, 1, -6, -1);
    if (selected || hovered)
        paint::panel(painter, pill, 5, m_theme.color(selected ? Token::Selected : Token::Hover), Qt::transparent);
    if (selected && m_kind == Kind::Place) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::Accent));
        painter->drawRoundedRect(QRectF(rect.left() + 6, rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::focusRing(painter, pill, 5, m_theme);
    if (m_rail)
        paintRail(painter, rect, index);
    else
        paintWide(painter, rect.adjusted(14, 0, -14, 0), option, index);
    painter->restore();
}

void SidebarDelegate::paintMark(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString network = index.data(sidebar::NetworkRole).toString();
    if (network.isEmpty())
        paint::icon(painter, rect, index.data(sidebar::IconRole).toString(), m_theme.color(Token::Text2), m_theme);
    else
        paint::networkBadge(painter, rect, network, m_theme);
}

void SidebarDelegate::paintWide(
    QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int mark = m_theme.px(m_kind == Kind::Account ? 14 : 16);
    paintMark(painter, {rect.left(), rect.center().y() - mark / 2 + 1, mark, mark}, index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QFont font = m_theme.font(selected && m_kind != Kind::Account ? FontRole::Strong
            : m_kind == Kind::Account                                   ? FontRole::Small
                                                                        : FontRole::Base);

    QRect rest = rect.adjusted(mark + m_theme.px(9), 0, 0, 0);
    QString right = index.data(sidebar::StateTextRole).toString();
    QColor ink = m_theme.color(Token::Text2);
    if (const int count = index.data(sidebar::CountRole).toInt(); count > 0) {
        right = QLocale().toString(count);
        if (index.data(sidebar::AlarmRole).toBool())
            ink = m_theme.stateLook(StateGlyph::Failed).strong;
    }
    const QVariant glyph = index.data(sidebar::StateGlyphRole);
    if (glyph.isValid() && index.data(sidebar::TroubleRole).toBool())
        ink = m_theme.stateLook(StateGlyph(glyph.toInt())).strong;
    if (!right.isEmpty()) {
        const QFont small = m_theme.font(FontRole::Small);
        const int most = rest.width() * 6 / 10;
        const int width = std::min(most, QFontMetrics(small).horizontalAdvance(right) + 2);
        paint::text(
            painter, {rest.right() - width + 1, rest.top(), width, rest.height()}, right, small, ink, Qt::AlignRight);
        rest.setRight(rest.right() - width - 6);
    }
    if (glyph.isValid()) {
        const int size = m_theme.px(12);
        paint::state(painter, {rest.right() - size, rest.center().y() - size / 2 + 1, size, size},
            StateGlyph(glyph.toInt()), m_theme);
        rest.setRight(rest.right() - size - 6);
    }
    paint::text(painter, rest, index.data(Qt::DisplayRole).toString(), font, m_theme.color(Token::Text));
}

void SidebarDelegate::paintRail(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const int mark = m_theme.px(m_kind == Kind::Account ? 16 : 20);
    paintMark(painter, {rect.center().x() - mark / 2, rect.center().y() - mark / 2, mark, mark}, index);
    const int count = index.data(sidebar::CountRole).toInt();
    const QVariant glyph = index.data(sidebar::StateGlyphRole);
    if (count > 0) {
        const QString text = count > 99 ? u"99+"_s : QString::number(count);
        const QFont font = m_theme.font(FontRole::CaptionStrong);
        const int height = QFontMetrics(font).height();
        const int width = std::max(height, QFontMetrics(font).horizontalAdvance(text) + 6);
        const QRect badge(rect.right() - width - 5, rect.top() + 1, width, height);
        const bool alarm = index.data(sidebar::AlarmRole).toBool();
        paint::panel(painter, badge, height / 2.0,
            alarm ? m_theme.stateLook(StateGlyph::Failed).strong : m_theme.color(Token::Accent), Qt::transparent);
        paint::text(painter, badge, text, font, m_theme.color(Token::OnAccent), Qt::AlignHCenter);
    } else if (glyph.isValid()) {
        paint::state(painter, {rect.center().x() + 3, rect.center().y() + 2, m_theme.px(12), m_theme.px(12)},
            StateGlyph(glyph.toInt()), m_theme);
    }
}
