#include "ui/calendar/postcard.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/widgets/glyphs.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
struct Frame {
    QColor fill, line, bar;
    Qt::PenStyle style = Qt::SolidLine;
};

Frame frameOf(SendState state, const Theme &theme)
{
    const StateGlyph glyph = postwords::glyphOf(state);
    const StateLook look = theme.stateLook(glyph);
    switch (glyph) {
    case StateGlyph::Draft:
        return {theme.color(Token::Base), theme.color(Token::LineStrong), look.strong, Qt::DashLine};
    case StateGlyph::Review: return {theme.color(Token::Base), look.strong, look.strong, Qt::DotLine};
    case StateGlyph::Published: return {theme.color(Token::Alt), theme.color(Token::LineMid), look.strong};
    case StateGlyph::Scheduled: return {theme.color(Token::Base), theme.color(Token::LineMid), look.strong};
    case StateGlyph::Publishing: return {theme.color(Token::Base), look.strong, look.strong};
    default: return {look.soft, look.strong, look.strong};
    }
}

//! Dashed and dotted bars are drawn in pieces, so that they differ without colour.
void drawBar(QPainter *painter, const QRect &rect, const Frame &frame)
{
    const int piece = frame.style == Qt::DashLine ? 5 : 2;
    if (frame.style == Qt::SolidLine) {
        painter->fillRect(rect, frame.bar);
        return;
    }
    for (int y = rect.top(); y <= rect.bottom(); y += piece + 2)
        painter->fillRect(QRect(rect.left(), y, rect.width(), qMin(piece, rect.bottom() - y + 1)), frame.bar);
}

void drawPanel(QPainter *painter, const QRect &rect, SendState state, const postcard::Look &look, const Theme &theme)
{
    const Frame frame = frameOf(state, theme);
    paint::panel(painter, rect, 4, frame.fill, frame.line, frame.style);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    drawBar(painter, QRect(rect.left(), rect.top() + 1, 3, rect.height() - 2), frame);
    painter->restore();
    if (look.focused)
        paint::focusRing(painter, QRectF(rect).adjusted(-1, -1, 1, 1), 5, theme);
    else if (look.chosen)
        paint::panel(
            painter, QRectF(rect).adjusted(-1, -1, 1, 1), 5, {}, theme.color(Token::LineStrong), Qt::SolidLine, 2);
}

QColor inkOf(SendState state, const Theme &theme)
{
    return theme.color(state == SendState::Published ? Token::Text2 : Token::Text);
}
//! What drawMarks() takes at most.
int marksWidth(const PostCard &card, int most, const Theme &theme)
{
    const int count = int(card.badges.size()), step = theme.px(13) + theme.px(4);
    if (most == 0 || count <= most)
        return theme.px(13) + (most == 0 ? 0 : count * step);
    const int shown = qMax(1, most - 1);
    return theme.px(13) + shown * step + theme.px(4)
        + QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(u"+%1"_s.arg(count - shown));
}
} // namespace

PostCard PostCard::of(const Post &post, const QTimeZone &zone, const AccountBook &accounts, const Theme &theme)
{
    PostCard card{.id = post.id,
        .title = postwords::titleOf(post),
        .time = {},
        .state = postwords::shown(post),
        .badges = {},
        .spoken = {}};
    if (post.due.isValid())
        card.time = postwords::timeOf(post.due, zone);
    QStringList words = postwords::versionWords(theme, accounts, post);
    QSet<AccountId> seen;
    for (const Variant &version : postwords::byUrgency(post)) {
        const Account *account = accounts.find(version.account);
        if (seen.contains(version.account))
            continue;
        seen.insert(version.account);
        card.badges.append(account ? account->network : QString());
    }
    const QString when = card.time.isEmpty() ? QCoreApplication::translate("PostCard", "without a time") : card.time;
    if (words.isEmpty())
        words.append(postwords::stateWord(card.state));
    card.spoken = QStringList{when, card.title, words.join(u"; "_s)}.join(u", "_s);
    return card;
}

