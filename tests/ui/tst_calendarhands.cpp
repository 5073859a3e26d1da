#include "tests/support/main.h"
#include "tests/ui/calendarroom.h"
#include "ui/calendar/calendarviews.h"
#include "ui/calendar/monthlayout.h"
#include "ui/calendar/movedialog.h"
#include "ui/calendar/postpreview.h"
#include "ui/calendar/postwords.h"
#include <QDateEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

//! What floats over the calendar and what is dragged into it, by keys and mouse on a real store.
class TestCalendarHands : public QObject {
    Q_OBJECT

    static PostPreview &preview(CalendarRoom &room) { return *room.page->findChild<PostPreview *>(); }
    static MoveDialog *dialog(CalendarRoom &room) { return room.page->findChild<MoveDialog *>(); }
    static void accept(MoveDialog &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->isDefault())
                return button->click();
    }

private Q_SLOTS:
    void spacePreviewsAllNetworks()
    {
        CalendarRoom room;
        const PostId both = room.plan(u"Dos redes"_s, u"2026-05-12T09:30"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.plan(u"Otra"_s, u"2026-05-13T09:30"_s, {room.desk.wide.id});
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 2);
        room.page->showDay(QDate(2026, 5, 12), both);
        room.key(Qt::Key_Space);
        QVERIFY(preview(room).isVisible());
        QCOMPARE(preview(room).texts().size(), 2);
        QVERIFY(preview(room).texts().first().contains(u"centrar una rueda"_s));
        QVERIFY(room.grid().hasFocus()); // the arrows go on, and the preview with them
        room.key(Qt::Key_Right);
        QTRY_COMPARE(preview(room).texts().size(), 1);
        QVERIFY(preview(room).accessibleName().contains(u"Otra"_s));
        room.key(Qt::Key_Space);
        QVERIFY(!preview(room).isVisible());
        QVERIFY(room.opened->isEmpty());
        room.key(Qt::Key_Space);
        room.key(Qt::Key_Escape);
        QVERIFY(!preview(room).isVisible());
        room.key(Qt::Key_Space);
        room.key(Qt::Key_Right); // a day without posts has nothing to show
        QTRY_VERIFY(!preview(room).isVisible());
    }

    void anIdeaIsPreviewedToo()
    {
        CalendarRoom room;
        room.write(u"Sin redes todavía"_s, {}, {});
        room.open();
        QTRY_COMPARE(room.side().ideas()->countShown(), 1);
        room.side().ideas()->setFocus();
        QTRY_VERIFY(room.desk.actions.unavailable(u"calendar.preview"_s).isEmpty());
        room.key(Qt::Key_Space);
        QVERIFY(preview(room).isVisible());
        room.key(Qt::Key_Return);
        QCOMPARE(room.opened->size(), 1);
    }

    void anIdeaIsDraggedOntoADay()
    {
        CalendarRoom room;
        const PostId id = room.write(u"Taller de frenos"_s, {}, {room.desk.wide.id});
        room.open();
        QTRY_COMPARE(room.side().ideas()->countShown(), 1);
        QTest::qWait(50);
        AgendaView &ideas = *room.side().ideas();
        const auto drag = [&](const QPoint &to, bool drop) {
            const QPoint from = ideas.visualRect(ideas.model()->index(0, 0)).center();
            const QPoint local = ideas.viewport()->mapFromGlobal(room.grid().viewport()->mapToGlobal(to));
            QTest::mousePress(ideas.viewport(), Qt::LeftButton, {}, from);
            QTest::mouseMove(ideas.viewport(), from - QPoint(30, 0));
            QTest::mouseMove(ideas.viewport(), local);
            if (!drop)
                room.key(Qt::Key_Escape);
            QTest::mouseRelease(ideas.viewport(), Qt::LeftButton, {}, local);
        };
        const QPoint day = room.grid().dayRect(QDate(2026, 5, 20)).center();
        drag(day, false);
        QVERIFY(!dialog(room));
        drag({-60, 100}, true); // beside the days
        QVERIFY(!dialog(room));
        drag(room.grid().dayRect(QDate(2026, 5, 6)).center(), true);
        QVERIFY(!dialog(room));
        QCOMPARE(room.said(), u"“Taller de frenos” stays: Wed 6 May has passed."_s);
        drag(day, true);
        QVERIFY(dialog(room));
        QCOMPARE(dialog(room)->findChild<QDateEdit *>()->date(), QDate(2026, 5, 20));
        QCOMPARE(dialog(room)->focusWidget(),
            dialog(room)->findChild<QTimeEdit *>()); // the time is what is still to be said
        accept(*dialog(room));
        QTRY_COMPARE(room.get(id).wallTime, u"2026-05-20T10:00"_s);
        QCOMPARE(room.get(id).state, SendState::Draft);
        QTRY_COMPARE(room.side().ideas()->countShown(), 0);
        QTRY_VERIFY(room.grid().currentPost() && room.grid().currentPost()->id == id);
        QCOMPARE(room.page->focusWidget(), &room.grid()); // the list that it left is gone
        QVERIFY(room.desk.did([now = room.desk.services.clock](Transaction &t) { return journal::undo(t, now); }));
        QTRY_COMPARE(room.side().ideas()->countShown(), 1);
    }

    void anIdeaGoesToADayByKeys()
    {
        CalendarRoom room;
        const PostId id = room.write(u"Taller de frenos"_s, {}, {room.desk.wide.id});
        room.open();
        QTRY_COMPARE(room.side().ideas()->countShown(), 1);
        room.page->showDay(QDate(2026, 5, 22));
        room.side().ideas()->setFocus();
        QTRY_VERIFY(room.desk.actions.unavailable(u"calendar.dayOn"_s).isEmpty());
        room.key(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(dialog(room));
        QCOMPARE(dialog(room)->findChild<QDateEdit *>()->date(), QDate(2026, 5, 22));
        accept(*dialog(room)); // what Enter presses; it once was Cancel
        QTRY_VERIFY2(room.get(id).wallTime == u"2026-05-22T10:00", qPrintable(room.said()));
    }

    void theIdeasKeepTheirWidth()
    {
        CalendarRoom room;
        room.open();
        auto *splitter = room.page->findChild<QSplitter *>();
        const int before = splitter->sizes().last();
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, {});
        QTest::mouseMove(splitter->handle(1), QPoint(-60, 10));
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, QPoint(-60, 10));
        const int wide = splitter->sizes().last();
        QVERIFY2(wide > before + 20, qPrintable(u"%1 %2"_s.arg(before).arg(wide)));
        room.page.reset();
        room.open();
        splitter = room.page->findChild<QSplitter *>();
        QCOMPARE(splitter->sizes().last(), wide);
        QTest::mouseDClick(splitter->handle(1), Qt::LeftButton);
        QTRY_COMPARE(splitter->sizes().last(), before);
    }

    void fortyPostsInADayAreCounted()
    {
        CalendarRoom room;
        for (int i = 0; i < 40; ++i)
            room.plan(u"Número %1"_s.arg(i),
                u"2026-05-20T%1:%2"_s.arg(8 + i / 4, 2, 10, QLatin1Char('0')).arg(i % 4 * 15, 2, 10, QLatin1Char('0')),
                {room.desk.wide.id});
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 40);
        QVERIFY(room.grid().spokenRow(23).contains(u"40 posts"_s));
        const QRect day = room.grid().dayRect(QDate(2026, 5, 20));
        QVERIFY(room.grid().dayRect(QDate(2026, 4, 27)).top() >= 0); // the other weeks stay in sight
        QVERIFY(room.grid().dayRect(QDate(2026, 5, 31)).bottom() <= room.grid().viewport()->height());
        QTest::mouseClick(
            room.grid().viewport(), Qt::LeftButton, {}, QPoint(day.center().x(), day.bottom() - day.height() / 12));
        QVERIFY(room.page->isList());
        QTRY_VERIFY(room.list().currentPost());
        QCOMPARE(postwords::titleOf(*room.list().currentPost()), u"Número 0"_s);
    }

    void accountsOfOneNetworkAreToldApart()
    {
        CalendarRoom room;
        const AccountId second = room.desk.signIn(u"mastodon"_s, u"foro@plaza.example"_s, u"Foro"_s).id;
        room.plan(u"En dos cuentas"_s, u"2026-05-12T09:30"_s, {room.desk.wide.id, second});
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 1);
        QTRY_COMPARE(room.grid().partsOf(15).value(0).text,
            u"09:30, En dos cuentas, @arganzuela@plaza.example, @foro@plaza.example: scheduled"_s);
    }

    //! Switched while it runs, it looks as if it had been opened so.
    void theThemeReachesEveryGround()
    {
        CalendarRoom room;
        room.settled(u"Perdida"_s, u"2026-05-08T18:30"_s, {room.desk.wide.id}, SendState::Missed);
        room.plan(u"Programada"_s, u"2026-05-12T09:30"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.write(u"Idea"_s, {}, {room.desk.wide.id});
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 2);
        QTRY_COMPARE(room.side().findChildren<QPushButton *>().size(), 4);
        room.desk.theme.setMode(Theme::Mode::Dark);
        QTest::qWait(100);
        const QImage switched = room.page->grab().toImage();
        room.page.reset();
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 2);
        QTRY_VERIFY(room.page->grab().toImage() == switched);
    }

    void weeksStartWhereTheRegionSaysSo()
    {
        QCOMPARE(MonthLayout::firstShown(QDate(2026, 5, 1), Qt::Monday), QDate(2026, 4, 27));
        QCOMPARE(MonthLayout::lastShown(QDate(2026, 5, 1), Qt::Monday), QDate(2026, 5, 31));
        QCOMPARE(MonthLayout::firstShown(QDate(2026, 5, 1), Qt::Sunday), QDate(2026, 4, 26));
        QCOMPARE(MonthLayout::lastShown(QDate(2026, 5, 1), Qt::Sunday), QDate(2026, 6, 6));
        QCOMPARE(MonthLayout::firstShown(QDate(2026, 8, 1), Qt::Saturday), QDate(2026, 8, 1));
    }
};

TERTULIA_TEST(TestCalendarHands)
#include "tst_calendarhands.moc"
