#include "ui/tray.h"
#include "ui/mainwindow.h"
#include "ui/notices.h"
#include "ui/services.h"
#include "ui/widgets/retranslate.h"
#include <QMenu>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

Tray::Tray(const Desk &desk, MainWindow &window)
    : m_desk(desk),
      m_window(window),
      m_menu(std::make_unique<QMenu>()),
      m_icon(new QSystemTrayIcon(window.windowIcon(), this))
{
    QAction *open = m_menu->addAction({}, &window, &MainWindow::raiseAbove);
    QAction *write = m_menu->addAction({}, &window, [&window] {
        window.raiseAbove();
        window.showComposer({});
    });
    QAction *quit = m_menu->addAction({}, &window, &MainWindow::quit);
    whenTranslated(m_menu.get(), [open, write, quit] {
        open->setText(tr("Open Tertulia"));
        write->setText(tr("New post"));
        quit->setText(tr("Quit"));
    });
    m_icon->setContextMenu(m_menu.get());
    m_icon->setToolTip(u"Tertulia"_s);
    connect(m_icon, &QSystemTrayIcon::activated, &window, [&window](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            window.raiseAbove();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::show);
    connect(&window, &MainWindow::noticed, this, &Tray::tellNotice);
    connect(&desk.services, &Services::fresh, this, &Tray::tell);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon->show();
}

Tray::~Tray() = default;

void Tray::sayHidden()
{
    if (std::exchange(m_saidHidden, true) || !m_icon->isVisible())
        return;
    m_last = nullptr;
    m_icon->showMessage(
        u"Tertulia"_s, tr("It goes on here: messages are fetched and posts go out on time."), m_window.windowIcon());
}

void Tray::show()
{
    m_window.raiseAbove();
    if (m_last)
        m_last();
}

//! In front of the window the status bar says it.
void Tray::tellNotice(const Notice &notice)
{
    if (m_window.isActiveWindow() || !m_desk.services.get(settings::notifications))
        return;
    m_last = [this, notice] { m_window.showNotice(notice); };
    m_icon->showMessage(notice.title, notice.text, m_window.windowIcon(), 10000);
}

void Tray::tell(const QList<FreshMessage> &messages)
{
    if (messages.isEmpty() || m_window.isActiveWindow() || !m_desk.services.get(settings::notifications))
        return;
    m_last = nullptr;
    const FreshMessage &first = messages.first();
    if (messages.size() == 1)
        m_icon->showMessage(first.author, first.text, m_window.windowIcon());
    else
        m_icon->showMessage(tr("%n new messages", nullptr, int(messages.size())),
            tr("%1: %2").arg(first.author, first.text), m_window.windowIcon());
}
