#pragma once
#include "models/domain/post.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
class Database;

struct OutboxOrder { //!< what needs a decision first, then by time; what is over comes last, the newest first
    bool operator()(const OutboxAction &a, const OutboxAction &b) const;
};

//! What is on its way out, and what needs a decision.
class OutboxModel : public SortedListModel<OutboxAction, OutboxOrder> {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole };

    enum class Which { Waiting, OverLately };

    explicit OutboxModel(Database &db, QObject *parent = nullptr);
    void show(Which which); //!< Waiting at first
    Which which() const { return m_which; }
    int problems() const; //!< failed, unknown, missed, held
    static bool isProblem(SendState state);

    // From SortedListModel: at(row) → const OutboxAction *, rowOf(id), rows().
    QVariant data(
        const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: the text; StateRole: the code

Q_SIGNALS:
    void loaded(); //!< after the first reading
    void settled(); //!< after each reading: counts may differ

private:
    void read();
    Database &m_db;
    Which m_which = Which::Waiting;
    bool m_loaded = false;
    Pace m_pace;
};
