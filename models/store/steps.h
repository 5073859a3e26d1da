#pragma once
#include "models/domain/id.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>
class Reader;
class Transaction;

//! Both directions of a change, noted while it is made, for the journal (models/store/journal.h).
class Steps {
public:
    explicit Steps(Transaction &t) : m_t(t) { }
    //! Sets columns of one row; what is so already is left out. Whether anything was changed.
    bool set(const QString &table, qint64 id, const QJsonObject &columns);
    //! A row of conversation_tag or member_tag: there or not.
    bool link(const QString &table, qint64 owner, qint64 tag, bool there);
    bool isEmpty() const { return m_forward.isEmpty(); }
    JournalId note(const QString &what, const QString &subject, const QDateTime &now); //!< none when nothing changed

private:
    Transaction &m_t;
    QJsonArray m_inverse;
    QJsonArray m_forward;
};

namespace steps {
qint64 tagNamed(Transaction &t, const QString &name); //!< made when there is none yet; whatever the case
}
