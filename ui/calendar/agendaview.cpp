#include "ui/calendar/agendaview.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/widgets/theme.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

AgendaView::AgendaView(Theme &theme, const AccountBook &accounts, QWidget *parent)
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
    connect(&theme, &Theme::changed, this, &AgendaView::stale);
    connect(&accounts, &AccountBook::changed, this, &AgendaView::stale);
}

void AgendaView::setPosts(QAbstractItemModel *posts, Rows rows)
{
    if (model() == posts)
        return;
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    m_rows = std::move(rows);
    m_stale = true;
    setModel(posts);
    connect(posts, &QAbstractItemModel::rowsInserted, this, &AgendaView::stale);
    connect(posts, &QAbstractItemModel::rowsRemoved, this, &AgendaView::stale);
    connect(posts, &QAbstractItemModel::rowsMoved, this, &AgendaView::stale);
    connect(posts, &QAbstractItemModel::dataChanged, this, &AgendaView::stale);
    stale();
}

void AgendaView::setFilter(Filter shown)
{
    m_filter = std::move(shown);
    stale();
}

void AgendaView::setDays(const QTimeZone &zone, const QDate &today)
{
    m_zone = zone;
    m_today = today;
    stale();
}

void AgendaView::setPlainWords(bool plain)
{
    m_plain = plain;
    stale();
}

void AgendaView::stale()
{
    m_stale = true;
    scheduleDelayedItemsLayout();
    viewport()->update();
}

QDate AgendaView::dayOf(const Post &post) const
{
    return post.due.isValid() ? post.due.toTimeZone(m_zone).date() : QDate();
}

void AgendaView::lay() const
{
    if (!m_stale || !model())
        return;
    m_stale = false;
    m_entries.clear();
    m_entryOfRow.clear();
    m_cards.clear();
    const int heading = m_theme.rowHeight(RowKind::SubHeader);
    const int height = m_theme.px(46);
    int y = 0;
    std::optional<QDate> day;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const Post *post = m_rows(row);
        if (!post || !m_filter(*post))
            continue;
        if (const QDate its = dayOf(*post); !m_plain && day != its) {
            day = its;
            m_entries.append({-1, its, y, heading});
            y += heading;
        }
        m_entryOfRow.insert(row, int(m_entries.size()));
        m_entries.append({row, {}, y, height});
        y += height;
    }
    m_height = y;
}

void AgendaView::doItemsLayout()
{
    lay();
    if (currentIndex().isValid() && isIndexHidden(currentIndex()) && !m_entries.isEmpty())
        setCurrentIndex(moveCursor(MoveDown, Qt::NoModifier));
    QAbstractItemView::doItemsLayout();
    viewport()->update();
}

int AgendaView::countShown() const
{
    lay();
    return int(m_entryOfRow.size());
}

int AgendaView::fullHeight() const
{
    lay();
    return m_height;
}

const Post *AgendaView::currentPost() const
{
    return currentIndex().isValid() && !isIndexHidden(currentIndex()) ? m_rows(currentIndex().row()) : nullptr;
}

void AgendaView::setCurrent(PostId post)
{
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        if (const Post *one = m_rows(row); one && one->id == post)
            return setCurrentIndex(model()->index(row, 0));
}

void AgendaView::goToDay(const QDate &day)
{
    lay();
    for (const Entry &entry : std::as_const(m_entries)) {
        const QDate its = entry.row >= 0 ? dayOf(*m_rows(entry.row)) : QDate();
        if (its.isValid() && its >= day) {
            setCurrentIndex(model()->index(entry.row, 0));
            verticalScrollBar()->setValue(entry.top - m_theme.rowHeight(RowKind::SubHeader));
            return;
        }
    }
}

int AgendaView::entryAt(int y) const
{
    lay();
    const auto after = std::upper_bound(
        m_entries.cbegin(), m_entries.cend(), y, [](int at, const Entry &entry) { return at < entry.top; });
    const int entry = int(after - m_entries.cbegin()) - 1;
    return entry >= 0 && y < m_entries[entry].top + m_entries[entry].height ? entry : -1;
}

int AgendaView::entryOf(int row) const
{
    lay();
    return m_entryOfRow.value(row, -1);
}

QRect AgendaView::shownRect(int row) const
{
    const int entry = entryOf(row);
    return entry < 0 ? QRect()
                     : QRect(0, m_entries[entry].top - verticalOffset(), viewport()->width(), m_entries[entry].height);
}

QRect AgendaView::visualRect(const QModelIndex &index) const { return shownRect(index.row()); }

