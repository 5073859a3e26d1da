#pragma once
#include "models/domain/expected.h"
#include "models/store/search.h"
#include "ui/widgets/theme.h"
#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

class Database;

//! What a search found, newest first, a page at a time; an answer to an older question is dropped.
class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit HitModel(Database &db, QObject *parent = nullptr) : QAbstractListModel(parent), m_db(db) { }
    void ask(const text::Query &query);
    void clear();
    const Hit *at(int row) const { return row >= 0 && row < m_hits.size() ? &m_hits[row] : nullptr; }
    qint64 total() const { return m_total; }
    bool isAsking() const { return m_asking; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_hits.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_next.isEmpty() && !m_asking;
    }
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void answered();
    void failed(const Error &error);

private:
    void look(const QString &after);
    Database &m_db;
    text::Query m_query;
    QList<Hit> m_hits;
    QString m_next;
    qint64 m_total = 0;
    int m_question = 0;
    bool m_asking = false;
};

//! Draws a found message: who, when, and the line with what was sought.
class HitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit HitDelegate(Theme &theme, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_theme(theme) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSnippet(QPainter *painter, const QRect &line, const QString &snippet) const;
    Theme &m_theme;
};
