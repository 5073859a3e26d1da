#pragma once
#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <algorithm>

//! A sorted list that takes one row at a time and tells views exactly what moved; never a reset.
//! Row has an `id`. Order is a strict weak order over rows; ties are broken by id.
template <class Row, class Order>
class SortedListModel : public QAbstractListModel {
public:
    using RowId = decltype(Row::id);
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row *at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    const QList<Row> &rows() const { return m_rows; }
    bool holds(const RowId &id) const { return m_known.contains(id); }

    //! -1 when it is not here.
    int rowOf(const RowId &id) const
    {
        const auto known = m_known.constFind(id);
        return known == m_known.cend() ? -1 : placeFor(*known);
    }

protected:
    void put(const Row &fresh)
    {
        const int from = rowOf(fresh.id);
        if (from < 0)
            insert(placeFor(fresh), fresh);
        else if (!(m_rows[from] == fresh))
            replace(from, fresh);
    }

    void drop(const RowId &id)
    {
        const int row = rowOf(id);
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        m_known.remove(id);
        endRemoveRows();
    }

    //! Makes the list exactly these, by the fewest single steps.
    void settle(const QList<Row> &wanted)
    {
        QSet<RowId> keep;
        for (const Row &row : wanted)
            keep.insert(row.id);
        const QList<Row> before = m_rows;
        for (const Row &row : before)
            if (!keep.contains(row.id))
                drop(row.id);
        for (const Row &row : wanted)
            put(row);
    }

private:
    static bool isBefore(const Row &a, const Row &b) { return Order{}(a, b) || (!Order{}(b, a) && a.id < b.id); }
    int placeFor(const Row &row) const
    {
        return int(std::lower_bound(m_rows.cbegin(), m_rows.cend(), row, isBefore) - m_rows.cbegin());
    }

    void insert(int row, const Row &fresh)
    {
        beginInsertRows({}, row, row);
        m_rows.insert(row, fresh);
        m_known.insert(fresh.id, fresh);
        endInsertRows();
    }

    void replace(int from, const Row &fresh)
    {
        const int to = placeFor(fresh);
        int at = from;
        if (to != from && to != from + 1) {
            beginMoveRows({}, from, from, {}, to);
            at = to > from ? to - 1 : to;
            m_rows.move(from, at);
            m_rows[at] = fresh;
            m_known[fresh.id] = fresh;
            endMoveRows();
        } else {
            m_rows[at] = fresh;
            m_known[fresh.id] = fresh;
        }
        Q_EMIT dataChanged(index(at), index(at));
    }

    QList<Row> m_rows;
    QHash<RowId, Row> m_known; //!< as they stand in m_rows: a row is found again by its old place
};
