#pragma once
#include "ui/desk.h"
#include "ui/place.h"

struct Error;
class AbilityList;
class AccountRows;
class EmptyState;
class PaneHeader;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;
class QListView;
class LinkLabel;

//! The accounts: how each is doing, and what can be done about it.
class AccountsPage : public Place {
    Q_OBJECT
public:
    explicit AccountsPage(const Desk &desk, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("accounts"); }
    QString title() const override { return tr("Accounts"); }
    void enter() override;
    void showAccount(AccountId account); //!< none: leaves the choice as it is
    void add(); //!< asks which network
    void reconnect(AccountId account); //!< lets it sign in again

Q_SIGNALS:
    void pauseAsked(AccountId account); //!< of its publishing
    void resumeAsked(AccountId account);

private:
    QWidget *details();
    void translate();
    void refresh();
    int currentRow() const;
    void showPlans(const Account &account);
    void remove();
    static QString whyNotRemoved(const Error &why);
    void reallyRemove(AccountId account, const QString &handle);

    Desk m_desk;
    AccountRows *m_rows;
    PaneHeader *m_header;
    QListView *m_list;
    QLabel *m_name, *m_state, *m_plans, *m_history, *m_limitsTitle;
    AbilityList *m_limits;
    QProgressBar *m_progress;
    QPushButton *m_add, *m_reconnect, *m_remove, *m_sync, *m_pause;
    QWidget *m_details;
    AccountId m_wanted;
};
