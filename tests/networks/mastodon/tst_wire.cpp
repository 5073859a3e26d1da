#include "app/networks/mastodon/wire.h"
#include "app/networks/network.h"
#include "tests/support/main.h"
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mastodon;

namespace {

QJsonObject object(const QByteArray &text)
{
    const QJsonDocument read = QJsonDocument::fromJson(text);
    return read.object();
}

Reading alice()
{
    Reading reading;
    reading.account = {7};
    reading.network = u"mastodon"_s;
    reading.domain = u"here.test"_s;
    reading.ownId = u"1"_s;
    reading.ownHandle = u"alice@here.test"_s;
    return reading;
}

const QByteArray byBob = R"("account":{"id":"2","acct":"Bob@There.test","display_name":"Bob"})";

OutboxAction answering(const QString &text, const QString &handle = u"bob@there.test"_s)
{
    OutboxAction action;
    action.content.text = text;
    action.targetId = u"https://uri.test/9"_s;
    action.targetAuthor.handle = handle;
    return action;
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAStatus()
    {
        const Message m = message(
            object(R"({"id":"9","uri":"https:\/\/there.test/9","url":"https:\/\/there.test/@bob/9",)" + byBob
                + R"(,"content":"<p>Hi</p>","visibility":"unlisted","created_at":"2026-05-14T13:00:00.250Z","edited_at":null,
                                 "media_attachments":[{"type":"image","url":"https:\/\/m.test/1.png","description":"a bicycle","meta":{"original":{"width":4,"height":3}}}]})"),
            alice(), {});
        QCOMPARE(m.remoteId, u"https://there.test/9"_s);
        QCOMPARE(m.actionId, u"9"_s);
        QCOMPARE(m.author.key, u"bob@there.test"_s);
        QCOMPARE(m.visibility, Visibility::Unlisted);
        QCOMPARE(m.sentAt, QDateTime(QDate(2026, 5, 14), QTime(13, 0, 0, 250), Qt::UTC));
        QVERIFY(!m.editedAt.isValid());
        QCOMPARE(m.attachments.first().alt, u"a bicycle"_s);
        QCOMPARE(m.attachments.first().size, QSize(4, 3));
        QCOMPARE(m.kind, Message::Kind::Mention);
    }

