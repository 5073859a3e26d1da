#include "models/itemmodels/calendarmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/posts.h"

bool PostOrder::operator()(const Post &a, const Post &b) const
{
    return a.due.isValid() != b.due.isValid() ? a.due.isValid() : a.due < b.due;
}

CalendarModel::CalendarModel(Database &db, const QTimeZone &zone, QObject *parent)
    : SortedListModel(parent), m_db(db), m_zone(zone), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (m_first.isValid() && (changes.everything || !changes.posts.isEmpty()))
            m_pace.soon();
    });
}

void CalendarModel::setRange(const QDate &first, const QDate &last)
{
    m_first = first;
    m_last = last;
    m_fresh = true;
    m_pace.now();
}

void CalendarModel::setUnplanned(bool shown)
{
    m_unplanned = shown;
    if (m_first.isValid())
        m_pace.now();
}

void CalendarModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (m_first.isValid())
        m_pace.now();
}

QDate CalendarModel::dayOf(const Post &post) const
{
    return post.due.isValid() ? post.due.toTimeZone(m_zone).date() : QDate();
}

QList<const Post *> CalendarModel::on(const QDate &day) const
{
    QList<const Post *> found;
    for (const Post &post : rows())
        if (post.due.isValid() && dayOf(post) == day)
            found.append(&post);
    return found;
}

QList<const Post *> CalendarModel::unplanned() const
{
    QList<const Post *> found;
    for (const Post &post : rows())
        if (!post.due.isValid())
            found.append(&post);
    return found;
}

void CalendarModel::read()
{
    const QDateTime from = m_first.startOfDay(m_zone).toUTC();
    const QDateTime to = m_last.addDays(1).startOfDay(m_zone).toUTC();
    const auto look = [from, to, ideas = m_unplanned](const Reader &r) {
        QList<Post> found = posts::between(r, from, to);
        return ideas ? found + posts::unplanned(r) : found;
    };
    whenAnswered(m_db.read(look), this, [this, range = std::pair(m_first, m_last)](const Expected<QList<Post>> &found) {
        const bool wanted = found && range == std::pair(m_first, m_last);
        if (wanted)
            settle(*found);
        m_pace.done();
        if (wanted && std::exchange(m_fresh, false))
            Q_EMIT loaded();
    });
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    const Post *post = at(index.row());
    if (!post)
        return {};
    switch (role) {
    case Qt::DisplayRole: return post->title.isEmpty() ? post->idea : post->title;
    case IdRole: return post->id.value;
    case StateRole: return code(post->state);
    case DueRole: return post->due;
    default: return {};
    }
}
