#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/place.h"
#include "ui/quitdialog.h"
#include "ui/services.h"
#include "ui/sidebar/sidebar.h"
#include "ui/widgets/theme.h"
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

//! Closing, quitting, and what is remembered of the window.

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepLayout();
    if (m_quitting) {
        event->accept();
        return;
    }
    event->ignore();
    if (QSystemTrayIcon::isSystemTrayAvailable() && m_desk.services.get(settings::closeToTray)) {
        hide();
        Q_EMIT hidden();
        return;
    }
    quit();
}

//! Names what is due within a day: it goes out only while the program runs.
void MainWindow::quit()
{
    keepLayout();
    const QDateTime until = m_desk.services.now().addDays(1);
    whenAnswered(m_desk.db.read([until](const Reader &r) { return outbox::dueBefore(r, until); }), this,
        [this](const Expected<QList<OutboxAction>> &due) {
            const bool tray = QSystemTrayIcon::isSystemTrayAvailable();
            if ((!due || due->isEmpty()) && (tray || m_desk.services.isPractice() || !isVisible())) {
                m_quitting = true;
                Q_EMIT quitAsked();
                return;
            }
            auto *dialog = new QuitDialog(m_desk, due ? *due : QList<OutboxAction>(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this] {
                m_quitting = true;
                Q_EMIT quitAsked();
            });
            connect(dialog, &QuitDialog::minimiseAsked, this, &QWidget::showMinimized);
            dialog->open();
        });
}

void MainWindow::keepLayout()
{
    inbox().attend(false);
    m_desk.services.set(settings::geometry, QString::fromLatin1(saveGeometry().toBase64()));
    m_desk.services.set(settings::splitters, QString::fromLatin1(m_splitter->saveState().toBase64()), u"window"_s);
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = QByteArray::fromBase64(m_desk.services.get(settings::geometry).toLatin1());
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    const QByteArray splitter
        = QByteArray::fromBase64(m_desk.services.get(settings::splitters, u"window"_s).toLatin1());
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
    m_sidebar->setRail(m_desk.services.get(settings::sidebarRail));
}

//! Below 1200 the menus need what the search field takes, and the sidebar becomes a rail; wider again, it comes back
//! unless the person made it one.
void MainWindow::fitWidth()
{
    const bool narrow = width() < m_desk.theme.px(1200);
    m_search->setText(narrow ? tr("Search") : tr("Search or run a command"));
    m_search->setMinimumWidth(narrow ? 0 : m_desk.theme.px(200));
    if (narrow && !m_sidebar->isRail()) {
        m_railByWidth = true;
        m_sidebar->setRail(true);
    } else if (!narrow && m_railByWidth) {
        m_railByWidth = false;
        m_sidebar->setRail(m_desk.services.get(settings::sidebarRail));
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate) {
        const bool looking = event->type() == QEvent::WindowActivate;
        m_desk.services.setAttention(looking);
        inbox().attend(looking);
    }
    return QMainWindow::event(event);
}
