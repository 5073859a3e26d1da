#include "app/networks/bluesky/richtext.h"
#include "app/networks/bluesky/wire.h"
#include "models/text/pagecard.h"
#include "models/text/sanitise.h"
#include "tests/fuzz/invariant.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

void demandSound(const Page &page)
{
    QSet<QString> seen;
    for (const Message &message : page.messages) {
        demand(bluesky::Place::in(message.remoteId).has_value(), "what is kept has a name", message.html);
        demand(!message.author.key.isEmpty(), "what is kept has an author", message.remoteId);
        demand(!seen.contains(message.remoteId), "nothing is kept twice", message.remoteId);
        seen.insert(message.remoteId);
    }
    for (const Reaction &reaction : page.reactions)
        demand(!reaction.remoteId.isEmpty() && !reaction.author.key.isEmpty(), "a reaction has a name and an author");
}

//! Every facet of ours lies on whole characters, in order, and none on another.
void demandFacets(const QString &text)
{
    const QString clean = bluesky::cleanText(text);
    const QByteArray utf8 = clean.toUtf8();
    const QHash<QString, QString> dids{{u"bob.test"_s, u"did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"_s}};
    qint64 last = 0;
    const QJsonArray facets = bluesky::facets(clean, dids);
    for (const QJsonValue &facet : facets) {
        const qint64 start = facet[u"index"][u"byteStart"].toInteger(-1),
                     end = facet[u"index"][u"byteEnd"].toInteger(-1);
        demand(start >= last && end > start && end <= utf8.size(), "facets follow each other", clean);
        const QByteArray part = utf8.mid(start, end - start);
        demand(QString::fromUtf8(part).toUtf8() == part, "facets cut no character", clean);
        last = end;
    }
    bluesky::html(clean, facets);
}

void readAll(const QJsonArray &items, const bluesky::Reading &reading)
{
    Page notifications, feed;
    bluesky::Posts posts;
    for (const QJsonValue &item : items) {
        posts.insert(item[u"uri"].toString(), item[u"post"].toObject());
        bluesky::addNotification(notifications, item.toObject(), posts, reading);
        bluesky::addFeedItem(feed, item.toObject(), reading);
        bluesky::addThread(feed, item.toObject(), reading);
        const Message message = bluesky::message(item.toObject(), reading);
        text::sanitise(message.html);
        demandFacets(item[u"record"][u"text"].toString());
        bluesky::plainHandle(item[u"handle"].toString());
    }
    demandSound(notifications);
    demandSound(feed);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const bluesky::Reading reading{{7}, u"bluesky"_s, u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s, u"es"_s};
    readAll(document.isArray() ? document.array() : QJsonArray{document.object()}, reading);
    demandFacets(QString::fromUtf8(bytes));
    text::pageCard(bytes);
    return 0;
}
