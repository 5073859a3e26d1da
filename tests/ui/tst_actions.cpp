#include "tests/support/main.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/keysheet.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
//! A window with a list in the inbox and two text fields.
struct Window {
    Theme theme;
    ActionRegistry::Bindings kept;
    ActionRegistry actions{theme, {}, [this](const ActionRegistry::Bindings &bindings) { kept = bindings; }};
    QWidget window;
    QListView *list = new QListView;
    QStringListModel model{{u"Ana"_s, u"Eva"_s, u"Sara"_s}};
    QLineEdit *line = new QLineEdit;
    QTextEdit *text = new QTextEdit;
    QStringList ran;

    Window()
    {
        auto *column = new QVBoxLayout(&window);
        for (QWidget *part : std::initializer_list<QWidget *>{list, line, text})
            column->addWidget(part);
        list->setModel(&model);
        add({u"done"_s, "Done and next", u"e"_s, u"inbox"_s, u"conversation"_s});
        add({u"snooze"_s, "Snooze until tomorrow", u"S"_s, u"inbox"_s, u"conversation"_s});
        add({u"snoozeAsk"_s, "Snooze", u"s"_s, u"inbox"_s, u"conversation"_s});
        add({u"escalate"_s, "Escalate", u"!"_s, u"inbox"_s});
        add({u"month"_s, "Month", u"e"_s, u"calendar"_s});
        add({u"bar"_s, "Command bar", u"Ctrl+K"_s});
        add({u"keys"_s, "Keys", u"F1"_s, u"everywhere"_s, {}, {}, u"?"_s});
        actions.attach(&window, u"everywhere"_s);
        actions.attach(list, u"inbox"_s);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        list->setFocus();
    }

    void add(const ActionSpec &spec)
    {
        actions.add(spec, &window, [this, id = spec.id] { ran << id; });
    }
};
} // namespace

