#include "ui/members/historylist.h"
#include "ui/inbox/words.h"
#include "ui/widgets/glyphs.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

bool isPrivate(const TimelineEntry &e)
{
    return e.visibility == u"direct" || e.visibility == u"internal" || e.kind == u"note";
}

//! What stands before the words of a contact that is no message.
QString iconOf(const TimelineEntry &e)
{
    static const QHash<QString, QString> icons{{u"like"_s, u"love"_s}, {u"boost"_s, u"boost"_s},
        {u"follow"_s, u"list-add"_s}, {u"follow_request"_s, u"list-add"_s}, {u"note"_s, u"note"_s}};
    if (icons.contains(e.kind))
        return icons[e.kind];
    return e.outgoing ? u"arrow-out"_s : e.visibility == u"direct" ? u"lock"_s : QString();
}

paint::Chip chipOf(const TimelineEntry &e)
{
    paint::Chip chip;
    chip.state = e.kind == u"note" ? StateGlyph::Note : StateGlyph::Private;
    chip.text = e.kind == u"note" ? words::audience(Visibility::Internal) : words::audience(Visibility::Direct);
    return chip;
}

} // namespace

ContactFilter::ContactFilter(TimelineModel &timeline, QObject *parent)
    : QSortFilterProxyModel(parent), m_timeline(timeline)
{
    setSourceModel(&timeline);
    // a page without a single row to show asks for the next one by itself
    connect(
        &timeline, &QAbstractItemModel::rowsInserted, this,
        [this] {
            if (m_show != Show::All && rowCount() < 20 && canFetchMore({}))
                fetchMore({});
        },
        Qt::QueuedConnection);
}

void ContactFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
    if (rowCount() < 20 && canFetchMore({}))
        fetchMore({});
}

bool ContactFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const TimelineRow *contact = m_timeline.at(row);
    return contact && (m_show == Show::All || isPrivate(contact->entry) == (m_show == Show::Private));
}

const TimelineEntry *ContactFilter::entry(int row) const
{
    const TimelineRow *contact = m_timeline.at(mapToSource(index(row, 0)).row());
    return contact ? &contact->entry : nullptr;
}

bool ContactFilter::startsMonth(int row) const
{
    const TimelineEntry *here = entry(row), *before = row > 0 ? entry(row - 1) : nullptr;
    if (!here || !before)
        return here != nullptr;
    const QDate a = here->at.toLocalTime().date(), b = before->at.toLocalTime().date();
    return a.month() != b.month() || a.year() != b.year();
}

QString HistoryDelegate::month(const QDateTime &at)
{
    const QDate date = at.toLocalTime().date();
    QString name = tr("%1 %2", "month, year").arg(QLocale().standaloneMonthName(date.month())).arg(date.year());
    return name.isEmpty() ? name : name.left(1).toUpper() + name.mid(1);
}

QString HistoryDelegate::title(const TimelineEntry &e)
{
    if (e.kind == u"like")
        return e.conversation || e.post ? tr("Liked our post") : tr("Liked a post");
    if (e.kind == u"boost")
        return tr("Boosted a post");
    if (e.kind == u"follow")
        return tr("Follows us");
    if (e.kind == u"follow_request")
        return tr("Asked to follow us");
    if (e.kind == u"note")
        return tr("Internal note");
    if (e.outgoing)
        return e.visibility == u"direct" ? tr("We wrote in private") : tr("We answered");
    if (!e.postText.isEmpty() && e.visibility != u"direct")
        return tr("Answered our post “%1”").arg(e.postText);
    if (e.kind == u"reply" || e.kind == u"comment")
        return tr("Answered in public");
    return e.visibility == u"direct" ? tr("Wrote in private") : tr("Wrote in public");
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int row = m_theme.lineHeight(FontRole::Base) + m_theme.lineHeight(FontRole::Small) + m_theme.px(10);
    return {m_theme.px(200), row + (m_contacts.startsMonth(index.row()) ? m_theme.rowHeight(RowKind::GroupHeader) : 0)};
}

