#include "models/store/journal.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/inboxroom.h"
#include "ui/inbox/queryfield.h"
#include "ui/inbox/querywords.h"
#include "ui/inbox/viewdialog.h"
#include "ui/sidebar/sidebarrow.h"
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

//! The inbox with a few people and tags.
struct Inbox : Room {
    QList<ConversationId> all;
    Inbox()
    {
        const QStringList people{u"Ana Ruiz"_s, u"Berta"_s, u"Andrés Villar"_s, u"Carla"_s};
        for (const QString &who : people)
            all.append(desk.say(who, u"<p>a wheel, a brake</p>"_s, int(all.size())).conversation);
        desk.write([this, now = desk.services.clock](Transaction &t) {
            conversations::setTags(t, {all[1]}, {u"dudas"_s}, {}, now);
            conversations::setTags(t, {all[2]}, {u"muy urgente"_s}, {}, now);
        });
    }
    QStringList views()
    {
        QStringList names;
        for (int row = 0; row < page->views()->rowCount(); ++row)
            names.append(page->views()->index(row, 0).data().toString());
        return names;
    }
    int count(const QString &view)
    {
        return page->views()->index(int(views().indexOf(view)), 0).data(sidebar::CountRole).toInt();
    }
    QString shown() { return views().value(page->currentView()); }
    QueryField *field() { return qobject_cast<QueryField *>(QApplication::focusWidget()); }
    ViewDialog *dialog() { return page->findChild<ViewDialog *>(); }
    void undo()
    {
        QVERIFY(desk.write([now = desk.services.clock](Transaction &t) { return bool(journal::undo(t, now)); }));
    }
    void add(const QString &name)
    {
        QVERIFY(desk.actions.run(u"inbox.newView"_s));
        dialog()->findChild<QLineEdit *>()->setText(name);
        Q_EMIT dialog()->saved(name, dialog()->findChild<QueryField *>()->text());
        dialog()->accept();
        QTRY_COMPARE(shown(), name);
    }
};

//! Spanish while it lives.
struct Spanish {
    QTranslator words;
    Spanish()
    {
        if (words.load(u":/i18n/tertulia_es.qm"_s))
            QCoreApplication::installTranslator(&words);
    }
    ~Spanish() { QCoreApplication::removeTranslator(&words); }
};

bool hasInk(QWidget &widget, QColor ink)
{
    const QImage picture = widget.grab().toImage();
    for (int x = 0; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y)
            if (picture.pixelColor(x, y) == ink)
                return true;
    return false;
}

} // namespace

