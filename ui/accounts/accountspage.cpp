#include "ui/accounts/accountspage.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "ui/accounts/abilitylist.h"
#include "ui/accounts/connectdialog.h"
#include "ui/calendar/postwords.h"
#include "ui/notices.h"
#include "ui/services.h"
#include "ui/sidebar/accountrows.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AccountsPage::AccountsPage(const Desk &desk, QWidget *parent)
    : Place(parent),
      m_desk(desk),
      m_rows(new AccountRows(desk.db, desk.services, this)),
      m_header(new PaneHeader(desk.theme)),
      m_list(new QListView)
{
    m_add = new QPushButton;
    m_add->setObjectName(u"add-account"_s);
    m_add->setProperty("primary", true);
    m_header->add(m_add);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new SidebarDelegate(desk.theme, SidebarDelegate::Kind::Place, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_details = details();
    const auto restyle = [this] {
        setGround(this, m_desk.theme.color(Token::Base));
        m_list->setFixedWidth(m_desk.theme.px(348));
        m_progress->setMaximumWidth(m_desk.theme.px(420));
        m_limits->setMaximumWidth(m_desk.theme.px(640));
    };
    connect(&desk.theme, &Theme::changed, this, restyle);
    restyle();

    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_details, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(row, 1);

    connect(m_add, &QPushButton::clicked, this, &AccountsPage::add);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsPage::refresh);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &AccountsPage::refresh);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, [this] { showAccount(m_wanted); });
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &AccountsPage::refresh);
    whenTranslated(this, [this] { translate(); });
}

QWidget *AccountsPage::details()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    m_name = new QLabel;
    m_state = new QLabel;
    m_plans = new QLabel;
    m_history = new QLabel;
    m_limitsTitle = new QLabel;
    m_limits = new AbilityList(m_desk.theme);
    for (QLabel *label : {m_state, m_plans, m_history})
        label->setWordWrap(true);
    dress(m_name, m_desk.theme, FontRole::Heading);
    dress(m_limitsTitle, m_desk.theme, FontRole::Strong);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_reconnect = new QPushButton;
    m_reconnect->setObjectName(u"reconnect"_s);
    m_sync = new QPushButton;
    m_pause = new QPushButton;
    m_remove = new QPushButton;
    m_remove->setProperty("danger", true);
    auto *verbs = new FlowRow(6); // large text goes on in a second line
    for (QPushButton *verb : {m_sync, m_pause, m_reconnect, m_remove})
        verbs->addWidget(verb);
    column->addWidget(m_name);
    column->addWidget(m_state);
    column->addWidget(m_plans);
    column->addWidget(m_progress);
    column->addWidget(m_history);
    column->addLayout(verbs);
    column->addSpacing(12);
    column->addWidget(m_limitsTitle);
    column->addWidget(m_limits);
    column->addStretch(1);
    connect(m_sync, &QPushButton::clicked, this, [this] {
        if (const AccountRow *row = m_rows->at(currentRow()))
            m_desk.services.syncNow(row->id);
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const AccountRow *row = m_rows->at(currentRow()))
            row->account.paused ? Q_EMIT resumeAsked(row->id) : Q_EMIT pauseAsked(row->id);
    });
    connect(m_reconnect, &QPushButton::clicked, this, [this] {
        if (const AccountRow *row = m_rows->at(currentRow()))
            reconnect(row->id);
    });
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::remove);
    return side;
}

