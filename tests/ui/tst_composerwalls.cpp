#include "models/store/workspace.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/composerroom.h"
#include "ui/composer/differencedialog.h"
#include "ui/composer/pairbars.h"
#include "ui/composer/statestrip.h"
#include "ui/composer/tailoringpanel.h"
#include "ui/widgets/linklabel.h"
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QTextBlock>
#include <QTextEdit>
#include <QTranslator>

using namespace Qt::StringLiterals;
using Room = ComposerRoom;

//! That not every wall says the same, by keys on a real database.
class ComposerWalls : public QObject {
    Q_OBJECT

    const QString same = u"We open the workshop on Friday at six, bring a wheel."_s; // 53 of 60

    static QPushButton *button(QWidget &in, const QString &text)
    {
        for (QPushButton *one : in.findChildren<QPushButton *>())
            if (one->text() == text && one->isVisibleTo(&in))
                return one;
        return nullptr;
    }
    static bool underlined(const TextField &field, const QString &text)
    {
        for (const QTextEdit::ExtraSelection &selection : field.extraSelections())
            if (selection.cursor.selectedText() == text
                && selection.format.underlineStyle() == QTextCharFormat::SingleUnderline)
                return true;
        return false;
    }
    static StateStrip &gate(VersionColumn &column) { return *column.findChild<StateStrip *>(u"check"_s); }
    static LinkLabel *link(QWidget &in, const QString &start)
    {
        for (LinkLabel *one : in.findChildren<LinkLabel *>())
            if (one->text().startsWith(start))
                return one;
        return nullptr;
    }
    static void schedule(Room &room)
    {
        room.front();
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
    }
    static Post said(Room &room, const QString &text, const QDateTime &at)
    {
        const PostId id = room.desk.did([&](Transaction &t) {
            Variant v;
            v.account = room.desk.wide.id;
            v.content.text = text;
            Post post;
            post.idea = text;
            post.due = at;
            post.wallTime = u"2026-05-14T12:30"_s;
            post.zone = u"Europe/Madrid"_s;
            post.variants = {v};
            const PostId id = posts::save(t, post, room.desk.services.clock);
            posts::schedule(t, id, room.desk.services.clock);
            return id;
        });
        return room.desk.saw([id](const Reader &r) { return *posts::one(r, id); });
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale(u"C"_s)); }

    //! Refused, shown, rewritten, scheduled.
    void twoSameTexts()
    {
        Room room;
        room.put(room.page->ideaField(), same);
        QTRY_COMPARE(room.narrow().checkSentence(), u"Same text as Mastodon."_s);
        QVERIFY(gate(room.narrow()).toolTip().contains(u"read it twice"_s));
        QVERIFY(room.wide().checkSentence().startsWith(u"Fits"_s)); // one of the two may stay
        QCOMPARE(room.page->tailoring().sentence(),
            u"Same text on two walls. 11 words in a row are the same on Mastodon and Bluesky."_s);
        const QString run = same.chopped(1);
        QVERIFY(underlined(room.wide().editor(), run));
        QVERIFY(underlined(room.narrow().editor(), run));
        QCOMPARE(room.page->fact(), u"2 versions, 1 ready"_s);
        schedule(room);
        QTRY_COMPARE(room.said(), u"Not scheduled: Same text as Mastodon. F8 goes there."_s);
        QVERIFY(room.posts().isEmpty());
        QVERIFY(room.page->goToProblem(1)); // what the window's F8 asks first
        QCOMPARE(QApplication::focusWidget(), &room.narrow().editor());

        room.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(room.page->findChild<DifferenceDialog *>());
        auto *dialog = room.page->findChild<DifferenceDialog *>();
        QCOMPARE(dialog->sides()[1]->toPlainText(), same);
        button(*dialog, u"Rewrite for Bluesky"_s)->click();
        QTRY_COMPARE(QApplication::focusWidget(), &room.narrow().editor());
        QCOMPARE(room.narrow().editor().textCursor().selectedText(), run);
        room.type(u"Got a wobbly wheel? Come by, tools are on us"_s);
        QCOMPARE(room.narrow().editor().toPlainText(), u"Got a wobbly wheel? Come by, tools are on us."_s);
        QCOMPARE(room.wide().editor().toPlainText(), same);
        QTRY_VERIFY(room.narrow().checkSentence().startsWith(u"Fits"_s));
        QTRY_VERIFY(room.page->tailoring().sentence().startsWith(u"Each wall has its own words."_s));
        QVERIFY(room.narrow().editor().extraSelections().isEmpty());
        room.front();
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts()[0].reason, QString());
    }

    void sameAndDifferentAreToldApartWithoutColour()
    {
        FakeDesk desk;
        DifferenceDialog dialog(desk.desk(), {u"Mastodon"_s, u"La tabla usaba @ana una rueda. https://a.example"_s},
            {u"Bluesky"_s, u"La tabla vieja usaba una rueda. https://a.example"_s});
        QStringList shared, own;
        const QTextDocument *document = dialog.sides()[0]->document();
        for (auto part = document->firstBlock().begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            QVERIFY(format.fontUnderline() != (format.fontWeight() == QFont::Bold));
            (format.fontUnderline() ? shared : own).append(part.fragment().text());
        }
        QCOMPARE(shared, QStringList({u"La tabla"_s, u"usaba"_s, u"una rueda. https://a.example"_s}));
        QCOMPARE(own, QStringList({u" "_s, u" @ana "_s}));
        QVERIFY(!dialog.sides()[0]->accessibleDescription().isEmpty());
    }

    void keptWithAReason()
    {
        Room room;
        room.put(room.page->ideaField(), same);
        QTRY_VERIFY(button(room.page->tailoring(), u"Keep it, with a reason…"_s));
        button(room.page->tailoring(), u"Keep it, with a reason…"_s)->click();
        QTRY_VERIFY(room.page->findChild<QInputDialog *>());
        room.page->findChild<QInputDialog *>()->setTextValue(u"An official notice"_s);
        room.page->findChild<QInputDialog *>()->accept();
        QTRY_VERIFY(room.page->tailoring().sentence().startsWith(u"Same text, kept on purpose."_s));
        QTRY_COMPARE(room.page->fact(), u"2 versions, 2 ready"_s);
        schedule(room);
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts()[0].reason, u"An official notice"_s);
        QCOMPARE(room.posts()[0].state, SendState::Scheduled);
    }

    void aReasonForWordsThatChangedIsNotKept()
    {
        Room room;
        room.put(room.page->ideaField(), same);
        QTRY_VERIFY(button(room.page->tailoring(), u"Keep it, with a reason…"_s));
        button(room.page->tailoring(), u"Keep it, with a reason…"_s)->click();
        QTRY_VERIFY(room.page->findChild<QInputDialog *>());
        room.page->findChild<QInputDialog *>()->setTextValue(u"In a hurry"_s);
        room.page->findChild<QInputDialog *>()->accept();
        QTRY_COMPARE(room.page->composition().reason, u"In a hurry"_s);
        room.put(room.narrow().editor(), u"Told otherwise"_s);
        schedule(room);
        QTRY_COMPARE(room.posts().size(), 1);
        QCOMPARE(room.posts()[0].reason, QString());
    }

    void withOneVersionThereIsNoPanel()
    {
        Room room;
        room.put(room.page->ideaField(), same);
        QTRY_VERIFY(room.page->tailoring().isVisible());
        Q_EMIT room.narrow().removeAsked();
        QTRY_VERIFY(!room.page->tailoring().isVisible());
        QCOMPARE(room.page->tailoring().sentence(), QString());
    }

    //! In a small window it is one line, and only when something is wrong.
    void littleRoom()
    {
        Room room;
        room.page->resize(1048, 640);
        room.put(room.page->ideaField(), same);
        QTRY_VERIFY(room.page->tailoring().isVisible());
        QVERIFY(room.page->tailoring().height() < 40);
        QVERIFY(room.wide().editor().height() >= 72);
        room.put(room.narrow().editor(), u"Told otherwise"_s);
        QTRY_VERIFY(!room.page->tailoring().isVisible());
        room.page->resize(1388, 840);
        QTRY_VERIFY(room.page->tailoring().isVisible());
        QCOMPARE(room.page->tailoring().height(), 172);
    }

    void namesThatLink()
    {
        Room room;
        room.desk.services.infos[u"mastodon"_s].names = NameForm::Host;
        room.desk.services.infos[u"bluesky"_s].names = NameForm::Domain;
        room.desk.services.people = {u"ana@far.example"_s};
        room.open();
        room.write(u"Thanks to @Ana@far.example"_s);
        QTRY_COMPARE(room.wide().checkSentence(), u"1 mentions will link."_s);
        room.page->ideaField().setFocus();
        room.key(Qt::Key_End, Qt::ControlModifier);
        room.type(u" and @nobody@far.example"_s);
        QTRY_COMPARE(room.wide().checkSentence(), u"@nobody@far.example will not link on Mastodon."_s);
        QCOMPARE(room.desk.services.lookedFor, QStringList({u"ana@far.example"_s, u"nobody@far.example"_s}));
        QCOMPARE(room.page->fact(), u"2 versions, 2 ready"_s); // a warning only
        room.put(room.narrow().editor(), u"With @ana@far.example"_s);
        QTRY_COMPARE(room.narrow().checkSentence(), u"@ana@far.example is no name on Bluesky."_s);
        gate(room.narrow()).findChild<LinkLabel *>()->click();
        QCOMPARE(room.narrow().editor().textCursor().selectedText(), u"@ana@far.example"_s);
    }

    void namesCannotBeCheckedOffline()
    {
        Room room;
        room.desk.services.infos[u"mastodon"_s].names = NameForm::Host;
        room.desk.services.online = false;
        room.open();
        room.write(u"Thanks to @ana@far.example"_s);
        QTRY_COMPARE(room.wide().checkSentence(), u"@ana@far.example could not be checked on Mastodon."_s);
        QCOMPARE(room.page->fact(), u"2 versions, 2 ready"_s);
        room.desk.services.online = true;
        room.desk.services.people = {u"ana@far.example"_s};
        Q_EMIT room.desk.services.onlineChanged(true);
        QTRY_COMPARE(room.wide().checkSentence(), u"1 mentions will link."_s);
    }

    void hashtagsAreTakenOutWhereTheyDoNothing()
    {
        Room room;
        room.desk.services.infos[u"bluesky"_s].capabilities.insert(u"hashtags"_s, {false, {}});
        room.open();
        room.write(u"The table, corrected #bike"_s);
        room.put(room.narrow().editor(), u"New sizes #bike #wheel"_s);
        QTRY_COMPARE(room.narrow().checkSentence(), u"Hashtags do nothing on Bluesky."_s);
        gate(room.narrow()).findChild<LinkLabel *>()->click();
        QCOMPARE(room.narrow().editor().toPlainText(), u"New sizes"_s);
        QTRY_VERIFY(room.narrow().checkSentence().startsWith(u"Fits"_s));
    }

    void altTextIsARuleThatCanBeSwitchedOff()
    {
        Room room;
        room.write(u"Look at it"_s);
        Q_EMIT room.narrow().removeAsked();
        room.page->mediaPane().take({room.picture(u"p.png"_s, Qt::red)});
        QTRY_COMPARE(room.wide().checkSentence(), u"Alt text missing on image 1."_s);
        schedule(room);
        QTRY_COMPARE(room.said(), u"Not scheduled: Alt text missing on image 1. F8 goes there."_s);
        room.desk.services.set(settings::altText, false);
        QTRY_COMPARE(room.wide().checkSentence(), u"Fits. Alt text on 0 of 1."_s);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
    }

    void theRuleHasOneName()
    {
        FakeDesk desk;
        QVERIFY(desk.saw([](const Reader &r) { return workspace::asksForAltText(r); }));
        const auto value = QVariant::fromValue(false).toString();
        desk.did([value](Transaction &t) { workspace::setSetting(t, settings::altText.name.toString(), value); });
        QVERIFY(!desk.saw([](const Reader &r) { return workspace::asksForAltText(r); }));
    }

    void theSameMinuteIsSpread()
    {
        Room room;
        room.write(u"Good morning"_s);
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        QTRY_VERIFY(link(room.page->bar(), u"Same minute"_s));
        link(room.page->bar(), u"Same minute"_s)->click();
        QTRY_VERIFY(link(room.page->bar(), u"12 min apart"_s));
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 1);
        Post post = room.posts().first();
        QCOMPARE(post.variants[0].due, post.due);
        QCOMPARE(post.variants[1].due, post.due.addSecs(12 * 60));
        room.desk.did([&](Transaction &t) {
            const auto moved = posts::move(
                t, post.id, u"2026-05-15T13:00"_s, post.zone, post.due.addDays(1), room.desk.services.clock);
            return bool(moved);
        });
        post = room.posts().first();
        QCOMPARE(post.variants[1].due, post.due.addSecs(12 * 60)); // it stays spread
        room.open(post.id);
        QCOMPARE(room.page->composition().apart, 12);
    }

    void whatWasSaidLatelyAndClashes()
    {
        Room room;
        const QDateTime at(QDate(2026, 5, 14), QTime(10, 30), Qt::UTC);
        said(room, u"We open the workshop on Friday at six, bring wheels!"_s, at);
        room.write(same);
        QTRY_COMPARE(room.wide().checkSentence(), u"Nearly the same is said here on 14/05/2026."_s);
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        QTRY_VERIFY(gate(room.wide()).toolTip().contains(u"Another post goes out here at 12:30."_s));
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.posts().size(), 2); // warned of, not refused
    }

    //! Whoever types fast sees the answer to the last letter.
    void staleAnswersAreDropped()
    {
        Room room;
        for (int i = 0; i < 10; ++i) {
            room.type(u"word "_s);
            QCoreApplication::processEvents();
        }
        room.put(room.narrow().editor(), u"Short."_s);
        QTRY_COMPARE(room.narrow().counter(), u"6 / 60"_s);
        QTRY_COMPARE(room.wide().counter(), u"49 / 500"_s);
        QVERIFY(room.narrow().editor().extraSelections().isEmpty());
    }

    void pictures()
    {
        if (!qEnvironmentVariableIsSet("TERTULIA_PICTURES"))
            QSKIP("no pictures asked for");
        QTranslator spanish;
        const bool translated = spanish.load(qEnvironmentVariable("TERTULIA_QM"));
        for (const QString &language : {u"en"_s, u"es"_s}) {
            if (language == u"es" && !translated)
                break;
            QLocale::setDefault(QLocale(language == u"es" ? u"es_ES"_s : u"en_GB"_s));
            if (language == u"es")
                QApplication::installTranslator(&spanish);
            for (const bool dark : {false, true})
                picturesOf(language, dark);
            QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
            QApplication::removeTranslator(&spanish);
        }
    }

