#pragma once
#include "ui/desk.h"
#include <QObject>
#include <memory>

class MainWindow;
class QMenu;
class QSystemTrayIcon;
struct FreshMessage;

//! The icon in the desktop's tray, and what it says when messages come in. Own answers never notify.
class Tray : public QObject {
    Q_OBJECT
public:
    Tray(const Desk &desk, MainWindow &window);
    ~Tray() override;
    void sayHidden(); //!< once: the program goes on in the tray

private:
    void tell(const QList<FreshMessage> &messages);
    Desk m_desk;
    MainWindow &m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    bool m_saidHidden = false;
};
