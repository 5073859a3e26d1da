#pragma once
#include "ui/desk.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

//! Every action and its key; a key can be given, taken away, or put back.
class KeysPage : public QWidget {
    Q_OBJECT
public:
    explicit KeysPage(const Desk &desk, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void give(const QString &key);
    Desk m_desk;
    QCheckBox *m_single;
    QTreeWidget *m_tree;
    QLabel *m_hint;
    QPushButton *m_default, *m_none;
    bool m_listening = false;
};
