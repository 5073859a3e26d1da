#pragma once
#include "models/domain/member.h"
#include "models/itemmodels/pace.h"
#include "models/itemmodels/sortedlistmodel.h"
class Database;

//! A contact under its key.
struct TimelineRow {
    QString id;
    TimelineEntry entry;
    bool operator==(const TimelineRow &) const = default;
};
struct TimelineOrder { //!< keys sort like time: newest first
    bool operator()(const TimelineRow &a, const TimelineRow &b) const { return a.id > b.id; }
};

//! A member's contacts over all networks, newest first, a page at a time.
class TimelineModel : public SortedListModel<TimelineRow, TimelineOrder> {
    Q_OBJECT
public:
    static constexpr int pageSize = 100;
    enum Role { KindRole = Qt::UserRole + 1 };

    explicit TimelineModel(Database &db, QObject *parent = nullptr);
    void setMember(MemberId id);
    MemberId member() const { return m_member; }
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    // From SortedListModel: at(row)->entry → TimelineEntry.
    QVariant data(
        const QModelIndex &index, int role) const override; //!< Qt::DisplayRole: the line of text; KindRole: the code

Q_SIGNALS:
    void loaded();

private:
    void read();
    void take(const QList<TimelineEntry> &entries);
    Database &m_db;
    MemberId m_member;
    int m_shown = pageSize;
    bool m_more = false;
    bool m_fresh = false;
    Pace m_pace;
};
