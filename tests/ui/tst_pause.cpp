#include "models/store/conversations.h"
#include "models/store/pause.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/calendarroom.h"
#include "ui/accounts/accountspage.h"
#include "ui/calendar/decisioncard.h"
#include "ui/calendar/movedialog.h"
#include "ui/calendar/postpreview.h"
#include "ui/mainwindow.h"
#include "ui/pause/helddelegate.h"
#include "ui/pause/heldmodel.h"
#include "ui/pause/heldpage.h"
#include "ui/pause/pausebanner.h"
#include "ui/pause/pausedialog.h"
#include "ui/pause/proofdialog.h"
#include "ui/statusline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linklabel.h"
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using enum SendState;

namespace {
//! The whole window; it is Monday 11 May 2026, 10:00 in Madrid.
struct PauseHouse : CalendarRoom {
    std::unique_ptr<MainWindow> window;
    QList<PostId> posts;
    int keys = 0; //!< pressed so far

    PauseHouse()
    {
        QApplication::setStyle(new Style(desk.theme));
        desk.did([now = desk.services.clock](Transaction &t) { conversations::ensureBuiltinViews(t, now); });
    }
    ~PauseHouse()
    {
        desk.db.reset();
        window.reset();
        QApplication::setStyle(u"fusion"_s);
    }
    void fill() //!< nine, as in the design
    {
        const AccountId m = desk.wide.id, b = desk.narrow.id;
        posts = {plan(u"Tabla, corregida"_s, u"2026-05-11T13:00"_s, {m, b}),
            plan(u"Horario del puente"_s, u"2026-05-11T18:00"_s, {m}),
            plan(u"San Isidro en bici"_s, u"2026-05-15T11:00"_s, {m, b}),
            plan(u"Grupo lento: salida"_s, u"2026-05-16T10:00"_s, {b}),
            plan(u"Reto de la semana 3"_s, u"2026-05-18T09:30"_s, {m, b}),
            plan(u"Centrar una rueda"_s, u"2026-05-18T18:00"_s, {m}),
            plan(u"Últimas plazas"_s, u"2026-05-19T13:00"_s, {b}),
            plan(u"¿Qué llevas encima?"_s, u"2026-05-21T18:00"_s, {m, b}),
            plan(u"Cierra la inscripción"_s, u"2026-05-22T13:00"_s, {m})};
    }
    void show(QSize size = {1440, 900})
    {
        window = std::make_unique<MainWindow>(desk.desk());
        window->resize(size);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_COMPARE(window->currentPlace(), u"inbox"_s);
        desk.settle();
    }
    //! The dialog has come, and has the keyboard.
    template <class Dialog>
    bool asks()
    {
        const auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        return dialog && dialog->isActiveWindow() && dialog->isAncestorOf(QApplication::focusWidget());
    }
    //! The dialog is gone; no window manager gives the keyboard back here.
    void goBack()
    {
        QTRY_VERIFY(!QApplication::activeModalWidget());
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    HeldPage &page() { return *window->findChild<HeldPage *>(); }
    QTableView &table() { return *page().table(); }
    PauseBanner &banner() { return *window->findChild<PauseBanner *>(); }
    QString said() { return window->findChild<StatusLine *>()->findChild<ElidedLabel *>()->accessibleName(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    SendState state(int post) { return get(posts[post]).state; }
    Decision decision(int post)
    {
        for (const HeldVersion &held : desk.saw([](const Reader &r) { return pauses::waiting(r); }))
            if (held.version.post == posts[post])
                return held.decision;
        return Decision::None;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        ++keys;
        QTest::keyClick(focus, Qt::Key(key), modifiers);
    }
    void pauseAll()
    {
        desk.did([now = desk.services.clock](
                     Transaction &t) { return pauses::begin(t, {}, u"horquilla A-3"_s, now, now.addMSecs(300)); });
    }
    QPushButton *goOn()
    {
        for (QPushButton *button : page().findChildren<QPushButton *>())
            if (button->property("primary").toBool() && button->isVisibleTo(&page()))
                return button;
        return nullptr;
    }
    QToolButton *corner()
    {
        for (QToolButton *button : window->findChildren<QToolButton *>())
            if (button->text() == u"Pause all" || button->text() == u"Everything paused")
                return button;
        return nullptr;
    }
};
} // namespace

//! Pausing in the window (workflow W11), and what was missed decided in the same list.
class PauseStory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! Two actions to pause: the chord and Enter. Then one key per post.
    void pausedInTwoActionsAndDecidedByOneKeyEach()
    {
        PauseHouse house;
        house.fill();
        house.show();
        QVERIFY(!house.banner().isVisible());
        house.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(house.asks<PauseDialog>());
        house.press(Qt::Key_Return);
        QTRY_COMPARE(house.state(0), Held);
        QCOMPARE(house.keys, 2);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(house.state(i), Held);
        QTRY_VERIFY(house.banner().isVisible());
        QVERIFY2(house.banner().sentence().startsWith(u"Everything paused since 10:00:00. In force in "),
            qPrintable(house.banner().sentence()));
        QVERIFY(house.banner().sentence().endsWith(u"13 held, 0 published."));
        QCOMPARE(house.corner()->text(), u"Everything paused"_s);
        house.goBack();

        house.keys = 0;
        house.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier); // now to what is held
        QTRY_COMPARE(house.window->currentPlace(), u"held"_s);
        QTRY_COMPARE(house.table().model()->rowCount(), 9);
        QTRY_VERIFY(house.table().hasFocus());
        QCOMPARE(house.cell(0, HeldModel::Title), u"Tabla, corregida"_s);
        QCOMPARE(house.cell(0, HeldModel::Networks), u"Mastodon, Bluesky"_s);
        house.keys = 0;
        for (int i = 0; i < 9; ++i) {
            QTRY_COMPARE(house.table().currentIndex().row(), i);
            house.press(i == 6 ? Qt::Key_X : Qt::Key_Y);
            QTRY_COMPARE(house.decision(i), i == 6 ? Decision::Drop : Decision::Publish);
        }
        QCOMPARE(house.keys, 9);
        QTRY_COMPARE(house.cell(6, HeldModel::State), u"is cancelled"_s);
        QCOMPARE(house.state(0), Held); // marked, nothing more
        QTRY_VERIFY(house.page().effect().contains(u"8 go out at their time"_s));
        house.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(house.state(0), Scheduled);
        QCOMPARE(house.state(6), Cancelled);
        QTRY_VERIFY(!house.banner().isVisible());
        QTRY_COMPARE(house.corner()->text(), u"Pause all"_s);
        QTRY_COMPARE(house.said(), u"Publishing goes on. 8 go out, 1 cancelled."_s);
        house.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(house.state(6), Held); // nothing had left: they wait again, as they were marked
        QTRY_COMPARE(house.table().model()->rowCount(), 9);
        QCOMPARE(house.decision(6), Decision::Drop);
    }

