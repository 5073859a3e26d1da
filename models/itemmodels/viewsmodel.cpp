#include "models/itemmodels/viewsmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

ViewsModel::ViewsModel(Database &db, QObject *parent) : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.views.isEmpty())
            m_pace.soon();
    });
    m_pace.now();
}

ViewId ViewsModel::builtin(const QString &word) const
{
    for (const View &view : rows())
        if (view.builtin == word)
            return view.id;
    return {};
}

void ViewsModel::read()
{
    whenAnswered(m_db.read([](const Reader &r) { return conversations::views(r); }), this,
        [this](const Expected<QList<View>> &found) {
            if (found)
                settle(*found);
            m_pace.done();
            if (found && !std::exchange(m_loaded, true))
                Q_EMIT loaded();
        });
}

QVariant ViewsModel::data(const QModelIndex &index, int role) const
{
    const View *view = at(index.row());
    if (!view)
        return {};
    switch (role) {
    case Qt::DisplayRole: return nameOf(*view);
    case IdRole: return view->id.value;
    case CountRole: return view->count;
    case BuiltinRole: return view->builtin;
    default: return {};
    }
}

QString ViewsModel::nameOf(const View &view)
{
    const QHash<QString, QString> names{{u"inbox"_s, tr("Open")}, {u"mine"_s, tr("Mine")},
        {u"unassigned"_s, tr("Unassigned")}, {u"mentions"_s, tr("Mentions")}, {u"direct"_s, tr("Private messages")},
        {u"waiting"_s, tr("Waiting")}, {u"snoozed"_s, tr("Snoozed")}, {u"done"_s, tr("Done")}};
    return view.name.isEmpty() ? names.value(view.builtin, view.builtin) : view.name;
}
