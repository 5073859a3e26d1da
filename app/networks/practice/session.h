#pragma once
#include "app/networks/practice/world.h"

namespace practice {

NetworkInfo generalInfo();
NetworkInfo infoFor(const PracticeAccount &account); //!< the three differ in what they allow

//! One of our accounts in the simulated community. No wire: everything is there at once.
class PracticeSession final : public Session {
public:
    PracticeSession(const Account &account, std::shared_ptr<World> world, Surroundings surroundings);

    QCoro::Task<Expected<NetworkInfo>> learn() override;
    QCoro::Task<Expected<Account>> whoAmI() override;
    QStringList streams() const override;
    QCoro::Task<Expected<Page>> fetch(QString stream, QString cursor) override;
    QCoro::Task<Expected<Page>> lookAgain(QList<Message> messages) override;
    QCoro::Task<Expected<Uploaded>> upload(Media media, QByteArray bytes) override;
    QCoro::Task<Expected<Sent>> publish(OutboxAction action) override;
    QCoro::Task<Expected<std::optional<Sent>>> find(OutboxAction action) override;
    QCoro::Task<Expected<Sent>> perform(OutboxAction action) override;
    QCoro::Task<Expected<Identity>> profile(Identity identity) override;
    QCoro::Task<Expected<QByteArray>> picture(QUrl url, qint64 most) override;
    void stop() override { }

private:
    void advance();
    Identity identity(const QString &person) const;
    Message message(const World::Item &item) const;
    Sent sent(const World::Item &item) const;

    Account m_account;
    const PracticeAccount &m_place;
    std::shared_ptr<World> m_world;
    Surroundings m_around;
};

} // namespace practice
