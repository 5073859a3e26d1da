#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/outbox.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/inboxdesk.h"
#include "ui/inbox/replyeditor.h"
#include "ui/members/historylist.h"
#include "ui/members/joincard.h"
#include "ui/members/memberhistory.h"
#include "ui/members/memberlist.h"
#include "ui/members/memberpanel.h"
#include "ui/members/memberspage.h"
#include "ui/members/rowsview.h"
#include "ui/members/writedialog.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

//! The page in a window of its own, over two networks.
struct Club {
    InboxDesk desk;
    Account first, second;
    std::unique_ptr<MembersPage> page;

    Club()
    {
        first = desk.account;
        second = desk.write([now = desk.services.clock](Transaction &t) {
            Account a;
            a.network = u"practice"_s;
            a.server = u"https://other.example"_s;
            a.remoteId = u"2"_s;
            a.handle = u"taller@other.example"_s;
            return accounts::keep(t, a, now);
        });
    }
    //! The store first: it answers all that is still asked, while those who asked are there to hear it.
    ~Club()
    {
        desk.db.reset();
        page.reset();
    }
    messages::Kept onFirst(
        const QString &who, const QString &text, int minutesAgo, Visibility visibility = Visibility::Public)
    {
        desk.account = first;
        return desk.say(who, u"<p>"_s + text + u"</p>"_s, minutesAgo, visibility);
    }
    messages::Kept onSecond(const QString &who, const QString &text, int minutesAgo)
    {
        desk.account = second;
        return desk.say(who, u"<p>"_s + text + u"</p>"_s, minutesAgo);
    }
    MemberId memberOf(const messages::Kept &kept)
    {
        return desk.read([id = kept.conversation](const Reader &r) { return conversations::one(r, id)->member; });
    }
    void open(QSize size = {1400, 860})
    {
        page = std::make_unique<MembersPage>(desk.desk());
        page->resize(size);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        page->enter();
    }
    int rows() { return page->memberList().model().rowCount(); }
    RowsView &history() { return page->history().rows(); }
    void key(char character)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page.get(), character);
    }
    void key(Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page.get(), key);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    //! Everything that the store says of some members: what must be as before.
    struct Whole {
        QList<Member> members;
        QList<QList<TimelineEntry>> timelines;
        QList<QList<Note>> notes;
        bool operator==(const Whole &) const = default;
    };
    Whole whole(const QList<MemberId> &ids)
    {
        return desk.read([ids](const Reader &r) {
            Whole all;
            all.members = members::some(r, ids);
            for (const MemberId id : ids) {
                all.timelines.append(members::timeline(r, id, 100));
                all.notes.append(members::notes(r, id));
            }
            return all;
        });
    }
    void note(MemberId member, const QString &text)
    {
        desk.write([member, text, now = desk.services.clock](Transaction &t) {
            Note note;
            note.member = member;
            note.colleague = workspace::me(t).id;
            note.text = text;
            return members::addNote(t, note, now);
        });
    }
    void tag(MemberId member, const QString &tag)
    {
        desk.write([member, tag, now = desk.services.clock](
                       Transaction &t) { return members::setTags(t, member, {tag}, {}, now); });
    }
};

} // namespace

//! The members by keys, on a real database.
class MembersStories : public QObject {
    Q_OBJECT

private:
    //! Marta on one network, Marta Q on another; the page shows the first and compares her with the second.
    void compareTwo(Club &club, MemberId &a, MemberId &b, int count = 2)
    {
        a = club.memberOf(club.onFirst(u"Marta Quiroga"_s, u"one"_s, 30));
        b = club.memberOf(club.onSecond(u"Martaqi"_s, u"two"_s, 20));
        club.onFirst(u"Marta Quiroga"_s, u"three"_s, 10);
        club.note(a, u"Prefers facts"_s);
        club.note(b, u"Rides in the slow group"_s);
        club.tag(a, u"expert"_s);
        club.tag(b, u"mentor"_s);
        club.open();
        QTRY_COMPARE(club.rows(), count);
        club.page->showMember(a);
        QTRY_COMPARE(club.page->member().name, u"Marta Quiroga"_s);
        club.key('=');
        club.type(u"martaqi"_s);
        auto *list = club.page->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        list->setCurrentRow(0);
        club.key(Qt::Key_Return);
        QTRY_VERIFY(club.page->joinCard().isVisible());
        QCOMPARE(club.page->joinCard().kept(), a);
        QCOMPARE(club.page->joinCard().other(), b);
    }

