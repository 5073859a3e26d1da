#include "ui/pause/pausewatch.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/pause.h"
#include <algorithm>

PauseWatch::PauseWatch(Database &db, QObject *parent) : QObject(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.accounts.isEmpty() || !changes.outbox.isEmpty() || !changes.posts.isEmpty())
            m_pace.soon();
    });
    m_pace.now();
}

void PauseWatch::read()
{
    const auto look = [](const Reader &r) {
        Standing found{pauses::inForce(r), pauses::waiting(r)};
        if (!found.pauses.isEmpty())
            found.published = pauses::publishedSince(r, found.pauses.first());
        return found;
    };
    whenAnswered(m_db.read(look), this, [this](const Expected<Standing> &found) {
        const bool news = found && (!m_known || *found != m_standing);
        if (found) {
            m_standing = *found;
            m_known = true;
        }
        m_pace.done();
        if (news)
            Q_EMIT changed();
    });
}

int PauseWatch::count(SendState state) const
{
    return int(std::count_if(m_standing.waiting.cbegin(), m_standing.waiting.cend(),
        [state](const HeldVersion &held) { return held.version.state == state; }));
}
