#include "ui/calendar/calendarpage.h"
#include "models/itemmodels/calendarmodel.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/decisionsmodel.h"
#include "ui/calendar/ideaspane.h"
#include "ui/calendar/legend.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
enum Kind { AsMonth, AsList };
constexpr int sideFits = 1100; //!< narrower windows hide the ideas
} // namespace

CalendarPage::CalendarPage(const Desk &desk, QWidget *parent)
    : Place(parent),
      m_desk(desk),
      m_accounts(new AccountBook(desk.db, this)),
      m_posts(new CalendarModel(desk.db, postwords::zoneOf(desk.services.zone()), this)),
      m_decisions(new DecisionsModel(desk.db, this)),
      m_views(new CalendarViews(*m_posts, *m_decisions, this)),
      m_deeds(new PostDeeds(desk, *m_accounts, this))
{
    m_today = today();
    m_month = m_today;
    build();
    connectViews();
    connectFloats();
    addActions();
    m_posts->setUnplanned(true);
    whenTranslated(this, [this] { translate(); });
    connect(&m_desk.services, &Services::settingChanged, this, [this](const QString &name) {
        if (name != settings::zone.name)
            return;
        m_posts->setZone(zone());
        follow();
        Q_EMIT factChanged();
    });
    auto *midnight = new QTimer(this);
    connect(midnight, &QTimer::timeout, this, [this] {
        if (std::exchange(m_today, today()) != m_today)
            follow();
    });
    midnight->start(std::chrono::seconds(30));
    m_grid->setCurrent(m_today);
}

CalendarPage::~CalendarPage() = default;

QString CalendarPage::id() const { return u"calendar"_s; }
QString CalendarPage::title() const { return tr("Calendar"); }
QAbstractItemModel *CalendarPage::views() { return m_views; }
QString CalendarPage::viewsHeading() const { return tr("Show"); }
QTimeZone CalendarPage::zone() const { return postwords::zoneOf(m_desk.services.zone()); }
QDate CalendarPage::today() const { return m_desk.services.now().toTimeZone(zone()).date(); }
bool CalendarPage::isList() const { return m_kind->current() == AsList; }

QString CalendarPage::fact() const
{
    return tr("%1, %2").arg(m_desk.services.zone(), postwords::offsetOf(zone(), m_desk.services.now()));
}

void CalendarPage::build()
{
    m_grid = new MonthView(m_desk.theme, *m_accounts);
    m_grid->setWeekStart(QLocale::system().firstDayOfWeek());
    m_grid->setPosts(m_posts);
    m_list = new AgendaView(m_desk.theme, *m_accounts);
    m_list->setObjectName(u"posts"_s);
    m_empty = new EmptyState(m_desk.theme);
    m_stack = new QStackedWidget;
    for (QWidget *page :
        {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(page);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(m_stack, 1);
    column->addWidget(new Legend(m_desk.theme));
    m_side = new IdeasPane(m_desk, {*m_accounts, *m_deeds, *m_posts, *m_decisions});
    const auto limitSide = [this] {
        m_side->setMinimumWidth(m_desk.theme.px(200));
        m_side->setMaximumWidth(m_desk.theme.px(340));
    };
    limitSide();
    connect(&m_desk.theme, &Theme::changed, this, limitSide);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    restoreSplitter();
    m_splitter->handle(1)->installEventFilter(this);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_desk.services.set(settings::splitters, QString::fromLatin1(m_splitter->saveState().toBase64()), id());
    });
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    if (m_desk.services.get(settings::panelClosed, u"calendar"_s))
        m_sideByHand = false;
}

void CalendarPage::restoreSplitter()
{
    const QByteArray kept = QByteArray::fromBase64(m_desk.services.get(settings::splitters, id()).toLatin1());
    if (kept.isEmpty() || !m_splitter->restoreState(kept))
        m_splitter->setSizes({4000, m_desk.theme.px(244)});
}

QWidget *CalendarPage::head()
{
    m_head = new PaneHeader(m_desk.theme);
    m_previous = new QToolButton;
    m_next = new QToolButton;
    m_previous->setIcon(icon(m_desk.theme, u"go-previous"_s));
    m_next->setIcon(icon(m_desk.theme, u"go-next"_s));
    m_todayButton = new QPushButton;
    m_new = new QPushButton;
    m_new->setProperty("primary", true);
    const auto ink = [this] { // its ground changes with the theme, and not as other grounds do
        m_new->setIcon(icon(m_desk.theme, u"document-edit"_s, m_desk.theme.color(Token::OnAccent)));
    };
    ink();
    connect(&m_desk.theme, &Theme::changed, this, ink);
    m_kind = new SegmentedControl(m_desk.theme);
    m_kind->add(AsMonth, {});
    m_kind->add(AsList, {});
    for (QToolButton *button : {m_previous, m_next}) {
        button->setAutoRaise(true);
        m_head->addBefore(button);
    }
    m_head->addBefore(m_todayButton);
    m_head->add(m_kind);
    m_head->add(m_new);
    connect(m_previous, &QToolButton::clicked, this, [this] { stepMonth(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { stepMonth(1); });
    connect(m_todayButton, &QPushButton::clicked, this, [this] { showDay(today()); });
    connect(m_kind, &SegmentedControl::chosen, this, [this](int kind) { showList(kind == AsList); });
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT postAsked({}); });
    return m_head;
}