    QPlainTextEdit *noteField(Club &club) { return club.page->memberPanel().findChild<QPlainTextEdit *>(); }
    void press(Club &club, const QString &text)
    {
        for (QToolButton *button : club.page->memberPanel().findChildren<QToolButton *>())
            if (button->text() == text)
                button->click();
    }

private Q_SLOTS:
    //! A note that is being typed is on disk by itself, waits while one looks at others, and is forgotten when saved.
    void aNoteBeingTypedIsKept()
    {
        Club club;
        const MemberId marta = club.memberOf(club.onFirst(u"Marta"_s, u"x"_s, 2));
        const MemberId leire = club.memberOf(club.onFirst(u"Leire"_s, u"x"_s, 1));
        const auto kept = [&club](MemberId of) {
            return club.desk.read(
                [of](const Reader &r) { return drafts::one(r, u"member-note/%1"_s.arg(of.value)).content; });
        };
        club.open();
        club.page->showMember(marta);
        QTRY_COMPARE(club.page->member().name, u"Marta"_s);
        press(club, u"Add a note"_s);
        QTest::keyClicks(noteField(club), u"Prefers facts"_s);
        QTRY_COMPARE_WITH_TIMEOUT(kept(marta), u"Prefers facts"_s, 2000); // nobody asked for it: a kill finds it there
        QTest::keyClicks(noteField(club), u", short ones"_s);
        club.page->showMember(leire); // at once, before the pause is over
        QTRY_COMPARE(club.page->member().name, u"Leire"_s);
        QTRY_VERIFY(!noteField(club)->isVisible());
        QCOMPARE(club.desk.read([marta](const Reader &r) { return members::notes(r, marta); }).size(), 0);
        club.page->showMember(marta);
        QTRY_COMPARE(noteField(club)->toPlainText(), u"Prefers facts, short ones"_s);
        QTRY_VERIFY(noteField(club)->isVisible());
        club.page.reset(); // closed, and opened again
        club.open();
        club.page->showMember(marta);
        QTRY_COMPARE(noteField(club)->toPlainText(), u"Prefers facts, short ones"_s);
        press(club, u"Save note"_s);
        QTRY_COMPARE(club.desk.read([marta](const Reader &r) { return members::notes(r, marta); }).size(), 1);
        QTRY_VERIFY(kept(marta).isEmpty());
        QVERIFY(!noteField(club)->isVisible());
        club.page->showMember(leire);
        club.page->showMember(marta);
        QTRY_COMPARE(club.page->member().name, u"Marta"_s);
        QVERIFY(noteField(club)->toPlainText().isEmpty());
    }

    void aChangeOfANoteBeingTypedIsKeptAsOne()
    {
        Club club;
        const MemberId marta = club.memberOf(club.onFirst(u"Marta"_s, u"x"_s, 2));
        club.note(marta, u"Prefers facts"_s);
        club.open();
        club.page->showMember(marta);
        const auto edit = [&] {
            for (QToolButton *button : club.page->memberPanel().findChildren<QToolButton *>())
                if (button->accessibleName().startsWith(u"Edit the note"))
                    return button;
            return static_cast<QToolButton *>(nullptr);
        };
        QTRY_VERIFY(edit());
        edit()->click();
        QTest::keyClicks(noteField(club), u"Always: "_s);
        club.page.reset();
        club.open();
        club.page->showMember(marta);
        QTRY_COMPARE(noteField(club)->toPlainText(), u"Always: Prefers facts"_s);
        press(club, u"Save note"_s);
        const auto notes
            = [&] { return club.desk.read([marta](const Reader &r) { return members::notes(r, marta); }); };
        QTRY_COMPARE(notes().value(0).text, u"Always: Prefers facts"_s);
        QCOMPARE(notes().size(), 1); // changed, not doubled
        press(club, u"Add a note"_s);
        QTest::keyClicks(noteField(club), u"no"_s);
        press(club, u"Cancel"_s);
        QTRY_VERIFY(club.desk.read([](const Reader &r) { return drafts::all(r, u"member-note/"_s); }).isEmpty());
    }

