#include "ui/pause/helddelegate.h"
#include "ui/calendar/accountbook.h"
#include "ui/pause/heldmodel.h"
#include "ui/pause/pausewords.h"
#include "ui/widgets/glyphs.h"
#include <QAbstractItemView>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace {
constexpr Decision choices[] = {Decision::Publish, Decision::Move, Decision::Drop};

StateGlyph glyphOf(const HeldPost &post)
{
    if (post.decision() != Decision::None)
        return StateGlyph::Ok;
    return post.isMissed() ? StateGlyph::Missed : StateGlyph::Held;
}
} // namespace

HeldDelegate::HeldDelegate(const Theme &theme, const AccountBook &accounts, const HeldModel &rows, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_accounts(accounts), m_rows(rows)
{
}

int HeldDelegate::segmentWidth(Decision decision) const
{
    return QFontMetrics(m_theme.font(FontRole::SmallStrong)).horizontalAdvance(pausewords::decided(decision)) + 20;
}

QRect HeldDelegate::segment(const QRect &cell, Decision decision) const
{
    const int height = qMax(24, m_theme.rowHeight(RowKind::ButtonSmall));
    int x = cell.left() + inset;
    for (const Decision one : choices) {
        if (one == decision)
            break;
        x += segmentWidth(one);
    }
    return {x, cell.top() + (cell.height() - height) / 2, segmentWidth(decision), height};
}

void HeldDelegate::paintSegments(QPainter *painter, const QRect &cell, Decision now) const
{
    const QRect whole = segment(cell, Decision::Publish).united(segment(cell, Decision::Drop));
    paint::panel(painter, whole, 5, m_theme.color(Token::Base), m_theme.color(Token::LineStrong));
    for (const Decision one : choices) {
        const QRect box = segment(cell, one);
        const bool on = one == now;
        if (on) {
            paint::panel(painter, box, 5, m_theme.color(Token::AccentSoft), m_theme.color(Token::Accent));
            const int side = m_theme.px(3); // not by colour alone: strong words over a bar
            painter->fillRect(
                QRect(box.left() + 6, box.bottom() - side, box.width() - 12, 2), m_theme.color(Token::Accent));
        } else if (one != Decision::Drop) {
            painter->fillRect(QRect(box.right(), box.top() + 4, 1, box.height() - 8), m_theme.color(Token::LineMid));
        }
        paint::text(painter, box, pausewords::decided(one), m_theme.font(on ? FontRole::SmallStrong : FontRole::Small),
            m_theme.color(on ? Token::Text : Token::Text2), Qt::AlignHCenter);
    }
}

void HeldDelegate::paintNetworks(QPainter *painter, const QRect &cell, int row) const
{
    const int side = m_theme.px(14);
    QRect place(cell.left() + inset, cell.top() + (cell.height() - side) / 2, side, side);
    QStringList shown;
    for (const HeldVersion &held : m_rows.at(row)->versions) {
        const Account *account = m_accounts.find(held.version.account);
        if (!account || place.right() > cell.right())
            continue;
        paint::networkBadge(painter, place, account->network, m_theme);
        place.translate(side + 4, 0);
    }
}

void HeldDelegate::paintState(QPainter *painter, const QRect &cell, int row) const
{
    const HeldPost &post = *m_rows.at(row);
    const int side = m_theme.px(13);
    paint::state(painter, QRect(cell.left() + inset, cell.top() + (cell.height() - side) / 2, side, side),
        glyphOf(post), m_theme);
    paint::text(painter, cell.adjusted(inset + side + 6, 0, -6, 0), m_rows.stateOf(post), m_theme.font(FontRole::Small),
        m_theme.color(post.decision() == Decision::None ? Token::Text2 : Token::Text));
}

void HeldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const HeldPost *post = m_rows.at(index.row());
    if (!post)
        return;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool active = view && view->hasFocus();
    const bool selected = option.state & QStyle::State_Selected;
    const bool current = view && view->currentIndex().row() == index.row();
    const QColor ground
        = selected ? m_theme.color(active ? Token::Selected : Token::SelectedInactive) : m_theme.color(Token::Base);
    painter->save();
    painter->fillRect(option.rect, ground);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Token::Line));
    if (current && index.column() == 0)
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), m_theme.color(Token::Accent));
    const QRect words = option.rect.adjusted(inset, 0, -6, 0);
    switch (index.column()) {
    case HeldModel::When:
        paint::text(painter, words, index.data().toString(), m_theme.font(FontRole::Base), m_theme.color(Token::Text2));
        break;
    case HeldModel::Networks: paintNetworks(painter, option.rect, index.row()); break;
    case HeldModel::Title:
        paint::text(painter, words, post->title, m_theme.font(FontRole::Strong), m_theme.color(Token::Text));
        break;
    case HeldModel::Choice: paintSegments(painter, option.rect, post->decision()); break;
    case HeldModel::State: paintState(painter, option.rect, index.row()); break;
    default: break;
    }
    if (current && active) { // the ring goes round the whole row
        painter->setPen(QPen(m_theme.color(Token::Focus), 2));
        const QRect r = option.rect;
        painter->drawLine(r.left(), r.top() + 1, r.right() + 1, r.top() + 1);
        painter->drawLine(r.left(), r.bottom() - 1, r.right() + 1, r.bottom() - 1);
        if (index.column() == 0)
            painter->drawLine(r.left() + 1, r.top(), r.left() + 1, r.bottom());
        if (index.column() == HeldModel::State)
            painter->drawLine(r.right() - 1, r.top(), r.right() - 1, r.bottom());
    }
    painter->restore();
}

QSize HeldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Strong));
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * inset + 6;
    if (index.column() == HeldModel::Choice)
        width = segment(QRect(0, 0, 10, 10), Decision::Drop).right() + inset;
    if (index.column() == HeldModel::Networks && m_rows.at(index.row()))
        width = 2 * inset + (m_theme.px(14) + 4) * int(m_rows.at(index.row())->versions.size());
    if (index.column() == HeldModel::State)
        width += m_theme.px(13) + 6;
    return {width, qMax(option.rect.height(), m_theme.rowHeight(RowKind::Table))};
}

bool HeldDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.column() != HeldModel::Choice)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const HeldPost *post = m_rows.at(index.row());
    for (const Decision one : choices)
        if (post && mouse->button() == Qt::LeftButton && segment(option.rect, one).contains(mouse->pos())) {
            Q_EMIT chosen(post->id, post->decision() == one ? Decision::None : one);
            return true;
        }
    return false;
}
