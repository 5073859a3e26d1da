#include "models/domain/whenanswered.h"
#include "models/itemmodels/accountsmodel.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/store/database.h"
#include "models/store/journal.h"
#include "ui/commandbar/commandbar.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/notices.h"
#include "ui/place.h"
#include "ui/replies/repliesdialog.h"
#include "ui/services.h"
#include "ui/sidebar/sidebar.h"
#include "ui/statusline.h"
#include "ui/undowords.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/keysheet.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

//! The program's own actions; each place adds its own.
void MainWindow::addActions()
{
    ActionRegistry &actions = m_desk.actions;
    Theme &theme = m_desk.theme;
    const auto add = [&](const char *id, const char *text, const QString &key, const char *menu, const char *icon,
                         std::function<void()> run, const QString &otherKey = {}) {
        actions.add({.id = QString::fromLatin1(id),
                        .text = text,
                        .key = key,
                        .menu = QString::fromLatin1(menu),
                        .icon = QString::fromLatin1(icon),
                        .otherKey = otherKey},
            this, std::move(run));
    };
    add("post.new", QT_TRANSLATE_NOOP("Actions", "New post"), u"Ctrl+N"_s, "file", "document-edit",
        [this] { showComposer({}); });
    add("person.write", QT_TRANSLATE_NOOP("Actions", "Write to a person…"), u"Ctrl+Shift+M"_s, "file", "mail-message",
        [this] { m_commands->openWith(u"@"_s); });
    add("accounts.show", QT_TRANSLATE_NOOP("Actions", "Accounts"), {}, "file", "system-users",
        [this] { showAccounts(); });
    if (!m_desk.services.isPractice())
        add("accounts.add", QT_TRANSLATE_NOOP("Actions", "Connect an account…"), {}, "file", "list-add",
            [this] { addAccount(); });
    add("settings.show", QT_TRANSLATE_NOOP("Actions", "Settings"), u"Ctrl+,"_s, "file", "configure",
        [this] { showSettings(); });
    add("window.close", QT_TRANSLATE_NOOP("Actions", "Close window"), u"Ctrl+W"_s, "file", "", [this] { close(); });
    add("program.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), u"Ctrl+Q"_s, "file", "", [this] { quit(); });

    add("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), u"Ctrl+Z"_s, "edit", "edit-undo", [this] { undo(); });
    add("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), u"Ctrl+Shift+Z"_s, "edit", "edit-redo", [this] { redo(); });
    add("edit.undoAction", QT_TRANSLATE_NOOP("Actions", "Undo the last action, even while writing"), u"Ctrl+Alt+Z"_s,
        "edit", "edit-undo", [this] { undo(); });
    add("commands.show", QT_TRANSLATE_NOOP("Actions", "Search or run a command"), u"Ctrl+K"_s, "edit", "search",
        [this] { m_commands->openWith(); });
    add("search.messages", QT_TRANSLATE_NOOP("Actions", "Search all messages"), u"Ctrl+F"_s, "edit", "search",
        [this] { searchMessages(); });

    add("sync.now", QT_TRANSLATE_NOOP("Actions", "Fetch news now"), u"F5"_s, "view", "view-refresh",
        [this] { m_desk.services.syncNow(); });
    add("view.sidebar", QT_TRANSLATE_NOOP("Actions", "Narrow sidebar"), u"Shift+F9"_s, "view", "", [this] {
        m_sidebar->setRail(!m_sidebar->isRail());
        m_desk.services.set(settings::sidebarRail, m_sidebar->isRail());
    });
    add(
        "view.larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), u"Ctrl++"_s, "view", "",
        [&theme] { theme.enlargeText(); }, u"Ctrl+="_s);
    add("view.smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), u"Ctrl+-"_s, "view", "",
        [&theme] { theme.reduceText(); });
    add("view.normal", QT_TRANSLATE_NOOP("Actions", "Normal text size"), u"Ctrl+0"_s, "view", "",
        [&theme] { theme.resetText(); });
    add("view.dark", QT_TRANSLATE_NOOP("Actions", "Light or dark"), {}, "view", "", [this, &theme] {
        theme.setMode(theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
        m_desk.services.set(settings::theme, theme.isDark() ? u"dark"_s : u"light"_s);
    });
    add("view.full", QT_TRANSLATE_NOOP("Actions", "Full screen"), u"F11"_s, "view", "",
        [this] { isFullScreen() ? showNormal() : showFullScreen(); });

    add("go.inbox", QT_TRANSLATE_NOOP("Actions", "Inbox"), u"Ctrl+1"_s, "go", "mail-message",
        [this] { showPlace(u"inbox"_s); });
    add("go.calendar", QT_TRANSLATE_NOOP("Actions", "Calendar"), u"Ctrl+2"_s, "go", "view-calendar",
        [this] { showPlace(u"calendar"_s); });
    add("go.members", QT_TRANSLATE_NOOP("Actions", "Members"), u"Ctrl+3"_s, "go", "system-users",
        [this] { showPlace(u"members"_s); });
    add("go.outbox", QT_TRANSLATE_NOOP("Actions", "Outbox"), u"Ctrl+Shift+O"_s, "go", "mail-queue",
        [this] { showOutbox(); });
    add("go.nextProblem", QT_TRANSLATE_NOOP("Actions", "Next problem"), u"F8"_s, "go", "", [this] { showProblem(1); });
    add("go.previousProblem", QT_TRANSLATE_NOOP("Actions", "Previous problem"), u"Shift+F8"_s, "go", "",
        [this] { showProblem(-1); });
    add("go.nextPane", QT_TRANSLATE_NOOP("Actions", "Next pane"), u"F6"_s, "go", "", [this] { walkPanes(true); });
    add("go.previousPane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), u"Shift+F6"_s, "go", "",
        [this] { walkPanes(false); });

    add("replies.arrange", QT_TRANSLATE_NOOP("Actions", "Arrange saved replies…"), {}, "tools", "story-editor", [this] {
        auto *dialog = new RepliesDialog(m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &RepliesDialog::acted, m_status, &StatusLine::say);
        dialog->open();
    });
    add("publishing.pause", QT_TRANSLATE_NOOP("Actions", "Pause all publishing…"), u"Ctrl+Alt+P"_s, "tools",
        "media-playback-pause", [this] { askPause(); });
    add("publishing.held", QT_TRANSLATE_NOOP("Actions", "Held and missed posts"), {}, "tools", "view-list",
        [this] { showHeld(); });
    add("publishing.proof", QT_TRANSLATE_NOOP("Actions", "Proof of the pause"), {}, "tools", "document-export",
        [this] { showProof(); });

    add(
        "help.keys", QT_TRANSLATE_NOOP("Actions", "Keys of this view"), u"F1"_s, "help", "",
        [this] {
            auto *sheet = new KeySheet(m_desk.actions, m_desk.theme, currentPlace(), this);
            sheet->setAttribute(Qt::WA_DeleteOnClose);
            sheet->open();
        },
        u"?"_s);
    add("help.log", QT_TRANSLATE_NOOP("Actions", "Log for a report of trouble"), {}, "help", "", [this] { showLog(); });
    add("help.about", QT_TRANSLATE_NOOP("Actions", "About Tertulia"), {}, "help", "", [this] { showAbout(); });
    actions.attach(this, u"everywhere"_s);
    connect(&actions, &ActionRegistry::refused, this,
        [this](const QString &, const QString &reason) { m_status->say(reason); });
}

void MainWindow::buildMenus()
{
    struct Entry {
        QString name;
        QMenu *menu;
    };
    QList<Entry> menus;
    for (const QString &name :
        {u"file"_s, u"edit"_s, u"view"_s, u"go"_s, u"conversation"_s, u"post"_s, u"member"_s, u"tools"_s, u"help"_s}) {
        auto *menu = menuBar()->addMenu(name);
        menus.append({name, menu});
        connect(menu, &QMenu::aboutToShow, this, [this, menu, name] {
            menu->clear();
            m_desk.actions.fillMenu(menu, name);
        });
        m_desk.actions.fillMenu(menu, name);
        menu->menuAction()->setVisible(!menu->isEmpty());
    }
    whenTranslated(menuBar(), [menus] {
        const QHash<QString, QString> titles{{u"file"_s, tr("&File")}, {u"edit"_s, tr("&Edit")},
            {u"view"_s, tr("&View")}, {u"go"_s, tr("&Go")}, {u"conversation"_s, tr("&Conversation")},
            {u"post"_s, tr("&Post")}, {u"member"_s, tr("&Member")}, {u"tools"_s, tr("&Tools")},
            {u"help"_s, tr("&Help")}};
        for (const Entry &entry : menus)
            entry.menu->setTitle(titles.value(entry.name));
    });
}

//! What the shown place has to put right; else what needs a person: accounts that must sign in again, what did not go
//! out, then permissions that end soon. One after the other, in a circle.
void MainWindow::showProblem(int step)
{
    if (current() && current()->goToProblem(step))
        return;
    QList<std::function<void()>> problems;
    for (int row = 0; row < m_accounts->rowCount(); ++row)
        if (const Account account = m_accounts->at(row)->account; account.state == Account::State::NeedsSignIn)
            problems.append([this, id = account.id] { showAccounts(id); });
    for (int row = 0; row < m_outbox->rowCount(); ++row)
        if (const OutboxAction *action = m_outbox->at(row); OutboxModel::isProblem(action->state))
            problems.append([this, id = action->id] { showReceipt(id); });
    for (int row = 0; row < m_accounts->rowCount(); ++row)
        if (const Account account = m_accounts->at(row)->account; Notices::isEnding(account, m_desk.services.now()))
            problems.append([this, id = account.id] { showAccounts(id); });
    if (problems.isEmpty())
        return m_status->say(tr("There is no problem."));
    const qsizetype count = problems.size();
    const qsizetype before = m_problem < 0 && step < 0 ? 0 : m_problem;
    m_problem = (before + step + count) % count;
    m_status->say(tr("Problem %1 of %2").arg(m_problem + 1).arg(count));
    problems[m_problem]();
}

void MainWindow::undo()
{
    // A text takes back its own words first; Ctrl+Alt+Z goes past it.
    inbox().keepDrafts(); // what comes back is put before what is being typed there
    struct Undone {
        std::optional<JournalEntry> newest, taken;
    };
    const auto undoing = [now = m_desk.services.now()](Transaction &t) {
        const auto newest = journal::last(t);
        return Undone{newest, journal::undo(t, now)};
    };
    whenAnswered(m_desk.db.write(undoing), this, [this](const Expected<Undone> &undone) {
        if (!undone)
            return m_status->say(errorText(undone.error()));
        if (!undone->taken)
            return m_status->say(undone->newest ? tooLateSentence(*undone->newest) : tr("Nothing to undo."));
        m_status->say(undoneSentence(*undone->taken));
        if (undone->taken->draft.conversation) {
            showPlace(u"inbox"_s);
            inbox().writeAgain(undone->taken->draft);
        }
    });
}

void MainWindow::redo()
{
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([now](Transaction &t) { return journal::redo(t, now); }), this,
        [this](const Expected<std::optional<JournalEntry>> &entry) {
            if (!entry)
                m_status->say(errorText(entry.error()));
            else
                m_status->say(*entry ? doneSentence(**entry) : tr("Nothing to redo."));
        });
}
