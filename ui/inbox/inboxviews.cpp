#include "ui/inbox/inboxviews.h"
#include "ui/sidebar/sidebarrow.h"

using namespace Qt::StringLiterals;

namespace {
QString iconOf(const View &view)
{
    static const QHash<QString, QString> icons{{u"inbox"_s, u"inbox"_s}, {u"mine"_s, u"user"_s},
        {u"unassigned"_s, u"unassigned"_s}, {u"mentions"_s, u"mention"_s}, {u"direct"_s, u"lock"_s},
        {u"waiting"_s, u"chronometer"_s}, {u"snoozed"_s, u"clock"_s}, {u"done"_s, u"checkmark"_s}};
    return icons.value(view.builtin, u"view-filter"_s);
}
} // namespace

InboxViews::InboxViews(ViewsModel &views, QObject *parent) : QIdentityProxyModel(parent), m_views(views)
{
    setSourceModel(&views);
}

QVariant InboxViews::data(const QModelIndex &index, int role) const
{
    const View *view = m_views.at(index.row());
    if (view && role == sidebar::IconRole)
        return iconOf(*view);
    if (view && role == sidebar::CountRole) // what is over needs no number
        return view->builtin == u"done" ? 0 : view->count;
    return QIdentityProxyModel::data(index, role);
}
