#pragma once
#include "models/domain/account.h"
#include "models/domain/member.h"
#include "models/domain/networkinfo.h"
#include "models/text/length.h"
#include "ui/desk.h"
#include "ui/inbox/draftkeeper.h"
#include <QDialog>

class ElidedLabel;
class LetterFrame;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class ReplyEditor;
class SegmentedControl;

//! A first message to a person: to which of their accounts, from which of ours, and who will read it.
class WriteDialog : public QDialog {
    Q_OBJECT
public:
    WriteDialog(const Desk &desk, MemberId member, QWidget *parent);
    ~WriteDialog() override;
    QString draftPlace() const;
    Content content() const; //!< as it goes out, with the mention without which it would reach nobody
    bool canSend() const;

Q_SIGNALS:
    void acted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Audience { Private, Public };
    void build();
    void read();
    void fill();
    void fillFrom();
    void chooseAudience(int audience);
    void offerAudiences();
    void showDraft();
    void keepDraft();
    void count();
    void showAudience();
    void send();
    void setWords();
    const Identity *to() const;
    const Account *from() const;
    NetworkInfo info() const;
    QString mention() const;
    QString name() const;

    Desk m_desk;
    MemberId m_id;
    Member m_member;
    QList<Account> m_accounts;
    QList<Identity> m_reachable;
    DraftKeeper m_drafts;
    text::Length m_length;
    bool m_loaded = false;
    bool m_showing = false;
    bool m_sending = false;
    QString m_place; //!< whose draft the editor shows
    QComboBox *m_to, *m_from;
    QLabel *m_toLabel, *m_fromLabel, *m_icon, *m_counter, *m_problem;
    ElidedLabel *m_sentence;
    SegmentedControl *m_audience;
    LetterFrame *m_frame;
    ReplyEditor *m_editor;
    QCheckBox *m_warn;
    QLineEdit *m_warning;
    QPushButton *m_send, *m_cancel;
};
