#pragma once
#include "models/text/query.h"
#include <QVariant>
class Reader;

//! A condition, and what is bound in it.
struct Predicate {
    QString sql;
    QVariantList bound;
    void add(const QString &condition, const QVariantList &values = {}); //!< and also
    QString whole() const { return sql.isEmpty() ? QStringLiteral("1 = 1") : sql; }
};

//! Words, phrases and filter words for the index `message_text` (alias f), in either engine's language.
namespace fulltext {
//! Empty when the query asks for no words and `meta` is empty. `meta`: groups of filter words; one of each group must
//! be there.
Predicate match(const Reader &r, const text::Query &query, const QList<QStringList> &meta = {});
Predicate excluded(const Reader &r, const text::Query &query); //!< what must not be there, when match() cannot say it
} // namespace fulltext
