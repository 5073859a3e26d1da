#include "ui/calendar/receiptrow.h"
#include "ui/widgets/glyphs.h"

void EvidenceRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Token::Line));
}

void ReceiptRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool chosen = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    paint::itemPanel(painter, option.rect, chosen, true, option.state & QStyle::State_MouseOver, focused, m_theme);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Token::Line));
    const QRect inner = option.rect.adjusted(m_theme.px(12), m_theme.px(5), -m_theme.px(12), -m_theme.px(6));
    const int side = m_theme.px(18);
    paint::networkBadge(painter, QRect(inner.left(), inner.center().y() - side / 2, side, side),
        index.data(NetworkRole).toString(), m_theme);
    const StateGlyph glyph = StateGlyph(index.data(GlyphRole).toInt());
    const QString word = index.data(WordRole).toString();
    const QFont font = m_theme.font(FontRole::SmallStrong);
    const int width = QFontMetrics(font).horizontalAdvance(word) + 2;
    paint::text(painter, QRect(inner.right() - width, inner.top(), width + 1, inner.height()), word, font,
        m_theme.stateLook(glyph).strong, Qt::AlignRight);
    const int mark = m_theme.px(15);
    const int markLeft = inner.right() - width - m_theme.px(5) - mark;
    paint::state(painter, QRect(markLeft, inner.center().y() - mark / 2, mark, mark), glyph, m_theme);
    const int left = inner.left() + side + m_theme.px(9);
    const int room = markLeft - left - m_theme.px(6);
    paint::text(painter, QRect(left, inner.top(), room, inner.height() / 2), index.data(Qt::DisplayRole).toString(),
        m_theme.font(FontRole::Base), m_theme.color(Token::Text));
    paint::text(painter, QRect(left, inner.top() + inner.height() / 2, room, inner.height() / 2),
        index.data(SubRole).toString(), m_theme.font(FontRole::Small), m_theme.color(Token::Text3));
}

QSize ReceiptRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(120), m_theme.px(47)};
}
