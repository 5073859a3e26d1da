#pragma once
#include "app/networks/bluesky/places.h"
#include "app/networks/bluesky/wire.h"
#include "app/networks/bluesky/xrpc.h"

namespace bluesky {

NetworkInfo generalInfo();

//! One account on the AT Protocol, by its own server (PDS), which passes on to the network's index (AppView) what it
//! does not hold itself. What we wrote is read from the first, which knows it at once; everything else comes from the
//! second, which may lag behind.
class BlueskySession final : public Session {
public:
    BlueskySession(const Account &account, const QByteArray &secret, Http &http, Surroundings surroundings);

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
    void stop() override { m_client.stop(); }

private:
    //! A list that is read from the newest back.
    struct List {
        QString call; //!< "app.bsky.notification.listNotifications"
        QString items; //!< the answer's key for them
        FormFields fields;
        bool notifications = false;
    };
    struct Step;
    List listOf(const QString &stream) const;

    // reading
    QCoro::Task<Expected<Step>> step(List list, QString cursor, int size);
    QCoro::Task<Expected<QJsonArray>> advance(List list, Walk *walk);
    QCoro::Task<Expected<Page>> news(List list, QString cursor);
    QCoro::Task<Expected<QJsonArray>> further(List list, NewestSeen *place, bool met, QString *gap);
    QCoro::Task<Expected<Page>> past(List list, QString stream, QString cursor);
    QCoro::Task<Expected<Page>> rows(List list, QJsonArray items, bool withThreads);
    QCoro::Task<Expected<Posts>> posts(QStringList uris);
    QCoro::Task<Expected<Done>> addThreadOf(QString uri, Page *page);
    QCoro::Task<Expected<bool>> isGone(QString uri);

    // sending
    QCoro::Task<Expected<QJsonObject>> recordFor(OutboxAction action);
    QCoro::Task<Expected<QHash<QString, QString>>> mentioned(QString text, OutboxAction action);
    QCoro::Task<Expected<QJsonObject>> answering(QString uri);
    QCoro::Task<Expected<QJsonObject>> embedded(QString text, QList<Media> media);
    QCoro::Task<Expected<QJsonObject>> quoted(QString text);
    QCoro::Task<QJsonObject> card(QString text, QString quotedUri);
    QCoro::Task<QJsonObject> thumbnail(QUrl address);
    QCoro::Task<Expected<QJsonObject>> uploadBytes(QByteArray bytes, QByteArray mime);
    QCoro::Task<Expected<QString>> didFor(QString handle);
    QCoro::Task<Expected<QJsonObject>> known(QString uri);
    QCoro::Task<Expected<QJsonObject>> record(Place place);
    QCoro::Task<Expected<Sent>> refused(OutboxAction action, Error why);
    HttpRequest putting(const Place &place, const QJsonObject &record) const;
    Sent sent(const QString &uri, const QString &cid, const QJsonObject &record) const;
    Place ours(const QString &collection, const OutboxAction &action) const;

    // wishes
    QCoro::Task<Expected<Done>> stand(OutboxAction action, QString collection, QJsonValue subject);
    QCoro::Task<Expected<Done>> takeBack(QString collection, QJsonValue subject);
    QCoro::Task<Expected<QList<Place>>> standing(QString collection, QString subject);
    QCoro::Task<Expected<QString>> seenByOthers(QString collection, QString subject);
    QCoro::Task<Expected<Done>> aboutPost(OutboxAction action);
    QCoro::Task<Expected<Done>> aboutPerson(OutboxAction action);
    QCoro::Task<Expected<Done>> remove(Place place);
    QCoro::Task<Expected<Done>> report(OutboxAction action);
    QCoro::Task<Expected<Done>> hide(OutboxAction action);
    QCoro::Task<Expected<Done>> limitReplies(OutboxAction action, Place post);
    using GateChange = std::function<QJsonObject(QJsonObject)>;
    QCoro::Task<Expected<Done>> changeGate(Place post, QDateTime made, GateChange change);
    QCoro::Task<Expected<QString>> person(OutboxAction action);

    Account m_account;
    Client m_client;
    Http &m_http; //!< for what lies on other hosts: without our sign-in
    Reading m_reading;
    QSet<QString> m_threads; //!< roots whose threads were read since the start
};

} // namespace bluesky
