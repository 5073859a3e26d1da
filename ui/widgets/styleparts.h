#pragma once
#include <QStyle>
#include <QStyleOption>

class QPainter;
class Theme;

//! The painting of single controls for Style.
namespace parts {
void field(QPainter *painter, const QRect &rect, bool enabled, const Theme &theme);
void frame(QPainter *painter, const QRect &rect, const QWidget *widget, const Theme &theme);
void checkMark(QPainter *painter, const QStyleOption &option, const Theme &theme);
void radioMark(QPainter *painter, const QStyleOption &option, const Theme &theme);
void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const Theme &theme);
void spinBox(
    QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, const Theme &theme);
void tabLabel(QPainter *painter, const QStyleOptionTab &option, const Theme &theme);
void menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents, const Theme &theme);
void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme);
void headerSection(QPainter *painter, const QRect &rect, const Theme &theme);
QRect thin(const QRect &rect); //!< the 4 px in its middle
void progress(QPainter *painter, const QStyleOptionProgressBar &option, const Theme &theme);
void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider, const QWidget *widget,
    const Theme &theme);
QRect spinBoxPart(const QRect &rect, QStyle::SubControl part);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int least);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget, const Theme &theme);
} // namespace parts
