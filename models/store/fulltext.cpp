#include "models/store/fulltext.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

namespace {

//! SQLite: everything is one MATCH expression, the filters on a column of their own.
QString sqliteExpression(const text::Query &query, const QList<QStringList> &meta)
{
    QStringList parts;
    if (const QString words = text::ftsMatch(query); !words.isEmpty())
        parts.append(u"text : ("_s + words + u')');
    for (const QStringList &group : meta)
        parts.append(u"meta : ("_s + group.join(u" OR "_s) + u')');
    return parts.join(u" AND "_s);
}

QString quoted(QString word) { return u'\'' + word.replace(u'\\', u' ').replace(u'\'', u' ') + u'\''; }

//! PostgreSQL: each term is a tsquery of its own, joined by its operators; nothing that is typed is ever syntax.
void addTerms(QStringList &terms, QVariantList &bound, const text::QueryTerms &from, bool prefix)
{
    for (qsizetype i = 0; i < from.words.size(); ++i) {
        const bool open = prefix && i == from.words.size() - 1;
        terms.append(open ? u"to_tsquery('simple', ?)"_s : u"plainto_tsquery('simple', ?)"_s);
        bound.append(open ? quoted(from.words[i]) + u":*"_s : from.words[i]);
    }
    for (const QString &phrase : from.phrases) {
        terms.append(u"phraseto_tsquery('simple', ?)"_s);
        bound.append(phrase);
    }
}

Predicate postgresMatch(const text::Query &query, const QList<QStringList> &meta)
{
    QStringList wanted;
    QVariantList bound;
    addTerms(wanted, bound, query, true);
    for (const QStringList &group : meta) {
        wanted.append(u"to_tsquery('simple', ?)"_s);
        bound.append(group.join(u" | "_s));
    }
    if (wanted.isEmpty())
        return {};
    QStringList unwanted;
    addTerms(unwanted, bound, query.without, false);
    QString expression = wanted.join(u" && "_s);
    if (!unwanted.isEmpty())
        expression += u" && !!("_s + unwanted.join(u" || "_s) + u')';
    return {u"f.words @@ ("_s + expression + u')', bound};
}

} // namespace

void Predicate::add(const QString &condition, const QVariantList &values)
{
    sql += (sql.isEmpty() ? QString() : u" AND "_s) + u'(' + condition + u')';
    bound += values;
}

Predicate fulltext::match(const Reader &r, const text::Query &query, const QList<QStringList> &meta)
{
    if (r.isPostgres())
        return postgresMatch(query, meta);
    const QString expression = sqliteExpression(query, meta);
    return expression.isEmpty() ? Predicate() : Predicate{u"f.message_text MATCH ?"_s, {expression}};
}

Predicate fulltext::excluded(const Reader &r, const text::Query &query)
{
    const QString expression = text::ftsExcluded(query);
    if (expression.isEmpty())
        return {};
    if (!r.isPostgres())
        return {u"m.id NOT IN (SELECT rowid FROM message_text WHERE message_text MATCH ?)"_s,
            {u"text : ("_s + expression + u')'}};
    QStringList terms;
    QVariantList bound;
    addTerms(terms, bound, query.without, false);
    return {u"NOT EXISTS (SELECT 1 FROM message_text n WHERE n.rowid = m.id AND n.words @@ (%1))"_s.arg(
                terms.join(u" || "_s)),
        bound};
}
