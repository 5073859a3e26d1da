#include "models/store/outbox.h"
#include "models/store/savedreplies.h"
#include "tests/support/main.h"
#include "tests/ui/inboxdesk.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadpane.h"
#include "ui/replies/repliesdialog.h"
#include "ui/replies/replypicker.h"
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

SavedReply reply(const QString &title, const QString &letters, const QList<ReplyVersion> &versions)
{
    return {{}, {}, u"Taller"_s, title, letters, versions, 0, {}};
}

//! The inbox with one conversation that is open, and three saved replies.
struct Room {
    InboxDesk desk;
    std::unique_ptr<InboxPage> page;
    int keys = 0;

    explicit Room(const QString &language = u"es"_s, Visibility visibility = Visibility::Public,
        const QString &name = u"Marta Quiroga"_s, const QString &network = u"mastodon"_s)
    {
        if (network != desk.account.network) {
            Account other;
            other.network = network;
            other.server = u"https://other.example"_s;
            other.remoteId = other.handle = u"arganzuela.example"_s;
            desk.account = desk.write(
                [other, now = desk.services.clock](Transaction &t) { return accounts::keep(t, other, now); });
        }
        desk.write([](Transaction &t) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            savedreplies::keep(t,
                reply(u"Desarrollos según la rueda"_s, u"de"_s,
                    {{{}, {}, u"Hello {{member.first_name}}"_s},
                        {u"es"_s, {}, u"Hola, {{member.first_name}}: depende de la rueda."_s},
                        {u"es"_s, u"bluesky"_s, u"Depende de la rueda."_s}}),
                now);
            savedreplies::keep(t, reply(u"Horario"_s, u"ho"_s, {{{}, {}, u"Abrimos de 9 a 14."_s}}), now);
            savedreplies::keep(
                t, reply(u"Tabla"_s, u"ta"_s, {{{}, {}, u"Aquí: {{enlace de la tabla}}, {{post.url}}"_s}}), now);
        });
        Message m;
        m.account = desk.account.id;
        m.remoteId = u"https://plaza.example/m/1"_s;
        m.rootId = m.remoteId;
        m.kind = visibility == Visibility::Direct ? Message::Kind::Direct : Message::Kind::Mention;
        m.html = u"<p>¿Qué rueda usáis?</p>"_s;
        m.url = u"https://plaza.example/@marta/1"_s;
        m.language = language;
        m.visibility = visibility;
        m.sentAt = desk.services.clock;
        m.author.network = desk.account.network;
        m.author.key = u"https://plaza.example/u/marta"_s;
        m.author.handle = u"marta@plaza.example"_s;
        m.author.name = name;
        if (visibility == Visibility::Direct)
            m.participants = {m.author.key};
        desk.write([m, now = desk.services.clock](Transaction &t) { return messages::keep(t, m, now); });
        page = std::make_unique<InboxPage>(desk.desk());
        page->resize(1200, 800);
        page->show();
        page->activateWindow();
        page->enter();
    }
    bool isReady()
    {
        return QTest::qWaitForWindowExposed(page.get())
            && QTest::qWaitFor([this] { return box().situation() && page->threadPane().model().rowCount() > 0; });
    }
    ReplyBox &box() { return page->threadPane().reply(); }
    QString text() { return box().editor()->toPlainText(); }
    ReplyPicker *picker() { return page->findChild<ReplyPicker *>(); }
    QListView *found() { return picker()->findChild<QListView *>(); }
    QString chosen() { return found()->currentIndex().data().toString(); }

    void key(char character)
    {
        ++keys;
        QTest::keyClick(QApplication::focusWidget(), character);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), {});
    }
    //! The sign, two letters, Enter.
    void pick(const char *letters)
    {
        key(';');
        QVERIFY(picker()->isVisible());
        QTRY_VERIFY(found()->model()->rowCount() > 0);
        key(letters[0]);
        key(letters[1]);
        key(Qt::Key_Return);
    }
    QList<OutboxAction> outgoing()
    {
        return desk.read([](const Reader &r) { return outbox::waiting(r); });
    }
};

} // namespace

