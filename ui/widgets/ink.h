#pragma once
#include "ui/widgets/theme.h"
#include <QColor>
#include <QPalette>
#include <QWidget>

//! Gives a label-like widget its text colour; the palette is the way that views and screen themes understand.
inline void setInk(QWidget *widget, QColor ink)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    widget->setPalette(palette);
}

//! A font and an ink of the theme, again whenever that changes. Once for each widget.
void dress(QWidget *widget, const Theme &theme, FontRole role, Token ink = Token::Text);

//! Gives a widget its own ground.
inline void setGround(QWidget *widget, QColor ground)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::Window, ground);
    widget->setPalette(palette);
    widget->setAutoFillBackground(true);
}
