#pragma once
#include "models/itemmodels/inboxmodel.h"
#include "models/itemmodels/viewsmodel.h"
#include "ui/inbox/conversationlist.h"
#include <QTimer>

class Database;
class EmptyState;
class HitModel;
class PaneHeader;
class QListView;
class QStackedWidget;
class QToolButton;
class QLabel;
class QueryField;
class SkeletonRows;

//! The left of the inbox: a view's conversations, narrowed by a filter, or the messages that a search finds.
class ListPane : public QWidget {
    Q_OBJECT
public:
    ListPane(Theme &theme, Pictures &pictures, Database &db, QWidget *parent = nullptr);
    void setView(const View &view);
    void followView(const View &view); //!< the same one, that may have another name or question now
    ViewId view() const { return m_view.id; }
    InboxModel &model() { return m_model; }
    ConversationList &list() { return *m_list; }
    void startFilter(); //!< "/"
    void startSearch(const QString &words = {}); //!< Ctrl+F
    void leaveSearch();
    bool isSearching() const { return m_searching; }
    void focusList();
    QString filter() const;
    QString query() const; //!< what is shown now: the view and its filter, or the search

Q_SIGNALS:
    void hitChosen(ConversationId conversation, MessageId message, bool andEnter);
    void searchLeft();
    void allKnown(); //!< every row of the view: what is selected then is all

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void ask();
    void askHits();
    void showErrors(const QString &typed);
    void showState();
    void showEmpty();
    void sayAllDone(qint64 snoozed, const std::optional<QDateTime> &next);
    void setWords();
    void chooseHit(bool andEnter);

    Theme &m_theme;
    Database &m_db;
    View m_view;
    InboxModel m_model;
    HitModel *m_hits;
    QTimer m_typing;
    PaneHeader *m_header;
    QueryField *m_field, *m_search;
    QLabel *m_said;
    QToolButton *m_filterButton;
    QStackedWidget *m_stack;
    ConversationList *m_list;
    QListView *m_hitView;
    EmptyState *m_empty;
    SkeletonRows *m_skeleton;
    bool m_searching = false;
    bool m_loaded = false;
};
