#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/sheet.h"
#include "ui/commandbar/commandbar.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keysheet.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/style.h"
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
//! A plain window with our style and a column to put widgets into.
struct Window {
    Theme theme;
    QWidget window;
    QVBoxLayout *column = new QVBoxLayout(&window);

    Window()
    {
        theme.setMode(Theme::Mode::Light);
        column->setContentsMargins(20, 20, 20, 20);
    }
    template <class W>
    W *put(W *widget)
    {
        column->addWidget(widget);
        return widget;
    }
    void show()
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    int pixelsOf(QColor colour, QRect where)
    {
        const QImage image = window.grab(where).toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).rgb() == colour.rgb();
        }
        return count;
    }
};
} // namespace

//! The shared widgets by keyboard, in words and in paint.
class WidgetsTest : public QObject {
    Q_OBJECT
    Theme m_styleTheme;

private Q_SLOTS:
    void initTestCase()
    {
        m_styleTheme.setMode(Theme::Mode::Light);
        QApplication::setStyle(new Style(m_styleTheme));
    }

    void theFocusedControlHasARing()
    {
        Window w;
        auto *first = w.put(new QPushButton(u"One"_s));
        auto *second = w.put(new QPushButton(u"Two"_s));
        w.show();
        const auto around = [](QWidget *widget) { return widget->geometry().adjusted(-3, -3, 3, 3); };
        first->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(w.pixelsOf(w.theme.color(Token::Focus), around(first)) > 100);
        QCOMPARE(w.pixelsOf(w.theme.color(Token::Focus), around(second)), 0);
        QTest::keyClick(first, Qt::Key_Tab);
        QTRY_VERIFY(w.pixelsOf(w.theme.color(Token::Focus), around(second)) > 100);
        QCOMPARE(w.pixelsOf(w.theme.color(Token::Focus), around(first)), 0);
    }

    void theRingSurvivesItsWindow()
    {
        {
            Window w;
            w.put(new QPushButton(u"One"_s))->setFocus();
            w.show();
        }
        Window other;
        auto *button = other.put(new QPushButton(u"Two"_s));
        other.show();
        button->setFocus();
        QTRY_VERIFY(other.pixelsOf(other.theme.color(Token::Focus), button->geometry().adjusted(-3, -3, 3, 3)) > 100);
    }

