#pragma once
#include <QDate>
#include <QList>
#include <QStringList>
#include <optional>

namespace text {

enum class QueryKey { From, In, Network, Is, Before, After, Tag, Assignee };

//! What a message or conversation must have (or, in Query::without, must not have). Values are as typed, in `is` the
//! canonical English words of the glossary and of queryStates().
struct QueryTerms {
    QStringList words;
    QStringList phrases;
    QStringList from; //!< names or handles, without leading @
    QStringList in; //!< accounts or channels
    QStringList network;
    QStringList is;
    QStringList tag;
    QStringList assignee;

    bool isEmpty() const;
    bool operator==(const QueryTerms &) const = default;
};

//! A search, taken apart.
struct Query : QueryTerms {
    QueryTerms without;
    std::optional<QDate> before; //!< sent before that day began
    std::optional<QDate> after; //!< sent on that day or later

    bool isEmpty() const;
    bool operator==(const Query &) const = default;
};

//! Something in a search that was not understood; the search goes on without it or with it as a plain word.
struct QueryError {
    enum class Kind { UnknownKey, UnknownState, BadDate, EmptyValue, UnclosedQuote };

    qsizetype at = 0;
    QString token;
    Kind kind = Kind::UnknownState;
    QString meant = {}; //!< the key or state that is written nearly so; empty: none is
    bool operator==(const QueryError &) const = default;
};

//! A stretch of the search line, for its colour.
struct QuerySpan {
    enum class Kind { Key, Value, Phrase, Negation, Error };

    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Key;
    bool operator==(const QuerySpan &) const = default;
};

//! The answer to parseQuery: always a query that can be run.
struct ParsedQuery {
    Query query;
    QList<QueryError> errors;
    QList<QuerySpan> spans;
};

//! Words, "quoted phrases", -negation, and keys in English or Spanish: from: in: network: is: before: after: tag:
//! assignee:. Dates as 2026-03-01, 1/3/2026, 1/3, 7d or 2w (ago), today, yesterday, hoy, ayer.
ParsedQuery parseQuery(const QString &text, QDate today);

//! What is being typed at the cursor: the value of a key, or else a word or the beginning of a key.
struct QueryHole {
    qsizetype start = 0; //!< what a completion takes the place of
    qsizetype length = 0;
    std::optional<QueryKey> key;
    QString typed; //!< up to the cursor
    bool operator==(const QueryHole &) const = default;
};
QueryHole holeAt(const QString &text, qsizetype cursor);

//! Whether a conversation that becomes so (words of `is:`), and is no longer so, surely drops out of the answer.
bool dropsOut(const Query &query, const QStringList &becomes, const QStringList &ceases);

//! The values of is: in English, as they stand in Query::is.
QStringList queryStates();

//! The FTS5 expression for words and phrases; empty when there is none to look for. Everything is quoted, so nothing
//! that is typed is ever syntax. The last word also finds longer words. Restrict it to a column as `column : (…)`.
QString ftsMatch(const Query &query);

//! The same for what must not be there, when ftsMatch() is empty and so cannot say it.
QString ftsExcluded(const Query &query);

} // namespace text
