#include "ui/inbox/conversationlist.h"
#include "ui/inbox/pictures.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

ConversationList::ConversationList(Theme &theme, Pictures &pictures, QWidget *parent)
    : QAbstractItemView(parent), m_theme(theme), m_painter(theme, pictures)
{
    installPaintedAccess();
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(NoEditTriggers);
    connect(&theme, &Theme::changed, this, &ConversationList::restyle);
    connect(&pictures, &Pictures::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::doubleClicked, this, &ConversationList::opened);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
        [this] { Q_EMIT windowMoved(window().first, window().second); });
}

void ConversationList::setRows(QAbstractItemModel *model, Rows rows)
{
    m_rows = std::move(rows);
    clearMarks();
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
            if (currentIndex().isValid() && from.row() <= currentIndex().row() && currentIndex().row() <= to.row())
                Q_EMIT currentMoved();
        });
        connect(model, &QAbstractItemModel::layoutChanged, this, [this] { updateGeometries(); });
        connect(model, &QAbstractItemModel::rowsMoved, this, [this] { viewport()->update(); });
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometries(); });
    }
    updateGeometries();
    viewport()->update();
}

void ConversationList::setDensity(Density density)
{
    m_density = density;
    restyle();
}

void ConversationList::restyle()
{
    m_painter.forget();
    updateGeometries();
    viewport()->update();
}

int ConversationList::rowHeight() const
{
    switch (m_density) {
    case Density::Compact: return m_theme.rowHeight(RowKind::ConversationCompact);
    case Density::Normal: return m_theme.rowHeight(RowKind::Conversation);
    case Density::Roomy: return m_theme.rowHeight(RowKind::ConversationRoomy);
    }
    Q_UNREACHABLE();
}

const Conversation *ConversationList::conversation(int row) const
{
    return m_rows && row >= 0 && row < rows() ? m_rows(row) : nullptr;
}

int ConversationList::verticalOffset() const { return verticalScrollBar()->value(); }

std::pair<int, int> ConversationList::window() const
{
    const int height = qMax(1, rowHeight());
    return {verticalOffset() / height, qMin(rows() - 1, (verticalOffset() + viewport()->height()) / height)};
}

QRect ConversationList::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? QRect(0, index.row() * rowHeight() - verticalOffset(), viewport()->width(), rowHeight())
                           : QRect();
}

QModelIndex ConversationList::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalOffset()) / qMax(1, rowHeight());
    return model() && row >= 0 && row < rows() ? model()->index(row, 0) : QModelIndex();
}

void ConversationList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    if (!index.isValid())
        return;
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(verticalOffset() + rect.center().y() - viewport()->height() / 2);
    else if (rect.top() < 0 || hint == PositionAtTop)
        verticalScrollBar()->setValue(verticalOffset() + rect.top());
    else if (rect.bottom() >= viewport()->height())
        verticalScrollBar()->setValue(verticalOffset() + rect.bottom() + 1 - viewport()->height());
}

QModelIndex ConversationList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int page = qMax(1, viewport()->height() / qMax(1, rowHeight()) - 1);
    const int now = qMax(0, currentIndex().row());
    const auto target = [&] {
        switch (action) {
        case MoveUp:
        case MovePrevious:
        case MoveLeft: return now - 1;
        case MoveDown:
        case MoveNext:
        case MoveRight: return currentIndex().isValid() ? now + 1 : 0;
        case MovePageUp: return now - page;
        case MovePageDown: return now + page;
        case MoveHome: return 0;
        case MoveEnd: return rows() - 1;
        }
        Q_UNREACHABLE();
    };
    return rows() ? model()->index(qBound(0, target(), rows() - 1), 0) : QModelIndex();
}

void ConversationList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.center());
    selectionModel()->select(index, flags);
}

QRegion ConversationList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void ConversationList::updateGeometries()
{
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, rows() * rowHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
    Q_EMIT windowMoved(window().first, window().second);
}

void ConversationList::goTo(int row)
{
    if (rows() == 0)
        return;
    setCurrentIndex(model()->index(qBound(0, row, rows() - 1), 0));
}

void ConversationList::step(int by) { goTo(currentIndex().isValid() ? currentIndex().row() + by : 0); }

void ConversationList::mark(int row, bool on)
{
    const Conversation *c = conversation(row);
    if (!c || m_marked.contains(c->id) == on)
        return;
    if (on)
        m_marked.insert(c->id);
    else
        m_marked.remove(c->id);
    viewport()->update();
    Q_EMIT marksChanged();
}

