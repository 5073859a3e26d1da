#pragma once
#include "models/text/query.h"
#include "ui/widgets/searchfield.h"
#include <QPointer>

class Database;
class QFrame;
class QListWidget;

//! A search field that knows the query language: it colours what is typed and completes keys, states, names and tags.
/*! What can be chosen stands in a child frame of the window below the field: Tab or Enter takes it, Escape puts it
   away. */
class QueryField : public SearchField {
    Q_OBJECT
public:
    QueryField(Theme &theme, Database &db, QWidget *parent = nullptr);
    ~QueryField() override;
    QStringList offered() const; //!< what can be chosen now, as it would be written

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    //! One way to go on.
    struct Offer {
        QString text; //!< what is written
        QString detail; //!< what it means
    };
    void colour();
    void complete();
    void lookUp(const text::QueryHole &hole);
    void offer(const QList<Offer> &offers);
    void build();
    void putAway();
    void take();
    void move(int by);
    bool isOffering() const;

    Theme &m_theme;
    Database &m_db;
    QPointer<QFrame> m_frame; //!< the window's child
    QListWidget *m_offers = nullptr; //!< in it
    text::QueryHole m_hole;
    int m_revision = 0;
    bool m_composing = false; //!< an input method is writing
};
