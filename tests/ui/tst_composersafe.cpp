#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/composerroom.h"
#include "ui/composer/statestrip.h"
#include "ui/widgets/paneheader.h"
#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Room = ComposerRoom;

//! That nothing written is lost and nothing is written twice, by keys on a real database.
class ComposerSafe : public QObject {
    Q_OBJECT

    //! What the header says of the draft.
    static QString saved(Room &room)
    {
        for (const QLabel *label : room.page->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(u"saved"_s))
                return label->text();
        return {};
    }
    static QString onDisk(Room &room)
    {
        return room.desk.saw([](const Reader &r) { return drafts::one(r, u"post/new"_s).content; });
    }
    static QToolButton *tool(Room &room, const QString &name)
    {
        for (QToolButton *button : room.page->findChildren<QToolButton *>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void savedIsSaidOnceItIsOnDisk()
    {
        Room room;
        QVERIFY(saved(room).isEmpty());
        room.type(u"Half a thought"_s);
        QVERIFY(saved(room).isEmpty()); // typed, but not on disk yet
        QTRY_VERIFY(saved(room).startsWith(u"saved "_s));
        QVERIFY(onDisk(room).contains(u"Half a thought"_s));
        room.page->openPost({});
        QTRY_VERIFY(room.page->isLoaded());
        QVERIFY(!saved(room).isEmpty()); // the draft that came back is as old as it is
        room.desk.actions.run(u"composer.discard"_s);
        QTRY_VERIFY(saved(room).isEmpty());
    }

    //! The files as the disk has them two seconds after the last letter: what kill -9 leaves.
    void aDraftOutlivesAKill()
    {
        Room room;
        room.type(u"Typed just before the end"_s);
        QTest::qWait(2000);
        QTemporaryDir after;
        for (const QString &file : {u"w.tertulia"_s, u"w.tertulia-wal"_s})
            QVERIFY(QFile::copy(room.desk.folder.filePath(file), after.filePath(file)));
        Database::Options options;
        options.path = after.filePath(u"w.tertulia"_s);
        options.poll = false;
        options.copies = false;
        auto opened = Database::open(options);
        QVERIFY(std::holds_alternative<std::unique_ptr<Database>>(opened));
        const auto store = std::get<std::unique_ptr<Database>>(std::move(opened));
        const auto found = answer(store->read([](const Reader &r) { return drafts::one(r, u"post/new"_s).content; }));
        QVERIFY(found);
        QCOMPARE(*found, composition::toJson(room.page->composition()));
    }

    void savingTwiceIsOnePost()
    {
        Room room;
        room.write(u"Twice in a breath"_s);
        room.key(Qt::Key_S, Qt::ControlModifier);
        room.key(Qt::Key_S, Qt::ControlModifier);
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.closed->size(), 1);
        room.desk.settle();
        QCOMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts().first().state, SendState::Scheduled);
        QCOMPARE(room.posts().first().variants.size(), 2);
    }

