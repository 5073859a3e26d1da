#include "models/domain/whenanswered.h"
#include "models/store/digest.h"
#include "ui/inbox/digestview.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadpane.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include <QEvent>
#include <QKeyEvent>
#include <QTimeZone>

using namespace Qt::StringLiterals;

// What came while nobody looked: shown at once, in the place of a conversation, until a key or a click asks for one.

namespace {
constexpr qint64 awayMs = 3600'000;
} // namespace

void InboxPage::connectDigest()
{
    DigestView &view = m_thread->digest();
    connect(&view, &DigestView::newWanted, this, [this] {
        endDigest();
        m_list->focusList();
    });
    connect(&view, &DigestView::conversationWanted, this, [this](ConversationId id) { showConversation(id); });
    connect(&view, &DigestView::problemsWanted, this, [this] { m_desk.actions.run(u"go.nextProblem"_s); });
    connect(&view, &DigestView::calendarWanted, this, [this] { m_desk.actions.run(u"go.calendar"_s); });
    connect(&view, &DigestView::accountWanted, this, &Place::accountAsked);
    m_list->list().installEventFilter(this);
    m_list->list().viewport()->installEventFilter(this);
}

void InboxPage::attend(bool looking)
{
    const QDateTime now = m_desk.services.now();
    const qint64 seen = m_desk.services.get(settings::lastSeen), at = now.toMSecsSinceEpoch();
    if (looking && seen > 0 && at - seen >= awayMs)
        offerDigest(QDateTime::fromMSecsSinceEpoch(seen, Qt::UTC));
    if (!looking || seen <= 0)
        m_desk.services.set(settings::lastSeen, at);
}

//! Never over what somebody is writing or looking for, nor over what they have just clicked.
void InboxPage::offerDigest(const QDateTime &since)
{
    const QDateTime now = m_desk.services.now();
    const QTimeZone zone(m_desk.services.zone().toUtf8());
    const QDate tomorrow = now.toTimeZone(zone).date().addDays(1);
    const auto look = [since, now, dayEnds = tomorrow.startOfDay(zone).toUTC()](
                          const Reader &r) { return digest::read(r, since, now, dayEnds); };
    m_digestAsked = true;
    whenAnswered(m_desk.db.read(look), this, [this, now](const Expected<Digest> &digest) {
        const bool inHand = !std::exchange(m_digestAsked, false) || !m_thread->reply().isEmpty()
            || m_thread->reply().editor()->hasFocus() || m_list->isSearching();
        if (!digest || digest->isEmpty() || inHand)
            return;
        m_thread->digest().show(*digest, now);
        m_digesting = true;
        m_thread->showDigest(true);
    });
}

bool InboxPage::endDigest()
{
    if (!std::exchange(m_digesting, false))
        return false;
    m_thread->showDigest(false);
    follow();
    return true;
}

//! The first key and the first click show what is current; they do nothing to it yet.
bool InboxPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_digestAsked = false;
    if (m_digesting && watched == &m_list->list() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_Home
            || key->key() == Qt::Key_End || key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
        if (moves)
            return endDigest();
    }
    if (m_digesting && watched == m_list->list().viewport() && event->type() == QEvent::MouseButtonPress)
        endDigest();
    return Place::eventFilter(watched, event);
}
