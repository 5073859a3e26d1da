#pragma once
#include "models/domain/post.h"
#include "ui/desk.h"
#include <QFrame>

class AccountBook;
class PostDeeds;
class QLabel;

//! One post that waits for a decision: what is the case, and the verbs that can end it.
class DecisionCard : public QFrame {
    Q_OBJECT
public:
    DecisionCard(
        const Desk &desk, const AccountBook &accounts, PostDeeds &deeds, const Post &post, QWidget *parent = nullptr);
    PostId post() const { return m_post.id; }
    static QString sentence(const Post &post, const Desk &desk, const AccountBook &accounts); //!< rich text

Q_SIGNALS:
    void opened(PostId post);
    void moveAsked(PostId post);
    void receiptAsked(OutboxId outbox);
    void accountAsked(AccountId account);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QWidget *head();
    QWidget *verbs();
    Desk m_desk;
    const AccountBook &m_accounts;
    PostDeeds &m_deeds;
    Post m_post;
};
