#include "ui/widgets/ink.h"

void dress(QWidget *widget, const Theme &theme, FontRole role, Token ink)
{
    const auto wear = [widget, &theme, role, ink] {
        widget->setFont(theme.font(role));
        setInk(widget, theme.color(ink));
    };
    QObject::connect(&theme, &Theme::changed, widget, wear);
    wear();
}
