#pragma once
#include "models/domain/changeset.h"
#include "models/domain/expected.h"
#include "models/domain/post.h"
#include "ui/calendar/receiptwords.h"
#include "ui/desk.h"
#include <QDialog>
#include <QHash>
#include <QUrl>

class AccountBook;
class ElidedLabel;
class LinkLabel;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QTableWidget;

//! The evidence of what went out and what did not, per network, and the verbs that a person has then.
class ReceiptDialog : public QDialog {
    Q_OBJECT
public:
    ReceiptDialog(const Desk &desk, OutboxId outbox, QWidget *parent);
    OutboxId shown() const { return m_shown; }
    enum class Form { Pdf, Text };
    void save(const QString &path, Form form); //!< all networks of it; laid out and written away from this thread

Q_SIGNALS:
    void acted(const QString &sentence);
    void reconnectAsked(AccountId account);
    void postAsked(PostId post); //!< to be read or changed in the composer

protected:
    void changeEvent(QEvent *event) override;

private:
    //! What the store says of all of it.
    struct Facts {
        QString title;
        QString about; //!< what an action was done to
        QList<OutboxAction> rows;
        QHash<OutboxId, QList<Receipt>> receipts;
    };
    QWidget *left();
    QWidget *right();
    QWidget *words();
    QLayout *fixedLine();
    QWidget *foot();
    void addActions();
    void read();
    void fill();
    void fillList();
    void fillEvidence();
    void fillLine(int at, const ReceiptPaper::Line &line);
    void fillVerbs();
    void translate();
    void restyle();
    const OutboxAction *row() const;
    Post thread() const; //!< the rows that are versions of one post
    bool mustSignIn(const OutboxAction &row) const;
    receiptwords::Context context(const OutboxAction *row) const;
    QString accountName(const OutboxAction &row) const;
    ReceiptPaper paper(bool whole) const; //!< or only what is shown
    void askWhere(Form form);
    void tell(const QString &sentence);
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
    QWidget *m_left, *m_right, *m_foot;
    QLabel *m_when, *m_part, *m_note, *m_glyph, *m_headline, *m_story, *m_text, *m_print, *m_evidence, *m_info,
        *m_fixed, *m_outcome, *m_avatar;
    ElidedLabel *m_name, *m_handle;
    QScrollArea *m_textArea;
    QListWidget *m_list;
    QTableWidget *m_table;
    LinkLabel *m_pdf, *m_file, *m_copy;
    QPushButton *m_open, *m_published, *m_again, *m_read, *m_close, *m_reconnect, *m_post;
};