QModelIndex AgendaView::indexAt(const QPoint &point) const
{
    const int entry = entryAt(point.y() + verticalOffset());
    return entry >= 0 && m_entries[entry].row >= 0 ? model()->index(m_entries[entry].row, 0) : QModelIndex();
}

void AgendaView::scrollTo(const QModelIndex &index, ScrollHint)
{
    const QRect rect = visualRect(index);
    const int entry = entryOf(index.row());
    if (entry < 0)
        return;
    const bool first = entry > 0 && m_entries[entry - 1].row < 0; // its heading comes along
    const int top = rect.top() - (first ? m_entries[entry - 1].height : 0);
    if (top < 0)
        verticalScrollBar()->setValue(verticalOffset() + top);
    else if (rect.bottom() >= viewport()->height())
        verticalScrollBar()->setValue(verticalOffset() + rect.bottom() + 1 - viewport()->height());
}

int AgendaView::verticalOffset() const { return verticalScrollBar()->value(); }

bool AgendaView::isIndexHidden(const QModelIndex &index) const { return entryOf(index.row()) < 0; }

QModelIndex AgendaView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    lay();
    QList<int> rows;
    for (const Entry &entry : std::as_const(m_entries))
        if (entry.row >= 0)
            rows.append(entry.row);
    if (rows.isEmpty())
        return {};
    const int now = int(std::lower_bound(rows.cbegin(), rows.cend(), qMax(0, currentIndex().row())) - rows.cbegin());
    const bool onOne = currentIndex().isValid() && rows.value(now, -1) == currentIndex().row();
    const int page = qMax(1, viewport()->height() / m_theme.px(46) - 1);
    const auto target = [&] {
        switch (action) {
        case MoveUp:
        case MovePrevious:
        case MoveLeft: return now - 1;
        case MoveDown:
        case MoveNext:
        case MoveRight: return onOne ? now + 1 : now;
        case MovePageUp: return now - page;
        case MovePageDown: return now + page;
        case MoveHome: return 0;
        case MoveEnd: return int(rows.size()) - 1;
        }
        Q_UNREACHABLE();
    };
    return model()->index(rows[qBound(0, target(), int(rows.size()) - 1)], 0);
}

void AgendaView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (const QModelIndex index = indexAt(rect.center()); index.isValid())
        selectionModel()->select(index, flags);
}

QRegion AgendaView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void AgendaView::updateGeometries()
{
    lay();
    verticalScrollBar()->setSingleStep(m_theme.px(23));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, m_height - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void AgendaView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    tellFocus(this, *this, current.row());
    Q_EMIT currentMoved();
}

void AgendaView::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    if (!currentPost())
        setCurrentIndex(moveCursor(MoveHome, Qt::NoModifier));
    viewport()->update();
    tellFocus(this, *this, chosenRow());
    Q_EMIT currentMoved();
}

void AgendaView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        stale();
    QAbstractItemView::changeEvent(event);
}

bool AgendaView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        QToolTip::showText(
            help->globalPos(), index.isValid() ? card(index.row()).spoken.toHtmlEscaped() : QString(), viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

const PostCard &AgendaView::card(int row) const
{
    lay();
    auto known = m_cards.find(row);
    if (known == m_cards.end())
        known = m_cards.insert(row, PostCard::of(*m_rows(row), m_zone, m_accounts, m_theme));
    return *known;
}

QList<int> AgendaView::shownRows() const
{
    QList<int> rows;
    lay();
    for (int entry = entryAt(verticalOffset()); entry >= 0 && entry < m_entries.size(); ++entry) {
        if (m_entries[entry].top > verticalOffset() + viewport()->height())
            break;
        if (m_entries[entry].row >= 0)
            rows.append(m_entries[entry].row);
    }
    if (const int row = chosenRow(); entryOf(row) >= 0 && !rows.contains(row))
        rows.isEmpty() || row < rows.first() ? rows.prepend(row) : rows.append(row);
    return rows;
}

QString AgendaView::spokenRow(int row) const
{
    const Post *post = m_rows(row);
    if (!post)
        return {};
    const QString place = tr("%1 of %2").arg(row + 1).arg(countShown());
    return QStringList{headingOf(dayOf(*post)), card(row).spoken, place}.join(u", "_s);
}

void AgendaView::chooseRow(int row) { setCurrentIndex(model()->index(row, 0)); }

void AgendaView::openRow(int row)
{
    chooseRow(row);
    if (currentPost())
        Q_EMIT opened(currentPost()->id);
}
