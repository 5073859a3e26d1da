#pragma once
#include <QIcon>
#include <QString>

class Theme;

//! A one-colour icon of our own set, in the theme's text2, text or disabled colour; follows theme changes by itself.
QIcon icon(const Theme &theme, const QString &name);
//! The same in a fixed colour role, e.g. on a primary button.
QIcon icon(const Theme &theme, const QString &name, QColor ink);
//! The pixels at once, for delegates: `size` is in device independent pixels.
QPixmap iconPixmap(const Theme &theme, const QString &name, QColor ink, int size, double ratio);
bool hasIcon(const QString &name);
