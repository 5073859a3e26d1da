#include "tests/servers/blueskyservers.h"
#include "tests/servers/lossy.h"
#include "tests/servers/night.h"
#include "tests/servers/planbed.h"
#include "tests/servers/snacservers.h"
#include "tests/support/killtable.h"
#include "tests/support/main.h"
#include <QImage>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr int howMany = 40;
constexpr int everyMs = 1300;

//! What stands on a wall, by what it says: its name there, and that of what it answers.
struct Standing {
    QString id, answers;
    qsizetype pictures = 0;
};
using Wall = QMultiMap<QString, Standing>;

QDateTime utc() { return QDateTime::currentDateTimeUtc(); }

} // namespace

//! A plan of forty posts, with pictures, threads and a night in which clocks change both ways, for a real Mastodon-API
//! server, a real Bluesky and three accounts of the practice community, through crashes, cuts and a pause.
class PlanTest : public QObject {
    Q_OBJECT
    SnacServers m_snac;
    BlueskyServers m_bluesky;
    std::unique_ptr<Lossy> m_toSnac, m_toBluesky;
    PlanBed m_real, m_practice;
    QByteArray m_key;
    QDateTime m_paused, m_resumed;
    int m_left = 0; //!< posts that only a person can decide

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_snac.start(), "snac2 does not run");
        QVERIFY2(m_bluesky.start(), "Bluesky does not run");
        m_toSnac = std::make_unique<Lossy>(SnacServers::a());
        m_toBluesky = std::make_unique<Lossy>(m_bluesky.pds());
        m_key = m_snac.token(u"a"_s, u"alice"_s);
        add(m_real, {u"mastodon"_s, u"--server"_s, m_toSnac->url(), u"--handle"_s, u"alice"_s}, m_key);
        add(m_real,
            {u"bluesky"_s, u"--server"_s, m_toBluesky->url(), u"--handle"_s, u"alice.test"_s, u"--secret-kind"_s,
                u"app-password"_s},
            m_bluesky.person(u"alice"_s)[u"appPassword"].toString().toUtf8());
        m_practice.program.options = {u"--practice"_s};
        for (const QString &handle : {u"short"_s, u"long"_s, u"forum"_s})
            add(m_practice, {u"practice"_s, u"--handle"_s, handle}, {});
        for (PlanBed *bed : {&m_real, &m_practice}) {
            QVERIFY(bed->program.run({u"sync"_s, u"--once"_s}).exit == 0);
            bed->open();
        }
    }
    void cleanupTestCase()
    {
        m_real.stopKilling();
        m_practice.stopKilling();
        m_snac.stop();
        m_bluesky.stop();
    }

    void allOfItGoesOutOnceInOrderAtItsTime()
    {
        const quint32 seed = killSeed();
        QRandomGenerator chance(seed);
        const bool pauses = knowsPauses();
        if (!pauses)
            qWarning("the program has no pause: the plan goes through crashes and cuts only");
        const QDateTime begin = utc().addSecs(12);
        writeThePlan(begin);
        m_toSnac->misbehave(u"/api/v1/statuses"_s, seed + 1);
        m_toBluesky->misbehave(u"/xrpc/com.atproto.repo"_s, seed + 2);
        const QDateTime end = begin.addMSecs(howMany * everyMs + 3000);
        QDateTime cutAt = begin.addSecs(10), backAt = begin.addSecs(15), pauseAt = begin.addSecs(22),
                  resumeAt = begin.addSecs(32);
        while (utc() < end) {
            for (PlanBed *bed : {&m_real, &m_practice})
                bed->keepRunning(chance);
            if (cutAt.isValid() && utc() >= cutAt) {
                cutAt = {};
                m_toSnac->http.shut();
                m_toBluesky->http.shut();
            }
            if (backAt.isValid() && utc() >= backAt) {
                backAt = {};
                m_toSnac->http.reopen();
                m_toBluesky->http.reopen();
            }
            if (pauses && pauseAt.isValid() && utc() >= pauseAt) {
                pauseAt = {};
                pause();
            }
            if (pauses && resumeAt.isValid() && utc() >= resumeAt) {
                resumeAt = {};
                resume();
            }
            QTest::qWait(50);
        }
        m_toSnac->http.clearFaults();
        m_toBluesky->http.clearFaults();
        for (PlanBed *bed : {&m_real, &m_practice}) {
            bed->stopKilling();
            const bool finished = bed->finish();
            if (!finished)
                qInfo("%s", qPrintable(unfinished(*bed)));
            QVERIFY(finished);
        }
        qInfo() << m_real.kills() + m_practice.kills() << "kills";
        check(m_real, m_real.accounts[0], snacWall());
        check(m_real, m_real.accounts[1], blueskyWall());
        const QMap<QString, Wall> practice = practiceWalls();
        const QStringList places{u"short"_s, u"long"_s, u"forum"_s};
        for (int i = 0; i < 3; ++i)
            check(m_practice, m_practice.accounts[i], practice.value(places[i]));
    }

