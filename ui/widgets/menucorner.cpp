#include "ui/widgets/menucorner.h"
#include <QCoreApplication>
#include <QMenuBar>
#include <QResizeEvent>

bool MenuCorner::event(QEvent *event)
{
    auto *bar = qobject_cast<QMenuBar *>(parentWidget());
    if (event->type() == QEvent::LayoutRequest && bar)
        QCoreApplication::postEvent(bar, new QResizeEvent(bar->size(), bar->size()));
    return QWidget::event(event);
}
