#pragma once
#include <QProxyStyle>

class Theme;

//! Fusion with the proportions and colours of the design; QApplication owns it after setStyle().
/*! Dynamic properties of buttons (QPushButton, QToolButton):
    "primary" bool   filled with the accent: the one verb of this place
    "danger"  bool   red words and frame
    "tone"    int    a StateGlyph: filled with that state's colour (the reply modes)
    "link"    bool   words only, in the link colour
    "small"   bool   24 px high
    "keys"    QString  key caps drawn at the right, e.g. "Ctrl+Return"; see paint::keyCaps
    Property "raised" on a QFrame: floating frame with radius 8 and a strong line; "card": base fill, radius 6.
    Properties are read while painting; after changing one call updateGeometry() and update(). */
class Style : public QProxyStyle {
    Q_OBJECT
public:
    explicit Style(Theme &theme);

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

private:
    Theme &m_theme;
};
