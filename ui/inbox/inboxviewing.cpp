#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxviews.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/querywords.h"
#include "ui/inbox/viewdialog.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/threepanes.h"
#include <QMenu>

using namespace Qt::StringLiterals;

// The saved views: any question becomes one, in the order that the person gives them.

QAbstractItemModel *InboxPage::views() { return m_sidebarViews; }

int InboxPage::currentView() const { return qMax(0, m_views.rowOf(m_view)); }

int InboxPage::waitingCount() const
{
    const View *inbox = m_views.at(m_views.rowOf(m_views.builtin(u"inbox"_s)));
    return inbox ? inbox->count : 0;
}

void InboxPage::showView(int row)
{
    const View *view = m_views.at(row);
    if (!view)
        return;
    m_view = view->id;
    m_comingView = {};
    m_allWanted = false;
    m_list->setView(*view);
    m_panes->turnTo(ThreePanes::Page::List);
    for (const QString &action : {u"inbox.changeView"_s, u"inbox.removeView"_s}) {
        if (view->builtin.isEmpty())
            m_desk.actions.setAvailable(action);
        else
            m_desk.actions.setUnavailable(action, tr("This view ships with the program: it can only be moved."));
    }
    Q_EMIT viewChanged();
}

void InboxPage::connectViews()
{
    connect(&m_views, &ViewsModel::loaded, this, [this] {
        if (!m_view)
            showView(qMax(0, m_views.rowOf(m_views.builtin(u"inbox"_s))));
        Q_EMIT viewChanged();
    });
    connect(&m_views, &QAbstractItemModel::dataChanged, this, [this] {
        if (const View *view = m_views.at(m_views.rowOf(m_view)))
            m_list->followView(*view);
        if (std::exchange(m_lastCount, waitingCount()) != waitingCount())
            Q_EMIT factChanged();
    });
    connect(&m_views, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_comingView)
            showView(m_views.rowOf(m_comingView));
    });
    connect(&m_views, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_views.rowOf(m_view) < 0)
            showView(m_views.rowOf(m_views.builtin(u"inbox"_s)));
    });
}

void InboxPage::showViewMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &action :
        {u"inbox.changeView"_s, u"inbox.viewUp"_s, u"inbox.viewDown"_s, u"inbox.newView"_s, u"inbox.removeView"_s})
        menu->addAction(m_desk.actions.action(action));
    menu->popup(global);
}

//! What is shown now, view and filter or search, is what the new one asks.
void InboxPage::newView()
{
    View view;
    view.query = querywords::translated(m_list->query());
    auto *dialog = new ViewDialog(m_desk.theme, m_desk.db, view, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewDialog::saved, this, [this](const QString &name, const QString &query) {
        const auto add = [name, query, now = m_desk.services.now()](
                             Transaction &t) { return conversations::addView(t, name, query, now); };
        whenAnswered(m_desk.db.write(add), this, [this, name](const Expected<conversations::AddedView> &added) {
            if (!added)
                return Q_EMIT acted(errorText(added.error()), {});
            Q_EMIT acted(tr("View added: “%1”").arg(name), added->undo);
            m_comingView = added->id;
            showView(m_views.rowOf(m_comingView)); // or when the list has it
        });
    });
    dialog->open();
}

void InboxPage::changeView()
{
    const View *view = m_views.at(m_views.rowOf(m_view));
    if (!view)
        return;
    View shown = *view;
    shown.query = querywords::translated(view->query);
    auto *dialog = new ViewDialog(m_desk.theme, m_desk.db, shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewDialog::saved, this, [this, id = view->id](const QString &name, const QString &query) {
        write({}, tr("View changed: “%1”").arg(name), [id, name, query, now = m_desk.services.now()](Transaction &t) {
            return conversations::changeView(t, id, name, query, now);
        });
    });
    dialog->open();
}

void InboxPage::moveView(int by)
{
    const int row = m_views.rowOf(m_view), to = row + by;
    if (row < 0 || to < 0 || to >= m_views.rowCount())
        return;
    write({}, tr("View moved: “%1”").arg(ViewsModel::nameOf(*m_views.at(row))),
        [id = m_view, to, now = m_desk.services.now()](
            Transaction &t) { return conversations::moveView(t, id, to, now); });
}

void InboxPage::removeView()
{
    if (const View *view = m_views.at(m_views.rowOf(m_view)))
        write(
            {}, tr("View removed: “%1”").arg(view->name), [id = view->id, now = m_desk.services.now()](Transaction &t) {
                return conversations::removeView(t, id, now);
            });
}
