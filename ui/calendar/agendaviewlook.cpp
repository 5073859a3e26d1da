// How the list of posts is painted.
#include "ui/calendar/accountbook.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/postwords.h"
#include "ui/widgets/glyphs.h"
#include <QPaintEvent>

using namespace Qt::StringLiterals;

void AgendaView::paintEvent(QPaintEvent *event)
{
    lay();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.color(Token::Base));
    for (int i = entryAt(event->rect().top() + verticalOffset()); i >= 0 && i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const QRect rect(0, entry.top - verticalOffset(), viewport()->width(), entry.height);
        if (rect.top() > event->rect().bottom())
            break;
        if (entry.row < 0)
            paintHeading(&painter, rect, entry.day);
        else if (m_plain)
            paintPlain(&painter, rect, entry.row);
        else
            paintRow(&painter, rect, entry.row);
    }
}

QString AgendaView::headingOf(const QDate &day) const
{
    if (!day.isValid())
        return tr("Without a day");
    const QString name = postwords::longDayOf(day);
    return name.left(1).toUpper() + name.mid(1);
}

void AgendaView::paintHeading(QPainter *painter, const QRect &rect, const QDate &day) const
{
    painter->fillRect(rect, m_theme.color(Token::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
    const QRect inner = rect.adjusted(m_theme.px(12), 0, -m_theme.px(12), 0);
    const int used
        = paint::text(painter, inner, headingOf(day), m_theme.font(FontRole::SmallStrong), m_theme.color(Token::Text2));
    if (day.isValid() && day == m_today)
        paint::text(painter, inner.adjusted(used + m_theme.px(8), 0, 0, 0), tr("today"),
            m_theme.font(FontRole::SmallStrong), m_theme.color(Token::Accent));
}

void AgendaView::paintRow(QPainter *painter, const QRect &rect, int row) const
{
    const PostCard &one = card(row);
    const Post &post = *m_rows(row);
    const bool chosen = row == chosenRow();
    const StateGlyph glyph = postwords::glyphOf(one.state);
    paint::itemPanel(painter, rect, chosen, hasFocus(), false, chosen && hasFocus(), m_theme);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
    const QRect inner = rect.adjusted(m_theme.px(14), m_theme.px(4), -m_theme.px(12), -m_theme.px(4));
    const int clock = m_theme.px(50);
    paint::text(painter, QRect(inner.left(), inner.top(), clock, inner.height() / 2), one.time,
        m_theme.font(FontRole::Base), m_theme.color(Token::Text2));
    const QString word = postwords::stateWord(post.state);
    const QFont strong = m_theme.font(FontRole::SmallStrong);
    const int wordWidth = qMin(QFontMetrics(strong).horizontalAdvance(word) + 2, inner.width() / 3);
    const QRect upper(inner.left() + clock, inner.top(), inner.width() - clock, inner.height() / 2);
    const QRect lower(upper.left(), upper.bottom() + 1, upper.width(), inner.height() - upper.height());
    const int side = m_theme.px(16);
    paint::text(painter, upper.adjusted(upper.width() - wordWidth, 0, 0, 0), word, strong,
        m_theme.stateLook(glyph).strong, Qt::AlignRight);
    paint::state(painter,
        QRect(upper.right() - wordWidth - m_theme.px(6) - side, upper.center().y() - side / 2 + 1, side, side), glyph,
        m_theme);
    paint::text(painter, upper.adjusted(0, 0, -wordWidth - side - m_theme.px(16), 0), one.title,
        m_theme.font(post.state == SendState::Published ? FontRole::Base : FontRole::Strong),
        m_theme.color(Token::Text));
    const QStringList words = postwords::versionWords(m_theme, m_accounts, post);
    const QString all = words.isEmpty() ? tr("no version for a network yet") : words.join(u" · "_s);
    const int badge = m_theme.px(14);
    int x = lower.right() + 1;
    for (int i = qMin(6, int(one.badges.size())) - 1; i >= 0; --i) {
        x -= badge + (x <= lower.right() ? m_theme.px(4) : 0);
        paint::networkBadge(
            painter, QRect(x, lower.center().y() - badge / 2 + 1, badge, badge), one.badges[i], m_theme);
    }
    paint::text(painter, QRect(lower.left(), lower.top(), x - lower.left() - m_theme.px(8), lower.height()), all,
        m_theme.font(FontRole::Small), m_theme.color(Token::Text3));
}

void AgendaView::paintPlain(QPainter *painter, const QRect &rect, int row) const
{
    const PostCard &one = card(row);
    const bool chosen = row == chosenRow();
    paint::itemPanel(painter, rect, chosen && hasFocus(), hasFocus(), false, chosen && hasFocus(), m_theme);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
    const QRect inner = rect.adjusted(m_theme.px(12), m_theme.px(4), -m_theme.px(12), -m_theme.px(4));
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect lower(inner.left(), upper.bottom() + 1, inner.width(), inner.height() - upper.height());
    paint::text(painter, upper, one.title, m_theme.font(FontRole::Base), m_theme.color(Token::Text));
    const int marks = postcard::drawMarks(painter, lower, one, 3, m_theme);
    paint::text(painter, lower.adjusted(0, 0, -marks - m_theme.px(6), 0), postwords::stateWord(one.state),
        m_theme.font(FontRole::Small), m_theme.color(Token::Text3));
}
