#include "ui/pause/heldmodel.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/pause/pausewatch.h"
#include "ui/pause/pausewords.h"
#include "ui/services.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

QList<OutboxId> HeldPost::ids() const
{
    QList<OutboxId> all;
    for (const HeldVersion &version : versions)
        all.append(version.version.id);
    return all;
}

bool HeldPost::isPaused() const
{
    return std::any_of(versions.cbegin(), versions.cend(), [](const HeldVersion &v) { return v.isPaused; });
}

bool HeldPost::isMissed() const
{
    return std::all_of(
        versions.cbegin(), versions.cend(), [](const HeldVersion &v) { return v.version.state == SendState::Missed; });
}

HeldModel::HeldModel(const Desk &desk, const PauseWatch &watch, const AccountBook &accounts, QObject *parent)
    : SortedListModel(parent), m_desk(desk), m_watch(watch), m_accounts(accounts)
{
    connect(&watch, &PauseWatch::changed, this, &HeldModel::follow);
    follow();
}

QTimeZone HeldModel::zone() const { return postwords::zoneOf(m_desk.services.zone()); }

void HeldModel::follow()
{
    QList<HeldPost> posts;
    QHash<PostId, qsizetype> places;
    for (const HeldVersion &held : m_watch.standing().waiting) {
        const PostId id = held.version.post;
        if (!places.contains(id)) {
            places.insert(id, posts.size());
            posts.append(
                {id, held.title.isEmpty() ? postwords::titleOf(held.version) : held.title.simplified(), held.due, {}});
        }
        posts[places.value(id)].versions.append(held);
    }
    settle(posts);
    if (rowCount() > 0) // SortedListModel tells of the first column
        Q_EMIT dataChanged(index(0, When), index(rowCount() - 1, State));
    Q_EMIT followed();
}

int HeldModel::decided() const
{
    return int(std::count_if(
        rows().cbegin(), rows().cend(), [](const HeldPost &post) { return post.decision() != Decision::None; }));
}

QList<OutboxId> HeldModel::allIds() const
{
    QList<OutboxId> all;
    for (const HeldPost &post : rows())
        all += post.ids();
    return all;
}

QString HeldModel::stateOf(const HeldPost &post) const
{
    const bool past = post.due <= m_desk.services.now();
    switch (post.decision()) {
    case Decision::Publish: return past ? tr("goes out at once") : tr("goes out at its time");
    case Decision::Move: return tr("moves to %1").arg(postwords::momentOf(post.moveTo().due, zone()));
    case Decision::Drop: return tr("is cancelled");
    case Decision::None: break;
    }
    return post.isMissed() ? tr("missed, undecided") : tr("undecided");
}

QString HeldModel::cell(const HeldPost &post, int column) const
{
    switch (column) {
    case When: return postwords::momentOf(post.due, zone());
    case Networks: {
        QStringList names;
        for (const HeldVersion &held : post.versions)
            names.append(m_accounts.nameOf(m_desk.theme, held.version.account));
        names.removeDuplicates();
        return names.join(u", "_s);
    }
    case Title: return post.title;
    case Choice: return pausewords::decided(post.decision());
    case State: return stateOf(post);
    default: return {};
    }
}

QVariant HeldModel::data(const QModelIndex &index, int role) const
{
    const HeldPost *post = at(index.row());
    if (!post)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell(*post, index.column());
    if (role == Qt::ToolTipRole && index.column() == Title)
        return post->title;
    return {};
}

QVariant HeldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case When: return tr("Planned for");
    case Networks: return tr("Networks");
    case Title: return tr("Post");
    case Choice: return tr("Decision");
    case State: return tr("What happens");
    default: return {};
    }
}

Qt::ItemFlags HeldModel::flags(const QModelIndex &) const { return Qt::ItemIsEnabled | Qt::ItemIsSelectable; }
