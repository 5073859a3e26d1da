// How the month is painted.
#include "models/itemmodels/calendarmodel.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postwords.h"
#include "ui/widgets/glyphs.h"
#include <QLocale>
#include <QPaintEvent>

using namespace Qt::StringLiterals;

void MonthView::paintEvent(QPaintEvent *event)
{
    lay();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.color(Token::Base));
    for (int day = 0; day < m_layout.days(); ++day)
        if (shownRect(day).intersects(event->rect()))
            paintDay(&painter, day);
    for (int day = 0; day < m_layout.days(); ++day)
        if (m_layout.day(day).date == m_today)
            paint::panel(&painter, shownRect(day), 0, {}, m_theme.color(Token::Accent), Qt::SolidLine, 2);
    if (m_drag && m_drag->moving)
        paintDrag(&painter);
    paintHead(&painter);
}

void MonthView::paintHead(QPainter *painter) const
{
    const QRect head(0, 0, viewport()->width(), m_layout.headHeight());
    painter->fillRect(head, m_theme.color(Token::Window));
    painter->fillRect(QRect(0, head.bottom(), head.width(), 1), m_theme.color(Token::Line));
    for (int i = 0; i < 7 && i < m_layout.days(); ++i) {
        const QRect column = m_layout.day(i).rect;
        const QDate date = m_layout.day(i).date;
        painter->fillRect(QRect(column.left(), 0, 1, head.height()), m_theme.color(Token::Line));
        const QString name = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
        paint::text(painter, QRect(column.left() + m_theme.px(6), 0, column.width() - m_theme.px(8), head.height()),
            name, m_theme.font(FontRole::SmallStrong), m_theme.color(Token::Text2));
    }
}

void MonthView::paintDay(QPainter *painter, int day) const
{
    const QRect rect = shownRect(day);
    const QDate date = m_layout.day(day).date;
    const bool other = date.month() != m_month.month();
    const bool weekend = date.dayOfWeek() >= Qt::Saturday;
    painter->fillRect(rect, m_theme.color(other ? Token::Window : weekend ? Token::Alt : Token::Base));
    painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), m_theme.color(Token::Line));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
    if (day % 7 == 0) {
        const QRect number(0, rect.top(), m_layout.numbersWidth(), rect.height());
        painter->fillRect(number, m_theme.color(Token::Window));
        painter->fillRect(QRect(0, rect.bottom(), number.width(), 1), m_theme.color(Token::Line));
        paint::text(painter,
            QRect(0, rect.top() + 2, number.width() - m_theme.px(6), m_theme.rowHeight(RowKind::CalendarDayNumber)),
            QString::number(m_layout.day(day + 3).date.weekNumber()), m_theme.font(FontRole::Caption),
            m_theme.color(Token::Text3), Qt::AlignRight);
    }
    if (m_drag && m_drag->moving && rect.contains(m_drag->at)) {
        painter->fillRect(rect, m_theme.color(Token::AccentSoft));
        paint::panel(painter, rect, 0, {}, m_theme.color(Token::Accent), Qt::DashLine, 2);
    }
    paintNumber(painter, day);
    paintCards(painter, day);
    if (date == m_day && !m_post && hasFocus())
        paint::focusRing(painter, rect.adjusted(2, 2, -2, -2), 4, m_theme);
    else if (date == m_day && !m_post)
        paint::panel(painter, rect.adjusted(2, 2, -2, -2), 4, {}, m_theme.color(Token::LineStrong));
}

void MonthView::paintNumber(QPainter *painter, int day) const
{
    const QDate date = m_layout.day(day).date;
    const QRect rect = shownRect(day);
    const QRect line(rect.left() + m_theme.px(6), rect.top() + 2, rect.width() - m_theme.px(8),
        m_theme.rowHeight(RowKind::CalendarDayNumber));
    const QString number = QString::number(date.day());
    if (date == m_today) {
        const QFont font = m_theme.font(FontRole::SmallStrong);
        const int width = qMax(m_theme.px(24), QFontMetrics(font).horizontalAdvance(number) + m_theme.px(12));
        const int height = m_theme.px(17);
        const QRectF pill(rect.left() + m_theme.px(4), line.center().y() - height / 2, width, height);
        paint::panel(painter, pill, height / 2.0, m_theme.color(Token::Accent), Qt::transparent);
        paint::text(painter, pill.toRect(), number, font, m_theme.color(Token::OnAccent), Qt::AlignHCenter);
        return;
    }
    const bool named = date.day() == 1; // a new month starts inside the grid
    const QString words = named ? QLocale().toString(date, tr("d MMM")) : number;
    const bool other = date.month() != m_month.month();
    paint::text(
        painter, line, words, m_theme.font(FontRole::Small), m_theme.color(other ? Token::Text3 : Token::Text2));
}

void MonthView::paintCards(QPainter *painter, int day) const
{
    const QList<int> rows = postsOn(day);
    if (rows.isEmpty())
        return;
    const auto size = m_layout.areMini(day) ? postcard::Size::Mini : postcard::Size::Full;
    const QList<MonthLayout::CardPlace> shown = m_layout.cards(day, positionIn(day, m_post));
    for (const auto &place : shown) {
        const PostCard &one = card(rows[place.position]);
        const bool chosen = one.id == m_post;
        const bool lifted = m_drag && m_drag->moving && m_drag->post == one.id;
        painter->setOpacity(lifted ? 0.4 : 1);
        postcard::draw(painter, toViewport(place.rect), one, size,
            {.chosen = chosen, .focused = chosen && hasFocus(), .ghost = false}, m_theme);
    }
    painter->setOpacity(1);
    if (shown.size() < rows.size())
        postcard::drawMore(
            painter, toViewport(m_layout.more(day)), int(rows.size() - shown.size()), worstHidden(day, shown), m_theme);
}

SendState MonthView::worstHidden(int day, const QList<MonthLayout::CardPlace> &shown) const
{
    SendState worst = SendState::Cancelled;
    const QList<int> rows = postsOn(day);
    for (int i = 0; i < rows.size(); ++i) {
        const bool hidden = i < shown.first().position || i > shown.last().position;
        const SendState state = postwords::shown(*m_posts->at(rows[i]));
        if (hidden && postwords::urgency(state) < postwords::urgency(worst))
            worst = state;
    }
    return worst;
}

void MonthView::paintDrag(QPainter *painter) const
{
    const int row = m_posts->rowOf(m_drag->post);
    if (row < 0 || m_layout.days() == 0)
        return;
    const QSize size(m_layout.day(0).rect.width() - 8, postcard::height(postcard::Size::Full, m_theme));
    postcard::draw(painter,
        QRect(m_drag->at - QPoint(qMin(m_drag->grip.x(), size.width()), qMin(m_drag->grip.y(), size.height())), size),
        card(row), postcard::Size::Full, {.chosen = true, .focused = false, .ghost = true}, m_theme);
}
