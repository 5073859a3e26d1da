#include "ui/widgets/styleparts.h"
#include "ui/widgets/buttonlook.h"
#include "ui/widgets/glyphs.h"
#include <QAbstractScrollArea>
#include <QFrame>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

void parts::field(QPainter *painter, const QRect &rect, bool enabled, const Theme &theme)
{
    paint::panel(painter, rect, 5, theme.color(enabled ? Token::Base : Token::Hover),
        theme.color(enabled ? Token::LineStrong : Token::LineMid));
}

void parts::frame(QPainter *painter, const QRect &rect, const QWidget *widget, const Theme &theme)
{
    if (widget && widget->property("raised").toBool())
        paint::panel(painter, rect, 8, theme.color(Token::Base), theme.color(Token::LineStrong));
    else if (widget && widget->property("card").toBool())
        paint::panel(painter, rect, 6, theme.color(Token::Base), theme.color(Token::LineMid));
    else if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
        paint::panel(painter, rect, 2, {}, theme.color(widget->isEnabled() ? Token::LineStrong : Token::LineMid));
    else
        paint::panel(painter, rect, 0, {}, theme.color(Token::Line));
}

void parts::checkMark(QPainter *painter, const QStyleOption &option, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor fill = theme.color(on && enabled ? Token::Accent : enabled ? Token::Base : Token::Hover);
    paint::panel(painter, option.rect, 3, fill,
        on && enabled ? fill : theme.color(enabled ? Token::LineStrong : Token::LineMid));
    const QColor ink = theme.color(enabled ? Token::OnAccent : Token::Text3);
    if (option.state & QStyle::State_On)
        paint::icon(painter, option.rect.adjusted(2, 2, -2, -2), u"checkmark"_s, ink, theme);
    else if (option.state & QStyle::State_NoChange)
        painter->fillRect(QRect(option.rect.left() + 4, option.rect.center().y(), option.rect.width() - 8, 2), ink);
}

void parts::radioMark(QPainter *painter, const QStyleOption &option, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QColor ink = theme.color(!enabled ? Token::LineMid : on ? Token::Accent : Token::LineStrong);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, on ? 1.6 : 1));
    painter->setBrush(theme.color(enabled ? Token::Base : Token::Hover));
    const QRectF circle = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        const double inset = circle.width() * 0.28;
        painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void parts::comboBox(QPainter *painter, const QStyleOptionComboBox &option, const Theme &theme)
{
    if (option.frame)
        field(painter, option.rect, option.state & QStyle::State_Enabled, theme);
    const int side = theme.px(12);
    paint::icon(painter, QRect(option.rect.right() - side - 7, option.rect.top(), side, option.rect.height()),
        u"go-down"_s, theme.color(Token::Text2), theme);
}

void parts::spinBox(
    QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.frame)
        field(painter, option.rect, enabled, theme);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect &rect, const QString &name, QAbstractSpinBox::StepEnabledFlag step) {
        const bool can = enabled && option.stepEnabled & step;
        const QRect small(rect.center().x() - 4, rect.center().y() - 4, 9, 9);
        paint::icon(painter, small, name, theme.color(can ? Token::Text2 : Token::LineMid), theme);
    };
    arrow(up, u"go-up"_s, QAbstractSpinBox::StepUpEnabled);
    arrow(down, u"go-down"_s, QAbstractSpinBox::StepDownEnabled);
}

QRect parts::spinBoxPart(const QRect &rect, QStyle::SubControl part)
{
    const QRect arrows(rect.right() - 20, rect.top() + 2, 18, rect.height() - 4);
    if (part == QStyle::SC_SpinBoxUp)
        return {arrows.left(), arrows.top(), arrows.width(), arrows.height() / 2};
    if (part == QStyle::SC_SpinBoxDown)
        return {
            arrows.left(), arrows.top() + arrows.height() / 2, arrows.width(), arrows.height() - arrows.height() / 2};
    return rect.adjusted(2, 1, -22, -1);
}

void parts::tabLabel(QPainter *painter, const QStyleOptionTab &option, const Theme &theme)
{
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(theme.font(selected ? FontRole::Strong : FontRole::Base));
    painter->setPen(theme.color(selected ? Token::Text : Token::Text2));
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter->restore();
    if (option.state & QStyle::State_HasFocus)
        paint::focusRing(painter, option.rect.adjusted(2, 4, -2, -4), 3, theme);
}

