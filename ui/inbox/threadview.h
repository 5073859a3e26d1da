#pragma once
#include "ui/inbox/threaditem.h"
#include "ui/widgets/paintedview.h"
#include <QAbstractScrollArea>
#include <QUrl>
#include <map>

class ConversationModel;

//! A conversation, read from the bottom up: only what is on screen is laid out, and what is read stays where it is
//! while rows above and below change their height.
class ThreadView : public QAbstractScrollArea, public PaintedRows {
    Q_OBJECT
public:
    ThreadView(Theme &theme, Pictures &pictures, Syntax &syntax, ConversationModel &model, QWidget *parent = nullptr);
    ~ThreadView() override;
    void step(int by);
    void page(int by); //!< Space, ⇧Space
    void goTo(int row);
    void showMessage(MessageId id); //!< now, or once it has been loaded
    const ThreadEntry *current() const;
    void setUrlOpener(std::function<void(const QUrl &)> open) { m_openUrl = std::move(open); }

    QList<int> shownRows() const override;
    QString spokenRow(int row) const override;
    QRect shownRect(int row) const override;
    int chosenRow() const override { return m_current; }
    void chooseRow(int row) override { goTo(row); }
    void openRow(int row) override { goTo(row); }
    QWidget *rowsViewport() const override { return viewport(); }
    QList<PaintedPart> partsOf(int row) const override;
    int chosenPart() const override { return m_part; }
    void pressPart(int row, int part) override;

Q_SIGNALS:
    void editWanted(OutboxId id);
    void withdrawWanted(OutboxId id);
    void retryWanted(OutboxId id);
    void lookWanted(OutboxId id);
    void receiptWanted(OutboxId id);
    void noteDeletionWanted(NoteId id);
    void pictureWanted(const QString &file);
    void menuWanted(const QPoint &global);
    void leftToList(); //!< Escape

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Anchor {
        bool end = true; //!< the last row stays at the bottom
        ThreadEntry::Key key;
        int y = 0; //!< of its top in the viewport
    };
    void reset();
    void loaded();
    void forget();
    void settle();
    void updateTops();
    bool measureShown();
    void noteAnchor();
    void applyAnchor();
    int estimate(const ThreadEntry &entry) const;
    int topOf(int row) const;
    int heightOf(int row) const;
    int rowAt(int y) const;
    ThreadItem &item(int row) const;
    ThreadItem::Above above(int row) const;
    void trim();
    void press(const ThreadItem::Part &part, ThreadItem &item);
    void open(const QString &text, const QString &href);
    void choosePart(int part);
    int partAt(int row, QPoint at) const;
    void reveal(int row);

    Theme &m_theme;
    Pictures &m_pictures;
    Syntax &m_syntax;
    ConversationModel &m_model;
    std::function<void(const QUrl &)> m_openUrl;
    mutable std::map<ThreadEntry::Key, std::unique_ptr<ThreadItem>> m_items;
    QHash<ThreadEntry::Key, int> m_heights;
    QList<int> m_tops; //!< of each row, and the end
    Anchor m_anchor;
    ThreadEntry::Key m_unread{ThreadEntry::Kind::Gap, -1};
    MessageId m_sought;
    int m_current = -1;
    ThreadEntry::Key m_currentKey;
    int m_part = -1;
    bool m_settling = false;
};