int postcard::height(Size size, const Theme &theme)
{
    return theme.rowHeight(size == Size::Full ? RowKind::CalendarCard : RowKind::CalendarCardMini);
}

int postcard::drawMarks(QPainter *painter, const QRect &rect, const PostCard &card, int most, const Theme &theme)
{
    const int side = theme.px(13);
    const int gap = theme.px(4);
    int x = rect.right() + 1 - side;
    const int y = rect.center().y() - side / 2 + 1;
    paint::state(painter, QRect(x, y, side, side), postwords::glyphOf(card.state), theme);
    const int shown = most == 0 ? 0 : int(card.badges.size()) > most ? qMax(1, most - 1) : int(card.badges.size());
    if (most > 0 && shown < card.badges.size()) {
        const QString more = u"+%1"_s.arg(card.badges.size() - shown);
        const QFont font = theme.font(FontRole::Caption);
        const int width = QFontMetrics(font).horizontalAdvance(more);
        x -= gap + width;
        paint::text(painter, QRect(x, rect.top(), width + 2, rect.height()), more, font,
            postwords::needsDecision(card.state) ? theme.stateLook(postwords::glyphOf(card.state)).strong
                                                 : theme.color(Token::Text3));
    }
    for (int i = shown - 1; i >= 0; --i) {
        x -= gap + side;
        paint::networkBadge(painter, QRect(x, y, side, side), card.badges[i], theme);
    }
    return rect.right() + 1 - x;
}

void postcard::draw(
    QPainter *painter, const QRect &rect, const PostCard &card, Size size, const Look &look, const Theme &theme)
{
    painter->save();
    if (look.ghost)
        painter->setOpacity(0.85);
    drawPanel(painter, rect, card.state, look, theme);
    const QRect inner = rect.adjusted(theme.px(8), 1, -theme.px(5), -1);
    const QFont font = theme.font(card.state == SendState::Published ? FontRole::Small : FontRole::SmallStrong);
    if (size == Size::Mini) {
        int most = 2; // nor does the title go before them
        while (most > 0 && inner.width() - marksWidth(card, most, theme) < theme.px(48))
            --most;
        const int marks = drawMarks(painter, inner, card, most, theme);
        paint::text(painter, inner.adjusted(0, 0, -marks - theme.px(4), 0), card.title, font, inkOf(card.state, theme));
    } else {
        const int half = inner.height() / 2;
        paint::text(painter, QRect(inner.left(), inner.top() + 1, inner.width(), half), card.title, font,
            inkOf(card.state, theme));
        const QRect foot(inner.left(), inner.top() + half, inner.width(), inner.height() - half);
        const QFont small = theme.font(FontRole::Caption);
        const int room = foot.width() - QFontMetrics(small).horizontalAdvance(card.time) - theme.px(6);
        int most = 3; // badges give way before the time does
        while (most > 0 && marksWidth(card, most, theme) > room)
            --most;
        const int marks = drawMarks(painter, foot, card, most, theme);
        paint::text(painter, foot.adjusted(0, 0, -marks - theme.px(4), 0), card.time, small, theme.color(Token::Text3));
    }
    painter->restore();
}

void postcard::drawMore(QPainter *painter, const QRect &rect, int count, SendState worst, const Theme &theme)
{
    const int side = theme.px(13);
    const QString words = QCoreApplication::translate("PostCard", "+%1 more").arg(count);
    const QRect inner = rect.adjusted(theme.px(8), 1, -theme.px(5), -1);
    paint::state(painter, QRect(inner.right() + 1 - side, inner.center().y() - side / 2 + 1, side, side),
        postwords::glyphOf(worst), theme);
    paint::text(
        painter, inner.adjusted(0, 0, -side - 4, 0), words, theme.font(FontRole::Small), theme.color(Token::Text2));
}
