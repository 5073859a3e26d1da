#include "models/itemmodels/accountsmodel.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/store/conversations.h"
#include "tests/support/main.h"
#include "tests/ui/calendarroom.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/connectdialog.h"
#include "ui/calendar/receiptdialog.h"
#include "ui/mainwindow.h"
#include "ui/notices.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/statusline.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linklabel.h"
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
//! The whole window, a calendar to plan in, and everything that was noticed.
struct TroubleRoom : CalendarRoom {
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<QSignalSpy> noticed;

    TroubleRoom()
    {
        desk.did([now = desk.services.clock](Transaction &t) { conversations::ensureBuiltinViews(t, now); });
    }
    ~TroubleRoom()
    {
        desk.db.reset();
        window.reset();
    }
    void openWindow()
    {
        window = std::make_unique<MainWindow>(desk.desk());
        noticed = std::make_unique<QSignalSpy>(window.get(), &MainWindow::noticed);
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_COMPARE(window->currentPlace(), u"inbox"_s);
        desk.settle();
    }
    Notice notice(int nth) { return noticed->at(nth).first().value<Notice>(); }
    QString status() { return window->findChild<StatusLine *>()->findChild<ElidedLabel *>()->text(); }
    void press(int key)
    {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(focus, Qt::Key(key));
    }
    ReceiptDialog *receipt() { return window->findChild<ReceiptDialog *>(); }
    void signInEnds(const QDateTime &when)
    {
        desk.did([id = desk.narrow.id, when](Transaction &t) { accounts::setSignInEnds(t, id, when); });
    }
    void signOut()
    {
        desk.did(
            [id = desk.wide.id](Transaction &t) { accounts::setState(t, id, Account::State::NeedsSignIn, u"401"_s); });
    }
    QStringList words(QWidget *within)
    {
        QStringList all;
        for (const QLabel *label : within->findChildren<QLabel *>())
            if (label->isVisible())
                all.append(label->text());
        return all;
    }
    QPushButton *button(QWidget *within, const QString &text)
    {
        for (QPushButton *one : within->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
};
} // namespace

//! What goes wrong is noticed by itself, and one key shows why (W10); a permission that ends soon is said before.
class TestNotices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! One failed, one went out: the notice comes by itself; F8 shows the cause, R sends only what failed.
    void aFailedPostIsTwoKeysAwayFromGoingOut()
    {
        TroubleRoom room;
        const PostId id
            = room.plan(u"Turno de tarde"_s, u"2026-05-10T20:00"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.openWindow();
        room.settle(id, room.desk.narrow.id, SendState::Published);
        QVERIFY(room.noticed->isEmpty());
        room.settle(id, room.desk.wide.id, SendState::Failed, Error::Kind::Rejected);
        QTRY_COMPARE(room.noticed->size(), 1);
        QCOMPARE(room.notice(0).title, u"Not published on Mastodon"_s);
        QCOMPARE(room.notice(0).outbox, room.version(id, room.desk.wide.id).id);
        QVERIFY2(room.status().startsWith(u"Not published on Mastodon: “Turno de tarde"), qPrintable(room.status()));
        const Variant stands = room.version(id, room.desk.narrow.id);
        room.press(Qt::Key_F8); // 1
        QTRY_VERIFY(room.receipt() && room.receipt()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(room.receipt()));
        QTRY_VERIFY(room.words(room.receipt()).join(u' ').contains(u"did not accept it as it is"));
        QTRY_VERIFY(room.button(room.receipt(), u"Retry only Mastodon"_s));
        room.press(Qt::Key_R); // 2
        QTRY_COMPARE(room.version(id, room.desk.wide.id).state, SendState::Scheduled);
        QCOMPARE(room.version(id, room.desk.narrow.id), stands);
        room.desk.settle();
        QCOMPARE(room.noticed->size(), 1); // said once
    }

    //! Nobody knows: most are found by themselves, so that it is news only when it lasts; C reads the account.
    void anUnconfirmedOneIsNewsWhenItLasts()
    {
        TroubleRoom room;
        const PostId id = room.plan(u"Turno"_s, u"2026-05-10T20:00"_s, {room.desk.wide.id});
        const PostId other = room.plan(u"Noche"_s, u"2026-05-10T21:00"_s, {room.desk.narrow.id});
        OutboxModel rows(*room.desk.db);
        AccountsModel signIns(*room.desk.db);
        Notices notices(room.desk.desk(), rows, signIns, std::chrono::milliseconds(2500));
        QSignalSpy noticed(&notices, &Notices::noticed);
        QSignalSpy read(&rows, &OutboxModel::settled);
        QTRY_VERIFY(!read.isEmpty());
        room.settle(id, room.desk.wide.id, SendState::Unknown);
        room.settle(other, room.desk.narrow.id, SendState::Unknown);
        room.desk.did(
            [row = room.version(other, room.desk.narrow.id).id, at = room.desk.services.clock](Transaction &t) {
                outbox::published(t, row, {u"r9"_s, {}, {}, {}}, u"found"_s, at);
            });
        QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, 20000);
        const auto notice = noticed.first().first().value<Notice>();
        QCOMPARE(notice.title, u"Not known whether it reached Mastodon"_s);
        QCOMPARE(notice.outbox, room.version(id, room.desk.wide.id).id);
        room.openWindow();
        room.press(Qt::Key_F8);
        QTRY_VERIFY(room.receipt() && room.receipt()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(room.receipt()));
        QTRY_VERIFY(room.button(room.receipt(), u"Read the account now"_s));
        room.press(Qt::Key_C);
        QCOMPARE(room.desk.services.readNow, QList{room.version(id, room.desk.wide.id).id});
        QCOMPARE(noticed.size(), 1);
    }

