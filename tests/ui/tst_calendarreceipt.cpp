#include "tests/support/main.h"
#include "tests/ui/calendarroom.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/decisioncard.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptdialog.h"
#include "ui/calendar/receiptwords.h"
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
//! A post in some state and its receipt on the screen.
struct ReceiptRoom : CalendarRoom {
    std::unique_ptr<ReceiptDialog> dialog;
    std::unique_ptr<QSignalSpy> told;
    PostId post;
    ~ReceiptRoom() { desk.db.reset(); }
    void show(PostId id, AccountId account)
    {
        post = id;
        dialog = std::make_unique<ReceiptDialog>(desk.desk(), version(id, account).id, nullptr);
        told = std::make_unique<QSignalSpy>(dialog.get(), &ReceiptDialog::acted);
        dialog->open();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        QTRY_VERIFY(table()->rowCount() > 0);
    }
    QTableWidget *table() { return dialog->findChild<QTableWidget *>(); }
    QStringList verbs()
    {
        QStringList found;
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() != u"Close")
                found.append(button->text());
        found.sort();
        return found;
    }
    QString headline()
    {
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words.append(label->text());
        return words.join(u'\n');
    }
    QStringList column(int index)
    {
        QStringList words;
        for (int row = 0; row < table()->rowCount(); ++row)
            words.append(table()->item(row, index)->text());
        return words;
    }
    void press(char letter) { QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog.get(), letter); }
};
} // namespace

//! A thread of three on the wide account, whose first part is out.
PostId halfOut(CalendarRoom &room)
{
    const PostId id = room.desk.did([account = room.desk.wide.id, now = room.desk.services.clock](Transaction &t) {
        Post post;
        post.title = u"Hilo"_s;
        post.wallTime = u"2026-05-08T18:30"_s;
        post.zone = u"Europe/Madrid"_s;
        post.due = posts::instant(post.wallTime, post.zone);
        for (const QString &text : {u"uno"_s, u"dos"_s, u"tres"_s}) {
            Variant part;
            part.account = account;
            part.content.text = text;
            post.variants.append(part);
        }
        const PostId saved = posts::save(t, post, now);
        posts::schedule(t, saved, post.due.addDays(-1));
        return saved;
    });
    room.settle(id, room.desk.wide.id, SendState::Published);
    return id;
}

