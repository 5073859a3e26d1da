#pragma once
#include "ui/calendar/calendarviews.h"
#include "ui/calendar/postdeeds.h"
#include "ui/desk.h"
#include "ui/place.h"
#include <QDate>
#include <QHash>
#include <QTimeZone>
#include <optional>

class AccountBook;
class AgendaView;
class CalendarModel;
class DecisionsModel;
class EmptyState;
class IdeasPane;
class MonthView;
class PaneHeader;
class PostPreview;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class SegmentedControl;

//! What is planned and published, as a month or as a list, and beside it what waits for a decision.
class CalendarPage : public Place {
    Q_OBJECT
public:
    explicit CalendarPage(const Desk &desk, QWidget *parent = nullptr);
    ~CalendarPage() override;

    QString id() const override;
    QString title() const override;
    QAbstractItemModel *views() override;
    QString viewsHeading() const override;
    int currentView() const override { return m_view; }
    void showView(int row) override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QString fact() const override;

    void showDay(const QDate &day, PostId post = {});
    bool isList() const;
    QDate month() const { return m_month; }

Q_SIGNALS:
    void newPostAsked(const QDate &day);
    void heldAsked(); //!< what was held or missed, to be decided together

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // calendarpage.cpp
    void build();
    QWidget *head();
    void connectViews();
    void translate();
    void showMonth(const QDate &month);
    void stepMonth(int by);
    void showList(bool list);
    void follow(); //!< filter, range and title after a change of month, view or zone
    void tellCounts();
    void fitSide();
    void toggleSide();
    QTimeZone zone() const;
    QDate today() const;
    QWidget *board() const;
    void restoreSplitter();
    // calendarfloats.cpp
    void connectFloats();
    void preview();
    void followPreview();
    QRect currentCard() const;
    void carryIdea(PostId post, const QPoint &global);
    void dropIdea(PostId post, const QPoint &global);
    // calendaractions.cpp
    void addActions();
    void judgeActions();
    const Post *current() const;
    void withCurrent(const std::function<void(const Post &)> &deed);
    void moveBy(const Post &post, int days);
    void askMove(const Post &post, const Plan &plan);
    void carryOut(const Post &post, const Plan &plan);
    void moveOver(PostId post, bool done);
    void forgetSettled();
    void openPost(PostId id);
    void askReceipt(const Post &post);
    void showMenu(QWidget *view, const QPoint &at);
    QDate dayForNew() const;

    Desk m_desk;
    AccountBook *m_accounts;
    CalendarModel *m_posts;
    DecisionsModel *m_decisions;
    CalendarViews *m_views;
    PostDeeds *m_deeds;
    CalendarViews::View m_view = CalendarViews::Everything;
    QDate m_month, m_today;
    PaneHeader *m_head = nullptr;
    QToolButton *m_previous = nullptr, *m_next = nullptr;
    QPushButton *m_todayButton = nullptr, *m_new = nullptr;
    SegmentedControl *m_kind = nullptr;
    QStackedWidget *m_stack = nullptr;
    MonthView *m_grid = nullptr;
    AgendaView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    IdeasPane *m_side = nullptr;
    QSplitter *m_splitter = nullptr;
    PostPreview *m_preview = nullptr;
    QHash<PostId, Plan> m_ahead; //!< moves that the store does not show yet
    std::optional<bool> m_sideByHand;
    bool m_narrow = false;
};
