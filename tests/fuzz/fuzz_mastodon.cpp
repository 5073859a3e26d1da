#include "app/networks/mastodon/paging.h"
#include "app/networks/mastodon/server.h"
#include "app/networks/mastodon/wire.h"
#include "tests/fuzz/invariant.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

void demandSound(const Page &page)
{
    QSet<QString> seen;
    for (const Message &message : page.messages) {
        demand(!message.remoteId.isEmpty(), "what is kept has a name", message.html);
        demand(!message.author.key.isEmpty(), "what is kept has an author", message.remoteId);
        demand(!seen.contains(message.remoteId), "nothing is kept twice", message.remoteId);
        seen.insert(message.remoteId);
    }
    for (const Reaction &reaction : page.reactions)
        demand(!reaction.remoteId.isEmpty() && !reaction.author.key.isEmpty(), "a reaction has a name and an author");
}

//! Direct and what is unknown may be shown to fewer people than given, never to more.
void demandNotWidened(const QString &given, Visibility read)
{
    const bool isPublic = read == Visibility::Public, isUnlisted = read == Visibility::Unlisted;
    demand(!isPublic || given == u"public", "never wider: public", given);
    demand(!isUnlisted || given == u"unlisted", "never wider: unlisted", given);
    demand(given != u"direct" || read == Visibility::Direct, "never wider: direct", given);
}

void readAll(const QJsonArray &items, mastodon::Reading reading)
{
    Page notifications, statuses;
    mastodon::Threads threads;
    for (const QJsonValue &item : items) {
        mastodon::learn(threads, item.toObject(), item[u"context"].toObject());
        mastodon::addNotification(notifications, item.toObject(), reading, threads);
        const Message message = mastodon::message(item.toObject(), reading, threads);
        demandNotWidened(item[u"visibility"].toString(), message.visibility);
        mastodon::add(statuses, message);
        OutboxAction action;
        action.content.text = message.html;
        action.targetId = message.parentId;
        action.targetAuthor = message.author;
        mastodon::likeness(item.toObject(), action, reading);
        mastodon::sent(item.toObject(), reading, threads);
    }
    demandSound(notifications);
    demandSound(statuses);
}

void pageThrough(const QJsonArray &items, const QByteArray &bytes)
{
    const QJsonArray turned = mastodon::newestFirst(items);
    demand(turned.size() <= items.size(), "a list does not grow");
    const QJsonArray once = mastodon::unseen(turned, {});
    const QStringList names = mastodon::namesOf(once);
    const QSet<QString> different(names.cbegin(), names.cend());
    demand(different.size() == names.size(), "each once");
    demand(mastodon::unseen(turned, different).isEmpty(), "what is known is not new");
    demand(mastodon::placeOfKnown(turned, {}) < 0, "nothing known, no place of it");
    demand(turned.isEmpty() || mastodon::newestId(turned).isEmpty() == mastodon::oldestId(turned).isEmpty(),
        "both ends or none");
    HttpReply reply;
    reply.headers.insert("link", bytes);
    mastodon::nextPage(reply, QUrl(u"https://server.test/api/v1/notifications?limit=40"_s));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    mastodon::Reading reading;
    reading.network = u"mastodon"_s;
    reading.domain = u"here.test"_s;
    reading.ownId = u"1"_s;
    reading.ownHandle = u"alice@here.test"_s;
    const QJsonArray items = document.isArray() ? document.array() : QJsonArray{document.object()};
    pageThrough(items, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    readAll(items, reading);
    reading.privateIsDirect = true;
    readAll(items, reading);
    NetworkInfo info = mastodon::generalInfo();
    mastodon::readLimits(info, document.object());
    demand(info.textLimit > 0 && info.maxImages > 0 && info.altLimit > 0 && info.imageBytes > 0, "limits leave room");
    mastodon::domainOf(document.object(), QUrl(u"https://server.test"_s));
    return 0;
}