void AccountsPage::translate()
{
    m_header->setTitle(tr("Accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_add->setText(tr("Connect an account"));
    m_sync->setText(tr("Fetch news now"));
    m_reconnect->setText(tr("Reconnect"));
    m_remove->setText(tr("Remove…"));
    m_limitsTitle->setText(tr("What this account allows"));
    refresh();
}

void AccountsPage::enter()
{
    if (!m_list->currentIndex().isValid() && m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0, 0));
    m_list->setFocus();
    refresh();
}

void AccountsPage::showAccount(AccountId account)
{
    m_wanted = account;
    const int row = account ? m_rows->accounts().rowOf(account) : -1;
    if (row >= 0)
        m_list->setCurrentIndex(m_rows->index(row, 0));
    refresh();
}

int AccountsPage::currentRow() const { return m_list->currentIndex().row(); }

void AccountsPage::refresh()
{
    const AccountRow *row = m_rows->at(currentRow());
    m_details->setVisible(row);
    m_header->setCount(m_rows->rowCount() > 0 ? QLocale().toString(m_rows->rowCount()) : QString());
    m_add->setVisible(!m_desk.services.isPractice());
    if (!row)
        return;
    const NetworkInfo info = m_desk.services.infoFor(row->account);
    m_name->setText(u'@' + row->account.handle);
    m_state->setText(m_rows->stateSentence(currentRow()));
    m_pause->setText(row->account.paused ? tr("Resume publishing") : tr("Pause publishing…"));
    const bool practice = info.practice;
    m_reconnect->setVisible(!practice);
    m_remove->setVisible(!practice);
    m_reconnect->setProperty("primary",
        row->account.state == Account::State::NeedsSignIn || Notices::isEnding(row->account, m_desk.services.now()));
    m_reconnect->update();
    showPlans(row->account);
    const AccountActivity activity = m_desk.services.activity(row->id);
    m_progress->setVisible(activity.firstSync);
    m_progress->setRange(0, int(activity.expected)); // 0, 0: it goes on, nobody knows how far
    m_progress->setValue(int(activity.fetched));
    QStringList gaps;
    for (const StreamProgress &stream : row->progress)
        if (!stream.gap.isEmpty() && stream.oldest.isValid())
            gaps.append(tr("The network does not give messages before %1.")
                            .arg(QLocale().toString(stream.oldest.toLocalTime().date(), QLocale::LongFormat)));
        else if (!stream.gap.isEmpty())
            gaps.append(tr("More came in at once than the network lets us read back: some messages may be missing."));
    gaps.removeDuplicates();
    m_history->setText(gaps.join(u'\n'));
    m_history->setVisible(!gaps.isEmpty());
    QList<AbilityList::Ability> limits{{tr("Texts of up to %1 characters").arg(QLocale().toString(info.textLimit))},
        {info.maxImages > 0 ? tr("Up to %n pictures", nullptr, info.maxImages) : tr("No pictures"),
            info.maxImages > 0}};
    for (auto ability = info.capabilities.cbegin(); ability != info.capabilities.cend(); ++ability)
        if (!ability->can && !ability->whyNot.isEmpty())
            limits.append({ability->whyNot.in(m_desk.services.language()), false});
    m_limits->say(limits);
}

void AccountsPage::add()
{
    QList<NetworkInfo> offered;
    for (const NetworkInfo &info : m_desk.services.networks())
        if (!info.practice)
            offered.append(info);
    const auto begin = [this](const NetworkInfo &info) {
        auto *dialog = new ConnectDialog(m_desk, info, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ConnectDialog::connected, this, &AccountsPage::showAccount);
        dialog->open();
    };
    if (offered.size() == 1)
        return begin(offered.first());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const NetworkInfo &info : offered)
        menu->addAction(info.name, this, [begin, info] { begin(info); });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

//! What is planned for an account whose sign-in is over, or will be by then.
void AccountsPage::showPlans(const Account &account)
{
    const QDateTime now = m_desk.services.now();
    const bool over = account.state == Account::State::NeedsSignIn;
    if (!over && !Notices::isEnding(account, now))
        return m_plans->hide();
    const QDateTime from = over ? now : account.signInExpires;
    whenAnswered(m_desk.db.read([id = account.id, from](const Reader &r) { return outbox::plannedFrom(r, id, from); }),
        this, [this, id = account.id](const Expected<outbox::Beyond> &beyond) {
            const AccountRow *row = m_rows->at(currentRow());
            if (!row || row->id != id || !beyond)
                return;
            m_plans->setText(Notices::plansSentence(*beyond, postwords::zoneOf(m_desk.services.zone())));
            m_plans->setVisible(!m_plans->text().isEmpty());
        });
}

//! First by what is kept: often the network has only been away. Where the permission is gone, the browser gives a new
//! one.
void AccountsPage::reconnect(AccountId id)
{
    const AccountRow *row = m_rows->at(m_rows->accounts().rowOf(id));
    if (!row)
        return;
    const Account account = row->account;
    m_reconnect->setEnabled(false);
    m_desk.services.reconnect(
        account.id, [self = QPointer<AccountsPage>(this), account](const Expected<Account> &checked) {
            if (!self)
                return;
            self->m_reconnect->setEnabled(true);
            const NetworkInfo info = self->m_desk.services.infoFor(account);
            const bool ends = Notices::isEnding(account, self->m_desk.services.now());
            if (checked && !ends) { // one that ends soon still holds: a new one is what was asked for
                Q_EMIT self->acted(tr("@%1 is connected.").arg(account.handle), {});
                return;
            }
            if (!checked && checked.error().kind != Error::Kind::SignIn) {
                Q_EMIT self->acted(errorText(checked.error(), info.name), {});
                return;
            }
            auto *dialog = new ConnectDialog(self->m_desk, info, self);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->reconnect(account);
            dialog->open();
        });
}

//! Whatever the network says against it, it is about the posts that it keeps: the rest of a removal asks nobody.
QString AccountsPage::whyNotRemoved(const Error &why)
{
    if (why.kind == Error::Kind::Storage || why.kind == Error::Kind::Gone)
        return errorText(why);
    return tr(
        "its network keeps posts until their time, and they must be taken back there first. They are held here. %1")
        .arg(errorText(why));
}

void AccountsPage::remove()
{
    const AccountRow *row = m_rows->at(currentRow());
    if (!row)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove an account"),
        tr("Remove @%1 from Tertulia? Its history stays here, and it can be connected again. "
           "Posts planned for it will not go out.")
            .arg(row->account.handle),
        QMessageBox::Cancel, this);
    auto *yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this,
        [this, id = row->id, handle = row->account.handle] { reallyRemove(id, handle); });
    box->open();
}

void AccountsPage::reallyRemove(AccountId account, const QString &handle)
{
    m_desk.services.removeAccount(account, [self = QPointer<AccountsPage>(this), handle](const Expected<Done> &done) {
        if (self)
            Q_EMIT self->acted(done ? tr("@%1 was removed; its history stays.").arg(handle)
                                    : tr("@%1 stays: %2").arg(handle, whyNotRemoved(done.error())),
                {});
    });
}