    void whatWasThereAtTheStartIsSaidOnceTogether()
    {
        TroubleRoom room;
        room.settled(u"Uno"_s, u"2026-05-09T20:00"_s, {room.desk.wide.id}, SendState::Failed);
        room.settled(u"Dos"_s, u"2026-05-10T20:00"_s, {room.desk.wide.id}, SendState::Missed);
        room.openWindow();
        QTRY_COMPARE(room.noticed->size(), 1);
        QCOMPARE(room.notice(0).title, u"2 did not go out as planned"_s);
        auto *show = room.window->findChild<StatusLine *>()->findChild<LinkLabel *>();
        QCOMPARE(show->text(), u"Show"_s);
        show->click();
        QTRY_VERIFY(room.receipt() && room.receipt()->isVisible());
    }

    void aSignInThatIsOverIsSaidWithItsPlans()
    {
        TroubleRoom room;
        room.plan(u"Mañana"_s, u"2026-05-12T13:00"_s, {room.desk.wide.id});
        room.plan(u"Pasado"_s, u"2026-05-13T13:00"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.openWindow();
        room.signOut();
        QTRY_COMPARE(room.noticed->size(), 1);
        QCOMPARE(room.notice(0).account, room.desk.wide.id);
        QVERIFY2(room.notice(0).text.endsWith(u"2 posts are planned after that, the first on Tue 12 May, 13:00."),
            qPrintable(room.notice(0).text));
    }

    void aPermissionIsSaidAWeekBeforeAndOnceADay()
    {
        TroubleRoom room;
        room.plan(u"Antes"_s, u"2026-05-16T13:00"_s, {room.desk.narrow.id});
        room.plan(u"Después"_s, u"2026-05-20T13:00"_s, {room.desk.narrow.id});
        room.openWindow();
        room.signInEnds(room.desk.services.clock.addDays(8)); // too early to say
        room.desk.settle();
        QVERIFY(room.noticed->isEmpty());
        room.signInEnds(room.desk.services.clock.addDays(6).addSecs(60));
        QTRY_COMPARE(room.noticed->size(), 1);
        QCOMPARE(room.notice(0).account, room.desk.narrow.id);
        QVERIFY2(
            room.notice(0).text.contains(u"Bluesky’s permission expires in 6 days"), qPrintable(room.notice(0).text));
        QVERIFY2(room.notice(0).text.contains(u"1 posts are planned after that, the first on Wed 20 May, 13:00"),
            qPrintable(room.notice(0).text));
        // the sidebar says it in few words, and F8 leads to the account, which says how many posts
        auto *list = room.window->findChild<QListView *>(u"accounts"_s);
        QTRY_COMPARE(list->model()->index(1, 0).data(sidebar::StateTextRole).toString(), u"expires in 6 d"_s);
        room.press(Qt::Key_F8);
        QCOMPARE(room.window->currentPlace(), u"accounts"_s);
        auto *page = room.window->findChild<AccountsPage *>();
        QTRY_VERIFY(room.words(page).join(u'\n').contains(u"1 posts are planned after that"));
        QVERIFY(room.words(page).join(u'\n').contains(u"expires in 6 days"));
        // not again today, also not after a restart; again tomorrow
        room.window.reset();
        room.openWindow();
        room.desk.settle();
        QVERIFY(room.noticed->isEmpty());
        room.window.reset();
        room.desk.services.clock = room.desk.services.clock.addDays(1);
        room.openWindow();
        QTRY_COMPARE(room.noticed->size(), 1);
        QVERIFY(room.notice(0).text.contains(u"in 5 days"));
        // renewed: nothing more to say
        room.signInEnds(room.desk.services.clock.addDays(20));
        QTRY_VERIFY(room.window->findChild<QListView *>(u"accounts"_s)
                        ->model()
                        ->index(1, 0)
                        .data(sidebar::StateTextRole)
                        .toString()
            != u"expires in 5 d");
    }

    //! From what failed to the browser: two clicks in the window.
    void reconnectingIsAtMostThreeClicks()
    {
        TroubleRoom room;
        const PostId id = room.plan(u"Turno"_s, u"2026-05-10T20:00"_s, {room.desk.wide.id});
        room.settle(id, room.desk.wide.id, SendState::Missed);
        room.signOut();
        room.desk.services.reconnecting = Error{Error::Kind::SignIn, u"401"_s, {}};
        room.openWindow();
        room.window->showReceipt(room.version(id, room.desk.wide.id).id);
        QTRY_VERIFY(room.button(room.receipt(), u"Reconnect Mastodon"_s));
        room.button(room.receipt(), u"Reconnect Mastodon"_s)->click(); // 1
        QCOMPARE(room.desk.services.reconnected, QList{room.desk.wide.id});
        auto *dialog = room.window->findChild<ConnectDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"server"_s)->text(), room.desk.wide.server);
        QVERIFY(room.button(dialog, u"Open the browser"_s));
        room.button(dialog, u"Open the browser"_s)->click(); // 2
        QCOMPARE(room.desk.services.signedIn.size(), 1);
        QCOMPARE(room.desk.services.signedIn.first().server, room.desk.wide.server);
    }
};

TERTULIA_TEST(TestNotices)
#include "tst_notices.moc"