    void movingTakesATimeAndStaysAMark()
    {
        PauseHouse house;
        house.fill();
        house.pauseAll();
        house.show();
        house.window->showHeld();
        QTRY_COMPARE(house.table().model()->rowCount(), 9);
        QTRY_VERIFY(house.table().hasFocus());
        house.press(Qt::Key_M);
        QTRY_VERIFY(house.asks<MoveDialog>());
        house.press(Qt::Key_Return); // the day that it has is offered
        QTRY_COMPARE(house.decision(0), Decision::Move);
        QTRY_COMPARE(house.cell(0, HeldModel::State), u"moves to Mon 11 May, 13:00"_s);
        QTRY_COMPARE(house.table().currentIndex().row(), 1);
        house.goBack();
        QTRY_VERIFY(house.table().hasFocus());
        house.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(house.decision(0), Decision::None);
    }

    void theMouseAndManyAtOnce()
    {
        PauseHouse house;
        house.fill();
        house.pauseAll();
        house.show();
        house.window->showHeld();
        QTRY_COMPARE(house.table().model()->rowCount(), 9);
        const auto *delegate = house.page().findChild<HeldDelegate *>();
        const QRect cell = house.table().visualRect(house.table().model()->index(2, HeldModel::Choice));
        QTest::mouseClick(
            house.table().viewport(), Qt::LeftButton, {}, delegate->segment(cell, Decision::Drop).center());
        QTRY_COMPARE(house.decision(2), Decision::Drop);
        QTRY_COMPARE(house.cell(2, HeldModel::Choice), u"Drop"_s);
        QTest::mouseClick(
            house.table().viewport(), Qt::LeftButton, {}, delegate->segment(cell, Decision::Drop).center());
        QTRY_COMPARE(house.decision(2), Decision::None); // pressed again: undecided again
        house.table().setFocus();
        house.press(Qt::Key_A, Qt::ControlModifier);
        house.press(Qt::Key_X);
        for (int i = 0; i < 9; ++i)
            QTRY_COMPARE(house.decision(i), Decision::Drop);
        QTRY_COMPARE(house.page().effect(), u"Ends the pause. 9 are cancelled, and can be brought back."_s);
        house.press(Qt::Key_Z, Qt::ControlModifier); // one step
        for (int i = 0; i < 9; ++i)
            QTRY_COMPARE(house.decision(i), Decision::None);
    }

