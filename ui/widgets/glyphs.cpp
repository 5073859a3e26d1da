#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include <QCoreApplication>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace {

double ratioOf(const QPainter *painter) { return painter->device()->devicePixelRatioF(); }

QRect squareIn(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    return {rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side};
}

QString iconOfAudience(StateGlyph state)
{
    return state == StateGlyph::Private ? u"lock"_s : state == StateGlyph::Note ? u"note"_s : u"globe"_s;
}
} // namespace

void paint::state(QPainter *painter, const QRect &rect, StateGlyph state, const Theme &theme)
{
    const StateLook look = theme.stateLook(state);
    paint::state(painter, rect, state, theme, look.strong, theme.isDark() ? look.onStrong : theme.color(Token::Base));
}

void paint::state(QPainter *painter, const QRect &rect, StateGlyph state, const Theme &theme, QColor ink, QColor cut)
{
    const char *svg = tokens::stateSvg(state);
    const QRect square = squareIn(rect);
    if (svg)
        painter->drawPixmap(square.topLeft(), theme.drawing(svg, ink, cut, square.width(), ratioOf(painter)));
    else
        icon(painter, square, iconOfAudience(state), ink, theme);
}

void paint::icon(QPainter *painter, const QRect &rect, const QString &name, QColor ink, const Theme &theme)
{
    const QRect square = squareIn(rect);
    painter->drawPixmap(square.topLeft(), iconPixmap(theme, name, ink, square.width(), ratioOf(painter)));
}

void paint::networkBadge(QPainter *painter, const QRect &rect, const QString &network, const Theme &theme)
{
    const NetworkLook look = theme.networkLook(network);
    const double side = rect.width();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.isDark() ? QPen(QColor(255, 255, 255, 0x2e), 1) : QPen(Qt::NoPen));
    painter->setBrush(look.fill);
    const double inset = theme.isDark() ? 0.5 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), side * 0.22, side * 0.22);
    QFont font = theme.font(FontRole::Base);
    const double part = look.letter.size() <= 1 ? 0.66 : look.letter.size() == 2 ? 0.58 : 0.46;
    font.setPixelSize(qMax(5, qRound(side * part)));
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(look.ink);
    painter->drawText(rect, Qt::AlignCenter, look.letter);
    painter->restore();
}

QString paint::initials(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.at(0).isLetterOrNumber() && letters.size() < 2)
            letters += word.at(0).toUpper();
    }
    return letters.isEmpty() ? u"?"_s : letters;
}

void paint::avatar(QPainter *painter, const QRect &rect, const Avatar &avatar, const Theme &theme)
{
    const Theme::AvatarLook look = theme.avatarLook(avatar.name);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (avatar.faded)
        painter->setOpacity(0.75);
    QPainterPath circle;
    circle.addEllipse(QRectF(rect));
    painter->fillPath(circle, look.fill);
    if (avatar.image.isNull()) {
        QFont font = theme.font(FontRole::Strong);
        font.setPixelSize(qMax(6, qRound(rect.width() * 0.36)));
        painter->setFont(font);
        painter->setPen(look.ink);
        painter->drawText(rect, Qt::AlignCenter, initials(avatar.name));
    } else {
        painter->setClipPath(circle);
        painter->drawImage(rect, avatar.image);
        painter->setClipping(false);
    }
    if (!avatar.network.isEmpty()) {
        const int side = qMax(9, qRound(rect.width() * 14.0 / 32));
        const QRect badge(rect.right() - side + 4, rect.bottom() - side + 4, side, side);
        if (avatar.ring.isValid())
            panel(painter, QRectF(badge).adjusted(-1, -1, 1, 1), side * 0.28, avatar.ring, Qt::transparent);
        networkBadge(painter, badge, avatar.network, theme);
    }
    painter->restore();
}

int paint::text(
    QPainter *painter, const QRect &rect, const QString &text, const QFont &font, QColor ink, Qt::Alignment align)
{
    if (rect.width() <= 0)
        return 0;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, int(align | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

void paint::focusRing(QPainter *painter, const QRectF &rect, double radius, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Token::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void paint::panel(
    QPainter *painter, const QRectF &rect, double radius, QColor fill, QColor line, Qt::PenStyle style, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(line, width, style);
    if (style == Qt::DashLine)
        pen.setDashPattern({3, 2});
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : pen);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = width / 2;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

void paint::itemPanel(
    QPainter *painter, const QRect &rect, bool selected, bool active, bool hovered, bool focused, const Theme &theme)
{
    if (selected)
        painter->fillRect(rect, theme.color(active ? Token::Selected : Token::SelectedInactive));
    else if (hovered)
        painter->fillRect(rect, theme.color(Token::Hover));
    if (selected)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color(Token::Accent));
    if (focused)
        focusRing(painter, rect, 0, theme);
}
