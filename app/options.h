#pragma once
#include <QMap>
#include <QSize>
#include <QString>
#include <QStringList>

//! How the program was started, as far as the window is concerned.
struct Options {
    QString workspace;
    bool practice = false;
    QMap<QString, QString> bases; //!< network → address
    QString language; //!< empty: as chosen before
    QString theme; //!< likewise
    QSize size;
    QString tour; //!< folder for its pictures; empty: no tour
    QString error; //!< plain sentence; then nothing else holds
    bool help = false;
    bool version = false;
};
Options readOptions(const QStringList &arguments);
QString usage(); //!< for --help
