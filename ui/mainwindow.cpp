#include "ui/mainwindow.h"
#include "models/itemmodels/accountsmodel.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/store/outbox.h"
#include "models/store/workspace.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/firstrun.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/outboxdialog.h"
#include "ui/calendar/receiptdialog.h"
#include "ui/commandbar/commandbar.h"
#include "ui/commandsources.h"
#include "ui/composer/composerpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/members/memberspage.h"
#include "ui/members/writedialog.h"
#include "ui/notices.h"
#include "ui/pause/heldpage.h"
#include "ui/pause/pausebanner.h"
#include "ui/pause/pausewatch.h"
#include "ui/quitdialog.h"
#include "ui/services.h"
#include "ui/settings/logdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/sidebar/sidebar.h"
#include "ui/statusline.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menucorner.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QSystemTrayIcon>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Desk &desk)
    : m_desk(desk),
      m_accounts(new AccountsModel(desk.db, this)),
      m_outbox(new OutboxModel(desk.db, this)),
      m_notices(new Notices(desk, *m_outbox, *m_accounts)),
      m_pause(new PauseWatch(desk.db, this)),
      m_book(new AccountBook(desk.db, this))
{
    m_notices->setParent(this);
    setMinimumSize(720, 480);
    setWindowTitle(u"Tertulia"_s);
    build();
    addActions();
    buildMenus();
    buildPause();
    restoreLayout();
    connect(m_accounts, &AccountsModel::loaded, this, &MainWindow::enterFirstRunOrInbox);
    connect(m_accounts, &QAbstractItemModel::rowsInserted, this, &MainWindow::enterFirstRunOrInbox);
    const auto count = [this] {
        const int problems = m_outbox->problems();
        m_sidebar->setCount(u"calendar"_s, problems, problems > 0);
        m_outboxButton->setText(m_outbox->rowCount() > 0 ? tr("Outbox %1").arg(m_outbox->rowCount()) : tr("Outbox"));
    };
    connect(m_outbox, &OutboxModel::settled, this, count);
    whenTranslated(this, count);
    connect(&m_desk.db, &Database::troubled, this, [this](const Error &error) {
        m_trouble = errorText(error);
        tellBanner();
    });
    connect(&m_desk.db, &Database::recovered, this, [this] {
        m_trouble.clear();
        tellBanner();
    });
    connect(
        &m_desk.services, &Services::saidNo, m_status, [this](const QString &sentence) { m_status->say(sentence); });
    connect(m_status, &StatusLine::undoAsked, this, &MainWindow::undo);
    connect(m_notices, &Notices::noticed, this, &MainWindow::tellNotice);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_sidebar = new Sidebar(m_desk.theme, m_desk.db, m_desk.services);
    m_pages = new QStackedWidget;
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({m_desk.theme.px(212), 4000});
    m_practice = new Banner(m_desk.theme);
    m_practice->clear();
    m_banner = new Banner(m_desk.theme);
    m_banner->clear();
    m_pauseBanner = new PauseBanner(m_desk, *m_pause, *m_book);
    m_waiting = new Banner(m_desk.theme);
    m_waiting->clear();

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_practice);
    column->addWidget(m_banner);
    column->addWidget(m_pauseBanner);
    column->addWidget(m_waiting);
    column->addWidget(m_splitter, 1);
    setCentralWidget(body);

    m_status = new StatusLine(m_desk.theme, m_desk.actions, this);
    setStatusBar(m_status);
    m_commands = new CommandBar(m_desk.actions, m_desk.theme, this);
    addCommandSources(*m_commands, m_desk, this);

    auto *corner = new MenuCorner;
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 10, 0);
    m_search = new QToolButton(corner);
    m_search->setIcon(icon(m_desk.theme, u"search"_s));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setProperty("keys", u"Ctrl+K"_s);
    m_outboxButton = new QToolButton(corner);
    m_outboxButton->setIcon(icon(m_desk.theme, u"outbox"_s));
    m_outboxButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_outboxButton->setAutoRaise(true);
    m_pauseButton = new QToolButton(corner);
    m_pauseButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_search);
    row->addWidget(m_outboxButton);
    row->addWidget(m_pauseButton);
    menuBar()->setCornerWidget(corner);
    connect(m_search, &QToolButton::clicked, this, [this] { m_commands->openWith(); });
    connect(m_outboxButton, &QToolButton::clicked, this, &MainWindow::showOutbox);
    whenTranslated(this, [this] {
        m_search->setAccessibleName(tr("Search or run a command"));
        fitWidth();
    });

    addPlace(new InboxPage(m_desk), u"mail-message"_s, u"Ctrl+1"_s);
    auto *calendar = new CalendarPage(m_desk);
    addPlace(calendar, u"view-calendar"_s, u"Ctrl+2"_s);
    addPlace(new MembersPage(m_desk), u"system-users"_s, u"Ctrl+3"_s);
    auto *composer = new ComposerPage(m_desk);
    addPlace(composer, {}, {});
    connect(calendar, &CalendarPage::newPostAsked, this, [this, composer](const QDate &day) {
        showPlace(u"composer"_s);
        composer->openOn(day);
    });
    connect(composer, &ComposerPage::closed, this, [this] { showPlace(u"calendar"_s); });
    connect(composer, &ComposerPage::sent, calendar,
        [calendar](PostId post, const QDate &day) { calendar->showDay(day, post); });
    auto *accounts = new AccountsPage(m_desk);
    addPlace(accounts, {}, {});
    connect(accounts, &AccountsPage::pauseAsked, this, &MainWindow::askPause);
    connect(accounts, &AccountsPage::resumeAsked, this, &MainWindow::resumeAccount);
    connect(calendar, &CalendarPage::heldAsked, this, &MainWindow::showHeld);
    addPlace(new HeldPage(m_desk, *m_pause), {}, {});
    addPlace(new FirstRun(m_desk), {}, {});
    connect(m_sidebar, &Sidebar::placeChosen, this, &MainWindow::showPlace);
    connect(m_sidebar, &Sidebar::viewChosen, this, [this](int view) {
        if (Place *shown = current())
            shown->showView(view);
    });
    connect(m_sidebar, &Sidebar::railChanged, this, [this] {
        m_splitter->setSizes({m_desk.theme.px(m_sidebar->isRail() ? 52 : 212), 4000});
    });
    connect(m_sidebar, &Sidebar::accountChosen, this, &MainWindow::showAccounts);
    connect(m_sidebar, &Sidebar::addAccountAsked, this, &MainWindow::addAccount);
    connect(m_sidebar, &Sidebar::viewMenuAsked, this, [this](const QPoint &global) {
        if (Place *shown = current())
            shown->showViewMenu(global);
    });
    const auto ofInbox = [this](const QString &action) { // only its views are the person's own
        if (currentPlace() == u"inbox" && !m_desk.actions.run(action))
            m_status->say(m_desk.actions.unavailable(action));
    };
    connect(m_sidebar, &Sidebar::addViewAsked, this, [ofInbox] { ofInbox(u"inbox.newView"_s); });
    connect(m_sidebar, &Sidebar::viewMoveAsked, this,
        [ofInbox](int by) { ofInbox(by < 0 ? u"inbox.viewUp"_s : u"inbox.viewDown"_s); });
    connect(m_sidebar, &Sidebar::viewChangeAsked, this, [ofInbox] { ofInbox(u"inbox.changeView"_s); });
    connect(m_sidebar, &Sidebar::viewRemoveAsked, this, [ofInbox] { ofInbox(u"inbox.removeView"_s); });
    whenTranslated(this, [this] {
        for (const Place *place : std::as_const(m_places))
            m_sidebar->setPlaceTitle(place->id(), place->title());
        followCurrentPlace();
        arrangePractice();
    });
}

