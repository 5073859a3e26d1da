#include "ui/widgets/buttonlook.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int inset = 11;
constexpr int gap = 6;

int arrowSide(const Theme &theme) { return theme.px(10); }

bool says(const QWidget *widget, const char *property) { return widget && widget->property(property).toBool(); }

QColor shaded(QColor colour, const QStyleOption &option, const Theme &theme)
{
    const bool down = option.state & QStyle::State_Sunken;
    const bool over = option.state & QStyle::State_MouseOver;
    if (!down && !over)
        return colour;
    const int by = down ? 112 : 106;
    return theme.isDark() ? colour.lighter(by) : colour.darker(by);
}

void makeSolid(ButtonLook &look, QColor fill, QColor ink, const QStyleOption &option, const Theme &theme)
{
    look.fill = shaded(fill, option, theme);
    look.line = look.fill;
    look.ink = ink;
    look.solid = true;
}

void makePlain(ButtonLook &look, const QStyleOption &option, const Theme &theme)
{
    const bool over = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool on = option.state & QStyle::State_On;
    look.ink = theme.color(Token::Text);
    look.fill = on  ? theme.color(Token::Selected)
        : over      ? theme.color(Token::Hover)
        : look.flat ? QColor(Qt::transparent)
                    : theme.color(Token::Base);
    look.line = look.flat ? QColor(Qt::transparent) : theme.color(Token::LineStrong);
}

int keysWidth(const QString &keys, const Theme &theme)
{
    return keys.isEmpty() ? 0 : gap + 2 + paint::keyCapsWidth(keys, theme);
}

bool isSegment(const QWidget *widget) { return widget && widget->property("segment").isValid(); }

//! Segments share their lines and round only the outer corners.
void drawSegment(QPainter *painter, const QRect &rect, const ButtonLook &look, const QString &where)
{
    painter->save();
    painter->setClipRect(rect);
    QRect grown = rect;
    if (where != "first"_L1 && where != "only"_L1)
        grown.setLeft(rect.left() - 1 - (where == "last"_L1 || where == "middle"_L1 ? 8 : 0));
    if (where != "last"_L1 && where != "only"_L1)
        grown.setRight(rect.right() + 8);
    paint::panel(painter, grown, 5, look.fill, look.line);
    if (where == "middle"_L1 || where == "last"_L1)
        painter->fillRect(QRect(rect.left(), rect.top() + 1, 1, rect.height() - 2), look.line);
    painter->restore();
}

//! What a button shows, left to right and centred as a whole: icon, words, key caps, arrow.
struct Contents {
    QIcon icon;
    QSize iconSize;
    QString text;
    bool arrow = false;
    bool iconOnly = false;
};

void drawContents(QPainter *painter, const QRect &rect, const Contents &what, const ButtonLook &look,
    const QStyleOption &option, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QString words = what.iconOnly ? QString() : what.text;
    const int iconWidth = what.icon.isNull() ? 0 : what.iconSize.width();
    const QFontMetrics metrics(painter->font());
    const int wordsWidth = metrics.size(Qt::TextShowMnemonic, words).width();
    const int keys = keysWidth(look.keys, theme);
    const int arrow = what.arrow ? gap + arrowSide(theme) : 0;
    const int total = iconWidth + (iconWidth && !words.isEmpty() ? gap : 0) + wordsWidth + keys + arrow;
    int x = rect.left() + qMax(4, (rect.width() - total) / 2);
    if (iconWidth) {
        const QRect place(
            x, rect.top() + (rect.height() - what.iconSize.height()) / 2, iconWidth, what.iconSize.height());
        const QIcon::Mode mode = !enabled            ? QIcon::Disabled
            : option.state & QStyle::State_MouseOver ? QIcon::Active
                                                     : QIcon::Normal;
        const QString name = what.icon.name();
        if (look.solid && enabled && hasIcon(name))
            paint::icon(painter, place, name, look.ink, theme);
        else
            what.icon.paint(
                painter, place, Qt::AlignCenter, mode, option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        x += iconWidth + gap;
    }
    const int room = qMin(wordsWidth, rect.right() - x - keys - arrow);
    painter->setPen(look.ink);
    const QString fitting
        = room < wordsWidth ? metrics.elidedText(words, Qt::ElideRight, room, Qt::TextShowMnemonic) : words;
    painter->drawText(QRect(x, rect.top(), room + 2, rect.height()),
        Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, fitting);
    x += room;
    if (keys)
        paint::keyCaps(painter, QRect(x + gap + 2, rect.top(), keys, rect.height()), look.keys, theme,
            look.solid || !enabled ? look.ink : QColor());
    x += keys;
    if (what.arrow)
        paint::icon(
            painter, QRect(x + gap, rect.top(), arrowSide(theme), rect.height()), u"go-down"_s, look.ink, theme);
}
} // namespace

