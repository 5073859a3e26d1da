#pragma once
#include "models/domain/whenanswered.h"
#include "models/itemmodels/pace.h"
#include "models/store/database.h"
#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <algorithm>

//! A list that may have a million rows. It holds the place (sort key, id) of every row, 16 bytes each, and the rows
//! themselves in windows of 400 around where somebody looks. Newest (largest key) first. Exact row signals; a reset
//! only when another question is asked. The store is asked on its readers, one question at a time.
template <class Row, class RowId>
class PlacedListModel : public QAbstractListModel {
public:
    static constexpr int window = 400;
    struct Place {
        qint64 sortKey = 0;
        RowId id;
        bool operator==(const Place &) const = default;
        bool isBefore(const Place &other) const
        {
            return sortKey != other.sortKey ? sortKey > other.sortKey : id > other.id;
        }
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
    //! Takes rows out before the store has answered; what the store still gives comes back by itself when it is next
    //! touched.
    void hide(const QList<RowId> &ids);
    void reread(const QSet<RowId> &ids); //!< after a pause, in one question with others

protected:
    PlacedListModel(Database &db, QObject *parent);
    void ask(Source source); //!< a new question
    void rereadAll(); //!< so much changed that ids say nothing
    virtual void said() { } //!< the first page of a new question is shown
    virtual void whole() { } //!< every place of it is known

private:
    struct Question {
        int generation = 0;
        bool isFirst = false; //!< the first page, to be shown at once
        bool isAll = false; //!< every place
        QSet<RowId> touched;
        QList<RowId> rows; //!< whose rows are wanted
    };
    struct Answer {
        QList<Place> places;
        QList<Row> rows;
    };

    static constexpr int few = 64; //!< rows that are searched for one by one

    static Answer answer(const Reader &r, const Source &source, const Question &question);
    Question nextQuestion();
    void read();
    void take(const Question &question, const Answer &answer);
    void show(const Answer &answer);
    void merge(const QList<Place> &fresh);
    void follow(const QSet<RowId> &asked, const QList<Place> &found);
    void keep(const QList<Row> &rows);
    void insertAt(int row, const QList<Place> &fresh);
    void removeAt(int row, int count);
    void rearrange(const QSet<RowId> &asked, QList<Place> found);
    void place(int from, const Place &to);
    int placeFor(const Place &place) const;

