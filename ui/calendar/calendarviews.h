#pragma once
#include "models/domain/post.h"
#include <QAbstractListModel>

class CalendarModel;
class DecisionsModel;

//! What the calendar can show, with counts, as rows of the sidebar.
class CalendarViews : public QAbstractListModel {
    Q_OBJECT
public:
    enum View { Everything, Drafts, Scheduled, Decisions, Published, Count };
    CalendarViews(const CalendarModel &posts, const DecisionsModel &decisions, QObject *parent);
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Count; }
    QVariant data(const QModelIndex &index, int role) const override;
    static bool shows(View view, const Post &post);

private:
    void recount();
    const CalendarModel &m_posts;
    const DecisionsModel &m_decisions;
    QList<int> m_counts = QList<int>(Count);
    bool m_pending = false;
};
