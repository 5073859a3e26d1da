#include "ui/members/memberviews.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "ui/sidebar/sidebarrow.h"
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
struct Row {
    const char *name;
    QStringView icon, filter;
};
constexpr Row rows[]{{QT_TRANSLATE_NOOP("MemberViews", "Everyone"), u"system-users", u""},
    {QT_TRANSLATE_NOOP("MemberViews", "Actual"), u"user", u"is:actual"},
    {QT_TRANSLATE_NOOP("MemberViews", "Target"), u"flag", u"is:target"},
    {QT_TRANSLATE_NOOP("MemberViews", "Potential"), u"user", u"is:potential"},
    {QT_TRANSLATE_NOOP("MemberViews", "Newcomers"), u"star", u"is:newcomer"}};
} // namespace

MemberViews::MemberViews(Database &db, QObject *parent) : QAbstractListModel(parent), m_db(db)
{
    connect(&db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.members.isEmpty())
            count();
    });
    count();
}

int MemberViews::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(std::size(rows)); }

QString MemberViews::name(int row) const { return row >= 0 && row < rowCount() ? tr(rows[row].name) : QString(); }

QString MemberViews::filter(int row)
{
    return row >= 0 && row < int(std::size(rows)) ? rows[row].filter.toString() : QString();
}

void MemberViews::retell() { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); }

QVariant MemberViews::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return name(index.row());
    if (role == sidebar::IconRole)
        return rows[index.row()].icon.toString();
    if (role == sidebar::CountRole)
        return int(m_counts.value(index.row()));
    return {};
}

//! One question at a time; what changes meanwhile is asked for afterwards, with a rest between.
void MemberViews::count()
{
    if (std::exchange(m_counting, true)) {
        m_again = true;
        return;
    }
    const auto look = [](const Reader &r) { return members::counts(r); };
    whenAnswered(m_db.read(look), this, [this](const Expected<members::Counts> &found) {
        if (found) {
            m_counts = {found->all, found->actual, found->target, found->potential, found->newcomers};
            retell();
        }
        QTimer::singleShot(1000, this, [this] {
            m_counting = false;
            if (std::exchange(m_again, false))
                count();
        });
    });
}
