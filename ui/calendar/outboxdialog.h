#pragma once
#include "models/domain/expected.h"
#include "models/domain/post.h"
#include "ui/desk.h"
#include <QDialog>

class AccountBook;
class OutboxDelegate;
class OutboxModel;
class QLabel;
class QListView;
class QPushButton;
class SegmentedControl;

//! What waits to leave this computer, first what needs a decision; and what has left it lately, for its receipts.
class OutboxDialog : public QDialog {
    Q_OBJECT
public:
    OutboxDialog(const Desk &desk, QWidget *parent);

Q_SIGNALS:
    void receiptAsked(OutboxId outbox);
    void acted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();
    void count();
    void judge();
    const OutboxAction *current() const;
    void withdraw();
    void sendAgain();
    void over(const Expected<bool> &done, const QString &sentence);

    Desk m_desk;
    AccountBook *m_accounts;
    OutboxModel *m_rows;
    SegmentedControl *m_which;
    QLabel *m_head, *m_empty;
    QListView *m_list;
    QPushButton *m_withdraw, *m_again, *m_receipt, *m_close;
};
