#pragma once
#include "models/domain/post.h"
#include "models/itemmodels/tagsmodel.h"
#include "models/itemmodels/viewsmodel.h"
#include "models/store/database.h"
#include "models/store/journal.h"
#include "models/text/when.h"
#include "ui/desk.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/replybox.h"
#include "ui/place.h"
#include <QTimer>

class AskLine;
class ConversationList;
class InboxViews;
class ListPane;
class MemberPanel;
class QMenu;
class ThreadPane;
class ThreePanes;

//! The inbox: list, thread and member side by side; one key per decision, and it moves on.
class InboxPage : public Place {
    Q_OBJECT
public:
    explicit InboxPage(const Desk &desk, QWidget *parent = nullptr);
    ~InboxPage() override;

    QString id() const override { return QStringLiteral("inbox"); }
    QString title() const override { return tr("Inbox"); }
    QAbstractItemModel *views() override;
    QString viewsHeading() const override { return tr("Saved views"); }
    int currentView() const override;
    void showView(int row) override;
    void showViewMenu(const QPoint &global) override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QString fact() const override;

    void showConversation(ConversationId conversation, MessageId message = {});
    void startSearch(); //!< over all messages
    void attend(bool looking); //!< somebody looks at the window, or no longer; after an hour away it says what came
    void keepDrafts(); //!< what is typed goes to the store now
    void writeAgain(const WrittenAgain &draft); //!< an answer was taken back: its text is in the box again
    int waitingCount() const; //!< conversations in the first view
    ListPane &listPane() { return *m_list; }
    ThreadPane &threadPane() { return *m_thread; }
    MemberPanel &memberPanel() { return *m_panel; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Ids = QList<ConversationId>;
    void build();
    void connectParts();
    void connectThread();
    void addActions();
    void addReplyActions();
    void follow(); //!< the thread shows what is current in the list
    void followMember();
    void readAfterAWhile();
    void markRead();

    // -- deciding
    Ids targets(); //!< what is marked, else what is current
    QString nameOf(const Ids &ids) const;
    //! The next one is current before the store has answered. `becomes`, `ceases`: words of `is:` for these.
    void moveOn(const Ids &ids, const QStringList &becomes = {}, const QStringList &ceases = {});
    void write(const Ids &ids, const QString &sentence, std::function<JournalId(Transaction &)> change);
    void setState(Conversation::State state, const QString &sentence);
    void done();
    void snooze();
    void snoozeFor(const text::Snooze &snooze);
    void snoozeUntilTomorrow();
    void assignMe();
    void assign();
    void assignTo(ColleagueId to, ColleagueId me, const QString &name);
    void tag();
    void setTags(const QString &typed);
    void tagMember(MemberId member);
    void joinMember(MemberId member);
    void unread();
    void step(int by);
    void selectAll();

    // -- views
    void connectViews();
    void newView();
    void changeView();
    void moveView(int by);
    void removeView();

    // -- on paper
    void withText(std::function<void(const QString &title, const QString &text)> take);
    void copyConversation();
    void saveConversation();

    // -- what came while nobody looked
    void connectDigest();
    void offerDigest(const QDateTime &since);
    bool endDigest(); //!< whether it was shown

    // -- sending
    bool mayLeave(); //!< and if not, why
    void send(bool andNext);
    void sendLater();
    void sendAt(const QDateTime &due, bool andNext, const QString &sentence);
    void saveNote();
    void editOutgoing(OutboxId id);
    void decideOutgoing(const QString &sentence, std::function<void(Transaction &)> change);
    void fillMore(QMenu *menu);
    void showMore(const QPoint &global);
    const Message *target() const; //!< the message that is chosen in the thread, else the newest of theirs
    void react(Verb verb, const QString &sentence, const QString &reason = {});
    void report();
    void confirmDelete();

    Desk m_desk;
    Pictures m_pictures;
    ViewsModel m_views;
    TagsModel m_tags;
    InboxViews *m_sidebarViews;
    ListPane *m_list;
    ThreadPane *m_thread;
    MemberPanel *m_panel;
    ThreePanes *m_panes;
    AskLine *m_ask;
    QTimer m_reading;
    QTimer m_following;
    ViewId m_view;
    ViewId m_comingView; //!< to be shown once the list of views has it
    bool m_digestAsked = false; //!< it is being read, and nobody has begun with anything since
    bool m_digesting = false; //!< what came is shown, and not yet the first conversation
    bool m_allWanted = false; //!< all are to be selected, once all are known
    ConversationId m_comingRow; //!< it is shown, and becomes the list's current one once the list has it
    ConversationId m_toWrite; //!< its answer is to be written as soon as it is there
    MessageId m_seek; //!< to be shown once its conversation is there
    ConversationId m_leftUnread; //!< marked unread by hand: looking at it does not undo that
    int m_lastCount = -1;
};