void ConversationList::toggleMark()
{
    mark(currentIndex().row(), !isChosen(currentIndex().row()) || !current() || !m_marked.contains(current()->id));
}

void ConversationList::extend(int by)
{
    mark(currentIndex().row(), true);
    step(by);
    mark(currentIndex().row(), true);
}

void ConversationList::clearMarks()
{
    if (std::exchange(m_marked, {}).isEmpty())
        return;
    viewport()->update();
    Q_EMIT marksChanged();
}

void ConversationList::markAll(const QList<ConversationId> &all)
{
    m_marked = QSet<ConversationId>(all.cbegin(), all.cend());
    viewport()->update();
    Q_EMIT marksChanged();
}

QList<ConversationId> ConversationList::marked() const { return m_marked.values(); }

void ConversationList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    tellFocus(this, *this, current.row());
    Q_EMIT currentMoved();
}

void ConversationList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const bool above = verticalOffset() > 0 && start * rowHeight() <= verticalOffset();
    const int offset = verticalOffset();
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (above)
        verticalScrollBar()->setValue(offset + (end - start + 1) * rowHeight());
    viewport()->update();
}

void ConversationList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    for (int row = start; row <= end && row - start < 1000; ++row)
        mark(row, false);
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void ConversationList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.color(Token::Base));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto [first, last] = window();
    for (int row = first; row <= last; ++row) {
        const QRect rect = shownRect(row);
        const Conversation *c = conversation(row);
        if (!c) {
            m_painter.paintPlaceholder(&painter, rect);
            continue;
        }
        const bool chosen = row == currentIndex().row();
        m_painter.paint(&painter, rect, *c,
            {.chosen = chosen,
                .active = hasFocus(),
                .hovered = row == m_hovered,
                .marked = m_marked.contains(c->id),
                .focused = chosen && hasFocus()},
            now);
    }
}

void ConversationList::mousePressEvent(QMouseEvent *event)
{
    const int row = indexAt(event->pos()).row();
    if (event->button() == Qt::LeftButton && event->modifiers() & Qt::ControlModifier) {
        const Conversation *c = conversation(row);
        mark(row, c && !m_marked.contains(c->id));
        return;
    }
    if (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier && currentIndex().isValid()) {
        for (int i = qMin(row, currentIndex().row()); i <= qMax(row, currentIndex().row()) && row >= 0; ++i)
            mark(i, true);
        return;
    }
    QAbstractItemView::mousePressEvent(event);
}

void ConversationList::mouseMoveEvent(QMouseEvent *event)
{
    const int row = indexAt(event->pos()).row();
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void ConversationList::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractItemView::leaveEvent(event);
}

void ConversationList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT opened();
        return;
    }
    if (event->modifiers() == Qt::ShiftModifier && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        extend(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    if (event->key() == Qt::Key_Space) { // the thread's: the page gives it on
        event->ignore();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void ConversationList::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    if (!currentIndex().isValid())
        goTo(0);
    viewport()->update();
    tellFocus(this, *this, chosenRow());
}

void ConversationList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        restyle();
    QAbstractItemView::changeEvent(event);
}

bool ConversationList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Conversation *c = conversation(indexAt(help->pos()).row());
        QToolTip::showText(help->globalPos(),
            c ? (c->memberName + u"\n@"_s + c->handle + u'\n' + c->snippet).toHtmlEscaped().replace(u'\n', u"<br>"_s)
              : QString(),
            viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

QList<int> ConversationList::shownRows() const
{
    QList<int> shown;
    const auto [first, last] = window();
    for (int row = first; row <= last; ++row)
        shown.append(row);
    if (const int row = chosenRow(); row >= 0 && !shown.contains(row))
        row < first ? shown.prepend(row) : shown.append(row);
    return shown;
}

QString ConversationList::spokenRow(int row) const
{
    const Conversation *c = conversation(row);
    return c ? m_painter.spoken(*c, row, rows(), m_marked.contains(c->id), QDateTime::currentDateTimeUtc())
             : tr("being read");
}

QRect ConversationList::shownRect(int row) const
{
    return QRect(0, row * rowHeight() - verticalOffset(), viewport()->width(), rowHeight());
}

bool ConversationList::isChosen(int row) const
{
    const Conversation *c = conversation(row);
    return row == chosenRow() || (c && m_marked.contains(c->id));
}

void ConversationList::openRow(int row)
{
    goTo(row);
    Q_EMIT opened();
}
