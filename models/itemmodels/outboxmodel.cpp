#include "models/itemmodels/outboxmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/outbox.h"

bool OutboxOrder::operator()(const OutboxAction &a, const OutboxAction &b) const
{
    const auto rank = [](const OutboxAction &row) {
        const bool over = row.state == SendState::Published || row.state == SendState::Cancelled;
        return OutboxModel::isProblem(row.state) ? 0 : over ? 2 : 1;
    };
    const auto when = [](const OutboxAction &row) { return row.publishedAt.isValid() ? row.publishedAt : row.due; };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return rank(a) == 2 ? when(b) < when(a) : a.due < b.due;
}

OutboxModel::OutboxModel(Database &db, QObject *parent) : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.outbox.isEmpty() || !changes.posts.isEmpty())
            m_pace.soon();
    });
    m_pace.now();
}

void OutboxModel::show(Which which)
{
    if (std::exchange(m_which, which) != which)
        m_pace.soon();
}

bool OutboxModel::isProblem(SendState state)
{
    return state == SendState::Failed || state == SendState::Unknown || state == SendState::Missed
        || state == SendState::Held;
}

int OutboxModel::problems() const
{
    return int(
        std::count_if(rows().cbegin(), rows().cend(), [](const OutboxAction &row) { return isProblem(row.state); }));
}

void OutboxModel::read()
{
    const auto look = [which = m_which](const Reader &r) {
        if (which == Which::OverLately)
            return outbox::overLately(r);
        static const QDateTime ever = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        return outbox::waiting(r)
            + outbox::endedSince(r, ever); // the second: what failed or was missed, and no one has decided about
    };
    whenAnswered(m_db.read(look), this, [this](const Expected<QList<OutboxAction>> &found) {
        if (found)
            settle(*found);
        m_pace.done();
        if (!found)
            return;
        if (!std::exchange(m_loaded, true))
            Q_EMIT loaded();
        Q_EMIT settled();
    });
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxAction *row = at(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return row->content.text;
    case IdRole: return row->id.value;
    case StateRole: return code(row->state);
    default: return {};
    }
}
