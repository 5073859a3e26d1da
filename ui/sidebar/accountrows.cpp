#include "ui/sidebar/accountrows.h"
#include "ui/services.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"
#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

AccountRows::AccountRows(Database &db, Services &services, QObject *parent)
    : QIdentityProxyModel(parent), m_accounts(new AccountsModel(db, this)), m_services(services)
{
    setSourceModel(m_accounts);
    connect(&m_services, &Services::activityChanged, this, [this] { refresh(); });
    connect(&m_services, &Services::onlineChanged, this, [this] { refresh(); });
    connect(&m_services, &Services::languageChanged, this, [this] { refresh(); });
    auto *minute = new QTimer(this); // "1 min" grows older by itself
    connect(minute, &QTimer::timeout, this, &AccountRows::refresh);
    minute->start(std::chrono::seconds(30));
}

void AccountRows::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

AccountSituation AccountRows::situation(int row) const
{
    using Kind = AccountSituation::Kind;
    const Account &account = at(row)->account;
    const AccountActivity activity = m_services.activity(account.id);
    const QDateTime now = m_services.now();
    switch (account.state) {
    case Account::State::NeedsSignIn: return {Kind::SignIn};
    case Account::State::RateLimited: return {Kind::RateLimited, account.stateUntil};
    case Account::State::Offline: return {Kind::Offline, account.stateUntil};
    case Account::State::Disabled: return {Kind::Paused};
    case Account::State::Ok: break;
    }
    if (account.signInExpires.isValid() && now.daysTo(account.signInExpires) <= 7)
        return {Kind::Expiring, account.signInExpires};
    if (account.paused)
        return {Kind::PublishingPaused};
    if (activity.firstSync)
        return {Kind::FirstSync, {}, int(activity.fetched), int(activity.expected)};
    if (activity.syncing && !account.lastSync.isValid())
        return {Kind::Syncing};
    return {account.lastSync.isValid() ? Kind::UpToDate : Kind::NeverSynced, account.lastSync};
}

bool AccountRows::isTrouble(int row) const
{
    using Kind = AccountSituation::Kind;
    const Kind kind = situation(row).kind;
    return kind == Kind::SignIn || kind == Kind::RateLimited || kind == Kind::Offline || kind == Kind::Expiring
        || kind == Kind::Trouble;
}

int AccountRows::upToDate() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += isTrouble(row) ? 0 : 1;
    return count;
}

QString AccountRows::stateSentence(int row) const
{
    // One of them is a word, not a name; the theme knows it in each language.
    const QString network
        = QCoreApplication::translate("Theme", m_services.infoFor(at(row)->account).name.toUtf8().constData());
    return accountStateSentence(situation(row), network, m_services.now());
}

QVariant AccountRows::data(const QModelIndex &index, int role) const
{
    const AccountRow *row = at(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return u'@' + row->account.handle;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return u'@' + row->account.handle + u". "_s + stateSentence(index.row());
    case sidebar::NetworkRole: return row->account.network;
    case sidebar::StateTextRole: return accountStateText(situation(index.row()), m_services.now());
    case sidebar::TroubleRole: return isTrouble(index.row());
    case sidebar::StateGlyphRole: {
        using Kind = AccountSituation::Kind;
        const Kind kind = situation(index.row()).kind;
        if (kind == Kind::UpToDate)
            return int(StateGlyph::Ok);
        if (kind == Kind::SignIn || kind == Kind::Trouble)
            return int(StateGlyph::Failed);
        if (kind == Kind::Offline || kind == Kind::RateLimited || kind == Kind::Expiring)
            return int(StateGlyph::Due);
        if (kind == Kind::PublishingPaused)
            return int(StateGlyph::Held);
        return {};
    }
    default: return QIdentityProxyModel::data(index, role);
    }
}
