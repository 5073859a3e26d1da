#include "tests/networks/contract.h"
#include "models/text/sanitise.h"
#include "tests/support/wait.h"
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int manyNews = 95; // more than two pages of what networks give at once
constexpr int mostPages = 100;

void sane(const NetworkInfo &info)
{
    QVERIFY(!info.id.isEmpty() && !info.name.isEmpty() && !info.rule.isEmpty());
    QVERIFY(!info.summary.en.isEmpty() && !info.summary.es.isEmpty());
    QVERIFY(info.textLimit > 0 && info.urlLength >= 0 && info.altLimit > 0);
    QVERIFY(info.maxImages >= 0 && info.imageBytes > 0 && !info.imageTypes.isEmpty());
    QVERIFY(!info.visibilities.isEmpty());
    QVERIFY(info.poll >= std::chrono::seconds(1));
    QCOMPARE(info.can(u"direct"), info.visibilities.contains(Visibility::Direct));
    QCOMPARE(info.can(u"images"), info.maxImages > 0);
    QCOMPARE(info.evidence == Evidence::RepeatWithKey, info.keyLives.count() > 0);
    for (const QString &word :
        {u"publish"_s, u"reply"_s, u"direct"_s, u"like"_s, u"boost"_s, u"edit"_s, u"delete"_s, u"hide"_s, u"block"_s,
            u"mute"_s, u"report"_s, u"images"_s, u"warning"_s, u"language"_s, u"history"_s, u"hashtags"_s}) {
        QVERIFY2(info.capabilities.contains(word), qPrintable(word));
        const Capability ability = info.capabilities[word];
        QVERIFY2(ability.can || (!ability.whyNot.en.isEmpty() && !ability.whyNot.es.isEmpty()), qPrintable(word));
        QVERIFY2(!ability.whyNot.en.contains(u"token") && !ability.whyNot.es.contains(u"token"), qPrintable(word));
    }
    for (const SignInField &field : info.signIn)
        QVERIFY2(!field.label.en.isEmpty() && !field.label.es.isEmpty(), qPrintable(field.id));
}

bool isUtc(const QDateTime &time) { return time.isValid() && time.timeSpec() == Qt::UTC; }

void whole(const Message &m, const NetworkInfo &info, const Account &us)
{
    QVERIFY(!m.remoteId.isEmpty() && !m.rootId.isEmpty());
    QCOMPARE(m.account, us.id);
    QCOMPARE(m.author.network, info.id);
    QVERIFY(!m.author.key.isEmpty() && !m.author.handle.isEmpty());
    QVERIFY2(isUtc(m.sentAt), qPrintable(m.remoteId));
    QVERIFY(!m.editedAt.isValid() || isUtc(m.editedAt));
    QVERIFY(!m.rawKind.isEmpty() || !m.aboutUs);
    const text::Sanitised clean = text::sanitise(m.html);
    QVERIFY2(!clean.plain.trimmed().isEmpty() || !m.attachments.isEmpty(), qPrintable(m.html));
    QCOMPARE(m.kind == Message::Kind::Direct, m.visibility == Visibility::Direct);
    if (m.kind == Message::Kind::Direct && m.direction == Message::Direction::In)
        QVERIFY(m.participants.contains(m.author.key));
}

//! The ids of what a page brings to us, in the order in which they will be kept.
QStringList broughtBy(Page page)
{
    std::stable_sort(page.messages.begin(), page.messages.end(),
        [](const Message &a, const Message &b) { return a.sentAt < b.sentAt; });
    QStringList ids;
    for (const Message &message : std::as_const(page.messages))
        if (message.aboutUs)
            ids.append(message.remoteId);
    return ids;
}

} // namespace

HttpDouble::Fault faultFor(Trouble trouble)
{
    using Fault = HttpDouble::Fault;
    switch (trouble) {
    case Trouble::Down: break;
    case Trouble::SignIn: return Fault::refuse({401, R"({"error":"The permission was revoked"})"});
    case Trouble::Limited: return Fault::refuse(HttpDouble::Answer::limited(90));
    case Trouble::Refused: return Fault::refuse({422, R"({"error":"Validation failed"})"});
    case Trouble::Broken: return Fault::refuse(HttpDouble::Answer::html(502));
    case Trouble::BrokenAfter: return Fault::answerAfterHandling({500, R"({"error":"Something went wrong"})"});
    case Trouble::Page: return Fault::refuse(HttpDouble::Answer::html(200));
    case Trouble::CutBefore: return Fault::dropUnhandled();
    case Trouble::CutAfter: return Fault::dropAfterHandling();
    }
    qFatal("no fault of a request");
}

