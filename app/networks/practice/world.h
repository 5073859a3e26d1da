#pragma once
#include "app/networks/network.h"
#include "app/networks/practice/scenario.h"

namespace practice {

//! The simulated community: goes through its scenario as time passes, answers what is said to it, and keeps itself in a
//! file beside the workspace, as a real network keeps itself elsewhere. The same seed and the same deeds give the same
//! world.
class World {
public:
    //! `file` empty: in memory only.
    World(const Scenario &scenario, QString file, QString language, quint32 seed);

    void advance(const QDateTime &now, double speed); //!< lets happen what is due; speed 0 stands still
    QDateTime now() const { return m_now; }

    //! One thing that the account can hear of, in the order in which it happened.
    struct Item {
        qint64 seq = 0;
        QString account;
        QString id;
        QString by; //!< a person's id, or "us"
        QString kind; //!< as Event::kind
        QString to; //!< id of what it is about
        QString root;
        QString text;
        QString warning;
        QString language;
        QString visibility;
        QDateTime at;
        QDateTime edited;
        bool deleted = false;
        bool liked = false, boosted = false; //!< by us
        int likes = 0, boosts = 0, replies = 0;
        QString key; //!< idempotency key of ours
        QStringList alts; //!< of its pictures
    };
    QList<Item> after(const QString &account, qint64 seq) const;
    const Item *item(const QString &id) const;
    const Item *byKey(const QString &account, const QString &key) const;

    QString publish(const QString &account, const OutboxAction &action); //!< the new item's id
    void edit(const QString &id, const Content &content);
    void remove(const QString &id);
    void like(const QString &id, bool on);
    void boost(const QString &id, bool on);
    void block(const QString &person, bool on);

    const Scenario &scenario() const { return m_scenario; }
    QString language() const { return m_language; }
    bool save() const;

private:
    struct Coming { //!< what somebody will do
        qint64 at = 0; //!< seconds since the start
        Event event;
    };
    void load();
    void happen(const Event &event, const QDateTime &at);
    Item &add(Item item);
    Item *find(const QString &id);
    void touchAgain(Item &item);
    void answerTo(const Item &ours, const OutboxAction &action);
    void reactTo(const Item &ours);
    void comeLater(const Event &event, int after);
    double chance(const QString &what) const; //!< 0 … 1, the same every time for the same seed and name
    QString nextId(const QString &account);

    const Scenario &m_scenario;
    QString m_file;
    QString m_language;
    quint32 m_seed;
    QDateTime m_start;
    QDateTime m_now; //!< real time of the last advance
    double m_elapsed = 0; //!< seconds of the scenario that have passed
    qsizetype m_told = 0; //!< events of the scenario that have happened
    qint64 m_seq = 0;
    QList<Item> m_items;
    QHash<QString, qsizetype> m_places; //!< of items, by id
    QList<Coming> m_coming;
    QStringList m_blocked;
};

} // namespace practice
