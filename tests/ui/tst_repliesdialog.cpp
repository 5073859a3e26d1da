#include "models/store/savedreplies.h"
#include "tests/support/fakeservices.h"
#include "tests/support/main.h"
#include "ui/replies/repliesdialog.h"
#include "ui/replies/savedreplyform.h"
#include "ui/widgets/linklabel.h"
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

//! The dialog on a real database.
struct Room {
    FakeDesk desk;
    std::unique_ptr<RepliesDialog> dialog;

    void add(const QString &title, const QString &folder, const QList<ReplyVersion> &versions)
    {
        desk.did([=, now = desk.services.clock](Transaction &t) {
            return bool(savedreplies::keep(t, {{}, {}, folder, title, {}, versions, 0, {}}, now).id);
        });
    }
    void open()
    {
        dialog = std::make_unique<RepliesDialog>(desk.desk(), nullptr);
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QTRY_COMPARE(titles().size(), all().size());
    }
    QList<SavedReply> all()
    {
        return desk.saw([](const Reader &r) { return savedreplies::all(r); });
    }
    std::optional<SavedReply> named(const QString &title)
    {
        for (const SavedReply &reply : all())
            if (reply.title == title)
                return reply;
        return std::nullopt;
    }
    QTreeWidget *tree() { return dialog->findChild<QTreeWidget *>(); }
    QStringList titles()
    {
        QStringList found;
        for (QTreeWidgetItemIterator item(tree()); *item; ++item)
            if ((*item)->data(0, Qt::UserRole).isValid())
                found.append((*item)->text(0));
        return found;
    }
    QTreeWidgetItem *item(const QString &text)
    {
        for (QTreeWidgetItemIterator item(tree()); *item; ++item)
            if ((*item)->text(0) == text)
                return *item;
        return nullptr;
    }
    void choose(const QString &text) { tree()->setCurrentItem(item(text)); }
    template <class Widget>
    Widget *called(const QString &name)
    {
        for (Widget *widget : dialog->findChildren<Widget *>())
            if (widget->accessibleName().startsWith(name))
                return widget;
        return nullptr;
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    QTextEdit *text() { return dialog->findChild<QTextEdit *>(); }
    void turnTo(const QString &box, const QString &value)
    {
        auto *combo = called<QComboBox>(box);
        combo->setCurrentIndex(combo->findData(value));
        Q_EMIT combo->activated(combo->currentIndex());
    }
};

} // namespace

