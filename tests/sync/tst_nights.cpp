#include "models/store/posts.h"
#include "tests/support/main.h"
#include "tests/sync/syncfixture.h"

using namespace Qt::StringLiterals;

namespace {

//! A post for one wall clock, and the moment that it means.
struct Night {
    const char16_t *wall;
    const char16_t *zone;
    const char16_t *instant;
};
constexpr Night nights[]{{u"2026-03-29T01:59", u"Europe/Madrid", u"2026-03-29T00:59:00Z"},
    {u"2026-03-29T02:30", u"Europe/Madrid", u"2026-03-29T01:30:00Z"},
    {u"2026-03-29T03:00", u"Europe/Madrid", u"2026-03-29T01:00:00Z"},
    {u"2026-10-25T02:30", u"Europe/Madrid", u"2026-10-25T00:30:00Z"},
    {u"2026-10-25T03:00", u"Europe/Madrid", u"2026-10-25T02:00:00Z"},
    {u"2026-04-05T02:30", u"America/Mexico_City", u"2026-04-05T08:30:00Z"},
    {u"2026-03-08T02:30", u"America/Tijuana", u"2026-03-08T10:30:00Z"},
    {u"2026-11-01T01:30", u"America/Tijuana", u"2026-11-01T08:30:00Z"},
    {u"2026-04-05T01:45", u"Australia/Lord_Howe", u"2026-04-04T14:45:00Z"},
    {u"2026-10-04T02:15", u"Australia/Lord_Howe", u"2026-10-03T15:45:00Z"},
    {u"2026-10-04T02:30", u"Australia/Lord_Howe", u"2026-10-03T15:30:00Z"}};

QDateTime time(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate); }
QString worded(const char16_t *words) { return QString::fromUtf16(words); }

} // namespace

//! The nights in which clocks change: every post keeps the reading of the clock that was typed, and goes out at the
//! moment that it means, not a millisecond before.
class NightsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachGoesOutAtItsMoment()
    {
        SyncFixture f;
        f.now = time(u"2026-01-01T00:00:00Z"_s);
        QMap<QDateTime, QList<PostId>> due; // in the order in which they come
        for (const Night &night : nights)
            due[time(worded(night.instant))].append(plan(f, worded(night.wall), worded(night.zone)));
        for (auto moment = due.cbegin(); moment != due.cend(); ++moment) {
            f.now = moment.key().addMSecs(-1);
            QCOMPARE(*answer(f.sync->push()), 0);
            f.now = moment.key();
            QCOMPARE(*answer(f.sync->push()), int(moment->size()));
            for (const PostId id : *moment)
                QCOMPARE(get(f, id).state, SendState::Published);
        }
        QCOMPARE(f.session.standing.size(), std::size(nights));
    }

    void whatIsMovedOverANightKeepsItsReading()
    {
        SyncFixture f;
        f.now = time(u"2026-10-01T00:00:00Z"_s);
        const PostId id = plan(f, u"2026-10-24T18:00"_s, u"Europe/Madrid"_s);
        QCOMPARE(get(f, id).due, time(u"2026-10-24T16:00:00Z"_s));
        const QString wall = u"2026-10-25T18:00"_s;
        f.store.did([&](Transaction &t) {
            return posts::move(t, id, wall, u"Europe/Madrid"_s, posts::instant(wall, u"Europe/Madrid"_s), f.now);
        });
        f.now = time(u"2026-10-25T16:00:00Z"_s); // where it would be by the hours that passed
        QCOMPARE(*answer(f.sync->push()), 0);
        f.now = time(u"2026-10-25T17:00:00Z"_s);
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(get(f, id).wallTime, wall);
        QCOMPARE(get(f, id).zone, u"Europe/Madrid"_s);
    }

private:
    static PostId plan(SyncFixture &f, const QString &wall, const QString &zone)
    {
        return f.store.did([&](Transaction &t) {
            Variant version;
            version.account = f.account.id;
            version.content.text = wall + u' ' + zone;
            Post post;
            post.idea = version.content.text;
            post.wallTime = wall;
            post.zone = zone;
            post.due = posts::instant(wall, zone);
            post.variants = {version};
            const PostId id = posts::save(t, post, f.now);
            posts::schedule(t, id, f.now);
            return Expected<PostId>(id);
        });
    }
    static Post get(SyncFixture &f, PostId id)
    {
        return *f.store.saw([id](const Reader &r) { return Expected<std::optional<Post>>(posts::one(r, id)); });
    }
};
TERTULIA_TEST(NightsTest)
#include "tst_nights.moc"
