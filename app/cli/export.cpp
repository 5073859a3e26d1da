#include "app/cli/export.h"
#include "app/cli/json.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include "models/text/query.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

//! RFC 4180; a leading = + - @ would be a formula to a spreadsheet.
QByteArray cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text[0]))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QByteArray line(const QStringList &cells)
{
    QByteArrayList escaped;
    for (const QString &text : cells)
        escaped.append(cell(text));
    return escaped.join(',') + "\r\n";
}

QString at(const QDateTime &time) { return inJson::time(time).toString(); }

void eachConversation(const Reader &r, const std::function<void(const Conversation &)> &visit)
{
    conversations::Place place;
    for (;;) {
        const auto page = conversations::matching(r, text::Query(), pageSize, place);
        QList<ConversationId> ids;
        for (const auto &one : page)
            ids.append(one.id);
        for (const Conversation &conversation : conversations::some(r, ids))
            visit(conversation);
        if (page.size() < pageSize)
            return;
        place = page.last();
    }
}

void eachMessage(const Reader &r, ConversationId id, const std::function<void(const Message &)> &visit)
{
    MessageId before;
    for (;;) {
        const QList<Message> page = messages::page(r, id, pageSize, before);
        for (const Message &message : page)
            visit(message);
        if (page.size() < pageSize)
            return;
        before = page.first().id;
    }
}

QList<TimelineEntry> wholeTimeline(const Reader &r, MemberId id)
{
    QList<TimelineEntry> all;
    for (;;) {
        const auto page = members::timeline(r, id, pageSize, all.isEmpty() ? QString() : all.last().key);
        all += page;
        if (page.size() < pageSize)
            return all;
    }
}

QJsonObject wholeMember(const Reader &r, const Member &member)
{
    QJsonObject object = inJson::member(member, members::notes(r, member.id));
    object.insert(u"timeline"_s, inJson::list(wholeTimeline(r, member.id), &inJson::timelineEntry));
    return object;
}

QJsonArray allMembers(const Reader &r, QMap<QString, qint64> &counts)
{
    QJsonArray all;
    QList<MemberId> ids;
    for (const auto &place : members::places(r))
        ids.append(place.id);
    for (qsizetype from = 0; from < ids.size(); from += pageSize)
        for (const Member &member : members::some(r, ids.mid(from, pageSize)))
            all.append(inJson::member(member, members::notes(r, member.id)));
    counts.insert(u"members"_s, all.size());
    return all;
}

QJsonArray allConversations(const Reader &r, QMap<QString, qint64> &counts)
{
    QJsonArray all;
    eachConversation(r, [&](const Conversation &conversation) {
        QJsonArray said;
        eachMessage(r, conversation.id, [&](const Message &message) { said.append(inJson::message(message)); });
        QJsonObject object = inJson::conversation(conversation);
        object.insert(u"notes"_s, inJson::list(members::notesIn(r, conversation.id), [](const Note &note) {
            return QJsonObject{
                {u"author"_s, note.author}, {u"text"_s, note.text}, {u"at"_s, inJson::time(note.created)}};
        }));
        counts[u"messages"_s] += said.size();
        object.insert(u"messages"_s, said);
        all.append(object);
    });
    counts.insert(u"conversations"_s, all.size());
    return all;
}

QJsonArray allPosts(const Reader &r, QMap<QString, qint64> &counts)
{
    QJsonArray all;
    for (const Post &post : posts::all(r, {}, 1000000)) {
        QJsonObject object = inJson::post(post);
        QJsonArray variants;
        for (const Variant &variant : post.variants) {
            QJsonObject row = inJson::variant(variant);
            row.insert(u"receipts"_s, inJson::list(outbox::receipts(r, variant.id), &inJson::receipt));
            variants.append(row);
        }
        object.insert(u"variants"_s, variants);
        all.append(object);
    }
    counts.insert(u"posts"_s, all.size());
    return all;
}

QByteArray messagesAsCsv(const Reader &r, QMap<QString, qint64> &counts)
{
    QByteArray csv = line({u"conversation"_s, u"account"_s, u"network"_s, u"sent_at"_s, u"direction"_s, u"kind"_s,
        u"visibility"_s, u"handle"_s, u"name"_s, u"text"_s, u"url"_s});
    eachConversation(r, [&](const Conversation &c) {
        eachMessage(r, c.id, [&](const Message &m) {
            csv += line({QString::number(c.id.value), QString::number(c.account.value), c.network, at(m.sentAt),
                code(m.direction), code(m.kind), code(m.visibility), m.author.handle, m.author.name, m.text, m.url});
            ++counts[u"messages"_s];
        });
    });
    return csv;
}

QByteArray timelineAsCsv(const QList<TimelineEntry> &timeline)
{
    QByteArray csv = line({u"at"_s, u"kind"_s, u"direction"_s, u"network"_s, u"visibility"_s, u"text"_s, u"url"_s});
    for (const TimelineEntry &e : timeline)
        csv += line({at(e.at), e.kind, e.outgoing ? u"out"_s : u"in"_s, e.network, e.visibility, e.text, e.url});
    return csv;
}

QByteArray escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s)
        .replace(u'\n', u"\\n"_s)
        .replace(u',', u"\\,"_s)
        .replace(u';', u"\\;"_s)
        .toUtf8();
}

//! RFC 6350, version 4.
QByteArray card(const Member &member, const QList<Note> &notes)
{
    QByteArray text = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:" + member.uid.toUtf8()
        + "\r\nFN:" + escaped(member.name) + "\r\n";
    for (const Identity &identity : member.identities) {
        text += "IMPP;TYPE=" + identity.network.toUtf8() + ":" + escaped(u"x-tertulia:"_s + identity.handle) + "\r\n";
        if (!identity.url.isEmpty())
            text += "URL:" + identity.url.toUtf8() + "\r\n";
    }
    if (!member.tags.isEmpty())
        text += "CATEGORIES:" + escaped(member.tags.join(u'\n')).replace("\\n", ",") + "\r\n";
    for (const Note &note : notes)
        text += "NOTE:" + escaped(note.text) + "\r\n";
    return text + "END:VCARD\r\n";
}

} // namespace

Export exportEverything(const Reader &r, const QString &format)
{
    Export whole;
    if (format == u"csv") {
        whole.counts.insert(u"messages"_s, 0);
        whole.bytes = messagesAsCsv(r, whole.counts);
        return whole;
    }
    QJsonObject object{{u"format"_s, u"tertulia-export"_s}, {u"version"_s, 1}};
    object.insert(u"accounts"_s, inJson::list(accounts::all(r, true), &inJson::account));
    object.insert(u"members"_s, allMembers(r, whole.counts));
    object.insert(u"conversations"_s, allConversations(r, whole.counts));
    object.insert(u"posts"_s, allPosts(r, whole.counts));
    whole.counts.insert(u"accounts"_s, object[u"accounts"_s].toArray().size());
    whole.bytes = QJsonDocument(object).toJson();
    return whole;
}

Export exportMember(const Reader &r, MemberId id, const QString &format)
{
    Export whole;
    const Member member = *members::one(r, id);
    whole.counts.insert(u"members"_s, 1);
    if (format == u"vcard") {
        whole.bytes = card(member, members::notes(r, id));
        return whole;
    }
    const QList<TimelineEntry> timeline = wholeTimeline(r, id);
    whole.counts.insert(u"timeline"_s, timeline.size());
    whole.bytes = format == u"csv" ? timelineAsCsv(timeline) : QJsonDocument(wholeMember(r, member)).toJson();
    return whole;
}
