#pragma once
#include "models/domain/changeset.h"
#include "models/domain/expected.h"
#include "models/domain/post.h"
#include "ui/calendar/receiptwords.h"
#include "ui/desk.h"
#include <QDialog>
#include <QUrl>

class AccountBook;
class ElidedLabel;
class LinkLabel;
class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

//! The evidence of what went out and what did not, per network, and the verbs that a person has then.
class ReceiptDialog : public QDialog {
    Q_OBJECT
public:
    ReceiptDialog(const Desk &desk, OutboxId outbox, QWidget *parent);
    OutboxId shown() const { return m_shown; }

Q_SIGNALS:
    void acted(const QString &sentence);
    void accountAsked(AccountId account);

protected:
    void changeEvent(QEvent *event) override;

private:
    //! What the store says of all of it.
    struct Facts {
        QString title;
        QList<OutboxAction> rows;
        QList<Receipt> receipts; //!< of the one that is shown
    };
    QWidget *left();
    QWidget *right();
    QWidget *words();
    QWidget *foot();
    void addActions();
    void read();
    void fill();
    void fillList();
    void fillEvidence();
    void fillVerbs();
    void translate();
    const OutboxAction *row() const;
    Post thread() const; //!< the rows that are versions of one post
    receiptwords::Context context() const;
    QUrl address() const;
    void openInBrowser();
    void sayPublished();
    void sendAgain();
    void askBeforeSending();
    void writeAgain(bool decideFirst);
    void copyEvidence();
    void over(const Expected<bool> &done, const QString &sentence);

    Desk m_desk;
    AccountBook *m_accounts;
    OutboxId m_shown;
    Facts m_facts;
    QLabel *m_when, *m_part, *m_note, *m_glyph, *m_headline, *m_story, *m_text, *m_print, *m_evidence, *m_fixed,
        *m_avatar;
    ElidedLabel *m_name;
    QListWidget *m_list;
    QTableWidget *m_table;
    LinkLabel *m_copy;
    QPushButton *m_open, *m_published, *m_again, *m_read, *m_close, *m_reconnect;
};
