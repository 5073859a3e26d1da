#pragma once
#include "models/domain/account.h"
#include "ui/desk.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

//! Asks whether to pause: which accounts, and for what reason. Enter pauses everything.
class PauseDialog : public QDialog {
    Q_OBJECT
public:
    PauseDialog(const Desk &desk, const QList<Account> &accounts, AccountId chosen, QWidget *parent);

Q_SIGNALS:
    void acted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();
    void name();
    void pause();
    Desk m_desk;
    QList<Account> m_accounts;
    QLabel *m_what, *m_whichLabel, *m_reasonLabel;
    QComboBox *m_which;
    QLineEdit *m_reason;
    QPushButton *m_pause, *m_cancel;
};
