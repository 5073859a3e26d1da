#include "ui/calendar/calendarviews.h"
#include "ui/calendar/decisionsmodel.h"
#include "ui/calendar/postwords.h"
#include "ui/sidebar/sidebarrow.h"

using namespace Qt::StringLiterals;

CalendarViews::CalendarViews(const CalendarModel &posts, const DecisionsModel &decisions, QObject *parent)
    : QAbstractListModel(parent), m_posts(posts), m_decisions(decisions)
{
    for (const QAbstractItemModel *model :
        {static_cast<const QAbstractItemModel *>(&posts), static_cast<const QAbstractItemModel *>(&decisions)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &CalendarViews::recount);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &CalendarViews::recount);
        connect(model, &QAbstractItemModel::dataChanged, this, &CalendarViews::recount);
    }
}

//! One by one while many rows arrive would be slow: once, when the event loop comes round.
void CalendarViews::recount()
{
    if (std::exchange(m_pending, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pending = false;
            QList<int> counts(Count);
            for (const Post &post : m_posts.rows())
                for (int view = 0; view < Count; ++view)
                    counts[view] += shows(View(view), post);
            counts[Decisions] = m_decisions.rowCount();
            if (std::exchange(m_counts, counts) != counts)
                Q_EMIT dataChanged(index(0), index(Count - 1));
        },
        Qt::QueuedConnection);
}

bool CalendarViews::shows(View view, const Post &post)
{
    const SendState state = postwords::shown(post);
    switch (view) {
    case Everything: return post.state != SendState::Cancelled;
    case Drafts: return state == SendState::Draft || state == SendState::InReview;
    case Scheduled:
        return postwords::glyphOf(state) == StateGlyph::Scheduled
            || postwords::glyphOf(state) == StateGlyph::Publishing;
    case Decisions: return postwords::needsDecision(state);
    case Published: return post.state == SendState::Published || post.state == SendState::Partial;
    case Count: break;
    }
    return false;
}

QVariant CalendarViews::data(const QModelIndex &index, int role) const
{
    static const QString icons[]
        = {u"view-calendar"_s, u"document-edit"_s, u"clock"_s, u"dialog-warning"_s, u"checkmark"_s};
    const QString names[]
        = {tr("Everything"), tr("Drafts and ideas"), tr("Scheduled"), tr("Needs a decision"), tr("Published")};
    if (index.row() < 0 || index.row() >= Count)
        return {};
    switch (role) {
    case Qt::DisplayRole: return names[index.row()];
    case sidebar::IconRole: return icons[index.row()];
    case sidebar::CountRole: return m_counts[index.row()];
    case sidebar::AlarmRole: return index.row() == Decisions && m_counts[Decisions] > 0;
    default: return {};
    }
}
