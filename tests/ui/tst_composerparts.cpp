#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/composerroom.h"
#include "ui/composer/partbar.h"
#include "ui/composer/preview.h"
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

using Room = ComposerRoom;

namespace {
QStringList textsOf(Room &room, AccountId account)
{
    QStringList texts;
    for (const ComposedVersion &part : room.page->composition().parts(account))
        texts.append(part.content.text);
    return texts;
}
QStringList shownIn(VersionColumn &column)
{
    QStringList texts;
    for (const Preview *preview : column.findChildren<Preview *>())
        texts.append(preview->accessibleName().section(u": "_s, 1));
    return texts;
}
QAction *verb(VersionColumn &column, const QString &text)
{
    for (const QToolButton *button : column.findChildren<QToolButton *>()) {
        if (!button->menu())
            continue;
        Q_EMIT button->menu()->aboutToShow();
        for (QAction *action : button->menu()->actions())
            if (action->text() == text)
                return action;
    }
    return nullptr;
}
} // namespace

//! Threads of several posts, by keys, on a real database.
class ComposerParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPartIsAddedWrittenAndKept()
    {
        Room room;
        room.type(u"First"_s);
        room.wide().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), &room.wide().editor());
        QCOMPARE(room.wide().editor().toPlainText(), QString());
        room.type(u"Second"_s);
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"First"_s, u"Second"_s}));
        QCOMPARE(textsOf(room, room.desk.narrow.id), QStringList{u"First"_s});
        QCOMPARE(shownIn(room.wide()), (QStringList{u"First"_s, u"Second"_s}));
        QTRY_COMPARE(room.wide().counter(), u"6 / 500"_s);
        QTRY_COMPARE(room.wide().partBar().words(0), u"Part 1 of 2: 495 characters left"_s);
        room.key(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(room.wide().editor().toPlainText(), u"First"_s);
        QTRY_COMPARE(room.wide().counter(), u"5 / 500"_s);
        QTRY_COMPARE(room.page->fact(), u"2 versions, 2 ready"_s);

        room.open(); // as after the end of the program
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"First"_s, u"Second"_s}));
        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const Post post = room.posts().first();
        QCOMPARE(post.variants.size(), 3);
        QCOMPARE(post.variants[0].content.text, u"First"_s);
        QCOMPARE(post.variants[1].content.text, u"Second"_s);
        QCOMPARE(post.variants[1].account, room.desk.wide.id);
        QTRY_VERIFY(room.page->composition().post == post.id);
        room.open(post.id);
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"First"_s, u"Second"_s}));
    }

    void aPartPutBetweenStaysThere()
    {
        Room room;
        room.type(u"One Two"_s);
        room.wide().editor().setFocus();
        room.wide().editor().moveCursor(QTextCursor::Start);
        for (int i = 0; i < 3; ++i)
            room.wide().editor().moveCursor(QTextCursor::Right);
        room.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"One"_s, u"Two"_s}));
        QCOMPARE(room.wide().editor().toPlainText(), u"Two"_s);
        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        QTRY_VERIFY(room.page->composition().post);
        room.wide().editor().setFocus();
        room.key(Qt::Key_PageUp, Qt::ControlModifier);
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(u"Between"_s);
        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().first().variants.size(), 4);
        const QList<Variant> all = room.posts().first().variants;
        QCOMPARE(all[0].content.text, u"One"_s);
        QCOMPARE(all[1].content.text, u"Between"_s);
        QCOMPARE(all[2].content.text, u"Two"_s);
    }

    void partsMoveAndGo()
    {
        Room room;
        room.type(u"One"_s);
        room.wide().editor().setFocus();
        for (const QString &text : {u"Two"_s, u"Three"_s}) {
            room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
            room.type(text);
        }
        room.key(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"One"_s, u"Three"_s, u"Two"_s}));
        QCOMPARE(room.wide().editor().toPlainText(), u"Three"_s);
        QAction *out = verb(room.wide(), u"Take this part out"_s);
        QVERIFY(out);
        out->trigger();
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"One"_s, u"Two"_s}));
        QCOMPARE(room.page->part(room.desk.wide.id), 1);
        verb(room.wide(), u"Take this part out"_s)->trigger();
        QCOMPARE(textsOf(room, room.desk.wide.id), QStringList{u"One"_s});
        QVERIFY(!verb(room.wide(), u"Take this part out"_s)); // the last one stays
    }

    void numbersComeAndGo()
    {
        Room room;
        room.type(u"One"_s);
        room.wide().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(u"Two"_s);
        QAction *number = verb(room.wide(), u"Number the parts (1/2)"_s);
        QVERIFY(number && !number->isChecked());
        number->trigger();
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"One\n\n1/2"_s, u"Two\n\n2/2"_s}));
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"One\n\n1/3"_s, u"Two\n\n2/3"_s, u"3/3"_s}));
        number = verb(room.wide(), u"Number the parts (1/3)"_s);
        QVERIFY(number && number->isChecked());
        number->trigger();
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"One"_s, u"Two"_s, QString()}));
    }

    void whatIsTooLongIsSplit()
    {
        Room room;
        room.type(u"We open on Saturday at ten. Bring your bicycle along! There is coffee for whoever comes."_s);
        QTRY_VERIFY(room.narrow().checkSentence().contains(u"too many"));
        Q_EMIT room.narrow().remedyAsked({Problem::What::TooLong, 0, 28, {}});
        QCOMPARE(textsOf(room, room.desk.narrow.id),
            (QStringList{
                u"We open on Saturday at ten. Bring your bicycle along!"_s, u"There is coffee for whoever comes."_s}));
        QTRY_VERIFY(!room.narrow().checkSentence().contains(u"too many"));
        QCOMPARE(textsOf(room, room.desk.wide.id).size(), 1);
    }

    void f8GoesToThePart()
    {
        Room room;
        room.type(u"Short"_s);
        room.narrow().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(QString(72, u'x'));
        QTRY_COMPARE(room.narrow().partBar().words(1), u"Part 2 of 2: 12 characters too many"_s);
        room.key(Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_VERIFY(!room.narrow().checkSentence().contains(u"too many"));
        QVERIFY(room.page->goToProblem(1));
        QCOMPARE(room.page->part(room.desk.narrow.id), 1);
        QCOMPARE(room.narrow().editor().toPlainText().size(), 72);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(room.said().startsWith(u"Not scheduled"));
    }

    void picturesGoWithTheirPart()
    {
        Room room;
        room.type(u"One"_s);
        room.wide().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(u"Two"_s);
        room.page->mediaPane().take({room.picture(u"a.png"_s, Qt::red)});
        QTRY_COMPARE(room.page->composition().media.size(), 1);
        QList<ComposedVersion> parts = room.page->composition().parts(room.desk.wide.id);
        QCOMPARE(room.page->composition().mediaOf(parts[0]).size(), 1);
        QCOMPARE(room.page->composition().mediaOf(parts[1]).size(), 0);
        const QString sha256 = room.page->composition().media[0].sha256;
        Q_EMIT room.wide().pictureChosen(sha256, true);
        room.key(Qt::Key_PageUp, Qt::ControlModifier);
        Q_EMIT room.wide().pictureChosen(sha256, false);
        room.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(u"A red page"_s);
        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const QList<Variant> all = room.posts().first().variants;
        QCOMPARE(all[0].content.media.size(), 0);
        QCOMPARE(all[1].content.media.size(), 1);
        QCOMPARE(all[1].content.media[0].alt, u"A red page"_s);
    }

    void whoMayAnswerIsChosenOnce()
    {
        Room room;
        room.type(u"One"_s);
        QVERIFY(!verb(room.wide(), u"Whom we follow may answer"_s)); // Mastodon lets nobody choose
        QAction *followed = verb(room.narrow(), u"Whom we follow may answer"_s);
        QVERIFY(followed);
        followed->trigger();
        room.narrow().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(u"Two"_s);
        room.key(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier); // the second part comes first now
        room.open();
        room.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        const QList<Variant> all = room.posts().first().variants;
        QCOMPARE(all[1].content.text, u"Two"_s);
        QCOMPARE(all[1].content.replies, Replies::Followed);
        QCOMPARE(all[2].content.replies, Replies::Everybody);
        QCOMPARE(all[0].content.replies, Replies::Everybody);
    }

    void partsFollowTheirAudience()
    {
        Room room;
        room.type(u"One"_s);
        room.wide().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        Q_EMIT room.wide().optionsChosen(Visibility::Unlisted, u"spoilers"_s, u"es"_s);
        for (const ComposedVersion &part : room.page->composition().parts(room.desk.wide.id)) {
            QCOMPARE(part.content.visibility, Visibility::Unlisted);
            QCOMPARE(part.content.warning, u"spoilers"_s);
            QCOMPARE(part.content.language, u"es"_s);
        }
    }

    //! The first part is out: it stays where it is, and the rest says what it waits for.
    void whatIsOutStaysInFront()
    {
        Room room;
        const PostId id = room.published(u"First"_s);
        room.desk.did([id, account = room.desk.wide.id, now = room.desk.services.clock](Transaction &t) {
            Post post = *posts::one(t, id);
            for (const QString &text : {u"Second"_s, u"Third"_s}) {
                Variant v;
                v.account = account;
                v.content.text = text;
                post.variants.append(v);
            }
            posts::save(t, post, now);
            posts::schedule(t, id, now);
            return true;
        });
        room.open(id);
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
        QVERIFY(room.wide().editor().isReadOnly());
        room.wide().editor().setFocus();
        room.key(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(!room.wide().editor().isReadOnly());
        room.key(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(textsOf(room, room.desk.wide.id), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
        room.key(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(room.wide().stateSentence(), u"Waits for part 2"_s);
        QCOMPARE(room.wide().partBar().words(0), u"Part 1 of 3: Published"_s);
    }

    void pictures()
    {
        Room room;
        room.type(u"Saturday we open the workshop again. Bring your bicycle, and a friend who has none yet."_s);
        QTRY_VERIFY(room.narrow().checkSentence().contains(u"too many"));
        grab(*room.page, u"composer-too-long"_s, u"light"_s, u"en"_s, {1240, 760});
        Q_EMIT room.narrow().remedyAsked({Problem::What::TooLong, 0, 28, {}});
        room.wide().editor().setFocus();
        room.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        room.type(u"There is coffee, and the big pump works again."_s);
        room.page->mediaPane().take({room.picture(u"a.png"_s, Qt::darkCyan)});
        QTRY_COMPARE(room.page->composition().media.size(), 1);
        Q_EMIT room.wide().pictureChosen(room.page->composition().media[0].sha256, true);
        QTRY_VERIFY(room.wide().counter().startsWith(u"46"));
        grab(*room.page, u"composer-parts"_s, u"light"_s, u"en"_s, {1240, 760});
        room.desk.theme.setMode(Theme::Mode::Dark);
        grab(*room.page, u"composer-parts-small"_s, u"dark"_s, u"en"_s, {900, 600});
    }
};

TERTULIA_TEST(ComposerParts)
#include "tst_composerparts.moc"