void MainWindow::addPlace(Place *place, const QString &iconName, const QString &chord)
{
    m_places.append(place);
    m_pages->addWidget(place);
    if (!iconName.isEmpty())
        m_sidebar->addPlace(place->id(), iconName, chord);
    connect(place, &Place::acted, m_status, &StatusLine::say);
    connect(place, &Place::viewChanged, this, &MainWindow::followCurrentPlace);
    connect(place, &Place::factChanged, this, &MainWindow::followCurrentPlace);
    connect(place, &Place::itemChanged, m_commands, &CommandBar::setItem);
    connect(place, &Place::conversationAsked, this, &MainWindow::showConversation);
    connect(place, &Place::memberAsked, this, &MainWindow::showMember);
    connect(place, &Place::postAsked, this, &MainWindow::showComposer);
    connect(place, &Place::receiptAsked, this, &MainWindow::showReceipt);
    connect(place, &Place::accountAsked, this, &MainWindow::showAccounts);
    connect(place, &Place::writeAsked, this, &MainWindow::writeTo);
}

Place *MainWindow::place(const QString &id) const
{
    for (Place *place : m_places)
        if (place->id() == id)
            return place;
    return nullptr;
}

InboxPage &MainWindow::inbox() const { return static_cast<InboxPage &>(*place(u"inbox"_s)); }