//! Saved replies are arranged: written, kept without asking, and taken back.
class RepliesDialogStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsWritten()
    {
        Room room;
        room.open();
        room.button(u"New"_s)->click();
        QVERIFY(room.called<QLineEdit>(u"Title"_s)->hasFocus());
        QTest::keyClicks(room.called<QLineEdit>(u"Title"_s), u"Desarrollos"_s);
        QCOMPARE(room.called<QLineEdit>(u"Letters"_s)->text(), u"de"_s); // proposed
        room.called<QComboBox>(u"Folder"_s)->setEditText(u"Taller"_s);
        room.text()->setPlainText(u"Hello, "_s);
        QToolButton *blank = room.called<QToolButton>(u"Insert a blank"_s);
        room.text()->moveCursor(QTextCursor::End);
        blank->menu()->actions().first()->trigger();
        QCOMPARE(room.text()->toPlainText(), u"Hello, {{member's first name}}"_s);
        room.turnTo(u"Language"_s, u"es"_s);
        QCOMPARE(room.text()->toPlainText(), QString());
        room.text()->setPlainText(u"Hola"_s);
        room.turnTo(u"Network"_s, u"bluesky"_s);
        room.text()->setPlainText(u"Hola, cielo"_s);
        QCOMPARE(room.dialog->findChild<QTabBar *>()->count(), 3);
        room.dialog->findChild<QTabBar *>()->setCurrentIndex(1);
        QCOMPARE(room.text()->toPlainText(), u"Hola"_s);
        room.button(u"Save"_s)->click();
        QTRY_COMPARE(room.titles(), QStringList{u"Desarrollos"_s});
        const SavedReply kept = room.all().first();
        QCOMPARE(kept.folder, u"Taller"_s);
        QCOMPARE(kept.letters, u"de"_s);
        QCOMPARE(kept.versions,
            (QList<ReplyVersion>{{{}, {}, u"Hello, {{member.first_name}}"_s}, {u"es"_s, {}, u"Hola"_s},
                {u"es"_s, u"bluesky"_s, u"Hola, cielo"_s}}));
        QVERIFY(!room.button(u"Save"_s)->isEnabled());
    }

    void whatIsWrittenIsKeptByLeavingIt()
    {
        Room room;
        room.add(u"A"_s, {}, {{{}, {}, u"uno"_s}});
        room.add(u"B"_s, {}, {{{}, {}, u"dos"_s}});
        room.open();
        room.choose(u"A"_s);
        room.text()->setPlainText(u"uno y medio"_s);
        room.choose(u"B"_s);
        QTRY_COMPARE(room.named(u"A"_s)->versions.first().text, u"uno y medio"_s);
        QCOMPARE(room.text()->toPlainText(), u"dos"_s);
        room.button(u"New"_s)->click();
        room.text()->setPlainText(u"Sin título, pero con mucho que decir a quien pregunte"_s);
        QTest::keyClick(room.dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(!room.dialog->isVisible());
        QTRY_COMPARE(room.all().size(), 3);
        QVERIFY(room.named(u"Sin título, pero con mucho que decir a …"_s));
    }

    void deletingIsTakenBack()
    {
        Room room;
        room.add(u"A"_s, {}, {{{}, {}, u"uno"_s}});
        room.add(u"B"_s, {}, {{{}, {}, u"dos"_s}});
        room.open();
        QSignalSpy acted(room.dialog.get(), &RepliesDialog::acted);
        room.choose(u"B"_s);
        room.tree()->setFocus();
        QTest::keyClick(room.tree(), Qt::Key_Delete);
        QTRY_COMPARE(room.titles(), QStringList{u"A"_s});
        QCOMPARE(acted.last()[0].toString(), u"Deleted: “B”"_s);
        QCOMPARE(room.text()->toPlainText(), u"uno"_s); // the next one is there
        QVERIFY(room.dialog->findChild<LinkLabel *>()->isVisible());
        room.dialog->findChild<LinkLabel *>()->click();
        QTRY_COMPARE(room.titles(), (QStringList{u"A"_s, u"B"_s}));
        QVERIFY(!room.dialog->findChild<LinkLabel *>()->isVisible());
    }

    void aChangeIsTakenBack()
    {
        Room room;
        room.add(u"A"_s, {}, {{{}, {}, u"uno"_s}});
        room.open();
        QTRY_COMPARE(room.text()->toPlainText(), u"uno"_s);
        room.text()->setPlainText(u"otro"_s);
        QTest::keyClick(room.dialog.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(room.dialog->findChild<LinkLabel *>()->isVisible());
        room.dialog->findChild<LinkLabel *>()->click();
        QTRY_COMPARE(room.text()->toPlainText(), u"uno"_s);
        QCOMPARE(room.all().first().versions.first().text, u"uno"_s);
    }

    void aFolderGetsAnotherName()
    {
        Room room;
        room.add(u"A"_s, u"Taller"_s, {{{}, {}, u"uno"_s}});
        room.add(u"B"_s, u"Taller"_s, {{{}, {}, u"dos"_s}});
        room.open();
        room.item(u"Taller"_s)->setText(0, u"Piezas"_s);
        QTRY_COMPARE(room.all().first().folder, u"Piezas"_s);
        QCOMPARE(room.all().last().folder, u"Piezas"_s);
        QTRY_COMPARE(room.called<QComboBox>(u"Folder"_s)->currentText(), u"Piezas"_s);
        room.item(u"Piezas"_s)->setText(0, u" "_s);
        QCOMPARE(room.item(u"Piezas"_s)->childCount(), 2);
    }

    //! What the answer named is a blank in the new one, so that nobody gets another's name.
    void itBeginsWithWhatWasWritten()
    {
        Room room;
        room.add(u"A"_s, {}, {{{}, {}, u"uno"_s}});
        room.open();
        SavedReply fresh;
        fresh.versions = {{{}, {}, u"Hola, {{member.first_name}}"_s}};
        room.dialog->startNew(fresh);
        QCOMPARE(room.text()->toPlainText(), u"Hola, {{member's first name}}"_s);
        QVERIFY(room.called<QLineEdit>(u"Title"_s)->hasFocus());
        QTest::keyClicks(room.called<QLineEdit>(u"Title"_s), u"Saludo"_s);
        room.dialog->accept();
        QTRY_VERIFY(room.named(u"Saludo"_s));
        QCOMPARE(room.named(u"Saludo"_s)->versions, fresh.versions);
    }

    void everythingHasANameAndIsReached()
    {
        Room room;
        room.add(u"A"_s, u"Taller"_s, {{{}, {}, u"uno"_s}});
        room.open();
        room.choose(u"A"_s);
        room.tree()->setFocus();
        QSet<QWidget *> reached;
        for (int i = 0; i < 20; ++i) {
            QWidget *now = QApplication::focusWidget();
            QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(now);
            QVERIFY2(!heard->text(QAccessible::Name).isEmpty(), now->metaObject()->className());
            reached.insert(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        for (QWidget *part : std::initializer_list<QWidget *>{room.tree(), room.called<QLineEdit>(u"Title"_s),
                 room.called<QComboBox>(u"Folder"_s), room.called<QLineEdit>(u"Letters"_s),
                 room.dialog->findChild<QTabBar *>(), room.called<QComboBox>(u"Language"_s),
                 room.called<QComboBox>(u"Network"_s), room.text(), room.called<QToolButton>(u"Insert a blank"_s),
                 room.button(u"New"_s), room.button(u"Delete"_s), room.button(u"Close"_s)})
            QVERIFY2(reached.contains(part), part->metaObject()->className());
    }
};

TERTULIA_TEST(RepliesDialogStories)
#include "tst_repliesdialog.moc"
