#include "ui/inbox/querywords.h"
#include <QCoreApplication>
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;
using text::QueryError;
using text::QueryKey;

namespace {

//! A state that was nearly written, as the program spells it.
QString spelled(const QString &meant)
{
    const QString state = text::parseQuery(u"is:"_s + meant, {}).query.is.value(0);
    return state.isEmpty() || state == meant ? meant : querywords::state(state);
}

} // namespace

QList<QueryKey> querywords::keys()
{
    return {QueryKey::From, QueryKey::Is, QueryKey::Tag, QueryKey::Network, QueryKey::In, QueryKey::Assignee,
        QueryKey::After, QueryKey::Before};
}

QString querywords::key(QueryKey key)
{
    switch (key) {
    case QueryKey::From: return QCoreApplication::translate("Query", "from");
    case QueryKey::In: return QCoreApplication::translate("Query", "in");
    case QueryKey::Network: return QCoreApplication::translate("Query", "network");
    case QueryKey::Is: return QCoreApplication::translate("Query", "is");
    case QueryKey::Before: return QCoreApplication::translate("Query", "before");
    case QueryKey::After: return QCoreApplication::translate("Query", "after");
    case QueryKey::Tag: return QCoreApplication::translate("Query", "tag");
    case QueryKey::Assignee: return QCoreApplication::translate("Query", "assignee");
    }
    Q_UNREACHABLE();
}

QString querywords::meaning(QueryKey key)
{
    switch (key) {
    case QueryKey::From: return QCoreApplication::translate("Query", "who wrote");
    case QueryKey::In: return QCoreApplication::translate("Query", "which account");
    case QueryKey::Network: return QCoreApplication::translate("Query", "which network");
    case QueryKey::Is: return QCoreApplication::translate("Query", "open, unread, mine…");
    case QueryKey::Before: return QCoreApplication::translate("Query", "older than a day");
    case QueryKey::After: return QCoreApplication::translate("Query", "since a day");
    case QueryKey::Tag: return QCoreApplication::translate("Query", "which tag");
    case QueryKey::Assignee: return QCoreApplication::translate("Query", "who takes care");
    }
    Q_UNREACHABLE();
}

QString querywords::state(const QString &state)
{
    static const QHash<QString, const char *> words{{u"unread"_s, QT_TRANSLATE_NOOP("Query", "unread")},
        {u"open"_s, QT_TRANSLATE_NOOP("Query", "open")}, {u"new"_s, QT_TRANSLATE_NOOP("Query", "new")},
        {u"done"_s, QT_TRANSLATE_NOOP("Query", "done")}, {u"waiting"_s, QT_TRANSLATE_NOOP("Query", "waiting")},
        {u"snoozed"_s, QT_TRANSLATE_NOOP("Query", "snoozed")}, {u"mine"_s, QT_TRANSLATE_NOOP("Query", "mine")},
        {u"unassigned"_s, QT_TRANSLATE_NOOP("Query", "unassigned")},
        {u"mention"_s, QT_TRANSLATE_NOOP("Query", "mention")}, {u"direct"_s, QT_TRANSLATE_NOOP("Query", "direct")},
        {u"comment"_s, QT_TRANSLATE_NOOP("Query", "comment")}, {u"public"_s, QT_TRANSLATE_NOOP("Query", "public")},
        {u"private"_s, QT_TRANSLATE_NOOP("Query", "private")}};
    return QCoreApplication::translate("Query", words.value(state, ""));
}

QStringList querywords::days()
{
    return {QCoreApplication::translate("Query", "today"), QCoreApplication::translate("Query", "yesterday"),
        QCoreApplication::translate("Query", "7d"), QCoreApplication::translate("Query", "4w"),
        QCoreApplication::translate("Query", "3m"), QCoreApplication::translate("Query", "1y")};
}

QString querywords::problem(const QueryError &error)
{
    switch (error.kind) {
    case QueryError::Kind::UnknownKey:
        return QCoreApplication::translate("Query", "“%1” means nothing here. Perhaps “%2:”?")
            .arg(error.token, error.meant);
    case QueryError::Kind::UnknownState: {
        if (!error.meant.isEmpty())
            return QCoreApplication::translate("Query", "“%1” is no state. Perhaps “%2”?")
                .arg(error.token, spelled(error.meant));
        QStringList all;
        for (const QString &state : text::queryStates())
            all.append(querywords::state(state));
        return QCoreApplication::translate("Query", "“%1” is no state. There are: %2.")
            .arg(error.token, all.join(u", "_s));
    }
    case QueryError::Kind::BadDate:
        return QCoreApplication::translate("Query", "“%1” is no day. Write 1/3/2026, 7d (days ago) or yesterday.")
            .arg(error.token);
    case QueryError::Kind::EmptyValue:
        return QCoreApplication::translate("Query", "Nothing stands after “%1”.").arg(error.token);
    case QueryError::Kind::UnclosedQuote:
        return QCoreApplication::translate("Query", "A quotation mark is missing at the end.");
    }
    Q_UNREACHABLE();
}

QString querywords::translated(const QString &query)
{
    QString said;
    qsizetype done = 0;
    std::optional<QueryKey> key;
    const auto write = [&](const text::QuerySpan &span, const QString &words) {
        said += query.mid(done, span.start - done) + words;
        done = span.start + span.length;
    };
    for (const text::QuerySpan &span : text::parseQuery(query, QDate::currentDate()).spans) {
        const QString words = query.mid(span.start, span.length);
        if (span.kind == text::QuerySpan::Kind::Key) {
            key = text::holeAt(words, words.size()).key;
            write(span, querywords::key(*key) + u':');
        } else if (span.kind == text::QuerySpan::Kind::Value && key == QueryKey::Is) {
            QStringList states;
            for (const QString &state : text::parseQuery(u"is:"_s + words, {}).query.is)
                states.append(querywords::state(state));
            write(span, states.join(u','));
        }
    }
    return said + query.mid(done);
}

QString querywords::quoted(const QString &value)
{
    const auto breaks = [](QChar c) { return c.isSpace() || c == u','; };
    return std::any_of(value.cbegin(), value.cend(), breaks) ? u'"' + value + u'"' : value;
}
