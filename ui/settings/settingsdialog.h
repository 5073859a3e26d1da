#pragma once
#include "ui/desk.h"
#include <QDialog>

class QListWidget;
class QStackedWidget;

//! Everything that can be chosen; it holds at once.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(const Desk &desk, QWidget *parent);

private:
    QWidget *general();
    QWidget *publishing();
    QWidget *keyboard();
    QWidget *dataAndHelp();
    Desk m_desk;
    QListWidget *m_sections;
    QStackedWidget *m_pages;
};
