#pragma once
#include "models/domain/message.h"
#include "models/itemmodels/placedlistmodel.h"

//! The conversations of one view, or of one query, newest first; any number of them (placedlistmodel.h says how).
class InboxModel : public PlacedListModel<Conversation, ConversationId> {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole, UnreadRole };

    explicit InboxModel(Database &db, QObject *parent = nullptr);

    void setView(ViewId view); //!< resets, once the first page is there
    void setQuery(const QString &query); //!< likewise; for what is no view (models/text/query.h); counts follow live
    ViewId view() const { return m_view; }
    QString query() const { return m_query; }

    // From PlacedListModel: at(row) → const Conversation * (nullptr: still being fetched, paint a placeholder),
    // idAt(row), rowOf(id), allIds(), isLoading(), hide(ids) for a row that an action is about to take away,
    // reread(ids).

    //! Qt::DisplayRole: the person's name (empty for a placeholder); the roles above. Views paint from at().
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded(); //!< the first page of a new view is there; the rest follows by row signals
    void completed(); //!< and now all of it

private:
    void said() override { Q_EMIT loaded(); }
    void whole() override { Q_EMIT completed(); }
    ViewId m_view;
    QString m_query;
};
