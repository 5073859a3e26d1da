#pragma once
#include "models/itemmodels/viewsmodel.h"
#include <QIdentityProxyModel>

//! The saved views as the sidebar wants them: with an icon and a count.
class InboxViews : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit InboxViews(ViewsModel &views, QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role) const override;

private:
    ViewsModel &m_views;
};
