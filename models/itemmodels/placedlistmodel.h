#pragma once
#include "models/itemmodels/pace.h"
#include "models/store/database.h"
#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <algorithm>

//! A list that may have a million rows. It holds the place (sort key, id) of every row, 16 bytes each, and the rows
//! themselves in windows of 400 around where somebody looks. Newest (largest key) first. Exact row signals; a reset only
//! when another question is asked. The store is asked on its readers, one question at a time.
template <class Row, class RowId>
class PlacedListModel : public QAbstractListModel {
public:
    static constexpr int window = 400;
    struct Place {
        qint64 sortKey = 0;
        RowId id;
        bool operator==(const Place &) const = default;
        bool isBefore(const Place &other) const { return sortKey != other.sortKey ? sortKey > other.sortKey : id > other.id; }
    };
    //! What is asked, as functions that run on a reader.
    struct Source {
        std::function<QList<Place>(const Reader &, int count)> first;
        std::function<QList<Place>(const Reader &)> all;
        std::function<QList<Place>(const Reader &, const QSet<RowId> &)> these; //!< those of them that belong here now
        std::function<QList<Row>(const Reader &, const QList<RowId> &)> rows;
    };

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_places.size()); }
    //! nullptr: not here yet. Asking for it fetches its window; dataChanged follows.
    const Row *at(int row) const;
    RowId idAt(int row) const { return row >= 0 && row < m_places.size() ? m_places[row].id : RowId(); }
    int rowOf(RowId id) const;
    QList<RowId> allIds() const;
    bool isLoading() const { return !m_complete; } //!< until all places are known
    //! Takes rows out before the store has answered; what the store still gives comes back by itself when it is next touched.
    void hide(const QList<RowId> &ids);
    void reread(const QSet<RowId> &ids); //!< after a pause, in one question with others

protected:
    PlacedListModel(Database &db, QObject *parent);
    void ask(Source source); //!< a new question
    void rereadAll();        //!< so much changed that ids say nothing
    virtual void said() { }  //!< the first page of a new question is shown

private:
    struct Question;
    struct Answer;
    void read();
    void take(const Question &question, const Answer &answer);
    void show(const Answer &answer);
    void merge(const QList<Place> &fresh);
    void follow(const QSet<RowId> &asked, const QList<Place> &found);
    void keep(const QList<RowId> &asked, const QList<Row> &rows);
    void insertAt(int row, const QList<Place> &fresh);
    void removeAt(int row, int count);
    void place(const Place &place);
    int placeFor(const Place &place) const;

    Database &m_db;
    Source m_source;
    int m_generation = 0;  //!< of the question; an answer to an older one is dropped
    bool m_fresh = false;  //!< a new question has not been shown yet
    bool m_complete = true;
    bool m_everything = false;
    QList<Place> m_places;
    mutable QHash<RowId, Row> m_rows;
    mutable QSet<int> m_wanted; //!< windows that somebody looked at
    QSet<RowId> m_touched;
    mutable Pace m_pace;
};

