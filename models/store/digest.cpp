#include "models/store/digest.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/timekey.h"

using namespace Qt::StringLiterals;

namespace {

const QString toWorkOn = u"c.state IN ('new', 'open') AND c.last_is_ours = 0"_s;
const QString whose = u"COALESCE(b.name, i.name, i.handle, '') FROM conversation c LEFT JOIN member b ON b.id = "
                      "c.member_id LEFT JOIN identity i ON i.id = c.identity_id"_s;

void readWriters(const Reader &r, Digest &d)
{
    QSet<qint64> members;
    r.each(
        u"SELECT c.id, c.member_id, b.written, %1 WHERE %2 AND c.last_message_at > ? ORDER BY c.last_message_at DESC, c.id DESC"_s
            .arg(whose, toWorkOn),
        {bound(d.since)}, [&](const Row &row) {
            ++d.conversations;
            const qint64 member = row.number(1);
            if (member && members.contains(member))
                return;
            members.insert(member);
            ++d.writers;
            if (d.people.size() < Digest::mostNames)
                d.people.append(row.text(3));
            if (row.number(2) != 1)
                return;
            ++d.newcomers;
            if (d.newcomerNames.size() < Digest::mostNames)
                d.newcomerNames.append(row.text(3));
            if (!d.firstNewcomer)
                d.firstNewcomer = {row.number(0)};
        });
}

//! By each state, so that the index gives the first at once.
void readOldest(const Reader &r, Digest &d)
{
    for (const QString &state : {u"new"_s, u"open"_s})
        r.each(u"SELECT c.id, c.last_message_at, %1 WHERE c.state = '%2' AND c.last_is_ours = 0 AND c.last_message_at "
               u"<= ? "
               "ORDER BY c.last_message_at, c.id LIMIT 1"_s.arg(whose, state),
            {bound(d.since)}, [&](const Row &row) {
                if (d.oldest && d.oldestSince <= row.time(1))
                    return;
                d.oldest = {row.number(0)};
                d.oldestSince = row.time(1);
                d.oldestName = row.text(2);
            });
}

} // namespace

bool Digest::isEmpty() const
{
    return conversations == 0 && !oldest && failed == 0 && signIns.isEmpty() && dueToday == 0;
}

Digest digest::read(const Reader &r, const QDateTime &since, const QDateTime &now, const QDateTime &dayEnds)
{
    Digest d;
    d.since = since;
    readWriters(r, d);
    readOldest(r, d);
    d.messages = int(r.number(u"SELECT count(*) FROM message WHERE id >= ? AND direction = 'in' AND about_us = 1 AND "
                              "sent_at > ?"_s,
        {timekey::first(since), bound(since)}));
    d.failed = int(r.number(u"SELECT count(*) FROM outbox WHERE state IN ('failed', 'missed', 'unknown')"_s));
    for (const Account &account : accounts::all(r))
        if (account.state == Account::State::NeedsSignIn)
            d.signIns.append({account.id, account.handle});
    r.each(
        u"SELECT count(*), min(due_at) FROM post WHERE state = 'scheduled' AND deleted_at IS NULL AND due_at >= ? AND due_at < ?"_s,
        {bound(now), bound(dayEnds)}, [&](const Row &row) {
            d.dueToday = int(row.number(0));
            if (d.dueToday > 0)
                d.firstDue = row.time(1);
        });
    return d;
}