    void bannerSaysAndActs()
    {
        Window w;
        auto *banner = w.put(new Banner(w.theme));
        w.show();
        QVERIFY(!banner->isVisible());
        int ran = 0;
        banner->say(StateGlyph::Due, u"The permission expires in 6 days."_s, {{u"Reconnect"_s, [&ran] { ++ran; }}});
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->accessibleName(), u"The permission expires in 6 days."_s);
        auto *link = banner->findChild<LinkLabel *>();
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Return);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(ran, 2);
        banner->say(StateGlyph::Due, u"Other"_s, {}, {}, true);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!banner->findChild<LinkLabel *>());
        QSignalSpy closed(banner, &Banner::closed);
        QTest::mouseClick(banner->findChild<QAbstractButton *>(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!banner->isVisible());
    }

    void foldSectionFoldsByKeyboardAndTells()
    {
        Window w;
        auto *section = w.put(new FoldSection(w.theme));
        auto *content = new QLabel(u"inside"_s);
        section->setTitle(u"Notes"_s);
        section->setContent(content);
        w.show();
        QSignalSpy folded(section, &FoldSection::foldedChanged);
        auto *head = section->findChild<QAbstractButton *>();
        head->setFocus();
        QTest::keyClick(head, Qt::Key_Space);
        QVERIFY(!content->isVisible());
        QCOMPARE(folded.count(), 1);
        QVERIFY(head->accessibleName().contains(u"Notes"_s));
        const QString name = head->accessibleName();
        section->setFoldable(false);
        QVERIFY(content->isVisible());
        QVERIFY(head->accessibleName() != name);
    }

    void segmentsMoveByArrows()
    {
        Window w;
        auto *segments = w.put(new SegmentedControl(w.theme));
        segments->add(1, u"Month"_s);
        segments->add(2, u"Week"_s);
        w.show();
        QCOMPARE(segments->current(), 1);
        QSignalSpy chosen(segments, &SegmentedControl::chosen);
        segments->setCurrent(2);
        QCOMPARE(chosen.count(), 0);
        auto *week = segments->findChildren<QAbstractButton *>().at(1);
        week->setFocus();
        QTest::keyClick(week, Qt::Key_Left);
        QCOMPARE(segments->current(), 1);
        QCOMPARE(chosen.count(), 1);
    }

    void searchFieldClearsThenLeaves()
    {
        Window w;
        auto *field = w.put(new SearchField(w.theme));
        w.show();
        field->setFocus();
        QSignalSpy left(field, &SearchField::left);
        QTest::keyClicks(field, u"abc"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), QString());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void emptyStateOffersItsVerb()
    {
        Window w;
        auto *empty = w.put(new EmptyState(w.theme));
        int ran = 0;
        empty->say(u"All caught up."_s, u"11 snoozed."_s, {u"Show them"_s, [&ran] { ++ran; }});
        w.show();
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(ran, 1);
        QCOMPARE(empty->accessibleName(), u"All caught up. 11 snoozed."_s);
        empty->say(u"Nothing matches this view."_s);
        QVERIFY(!empty->findChild<QPushButton *>()->isVisible());
    }

    void skeletonWaitsAndGoesAtOnce()
    {
        Window w;
        auto *rows = w.put(new SkeletonRows(w.theme));
        w.show();
        rows->setLoading(true);
        QVERIFY(!rows->isVisible());
        QTRY_VERIFY(rows->isVisible());
        rows->setLoading(false);
        QVERIFY(!rows->isVisible());
    }

    void splitButtonRunsByEnter()
    {
        Window w;
        auto *button = w.put(new SplitButton(w.theme));
        button->setText(u"Publish"_s);
        w.show();
        QSignalSpy clicked(button, &QToolButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        QVERIFY(button->height() >= 24); // smallest target
    }

    void wordsAreSetAgainInAnotherLanguage()
    {
        QWidget widget;
        int times = 0;
        whenTranslated(&widget, [&times] { ++times; });
        QCOMPARE(times, 1);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&widget, &change);
        QCOMPARE(times, 2);
    }

    void iconsFollowTheTheme()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        const QIcon globe = icon(theme, u"globe"_s);
        const auto ink = [&globe] {
            const QImage image = globe.pixmap(32, 32).toImage();
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, image.height() / 2).alpha() == 255)
                    return image.pixelColor(x, image.height() / 2);
            }
            return QColor();
        };
        QCOMPARE(ink().rgb(), theme.color(Token::Text2).rgb());
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(ink().rgb(), theme.color(Token::Text2).rgb());
        QVERIFY(icon(theme, u"nothing-like-this"_s).isNull());
    }

    void everyIconDrawsSomething()
    {
        Theme theme;
        const QStringList names = QDir(u":/icons"_s).entryList();
        QVERIFY(names.size() > 60);
        for (const QString &name : names) {
            const QString file = u":/icons/"_s + name;
            const QImage image
                = name.startsWith(u"org.") // the program's own is a picture, not a drawing of 16 in one ink
                ? QIcon(file).pixmap(32, 32).toImage()
                : iconPixmap(theme, name.chopped(4), Qt::black, 32, 1).toImage();
            int painted = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x)
                    painted += qAlpha(image.pixel(x, y)) > 128;
            }
            QVERIFY2(painted > 20, qPrintable(name));
        }
    }

    void deadlinesInWords()
    {
        QCOMPARE(paint::deadlineChip(-40, false).state, StateGlyph::Overdue);
        QCOMPARE(paint::deadlineChip(65, false).text, u"1 h 05"_s);
        QCOMPARE(paint::deadlineChip(65, false).state, StateGlyph::Due);
        QVERIFY(!paint::deadlineChip(180, false).state);
        QCOMPARE(paint::deadlineChip(-40, true).state, StateGlyph::Held);
        QCOMPARE(paint::spokenDeadline(-40, false), u"Overdue by 40 minutes"_s);
    }

    void keysAsCaps()
    {
        QCOMPARE(paint::keyCaps(u"e"_s), QStringList{u"E"_s});
        QCOMPARE(paint::keyCaps(u"S"_s), QStringList{u"\u21E7 S"_s});
        QCOMPARE(paint::keyCaps(u"Ctrl++"_s), QStringList{u"Ctrl +"_s});
        QCOMPARE(paint::keyCaps(u"Ctrl+Return\n/"_s), (QStringList{u"Ctrl \u21B5"_s, u"/"_s}));
    }

    void initialsOfNames()
    {
        QCOMPARE(paint::initials(u"Marta Quiroga Ibáñez"_s), u"MQ"_s);
        QCOMPARE(paint::initials(u"íñigo"_s), u"Í"_s);
        QCOMPARE(paint::initials(u"(*)"_s), u"?"_s);
    }

    void pictures()
    {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_styleTheme.setMode(mode);
            const QString name = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
            Sheet sheet(m_styleTheme);
            sheet.resize(1440, 760);
            sheet.show();
            sheet.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&sheet));
            sheet.focusMe()->setFocus();
            QCOMPARE(QApplication::focusWidget(), sheet.focusMe());
            grab(sheet, u"components"_s, name, u"es"_s, {1440, 760});
            pictureOfTheBar(name);
            pictureOfTheMenu(name);
        }
        m_styleTheme.setMode(Theme::Mode::Light);
        m_styleTheme.setTextScale(2);
        Sheet large(m_styleTheme);
        grab(large, u"components-200"_s, u"light"_s, u"es"_s, {2400, 1300});
        m_styleTheme.resetText();
    }