//! Any question becomes a view; the question is completed, coloured and explained while it is typed.
class SavedViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFilterBecomesAView()
    {
        Inbox room;
        room.open();
        QTRY_COMPARE(room.rows(), 4);
        room.key('/');
        room.type(u"from:berta"_s);
        QTRY_COMPARE(room.rows(), 1);
        QVERIFY(room.desk.actions.run(u"inbox.newView"_s));
        ViewDialog *dialog = room.dialog();
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QueryField *>()->text(), u"is:open from:berta"_s);
        const auto says = [dialog](const QString &words) {
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QTRY_VERIFY(says(u"1 conversation"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible() && says(u"needs a name"_s));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"Berta's"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(room.shown(), u"Berta's"_s);
        QCOMPARE(room.views().last(), u"Berta's"_s);
        QTRY_COMPARE(room.count(u"Berta's"_s), 1);
        room.desk.say(u"Berta"_s, u"<p>me again</p>"_s);
        QTRY_COMPARE(room.count(u"Berta's"_s), 2); // live
        QTRY_COMPARE(room.rows(), 2);
        room.undo();
        QTRY_VERIFY(!room.views().contains(u"Berta's"_s));
        QTRY_COMPARE(room.shown(), u"Open"_s);
    }

    //! What a search asks, too.
    void aSearchBecomesAView()
    {
        Inbox room;
        room.open();
        QTRY_COMPARE(room.rows(), 4);
        room.page->startSearch();
        room.type(u"wheel from:carla"_s);
        room.add(u"Wheels"_s);
        QTRY_COMPARE(room.rows(), 1);
        QTRY_COMPARE(room.count(u"Wheels"_s), 1);
        QVERIFY(!room.page->listPane().isSearching());
    }

    void changedMovedRemovedAndTakenBack()
    {
        Inbox room;
        room.open();
        QTRY_COMPARE(room.rows(), 4);
        room.add(u"All"_s);
        const qsizetype last = room.views().size() - 1;
        QVERIFY(room.desk.actions.run(u"inbox.viewUp"_s));
        QTRY_COMPARE(room.views().indexOf(u"All"_s), last - 1);
        QCOMPARE(room.shown(), u"All"_s);
        QVERIFY(room.desk.actions.run(u"inbox.changeView"_s));
        QCOMPARE(room.dialog()->findChild<QLineEdit *>()->text(), u"All"_s);
        Q_EMIT room.dialog()->saved(u"Doubts"_s, u"tag:dudas"_s);
        room.dialog()->accept();
        QTRY_COMPARE(room.shown(), u"Doubts"_s);
        QTRY_COMPARE(room.rows(), 1); // the list asks anew
        QVERIFY(room.desk.actions.run(u"inbox.removeView"_s));
        QTRY_VERIFY(!room.views().contains(u"Doubts"_s));
        QTRY_COMPARE(room.shown(), u"Open"_s);
        room.undo();
        QTRY_VERIFY(room.views().contains(u"Doubts"_s));
        QTRY_COMPARE(room.count(u"Doubts"_s), 1);
        room.undo();
        QTRY_COMPARE(room.views().indexOf(u"All"_s), last - 1);
        QTRY_COMPARE(room.count(u"All"_s), 4);
        room.undo();
        QTRY_COMPARE(room.views().indexOf(u"All"_s), last);
        room.page.reset(); // the order is kept
        room.desk.reopen();
        room.open();
        QTRY_COMPARE(room.views().indexOf(u"All"_s), last);
    }

    void whatShipsWithTheProgramStays()
    {
        Inbox room;
        room.open();
        QTRY_COMPARE(room.rows(), 4);
        QVERIFY(!room.desk.actions.run(u"inbox.removeView"_s));
        QVERIFY(room.desk.actions.unavailable(u"inbox.removeView"_s).contains(u"ships with the program"_s));
        room.add(u"All"_s);
        QVERIFY(room.desk.actions.unavailable(u"inbox.removeView"_s).isEmpty());
    }

    void keysStatesAndNamesAreCompleted()
    {
        Inbox room;
        room.open();
        QTRY_COMPARE(room.rows(), 4);
        room.key('/');
        room.type(u"fr"_s);
        QCOMPARE(room.field()->offered(), QStringList{u"from:"_s});
        room.type(u"om:"_s);
        QVERIFY(!room.field()->offered().contains(u"from:"_s)); // also before the store has answered
        room.field()->setText({});
        room.type(u"fr"_s);
        room.key(Qt::Key_Tab);
        QCOMPARE(room.field()->text(), u"from:"_s);
        QTRY_COMPARE(room.field()->offered().size(), 4); // who wrote
        room.type(u"an"_s);
        QTRY_COMPARE(room.field()->offered(), (QStringList{u"\"Ana Ruiz\""_s, u"\"Andrés Villar\""_s}));
        room.key(Qt::Key_Down);
        room.key(Qt::Key_Down);
        room.key(Qt::Key_Return);
        QCOMPARE(room.field()->text(), u"from:\"Andrés Villar\" "_s);
        QTRY_COMPARE(room.rows(), 1);
        room.type(u"tag:"_s);
        QTRY_COMPARE(room.field()->offered(), (QStringList{u"dudas"_s, u"\"muy urgente\""_s}));
        room.key(Qt::Key_Escape); // only what is offered goes
        QVERIFY(room.field()->offered().isEmpty());
        QCOMPARE(room.field()->text(), u"from:\"Andrés Villar\" tag:"_s);
        room.type(u"m"_s);
        QTRY_COMPARE(room.field()->offered(), QStringList{u"\"muy urgente\""_s});
        room.key(Qt::Key_Tab);
        room.type(u"-is:u"_s);
        QCOMPARE(room.field()->offered(), (QStringList{u"unread"_s, u"unassigned"_s}));
        room.key(Qt::Key_Return); // nothing chosen: what is typed stands, and the list has the keyboard
        QVERIFY(room.list().hasFocus());
    }

    void colouredWhileTyped()
    {
        Inbox room;
        room.open();
        QTRY_COMPARE(room.rows(), 4);
        room.key('/');
        room.type(u"wheel"_s);
        const QColor accent = room.desk.theme.color(Token::Accent);
        const QColor wrong = room.desk.theme.stateLook(StateGlyph::Failed).strong;
        auto *field = room.field();
        const auto inked
            = [&](QColor ink) { // without the frame, which is in the accent's colour while it has the focus
                  field->clearFocus();
                  const bool has = hasInk(*field, ink);
                  field->setFocus();
                  return has;
              };
        QVERIFY(!inked(accent));
        field->setText(u"is:purple"_s);
        QVERIFY(inked(wrong));
        field->setText(u"is:open is:open is:open"_s);
        QVERIFY(inked(accent));
        QVERIFY(!inked(wrong));
    }

    void whatIsWrongIsSaidInPlainWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        QTest::newRow("key") << u"form:ana"_s << u"Perhaps “from:”?"_s << u"¿Quizá «from:»?"_s;
        QTest::newRow("state") << u"is:opne"_s << u"Perhaps “open”?"_s << u"¿Quizá «open»?"_s;
        QTest::newRow("spanish state") << u"es:abirta"_s << u"Perhaps “open”?"_s << u"¿Quizá «abierta»?"_s;
        QTest::newRow("far state") << u"is:purple"_s << u"There are: unread, open,"_s << u"sin-leer, abierta,"_s;
        QTest::newRow("day") << u"after:soon"_s << u"is no day"_s << u"no es ningún día"_s;
        QTest::newRow("nothing") << u"tag:"_s << u"Nothing stands after “tag:”"_s << u"Falta algo tras «tag:»"_s;
        QTest::newRow("quote") << u"\"two words"_s << u"quotation mark"_s << u"comillas"_s;
    }

    void whatIsWrongIsSaidInPlainWords()
    {
        QFETCH(QString, typed);
        const auto said
            = [&] { return querywords::problem(text::parseQuery(typed, QDate(2026, 5, 11)).errors.value(0)); };
        QFETCH(QString, english);
        QVERIFY2(said().contains(english), qPrintable(said()));
        const Spanish language;
        QFETCH(QString, spanish);
        QVERIFY2(said().contains(spanish), qPrintable(said()));
    }

    //! Whatever is offered in a language is understood.
    void offeredWordsAreUnderstood()
    {
        const auto check = [] {
            const QDate today(2026, 5, 11);
            for (const text::QueryKey key : querywords::keys()) {
                const QString typed = querywords::key(key) + u':';
                QCOMPARE(text::holeAt(typed, typed.size()).key, std::optional(key));
                QVERIFY(!querywords::meaning(key).isEmpty());
            }
            for (const QString &state : text::queryStates())
                QCOMPARE(text::parseQuery(u"is:"_s + querywords::state(state), today).query.is, QStringList{state});
            for (const QString &day : querywords::days())
                QVERIFY2(text::parseQuery(u"after:"_s + day, today).query.after, qPrintable(day));
            const QString query = u"rueda -is:done,waiting from:\"Ana Ruiz\" es:mía \"is:open\" tag:x after:7d"_s;
            QCOMPARE(
                text::parseQuery(querywords::translated(query), today).query, text::parseQuery(query, today).query);
        };
        check();
        const Spanish language;
        QCOMPARE(querywords::key(text::QueryKey::From), u"de"_s);
        QCOMPARE(querywords::translated(u"is:open -from:ana is"_s), u"es:abierta -de:ana is"_s);
        check();
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        for (const QString &theme : {u"light"_s, u"dark"_s})
            for (const QString &language : {u"en"_s, u"es"_s})
                QTest::addRow("%s-%s", qPrintable(theme), qPrintable(language)) << theme << language;
    }

    void pictures()
    {
        QFETCH(QString, theme);
        QFETCH(QString, language);
        Inbox room;
        QApplication::setStyle(new Style(room.desk.theme));
        room.desk.theme.setMode(theme == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
        QLocale::setDefault(QLocale(language));
        std::optional<Spanish> spanish;
        if (language == u"es")
            spanish.emplace();
        room.open();
        QTRY_COMPARE(room.rows(), 4);
        room.key('/');
        room.type(u"wheel -is:done "_s);
        room.type(language == u"es" ? u"de"_s : u"a"_s);
        QVERIFY(!room.field()->offered().isEmpty());
        grab(*room.page, u"query-keys"_s, theme, language, {1228, 840});
        room.field()->setText({});
        room.type(u"\"a wheel\" from:an"_s);
        QTRY_COMPARE(room.field()->offered().size(), 2);
        room.key(Qt::Key_Down);
        grab(*room.page, u"query-names"_s, theme, language, {1228, 840});
        room.key(Qt::Key_Escape);
        room.field()->setText(u"from:ana is:purple after:soon"_s);
        QTest::qWait(200);
        grab(room.page->listPane(), u"query-wrong"_s, theme, language, room.page->listPane().size());
        room.field()->setText(u"tag:dudas -is:done"_s);
        QVERIFY(room.desk.actions.run(u"inbox.newView"_s));
        room.dialog()->findChild<QLineEdit *>()->setText(u"Dudas"_s);
        QTest::qWait(300);
        grab(*room.dialog(), u"view-dialog"_s, theme, language, room.dialog()->size());
        delete room.dialog();
        room.page.reset();
        QLocale::setDefault(QLocale::c());
        QApplication::setStyle(u"fusion"_s);
    }
};

TERTULIA_TEST(SavedViews)
#include "tst_savedviews.moc"
