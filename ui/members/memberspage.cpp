#include "ui/members/memberspage.h"
#include "models/domain/whenanswered.h"
#include "models/store/members.h"
#include "models/store/workspace.h"
#include "ui/inbox/askline.h"
#include "ui/members/joincard.h"
#include "ui/members/memberhistory.h"
#include "ui/members/memberlist.h"
#include "ui/members/memberpanel.h"
#include "ui/members/rowsview.h"
#include "ui/services.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/threepanes.h"
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MembersPage::MembersPage(const Desk &desk, QWidget *parent)
    : Place(parent),
      m_desk(desk),
      m_pictures(desk.services.mediaFolder()),
      m_views(desk.db),
      m_tags(desk.db),
      m_list(new MemberList(desk.theme, m_pictures, desk.db, this)),
      m_history(new MemberHistory(desk.theme, m_pictures, desk.db, this)),
      m_join(new JoinCard(desk.theme, m_pictures)),
      m_middle(new QStackedWidget(this)),
      m_panel(new MemberPanel(desk.theme, m_pictures, desk.db, memoryOf(desk.services), this)),
      m_panes(new ThreePanes(desk.theme, desk.services, id(),
          {m_list, m_middle, m_panel, 316, [this](bool shut) { m_panel->setCollapsed(shut); }}, this)),
      m_ask(new AskLine(desk.theme, this))
{
    addActions();
    build();
    connectParts();
    desk.actions.attach(this, u"members"_s);
    m_list->setView(m_views.name(0), {});
    offerActions();
}

MembersPage::~MembersPage() = default;

void MembersPage::build()
{
    auto *area = new QScrollArea(m_middle);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_join);
    area->setFocusPolicy(Qt::NoFocus);
    m_middle->addWidget(m_history);
    m_middle->addWidget(area);
    m_panel->setBesideHistory();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    m_history->setBackShown(false);
    connect(m_panes, &ThreePanes::pagesChanged, m_history, &MemberHistory::setBackShown);
}

void MembersPage::connectParts()
{
    RowsView &rows = m_list->rows();
    connect(&rows, &RowsView::currentMoved, this, &MembersPage::follow);
    connect(&rows, &RowsView::opened, this, [this] {
        showPart(Shown::History);
        m_history->rows().setFocus(Qt::OtherFocusReason);
    });
    connect(&rows, &QWidget::customContextMenuRequested, this,
        [this, &rows](const QPoint &at) { showMore(rows.viewport()->mapToGlobal(at)); });
    connect(m_list, &MemberList::loaded, this, [this] {
        if (m_seek && m_list->goTo(m_seek))
            m_seek = {};
        else if (!m_seek && !m_list->rows().currentIndex().isValid() && !m_list->goTo(m_member.id))
            m_list->rows().goTo(0);
        Q_EMIT factChanged();
    });
    connect(m_history, &MemberHistory::opened, this, &MembersPage::open);
    connect(m_history, &MemberHistory::leftToList, this, [this] {
        showPart(Shown::List);
        m_list->focusList();
    });
    connect(m_history, &MemberHistory::writeWanted, this, [this] { m_desk.actions.run(u"member.write"_s); });
    connect(m_history, &MemberHistory::noteWanted, this, &MembersPage::note);
    connect(m_history, &MemberHistory::moreWanted, this, &MembersPage::showMore);
    connect(m_join, &JoinCard::joinWanted, this, &MembersPage::joinShown);
    connect(m_join, &JoinCard::left, this, [this] {
        showPart(Shown::History);
        m_list->focusList();
    });
    connect(m_panel, &MemberPanel::writeWanted, this, [this] { Q_EMIT writeAsked(m_member.id); });
    connect(m_panel, &MemberPanel::joinWanted, this, &MembersPage::join);
    connect(m_panel, &MemberPanel::tagsWanted, this, &MembersPage::tag);
    connect(m_panel, &MemberPanel::expandWanted, m_panes, &ThreePanes::togglePanel);
    connect(
        m_panel, &MemberPanel::acted, this, [this](const QString &text, JournalId undo) { Q_EMIT acted(text, undo); });
    connect(m_ask, &AskLine::closed, this, [this] { m_list->focusList(); });
    connect(&m_views, &QAbstractItemModel::dataChanged, this, &Place::factChanged);
    connect(&m_desk.db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || changes.members.contains(m_member.id))
            read();
    });
}

