#pragma once
#include "models/domain/post.h"
#include "ui/desk.h"
#include <QWidget>

class AccountBook;
class AgendaView;
class CalendarModel;
class DecisionsModel;
class PaneHeader;
class PostDeeds;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;
class LinkLabel;
class SearchField;

//! Beside the calendar: first what waits for a decision, then drafts and ideas.
class IdeasPane : public QWidget {
    Q_OBJECT
public:
    //! What the pane shows; all of it outlives the pane.
    struct Source {
        const AccountBook &accounts;
        PostDeeds &deeds;
        CalendarModel &posts;
        DecisionsModel &decisions;
    };
    IdeasPane(const Desk &desk, const Source &source, QWidget *parent = nullptr);
    AgendaView *ideas() const { return m_ideas; }
    void focusFilter();

Q_SIGNALS:
    void opened(PostId post);
    void newAsked();
    void moveAsked(PostId post);
    void receiptAsked(OutboxId outbox);
    void accountAsked(AccountId account);
    void heldAsked(); //!< held and missed ones, together

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *heading(QLabel *&words, const QString &icon);
    void translate();
    void fillDecisions();
    void fit();
    void filter();
    void count();
    void countSoon();

    Desk m_desk;
    Source m_source;
    PaneHeader *m_head;
    QToolButton *m_new;
    SearchField *m_filter;
    QLabel *m_decisionsWords = nullptr, *m_ideasWords = nullptr; // before the headings that they stand in
    QWidget *m_decisionsHead, *m_ideasHead;
    LinkLabel *m_together; //!< shown while several were held or missed
    QLabel *m_none;
    QScrollArea *m_decisions;
    QVBoxLayout *m_cards;
    AgendaView *m_ideas;
    bool m_counting = false;
};