Surroundings ContractRig::surroundings()
{
    Surroundings around;
    around.now = [] { return QDateTime::currentDateTimeUtc(); };
    around.language = u"en"_s;
    return around;
}

std::unique_ptr<Session> ContractRig::open(const Account &account, const QByteArray &secret)
{
    return network().open(account, secret, wire(), surroundings());
}

void NetworkContract::init()
{
    m_rig = m_make();
    const Expected<SignedIn> in = answer(m_rig->network().signIn(m_rig->wire(), m_rig->signIn()));
    QVERIFY2(in, in ? "" : qPrintable(in.error().detail));
    m_account = in->account;
    m_account.id = {7};
    m_secret = in->secret;
}

void NetworkContract::cleanup() { m_rig.reset(); }

std::unique_ptr<Session> NetworkContract::open() { return m_rig->open(m_account, m_secret); }

QList<NetworkContract::Read> NetworkContract::readOn(const QString &stream, QString cursor)
{
    QList<Read> pages;
    for (bool more = true; more && pages.size() < mostPages;) {
        const auto session = open();
        const Expected<Page> page = answer(session->fetch(stream, cursor));
        if (!page)
            qFatal("%s: %s", qPrintable(stream), qPrintable(page.error().detail));
        pages.append({cursor, *page});
        more = page->more && page->next != cursor;
        cursor = page->next;
    }
    return pages;
}

QMap<QString, QString> NetworkContract::readAll()
{
    QMap<QString, QString> ends;
    const QStringList streams = open()->streams();
    for (const QString &stream : streams)
        ends.insert(stream, readOn(stream, {}).last().page.next);
    return ends;
}

OutboxAction NetworkContract::post(const QString &text, const QString &key) const
{
    OutboxAction action;
    action.verb = Verb::Publish;
    action.account = m_account.id;
    action.content.text = text;
    action.key = key;
    action.firstTry = m_rig->surroundings().now();
    return action;
}

Expected<Sent> NetworkContract::published(const OutboxAction &action)
{
    const auto session = open();
    return answer(session->publish(action));
}

std::optional<Sent> NetworkContract::found(const OutboxAction &action)
{
    const auto session = open();
    const auto looked = answer(session->find(action));
    if (!looked)
        qFatal("find: %s", qPrintable(looked.error().detail));
    return *looked;
}

void NetworkContract::itSaysWhatItIsAndWhatItCannot()
{
    sane(m_rig->network().info());
    const Expected<NetworkInfo> learnt = answer(open()->learn());
    QVERIFY(learnt);
    sane(*learnt);
    QCOMPARE(learnt->id, m_rig->network().info().id);
}

void NetworkContract::theServersLimitsAreKept()
{
    const Expected<NetworkInfo> learnt = answer(open()->learn());
    QVERIFY(learnt);
    NetworkInfo kept = m_rig->network().info();
    applyLimits(kept, toJson(*learnt));
    QCOMPARE(toJson(kept), toJson(*learnt));
    NetworkInfo atSignIn = m_rig->network().info();
    applyLimits(atSignIn, m_account.limits);
    QCOMPARE(toJson(atSignIn), toJson(*learnt));
}

void NetworkContract::signingIn()
{
    QCOMPARE(m_account.network, m_rig->network().info().id);
    QVERIFY(!m_account.remoteId.isEmpty() && !m_account.server.isEmpty());
    QVERIFY(!m_account.handle.isEmpty() && !m_account.handle.startsWith(u'@'));
    QVERIFY(QJsonDocument::fromJson(m_secret).isObject());
    const Expected<Account> us = answer(open()->whoAmI());
    QVERIFY(us);
    QCOMPARE(us->remoteId, m_account.remoteId);
    QCOMPARE(us->handle, m_account.handle);
    QCOMPARE(us->id, m_account.id);
}

void NetworkContract::aWrongSignInIsSaid()
{
    const auto wrong = m_rig->wrongSignIn();
    if (!wrong)
        QSKIP("nobody is refused here");
    const Expected<SignedIn> in = answer(m_rig->network().signIn(m_rig->wire(), *wrong));
    QVERIFY(!in);
    QVERIFY(in.error().kind == Error::Kind::SignIn || in.error().kind == Error::Kind::Rejected);
    QVERIFY(!in.error().detail.isEmpty());
    if (!wrong->secret.isEmpty())
        QVERIFY(!in.error().detail.contains(QString::fromUtf8(wrong->secret)));
}

