#pragma once
#include "ui/desk.h"
#include <QDialog>

//! The log, without secrets, to be read, copied or saved.
class LogDialog : public QDialog {
    Q_OBJECT
public:
    LogDialog(const Desk &desk, QWidget *parent);
};
