#include "ui/inbox/inboxpage.h"
#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/members.h"
#include "models/store/outbox.h"
#include "models/store/workspace.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/digestview.h"
#include "ui/inbox/inboxviews.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/members/memberpanel.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/threepanes.h"
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

InboxPage::InboxPage(const Desk &desk, QWidget *parent)
    : Place(parent),
      m_desk(desk),
      m_pictures(desk.services.mediaFolder()),
      m_views(desk.db),
      m_tags(desk.db),
      m_sidebarViews(new InboxViews(m_views, this)),
      m_list(new ListPane(desk.theme, m_pictures, desk.db, this)),
      m_thread(new ThreadPane(desk, m_pictures, this)),
      m_panel(new MemberPanel(desk.theme, m_pictures, desk.db, memoryOf(desk.services), this)),
      m_panes(new ThreePanes(desk.theme, desk.services, id(),
          {m_list, m_thread, m_panel, 348, [this](bool shut) { m_panel->setCollapsed(shut); }}, this)),
      m_ask(new AskLine(desk.theme, this))
{
    addActions();
    addReplyActions();
    m_thread->setWords();
    build();
    connectParts();
    connectThread();
    connectDigest();
    desk.actions.attach(this, u"inbox"_s);
    desk.actions.attach(&m_thread->reply(), u"reply"_s);
}

InboxPage::~InboxPage() = default;

void InboxPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    m_thread->setBackShown(false);
    connect(m_panes, &ThreePanes::pagesChanged, m_thread, &ThreadPane::setBackShown);
    const QString density = m_desk.services.get(settings::rowHeight);
    using Density = ConversationList::Density;
    m_list->list().setDensity(density == u"compact" ? Density::Compact
            : density == u"roomy"                   ? Density::Roomy
                                                    : Density::Normal);
}

