#pragma once
#include <QColor>
#include <QString>

class QPainter;
class QRect;
class QSize;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;
class Theme;

//! The colours and parts of one button, from its properties (see style.h) and its state.
struct ButtonLook {
    QColor fill, line, ink;
    bool solid = false; //!< key caps take the ink
    bool flat = false;
    QString keys;

    static ButtonLook of(const QStyleOption &option, const QWidget *widget, bool flat, const Theme &theme);
};

namespace buttons {
QSize size(
    const QString &text, bool hasIcon, const QSize &iconSize, bool hasMenu, const QWidget *widget, const Theme &theme);
void drawPanel(QPainter *painter, const QRect &rect, const ButtonLook &look, const QWidget *widget);
void drawPush(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const Theme &theme);
void drawTool(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget, const Theme &theme);
} // namespace buttons
