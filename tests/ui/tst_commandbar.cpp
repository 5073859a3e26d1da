#include "tests/support/main.h"
#include "ui/commandbar/commandbar.h"
#include "ui/commandbar/matcher.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
//! Answers when told to.
class SlowSource : public CommandSource {
public:
    SlowSource(Group group, QList<std::function<void(QList<CommandRow>)>> &waiting, QStringList &asked)
        : m_group(group), m_waiting(waiting), m_asked(asked)
    {
    }
    Group group() const override { return m_group; }
    QString title() const override { return m_group == Group::People ? u"People"_s : u"Messages"_s; }
    void ask(const QString &text, std::function<void(QList<CommandRow>)> answer) override
    {
        m_asked << text;
        m_waiting << answer;
    }

private:
    Group m_group;
    QList<std::function<void(QList<CommandRow>)>> &m_waiting;
    QStringList &m_asked;
};

struct Window {
    Theme theme;
    ActionRegistry actions{theme, {}, [](const ActionRegistry::Bindings &) {}};
    QWidget window;
    QListView *list = new QListView;
    QLineEdit *other = new QLineEdit;
    CommandBar bar{actions, theme, &window};
    QStringList ran, asked;
    QList<std::function<void(QList<CommandRow>)>> people;

    Window()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(list);
        column->addWidget(other);
        add({u"tomorrow"_s, "Posponer hasta mañana", u"S"_s, u"inbox"_s});
        add({u"done"_s, "Dar por resuelta", u"e"_s, u"inbox"_s});
        add({u"new"_s, "Nueva publicación", u"Ctrl+N"_s});
        add({u"settings"_s, "Ajustes", u"Ctrl+,"_s});
        actions.attach(&window, u"everywhere"_s);
        actions.attach(list, u"inbox"_s);
        bar.addSource(std::make_unique<SlowSource>(CommandSource::Group::People, people, asked));
        window.resize(900, 600);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        list->setFocus();
    }

    void add(const ActionSpec &spec)
    {
        actions.add(spec, &window, [this, id = spec.id] { ran << id; });
    }
    QLineEdit *field() { return bar.findChild<QLineEdit *>(); }
    QStringList rows()
    {
        const auto *model = bar.findChild<QListView *>()->model();
        QStringList all;
        for (int i = 0; i < model->rowCount(); ++i)
            all << model->index(i, 0).data().toString();
        return all;
    }
};
} // namespace

