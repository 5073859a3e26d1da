#include "models/store/search.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/predicate.h"
#include "models/store/timekey.h"
#include "models/text/fold.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCounted = 1000;
constexpr int mostNames = 200; //!< of identities that one from: may mean

//! The filter words for what never changes: a message's account, network and author.
QStringList wordsFor(const Reader &r, const QString &sql, const QVariantList &bound, QChar letter)
{
    QStringList words;
    r.each(sql, bound, [&](const Row &row) { words.append(letter + QString::number(row.number(0))); });
    if (words.isEmpty())
        words.append(letter + u"none"_s); // a filter that fits nothing finds nothing
    return words;
}

QStringList accountWords(const Reader &r, const QStringList &names)
{
    const Predicate named = predicate::account(names, u"x.id"_s);
    return wordsFor(r, u"SELECT x.id FROM account x WHERE %1"_s.arg(named.sql), named.bound, u'a');
}

QStringList authorWords(const Reader &r, const QStringList &names)
{
    const Predicate named = predicate::person(names, u"x.member_id"_s, u"x.id"_s);
    return wordsFor(r,
        u"SELECT x.id FROM identity x WHERE %1 ORDER BY x.last_seen_at DESC LIMIT %2"_s.arg(named.sql).arg(mostNames),
        named.bound, u'i');
}

QStringList networkWords(const QStringList &names)
{
    QStringList words;
    for (const QString &name : names) {
        QString plain = u"n"_s;
        for (const QChar c : name.toLower())
            if (c.isLetterOrNumber())
                plain += c;
        words.append(plain);
    }
    return words;
}

QList<QStringList> meta(const Reader &r, const text::QueryTerms &terms)
{
    QList<QStringList> groups;
    if (!terms.in.isEmpty())
        groups.append(accountWords(r, terms.in));
    if (!terms.network.isEmpty())
        groups.append(networkWords(terms.network));
    if (!terms.from.isEmpty())
        groups.append(authorWords(r, terms.from));
    return groups;
}

//! What changes, or must not be, is asked of each hit as the search walks back in time.
void addMutable(Predicate &all, const Reader &r, const text::Query &query)
{
    text::Query about; // of the conversation
    about.is = query.is;
    about.tag = query.tag;
    about.assignee = query.assignee;
    about.without = query.without;
    about.without.from.clear();
    about.without.words.clear();
    about.without.phrases.clear();
    const Predicate conversation = predicate::conversation(r, about);
    if (!conversation.sql.isEmpty())
        all.add(u"m.conversation_id IN (SELECT c.id FROM conversation c WHERE c.id = m.conversation_id AND %1)"_s.arg(
                    conversation.sql),
            conversation.bound);
    if (!query.without.from.isEmpty()) {
        const Predicate author = predicate::person(query.without.from, u"i.member_id"_s, u"i.id"_s);
        all.add(
            u"NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = m.author_id AND (%1))"_s.arg(author.sql), author.bound);
    }
    if (const Predicate excluded = fulltext::excluded(r, query); !excluded.sql.isEmpty())
        all.add(excluded.sql, excluded.bound);
}

struct Plan {
    QString from; //!< with %1 for the condition
    QString key; //!< the column that is the message's place
    Predicate condition;
};

Plan plan(const Reader &r, const text::Query &query)
{
    Plan p;
    const Predicate match = fulltext::match(r, query, meta(r, query));
    const bool indexed = !match.sql.isEmpty();
    p.key = indexed ? u"f.rowid"_s : u"m.id"_s;
    if (indexed)
        p.condition.add(match.sql, match.bound);
    Predicate each;
    addMutable(each, r, query);
    if (query.words.isEmpty() && query.phrases.isEmpty())
        each.add(u"m.deleted = 0"_s); // a tombstone has no words, but still its author
    p.from = !indexed        ? u"message m"_s
        : each.sql.isEmpty() ? u"message_text f"_s
                             : u"message_text f CROSS JOIN message m"_s;
    if (indexed && !each.sql.isEmpty())
        p.condition.add(u"m.id = f.rowid"_s);
    if (!each.sql.isEmpty())
        p.condition.add(each.sql, each.bound);
    if (query.after)
        p.condition.add(p.key + u" >= ?"_s, {timekey::first(query.after->startOfDay().toUTC())});
    if (query.before)
        p.condition.add(p.key + u" < ?"_s, {timekey::first(query.before->startOfDay().toUTC())});
    return p;
}

