#include "ui/widgets/splitbutton.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMenu>

SplitButton::SplitButton(Theme &theme, QWidget *parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setProperty("primary", true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void SplitButton::setKeys(const QString &keys)
{
    setProperty("keys", keys);
    updateGeometry();
    update();
}

void SplitButton::setSiblings(QMenu *menu)
{
    setMenu(menu);
    setPopupMode(menu ? MenuButtonPopup : DelayedPopup);
    updateGeometry();
}

void SplitButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (menu() && event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
        showMenu();
    else if (enter && event->modifiers() == Qt::NoModifier)
        click();
    else
        QToolButton::keyPressEvent(event);
}