    void twoPressesPublishOnce()
    {
        Room room;
        room.write(u"Now"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(room.box());
        QMessageBox *box = room.box();
        QAbstractButton *publish = nullptr;
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                publish = button;
        QVERIFY(publish);
        publish->click();
        publish->click();
        room.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(room.closed->size(), 1);
        room.desk.settle();
        QCOMPARE(room.posts().size(), 1);
        const auto rows = room.desk.saw([](const Reader &r) { return outbox::waiting(r); });
        QCOMPARE(rows.size(), 2); // one for each account
    }

    void twoPressesScheduleOnce()
    {
        Room room;
        room.write(u"In May"_s);
        room.plan({2026, 5, 20}, {13, 0}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.closed->size(), 1);
        room.desk.settle();
        QCOMPARE(room.posts().size(), 1);
        const auto rows = room.desk.saw([](const Reader &r) { return outbox::waiting(r); });
        QCOMPARE(rows.size(), 2); // one for each account
    }

    void theServerKeepsItOnlyWhereItCan()
    {
        Room room(false);
        room.open();
        const auto choice = [&] { return room.page->bar().findChild<QCheckBox *>(); };
        QVERIFY(!choice()->isVisible()); // no server here is known to
        room.desk.services.infos[u"mastodon"_s].capabilities.insert(u"schedule"_s, {true, {}});
        room.open();
        QTRY_VERIFY(choice()->isVisible());
        QVERIFY(!choice()->isChecked());
        QVERIFY(!choice()->accessibleName().isEmpty());
        room.write(u"While nobody is here"_s);
        room.plan({2026, 5, 20}, {13, 0}, u"Europe/Madrid"_s);
        QTest::keyClick(choice(), Qt::Key_Space);
        QTRY_VERIFY(choice()->isChecked());
        for (const QSize size : {QSize(1240, 760), QSize(960, 640)})
            grab(*room.page, u"composer-by-server-%1"_s.arg(size.width()), u"light"_s, u"en"_s, size);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const Post post = room.posts().first();
        for (const Variant &version : post.variants)
            QCOMPARE(version.byServer, version.account == room.desk.wide.id);
        room.open(post.id); // and it is remembered
        QTRY_VERIFY(choice()->isChecked());
    }

    void whereItStandsIsToldAfterwards()
    {
        Room room;
        QSignalSpy sent(room.page.get(), &ComposerPage::sent);
        room.write(u"Good morning, Auckland"_s);
        room.plan({2026, 5, 15}, {9, 0}, u"Pacific/Auckland"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(sent.first()[0].value<PostId>(), room.posts().first().id);
        QCOMPARE(sent.first()[1].toDate(), QDate(2026, 5, 14)); // our day, not theirs
    }

    void aNetworkIsAddedFromTheHeader()
    {
        Room room;
        room.type(u"Everywhere"_s);
        Q_EMIT room.narrow().removeAsked();
        QCOMPARE(room.page->composition().versions.size(), 1);
        QToolButton *add = tool(room, u"Add a network"_s);
        QVERIFY(add && add->isVisible());
        Q_EMIT add->menu()->aboutToShow();
        QCOMPARE(add->menu()->actions().first()->text(), u"Bluesky, @ciclosarganzuela.example"_s);
        add->menu()->actions().first()->trigger();
        QCOMPARE(room.page->composition().versions.size(), 2);
        QCOMPARE(room.narrow().editor().toPlainText(), u"Everywhere"_s);
        Q_EMIT add->menu()->aboutToShow();
        QSignalSpy accounts(room.page.get(), &Place::accountAsked);
        QCOMPARE(add->menu()->actions().size(), 1); // all of them are there: only the way to one more is left
        add->menu()->actions().first()->trigger();
        QCOMPARE(accounts.size(), 1);
    }

    void everyVersionKeepsItsOwnText()
    {
        Room room;
        room.type(u"The idea"_s);
        room.narrow().editor().setFocus();
        room.type(u"short: "_s);
        room.wide().editor().setFocus();
        room.type(u"long: "_s);
        room.page->ideaField().setFocus();
        room.type(u" grows"_s);
        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const Post post = room.posts().first();
        room.open(post.id);
        QCOMPARE(room.narrow().editor().toPlainText(), u"short: The idea"_s);
        QCOMPARE(room.wide().editor().toPlainText(), u"long: The idea"_s);
        QVERIFY(room.page->ideaField().toPlainText().contains(u" grows"_s));
    }

    void droppedPicturesAreTakenAndFiveAreTooMany()
    {
        Room room;
        room.write(u"Five"_s);
        QMimeData mime;
        QList<QUrl> files;
        for (int i = 0; i < 5; ++i)
            files.append(QUrl::fromLocalFile(room.picture(u"p%1.png"_s.arg(i), QColor(40 * i, 90, 120))));
        mime.setUrls(files);
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(room.page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(room.page.get(), &drop);
        QTRY_COMPARE(room.page->composition().media.size(), 5);
        for (int i = 0; i < 5; ++i) {
            room.page->mediaPane().writeAlt(i);
            room.type(u"A colour"_s);
        }
        Q_EMIT room.narrow().remedyAsked({Problem::What::NoPictures, 0, 5, {}});
        QTRY_COMPARE(room.wide().checkSentence(), u"1 pictures too many for Mastodon."_s);
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(room.said().startsWith(u"Not scheduled: 1 pictures too many for Mastodon."));
        QVERIFY(room.posts().isEmpty());
        Q_EMIT room.wide().findChild<StateStrip *>(u"check"_s)->verbChosen();
        QTRY_VERIFY(room.wide().checkSentence().startsWith(u"Fits"));
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts().first().variants.first().content.media.size(), 4);
    }

    //! Switched while it runs, it looks as if it had been opened so.
    void theThemeReachesEveryGround()
    {
        QApplication::setCursorFlashTime(0);
        Room room;
        room.page->mediaPane().take({room.picture(u"p.png"_s, Qt::blue)});
        QTRY_COMPARE(room.page->composition().media.size(), 1);
        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const PostId post = room.posts().first().id;
        room.open(post);
        room.desk.theme.setMode(Theme::Mode::Dark);
        QTest::qWait(500); // the picture is read on another thread
        const QImage switched = room.page->grab().toImage();
        room.open(post);
        QTRY_VERIFY(room.page->grab().toImage() == switched);
    }

    void aDoubtfulTimeIsSaidAtOnce()
    {
        Room room;
        room.type(u"At night"_s);
        room.plan({2026, 10, 25}, {2, 30}, u"Europe/Madrid"_s);
        const auto says = [&](const QString &words) {
            for (const QLabel *label : room.page->bar().findChildren<QLabel *>())
                if (label->text() == words || label->toolTip() == words)
                    return true;
            return false;
        };
        QVERIFY(says(u"This time comes twice that day"_s));
        room.plan({2027, 3, 28}, {2, 30}, u"Europe/Madrid"_s);
        QVERIFY(says(u"The clocks skip this time that day"_s));
    }
};

TERTULIA_TEST(ComposerSafe)
#include "tst_composersafe.moc"
