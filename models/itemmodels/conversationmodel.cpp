#include "models/itemmodels/conversationmodel.h"
#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include "models/store/timekey.h"

struct ConversationModel::Answer {
    std::optional<Conversation> conversation;
    QList<ThreadEntry> entries;
    bool hasOlder = false;
};

namespace {

constexpr qint64 top = std::numeric_limits<qint64>::min();
constexpr qint64 bottom = qint64(1) << 62;
constexpr qint64 slots = 63; //!< a note stands after the messages of its second

ThreadEntry entry(ThreadEntry::Kind kind, qint64 number, qint64 sortKey) { return {{kind, number}, sortKey, {}}; }

template <class Value>
ThreadEntry entry(ThreadEntry::Kind kind, qint64 sortKey, const Value &value)
{
    return {{kind, value.id.value}, sortKey, value};
}

//! What stands above the oldest message that is loaded.
void addTop(
    QList<ThreadEntry> &entries, const Reader &r, ConversationId id, const QList<Message> &loaded, bool hasOlder)
{
    if (const auto root = messages::root(r, id))
        entries.append(entry(ThreadEntry::Kind::Root, top, *root));
    if (hasOlder)
        entries.append(entry(ThreadEntry::Kind::Earlier, 0, top + 1));
    else if (!loaded.isEmpty() && !loaded.first().parentId.isEmpty()
        && !messages::byRemoteId(r, loaded.first().account, loaded.first().parentId))
        entries.append(entry(ThreadEntry::Kind::Gap, 0, top + 1));
}

} // namespace

ConversationModel::ConversationModel(Database &db, QObject *parent)
    : SortedListModel(parent), m_db(db), m_pace([this] { read(); })
{
    connect(&m_db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (m_id
            && (changes.everything || changes.conversations.contains(m_id) || !changes.messages.isEmpty()
                || !changes.outbox.isEmpty()))
            m_pace.soon();
        for (const ConversationId ready : m_ready.keys())
            if (changes.everything || changes.conversations.contains(ready))
                readBeforehand(ready);
    });
}

void ConversationModel::setConversation(ConversationId id)
{
    m_id = id;
    m_conversation.reset();
    m_shown = pageSize;
    m_hasOlder = false;
    m_olderAsked = false;
    m_fresh = true;
    settle({});
    if (const auto ready = m_ready.value(id))
        take(*ready);
    if (m_id)
        m_pace.now();
}

void ConversationModel::prepare(const QList<ConversationId> &next)
{
    for (const ConversationId ready : m_ready.keys())
        if (!next.contains(ready))
            m_ready.remove(ready);
    for (const ConversationId id : next)
        if (id && !m_ready.contains(id))
            readBeforehand(id);
}

void ConversationModel::readBeforehand(ConversationId id)
{
    m_ready.insert(id, nullptr);
    const auto ask = [id](const Reader &r) { return std::make_shared<const Answer>(look(r, id, pageSize)); };
    whenAnswered(m_db.read(ask), this, [this, id](const Expected<std::shared_ptr<const Answer>> &found) {
        if (found && m_ready.contains(id))
            m_ready.insert(id, *found);
    });
}

const Message *ConversationModel::root() const
{
    return !rows().isEmpty() && rows().first().kind() == ThreadEntry::Kind::Root ? rows().first().message() : nullptr;
}

const Message *ConversationModel::newestIncoming() const
{
    for (auto e = rows().crbegin(); e != rows().crend(); ++e) {
        const Message *message = e->kind() == ThreadEntry::Kind::Message ? e->message() : nullptr;
        if (message && message->direction == Message::Direction::In && message->aboutUs && !message->deleted)
            return message;
    }
    return nullptr;
}

void ConversationModel::fetchOlder()
{
    if (!m_hasOlder || m_olderAsked)
        return;
    m_olderAsked = true;
    m_shown += pageSize;
    m_pace.now();
}

ConversationModel::Answer ConversationModel::look(const Reader &r, ConversationId id, int count)
{
    Answer answer;
    answer.conversation = conversations::one(r, id);
    QList<Message> loaded = messages::page(r, id, count + 1);
    answer.hasOlder = loaded.size() > count;
    if (answer.hasOlder)
        loaded.removeFirst();
    addTop(answer.entries, r, id, loaded, answer.hasOlder);
    for (const Message &message : std::as_const(loaded))
        answer.entries.append(entry(ThreadEntry::Kind::Message, message.id.value, message));
    for (const Note &note : members::notesIn(r, id)) {
        const qint64 place = timekey::first(note.created) + slots;
        if (!answer.hasOlder || place >= loaded.first().id.value)
            answer.entries.append(entry(ThreadEntry::Kind::Note, place, note));
    }
    qint64 last = bottom;
    for (const OutboxAction &action : outbox::inConversation(r, id))
        answer.entries.append(entry(ThreadEntry::Kind::Outgoing, last++, action));
    return answer;
}

void ConversationModel::read()
{
    const auto ask = [id = m_id, count = m_shown](const Reader &r) { return look(r, id, count); };
    whenAnswered(m_db.read(ask), this, [this, id = m_id](const Expected<Answer> &found) {
        if (found && id == m_id)
            take(*found);
        m_pace.done();
    });
}

void ConversationModel::take(const Answer &answer)
{
    const bool differs = m_conversation != answer.conversation;
    m_conversation = answer.conversation;
    m_hasOlder = answer.hasOlder;
    settle(answer.entries);
    if (std::exchange(m_fresh, false))
        Q_EMIT loaded();
    else if (differs)
        Q_EMIT conversationChanged();
    if (std::exchange(m_olderAsked, false))
        Q_EMIT loadedOlder();
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    const ThreadEntry *entry = at(index.row());
    if (!entry)
        return {};
    if (role == KindRole)
        return int(entry->kind());
    if (role != Qt::DisplayRole)
        return {};
    if (const Message *message = entry->message())
        return message->text;
    if (const Note *note = entry->note())
        return note->text;
    return entry->outgoing() ? QVariant(entry->outgoing()->content.text) : QVariant();
}