private:
    //! A program that knows no pauses takes "resume" for wrong usage.
    bool knowsPauses() const { return m_real.program.run({u"resume"_s}).exit != 2; }
    void pause()
    {
        for (PlanBed *bed : {&m_real, &m_practice})
            QCOMPARE(bed->program.run({u"pause"_s, u"--reason"_s, u"half way"_s}).exit, 0);
        m_paused = utc();
    }
    void resume()
    {
        m_resumed = utc();
        for (PlanBed *bed : {&m_real, &m_practice})
            QCOMPARE(bed->program.run({u"resume"_s, u"--publish"_s, u"all"_s}).exit, 0);
    }

    static void add(PlanBed &bed, const QStringList &how, const QByteArray &secret)
    {
        QStringList arguments = QStringList{u"accounts"_s, u"add"_s} + how;
        if (!secret.isEmpty()) {
            bed.program.write(u"key"_s, secret + '\n');
            arguments << u"--secret-file"_s << bed.program.path(u"key"_s);
        }
        const Said added = bed.program.run(arguments);
        QVERIFY2(added.exit == 0, QJsonDocument(added.json).toJson());
        bed.accounts.append(AccountId{added.json[u"account"][u"id"].toInteger()});
    }

    //! By turns for the real networks and for the practice community; every second there with a picture, every fifth a
    //! thread of three; each for the clock of some place.
    void writeThePlan(const QDateTime &begin)
    {
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString picture = m_real.program.path(u"plan.png"_s);
        QVERIFY(image.save(picture));
        const QDateTime forward = begin.addSecs(20), back = begin.addSecs(30);
        const QStringList zones{u"Europe/Madrid"_s, u"Australia/Lord_Howe"_s, u"America/Mexico_City"_s,
            night::forwardAt(forward), night::backAt(back)};
        QMap<posts::WallTime, int> kinds;
        for (int i = 0; i < howMany; ++i) {
            PlanBed &bed = i % 2 == 0 ? m_real : m_practice;
            PlanBed::Planned post;
            post.number = i;
            post.zone = zones[i / 2 % zones.size()];
            // In the zone that skips 20 seconds the clock of nobody shows some of these readings.
            const QDateTime meant = begin.addMSecs(i * everyMs);
            const bool skipped = post.zone == zones[3] && meant >= forward && meant < forward.addSecs(night::jump);
            post.wallTime = (skipped ? meant.addSecs(3600) : meant.toTimeZone(QTimeZone(post.zone.toLatin1())))
                                .toString(u"yyyy-MM-ddTHH:mm:ss"_s);
            post.parts = i % 10 == 4 || i % 10 == 7 ? 3 : 1;
            post.picture = i % 4 == 0 ? picture : QString();
            ++kinds[posts::kindOf(post.wallTime, post.zone)];
            bed.write(post);
        }
        QVERIFY(kinds[posts::WallTime::Gap] > 0);
        QVERIFY(kinds[posts::WallTime::Overlap] > 0);
    }

    void check(PlanBed &bed, AccountId account, const Wall &wall)
    {
        const auto rows = bed.rows();
        QMap<QString, OutboxAction> byText;
        for (const OutboxAction &row : rows)
            if (row.account == account)
                byText.insert(row.content.text, row);
        for (const PlanBed::Planned &post : std::as_const(bed.plan)) {
            bool isLeft = false; // to the person
            for (int part = 1; part <= post.parts; ++part)
                isLeft = isLeft || byText.value(bed.text(post, account, part)).state == SendState::Unknown;
            for (int part = 1; isLeft && part <= post.parts; ++part)
                QVERIFY(wall.count(bed.text(post, account, part)) <= 1);
            if (isLeft) {
                QVERIFY2(++m_left <= 3, "too much is left to the person");
                continue;
            }
            Standing former;
            for (int part = 1; part <= post.parts; ++part) {
                const QString text = bed.text(post, account, part);
                QVERIFY2(wall.count(text) == 1,
                    qPrintable(u"%1: %2 times\n"_s.arg(text).arg(wall.count(text)) + story(bed, byText.value(text))));
                const Standing standing = wall.value(text);
                QCOMPARE(standing.answers, part == 1 ? QString() : former.id);
                if (wall.value(bed.text(post, account, 1)).pictures >= 0)
                    QCOMPARE(standing.pictures, part == 1 && !post.picture.isEmpty() ? 1 : 0);
                former = standing;
                checkRow(bed, byText.value(text), post);
            }
        }
    }

    //! How it stands, and all that is known of it, a line each.
    static QString story(PlanBed &bed, const OutboxAction &row)
    {
        QStringList lines{code(row.state) + u", next try "_s + row.nextTry.toString(Qt::ISODateWithMs)};
        for (const Receipt &line : bed.receipts(row.id))
            lines << line.at.toString(Qt::ISODateWithMs) + u' ' + line.what + u' ' + line.detail;
        return lines.join(u'\n');
    }

    static QString unfinished(PlanBed &bed)
    {
        QStringList stories;
        const auto rows = bed.rows();
        for (const OutboxAction &row : rows)
            if (!PlanBed::isOver(row, rows))
                stories << row.content.text + u'\n' + story(bed, row);
        return stories.join(u"\n\n"_s);
    }

    //! Published, with its receipt, at the moment that its clock means and not before, and nothing of it in the pause.
    void checkRow(PlanBed &bed, const OutboxAction &row, const PlanBed::Planned &post) const
    {
        QVERIFY2(row.state == SendState::Published, qPrintable(row.content.text + u'\n' + story(bed, row)));
        const QDateTime due = posts::instant(post.wallTime, post.zone);
        QDateTime sent;
        bool confirmed = false, held = false;
        for (const Receipt &line : bed.receipts(row.id)) {
            if (line.what == u"sent" && !sent.isValid())
                sent = line.at;
            held = held || line.what == u"held" || line.what == u"failed"; // then it has another moment
            const bool paused = m_paused.isValid() && line.at > m_paused && line.at < m_resumed;
            QVERIFY2(line.what != u"sent" || !paused, qPrintable(row.content.text));
            confirmed = confirmed || line.what == u"answered" || line.what == u"found";
        }
        QVERIFY(held || row.due == due);
        QVERIFY2(sent.isValid() && sent >= due, qPrintable(row.content.text));
        QVERIFY2(confirmed, qPrintable(row.content.text));
    }

    Wall snacWall() const
    {
        Wall wall;
        const QString id
            = SnacServers::get(SnacServers::a(), u"/api/v1/accounts/verify_credentials"_s, m_key)[u"id"].toString();
        QSet<QString> seen;
        for (QString place;;) {
            const QJsonArray page
                = SnacServers::get(SnacServers::a(), u"/api/v1/accounts/%1/statuses?limit=40%2"_s.arg(id, place), m_key)
                      .array();
            const qsizetype before = seen.size();
            for (const QJsonValue &status : page) {
                const QString name = status[u"id"].toString();
                if (seen.contains(name))
                    continue;
                seen.insert(name);
                QTextDocument words;
                words.setHtml(status[u"content"].toString());
                wall.insert(words.toPlainText().trimmed(),
                    {name, status[u"in_reply_to_id"].toString(), status[u"media_attachments"].toArray().size()});
                place = u"&max_id="_s + name;
            }
            if (seen.size() == before)
                return wall;
        }
    }
    Wall blueskyWall() const
    {
        Wall wall;
        for (const QJsonValue &record :
            m_bluesky.records(m_bluesky.person(u"alice"_s)[u"did"].toString(), u"app.bsky.feed.post"_s))
            wall.insert(record[u"value"][u"text"].toString(),
                {record[u"uri"].toString(), record[u"value"][u"reply"][u"parent"][u"uri"].toString(),
                    record[u"value"][u"embed"][u"images"].toArray().size()});
        return wall;
    }
    //! By account. The practice community keeps no pictures: -1.
    QMap<QString, Wall> practiceWalls() const
    {
        QMap<QString, Wall> walls;
        QFile file(m_practice.program.path(u"w.practice/world.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no practice community");
        for (const QJsonValue &item : QJsonDocument::fromJson(file.readAll())[u"items"].toArray())
            if (item[u"by"].toString() == u"us")
                walls[item[u"account"].toString()].insert(
                    item[u"text"].toString(), {item[u"id"].toString(), item[u"to"].toString(), -1});
        return walls;
    }
};
TERTULIA_TEST(PlanTest)
#include "tst_plan.moc"
