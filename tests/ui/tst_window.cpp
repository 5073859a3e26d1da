#include "models/itemmodels/accountsmodel.h"
#include "models/itemmodels/outboxmodel.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include "tests/support/fakeservices.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "ui/accounts/connectdialog.h"
#include "ui/accounts/firstrun.h"
#include "ui/accounts/networkcard.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/receiptdialog.h"
#include "ui/commandbar/commandbar.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/hitlist.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/mainwindow.h"
#include "ui/members/memberspage.h"
#include "ui/quitdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/statusline.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/searchfield.h"
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QStyleFactory>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

//! The whole window on a store of its own, with the program's own look.
struct House {
    FakeDesk desk;
    std::unique_ptr<ActionRegistry> actions;
    std::unique_ptr<MainWindow> window;
    ConversationId first, second;

    House()
    {
        QApplication::setStyle(new Style(desk.theme));
        QApplication::setCursorFlashTime(0); // pictures are compared
        desk.services.infos[u"mastodon"_s].capabilities.insert(u"direct"_s, {true, {}});
        const QDateTime now = desk.services.clock;
        desk.did([now](Transaction &t) { conversations::ensureBuiltinViews(t, now); });
        first = hear(u"Marta Quiroga"_s, u"Which wheel do you use?"_s, 1);
        second = hear(u"Leire Zabala"_s, u"Did I leave a blue bag?"_s, 2);
    }
    ~House()
    {
        desk.db.reset();
        window.reset();
        QApplication::setStyle(u"fusion"_s);
    }
    ConversationId hear(const QString &who, const QString &text, int number)
    {
        const Message message = said::in(desk.wide.id, u"m%1"_s.arg(number), who, text, -number);
        return desk.did([message, now = desk.services.clock](
                            Transaction &t) { return messages::keep(t, message, now).conversation; });
    }
    std::unique_ptr<MainWindow> another(ActionRegistry &registry, QSize size = {1440, 900})
    {
        auto made = std::make_unique<MainWindow>(Desk{desk.theme, registry, desk.syntax, *desk.db, desk.services});
        made->resize(size);
        made->show();
        made->activateWindow();
        if (!QTest::qWaitForWindowExposed(made.get()))
            qFatal("no window");
        if (!QTest::qWaitFor([&] { return made->currentPlace() == u"inbox"_s; }))
            qFatal("the inbox did not come");
        desk.settle();
        return made;
    }
    void open(QSize size = {1440, 900})
    {
        actions = std::make_unique<ActionRegistry>(
            desk.theme, ActionRegistry::Bindings(), [](const ActionRegistry::Bindings &) {});
        window = another(*actions, size);
    }
    Desk shellDesk() { return {desk.theme, *actions, desk.syntax, *desk.db, desk.services}; }
    InboxPage &inbox() { return *window->findChild<InboxPage *>(); }
    QString statusSaid() { return window->findChild<StatusLine *>()->findChild<ElidedLabel *>()->accessibleName(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(focus, Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QList<Note> notes()
    {
        return desk.saw([id = first](const Reader &r) { return members::notesIn(r, id); });
    }
};

const QStringList places{u"inbox"_s, u"calendar"_s, u"members"_s, u"accounts"_s, u"held"_s, u"first-run"_s};

QString called(const QWidget *widget)
{
    return u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
        QString::fromLatin1(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : ""));
}

QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
    return heard ? heard->text(QAccessible::Name).trimmed() : QString();
}

//! Whoever the keyboard reaches says what it is; `found` lists those that do not.
void collectNameless(QWidget *root, QStringList &found)
{
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool reached = widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(root) && widget->isEnabled();
        // a part of one that has a name
        const bool inner = widget->objectName().startsWith(u"qt_"_s)
            || (qobject_cast<QComboBox *>(widget->parentWidget()) && !nameOf(widget->parentWidget()).isEmpty());
        if (reached && !inner && nameOf(widget).isEmpty())
            found.append(called(widget));
    }
}

