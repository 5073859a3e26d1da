#include "ui/inbox/listpane.h"
#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/workspace.h"
#include "ui/inbox/hitlist.h"
#include "ui/inbox/queryfield.h"
#include "ui/inbox/querywords.h"
#include "ui/inbox/words.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/skeletonrows.h"
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ListPane::ListPane(Theme &theme, Pictures &pictures, Database &db, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_db(db),
      m_model(db),
      m_hits(new HitModel(db, this)),
      m_header(new PaneHeader(theme, this)),
      m_field(new QueryField(theme, db, this)),
      m_search(new QueryField(theme, db, this)),
      m_said(new QLabel(this)),
      m_filterButton(new QToolButton(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new ConversationList(theme, pictures, this)),
      m_hitView(new QListView(this)),
      m_empty(new EmptyState(theme, this)),
      m_skeleton(new SkeletonRows(theme, this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_searching ? askHits() : ask(); });
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &ListPane::focusList);
    connect(m_field, &SearchField::left, this, [this] {
        m_field->setVisible(!m_field->text().isEmpty());
        focusList();
    });
    connect(m_search, &SearchField::left, this,
        [this] { m_search->text().isEmpty() ? leaveSearch() : m_hitView->setFocus(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { chooseHit(true); });
    connect(&m_model, &InboxModel::loaded, this, [this] {
        m_loaded = true;
        showState();
        if (!m_list->currentIndex().isValid())
            m_list->goTo(0);
    });
    connect(&m_model, &InboxModel::completed, this, &ListPane::allKnown);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &ListPane::showState);
    connect(m_hits, &HitModel::answered, this, [this] {
        showState();
        if (m_hits->rowCount() > 0)
            m_hitView->setCurrentIndex(m_hits->index(0));
    });
    connect(m_hits, &HitModel::failed, this, [this](const Error &error) {
        if (error.detail != u"interrupted")
            m_said->setText(errorText(error));
        m_said->setVisible(!m_said->text().isEmpty());
    });
    connect(m_hitView, &QListView::activated, this, [this] { chooseHit(true); });
    connect(m_hitView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { chooseHit(false); });
    connect(m_filterButton, &QToolButton::clicked, this, &ListPane::startFilter);
    setWords();
}

void ListPane::build()
{
    m_list->setRows(&m_model, [this](int row) { return m_model.at(row); });
    m_hitView->setModel(m_hits);
    m_hitView->setItemDelegate(new HitDelegate(m_theme, m_hitView));
    m_hitView->setUniformItemSizes(true);
    m_hitView->setFrameShape(QFrame::NoFrame);
    m_hitView->setMouseTracking(true);
    m_filterButton->setIcon(icon(m_theme, u"view-filter"_s));
    m_filterButton->setAutoRaise(true);
    m_header->add(m_filterButton);
    m_field->setKeys(u"/"_s);
    m_search->setKeys(u"Ctrl+F"_s);
    dress(m_said, m_theme, FontRole::Small, Token::Text2);
    m_said->setWordWrap(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_list, m_hitView, m_empty})
        m_stack->addWidget(page);
    m_skeleton->setParent(m_stack);
    auto *fields = new QVBoxLayout;
    fields->setContentsMargins(12, 0, 12, 6);
    fields->setSpacing(4);
    fields->addWidget(m_field);
    fields->addWidget(m_search);
    fields->addWidget(m_said);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(fields);
    column->addWidget(m_stack, 1);
    m_field->hide();
    m_search->hide();
    m_said->hide();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void ListPane::setWords()
{
    m_header->setTitle(m_searching ? tr("Search") : ViewsModel::nameOf(m_view));
    m_filterButton->setToolTip(tr("Filter this view (/)"));
    m_filterButton->setAccessibleName(tr("Filter this view"));
    m_field->setPlaceholderText(tr("Filter: words, from: is: tag:"));
    m_field->setAccessibleName(tr("Filter of this view"));
    m_search->setPlaceholderText(tr("Search all messages"));
    m_search->setAccessibleName(tr("Search all messages"));
    m_list->setAccessibleName(tr("Conversations: %1").arg(ViewsModel::nameOf(m_view)));
    m_hitView->setAccessibleName(tr("Messages found"));
    showState();
}

void ListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QWidget::changeEvent(event);
}

QString ListPane::filter() const { return m_field->text().trimmed(); }

void ListPane::setView(const View &view)
{
    const bool same = view.id == m_view.id && view.query == m_view.query;
    m_view = view;
    if (m_searching)
        leaveSearch();
    if (same)
        return setWords();
    m_field->clear();
    m_field->hide();
    ask();
    setWords();
}

void ListPane::followView(const View &view)
{
    if (view.query != m_view.query)
        return setView(view);
    m_view = view;
    setWords();
}

QString ListPane::query() const
{
    return m_searching ? m_search->text().trimmed() : (m_view.query + u' ' + filter()).trimmed();
}

void ListPane::ask()
{
    m_typing.stop();
    m_loaded = false;
    m_list->clearMarks();
    showErrors(filter());
    if (filter().isEmpty())
        m_model.setView(m_view.id);
    else
        m_model.setQuery(query());
}

