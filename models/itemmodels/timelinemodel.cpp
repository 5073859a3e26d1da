#include "models/itemmodels/timelinemodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/members.h"

TimelineModel::TimelineModel(Database &db, QObject *parent)
    : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (m_member && (changes.everything || changes.members.contains(m_member) || !changes.messages.isEmpty()))
            m_pace.soon();
    });
}

void TimelineModel::setMember(MemberId id)
{
    m_member = id;
    m_shown = pageSize;
    m_more = false;
    m_fresh = true;
    settle({});
    if (m_member)
        m_pace.now();
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_more; }

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_more = false; // until the answer says so again
    m_shown += pageSize;
    m_pace.now();
}

void TimelineModel::read()
{
    const auto look
        = [member = m_member, count = m_shown + 1](const Reader &r) { return members::timeline(r, member, count); };
    whenAnswered(m_db.read(look), this, [this, member = m_member](const Expected<QList<TimelineEntry>> &found) {
        const bool ours = found && member == m_member;
        if (ours)
            take(*found);
        m_pace.done();
        if (ours && std::exchange(m_fresh, false))
            Q_EMIT loaded();
    });
}

void TimelineModel::take(const QList<TimelineEntry> &entries)
{
    QList<TimelineRow> rows;
    for (const TimelineEntry &entry : entries.mid(0, m_shown))
        rows.append({entry.key, entry});
    m_more = entries.size() > m_shown;
    settle(rows);
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineRow *row = at(index.row());
    if (!row)
        return {};
    return role == Qt::DisplayRole ? QVariant(row->entry.text)
        : role == KindRole         ? QVariant(row->entry.kind)
                                   : QVariant();
}