void InboxPage::connectParts()
{
    ConversationList &list = m_list->list();
    m_following.setSingleShot(true);
    m_following.setInterval(0);
    m_reading.setSingleShot(true);
    m_reading.setInterval(1000);
    connect(&m_following, &QTimer::timeout, this, &InboxPage::follow);
    connect(&m_reading, &QTimer::timeout, this, &InboxPage::markRead);
    connect(&list, &ConversationList::currentMoved, &m_following, qOverload<>(&QTimer::start));
    connect(&list, &ConversationList::opened, this, [this] {
        m_digesting = false;
        follow();
        m_panes->turnTo(ThreePanes::Page::Middle);
        m_thread->view().setFocus(Qt::OtherFocusReason);
    });
    connect(&list, &QWidget::customContextMenuRequested, this,
        [this, &list](const QPoint &at) { showMore(list.viewport()->mapToGlobal(at)); });
    connect(&list, &ConversationList::marksChanged, this, [this] {
        const qsizetype count = m_list->list().marked().size();
        Q_EMIT itemChanged(count > 0 ? tr("%n conversations", nullptr, int(count)) : nameOf(targets()));
        Q_EMIT factChanged();
    });
    connect(m_list, &ListPane::hitChosen, this, [this](ConversationId conversation, MessageId message, bool andEnter) {
        m_digesting = false;
        m_seek = message;
        m_thread->setConversation(conversation, nullptr);
        m_thread->view().showMessage(message);
        if (andEnter) {
            m_panes->turnTo(ThreePanes::Page::Middle);
            m_thread->view().setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_list, &ListPane::searchLeft, this, &InboxPage::follow);
    connect(&m_list->model(), &QAbstractItemModel::rowsInserted, this, [this] {
        const int row = m_comingRow ? m_list->model().rowOf(m_comingRow) : -1;
        if (row < 0)
            return;
        if (std::exchange(m_comingRow, {}) == m_thread->conversationId())
            m_list->list().goTo(row);
    });
    connect(m_ask, &AskLine::closed, this, [this] { m_list->focusList(); });
    connect(m_list, &ListPane::allKnown, this, [this] {
        if (m_allWanted)
            selectAll();
    });
    connectViews();
    connect(&m_desk.services, &Services::settingChanged, this, [this](const QString &name) {
        const QString density = m_desk.services.get(settings::rowHeight);
        using Density = ConversationList::Density;
        if (name == settings::rowHeight.name)
            m_list->list().setDensity(density == u"compact" ? Density::Compact
                    : density == u"roomy"                   ? Density::Roomy
                                                            : Density::Normal);
    });
}

void InboxPage::connectThread()
{
    ThreadView &view = m_thread->view();
    const auto toList = [this] {
        m_panes->turnTo(ThreePanes::Page::List);
        m_list->focusList();
    };
    connect(&view, &ThreadView::leftToList, this, toList);
    connect(&m_thread->reply(), &ReplyBox::leftToList, this, toList);
    connect(m_thread, &ThreadPane::backWanted, this, toList);
    connect(m_thread, &ThreadPane::sayWanted, this, [this](const QString &text) { Q_EMIT acted(text, {}); });
    connect(m_thread, &ThreadPane::acted, this, &Place::acted);
    connect(m_thread, &ThreadPane::loaded, this, [this] {
        followMember();
        readAfterAWhile();
        if (const ConversationId wanted = std::exchange(m_toWrite, {}); wanted && wanted == m_thread->conversationId())
            m_thread->reply().focusEditor();
    });
    connect(&m_thread->reply(), &ReplyBox::sendWanted, this, &InboxPage::send);
    connect(&m_thread->reply(), &ReplyBox::laterWanted, this, &InboxPage::sendLater);
    connect(&view, &ThreadView::editWanted, this, &InboxPage::editOutgoing);
    connect(&view, &ThreadView::withdrawWanted, this, [this](OutboxId id) {
        decideOutgoing(tr("Withdrawn. Nothing was sent."),
            [id, now = m_desk.services.now()](Transaction &t) { outbox::withdraw(t, id, now); });
    });
    connect(&view, &ThreadView::retryWanted, this, [this](OutboxId id) {
        decideOutgoing(tr("It will go out once."),
            [id, now = m_desk.services.now()](Transaction &t) { outbox::retry(t, id, now); });
    });
    connect(&view, &ThreadView::lookWanted, this, [this](OutboxId id) {
        decideOutgoing(tr("The account is being read."),
            [id, now = m_desk.services.now()](Transaction &t) { outbox::lookNow(t, id, now); });
        m_desk.services.readAccountNow(id);
    });
    connect(&view, &ThreadView::noteDeletionWanted, this, [this](NoteId id) {
        write({}, tr("Note deleted"),
            [id, now = m_desk.services.now()](Transaction &t) { return members::removeNote(t, id, now); });
    });
    connect(&view, &ThreadView::receiptWanted, this, &Place::receiptAsked);
    connect(&view, &ThreadView::pictureWanted, this, [this](const QString &file) {
        m_desk.services.openUrl(QUrl::fromLocalFile(m_pictures.folder() + u'/' + file));
    });
    connect(&view, &ThreadView::menuWanted, this, &InboxPage::showMore);
    connect(m_panel, &MemberPanel::historyWanted, this, &Place::memberAsked);
    connect(m_panel, &MemberPanel::contactWanted, this, &InboxPage::showConversation);
    connect(m_panel, &MemberPanel::postWanted, this, &Place::postAsked);
    connect(m_panel, &MemberPanel::writeWanted, this, [this] { Q_EMIT writeAsked(m_panel->member().id); });
    connect(m_panel, &MemberPanel::joinWanted, this, &InboxPage::joinMember);
    connect(m_panel, &MemberPanel::tagsWanted, this, &InboxPage::tagMember);
    connect(m_panel, &MemberPanel::expandWanted, this, [this] { m_desk.actions.run(u"inbox.panel"_s); });
    connect(
        m_panel, &MemberPanel::acted, this, [this](const QString &text, JournalId undo) { Q_EMIT acted(text, undo); });
}

void InboxPage::enter() { m_list->focusList(); }

QList<QWidget *> InboxPage::panes() const
{
    QList<QWidget *> panes{&m_list->list(), &m_thread->digest(), &m_thread->view(), &m_thread->reply(), m_panel};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    return panes;
}

QString InboxPage::fact() const
{
    const qsizetype marked = m_list->list().marked().size();
    return marked > 0 ? tr("%n selected", nullptr, int(marked)) : QString();
}

void InboxPage::showConversation(ConversationId conversation, MessageId message)
{
    m_digesting = false;
    m_seek = message;
    const int row = m_list->model().rowOf(conversation);
    if (row >= 0)
        m_list->list().goTo(row);
    m_comingRow = row < 0 ? conversation : ConversationId();
    m_following.stop();
    m_thread->setConversation(conversation, m_list->list().conversation(row));
    if (message)
        m_thread->view().showMessage(message);
    m_panes->turnTo(ThreePanes::Page::Middle);
    m_thread->view().setFocus(Qt::OtherFocusReason);
}

void InboxPage::keepDrafts() { m_thread->drafts().flush(); }

void InboxPage::writeAgain(const WrittenAgain &draft)
{
    m_thread->drafts().cameBack(draft.place, draft.content);
    const bool shown = m_thread->conversationId() == draft.conversation;
    showConversation(draft.conversation);
    if (!shown) {
        m_toWrite = draft.conversation; // once it is known who would read it
        return;
    }
    m_thread->reply().readDrafts();
    m_thread->reply().focusEditor();
}

void InboxPage::startSearch()
{
    m_panes->turnTo(ThreePanes::Page::List);
    m_list->startSearch();
}

void InboxPage::follow()
{
    if (m_list->isSearching() || m_digesting)
        return;
    const Conversation *row = m_list->list().current();
    const ConversationId id = m_list->model().idAt(m_list->list().currentIndex().row());
    if (id != m_thread->conversationId()) {
        m_leftUnread = {};
        m_reading.stop();
    }
    m_thread->setConversation(id, row);
    const int at = m_list->list().currentIndex().row();
    m_thread->model().prepare({m_list->model().idAt(at + 1), m_list->model().idAt(at - 1)});
    if (row)
        m_panel->setMember(row->member, row->identity);
    Q_EMIT itemChanged(row ? row->memberName : QString());
}

void InboxPage::followMember()
{
    if (const Conversation *c = m_thread->conversation())
        m_panel->setMember(c->member, c->identity);
}

void InboxPage::readAfterAWhile()
{
    const Conversation *c = m_thread->conversation();
    if (c && c->unread > 0 && c->id != m_leftUnread)
        m_reading.start();
}

//! Only what somebody can have looked at: shown, in the window that is used.
void InboxPage::markRead()
{
    const Conversation *c = m_thread->conversation();
    if (!c || c->unread == 0 || c->id == m_leftUnread || !m_thread->isVisible() || !isActiveWindow())
        return;
    const auto mark = [id = c->id](Transaction &t) { conversations::markRead(t, id); };
    whenAnswered(m_desk.db.write(mark), this, [](const Expected<Done> &) {});
}

void InboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        readAfterAWhile();
    Place::changeEvent(event);
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        return m_thread->view().page(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    if (event->key() == Qt::Key_Escape) {
        if (!m_list->list().marked().isEmpty())
            return m_list->list().clearMarks();
        if (m_list->isSearching())
            return m_list->leaveSearch();
    }
    Place::keyPressEvent(event);
}

InboxPage::Ids InboxPage::targets()
{
    if (endDigest()) // nobody decides about what they have not seen
        return {};
    if (m_allWanted) { // half of all that match would be the wrong ones
        Q_EMIT acted(tr("The rest of this view is still being read."), {});
        return {};
    }
    if (m_following.isActive()) { // keys are faster than the screen
        m_following.stop();
        follow();
    }
    const Ids marked = m_list->list().marked();
    if (!marked.isEmpty())
        return marked;
    const ConversationId open = m_thread->conversationId();
    return open ? Ids{open} : Ids();
}

QString InboxPage::nameOf(const Ids &ids) const
{
    if (ids.size() != 1)
        return tr("%n conversations", nullptr, int(ids.size()));
    const Conversation *c = m_list->list().conversation(m_list->model().rowOf(ids.first()));
    if (!c && m_thread->conversationId() == ids.first())
        c = m_thread->conversation();
    return c ? (c->memberName.isEmpty() ? c->handle : c->memberName) : QString();
}

void InboxPage::selectAll()
{
    if (m_list->isSearching())
        return Q_EMIT acted(tr("Messages are found here. Save the search as a view to select its conversations."), {});
    m_allWanted = m_list->model().isLoading();
    if (!m_allWanted)
        m_list->list().markAll(m_list->model().allIds());
}

void InboxPage::step(int by)
{
    if (endDigest())
        return;
    if (m_thread->view().hasFocus())
        m_thread->view().step(by);
    else
        m_list->list().step(by);
}
