#include "ui/members/contactlist.h"
#include "ui/inbox/words.h"
#include "ui/widgets/glyphs.h"

using namespace Qt::StringLiterals;

Newest::Newest(TimelineModel *of, int count, QObject *parent)
    : QSortFilterProxyModel(parent), m_timeline(of), m_count(count)
{
    setSourceModel(of);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(
            of, signal, this, [this] { invalidateFilter(); }, Qt::QueuedConnection);
}

QVariant Newest::data(const QModelIndex &index, int role) const
{
    const TimelineRow *row = role == Qt::AccessibleTextRole ? m_timeline->at(mapToSource(index).row()) : nullptr;
    if (!row)
        return QSortFilterProxyModel::data(index, role);
    const QString what = ContactDelegate::kindWords(row->entry);
    return row->entry.text.isEmpty() ? what : what + u": "_s + row->entry.text;
}

ContactList::ContactList(Theme &theme, TimelineModel &timeline, QWidget *parent)
    : QListView(parent), m_theme(theme), m_timeline(timeline), m_newest(new Newest(&timeline, 20, this))
{
    setModel(m_newest);
    setItemDelegate(new ContactDelegate(theme, this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_newest, signal, this, [this] { updateGeometry(); });
    connect(m_newest, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(&theme, &Theme::changed, this, [this] {
        doItemsLayout();
        updateGeometry();
    });
}

const TimelineEntry *ContactList::entry(const QModelIndex &index) const
{
    const TimelineRow *row = m_timeline.at(m_newest->mapToSource(index).row());
    return row ? &row->entry : nullptr;
}

QSize ContactList::sizeHint() const
{
    return {m_theme.px(200), m_newest->rowCount() * m_theme.rowHeight(RowKind::Timeline)};
}

QString ContactDelegate::kindWords(const TimelineEntry &e)
{
    if (e.kind == u"like")
        return tr("liked a post");
    if (e.kind == u"boost")
        return tr("boosted a post");
    if (e.kind == u"follow")
        return tr("follows us");
    if (e.kind == u"note")
        return tr("internal note");
    if (e.outgoing)
        return e.visibility == u"direct" ? tr("we answered in private") : tr("we answered");
    return e.visibility == u"direct" ? tr("wrote in private") : tr("wrote");
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(100), m_theme.rowHeight(RowKind::Timeline)};
}

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TimelineEntry *e = m_list->entry(index);
    if (!e)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option.state & QStyle::State_HasFocus;
    paint::itemPanel(painter, option.rect, focused, true, option.state & QStyle::State_MouseOver, focused, m_theme);
    const int inset = m_theme.px(14), badge = m_theme.px(14);
    const QRect inner = option.rect.adjusted(inset, 2, -m_theme.px(10), -2);
    const QRect top(inner.left() + badge + 8, inner.top(), inner.width() - badge - 8, inner.height() / 2);
    if (e->network.isEmpty())
        paint::icon(painter, QRect(inner.left(), top.center().y() - badge / 2, badge, badge), u"note"_s,
            m_theme.color(Token::Text2), m_theme);
    else
        paint::networkBadge(
            painter, QRect(inner.left(), top.center().y() - badge / 2, badge, badge), e->network, m_theme);
    const QString time = words::shortTime(e->at, QDateTime::currentDateTimeUtc());
    const int timeWidth = QFontMetrics(m_theme.font(FontRole::Caption)).horizontalAdvance(time);
    const QString what = e->text.isEmpty() ? kindWords(*e) : e->text;
    paint::text(painter, top.adjusted(0, 0, -timeWidth - 8, 0), what, m_theme.font(FontRole::Small),
        m_theme.color(Token::Text));
    paint::text(painter, top, time, m_theme.font(FontRole::Caption), m_theme.color(Token::Text3), Qt::AlignRight);
    if (!e->text.isEmpty())
        paint::text(painter, top.translated(0, inner.height() / 2), kindWords(*e), m_theme.font(FontRole::Caption),
            m_theme.color(Token::Text3));
    painter->restore();
}
