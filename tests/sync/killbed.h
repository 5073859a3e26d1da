#pragma once
#include "models/store/outbox.h"
#include "tests/support/httpdouble.h"
#include "tests/support/killtable.h"
#include "tests/support/store.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSet>

//! A network that misbehaves in every way, a program that is killed while it publishes there, and the count of what
//! stands on the wall at the end.
class KillBed {
public:
    struct Plan {
        int kills = 50;
        bool honoursKeys = false; //!< the network knows a repeated key
        bool journal = true;
        quint32 seed = 0;
    };
    explicit KillBed(const Plan &plan);

    KillCount run();
    QStringList wrong() const { return m_wrong; } //!< everything else that is not as it was asked for

private:
    void misbehave();
    HttpDouble::Answer accept(const HttpDouble::Request &request);
    OutboxId schedule(Verb verb, const QString &text, const QString &target);
    void plan(int nth);
    int waiting();
    bool startAndKill();
    std::unique_ptr<QProcess> child();
    void finish();
    bool decideWhatNobodyKnows();
    KillCount counted();

    Plan m_plan;
    QRandomGenerator m_chance; //!< ours
    QRandomGenerator m_luck; //!< the server's, in its own thread
    // The network's side: what stands there.
    QJsonArray m_posts;
    QHash<QByteArray, QJsonObject> m_byKey;
    QSet<QString> m_liked, m_older; //!< older: posts that are to be deleted
    HttpDouble m_server;
    TestStore m_store;
    AccountId m_account;
    QList<OutboxId> m_rows;
    QSet<OutboxId> m_left; //!< what somebody had to decide
    int m_posted = 0;
    QStringList m_wrong;
};
