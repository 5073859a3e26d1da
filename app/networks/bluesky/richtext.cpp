#include "app/networks/bluesky/richtext.h"
#include "models/text/graphemes.h"
#include "models/text/urls.h"
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr int longestTag = 64;

const QRegularExpression::PatternOptions unicode = QRegularExpression::UseUnicodePropertiesOption;

bool overlaps(const QList<Marked> &found, qsizetype start, qsizetype length)
{
    return std::ranges::any_of(
        found, [&](const Marked &m) { return start < m.start + m.length && m.start < start + length; });
}

void findLinks(const QString &text, QList<Marked> &found)
{
    for (const text::UrlSpan &span : text::urls(text, text::UrlStyle::X)) {
        QString address = text.mid(span.start, span.length);
        const bool bare = !address.contains(u"://");
        if (span.start > 0 && bare && text[span.start - 1] == u'@')
            continue;
        if (bare)
            address.prepend(u"https://"_s);
        found.append({Marked::Kind::Link, span.start, span.length, address});
    }
    // Any host, with any letters in its path, as long as the scheme is there.
    for (const text::UrlSpan &span : text::urls(text, text::UrlStyle::Web)) {
        found.removeIf([&](const Marked &m) { return m.start >= span.start && m.start < span.start + span.length; });
        found.append({Marked::Kind::Link, span.start, span.length, text.mid(span.start, span.length)});
    }
}

void findMentions(const QString &text, QList<Marked> &found)
{
    static const QRegularExpression mention(
        u"(?<![\\w@./:-])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?![\\w@])"_s,
        unicode);
    for (auto matches = mention.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        found.removeIf([&](const Marked &m) {
            return m.start >= match.capturedStart() && m.start < match.capturedEnd();
        }); // a handle is a host name, too
        if (!overlaps(found, match.capturedStart(), match.capturedLength()))
            found.append(
                {Marked::Kind::Mention, match.capturedStart(), match.capturedLength(), match.captured(1).toLower()});
    }
}

void findTags(const QString &text, QList<Marked> &found)
{
    // What the network's own app takes for one: up to white space, with something in it that is neither digit nor sign.
    static const QRegularExpression tag(
        u"(?<!\\S)[#＃]((?!\\x{fe0f})[^\\s\\x{ad}\\x{2060}\\x{200a}-\\x{200d}\\x{20e2}]+)"_s, unicode);
    static const QRegularExpression ending(u"\\p{P}+$"_s, unicode);
    static const QRegularExpression substance(u"[^\\d\\s\\p{P}]"_s, unicode);
    for (auto matches = tag.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        QString word = match.captured(1);
        word.remove(ending);
        if (!word.contains(substance) || text::graphemes(word) > longestTag
            || overlaps(found, match.capturedStart(), word.size() + 1))
            continue;
        found.append({Marked::Kind::Tag, match.capturedStart(), word.size() + 1, word});
    }
}

//! What a facet makes of its part of the text; empty: nothing that we know.
QString addressIn(const QJsonArray &features, QString *cssClass)
{
    for (const QJsonValue &feature : features) {
        const QString type = feature[u"$type"].toString();
        if (type == u"app.bsky.richtext.facet#link")
            return feature[u"uri"].toString();
        if (type == u"app.bsky.richtext.facet#mention") {
            *cssClass = u"mention"_s;
            return u"https://bsky.app/profile/"_s + feature[u"did"].toString();
        }
        if (type == u"app.bsky.richtext.facet#tag") {
            *cssClass = u"hashtag"_s;
            return u"https://bsky.app/hashtag/"_s
                + QString::fromLatin1(QUrl::toPercentEncoding(feature[u"tag"].toString()));
        }
    }
    return {};
}

QString escaped(const QByteArray &utf8) { return QString::fromUtf8(utf8).toHtmlEscaped().replace(u'\n', u"<br>"_s); }

bool cutsACharacter(const QByteArray &utf8, qsizetype at)
{
    return at < utf8.size() && (quint8(utf8[at]) & 0xc0) == 0x80;
}

struct Span {
    qsizetype start = 0;
    qsizetype end = 0;
    QJsonArray features;
};

QList<Span> spansIn(const QByteArray &utf8, const QJsonArray &facets)
{
    QList<Span> spans;
    for (const QJsonValue &facet : facets) {
        const QJsonObject index = facet[u"index"].toObject();
        const qint64 start = index[u"byteStart"].toInteger(-1), end = index[u"byteEnd"].toInteger(-1);
        if (start < 0 || end <= start || end > utf8.size() || cutsACharacter(utf8, start) || cutsACharacter(utf8, end))
            continue;
        spans.append({start, end, facet[u"features"].toArray()});
    }
    std::ranges::stable_sort(spans, {}, &Span::start);
    return spans;
}

QJsonObject feature(const Marked &mark, const QString &did)
{
    switch (mark.kind) {
    case Marked::Kind::Mention: return {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, did}};
    case Marked::Kind::Link: return {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, mark.value}};
    case Marked::Kind::Tag: return {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, mark.value}};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Marked> marksIn(const QString &text)
{
    QList<Marked> found;
    findLinks(text, found);
    findMentions(text, found);
    findTags(text, found);
    std::ranges::sort(found, {}, &Marked::start);
    return found;
}

QString cleanText(const QString &text)
{
    QString clean = QString::fromUtf8(text.toUtf8()); // half a pair becomes the sign for what is no character
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar(0));
    return clean;
}

QJsonArray facets(const QString &text, const QHash<QString, QString> &dids)
{
    QJsonArray all;
    const auto bytesBefore = [&text](qsizetype at) { return text.left(at).toUtf8().size(); };
    const QList<Marked> marks = marksIn(text);
    for (const Marked &mark : marks) {
        const QString did = dids.value(mark.value);
        if (mark.kind == Marked::Kind::Mention && did.isEmpty())
            continue;
        const QJsonObject index{
            {u"byteStart"_s, bytesBefore(mark.start)}, {u"byteEnd"_s, bytesBefore(mark.start + mark.length)}};
        all.append(QJsonObject{{u"index"_s, index}, {u"features"_s, QJsonArray{feature(mark, did)}}});
    }
    return all;
}

QString html(const QString &text, const QJsonArray &facets)
{
    const QByteArray utf8 = text.toUtf8();
    QString whole = u"<p>"_s;
    qsizetype at = 0;
    const QList<Span> spans = spansIn(utf8, facets);
    for (const Span &span : spans) {
        QString cssClass;
        const QString address = addressIn(span.features, &cssClass);
        if (span.start < at || address.isEmpty())
            continue;
        whole += escaped(utf8.mid(at, span.start - at));
        whole += u"<a href=\"%1\"%2>%3</a>"_s.arg(address.toHtmlEscaped(),
            cssClass.isEmpty() ? QString() : u" class=\"%1\""_s.arg(cssClass),
            escaped(utf8.mid(span.start, span.end - span.start)));
        at = span.end;
    }
    return whole + escaped(utf8.mid(at)) + u"</p>"_s;
}

} // namespace bluesky
