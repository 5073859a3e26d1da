#include "models/domain/evidence.h"
#include "models/store/messages.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/ui/calendarroom.h"
#include "tests/ui/loud.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/decisioncard.h"
#include "ui/calendar/outboxdialog.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptdialog.h"
#include "ui/calendar/receiptwords.h"
#include "ui/widgets/saving.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {
//! A post in some state and its receipt on the screen.
struct ReceiptRoom : CalendarRoom {
    std::unique_ptr<ReceiptDialog> dialog;
    std::unique_ptr<QSignalSpy> told;
    PostId post;
    ~ReceiptRoom() { desk.db.reset(); }
    void show(PostId id, AccountId account)
    {
        post = id;
        dialog = std::make_unique<ReceiptDialog>(desk.desk(), version(id, account).id, nullptr);
        told = std::make_unique<QSignalSpy>(dialog.get(), &ReceiptDialog::acted);
        dialog->open();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        QTRY_VERIFY(table()->rowCount() > 0);
    }
    QTableWidget *table() { return dialog->findChild<QTableWidget *>(); }
    QStringList verbs()
    {
        QStringList found;
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() != u"Close")
                found.append(button->text());
        found.sort();
        return found;
    }
    QString headline()
    {
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words.append(label->text());
        return words.join(u'\n');
    }
    QStringList column(int index)
    {
        QStringList words;
        for (int row = 0; row < table()->rowCount(); ++row)
            words.append(table()->item(row, index)->text());
        return words;
    }
    void press(char letter) { QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog.get(), letter); }
};
} // namespace

//! A thread of three on the wide account, whose first part is out.
PostId halfOut(CalendarRoom &room)
{
    const PostId id = room.desk.did([account = room.desk.wide.id, now = room.desk.services.clock](Transaction &t) {
        Post post;
        post.title = u"Hilo"_s;
        post.wallTime = u"2026-05-08T18:30"_s;
        post.zone = u"Europe/Madrid"_s;
        post.due = posts::instant(post.wallTime, post.zone);
        for (const QString &text : {u"uno"_s, u"dos"_s, u"tres"_s}) {
            Variant part;
            part.account = account;
            part.content.text = text;
            post.variants.append(part);
        }
        const PostId saved = posts::save(t, post, now);
        posts::schedule(t, saved, post.due.addDays(-1));
        return saved;
    });
    room.settle(id, room.desk.wide.id, SendState::Published);
    return id;
}