private:
    void picturesOf(const QString &language, bool dark)
    {
        const QString text
            = u"Teníais razón: nuestra tabla de desarrollos usaba solo 700×32. Ya está corregida, con tres medidas de rueda. La vieron Marta y Paco antes que nosotros. Gracias%1\n\nhttps://arganzuela.example/tabla"_s;
        Room room(false);
        QApplication::setStyle(new Style(room.desk.theme));
        room.desk.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        room.desk.services.spoken = language;
        room.desk.services.infos[u"bluesky"_s].textLimit = 300;
        room.desk.services.infos[u"mastodon"_s].names = NameForm::Host;
        room.desk.services.people = {u"martaq@mastodon.social"_s, u"paconc@mastodon.social"_s};
        const AccountId third = room.desk.signIn(u"mastodon"_s, u"taller@plaza.example"_s, u"Taller"_s).id;
        room.open();
        room.page->resize(1388, 840);
        room.page->ideaField().setPlainText(
            u"Reconocer el error de la tabla de desarrollos y agradecer a Marta y a Paco que lo vieran."_s);
        room.wide().editor().setPlainText(
            u"@martaq@mastodon.social y @paconc@mastodon.social tenían razón: la tabla usaba una sola rueda. Ya está corregida, con tres medidas de rueda y la fórmula para comprobarlo.\n\n¿Qué medida os falta? #BiciUrbana"_s);
        room.narrow().editor().setPlainText(text.arg(u"."_s));
        room.page->column(third)->editor().setPlainText(text.arg(u" a ambos."_s));
        room.plan({2026, 5, 14}, {13, 0}, u"Europe/Madrid"_s);
        QTRY_VERIFY(!room.page->tailoring().sentence().isEmpty());
        QTest::qWait(1200); // names are asked for when typing pauses
        const QString theme = dark ? u"dark"_s : u"light"_s;
        grab(*room.page, u"walls"_s, theme, language, {1388, 840});
        grab(*room.page, u"walls-small"_s, theme, language, {1048, 640});
        room.page->resize(1388, 840);
        room.desk.theme.setHighContrast(true);
        grab(*room.page, u"walls-contrast"_s, theme, language, {1388, 840});
        room.desk.theme.setHighContrast(false);
        room.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(room.page->findChild<DifferenceDialog *>());
        grab(*room.page->findChild<DifferenceDialog *>(), u"walls-difference"_s, theme, language, {760, 420});
    }
};

TERTULIA_TEST(ComposerWalls)
#include "tst_composerwalls.moc"
