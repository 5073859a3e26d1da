#include "ui/pause/heldpage.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postpreview.h"
#include "ui/pause/helddelegate.h"
#include "ui/pause/heldmodel.h"
#include "ui/pause/pausewatch.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/retranslate.h"
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

HeldPage::HeldPage(const Desk &desk, const PauseWatch &watch, QWidget *parent)
    : Place(parent),
      m_desk(desk),
      m_watch(watch),
      m_accounts(new AccountBook(desk.db, this)),
      m_rows(new HeldModel(desk, watch, *m_accounts, this)),
      m_delegate(new HeldDelegate(desk.theme, *m_accounts, *m_rows, this)),
      m_head(new PaneHeader(desk.theme)),
      m_stack(new QStackedWidget),
      m_table(new QTableView),
      m_empty(new EmptyState(desk.theme)),
      m_effect(new QLabel),
      m_goOn(new QPushButton)
{
    build();
    addActions();
    whenTranslated(this, [this] { translate(); });
}

QString HeldPage::id() const { return u"held"_s; }
QString HeldPage::title() const { return tr("Held and missed"); }
QList<QWidget *> HeldPage::panes() const { return {m_table, m_goOn}; }

void HeldPage::build()
{
    m_table->setModel(m_rows);
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setProperty("ownFocus", true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setProperty("inset", HeldDelegate::inset);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_goOn->setProperty("primary", true);
    m_effect->setWordWrap(true);
    dress(m_effect, m_desk.theme, FontRole::Small, Token::Text2);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 10, 12, 10);
    foot->setSpacing(12);
    foot->addWidget(m_effect, 1);
    foot->addWidget(m_goOn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    m_preview = new PostPreview(m_desk, *m_accounts, this);
    connect(m_preview, &PostPreview::opened, this, &HeldPage::postAsked);
    const auto heights = [this] {
        m_table->verticalHeader()->setDefaultSectionSize(m_desk.theme.rowHeight(RowKind::Table));
        fitColumns();
    };
    heights();
    connect(&m_desk.theme, &Theme::changed, this, heights);
    connect(m_rows, &HeldModel::followed, this, &HeldPage::follow);
    connect(m_accounts, &AccountBook::changed, this, [this] {
        fitColumns();
        m_table->viewport()->update();
    });
    connect(m_delegate, &HeldDelegate::chosen, this, [this](PostId post, Decision decision) {
        if (const HeldPost *held = m_rows->at(m_rows->rowOf(post)))
            decide({*held}, decision);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const HeldPost *post = m_rows->at(now.row()))
            m_current = post->id;
        m_table->viewport()->update();
        followPreview();
        judge();
    });
    connect(m_goOn, &QPushButton::clicked, this, &HeldPage::goOn);
}

void HeldPage::translate()
{
    m_table->setAccessibleName(tr("Held and missed posts"));
    m_empty->say(tr("Nothing waits for a decision."), tr("What a pause holds and what was missed is listed here."), {},
        u"media-playback-pause"_s);
    follow();
}

void HeldPage::follow()
{
    const int all = m_rows->rowCount(), decided = m_rows->decided();
    const bool missedOnly = m_watch.count(SendState::Held) == 0 && m_watch.count(SendState::Missed) > 0;
    m_head->setTitle(missedOnly ? tr("Missed") : m_watch.count(SendState::Missed) > 0 ? title() : tr("Held"));
    m_head->setCount(tr("%1 · %2, %3")
                         .arg(QLocale().toString(all), tr("%n decided", nullptr, decided),
                             tr("%n undecided", nullptr, all - decided)));
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(all > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    if (hadFocus && all == 0)
        setFocus();
    if (all > 0 && !m_table->currentIndex().isValid())
        toCurrent(qMax(0, m_rows->rowOf(m_current)));
    m_effect->setText(effect());
    m_goOn->setText(m_watch.first() ? tr("Resume with these decisions") : tr("Carry out these decisions"));
    m_goOn->setAccessibleDescription(m_effect->text());
    m_goOn->setEnabled(m_watch.first() || decided > 0);
    fitColumns();
    followPreview();
    judge();
}

//! Said before it is done.
QString HeldPage::effect() const
{
    int publish = 0, late = 0, move = 0, drop = 0;
    for (const HeldPost &post : m_rows->rows()) {
        const Decision decision = post.decision();
        const bool past = post.due <= m_desk.services.now();
        publish += decision == Decision::Publish && !past;
        late += decision == Decision::Publish && past;
        move += decision == Decision::Move;
        drop += decision == Decision::Drop;
    }
    const int left = m_rows->rowCount() - publish - late - move - drop;
    QStringList parts;
    if (late == 1)
        parts.append(tr("1 goes out at once"));
    if (late > 1)
        parts.append(tr("%n go out from now on, 45 s apart", nullptr, late));
    if (publish)
        parts.append(tr("%n go out at their time", nullptr, publish));
    if (move)
        parts.append(tr("%n move", nullptr, move));
    if (drop)
        parts.append(tr("%n are cancelled, and can be brought back", nullptr, drop));
    if (left)
        parts.append(tr("%n stay here: nothing goes out without a decision", nullptr, left));
    const QString rest = parts.isEmpty() ? QString() : parts.join(u" · "_s) + u'.';
    return m_watch.first() ? (tr("Ends the pause.") + u' ' + rest).trimmed() : rest;
}

void HeldPage::enter()
{
    follow();
    m_table->setFocus();
}

void HeldPage::toCurrent(int row)
{
    if (row < 0 || row >= m_rows->rowCount())
        return;
    m_table->setCurrentIndex(m_rows->index(row, HeldModel::Choice));
    m_table->scrollTo(m_table->currentIndex());
}

//! The title takes what the others leave; narrow, the reason of what happens is cut last.
void HeldPage::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const auto need = [this](int column, int least, int most) {
        int width = qMax(m_desk.theme.px(least), m_table->horizontalHeader()->sectionSizeHint(column));
        for (int row = 0; row < qMin(50, m_rows->rowCount()); ++row)
            width = qMax(width, m_table->sizeHintForIndex(m_rows->index(row, column)).width());
        return qMin(width, m_desk.theme.px(most));
    };
    int rest = m_table->viewport()->width();
    for (const auto &[column, least, most] :
        {std::tuple{int(HeldModel::When), 110, 200}, std::tuple{int(HeldModel::Networks), 70, 140},
            std::tuple{int(HeldModel::Choice), 200, 340}, std::tuple{int(HeldModel::State), 130, 230}}) {
        const int width = need(column, least, most);
        header->resizeSection(column, width);
        rest -= width;
    }
    header->resizeSection(HeldModel::Title, qMax(m_desk.theme.px(140), rest));
}

void HeldPage::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    fitColumns();
}

void HeldPage::hideEvent(QHideEvent *event)
{
    m_preview->hide();
    Place::hideEvent(event);
}
