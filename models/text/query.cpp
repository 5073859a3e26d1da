#include "models/text/query.h"
#include "models/text/fold.h"
#include <QHash>
#include <QRegularExpression>

namespace text {
namespace {
using namespace Qt::StringLiterals;

enum class Key { From, In, Network, Is, Before, After, Tag, Assignee };

std::optional<Key> keyNamed(const QString &name)
{
    static const QHash<QString, Key> keys{{u"from"_s, Key::From}, {u"de"_s, Key::From}, {u"in"_s, Key::In},
        {u"en"_s, Key::In}, {u"network"_s, Key::Network}, {u"red"_s, Key::Network}, {u"is"_s, Key::Is},
        {u"es"_s, Key::Is}, {u"esta"_s, Key::Is}, {u"before"_s, Key::Before}, {u"antes"_s, Key::Before},
        {u"after"_s, Key::After}, {u"despues"_s, Key::After}, {u"desde"_s, Key::After}, {u"tag"_s, Key::Tag},
        {u"etiqueta"_s, Key::Tag}, {u"assignee"_s, Key::Assignee}, {u"responsable"_s, Key::Assignee}};
    const auto key = keys.constFind(folded(name));
    return key == keys.cend() ? std::nullopt : std::optional(*key);
}

//! Each state, first in its canonical form, then as people also write it (folded, without spaces or dashes).
const QList<QStringList> &states()
{
    static const QList<QStringList> all{{u"unread"_s, u"noleida"_s, u"noleido"_s, u"sinleer"_s},
        {u"open"_s, u"abierta"_s, u"abierto"_s}, {u"new"_s, u"nueva"_s, u"nuevo"_s},
        {u"done"_s, u"resuelta"_s, u"resuelto"_s, u"hecha"_s, u"hecho"_s},
        {u"waiting"_s, u"alaespera"_s, u"esperando"_s, u"enespera"_s}, {u"snoozed"_s, u"pospuesta"_s, u"pospuesto"_s},
        {u"mine"_s, u"mia"_s, u"mio"_s}, {u"unassigned"_s, u"sinasignar"_s},
        {u"mention"_s, u"mencion"_s, u"mentions"_s, u"menciones"_s},
        {u"direct"_s, u"directo"_s, u"directa"_s, u"mensaje"_s, u"dm"_s},
        {u"comment"_s, u"comentario"_s, u"comments"_s, u"comentarios"_s}, {u"public"_s, u"publico"_s, u"publica"_s},
        {u"private"_s, u"privado"_s, u"privada"_s}};
    return all;
}

QString stateNamed(const QString &word)
{
    QString plain = folded(word);
    plain.remove(u'-').remove(u'_').remove(u' ');
    for (const QStringList &state : states()) {
        if (state.contains(plain))
            return state.first();
    }
    return {};
}

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
    const std::optional<Key> key = keyNamed(m_text.mid(tokenStart, colon - tokenStart));
    if (!key)
        return false;
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
        m_parsed.errors.append({tokenStart, token, errorOf(*key)});
    return true;
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
        if (const QString state = stateNamed(value); !state.isEmpty()) {
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

//! Whether the tokenizer of the full-text index makes anything of it; a match for nothing would find nothing.
bool hasToken(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.cbegin(), points.cend(),
        [](uint c) { return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse; });
}

//! A string of FTS5; quotes inside are doubled, and nothing ends it early.
QString quoted(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QStringList ftsTerms(const QueryTerms &terms, bool lastIsPrefix)
{
    QStringList all;
    for (const QString &phrase : terms.phrases) {
        if (hasToken(phrase))
            all += quoted(phrase);
    }
    for (qsizetype i = 0; i < terms.words.size(); ++i) {
        const QString &word = terms.words[i];
        const bool prefix
            = lastIsPrefix && i == terms.words.size() - 1 && word.size() >= 3 && word.back().isLetterOrNumber();
        if (hasToken(word))
            all += quoted(word) + (prefix ? u"*"_s : QString());
    }
    return all;
}

} // namespace

bool QueryTerms::isEmpty() const { return *this == QueryTerms{}; }

bool Query::isEmpty() const { return *this == Query{}; }

ParsedQuery parseQuery(const QString &text, QDate today) { return Reader(text, today).read(); }

QStringList queryStates()
{
    QStringList names;
    for (const QStringList &state : states())
        names += state.first();
    return names;
}

QString ftsMatch(const Query &query)
{
    const QStringList wanted = ftsTerms(query, true);
    if (wanted.isEmpty())
        return {};
    const QStringList excluded = ftsTerms(query.without, false);
    const QString match = wanted.join(u" AND "_s);
    return excluded.isEmpty() ? match : u"("_s + match + u") NOT ("_s + excluded.join(u" OR "_s) + u')';
}

QString ftsExcluded(const Query &query)
{
    return ftsTerms(query, true).isEmpty() ? ftsTerms(query.without, false).join(u" OR "_s) : QString();
}

} // namespace text
