#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/inboxroom.h"
#include "ui/inbox/digestview.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/linklabel.h"
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! After a night the inbox says what came, before anything is pressed; then it is the inbox as ever.
class DigestStories : public QObject {
    Q_OBJECT

    struct Morning : Room {
        Morning()
        {
            desk.services.clock = QDateTime::currentDateTimeUtc();
            desk.services.set(settings::lastSeen, desk.services.clock.addSecs(-8 * 3600).toMSecsSinceEpoch());
        }
        DigestView &digest() { return thread().digest(); }
        bool shown() { return thread().digest().isVisible(); }
    };

private Q_SLOTS:
    void itIsThereWithoutAClick()
    {
        Morning room;
        room.desk.say(u"Marta Quiroga"_s, u"<p>which wheel?</p>"_s, 60);
        room.desk.say(u"Leire Zabala"_s, u"<p>a blue bag</p>"_s, 120);
        room.open();
        room.page->attend(true);
        QTRY_VERIFY(room.shown());
        const QString all = room.digest().sentences().join(u'\n');
        QVERIFY2(all.contains(u"2 new messages in 2 conversations, "_s), qPrintable(all));
        QVERIFY2(all.contains(u"Marta Quiroga"_s), qPrintable(all));
        QVERIFY2(all.contains(u"2 people write for the first time"_s), qPrintable(all));
    }

    void theFirstKeyShowsTheFirstAndDecidesNothing_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("j") << int(Qt::Key_J);
        QTest::newRow("e") << int(Qt::Key_E);
        QTest::newRow("r") << int(Qt::Key_R);
        QTest::newRow("down") << int(Qt::Key_Down);
        QTest::newRow("enter") << int(Qt::Key_Return);
    }
    void theFirstKeyShowsTheFirstAndDecidesNothing()
    {
        QFETCH(const int, key);
        Morning room;
        const auto first = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s, 60);
        room.desk.say(u"Leire"_s, u"<p>a blue bag</p>"_s, 120);
        room.open();
        QTRY_COMPARE(room.rows(), 2);
        room.page->attend(true);
        QTRY_VERIFY(room.shown());
        room.key(Qt::Key(key));
        QTRY_VERIFY(!room.shown());
        QTRY_COMPARE(room.thread().conversationId(), first.conversation);
        QVERIFY(room.conversation(first.conversation).state != Conversation::State::Done);
        room.page->listPane().focusList();
        room.key('e');
        QTRY_COMPARE(room.conversation(first.conversation).state, Conversation::State::Done);
    }

    void aLineLeadsToWhatItCounts()
    {
        Morning room;
        const auto old = room.desk.say(u"Leire"_s, u"<p>a blue bag</p>"_s, 3 * 1440);
        room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s, 60);
        room.open();
        QTRY_COMPARE(room.rows(), 2);
        room.page->attend(true);
        QTRY_VERIFY(room.shown());
        for (auto *line : room.digest().findChildren<LinkLabel *>())
            if (line->text().startsWith(u"Leire"_s))
                QTest::mouseClick(line, Qt::LeftButton);
        QTRY_COMPARE(room.thread().conversationId(), old.conversation);
        QVERIFY(!room.shown());
    }

    void notAfterAFewMinutesNorTheFirstTime()
    {
        for (const qint64 away : {qint64(0), qint64(600)}) {
            Morning room;
            room.desk.services.set(
                settings::lastSeen, away ? room.desk.services.clock.addSecs(-away).toMSecsSinceEpoch() : 0);
            room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s, 60);
            room.open();
            room.page->attend(true);
            QTRY_VERIFY(room.thread().conversation());
            QTest::qWait(100);
            QVERIFY(!room.shown());
        }
    }

    void neverOverWhatIsBeingWritten()
    {
        Morning room;
        room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s, 60);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        room.key('r');
        room.type(u"The small"_s);
        room.page->attend(true);
        QTest::qWait(200);
        QVERIFY(!room.shown());
        QCOMPARE(room.reply().editor()->toPlainText(), u"The small"_s);
    }

    //! Somebody comes back by clicking on a conversation, or begins to answer: that is what they get.
    void neverOverWhatWasJustClicked()
    {
        Morning room;
        const auto first = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s, 60);
        room.open();
        QTRY_COMPARE(room.rows(), 1);
        room.page->attend(true);
        QTest::mouseClick(room.list().viewport(), Qt::LeftButton, {}, QPoint(40, 20)); // before the store has answered
        QTest::qWait(200);
        QVERIFY(!room.shown());
        QCOMPARE(room.thread().conversationId(), first.conversation);
    }

    void goingAwayIsNoted()
    {
        Morning room;
        room.open();
        room.page->attend(false);
        QCOMPARE(room.desk.services.get(settings::lastSeen), room.desk.services.clock.toMSecsSinceEpoch());
    }

    void pictures()
    {
        Morning room;
        room.desk.say(u"Marta Quiroga Ibáñez"_s, u"<p>¿Qué rueda lleváis?</p>"_s, 60);
        room.desk.say(u"Leire Zabala"_s, u"<p>Me dejé una bolsa azul</p>"_s, 120);
        room.desk.say(u"Ramón Olmedo"_s, u"<p>Tres semanas esperando</p>"_s, 4 * 1440);
        room.open();
        QTRY_COMPARE(room.rows(), 3);
        room.page->attend(true);
        QTRY_VERIFY(room.shown());
        for (const bool dark : {false, true}) {
            room.desk.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            grab(*room.page, u"digest"_s, dark ? u"dark"_s : u"light"_s, u"en"_s, {1400, 860});
        }
    }
};
TERTULIA_TEST(DigestStories)
#include "tst_digest.moc"
