#include "ui/pause/pausedialog.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/pause.h"
#include "ui/pause/pausewords.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
//! What a pause answers at once.
struct Paused {
    Pause pause;
    int held = 0;
    int mayHaveLeft = 0;
};
} // namespace

PauseDialog::PauseDialog(const Desk &desk, const QList<Account> &accounts, AccountId chosen, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_accounts(accounts),
      m_what(new QLabel),
      m_whichLabel(new QLabel),
      m_reasonLabel(new QLabel),
      m_which(new QComboBox),
      m_reason(new QLineEdit),
      m_pause(new QPushButton),
      m_cancel(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    auto *rows = new QFormLayout;
    m_which->addItem(QString(), 0);
    for (const Account &account : m_accounts)
        m_which->addItem(
            u"%1 · @%2"_s.arg(desk.theme.networkLook(account.network).name, account.handle), account.id.value);
    m_which->setCurrentIndex(qMax(0, m_which->findData(chosen.value)));
    m_whichLabel->setBuddy(m_which);
    m_reasonLabel->setBuddy(m_reason);
    rows->addRow(m_whichLabel, m_which);
    rows->addRow(m_reasonLabel, m_reason);
    column->addLayout(rows);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_pause, QDialogButtonBox::AcceptRole);
    m_cancel->setAutoDefault(false);
    m_pause->setDefault(true);
    m_pause->setProperty("primary", true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &PauseDialog::pause);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PauseDialog::name);
    setMinimumWidth(desk.theme.px(460));
    translate();
    m_reason->setFocus();
}

void PauseDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QDialog::changeEvent(event);
}

void PauseDialog::translate()
{
    setWindowTitle(tr("Pause publishing"));
    m_what->setText(tr("Nothing that is planned goes out from now on, also not what is due within the minute. Replies "
                       "still go out. What is held waits until somebody decides about each."));
    m_whichLabel->setText(tr("&Accounts"));
    m_which->setItemText(0, tr("All accounts"));
    m_reasonLabel->setText(tr("&Reason"));
    m_reason->setPlaceholderText(tr("Not needed"));
    m_which->setAccessibleName(tr("Accounts"));
    m_reason->setAccessibleName(tr("Reason"));
    m_cancel->setText(tr("Cancel"));
    name();
}

void PauseDialog::name()
{
    m_pause->setText(m_which->currentIndex() <= 0 ? tr("Pause everything") : tr("Pause this account"));
}

void PauseDialog::pause()
{
    const QDateTime asked = m_desk.services.now();
    QElapsedTimer waited;
    waited.start();
    const AccountId account{m_which->currentData().toLongLong()};
    const auto begin = [account, asked, waited, reason = m_reason->text().trimmed()](Transaction &t) {
        const PauseId id = pauses::begin(t, account, reason, asked, asked.addMSecs(waited.elapsed()));
        return Paused{
            *pauses::one(t, id), int(pauses::heldBy(t, id).size()), int(pauses::mayHaveLeft(t, account).size())};
    };
    whenAnswered(m_desk.db.write(begin), this, [this](const Expected<Paused> &done) {
        if (!done) {
            Q_EMIT acted(errorText(done.error()));
            return;
        }
        QString sentence = u"%1. %2."_s.arg(pausewords::inForce(done->pause), pausewords::counts(done->held, 0));
        if (done->mayHaveLeft > 0)
            sentence += u' ' + tr("%n may have left before; see the calendar.", nullptr, done->mayHaveLeft);
        Q_EMIT acted(sentence);
        accept();
    });
}