void HistoryDelegate::paintMonth(QPainter *painter, const QRect &band, const TimelineEntry &entry) const
{
    painter->fillRect(band, m_theme.color(Token::Alt));
    painter->fillRect(QRect(band.left(), band.bottom(), band.width(), 1), m_theme.color(Token::Line));
    paint::text(painter, band.adjusted(m_theme.px(12), 0, -m_theme.px(12), 0), month(entry.at),
        m_theme.font(FontRole::SmallStrong), m_theme.color(Token::Text2));
}

void HistoryDelegate::paintEntry(QPainter *painter, const QRect &row, const TimelineEntry &e) const
{
    const int badge = m_theme.px(18), left = row.left() + m_theme.px(14), line = m_theme.lineHeight(FontRole::Base);
    const QRect mark(left, row.top() + m_theme.px(6), badge, badge);
    painter->fillRect(QRect(mark.center().x(), mark.bottom() + m_theme.px(3), 1, row.bottom() - mark.bottom()),
        m_theme.color(Token::LineMid));
    if (e.network.isEmpty())
        paint::icon(
            painter, mark.adjusted(2, 2, -2, -2), u"note"_s, m_theme.stateLook(StateGlyph::Note).strong, m_theme);
    else
        paint::networkBadge(painter, mark, e.network, m_theme);
    QRect top(
        mark.right() + m_theme.px(12), row.top() + m_theme.px(5), row.right() - mark.right() - m_theme.px(24), line);
    const QRect below = top.translated(0, line).adjusted(0, 0, 0, m_theme.lineHeight(FontRole::Small) - line);
    const QString time = words::shortTime(e.at, QDateTime::currentDateTimeUtc());
    paint::text(painter, top, time, m_theme.font(FontRole::Small), m_theme.color(Token::Text3), Qt::AlignRight);
    top.setRight(top.right() - QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(time) - m_theme.px(8));
    if (const QString name = iconOf(e); !name.isEmpty() && !e.network.isEmpty()) {
        const int size = m_theme.px(14);
        paint::icon(painter, QRect(top.left(), top.center().y() - size / 2, size, size), name,
            m_theme.color(Token::Text2), m_theme);
        top.setLeft(top.left() + size + m_theme.px(5));
    }
    const int used = paint::text(painter, top, title(e), m_theme.font(FontRole::Base), m_theme.color(Token::Text));
    if (isPrivate(e)) {
        const int width = paint::chipWidth(chipOf(e), m_theme), height = m_theme.rowHeight(RowKind::Chip);
        const QRect chip(top.left() + used + m_theme.px(6), top.center().y() - height / 2, width, height);
        if (chip.right() <= top.right())
            paint::chip(painter, chip, chipOf(e), m_theme);
    }
    paint::text(painter, below, e.text, m_theme.font(FontRole::Small), m_theme.color(Token::Text2));
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TimelineEntry *e = m_contacts.entry(index.row());
    if (!e)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect;
    if (m_contacts.startsMonth(index.row())) {
        const QRect band(row.left(), row.top(), row.width(), m_theme.rowHeight(RowKind::GroupHeader));
        paintMonth(painter, band, *e);
        row.setTop(band.bottom() + 1);
    }
    const bool chosen = option.state & QStyle::State_Selected;
    const bool active = option.widget && option.widget->hasFocus();
    paint::itemPanel(
        painter, row, chosen && active, active, option.state & QStyle::State_MouseOver, chosen && active, m_theme);
    paintEntry(painter, row, *e);
    painter->restore();
}

QString HistoryDelegate::spoken(int row) const
{
    const TimelineEntry *e = m_contacts.entry(row);
    if (!e)
        return {};
    QStringList parts{title(*e)};
    if (!e->network.isEmpty())
        parts.append(m_theme.networkLook(e->network).name);
    if (isPrivate(*e))
        parts.append(chipOf(*e).text);
    parts += {words::longTime(e->at), e->text};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}
