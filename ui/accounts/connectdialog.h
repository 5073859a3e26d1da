#pragma once
#include "models/domain/account.h"
#include "models/domain/expected.h"
#include "models/domain/networkinfo.h"
#include "ui/accounts/abilitylist.h"
#include "ui/desk.h"
#include <QDialog>
#include <functional>

class FoldSection;
class LinkLabel;
class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

//! Connects an account in three steps: who and where, the permission, done. It asks what the network says that it
//! needs. Also signs in again to a known one.
class ConnectDialog : public QDialog {
    Q_OBJECT
public:
    ConnectDialog(const Desk &desk, const NetworkInfo &network, QWidget *parent);
    void reconnect(const Account &account); //!< the same steps for an account that we have

Q_SIGNALS:
    void connected(AccountId account);

private:
    enum Page { Where, Permission, Code, Over };
    enum class Way { Usual, Browser, PastedCode }; //!< usual: by the network's password field, else by the browser
    QWidget *wherePage();
    QWidget *otherWays();
    void buildLinks();
    SignInField field(SignInField::Kind kind) const; //!< without an id: the network does not ask that
    bool asksPassword() const { return !field(SignInField::Kind::Password).id.isEmpty(); }
    void translateFields();
    QWidget *permissionPage();
    QWidget *codePage();
    QWidget *overPage();
    void show(Page page);
    void translate();
    void begin(Way way);
    QString missing(Way way) const; //!< what has to be typed first; empty: nothing
    void answered(const Expected<Account> &account);
    void giveCode();
    QList<AbilityList::Ability> canDo() const;
    void restyle();
    void reject() override;

    Desk m_desk;
    NetworkInfo m_network;
    QList<QLabel *> m_steps;
    QStackedWidget *m_pages;
    QLabel *m_serverLabel, *m_hint, *m_canTitle, *m_howTitle, *m_how, *m_trouble;
    QLabel *m_waiting, *m_codeLabel, *m_overTitle, *m_overText, *m_keyLabel, *m_caLabel;
    QLabel *m_passwordLabel, *m_passwordHint, *m_placeLabel;
    QLineEdit *m_server, *m_password, *m_place, *m_code, *m_key, *m_ca;
    AbilityList *m_can;
    FoldSection *m_more;
    QWidget *m_side;
    LinkLabel *m_byCode, *m_byBrowser;
    QDialogButtonBox *m_buttons;
    QPushButton *m_cancel, *m_go;
    std::function<void(QString)> m_takeCode;
    bool m_busy = false;
};
