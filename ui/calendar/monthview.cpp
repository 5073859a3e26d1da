#include "ui/calendar/monthview.h"
#include "models/itemmodels/calendarmodel.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/widgets/theme.h"
#include <QScrollBar>

using namespace Qt::StringLiterals;

MonthView::MonthView(Theme &theme, const AccountBook &accounts, QWidget *parent)
    : QAbstractItemView(parent),
      m_theme(theme),
      m_accounts(accounts),
      m_filter([](const Post &) { return true; }),
      m_zone(QTimeZone::utc())
{
    installPaintedAccess();
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(NoEditTriggers);
    connect(&theme, &Theme::changed, this, &MonthView::stale);
    connect(&accounts, &AccountBook::changed, this, &MonthView::stale);
}

void MonthView::setPosts(CalendarModel *posts)
{
    m_posts = posts;
    setModel(posts);
    for (const auto signal : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted})
        connect(posts, signal, this, &MonthView::stale);
    connect(posts, &QAbstractItemModel::rowsMoved, this, &MonthView::stale);
    connect(posts, &QAbstractItemModel::dataChanged, this, &MonthView::stale);
    stale();
}

void MonthView::setFilter(Filter shown)
{
    m_filter = std::move(shown);
    stale();
}

void MonthView::setMonth(const QDate &month, const QTimeZone &zone, const QDate &today)
{
    m_month = QDate(month.year(), month.month(), 1);
    m_zone = zone;
    m_today = today;
    stale();
}

void MonthView::setWeekStart(Qt::DayOfWeek day)
{
    m_weekStart = day;
    stale();
}

void MonthView::stale()
{
    m_stale = true;
    scheduleDelayedItemsLayout();
    viewport()->update();
}

QDateTime MonthView::dueOf(const Post &post) const { return m_ahead.value(post.id, post.due); }

void MonthView::lay() const
{
    if (!m_stale || !m_posts || !m_month.isValid())
        return;
    m_stale = false;
    m_cards.clear();
    const QDate first = firstShown();
    const int days = int(first.daysTo(lastShown())) + 1;
    m_rows = QList<QList<int>>(days);
    const QList<Post> &posts = m_posts->rows();
    for (int row = 0; row < posts.size(); ++row) {
        const QDateTime due = dueOf(posts[row]);
        const qint64 day = due.isValid() ? first.daysTo(due.toTimeZone(m_zone).date()) : -1;
        if (day >= 0 && day < days && m_filter(posts[row]))
            m_rows[day].append(row);
    }
    QList<int> counts;
    for (QList<int> &rows : m_rows) {
        if (!m_ahead.isEmpty())
            std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return dueOf(posts[a]) < dueOf(posts[b]); });
        counts.append(int(rows.size()));
    }
    m_layout.lay(first, counts, viewport()->size(), m_theme);
}

//! The current post may have moved to another day, or be gone: then its neighbour is current.
void MonthView::follow()
{
    lay();
    if (!m_post)
        return;
    for (int day = 0; day < m_rows.size(); ++day) {
        if (const int position = positionIn(day, m_post); position >= 0) {
            m_day = m_layout.day(day).date;
            m_place = position;
            m_seen = true;
            return;
        }
    }
    if (!m_seen) // asked for, and on its way from the store
        return;
    const QList<int> left = postsOn(m_layout.indexOf(m_day));
    setChosen(m_day, left.isEmpty() ? PostId() : m_posts->at(left[qMin(m_place, int(left.size()) - 1)])->id);
}

void MonthView::doItemsLayout()
{
    follow();
    QAbstractItemView::doItemsLayout();
    viewport()->update();
}

void MonthView::showAhead(PostId post, const QDateTime &due)
{
    m_ahead.insert(post, due);
    stale();
}

void MonthView::forgetAhead(PostId post)
{
    if (m_ahead.remove(post))
        stale();
}

int MonthView::countShown() const
{
    lay();
    int count = 0;
    for (int day = 0; day < m_rows.size(); ++day)
        if (m_layout.day(day).date.month() == m_month.month())
            count += int(m_rows[day].size());
    return count;
}

int MonthView::positionIn(int day, PostId post) const
{
    const QList<int> rows = postsOn(day);
    for (int i = 0; i < rows.size(); ++i)
        if (m_posts->at(rows[i])->id == post)
            return i;
    return -1;
}

const Post *MonthView::currentPost() const { return m_posts && m_post ? m_posts->at(m_posts->rowOf(m_post)) : nullptr; }

void MonthView::setCurrent(const QDate &day, PostId post)
{
    lay();
    const QList<int> rows = postsOn(m_layout.indexOf(day));
    setChosen(day, post ? post : rows.isEmpty() ? PostId() : m_posts->at(rows.first())->id);
}

void MonthView::setChosen(const QDate &day, PostId post)
{
    m_day = day;
    m_post = post;
    m_place = qMax(0, positionIn(m_layout.indexOf(day), post));
    m_seen = positionIn(m_layout.indexOf(day), post) >= 0;
    const int row = m_posts && post ? m_posts->rowOf(post) : -1;
    selectionModel()->setCurrentIndex(
        row >= 0 ? m_posts->index(row) : QModelIndex(), QItemSelectionModel::ClearAndSelect);
    const QRect rect = dayRect(day);
    if (rect.isValid() && rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalOffset() + rect.bottom() - viewport()->height() + 1);
    else if (rect.isValid() && rect.top() < m_layout.headHeight())
        verticalScrollBar()->setValue(verticalOffset() + rect.top() - m_layout.headHeight());
    viewport()->update();
    tellFocus(this, *this, chosenRow());
    Q_EMIT currentMoved();
}

