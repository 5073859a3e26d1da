#pragma once
#include "ui/desk.h"
#include <QObject>
#include <functional>
#include <memory>

class MainWindow;
class QMenu;
class QSystemTrayIcon;
struct FreshMessage;
struct Notice;

//! The icon in the desktop's tray, and what it says when messages come in or something went wrong. Own answers never
//! notify.
class Tray : public QObject {
    Q_OBJECT
public:
    Tray(const Desk &desk, MainWindow &window);
    ~Tray() override;
    void sayHidden(); //!< once: the program goes on in the tray

private:
    void tell(const QList<FreshMessage> &messages);
    void tellNotice(const Notice &notice);
    void show();
    Desk m_desk;
    MainWindow &m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    std::function<void()> m_last; //!< what a click on the last message shows
    bool m_saidHidden = false;
};
