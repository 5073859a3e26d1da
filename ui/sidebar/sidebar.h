#pragma once
#include "models/domain/account.h"
#include <QWidget>

class AccountRows;
class Database;
class LinkLabel;
class QLabel;
class QListView;
class QStandardItemModel;
class QToolButton;
class Services;
class SidebarDelegate;
class Theme;

//! Places, then the saved views of the current place, then the accounts at the bottom; or a rail of their icons.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    Sidebar(Theme &theme, Database &db, Services &services, QWidget *parent = nullptr);
    ~Sidebar() override;

    void addPlace(const QString &id, const QString &icon, const QString &chord);
    void setPlaceTitle(const QString &id, const QString &title);
    void setCount(const QString &place, int count, bool alarm = false);
    void setCurrentPlace(const QString &id); //!< does not emit
    QString currentPlace() const;

    //! The rows of a place's views; roles of sidebar::Role. Null: none. The model stays the caller's.
    void setViews(QAbstractItemModel *views, const QString &heading, bool canAdd);
    void setCurrentView(int row); //!< does not emit
    bool isRail() const { return m_rail; }
    void setRail(bool rail);

Q_SIGNALS:
    void placeChosen(const QString &id);
    void viewChosen(int row);
    void accountChosen(AccountId id);
    void addViewAsked();
    void viewMenuAsked(const QPoint &global); //!< for the one that is current
    void viewMoveAsked(int by); //!< Alt and an arrow, in the list of views
    void viewChangeAsked(); //!< F2
    void viewRemoveAsked(); //!< Delete
    void addAccountAsked();
    void railChanged(); //!< it wants another width

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListView *list(SidebarDelegate *delegate, QAbstractItemModel *model, const QString &name);
    void fit(QListView *view, const QAbstractItemModel *model);
    void restyle();

    Theme &m_theme;
    QStandardItemModel *m_places;
    AccountRows *m_accounts;
    QListView *m_placeList, *m_viewList, *m_accountList;
    SidebarDelegate *m_placeLook, *m_viewLook, *m_accountLook;
    QLabel *m_viewHeading, *m_accountHeading, *m_upToDate;
    QWidget *m_viewHead, *m_accountHead, *m_gap;
    QToolButton *m_add, *m_addAccount;
    bool m_rail = false;
};