void MonthView::step(int days)
{
    const QDate wanted = (m_day.isValid() ? m_day : m_today).addDays(days);
    if (m_layout.indexOf(wanted) < 0)
        Q_EMIT dayAsked(wanted);
    setCurrent(wanted);
}

//! Up and Down go through the day's cards before they go to the next week.
void MonthView::stepInDay(int by)
{
    const QList<int> rows = postsOn(m_layout.indexOf(m_day));
    const int place = m_post ? positionIn(m_layout.indexOf(m_day), m_post) + by : -1;
    if (place >= 0 && place < rows.size())
        return setChosen(m_day, m_posts->at(rows[place])->id);
    step(by * 7);
    if (by < 0 && !postsOn(m_layout.indexOf(m_day)).isEmpty())
        setChosen(m_day, m_posts->at(postsOn(m_layout.indexOf(m_day)).last())->id);
}

QRect MonthView::toViewport(const QRect &contents) const
{
    return contents.translated(0, m_layout.headHeight() - verticalOffset());
}

QPoint MonthView::toContents(const QPoint &at) const
{
    return at.y() < m_layout.headHeight() ? QPoint(-1, -1) : at + QPoint(0, verticalOffset() - m_layout.headHeight());
}

QRect MonthView::dayRect(const QDate &day) const
{
    lay();
    const int index = m_layout.indexOf(day);
    return index < 0 ? QRect() : toViewport(m_layout.day(index).rect);
}

QRect MonthView::visualRect(const QModelIndex &index) const
{
    lay();
    for (int day = 0; index.isValid() && day < m_rows.size(); ++day) {
        const int position = int(m_rows[day].indexOf(index.row()));
        if (position < 0)
            continue;
        for (const auto &place : m_layout.cards(day, positionIn(day, m_post)))
            if (place.position == position)
                return toViewport(place.rect);
    }
    return {};
}

QModelIndex MonthView::indexAt(const QPoint &point) const
{
    const PostId post = postAt(point);
    return post ? m_posts->index(m_posts->rowOf(post)) : QModelIndex();
}

PostId MonthView::postAt(const QPoint &point) const
{
    lay();
    const QPoint at = toContents(point);
    const int day = m_layout.dayAt(at);
    if (day < 0)
        return {};
    for (const auto &place : m_layout.cards(day, positionIn(day, m_post)))
        if (place.rect.contains(at))
            return m_posts->at(m_rows[day][place.position])->id;
    return {};
}

void MonthView::scrollTo(const QModelIndex &index, ScrollHint)
{
    const QRect rect = visualRect(index);
    if (rect.isValid() && rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalOffset() + rect.bottom() - viewport()->height() + 4);
    else if (rect.isValid() && rect.top() < m_layout.headHeight())
        verticalScrollBar()->setValue(verticalOffset() + rect.top() - m_layout.headHeight() - 4);
}

int MonthView::verticalOffset() const { return verticalScrollBar()->value(); }

QModelIndex MonthView::moveCursor(CursorAction, Qt::KeyboardModifiers) { return currentIndex(); }

void MonthView::setSelection(const QRect &, QItemSelectionModel::SelectionFlags) { }

void MonthView::updateGeometries()
{
    lay();
    verticalScrollBar()->setSingleStep(m_theme.px(24));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, m_layout.contentHeight() + m_layout.headHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

const PostCard &MonthView::card(int row) const
{
    auto known = m_cards.find(row);
    if (known != m_cards.end())
        return *known;
    Post post = *m_posts->at(row);
    post.due = dueOf(post);
    return *m_cards.insert(row, PostCard::of(post, m_zone, m_accounts, m_theme));
}

QList<int> MonthView::shownRows() const
{
    lay();
    QList<int> days;
    for (int day = 0; day < m_layout.days(); ++day)
        days.append(day);
    return days;
}

QString MonthView::spokenRow(int day) const
{
    const QDate date = m_layout.day(day).date;
    QStringList words{postwords::longDayOf(date)};
    if (date == m_today)
        words.append(tr("today"));
    const int count = int(postsOn(day).size());
    words.append(count ? tr("%n posts", nullptr, count) : tr("no posts"));
    return words.join(u", "_s);
}

QRect MonthView::shownRect(int day) const { return toViewport(m_layout.day(day).rect); }

int MonthView::chosenRow() const
{
    lay();
    return m_layout.indexOf(m_day);
}

void MonthView::chooseRow(int day) { setCurrent(m_layout.day(day).date); }

void MonthView::openRow(int)
{
    if (m_post)
        Q_EMIT opened(m_post);
    else
        Q_EMIT newAsked(m_day);
}

QList<PaintedPart> MonthView::partsOf(int day) const
{
    lay();
    QList<PaintedPart> parts;
    for (const int row : postsOn(day))
        parts.append({card(row).spoken, visualRect(m_posts->index(row)), false});
    return parts;
}

int MonthView::chosenPart() const { return m_post ? positionIn(chosenRow(), m_post) : -1; }

void MonthView::pressPart(int day, int part)
{
    const QList<int> rows = postsOn(day);
    if (part < 0 || part >= rows.size())
        return;
    setChosen(m_layout.day(day).date, m_posts->at(rows[part])->id);
    Q_EMIT opened(m_post);
}
