#include "ui/widgets/style.h"
#include "ui/widgets/buttonlook.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/styleparts.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

Style::Style(Theme &theme) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme)
{
    new FocusRing(theme, this);
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_PanelItemViewItem:
        paint::itemPanel(painter, option->rect, option->state & State_Selected, option->state & State_Active,
            option->state & State_MouseOver, false, m_theme);
        return;
    case PE_PanelItemViewRow:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar: return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractButton *>(widget)) // those have the ring around them
            paint::focusRing(painter, option->rect, 2, m_theme);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel:
        buttons::drawPanel(
            painter, option->rect, ButtonLook::of(*option, widget, option->state & State_AutoRaise, m_theme), widget);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            parts::field(painter, option->rect, enabled, m_theme);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame: parts::frame(painter, option->rect, widget, m_theme); return;
    case PE_FrameGroupBox: paint::panel(painter, option->rect, 6, {}, m_theme.color(Token::Line)); return;
    case PE_FrameMenu: paint::panel(painter, option->rect, 0, {}, m_theme.color(Token::LineMid)); return;
    case PE_PanelMenu: painter->fillRect(option->rect, m_theme.color(Token::Base)); return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.color(Token::Base));
        paint::panel(painter, option->rect, 0, {}, m_theme.color(Token::LineMid));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: parts::checkMark(painter, *option, m_theme); return;
    case PE_IndicatorRadioButton: parts::radioMark(painter, *option, m_theme); return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
    case PE_IndicatorButtonDropDown:
        paint::icon(painter, option->rect, u"go-down"_s, m_theme.color(Token::Text2), m_theme);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        paint::icon(painter, option->rect, u"go-up"_s, m_theme.color(Token::Text2), m_theme);
        return;
    case PE_IndicatorArrowRight:
        paint::icon(painter, option->rect, u"go-next"_s, m_theme.color(Token::Text2), m_theme);
        return;
    case PE_IndicatorArrowLeft:
        paint::icon(painter, option->rect, u"go-previous"_s, m_theme.color(Token::Text2), m_theme);
        return;
    case PE_IndicatorTabClose:
        paint::icon(
            painter, option->rect.adjusted(3, 3, -3, -3), u"window-close"_s, m_theme.color(Token::Text2), m_theme);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, m_theme.color(Token::Window));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), m_theme.color(Token::Line));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.color(Token::Line));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttons::drawPush(painter, *button, widget, m_theme);
        break;
    case CE_FocusFrame: paint::focusRing(painter, option->rect, 7, m_theme); return;
    case CE_Splitter: painter->fillRect(option->rect, m_theme.color(Token::Line)); return;
    case CE_TabBarTabShape:
        if (option->state & State_Selected)
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2),
                m_theme.color(Token::Accent));
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return parts::tabLabel(painter, *tab, m_theme);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::menuItem(painter, *item, m_theme);
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::menuBarItem(painter, *item, m_theme);
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Token::Window));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.color(Token::Line));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && widget && widget->property("inset").isValid()) { // where its columns' words begin
            QStyleOptionHeader moved = *header;
            moved.rect.setLeft(
                moved.rect.left() + widget->property("inset").toInt() - pixelMetric(PM_HeaderMargin, option, widget));
            return QProxyStyle::drawControl(element, &moved, painter, widget);
        }
        break;
    case CE_HeaderSection: parts::headerSection(painter, option->rect, m_theme); return;
    case CE_ProgressBarGroove:
        paint::panel(painter, parts::thin(option->rect), 2, m_theme.color(Token::Line), Qt::transparent);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return parts::progress(painter, *bar, m_theme);
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return buttons::drawTool(painter, *button, widget, m_theme);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::scrollBar(
                painter, *bar, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget), widget, m_theme);
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return parts::comboBox(painter, *combo, m_theme);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return parts::spinBox(painter, *spin, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget),
                proxy()->subControlRect(control, option, SC_SpinBoxDown, widget), m_theme);
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttons::size(button->text, !button->icon.isNull(), button->iconSize,
                button->features & QStyleOptionButton::HasMenu, widget, m_theme);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return parts::toolButtonSize(*button, widget, m_theme);
        break;
    case CT_LineEdit: wanted.setHeight(qMax(m_theme.rowHeight(RowKind::Field), size.height())); break;
    case CT_ComboBox: return {size.width() + 9 + 28, m_theme.rowHeight(RowKind::Field)};
    case CT_SpinBox: return {size.width() + 40, m_theme.rowHeight(RowKind::Field)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::menuItemSize(*item, size, m_theme);
        break;
    case CT_MenuBarItem:
        wanted = {size.width() + 16, qMax(size.height() + 10, m_theme.rowHeight(RowKind::MenuBar) - 8)};
        break;
    case CT_TabBarTab: wanted = QSize(size.width() + 4, m_theme.rowHeight(RowKind::SubHeader)); break;
    case CT_ItemViewItem: wanted.setHeight(qMax(wanted.height(), m_theme.rowHeight(RowKind::TableDense))); break;
    case CT_HeaderSection: wanted.setHeight(m_theme.rowHeight(RowKind::TableDense)); break;
    default: break;
    }
    return wanted;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(6, 0, -6, 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::scrollBarPart(*bar, part, 24);
    }
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool split = button && button->features & QStyleOptionToolButton::MenuButtonPopup;
        if (split && part == SC_ToolButtonMenu)
            return {option->rect.right() - 23, option->rect.top(), 24, option->rect.height()};
        if (split && part == SC_ToolButton)
            return option->rect.adjusted(0, 0, -24, 0);
    }
    if (control == CC_SpinBox && part != SC_SpinBoxFrame)
        return parts::spinBoxPart(option->rect, part);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(9, 1, -26, -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth: return 1;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 24;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return m_theme.px(16);
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth: return qobject_cast<const QMenu *>(widget) || metric == PM_DefaultFrameWidth ? 1 : 0;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical: return 0;
    case PM_MenuBarVMargin:
    case PM_MenuBarHMargin: return 4;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_ItemView_ShowDecorationSelected: return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_Table_GridLineColor: return int(m_theme.color(Token::Line).rgba());
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    static const QHash<int, QString> ours{{SP_LineEditClearButton, u"window-close"_s},
        {SP_MessageBoxWarning, u"dialog-warning"_s}, {SP_MessageBoxInformation, u"dialog-information"_s},
        {SP_MessageBoxQuestion, u"dialog-question"_s}, {SP_MessageBoxCritical, u"dialog-error"_s},
        {SP_TitleBarCloseButton, u"window-close"_s}, {SP_ToolBarHorizontalExtensionButton, u"overflow-menu"_s}};
    const auto name = ours.constFind(int(pixmap));
    return name == ours.cend() ? QProxyStyle::standardIcon(pixmap, option, widget) : icon(m_theme, *name);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractItemView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->inherits("QTipLabel"))
        widget->setContentsMargins(2, 2, 2, 2);
}

void Style::unpolish(QWidget *widget) { QProxyStyle::unpolish(widget); }
