#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/outbox.h"
#include "tests/support/main.h"
#include "tests/ui/inboxroom.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/words.h"
#include "ui/members/memberpanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/threepanes.h"
#include <QBuffer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QStringList names(QAccessibleInterface *of)
{
    QStringList names;
    for (int i = 0; i < of->childCount(); ++i)
        names.append(of->child(i)->text(QAccessible::Name));
    return names;
}

} // namespace

//! The inbox by keys, on a real database.
class InboxStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneKeyPerConversation()
    {
        Room room;
        for (int i = 0; i < 12; ++i)
            room.desk.say(u"Person %1"_s.arg(i), u"<p>Question %1</p>"_s.arg(i), i);
        room.open();
        QTRY_COMPARE(room.rows(), 12);
        for (int i = 0; i < 12; ++i)
            room.key('e');
        QCOMPARE(room.keys, 12);
        QCOMPARE(room.rows(), 0);
        QTRY_COMPARE(room.desk.read([](const Reader &r) { return conversations::views(r).first().count; }), 0);
    }

    void nextIsThereBeforeTheStoreAnswers()
    {
        Room room;
        room.desk.say(u"Ana"_s, u"<p>first</p>"_s, 1);
        const auto second = room.desk.say(u"Berta"_s, u"<p>second</p>"_s, 2);
        room.open();
        QTRY_COMPARE(room.rows(), 2);
        QTRY_COMPARE(room.list().currentIndex().row(), 0);
        QTRY_VERIFY(room.list().current() && room.list().current()->memberName == u"Ana");
        QTRY_VERIFY(room.thread().conversation() && room.thread().conversation()->memberName == u"Ana");
        QTest::qWait(50); // a look at the first one
        QTest::keyClick(&room.list(), 'e');
        QCOMPARE(room.list().current()->id, second.conversation);
        QCOMPARE(room.thread().conversation()->memberName, u"Berta"_s);
        QCOMPARE(room.thread().model().rowCount(), 1); // with what she says
        QCOMPARE(room.thread().model().rows().first().message()->text, u"second"_s);
    }

    void undoBringsBack()
    {
        Room room;
        const auto heard = room.desk.say(u"Beatriz Salgado"_s, u"<p>hello</p>"_s);
        room.open();
        QTRY_COMPARE(room.rows(), 1);
        QTRY_VERIFY(room.thread().conversation());
        QSignalSpy acted(room.page.get(), &Place::acted);
        room.key('e');
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(acted[0][0].toString().contains(u"Beatriz Salgado"_s));
        QVERIFY(acted[0][1].value<JournalId>());
        QCOMPARE(room.conversation(heard.conversation).state, Conversation::State::Done);
        room.desk.write([now = room.desk.services.clock](Transaction &t) { return bool(journal::undo(t, now)); });
        QTRY_COMPARE(room.rows(), 1);
    }

    void eachModeHasItsOwnDraft()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        room.key('r');
        QVERIFY(room.reply().editor()->hasFocus());
        room.type(u"for all"_s);
        room.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.reply().mode(), ReplyBox::Mode::Private);
        QCOMPARE(room.reply().editor()->toPlainText(), QString());
        room.type(u"for her"_s);
        room.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.reply().mode(), ReplyBox::Mode::Note);
        QCOMPARE(room.reply().editor()->toPlainText(), QString());
        room.type(u"for us"_s);
        room.reply().setMode(ReplyBox::Mode::Public);
        QCOMPARE(room.reply().editor()->toPlainText(), u"for all"_s);
        const QString id = QString::number(heard.conversation.value);
        const auto onDisk = [&](const QString &place) {
            return room.desk.read([place](const Reader &r) { return drafts::one(r, place).content; });
        };
        QTRY_COMPARE(onDisk(u"reply/"_s + id + u"/public"_s), u"for all"_s);
        QTRY_COMPARE(onDisk(u"reply/"_s + id + u"/direct"_s), u"for her"_s);
        QTRY_COMPARE(onDisk(u"note/"_s + id), u"for us"_s);
    }

    //! R on an earlier message answers that one: the box says so, also after a restart, and one click returns to the
    //! newest.
    void oneMessageOfAThreadIsAnswered()
    {
        Room room;
        const auto first = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s, 60);
        const QString root
            = room.desk.read([id = first.id](const Reader &r) { return messages::one(r, id)->remoteId; });
        room.desk.say(u"Marta"_s, u"<p>and which tyre?</p>"_s, 30, Visibility::Public, root);
        room.open();
        QTRY_COMPARE(room.thread().model().rowCount(), 2);
        const auto line = [&]() -> ElidedLabel * {
            for (auto *label : room.reply().findChildren<ElidedLabel *>())
                if (label->isVisible() && label->text().contains(u"which wheel?"_s))
                    return label;
            return nullptr;
        };
        room.key('r');
        QVERIFY(!line());
        room.key(Qt::Key_Escape);
        room.key(Qt::Key_Return);
        QVERIFY(room.thread().view().hasFocus());
        room.thread().view().goTo(0);
        room.key('r');
        QVERIFY(line());
        room.type(u"The small one"_s);
        const QString place = room.reply().draftPlace(ReplyBox::Mode::Public);
        QTRY_VERIFY(room.desk.read([place](const Reader &r) { return drafts::one(r, place).content; })
                        .contains(u"\"answers\":"_s + QString::number(first.id.value)));
        room.page.reset();
        room.open();
        QTRY_VERIFY(line());
        room.reply().focusEditor();
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.outgoing().size(), 1);
        QCOMPARE(room.outgoing().first().target, first.id);
        QCOMPARE(room.outgoing().first().targetId, root);
        QVERIFY(!line());
    }

    void laterIsSaidInWords()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s);
        room.desk.services.clock = QDateTime(QDate(2031, 5, 12), QTime(10, 0)).toUTC();
        room.open();
        QTRY_VERIFY(room.reply().situation());
        room.key('r');
        room.type(u"The small one"_s);
        room.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        room.type(u"yesterday"_s);
        room.key(Qt::Key_Return); // is no time to come: nothing happens
        QVERIFY(room.outgoing().isEmpty());
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->clear();
        room.type(u"tomorrow 9:30"_s);
        room.key(Qt::Key_Return);
        QTRY_COMPARE(room.outgoing().size(), 1);
        QCOMPARE(room.outgoing().first().due.toLocalTime(), QDateTime(QDate(2031, 5, 13), QTime(9, 30)));
        QTRY_COMPARE(room.conversation(heard.conversation).state, Conversation::State::Done);
        room.page->showConversation(heard.conversation);
        QTRY_COMPARE(room.thread().model().rowCount(), 2);
        QAccessibleInterface *thread = QAccessible::queryAccessibleInterface(&room.thread().view());
        QTRY_VERIFY(names(thread).join(u'\n').contains(u"Planned: it goes out on"_s));
    }

    void aNoteIsNeverSentLater()
    {
        Room room;
        room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        QSignalSpy acted(room.page.get(), &Place::acted);
        room.key('n');
        room.type(u"call her"_s);
        room.key(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(acted.size(), 1);
        QVERIFY(room.outgoing().isEmpty());
        QCOMPARE(room.reply().editor()->toPlainText(), u"call her"_s);
    }

    //! Colour and stroke of the frame, icon, sentence, verb: whom it is for is seen five times over.
    void fiveDifferencesOfAudience()
    {
        Room room;
        room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        struct Look {
            QSet<QRgb> frame; //!< what is met down its left side
            QByteArray icon;
            QString sentence, verb;
        };
        QList<Look> looks;
        for (const auto mode : {ReplyBox::Mode::Public, ReplyBox::Mode::Private, ReplyBox::Mode::Note}) {
            room.reply().setMode(mode);
            const QImage picture = room.reply().grab().toImage();
            Look look;
            for (int y = picture.height() / 3; y < picture.height() * 2 / 3; ++y)
                look.frame.insert(picture.pixel(1, y));
            for (const QToolButton *button : room.reply().findChildren<QToolButton *>())
                if (button->isCheckable() && button->isChecked() && button->autoExclusive()) {
                    QBuffer drawn(&look.icon);
                    button->icon().pixmap(16, 16).toImage().convertToFormat(QImage::Format_Alpha8).save(&drawn, "PNG");
                }
            look.sentence = room.reply().editor()->accessibleName();
            look.verb = room.reply().findChild<SplitButton *>()->text();
            QVERIFY(!look.icon.isEmpty() && !look.sentence.isEmpty() && !look.verb.isEmpty());
            looks.append(look);
        }
        QCOMPARE(looks[0].frame.size(), 1); // a line, and another, and dashes
        QCOMPARE(looks[1].frame.size(), 1);
        QVERIFY(looks[2].frame.size() > 1);
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < i; ++j) {
                QVERIFY(!looks[i].frame.intersects(looks[j].frame));
                QVERIFY(looks[i].icon != looks[j].icon);
                QVERIFY(looks[i].sentence != looks[j].sentence);
                QVERIFY(looks[i].verb != looks[j].verb);
            }
    }

    void draftsSurviveARestart()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        room.key('r');
        room.type(u"half an answer"_s);
        const QString place = room.reply().draftPlace(ReplyBox::Mode::Public);
        QTRY_COMPARE(
            room.desk.read([place](const Reader &r) { return drafts::one(r, place).content; }), u"half an answer"_s);
        room.page.reset();
        room.desk.reopen();
        room.open();
        QTRY_COMPARE(room.reply().editor()->toPlainText(), u"half an answer"_s);
        QVERIFY(room.thread().findChild<Banner *>()->text().contains(u"recovered"_s));
        QVERIFY(room.conversation(heard.conversation).hasDraft);
    }

    void whoMayReadItSurvivesARestart()
    {
        Room room;
        room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        room.key('r');
        room.type(u"for those who follow"_s);
        QToolButton *audience = nullptr;
        for (QToolButton *button : room.reply().findChildren<QToolButton *>())
            audience = button->accessibleName().startsWith(u"Who can read"_s) ? button : audience;
        QVERIFY(audience && audience->isVisible());
        for (QAction *choice : audience->menu()->actions())
            if (choice->text() == words::audience(Visibility::Followers)) {
                choice->trigger();
                break;
            }
        QCOMPARE(room.reply().content().visibility, Visibility::Followers);
        const QString place = room.reply().draftPlace(ReplyBox::Mode::Public);
        QTRY_VERIFY(room.desk.read([place](const Reader &r) { return drafts::one(r, place).content; })
                        .contains(u"followers"_s));
        room.page.reset();
        room.desk.reopen();
        room.open();
        QTRY_COMPARE(room.reply().editor()->toPlainText(), u"for those who follow"_s);
        QCOMPARE(room.reply().content().visibility, Visibility::Followers);
    }

    void noRoomIsLeftEmpty()
    {
        Room room;
        room.desk.say(u"Ana"_s, u"<p>hello</p>"_s);
        room.open({1400, 800});
        QTRY_COMPARE(room.rows(), 1);
        MemberPanel &panel = room.page->memberPanel();
        for (const int width : {1060, 1400, 1060}) {
            room.page->resize(width, 800);
            QTRY_COMPARE(panel.isCollapsed(), width < 1320);
            QTRY_COMPARE(panel.geometry().right(), room.page->width() - 1);
            QVERIFY(room.thread().geometry().right() >= panel.geometry().left() - 8);
        }
        room.key(Qt::Key_F9); // opened by hand: it stays while one goes on working
        QVERIFY(!panel.isCollapsed());
        room.key(Qt::Key_Return);
        room.key(Qt::Key_Escape);
        QVERIFY(!panel.isCollapsed());
        room.page->resize(1040, 800);
        QTRY_VERIFY(panel.isCollapsed());
    }

    void widthsAreRememberedAndGivenBack()
    {
        Room room;
        room.desk.say(u"Ana"_s, u"<p>hello</p>"_s);
        room.open({1400, 800});
        QTRY_COMPARE(room.rows(), 1);
        auto *panes = room.page->findChild<ThreePanes *>();
        const int standard = room.page->listPane().width();
        QTest::mousePress(panes->handle(1), Qt::LeftButton, {}, {2, 300});
        QTest::mouseMove(panes->handle(1), {62, 300});
        QTest::mouseRelease(panes->handle(1), Qt::LeftButton, {}, {62, 300});
        const int chosen = room.page->listPane().width();
        QVERIFY(chosen > standard + 20);
        room.page.reset();
        room.open({1500, 800});
        QTRY_COMPARE(room.page->listPane().width(), chosen);
        panes = room.page->findChild<ThreePanes *>();
        QTest::mouseDClick(panes->handle(1), Qt::LeftButton, {}, {2, 300});
        QTRY_COMPARE(room.page->listPane().width(), standard);
    }

    void sendingIsOneStep()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s, 1, Visibility::Unlisted);
        room.desk.say(u"Paco"_s, u"<p>mine</p>"_s, 2);
        room.open();
        QTRY_COMPARE(room.rows(), 2);
        QTRY_VERIFY(room.reply().situation());
        QTRY_VERIFY(room.thread().model().newestIncoming());
        room.key('r');
        room.type(u"The big one."_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.thread().conversation()->memberName, u"Paco"_s);
        QVERIFY(room.list().hasFocus());
        QTRY_COMPARE(room.outgoing().size(), 1);
        const OutboxAction out = room.outgoing().first();
        QCOMPARE(out.content.text, u"The big one."_s);
        QCOMPARE(out.content.visibility, Visibility::Unlisted);
        QCOMPARE(out.target, heard.id);
        QCOMPARE(out.targetAuthor.name, u"Marta"_s);
        QCOMPARE(room.conversation(heard.conversation).state, Conversation::State::Done);
        QVERIFY(!room.conversation(heard.conversation).hasDraft);
    }

    void sendAndStayKeepsItOpen()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>which wheel?</p>"_s);
        room.open();
        QTRY_VERIFY(room.thread().model().newestIncoming() && room.reply().situation());
        room.key('r');
        room.type(u"Wait."_s);
        room.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(room.outgoing().size(), 1);
        QVERIFY(room.conversation(heard.conversation).state != Conversation::State::Done);
        QCOMPARE(room.thread().conversationId(), heard.conversation);
        QTRY_COMPARE(room.thread().model().rows().last().kind(), ThreadEntry::Kind::Outgoing);
        QVERIFY(room.thread().view().spokenRow(room.thread().model().rowCount() - 1).contains(u"go out once"_s));
    }

    void privateAnswersStayPrivate()
    {
        Room room;
        room.desk.say(u"Marta"_s, u"<p>my address is ...</p>"_s, 0, Visibility::Direct);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        QCOMPARE(room.reply().mode(), ReplyBox::Mode::Private);
        QVERIFY(room.reply().whyNot(ReplyBox::Mode::Public).contains(u"private"_s));
        room.key('r');
        QCOMPARE(room.reply().mode(), ReplyBox::Mode::Private);
        QVERIFY(room.reply().editor()->accessibleName().contains(u"Only Marta will read it"_s));
    }

    void withoutPrivateMessagesAReasonIsGiven()
    {
        Room room;
        room.desk.services.info.capabilities.insert(
            u"direct"_s, {false, {u"This place has no private messages."_s, u"Aquí no hay mensajes privados."_s}});
        room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        QSignalSpy acted(room.page.get(), &Place::acted);
        room.key('R');
        QCOMPARE(room.reply().mode(), ReplyBox::Mode::Public);
        QCOMPARE(acted.size(), 1);
        QCOMPARE(acted[0][0].toString(), u"This place has no private messages."_s);
    }

    void tooLongIsNotSent()
    {
        Room room;
        room.desk.services.info.textLimit = 10;
        room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        room.key('r');
        room.type(u"eleven char"_s);
        QVERIFY(!room.reply().canSend());
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(50);
        QCOMPARE(room.outgoing().size(), 0);
        QCOMPARE(room.reply().editor()->toPlainText(), u"eleven char"_s);
    }

    void noteIsSavedAndNeverSent()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open();
        QTRY_VERIFY(room.reply().situation());
        room.key('n');
        room.type(u"Careful: 700×32"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(
            room.desk.read([id = heard.conversation](const Reader &r) { return members::notesIn(r, id).size(); }), 1);
        QCOMPARE(room.outgoing().size(), 0);
        QVERIFY(room.reply().editor()->toPlainText().isEmpty());
    }

    void snoozeByWords()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open();
        QTRY_VERIFY(room.thread().conversation());
        room.key('s');
        room.type(u"mañana 9"_s);
        room.key(Qt::Key_Return);
        QTRY_COMPARE(room.conversation(heard.conversation).state, Conversation::State::Snoozed);
        const QDateTime until = room.conversation(heard.conversation).snoozedUntil.toLocalTime();
        QCOMPARE(until.time(), QTime(9, 0));
        QCOMPARE(until.date(), room.desk.services.clock.toLocalTime().date().addDays(1));
        QTRY_COMPARE(room.rows(), 0);
    }

    void untilTomorrowByOneKey()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open();
        QTRY_VERIFY(room.thread().conversation());
        room.key('S');
        QTRY_COMPARE(room.conversation(heard.conversation).state, Conversation::State::Snoozed);
        const QDateTime until = room.conversation(heard.conversation).snoozedUntil.toLocalTime();
        QCOMPARE(until, QDateTime(room.desk.services.clock.toLocalTime().date().addDays(1), QTime(9, 0)));
        QTRY_COMPARE(room.rows(), 0);
    }

    void severalAtOnce()
    {
        Room room;
        for (int i = 0; i < 5; ++i)
            room.desk.say(u"Person %1"_s.arg(i), u"<p>x</p>"_s, i);
        room.open();
        QTRY_COMPARE(room.rows(), 5);
        room.key('x');
        room.key('J');
        room.key('J');
        QCOMPARE(room.list().marked().size(), 3);
        room.key('e');
        QTRY_COMPARE(room.rows(), 2);
        QTRY_COMPARE(room.desk.read([](const Reader &r) { return conversations::views(r).first().count; }), 2);
        room.desk.write([now = room.desk.services.clock](Transaction &t) { return bool(journal::undo(t, now)); });
        QTRY_COMPARE(room.rows(), 5);
    }

    void tagAndAssign()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open();
        QTRY_VERIFY(room.thread().conversation());
        room.key('t');
        room.type(u"dudas"_s);
        room.key(Qt::Key_Return);
        QTRY_COMPARE(room.conversation(heard.conversation).tags, QStringList{u"dudas"_s});
        QTRY_VERIFY(room.list().hasFocus());
        room.key('i');
        QTRY_COMPARE(room.conversation(heard.conversation).assigneeName, u"Lucía Prieto"_s);
    }

    void searchFindsAndOpens()
    {
        Room room;
        room.desk.say(u"Ana"_s, u"<p>nothing here</p>"_s, 1);
        const auto heard = room.desk.say(u"Berta"_s, u"<p>la rueda está torcida</p>"_s, 2);
        room.open();
        QTRY_COMPARE(room.rows(), 2);
        room.page->startSearch(); // Ctrl+F is the window's: tst_window
        QVERIFY(qobject_cast<SearchField *>(QApplication::focusWidget()));
        room.type(u"esta rueda"_s);
        auto *hits = room.page->listPane().findChild<QListView *>();
        QTRY_COMPARE(hits->model()->rowCount(), 1);
        room.key(Qt::Key_Return);
        QTRY_COMPARE(room.thread().conversationId(), heard.conversation);
        QTRY_VERIFY(room.thread().view().hasFocus());
        room.key(Qt::Key_Escape);
        QVERIFY(hits->hasFocus());
        room.key(Qt::Key_Escape);
        QVERIFY(!room.page->listPane().isSearching());
    }

    void searchOperators_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found"); // newest first
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        QTest::newRow("word") << u"rueda"_s << QStringList{u"Berta"_s, u"Ana"_s, u"Carla"_s};
        QTest::newRow("accents") << u"ésta RUEDÁ"_s << QStringList{u"Berta"_s};
        QTest::newRow("phrase") << u"\"rueda está\""_s << QStringList{u"Berta"_s};
        QTest::newRow("phrase elsewhere") << u"\"está rueda\""_s << QStringList();
        QTest::newRow("from") << u"from:ana rueda"_s << QStringList{u"Ana"_s};
        QTest::newRow("from alone") << u"from:carla"_s << QStringList{u"Carla"_s};
        QTest::newRow("in") << u"in:arganzuela rueda"_s << QStringList{u"Berta"_s, u"Ana"_s, u"Carla"_s};
        QTest::newRow("in elsewhere") << u"in:nowhere rueda"_s << QStringList();
        QTest::newRow("network") << u"network:mastodon rueda"_s << QStringList{u"Berta"_s, u"Ana"_s, u"Carla"_s};
        QTest::newRow("other network") << u"network:bluesky rueda"_s << QStringList();
        QTest::newRow("is") << u"is:unread rueda"_s << QStringList{u"Berta"_s, u"Ana"_s, u"Carla"_s};
        QTest::newRow("is not") << u"is:done rueda"_s << QStringList();
        QTest::newRow("before") << u"before:2d rueda"_s << QStringList{u"Carla"_s};
        QTest::newRow("after") << u"after:2d rueda"_s << QStringList{u"Berta"_s, u"Ana"_s};
        QTest::newRow("day") << u"before:%1 from:carla"_s.arg(today) << QStringList{u"Carla"_s};
    }

    void searchOperators()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        Room room;
        room.desk.say(u"Carla"_s, u"<p>una rueda vieja</p>"_s, 60 * 24 * 5);
        room.desk.say(u"Ana"_s, u"<p>otra rueda</p>"_s, 3);
        room.desk.say(u"Berta"_s, u"<p>la rueda está torcida</p>"_s, 2);
        room.open();
        QTRY_COMPARE(room.rows(), 3);
        room.page->startSearch();
        room.type(typed);
        auto *hits = room.page->listPane().findChild<QListView *>();
        const auto shown = [&] {
            QStringList who;
            for (int row = 0; row < hits->model()->rowCount(); ++row)
                who.append(hits->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().section(u',', 0, 0));
            return who;
        };
        QTest::qWait(200); // asked once the typing has paused
        QTRY_COMPARE(shown(), found);
    }

    void filterNarrowsAndSaysWhatItDoesNotKnow()
    {
        Room room;
        room.desk.say(u"Ana"_s, u"<p>bread</p>"_s, 1);
        room.desk.say(u"Berta"_s, u"<p>wheel</p>"_s, 2);
        room.open();
        QTRY_COMPARE(room.rows(), 2);
        room.key('/');
        room.type(u"from:berta"_s);
        QTRY_COMPARE(room.rows(), 1);
        room.type(u" is:purple"_s);
        QTRY_VERIFY([&] {
            for (const QLabel *label : room.page->listPane().findChildren<QLabel *>())
                if (label->isVisible() && label->text().contains(u"purple"_s))
                    return true;
            return false;
        }());
    }

    void hostileMessageIsOnlyText()
    {
        Room room;
        room.desk.say(u"<b>Mallory</b>"_s,
            u"<p>hi <script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">here</a> "
            "<a href=\"https://evil.example\">https://bank.example</a></p>"_s);
        room.open();
        QTRY_VERIFY(room.thread().model().rowCount() > 0);
        ThreadView &view = room.thread().view();
        QTRY_VERIFY(!view.shownRows().isEmpty());
        const int row = room.thread().model().rowCount() - 1;
        QVERIFY(!view.spokenRow(row).contains(u"alert"_s));
        for (const PaintedPart &part : view.partsOf(row))
            QVERIFY(!part.isLink || part.text.contains(u"bank.example"_s));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.partsOf(row).last().rect.center());
        QTest::qWait(20);
        QVERIFY(room.desk.services.opened.isEmpty()); // asked first
    }

    void rowsHaveNames()
    {
        QAccessible::setActive(true);
        Room room;
        for (int i = 0; i < 60; ++i)
            room.desk.say(u"Person %1"_s.arg(i), u"<p>x</p>"_s, i);
        room.open();
        QTRY_COMPARE(room.rows(), 60);
        QTRY_VERIFY(room.list().conversation(0));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&room.list());
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(list->childCount() < 30); // the painted ones, not all
        const QString first = list->child(0)->text(QAccessible::Name);
        QVERIFY2(
            first.startsWith(u"Person 0, Mastodon, "_s) && first.contains(u"1 of 60"_s) && first.contains(u"unread"_s),
            qPrintable(first));
        QVERIFY(list->child(0)->state().focused);
        QTRY_VERIFY(room.thread().model().rowCount() > 0);
        QAccessibleInterface *thread = QAccessible::queryAccessibleInterface(&room.thread().view());
        QVERIFY2(names(thread).join(u"\n"_s).contains(u"Person 0"_s), qPrintable(names(thread).join(u"\n"_s)));
        for (const QToolButton *button : room.page->findChildren<QToolButton *>())
            QVERIFY2(!button->isVisible() || !button->accessibleName().isEmpty() || !button->text().isEmpty(),
                qPrintable(button->objectName()));
    }

    void lookedAtIsRead()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open();
        QTRY_VERIFY(room.thread().conversation());
        QVERIFY(room.conversation(heard.conversation).unread > 0);
        QTRY_COMPARE_WITH_TIMEOUT(room.conversation(heard.conversation).unread, 0, 4000);
    }

    void verbsOfAFailedAnswerByKeys()
    {
        Room room;
        const auto heard = room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        const OutboxId id = room.desk.write([&, now = room.desk.services.clock](Transaction &t) {
            OutboxAction reply;
            reply.account = room.desk.account.id;
            reply.conversation = heard.conversation;
            reply.target = heard.id;
            reply.content.text = u"No"_s;
            reply.due = now;
            const OutboxId id = outbox::reply(t, reply, now);
            outbox::claim(t, reply.account, {now});
            outbox::publishing(t, id, now);
            outbox::failed(t, id, {Error::Kind::SignIn, {}}, now);
            return id;
        });
        room.open();
        QTRY_COMPARE(room.thread().model().rowCount(), 2);
        room.key(Qt::Key_Return);
        QVERIFY(room.thread().view().hasFocus());
        room.thread().view().goTo(1);
        room.key(Qt::Key_Tab);
        QCOMPARE(room.thread().view().partsOf(1)[room.thread().view().chosenPart()].text, u"Retry only this"_s);
        room.key(Qt::Key_Return);
        QTRY_COMPARE(room.desk.read([id](const Reader &r) { return outbox::one(r, id)->state; }), SendState::Scheduled);
    }

    void longThreadsStayLazy()
    {
        Room room;
        const auto first = room.desk.say(u"Marta"_s, u"<p>start</p>"_s, 3000);
        const QString root
            = room.desk.read([id = first.id](const Reader &r) { return messages::one(r, id)->remoteId; });
        for (int i = 0; i < 150; ++i)
            room.desk.say(u"Marta"_s, u"<p>line %1</p>"_s.arg(i), 2000 - i, Visibility::Public, root);
        room.open();
        QTRY_VERIFY(room.thread().model().rowCount() >= 100);
        ThreadView &view = room.thread().view();
        QTRY_VERIFY(view.shownRows().contains(room.thread().model().rowCount() - 1)); // from the end
        QVERIFY(view.shownRows().size() < 40);
        room.key(Qt::Key_Return);
        for (int i = 0; i < 400 && (view.chosenRow() != 0 || room.thread().model().hasOlder()); ++i) {
            view.goTo(0);
            QTest::qWait(5);
        }
        QVERIFY(!room.thread().model().hasOlder());
        QVERIFY(view.shownRect(view.chosenRow()).top() >= 0);
    }

    void emptyInboxSaysSo()
    {
        Room room;
        room.open();
        auto *empty = room.page->listPane().findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QStringList words;
        for (const QLabel *label : empty->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY2(words.join(u' ').contains(u"All caught up"_s), qPrintable(words.join(u' ')));
    }

    void narrowWindowShowsPages()
    {
        Room room;
        room.desk.say(u"Marta"_s, u"<p>hi</p>"_s);
        room.open({760, 600});
        QTRY_COMPARE(room.rows(), 1);
        QVERIFY(room.list().isVisible());
        QVERIFY(!room.thread().isVisible());
        room.key(Qt::Key_Return);
        QVERIFY(room.thread().isVisible());
        QVERIFY(!room.list().isVisible());
        room.key(Qt::Key_Escape);
        QVERIFY(room.list().isVisible());
    }
};

TERTULIA_TEST(InboxStories)
#include "tst_inbox.moc"
