#pragma once
#include "models/domain/pause.h"
#include "ui/desk.h"
#include <QFrame>

class AccountBook;
class ElidedLabel;
class PauseWatch;
class QLabel;
class QPushButton;

//! The red bar over everything while publishing is paused: since when, how fast, by whom, what it held.
class PauseBanner : public QFrame {
    Q_OBJECT
public:
    PauseBanner(const Desk &desk, const PauseWatch &watch, const AccountBook &accounts, QWidget *parent = nullptr);
    QString sentence() const { return accessibleName(); } //!< all of it, as a screen reader says it

Q_SIGNALS:
    void proofAsked();
    void resumeAsked(); //!< one by one

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();
    void restyle();
    Desk m_desk;
    const PauseWatch &m_watch;
    const AccountBook &m_accounts;
    ElidedLabel *m_title, *m_facts;
    QLabel *m_counts;
    QPushButton *m_proof, *m_resume;
};
