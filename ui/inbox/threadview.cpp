#include "ui/inbox/threadview.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/widgets/theme.h"
#include <QDesktopServices>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {
QDateTime timeOf(const ThreadEntry &entry)
{
    if (const Message *message = entry.message())
        return entry.kind() == ThreadEntry::Kind::Root ? QDateTime() : message->sentAt;
    return entry.note() ? entry.note()->created : QDateTime();
}
} // namespace

ThreadView::ThreadView(Theme &theme, Pictures &pictures, Syntax &syntax, ConversationModel &model, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_theme(theme),
      m_pictures(pictures),
      m_syntax(syntax),
      m_model(model),
      m_openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    installPaintedAccess();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(&theme, &Theme::changed, this, &ThreadView::forget);
    connect(&pictures, &Pictures::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &ConversationModel::loaded, this, &ThreadView::loaded);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadView::reset);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ThreadView::reset);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &ThreadView::reset);
    connect(&model, &QAbstractItemModel::modelReset, this, &ThreadView::reset);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        for (int row = from.row(); row <= to.row(); ++row)
            if (const ThreadEntry *entry = m_model.at(row)) {
                m_items.erase(entry->id);
                m_heights.remove(entry->id);
            }
        reset();
    });
}

ThreadView::~ThreadView() = default;

//! Rows came, went or changed: they are found again by their keys.
void ThreadView::reset()
{
    if (m_model.rowCount() == 0) {
        m_items.clear();
        m_heights.clear();
        m_anchor = {};
        m_current = m_part = -1;
    } else {
        m_current = m_current < 0 ? -1 : m_model.rowOf(m_currentKey);
    }
    settle();
    viewport()->update();
}

void ThreadView::loaded()
{
    m_unread = {ThreadEntry::Kind::Gap, -1};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Message *message = m_model.at(row)->message();
        if (message && m_model.at(row)->kind() == ThreadEntry::Kind::Message && !message->read && message->aboutUs
            && message->direction == Message::Direction::In) {
            m_unread = m_model.at(row)->id;
            break;
        }
    }
    m_anchor = {};
    forget();
    if (m_sought)
        showMessage(m_sought);
}

void ThreadView::forget()
{
    m_items.clear();
    m_heights.clear();
    settle();
    viewport()->update();
}

const ThreadEntry *ThreadView::current() const { return m_model.at(m_current); }

int ThreadView::estimate(const ThreadEntry &entry) const
{
    const int perLine = qMax(20, viewport()->width() / qMax(1, m_theme.px(7)));
    const qsizetype length = entry.message() ? entry.message()->text.size()
        : entry.note()                       ? entry.note()->text.size()
                                             : 80;
    return m_theme.px(44) + int(length / perLine + 1) * m_theme.lineHeight(FontRole::Base);
}

int ThreadView::heightOf(int row) const
{
    const ThreadEntry *entry = m_model.at(row);
    const auto known = m_heights.constFind(entry->id);
    return known != m_heights.constEnd() ? *known : estimate(*entry);
}

void ThreadView::updateTops()
{
    m_tops.resize(m_model.rowCount() + 1);
    int y = m_theme.px(8);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        m_tops[row] = y;
        y += heightOf(row);
    }
    m_tops.last() = y + m_theme.px(8);
}

int ThreadView::topOf(int row) const { return m_tops.value(row) - verticalScrollBar()->value(); }

int ThreadView::rowAt(int y) const
{
    const int target = y + verticalScrollBar()->value();
    if (m_tops.size() < 2)
        return -1;
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), target);
    return qBound(0, int(after - m_tops.cbegin()) - 1, int(m_tops.size()) - 2);
}

ThreadItem::Above ThreadView::above(int row) const
{
    const ThreadEntry *entry = m_model.at(row);
    ThreadItem::Above above{{}, entry->id == m_unread};
    const QDateTime time = timeOf(*entry);
    QDateTime before;
    for (int earlier = row - 1; earlier >= 0 && !before.isValid(); --earlier)
        before = timeOf(*m_model.at(earlier));
    if (time.isValid() && before.isValid() && before.toLocalTime().date() != time.toLocalTime().date())
        above.day = words::day(time, QDateTime::currentDateTimeUtc());
    return above;
}

ThreadItem &ThreadView::item(int row) const
{
    const ThreadEntry &entry = *m_model.at(row);
    std::unique_ptr<ThreadItem> &kept = m_items[entry.id];
    if (!kept) {
        const Conversation *c = m_model.conversation();
        kept = std::make_unique<ThreadItem>(entry,
            ThreadSurroundings{m_theme, m_pictures, m_syntax, c ? m_theme.networkLook(c->network).name : QString()});
        kept->layout(viewport()->width(), above(row));
    }
    return *kept;
}

bool ThreadView::measureShown()
{
    bool changed = false;
    for (int row = rowAt(0); row >= 0 && row < m_model.rowCount() && topOf(row) < viewport()->height(); ++row) {
        const ThreadEntry &entry = *m_model.at(row);
        const int height = item(row).layout(viewport()->width(), above(row));
        changed |= heightOf(row) != height;
        m_heights.insert(entry.id, height);
    }
    return changed;
}

