#pragma once
#include "models/domain/account.h"
#include "models/domain/post.h"
#include "models/store/outbox.h"
#include "ui/desk.h"
#include <QObject>
#include <QTimer>

class AccountsModel;
class OutboxModel;

//! Something that went wrong while nobody looked, in words, and what shows more of it.
struct Notice {
    QString title;
    QString text;
    OutboxId outbox; //!< its receipt, or
    AccountId account; //!< its page; neither: there are several
    bool operator==(const Notice &) const = default;
    QString sentence() const { return text.isEmpty() ? title : title + QStringLiteral(": ") + text; }
};
Q_DECLARE_METATYPE(Notice)

//! Notices what somebody should know of within the minute: what was not published or is not confirmed, an account that
//! must sign in again, a permission that ends within a week (once a day). Each is said once.
class Notices : public QObject {
    Q_OBJECT
public:
    //! `patience`: how long an unconfirmed one may be looked for before it is news; most are found by then.
    Notices(const Desk &desk, const OutboxModel &outbox, const AccountsModel &accounts,
        std::chrono::milliseconds patience = std::chrono::seconds(40));

    static constexpr int warnedDays = 7; //!< before a permission ends
    static bool isEnding(const Account &account, const QDateTime &now);
    //! How the plans of an account fare when its sign-in ends; empty when there are none.
    static QString plansSentence(const outbox::Beyond &beyond, const QTimeZone &zone);

Q_SIGNALS:
    void noticed(const Notice &notice);

private:
    void followOutbox();
    void followAccounts();
    void tellProblems(const QList<OutboxId> &news);
    void tellSignIn(const Account &account);
    void tellEnding(const Account &account);
    void withPlans(const Account &account, const QDateTime &from, std::function<void(const QString &)> tell);
    bool isToldToday(AccountId account) const;
    void noteTold(AccountId account);
    Notice about(const OutboxAction &row) const;
    QString networkOf(AccountId account) const;
    QString today() const;

    Desk m_desk;
    const OutboxModel &m_outbox;
    const AccountsModel &m_accounts;
    std::chrono::milliseconds m_patience;
    QTimer m_hour;
    bool m_outboxRead = false;
    QHash<OutboxId, SendState> m_problems; //!< as last seen
    QHash<AccountId, Account::State> m_states; //!< likewise
    QSet<AccountId> m_asked; //!< whose plans are being read
};
