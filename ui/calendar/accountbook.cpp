#include "ui/calendar/accountbook.h"
#include "models/domain/whenanswered.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "ui/widgets/theme.h"

AccountBook::AccountBook(Database &db, QObject *parent) : QObject(parent), m_db(db)
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.accounts.isEmpty())
            read();
    });
    read();
}

const Account *AccountBook::find(AccountId id) const
{
    const auto known = m_accounts.constFind(id);
    return known == m_accounts.cend() ? nullptr : &*known;
}

QString AccountBook::nameOf(const Theme &theme, AccountId id) const
{
    const Account *account = find(id);
    if (!account)
        return tr("an account");
    const auto same = std::count_if(m_accounts.cbegin(), m_accounts.cend(),
        [&](const Account &other) { return other.network == account->network && (!other.removed || other.id == id); });
    return same > 1 ? u'@' + account->handle : theme.networkLook(account->network).name;
}

void AccountBook::read()
{
    whenAnswered(m_db.read([](const Reader &r) { return accounts::all(r, true); }), this,
        [this](const Expected<QList<Account>> &found) {
            if (!found)
                return;
            m_accounts.clear();
            for (const Account &account : *found)
                m_accounts.insert(account.id, account);
            Q_EMIT changed();
        });
}