Place *MainWindow::current() const { return qobject_cast<Place *>(m_pages->currentWidget()); }

QString MainWindow::currentPlace() const { return current() ? current()->id() : QString(); }

//! Until the first account there is nothing to look at; afterwards the first run is in nobody's way.
void MainWindow::enterFirstRunOrInbox()
{
    const bool empty = m_accounts->rowCount() == 0;
    if (empty)
        showPlace(u"first-run"_s);
    else if (currentPlace().isEmpty() || currentPlace() == u"first-run")
        showPlace(u"inbox"_s);
}

void MainWindow::showPlace(const QString &id)
{
    Place *wanted = place(id);
    if (!wanted)
        return;
    m_sidebar->setVisible(id != u"first-run");
    m_pages->setCurrentWidget(wanted);
    m_sidebar->setCurrentPlace(id == u"composer" || id == u"held" ? u"calendar"_s : id);
    followCurrentPlace();
    wanted->enter();
}

//! Sidebar and status bar speak of the place that is shown.
void MainWindow::followCurrentPlace()
{
    Place *shown = current();
    if (!shown)
        return;
    m_sidebar->setViews(shown->views(), shown->viewsHeading(), shown->id() == u"inbox");
    m_sidebar->setCurrentView(shown->currentView());
    m_status->setFact(shown->fact());
    m_status->showKeysOf(shown->id());
    m_sidebar->setCount(u"inbox"_s, inbox().waitingCount());
}

void MainWindow::showConversation(ConversationId conversation, MessageId message)
{
    showPlace(u"inbox"_s);
    inbox().showConversation(conversation, message);
}

QAbstractItemModel *MainWindow::inboxViews() const { return place(u"inbox"_s)->views(); }

void MainWindow::showInboxView(int row)
{
    showPlace(u"inbox"_s);
    place(u"inbox"_s)->showView(row);
}

void MainWindow::searchMessages()
{
    if (currentPlace() == u"first-run")
        return;
    showPlace(u"inbox"_s);
    inbox().startSearch();
}

void MainWindow::showMember(MemberId member)
{
    showPlace(u"members"_s);
    static_cast<MembersPage *>(place(u"members"_s))->showMember(member);
}

void MainWindow::showComposer(PostId post)
{
    showPlace(u"composer"_s);
    static_cast<ComposerPage *>(place(u"composer"_s))->openPost(post);
}

