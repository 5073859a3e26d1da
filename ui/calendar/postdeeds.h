#pragma once
#include "models/domain/expected.h"
#include "models/domain/post.h"
#include "ui/desk.h"
#include <QObject>

class AccountBook;

//! When a post is to go out: the wall clock's reading, where, and the moment that it means.
struct Plan {
    QString wallTime;
    QString zone;
    QDateTime due;
    bool operator==(const Plan &) const = default;
};

//! What a person can do with a post from the calendar. Each deed writes, then says what became of it.
class PostDeeds : public QObject {
    Q_OBJECT
public:
    PostDeeds(const Desk &desk, const AccountBook &accounts, QObject *parent);

    void retryFailed(const Post &post);
    void publishNow(const Post &post); //!< what was missed or is held
    void readAccounts(const Post &post); //!< for what is not confirmed
    void duplicate(const Post &post);
    void backToDraft(const Post &post);
    void drop(const Post &post); //!< cancels; removes what is but a draft
    void move(const Post &post, const Plan &plan);

    //! Why it cannot be done, translated; empty: it can.
    QString whyNotMove(const Post &post) const;
    QString whyNotDrop(const Post &post) const;
    QString whyNotBackToDraft(const Post &post) const;
    QString namesOf(const Post &post, SendState state) const; //!< networks of the versions in that state: "Facebook, X"

    static Plan planOf(const Post &post, const QString &zone); //!< with `zone` where the post has none
    static Plan planAt(const QString &wallTime, const QString &zone);
    static QString wallTimeOf(const QDate &date, const QTime &time);
    static Plan laterBy(const Plan &plan, int days); //!< at the same reading of the clock

Q_SIGNALS:
    void acted(const QString &sentence, JournalId undo);
    void moveOver(PostId post, bool done);

private:
    void retry(const Post &post, const QList<SendState> &states, const QString &sentence);
    void tell(const Expected<JournalId> &done, const QString &sentence);
    Desk m_desk;
    const AccountBook &m_accounts;
};
