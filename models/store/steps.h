#pragma once
#include "models/domain/id.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>
class Reader;
class Transaction;

//! Both directions of a change, noted while it is made, for the journal (models/store/journal.h).
//! However many rows: one statement for all of them, and one step for those that were alike.
class Steps {
public:
    explicit Steps(Transaction &t) : m_t(t) { }
    //! Sets columns of these rows; what is so already is left out. Whether anything was changed.
    bool set(const QString &table, const QList<qint64> &ids, const QJsonObject &columns);
    bool set(const QString &table, qint64 id, const QJsonObject &columns) { return set(table, QList{id}, columns); }
    //! Rows of conversation_tag or member_tag: there or not.
    bool link(const QString &table, const QList<qint64> &owners, qint64 tag, bool there);
    qint64 tag(const QString &name); //!< made when there is none yet; whatever the case
    void rowCame(const QString &table, const QJsonObject &row); //!< of tag or view; the caller has made it
    void rowWent(const QString &table, const QJsonObject &row);
    void takenBackBy(const QJsonObject &step); //!< beside what else was changed; then it cannot be done again
    bool isEmpty() const { return m_inverse.isEmpty(); }
    JournalId note(const QString &what, const QString &subject, const QDateTime &now); //!< none when nothing changed

private:
    void add(const QJsonObject &before, const QJsonObject &after);
    Transaction &m_t;
    QJsonArray m_inverse;
    QJsonArray m_forward;
    bool m_again = true; //!< it can be done again once it was undone
};

namespace steps {
qint64 tagNamed(const Reader &r, const QString &name); //!< 0: there is none
}
