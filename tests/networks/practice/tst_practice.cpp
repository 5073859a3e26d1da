#include "app/networks/practice/session.h"
#include "tests/support/main.h"
#include "tests/support/wait.h"
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace practice;

//! The simulated community: the same seed and the same deeds give the same week, and it keeps the rules of a real
//! network.
class PracticeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        folder = std::make_unique<QTemporaryDir>();
        world = fresh();
    }

    void theScenarioIsWholeInBothLanguages()
    {
        const Scenario &scenario = bicycleWorkshop();
        QCOMPARE(scenario.accounts.size(), 3);
        QVERIFY(scenario.people.size() >= 10);
        QSet<QString> ids;
        for (const Event &event : scenario.events) {
            QVERIFY2(!ids.contains(event.id), qPrintable(event.id));
            ids.insert(event.id);
            const bool silent
                = event.kind == u"like" || event.kind == u"boost" || event.kind == u"follow" || event.kind == u"delete";
            QVERIFY2(silent || (!event.text.en.isEmpty() && !event.text.es.isEmpty()), qPrintable(event.id));
            QVERIFY2(event.to.isEmpty() || ids.contains(event.to), qPrintable(event.id));
            QVERIFY2(event.by == u"us" || scenario.person(event.by), qPrintable(event.by));
        }
    }

    void theSameSeedAndDeedsGiveTheSameWeek()
    {
        const auto week = [this](const QString &file) {
            World one(bicycleWorkshop(), file, u"es"_s, 7);
            one.advance(now, 1);
            one.publish(u"short"_s, said(u"El curso vuelve el sábado"_s, u"k1"_s));
            one.advance(now.addSecs(3600), 1);
            QStringList all;
            for (const World::Item &item : one.after(u"short"_s, 0))
                all.append(item.id + item.text + QString::number(item.at.toMSecsSinceEpoch()));
            return all;
        };
        const QStringList first = week({});
        QVERIFY(first.size() > 30);
        QCOMPARE(week({}), first);
    }

    void itAnswersWhatIsAnswered()
    {
        PracticeSession session = open(u"long"_s);
        QVERIFY(answer(session.fetch(u"feed"_s, {}))); // the week begins
        now = now.addSecs(10);
        QVERIFY(answer(session.fetch(u"feed"_s, {})));
        OutboxAction action = said(u"Con cubierta son 2,155 m."_s, u"k1"_s);
        action.targetId = u"m-cuenta"_s;
        QVERIFY(answer(session.publish(action)));
        now = now.addSecs(60);
        const auto page = answer(session.fetch(u"feed"_s, {}));
        const bool thanked = std::any_of(page->messages.cbegin(), page->messages.cend(),
            [](const Message &m) { return m.author.key == u"marta@practice" && m.parentId.contains(u"-ours-"); });
        QVERIFY(thanked);
    }

    void theSameKeyPostsOnceAndCanBeFound()
    {
        PracticeSession session = open(u"short"_s);
        const OutboxAction action = said(u"Hola"_s, u"k1"_s);
        const auto first = answer(session.publish(action));
        const auto again = answer(session.publish(action));
        QCOMPARE(again->remoteId, first->remoteId);
        QCOMPARE((*answer(session.find(action)))->remoteId, first->remoteId);
        QVERIFY(!*answer(session.find(said(u"Hola"_s, u"k2"_s))));
    }

    void theSameCursorTwiceGivesTheSameAndTheNextNothing()
    {
        PracticeSession session = open(u"forum"_s);
        const auto page = answer(session.fetch(u"feed"_s, {}));
        QVERIFY(!page->messages.isEmpty());
        QCOMPARE(answer(session.fetch(u"feed"_s, {}))->messages.size(), page->messages.size());
        const auto none = answer(session.fetch(u"feed"_s, page->next));
        QVERIFY(none->messages.isEmpty());
        QCOMPARE(none->next, page->next);
    }

    void eachAccountKeepsItsLimits()
    {
        PracticeSession shortOne = open(u"short"_s);
        QCOMPARE(answer(shortOne.publish(said(QString(301, u'a'), u"k1"_s))).error().kind, Error::Kind::Rejected);
        PracticeSession forum = open(u"forum"_s);
        OutboxAction letter = said(u"En privado"_s, u"k2"_s);
        letter.content.visibility = Visibility::Direct;
        QCOMPARE(answer(forum.publish(letter)).error().kind, Error::Kind::Rejected);
        QVERIFY(!answer(forum.learn())->can(u"direct"));
        QCOMPARE(answer(forum.upload({}, {})).error().kind, Error::Kind::Rejected);
        QVERIFY(!answer(forum.learn())->can(u"hashtags") && answer(shortOne.learn())->can(u"hashtags"));
    }

    void peopleAreFoundByTheirNames()
    {
        PracticeSession session = open(u"long"_s);
        const Person &person = bicycleWorkshop().people.first();
        Identity wanted;
        wanted.handle = person.handle.toUpper();
        QCOMPARE(answer(session.profile(wanted))->name, person.name);
        wanted.handle = u"nobody"_s;
        QCOMPARE(answer(session.profile(wanted)).error().kind, Error::Kind::Gone);
    }

    void itGoesOnWhereItWas()
    {
        const QString file = folder->filePath(u"world.json"_s);
        QString id;
        {
            World before(bicycleWorkshop(), file, u"en"_s, 7);
            before.advance(now, 1);
            id = before.publish(u"short"_s, said(u"Hello"_s, u"k1"_s));
            QVERIFY(before.save());
        }
        World after(bicycleWorkshop(), file, u"en"_s, 7);
        QCOMPARE(after.byKey(u"short"_s, u"k1"_s)->id, id);
        const qsizetype known = after.after(u"short"_s, 0).size();
        after.advance(now.addSecs(1), 1);
        QCOMPARE(after.after(u"short"_s, 0).size(), known);
    }

    void whoIsBlockedIsSilent()
    {
        world->advance(now, 1);
        world->block(u"marta"_s, true);
        world->advance(now.addSecs(60), 1);
        QVERIFY(!world->item(u"m-cuenta"_s));
    }

private:
    std::shared_ptr<World> fresh() const { return std::make_shared<World>(bicycleWorkshop(), QString(), u"es"_s, 7); }
    PracticeSession open(const QString &account)
    {
        Account us;
        us.id = {1};
        us.network = u"practice"_s;
        us.remoteId = account;
        Surroundings around;
        around.now = [this] { return now; };
        return PracticeSession(us, world, around);
    }
    static OutboxAction said(const QString &text, const QString &key)
    {
        OutboxAction action;
        action.content.text = text;
        action.key = key;
        return action;
    }

    QDateTime now;
    std::unique_ptr<QTemporaryDir> folder;
    std::shared_ptr<World> world;
};
TERTULIA_TEST(PracticeTest)
#include "tst_practice.moc"