    void idsMayBeNumbersOfAnySize_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("read");
        QTest::newRow("text") << QByteArray(R"("9007199254740993")") << u"9007199254740993"_s;
        QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << u"9007199254740993"_s;
        QTest::newRow("2^63-1") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
        QTest::newRow("zero") << QByteArray("0") << u"0"_s;
        QTest::newRow("ULID") << QByteArray(R"("01FC3GSQ8A3MMJ43BPZSGEG29M")") << u"01FC3GSQ8A3MMJ43BPZSGEG29M"_s;
        QTest::newRow("null") << QByteArray("null") << QString();
    }
    void idsMayBeNumbersOfAnySize()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, read);
        QCOMPARE(idOf(object(R"({"id":)" + id + '}')), read);
    }

    void whoMentionsUsHasWrittenIt()
    {
        Page page;
        addNotification(page,
            object(R"({"id":"1","type":"mention",)" + byBob
                + R"(,"status":{"id":"9","uri":"u9","account":null,"content":"x"}})"),
            alice(), {});
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.messages.first().author.key, u"bob@there.test"_s);
        QVERIFY(page.messages.first().aboutUs);
    }

    void aNameMayStandInTheOtherField()
    {
        QCOMPARE(identity(object(R"({"acct":"","username":"bob"})"), alice()).key, u"bob@here.test"_s);
        QCOMPARE(identity(object(R"({"acct":null,"username":"bob"})"), alice()).key, u"bob@here.test"_s);
    }

    void nobodyAndNothingIsDropped_data()
    {
        QTest::addColumn<QByteArray>("notification");
        QTest::newRow("status without id")
            << QByteArray(R"({"id":"1","type":"mention",)" + byBob + R"(,"status":{)" + byBob + R"(,"content":"x"}})");
        QTest::newRow("status without author")
            << QByteArray(R"({"id":"1","type":"mention","status":{"id":"9","account":null}})");
        QTest::newRow("follow by nobody") << QByteArray(R"({"id":"1","type":"follow","account":null})");
        QTest::newRow("wrong types") << QByteArray(R"({"id":{},"type":7,"status":[1],"account":"bob"})");
        QTest::newRow("empty") << QByteArray("{}");
    }
    void nobodyAndNothingIsDropped()
    {
        QFETCH(QByteArray, notification);
        Page page;
        addNotification(page, object(notification), alice(), {});
        QVERIFY(page.messages.isEmpty());
        QVERIFY(page.reactions.isEmpty());
    }

    void anAccountWithoutIdIsNotOurs()
    {
        Reading unknown = alice();
        unknown.ownId.clear();
        unknown.ownHandle.clear();
        QVERIFY(!isOurs({}, unknown));
        QVERIFY(!isOurs(object(R"({"id":null})"), alice()));
        QVERIFY(isOurs(object(R"({"id":1})"), alice()));
    }

    void unknownTypesAreKept()
    {
        Page page;
        addNotification(page,
            object(R"({"id":"4","type":"pleroma:emoji_reaction","emoji":"x",)" + byBob
                + R"(,"status":{"id":"9","account":{"id":"1","acct":"alice"}}})"),
            alice(), {});
        QCOMPARE(page.reactions.size(), 1);
        QCOMPARE(page.reactions.first().kind, Reaction::Kind::Other);
        QCOMPARE(page.reactions.first().rawKind, u"pleroma:emoji_reaction"_s);
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.messages.first().direction, Message::Direction::Out);
    }

    void reactionsWithoutIdDoNotCollide()
    {
        Page page;
        addNotification(page, object(R"({"type":"follow",)" + byBob + '}'), alice(), {});
        addNotification(page, object(R"({"type":"follow","account":{"id":"3","acct":"carol"}})"), alice(), {});
        QVERIFY(page.reactions[0].remoteId != page.reactions[1].remoteId);
    }

    void contextNeverHidesAMention()
    {
        Message context;
        context.remoteId = u"x"_s;
        context.author.key = u"bob@there.test"_s;
        context.aboutUs = false;
        Message about = context;
        about.aboutUs = true;
        Page page;
        add(page, context);
        add(page, about);
        add(page, context);
        QCOMPARE(page.messages.size(), 1);
        QVERIFY(page.messages.first().aboutUs);
    }

    void visibilityIsNeverWidened_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<Visibility>("read");
        QTest::newRow("public") << u"public"_s << Visibility::Public;
        QTest::newRow("unlisted") << u"unlisted"_s << Visibility::Unlisted;
        QTest::newRow("private") << u"private"_s << Visibility::Followers;
        QTest::newRow("direct") << u"direct"_s << Visibility::Direct;
        QTest::newRow("local") << u"local"_s << Visibility::Followers;
        QTest::newRow("list") << u"list:4"_s << Visibility::Followers;
        QTest::newRow("none") << QString() << Visibility::Followers;
    }
    void visibilityIsNeverWidened()
    {
        QFETCH(QString, given);
        QFETCH(Visibility, read);
        QCOMPARE(visibility(given), read);
        QVERIFY(visibility(word(read)) == read);
    }

    void theMentionIsAddedOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sent");
        QTest::newRow("none") << u"Hello"_s << u"@bob@there.test Hello"_s;
        QTest::newRow("whole") << u"@bob@there.test Hello"_s << u"@bob@there.test Hello"_s;
        QTest::newRow("short") << u"Hello @bob!"_s << u"Hello @bob!"_s;
        QTest::newRow("other letters") << u"@Bob@There.test Hello"_s << u"@Bob@There.test Hello"_s;
        QTest::newRow("somebody of that name elsewhere")
            << u"@bob@else.test Hello"_s << u"@bob@there.test @bob@else.test Hello"_s;
        QTest::newRow("longer name") << u"@bobby Hello"_s << u"@bob@there.test @bobby Hello"_s;
        QTest::newRow("an address") << u"mail x@bob please"_s << u"@bob@there.test mail x@bob please"_s;
    }
    void theMentionIsAddedOnce()
    {
        QFETCH(QString, text);
        QFETCH(QString, sent);
        QCOMPARE(textToSend(answering(text), u"alice@here.test"_s), sent);
    }
    void nobodyMentionsThemselves()
    {
        QCOMPARE(textToSend(answering(u"And"_s, u"Alice@here.test"_s), u"alice@here.test"_s), u"And"_s);
    }

    void likenesses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<int>("likeness");
        const int same = int(Likeness::Same), alike = int(Likeness::Alike), different = int(Likeness::Different);
        QTest::newRow("paragraphs") << u"One\n\nTwo & <three>"_s
                                    << QByteArray("<p>One</p><p>Two &amp; &lt;three&gt;</p>") << same;
        QTest::newRow("link")
            << u"See https://example.com/a/very/long/path?x=1 now"_s
            << QByteArray(
                   "<p>See <a href=\\\"https://example.com/a/very/long/path?x=1\\\"><span "
                   "class=\\\"invisible\\\">https://</span><span class=\\\"ellipsis\\\">example.com/a/very</span><span "
                   "class=\\\"invisible\\\">/long/path?x=1</span></a> now</p>")
            << same;
        QTest::newRow("mention") << u"@bob@there.test hi"_s
                                 << QByteArray("<p><span class=\\\"h-card\\\"><a href=\\\"https://there.test/@bob\\\" "
                                               "class=\\\"u-url mention\\\">@<span>bob</span></a></span> hi</p>")
                                 << same;
        QTest::newRow("markdown") << u"**Hello** to `all` :-)"_s
                                  << QByteArray("<p><b>Hello</b> to <code>all</code> &#128578;</p>") << alike;
        QTest::newRow("other words") << u"Hello"_s << QByteArray("<p>Goodbye</p>") << different;
        QTest::newRow("only signs") << u"!!!"_s << QByteArray("<p>...</p>") << different;
    }
    void likenesses()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, html);
        QFETCH(int, likeness);
        OutboxAction action;
        action.content.text = text;
        const QJsonObject status = object(R"({"id":"1","visibility":"public","content":")" + html + R"("})");
        QVERIFY(!status.isEmpty());
        QCOMPARE(int(mastodon::likeness(status, action, alice())), likeness);
        action.content.visibility = Visibility::Direct;
        QCOMPARE(int(mastodon::likeness(status, action, alice())), int(Likeness::Different));
        action.content.visibility = Visibility::Public;
        action.targetId = u"https://uri.test/9"_s;
        QCOMPARE(int(mastodon::likeness(status, action, alice())), int(Likeness::Different));
    }
};

TERTULIA_TEST(TestWire)
#include "tst_wire.moc"
