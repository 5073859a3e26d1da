#pragma once
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include "tests/cli/program.h"
#include "tests/support/wait.h"
#include <QRandomGenerator>

//! One workspace with a part of the plan, and the real program on it, which is killed now and then.
class PlanBed {
public:
    //! A post of the plan as its author meant it.
    struct Planned {
        int number = 0;
        QString wallTime, zone;
        int parts = 1;
        QString picture; //!< path; empty: none
    };

    Program program;
    QList<AccountId> accounts;
    QList<Planned> plan;

    QString text(const Planned &post, AccountId account, int part) const
    {
        return QStringLiteral("Plan %1, part %2, account %3").arg(post.number).arg(part).arg(account.value);
    }
    void open();
    void write(const Planned &post);
    void keepRunning(QRandomGenerator &chance); //!< begins the program where it does not run, and kills it at its time
    void stopKilling();
    //! Out, or left to the person, or a part behind one that is.
    static bool isOver(const OutboxAction &row, const QList<OutboxAction> &all);
    bool finish(); //!< nobody kills any more: until nothing waits; what nobody knows is left
    Database &db() { return *m_db; }
    QList<OutboxAction> rows();
    QList<Receipt> receipts(OutboxId id);
    int kills() const { return m_kills; }

private:
    void hurry(); //!< as a person would: what failed is retried, and what was refused often does not wait for minutes
    QList<Media> media(const QString &picture);
    std::unique_ptr<Database> m_db;
    std::unique_ptr<QProcess> m_running;
    QDateTime m_killAt;
    int m_kills = 0;
};