//! Buttons that the mouse reaches, the keyboard does too.
void collectUnreachable(QWidget *root, QStringList &found)
{
    for (QAbstractButton *button : root->findChildren<QAbstractButton *>()) {
        const QString name = button->objectName();
        if (button->isVisibleTo(root) && button->focusPolicy() == Qt::NoFocus && !name.startsWith(u"qt_"_s)
            && button->accessibleName().isEmpty() && button->text().isEmpty())
            found.append(called(button));
    }
}

bool showsWords(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    return button.isVisible() && !button.text().isEmpty()
        && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        && button.metaObject() != &NetworkCard::staticMetaObject;
}

QChar mnemonicOf(const QString &text)
{
    for (qsizetype i = text.indexOf(u'&'); i >= 0 && i + 1 < text.size(); i = text.indexOf(u'&', i + 2))
        if (text[i + 1] != u'&')
            return text[i + 1].toLower();
    return {};
}

//! Letters that two things of one window or menu answer to.
QStringList collisions(const QStringList &texts)
{
    QMap<QChar, QString> taken;
    QStringList found;
    for (const QString &text : texts) {
        const QChar letter = mnemonicOf(text);
        if (letter.isNull())
            continue;
        if (taken.contains(letter))
            found.append(taken[letter] + u" / "_s + text);
        taken.insert(letter, text);
    }
    return found;
}

QStringList textsOf(const QWidget *root)
{
    QStringList texts;
    for (const QAbstractButton *button : root->findChildren<QAbstractButton *>())
        if (button->isVisibleTo(root))
            texts.append(button->text());
    for (const QLabel *label : root->findChildren<QLabel *>())
        if (label->isVisibleTo(root) && label->buddy())
            texts.append(label->text());
    return texts;
}

class Spanish {
public:
    Spanish()
    {
        if (!m_words.load(u":/i18n/tertulia_es.qm"_s))
            qFatal("no Spanish in the program");
    }
    ~Spanish() { QCoreApplication::removeTranslator(&m_words); }
    void speak(FakeServices &services)
    {
        QLocale::setDefault(QLocale(QLocale::Spanish));
        services.spoken = u"es"_s;
        QCoreApplication::installTranslator(&m_words);
        Q_EMIT services.languageChanged();
        QCoreApplication::processEvents();
    }

private:
    QTranslator m_words;
};

QImage pictureOf(MainWindow &window, const QString &place)
{
    window.showPlace(place);
    for (int i = 0; i < 8; ++i)
        QTest::qWait(25);
    if (QApplication::focusWidget())
        QApplication::focusWidget()->clearFocus();
    QTest::qWait(25);
    return window.grab().toImage();
}

//! How much of two pictures differs, in dots.
int difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return a.width() * a.height();
    int dots = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            dots += a.pixel(x, y) != b.pixel(x, y);
    return dots;
}

void savePicture(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("TERTULIA_PICTURES");
    if (!folder.isEmpty())
        image.save(folder + u'/' + name + u".png"_s);
}

} // namespace

