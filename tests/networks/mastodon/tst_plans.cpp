#include "tests/networks/mastodon/mastodondouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;

namespace {

const QString statuses = u"/api/v1/statuses"_s;

OutboxAction later(const QString &text, int seconds = 3600)
{
    OutboxAction action;
    action.key = u"key of "_s + text;
    action.content.text = text;
    action.due = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return action;
}

} // namespace

//! What Mastodon keeps until its time, spoken to directly.
class PlansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isKeptFoundMovedAndDropped()
    {
        MastodonDouble server;
        AliceAt alice(server);
        OutboxAction action = later(u"kept"_s);
        action.content.warning = u"bikes"_s;
        const auto kept = answer(alice.session.keep(action));
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        QVERIFY(!kept->plan.isEmpty() && kept->remoteId.isEmpty());
        QCOMPARE(server.plans.size(), 1);
        QVERIFY(server.posted.isEmpty());
        const auto found = answer(alice.session.findKept(action)); // by what it says
        QVERIFY(found && *found);
        QCOMPARE((*found)->plan, kept->plan);
        action.taken = {kept->plan};
        QVERIFY(!*answer(alice.session.findKept(action))); // it is another row's
        action.taken.clear();
        action.serverPlan = kept->plan;
        action.due = action.due.addSecs(3600);
        QVERIFY(answer(alice.session.moveKept(action)));
        QVERIFY(*answer(alice.session.findKept(action))); // by its id
        QVERIFY(answer(alice.session.dropKept(action)));
        QVERIFY(!*answer(alice.session.findKept(action)));
        QCOMPARE(answer(alice.session.dropKept(action)).error().kind, Error::Kind::Gone);
        QCOMPARE(answer(alice.session.moveKept(action)).error().kind, Error::Kind::Gone);
    }

    void anotherTimeTextOrVisibilityIsAnotherPlan()
    {
        MastodonDouble server;
        AliceAt alice(server);
        const OutboxAction action = later(u"kept"_s);
        QVERIFY(answer(alice.session.keep(action)));
        OutboxAction other = action;
        other.due = action.due.addSecs(60);
        QVERIFY(!*answer(alice.session.findKept(other)));
        other = action;
        other.content.text = u"kept otherwise"_s;
        QVERIFY(!*answer(alice.session.findKept(other)));
        other = action;
        other.content.visibility = Visibility::Followers;
        QVERIFY(!*answer(alice.session.findKept(other)));
    }

    void whatTheServerRefusesIsARefusal()
    {
        MastodonDouble server;
        server.mostADay = 0;
        AliceAt alice(server);
        QCOMPARE(answer(alice.session.keep(later(u"too soon"_s, 200))).error().kind, Error::Kind::Rejected);
        QCOMPARE(answer(alice.session.keep(later(u"no room"_s))).error().kind, Error::Kind::Rejected);
        QVERIFY(server.plans.isEmpty());
    }

    //! Mastodon drops a time that has passed, and answers with the post.
    void aTimeThatHasPassedThereIsOutAtOnce()
    {
        MastodonDouble server;
        server.clock = [] { return QDateTime::currentDateTimeUtc().addSecs(7200); };
        AliceAt alice(server);
        const auto sent = answer(alice.session.keep(later(u"at once"_s)));
        QVERIFY(sent && sent->plan.isEmpty());
        QCOMPARE(sent->remoteId, u"https://uri.test/p0"_s);
    }

    void noAnswerIsUnknown_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {0, 200, 400, 500})
            QTest::addRow("%d", status) << status;
    }
    void noAnswerIsUnknown()
    {
        QFETCH(const int, status);
        MastodonDouble server;
        AliceAt alice(server);
        QVERIFY(answer(alice.session.learn()));
        server.http.fault("POST", statuses,
            status == 0 ? Fault::dropAfterHandling() : Fault::answerAfterHandling(HttpDouble::Answer::html(status)));
        const auto sent = answer(alice.session.keep(later(u"kept"_s)));
        QVERIFY(!sent);
        QVERIFY2(sent.error().kind == Error::Kind::Unknown || sent.error().kind == Error::Kind::Server
                || sent.error().kind == Error::Kind::Protocol,
            qPrintable(code(sent.error().kind)));
    }

    void aDropIsOnlyBelievedWhenSeen()
    {
        MastodonDouble server;
        AliceAt alice(server);
        OutboxAction action = later(u"kept"_s);
        action.serverPlan = answer(alice.session.keep(action))->plan;
        server.http.fault("DELETE", MastodonDouble::plansPath() + u"/*"_s, Fault::refuse({200, "{}"}));
        const auto dropped = answer(alice.session.dropKept(action));
        QVERIFY(!dropped && dropped.error().isTransient());
        QVERIFY(answer(alice.session.dropKept(action)));
    }

    void offeredOnlyWhereItWorks_data()
    {
        QTest::addColumn<QString>("software");
        QTest::addColumn<bool>("can");
        QTest::newRow("Mastodon") << u"mastodon"_s << true;
        QTest::newRow("GoToSocial") << u"gotosocial"_s << true;
        QTest::newRow("snac2, which half does") << u"snac"_s << false;
        QTest::newRow("Pixelfed") << u"pixelfed"_s << false;
        QTest::newRow("nobody knows") << QString() << false;
    }
    void offeredOnlyWhereItWorks()
    {
        QFETCH(const QString, software);
        QFETCH(const bool, can);
        MastodonDouble server;
        server.software = software;
        AliceAt alice(server);
        const Expected<NetworkInfo> info = answer(alice.session.learn());
        QCOMPARE(info->can(u"schedule"), can);
        QVERIFY(can || !info->capabilities.value(u"schedule"_s).whyNot.isEmpty());
    }
};
TERTULIA_TEST(PlansTest)
#include "tst_plans.moc"