void ThreadView::noteAnchor()
{
    const int value = verticalScrollBar()->value();
    const int row = rowAt(0);
    m_anchor.end = value >= verticalScrollBar()->maximum();
    if (const ThreadEntry *entry = m_model.at(row)) {
        m_anchor.key = entry->id;
        m_anchor.y = topOf(row);
    }
}

void ThreadView::applyAnchor()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_theme.px(40));
    verticalScrollBar()->setRange(0, qMax(0, m_tops.last() - viewport()->height()));
    const int row = m_anchor.end ? -1 : m_model.rowOf(m_anchor.key);
    verticalScrollBar()->setValue(row < 0 ? verticalScrollBar()->maximum() : m_tops.value(row) - m_anchor.y);
}

//! Lays out what is on screen until nothing moves any more; heights of the rest stay estimates.
void ThreadView::settle()
{
    if (m_settling)
        return;
    m_settling = true;
    for (int pass = 0; pass < 12; ++pass) {
        updateTops();
        applyAnchor();
        if (!measureShown())
            break;
    }
    updateTops();
    applyAnchor();
    trim();
    m_settling = false;
    if (m_model.hasOlder() && verticalScrollBar()->value() < viewport()->height() / 2 && m_model.rowCount() > 0)
        m_model.fetchOlder();
}

//! Sixty laid out messages are enough for any screen; a long thread holds no more.
void ThreadView::trim()
{
    if (m_items.size() <= 60)
        return;
    const QList<int> shown = shownRows();
    QSet<ThreadEntry::Key> keep;
    for (const int row : shown)
        keep.insert(m_model.at(row)->id);
    std::erase_if(m_items, [&](const auto &kept) { return !keep.contains(kept.first); });
}

void ThreadView::scrollContentsBy(int, int)
{
    if (!m_settling) {
        noteAnchor();
        settle();
    }
    viewport()->update();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        forget();
    else
        settle();
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.color(Token::Base));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int row = rowAt(event->rect().top());
         row >= 0 && row < m_model.rowCount() && topOf(row) <= event->rect().bottom(); ++row)
        item(row).paint(&painter, {0, topOf(row)}, row == m_current && hasFocus(), m_part, now);
}

void ThreadView::goTo(int row)
{
    if (m_model.rowCount() == 0)
        return;
    m_current = qBound(0, row, m_model.rowCount() - 1);
    m_currentKey = m_model.at(m_current)->id;
    m_part = -1;
    reveal(m_current);
    viewport()->update();
    tellFocus(this, *this, m_current);
}

void ThreadView::reveal(int row)
{
    const int top = topOf(row), bottom = top + heightOf(row);
    if (top >= 0 && bottom <= viewport()->height())
        return;
    const bool fits = bottom - top <= viewport()->height();
    m_anchor = {false, m_model.at(row)->id,
        top < 0 || !fits ? m_theme.px(8) : viewport()->height() - (bottom - top) - m_theme.px(8)};
    settle();
}

void ThreadView::step(int by) { goTo(m_current < 0 ? m_model.rowCount() - 1 : m_current + by); }

void ThreadView::page(int by)
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by * (viewport()->height() - m_theme.px(40)));
}

void ThreadView::showMessage(MessageId id)
{
    int row = m_model.rowOf({ThreadEntry::Kind::Message, id.value});
    if (row < 0)
        row = m_model.rowOf({ThreadEntry::Kind::Root, id.value});
    m_sought = row < 0 ? id : MessageId();
    if (row >= 0)
        goTo(row);
    else if (m_model.hasOlder())
        m_model.fetchOlder();
}

void ThreadView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        forget();
    QAbstractScrollArea::changeEvent(event);
}

QList<int> ThreadView::shownRows() const
{
    QList<int> shown;
    for (int row = rowAt(0); row >= 0 && row < m_model.rowCount() && topOf(row) < viewport()->height(); ++row)
        shown.append(row);
    if (m_current >= 0 && m_current < m_model.rowCount() && !shown.contains(m_current))
        shown.isEmpty() || m_current < shown.first() ? shown.prepend(m_current) : shown.append(m_current);
    return shown;
}

QString ThreadView::spokenRow(int row) const
{
    return row >= 0 && row < m_model.rowCount() ? item(row).spoken(QDateTime::currentDateTimeUtc()) : QString();
}

QRect ThreadView::shownRect(int row) const
{
    return row >= 0 && row < m_model.rowCount() ? QRect(0, topOf(row), viewport()->width(), heightOf(row)) : QRect();
}

QList<PaintedPart> ThreadView::partsOf(int row) const
{
    QList<PaintedPart> parts;
    if (row < 0 || row >= m_model.rowCount())
        return parts;
    for (const ThreadItem::Part &part : item(row).parts())
        parts.append({part.text, part.rect.translated(0, topOf(row)), !part.href.isEmpty()});
    return parts;
}
