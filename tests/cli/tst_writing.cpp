#include "tests/cli/heard.h"
#include "tests/support/main.h"
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <exiv2/exiv2.hpp>

using namespace Qt::StringLiterals;

namespace {

//! A photograph that tells where it was taken.
QByteArray telltale()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    auto photo
        = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()), size_t(bytes.size()));
    photo->readMetadata();
    photo->exifData()["Exif.GPSInfo.GPSLatitude"] = "40/1 24/1 0/1";
    photo->exifData()["Exif.Image.Make"] = "Telltale Camera";
    photo->writeMetadata();
    return QByteArray(reinterpret_cast<const char *>(photo->io().mmap()), qsizetype(photo->io().size()));
}

} // namespace

//! What a person writes and does by the command line, in the practice community: two of its accounts, one workspace.
class WritingTest : public QObject {
    Q_OBJECT
    using Said = Heard;

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &handle : {u"short"_s, u"long"_s})
            QCOMPARE(run({u"--practice"_s, u"accounts"_s, u"add"_s, u"practice"_s, u"--handle"_s, handle}).exit, 0);
        QCOMPARE(run({u"sync"_s, u"--once"_s}).exit, 0);
        for (const QJsonValue &one : run({u"inbox"_s}).json[u"conversations"_s].toArray())
            if (one[u"kind"_s].toString() == u"public")
                m_conversations.append(typed(one[u"id"_s]));
        QVERIFY(m_conversations.size() >= 3);
    }

    void realWorkspacesStayReal()
    {
        const Said networks = run({u"networks"_s});
        QCOMPARE(networks.json[u"networks"_s].toArray().size(), 1);
        QCOMPARE(networks.json[u"networks"_s][0][u"id"_s].toString(), u"practice"_s);
        const auto elsewhere = m_program.start({u"--workspace"_s, m_program.path(u"real.sqlite"_s), u"accounts"_s,
            u"add"_s, u"practice"_s, u"--handle"_s, u"short"_s});
        QCOMPARE(elsewhere.exit, 1);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList post{u"post"_s, u"--text"_s, u"x"_s, u"--account"_s, u"1"_s};
        QTest::newRow("a day that is none") << post + QStringList{u"--at"_s, u"2027-02-30T10:00:00Z"_s};
        QTest::newRow("a day alone") << post + QStringList{u"--at"_s, u"2027-02-20"_s};
        QTest::newRow("a zone that is none")
            << post + QStringList{u"--at"_s, u"2027-02-20T10:00"_s, u"--zone"_s, u"Nowhere/Land"_s};
        QTest::newRow("a zone alone") << post + QStringList{u"--zone"_s, u"Europe/Madrid"_s};
        QTest::newRow("two texts") << post + QStringList{u"--text-file"_s, u"f"_s};
        QTest::newRow("alt before the picture") << post + QStringList{u"--alt"_s, u"a"_s};
        QTest::newRow("alt before the picture of its part")
            << post + QStringList{u"--attach"_s, u"f"_s, u"--part-file"_s, u"g"_s, u"--alt"_s, u"a"_s};
        QTest::newRow("nobody may be so called") << post + QStringList{u"--replies"_s, u"friends"_s};
        QTest::newRow("a text for nobody") << post + QStringList{u"--text-for"_s, u"2=f"_s};
        QTest::newRow("no number of an account")
            << QStringList{u"post"_s, u"--text"_s, u"x"_s, u"--account"_s, u"one"_s};
        QTest::newRow("no number of a message")
            << QStringList{u"reply"_s, u"1"_s, u"--text"_s, u"x"_s, u"--message"_s, u"abc"_s};
        QTest::newRow("no such audience")
            << QStringList{u"reply"_s, u"1"_s, u"--text"_s, u"x"_s, u"--visibility"_s, u"secret"_s};
        QTest::newRow("no such verb") << QStringList{u"act"_s, u"publish"_s, u"--message"_s, u"1"_s};
        QTest::newRow("act on nothing") << QStringList{u"act"_s, u"like"_s};
        QTest::newRow("a key that is none") << QStringList{u"inbox"_s, u"--after"_s, u"nonsense"_s};
        QTest::newRow("a page key that is none") << QStringList{u"conversation"_s, u"1"_s, u"--after"_s, u"zz"_s};
        QTest::newRow("a page of nothing") << QStringList{u"inbox"_s, u"--limit"_s, u"0"_s};
        QTest::newRow("no state") << QStringList{u"posts"_s, u"--state"_s, u"nonsense"_s};
        QTest::newRow("a word too many") << QStringList{u"networks"_s, u"all"_s};
        QTest::newRow("no verdict") << QStringList{u"resolve"_s, u"1"_s, u"maybe"_s};
    }
    void wrongUsage()
    {
        QFETCH(const QStringList, arguments);
        const Said said = run(arguments);
        QCOMPARE(said.exit, 2);
        QVERIFY(!said.json[u"error"_s][u"detail"_s].toString().isEmpty());
        QVERIFY(!said.words.isEmpty());
    }

    void whatIsNotThereIsOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("account") << QStringList{u"post"_s, u"--text"_s, u"x"_s, u"--account"_s, u"99"_s};
        QTest::newRow("conversation") << QStringList{u"reply"_s, u"99"_s, u"--text"_s, u"x"_s};
        QTest::newRow("message") << QStringList{u"act"_s, u"like"_s, u"--message"_s, u"99"_s};
        QTest::newRow("variant") << QStringList{u"resolve"_s, u"99"_s, u"published"_s};
        QTest::newRow("file") << QStringList{
            u"post"_s, u"--text"_s, u"x"_s, u"--account"_s, u"1"_s, u"--attach"_s, u"/no/file"_s};
        QTest::newRow("text") << QStringList{u"post"_s, u"--text-file"_s, u"/no/file"_s, u"--account"_s, u"1"_s};
        QTest::newRow("words") << QStringList{u"post"_s, u"--text"_s, u" "_s, u"--account"_s, u"1"_s};
        QTest::newRow("that time any more") << QStringList{
            u"post"_s, u"--text"_s, u"x"_s, u"--account"_s, u"1"_s, u"--at"_s, u"2020-01-01T00:00:00Z"_s};
    }
    void whatIsNotThereIsOne()
    {
        QFETCH(const QStringList, arguments);
        QCOMPARE(run(arguments).exit, 1);
        QCOMPARE(run({u"posts"_s}).json[u"posts"_s].toArray().size(), 0);
    }

    void wallTimes_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("warned");
        QTest::newRow("winter") << u"2099-01-10T13:00"_s << u"Europe/Madrid"_s << u"2099-01-10T12:00:00.000Z"_s
                                << false;
        QTest::newRow("gap") << u"2027-03-28T02:30"_s << u"Europe/Madrid"_s << u"2027-03-28T01:30:00.000Z"_s << true;
        QTest::newRow("overlap") << u"2027-10-31T02:30"_s << u"Europe/Madrid"_s << u"2027-10-31T00:30:00.000Z"_s
                                 << true;
        QTest::newRow("Tijuana, gap") << u"2097-03-10T02:30"_s << u"America/Tijuana"_s << u"2097-03-10T10:30:00.000Z"_s
                                      << true;
        QTest::newRow("Tijuana, overlap")
            << u"2097-11-03T01:30"_s << u"America/Tijuana"_s << u"2097-11-03T08:30:00.000Z"_s << true;
        QTest::newRow("Mexico City, the same nights")
            << u"2097-03-10T02:30"_s << u"America/Mexico_City"_s << u"2097-03-10T08:30:00.000Z"_s << false;
        QTest::newRow("Lord Howe, half an hour's gap")
            << u"2097-10-06T02:15"_s << u"Australia/Lord_Howe"_s << u"2097-10-05T15:45:00.000Z"_s << true;
        QTest::newRow("Lord Howe, half an hour's overlap")
            << u"2097-04-07T01:45"_s << u"Australia/Lord_Howe"_s << u"2097-04-06T14:45:00.000Z"_s << true;
        QTest::newRow("its own zone") << u"2027-10-30T02:30:00+02:00"_s << u"America/Lima"_s
                                      << u"2027-10-30T00:30:00.000Z"_s << false;
    }
    void wallTimes()
    {
        QFETCH(const QString, at);
        QFETCH(const QString, zone);
        QFETCH(const QString, due);
        QFETCH(const bool, warned);
        const Said said
            = run({u"post"_s, u"--text"_s, u"later"_s, u"--account"_s, u"1"_s, u"--at"_s, at, u"--zone"_s, zone});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json[u"post"_s][u"variants"_s][0][u"due"_s].toString(), due);
        QCOMPARE(said.json[u"post"_s][u"zone"_s].toString(), zone);
        const QJsonValue check = said.json[u"post"_s][u"checks"_s][0];
        QCOMPARE(check[u"kind"_s].toString(), warned ? u"time"_s : QString());
        QCOMPARE(check[u"text"_s].toString().contains(u"it goes out"_s), warned); // and when is said
        if (!at.contains(u'+')) // what was typed stays
            QCOMPARE(said.json[u"post"_s][u"wall_time"_s].toString(), at);
    }

    void eachAccountHasItsWords()
    {
        m_program.write(u"long.txt"_s, "In depth: ñandú.\r\n");
        const Said said = run({u"post"_s, u"--text"_s, u"In short."_s, u"--account"_s, u"1"_s, u"--account"_s, u"2"_s,
            u"--text-for"_s, u"2="_s + m_program.path(u"long.txt"_s)});
        QCOMPARE(said.exit, 0);
        const QJsonValue variants = said.json[u"post"_s][u"variants"_s];
        QCOMPARE(variants[0][u"text"_s].toString(), u"In short."_s);
        QCOMPARE(variants[1][u"text"_s].toString(), u"In depth: ñandú."_s);
        QCOMPARE(variants[1][u"length"_s].toInt(), 16);
        QVERIFY(said.json[u"post"_s][u"checks"_s].toArray().isEmpty());
        const Said same = run({u"post"_s, u"--text"_s, u"The same."_s, u"--account"_s, u"1"_s, u"--account"_s, u"2"_s});
        QCOMPARE(same.json[u"post"_s][u"checks"_s][0][u"kind"_s].toString(), u"same"_s);
    }

    void aThreadHasItsPartsInOrder()
    {
        m_program.write(u"two.txt"_s, "Second.\n");
        m_program.write(u"three.txt"_s, "Third.\n");
        m_program.write(u"photo.jpg"_s, telltale());
        const Said said = run({u"post"_s, u"--text"_s, u"First."_s, u"--account"_s, u"1"_s, u"--part-file"_s,
            m_program.path(u"two.txt"_s), u"--attach"_s, m_program.path(u"photo.jpg"_s), u"--alt"_s, u"A wheel"_s,
            u"--part-file"_s, m_program.path(u"three.txt"_s)});
        QVERIFY2(said.exit == 0, QJsonDocument(said.json).toJson());
        const QString id = QString::number(said.json[u"post"_s][u"id"_s].toInteger());
        const Said shown = run({u"post"_s, u"show"_s, id});
        const QJsonArray variants = shown.json[u"post"_s][u"variants"_s].toArray();
        QCOMPARE(variants.size(), 3);
        const QStringList texts{u"First."_s, u"Second."_s, u"Third."_s};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(variants[i][u"text"].toString(), texts[i]);
            QCOMPARE(variants[i][u"part"].toInt(), i + 1);
            QCOMPARE(variants[i][u"parts"].toInt(), 3);
            QCOMPARE(variants[i][u"waits_for"].toInt(), i == 0 ? 0 : 1);
            QCOMPARE(variants[i][u"length"].toInt(), texts[i].size());
        }
        QVERIFY(shown.json[u"post"_s][u"checks"_s].toArray().isEmpty());
        const Said tooLong
            = ask(m_program, {u"post"_s, u"--text"_s, u"First."_s, u"--account"_s, u"1"_s, u"--part-file"_s, u"-"_s},
                QByteArray(100000, 'x'));
        QCOMPARE(tooLong.exit, 1);
        const Said everybody
            = run({u"post"_s, u"--text"_s, u"Said to all."_s, u"--account"_s, u"1"_s, u"--replies"_s, u"nobody"_s});
        QCOMPARE(everybody.exit, 0);
        QCOMPARE(everybody.json[u"post"_s][u"checks"_s][0][u"kind"_s].toString(), u"replies"_s);
    }

    void theSameTextNeedsAReason()
    {
        const qsizetype before = run({u"posts"_s}).json[u"posts"_s].toArray().size();
        m_program.write(u"shout.txt"_s, "WE OPEN the workshop on Friday at six, for everybody! #bike");
        const QStringList post{u"post"_s, u"--text"_s, u"We open the workshop on Friday at six, for everybody."_s,
            u"--account"_s, u"1"_s, u"--account"_s, u"2"_s, u"--text-for"_s, u"2="_s + m_program.path(u"shout.txt"_s),
            u"--at"_s, u"2099-02-03T10:00:00Z"_s};
        const Said refused = run(post);
        QCOMPARE(refused.exit, 1);
        const QJsonValue same = refused.json[u"checks"_s][0];
        QCOMPARE(same[u"kind"_s].toString(), u"same"_s);
        QCOMPARE(same[u"level"_s].toString(), u"error"_s);
        QCOMPARE(same[u"accounts"_s].toArray(), QJsonArray({2, 1}));
        QCOMPARE(refused.json[u"checks"_s][1][u"kind"_s].toString(), u"minute"_s);
        QCOMPARE(refused.json[u"checks"_s][1][u"level"_s].toString(), u"warning"_s);
        QCOMPARE(run({u"posts"_s}).json[u"posts"_s].toArray().size(), before);
        const Said spanish = run(QStringList{u"--lang"_s, u"es"_s} + post);
        QVERIFY(spanish.json[u"checks"_s][0][u"text"_s].toString().startsWith(u"El mismo texto que en "));
        const Said kept = run(post + QStringList{u"--reason"_s, u"an official notice"_s});
        QCOMPARE(kept.exit, 0);
        QCOMPARE(kept.json[u"post"_s][u"checks"_s][0][u"kind"_s].toString(), u"same"_s);
        QCOMPARE(kept.json[u"post"_s][u"checks"_s][0][u"level"_s].toString(), u"warning"_s);
        const Said again = run({u"post"_s, u"--text"_s, u"We open the workshop on Friday at six for everybody"_s,
            u"--account"_s, u"1"_s, u"--at"_s, u"2099-02-03T10:30:00Z"_s});
        QCOMPARE(again.exit, 0); // warned of, not refused
        QStringList kinds;
        for (const QJsonValue &check : again.json[u"post"_s][u"checks"_s].toArray())
            kinds.append(check[u"kind"_s].toString());
        QCOMPARE(kinds, QStringList({u"lately"_s, u"clash"_s}));
    }

    void textComesFromStandardInput()
    {
        const Said said = ask(m_program, {u"post"_s, u"--text-file"_s, u"-"_s, u"--account"_s, u"1"_s}, "piped ñ\n");
        QCOMPARE(said.json[u"post"_s][u"text"_s].toString(), u"piped ñ"_s);
        const Said latin = ask(m_program, {u"post"_s, u"--text-file"_s, u"-"_s, u"--account"_s, u"1"_s}, "caf\xe9");
        QCOMPARE(latin.exit, 1);
    }

    void picturesTellNoPlace()
    {
        const QByteArray photo = telltale();
        QVERIFY(photo.contains("Telltale"));
        m_program.write(u"photo.jpg"_s, photo);
        const Said said = run({u"post"_s, u"--text"_s, u"Look"_s, u"--account"_s, u"1"_s, u"--attach"_s,
            m_program.path(u"photo.jpg"_s), u"--alt"_s, u"A wheel"_s});
        QCOMPARE(said.exit, 0);
        QVERIFY(said.json[u"post"_s][u"checks"_s].toArray().isEmpty()); // it has its words
        QDir kept(m_program.path(u"w.media"_s));
        const QStringList files = kept.entryList({u"*.jpg"_s}, QDir::Files);
        QCOMPARE(files.size(), 1);
        const QByteArray clean = read(u"w.media/"_s + files[0]);
        QVERIFY(QImage::fromData(clean).size() == QSize(40, 20));
        QVERIFY(!clean.contains("Telltale") && !clean.contains("GPS"));
        const Said bare = run(
            {u"post"_s, u"--text"_s, u"Look"_s, u"--account"_s, u"1"_s, u"--attach"_s, m_program.path(u"photo.jpg"_s)});
        QCOMPARE(bare.json[u"post"_s][u"checks"_s][0][u"kind"_s].toString(), u"alt"_s);
        QCOMPARE(bare.exit, 0); // asked for, not demanded
        const Said words = run({u"post"_s, u"--text"_s, u"Look"_s, u"--account"_s, u"1"_s, u"--attach"_s,
            m_program.path(u"passphrase"_s)});
        QCOMPARE(words.exit, 1);
        QVERIFY(words.json[u"error"_s][u"detail"_s].toString().contains(u"passphrase"));
    }

    void deedsAreWishesUntilTheyAreSent()
    {
        const Said said = run({u"conversation"_s, m_conversations[0]});
        const QString message = typed(said.json[u"messages"_s][0][u"id"_s]);
        for (const QString &verb : {u"like"_s, u"boost"_s, u"mute"_s, u"block"_s}) {
            const Said wish = run({u"act"_s, verb, u"--message"_s, message});
            QCOMPARE(wish.exit, 0);
            QCOMPARE(wish.json[u"action"_s][u"state"_s].toString(), u"scheduled"_s);
            QCOMPARE(wish.json[u"action"_s][u"verb"_s].toString(), verb);
        }
        QCOMPARE(run({u"act"_s, u"report"_s, u"--message"_s, message, u"--reason"_s, u"rude"_s}).exit, 0);
        const Said hidden = run({u"act"_s, u"hide"_s, u"--message"_s, message}); // nobody needs to be hidden there
        QCOMPARE(hidden.exit, 1);
        QCOMPARE(run({u"act"_s, u"delete"_s, u"--message"_s, message}).exit, 1); // not ours
        QCOMPARE(run({u"publish"_s, u"--due"_s}).exit, 0);
        QCOMPARE(run({u"conversation"_s, m_conversations[0]}).json[u"messages"_s][0][u"liked"_s].toBool(), true);
        QCOMPARE(run({u"act"_s, u"unlike"_s, u"--message"_s, message}).exit, 0);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).json[u"published"_s].toArray().size(), 1);
        QCOMPARE(run({u"conversation"_s, m_conversations[0]}).json[u"messages"_s][0][u"liked"_s].toBool(), false);
    }

    void whatWeSaidCanBeDeleted()
    {
        QCOMPARE(run({u"reply"_s, m_conversations[1], u"--text"_s, u"A slip"_s}).exit, 0);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).json[u"published"_s].toArray().size(), 1);
        const QJsonArray messages = run({u"conversation"_s, m_conversations[1]}).json[u"messages"_s].toArray();
        for (const QJsonValue &one : messages)
            if (one[u"text"_s].toString().contains(u"A slip"))
                QCOMPARE(run({u"act"_s, u"delete"_s, u"--message"_s, typed(one[u"id"_s])}).exit, 0);
        QCOMPARE(run({u"publish"_s, u"--due"_s}).json[u"published"_s].toArray().size(), 1);
        int deleted = 0;
        for (const QJsonValue &one : run({u"conversation"_s, m_conversations[1]}).json[u"messages"_s].toArray())
            deleted += one[u"deleted"_s].toBool();
        QCOMPARE(deleted, 1);
    }

    void onlyTheUnknownIsDecided()
    {
        const QJsonValue post = run({u"posts"_s, u"--state"_s, u"published"_s}).json[u"posts"_s][0];
        const Said said = run({u"resolve"_s, typed(post[u"variants"_s][0][u"id"_s]), u"not-published"_s});
        QCOMPARE(said.exit, 1);
    }

    void twoMembersBecomeOneAndTwoAgain()
    {
        const QJsonArray members = run({u"members"_s}).json[u"members"_s].toArray();
        const QString first = typed(members[0][u"id"_s]);
        const QString second = typed(members[1][u"id"_s]);
        QCOMPARE(run({u"join"_s, first, first}).exit, 1);
        QCOMPARE(run({u"join"_s, first, u"999"_s}).exit, 1);
        const Said joined = run({u"join"_s, first, second});
        QCOMPARE(joined.exit, 0);
        QCOMPARE(joined.json[u"member"_s][u"identities"_s].toArray().size(), 2);
        QCOMPARE(run({u"members"_s}).json[u"total"_s].toInt(), int(members.size()) - 1);
        const Said apart = run({u"separate"_s, typed(members[1][u"identities"_s][0][u"id"_s])});
        QCOMPARE(apart.exit, 0);
        QCOMPARE(apart.json[u"member"_s][u"identities"_s].toArray().size(), 1);
        QCOMPARE(apart.json[u"member"_s][u"name"_s], members[1][u"name"_s]);
        QCOMPARE(run({u"members"_s}).json[u"total"_s].toInt(), int(members.size()));
    }

    void pagesShowEveryRowOnce()
    {
        paged({u"inbox"_s}, u"conversations"_s);
        paged({u"members"_s}, u"members"_s);
        paged({u"search"_s, u"the"_s}, u"messages"_s);
    }

    void whatIsExportedCanBeRead()
    {
        const auto out = [this](const QString &name) { return QStringList{u"--out"_s, m_program.path(name)}; };
        const QString member = typed(run({u"members"_s}).json[u"members"_s][0][u"id"_s]);
        QCOMPARE(run(QStringList{u"export"_s, u"everything"_s} + out(u"all.json"_s)).exit, 0);
        const QJsonObject all = QJsonDocument::fromJson(read(u"all.json"_s)).object();
        QCOMPARE(all[u"conversations"_s].toArray().size(),
            run({u"inbox"_s, u"--limit"_s, u"500"_s}).json[u"total"_s].toInt());
        QCOMPARE(run(QStringList{u"export"_s, u"everything"_s, u"--format"_s, u"csv"_s} + out(u"all.csv"_s)).exit, 0);
        QVERIFY(read(u"all.csv"_s).startsWith("\"conversation\","));
        QCOMPARE(
            run(QStringList{u"export"_s, u"member"_s, member, u"--format"_s, u"vcard"_s} + out(u"m.vcf"_s)).exit, 0);
        QVERIFY(read(u"m.vcf"_s).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"));
        QCOMPARE(run({u"export"_s, u"calendar"_s, u"--out"_s, u"x"_s}).exit, 2);
        QCOMPARE(run({u"export"_s, u"everything"_s, u"--out"_s, u"/no/folder/x"_s}).exit, 1);
    }

    void aCopyTakesNobodysPlace()
    {
        m_program.write(u"letter"_s, "dear diary");
        QCOMPARE(run({u"backup"_s, m_program.path(u"letter"_s)}).exit, 1);
        QCOMPARE(read(u"letter"_s), QByteArray("dear diary"));
        QCOMPARE(run({u"backup"_s, m_program.path(u"w.sqlite"_s)}).exit, 1);
        QCOMPARE(run({u"backup"_s, m_program.path(u"copy.sqlite"_s)}).exit, 0);
        QCOMPARE(run({u"backup"_s, m_program.path(u"copy.sqlite"_s)}).exit, 0);
    }

    void spanishIsSpoken()
    {
        const QStringList post{u"post"_s, u"--text"_s, u""_s, u"--account"_s, u"1"_s};
        const Said english = run(post);
        const Said spanish = run(QStringList{u"--lang"_s, u"es"_s} + post);
        QCOMPARE(spanish.exit, 1);
        QCOMPARE(spanish.json[u"error"_s][u"kind"_s], english.json[u"error"_s][u"kind"_s]);
        QVERIFY(spanish.json[u"error"_s][u"detail"_s] != english.json[u"error"_s][u"detail"_s]);
        QVERIFY(spanish.json[u"checks"_s][0][u"text"_s] != english.json[u"checks"_s][0][u"text"_s]);
        QVERIFY(spanish.words.trimmed() == spanish.json[u"error"_s][u"detail"_s].toString().toUtf8());
    }

private:
    Said run(const QStringList &arguments) const { return ask(m_program, arguments); }
    QByteArray read(const QString &name) const
    {
        QFile file(m_program.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void paged(const QStringList &command, const QString &rows) const
    {
        const auto ids = [&](const QJsonObject &page) {
            QStringList all;
            for (const QJsonValue &one : page[rows].toArray())
                all.append(typed(one[u"id"_s]));
            return all;
        };
        const QStringList whole = ids(run(command + QStringList{u"--limit"_s, u"500"_s}).json);
        QVERIFY(whole.size() > 4);
        const QString count = QString::number(whole.size() / 3);
        QStringList pieces;
        QString next;
        for (int page = 0; page < 6 && (page == 0 || !next.isEmpty()); ++page) {
            const QStringList after = next.isEmpty() ? QStringList() : QStringList{u"--after"_s, next};
            const Said said = run(command + QStringList{u"--limit"_s, count} + after);
            QCOMPARE(said.json[u"total"_s].toInt(), int(whole.size()));
            pieces += ids(said.json);
            next = said.json[u"next"_s].toString();
        }
        QCOMPARE(pieces, whole);
    }

    Program m_program;
    QStringList m_conversations;
};
TERTULIA_TEST(WritingTest)
#include "tst_writing.moc"
