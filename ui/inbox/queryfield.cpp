#include "ui/inbox/queryfield.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/queryvalues.h"
#include "models/text/fold.h"
#include "ui/inbox/querywords.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/theme.h"
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextCharFormat>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using text::QueryKey;
using text::QuerySpan;

namespace {

constexpr int mostOffers = 8;
constexpr int inset = 4;
constexpr int detailRole = Qt::UserRole + 1;

//! What would be written, and in grey what it means.
class OfferDelegate : public QStyledItemDelegate {
public:
    OfferDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, m_theme.color(Token::Selected));
        QRect rest = option.rect.adjusted(10, 0, -10, 0);
        const QString words = index.data().toString(), detail = index.data(detailRole).toString();
        paint::text(painter, rest, words, m_theme.font(FontRole::Base), m_theme.color(Token::Text));
        rest.setLeft(rest.left() + QFontMetrics(m_theme.font(FontRole::Base)).horizontalAdvance(words) + 12);
        paint::text(painter, rest, detail, m_theme.font(FontRole::Small), m_theme.color(Token::Text2), Qt::AlignRight);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(100), m_theme.rowHeight(RowKind::Picker)};
    }

private:
    const Theme &m_theme;
};

QTextCharFormat formatOf(QuerySpan::Kind kind, const Theme &theme)
{
    QTextCharFormat format;
    switch (kind) {
    case QuerySpan::Kind::Key: format.setForeground(theme.color(Token::Accent)); break;
    case QuerySpan::Kind::Value: format.setFontWeight(QFont::DemiBold); break;
    case QuerySpan::Kind::Phrase: format.setForeground(theme.color(Token::Link)); break;
    case QuerySpan::Kind::Negation:
        format.setForeground(theme.color(Token::Accent));
        format.setFontWeight(QFont::Bold);
        break;
    case QuerySpan::Kind::Error:
        format.setForeground(theme.stateLook(StateGlyph::Failed).strong);
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.stateLook(StateGlyph::Failed).strong);
        break;
    }
    return format;
}

} // namespace

QueryField::QueryField(Theme &theme, Database &db, QWidget *parent)
    : SearchField(theme, parent), m_theme(theme), m_db(db)
{
    connect(this, &QLineEdit::textChanged, this, &QueryField::colour);
    connect(this, &QLineEdit::textEdited, this, &QueryField::complete);
    connect(&theme, &Theme::changed, this, &QueryField::colour);
}

QueryField::~QueryField() { delete m_frame; }

