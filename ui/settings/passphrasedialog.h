#pragma once
#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class Theme;

//! Where the system has no keychain, a passphrase keeps the sign-ins of this workspace.
class PassphraseDialog : public QDialog {
    Q_OBJECT
public:
    PassphraseDialog(Theme &theme, bool firstTime, QWidget *parent);

Q_SIGNALS:
    void answered(const QString &passphrase); //!< empty: they'd rather not

private:
    void check();
    QLineEdit *m_first, *m_second;
    QLabel *m_trouble;
    QPushButton *m_go;
};
