#include "models/text/links.h"
#include "models/text/urls.h"
#include <QRegularExpression>

namespace text {
namespace {
using namespace Qt::StringLiterals;

//! Collects what is found, leaving out what lies inside something found before.
class Finds {
public:
    explicit Finds(const QString &text) : m_text(text) { }

    void add(qsizetype start, qsizetype length, Found::Kind kind)
    {
        const auto after = std::lower_bound(m_found.begin(), m_found.end(), start,
            [](const Found &found, qsizetype at) { return found.start + found.length <= at; });
        if (after == m_found.end() || after->start >= start + length)
            m_found.insert(after, Found{start, length, m_text.mid(start, length), kind});
    }

    void addMatches(const QRegularExpression &pattern, Found::Kind kind)
    {
        for (auto matches = pattern.globalMatch(m_text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            add(match.capturedStart(), match.capturedLength(), kind);
        }
    }

    QList<Found> take() { return std::move(m_found); }

private:
    const QString &m_text;
    QList<Found> m_found;
};

} // namespace

QList<Found> find(const QString &text)
{
    static const QRegularExpression hashtag(u"(?<![=/&\\w])[#＃](?=[\\p{N}_]*[\\p{L}])[\\p{L}\\p{M}\\p{N}_·・]++"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression variable(
        u"\\{\\{\\s*+[\\p{L}_][\\p{L}\\p{N}_. -]*+\\}\\}"_s, QRegularExpression::UseUnicodePropertiesOption);
    Finds finds(text);
    for (const UrlSpan &url : urls(text, UrlStyle::Web))
        finds.add(url.start, url.length, Found::Kind::Link);
    if (text.contains(u"{{"))
        finds.addMatches(variable, Found::Kind::Variable);
    for (const MentionSpan &mention : mentions(text))
        finds.add(mention.start, mention.length, Found::Kind::Mention);
    if (text.contains(u'#') || text.contains(u'＃'))
        finds.addMatches(hashtag, Found::Kind::Hashtag);
    return finds.take();
}

} // namespace text
