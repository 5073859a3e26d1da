#pragma once
#include "ui/calendar/postcard.h"
#include "ui/widgets/paintedview.h"
#include <QAbstractItemView>
#include <QDate>
#include <QHash>
#include <functional>

//! Posts one under the other, a heading for each day; where a row stands is summed up once per change.
class AgendaView : public QAbstractItemView, public PaintedRows {
    Q_OBJECT
public:
    using Rows = std::function<const Post *(int row)>;
    using Filter = std::function<bool(const Post &)>;
    AgendaView(Theme &theme, const AccountBook &accounts, QWidget *parent = nullptr);

    void setPosts(QAbstractItemModel *model, Rows rows); //!< in the model's order
    void setFilter(Filter shown);
    void setDays(const QTimeZone &zone, const QDate &today);
    void setPlainWords(bool plain); //!< no headings and small rows: for the list of ideas
    void setDraggable(bool draggable) { m_draggable = draggable; }
    const Post *currentPost() const;
    void setCurrent(PostId post);
    void goToDay(const QDate &day); //!< the first post on or after it
    int countShown() const;
    int fullHeight() const; //!< of all rows
    void keyboardSearch(const QString &) override { }

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;

    QList<int> shownRows() const override;
    QString spokenRow(int row) const override;
    QRect shownRect(int row) const override;
    int chosenRow() const override { return currentIndex().row(); }
    void chooseRow(int row) override;
    void openRow(int row) override;
    QWidget *rowsViewport() const override { return viewport(); }

Q_SIGNALS:
    void opened(PostId post);
    void currentMoved();
    void previewAsked();
    void carried(PostId post, const QPoint &global); //!< a row is dragged
    void letGo(PostId post, const QPoint &global);
    void carryGivenUp();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void doItemsLayout() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    //! A heading (row -1) or a post.
    struct Entry {
        int row = -1;
        QDate day;
        int top = 0;
        int height = 0;
    };
    void stale();
    bool giveUpCarrying();
    void lay() const;
    int entryAt(int y) const; //!< y in the contents; -1: below all
    int entryOf(int row) const;
    QDate dayOf(const Post &post) const;
    const PostCard &card(int row) const;
    QString headingOf(const QDate &day) const;
    void paintHeading(QPainter *painter, const QRect &rect, const QDate &day) const;
    void paintRow(QPainter *painter, const QRect &rect, int row) const;
    void paintPlain(QPainter *painter, const QRect &rect, int row) const;

    Theme &m_theme;
    const AccountBook &m_accounts;
    Rows m_rows;
    Filter m_filter;
    QTimeZone m_zone;
    QDate m_today;
    bool m_plain = false;
    bool m_draggable = false;
    PostId m_pressed; //!< the row under the mouse button
    QPoint m_from;
    bool m_carrying = false;
    mutable bool m_stale = true;
    mutable QList<Entry> m_entries;
    mutable QHash<int, int> m_entryOfRow;
    mutable QHash<int, PostCard> m_cards;
    mutable int m_height = 0;
};
