#include "tests/support/main.h"
#include "tests/ui/composerroom.h"
#include "ui/composer/statestrip.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/linklabel.h"
#include <QCheckBox>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

using Room = ComposerRoom;

//! Stories of the composer by keys, on a real database.
class ComposerStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theIdeaFlowsUntilAVersionIsEdited()
    {
        Room room;
        QCOMPARE(QApplication::focusWidget(), &room.page->ideaField());
        room.type(u"Workshop on Friday"_s);
        QCOMPARE(room.wide().editor().toPlainText(), u"Workshop on Friday"_s);
        QCOMPARE(room.narrow().editor().toPlainText(), u"Workshop on Friday"_s);
        room.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &room.wide().editor());
        room.key(Qt::Key_End, Qt::ControlModifier);
        room.type(u" at six"_s);
        room.page->ideaField().setFocus();
        room.key(Qt::Key_End, Qt::ControlModifier);
        room.type(u"!"_s);
        QCOMPARE(room.wide().editor().toPlainText(), u"Workshop on Friday at six"_s);
        QCOMPARE(room.narrow().editor().toPlainText(), u"Workshop on Friday!"_s);

        Q_EMIT room.wide().pullAsked();
        QCOMPARE(room.wide().editor().toPlainText(), u"Workshop on Friday!"_s);
        room.page->ideaField().setFocus();
        room.type(u"?"_s);
        QCOMPARE(room.wide().editor().toPlainText(), u"Workshop on Friday!?"_s);
        room.wide().editor().setFocus();
    }

    void countersAreExact()
    {
        Room room;
        room.wide().editor().setFocus();
        room.type(u"See https://example.org/a/very/long/path/that/nobody/reads and @ana@far.example"_s);
        QTRY_COMPARE(room.wide().counter(), u"%1 / 500"_s.arg(4 + 23 + 5 + 4));
        QLineEdit *warning = room.wide().findChild<QLineEdit *>();
        warning->setFocus();
        room.type(u"spoilers"_s);
        QTRY_COMPARE(room.wide().counter(), u"%1 / 500"_s.arg(4 + 23 + 5 + 4 + 8));
        QTRY_COMPARE(room.narrow().counter(), u"0 / 60"_s);
        room.narrow().editor().setFocus();
        room.type(QString(72, u'x'));
        QTRY_COMPARE(room.narrow().counter(), u"−12"_s);
        QCOMPARE(room.narrow().checkSentence(), u"12 characters too many for Bluesky."_s);
    }

    void picturesWithAltText()
    {
        Room room;
        room.type(u"The table, corrected"_s);
        room.page->mediaPane().take({room.picture(u"table.png"_s, Qt::darkCyan)});
        QTRY_COMPARE(room.page->composition().media.size(), 1);
        QTRY_COMPARE(room.wide().checkSentence(), u"Alt text missing on image 1."_s);
        QTRY_VERIFY(room.narrow().checkSentence().startsWith(u"Bluesky takes no pictures here."));

        room.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(u"A table with three wheels"_s);
        QTRY_COMPARE(room.wide().checkSentence(), u"Fits. Alt text on 1 of 1."_s);
        Q_EMIT room.narrow().remedyAsked({Problem::What::NoPictures, 0, 1, {}});
        QTRY_VERIFY(!room.narrow().checkSentence().startsWith(u"Bluesky takes"));
        QCOMPARE(room.wide().counter(), u"20 / 500"_s);

        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const Post post = room.posts().first();
        QCOMPARE(post.variants[0].content.media.size(), 1);
        QCOMPARE(post.variants[0].content.media[0].alt, u"A table with three wheels"_s);
        QVERIFY(post.variants[1].content.media.isEmpty());
        QTRY_VERIFY(room.page->isLoaded() && room.page->composition().post == post.id);
        QCOMPARE(room.page->composition().mediaOf(room.page->composition().versions[1]).size(), 0);
    }

    void aPastedPictureIsTaken()
    {
        Room room;
        auto *mime = new QMimeData;
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::red);
        mime->setImageData(image);
        QApplication::clipboard()->setMimeData(mime);
        room.page->ideaField().paste();
        QTRY_COMPARE(room.page->composition().media.size(), 1);
        QVERIFY(QFile::exists(room.desk.services.folder + u'/' + room.page->composition().media[0].file));
    }

    void scheduledAtAWallTimeElsewhere()
    {
        Room room;
        room.write(u"Good morning, Lima"_s);
        room.plan({2026, 5, 14}, {13, 0}, u"America/Lima"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.closed->size(), 1);
        QCOMPARE(room.posts().size(), 1);
        const Post post = room.posts().first();
        QCOMPARE(post.wallTime, u"2026-05-14T13:00"_s);
        QCOMPARE(post.zone, u"America/Lima"_s);
        QCOMPARE(post.due, QDateTime(QDate(2026, 5, 14), QTime(18, 0), Qt::UTC));
        QCOMPARE(post.state, SendState::Scheduled);
        QCOMPARE(post.variants.size(), 2);
        for (const Variant &v : post.variants) {
            QCOMPARE(v.state, SendState::Scheduled);
            QCOMPARE(v.due, post.due);
            QVERIFY(!v.key.isEmpty());
        }
        QCOMPARE(post.variants[0].content.text, u"Good morning, Lima"_s);
        QVERIFY(room.desk.saw([](const Reader &r) { return drafts::one(r, u"post/new"_s).content; }).isEmpty());
        QTRY_VERIFY(room.page->isLoaded());
        QVERIFY(room.page->composition().isEmpty());
    }

    void tooLongIsRefusedAndF8GoesThere()
    {
        Room room;
        room.type(QString(61, u'a'));
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.said(), u"Not scheduled: 1 characters too many for Bluesky. F8 goes there."_s);
        QVERIFY(room.posts().isEmpty());
        QVERIFY(room.page->goToProblem(1)); // what the window's F8 asks first
        QCOMPARE(QApplication::focusWidget(), &room.narrow().editor());
        room.key(Qt::Key_End, Qt::ControlModifier);
        room.key(Qt::Key_Backspace);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
    }

    void aTimeThatIsPastIsRefused()
    {
        Room room;
        room.write(u"Late"_s);
        room.plan({2026, 5, 10}, {9, 0}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(room.said().contains(u"is past"));
        QVERIFY(room.posts().isEmpty());
    }

    void aGapIsAskedAbout()
    {
        Room room;
        room.desk.services.clock = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
        room.write(u"At night"_s);
        room.plan({2026, 3, 29}, {2, 30}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.page->question().text(), u"02:30 does not exist on 29 March. 03:30 or 01:30?"_s);
        QVERIFY(room.posts().isEmpty());
        auto *first = qobject_cast<LinkLabel *>(QApplication::focusWidget());
        QVERIFY(first && first->text() == u"03:30");
        first->click();
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts()[0].wallTime, u"2026-03-29T03:30"_s);
        QCOMPARE(room.posts()[0].due, QDateTime(QDate(2026, 3, 29), QTime(1, 30), Qt::UTC));
    }

    void theSecondOfTwoReadingsIsKept()
    {
        Room room;
        room.write(u"At night"_s);
        room.plan({2026, 10, 25}, {2, 30}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.page->question().text(), u"02:30 comes twice on 25 October. The first or the second?"_s);
        const auto offers = room.page->question().findChildren<LinkLabel *>();
        QCOMPARE(offers.size(), 2);
        offers[1]->click();
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts()[0].wallTime, u"2026-10-25T02:30"_s);
        QCOMPARE(room.posts()[0].due, QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC));
    }

    void everyKindOfClockChangeIsAskedAbout_data()
    {
        QTest::addColumn<QDateTime>("wall");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("question");
        QTest::addColumn<int>("taken");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("due");
        const auto at = [](int month, int day, int hour, int minute) {
            return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
        };
        QTest::newRow("Lord Howe, half an hour that is missing, later")
            << at(10, 4, 2, 15) << u"Australia/Lord_Howe"_s << u"02:15 does not exist on 4 October. 02:45 or 01:45?"_s
            << 0 << u"2026-10-04T02:45"_s << u"2026-10-03T15:45:00Z"_s;
        QTest::newRow("Lord Howe, half an hour that is missing, earlier")
            << at(10, 4, 2, 15) << u"Australia/Lord_Howe"_s << u"02:15 does not exist on 4 October. 02:45 or 01:45?"_s
            << 1 << u"2026-10-04T01:45"_s << u"2026-10-03T15:15:00Z"_s;
        QTest::newRow("Lord Howe, half an hour that comes twice")
            << at(4, 5, 1, 45) << u"Australia/Lord_Howe"_s
            << u"01:45 comes twice on 5 April. The first or the second?"_s << 1 << u"2026-04-05T01:45"_s
            << u"2026-04-04T15:15:00Z"_s;
        QTest::newRow("Tijuana, an hour that is missing")
            << at(3, 8, 2, 30) << u"America/Tijuana"_s << u"02:30 does not exist on 8 March. 03:30 or 01:30?"_s << 0
            << u"2026-03-08T03:30"_s << u"2026-03-08T10:30:00Z"_s;
        QTest::newRow("Mexico City, where nothing changes") << at(4, 5, 2, 30) << u"America/Mexico_City"_s << QString()
                                                            << 0 << u"2026-04-05T02:30"_s << u"2026-04-05T08:30:00Z"_s;
    }
    void everyKindOfClockChangeIsAskedAbout()
    {
        QFETCH(const QDateTime, wall);
        QFETCH(const QString, zone);
        QFETCH(const QString, question);
        QFETCH(const int, taken);
        QFETCH(const QString, kept);
        QFETCH(const QString, due);
        Room room;
        room.desk.services.clock = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
        room.write(u"At night"_s);
        room.plan(wall.date(), wall.time(), zone);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        if (!question.isEmpty()) {
            QTRY_COMPARE(room.page->question().text(), question);
            QVERIFY(room.posts().isEmpty());
            room.page->question().findChildren<LinkLabel *>()[taken]->click();
        }
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts()[0].wallTime, kept);
        QCOMPARE(room.posts()[0].zone, zone);
        QCOMPARE(room.posts()[0].due.toString(Qt::ISODate), due);
    }

    void theDraftOutlivesTheProgram()
    {
        Room room;
        room.type(u"Half a thought"_s);
        room.narrow().editor().setFocus();
        room.type(u"Other: "_s);
        room.page->mediaPane().take({room.picture(u"bike.png"_s, Qt::blue)});
        QTRY_COMPARE(room.page->composition().media.size(), 1);
        room.page->mediaPane().writeAlt(0);
        room.type(u"A bike"_s);
        room.plan({2026, 6, 1}, {9, 15}, u"Europe/Lisbon"_s);
        const Composition typed = room.page->composition();
        QTRY_VERIFY_WITH_TIMEOUT(room.desk.saw([](const Reader &r) { return drafts::one(r, u"post/new"_s).content; })
                == composition::toJson(typed),
            5000);
        room.leave();
        room.desk.reopen();
        room.open();
        QCOMPARE(room.page->composition(), typed);
        QCOMPARE(room.narrow().editor().toPlainText(), typed.versions[1].content.text);
        QTRY_VERIFY(room.said().startsWith(u"A draft from before the shutdown was recovered"));
    }

    void aScheduledPostIsEditedAndKeepsItsRow()
    {
        Room room;
        room.write(u"First words"_s);
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const Post before = room.posts().first();
        room.open(before.id);
        QCOMPARE(room.wide().stateSentence(), u"Scheduled"_s);
        room.wide().editor().setFocus();
        room.type(u"New: "_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts()[0].variants[0].content.text, u"New: First words"_s);
        const Post after = room.posts().first();
        QCOMPARE(after.state, SendState::Scheduled);
        QCOMPARE(after.variants.size(), 2);
        QCOMPARE(after.variants[0].id, before.variants[0].id);
        QVERIFY(after.variants[0].key != before.variants[0].key);
        QCOMPARE(after.due, before.due);
    }

    void publishNowAsksFirst()
    {
        Room room;
        room.write(u"Right now"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(room.box());
        QVERIFY(room.posts().isEmpty());
        room.agree();
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts()[0].due, room.desk.services.clock);
        QCOMPARE(room.posts()[0].wallTime, u"2026-05-11T10:00"_s);
    }

    void whatIsPublishedIsChangedByTheOutbox()
    {
        Room room(false);
        const PostId post = room.published(u"Typo hear"_s);
        room.open(post);
        QVERIFY(room.wide().editor().isReadOnly());
        QCOMPARE(room.wide().stateSentence(), u"Published"_s);
        Q_EMIT room.wide().changeAsked();
        QVERIFY(!room.wide().editor().isReadOnly());
        room.wide().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier);
        room.type(u"Typo here"_s);
        Q_EMIT room.wide().changeSent();
        const auto waiting = [&room] { return room.desk.saw([](const Reader &r) { return outbox::waiting(r); }); };
        QTRY_COMPARE(waiting().size(), 1);
        const OutboxAction row = waiting().first();
        QCOMPARE(row.verb, Verb::Edit);
        QCOMPARE(row.content.text, u"Typo here"_s);
        QCOMPARE(row.targetId, u"r1"_s);
        QCOMPARE(row.post, post);
        QTRY_COMPARE(room.wide().stateSentence(), u"A change is going out"_s);
        QCOMPARE(room.wide().editor().toPlainText(), u"Typo hear"_s);
    }

    void whatIsPublishedIsDeletedByTheOutbox()
    {
        Room room(false);
        room.open(room.published(u"Away with it"_s));
        Q_EMIT room.wide().deleteAsked();
        QTRY_VERIFY(room.box());
        room.agree();
        const auto waiting = [&room] { return room.desk.saw([](const Reader &r) { return outbox::waiting(r); }); };
        QTRY_COMPARE(waiting().size(), 1);
        QCOMPARE(waiting()[0].verb, Verb::Delete);
        QTRY_COMPARE(room.wide().stateSentence(), u"Being deleted there"_s);
    }

    void textOfAnUnknownOneCannotChange()
    {
        Room room;
        room.write(u"Where is it"_s);
        room.plan({2026, 5, 11}, {10, 30}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const Post post = room.posts().first();
        room.open(post.id);
        room.wide().editor().setFocus();
        room.type(u"Mine: "_s);
        room.desk.did([account = room.desk.wide.id, now = post.due](Transaction &t) {
            const auto row = outbox::claim(t, account, {.now = now});
            outbox::publishing(t, row->id, now);
            outbox::unknown(t, row->id, {Error::Kind::Unknown, {}, {}}, now.addSecs(30), now);
        });
        QTRY_VERIFY(room.wide().editor().isReadOnly());
        QCOMPARE(room.wide().stateSentence(), u"Not known whether it arrived"_s);
        QCOMPARE(room.wide().editor().toPlainText(), u"Where is it"_s);
        QSignalSpy receipt(room.page.get(), &Place::receiptAsked);
        Q_EMIT room.wide().receiptAsked();
        QCOMPARE(receipt.first()[0].value<OutboxId>(), post.variants[0].id);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts()[0].variants[0].state, SendState::Unknown);
        QCOMPARE(room.posts()[0].variants[0].content.text, u"Where is it"_s);
    }

    void startAtLoginIsOfferedOnce()
    {
        Room room;
        room.desk.services.loginPossible = true;
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(room.page->isLoaded());
            room.page->activateWindow();
            QTRY_VERIFY(room.page->isActiveWindow());
            room.page->ideaField().setFocus();
            room.write(u"Number %1"_s.arg(i));
            room.plan({2026, 5, 14}, {13, i}, u"Europe/Madrid"_s);
            room.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(room.posts().size(), i + 1);
            if (i > 0)
                break;
            QTRY_VERIFY(room.box());
            room.agree();
            QCOMPARE(room.desk.services.startsAtLogin, std::optional(true));
            QTRY_VERIFY(!room.box());
        }
        QTRY_COMPARE(room.closed->size(), 2);
        QVERIFY(!room.box());
    }

    void aNetworkIsTakenOutAndPutBack()
    {
        Room room;
        room.type(u"Only there"_s);
        Q_EMIT room.narrow().removeAsked();
        QVERIFY(!room.page->column(room.desk.narrow.id));
        QCheckBox *box = nullptr;
        for (QCheckBox *one : room.page->findChildren<QCheckBox *>())
            if (one->accessibleName().startsWith(u"Bluesky"))
                box = one;
        QVERIFY(box && !box->isChecked());
        box->click();
        QVERIFY(room.page->column(room.desk.narrow.id));
        QCOMPARE(room.narrow().editor().toPlainText(), u"Only there"_s);
    }

    void keysWalkTheNetworks()
    {
        Room room;
        room.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), &room.wide().editor());
        room.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &room.narrow().editor());
        room.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), &room.wide().editor());
        room.key(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(room.page->bar().isAncestorOf(QApplication::focusWidget()));
        room.key(Qt::Key_Escape);
        QTRY_COMPARE(room.closed->size(), 1);
    }

    void aDayFromTheCalendar()
    {
        Room room(false);
        room.open();
        room.page->openOn({2026, 7, 3});
        QTRY_VERIFY(room.page->isLoaded());
        QCOMPARE(room.page->composition().wallTime, u"2026-07-03T10:00"_s);
    }
};

TERTULIA_TEST(ComposerStories)
#include "tst_composer.moc"
