#pragma once
#include "models/domain/account.h"
#include "models/itemmodels/conversationmodel.h"
#include "models/itemmodels/savedrepliesmodel.h"
#include "ui/desk.h"
#include "ui/inbox/replybox.h"

class Banner;
class DigestView;
class EmptyState;
class PaneHeader;
class QStackedWidget;
class ReplyPicker;
class ThreadView;
struct Filling;

//! The middle of the inbox: whose conversation it is and where it stands, what was said, and the answer.
class ThreadPane : public QWidget {
    Q_OBJECT
public:
    ThreadPane(const Desk &desk, Pictures &pictures, QWidget *parent = nullptr);
    ~ThreadPane() override;
    //! `row`: what the list already knows of it, painted before the store has answered; may be null.
    void setConversation(ConversationId id, const Conversation *row);
    ConversationId conversationId() const { return m_model.id(); }
    const Conversation *conversation() const;
    ConversationModel &model() { return m_model; }
    ThreadView &view() { return *m_view; }
    ReplyBox &reply() { return *m_reply; }
    DigestView &digest() { return *m_digest; }
    void showDigest(bool shown); //!< instead of a conversation
    DraftKeeper &drafts() { return m_drafts; }
    void setBackShown(bool shown);
    void startReply(ReplyBox::Mode mode);
    const Message *answered() const; //!< what the answer answers, as far as it is loaded
    void pickSaved(bool typed); //!< offers the saved replies; `typed`: asked for by a sign in the text
    void saveWritten(); //!< what is chosen in the answer, or all of it, as a saved reply
    void setWords(); //!< again once the actions are known

Q_SIGNALS:
    void loaded();
    void backWanted();
    void sayWanted(const QString &text); //!< for the status bar
    void acted(const QString &sentence, JournalId undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QToolButton *verb(const QString &action, const QString &icon);
    void show(const Conversation &conversation);
    void situate();
    const Message *chosenMessage() const;
    void showState(const QString &word);
    void connectSaved();
    Filling filling() const;
    void arrangeReplies(const std::optional<SavedReply> &fresh);
    Desk m_desk;
    ConversationModel m_model;
    std::optional<Conversation> m_row;
    QHash<AccountId, Account> m_accounts;
    DraftKeeper m_drafts;
    MediaIntake *m_intake;
    PaneHeader *m_header;
    QLabel *m_state, *m_snoozed;
    QToolButton *m_back, *m_done;
    QList<QToolButton *> m_verbs;
    Banner *m_banner;
    ThreadView *m_view;
    ReplyBox *m_reply;
    EmptyState *m_nothing;
    DigestView *m_digest;
    QStackedWidget *m_stack;
    SavedRepliesModel m_replies;
    ReplyPicker *m_picker;
    Colleague m_me;
};
