#include "tests/support/main.h"
#include "tests/sync/syncfixture.h"

using namespace Qt::StringLiterals;

class PullTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAndCursorComeTogether()
    {
        SyncFixture f;
        f.session.pages[u"news"_s] = {f.page({u"1"_s, u"2"_s}, u"2"_s)};
        const Pulled came = answer(f.sync->pull());
        QVERIFY(!came.error);
        QCOMPARE(came.fresh, 2);
        QVERIFY(f.has(u"1"_s) && f.has(u"2"_s));
        QCOMPARE(f.cursor(), u"2"_s);
    }
    void aRepeatedPageChangesNothing()
    {
        SyncFixture f;
        f.session.pages[u"news"_s] = {f.page({u"1"_s}, u"1"_s)};
        QCOMPARE(answer(f.sync->pull()).fresh, 1);
        f.session.pages[u"news"_s] = {f.page({u"1"_s}, u"1"_s)};
        const Pulled again = answer(f.sync->pull());
        QCOMPARE(again.fresh, 0);
        QCOMPARE(again.changed, 0);
    }
    void moreIsAskedForUntilThereIsNone()
    {
        SyncFixture f;
        f.session.pages[u"news"_s]
            = {f.page({u"1"_s}, u"1"_s, true), f.page({u"2"_s}, u"2"_s, true), f.page({u"3"_s}, u"3"_s)};
        QCOMPARE(answer(f.sync->pull()).fresh, 3);
        QCOMPARE(f.session.cursors, (QStringList{u""_s, u"1"_s, u"2"_s}));
    }
    void aServerThatSendsUsInCirclesIsLeftAlone()
    {
        SyncFixture f;
        for (int i = 0; i < 10; ++i)
            f.session.pages[u"news"_s].append(f.page({u"1"_s}, u"1"_s, true));
        QVERIFY(!answer(f.sync->pull()).error);
        QCOMPARE(f.session.cursors.size(), 2);
    }
    void oneFailingStreamNeverBlanksTheOthers()
    {
        SyncFixture f;
        f.session.pages
            = {{u"a"_s, {Error{Error::Kind::Protocol, u"HTML"_s, {}}}}, {u"b"_s, {f.page({u"1"_s}, u"1"_s)}}};
        const Pulled came = answer(f.sync->pull());
        QVERIFY(came.error);
        QCOMPARE(came.fresh, 1);
        QCOMPARE(f.cursor(u"b"_s), u"1"_s);
        QCOMPARE(f.cursor(u"a"_s), QString());
    }
    void historyGoesPageByPageAndIsOverOnce()
    {
        SyncFixture f;
        Page first = f.page({u"9"_s}, u"9"_s, true);
        first.progress.stream = u"past"_s;
        Page last = f.page({u"8"_s}, u"8"_s);
        last.progress.stream = u"past"_s;
        last.progress.done = true;
        f.session.pages = {{u"past"_s, {first, last}}};
        const Pulled came = answer(f.sync->pull());
        QCOMPARE(came.fresh, 1);
        QVERIFY(came.more);
        QVERIFY(came.news.isEmpty());
        const Pulled rest = answer(f.sync->backfill());
        QCOMPARE(rest.fresh, 1);
        QVERIFY(!rest.more);
        QVERIFY(!answer(f.sync->pull()).more);
    }
    void newsIsToldOnceAndNeverOfTheFirstPage()
    {
        SyncFixture f;
        f.session.pages[u"news"_s] = {f.page({u"1"_s}, u"1"_s)};
        QVERIFY(answer(f.sync->pull()).news.isEmpty());
        f.session.pages[u"news"_s] = {f.page({u"1"_s, u"2"_s}, u"2"_s)};
        const Pulled came = answer(f.sync->pull());
        QCOMPARE(came.news.size(), 1);
        QCOMPARE(came.news[0].author, u"ann"_s);
    }
    void ourOwnWordsAreNoNews()
    {
        SyncFixture f;
        f.session.pages[u"news"_s] = {f.page({u"1"_s}, u"1"_s)};
        (void)answer(f.sync->pull());
        Page page = f.page({u"2"_s}, u"2"_s);
        page.messages[0].direction = Message::Direction::Out;
        f.session.pages[u"news"_s] = {page};
        QVERIFY(answer(f.sync->pull()).news.isEmpty());
    }
    void whatVanishesInMassesIsNotDeleted()
    {
        SyncFixture f;
        QStringList ids;
        Page gone;
        QList<Message> asked;
        for (int i = 0; i < 10; ++i) {
            ids.append(QString::number(i));
            asked.append(f.message(ids.last()));
            gone.deletions.append({{}, ids.last()});
        }
        f.session.pages[u"news"_s] = {f.page(ids, u"9"_s)};
        (void)answer(f.sync->pull());
        f.session.again = gone;
        QCOMPARE(answer(f.sync->lookAgain(asked)).removed, 0);
        gone.deletions = gone.deletions.mid(0, 1);
        f.session.again = gone;
        QCOMPARE(answer(f.sync->lookAgain(asked)).removed, 1);
    }
    void whatWasLookedAtIsRememberedOverARestart()
    {
        SyncFixture f;
        f.session.pages[u"news"_s] = {f.page({u"1"_s}, u"1"_s)};
        (void)answer(f.sync->pull());
        (void)answer(f.sync->refresh());
        QCOMPARE(f.session.looksAgain, 1);
        f.restart();
        (void)answer(f.sync->refresh());
        QCOMPARE(f.session.looksAgain, 1);
        f.later(3700);
        (void)answer(f.sync->refresh());
        QCOMPARE(f.session.looksAgain, 2);
    }
    void aHoleInWhatIsLiveIsKept()
    {
        SyncFixture f;
        Page page = f.page({u"1"_s}, u"1"_s);
        page.progress.gap = u"limit"_s;
        f.session.pages[u"news"_s] = {page, f.page({u"2"_s}, u"2"_s)};
        QCOMPARE(answer(f.sync->pull()).gap, u"limit"_s);
        (void)answer(f.sync->pull()); // what comes later does not fill it
        const auto progress = f.store.saw([id = f.account.id](const Reader &r) {
            return Expected<QList<StreamProgress>>(accounts::progress(r, id));
        });
        const auto news = std::ranges::find_if(progress, [](const StreamProgress &p) { return p.stream == u"news"; });
        QVERIFY(news != progress.end());
        QCOMPARE(news->gap, u"limit"_s);
        QVERIFY(f.has(u"2"_s));
    }
    void troubleShowsInTheAccountAndGoesAway()
    {
        SyncFixture f;
        answer(settled(*f.sync, Error{Error::Kind::SignIn, u"401"_s, {}}));
        QCOMPARE(f.stored().state, Account::State::NeedsSignIn);
        answer(settled(*f.sync, Error{Error::Kind::RateLimited, u"429"_s, std::chrono::seconds(60)}));
        QCOMPARE(f.stored().state, Account::State::RateLimited);
        QCOMPARE(f.stored().stateUntil, f.now.addSecs(60));
        answer(settled(*f.sync, Error{Error::Kind::Offline, u"down"_s, {}}));
        QCOMPARE(f.stored().state, Account::State::Offline);
        const QDateTime since = f.now;
        f.later(600);
        answer(settled(*f.sync, Error{Error::Kind::Offline, u"still"_s, {}}));
        QCOMPARE(f.stored().stateUntil, since);
        answer(settled(*f.sync, std::nullopt));
        QCOMPARE(f.stored().state, Account::State::Ok);
    }

private:
    static QCoro::Task<bool> settled(AccountSync &sync, std::optional<Error> error)
    {
        co_await sync.settle(error);
        co_return true;
    }
};
TERTULIA_TEST(PullTest)
#include "tst_pull.moc"
