#include "tests/support/pictures.h"
#include <QCoreApplication>
#include <QDir>
#include <QWidget>

void grab(QWidget &widget, const QString &name, const QString &theme, const QString &language, QSize size)
{
    const QString folder = qEnvironmentVariable("TERTULIA_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    widget.resize(size);
    widget.show();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    widget.grab().save(QDir(folder).filePath(QStringLiteral("%1-%2-%3.png").arg(name, theme, language)));
}
