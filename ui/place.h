#pragma once
#include "models/domain/id.h"
#include <QAbstractItemModel>
#include <QWidget>

//! A place of the window: inbox, calendar, members. The window shows one at a time and carries its wishes to the
//! others.
class Place : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString id() const = 0; //!< "inbox": also its place in ActionRegistry
    virtual QString title() const = 0; //!< translated
    virtual QAbstractItemModel *views() { return nullptr; } //!< rows for the sidebar, with sidebar::Role
    virtual QString viewsHeading() const { return {}; }
    virtual int currentView() const { return 0; }
    virtual void showView(int row) { Q_UNUSED(row) }
    virtual void showViewMenu(const QPoint &) { } //!< what can be done with the shown one
    virtual void enter() = 0; //!< it is shown: take the focus
    virtual QList<QWidget *> panes() const { return {const_cast<Place *>(this)}; } //!< that F6 walks, in reading order
    virtual bool goToProblem(int) { return false; } //!< F8: the next (1) or previous (-1) of its own, if it has any
    virtual QString fact() const { return {}; } //!< right end of the status bar

Q_SIGNALS:
    //! Something was done: shown in the status bar, with Undo when there is a journal entry.
    void acted(const QString &sentence, JournalId undo);
    void viewChanged(); //!< currentView() differs, or its rows do
    void factChanged();
    void itemChanged(const QString &name); //!< what the actions act on now: "Marta Quiroga", for the command bar
    void conversationAsked(ConversationId conversation, MessageId message);
    void memberAsked(MemberId member);
    void writeAsked(MemberId member); //!< a first message to this person
    void postAsked(PostId post); //!< opens it in the composer; none: a new one
    void receiptAsked(OutboxId outbox);
    void accountAsked(AccountId account); //!< its page: reconnect, state
};
