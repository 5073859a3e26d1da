#pragma once
#include "ui/calendar/monthlayout.h"
#include "ui/calendar/postcard.h"
#include "ui/widgets/paintedview.h"
#include <QAbstractItemView>
#include <QHash>
#include <QTimeZone>
#include <optional>

class CalendarModel;

//! A month of days with their posts as cards. Arrows go from card to card and day to day; a card can be dragged to
//! another day.
class MonthView : public QAbstractItemView, public PaintedRows {
    Q_OBJECT
public:
    using Filter = std::function<bool(const Post &)>;
    MonthView(Theme &theme, const AccountBook &accounts, QWidget *parent = nullptr);

    void setPosts(CalendarModel *posts);
    void setFilter(Filter shown);
    void setMonth(const QDate &month, const QTimeZone &zone, const QDate &today); //!< any day of it
    void setWeekStart(Qt::DayOfWeek day);
    QDate firstShown() const { return MonthLayout::firstShown(m_month, m_weekStart); }
    QDate lastShown() const { return MonthLayout::lastShown(m_month, m_weekStart); }

    QDate currentDay() const { return m_day; }
    const Post *currentPost() const;
    void setCurrent(const QDate &day, PostId post = {}); //!< without a post: the first of that day
    //! Shows a post at another time than the model knows yet, until the model knows it.
    void showAhead(PostId post, const QDateTime &due);
    void forgetAhead(PostId post);
    int countShown() const; //!< posts of the month itself, as filtered
    //! A post from elsewhere is dragged over the days; the place is in the viewport.
    void carry(PostId post, const QPoint &at);
    void endCarrying();
    QDate dayAt(const QPoint &viewport) const; //!< invalid: beside the days
    void keyboardSearch(const QString &) override { }

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    QRect dayRect(const QDate &day) const; //!< in the viewport

    QList<int> shownRows() const override;
    QString spokenRow(int day) const override;
    QRect shownRect(int day) const override;
    int chosenRow() const override;
    void chooseRow(int day) override;
    void openRow(int day) override;
    QWidget *rowsViewport() const override { return viewport(); }
    QList<PaintedPart> partsOf(int day) const override;
    int chosenPart() const override;
    void pressPart(int day, int part) override;

Q_SIGNALS:
    void opened(PostId post);
    void currentMoved();
    void previewAsked();
    void newAsked(const QDate &day); //!< double click into a day
    void moreAsked(const QDate &day); //!< "+2 more"
    void dayAsked(const QDate &day); //!< the cursor left what is shown
    void dragged(PostId post, int days); //!< dropped on another day

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &) const override { return {}; }
    void updateGeometries() override;
    void doItemsLayout() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    //! What the mouse is doing with a card.
    struct Drag {
        PostId post;
        QPoint from, at, grip;
        QDate day;
        bool moving = false;
    };
    void stale();
    void lay() const;
    void follow(); //!< the current post, wherever it went
    QList<int> postsOn(int day) const { return m_rows.value(day); }
    int positionIn(int day, PostId post) const;
    QDateTime dueOf(const Post &post) const;
    const PostCard &card(int row) const;
    QRect toViewport(const QRect &contents) const;
    QPoint toContents(const QPoint &viewport) const;
    PostId postAt(const QPoint &viewport) const;
    void step(int days);
    void stepInDay(int by);
    void setChosen(const QDate &day, PostId post);
    void paintHead(QPainter *painter) const;
    void paintDay(QPainter *painter, int day) const;
    void paintNumber(QPainter *painter, int day) const;
    void paintCards(QPainter *painter, int day) const;
    void paintDrag(QPainter *painter) const;
    SendState worstHidden(int day, const QList<MonthLayout::CardPlace> &shown) const;
    bool cancelDrag();

    Theme &m_theme;
    const AccountBook &m_accounts;
    CalendarModel *m_posts = nullptr;
    Filter m_filter;
    QDate m_month, m_today, m_day;
    QTimeZone m_zone;
    Qt::DayOfWeek m_weekStart = Qt::Monday;
    PostId m_post;
    int m_place = 0; //!< of the current post in its day, for when it goes
    bool m_seen = false; //!< the current post has been read
    QHash<PostId, QDateTime> m_ahead;
    std::optional<Drag> m_drag;
    mutable bool m_stale = true;
    mutable MonthLayout m_layout;
    mutable QList<QList<int>> m_rows; //!< model rows per day, in order
    mutable QHash<int, PostCard> m_cards; //!< by model row, made when painted
};