void CalendarPage::connectViews()
{
    connect(m_grid, &MonthView::opened, this, &CalendarPage::openPost);
    connect(m_grid, &MonthView::newAsked, this, &CalendarPage::newPostAsked);
    connect(m_grid, &MonthView::currentMoved, this, &CalendarPage::judgeActions);
    connect(m_grid, &MonthView::dayAsked, this, &CalendarPage::showMonth);
    connect(m_grid, &MonthView::moreAsked, this, [this](const QDate &day) {
        showList(true);
        m_list->goToDay(day);
    });
    connect(m_grid, &MonthView::dragged, this, [this](PostId post, int days) {
        if (const Post *moved = m_posts->at(m_posts->rowOf(post)))
            moveBy(*moved, days);
    });
    connect(m_list, &AgendaView::opened, this, &CalendarPage::openPost);
    connect(m_list, &AgendaView::currentMoved, this, &CalendarPage::judgeActions);
    connect(m_side->ideas(), &AgendaView::currentMoved, this, &CalendarPage::judgeActions);
    connect(m_side, &IdeasPane::opened, this, &CalendarPage::postAsked);
    connect(m_side, &IdeasPane::newAsked, this, [this] { Q_EMIT postAsked({}); });
    connect(m_side, &IdeasPane::receiptAsked, this, &CalendarPage::receiptAsked);
    connect(m_side, &IdeasPane::heldAsked, this, &CalendarPage::heldAsked);
    connect(m_side, &IdeasPane::accountAsked, this, &CalendarPage::accountAsked);
    connect(m_side, &IdeasPane::moveAsked, this, [this](PostId id) {
        if (const Post *post = m_decisions->at(m_decisions->rowOf(id)))
            askMove(*post, PostDeeds::planOf(*post, m_desk.services.zone()));
    });
    connect(m_deeds, &PostDeeds::acted, this, &CalendarPage::acted);
    connect(m_deeds, &PostDeeds::moveOver, this, &CalendarPage::moveOver);
    connect(m_views, &QAbstractItemModel::dataChanged, this, [this] {
        tellCounts();
        judgeActions();
    });
    connect(m_posts, &QAbstractItemModel::dataChanged, this, [this] {
        forgetSettled();
        judgeActions();
    });
    connect(m_posts, &CalendarModel::loaded, this, [this] {
        tellCounts();
        judgeActions();
    });
    for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(m_grid), static_cast<QAbstractItemView *>(m_list),
             static_cast<QAbstractItemView *>(m_side->ideas())}) {
        connect(
            view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) { showMenu(view, at); });
        view->installEventFilter(this);
    }
}

void CalendarPage::translate()
{
    m_previous->setAccessibleName(tr("Previous month"));
    m_next->setAccessibleName(tr("Next month"));
    m_previous->setToolTip(tr("Previous month"));
    m_next->setToolTip(tr("Next month"));
    m_todayButton->setText(tr("Today"));
    m_new->setText(tr("New post"));
    m_kind->setText(AsMonth, tr("Month"));
    m_kind->setText(AsList, tr("List"));
    m_kind->setAccessibleName(tr("Show as"));
    m_grid->setAccessibleName(tr("Month"));
    m_list->setAccessibleName(tr("List of posts"));
    follow();
    Q_EMIT factChanged();
}

void CalendarPage::showView(int row)
{
    if (row < 0 || row >= CalendarViews::Count)
        return;
    m_view = CalendarViews::View(row);
    if (m_view == CalendarViews::Decisions)
        m_kind->setCurrent(AsList); // they may be of any month
    follow();
    Q_EMIT viewChanged();
}

void CalendarPage::enter()
{
    follow();
    board()->setFocus();
}

QList<QWidget *> CalendarPage::panes() const
{
    QList<QWidget *> all{board()};
    if (m_side->isVisible())
        all.append(m_side);
    return all;
}

//! What the keyboard acts on.
QWidget *CalendarPage::board() const
{
    return isList() ? static_cast<QWidget *>(m_list->countShown() ? m_list : m_stack->currentWidget()) : m_grid;
}

