#pragma once
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "tests/cli/program.h"
#include "tests/servers/lossy.h"
#include "tests/support/killtable.h"
#include "tests/support/wait.h"

//! The real program, killed again and again while it publishes on a real server through one who loses answers.
class KillProgram {
public:
    using Wall = std::function<QStringList()>; //!< the texts of ours that stand there

    KillProgram(const Program &program, const QString &against, Wall wall)
        : m_program(program), m_against(against), m_wall(std::move(wall))
    {
        Database::Options options;
        options.path = program.path(QStringLiteral("w.sqlite"));
        options.copies = false;
        options.poll = false;
        m_db = std::get<std::unique_ptr<Database>>(Database::open(options));
    }

    KillCount run(int kills, quint32 seed)
    {
        QElapsedTimer time;
        time.start();
        QRandomGenerator chance(seed);
        KillCount count;
        count.against = m_against;
        while (count.kills < kills) {
            schedule(QStringLiteral("number %1 of the kill test").arg(count.posts++));
            count.kills += startAndKill(int(chance.bounded(m_longest))) ? 1 : 0;
        }
        for (int rounds = 0; rounds < 8; ++rounds) {
            (void)m_program.run(
                {QStringLiteral("publish"), QStringLiteral("--due"), QStringLiteral("--wait"), QStringLiteral("30")});
            if (!decideWhatNobodyKnows() && everythingIsOver())
                break;
        }
        QMap<QString, int> standing;
        for (const QString &text : m_wall())
            ++standing[text];
        for (int i = 0; i < count.posts; ++i) {
            const int times = standing.value(QStringLiteral("number %1 of the kill test").arg(i));
            count.lost += times == 0 ? 1 : 0;
            count.twice += times > 1 ? 1 : 0;
        }
        count.left = int(m_left.size());
        count.seconds = time.elapsed() / 1000;
        return count;
    }

private:
    const Program &m_program;
    QString m_against;
    Wall m_wall;
    std::unique_ptr<Database> m_db;
    QSet<OutboxId> m_left;
    int m_longest = 900; //!< ms until the kill; follows how long the program takes

    void schedule(const QString &text)
    {
        const auto written = answer(m_db->write([text](Transaction &t) {
            OutboxAction action;
            action.account = accounts::all(t).first().id;
            action.content.text = text;
            action.due = QDateTime::currentDateTimeUtc();
            return Expected<OutboxId>(outbox::reply(t, action, action.due));
        }));
        if (!written)
            qFatal("nothing could be scheduled");
    }
    //! False: it was over before.
    bool startAndKill(int after)
    {
        QElapsedTimer time;
        time.start();
        const auto process = m_program.begin({QStringLiteral("publish"), QStringLiteral("--due")});
        process->waitForFinished(after);
        process->kill();
        process->waitForFinished();
        const bool killed = process->exitStatus() == QProcess::CrashExit;
        m_longest = std::clamp(killed ? m_longest + 5 : int(time.elapsed()), 300, 3000);
        return killed;
    }
    QList<OutboxAction> open() const
    {
        const auto asked = answer(m_db->read([](const Reader &r) {
            return Expected<QList<OutboxAction>>(outbox::endedSince(r, QDateTime::fromSecsSinceEpoch(0)));
        }));
        return asked ? *asked : QList<OutboxAction>();
    }
    bool everythingIsOver() const
    {
        const auto asked
            = answer(m_db->read([](const Reader &r) { return Expected<QList<OutboxAction>>(outbox::waiting(r)); }));
        return asked && asked->isEmpty();
    }
    //! The person's part. What is looked at again by itself is none of it.
    bool decideWhatNobodyKnows()
    {
        const QStringList standing = m_wall();
        bool decided = false;
        for (const OutboxAction &action : open()) {
            if (action.state == SendState::Unknown && action.nextTry.isValid())
                continue;
            m_left.insert(action.id);
            decided = true;
            const bool stands = standing.contains(action.content.text);
            (void)answer(m_db->write([id = action.id, state = action.state, stands](Transaction &t) {
                const QDateTime now = QDateTime::currentDateTimeUtc();
                if (state == SendState::Unknown)
                    outbox::decide(t, id, stands, {}, now);
                if (!stands)
                    outbox::retry(t, id, now);
            }));
        }
        return decided;
    }
};
