#include "ui/calendar/outboxdialog.h"
#include "models/domain/whenanswered.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/outboxdelegate.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
//! The outbox with its rows in words, for screen readers.
class SpokenOutbox : public QIdentityProxyModel {
public:
    SpokenOutbox(OutboxModel *rows, const Desk &desk, const AccountBook &accounts, QObject *parent)
        : QIdentityProxyModel(parent), m_rows(*rows), m_desk(desk), m_accounts(accounts)
    {
        setSourceModel(rows);
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const OutboxAction *row = m_rows.at(index.row());
        if (row && (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole))
            return OutboxDelegate::spoken(*row, m_desk.theme, m_accounts, postwords::zoneOf(m_desk.services.zone()));
        return QIdentityProxyModel::data(index, role);
    }

private:
    const OutboxModel &m_rows;
    Desk m_desk;
    const AccountBook &m_accounts;
};
} // namespace

OutboxDialog::OutboxDialog(const Desk &desk, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_accounts(new AccountBook(desk.db, this)),
      m_rows(new OutboxModel(desk.db, this)),
      m_which(new SegmentedControl(desk.theme)),
      m_head(new QLabel),
      m_empty(new QLabel),
      m_list(new QListView),
      m_withdraw(new QPushButton),
      m_again(new QPushButton),
      m_receipt(new QPushButton),
      m_close(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    dress(m_head, desk.theme, FontRole::Title);
    dress(m_empty, desk.theme, FontRole::Base, Token::Text3);
    auto *top = new QHBoxLayout;
    top->addWidget(m_head, 1);
    top->addWidget(m_which);
    column->addLayout(top);
    for (const auto which : {OutboxModel::Which::Waiting, OutboxModel::Which::OverLately})
        m_which->add(int(which), {});
    m_which->setCurrent(int(OutboxModel::Which::Waiting));
    connect(m_which, &SegmentedControl::chosen, this, [this](int which) {
        m_rows->show(OutboxModel::Which(which));
        count();
    });
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty, 1);
    m_list->setModel(new SpokenOutbox(m_rows, desk, *m_accounts, this));
    m_list->setItemDelegate(
        new OutboxDelegate(desk.theme, *m_accounts, *m_rows, postwords::zoneOf(desk.services.zone()), m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_withdraw);
    row->addStretch(1);
    for (QPushButton *button : {m_again, m_receipt, m_close})
        row->addWidget(button);
    column->addLayout(row);
    for (QPushButton *button : {m_withdraw, m_again, m_receipt, m_close})
        button->setAutoDefault(false);
    m_receipt->setProperty("primary", true);
    m_receipt->setDefault(true);
    const auto receipt = [this] {
        if (current())
            Q_EMIT receiptAsked(current()->id);
    };
    connect(m_withdraw, &QPushButton::clicked, this, &OutboxDialog::withdraw);
    connect(m_again, &QPushButton::clicked, this, &OutboxDialog::sendAgain);
    connect(m_receipt, &QPushButton::clicked, this, receipt);
    connect(m_list, &QListView::doubleClicked, this, receipt); // Enter in it is the default button's
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_rows, &OutboxModel::settled, this, &OutboxDialog::count);
    connect(m_accounts, &AccountBook::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxDialog::judge);
    resize(desk.theme.px(720), desk.theme.px(480));
    translate();
}

void OutboxDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QDialog::changeEvent(event);
}

void OutboxDialog::translate()
{
    setWindowTitle(tr("Outbox"));
    m_list->setAccessibleName(tr("Outbox"));
    m_withdraw->setText(tr("Withdraw"));
    m_receipt->setText(tr("See receipt"));
    m_close->setText(tr("Close"));
    m_which->setText(int(OutboxModel::Which::Waiting), tr("To go out"));
    m_which->setText(int(OutboxModel::Which::OverLately), tr("Gone out lately"));
    m_which->setAccessibleName(tr("Which"));
    count();
}

void OutboxDialog::count()
{
    const int all = m_rows->rowCount(), problems = m_rows->problems();
    const bool waiting = m_rows->which() == OutboxModel::Which::Waiting;
    QStringList words{waiting ? tr("%n waiting to go out", nullptr, all - problems) : tr("%n gone out", nullptr, all)};
    if (waiting && problems)
        words.prepend(tr("%n need a decision", nullptr, problems));
    m_head->setText(all > 0 ? words.join(u" · "_s) : tr("Outbox"));
    m_empty->setText(waiting ? tr("Nothing waits to go out.") : tr("Nothing has gone out lately."));
    const bool appears = m_list->isHidden() && all > 0;
    m_list->setVisible(all > 0);
    m_empty->setVisible(all == 0);
    if (appears)
        m_list->setFocus(); // it was not there when the dialog gave the keyboard to the first button
    if (all > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    judge();
}

const OutboxAction *OutboxDialog::current() const { return m_rows->at(m_list->currentIndex().row()); }

void OutboxDialog::judge()
{
    const OutboxAction *row = current();
    const SendState state = row ? row->state : SendState::Cancelled;
    const bool failed = state == SendState::Failed;
    m_withdraw->setVisible(row && postwords::canMove(state));
    m_again->setVisible(failed || state == SendState::Missed || state == SendState::Held);
    m_again->setText(failed ? tr("Retry only this") : tr("Publish now"));
    m_receipt->setVisible(row);
}

void OutboxDialog::withdraw()
{
    if (!current())
        return;
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([id = current()->id, now](Transaction &t) { return outbox::withdraw(t, id, now); }),
        this, [this, title = postwords::titleOf(*current())](const Expected<bool> &done) {
            over(done, tr("Withdrawn: “%1”").arg(title));
        });
}

void OutboxDialog::sendAgain()
{
    if (!current())
        return;
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([id = current()->id, now](Transaction &t) { return outbox::retry(t, id, now); }), this,
        [this, title = postwords::titleOf(*current())](const Expected<bool> &done) {
            if (done && !*done)
                return Q_EMIT acted(tr("Not sent: publishing is paused, or it was decided meanwhile."));
            over(done, tr("Sent again: “%1”").arg(title));
        });
}

void OutboxDialog::over(const Expected<bool> &done, const QString &sentence)
{
    if (!done)
        Q_EMIT acted(errorText(done.error()));
    else
        Q_EMIT acted(*done ? sentence : tr("Too late: it has left already."));
}
