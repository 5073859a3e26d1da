#include "ui/calendar/ideaspane.h"
#include "models/itemmodels/calendarmodel.h"
#include "models/text/fold.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/decisioncard.h"
#include "ui/calendar/decisionsmodel.h"
#include "ui/calendar/postdeeds.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostCards = 50; //!< the rest is in the view "Needs a decision"
}

IdeasPane::IdeasPane(const Desk &desk, const Source &source, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_source(source),
      m_head(new PaneHeader(desk.theme)),
      m_new(new QToolButton),
      m_filter(new SearchField(desk.theme)),
      m_decisionsHead(heading(m_decisionsWords, u"dialog-warning"_s)),
      m_ideasHead(heading(m_ideasWords, {})),
      m_together(new LinkLabel(desk.theme)),
      m_none(new QLabel),
      m_decisions(new QScrollArea),
      m_ideas(new AgendaView(desk.theme, source.accounts))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_new->setIcon(icon(desk.theme, u"list-add"_s));
    m_new->setAutoRaise(true);
    m_head->add(m_new);
    column->addWidget(m_head);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(12, 8, 12, 8);
    m_filter->setKeys(u"/"_s);
    field->addWidget(m_filter);
    column->addLayout(field);
    auto *cards = new QWidget;
    m_cards = new QVBoxLayout(cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(0);
    m_decisions->setWidget(cards);
    m_decisions->setWidgetResizable(true);
    m_decisions->setFrameShape(QFrame::NoFrame);
    m_decisions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_decisions->setFocusPolicy(Qt::NoFocus);
    m_decisionsHead->layout()->addWidget(m_together);
    connect(m_together, &QAbstractButton::clicked, this, &IdeasPane::heldAsked);
    column->addWidget(m_decisionsHead);
    column->addWidget(m_decisions);
    column->addWidget(m_ideasHead);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_none);
    column->addWidget(m_ideas, 1);
    column->addStretch(0);
    m_ideas->setPlainWords(true);
    m_ideas->setPosts(&source.posts, [&posts = source.posts](int row) { return posts.at(row); });
    connect(m_ideas, &AgendaView::opened, this, &IdeasPane::opened);
    connect(m_new, &QToolButton::clicked, this, &IdeasPane::newAsked);
    connect(m_filter, &QLineEdit::textChanged, this, &IdeasPane::filter);
    connect(m_filter, &SearchField::left, m_ideas, [this] { m_ideas->setFocus(); });
    connect(&source.decisions, &DecisionsModel::settled, this, &IdeasPane::fillDecisions);
    connect(&source.accounts, &AccountBook::changed, this, &IdeasPane::fillDecisions);
    connect(&desk.theme, &Theme::changed, this, &IdeasPane::fillDecisions);
    connect(&source.posts, &QAbstractItemModel::rowsInserted, this, &IdeasPane::countSoon);
    connect(&source.posts, &QAbstractItemModel::rowsRemoved, this, &IdeasPane::countSoon);
    connect(&source.posts, &QAbstractItemModel::dataChanged, this, &IdeasPane::countSoon);
    filter();
    translate();
}

QWidget *IdeasPane::heading(QLabel *&words, const QString &iconName)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    auto *mark = new QLabel;
    mark->setVisible(!iconName.isEmpty());
    row->addWidget(mark);
    words = new QLabel;
    row->addWidget(words, 1);
    const auto dress = [this, line, mark, text = words, iconName] {
        const Theme &theme = m_desk.theme;
        line->setFixedHeight(theme.rowHeight(RowKind::SubHeader));
        text->setFont(theme.font(FontRole::SmallStrong));
        if (!iconName.isEmpty())
            mark->setPixmap(iconPixmap(
                theme, iconName, theme.stateLook(StateGlyph::Missed).strong, theme.px(14), devicePixelRatioF()));
    };
    connect(&m_desk.theme, &Theme::changed, line, dress);
    dress();
    return line;
}

void IdeasPane::focusFilter() { m_filter->setFocus(); }