void MembersPage::showView(int row)
{
    m_view = row;
    m_seek = m_member.id;
    m_list->setView(m_views.name(row), MemberViews::filter(row));
    showPart(Shown::List);
    Q_EMIT viewChanged();
}

void MembersPage::enter()
{
    if (m_shown == Shown::Join)
        return m_join->enter();
    m_panes->isAsPages() && m_shown == Shown::History ? m_history->rows().setFocus(Qt::OtherFocusReason)
                                                      : m_list->focusList();
}

QList<QWidget *> MembersPage::panes() const
{
    QList<QWidget *> panes{
        &m_list->rows(), m_shown == Shown::Join ? static_cast<QWidget *>(m_join) : &m_history->rows(), m_panel};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    return panes;
}

QString MembersPage::fact() const
{
    const int all = m_views.data(m_views.index(0), sidebar::CountRole).toInt();
    return all > 0 ? tr("%n members", nullptr, all) : QString();
}

//! Whoever is asked for is shown at once, also when the list has to be widened to hold them.
void MembersPage::showMember(MemberId member)
{
    if (!member)
        return;
    m_seek = member;
    if (m_view != 0) {
        m_view = 0;
        m_list->setView(m_views.name(0), {});
        Q_EMIT viewChanged();
    } else if (m_list->isFiltered()) {
        m_list->clearFilter();
    }
    setMember(member);
    if (m_list->goTo(member))
        m_seek = {};
    showPart(Shown::History);
    m_history->rows().setFocus(Qt::OtherFocusReason);
}

void MembersPage::follow()
{
    const MemberId current = m_list->current();
    if (m_seek && current != m_seek)
        return;
    if (current)
        setMember(current);
}

void MembersPage::setMember(MemberId member)
{
    if (member == m_member.id)
        return;
    m_member = {};
    m_member.id = member;
    m_history->setMember(member);
    m_panel->setMember(member);
    if (m_shown == Shown::Join)
        showPart(Shown::History);
    read();
}

void MembersPage::read()
{
    if (!m_member.id)
        return;
    const auto look = [id = m_member.id](const Reader &r) { return members::one(r, id); };
    whenAnswered(m_desk.db.read(look), this, [this, id = m_member.id](const Expected<std::optional<Member>> &found) {
        if (id != m_member.id || !found || !*found)
            return;
        m_member = **found;
        m_history->tell(m_member);
        offerActions();
        Q_EMIT itemChanged(m_member.name);
    });
}

void MembersPage::open(const TimelineEntry &entry)
{
    if (entry.post)
        return Q_EMIT postAsked(entry.post);
    if (entry.conversation)
        return Q_EMIT conversationAsked(entry.conversation, entry.message);
    if (entry.kind == u"note")
        return note();
    if (!entry.url.isEmpty())
        return m_desk.services.openUrl(QUrl(entry.url));
    Q_EMIT acted(tr("There is no conversation behind this contact."), {});
}

void MembersPage::showPart(Shown part)
{
    m_shown = part;
    m_middle->setCurrentIndex(part == Shown::Join ? 1 : 0);
    m_panes->turnTo(part == Shown::List ? ThreePanes::Page::List : ThreePanes::Page::Middle);
    m_panes->setPanelWanted(part != Shown::Join);
}

void MembersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_views.retell();
        m_list->rename(m_views.name(m_view));
        offerActions();
    }
    Place::changeEvent(event);
}

void MembersPage::step(int by) { m_history->rows().hasFocus() ? m_history->rows().step(by) : m_list->rows().step(by); }