void MainWindow::showAccounts(AccountId account)
{
    showPlace(u"accounts"_s);
    static_cast<AccountsPage *>(place(u"accounts"_s))->showAccount(account);
}

void MainWindow::reconnect(AccountId account)
{
    showAccounts(account);
    static_cast<AccountsPage *>(place(u"accounts"_s))->reconnect(account);
}

void MainWindow::tellNotice(const Notice &notice)
{
    m_status->tell(
        notice.sentence(), tr("Show"), m_desk.actions.key(u"go.nextProblem"_s), [this, notice] { showNotice(notice); });
    Q_EMIT noticed(notice);
}

void MainWindow::showNotice(const Notice &notice)
{
    if (notice.outbox)
        showReceipt(notice.outbox);
    else if (notice.account)
        showAccounts(notice.account);
    else
        showProblem(1);
}

void MainWindow::addAccount()
{
    showPlace(u"accounts"_s);
    static_cast<AccountsPage *>(place(u"accounts"_s))->add();
}

void MainWindow::writeTo(MemberId member)
{
    auto *dialog = new WriteDialog(m_desk, member, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::acted, m_status, [this](const QString &sentence) { m_status->say(sentence); });
    dialog->open();
}

void MainWindow::showReceipt(OutboxId outbox)
{
    auto *dialog = new ReceiptDialog(m_desk, outbox, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReceiptDialog::acted, m_status, [this](const QString &sentence) { m_status->say(sentence); });
    connect(dialog, &ReceiptDialog::reconnectAsked, this, &MainWindow::reconnect);
    connect(dialog, &ReceiptDialog::postAsked, this, &MainWindow::showComposer);
    dialog->open();
}

void MainWindow::showOutbox()
{
    auto *dialog = new OutboxDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OutboxDialog::receiptAsked, this, &MainWindow::showReceipt);
    connect(dialog, &OutboxDialog::acted, m_status, [this](const QString &sentence) { m_status->say(sentence); });
    dialog->open();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showLog()
{
    auto *dialog = new LogDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Tertulia"),
        tr("<h3>Tertulia %1</h3><p>A workstation for community managers. Everything stays on this computer: no "
           "cloud, no accounts of ours.</p><p>Free software under the GNU General Public License, version 3 or "
           "later.</p>")
            .arg(QCoreApplication::applicationVersion()),
        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::raiseAbove()
{
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::arrangePractice()
{
    if (!m_desk.services.isPractice())
        return;
    setWindowTitle(tr("Tertulia: practice community"));
    m_practice->say(StateGlyph::Held,
        tr("Practice community: its people are invented and nothing leaves this computer."), {}, u"story-editor"_s);
}

void MainWindow::tellBanner()
{
    if (m_trouble.isEmpty())
        m_banner->clear();
    else
        m_banner->say(StateGlyph::Failed, m_trouble);
}

void MainWindow::offerCopy(const QString &sentence) { m_banner->say(StateGlyph::Missed, sentence, {}, {}, true); }

void MainWindow::walkPanes(bool forward)
{
    QList<QWidget *> panes{m_sidebar};
    if (const Place *shown = current())
        for (QWidget *pane : shown->panes())
            panes.append(pane);
    panes.append(m_status);
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    int at = -1;
    for (int i = 0; i < panes.size(); ++i)
        if (panes[i]->hasFocus() || panes[i]->isAncestorOf(focusWidget()))
            at = i;
    for (int step = 1; step <= panes.size(); ++step) {
        QWidget *next = panes[(at + (forward ? step : -step) + 2 * int(panes.size())) % int(panes.size())];
        QWidget *target = next->focusPolicy() == Qt::NoFocus ? next->nextInFocusChain() : next;
        while (target != next
            && !(next->isAncestorOf(target) && target->isVisible() && target->focusPolicy() & Qt::TabFocus))
            target = target->nextInFocusChain();
        if (target != next || next->focusPolicy() != Qt::NoFocus) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}