//! The search goes on without what was not understood; it is said all the same.
void ListPane::showErrors(const QString &typed)
{
    const QList<text::QueryError> errors = text::parseQuery(typed, QDate::currentDate()).errors;
    const QString said = errors.isEmpty() ? QString() : querywords::problem(errors.first());
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
}

void ListPane::askHits()
{
    const QString typed = m_search->text().trimmed();
    showErrors(typed);
    const text::Query query = text::parseQuery(typed, QDate::currentDate()).query;
    query.isEmpty() ? m_hits->clear() : m_hits->ask(query);
    showState();
}

void ListPane::startFilter()
{
    if (m_searching)
        leaveSearch();
    m_field->show();
    m_field->setFocus();
    m_field->selectAll();
}

void ListPane::startSearch(const QString &words)
{
    m_searching = true;
    m_field->hide();
    m_search->show();
    m_search->setFocus();
    if (!words.isEmpty())
        m_search->setText(words);
    m_search->selectAll();
    setWords();
    if (!words.isEmpty())
        askHits();
}

void ListPane::leaveSearch()
{
    m_searching = false;
    m_typing.stop();
    m_search->hide();
    m_search->clear();
    m_typing.stop();
    m_hits->clear();
    m_field->setVisible(!m_field->text().isEmpty());
    showErrors(filter());
    setWords();
    focusList();
    Q_EMIT searchLeft();
}

void ListPane::focusList()
{
    QWidget *page = m_searching ? static_cast<QWidget *>(m_hitView) : m_list;
    page->setFocus(Qt::OtherFocusReason);
}

void ListPane::chooseHit(bool andEnter)
{
    if (const Hit *hit = m_hits->at(m_hitView->currentIndex().row()))
        Q_EMIT hitChosen(hit->message.conversation, hit->message.id, andEnter);
}

void ListPane::showState()
{
    const int rows = m_model.rowCount();
    m_filterButton->setVisible(!m_searching);
    if (m_searching) {
        m_header->setCount(m_hits->total() >= 1000 ? tr("1,000 or more")
                : m_hits->total() > 0              ? QLocale().toString(m_hits->total())
                                                   : QString());
        const bool none = m_hits->rowCount() == 0 && !m_hits->isAsking() && !m_search->text().trimmed().isEmpty()
            && !m_typing.isActive();
        m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_hitView);
        m_skeleton->setLoading(false);
        if (none)
            showEmpty();
        return;
    }
    m_header->setCount(m_loaded || rows > 0 ? QLocale().toString(rows) : QString());
    const bool none = m_loaded && rows == 0;
    const bool hadFocus = m_list->hasFocus();
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_list);
    if (none && hadFocus)
        m_empty->setFocus();
    m_skeleton->setLoading(!m_loaded && rows == 0);
    m_skeleton->setGeometry(m_stack->rect());
    if (none)
        showEmpty();
}

void ListPane::showEmpty()
{
    if (m_searching) {
        const auto count = [](const Reader &r) { return workspace::facts(r).messages; };
        m_empty->say(tr("No message contains “%1”.").arg(m_search->text().trimmed()), {}, {}, u"search"_s);
        whenAnswered(m_db.read(count), this, [this](const Expected<qint64> &messages) {
            if (m_searching && messages)
                m_empty->say(tr("No message contains “%1”.").arg(m_search->text().trimmed()),
                    tr("Searched %L1 on this computer.").arg(*messages), {}, u"search"_s);
        });
        return;
    }
    if (!filter().isEmpty()) {
        const Offer clear{tr("Clear the filter"), [this] {
                              m_field->clear();
                              m_field->hide();
                              ask();
                          }};
        return m_empty->say(tr("Nothing matches this view"), {}, clear, u"view-filter"_s);
    }
    if (m_view.builtin != u"inbox" && m_view.builtin != u"mine")
        return m_empty->say(tr("Nothing matches this view"), {}, {}, u"view-filter"_s);
    struct Snoozed {
        qint64 count = 0;
        std::optional<QDateTime> next;
    };
    m_empty->say(tr("All caught up"), {}, {}, u"checkmark"_s);
    const auto look = [](const Reader &r) {
        text::Query query;
        query.is = {u"snoozed"_s};
        return Snoozed{conversations::countMatching(r, query, 10000), conversations::nextWake(r)};
    };
    whenAnswered(m_db.read(look), this, [this](const Expected<Snoozed> &found) {
        if (found && !m_searching && m_model.rowCount() == 0)
            sayAllDone(found->count, found->next);
    });
}

void ListPane::sayAllDone(qint64 snoozed, const std::optional<QDateTime> &next)
{
    QString text;
    if (snoozed > 0 && next) {
        const QDateTime local = next->toLocalTime();
        const qint64 days = QDate::currentDate().daysTo(local.date());
        const QString day = days == 0 ? tr("today")
            : days == 1               ? tr("tomorrow")
                                      : QLocale().toString(local.date(), u"dddd d MMMM"_s);
        text = tr("%n snoozed; the next one returns %1 at %2.", nullptr, int(snoozed))
                   .arg(day, local.toString(u"HH:mm"_s));
    }
    m_empty->say(tr("All caught up"), text, {}, u"checkmark"_s);
}
