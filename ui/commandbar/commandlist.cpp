#include "ui/commandbar/commandlist.h"
#include "ui/commandbar/matcher.h"
#include "ui/widgets/glyphs.h"
#include <QTextLayout>

void CommandList::setLines(QList<Line> lines)
{
    beginResetModel(); // at most some forty lines, all new with every letter typed
    m_lines = std::move(lines);
    endResetModel();
}

int CommandList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return line.heading.isEmpty() ? line.row.text : line.heading;
    if (role == Qt::AccessibleTextRole) {
        if (!line.heading.isEmpty())
            return line.heading;
        QStringList words{line.row.text, line.row.detail, line.row.unavailable};
        words << paint::keyCaps(line.row.keys);
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    return {};
}

Qt::ItemFlags CommandList::flags(const QModelIndex &index) const
{
    return m_lines.at(index.row()).heading.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *list = static_cast<const CommandList *>(index.model());
    const bool heading = !list->line(index).heading.isEmpty();
    return {200, m_theme.rowHeight(heading ? RowKind::GroupHeader : RowKind::Command)};
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = static_cast<const CommandList *>(index.model());
    const CommandList::Line &line = list->line(index);
    if (line.heading.isEmpty()) {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_theme.color(Token::Selected));
        paintRow(painter, option.rect.adjusted(14, 0, -14, 0), line.row, list->question());
        return;
    }
    painter->fillRect(option.rect, m_theme.color(Token::Alt));
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), m_theme.color(Token::Line));
    const QRect inner = option.rect.adjusted(14, 0, -14, 0);
    const int used
        = paint::text(painter, inner, line.heading, m_theme.font(FontRole::SmallStrong), m_theme.color(Token::Text2));
    paint::text(painter, inner.adjusted(used + 8, 0, 0, 0), line.headingDetail, m_theme.font(FontRole::Small),
        m_theme.color(Token::Text3));
}

void CommandDelegate::paintRow(QPainter *painter, QRect rect, const CommandRow &row, const QString &question) const
{
    const bool can = row.unavailable.isEmpty();
    const int side = m_theme.px(row.person.isEmpty() ? 15 : 20);
    const QRect mark(rect.left() - (row.person.isEmpty() ? 0 : 2), rect.center().y() - side / 2, side, side);
    if (!row.person.isEmpty())
        paint::avatar(painter, mark, {row.person, {}, row.network, !can, {}}, m_theme);
    else if (!row.network.isEmpty())
        paint::networkBadge(painter, mark, row.network, m_theme);
    else if (!row.icon.isEmpty())
        paint::icon(painter, mark, row.icon, m_theme.color(can ? Token::Text2 : Token::Text3), m_theme);
    rect.setLeft(rect.left() + m_theme.px(24));
    if (!row.keys.isEmpty() && can) {
        const int width = paint::keyCapsWidth(row.keys, m_theme);
        paint::keyCaps(painter, QRect(rect.right() - width, rect.top(), width, rect.height()), row.keys, m_theme);
        rect.setRight(rect.right() - width - 10);
    } else if (!can) {
        const int used = paint::text(painter, QRect(rect.center().x(), rect.top(), rect.width() / 2, rect.height()),
            row.unavailable, m_theme.font(FontRole::Small), m_theme.color(Token::Text2), Qt::AlignRight);
        rect.setRight(rect.right() - used - 10);
    }
    const int used = paintMatched(painter, rect, row.text, question, m_theme.color(can ? Token::Text : Token::Text3));
    paint::text(painter, rect.adjusted(used + 8, 0, 0, 0), row.detail, m_theme.font(FontRole::Small),
        m_theme.color(Token::Text3));
}

int CommandDelegate::paintMatched(
    QPainter *painter, const QRect &rect, const QString &text, const QString &question, QColor ink) const
{
    const QFont font = m_theme.font(FontRole::Base);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> formats;
    if (const auto match = matcher::match(question, text); match && !question.isEmpty()) {
        for (const auto &[start, length] : match->runs) {
            QTextLayout::FormatRange range{start, qMin(length, int(shown.size()) - start), {}};
            range.format.setFontWeight(QFont::DemiBold);
            range.format.setFontUnderline(true);
            if (range.length > 0)
                formats << range;
        }
    }
    QTextLayout layout(shown, font);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    painter->setPen(ink);
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    return int(line.naturalTextWidth());
}
