#include "ui/calendar/outboxdelegate.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/store/serverplans.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptwords.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/glyphs.h"

using namespace Qt::StringLiterals;

namespace {
QString nameOf(const OutboxAction &row)
{
    return row.content.text.trimmed().isEmpty() ? receiptwords::verbWord(row.verb) : postwords::titleOf(row);
}
} // namespace

QString OutboxDelegate::story(
    const OutboxAction &row, const Theme &theme, const AccountBook &accounts, const QTimeZone &zone)
{
    const QString network = accounts.nameOf(theme, row.account);
    const QString kind = row.verb != Verb::Publish ? receiptwords::verbWord(row.verb)
        : row.post                                 ? tr("post")
        : row.targetId.isEmpty()                   ? tr("message")
                                                   : tr("answer");
    QStringList words{kind, network};
    if (row.state == SendState::Failed && row.errorKind != Error::Kind::Unknown)
        words.append(errorCause({row.errorKind, {}, {}}));
    else if (row.state == SendState::Scheduled && row.attempts > 0 && row.nextTry.isValid())
        words.append(tr("waiting: %1").arg(errorCause({row.errorKind, {}, {}})));
    else if (row.state == SendState::Scheduled && serverplans::isKept(row))
        words.append(postwords::stateWord(row, zone));
    else if (row.due.isValid())
        words.append(postwords::momentOf(row.due, zone));
    return words.join(u" · "_s);
}

QString OutboxDelegate::spoken(
    const OutboxAction &row, const Theme &theme, const AccountBook &accounts, const QTimeZone &zone)
{
    return QStringList{nameOf(row), postwords::stateWord(row.state), story(row, theme, accounts, zone)}.join(u", "_s);
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const OutboxAction *row = m_rows.at(index.row());
    if (!row)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option.state & QStyle::State_HasFocus;
    paint::itemPanel(painter, option.rect, option.state & QStyle::State_Selected, option.state & QStyle::State_Active,
        false, focused, m_theme);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Token::Line));
    const QRect inner = option.rect.adjusted(m_theme.px(12), m_theme.px(5), -m_theme.px(12), -m_theme.px(6));
    const StateGlyph glyph = postwords::glyphOf(row->state);
    const int side = m_theme.px(18);
    const Account *account = m_accounts.find(row->account);
    paint::networkBadge(painter, QRect(inner.left(), inner.center().y() - side / 2, side, side),
        account ? account->network : QString(), m_theme);
    const QString word = m_theme.stateLook(glyph).word;
    const QFont font = m_theme.font(FontRole::SmallStrong);
    const int width = QFontMetrics(font).horizontalAdvance(word) + 2;
    const int left = inner.left() + side + m_theme.px(10);
    const QRect upper(left, inner.top(), inner.right() - left, inner.height() / 2);
    const QRect lower(left, upper.bottom() + 1, upper.width(), inner.height() / 2);
    paint::text(painter, QRect(upper.right() - width, upper.top(), width, upper.height()), word, font,
        m_theme.stateLook(glyph).strong, Qt::AlignRight);
    const int mark = m_theme.px(15);
    paint::state(painter,
        QRect(upper.right() - width - m_theme.px(6) - mark, upper.center().y() - mark / 2 + 1, mark, mark), glyph,
        m_theme);
    paint::text(painter, upper.adjusted(0, 0, -width - mark - m_theme.px(14), 0), nameOf(*row),
        m_theme.font(FontRole::Strong), m_theme.color(Token::Text));
    paint::text(painter, lower, story(*row, m_theme, m_accounts, m_zone), m_theme.font(FontRole::Small),
        m_theme.color(Token::Text3));
    painter->restore();
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.px(48)};
}
