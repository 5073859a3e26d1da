#pragma once
#include "app/networks/network.h"
#include <QMap>

//! A network that does what the test tells it to, and remembers what it was asked.
struct FakeSession final : Session {
    QMap<QString, QList<Expected<Page>>> pages{{QStringLiteral("news"), {}}}; //!< by stream; an empty list: nothing new
    QList<Expected<Sent>> sends; //!< answers to publish(), in order; past the end: accepted
    QList<Expected<Sent>> performs;
    std::optional<Error> findFails;
    Expected<Page> again = Page{};
    Expected<Account> us = Account{};
    std::optional<QDateTime> ends; //!< of the sign-in, once it was renewed
    Expected<NetworkInfo> learnt = NetworkInfo{};
    QList<OutboxAction> asked; //!< what publish() was given
    std::function<void()> whenAsked; //!< within publish()
    std::function<void()> whenUploading;
    std::function<void()> whenLooking; //!< within newestOwn(): the last step before something leaves
    QList<OutboxAction> performed;
    QList<OutboxAction> standing; //!< what the network has accepted
    QList<Media> uploads;
    QStringList cursors;
    bool honoursKeys = false;
    bool shows = true; //!< find() sees what stands
    bool acceptsInSilence = false; //!< what fails stands nevertheless
    int looks = 0;
    int looksAgain = 0;
    bool stopped = false;

    QCoro::Task<Expected<NetworkInfo>> learn() override { co_return learnt; }
    QCoro::Task<Expected<Account>> whoAmI() override { co_return us; }
    QStringList streams() const override { return pages.keys(); }
    std::optional<QDateTime> signInEnds() const override { return ends; }
    QCoro::Task<Expected<Page>> fetch(QString stream, QString cursor) override
    {
        cursors.append(cursor);
        if (pages[stream].isEmpty()) {
            Page none;
            none.next = cursor;
            co_return none;
        }
        const Expected<Page> next = pages[stream].first();
        pages[stream]
            = pages[stream].mid(1); // a list that was taken from cannot be assigned to again (Qt 6.8's asserts)
        co_return next;
    }
    QCoro::Task<Expected<Page>> lookAgain(QList<Message>) override
    {
        ++looksAgain;
        const Expected<Page> answer = again;
        co_return answer;
    }
    QCoro::Task<Expected<Uploaded>> upload(Media media, QByteArray) override
    {
        uploads.append(media);
        if (whenUploading)
            whenUploading();
        co_return Uploaded{QStringLiteral("handle-%1").arg(uploads.size()), {}};
    }
    QCoro::Task<Expected<QString>> newestOwn(OutboxAction) override
    {
        if (whenLooking)
            whenLooking();
        co_return QString();
    }
    QCoro::Task<Expected<Sent>> publish(OutboxAction action) override
    {
        asked.append(action);
        if (whenAsked)
            whenAsked();
        Expected<Sent> answer = sends.isEmpty() ? Expected<Sent>(Sent{}) : sends.takeFirst();
        if (answer || acceptsInSilence)
            accept(action);
        if (!answer)
            co_return answer;
        co_return *seen(action);
    }
    QCoro::Task<Expected<std::optional<Sent>>> find(OutboxAction action) override
    {
        ++looks;
        if (findFails)
            co_return *findFails;
        co_return shows ? seen(action) : std::optional<Sent>();
    }
    QCoro::Task<Expected<Sent>> perform(OutboxAction action) override
    {
        performed.append(action);
        if (performs.isEmpty())
            co_return Sent{};
        co_return performs.takeFirst();
    }
    QCoro::Task<Expected<Identity>> profile(Identity identity) override { co_return identity; }
    QCoro::Task<Expected<QByteArray>> picture(QUrl, qint64) override { co_return QByteArray(); }
    void stop() override { stopped = true; }

private:
    bool same(const OutboxAction &a, const OutboxAction &b) const
    {
        return honoursKeys ? a.key == b.key : a.content.text == b.content.text;
    }
    void accept(const OutboxAction &action)
    {
        if (!honoursKeys || !seen(action))
            standing.append(action);
    }
    std::optional<Sent> seen(const OutboxAction &action) const
    {
        for (int i = 0; i < standing.size(); ++i)
            if (same(standing[i], action)) {
                Sent sent;
                sent.remoteId = QString::number(i + 100);
                return sent;
            }
        return std::nullopt;
    }
};