//! What only the whole window can show: keys that go across places, the words and colours of everything, leaving.
class WindowStories : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void searchingFromAnywhere_data()
    {
        QTest::addColumn<QString>("place");
        for (const QString &place : {u"inbox"_s, u"calendar"_s, u"members"_s, u"accounts"_s})
            QTest::newRow(qPrintable(place)) << place;
    }

    void searchingFromAnywhere()
    {
        QFETCH(QString, place);
        House house;
        house.open();
        house.window->showPlace(place);
        house.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(house.window->currentPlace(), u"inbox"_s);
        auto *field = qobject_cast<SearchField *>(QApplication::focusWidget());
        QVERIFY(field);
        house.type(u"from:leire bag"_s);
        auto *hits = house.window->findChild<ListPane *>()->findChild<QListView *>();
        QTRY_COMPARE(hits->model()->rowCount(), 1);
        house.key(Qt::Key_Return);
        QTRY_COMPARE(house.inbox().threadPane().conversationId(), house.second);
        QTRY_VERIFY(house.inbox().threadPane().view().hasFocus());
    }

    //! The undo of the status bar and of Ctrl+Z is one and the same, for notes as for everything else.
    void aDeletedNoteComesBack()
    {
        House house;
        house.desk.did([id = house.first, now = house.desk.services.clock](Transaction &t) {
            Note note;
            note.conversation = id;
            note.member = conversations::one(t, id)->member;
            note.text = u"Prefers facts"_s;
            return members::addNote(t, note, now);
        });
        house.open();
        house.window->showConversation(house.first);
        ThreadView &thread = house.inbox().threadPane().view();
        const auto verb = [&]() -> QPoint {
            for (int row : thread.shownRows())
                for (const PaintedPart &part : thread.partsOf(row))
                    if (part.text == u"Delete note")
                        return part.rect.center();
            return {};
        };
        QTRY_VERIFY(!verb().isNull());
        QTest::mouseClick(thread.viewport(), Qt::LeftButton, {}, verb());
        QTRY_COMPARE(house.notes().size(), 0);
        QTRY_VERIFY(verb().isNull());
        auto *undo = house.window->findChild<StatusLine *>()->findChild<LinkLabel *>();
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(house.notes().size(), 1);
        QTRY_VERIFY(!verb().isNull()); // seen again at once
        QTRY_VERIFY(house.statusSaid().contains(u"Prefers facts"_s));
        house.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(house.notes().size(), 0);
    }

    void undoFromTheStatusBar()
    {
        House house;
        house.open();
        const auto state = [&] {
            return house.desk.saw([id = house.first](const Reader &r) { return conversations::one(r, id)->state; });
        };
        house.window->showConversation(house.first);
        QTRY_VERIFY(house.inbox().threadPane().conversation());
        house.inbox().listPane().focusList();
        house.key(Qt::Key_E);
        QTRY_COMPARE(state(), Conversation::State::Done);
        auto *undo = house.window->findChild<StatusLine *>()->findChild<LinkLabel *>();
        QTRY_VERIFY(undo->isVisible());
        QVERIFY(house.statusSaid().contains(u"Marta Quiroga"_s));
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(state() != Conversation::State::Done);
        QTRY_COMPARE(house.inbox().listPane().model().rowCount(), 2);
    }

    //! For a few seconds an answer can be taken back by the key that takes back everything, and is written again.
    void anAnswerIsTakenBack()
    {
        House house;
        house.open();
        house.window->showConversation(house.first);
        ReplyBox &box = house.inbox().threadPane().reply();
        QTRY_VERIFY(box.situation());
        house.key(Qt::Key_R);
        house.type(u"We are open"_s);
        house.key(Qt::Key_Return, Qt::ControlModifier);
        const auto sending = [&] { return house.desk.saw([](const Reader &r) { return outbox::one(r, {1}); }); };
        QTRY_VERIFY(sending());
        QCOMPARE(sending()->due, house.desk.services.clock.addSecs(settings::sendDelay.fallback));
        QTRY_VERIFY(house.inbox().threadPane().conversationId() == house.second); // done, and the next one
        QVERIFY(box.isEmpty());
        house.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(sending()->state, SendState::Cancelled);
        QTRY_COMPARE(house.inbox().threadPane().conversationId(), house.first);
        QTRY_COMPARE(box.editor()->toPlainText(), u"We are open"_s);
        QVERIFY(box.editor()->hasFocus());
        QVERIFY(house.statusSaid().contains(u"Answered"_s));
        QTRY_VERIFY(
            house.inbox().listPane().list().current() && house.inbox().listPane().list().current()->id == house.first);
        house.type(u" from ten"_s);
        house.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(house.desk.saw([](const Reader &r) { return outbox::waiting(r); }).value(0).content.text,
            u"We are open from ten"_s);
    }

    void onceItHasLeftThatIsSaid()
    {
        House house;
        house.open();
        house.window->showConversation(house.first);
        ReplyBox &box = house.inbox().threadPane().reply();
        QTRY_VERIFY(box.situation());
        house.key(Qt::Key_R);
        house.type(u"We are open"_s);
        house.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); // and stay
        QTRY_VERIFY(house.desk.saw([](const Reader &r) { return outbox::one(r, {1}); }));
        house.desk.did([now = house.desk.services.clock.addSecs(60)](Transaction &t) {
            const auto row = outbox::claim(t, outbox::one(t, {1})->account, {now});
            return row && outbox::publishing(t, row->id, now);
        });
        house.key(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(house.statusSaid().startsWith(u"That can no longer be undone"_s));
        QVERIFY(box.isEmpty());
        house.key(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(house.statusSaid(), u"Nothing to undo."_s);
    }

    void savedViewsCountBySelves()
    {
        House house;
        house.open();
        auto *views = house.window->findChild<Sidebar *>()->findChild<QListView *>(u"views"_s);
        const auto count = [&] { return views->model()->index(0, 0).data(sidebar::CountRole).toInt(); };
        QTRY_COMPARE(count(), 2);
        house.hear(u"Ramón Olmedo"_s, u"Three weeks waiting"_s, 3);
        QTRY_COMPARE(count(), 3);
        house.inbox().listPane().focusList();
        QTRY_COMPARE(house.inbox().listPane().model().rowCount(), 3);
        house.key(Qt::Key_E);
        QTRY_COMPARE(count(), 2);
    }

    //! All that match in one key, done in one, taken back in one; a view is two letters away.
    void bulkIsTakenBackByOneKey()
    {
        House house;
        for (int i = 3; i < 40; ++i)
            house.hear(u"Person %1"_s.arg(i), u"Hello"_s, i);
        house.open();
        ListPane &list = house.inbox().listPane();
        QTRY_COMPARE(list.model().rowCount(), 39);
        list.focusList();
        house.key(Qt::Key_A, Qt::ControlModifier);
        house.key(Qt::Key_E);
        QCOMPARE(list.model().rowCount(), 0);
        QTRY_COMPARE(house.statusSaid(), u"Done: “39 conversations”"_s);
        house.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(list.model().rowCount(), 39);
        house.key(Qt::Key_K, Qt::ControlModifier);
        house.type(u">sno"_s);
        const auto *found = house.window->findChild<CommandBar *>()->findChild<QListView *>();
        while (found->currentIndex().data().toString() != u"Snoozed"_s) { // below what can be done with this item
            const int row = found->currentIndex().row();
            house.key(Qt::Key_Down);
            QVERIFY(found->currentIndex().row() > row);
        }
        house.key(Qt::Key_Return);
        QTRY_COMPARE(house.inbox().currentView(), 6);
    }

    //! In the sidebar, views are moved by Alt and an arrow; those of the program are not removed, and it is said why.
    void viewsAreMovedInTheSidebar()
    {
        House house;
        house.open();
        auto *views = house.window->findChild<Sidebar *>()->findChild<QListView *>(u"views"_s);
        const auto name = [&](int row) { return views->model()->index(row, 0).data().toString(); };
        QTRY_COMPARE(views->model()->rowCount(), 8);
        views->setFocus();
        views->setCurrentIndex(views->model()->index(1, 0));
        QCOMPARE(name(1), u"Mine"_s);
        QTest::keyClick(views, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(name(2), u"Mine"_s);
        QCOMPARE(house.inbox().currentView(), 2);
        QTest::keyClick(views, Qt::Key_Delete);
        QTRY_VERIFY2(house.statusSaid().contains(u"ships with the program"_s), qPrintable(house.statusSaid()));
        QTest::keyClick(house.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(name(1), u"Mine"_s);
    }

    void everyControlHasANameAndNoLetterTwice_data()
    {
        QTest::addColumn<bool>("spanish");
        QTest::newRow("english") << false;
        QTest::newRow("spanish") << true;
    }

    void everyControlHasANameAndNoLetterTwice()
    {
        QFETCH(bool, spanish);
        House house;
        house.open();
        Spanish words;
        if (spanish)
            words.speak(house.desk.services);
        QStringList nameless, twice;
        house.window->showConversation(house.first);
        QTRY_VERIFY(house.inbox().threadPane().conversation());
        QStringList titles;
        for (const QAction *menu : house.window->menuBar()->actions())
            if (menu->isVisible())
                titles.append(menu->text());
        for (const QString &place : places) {
            house.window->showPlace(place);
            house.desk.settle();
            collectNameless(house.window.get(), nameless);
            collectUnreachable(house.window.get(), nameless);
            twice += collisions(titles + textsOf(house.window.get()));
        }
        house.window->showComposer({});
        house.desk.settle();
        collectNameless(house.window.get(), nameless);
        SettingsDialog settings(house.desk.desk(), house.window.get());
        ConnectDialog connecting(house.desk.desk(), house.desk.services.infos[u"mastodon"_s], house.window.get());
        for (QDialog *dialog : std::initializer_list<QDialog *>{&settings, &connecting}) {
            dialog->show();
            collectNameless(dialog, nameless);
            twice += collisions(textsOf(dialog));
        }
        auto *sections = settings.findChild<QListWidget *>();
        for (int page = 0; page < sections->count(); ++page) {
            sections->setCurrentRow(page);
            collectNameless(&settings, nameless);
            twice += collisions(textsOf(&settings));
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    //! What was switched looks as if it had been so from the start: no old word, no old colour in any place.
    void languageAndColoursChangeWhileOpen()
    {
        House house;
        house.open();
        for (const QString &place : places)
            (void)pictureOf(*house.window, place);
        Spanish words;
        words.speak(house.desk.services);
        house.desk.theme.setMode(Theme::Mode::Dark);
        house.desk.settle();
        ActionRegistry registry(house.desk.theme, ActionRegistry::Bindings(), [](const ActionRegistry::Bindings &) {});
        const auto fresh = house.another(registry);
        QStringList stale;
        for (const QString &place : places) {
            const QImage wanted = pictureOf(*fresh, place);
            const QImage shown = pictureOf(*house.window, place);
            if (difference(wanted, shown) > 0) {
                stale.append(u"%1: %2 dots"_s.arg(place).arg(difference(wanted, shown)));
                savePicture(wanted, u"fresh-"_s + place);
                savePicture(shown, u"switched-"_s + place);
            }
        }
        house.desk.theme.setMode(Theme::Mode::Light);
        QVERIFY2(stale.isEmpty(), qPrintable(stale.join(u", "_s)));
    }

    //! Not a test of its own: what the next one kills.
    void childThatTypes()
    {
        if (qEnvironmentVariableIsEmpty("TERTULIA_TYPES"))
            QSKIP("only as a child of draftsSurviveAKill");
        House house;
        house.desk.folder.setAutoRemove(false);
        house.open();
        house.window->showConversation(house.first);
        QTRY_VERIFY(house.inbox().threadPane().reply().situation());
        house.inbox().threadPane().startReply(ReplyBox::Mode::Public);
        std::printf("%s %s\n", qPrintable(house.desk.folder.path()),
            qPrintable(house.inbox().threadPane().reply().draftPlace(ReplyBox::Mode::Public)));
        for (int typed = 1; typed < 2000; ++typed) {
            house.type(u"x"_s);
            std::printf("%d\n", typed);
            std::fflush(stdout);
            QTest::qWait(20);
        }
    }

    //! At most two seconds of typing are lost, whenever it ends.
    void draftsSurviveAKill()
    {
        for (const int after : {2600, 3900}) {
            QProcess child;
            QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
            surroundings.insert(u"TERTULIA_TYPES"_s, u"1"_s);
            child.setProcessEnvironment(surroundings);
            child.start(QCoreApplication::applicationFilePath(), {u"tst_window"_s, u"childThatTypes"_s});
            QList<QPair<qint64, int>> typed; // when we heard of it, how many letters
            QString folder, place;
            QElapsedTimer since;
            while (!since.isValid() || since.elapsed() < after) {
                if (!child.canReadLine() && !child.waitForReadyRead(30000))
                    break;
                while (child.canReadLine()) {
                    const QString line = QString::fromUtf8(child.readLine()).trimmed();
                    if (const int letters = line.toInt()) {
                        if (!since.isValid())
                            since.start();
                        typed.append({since.elapsed(), letters});
                    } else if (line.startsWith(u'/')) {
                        folder = line.section(u' ', 0, 0);
                        place = line.section(u' ', 1);
                    }
                }
            }
            const qint64 end = since.isValid() ? since.elapsed() : 0;
            child.kill(); // -9
            QVERIFY(child.waitForFinished());
            QVERIFY2(!folder.isEmpty() && !typed.isEmpty(), child.readAllStandardError().constData());
            int must = 0;
            for (const auto &[when, letters] : std::as_const(typed))
                must = when <= end - 2000 ? letters : must;
            Database::Options options;
            options.path = folder + u"/w.tertulia"_s;
            options.poll = options.copies = false;
            auto opened = Database::open(options);
            QVERIFY(std::holds_alternative<std::unique_ptr<Database>>(opened));
            const auto db = std::get<std::unique_ptr<Database>>(std::move(opened));
            const auto draft = answer(db->read([place](const Reader &r) { return drafts::one(r, place).content; }));
            QVERIFY(draft);
            QVERIFY2(must > 0 && draft->size() >= must,
                qPrintable(u"%1 letters kept, %2 typed two seconds before"_s.arg(draft->size()).arg(must)));
            QDir(folder).removeRecursively();
        }
    }

    //! What a second start asks of the first.
    void raisedFromWhereverItIs()
    {
        House house;
        house.open();
        house.window->showMinimized();
        QTRY_VERIFY(house.window->isMinimized());
        house.window->raiseAbove();
        QTRY_VERIFY(!house.window->isMinimized() && house.window->isVisible());
        house.window->hide();
        house.window->raiseAbove();
        QTRY_VERIFY(house.window->isVisible());
    }

    void anotherKeyIsGivenInSettings()
    {
        House house;
        house.open();
        SettingsDialog settings(house.shellDesk(), house.window.get());
        settings.show();
        settings.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&settings));
        settings.findChild<QListWidget *>()->setCurrentRow(2);
        auto *tree = settings.findChild<QTreeWidget *>();
        QTreeWidgetItem *done = nullptr;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            if (tree->topLevelItem(i)->data(0, Qt::UserRole).toString() == u"conversation.done")
                done = tree->topLevelItem(i);
        QVERIFY(done);
        tree->setFocus();
        tree->setCurrentItem(done);
        QTest::keyClick(tree, Qt::Key_Return);
        QTest::keyClick(tree, 'z');
        QCOMPARE(house.actions->key(u"conversation.done"_s), u"z"_s);
        settings.reject();
        house.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(house.window.get()));
        house.window->showConversation(house.first);
        QTRY_VERIFY(house.inbox().threadPane().conversation());
        house.inbox().listPane().focusList();
        house.key(Qt::Key_Z);
        const auto isDone = [&] {
            return house.desk.saw([id = house.first](const Reader &r) { return conversations::one(r, id)->state; })
                == Conversation::State::Done;
        };
        QTRY_VERIFY(isDone());
    }

    //! Large text in the smallest window: nothing is wider than what shows it, and no button loses its words.
    void largeTextFits()
    {
        House house;
        house.desk.theme.setTextScale(2);
        house.open({1440, 900});
        QStringList cut;
        for (const QString &place : places) {
            house.window->showPlace(place);
            house.desk.settle();
            QTest::qWait(50);
            savePicture(house.window->grab().toImage(), u"large-"_s + place);
            if (house.window->width() > 1440)
                cut.append(u"%1 needs %2"_s.arg(place).arg(house.window->width()));
            for (const QAbstractButton *button : house.window->findChildren<QAbstractButton *>())
                if (showsWords(*button)
                    && button->width()
                        < QFontMetrics(button->font()).size(Qt::TextShowMnemonic, button->text()).width())
                    cut.append(place + u": "_s + button->text());
        }
        house.desk.theme.setTextScale(1);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void quittingNamesWhatIsDue()
    {
        House house;
        Post post;
        post.idea = u"Open workshop on Saturday"_s;
        post.due = house.desk.services.clock.addSecs(3600 * 5);
        Variant version;
        version.account = house.desk.wide.id;
        version.content.text = post.idea;
        post.variants.append(version);
        house.desk.did([post, now = house.desk.services.clock](Transaction &t) {
            const PostId id = posts::save(t, post, now);
            posts::schedule(t, id, now);
            return id;
        });
        house.open();
        QSignalSpy quits(house.window.get(), &MainWindow::quitAsked);
        house.key(Qt::Key_Q, Qt::ControlModifier);
        QuitDialog *asked = nullptr;
        QTRY_VERIFY((asked = house.window->findChild<QuitDialog *>()) != nullptr);
        QStringList said;
        for (const QLabel *label : asked->findChildren<QLabel *>())
            said.append(label->text());
        QVERIFY2(said.join(u'\n').contains(u"Open workshop"_s), qPrintable(said.join(u'\n')));
        QVERIFY(asked->findChild<QPushButton *>()->isVisible());
        QCOMPARE(quits.size(), 0);
        asked->accept();
        QCOMPARE(quits.size(), 1);
    }

    //! A network that wants an app password asks for handle and password, and says what is missing.
    void anAppPasswordIsAskedFor()
    {
        House house;
        house.open();
        NetworkInfo network;
        network.id = u"blue"_s;
        network.name = u"Blue"_s;
        network.browserSignIn = true;
        network.signIn = {{u"handle"_s, SignInField::Kind::Handle, {u"Handle"_s, u"Nombre"_s}, {}, u"ana.blue"_s},
            {u"secret"_s, SignInField::Kind::Password, {u"App password"_s, u"Contraseña"_s}, {}, {}},
            {u"server"_s, SignInField::Kind::Server, {u"Server"_s, u"Servidor"_s}, {}, {}}};
        ConnectDialog dialog(house.desk.desk(), network, house.window.get());
        dialog.open();
        auto *handle = dialog.findChild<QLineEdit *>(u"server"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"password"_s);
        QVERIFY(handle->isVisible() && password->isVisible());
        QVERIFY(!dialog.findChild<QLineEdit *>(u"access-key"_s)->isVisibleTo(&dialog));
        QTRY_VERIFY(handle->hasFocus());
        QTest::keyClicks(handle, u"ana.blue"_s);
        QTest::keyClick(handle, Qt::Key_Return);
        QVERIFY(dialog.findChild<QLabel *>(u"trouble"_s)->isVisible());
        QTRY_VERIFY(password->hasFocus());
        QTest::keyClicks(password, u"abcd-efgh"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE(house.desk.services.signedIn.size(), 1);
        QCOMPARE(house.desk.services.signedIn.first().handle, u"ana.blue"_s);
        QCOMPARE(house.desk.services.signedIn.first().secretKind, u"app-password"_s);
        QCOMPARE(house.desk.services.signedIn.first().secret, QByteArray("abcd-efgh"));
    }

    //! F8: the account that must sign in again, then the post that was missed, then from the beginning.
    void problemsAreWalkedThrough()
    {
        House house;
        house.open();
        house.key(Qt::Key_F8);
        QCOMPARE(house.statusSaid(), u"There is no problem."_s);
        Post post;
        post.idea = u"Open workshop on Saturday"_s;
        post.due = house.desk.services.clock.addSecs(60);
        post.wallTime = post.due.toString(u"yyyy-MM-ddThh:mm"_s);
        post.zone = u"Etc/UTC"_s;
        Variant version;
        version.account = house.desk.wide.id;
        version.content.text = post.idea;
        post.variants.append(version);
        house.desk.did([&house, post, now = house.desk.services.clock](Transaction &t) {
            posts::schedule(t, posts::save(t, post, now), now);
            (void)outbox::claim(t, house.desk.wide.id, {.now = now.addDays(1)});
            accounts::setState(t, house.desk.wide.id, Account::State::NeedsSignIn, {});
        });
        const auto *accounts = house.window->findChild<AccountsModel *>();
        QTRY_COMPARE(accounts->account(house.desk.wide.id)->state, Account::State::NeedsSignIn);
        QTRY_COMPARE(house.window->findChild<OutboxModel *>()->problems(), 1);
        house.key(Qt::Key_F8);
        QTRY_COMPARE(house.window->currentPlace(), u"accounts"_s);
        house.key(Qt::Key_F8);
        QTRY_VERIFY(house.window->findChild<ReceiptDialog *>());
        house.window->findChild<ReceiptDialog *>()->reject();
        QTRY_VERIFY(!house.window->findChild<ReceiptDialog *>());
        house.window->activateWindow();
        QTRY_VERIFY(house.window->isActiveWindow());
        house.window->showPlace(u"inbox"_s);
        house.key(Qt::Key_F8, Qt::ShiftModifier);
        QTRY_COMPARE(house.window->currentPlace(), u"accounts"_s);
    }
};

TERTULIA_TEST(WindowStories)
#include "tst_window.moc"
