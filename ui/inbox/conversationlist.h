#pragma once
#include "models/domain/message.h"
#include "ui/inbox/rowpainter.h"
#include "ui/widgets/paintedview.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QSet>

//! The inbox's rows. Where a row is follows from its number alone, so a million cost as much as ten; what has not been
//! read yet is painted as grey bars.
class ConversationList : public QAbstractItemView, public PaintedRows {
    Q_OBJECT
public:
    enum class Density { Compact, Normal, Roomy };
    using Rows = std::function<const Conversation *(int row)>; //!< null while not read
    ConversationList(Theme &theme, Pictures &pictures, QWidget *parent = nullptr);

    void setRows(QAbstractItemModel *model, Rows rows);
    void setDensity(Density density);
    const Conversation *conversation(int row) const;
    const Conversation *current() const { return conversation(currentIndex().row()); }
    void step(int by); //!< J and K
    void goTo(int row);
    void toggleMark(); //!< X
    void extend(int by); //!< ⇧J, ⇧K
    void clearMarks();
    void markAll(const QList<ConversationId> &all);
    QList<ConversationId> marked() const; //!< in no order
    void keyboardSearch(const QString &) override { }

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;

    QList<int> shownRows() const override;
    QString spokenRow(int row) const override;
    QRect shownRect(int row) const override;
    int chosenRow() const override { return currentIndex().row(); }
    bool isChosen(int row) const override;
    void chooseRow(int row) override { goTo(row); }
    void openRow(int row) override;
    QWidget *rowsViewport() const override { return viewport(); }

Q_SIGNALS:
    void opened(); //!< Enter or double click: into the thread
    void currentMoved(); //!< another conversation is current, or what it is has been read
    void marksChanged();
    void windowMoved(int first, int last); //!< rows on screen

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int rowHeight() const;
    int rows() const { return model() ? model()->rowCount() : 0; }
    std::pair<int, int> window() const;
    void mark(int row, bool on);
    void restyle();

    Theme &m_theme;
    RowPainter m_painter;
    Rows m_rows;
    Density m_density = Density::Normal;
    QSet<ConversationId> m_marked;
    int m_hovered = -1;
};