    void spaceShowsThePost()
    {
        PauseHouse house;
        house.fill();
        house.pauseAll();
        house.show();
        house.window->showHeld();
        QTRY_VERIFY(house.table().currentIndex().isValid());
        house.press(Qt::Key_Space);
        auto *preview = house.page().findChild<PostPreview *>();
        QTRY_VERIFY(preview->isVisible());
        QVERIFY(preview->texts().first().contains(u"Tabla, corregida"_s));
    }

    void theEndWithoutDecisionsLeavesAllAndSaysSo()
    {
        PauseHouse house;
        house.fill();
        house.pauseAll();
        house.show();
        QTRY_VERIFY(house.banner().isVisible());
        house.window->showHeld();
        QTRY_COMPARE(house.page().effect(), u"Ends the pause. 9 stay here: nothing goes out without a decision."_s);
        house.goOn()->click();
        QTRY_VERIFY(!house.banner().isVisible());
        QCOMPARE(house.state(0), Held);
        bool told = false;
        const auto notice = [&] {
            for (const Banner *banner : house.window->findChildren<Banner *>())
                told = told || (banner->isVisible() && banner->text().contains(u"13 still held after a pause."_s));
            return told;
        };
        QTRY_VERIFY(notice());
    }

    //! Three posts came due while the computer slept: one is published, one moved, one dropped, and two late ones
    //! apart.
    void missedWhileAsleep()
    {
        PauseHouse house;
        const AccountId m = house.desk.wide.id;
        for (const auto &[title, when] : {std::pair(u"Uno"_s, u"2026-05-11T06:00"_s), {u"Dos"_s, u"2026-05-11T06:30"_s},
                 {u"Tres"_s, u"2026-05-11T07:00"_s}, {u"Cuatro"_s, u"2026-05-11T07:30"_s}})
            house.posts.append(house.plan(title, when, {m}));
        house.desk.did([m, now = house.desk.services.clock](Transaction &t) { (void)outbox::claim(t, m, {now, 600}); });
        QCOMPARE(house.state(0), Missed);
        house.show();
        LinkLabel *decide = nullptr;
        const auto offered = [&] {
            for (Banner *banner : house.window->findChildren<Banner *>())
                if (banner->isVisible() && banner->text().startsWith(u"4 missed: the computer was off or asleep."))
                    decide = banner->findChild<LinkLabel *>();
            return decide != nullptr;
        };
        QTRY_VERIFY(offered());
        QTest::mouseClick(decide, Qt::LeftButton);
        QTRY_COMPARE(house.window->currentPlace(), u"held"_s);
        QTRY_COMPARE(house.table().model()->rowCount(), 4);
        QTRY_VERIFY(house.table().hasFocus());
        house.press(Qt::Key_Y);
        house.press(Qt::Key_M);
        QTRY_VERIFY(house.asks<MoveDialog>());
        house.press(Qt::Key_Return); // tomorrow at its hour: today's has passed
        QTRY_COMPARE(house.table().currentIndex().row(), 2);
        house.goBack();
        QTRY_VERIFY(house.table().hasFocus());
        house.press(Qt::Key_X);
        house.press(Qt::Key_Y);
        QTRY_COMPARE(house.decision(3), Decision::Publish);
        QTRY_VERIFY(house.page().effect().startsWith(u"2 go out from now on, 45 s apart · 1 move"));
        QCOMPARE(house.goOn()->text(), u"Carry out these decisions"_s);
        QCOMPARE(house.state(0), Missed); // not before
        house.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(house.state(0), Scheduled);
        const QDateTime now = house.desk.services.clock;
        QCOMPARE(house.version(house.posts[0], m).due, now);
        QCOMPARE(house.version(house.posts[3], m).due, now.addSecs(45));
        QCOMPARE(house.get(house.posts[1]).wallTime, u"2026-05-12T06:30"_s);
        QCOMPARE(house.state(1), Scheduled);
        QCOMPARE(house.state(2), Cancelled);
        QTRY_COMPARE(house.table().model()->rowCount(), 0);
    }