void IdeasPane::translate()
{
    m_head->setTitle(tr("Ideas and drafts"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter ideas and drafts"));
    m_new->setToolTip(tr("New idea"));
    m_new->setAccessibleName(tr("New idea"));
    m_ideas->setAccessibleName(tr("Ideas and drafts"));
    m_decisions->setAccessibleName(tr("Needs a decision"));
    fillDecisions();
    count();
}

void IdeasPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

//! A few cards: they are made anew, unless somebody is about to press one of them and nothing changed.
void IdeasPane::fillDecisions()
{
    const bool hadFocus
        = m_decisions->isAncestorOf(focusWidget()) && m_decisions->widget()->isAncestorOf(focusWidget());
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QList<Post> &posts = m_source.decisions.rows();
    for (const Post &post : posts.mid(0, mostCards)) {
        auto *card = new DecisionCard(m_desk, m_source.accounts, m_source.deeds, post);
        connect(card, &DecisionCard::opened, this, &IdeasPane::opened);
        connect(card, &DecisionCard::moveAsked, this, &IdeasPane::moveAsked);
        connect(card, &DecisionCard::receiptAsked, this, &IdeasPane::receiptAsked);
        connect(card, &DecisionCard::accountAsked, this, &IdeasPane::accountAsked);
        m_cards->addWidget(card);
    }
    m_cards->addStretch(1);
    m_decisionsHead->setVisible(!posts.isEmpty());
    m_decisions->setVisible(!posts.isEmpty());
    const auto isHeld = [](const Post &post) {
        return std::any_of(post.variants.cbegin(), post.variants.cend(),
            [](const Variant &v) { return v.state == SendState::Held || v.state == SendState::Missed; });
    };
    m_together->setText(tr("Decide together…"));
    m_together->setVisible(std::any_of(posts.cbegin(), posts.cend(), isHeld));
    m_decisionsWords->setText(tr("Needs a decision: %1").arg(posts.size()));
    setInk(m_decisionsWords, m_desk.theme.color(Token::Text2));
    setInk(m_ideasWords, m_desk.theme.color(Token::Text2));
    setInk(m_none, m_desk.theme.color(Token::Text3));
    setGround(m_decisionsHead, m_desk.theme.color(Token::Window));
    setGround(m_ideasHead, m_desk.theme.color(Token::Window));
    setGround(m_decisions->viewport(), m_desk.theme.color(Token::Base));
    if (hadFocus)
        m_ideas->setFocus();
    fit();
}

//! Decisions take what they need, up to six tenths of the pane.
void IdeasPane::fit()
{
    if (m_source.decisions.rowCount() == 0)
        return;
    int need = 0;
    for (int i = 0; i < m_cards->count(); ++i)
        if (QWidget *card = m_cards->itemAt(i)->widget())
            need += card->heightForWidth(qMax(m_desk.theme.px(160), width() - 1));
    m_decisions->setFixedHeight(qMin(need, height() * 6 / 10));
}

void IdeasPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void IdeasPane::filter()
{
    const QString wanted = m_filter->text();
    m_ideas->setFilter([wanted](const Post &post) {
        return post.state == SendState::Draft && !post.due.isValid()
            && (wanted.isEmpty() || text::matchesWords(wanted, postwords::titleOf(post) + u' ' + post.idea));
    });
    count();
}

//! Once, however many rows arrive: each count looks at all of them.
void IdeasPane::countSoon()
{
    if (!std::exchange(m_counting, true))
        QMetaObject::invokeMethod(this, &IdeasPane::count, Qt::QueuedConnection);
}

void IdeasPane::count()
{
    m_counting = false;
    const int shown = m_ideas->countShown();
    m_ideasWords->setText(tr("Ideas and drafts without a day: %1").arg(shown));
    m_none->setVisible(shown == 0);
    m_none->setText(m_filter->text().isEmpty() ? tr("What has no day yet waits here.")
                                               : tr("No idea contains “%1”.").arg(m_filter->text()));
    m_ideas->setVisible(shown > 0);
}

void IdeasPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Token::Base));
    painter.fillRect(QRect(0, 0, 1, height()), m_desk.theme.color(Token::Line));
}