void NetworkContract::anEmptyAccountHasAnEnd()
{
    const QStringList streams = open()->streams();
    QVERIFY(!streams.isEmpty());
    for (const QString &stream : streams) {
        const QList<Read> pages = readOn(stream, {});
        QVERIFY2(pages.size() <= 3, qPrintable(stream));
        QVERIFY2(!pages.last().page.more, qPrintable(stream));
        QVERIFY2(pages.last().page.messages.isEmpty(), qPrintable(stream));
        QVERIFY2(pages.last().page.progress.gap.isEmpty(), qPrintable(stream));
    }
}

//! Over sessions that are thrown away after each page, as when the program is started anew.
void NetworkContract::newsComesOnceAndInOrder()
{
    m_rig->arrive(3);
    const QMap<QString, QString> ends = readAll();
    const QStringList arrived = m_rig->arrive(manyNews);
    QCOMPARE(arrived.size(), manyNews);
    QStringList streamsWithNews;
    for (auto place = ends.cbegin(); place != ends.cend(); ++place) {
        QStringList came;
        const QList<Read> pages = readOn(place.key(), place.value());
        for (const Read &read : pages) {
            const QStringList brought = broughtBy(read.page);
            std::copy_if(brought.cbegin(), brought.cend(), std::back_inserter(came),
                [&](const QString &id) { return arrived.contains(id); });
        }
        QVERIFY2(pages.size() < mostPages, qPrintable(place.key()));
        if (came.isEmpty())
            continue;
        QCOMPARE(came, arrived);
        streamsWithNews.append(place.key());
        const QString end = pages.last().page.next;
        const QList<Read> nothing = readOn(place.key(), end);
        QVERIFY(broughtBy(nothing.first().page).isEmpty());
        QCOMPARE(nothing.first().page.next, end);
        QVERIFY(!nothing.first().page.more);
    }
    QVERIFY(!streamsWithNews.isEmpty());
}

void NetworkContract::readingGoesOnFromAnyPlace()
{
    m_rig->arrive(manyNews);
    const QStringList streams = open()->streams();
    for (const QString &stream : streams) {
        const QList<Read> pages = readOn(stream, {});
        for (qsizetype from = 0; from < pages.size(); ++from) {
            QSet<QString> expected;
            for (qsizetype i = from; i < pages.size(); ++i)
                for (const QString &id : broughtBy(pages[i].page))
                    expected.insert(id);
            QSet<QString> came;
            for (const Read &again : readOn(stream, pages[from].from))
                for (const QString &id : broughtBy(again.page))
                    came.insert(id);
            QVERIFY2(came.contains(expected), qPrintable(stream));
        }
    }
}

void NetworkContract::circlesEnd()
{
    m_rig->arrive(manyNews);
    if (!m_rig->goInCircles())
        QSKIP("nothing goes in circles here");
    const QStringList streams = open()->streams();
    for (const QString &stream : streams) {
        QVERIFY2(readOn(stream, {}).size() < 20, qPrintable(stream));
        const QString end = readOn(stream, {}).last().page.next;
        QVERIFY2(readOn(stream, end).size() <= 2, qPrintable(stream));
    }
}

void NetworkContract::valuesAreWhole()
{
    m_rig->arrive(5);
    const Expected<Sent> ours = published(post(u"One of ours"_s, u"key-of-ours"_s));
    QVERIFY(ours);
    const NetworkInfo info = m_rig->network().info();
    int seen = 0;
    const QStringList streams = open()->streams();
    for (const QString &stream : streams) {
        for (const Read &read : readOn(stream, {})) {
            QSet<QString> once;
            for (const Message &message : read.page.messages) {
                whole(message, info, m_account);
                QVERIFY2(!once.contains(message.remoteId), qPrintable(message.remoteId));
                once.insert(message.remoteId);
                QCOMPARE(message.direction == Message::Direction::Out, message.remoteId == ours->remoteId);
                ++seen;
            }
            for (const Reaction &reaction : read.page.reactions)
                QVERIFY(!reaction.remoteId.isEmpty() && !reaction.author.key.isEmpty() && isUtc(reaction.at));
        }
    }
    QVERIFY(seen >= 5);
}

