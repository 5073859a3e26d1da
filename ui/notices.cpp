#include "ui/notices.h"
#include "models/domain/whenanswered.h"
#include "models/itemmodels/accountsmodel.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/store/database.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptwords.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace {
//! A pause is the person's own doing: what it holds is no news.
bool isNews(SendState state)
{
    return state == SendState::Failed || state == SendState::Unknown || state == SendState::Missed;
}
} // namespace

Notices::Notices(
    const Desk &desk, const OutboxModel &outbox, const AccountsModel &accounts, std::chrono::milliseconds patience)
    : m_desk(desk), m_outbox(outbox), m_accounts(accounts), m_patience(patience)
{
    qRegisterMetaType<Notice>();
    connect(&outbox, &OutboxModel::settled, this, &Notices::followOutbox);
    connect(&accounts, &AccountsModel::loaded, this, &Notices::followAccounts);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &Notices::followAccounts);
    connect(&accounts, &QAbstractItemModel::rowsInserted, this, &Notices::followAccounts);
    connect(&m_hour, &QTimer::timeout, this, &Notices::followAccounts); // a new day
    m_hour.start(std::chrono::minutes(30));
}

bool Notices::isEnding(const Account &account, const QDateTime &now)
{
    return account.state != Account::State::NeedsSignIn && account.state != Account::State::Disabled
        && account.signInExpires.isValid() && now.daysTo(account.signInExpires) <= warnedDays;
}

//! What was there when the window opened is no news: the sidebar counts it, and one sentence says so.
void Notices::followOutbox()
{
    const bool first = !std::exchange(m_outboxRead, true);
    QHash<OutboxId, SendState> now;
    QList<OutboxId> news;
    for (const OutboxAction &row : m_outbox.rows()) {
        if (!isNews(row.state))
            continue;
        now.insert(row.id, row.state);
        if (m_problems.value(row.id, SendState::Draft) == row.state)
            continue;
        if (row.state != SendState::Unknown || first)
            news.append(row.id);
        else
            QTimer::singleShot(m_patience, this, [this, id = row.id] {
                if (m_problems.value(id, SendState::Draft) == SendState::Unknown)
                    tellProblems({id});
            });
    }
    m_problems = now;
    tellProblems(news);
}

void Notices::tellProblems(const QList<OutboxId> &news)
{
    if (news.isEmpty())
        return;
    if (news.size() > 1)
        return Q_EMIT noticed({.title = tr("%n did not go out as planned", nullptr, int(news.size())),
            .text = tr("F8 shows one after the other."),
            .outbox = {},
            .account = {}});
    if (const OutboxAction *row = m_outbox.at(m_outbox.rowOf(news.first())))
        Q_EMIT noticed(about(*row));
}

Notice Notices::about(const OutboxAction &row) const
{
    const receiptwords::Context context{
        networkOf(row.account), postwords::zoneOf(m_desk.services.zone()), QList<Receipt>()};
    return {.title = receiptwords::summary(row, context).headline,
        .text = tr("“%1”").arg(
            row.content.text.isEmpty() ? receiptwords::verbWord(row.verb) : postwords::titleOf(row).left(80)),
        .outbox = row.id,
        .account = {}};
}

QString Notices::networkOf(AccountId id) const
{
    const Account *account = m_accounts.account(id);
    return account ? m_desk.theme.networkLook(account->network).name : tr("an account");
}

void Notices::followAccounts()
{
    const QDateTime now = m_desk.services.now();
    QHash<AccountId, Account::State> states;
    for (const AccountRow &row : m_accounts.rows()) {
        states.insert(row.id, row.account.state);
        const bool signedOut = row.account.state == Account::State::NeedsSignIn;
        if (signedOut && m_states.value(row.id, Account::State::Ok) != Account::State::NeedsSignIn)
            tellSignIn(row.account);
        else if (isEnding(row.account, now) && !isToldToday(row.id))
            tellEnding(row.account);
    }
    m_states = states;
}

void Notices::tellSignIn(const Account &account)
{
    withPlans(account, m_desk.services.now(), [this, account](const QString &plans) {
        Q_EMIT noticed({.title = tr("Reconnect @%1").arg(account.handle),
            .text
            = QStringList{errorText({Error::Kind::SignIn, {}, {}}, networkOf(account.id)), plans}.join(u' ').trimmed(),
            .outbox = {},
            .account = account.id});
    });
}

void Notices::tellEnding(const Account &account)
{
    if (m_asked.contains(account.id))
        return;
    m_asked.insert(account.id);
    withPlans(account, account.signInExpires, [this, account](const QString &plans) {
        m_asked.remove(account.id);
        if (isToldToday(account.id))
            return;
        noteTold(account.id);
        const AccountSituation situation{AccountSituation::Kind::Expiring, account.signInExpires};
        const QString words = accountStateSentence(situation, networkOf(account.id), m_desk.services.now());
        Q_EMIT noticed({.title = tr("@%1 expires soon").arg(account.handle),
            .text = QStringList{words, plans}.join(u' ').trimmed(),
            .outbox = {},
            .account = account.id});
    });
}

void Notices::withPlans(const Account &account, const QDateTime &from, std::function<void(const QString &)> tell)
{
    const QTimeZone zone = postwords::zoneOf(m_desk.services.zone());
    whenAnswered(m_desk.db.read([id = account.id, from](const Reader &r) { return outbox::plannedFrom(r, id, from); }),
        this, [tell = std::move(tell), zone](const Expected<outbox::Beyond> &beyond) {
            tell(beyond ? plansSentence(*beyond, zone) : QString());
        });
}

QString Notices::plansSentence(const outbox::Beyond &beyond, const QTimeZone &zone)
{
    return beyond.count == 0 ? QString()
                             : tr("%n posts are planned after that, the first on %1.", nullptr, beyond.count)
                                   .arg(postwords::momentOf(beyond.first, zone));
}

QString Notices::today() const
{
    return m_desk.services.now().toTimeZone(postwords::zoneOf(m_desk.services.zone())).date().toString(Qt::ISODate);
}

bool Notices::isToldToday(AccountId account) const
{
    return m_desk.services.get(settings::toldOfEnding, QString::number(account.value)) == today();
}

void Notices::noteTold(AccountId account)
{
    m_desk.services.set(settings::toldOfEnding, today(), QString::number(account.value));
}
