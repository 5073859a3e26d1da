#include "models/store/accounts.h"
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/uid.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString columns
    = u"id, uid, network, server, remote_id, handle, name, avatar_url, state, state_detail, "
      u"state_until, limits, ca_file,"
      " last_sync_at, sign_in_expires_at, skew, removed, created_at,"
      " (SELECT count(*) FROM pause WHERE pause.account_id = account.id AND pause.ended_at IS NULL)"_s;

Account fromRow(const Row &row)
{
    Account a;
    a.id = {row.number(0)};
    a.uid = row.text(1);
    a.network = row.text(2);
    a.server = row.text(3);
    a.remoteId = row.text(4);
    a.handle = row.text(5);
    a.name = row.text(6);
    a.avatarUrl = row.text(7);
    a.state = fromCode(row.text(8), Account::State::Disabled);
    a.stateDetail = row.text(9);
    a.stateUntil = row.time(10);
    a.limits = QJsonDocument::fromJson(row.text(11).toUtf8()).object();
    a.caFile = row.text(12);
    a.lastSync = row.time(13);
    a.signInExpires = row.time(14);
    a.skew = row.number(15);
    a.removed = row.flag(16);
    a.created = row.time(17);
    a.paused = row.number(18) > 0;
    return a;
}

QList<Account> listed(const Reader &r, const QString &where, const QVariantList &values)
{
    QList<Account> found;
    r.each(u"SELECT %1 FROM account %2"_s.arg(columns, where), values,
        [&](const Row &row) { found.append(fromRow(row)); });
    return found;
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
} // namespace

QList<Account> accounts::all(const Reader &r, bool withRemoved)
{
    return listed(r, u"WHERE removed <= ? ORDER BY id"_s, {withRemoved});
}

std::optional<Account> accounts::one(const Reader &r, AccountId id)
{
    const QList<Account> found = listed(r, u"WHERE id = ?"_s, {id.value});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Account accounts::known(const Reader &r, Account account)
{
    const QList<Account> found = listed(r, u"WHERE network = ? AND server = ? AND remote_id = ?"_s,
        {account.network, account.server, account.remoteId});
    if (!found.isEmpty()) {
        account.id = found.first().id;
        account.uid = found.first().uid;
    } else if (account.uid.isEmpty()) {
        account.uid = newUid();
    }
    return account;
}

Account accounts::keep(Transaction &t, const Account &a, const QDateTime &now)
{
    const AccountId id{
        t.add(u"INSERT INTO account (uid, network, server, remote_id, handle, name, avatar_url, state, limits, "
              u"ca_file, sign_in_expires_at, skew, created_at)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, 'ok', ?, ?, ?, ?, ?) ON CONFLICT (network, server, remote_id) DO UPDATE "
              "SET handle = excluded.handle, name = excluded.name,"
              " avatar_url = excluded.avatar_url, state = 'ok', state_detail = '', state_until = NULL, limits = "
              "excluded.limits, ca_file = excluded.ca_file,"
              " sign_in_expires_at = excluded.sign_in_expires_at, skew = excluded.skew, removed = 0 RETURNING id"_s,
            {a.uid.isEmpty() ? newUid() : a.uid, a.network, a.server, a.remoteId, a.handle, a.name, a.avatarUrl,
                compact(a.limits), a.caFile, bound(a.signInExpires), a.skew, bound(now)})};
    outbox::signedInAgain(t, id);
    t.touch(id);
    return *one(t, id);
}

void accounts::setState(
    Transaction &t, AccountId id, Account::State state, const QString &detail, const QDateTime &until)
{
    // what is the case already touches nothing: the sidebar would be read again at every poll
    if (t.number(
            u"SELECT count(*) FROM account WHERE id = ? AND state = ? AND state_detail = ? AND coalesce(state_until, 0) = ?"_s,
            {id.value, code(state), detail, until.isValid() ? until.toMSecsSinceEpoch() : 0}))
        return;
    t.exec(u"UPDATE account SET state = ?, state_detail = ?, state_until = ? WHERE id = ?"_s,
        {code(state), detail, bound(until), id.value});
    if (state == Account::State::Ok)
        outbox::signedInAgain(t, id);
    t.touch(id);
}

void accounts::setLimits(Transaction &t, AccountId id, const QJsonObject &limits)
{
    t.exec(u"UPDATE account SET limits = ? WHERE id = ?"_s, {compact(limits), id.value});
    t.touch(id);
}

void accounts::setProfile(
    Transaction &t, AccountId id, const QString &handle, const QString &name, const QString &avatarUrl)
{
    t.exec(
        u"UPDATE account SET handle = ?, name = ?, avatar_url = ? WHERE id = ?"_s, {handle, name, avatarUrl, id.value});
    t.touch(id);
}

void accounts::setSignInEnds(Transaction &t, AccountId id, const QDateTime &ends)
{
    t.exec(u"UPDATE account SET sign_in_expires_at = ? WHERE id = ?"_s, {bound(ends), id.value});
    t.touch(id);
}

void accounts::setSynced(Transaction &t, AccountId id, const QDateTime &at, qint64 skew)
{
    t.exec(u"UPDATE account SET last_sync_at = ?, skew = ? WHERE id = ?"_s, {bound(at), skew, id.value});
    t.touch(id);
}

void accounts::remove(Transaction &t, AccountId id, const QDateTime &now)
{
    t.exec(u"UPDATE account SET removed = 1, state = 'disabled', state_detail = '', state_until = NULL WHERE id = ?"_s,
        {id.value});
    outbox::hold(t, id, evidence::accountRemoved, now);
    t.touch(id);
}

QString accounts::cursor(const Reader &r, AccountId id, const QString &stream)
{
    return r.text(u"SELECT place FROM cursor WHERE account_id = ? AND stream = ?"_s, {id.value, stream});
}

void accounts::setCursor(Transaction &t, AccountId id, const QString &stream, const QString &place)
{
    t.exec(u"INSERT INTO cursor (account_id, stream, place) VALUES (?, ?, ?)"
           " ON CONFLICT (account_id, stream) DO UPDATE SET place = excluded.place"_s,
        {id.value, stream, place});
}

void accounts::setProgress(Transaction &t, AccountId id, const StreamProgress &p)
{
    t.exec(u"INSERT INTO cursor (account_id, stream, place, fetched, expected, done, oldest_at, gap) VALUES (?, ?, '', "
           u"?, ?, ?, ?, ?)"
           " ON CONFLICT (account_id, stream) DO UPDATE SET fetched = excluded.fetched, expected = excluded.expected, "
           "done = excluded.done,"
           " oldest_at = excluded.oldest_at, gap = excluded.gap"_s,
        {id.value, p.stream, p.fetched, p.expected, p.done, bound(p.oldest), p.gap});
    t.touch(id);
}

QList<StreamProgress> accounts::progress(const Reader &r, AccountId id)
{
    QList<StreamProgress> all;
    r.each(u"SELECT stream, fetched, expected, done, oldest_at, gap FROM cursor WHERE account_id = ? ORDER BY stream"_s,
        {id.value}, [&](const Row &row) {
            all.append({row.text(0), row.number(1), row.number(2), row.flag(3), row.time(4), row.text(5)});
        });
    return all;
}
