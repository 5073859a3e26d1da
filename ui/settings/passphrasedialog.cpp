#include "ui/settings/passphrasedialog.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace {
constexpr int shortest = 8;
}

PassphraseDialog::PassphraseDialog(Theme &theme, bool firstTime, QWidget *parent)
    : QDialog(parent), m_first(new QLineEdit), m_second(firstTime ? new QLineEdit : nullptr), m_trouble(new QLabel)
{
    setWindowTitle(tr("Passphrase of this workspace"));
    auto *why = new QLabel(firstTime
            ? tr("This system has no keychain that answers. Choose a passphrase: it keeps the permissions of your "
                 "accounts in an encrypted file beside the workspace. It cannot be recovered if it is forgotten; "
                 "then the accounts are connected again.")
            : tr("The permissions of your accounts are kept in an encrypted file. Its passphrase opens them."));
    why->setWordWrap(true);
    m_first->setEchoMode(QLineEdit::Password);
    m_first->setAccessibleName(tr("Passphrase"));
    auto *form = new QFormLayout(this);
    form->addRow(why);
    form->addRow(tr("Passphrase"), m_first);
    if (m_second) {
        m_second->setEchoMode(QLineEdit::Password);
        m_second->setAccessibleName(tr("Once more"));
        form->addRow(tr("Once more"), m_second);
        connect(m_second, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    }
    dress(m_trouble, theme, FontRole::Base, Token::Text2);
    form->addRow(m_trouble);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(firstTime ? tr("Keep it so") : tr("Open"), QDialogButtonBox::AcceptRole);
    m_go->setProperty("primary", true);
    form->addRow(buttons);
    connect(m_first, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this,
        [this](int result) { Q_EMIT answered(result == Accepted ? m_first->text() : QString()); });
    setMinimumWidth(theme.px(460));
    check();
}

void PassphraseDialog::check()
{
    QString trouble;
    if (m_second && m_first->text().size() < shortest)
        trouble = tr("At least %n characters.", nullptr, shortest);
    else if (m_second && m_first->text() != m_second->text())
        trouble = tr("The two are not the same.");
    m_trouble->setText(trouble);
    m_go->setEnabled(trouble.isEmpty() && !m_first->text().isEmpty());
}