QList<MessageId> found(const Reader &r, Plan p, int count, const QString &after)
{
    if (!after.isEmpty())
        p.condition.add(p.key + u" < ?"_s, {after.toLongLong()});
    QList<MessageId> ids;
    r.each(u"SELECT %1 FROM %2 WHERE %3 ORDER BY %1 DESC LIMIT ?"_s.arg(p.key, p.from, p.condition.whole()),
        p.condition.bound + QVariantList{count}, [&](const Row &row) { ids.append(MessageId{row.number(0)}); });
    return ids;
}

//! Where a word of the query begins a word of the text, without case and accents.
struct Marks {
    QStringList words;
    bool isMarked(const QString &word) const
    {
        if (!mayBegin(word.front()))
            return false;
        const QString folded = text::folded(word);
        return std::any_of(
            words.cbegin(), words.cend(), [&](const QString &wanted) { return folded.startsWith(wanted); });
    }
    //! Folding is dear, and a plain letter only ever folds to its small one: most words are settled by their first.
    bool mayBegin(QChar first) const
    {
        return first.unicode() >= 128
            || std::any_of(words.cbegin(), words.cend(),
                [small = first.toLower()](const QString &wanted) { return wanted.startsWith(small); });
    }
};

Marks marks(const text::Query &query)
{
    Marks wanted;
    const QStringList all = query.words + query.phrases.join(u' ').split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : all)
        wanted.words.append(text::folded(word));
    return wanted;
}

constexpr int snippetLength = 160;
constexpr QChar markBegin(0xE000);
constexpr QChar markEnd(0xE001);

//! The text around the first match, on one line, with every match marked.
QString snippet(const QString &whole, const Marks &marks)
{
    const QString plain = whole.simplified();
    QList<std::pair<qsizetype, qsizetype>> matches;
    for (qsizetype at = 0; at < plain.size();) {
        qsizetype end = at;
        while (end < plain.size() && plain[end].isLetterOrNumber())
            ++end;
        if (end > at && marks.isMarked(plain.mid(at, end - at)))
            matches.append({at, end});
        at = std::max(end, at + 1);
    }
    const qsizetype first = matches.isEmpty() ? 0 : matches.first().first;
    qsizetype begin = first < snippetLength / 2 ? 0 : plain.lastIndexOf(u' ', first - snippetLength / 3) + 1;
    const qsizetype end = std::min(plain.size(), begin + snippetLength);
    QString line = begin > 0 ? QString(u'…') : QString();
    for (const auto &[from, to] : std::as_const(matches)) {
        if (to > end || from < begin)
            continue;
        line += plain.mid(begin, from - begin) + markBegin + plain.mid(from, to - from) + markEnd;
        begin = to;
    }
    line += plain.mid(begin, end - begin);
    return end < plain.size() ? line + u'…' : line;
}

} // namespace

Hits search::messages(const Reader &r, const text::Query &query, int count, const QString &after)
{
    const Plan p = plan(r, query);
    // A word that may go on is gathered anew by each statement: the first page is counted by the one that finds it.
    const bool isFirst = after.isEmpty();
    const QList<MessageId> ids = found(r, p, isFirst ? std::max(count + 1, mostCounted) : count + 1, after);
    Hits hits;
    if (ids.size() > count)
        hits.next = QString::number(ids[count - 1].value);
    const QList<MessageId> page = ids.mid(0, count);
    const Marks wanted = marks(query);
    QList<Message> rows = ::messages::some(r, QSet<MessageId>(page.cbegin(), page.cend()));
    for (auto m = rows.crbegin(); m != rows.crend(); ++m)
        hits.hits.append(Hit{*m, snippet(m->text, wanted)});
    hits.total = isFirst ? std::min<qint64>(ids.size(), mostCounted)
                         : r.number(u"SELECT count(*) FROM (SELECT %1 FROM %2 WHERE %3 LIMIT %4) counted"_s
                                        .arg(p.key, p.from, p.condition.whole())
                                        .arg(mostCounted),
                             p.condition.bound);
    return hits;
}