void parts::menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    const QRect rect = option.rect;
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), theme.color(Token::Line));
        return;
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, theme.color(Token::Selected));
    const int side = theme.px(16);
    const QRect mark(rect.left() + 8, rect.center().y() - side / 2 + 1, side, side);
    const QColor ink = theme.color(enabled ? Token::Text : Token::Text3);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            paint::icon(painter, mark, u"checkmark"_s, ink, theme);
    } else if (!option.icon.isNull()) {
        option.icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QStringList words = option.text.split(u'\t');
    const QRect line
        = rect.adjusted(8 + side + 8, 0, -12 - (option.menuItemType == QStyleOptionMenuItem::SubMenu ? 14 : 0), 0);
    painter->save();
    painter->setFont(theme.font(FontRole::Base));
    painter->setPen(ink);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, words.value(0));
    painter->setPen(theme.color(Token::Text3));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, words.value(1));
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paint::icon(painter, QRect(rect.right() - 18, rect.top(), 10, rect.height()), u"go-next"_s,
            theme.color(Token::Text2), theme);
}

QSize parts::menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents, const Theme &theme)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), 9};
    const QFontMetrics metrics(theme.font(FontRole::Base));
    const QStringList words = option.text.split(u'\t');
    int width = 8 + theme.px(16) + 8 + metrics.size(Qt::TextShowMnemonic, words.value(0)).width() + 16;
    const int keys = qMax(option.reservedShortcutWidth, metrics.horizontalAdvance(words.value(1)));
    if (keys)
        width += 28 + keys;
    return {width + 8, theme.rowHeight(RowKind::MenuItem)};
}

void parts::menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    painter->fillRect(option.rect, theme.color(Token::Window));
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        paint::panel(painter, option.rect.adjusted(0, 2, 0, -2), 5, theme.color(Token::Selected), Qt::transparent);
    painter->save();
    painter->setFont(theme.font(FontRole::Base));
    painter->setPen(theme.color(option.state & QStyle::State_Enabled ? Token::Text : Token::Text3));
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter->restore();
}

void parts::headerSection(QPainter *painter, const QRect &rect, const Theme &theme)
{
    painter->fillRect(rect, theme.color(Token::Alt));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::Line));
}

QRect parts::thin(const QRect &rect) { return {rect.left(), rect.center().y() - 1, rect.width(), 4}; }

void parts::progress(QPainter *painter, const QStyleOptionProgressBar &option, const Theme &theme)
{
    const qint64 span = qint64(option.maximum) - option.minimum;
    QRect done = thin(option.rect);
    // Without a known end the bar stays half filled and still: loading bars do not shimmer.
    const double part = span > 0 ? double(option.progress - option.minimum) / double(span) : 0.5;
    done.setWidth(qMax(4, int(done.width() * part)));
    if (option.progress >= option.minimum)
        paint::panel(painter, done, 2, theme.color(Token::Accent), Qt::transparent);
}

void parts::scrollBar(
    QPainter *painter, const QStyleOptionSlider &option, const QRect &slider, const QWidget *widget, const Theme &theme)
{
    const QWidget *above = widget ? widget->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(above ? above->parentWidget() : nullptr);
    const QWidget *viewport = area ? area->viewport() : above;
    painter->fillRect(
        option.rect, viewport ? viewport->palette().color(viewport->backgroundRole()) : theme.color(Token::Base));
    if (option.maximum <= option.minimum)
        return;
    const bool strong = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    paint::panel(painter, slider.adjusted(2, 2, -2, -2), 3, theme.color(strong ? Token::LineStrong : Token::LineMid),
        Qt::transparent);
}

QRect parts::scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int least)
{
    const bool upright = option.orientation == Qt::Vertical;
    const QRect all = option.rect;
    const int length = upright ? all.height() : all.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    const int slider = range > 0
        ? qBound(qMin(least, length), int(qint64(option.pageStep) * length / (range + option.pageStep)), length)
        : length;
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown);
    const auto stretch = [&](int from, int to) {
        return upright ? QRect(all.left(), all.top() + from, all.width(), to - from)
                       : QRect(all.left() + from, all.top(), to - from, all.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return stretch(start, start + slider);
    case QStyle::SC_ScrollBarSubPage: return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage: return stretch(start + slider, length);
    case QStyle::SC_ScrollBarGroove: return all;
    default: return {};
    }
}

QSize parts::toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget, const Theme &theme)
{
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    const bool split = option.features & QStyleOptionToolButton::MenuButtonPopup;
    const bool menu = option.features & QStyleOptionToolButton::HasMenu && !iconOnly && !split;
    const bool textOnly = option.toolButtonStyle == Qt::ToolButtonTextOnly;
    QSize size = buttons::size(
        iconOnly ? QString() : option.text, !option.icon.isNull() && !textOnly, option.iconSize, menu, widget, theme);
    if (split)
        size.rwidth() += 24;
    return size;
}