//! The command bar finds by beginnings of words, runs, refuses with a reason, and gives the focus back.
class CommandBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsMatchByTheirBeginning()
    {
        QVERIFY(matcher::match(u"pos ma"_s, u"Posponer hasta mañana"_s));
        QVERIFY(matcher::match(u"MANANA"_s, u"Posponer hasta mañana"_s));
        QVERIFY(matcher::match(u"mañ"_s, u"manana"_s));
        QVERIFY(matcher::match(u"ma pos"_s, u"Posponer hasta mañana"_s));
        QVERIFY(!matcher::match(u"poner"_s, u"Posponer hasta mañana"_s));
        QVERIFY(!matcher::match(u"ma ma"_s, u"Posponer hasta mañana"_s)); // each word once
        QVERIFY(matcher::match(QString(), u"anything"_s));
        const auto match = matcher::match(u"pos ma"_s, u"Posponer hasta mañana"_s);
        QCOMPARE(match->runs, (QList<QPair<int, int>>{{0, 3}, {15, 2}}));
        QVERIFY(matcher::match(u"pos"_s, u"Posponer"_s)->score > matcher::match(u"pos"_s, u"Ver pospuestas"_s)->score);
    }

    void placesSurviveFolding()
    {
        const QString text = u"Íñigo Lasa"_s;
        QCOMPARE(matcher::folded(text).size(), text.size());
        QCOMPARE(matcher::folded(text), u"inigo lasa"_s);
    }

    void actionsOfThePlaceComeFirst()
    {
        Window w;
        w.bar.setItem(u"Marta"_s);
        w.bar.openWith();
        QCOMPARE(w.rows(),
            (QStringList{u"Actions for"_s, u"Posponer hasta mañana"_s, u"Dar por resuelta"_s, u"Program"_s,
                u"Nueva publicación"_s, u"Ajustes"_s}));
    }

    void enterRunsAndReturnsTheFocus()
    {
        Window w;
        w.bar.openWith();
        QVERIFY(w.field()->hasFocus());
        QTest::keyClicks(w.field(), u"nue"_s);
        QTest::keyClick(w.field(), Qt::Key_Return);
        QCOMPARE(w.ran, QStringList{u"new"_s});
        QVERIFY(!w.bar.isVisible());
        QVERIFY(w.list->hasFocus());
    }

    void ctrlEnterRunsAndStays()
    {
        Window w;
        w.bar.openWith(u"nue"_s);
        QTest::keyClick(w.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.ran, QStringList{u"new"_s});
        QVERIFY(w.bar.isVisible());
    }

    void unavailableStaysGreyWithItsReason()
    {
        Window w;
        w.actions.setUnavailable(u"new"_s, u"no account yet"_s);
        w.bar.openWith(u"nue"_s);
        QVERIFY(w.rows().contains(u"Nueva publicación"_s));
        QTest::keyClick(w.field(), Qt::Key_Return);
        QVERIFY(w.ran.isEmpty());
        QVERIFY(w.bar.isVisible());
        const auto *model = w.bar.findChild<QListView *>()->model();
        QVERIFY(model->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"no account yet"_s));
    }

    void lateAnswersAreDropped()
    {
        Window w;
        w.bar.openWith();
        QTest::keyClicks(w.field(), u"@m"_s);
        QCOMPARE(w.asked.last(), u"m"_s);
        const auto late = w.people.last();
        QTest::keyClicks(w.field(), u"a"_s);
        late({{u"Old"_s}});
        QVERIFY(!w.rows().contains(u"Old"_s));
        w.people.last()({{u"Marta"_s}});
        QCOMPARE(w.rows(), (QStringList{u"People"_s, u"Marta"_s}));
    }

    void escapeAndLosingTheFocusCloseIt()
    {
        Window w;
        w.bar.openWith();
        QTest::keyClick(w.field(), Qt::Key_Escape);
        QVERIFY(!w.bar.isVisible());
        QVERIFY(w.list->hasFocus());
        w.bar.openWith();
        w.other->setFocus();
        QVERIFY(!w.bar.isVisible());
        QVERIFY(w.other->hasFocus());
    }

    void f2ChangesTheKey()
    {
        Window w;
        w.bar.openWith(u"nue"_s);
        QTest::keyClick(w.field(), Qt::Key_F2);
        QTest::keyClick(w.field(), 'e'); // taken by another
        QCOMPARE(w.actions.key(u"new"_s), u"Ctrl+N"_s);
        QTest::keyClick(w.field(), Qt::Key_F2);
        QTest::keyClick(w.field(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(w.actions.key(u"new"_s), u"Ctrl+P"_s);
        QCOMPARE(w.field()->text(), u"nue"_s);
        QTest::keyClick(w.field(), Qt::Key_F2);
        QTest::keyClick(w.field(), Qt::Key_Backspace);
        QCOMPARE(w.actions.key(u"new"_s), QString());
        QTest::keyClick(w.field(), Qt::Key_F2);
        QTest::keyClick(w.field(), Qt::Key_F2);
        QCOMPARE(w.actions.key(u"new"_s), u"Ctrl+N"_s);
        QVERIFY(w.ran.isEmpty());
    }

    //! Nothing is done to a conversation that one does not see; its key can be changed all the same.
    void whatIsNotShownIsGrey()
    {
        Window w;
        w.other->setFocus();
        w.list->hide();
        w.bar.openWith(u"resuelta"_s);
        QTest::keyClick(w.field(), Qt::Key_Return);
        QVERIFY(w.ran.isEmpty());
        const auto *model = w.bar.findChild<QListView *>()->model();
        QVERIFY(model->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"only there: Inbox"_s));
        QTest::keyClick(w.field(), Qt::Key_F2);
        QTest::keyClick(w.field(), 'z');
        QCOMPARE(w.actions.key(u"done"_s), u"z"_s);
    }
};

TERTULIA_TEST(CommandBarTest)
#include "tst_commandbar.moc"