private:
    void pictureOfTheMenu(const QString &theme)
    {
        QWidget window;
        ActionRegistry actions(m_styleTheme, {}, [](const ActionRegistry::Bindings &) {});
        const ActionSpec specs[] = {{u"a"_s, "Done and next", u"e"_s, u"inbox"_s, u"conversation"_s, u"checkmark"_s},
            {u"b"_s, "Snooze until tomorrow", u"S"_s, u"inbox"_s, u"conversation"_s, u"clock"_s},
            {u"c"_s, "Command bar", u"Ctrl+K"_s, u"everywhere"_s, u"conversation"_s},
            {u"d"_s, "Text larger", u"Ctrl++"_s},
            {u"e"_s, "Keys of this view", u"F1"_s, u"everywhere"_s, {}, {}, u"?"_s}};
        for (const ActionSpec &spec : specs)
            actions.add(spec, &window, [] {});
        actions.setUnavailable(u"b"_s, u"no conversation chosen"_s);
        QMenu menu;
        actions.fillMenu(&menu, u"conversation"_s);
        menu.addSeparator();
        QAction *checked = menu.addAction(u"Compact"_s);
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addMenu(u"More"_s);
        menu.setActiveAction(menu.actions().at(0));
        grab(menu, u"menu"_s, theme, u"en"_s, menu.sizeHint());
        auto *sheet = new KeySheet(actions, m_styleTheme, u"inbox"_s, &window);
        grab(*sheet, u"keys"_s, theme, u"en"_s, {640, 300});
        delete sheet;
    }

    void pictureOfTheBar(const QString &theme)
    {
        QWidget window;
        ActionRegistry actions(m_styleTheme, {}, [](const ActionRegistry::Bindings &) {});
        const ActionSpec specs[] = {{u"a"_s, "Posponer hasta mañana 9:00", u"S"_s, u"inbox"_s, {}, u"clock"_s},
            {u"b"_s, "Posponer…", u"s"_s, u"inbox"_s, {}, u"clock"_s},
            {u"c"_s, "Ver pospuestas hasta mañana", {}, u"everywhere"_s, {}, u"clock"_s},
            {u"d"_s, "Postergar el envío a Mastodon", u"Ctrl+J"_s, u"everywhere"_s, {}, u"outbox"_s}};
        for (const ActionSpec &spec : specs)
            actions.add(spec, &window, [] {});
        actions.setUnavailable(u"d"_s, u"nada que enviar"_s);
        auto *view = new QWidget(&window);
        view->setFocusPolicy(Qt::StrongFocus);
        actions.attach(view, u"inbox"_s);
        CommandBar bar(actions, m_styleTheme, &window);
        bar.setItem(u"Marta Quiroga Ibáñez"_s);
        window.resize(1000, 560);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus();
        bar.openWith(u"pos ma"_s);
        grab(window, u"command-bar"_s, theme, u"es"_s, {1000, 560});
        QVERIFY(bar.isVisible());
    }
};

TERTULIA_TEST(WidgetsTest)
#include "tst_widgets.moc"