    void filterNarrows()
    {
        Club club;
        club.onFirst(u"Ana"_s, u"x"_s, 3);
        const MemberId berta = club.memberOf(club.onFirst(u"Berta"_s, u"x"_s, 2));
        club.onSecond(u"Carlos"_s, u"x"_s, 1);
        club.desk.write([berta, now = club.desk.services.clock](
                            Transaction &t) { return members::setKind(t, berta, Member::Kind::Actual, now); });
        club.open();
        QTRY_COMPARE(club.rows(), 3);
        club.key('/');
        club.type(u"ber"_s);
        QTRY_COMPARE(club.rows(), 1);
        QCOMPARE(club.page->memberList().model().idAt(0), berta);
        club.page->memberList().clearFilter();
        QTRY_COMPARE(club.rows(), 3);
        club.page->showView(1);
        QTRY_COMPARE(club.rows(), 1);
        QCOMPARE(club.page->memberList().model().idAt(0), berta);
        club.page->showView(4); // everyone has written once
        QTRY_COMPARE(club.rows(), 3);
        QTRY_COMPARE(club.page->views()->index(1, 0).data(sidebar::CountRole).toInt(), 1);
        QTRY_COMPARE(club.page->views()->index(0, 0).data(sidebar::CountRole).toInt(), 3);
    }

    void oneTimelineOverAllNetworks()
    {
        Club club;
        MemberId a, b;
        compareTwo(club, a, b);
        club.key('=');
        QTRY_COMPARE(club.page->member().identities.size(), 2);
        QTRY_COMPARE(club.history().model()->rowCount(), 5); // three messages, two notes
        const auto *contacts = static_cast<ContactFilter *>(club.history().model());
        QList<QDateTime> times;
        QStringList networks;
        for (int row = 0; row < 5; ++row) {
            times.append(contacts->entry(row)->at);
            if (!contacts->entry(row)->network.isEmpty())
                networks.append(contacts->entry(row)->network);
        }
        QVERIFY(std::is_sorted(times.crbegin(), times.crend()));
        QCOMPARE(networks, (QStringList{u"mastodon"_s, u"practice"_s, u"mastodon"_s}));
        QVERIFY(contacts->startsMonth(0));
        auto *show = club.page->history().findChild<SegmentedControl *>();
        Q_EMIT show->chosen(1);
        QCOMPARE(club.history().model()->rowCount(), 3);
        Q_EMIT show->chosen(2);
        QCOMPARE(club.history().model()->rowCount(), 2);
    }

    void enterOpensTheConversation()
    {
        Club club;
        const auto heard = club.onFirst(u"Ana"_s, u"hello"_s, 1);
        club.open();
        QTRY_COMPARE(club.history().model()->rowCount(), 1);
        QSignalSpy asked(club.page.get(), &Place::conversationAsked);
        club.key(Qt::Key_Return);
        QVERIFY(club.history().hasFocus());
        club.key(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConversationId>(), heard.conversation);
        QCOMPARE(asked[0][1].value<MessageId>(), heard.id);
        club.key(Qt::Key_Escape);
        QVERIFY(club.page->memberList().rows().hasFocus());
    }