    Database &m_db;
    Source m_source;
    int m_generation = 0; //!< of what is asked; an answer to something older is dropped
    bool m_fresh = false; //!< something new was asked, and nothing of it shown yet
    bool m_complete = true;
    QList<Place> m_places;
    QHash<RowId, Row> m_rows;
    mutable QSet<int> m_wanted; //!< windows that somebody looked at
    QSet<RowId> m_touched;
    mutable Pace m_pace;
};

template <class Row, class RowId>
PlacedListModel<Row, RowId>::PlacedListModel(Database &db, QObject *parent)
    : QAbstractListModel(parent), m_db(db), m_pace([this] { read(); })
{
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::ask(Source source)
{
    m_source = std::move(source);
    ++m_generation;
    m_fresh = true;
    m_complete = false;
    m_touched.clear();
    m_wanted.clear();
    m_pace.now();
}

template <class Row, class RowId>
const Row *PlacedListModel<Row, RowId>::at(int row) const
{
    if (row < 0 || row >= m_places.size())
        return nullptr;
    const auto found = m_rows.constFind(m_places[row].id);
    if (found != m_rows.cend())
        return &*found;
    m_wanted.insert(row / window);
    m_pace.now();
    return nullptr;
}

template <class Row, class RowId>
int PlacedListModel<Row, RowId>::rowOf(RowId id) const
{
    const auto found
        = std::find_if(m_places.cbegin(), m_places.cend(), [id](const Place &place) { return place.id == id; });
    return found == m_places.cend() ? -1 : int(found - m_places.cbegin());
}

template <class Row, class RowId>
QList<RowId> PlacedListModel<Row, RowId>::allIds() const
{
    QList<RowId> ids;
    ids.reserve(m_places.size());
    for (const Place &place : m_places)
        ids.append(place.id);
    return ids;
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::hide(const QList<RowId> &ids)
{
    if (ids.size() > few)
        return rearrange(QSet<RowId>(ids.cbegin(), ids.cend()), {});
    for (const RowId id : ids)
        if (const int row = rowOf(id); row >= 0)
            removeAt(row, 1);
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::reread(const QSet<RowId> &ids)
{
    if (ids.isEmpty() || !m_source.first)
        return;
    m_touched.unite(ids);
    m_pace.soon();
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::rereadAll()
{
    if (!m_source.first)
        return;
    m_complete = false;
    m_touched.unite(QSet<RowId>(m_rows.keyBegin(), m_rows.keyEnd()));
    m_pace.soon();
}

template <class Row, class RowId>
auto PlacedListModel<Row, RowId>::nextQuestion() -> Question
{
    Question question;
    question.generation = m_generation;
    question.isFirst = m_fresh;
    question.isAll = !m_fresh && !m_complete;
    if (question.isFirst)
        return question;
    question.touched = std::exchange(m_touched, {});
    QSet<RowId> rows;
    for (const int wanted : std::exchange(m_wanted, {}))
        for (int row = wanted * window; row < std::min<qsizetype>((wanted + 1) * window, m_places.size()); ++row)
            if (!m_rows.contains(m_places[row].id))
                rows.insert(m_places[row].id);
    for (const RowId id : std::as_const(question.touched))
        if (question.touched.size() <= window || m_rows.contains(id)) // of very many, only those that somebody sees
            rows.insert(id);
    question.rows = rows.values();
    return question;
}

template <class Row, class RowId>
auto PlacedListModel<Row, RowId>::answer(const Reader &r, const Source &source, const Question &question) -> Answer
{
    Answer answer;
    if (question.isFirst) {
        answer.places = source.first(r, window);
        QList<RowId> ids;
        for (const Place &place : std::as_const(answer.places))
            ids.append(place.id);
        answer.rows = source.rows(r, ids);
        return answer;
    }
    if (question.isAll)
        answer.places = source.all(r);
    else if (!question.touched.isEmpty())
        answer.places = source.these(r, question.touched);
    if (!question.rows.isEmpty())
        answer.rows = source.rows(r, question.rows);
    return answer;
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::read()
{
    const Question question = nextQuestion();
    if (!question.isFirst && !question.isAll && question.rows.isEmpty())
        return m_pace.done();
    const auto look = [source = m_source, question](const Reader &r) { return answer(r, source, question); };
    whenAnswered(m_db.read(look), this, [this, question](const Expected<Answer> &found) {
        if (found)
            take(question, *found);
        m_pace.done();
    });
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::take(const Question &question, const Answer &answer)
{
    if (question.generation != m_generation)
        return;
    if (question.isFirst)
        return show(answer);
    if (question.isAll) {
        merge(answer.places);
        if (!std::exchange(m_complete, true))
            whole();
    } else if (!question.touched.isEmpty()) {
        follow(question.touched, answer.places);
    }
    keep(answer.rows);
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::show(const Answer &answer)
{
    beginResetModel();
    m_places = answer.places;
    m_rows.clear();
    for (const Row &row : answer.rows)
        m_rows.insert(row.id, row);
    m_fresh = false;
    m_complete = m_places.size() < window;
    endResetModel();
    said();
    m_complete ? whole() : m_pace.now();
}

//! Both lists are in order, so one walk finds what left and what came.
template <class Row, class RowId>
void PlacedListModel<Row, RowId>::merge(const QList<Place> &fresh)
{
    int row = 0;
    qsizetype next = 0;
    while (row < m_places.size() || next < fresh.size()) {
        if (row < m_places.size() && next < fresh.size() && m_places[row] == fresh[next]) {
            ++row;
            ++next;
            continue;
        }
        int gone = 0;
        while (row + gone < m_places.size() && (next == fresh.size() || m_places[row + gone].isBefore(fresh[next])))
            ++gone;
        if (gone > 0)
            removeAt(row, gone);
        qsizetype come = 0;
        while (next + come < fresh.size() && (row == m_places.size() || fresh[next + come].isBefore(m_places[row])))
            ++come;
        if (come > 0)
            insertAt(row, fresh.mid(next, come));
        row += int(come);
        next += come;
    }
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::follow(const QSet<RowId> &asked, const QList<Place> &found)
{
    if (asked.size() > few)
        return rearrange(asked, found);
    QSet<RowId> gone = asked;
    for (const Place &fresh : found) {
        gone.remove(fresh.id);
        const int row = rowOf(fresh.id);
        if (row < 0)
            insertAt(placeFor(fresh), {fresh});
        else
            place(row, fresh);
    }
    hide(gone.values());
}

//! Many at once: one walk instead of a search for each.
template <class Row, class RowId>
void PlacedListModel<Row, RowId>::rearrange(const QSet<RowId> &asked, QList<Place> found)
{
    const auto isBefore = [](const Place &a, const Place &b) { return a.isBefore(b); };
    QList<Place> others = m_places, all;
    others.removeIf([&](const Place &place) { return asked.contains(place.id); });
    std::sort(found.begin(), found.end(), isBefore);
    std::merge(others.cbegin(), others.cend(), found.cbegin(), found.cend(), std::back_inserter(all), isBefore);
    merge(all);
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::keep(const QList<Row> &rows)
{
    static constexpr int most = 10 * window; // what nobody looks at any more is fetched again when they do
    if (m_rows.size() + rows.size() > most)
        m_rows.clear();
    QSet<RowId> differ;
    for (const Row &row : rows) {
        const auto known = m_rows.constFind(row.id);
        if (known != m_rows.cend() && *known == row)
            continue;
        differ.insert(row.id);
        m_rows.insert(row.id, row);
    }
    int first = -1, last = -1;
    for (int row = 0; row < m_places.size() && !differ.isEmpty(); ++row) {
        if (!differ.remove(m_places[row].id))
            continue;
        if (first >= 0 && row != last + 1)
            Q_EMIT dataChanged(index(first), index(last));
        if (first < 0 || row != last + 1)
            first = row;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last));
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::insertAt(int row, const QList<Place> &fresh)
{
    beginInsertRows({}, row, row + int(fresh.size()) - 1);
    m_places = m_places.mid(0, row) + fresh + m_places.mid(row);
    endInsertRows();
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::removeAt(int row, int count)
{
    beginRemoveRows({}, row, row + count - 1);
    m_places.remove(row, count);
    endRemoveRows();
}

template <class Row, class RowId>
void PlacedListModel<Row, RowId>::place(int from, const Place &to)
{
    if (m_places[from] == to)
        return;
    const int before = placeFor(to);
    if (before == from || before == from + 1) {
        m_places[from] = to;
        return;
    }
    beginMoveRows({}, from, from, {}, before);
    const int row = before > from ? before - 1 : before;
    m_places.move(from, row);
    m_places[row] = to;
    endMoveRows();
}

template <class Row, class RowId>
int PlacedListModel<Row, RowId>::placeFor(const Place &place) const
{
    return int(std::lower_bound(m_places.cbegin(), m_places.cend(), place, [](const Place &a, const Place &b) {
        return a.isBefore(b);
    }) - m_places.cbegin());
}
