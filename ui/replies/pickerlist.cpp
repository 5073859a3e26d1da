#include "ui/replies/pickerlist.h"
#include "ui/widgets/glyphs.h"

void PickerList::setReplies(const QList<SavedReply> &replies)
{
    beginResetModel(); // a few, all new with every letter typed
    m_replies = replies;
    endResetModel();
}

const SavedReply *PickerList::at(const QModelIndex &index) const
{
    return index.isValid() ? &m_replies.at(index.row()) : nullptr;
}

QModelIndex PickerList::indexOf(SavedReplyId id) const
{
    for (int row = 0; row < m_replies.size(); ++row)
        if (m_replies[row].id == id)
            return index(row);
    return {};
}

int PickerList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_replies.size()); }

QVariant PickerList::data(const QModelIndex &index, int role) const
{
    const SavedReply &reply = m_replies.at(index.row());
    if (role == Qt::DisplayRole)
        return reply.title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words{reply.title, reply.letters, reply.folder};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QSize PickerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(120), m_theme.rowHeight(RowKind::Picker)};
}

void PickerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SavedReply &reply = *static_cast<const PickerList *>(index.model())->at(index);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        painter->fillRect(option.rect, m_theme.color(Token::Selected));
    QRect rest = option.rect.adjusted(12, 0, -10, 0);
    paint::text(painter, rest, reply.letters, m_theme.font(FontRole::Code), m_theme.color(Token::Text2));
    rest.setLeft(rest.left() + m_theme.px(28));
    const QFont small = m_theme.font(FontRole::Small);
    const int folder = qMin(QFontMetrics(small).horizontalAdvance(reply.folder), rest.width() * 2 / 5);
    const QRect right(rest.right() - folder, rest.top(), folder + 1, rest.height());
    paint::text(painter, right, reply.folder, small, m_theme.color(Token::Text2), Qt::AlignRight);
    rest.setRight(rest.right() - (folder > 0 ? folder + 8 : 0));
    paint::text(painter, rest, reply.title, m_theme.font(chosen ? FontRole::Strong : FontRole::Base),
        m_theme.color(Token::Text));
}