    void joinedAndSeparatedIsAsBefore()
    {
        Club club;
        MemberId a, b;
        compareTwo(club, a, b);
        const Club::Whole before = club.whole({a, b});
        QSignalSpy acted(club.page.get(), &Place::acted);
        club.key('=');
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(acted[0][1].value<JournalId>());
        QTRY_COMPARE(club.page->member().identities.size(), 2);
        QCOMPARE(club.page->member().tags, (QStringList{u"expert"_s, u"mentor"_s}));
        QCOMPARE(club.whole({a}).notes.first().size(), 2);
        QCOMPARE(club.whole({a}).timelines.first().size(), 5);
        QTRY_COMPARE(club.rows(), 1);
        club.key('-');
        auto *list = club.page->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 2);
        list->setCurrentRow(1);
        club.key(Qt::Key_Return);
        QTRY_COMPARE(club.rows(), 2);
        QVERIFY(club.whole({a, b}) == before);
    }

    void joiningIsUndone()
    {
        Club club;
        MemberId a, b;
        compareTwo(club, a, b);
        const Club::Whole before = club.whole({a, b});
        club.key('=');
        QTRY_COMPARE(club.rows(), 1);
        club.desk.write([now = club.desk.services.clock](Transaction &t) { return bool(journal::undo(t, now)); });
        QTRY_COMPARE(club.rows(), 2);
        QVERIFY(club.whole({a, b}) == before);
    }

    void escapeJoinsNobody()
    {
        Club club;
        MemberId a, b;
        compareTwo(club, a, b);
        club.key(Qt::Key_Escape);
        QVERIFY(!club.page->joinCard().isVisible());
        QCOMPARE(club.whole({a}).members.first().identities.size(), 1);
    }

    void notesAreWrittenAndDeleted()
    {
        Club club;
        const MemberId ana = club.memberOf(club.onFirst(u"Ana"_s, u"hello"_s, 1));
        club.open();
        QTRY_COMPARE(club.page->member().name, u"Ana"_s);
        club.key('n');
        QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        club.type(u"Calls on Mondays"_s);
        QToolButton *save = nullptr;
        for (QToolButton *button : club.page->memberPanel().findChildren<QToolButton *>())
            save = button->text() == u"Save note" ? button : save;
        save->click();
        QTRY_COMPARE(club.whole({ana}).notes.first().size(), 1);
        QCOMPARE(club.whole({ana}).notes.first().first().text, u"Calls on Mondays"_s);
        QToolButton *remove = nullptr;
        QTRY_VERIFY([&] {
            for (QToolButton *button : club.page->memberPanel().findChildren<QToolButton *>())
                remove = button->accessibleName().startsWith(u"Delete the note"_s) ? button : remove;
            return remove != nullptr;
        }());
        remove->click();
        QTRY_COMPARE(club.whole({ana}).notes.first().size(), 0);
    }

    void showsWhoIsAskedFor()
    {
        Club club;
        const MemberId ana = club.memberOf(club.onFirst(u"Ana"_s, u"hello"_s, 9));
        club.onFirst(u"Berta"_s, u"hello"_s, 1);
        club.open();
        QTRY_COMPARE(club.page->member().name, u"Berta"_s);
        club.page->showView(1); // nobody is of that kind
        QTRY_COMPARE(club.rows(), 0);
        club.page->showMember(ana);
        QTRY_COMPARE(club.page->member().name, u"Ana"_s);
        QTRY_COMPARE(club.rows(), 2);
        QTRY_COMPARE(club.page->memberList().current(), ana);
        QCOMPARE(club.page->currentView(), 0);
    }

    void writingFirst()
    {
        Club club;
        const MemberId ana = club.memberOf(club.onFirst(u"Ana"_s, u"hello"_s, 9));
        auto dialog = std::make_unique<WriteDialog>(club.desk.desk(), ana, nullptr);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QTRY_VERIFY(!dialog->draftPlace().isEmpty());
        auto *editor = dialog->findChild<ReplyEditor *>();
        QVERIFY(editor->accessibleName().contains(u"Only Ana will read it"_s));
        QVERIFY(!dialog->canSend());
        editor->setFocus();
        QTest::keyClicks(editor, u"Are you riding on Sunday?"_s);
        const QString place = dialog->draftPlace();
        QVERIFY(place.startsWith(u"write/"_s) && place.endsWith(u'/' + QString::number(club.first.id.value)));
        QTRY_VERIFY(
            club.desk.read([place](const Reader &r) { return drafts::one(r, place).content; }).contains(u"Sunday"_s));

        dialog = std::make_unique<WriteDialog>(club.desk.desk(), ana, nullptr); // as after a crash
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        editor = dialog->findChild<ReplyEditor *>();
        QTRY_COMPARE(editor->toPlainText(), u"Are you riding on Sunday?"_s);
        QSignalSpy acted(dialog.get(), &WriteDialog::acted);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(acted.size(), 1);
        const QList<OutboxAction> out = club.desk.read([](const Reader &r) { return outbox::waiting(r); });
        QCOMPARE(out.size(), 1);
        QCOMPARE(out[0].account, club.first.id);
        QCOMPARE(out[0].verb, Verb::Publish);
        QCOMPARE(out[0].content.visibility, Visibility::Direct);
        QCOMPARE(out[0].content.text, u"@ana@plaza.example Are you riding on Sunday?"_s);
        QCOMPARE(out[0].targetAuthor.handle, u"ana@plaza.example"_s);
        QVERIFY(out[0].targetId.isEmpty() && !out[0].conversation && !out[0].post);
        QVERIFY(club.desk.read([place](const Reader &r) { return drafts::one(r, place).content; }).isEmpty());
    }

    void withoutPrivateMessagesItIsPublic()
    {
        Club club;
        club.desk.services.info.capabilities.insert(
            u"direct"_s, {false, {u"No private messages here."_s, u"Aquí no hay mensajes privados."_s}});
        const MemberId ana = club.memberOf(club.onFirst(u"Ana"_s, u"hello"_s, 9));
        WriteDialog dialog(club.desk.desk(), ana, nullptr);
        dialog.show();
        QTRY_VERIFY(!dialog.draftPlace().isEmpty());
        QVERIFY(dialog.findChild<ReplyEditor *>()->accessibleName().contains(u"Anyone can read it"_s));
        dialog.findChild<ReplyEditor *>()->setPlainText(u"Hi @ana!"_s);
        QCOMPARE(dialog.content().visibility, Visibility::Public);
        QCOMPARE(dialog.content().text, u"Hi @ana!"_s); // mentioned already
    }

    void aBlankIsNotSentHereEither()
    {
        Club club;
        const MemberId ana = club.memberOf(club.onFirst(u"Ana"_s, u"hello"_s, 9));
        WriteDialog dialog(club.desk.desk(), ana, nullptr);
        dialog.show();
        dialog.activateWindow();
        QTRY_VERIFY(!dialog.draftPlace().isEmpty());
        auto *editor = dialog.findChild<ReplyEditor *>();
        editor->setPlainText(u"Hola, {{nombre}} "_s);
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog.isVisible());
        QCOMPARE(editor->textCursor().selectedText(), u"{{nombre}}"_s);
        editor->moveCursor(QTextCursor::End);
        QTest::keyClick(editor, ';'); // nobody offers saved replies here: a sign like any other
        QCOMPARE(editor->toPlainText(), u"Hola, {{nombre}} ;"_s);
    }

    void everythingHasAName()
    {
        QAccessible::setActive(true);
        Club club;
        for (int i = 0; i < 60; ++i)
            club.onFirst(u"Person %1"_s.arg(i), u"x"_s, i);
        club.open();
        QTRY_COMPARE(club.rows(), 60);
        QTRY_COMPARE(club.page->member().name, u"Person 0"_s);
        QTRY_COMPARE(club.history().model()->rowCount(), 1);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&club.page->memberList().rows());
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(list->childCount() > 3 && list->childCount() < 30);
        const QString first = list->child(0)->text(QAccessible::Name);
        QVERIFY2(first.startsWith(u"Person 0, "_s) && first.contains(u"Mastodon"_s) && first.contains(u"1 of 60"_s),
            qPrintable(first));
        QVERIFY(list->child(0)->state().focused);
        QAccessibleInterface *history = QAccessible::queryAccessibleInterface(&club.history());
        QVERIFY2(history->child(0)->text(QAccessible::Name).startsWith(u"Wrote in public, Mastodon, "_s),
            qPrintable(history->child(0)->text(QAccessible::Name)));
        for (const QAbstractButton *button : club.page->findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible() || !button->accessibleName().isEmpty() || !button->text().isEmpty(),
                button->metaObject()->className());
    }

    void narrowWindowShowsPages()
    {
        Club club;
        club.onFirst(u"Ana"_s, u"hello"_s, 9);
        club.open({760, 600});
        QTRY_COMPARE(club.rows(), 1);
        QVERIFY(club.page->memberList().isVisible() && !club.page->history().isVisible());
        club.key(Qt::Key_Return);
        QVERIFY(!club.page->memberList().isVisible() && club.page->history().isVisible());
        club.key(Qt::Key_Escape);
        QVERIFY(club.page->memberList().isVisible());
    }

    void noRoomIsLeftEmpty()
    {
        Club club;
        club.onFirst(u"Ana"_s, u"hello"_s, 9);
        club.open({1400, 800});
        QTRY_COMPARE(club.rows(), 1);
        QVERIFY(!club.page->memberPanel().isCollapsed());
        for (const int width : {1060, 1400, 1060}) {
            club.page->resize(width, 800);
            QTRY_COMPARE(club.page->memberPanel().isCollapsed(), width < 1320);
            QTRY_COMPARE(club.page->memberPanel().geometry().right(), club.page->width() - 1);
        }
    }

    void nobodyYet()
    {
        Club club;
        club.open();
        QTRY_VERIFY(club.page->findChild<MemberList *>()->isVisible());
        QCOMPARE(club.rows(), 0);
        QVERIFY(!club.page->member().id);
        club.key('='); // nothing to act on, nothing happens
        QVERIFY(!club.page->joinCard().isVisible());
    }

    void pictures()
    {
        if (qEnvironmentVariableIsEmpty("TERTULIA_PICTURES"))
            return;
        for (const bool dark : {false, true}) {
            Club club;
            QApplication::setStyle(new Style(club.desk.theme));
            club.desk.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            const QStringList people{u"Paco Núñez"_s, u"Ramón Olmedo"_s, u"Ainhoa Etxeberria"_s, u"Youssef Benali"_s,
                u"Teresa Pons"_s, u"Leire Zabala"_s};
            for (qsizetype i = 0; i < people.size(); ++i)
                club.onSecond(people[i], u"Which tyre do you recommend?"_s, 300 + 1000 * int(i));
            club.onFirst(u"Marta Quiroga"_s, u"How much is a new wheel?"_s, 60000);
            club.onFirst(u"Marta Quiroga"_s, u"My address is …"_s, 3000, Visibility::Direct);
            MemberId a, b;
            compareTwo(club, a, b, 8);
            const QString theme = dark ? u"dark"_s : u"light"_s;
            for (const QSize size : {QSize(1228, 840), QSize(1048, 640)}) {
                const QString name = u"members-%1"_s.arg(size.width() + 212);
                grab(*club.page, name + u"-join"_s, theme, u"en"_s, size);
            }
            club.key('=');
            QTRY_COMPARE(club.page->member().identities.size(), 2);
            QTRY_VERIFY(club.history().model()->rowCount() > 5);
            QTest::qWait(100);
            for (const QSize size : {QSize(1400, 840), QSize(1048, 640)})
                grab(*club.page, u"members-%1"_s.arg(size.width()), theme, u"en"_s, size);
            WriteDialog dialog(club.desk.desk(), a, nullptr);
            dialog.show();
            QTRY_VERIFY(!dialog.draftPlace().isEmpty());
            dialog.findChild<ReplyEditor *>()->setPlainText(u"Are you riding on Sunday?"_s);
            grab(dialog, u"write"_s, theme, u"en"_s, dialog.size());
        }
    }
};

TERTULIA_TEST(MembersStories)
#include "tst_members.moc"