ButtonLook ButtonLook::of(const QStyleOption &option, const QWidget *widget, bool flat, const Theme &theme)
{
    ButtonLook look;
    look.flat = flat || says(widget, "link");
    look.keys = widget ? widget->property("keys").toString() : QString();
    makePlain(look, option, theme);
    const QVariant tone = widget ? widget->property("tone") : QVariant();
    const StateLook failed = theme.stateLook(StateGlyph::Failed);
    if (!(option.state & QStyle::State_Enabled)) {
        look.ink = theme.color(Token::Text3);
        look.fill = look.flat ? QColor(Qt::transparent) : theme.color(Token::Hover);
        look.line = look.flat ? QColor(Qt::transparent) : theme.color(Token::LineMid);
    } else if (tone.isValid() && (!isSegment(widget) || option.state & QStyle::State_On)) {
        const StateLook state = theme.stateLook(StateGlyph(tone.toInt()));
        makeSolid(look, state.strong, state.onStrong, option, theme);
    } else if (says(widget, "primary")) {
        makeSolid(look, theme.color(Token::Accent), theme.color(Token::OnAccent), option, theme);
    } else if (says(widget, "danger")) {
        look.ink = failed.strong;
        look.line = look.flat ? look.line : failed.strong;
    } else if (says(widget, "link")) {
        look.ink = theme.color(Token::Link);
    }
    return look;
}

QSize buttons::size(
    const QString &text, bool hasIcon, const QSize &iconSize, bool hasMenu, const QWidget *widget, const Theme &theme)
{
    const bool small = says(widget, "small");
    const int height = theme.rowHeight(small ? RowKind::ButtonSmall : RowKind::Button);
    const int icon = hasIcon ? iconSize.width() : 0;
    if (text.isEmpty() && icon)
        return {qMax(height, icon + 8) + (hasMenu ? gap + arrowSide(theme) : 0), height};
    const QFontMetrics metrics(widget ? widget->font() : theme.font(FontRole::Base));
    int width = metrics.size(Qt::TextShowMnemonic, text).width() + 2 * (small ? inset - 3 : inset);
    if (icon)
        width += icon + gap;
    width += keysWidth(widget ? widget->property("keys").toString() : QString(), theme);
    return {width + 2 + (hasMenu ? gap + arrowSide(theme) : 0), height};
}

void buttons::drawPanel(QPainter *painter, const QRect &rect, const ButtonLook &look, const QWidget *widget)
{
    if (isSegment(widget))
        drawSegment(painter, rect, look, widget->property("segment").toString());
    else if (look.fill.alpha() || look.line.alpha())
        paint::panel(painter, rect, 5, look.fill, look.line);
}

void buttons::drawPush(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const Theme &theme)
{
    const ButtonLook look = ButtonLook::of(option, widget, option.features & QStyleOptionButton::Flat, theme);
    drawPanel(painter, option.rect, look, widget);
    painter->save();
    QFont font = widget ? widget->font() : theme.font(FontRole::Base);
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    drawContents(painter, option.rect, {option.icon, option.iconSize, option.text, menu}, look, option, theme);
    painter->restore();
}

void buttons::drawTool(
    QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget, const Theme &theme)
{
    const ButtonLook look = ButtonLook::of(option, widget, option.state & QStyle::State_AutoRaise, theme);
    drawPanel(painter, option.rect, look, widget);
    const bool split = option.features & QStyleOptionToolButton::MenuButtonPopup;
    const bool menu = option.features & QStyleOptionToolButton::HasMenu && !(widget && says(widget, "noArrow"));
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    QRect inside = option.rect;
    painter->save();
    if (split) {
        inside.setRight(inside.right() - 24);
        QColor line = look.solid ? look.ink : look.line;
        line.setAlphaF(look.solid ? 0.35F : 1.0F);
        painter->fillRect(QRect(inside.right() + 1, inside.top() + 5, 1, inside.height() - 10), line);
        paint::icon(
            painter, QRect(inside.right() + 8, inside.top(), 10, inside.height()), u"go-down"_s, look.ink, theme);
    }
    QFont font = widget ? widget->font() : theme.font(FontRole::Base);
    if (look.solid || (isSegment(widget) && option.state & QStyle::State_On))
        font.setWeight(look.solid ? QFont::Medium : QFont::DemiBold);
    painter->setFont(font);
    const QString text = option.toolButtonStyle == Qt::ToolButtonIconOnly ? QString() : option.text;
    drawContents(painter, inside,
        {option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon, option.iconSize,
            option.icon.isNull() ? option.text : text, menu && !split && !iconOnly, iconOnly},
        look, option, theme);
    painter->restore();
}
