#include "tests/support/main.h"
#include "tests/ui/calendarroom.h"
#include "tests/ui/loud.h"
#include "ui/calendar/decisioncard.h"
#include "ui/calendar/movedialog.h"
#include "ui/calendar/outboxdialog.h"
#include "ui/calendar/postwords.h"
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
QPushButton *button(QWidget &in, const QString &text)
{
    for (QPushButton *one : in.findChildren<QPushButton *>())
        if (one->isVisible() && one->text() == text)
            return one;
    return nullptr;
}
} // namespace

//! The calendar as a person uses it: by keys and mouse, on a real store.
class TestCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arrowsGoThroughDaysAndCards()
    {
        CalendarRoom room;
        const PostId first = room.plan(u"Primera"_s, u"2026-05-12T09:30"_s, {room.desk.wide.id});
        const PostId second = room.plan(u"Segunda"_s, u"2026-05-12T18:00"_s, {room.desk.wide.id});
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 2);
        QCOMPARE(room.grid().currentDay(), QDate(2026, 5, 11));
        room.key(Qt::Key_Right);
        QCOMPARE(room.grid().currentPost()->id, first);
        room.key(Qt::Key_Down);
        QCOMPARE(room.grid().currentPost()->id, second);
        room.key(Qt::Key_Down);
        QCOMPARE(room.grid().currentDay(), QDate(2026, 5, 19));
        QVERIFY(!room.grid().currentPost());
        room.key(Qt::Key_Up);
        QCOMPARE(room.grid().currentPost()->id, second);
        room.key(Qt::Key_Return);
        QCOMPARE(room.opened->last().first().value<PostId>(), second);
        room.key(Qt::Key_PageDown);
        QCOMPARE(room.page->month(), QDate(2026, 6, 1));
        room.type('t');
        QCOMPARE(room.grid().currentDay(), QDate(2026, 5, 11));
        for (int i = 0; i < 15; ++i) // 27 April is the first day that is shown
            room.key(Qt::Key_Left);
        QCOMPARE(room.page->month().month(), 4);
        QCOMPARE(room.grid().currentDay(), QDate(2026, 4, 26));
    }

    void whatFailedShowsItsCauseFirst()
    {
        CalendarRoom room;
        room.settled(u"Rota"_s, u"2026-05-12T13:00"_s, {room.desk.wide.id}, SendState::Failed);
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 1);
        QSignalSpy receipts(room.page.get(), &Place::receiptAsked);
        room.key(Qt::Key_Right);
        room.key(Qt::Key_Return);
        QCOMPARE(receipts.size(), 1);
        QVERIFY(room.opened->isEmpty());
    }

    void movingKeepsTheWallTimeAcrossAClockChange()
    {
        CalendarRoom room;
        const PostId id = room.plan(u"Otoño"_s, u"2026-10-24T18:00"_s, {room.desk.wide.id});
        const QDateTime before = room.get(id).due;
        room.open();
        room.page->showDay(QDate(2026, 10, 24), id);
        QTRY_VERIFY(room.grid().currentPost());
        room.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(room.grid().currentDay(), QDate(2026, 10, 25)); // before the store answers
        QTRY_COMPARE(room.get(id).wallTime, u"2026-10-25T18:00"_s);
        QCOMPARE(room.get(id).zone, u"Europe/Madrid"_s);
        QCOMPARE(before.secsTo(room.get(id).due), 25 * 3600);
        QCOMPARE(room.version(id, room.desk.wide.id).due, room.get(id).due);
        QTRY_VERIFY(room.said().contains(u"Moved “Otoño”"_s));
        room.key(Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(room.get(id).wallTime, u"2026-11-01T18:00"_s);
        QCOMPARE(room.grid().currentPost()->id, id);
        QVERIFY(room.acted->last().last().value<JournalId>());
    }

    void fastMovesAddUpAndCanBeUndone()
    {
        CalendarRoom room;
        const PostId id = room.plan(u"Deprisa"_s, u"2026-05-13T13:00"_s, {room.desk.wide.id});
        room.open();
        room.page->showDay(QDate(2026, 5, 13), id);
        QTRY_VERIFY(room.grid().currentPost());
        for (int i = 0; i < 3; ++i)
            room.key(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(room.get(id).wallTime, u"2026-05-16T13:00"_s);
        QTRY_COMPARE(room.acted->size(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(room.desk.did([now = room.desk.services.clock](Transaction &t) { return journal::undo(t, now); }));
        QTRY_COMPARE(room.get(id).wallTime, u"2026-05-13T13:00"_s);
        QTRY_COMPARE(room.grid().currentDay(), QDate(2026, 5, 13)); // the view follows it back
        QCOMPARE(room.grid().currentPost()->id, id);
    }

    void aDoubtfulTimeIsAsked()
    {
        CalendarRoom room;
        const PostId id = room.plan(u"Noche"_s, u"2026-10-24T02:30"_s, {room.desk.wide.id});
        room.open();
        room.page->showDay(QDate(2026, 10, 24), id);
        QTRY_VERIFY(room.grid().currentPost());
        room.key(Qt::Key_Right, Qt::AltModifier);
        auto *dialog = room.page->findChild<MoveDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!button(*dialog, u"Move"_s)->isEnabled());
        QPushButton *second = button(*dialog, u"The second, UTC+1"_s);
        QVERIFY(second);
        second->click();
        QVERIFY(button(*dialog, u"Move"_s)->isEnabled());
        button(*dialog, u"Move"_s)->click();
        QTRY_COMPARE(room.get(id).wallTime, u"2026-10-25T02:30"_s);
        QCOMPARE(room.get(id).due, QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC));
    }

    void aTimeThatDoesNotExistIsAsked()
    {
        CalendarRoom room;
        room.desk.services.clock = QDateTime(QDate(2026, 3, 20), QTime(8, 0), Qt::UTC);
        const PostId id = room.plan(u"Noche"_s, u"2026-03-28T02:30"_s, {room.desk.wide.id});
        room.open();
        room.page->showDay(QDate(2026, 3, 28), id);
        QTRY_VERIFY(room.grid().currentPost());
        room.key(Qt::Key_Right, Qt::AltModifier);
        auto *dialog = room.page->findChild<MoveDialog *>();
        QVERIFY(dialog);
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY2(
            words.contains(u"02:30 does not exist on 29 March. 03:30 or 01:30?"_s), qPrintable(words.join(u" | "_s)));
        button(*dialog, u"01:30"_s)->click();
        button(*dialog, u"Move"_s)->click();
        QTRY_COMPARE(room.get(id).wallTime, u"2026-03-29T01:30"_s);
    }

    void aCardIsDraggedToAnotherDay()
    {
        CalendarRoom room;
        const PostId id = room.plan(u"Con el ratón"_s, u"2026-05-13T13:00"_s, {room.desk.wide.id});
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 1);
        QWidget *area = room.grid().viewport();
        const auto drag = [&](const QDate &day, bool drop) {
            const QPoint from = room.grid().visualRect(room.grid().model()->index(0, 0)).center();
            const QPoint to = room.grid().dayRect(day).center();
            QTest::mousePress(area, Qt::LeftButton, {}, from);
            QTest::mouseMove(area, from + QPoint(30, 30));
            QTest::mouseMove(area, to);
            if (!drop)
                room.key(Qt::Key_Escape);
            QTest::mouseRelease(area, Qt::LeftButton, {}, to);
        };
        drag(QDate(2026, 5, 22), false);
        QCOMPARE(room.get(id).wallTime, u"2026-05-13T13:00"_s);
        drag(QDate(2026, 5, 22), true);
        QTRY_COMPARE(room.get(id).wallTime, u"2026-05-22T13:00"_s);
        QTRY_COMPARE(room.grid().currentDay(), QDate(2026, 5, 22));
    }

    void whatIsOutStays()
    {
        CalendarRoom room;
        const PostId out = room.settled(u"Salida"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Published);
        const PostId waits = room.plan(u"Pronto"_s, u"2026-05-12T13:00"_s, {room.desk.wide.id});
        room.open();
        room.page->showDay(QDate(2026, 5, 8), out);
        QTRY_VERIFY(room.grid().currentPost());
        QTRY_COMPARE(room.desk.actions.unavailable(u"calendar.dayOn"_s), u"it is published already"_s);
        QVERIFY(room.desk.actions.unavailable(u"calendar.drop"_s).contains(u"published"_s));
        room.page->showDay(QDate(2026, 5, 12), waits);
        QTRY_VERIFY(room.desk.actions.unavailable(u"calendar.dayBack"_s).isEmpty());
        room.key(Qt::Key_Up, Qt::AltModifier); // a week back has passed
        QTRY_VERIFY(room.said().contains(u"has passed"_s));
        QCOMPARE(room.get(waits).wallTime, u"2026-05-12T13:00"_s);
    }

    void retryTouchesOnlyWhatFailed()
    {
        CalendarRoom room;
        const PostId id = room.plan(u"A medias"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.settle(id, room.desk.wide.id, SendState::Published);
        room.settle(id, room.desk.narrow.id, SendState::Failed);
        QCOMPARE(room.get(id).state, SendState::Partial);
        const Variant before = room.version(id, room.desk.wide.id);
        room.open();
        room.page->showDay(QDate(2026, 5, 8), id);
        QTRY_VERIFY(room.grid().currentPost());
        QTRY_VERIFY(room.desk.actions.unavailable(u"calendar.retry"_s).isEmpty());
        room.type('r');
        QTRY_COMPARE(room.version(id, room.desk.narrow.id).state, SendState::Scheduled);
        QCOMPARE(room.version(id, room.desk.wide.id), before);
        QTRY_COMPARE(room.said(), u"Sent again to Bluesky only: “A medias”"_s);
        QTRY_COMPARE(room.desk.actions.unavailable(u"calendar.retry"_s), u"nothing failed here"_s);
    }

    void whatIsUnconfirmedIsReadNotSent()
    {
        CalendarRoom room;
        const PostId id = room.settled(u"¿Llegó?"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown);
        room.open();
        room.page->showDay(QDate(2026, 5, 8), id);
        QTRY_VERIFY(room.grid().currentPost());
        QTRY_VERIFY(room.desk.actions.unavailable(u"calendar.read"_s).isEmpty());
        room.type('c');
        QCOMPARE(room.desk.services.readNow, QList{room.version(id, room.desk.wide.id).id});
        room.type('r');
        QCOMPARE(room.version(id, room.desk.wide.id).state, SendState::Unknown);
    }

    void draftDropDuplicate()
    {
        CalendarRoom room;
        const PostId id = room.plan(u"Cambio de idea"_s, u"2026-05-14T13:00"_s, {room.desk.wide.id});
        room.plan(u"Vecina"_s, u"2026-05-14T14:00"_s, {room.desk.wide.id});
        room.open();
        room.page->showDay(QDate(2026, 5, 14), id);
        QTRY_COMPARE(room.grid().countShown(), 2);
        room.page->showDay(QDate(2026, 5, 14), id);
        room.type('x');
        QTRY_COMPARE(room.get(id).state, SendState::Draft);
        room.type('d');
        QTRY_COMPARE(room.side().ideas()->countShown(), 1);
        room.page->showDay(QDate(2026, 5, 14), id);
        QTRY_VERIFY(room.desk.actions.unavailable(u"calendar.drop"_s).isEmpty());
        room.key(Qt::Key_Delete);
        QTRY_COMPARE(room.grid().countShown(), 1);
        QCOMPARE(room.said(), u"Removed: “Cambio de idea”"_s);
        QTRY_COMPARE(postwords::titleOf(*room.grid().currentPost()), u"Vecina"_s); // the neighbour is current
        room.key(Qt::Key_Delete);
        QTRY_COMPARE(room.said(), u"Cancelled: “Vecina”"_s);
        QTRY_COMPARE(room.grid().countShown(), 0);
        QVERIFY(room.desk.did([now = room.desk.services.clock](Transaction &t) { return journal::undo(t, now); }));
        QTRY_COMPARE(room.grid().countShown(), 1);
    }

    void newPostsKnowTheirDay()
    {
        CalendarRoom room;
        room.open();
        QSignalSpy asked(room.page.get(), &CalendarPage::newPostAsked);
        room.page->showDay(QDate(2026, 5, 20));
        room.type('n');
        QCOMPARE(asked.last().first().toDate(), QDate(2026, 5, 20));
        QTest::mouseDClick(
            room.grid().viewport(), Qt::LeftButton, {}, room.grid().dayRect(QDate(2026, 5, 28)).center());
        QCOMPARE(asked.last().first().toDate(), QDate(2026, 5, 28));
        button(*room.page, u"New post"_s)->click();
        QVERIFY(!room.opened->last().first().value<PostId>());
    }

    void decisionsComeFirstWithTheirVerbs()
    {
        CalendarRoom room;
        const PostId missed
            = room.settled(u"¿28 o 32?"_s, u"2026-05-08T18:30"_s, {room.desk.wide.id}, SendState::Missed);
        const PostId failed = room.settled(u"Tabla"_s, u"2026-05-09T13:00"_s, {room.desk.narrow.id}, SendState::Failed);
        room.open();
        QTRY_COMPARE(room.side().findChildren<DecisionCard *>().size(), 2);
        QVERIFY(button(room.side(), u"Retry only Bluesky"_s));
        QVERIFY(button(room.side(), u"Reconnect"_s));
        QVERIFY(button(room.side(), u"Move"_s) && button(room.side(), u"Drop"_s));
        QSignalSpy receipts(room.page.get(), &Place::receiptAsked);
        button(room.side(), u"See receipt"_s)->click();
        QCOMPARE(receipts.size(), 1);
        button(room.side(), u"Publish now"_s)->click();
        QTRY_COMPARE(room.get(missed).state, SendState::Scheduled);
        QTRY_VERIFY(!button(room.side(), u"Publish now"_s));
        QCOMPARE(room.get(failed).state, SendState::Failed);
    }

    void theListIsInOrderAndDecisionsOfAllMonths()
    {
        CalendarRoom room;
        room.settled(u"De marzo"_s, u"2026-03-02T13:00"_s, {room.desk.wide.id}, SendState::Failed);
        room.plan(u"Tarde"_s, u"2026-05-20T18:00"_s, {room.desk.wide.id});
        room.plan(u"Mañana"_s, u"2026-05-20T09:00"_s, {room.desk.wide.id});
        room.write(u"Idea"_s, {}, {});
        room.open();
        room.type('4');
        QVERIFY(room.page->isList());
        QTRY_COMPARE(room.list().countShown(), 3);
        QTRY_VERIFY(room.list().spokenRow(0).contains(u"Mastodon"_s)); // accounts are read beside the posts
        QStringList spoken;
        for (const int row : room.list().shownRows())
            spoken.append(room.list().spokenRow(row));
        QCOMPARE(spoken.size(), 3);
        QVERIFY(spoken[0].startsWith(u"Wednesday 20 May, 09:00, Mañana, Mastodon: scheduled"_s));
        QVERIFY(spoken[1].contains(u"18:00, Tarde"_s));
        QVERIFY2(spoken[2].startsWith(u"Without a day, without a time, Idea"_s), qPrintable(spoken[2]));
        room.page->showView(CalendarViews::Decisions);
        QTRY_COMPARE(room.list().countShown(), 1);
        QVERIFY(room.list().spokenRow(0).contains(u"De marzo"_s));
        QCOMPARE(room.page->views()->data(room.page->views()->index(CalendarViews::Decisions, 0)).toString(),
            u"Needs a decision"_s);
        room.page->showView(CalendarViews::Scheduled);
        QTRY_COMPARE(room.list().countShown(), 2);
        room.type('1');
        QVERIFY(!room.page->isList());
    }

    void emptyMonthsSaySo()
    {
        CalendarRoom room;
        room.open();
        room.type('4');
        QTRY_VERIFY(button(*room.page->findChild<QStackedWidget *>(), u"New post"_s));
        room.page->showView(CalendarViews::Published);
        QTRY_VERIFY(button(*room.page->findChild<QStackedWidget *>(), u"Clear the filter"_s));
        button(*room.page->findChild<QStackedWidget *>(), u"Clear the filter"_s)->click();
        QCOMPARE(room.page->currentView(), int(CalendarViews::Everything));
    }

    void fiveThousandPosts()
    {
        CalendarRoom room;
        const AccountId account = room.desk.wide.id;
        room.desk.did([account, now = room.desk.services.clock](Transaction &t) {
            for (int i = 0; i < 5000; ++i) {
                Post post;
                post.title = u"Número %1"_s.arg(i);
                post.wallTime = u"2026-05-%1T%2:00"_s.arg(i % 31 + 1, 2, 10, QLatin1Char('0'))
                                    .arg(i % 24, 2, 10, QLatin1Char('0'));
                post.zone = u"Europe/Madrid"_s;
                post.due = posts::instant(post.wallTime, post.zone);
                Variant version;
                version.account = account;
                version.content.text = post.title;
                post.variants = {version};
                (void)posts::save(t, post, now);
            }
        });
        room.open();
        QTRY_COMPARE_WITH_TIMEOUT(room.grid().countShown(), 5000, 60000);
        const int day = room.grid().chosenRow();
        QVERIFY(room.grid().partsOf(day).size() > 160);
        room.key(Qt::Key_Right);
        for (int i = 0; i < 10; ++i)
            room.key(Qt::Key_Down); // beyond those that fit: the card in focus is always shown
        const Post *current = room.grid().currentPost();
        QVERIFY(current);
        QVERIFY(room.grid().visualRect(room.grid().currentIndex()).isValid());
        room.type('4');
        QTRY_COMPARE_WITH_TIMEOUT(room.list().countShown(), 5000, 60000);
        QVERIFY(room.list().shownRows().size() < 60);
    }

    void theSideFollowsWidthAndF9()
    {
        CalendarRoom room;
        room.open(QSize(1000, 700));
        QVERIFY(!room.side().isVisible());
        room.key(Qt::Key_F9);
        QVERIFY(room.side().isVisible());
        room.key(Qt::Key_F9);
        QVERIFY(!room.side().isVisible());
        room.page->resize(1240, 700);
        QTRY_VERIFY(room.side().isVisible());
        room.key(Qt::Key_F9);
        QVERIFY(!room.side().isVisible());
        QCOMPARE(room.desk.services.settings.value(u"window/panel-closed/calendar"_s), u"true"_s);
    }

    void everyStateHasShapeAndWord()
    {
        using enum SendState;
        FakeDesk desk;
        const QList<SendState> states{Draft, Scheduled, Publishing, Published, Failed, Unknown, Missed, Held};
        QList<QImage> shapes;
        QStringList words;
        for (const SendState state : states) {
            PostCard card{.id = {},
                .title = u"Igual"_s,
                .time = u"18:00"_s,
                .state = state,
                .badges = {u"mastodon"_s},
                .spoken = {}};
            QImage image(160, 34, QImage::Format_ARGB32);
            image.fill(desk.theme.color(Token::Base));
            QPainter painter(&image);
            postcard::draw(&painter, image.rect(), card, postcard::Size::Full, {}, desk.theme);
            painter.end();
            const QImage glyph = image.copy(140, 16, 20, 18).convertToFormat(QImage::Format_Grayscale8);
            for (int i = 0; i < shapes.size(); ++i)
                QVERIFY2(glyph != shapes[i], qPrintable(words[i]));
            shapes.append(glyph);
            QVERIFY(!words.contains(postwords::stateWord(state)));
            words.append(postwords::stateWord(state));
        }
    }

    void screenReadersHearDaysAndCards()
    {
        CalendarRoom room;
        const PostId id = room.plan(u"A medias"_s, u"2026-05-13T13:00"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.settle(id, room.desk.wide.id, SendState::Published);
        room.settle(id, room.desk.narrow.id, SendState::Failed);
        room.open();
        QTRY_COMPARE(room.grid().countShown(), 1);
        QTRY_VERIFY(room.grid().partsOf(16).value(0).text.contains(u"Mastodon"_s));
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&room.grid());
        QVERIFY(view);
        QCOMPARE(view->text(QAccessible::Name), u"Month"_s);
        QCOMPARE(view->childCount(), 35);
        QAccessibleInterface *today = view->child(14);
        QCOMPARE(today->text(QAccessible::Name), u"Monday 11 May, today, no posts"_s);
        QAccessibleInterface *day = view->child(16);
        QCOMPARE(day->text(QAccessible::Name), u"Wednesday 13 May, 1 posts"_s);
        QCOMPARE(day->childCount(), 1);
        QCOMPARE(day->child(0)->text(QAccessible::Name), u"13:00, A medias, Bluesky: failed; Mastodon: published"_s);
        QVERIFY(day->child(0)->rect().isValid());
        for (QWidget *widget : room.page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QSplitter *>(widget))
                continue;
            QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    void theLanguageChangesWhileItRuns()
    {
        CalendarRoom room;
        room.settled(u"¿28 o 32?"_s, u"2026-05-08T18:30"_s, {room.desk.wide.id}, SendState::Missed);
        room.open();
        QTRY_VERIFY(button(room.side(), u"Publish now"_s));
        Loud loud;
        qApp->installTranslator(&loud);
        QTRY_VERIFY(button(*room.page, u"NEW POST"_s));
        QTRY_VERIFY(button(room.side(), u"PUBLISH NOW"_s));
        QCOMPARE(room.page->title(), u"CALENDAR"_s);
        QVERIFY(room.grid().spokenRow(14).contains(u"TODAY"_s));
        qApp->removeTranslator(&loud);
        QTRY_VERIFY(button(*room.page, u"New post"_s));
    }

    void theOutboxWithdrawsAndRetries()
    {
        CalendarRoom room;
        const PostId failed = room.settled(u"Tabla"_s, u"2026-05-09T13:00"_s, {room.desk.narrow.id}, SendState::Failed);
        const PostId waits = room.plan(u"Pronto"_s, u"2026-05-12T13:00"_s, {room.desk.wide.id});
        OutboxDialog dialog(room.desk.desk(), nullptr);
        QSignalSpy acted(&dialog, &OutboxDialog::acted), receipts(&dialog, &OutboxDialog::receiptAsked);
        dialog.open();
        auto *list = dialog.findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->currentIndex().row(), 0);
        QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"failed"_s));
        QTRY_VERIFY(button(dialog, u"Retry only this"_s));
        button(dialog, u"See receipt"_s)->click();
        QCOMPARE(receipts.last().first().value<OutboxId>(), room.version(failed, room.desk.narrow.id).id);
        button(dialog, u"Retry only this"_s)->click();
        QTRY_COMPARE(room.get(failed).state, SendState::Scheduled);
        QTRY_VERIFY(!button(dialog, u"Retry only this"_s));
        for (int row = 0; row < 2; ++row)
            if (list->model()->index(row, 0).data().toString().startsWith(u"Pronto"_s))
                list->setCurrentIndex(list->model()->index(row, 0));
        button(dialog, u"Withdraw"_s)->click();
        QTRY_COMPARE(room.get(waits).state, SendState::Cancelled);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        room.desk.db.reset();
    }
};

TERTULIA_TEST(TestCalendar)
#include "tst_calendar.moc"
