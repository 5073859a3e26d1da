#include "models/text/query.h"
#include "models/text/fold.h"
#include "models/text/querynames.h"
#include <QRegularExpression>

namespace text {
namespace {
using namespace Qt::StringLiterals;

using Key = QueryKey;

//! Days, weeks, months or years before today: 7d, 2w, 2s (semanas), 3m, 1y, 1a.
std::optional<QDate> agoNamed(const QString &word, QDate today)
{
    static const QRegularExpression ago(u"^(\\d{1,4})([dwsmya])$"_s);
    const QRegularExpressionMatch match = ago.match(word);
    if (!match.hasMatch())
        return {};
    const int count = match.captured(1).toInt();
    switch (match.capturedView(2).front().unicode()) {
    case u'd': return today.addDays(-count);
    case u'm': return today.addMonths(-count);
    case u'w':
    case u's': return today.addDays(-7 * count);
    default: return today.addYears(-count);
    }
}

std::optional<QDate> dateNamed(const QString &typed, QDate today)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression local(u"^(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?$"_s);
    const QString word = folded(typed);
    if (word == u"today"_s || word == u"hoy"_s)
        return today;
    if (word == u"yesterday"_s || word == u"ayer"_s)
        return today.addDays(-1);
    QDate date;
    if (const auto match = iso.match(word); match.hasMatch()) {
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto match = local.match(word); match.hasMatch()) {
        const int written = match.captured(3).isEmpty() ? today.year() : match.captured(3).toInt();
        date = QDate(written < 100 ? written + 2000 : written, match.captured(2).toInt(), match.captured(1).toInt());
        if (match.captured(3).isEmpty() && date > today)
            date = date.addYears(-1); // a search looks back
    } else {
        return agoNamed(word, today);
    }
    return date.isValid() ? std::optional(date) : std::nullopt;
}

//! Walks the line once, from token to token.
class Reader {
public:
    Reader(const QString &text, QDate today) : m_text(text), m_today(today) { }
    ParsedQuery read();

private:
    //! A value behind a key, or a word or phrase by itself.
    struct Value {
        qsizetype start = 0;
        QString text;
        bool quoted = false;
        bool closed = true;
    };

    bool more() const { return m_at < m_text.size(); }
    Value value();
    void token();
    bool keyed(qsizetype tokenStart, bool negated);
    void plain(bool negated);
    bool take(Key key, const QString &value, bool negated);
    QueryError::Kind errorOf(Key key) const;
    void noteSlip(qsizetype start, const QString &name);
    void limit(Key key, QDate day, bool negated);
    void mark(qsizetype start, QuerySpan::Kind kind) { m_parsed.spans.append({start, m_at - start, kind}); }