//! Keys act where they should, and text fields keep theirs.
class ActionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTypedCharacterActsInItsPlace()
    {
        Window w;
        QTest::keyClick(w.list, 'e');
        QCOMPARE(w.ran, QStringList{u"done"_s}); // not the calendar's
        QVERIFY(w.list->currentIndex().row() < 1); // nor the list's own search
    }

    void shiftMakesAnotherKeyAndCapsLockDoesNot()
    {
        Window w;
        QTest::sendKeyEvent(QTest::Click, w.list, Qt::Key_S, u"S"_s, Qt::ShiftModifier);
        QTest::sendKeyEvent(QTest::Click, w.list, Qt::Key_S, u"S"_s, Qt::NoModifier); // Caps Lock
        QTest::sendKeyEvent(QTest::Click, w.list, Qt::Key_S, u"s"_s, Qt::NoModifier);
        QCOMPARE(w.ran, (QStringList{u"snooze"_s, u"snoozeAsk"_s, u"snoozeAsk"_s}));
    }

    void signsThatNeedShiftAct()
    {
        Window w;
        QTest::sendKeyEvent(QTest::Click, w.list, Qt::Key_Exclam, u"!"_s, Qt::ShiftModifier);
        QTest::sendKeyEvent(QTest::Click, w.list, Qt::Key_Question, u"?"_s, Qt::ShiftModifier);
        QCOMPARE(w.ran, (QStringList{u"escalate"_s, u"keys"_s}));
    }

    void textFieldsTakeCharactersFirst()
    {
        Window w;
        for (QWidget *field : std::initializer_list<QWidget *>{w.line, w.text}) {
            w.actions.attach(field, u"inbox"_s);
            field->setFocus();
            QTest::keyClicks(field, u"es!?"_s);
        }
        QVERIFY(w.ran.isEmpty());
        QCOMPARE(w.line->text(), u"es!?"_s);
        QCOMPARE(w.text->toPlainText(), u"es!?"_s);
    }

    void chordsActFromATextField()
    {
        Window w;
        w.line->setFocus();
        QTest::keyClick(w.line, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(w.ran, QStringList{u"bar"_s});
    }

    void singleKeysCanBeSwitchedOff()
    {
        Window w;
        w.actions.setSingleKeys(false);
        QTest::keyClick(w.list, 'e');
        QTest::keyClick(w.list, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(w.ran, QStringList{u"bar"_s});
    }

    void unavailableSaysWhy()
    {
        Window w;
        QSignalSpy refused(&w.actions, &ActionRegistry::refused);
        w.actions.setUnavailable(u"done"_s, u"no conversation chosen"_s);
        QTest::keyClick(w.list, 'e');
        QVERIFY(w.ran.isEmpty());
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused[0][1].toString(), u"no conversation chosen"_s);
        QVERIFY(!w.actions.run(u"done"_s));
        QVERIFY(w.actions.action(u"done"_s)->toolTip().contains(u"no conversation chosen"_s));
        w.actions.setAvailable(u"done"_s);
        QVERIFY(w.actions.run(u"done"_s));
    }

    void rebindingIsKeptAndConflictsAreNamed()
    {
        Window w;
        QCOMPARE(w.actions.holder(u"s"_s, u"done"_s), u"snoozeAsk"_s);
        QVERIFY(!w.actions.rebind(u"done"_s, u"s"_s));
        QVERIFY(!w.actions.rebind(u"done"_s, u"Ctrl+K"_s)); // everywhere meets every place
        QVERIFY(!w.actions.rebind(u"done"_s, u"?"_s));
        QVERIFY(w.actions.rebind(u"month"_s, u"s"_s)); // another place: no conflict
        QVERIFY(w.actions.rebind(u"done"_s, u"d"_s));
        QCOMPARE(w.kept.value(u"done"_s), u"d"_s);
        QTest::keyClick(w.list, 'e');
        QTest::keyClick(w.list, 'd');
        QCOMPARE(w.ran, QStringList{u"done"_s});
        QVERIFY(w.actions.rebind(u"bar"_s, u"Ctrl+J"_s));
        QTest::keyClick(w.list, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(w.list, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(w.ran.last(), u"bar"_s);
        QCOMPARE(w.ran.size(), 2);

        ActionRegistry again(w.theme, w.kept, [](const ActionRegistry::Bindings &) {});
        again.add({u"done"_s, "Done and next", u"e"_s, u"inbox"_s}, &w.window, [] {});
        QCOMPARE(again.key(u"done"_s), u"d"_s);
        again.restoreAllDefaults();
        QCOMPARE(again.key(u"done"_s), u"e"_s);
    }

    void aWrongKeyIsRefused()
    {
        Window w;
        QVERIFY(!w.actions.rebind(u"done"_s, u"Ctrl+Nonsense"_s));
        QCOMPARE(w.actions.key(u"done"_s), u"e"_s);
        QVERIFY(w.actions.rebind(u"done"_s, {}));
        QTest::keyClick(w.list, 'e');
        QVERIFY(w.ran.isEmpty());
    }

    void menusShowWordsAndKeys()
    {
        Window w;
        QMenu menu;
        w.actions.fillMenu(&menu, u"conversation"_s);
        QCOMPARE(menu.actions().size(), 3);
        QCOMPARE(menu.actions()[0]->text(), u"Done and next\tE"_s);
        QCOMPARE(menu.actions()[1]->text(), u"Snooze until tomorrow\t\u21E7S"_s);
        QCOMPARE(menu.actions()[0]->iconText(), u"Done and next"_s);
    }

    void theSheetListsThisPlaceAndEverywhere()
    {
        Window w;
        auto *sheet = new KeySheet(w.actions, w.theme, u"inbox"_s, &w.window);
        QStringList words;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            words << label->text();
        QVERIFY(words.contains(u"Done and next"_s));
        QVERIFY(words.contains(u"Command bar"_s));
        QCOMPARE(w.actions.keys(u"keys"_s), u"F1\n?"_s);
        QVERIFY(!words.contains(u"Month"_s));
        delete sheet;
    }

    void addingAgainReplacesTheFunction()
    {
        Window w;
        int second = 0;
        w.actions.add({u"done"_s, "Done and next", u"e"_s, u"inbox"_s}, &w.window, [&second] { ++second; });
        QTest::keyClick(w.list, 'e');
        QCOMPARE(second, 1);
        QVERIFY(w.ran.isEmpty());
    }
};

TERTULIA_TEST(ActionsTest)
#include "tst_actions.moc"
