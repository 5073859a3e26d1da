#pragma once
#include "models/domain/changeset.h"
#include "models/domain/expected.h"
#include "ui/desk.h"
#include <QMainWindow>
#include <QPointer>

class AccountBook;
class AccountsModel;
class Banner;
class CommandBar;
class InboxPage;
class LinkLabel;
class Notices;
class OutboxModel;
class PauseBanner;
class PauseWatch;
class Place;
class QAbstractItemModel;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;
class Sidebar;
class StatusLine;
struct Notice;

//! The window: menu bar, banner, sidebar, one place at a time, status bar. It carries what places ask of each other.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Desk &desk);
    ~MainWindow() override;

    void showPlace(const QString &id);
    QString currentPlace() const;
    void showConversation(ConversationId conversation, MessageId message = {});
    QAbstractItemModel *inboxViews() const; //!< rows with sidebar::Role, for showInboxView()
    void showInboxView(int row);
    void searchMessages(); //!< Ctrl+F, from wherever one is: the inbox shows what is found
    void showMember(MemberId member);
    void showComposer(PostId post); //!< none: a new one
    void showReceipt(OutboxId outbox);
    void showAccounts(AccountId account = {});
    void reconnect(AccountId account); //!< its page, and what makes it sign in again
    void showNotice(const Notice &notice); //!< what it was about
    void addAccount();
    void showSettings();
    void showOutbox();
    void askPause(AccountId account = {}); //!< none: everything; while everything is paused, what is held
    void resumeAccount(AccountId account);
    void showHeld(); //!< what waits for a decision
    void writeTo(MemberId member); //!< a first message
    void quit(); //!< asks first when something is due
    void raiseAbove(); //!< a second start asked for us
    void offerCopy(const QString &sentence); //!< said when a damaged workspace was opened from a copy

Q_SIGNALS:
    void quitAsked(); //!< the person wants the program to end, and nothing speaks against it
    void hidden(); //!< closed into the tray
    void noticed(const Notice &notice); //!< for the desktop

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void addActions();
    void buildMenus();
    void addPlace(Place *place, const QString &icon, const QString &chord);
    Place *place(const QString &id) const;
    InboxPage &inbox() const;
    Place *current() const;
    void enterFirstRunOrInbox();
    void followCurrentPlace();
    void undo();
    void redo();
    void tellBanner();
    // pausing.cpp
    void buildPause();
    void tellPause();
    void showProof();
    void showLog();
    void showAbout();
    void walkPanes(bool forward);
    void showProblem(int step);
    void tellNotice(const Notice &notice);
    void fitWidth();
    void keepLayout();
    void restoreLayout();
    void arrangePractice();

    Desk m_desk;
    AccountsModel *m_accounts;
    OutboxModel *m_outbox;
    Notices *m_notices;
    PauseWatch *m_pause;
    AccountBook *m_book;
    Sidebar *m_sidebar = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_pages = nullptr;
    QList<Place *> m_places;
    Banner *m_practice = nullptr;
    Banner *m_banner = nullptr;
    PauseBanner *m_pauseBanner = nullptr;
    Banner *m_waiting = nullptr; //!< something was missed or is still held
    StatusLine *m_status = nullptr;
    CommandBar *m_commands = nullptr;
    QToolButton *m_search = nullptr;
    QToolButton *m_outboxButton = nullptr;
    QToolButton *m_pauseButton = nullptr;
    qsizetype m_problem = -1; //!< the last one shown, among those there are
    QString m_trouble; //!< the store cannot write: said until it can
    int m_waitingSeen = 0; //!< how many the person has hidden the notice of
    bool m_quitting = false;
    bool m_railByWidth = false;
};