    const QString &m_text;
    const QDate m_today;
    qsizetype m_at = 0;
    ParsedQuery m_parsed;
};

ParsedQuery Reader::read()
{
    while (more()) {
        if (m_text[m_at].isSpace())
            ++m_at;
        else
            token();
    }
    return m_parsed;
}

void Reader::token()
{
    const qsizetype start = m_at;
    const bool negated
        = m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() && m_text[m_at + 1] != u'-';
    if (negated) {
        ++m_at;
        mark(start, QuerySpan::Kind::Negation);
    }
    if (!keyed(m_at, negated))
        plain(negated);
}

//! Up to the closing quote, or up to the next space.
Reader::Value Reader::value()
{
    const QStringView quotes = u"\"“”«»";
    Value value{m_at, {}, more() && quotes.contains(m_text[m_at]), true};
    if (value.quoted)
        ++m_at;
    const qsizetype start = m_at;
    while (more() && (value.quoted ? !quotes.contains(m_text[m_at]) : !m_text[m_at].isSpace()))
        ++m_at;
    value.text = m_text.mid(start, m_at - start);
    if (value.quoted) {
        value.closed = more();
        m_at += value.closed ? 1 : 0;
    }
    return value;
}

bool Reader::keyed(qsizetype tokenStart, bool negated)
{
    qsizetype colon = tokenStart;
    while (colon < m_text.size() && m_text[colon].isLetter() && colon - tokenStart < 16)
        ++colon;
    if (colon == tokenStart || colon >= m_text.size() || m_text[colon] != u':')
        return false;
    const QString name = m_text.mid(tokenStart, colon - tokenStart);
    const std::optional<Key> key = querynames::key(name);
    if (!key) {
        noteSlip(tokenStart, name);
        return false;
    }
    m_at = colon + 1;
    mark(tokenStart, QuerySpan::Kind::Key);
    const Value given = value();
    const QString token = m_text.mid(tokenStart, m_at - tokenStart);
    if (given.text.trimmed().isEmpty()) {
        m_parsed.errors.append({tokenStart, token, QueryError::Kind::EmptyValue});
        return true;
    }
    bool understood = true;
    const QStringList parts = given.quoted ? QStringList{given.text} : given.text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        understood = take(*key, part.trimmed(), negated) && understood;
    mark(given.start, understood ? QuerySpan::Kind::Value : QuerySpan::Kind::Error);
    if (!understood)
        m_parsed.errors.append(
            {tokenStart, token, errorOf(*key), *key == Key::Is ? querynames::nearState(given.text) : QString()});
    return true;
}

//! Any word may end in a colon; one that is nearly a key was meant as one.
void Reader::noteSlip(qsizetype start, const QString &name)
{
    const QString meant = querynames::nearKey(name);
    if (meant.isEmpty())
        return;
    m_parsed.errors.append({start, name + u':', QueryError::Kind::UnknownKey, meant});
    m_parsed.spans.append({start, name.size() + 1, QuerySpan::Kind::Error});
}

QueryError::Kind Reader::errorOf(Key key) const
{
    return key == Key::Is ? QueryError::Kind::UnknownState : QueryError::Kind::BadDate;
}

bool Reader::take(Key key, const QString &value, bool negated)
{
    QueryTerms &terms = negated ? m_parsed.query.without : m_parsed.query;
    switch (key) {
    case Key::From: terms.from += value.startsWith(u'@') && value.size() > 1 ? value.mid(1) : value; return true;
    case Key::In: terms.in += value; return true;
    case Key::Network: terms.network += value.toLower(); return true;
    case Key::Tag: terms.tag += value; return true;
    case Key::Assignee: terms.assignee += value; return true;
    case Key::Is:
        if (const QString state = querynames::state(value); !state.isEmpty()) {
            terms.is += state;
            return true;
        }
        break;
    case Key::Before:
    case Key::After:
        if (const std::optional<QDate> day = dateNamed(value, m_today)) {
            limit(key, *day, negated);
            return true;
        }
        break;
    }
    terms.words += value;
    return false;
}

//! Several limits of one kind: the narrower stands. Not before a day is from that day on, and the other way round.
void Reader::limit(Key key, QDate day, bool negated)
{
    Query &query = m_parsed.query;
    if ((key == Key::Before) != negated)
        query.before = query.before ? std::min(*query.before, day) : day;
    else
        query.after = query.after ? std::max(*query.after, day) : day;
}

void Reader::plain(bool negated)
{
    QueryTerms &terms = negated ? m_parsed.query.without : m_parsed.query;
    const Value given = value();
    if (given.quoted && !given.closed)
        m_parsed.errors.append({given.start, m_text.mid(given.start), QueryError::Kind::UnclosedQuote});
    if (given.quoted)
        mark(given.start, QuerySpan::Kind::Phrase);
    const QString text = given.text.simplified();
    if (!text.isEmpty())
        (given.quoted ? terms.phrases : terms.words) += text;
}

} // namespace

bool QueryTerms::isEmpty() const { return *this == QueryTerms{}; }

bool Query::isEmpty() const { return *this == Query{}; }

ParsedQuery parseQuery(const QString &text, QDate today) { return Reader(text, today).read(); }

QStringList queryStates()
{
    QStringList names;
    for (const QStringList &state : querynames::states())
        names += state.first();
    return names;
}

} // namespace text