    void fromTheCardsOfTheCalendarToo()
    {
        PauseHouse house;
        house.posts.append(house.settled(u"Uno"_s, u"2026-05-11T06:00"_s, {house.desk.wide.id}, Missed));
        house.posts.append(house.settled(u"Dos"_s, u"2026-05-11T07:00"_s, {house.desk.wide.id}, Missed));
        house.show();
        house.window->showPlace(u"calendar"_s);
        const auto press = [&](const QString &text) {
            for (QAbstractButton *button : house.window->findChildren<QAbstractButton *>())
                if (button->isVisible() && button->accessibleName() == text) {
                    button->click();
                    return true;
                }
            return false;
        };
        QTRY_VERIFY(press(u"Publish now: Uno"_s));
        QTRY_COMPARE(house.state(0), Scheduled);
        house.desk.settle();
        QTRY_VERIFY(press(u"Publish now: Dos"_s));
        QTRY_COMPARE(house.state(1), Scheduled);
        QCOMPARE(house.version(house.posts[1], house.desk.wide.id).due, house.desk.services.clock.addSecs(45));
    }

    void oneAccountFromItsPage()
    {
        PauseHouse house;
        house.fill();
        house.show();
        house.window->showAccounts(house.desk.narrow.id);
        const auto button = [&](const QString &text) -> QPushButton * {
            for (QPushButton *one : house.window->findChild<AccountsPage *>()->findChildren<QPushButton *>())
                if (one->text() == text && one->isVisible())
                    return one;
            return nullptr;
        };
        QTRY_VERIFY(button(u"Pause publishing…"_s));
        button(u"Pause publishing…"_s)->click();
        QTRY_VERIFY(house.asks<PauseDialog>());
        house.press(Qt::Key_Return);
        QTRY_COMPARE(house.state(3), Held);
        QCOMPARE(house.state(1), Scheduled);
        QTRY_VERIFY(house.banner().isVisible());
        QVERIFY(house.banner().sentence().startsWith(u"Bluesky paused since 10:00:00."));
        QCOMPARE(house.corner()->text(), u"Pause all"_s);
        QTRY_VERIFY(button(u"Resume publishing"_s));
        const auto sentence = [&] {
            for (const QLabel *label : house.window->findChild<AccountsPage *>()->findChildren<QLabel *>())
                if (label->text() == u"Bluesky: publishing is paused. Replies still go out.")
                    return true;
            return false;
        };
        QVERIFY(sentence());
        button(u"Resume publishing"_s)->click();
        QTRY_VERIFY(!house.banner().isVisible());
        QCOMPARE(house.state(3), Held);
    }

