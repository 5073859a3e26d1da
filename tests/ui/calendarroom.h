#pragma once
#include "models/store/journal.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include "tests/support/fakeservices.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/ideaspane.h"
#include "ui/calendar/monthview.h"
#include <QSignalSpy>

//! The calendar in a window of its own; it is Monday 11 May 2026, 10:00 in Madrid.
struct CalendarRoom {
    FakeDesk desk;
    std::unique_ptr<CalendarPage> page;
    std::unique_ptr<QSignalSpy> acted, opened;

    MonthView &grid() { return *page->findChild<MonthView *>(); }
    AgendaView &list() { return *page->findChild<AgendaView *>(QStringLiteral("posts")); }
    IdeasPane &side() { return *page->findChild<IdeasPane *>(); }

    ~CalendarRoom() { desk.db.reset(); } // the store first: an answer on its way finds nobody else gone

    void open(QSize size = QSize(1240, 800))
    {
        page = std::make_unique<CalendarPage>(desk.desk());
        acted = std::make_unique<QSignalSpy>(page.get(), &Place::acted);
        opened = std::make_unique<QSignalSpy>(page.get(), &Place::postAsked);
        page->resize(size);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->enter();
    }

    //! A draft; `when` "2026-05-14T13:00" in Madrid, or empty.
    PostId write(const QString &title, const QString &when, const QList<AccountId> &accounts)
    {
        Post post;
        post.title = title;
        post.idea = title;
        post.wallTime = when;
        post.zone = QStringLiteral("Europe/Madrid");
        if (!when.isEmpty())
            post.due = posts::instant(when, post.zone);
        for (const AccountId account : accounts) {
            Variant version;
            version.account = account;
            version.content.text
                = title + QStringLiteral(": herramienta libre, café y quien quiera aprender a centrar una rueda.");
            post.variants.append(version);
        }
        return desk.did([post, now = desk.services.clock](Transaction &t) { return posts::save(t, post, now); });
    }
    PostId plan(const QString &title, const QString &when, const QList<AccountId> &accounts)
    {
        const PostId id = write(title, when, accounts);
        desk.did([id, now = posts::instant(when, QStringLiteral("Europe/Madrid")).addDays(-1)](
                     Transaction &t) { posts::schedule(t, id, now); });
        return id;
    }
    //! What the sync thread does with the post's version for one account, at the post's own time.
    void settle(PostId id, AccountId account, SendState state, Error::Kind why = Error::Kind::SignIn)
    {
        const Post post = get(id);
        desk.did([post, account, state, why](Transaction &t) {
            const QDateTime at = post.due.addMSecs(418);
            if (state == SendState::Missed) {
                (void)outbox::claim(t, account, {.now = post.due.addSecs(50 * 60)});
                return;
            }
            const auto row = outbox::claim(t, account, {.now = at});
            if (!row || row->post != post.id)
                qFatal("another row was due first");
            if (state == SendState::Armed)
                return;
            outbox::publishing(t, row->id, at.addMSecs(20));
            if (state == SendState::Published)
                outbox::published(t, row->id,
                    {QStringLiteral("r%1").arg(row->id.value), {},
                        QStringLiteral("https://plaza.example/%1").arg(row->id.value), at.addSecs(1)},
                    QStringLiteral("answered"), at.addSecs(1));
            else if (state == SendState::Failed)
                outbox::failed(t, row->id, {why, QStringLiteral("401"), {}}, at.addSecs(1));
            else if (state == SendState::Unknown)
                outbox::unknown(
                    t, row->id, {Error::Kind::Unknown, QStringLiteral("timeout"), {}}, at.addSecs(35), at.addSecs(30));
        });
    }
    PostId settled(const QString &title, const QString &when, const QList<AccountId> &accounts, SendState state)
    {
        const PostId id = plan(title, when, accounts);
        for (const AccountId account : accounts)
            settle(id, account, state);
        return id;
    }
    Post get(PostId id)
    {
        return desk.saw([id](const Reader &r) { return posts::one(r, id).value_or(Post()); });
    }
    Variant version(PostId id, AccountId account)
    {
        for (const Variant &one : get(id).variants)
            if (one.account == account)
                return one;
        return {};
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page.get(), key, modifiers);
    }
    void type(char letter) { QTest::keyClick(QApplication::focusWidget(), letter); }
    QString said() const { return acted->isEmpty() ? QString() : acted->last().first().toString(); }
};
