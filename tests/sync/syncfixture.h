#pragma once
#include "app/sync/accountsync.h"
#include "models/store/accounts.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include "tests/support/fakesession.h"
#include "tests/support/store.h"
#include <QTemporaryDir>

//! One account, a network that obeys, and a clock of the test's own.
struct SyncFixture {
    TestStore store;
    FakeSession session;
    NetworkInfo info;
    QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    Account account;
    std::unique_ptr<AccountSync> sync;

    SyncFixture()
    {
        info.id = QStringLiteral("test");
        info.evidence = Evidence::ReadBack;
        Account us;
        us.network = info.id;
        us.server = QStringLiteral("https://example.test");
        us.remoteId = us.handle = QStringLiteral("us");
        account = store.did([us, at = now](Transaction &t) { return Expected<Account>(accounts::keep(t, us, at)); });
        restart();
    }
    void restart() //!< as after a crash: nothing is remembered but what was stored
    {
        sync = std::make_unique<AccountSync>(account, info, session, store.db(), options());
        store.did([at = now](Transaction &t) { return Expected<int>(outbox::wake(t, at)); });
    }
    SyncOptions options()
    {
        SyncOptions o;
        o.now = [this] { return now; };
        o.chance = [] { return 0.5; };
        o.mediaFolder = store.folder();
        o.offlineAfter = 1;
        return o;
    }
    OutboxId schedule(const QString &text, const QDateTime &due = {})
    {
        OutboxAction action;
        action.account = account.id;
        action.content.text = text;
        action.due = due.isValid() ? due : now;
        return store.did(
            [action, at = now](Transaction &t) { return Expected<OutboxId>(outbox::reply(t, action, at)); });
    }
    OutboxAction row(OutboxId id)
    {
        return *store.saw([id](const Reader &r) { return Expected<std::optional<OutboxAction>>(outbox::one(r, id)); });
    }
    Account stored()
    {
        return *store.saw(
            [id = account.id](const Reader &r) { return Expected<std::optional<Account>>(accounts::one(r, id)); });
    }
    Message message(const QString &id, qint64 secondsAgo = 60) const
    {
        Message m;
        m.remoteId = id;
        m.author.network = info.id;
        m.author.key = m.author.handle = m.author.name = QStringLiteral("ann");
        m.kind = Message::Kind::Mention;
        m.text = QStringLiteral("hello ") + id;
        m.sentAt = now.addSecs(-secondsAgo);
        return m;
    }
    Page page(const QStringList &ids, const QString &next, bool more = false) const
    {
        Page p;
        for (const QString &id : ids)
            p.messages.append(message(id));
        p.next = next;
        p.more = more;
        return p;
    }
    bool has(const QString &remoteId)
    {
        return store.saw([id = account.id, remoteId](
                             const Reader &r) { return Expected<bool>(bool(messages::byRemoteId(r, id, remoteId))); });
    }
    QString cursor(const QString &stream = QStringLiteral("news"))
    {
        return store.saw([id = account.id, stream](const Reader &r) { return accounts::cursor(r, id, stream); });
    }
    void later(int seconds) { now = now.addSecs(seconds); }
};
