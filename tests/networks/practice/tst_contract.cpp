#include "app/net/http.h"
#include "app/networks/practice/session.h"
#include "tests/networks/contract.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using namespace practice;

namespace practice {
std::unique_ptr<Network> network();
}

namespace {

//! Nobody is asked: the simulated community has no wire.
class NoWire final : public Http {
public:
    QCoro::Task<Expected<HttpReply>> send(HttpRequest) override { qFatal("the practice community has no wire"); }
};

//! A community of one guest, who says what the test wants, a second after the other.
class PracticeRig final : public ContractRig {
public:
    PracticeRig()
    {
        PracticeAccount workshop;
        workshop.id = u"short"_s;
        workshop.textLimit = bicycleWorkshop().account(u"short"_s)->textLimit;
        workshop.handle = bicycleWorkshop().account(u"short"_s)->handle;
        m_scenario.accounts.append(workshop);
        m_scenario.people.append({.id = u"guest"_s,
            .name = u"Guest"_s,
            .handle = u"guest@practice"_s,
            .mood = u"kind"_s,
            .talks = 0,
            .likes = 0});
        m_world = std::make_shared<World>(m_scenario, QString(), u"en"_s, 7);
        m_world->advance(m_now, 1);
    }
    const Network &network() override { return *m_network; }
    Http &wire() override { return m_wire; }
    SignInRequest signIn() override
    {
        SignInRequest request;
        request.handle = u"short"_s;
        return request;
    }
    std::optional<SignInRequest> wrongSignIn() override
    {
        SignInRequest request;
        request.handle = u"nobody"_s;
        return request;
    }
    Surroundings surroundings() override
    {
        Surroundings around = ContractRig::surroundings();
        around.now = [this] { return m_now; };
        return around;
    }
    std::unique_ptr<Session> open(const Account &account, const QByteArray &) override
    {
        return std::make_unique<PracticeSession>(account, m_world, surroundings());
    }

    QStringList arrive(int count) override
    {
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids.append(happen(u"mention"_s, {}, u"Hello %1"_s.arg(i)));
        return ids;
    }
    QStringList ours() override
    {
        QStringList texts;
        for (const World::Item &item : m_world->after(u"short"_s, 0))
            if (item.by == u"us" && !item.deleted)
                texts.append(item.text);
        return texts;
    }
    OutboxAction about(Verb verb) override
    {
        OutboxAction action;
        action.verb = verb;
        action.key = u"key-about"_s;
        action.content.text = u"Changed"_s;
        const bool own = verb == Verb::Edit || verb == Verb::Delete;
        action.targetId = own ? m_world->publish(u"short"_s, action) : arrive(1).first();
        action.targetAuthor.key = u"guest@practice"_s;
        return action;
    }
    bool change(const QString &id, const QString &text) override
    {
        happen(u"edit"_s, id, text);
        return true;
    }
    bool remove(const QString &id) override
    {
        happen(u"delete"_s, id, {});
        return true;
    }

private:
    QString happen(const QString &kind, const QString &to, const QString &text)
    {
        Event event;
        event.id = u"e%1"_s.arg(++m_seconds);
        event.at = m_seconds;
        event.by = u"guest"_s;
        event.account = u"short"_s;
        event.kind = kind;
        event.to = to;
        event.text = {text, text};
        m_scenario.events.append(event);
        m_now = m_now.addSecs(1);
        m_world->advance(m_now, 1);
        return event.id;
    }

    std::unique_ptr<Network> m_network = practice::network();
    NoWire m_wire;
    Scenario m_scenario;
    std::shared_ptr<World> m_world;
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    qint64 m_seconds = 0;
};

} // namespace

class PracticeContract : public NetworkContract {
    Q_OBJECT
public:
    PracticeContract() : NetworkContract([] { return std::make_unique<PracticeRig>(); }) { }
};
TERTULIA_TEST(PracticeContract)
#include "tst_contract.moc"