//! The receipt: what it says and which verbs it offers, per state.
class TestCalendarReceipt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aThreadSaysWhichPart()
    {
        ReceiptRoom room;
        const PostId id = halfOut(room);
        room.settle(id, room.desk.wide.id, SendState::Failed, Error::Kind::Rejected);
        room.show(id, room.desk.wide.id);
        auto *list = room.dialog->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 3);
        QTRY_COMPARE(list->item(0)->text(), u"Mastodon, part 2 of 3"_s);
        QCOMPARE(list->item(1)->text(), u"Mastodon, part 3 of 3"_s);
        list->setCurrentRow(1);
        QTRY_VERIFY(room.headline().contains(u"Waits for part 2"_s));
        const Post post = room.get(id);
        QCOMPARE(postwords::stateOf(post, post.variants[2], QTimeZone::utc()), u"waits for part 2"_s);
        QCOMPARE(postwords::stateOf(post, post.variants[0], QTimeZone::utc()), u"published"_s);
        const AccountBook accounts(*room.desk.db);
        QTRY_COMPARE(
            postwords::versionWords(room.desk.theme, accounts, post), QStringList{u"Mastodon (part 2 of 3): failed"_s});
    }

    void aThreadThatWasCutOffAsks()
    {
        CalendarRoom room;
        const PostId id = halfOut(room);
        room.settle(id, room.desk.wide.id, SendState::Missed);
        const Post post = room.get(id);
        QCOMPARE(post.variants[1].state, SendState::Missed);
        const AccountBook accounts(*room.desk.db);
        QTRY_VERIFY(accounts.find(room.desk.wide.id));
        const QString sentence = DecisionCard::sentence(post, room.desk.desk(), accounts);
        QVERIFY2(sentence.contains(u"Only the beginning is out on Mastodon."_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Part 1 is the last one there"_s), qPrintable(sentence));
    }

    void whoMayAnswerIsOnTheReceipt()
    {
        Receipt line;
        line.what = u"replies"_s;
        line.detail = u"followed"_s;
        QCOMPARE(receiptwords::what(line, u"Bluesky"_s), u"Who may answer"_s);
        QCOMPARE(receiptwords::detail(line, QTimeZone::utc()), u"Whom we follow may answer"_s);
        line.detail = u"nobody: not set, rejected: no gates here"_s;
        QVERIFY(receiptwords::detail(line, QTimeZone::utc()).startsWith(u"Nobody may answer: could not be set ("_s));
    }

    //! Nobody reads the record's own English in another language.
    void whateverTheRecordSaysHasWords_data()
    {
        QTest::addColumn<QString>("said");
        for (const QString &said : evidence::sentences())
            QTest::newRow(qPrintable(said)) << said;
        for (const QString &said :
            {evidence::decided + evidence::notPublished, evidence::decided + u"published, due 2026-05-08T11:00:00Z"_s,
                evidence::decided + u"moved, due 2026-05-08T11:00:00Z"_s, evidence::fromHere + evidence::inThread,
                evidence::tooLate + u"published"_s, u"plan 7, until 2026-05-08T11:00:00Z"_s,
                u"plan 7, moved to 2026-05-08T11:00:00Z"_s, u"plan 7: "_s + evidence::goneAlready,
                u"to be kept by the network until 2026-05-08T11:00:00Z, key a-b, sha256 0123456789abcdef"_s,
                u"key a-b, sha256 0123456789abcdef, newest own before it none"_s})
            QTest::newRow(qPrintable(said)) << said;
    }
    void whateverTheRecordSaysHasWords()
    {
        QFETCH(const QString, said);
        Receipt line;
        line.what = u"scheduled"_s;
        line.detail = said;
        const QString plain = receiptwords::detail(line, QTimeZone::utc());
        Loud loud;
        QVERIFY(QCoreApplication::installTranslator(&loud));
        const QString loudly = receiptwords::detail(line, QTimeZone::utc());
        QCoreApplication::removeTranslator(&loud);
        QVERIFY(loudly != plain);
        QVERIFY2(!plain.contains(u"sha256"_s) && !plain.contains(u"2026-05-08"_s), qPrintable(plain));
    }

    void verbsPerState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QStringList>("verbs");
        QTest::newRow("published") << int(SendState::Published) << u"Published on Mastodon"_s
                                   << QStringList{u"Open Mastodon in the browser"_s, u"Open the post"_s};
        QTest::newRow("failed") << int(SendState::Failed) << u"Not published on Mastodon"_s
                                << QStringList{u"Open the post"_s, u"Reconnect Mastodon"_s, u"Retry only Mastodon"_s};
        QTest::newRow("unknown") << int(SendState::Unknown) << u"Not known whether it reached Mastodon"_s
                                 << QStringList{u"It is not there: send again…"_s, u"It is published"_s,
                                        u"Open Mastodon in the browser"_s, u"Open the post"_s,
                                        u"Read the account now"_s};
        QTest::newRow("missed") << int(SendState::Missed) << u"Missed on Fri 8 May, 13:00"_s
                                << QStringList{u"Open the post"_s, u"Publish now"_s};
        QTest::newRow("armed") << int(SendState::Armed) << u"On its way to Mastodon"_s
                               << QStringList{u"Open the post"_s};
    }
    void verbsPerState()
    {
        QFETCH(int, state);
        QFETCH(QString, headline);
        QFETCH(QStringList, verbs);
        ReceiptRoom room;
        room.show(
            room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState(state)), room.desk.wide.id);
        QTRY_COMPARE(room.verbs(), verbs);
        QVERIFY2(room.headline().contains(headline), qPrintable(room.headline()));
    }

    void theEvidenceIsToTheMillisecondInWords()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_COMPARE(room.column(1),
            (QStringList{u"Scheduled"_s, u"Intention written to disk"_s, u"Sent to Mastodon"_s, u"No clear answer"_s,
                u"Next automatic reading"_s}));
        QCOMPARE(room.column(0)[1], u"8 May 13:00:00.418"_s);
        QCOMPARE(room.column(0)[2], u"13:00:00.438"_s);
        QVERIFY(room.headline().contains(u"fingerprint "_s));
        QVERIFY(room.headline().contains(u"It is not sent again by itself"_s));
        for (QAbstractButton *button : room.dialog->findChildren<QAbstractButton *>())
            if (button->text() == u"Copy the evidence")
                button->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QString::fromLatin1(room.version(room.post, room.desk.wide.id).hash)));
        QVERIFY(copied.contains(u"2026-05-08T13:00:00.438+02:00\tSent to Mastodon"_s));
    }

    void readingIsTheDefaultAndAsksTheEngine()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_VERIFY(room.verbs().contains(u"Read the account now"_s));
        room.press('c');
        QCOMPARE(room.desk.services.readNow.size(), 1);
        QTest::keyClick(room.dialog.get(), Qt::Key_Return);
        QCOMPARE(room.desk.services.readNow.size(), 2);
    }

    void itLeadsToThePost()
    {
        ReceiptRoom room;
        room.show(
            room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Failed), room.desk.wide.id);
        QTRY_VERIFY(room.verbs().contains(u"Open the post"_s));
        QSignalSpy asked(room.dialog.get(), &ReceiptDialog::postAsked);
        room.press('e');
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<PostId>(), room.post);
    }

    void aPersonSaysThatItIsThere()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_VERIFY(room.verbs().contains(u"It is published"_s));
        room.press('y');
        QTRY_COMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Published);
        QTRY_VERIFY(room.headline().contains(u"Published on Mastodon"_s)); // live
        QTRY_COMPARE(room.told->size(), 1);
        room.press('r');
        QCOMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Published);
    }

    void sendingAgainAsksFirst()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        QTRY_VERIFY(room.verbs().contains(u"It is published"_s));
        const QString key = room.version(room.post, room.desk.wide.id).key;
        room.press('r');
        auto *question = room.dialog->findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(u"it will be there twice"_s));
        QCOMPARE(question->defaultButton()->text(), u"Do not send"_s);
        question->defaultButton()->click();
        QCOMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Unknown);
        QTRY_VERIFY(!room.dialog->findChild<QMessageBox *>());
        room.dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(room.dialog.get()));
        room.press('r');
        question = room.dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (button->text().startsWith(u"It is not there"))
                button->click();
        QTRY_COMPARE(room.version(room.post, room.desk.wide.id).state, SendState::Scheduled);
        QCOMPARE(
            room.version(room.post, room.desk.wide.id).key, key); // a server that knows the key sees it is the same
        QTRY_VERIFY(room.column(1).contains(u"Somebody decided"_s));
    }

    void networksSideBySide()
    {
        ReceiptRoom room;
        const PostId id = room.plan(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.settle(id, room.desk.wide.id, SendState::Published);
        room.settle(id, room.desk.narrow.id, SendState::Failed);
        room.show(id, room.desk.narrow.id);
        auto *list = room.dialog->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 0); // what failed comes first
        QTRY_VERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(u"Bluesky: failed"_s));
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(room.headline().contains(u"Published on Mastodon"_s));
        room.press('o');
        QCOMPARE(room.desk.services.opened.size(), 1);
        QSignalSpy account(room.dialog.get(), &ReceiptDialog::reconnectAsked);
        QTest::keyClick(list, Qt::Key_Up);
        QTRY_VERIFY(room.verbs().contains(u"Reconnect Bluesky"_s));
        room.press('r');
        QTRY_COMPARE(room.version(id, room.desk.narrow.id).state, SendState::Scheduled);
        QCOMPARE(room.version(id, room.desk.wide.id).state, SendState::Published);
        QVERIFY(account.isEmpty());
    }

    void theNextReadingIsTheLastLine()
    {
        ReceiptRoom room;
        const PostId id = room.settled(u"Turno"_s, u"2026-05-11T09:50"_s, {room.desk.wide.id}, SendState::Unknown);
        const OutboxId row = room.version(id, room.desk.wide.id).id;
        room.desk.did([row, now = room.desk.services.clock](
                          Transaction &t) { outbox::notFound(t, row, now.addSecs(43 * 60), now.addSecs(-60)); });
        room.show(id, room.desk.wide.id);
        QTRY_COMPARE(room.column(1).value(5), u"Next automatic reading"_s);
        QCOMPARE(room.column(1)[4], u"Account read: not there"_s);
        QCOMPARE(room.column(2)[4], u"nothing there says this"_s);
        QCOMPARE(room.column(0)[5], u"today 10:43"_s);
        QCOMPARE(room.column(2)[5], u"in 43 minutes"_s);
        room.press('y'); // settled: nothing comes next
        QTRY_VERIFY(!room.column(1).contains(u"Next automatic reading"_s));
    }

    void itIsSavedForTheBoss_data()
    {
        QTest::addColumn<ReceiptDialog::Form>("form");
        QTest::newRow("PDF") << ReceiptDialog::Form::Pdf;
        QTest::newRow("text") << ReceiptDialog::Form::Text;
    }
    void itIsSavedForTheBoss()
    {
        QFETCH(const ReceiptDialog::Form, form);
        ReceiptRoom room;
        const PostId id = room.plan(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id, room.desk.narrow.id});
        room.settle(id, room.desk.wide.id, SendState::Unknown);
        room.settle(id, room.desk.narrow.id, SendState::Published);
        room.show(id, room.desk.wide.id);
        QTRY_COMPARE(room.dialog->findChild<QListWidget *>()->count(), 2);
        const QString path = room.desk.folder.filePath(u"receipt"_s);
        room.dialog->save(path, form);
        QTRY_VERIFY2(room.headline().contains(u"Saved: "_s + path), qPrintable(room.headline()));
        QCOMPARE(room.told->last().first().toString(), u"Saved: "_s + path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (form == ReceiptDialog::Form::Pdf) {
            QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
            QVERIFY2(bytes.size() > 8000, "no fonts in it");
            return;
        }
        const QString words = QString::fromUtf8(bytes);
        for (const QString &said : {u"Publishing receipt: “Turno”"_s, u"Published: 1 of 2"_s,
                 u"not confirmed. Not known whether it reached Mastodon"_s, u"published. Published on Bluesky"_s,
                 u"2026-05-08T13:00:00.438+02:00\tSent to Mastodon"_s,
                 QString::fromLatin1(room.version(id, room.desk.wide.id).hash), u"cannot be edited"_s})
            QVERIFY2(words.contains(said), qPrintable(said + u'\n' + words));
        QVERIFY(!words.contains(u"<b>"));
    }

    void whereItCannotBeSavedIsSaidInPlainWords()
    {
        ReceiptRoom room;
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Published),
            room.desk.wide.id);
        QTRY_VERIFY(room.headline().contains(u"Published on Mastodon"_s));
        room.dialog->save(u"/proc/self/receipt.pdf"_s, ReceiptDialog::Form::Pdf);
        QTRY_VERIFY2(room.headline().contains(u"Not saved: "), qPrintable(room.headline()));
        room.dialog->save(room.desk.folder.filePath(u"gone/receipt.txt"_s), ReceiptDialog::Form::Text);
        QTRY_VERIFY2(room.headline().contains(u"Not saved: there is no folder "), qPrintable(room.headline()));
        // a limit on the size of files is met as a full disk is: in the middle of the writing
        const QString old = room.desk.folder.filePath(u"receipt.pdf"_s);
        QFile before(old);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("the former one") > 0);
        before.close();
        rlimit was{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &was), 0);
        const rlimit few{4096, was.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &few), 0);
        const auto written = saving::write(old, QByteArray(100'000, 'x'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &was), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().detail, u"Not saved: the disk is full. Make room, or choose another folder."_s);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("the former one")); // never half of one
    }

    //! An open receipt follows the theme and the language.
    void anOpenOneFollowsThemeAndLanguage()
    {
        ReceiptRoom room;
        auto *style = new Style(room.desk.theme);
        QApplication::setStyle(style);
        room.show(room.settled(u"Turno"_s, u"2026-05-08T13:00"_s, {room.desk.wide.id}, SendState::Unknown),
            room.desk.wide.id);
        const auto grounds = [&] {
            const QImage shown = room.dialog->grab().toImage();
            return QList<QRgb>{shown.pixel(4, shown.height() / 2), shown.pixel(shown.width() - 4, 60),
                shown.pixel(shown.width() / 2, shown.height() - 4)};
        };
        const auto wanted = [&] {
            const Theme &theme = room.desk.theme;
            return QList<QRgb>{
                theme.color(Token::Alt).rgb(), theme.color(Token::Base).rgb(), theme.color(Token::Window).rgb()};
        };
        QTRY_COMPARE(grounds(), wanted());
        const QList<QRgb> light = wanted();
        room.desk.theme.setMode(Theme::Mode::Dark);
        QVERIFY(wanted() != light);
        QTRY_COMPARE(grounds(), wanted());
        QTranslator words;
        QVERIFY(words.load(u":/i18n/tertulia_es.qm"_s));
        qApp->installTranslator(&words);
        QTRY_VERIFY(room.dialog->windowTitle().startsWith(u"Justificante de publicación"));
        QVERIFY2(room.headline().contains(u"No se sabe si llegó a Mastodon"), qPrintable(room.headline()));
        QVERIFY(room.verbs().contains(u"Leer la cuenta ahora"_s));
        QVERIFY(room.column(1).contains(u"Enviada a Mastodon"_s));
        qApp->removeTranslator(&words);
        QTRY_VERIFY(room.headline().contains(u"Not known whether it reached Mastodon"));
        room.dialog.reset();
        QApplication::setStyle(u"fusion"_s);
    }

    //! An account that must sign in again: also when the post only waits for it.
    void reconnectIsOfferedWhereTheAccountNeedsIt()
    {
        ReceiptRoom room;
        const PostId id = room.plan(u"Turno"_s, u"2026-05-14T13:00"_s, {room.desk.wide.id});
        room.show(id, room.desk.wide.id);
        QTRY_VERIFY(room.headline().contains(u"Goes out on"));
        QVERIFY(!room.verbs().contains(u"Reconnect Mastodon"_s));
        room.desk.did([account = room.desk.wide.id](
                          Transaction &t) { accounts::setState(t, account, Account::State::NeedsSignIn, u"401"_s); });
        QTRY_VERIFY(room.verbs().contains(u"Reconnect Mastodon"_s));
        QSignalSpy asked(room.dialog.get(), &ReceiptDialog::reconnectAsked);
        for (QPushButton *button : room.dialog->findChildren<QPushButton *>())
            if (button->text() == u"Reconnect Mastodon")
                button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<AccountId>(), room.desk.wide.id);
    }

    //! Likes, deletions and answers have theirs, from the outbox dialog; also when they are long done.
    void actionsHaveReceiptsToo()
    {
        ReceiptRoom room;
        const AccountId account = room.desk.wide.id;
        const QDateTime now = room.desk.services.clock;
        const OutboxId like = room.desk.did([account, now](Transaction &t) {
            const auto heard = messages::keep(
                t, said::in(account, u"m1"_s, u"Marta Quiroga"_s, u"Which wheel do you use?"_s, -60), now);
            OutboxAction wish;
            wish.account = account;
            wish.verb = Verb::Like;
            wish.target = heard.id;
            const OutboxId id = outbox::act(t, wish, now);
            (void)outbox::claim(t, account, {now});
            outbox::publishing(t, id, now.addMSecs(5));
            outbox::published(t, id, {}, u"answered"_s, now.addSecs(1));
            return id;
        });
        OutboxDialog waiting(room.desk.desk(), nullptr);
        QSignalSpy asked(&waiting, &OutboxDialog::receiptAsked);
        waiting.show();
        auto *list = waiting.findChild<QListView *>();
        auto *which = waiting.findChild<SegmentedControl *>();
        QTRY_VERIFY(waiting.isVisible() && list->model()->rowCount() == 0);
        for (QAbstractButton *button : which->findChildren<QAbstractButton *>())
            if (button->text() == u"Gone out lately")
                button->click();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(list->currentIndex().isValid());
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<OutboxId>(), like);
        waiting.close();
        room.dialog = std::make_unique<ReceiptDialog>(room.desk.desk(), like, nullptr);
        room.dialog->open();
        QTRY_COMPARE(room.column(1),
            (QStringList{
                u"Scheduled"_s, u"Intention written to disk"_s, u"Sent to Mastodon"_s, u"Mastodon confirmed it"_s}));
        QVERIFY2(room.dialog->windowTitle().contains(u"Receipt: like"), qPrintable(room.dialog->windowTitle()));
        QVERIFY(room.headline().contains(u"Done on Mastodon"));
        QVERIFY(room.headline().contains(u"like: Which wheel do you use?"));
    }
};

TERTULIA_TEST(TestCalendarReceipt)
#include "tst_calendarreceipt.moc"
