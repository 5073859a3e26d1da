#include "models/itemmodels/accountsmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/accounts.h"
#include "models/store/database.h"

AccountsModel::AccountsModel(Database &db, QObject *parent)
    : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.accounts.isEmpty())
            m_pace.soon();
    });
    m_pace.now();
}

const Account *AccountsModel::account(AccountId id) const
{
    const AccountRow *row = at(rowOf(id));
    return row ? &row->account : nullptr;
}

void AccountsModel::read()
{
    const auto all = [](const Reader &r) {
        QList<AccountRow> found;
        for (const Account &account : accounts::all(r))
            found.append({account.id, account, accounts::progress(r, account.id)});
        return found;
    };
    whenAnswered(m_db.read(all), this, [this](const Expected<QList<AccountRow>> &found) {
        if (found)
            settle(*found);
        m_pace.done();
        if (found && !std::exchange(m_loaded, true))
            Q_EMIT loaded();
    });
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    const AccountRow *row = at(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return row->account.handle;
    case IdRole: return row->id.value;
    case StateRole: return code(row->account.state);
    case NetworkRole: return row->account.network;
    default: return {};
    }
}
