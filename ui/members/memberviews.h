#pragma once
#include <QAbstractListModel>

class Database;

//! The sidebar's rows for the members: everyone, each kind, newcomers. Counted on a reader, and not more often than
//! needed.
class MemberViews : public QAbstractListModel {
    Q_OBJECT
public:
    explicit MemberViews(Database &db, QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString name(int row) const;
    static QString filter(int row); //!< what MembersModel is asked for
    void retell(); //!< another language

private:
    void count();
    Database &m_db;
    QList<qint64> m_counts;
    bool m_counting = false;
    bool m_again = false;
};
