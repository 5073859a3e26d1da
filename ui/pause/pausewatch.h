#pragma once
#include "models/domain/pause.h"
#include "models/itemmodels/pace.h"
#include <QObject>

class Database;

//! What is paused and what waits for a decision, as the store has it.
struct Standing {
    QList<Pause> pauses; //!< in force, that of all accounts first
    QList<HeldVersion> waiting; //!< held or missed, by the time planned
    int published = 0; //!< came out since the first of them began, in spite of it
    bool operator==(const Standing &) const = default;
};

//! Keeps in step with the store what is paused and what waits for a decision.
class PauseWatch : public QObject {
    Q_OBJECT
public:
    explicit PauseWatch(Database &db, QObject *parent);
    const Standing &standing() const { return m_standing; }
    const Pause *first() const { return m_standing.pauses.isEmpty() ? nullptr : &m_standing.pauses.first(); }
    bool isEverythingPaused() const { return first() && !first()->account; }
    int count(SendState state) const; //!< versions that wait for a decision, held or missed

Q_SIGNALS:
    void changed(); //!< after each reading that differs, and the first

private:
    void read();
    Database &m_db;
    Standing m_standing;
    bool m_known = false;
    Pace m_pace;
};
