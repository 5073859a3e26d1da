#pragma once
#include <QDialog>

class ActionRegistry;
class Theme;

//! The keys of the place one is in, and those that act everywhere (F1, ?).
class KeySheet : public QDialog {
    Q_OBJECT
public:
    KeySheet(const ActionRegistry &actions, Theme &theme, const QString &place, QWidget *parent = nullptr);
};