//! A line edit lets nobody but input methods format its text, so that is the way in; it keeps the line edit what it is.
void QueryField::colour()
{
    if (m_composing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    for (const QuerySpan &span : text::parseQuery(text(), QDate::currentDate()).spans)
        attributes.append({QInputMethodEvent::TextFormat, int(span.start) - cursorPosition(), int(span.length),
            formatOf(span.kind, m_theme)});
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void QueryField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    SearchField::inputMethodEvent(event);
    colour();
}

void QueryField::complete()
{
    ++m_revision;
    const text::QueryHole before = std::exchange(m_hole, text::holeAt(text(), cursorPosition()));
    if (before.start != m_hole.start || before.key != m_hole.key)
        putAway(); // what was offered there means nothing here
    QList<Offer> offers;
    const auto add = [&](const QString &word, const QString &detail) {
        if (text::folded(word).startsWith(text::folded(m_hole.typed)))
            offers.append({word, detail});
    };
    if (!m_hole.key) {
        for (const QueryKey key : m_hole.typed.isEmpty() ? QList<QueryKey>() : querywords::keys())
            add(querywords::key(key) + u':', querywords::meaning(key));
    } else if (*m_hole.key == QueryKey::Is) {
        for (const QString &state : text::queryStates())
            add(querywords::state(state), {});
    } else if (*m_hole.key == QueryKey::Before || *m_hole.key == QueryKey::After) {
        for (const QString &day : querywords::days())
            add(day, {});
    } else {
        return lookUp(m_hole);
    }
    offer(offers);
}

void QueryField::lookUp(const text::QueryHole &hole)
{
    const auto look = [hole](const Reader &r) { return queryvalues::some(r, *hole.key, hole.typed, mostOffers); };
    whenAnswered(m_db.read(look), this, [this, revision = m_revision](const Expected<QStringList> &found) {
        if (revision != m_revision || !hasFocus())
            return;
        QList<Offer> offers;
        for (const QString &value : found ? *found : QStringList())
            offers.append({querywords::quoted(value), {}});
        offer(offers);
    });
}

void QueryField::offer(const QList<Offer> &offers)
{
    const bool written = offers.size() == 1 && offers.first().text == text().mid(m_hole.start, m_hole.length);
    if (offers.isEmpty() || written)
        return putAway();
    if (!m_frame)
        build();
    m_offers->setAccessibleName(tr("Ways to go on"));
    m_offers->clear();
    for (const Offer &one : offers) {
        auto *item = new QListWidgetItem(one.text, m_offers);
        item->setData(detailRole, one.detail);
        item->setData(Qt::AccessibleTextRole, one.detail.isEmpty() ? one.text : one.text + u", "_s + one.detail);
    }
    const int rows = int(std::min<qsizetype>(offers.size(), 2 * mostOffers));
    m_frame->setGeometry(QRect(mapTo(window(), QPoint(0, height() + 4)),
        QSize(std::max(width(), m_theme.px(220)),
            rows * m_offers->sizeHintForRow(0) + 2 * (inset + m_frame->frameWidth()))));
    m_frame->show();
    m_frame->raise();
}

void QueryField::build()
{
    m_frame = new QFrame(window());
    m_frame->setProperty("raised", true);
    m_frame->setFrameShape(QFrame::StyledPanel);
    m_frame->setAutoFillBackground(true);
    m_frame->setBackgroundRole(QPalette::Base);
    m_offers = new QListWidget(m_frame);
    m_offers->setFrameShape(QFrame::NoFrame);
    m_offers->setFocusPolicy(Qt::NoFocus);
    m_offers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_offers->setItemDelegate(new OfferDelegate(m_theme, m_offers));
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(inset, inset, inset, inset);
    column->addWidget(m_offers);
    connect(m_offers, &QListWidget::itemClicked, this, &QueryField::take);
}

void QueryField::putAway()
{
    if (m_frame)
        m_frame->hide();
}

bool QueryField::isOffering() const { return m_frame && m_frame->isVisible(); }

QStringList QueryField::offered() const
{
    QStringList all;
    for (int row = 0; isOffering() && row < m_offers->count(); ++row)
        all.append(m_offers->item(row)->text());
    return all;
}

void QueryField::move(int by)
{
    const int row = m_offers->currentRow() + by;
    m_offers->setCurrentRow(qBound(0, row, m_offers->count() - 1));
    // The keyboard stays in the field, so the chosen one is told to screen readers as the field's description.
    setAccessibleDescription(m_offers->currentItem()->data(Qt::AccessibleTextRole).toString());
}

//! A key waits for its value, so what can be its value is offered next.
void QueryField::take()
{
    const QListWidgetItem *chosen = m_offers->currentItem() ? m_offers->currentItem() : m_offers->item(0);
    const QString written = chosen->text() + (m_hole.key ? u" "_s : QString());
    putAway();
    setAccessibleDescription({});
    setSelection(int(m_hole.start), int(m_hole.length));
    insert(written); // textEdited(): complete() again
}

bool QueryField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isOffering() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        take(); // before it takes the focus on
        return true;
    }
    if (event->type() == QEvent::Hide)
        putAway();
    return SearchField::event(event);
}

void QueryField::keyPressEvent(QKeyEvent *event)
{
    if (!isOffering())
        return SearchField::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Down: return move(1);
    case Qt::Key_Up: return move(-1);
    case Qt::Key_Escape: return putAway();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_offers->currentItem())
            return take();
        putAway();
        return SearchField::keyPressEvent(event);
    default: return SearchField::keyPressEvent(event);
    }
}

void QueryField::focusOutEvent(QFocusEvent *event)
{
    ++m_revision;
    putAway();
    SearchField::focusOutEvent(event);
}

void QueryField::moveEvent(QMoveEvent *event)
{
    putAway();
    SearchField::moveEvent(event);
}