//! The receipt: what it says and which verbs it offers, per state.
class TestCalendarReceipt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aThreadSaysWhichPart()
    {
        ReceiptRoom room;
        const PostId id = halfOut(room);
        room.settle(id, room.desk.wide.id, SendState::Failed, Error::Kind::Rejected);
        room.show(id, room.desk.wide.id);
        auto *list = room.dialog->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 3);
        QTRY_COMPARE(list->item(0)->text(), u"Mastodon, part 2 of 3"_s);
        QCOMPARE(list->item(1)->text(), u"Mastodon, part 3 of 3"_s);
        list->setCurrentRow(1);
        QTRY_VERIFY(room.headline().contains(u"Waits for part 2"_s));
        const Post post = room.get(id);
        QCOMPARE(postwords::stateOf(post, post.variants[2], QTimeZone::utc()), u"waits for part 2"_s);
        QCOMPARE(postwords::stateOf(post, post.variants[0], QTimeZone::utc()), u"published"_s);
        const AccountBook accounts(*room.desk.db);
        QTRY_COMPARE(
            postwords::versionWords(room.desk.theme, accounts, post), QStringList{u"Mastodon (part 2 of 3): failed"_s});
    }

    void aThreadThatWasCutOffAsks()
    {
        CalendarRoom room;
        const PostId id = halfOut(room);
        room.settle(id, room.desk.wide.id, SendState::Missed);
        const Post post = room.get(id);
        QCOMPARE(post.variants[1].state, SendState::Missed);
        const AccountBook accounts(*room.desk.db);
        QTRY_VERIFY(accounts.find(room.desk.wide.id));
        const QString sentence = DecisionCard::sentence(post, room.desk.desk(), accounts);
        QVERIFY2(sentence.contains(u"Only the beginning is out on Mastodon."_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Part 1 is the last one there"_s), qPrintable(sentence));
    }

    void whoMayAnswerIsOnTheReceipt()
    {
        Receipt line;
        line.what = u"replies"_s;
        line.detail = u"followed"_s;
        QCOMPARE(receiptwords::what(line, u"Bluesky"_s), u"Who may answer"_s);
        QCOMPARE(receiptwords::detail(line, QTimeZone::utc()), u"Whom we follow may answer"_s);
        line.detail = u"nobody: not set, rejected: no gates here"_s;
        QVERIFY(receiptwords::detail(line, QTimeZone::utc()).startsWith(u"Nobody may answer: could not be set ("_s));
    }

    void verbsPerState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QStringList>("verbs");
        QTest::newRow("published") << int(SendState::Published) << u"Published on Mastodon"_s
                                   << QStringList{u"Open Mastodon in the browser"_s};
        QTest::newRow("failed") << int(SendState::Failed) << u"Not published on Mastodon"_s
                                << QStringList{u"Reconnect Mastodon"_s, u"Retry only Mastodon"_s};
        QTest::newRow("unknown") << int(SendState::Unknown) << u"Not known whether it reached Mastodon"_s
                                 << QStringList{u"It is not there: send again…"_s, u"It is published"_s,
                                        u"Open Mastodon in the browser"_s, u"Read the account now"_s};
        QTest::newRow("missed") << int(SendState::Missed) << u"Missed on Fri 8 May, 13:00"_s
                                << QStringList{u"Publish now"_s};
        QTest::newRow("armed") << int(SendState::Armed) << u"On its way to Mastodon"_s << QStringList();
    }
    void verbsPerState()
    {
        QFETCH(int, state);
        QFETCH(QString, headline);
        QFETCH(QStringList, verbs);
        ReceiptRoom room;
        room.show(
            room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState(state)), room.desk.wide.id);
        QTRY_COMPARE(room.verbs(), verbs);
        QVERIFY2(room.headline().contains(headline), qPrintable(room.headline()));
    }

    void theEvidenceIsToTheMillisecondInWords()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_COMPARE(room.column(1),
            (QStringList{u"Scheduled"_s, u"Intention written to disk"_s, u"Sent to Mastodon"_s, u"No clear answer"_s}));
        QCOMPARE(room.column(0)[1], u"8 May 13:00:00.418"_s);
        QCOMPARE(room.column(0)[2], u"13:00:00.438"_s);
        QVERIFY(room.headline().contains(u"fingerprint "_s));
        QVERIFY(room.headline().contains(u"It is not sent again by itself"_s));
        for (QAbstractButton *button : room.dialog->findChildren<QAbstractButton *>())
            if (button->text() == u"Copy the evidence")
                button->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QString::fromLatin1(room.version(room.post, room.desk.wide.id).hash)));
        QVERIFY(copied.contains(u"2026-05-08T13:00:00.438+02:00\tSent to Mastodon"_s));
    }

    void readingIsTheDefaultAndAsksTheEngine()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_VERIFY(room.verbs().contains(u"Read the account now"_s));
        room.press('c');
        QCOMPARE(room.desk.services.readNow.size(), 1);
        QTest::keyClick(room.dialog.get(), Qt::Key_Return);
        QCOMPARE(room.desk.services.readNow.size(), 2);
    }

    void aPersonSaysThatItIsThere()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_VERIFY(room.verbs().contains(u"It is published"_s));
        room.press('y');
        QTRY_COMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Published);
        QTRY_VERIFY(room.headline().contains(u"Published on Mastodon"_s)); // live
        QTRY_COMPARE(room.told->size(), 1);
        room.press('r');
        QCOMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Published);
    }

    void sendingAgainAsksFirst()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_VERIFY(room.verbs().contains(u"It is published"_s));
        const QString key = room.version(room.post, room.desk.wide.id).key;
        room.press('r');
        auto *question = room.dialog->findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(u"it will be there twice"_s));
        QCOMPARE(question->defaultButton()->text(), u"Do not send"_s);
        question->defaultButton()->click();
        QCOMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Unknown);
        QTRY_VERIFY(!room.dialog->findChild<QMessageBox *>());
        room.dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(room.dialog.get()));
        room.press('r');
        question = room.dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (button->text().startsWith(u"It is not there"))
                button->click();
        QTRY_COMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Scheduled);
        QCOMPARE(
            room.version(room.post, room.desk.wide.id).key, key); // a server that knows the key sees it is the same
        QTRY_VERIFY(room.column(1).contains(u"Somebody decided"_s));
    }

    void networksSideBySide()
    {
        ReceiptRoom room;
        const PostId id = room.plan(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.settle(id, room.desk.wide.id, SendState::Published);
        room.settle(id, room.desk.narrow.id, SendState::Failed);
        room.show(id, room.desk.narrow.id);
        auto *list = room.dialog->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 0); // what failed comes first
        QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(u"Bluesky: failed"_s));
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(room.headline().contains(u"Published on Mastodon"_s));
        room.press('o');
        QCOMPARE(room.desk.services.opened.size(), 1);
        QSignalSpy account(room.dialog.get(), &ReceiptDialog::accountAsked);
        QTest::keyClick(list, Qt::Key_Up);
        QTRY_VERIFY(room.verbs().contains(u"Reconnect Bluesky"_s));
        room.press('r');
        QTRY_COMPARE(room.version(id, room.desk.narrow.id).state, SendState::Scheduled);
        QCOMPARE(room.version(id, room.desk.wide.id).state, SendState::Published);
        QVERIFY(account.isEmpty());
    }
};

TERTULIA_TEST(TestCalendarReceipt)
#include "tst_calendarreceipt.moc"
