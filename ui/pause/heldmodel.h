#pragma once
#include "models/domain/pause.h"
#include "models/itemmodels/sortedlistmodel.h"
#include "ui/desk.h"
#include <QTimeZone>

class AccountBook;
class PauseWatch;

//! A post with those of its versions that wait for a decision, which is one for all of them.
struct HeldPost {
    PostId id;
    QString title;
    QDateTime due;
    QList<HeldVersion> versions;
    bool operator==(const HeldPost &) const = default;

    QList<OutboxId> ids() const;
    Decision decision() const { return versions.value(0).decision; } //!< they are decided together
    NewTime moveTo() const { return versions.value(0).moveTo; }
    bool isPaused() const; //!< one of its accounts is: not all of it can go out yet
    bool isMissed() const; //!< none of it was held by a pause
};
struct HeldOrder {
    bool operator()(const HeldPost &a, const HeldPost &b) const { return a.due < b.due; }
};

//! What was held or missed as a table: when it was planned, where, what, what becomes of it, and how that stands.
class HeldModel : public SortedListModel<HeldPost, HeldOrder> {
    Q_OBJECT
public:
    enum Column { When, Networks, Title, Choice, State, Columns };
    HeldModel(const Desk &desk, const PauseWatch &watch, const AccountBook &accounts, QObject *parent);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(Columns); }
    QVariant data(const QModelIndex &index, int role) const override; //!< words of a cell, for eyes and screen readers
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    int decided() const;
    QList<OutboxId> allIds() const;
    QString stateOf(const HeldPost &post) const; //!< what will become of it: "goes out now"
    QTimeZone zone() const;

Q_SIGNALS:
    void followed(); //!< after each reading

private:
    void follow();
    QString cell(const HeldPost &post, int column) const;
    Desk m_desk;
    const PauseWatch &m_watch;
    const AccountBook &m_accounts;
};