//! Answers that are written once: found by two letters, filled, put in at the cursor, and never sent with a gap.
class SavedRepliesStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveKeysAnswer()
    {
        Room room;
        QVERIFY(room.isReady());
        room.pick("de");
        QCOMPARE(room.keys, 4);
        QCOMPARE(room.text(), u"Hola, Marta: depende de la rueda."_s);
        QVERIFY(!room.picker()->isVisible());
        QVERIFY(room.box().editor()->hasFocus());
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.keys, 5);
        QTRY_COMPARE(room.outgoing().size(), 1);
        QCOMPARE(room.outgoing().first().content.text, u"Hola, Marta: depende de la rueda."_s);
    }

    void nothingTypedIsLostAndEachIsTakenBackAlone()
    {
        Room room;
        QVERIFY(room.isReady());
        room.key('r');
        room.type(u"Buenas. Un saludo"_s);
        for (int i = 0; i < 9; ++i)
            room.key(Qt::Key_Left); // before "Un saludo"
        room.keys = 0;
        room.pick("ho");
        QCOMPARE(room.keys, 4);
        const QString once = u"Buenas. Abrimos de 9 a 14. Un saludo"_s;
        QCOMPARE(room.text(), once);
        room.pick("de"); // behind the first
        QCOMPARE(room.text(), u"Buenas. Abrimos de 9 a 14. Hola, Marta: depende de la rueda. Un saludo"_s);
        room.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.text(), once);
        room.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.text(), u"Buenas. Un saludo"_s);
        room.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.text(), once);
    }

    void whatIsTypedAroundThemStays()
    {
        Room room;
        QVERIFY(room.isReady());
        room.key('r');
        room.type(u"Buenas. "_s);
        room.pick("ho");
        room.type(u" Y "_s);
        room.pick("de");
        QCOMPARE(room.text(), u"Buenas. Abrimos de 9 a 14. Y Hola, Marta: depende de la rueda."_s);
        room.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.text(), u"Buenas. Abrimos de 9 a 14. Y "_s);
        room.key(Qt::Key_Z, Qt::ControlModifier); // what was typed
        room.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.text(), u"Buenas. "_s);
        room.box().editor()->selectAll(); // what is chosen is not replaced either
        room.pick("ho");
        QCOMPARE(room.text(), u"Buenas. Abrimos de 9 a 14."_s);
    }

    void severalWithoutLeaving()
    {
        Room room;
        QVERIFY(room.isReady());
        room.key(';');
        QTRY_COMPARE(room.found()->model()->rowCount(), 3);
        room.type(u"ho"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.picker()->isVisible());
        room.type(u"de"_s);
        room.key(Qt::Key_Return);
        QCOMPARE(room.text(), u"Abrimos de 9 a 14. Hola, Marta: depende de la rueda."_s);
        room.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.text(), u"Abrimos de 9 a 14."_s);
    }

    void anEmptyBlankIsNeverSent()
    {
        Room room;
        QVERIFY(room.isReady());
        QSignalSpy acted(room.page.get(), &Place::acted);
        room.pick("ta");
        QCOMPARE(room.text(), u"Aquí: {{enlace de la tabla}}, https://plaza.example/@marta/1"_s);
        QVERIFY(!room.box().canSend());
        QCOMPARE(room.box().problem(), u"Missing “enlace de la tabla”"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(acted.last()[0].toString(), u"Missing “enlace de la tabla”"_s);
        QCOMPARE(room.outgoing().size(), 0);
        QCOMPARE(room.box().editor()->textCursor().selectedText(), u"{{enlace de la tabla}}"_s); // to be typed over
        room.type(u"taller.example"_s);
        QCOMPARE(room.text(), u"Aquí: taller.example, https://plaza.example/@marta/1"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.outgoing().size(), 1);
    }

    //! Who gave no name is asked for in words, not by what the program calls it; and a note may have gaps.
    void whatIsNotKnownIsSaidInWords()
    {
        Room room(u"es"_s, Visibility::Public, u"🚲"_s);
        QVERIFY(room.isReady());
        room.pick("de");
        QCOMPARE(room.text(), u"Hola, {{member's first name}}: depende de la rueda."_s);
        QCOMPARE(room.box().problem(), u"Missing “member's first name”"_s);
        QVERIFY(!room.box().editor()->extraSelections().isEmpty());
        room.box().setMode(ReplyBox::Mode::Note);
        room.box().editor()->setPlainText(u"falta {{algo}}"_s);
        QVERIFY(room.box().canSend());
        room.box().setMode(ReplyBox::Mode::Private);
        room.box().editor()->setPlainText(u"{{member.name}} {{algo}} {{algo}}"_s);
        QCOMPARE(room.box().problem(), u"Missing “member's name”, “algo”"_s);
    }

    void inPrivateThereIsNoPostToPointAt()
    {
        Room room(u"es"_s, Visibility::Direct);
        QVERIFY(room.isReady());
        room.pick("ta");
        QCOMPARE(room.box().mode(), ReplyBox::Mode::Private);
        QCOMPARE(room.text(), u"Aquí: {{enlace de la tabla}}, {{link to the post}}"_s);
        QCOMPARE(room.box().problem(), u"Missing “enlace de la tabla”, “link to the post”"_s);
    }

    void tabGoesFromBlankToBlankAndLeaves()
    {
        Room room;
        QVERIFY(room.isReady());
        room.key('r');
        ReplyEditor *editor = room.box().editor();
        editor->setPlainText(u"{{uno}} y {{dos}}."_s);
        editor->moveCursor(QTextCursor::End);
        room.key(Qt::Key_Tab);
        QCOMPARE(editor->textCursor().selectedText(), u"{{uno}}"_s);
        room.key(Qt::Key_Tab);
        QCOMPARE(editor->textCursor().selectedText(), u"{{dos}}"_s);
        room.key(Qt::Key_Backtab);
        QCOMPARE(editor->textCursor().selectedText(), u"{{uno}}"_s);
        room.key(Qt::Key_Tab);
        room.key(Qt::Key_Tab);
        QVERIFY(!editor->hasFocus());
    }

    void theVersionThatFitsIsTaken_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("text");
        QTest::newRow("their language") << u"es"_s << u"mastodon"_s << u"Hola, Marta: depende de la rueda."_s;
        QTest::newRow("any") << u"fr"_s << u"mastodon"_s << u"Hello Marta"_s;
        QTest::newRow("nothing said: ours") << u""_s << u"mastodon"_s << u"Hello Marta"_s;
        QTest::newRow("their network") << u"es"_s << u"bluesky"_s << u"Depende de la rueda."_s;
    }

    void theVersionThatFitsIsTaken()
    {
        QFETCH(QString, language);
        QFETCH(QString, network);
        Room room(language, Visibility::Public, u"Marta Quiroga"_s, network);
        QVERIFY(room.isReady());
        room.key(';');
        QTRY_COMPARE(room.found()->model()->rowCount(), 3);
        room.type(u"de"_s);
        QTEST(room.picker()->preview(), "text");
        room.key(Qt::Key_Return);
        QTEST(room.text(), "text");
    }

    void aFaceIsNoSearch()
    {
        Room room;
        QVERIFY(room.isReady());
        room.key('r');
        room.type(u"Gracias ;) y 2;3"_s);
        QCOMPARE(room.text(), u"Gracias ;) y 2;3"_s);
        QVERIFY(!room.picker()->isVisible());
        room.type(u" ;"_s);
        QVERIFY(room.picker()->isVisible());
        room.key(Qt::Key_Escape);
        QVERIFY(!room.picker()->isVisible());
        QVERIFY(room.box().editor()->hasFocus());
        QCOMPARE(room.text(), u"Gracias ;) y 2;3 "_s);
        room.type(u";zz"_s);
        room.key(Qt::Key_Return); // nothing is called that
        QVERIFY(room.picker()->isVisible());
        for (int i = 0; i < 3; ++i)
            room.key(Qt::Key_Backspace);
        QVERIFY(!room.picker()->isVisible());
        QCOMPARE(room.text(), u"Gracias ;) y 2;3 "_s);
    }

    void whatIsUsedComesFirst()
    {
        Room room;
        QVERIFY(room.isReady());
        room.pick("ta");
        room.box().editor()->clear();
        room.pick("ta");
        room.type(u" "_s);
        room.pick("ho");
        const auto uses = [&] { return room.desk.read([](const Reader &r) { return savedreplies::all(r); }); };
        QTRY_COMPARE(uses().at(1).uses, 1);
        room.box().editor()->clear();
        room.key(';');
        QTRY_COMPARE(room.chosen(), u"Tabla"_s);
        QTRY_COMPARE(room.found()->model()->index(1, 0).data().toString(), u"Horario"_s); // counted by now, too
        room.key(Qt::Key_Down);
        QCOMPARE(room.chosen(), u"Horario"_s);
        room.key(Qt::Key_Up);
        room.key(Qt::Key_Up); // around
        QCOMPARE(room.chosen(), u"Desarrollos según la rueda"_s);
    }

    //! Who was answered first is a blank for whoever comes next.
    void whatIsWrittenBecomesOne()
    {
        Room room;
        QVERIFY(room.isReady());
        room.key('r');
        room.type(u"Hola, Marta: gracias por venir."_s);
        QVERIFY(room.desk.actions.run(u"reply.keep"_s));
        auto *dialog = room.page->findChild<RepliesDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(
            dialog->findChild<QTextEdit *>()->toPlainText(), u"Hola, {{member's first name}}: gracias por venir."_s);
        room.type(u"Gracias"_s); // its title
        QSignalSpy acted(room.page.get(), &Place::acted);
        room.key(Qt::Key_Escape);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted[0][0].toString(), u"Saved: “Gracias”"_s);
        QVERIFY(acted[0][1].value<JournalId>());
        QTRY_VERIFY(!room.page->findChild<RepliesDialog *>());
        room.page->activateWindow();
        room.box().editor()->clear();
        room.box().focusEditor();
        QTRY_VERIFY(room.box().editor()->hasFocus());
        room.type(u";gr"_s);
        QTRY_COMPARE(room.chosen(), u"Gracias"_s);
        room.key(Qt::Key_Return);
        QCOMPARE(room.text(), u"Hola, Marta: gracias por venir."_s);
    }

    //! Who will read the answer stays in sight, and the keyboard reaches everything.
    void thePickerStandsAbove()
    {
        Room room;
        QVERIFY(room.isReady());
        for (const QSize size : {QSize(1200, 800), QSize(720, 480)}) {
            room.page->resize(size);
            room.page->enter();
            room.key(';');
            QTRY_VERIFY(room.found()->model()->rowCount() > 0);
            const QRect picker = room.picker()->geometry();
            const int top = room.box().mapTo(&room.page->threadPane(), QPoint(0, 0)).y();
            QVERIFY(picker.bottom() < top);
            QVERIFY(picker.top() >= 0);
            QVERIFY(room.page->threadPane().rect().contains(picker));
            QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
            QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(u"Desarrollos"_s));
            room.key(Qt::Key_Tab);
            QVERIFY(room.picker()->isAncestorOf(QApplication::focusWidget()));
            room.key(Qt::Key_Tab);
            QVERIFY(room.picker()->isAncestorOf(QApplication::focusWidget()));
            room.page->enter();
            QVERIFY(!room.picker()->isVisible());
        }
    }
};

TERTULIA_TEST(SavedRepliesStories)
#include "tst_savedreplies.moc"
