#include "models/store/members.h"
#include "tests/support/main.h"
#include "tests/ui/inboxroom.h"
#include "ui/inbox/onpaper.h"
#include "ui/inbox/threadview.h"
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! A conversation goes elsewhere as it was said, and without what is only for the team.
class OnPaperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void copiedByOneKey()
    {
        Room room;
        const auto asked = room.desk.say(u"Marta Quiroga"_s, u"<p>Which <b>wheel</b>?</p>"_s, 60);
        const QString root
            = room.desk.read([id = asked.id](const Reader &r) { return messages::one(r, id)->remoteId; });
        room.desk.say(u"Marta Quiroga"_s, u"<p>And which tyre?</p>"_s, 30, Visibility::Public, root);
        room.desk.write([&, now = room.desk.services.clock](Transaction &t) {
            Note note;
            note.conversation = asked.conversation;
            note.text = u"She always asks"_s;
            return members::addNote(t, note, now);
        });
        room.open();
        QTRY_VERIFY(room.thread().conversation());
        QSignalSpy acted(room.page.get(), &Place::acted);
        room.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(acted.size(), 1);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(u"Marta Quiroga on Mastodon\n\n"_s), qPrintable(text));
        QVERIFY2(text.indexOf(u"\nWhich wheel?\n"_s) > 0, qPrintable(text));
        QVERIFY(text.indexOf(u"And which tyre?"_s) > text.indexOf(u"Which wheel?"_s));
        QVERIFY(text.contains(u"Marta Quiroga (marta_quiroga@plaza.example) · "_s));
        QVERIFY(!text.contains(u"She always asks"_s));
    }

    void whatIsNotTextIsSaid()
    {
        onpaper::Said said;
        said.conversation.memberName = u"Marta"_s;
        Message message;
        message.author.handle = u"marta@plaza.example"_s;
        message.warning = u"wheels"_s;
        message.text = u"Look"_s;
        message.attachments
            = {{{}, Attachment::Kind::Image, u"https://plaza.example/1.png"_s, {}, u"a wheel"_s, {}, {}, {}}};
        Message gone = message;
        gone.deleted = true;
        gone.warning.clear();
        gone.attachments.clear();
        said.messages = {message, gone};
        const QString text = onpaper::text(said, u"Mastodon"_s);
        QVERIFY2(text.contains(u"Content warning: wheels\nLook\n[attachment: a wheel]"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Deleted on the network."_s), qPrintable(text));
    }

    void onPaperOrSaidWhyNot()
    {
        Room room;
        room.desk.say(u"Marta/Quiroga"_s, u"<p>Which wheel?</p>"_s, 60);
        room.open();
        QTRY_VERIFY(room.thread().conversation());
        QSignalSpy acted(room.page.get(), &Place::acted);
        room.desk.actions.run(u"conversation.pdf"_s);
        QTRY_VERIFY(room.page->findChild<QFileDialog *>());
        auto *where = room.page->findChild<QFileDialog *>();
        const QString path = room.desk.folder.filePath(u"talk.pdf"_s);
        Q_EMIT where->fileSelected(path);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(acted[0][0].toString().startsWith(u"Saved: "_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        Q_EMIT where->fileSelected(room.desk.folder.filePath(u"nowhere/talk.pdf"_s));
        QTRY_COMPARE(acted.size(), 2);
        QVERIFY(acted[1][0].toString().startsWith(u"Not saved: there is no folder "_s));
        where->reject();
    }
};
TERTULIA_TEST(OnPaperTest)
#include "tst_onpaper.moc"