    void theProofSaysWhatWasHeldAndIsKeptAsPdf()
    {
        PauseHouse house;
        house.fill();
        house.pauseAll();
        house.show();
        QTRY_VERIFY(house.banner().isVisible());
        house.desk.actions.run(u"publishing.proof"_s);
        QTRY_VERIFY(qobject_cast<ProofDialog *>(QApplication::activeModalWidget()));
        auto *dialog = qobject_cast<ProofDialog *>(QApplication::activeModalWidget());
        const QString text = dialog->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(text.contains(u"Reason: horquilla A-3"), qPrintable(text));
        QVERIFY(text.contains(u"In force: 2026-05-11 10:00:00.300 UTC+2"_s));
        QVERIFY(text.contains(u"Held: 13"_s));
        QVERIFY(text.contains(u"2026-05-15 11:00:00.000 UTC+2 · Bluesky · “San Isidro en bici”"_s));
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->isReadOnly());
        const QString path = house.desk.folder.filePath(u"proof.pdf"_s);
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == u"Save as PDF…")
                QMetaObject::invokeMethod(const_cast<QPushButton *>(button), &QPushButton::click);
        QSignalSpy acted(dialog, &ProofDialog::acted);
        auto *where = dialog->findChild<QFileDialog *>();
        QVERIFY(where);
        Q_EMIT where->fileSelected(path);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(acted.first().first().toString().startsWith(u"Saved: "_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        where->reject();
        dialog->reject();
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        for (const QString &theme : {u"light"_s, u"dark"_s})
            for (const QString &language : {u"en"_s, u"es"_s})
                QTest::addRow("%s %s", qPrintable(theme), qPrintable(language)) << theme << language;
    }
    void pictures()
    {
        if (qEnvironmentVariable("TERTULIA_PICTURES").isEmpty())
            QSKIP("for the eye: with TERTULIA_PICTURES");
        QFETCH(const QString, theme);
        QFETCH(const QString, language);
        const QLocale before;
        PauseHouse house;
        QTranslator words;
        if (language == u"es" && words.load(u":/i18n/tertulia_es.qm"_s))
            qApp->installTranslator(&words);
        QLocale::setDefault(language == u"es" ? QLocale(QLocale::Spanish, QLocale::Spain)
                                              : QLocale(QLocale::English, QLocale::UnitedKingdom));
        house.desk.theme.setMode(theme == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
        house.desk.services.spoken = language;
        house.fill();
        house.pauseAll();
        house.desk.did([&](Transaction &t) {
            const auto mark = [&](int post, Decision decision) {
                QList<pauses::Mark> marks;
                const Post held = *posts::one(t, house.posts[post]);
                for (const Variant &version : held.variants)
                    marks.append({version.id, decision,
                        {u"2026-05-14T10:00"_s, u"Europe/Madrid"_s, house.desk.services.clock.addDays(3)}});
                return bool(pauses::mark(t, marks, house.desk.services.clock));
            };
            return mark(0, Decision::Publish) && mark(1, Decision::Move) && mark(6, Decision::Drop);
        });
        house.show();
        house.window->showHeld();
        QTRY_COMPARE(house.table().model()->rowCount(), 9);
        QTRY_VERIFY(house.banner().isVisible());
        house.table().setCurrentIndex(house.table().model()->index(2, 0));
        QTest::qWait(200);
        grab(*house.window, u"held-1440x900"_s, theme, language, {1440, 900});
        grab(*house.window, u"held-1100x700"_s, theme, language, {1100, 700});
        house.window->showPlace(u"calendar"_s);
        QTest::qWait(300);
        grab(*house.window, u"held-calendar-1440x900"_s, theme, language, {1440, 900});
        house.window->showAccounts(house.desk.wide.id);
        QTest::qWait(100);
        grab(*house.window, u"held-accounts-1100x700"_s, theme, language, {1100, 700});
        house.desk.theme.setTextScale(2);
        house.window->showHeld();
        QTest::qWait(200);
        grab(*house.window, u"held-200"_s, theme, language, {1440, 900});
        house.desk.theme.setTextScale(1);
        const QList<Account> two{house.desk.wide, house.desk.narrow};
        PauseDialog dialog(house.desk.desk(), two, {}, house.window.get());
        grab(dialog, u"pause-dialog"_s, theme, language, dialog.sizeHint());
        dialog.hide();
        house.desk.did([](Transaction &t) { return pauses::end(t, {}, QDateTime::currentDateTimeUtc()); });
        QTRY_VERIFY(!house.banner().isVisible());
        grab(*house.window, u"held-after-1440x900"_s, theme, language, {1440, 900});
        QLocale::setDefault(before);
        qApp->removeTranslator(&words);
    }
};
TERTULIA_TEST(PauseStory)
#include "tst_pause.moc"
