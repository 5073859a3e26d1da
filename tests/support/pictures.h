#pragma once
#include <QSize>
#include <QString>

class QWidget;

//! Saves a picture of the widget as NAME-THEME-LANG.png in $TERTULIA_PICTURES; does nothing when that is not set.
/*! The widget is resized and shown; the theme and the language are the caller's affair and only name the file. */
void grab(QWidget &widget, const QString &name, const QString &theme, const QString &language, QSize size);
