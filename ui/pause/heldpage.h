#pragma once
#include "models/domain/pause.h"
#include "ui/desk.h"
#include "ui/place.h"

class AccountBook;
class EmptyState;
class HeldDelegate;
class HeldModel;
class PaneHeader;
class PauseWatch;
class PostPreview;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
struct HeldPost;

//! What a pause held and what was missed, decided one by one or together; nothing of it goes out without a decision.
class HeldPage : public Place {
    Q_OBJECT
public:
    HeldPage(const Desk &desk, const PauseWatch &watch, QWidget *parent = nullptr);
    QString id() const override;
    QString title() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QTableView *table() const { return m_table; }
    QString effect() const; //!< what going on would do, in words

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addActions();
    void translate();
    void follow();
    void judge();
    void fitColumns();
    void toCurrent(int row);
    QList<HeldPost> chosen() const; //!< the selected rows, else the current one
    void decide(Decision decision);
    void decide(const QList<HeldPost> &posts, Decision decision);
    void askMove(const QList<HeldPost> &posts);
    void mark(const QList<HeldPost> &posts, Decision decision, const QList<NewTime> &to);
    void goOn();
    void preview();
    void followPreview();
    void moveOn();

    Desk m_desk;
    const PauseWatch &m_watch;
    AccountBook *m_accounts;
    HeldModel *m_rows;
    HeldDelegate *m_delegate;
    PaneHeader *m_head;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_effect;
    QPushButton *m_goOn;
    PostPreview *m_preview = nullptr;
    PostId m_current; //!< kept when rows come and go
};