void CalendarPage::showDay(const QDate &day, PostId post)
{
    m_month = QDate(day.year(), day.month(), 1);
    follow();
    if (isList())
        m_list->goToDay(day);
    else
        m_grid->setCurrent(day, post);
}

void CalendarPage::showMonth(const QDate &month)
{
    m_month = QDate(month.year(), month.month(), 1);
    follow();
}

void CalendarPage::stepMonth(int by)
{
    const QDate day = m_grid->currentDay().isValid() ? m_grid->currentDay() : m_month;
    m_month = QDate(m_month.year(), m_month.month(), 1).addMonths(by);
    follow();
    m_grid->setCurrent(QDate(m_month.year(), m_month.month(), qMin(day.day(), m_month.daysInMonth())));
}

void CalendarPage::showList(bool list)
{
    const bool hadFocus = m_stack->isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_kind->setCurrent(list ? AsList : AsMonth);
    const Post *post = list ? m_grid->currentPost() : m_list->currentPost();
    const PostId id = post ? post->id : PostId();
    const QDate day = post && post->due.isValid() ? m_posts->dayOf(*post) : m_grid->currentDay();
    follow();
    if (list && id)
        m_list->setCurrent(id);
    else if (!list && day.isValid() && day.month() == m_month.month())
        m_grid->setCurrent(day, id);
    if (hadFocus)
        board()->setFocus();
    judgeActions();
}

void CalendarPage::follow()
{
    const CalendarViews::View view = m_view;
    const auto shown = [view](const Post &post) { return CalendarViews::shows(view, post); };
    const bool decisions = m_view == CalendarViews::Decisions && isList();
    m_grid->setFilter(shown);
    m_grid->setMonth(m_month, zone(), m_today);
    if (decisions)
        m_list->setPosts(m_decisions, [this](int row) { return m_decisions->at(row); });
    else
        m_list->setPosts(m_posts, [this](int row) { return m_posts->at(row); });
    m_list->setFilter(shown);
    m_list->setDays(zone(), m_today);
    const QDate first(m_month.year(), m_month.month(), 1);
    if (isList())
        m_posts->setRange(first, first.addMonths(1).addDays(-1));
    else
        m_posts->setRange(m_grid->firstShown(), m_grid->lastShown());
    m_head->setTitle(decisions ? tr("Needs a decision") : postwords::monthOf(m_month));
    for (QWidget *widget :
        {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_todayButton)})
        widget->setVisible(!decisions);
    tellCounts();
}

void CalendarPage::tellCounts()
{
    const bool list = isList();
    const int shown = list ? m_list->countShown() : m_grid->countShown();
    const bool filtered = m_view != CalendarViews::Everything;
    m_head->setCount(list || shown ? QString()
            : filtered             ? tr("Nothing matches this view.")
                                   : tr("No posts this month."));
    if (filtered)
        m_empty->say(tr("Nothing matches this view."), {},
            {tr("Clear the filter"), [this] { showView(CalendarViews::Everything); }}, u"view-calendar"_s);
    else
        m_empty->say(
            tr("No posts this month."), {}, {tr("New post"), [this] { Q_EMIT postAsked({}); }}, u"view-calendar"_s);
    QWidget *const page = !list ? static_cast<QWidget *>(m_grid)
        : shown                 ? static_cast<QWidget *>(m_list)
                                : static_cast<QWidget *>(m_empty);
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(page);
    if (hadFocus && !page->hasFocus())
        page->setFocus();
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    fitSide();
}

bool CalendarPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick && watched == m_splitter->handle(1)) {
        m_desk.services.set(settings::splitters, QString(), id());
        restoreSplitter();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(
            this, [this] { judgeActions(); }, Qt::QueuedConnection);
    return Place::eventFilter(watched, event);
}

//! Below 1100 the side is hidden until asked for; by hand wins until the width class changes.
void CalendarPage::fitSide()
{
    const bool narrow = window()->width() < m_desk.theme.px(sideFits);
    if (std::exchange(m_narrow, narrow) != narrow)
        m_sideByHand = narrow || !m_desk.services.get(settings::panelClosed, u"calendar"_s) ? std::optional<bool>()
                                                                                            : std::optional(false);
    m_side->setVisible(m_sideByHand.value_or(!narrow));
}

void CalendarPage::toggleSide()
{
    m_sideByHand = !m_side->isVisible();
    if (!m_narrow)
        m_desk.services.set(settings::panelClosed, !*m_sideByHand, u"calendar"_s);
    fitSide();
    if (*m_sideByHand)
        m_side->focusFilter();
    else
        board()->setFocus();
}
