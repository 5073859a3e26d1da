#pragma once
#include "app/net/later.h"
#include "app/net/ratelimit.h"
#include "app/net/together.h"
#include "app/networks/mastodon/server.h"
#include "app/networks/mastodon/wire.h"

namespace mastodon {

//! One account on a Mastodon-API server. Which software answers is only guessed; what it does is watched:
//! ids are opaque and may change, pages may repeat or be ignored, endpoints may be missing, errors may be HTML.
class MastodonSession final : public Session, public PlanKeeping {
public:
    MastodonSession(const Account &account, const QByteArray &secret, Http &http, Surroundings surroundings);

    QCoro::Task<Expected<NetworkInfo>> learn() override;
    QCoro::Task<Expected<Account>> whoAmI() override;
    QStringList streams() const override;
    std::optional<QDateTime> signInEnds() const override;
    QCoro::Task<Expected<Page>> fetch(QString stream, QString cursor) override;
    QCoro::Task<Expected<Page>> lookAgain(QList<Message> messages) override;
    QCoro::Task<Expected<Uploaded>> upload(Media media, QByteArray bytes) override;
    QCoro::Task<Expected<Sent>> publish(OutboxAction action) override;
    QCoro::Task<Expected<QString>> newestOwn(OutboxAction action) override;
    QCoro::Task<Expected<std::optional<Sent>>> find(OutboxAction action) override;
    QCoro::Task<Expected<Sent>> perform(OutboxAction action) override;
    PlanKeeping *plans() override { return this; }
    Rules rules() const override;
    QCoro::Task<Expected<Sent>> keep(OutboxAction action) override;
    QCoro::Task<Expected<std::optional<Sent>>> findKept(OutboxAction action) override;
    QCoro::Task<Expected<Done>> moveKept(OutboxAction action) override;
    QCoro::Task<Expected<Done>> dropKept(OutboxAction action) override;
    QCoro::Task<Expected<Identity>> profile(Identity identity) override;
    QCoro::Task<Expected<QByteArray>> picture(QUrl url, qint64 most) override;
    void stop() override;

private:
    // the wire
    QCoro::Task<Expected<HttpReply>> send(HttpRequest request, Priority priority);
    QCoro::Task<Expected<HttpReply>> once(HttpRequest request, Priority priority);
    QCoro::Task<Expected<QJsonDocument>> ask(HttpRequest request, Priority priority);
    //! Gone: the server has no such page, however it says so.
    QCoro::Task<Expected<QJsonDocument>> askIfThere(HttpRequest request, Priority priority);
    QCoro::Task<Error> meant(Error error); //!< SignIn, where a refusal stands for that
    QCoro::Task<Expected<Done>> renew(QString refused); //!< the access that was refused; one renewal at a time
    QCoro::Task<Expected<Done>> renewNow();
    QCoro::Task<bool> rest(std::chrono::milliseconds time); //!< false: stopped meanwhile
    HttpRequest apiGet(const QString &path, const FormFields &query = {}) const;

    // reading
    QCoro::Task<Expected<Done>> ready(); //!< knows who we are and what the server's domain is
    struct Listed;
    struct Between;
    QCoro::Task<Expected<Page>> pageOf(QString stream, QString cursor);
    QCoro::Task<Expected<Listed>> listed(QString path, FormFields place);
    QCoro::Task<Expected<Listed>> listedSince(QString path, QString newest);
    QCoro::Task<Expected<Page>> news(QString path, QString cursor);
    QCoro::Task<Expected<Between>> walkBack(QString path, Listed first, QSet<QString> known);
    QCoro::Task<Expected<Page>> past(QString path, QString cursor, QString stream);
    QCoro::Task<Expected<Page>> privateMessages(QString cursor);
    QCoro::Task<Expected<Page>> read(QString path, QJsonArray items);
    QCoro::Task<Expected<Done>> learnThread(QJsonObject status, Page *page);
    QCoro::Task<Expected<Done>> learnParent(QJsonObject status);
    QCoro::Task<Expected<QJsonObject>> statusNow(Message message);
    QString listPath(const QString &stream) const;

    // sending
    QCoro::Task<Expected<QJsonObject>> person(QString handle);
    QCoro::Task<Expected<QString>> accountId(OutboxAction action);
    QCoro::Task<Expected<HttpReply>> onceLookedUp(OutboxAction action);
    QCoro::Task<Expected<QString>> statusId(OutboxAction action);
    QCoro::Task<Expected<HttpRequest>> requestFor(OutboxAction action);

    // reading back
    struct OwnPage;
    struct Walk;
    QString ownPath(const OutboxAction &action) const;
    QCoro::Task<Expected<OwnPage>> ownStatuses(QString path, FormFields place);
    QCoro::Task<Expected<Walk>> walkOwn(OutboxAction action);
    QCoro::Task<Expected<bool>> isWhatWasSent(QJsonObject status, OutboxAction action);
    QCoro::Task<Expected<Done>> prepared(QString mediaId);
    QCoro::Task<> describe(QString mediaId, QString alt);
    QCoro::Task<Expected<Sent>> goneAnyway(OutboxAction action);
    QCoro::Task<Expected<HttpRequest>> editing(OutboxAction action, QString id);
    FormFields formOf(const OutboxAction &action, const QString &answeredId) const;
    HttpRequest publishing(const OutboxAction &action, const FormFields &fields) const;
    QCoro::Task<Expected<QJsonObject>> posted(HttpRequest request);
    QCoro::Task<Expected<std::optional<Sent>>> planCalled(QString id);

    Account m_account;
    QJsonObject m_secret;
    Http &m_http;
    Surroundings m_around;
    QUrl m_server;
    Reading m_reading;
    QString m_software;
    NetworkInfo m_info = generalInfo();
    Together m_renewal;
    Threads m_threads;
    RateLimits m_limits;
    bool m_stopped = false;
};
} // namespace mastodon