void NetworkContract::editsAndDeletionsAreSeen()
{
    const QStringList ids = m_rig->arrive(3);
    QList<Message> known;
    const QStringList streams = open()->streams();
    for (const QString &stream : streams)
        for (const Read &read : readOn(stream, {}))
            for (const Message &message : read.page.messages)
                if (ids.contains(message.remoteId) && known.size() < 3
                    && std::ranges::none_of(known, [&](const Message &m) { return m.remoteId == message.remoteId; }))
                    known.append(message);
    QCOMPARE(known.size(), 3);
    if (!m_rig->change(ids[0], u"Other words"_s) || !m_rig->remove(ids[1]))
        QSKIP("nobody changes anything here");
    const Expected<Page> now = answer(open()->lookAgain(known));
    QVERIFY(now);
    QCOMPARE(now->deletions.size(), 1);
    QCOMPARE(now->deletions.first().remoteId, ids[1]);
    QMap<QString, Message> shown;
    for (const Message &message : now->messages)
        shown.insert(message.remoteId, message);
    QCOMPARE(shown.size(), 2);
    QVERIFY(text::sanitise(shown[ids[0]].html).plain.contains(u"Other words"));
    const auto before = std::ranges::find_if(known, [&](const Message &m) { return m.remoteId == ids[0]; });
    QVERIFY(shown[ids[0]].revision != before->revision || shown[ids[0]].html != before->html);
}

void NetworkContract::questionsFail_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<QList<Error::Kind>>("kinds");
    using Kind = Error::Kind;
    QTest::newRow("down") << Trouble::Down << QList{Kind::Offline};
    QTest::newRow("sign-in") << Trouble::SignIn << QList{Kind::SignIn};
    QTest::newRow("limited") << Trouble::Limited << QList{Kind::RateLimited};
    QTest::newRow("broken") << Trouble::Broken << QList{Kind::Server};
    QTest::newRow("a page") << Trouble::Page << QList{Kind::Protocol};
    QTest::newRow("cut") << Trouble::CutBefore << QList{Kind::Offline, Kind::Server};
}
void NetworkContract::questionsFail()
{
    QFETCH(Trouble, trouble);
    QFETCH(QList<Error::Kind>, kinds);
    const QMap<QString, QString> ends = readAll();
    const QStringList arrived = m_rig->arrive(2);
    const QString stream = [&] {
        for (auto place = ends.cbegin(); place != ends.cend(); ++place)
            if (!broughtBy(readOn(place.key(), place.value()).constFirst().page).isEmpty())
                return place.key();
        return QString();
    }();
    QVERIFY(!stream.isEmpty());
    const auto session = open();
    QVERIFY(answer(session->learn()));
    if (!m_rig->fail(trouble, false))
        QSKIP("there is no wire that could fail");
    const Expected<Page> page = answer(session->fetch(stream, ends[stream]));
    if (trouble == Trouble::CutBefore && page) { // asked once more, which harms nobody
        QCOMPARE(broughtBy(*page), arrived);
        return;
    }
    QVERIFY(!page);
    QVERIFY2(kinds.contains(page.error().kind), qPrintable(code(page.error().kind) + u' ' + page.error().detail));
    if (trouble == Trouble::Limited)
        QVERIFY(page.error().retryAfter >= std::chrono::seconds(90));
    if (trouble != Trouble::Down) // nothing was lost
        QCOMPARE(broughtBy(readOn(stream, ends[stream]).constFirst().page), arrived);
}

void NetworkContract::stoppingWakes()
{
    const auto session = open();
    QVERIFY(answer(session->learn()));
    if (!m_rig->hang())
        QSKIP("nobody is waited for here");
    const Awaited waiting(session->fetch(session->streams().constFirst(), {}));
    QTest::qWait(50);
    QVERIFY(!waiting.isThere());
    session->stop();
    m_rig->hangUp();
    QTRY_VERIFY_WITH_TIMEOUT(waiting.isThere(), 2000);
    QCOMPARE(waiting->error().kind, Error::Kind::Offline);
    const Expected<Page> later = answer(session->fetch(session->streams().constFirst(), {}));
    QCOMPARE(later.error().kind, Error::Kind::Offline);
    const Expected<Sent> sent = answer(session->publish(post(u"Too late"_s, u"late"_s)));
    QCOMPARE(sent.error().kind, Error::Kind::Offline); // surely not out
    QVERIFY(m_rig->ours().isEmpty());
}
