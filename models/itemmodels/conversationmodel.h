#pragma once
#include "models/domain/message.h"
#include "models/domain/post.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
#include <QHash>
#include <memory>
#include <optional>
#include <variant>
class Database;
class Reader;

//! One piece of a thread. Root: the post that all of it answers, when that is no message of the conversation itself.
//! Gap: what the first message answers is not known here. Earlier: older messages are in the store, not loaded yet.
//! Outgoing: a reply of ours that is not a message yet (waiting, failed, unknown ...); always last.
struct ThreadEntry {
    enum class Kind { Root, Gap, Earlier, Message, Note, Outgoing };
    struct Key {
        Kind kind = Kind::Message;
        qint64 number = 0; //!< the row's id
        auto operator<=>(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, int(key.kind), key.number); }
    };
    Key id;
    qint64 sortKey = 0;
    std::variant<std::monostate, Message, Note, OutboxAction> value;

    Kind kind() const { return id.kind; }
    const Message *message() const { return std::get_if<Message>(&value); } //!< of Root and Message
    const Note *note() const { return std::get_if<Note>(&value); }
    const OutboxAction *outgoing() const { return std::get_if<OutboxAction>(&value); }
    bool operator==(const ThreadEntry &) const = default;
};

struct ThreadOrder {
    bool operator()(const ThreadEntry &a, const ThreadEntry &b) const { return a.sortKey < b.sortKey; }
};

//! One conversation, oldest at the top: root, messages, notes, and what is on its way out. Loads from the bottom.
class ConversationModel : public SortedListModel<ThreadEntry, ThreadOrder> {
    Q_OBJECT
public:
    static constexpr int pageSize = 100;
    enum Role { KindRole = Qt::UserRole + 1 };

    explicit ConversationModel(Database &db, QObject *parent = nullptr);

    void setConversation(
        ConversationId id); //!< empties the model, then fills it; loaded() when the newest page is there
    void prepare(
        const QList<ConversationId> &next); //!< reads these beforehand: setConversation() then shows them at once
    ConversationId id() const { return m_id; }
    const Conversation *conversation() const
    {
        return m_conversation ? &*m_conversation : nullptr;
    } //!< nullptr until loaded
    const Message *root() const; //!< also row 0, when there is one
    const Message *newestIncoming() const; //!< what an answer answers
    bool hasOlder() const { return m_hasOlder; }
    void fetchOlder(); //!< one more page at the top; loadedOlder() when it is there

    // From SortedListModel: at(row) → const ThreadEntry *, rowOf({kind, id}), rows().
    QVariant data(
        const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: the text; KindRole: int(Kind)

Q_SIGNALS:
    void loaded();
    void loadedOlder();
    void conversationChanged(); //!< state, assignee, tags ... differ: read conversation() again

private:
    struct Answer;
    static Answer look(const Reader &r, ConversationId id, int count);
    void readBeforehand(ConversationId id);
    void read();
    void take(const Answer &answer);
    Database &m_db;
    ConversationId m_id;
    std::optional<Conversation> m_conversation;
    bool m_hasOlder = false;
    bool m_fresh = false;
    int m_shown = pageSize; //!< how many messages are wanted, counted from the newest
    bool m_olderAsked = false;
    QHash<ConversationId, std::shared_ptr<const Answer>> m_ready; //!< null: being read
    Pace m_pace;
};
