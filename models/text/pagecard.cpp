#include "models/text/pagecard.h"
#include <QHash>
#include <QStringDecoder>
#include <gumbo.h>
#include <memory>

namespace text {
namespace {
using namespace Qt::StringLiterals;

constexpr qsizetype mostBytes = 512 * 1024; // what a page says of itself stands at its beginning
constexpr int longestTitle = 300;
constexpr int longestDescription = 1000;

//! Lower case, of the tag that starts here.
QByteArray nameAt(const QByteArray &html, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < html.size() && (std::isalpha(uchar(html[end])) || (end == at + 1 && html[end] == '/')))
        ++end;
    return html.mid(at + 1, end - at - 1).toLower();
}

//! Behind the tag that starts here; a '>' within quotes is none.
qsizetype tagEnd(const QByteArray &html, qsizetype at)
{
    char quote = 0;
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return html.size();
}

qsizetype behind(const QByteArray &html, const QByteArray &what, qsizetype at)
{
    const qsizetype found = html.indexOf(what, at);
    return found < 0 ? html.size() : found + what.size();
}

//! The title and what else the page says of itself, and nothing that could nest: the parser gets no tree to fall from.
QByteArray flatHead(const QByteArray &html)
{
    const QByteArray lower = html.toLower();
    QByteArray flat;
    for (qsizetype at = html.indexOf('<'); at >= 0 && at < html.size(); at = html.indexOf('<', at)) {
        const QByteArray name = nameAt(html, at);
        if (name == "body" || name == "/head")
            break;
        qsizetype end = html.mid(at, 4) == "<!--" ? behind(html, "-->", at) : tagEnd(html, at);
        if (name == "script" || name == "style" || name == "noscript" || name == "template" || name == "title")
            end = behind(lower, "</" + name, end);
        if (name == "title")
            flat += html.mid(at, end - at) + '>';
        else if (name == "meta")
            flat += html.mid(at, end - at);
        at = end;
    }
    return flat;
}

QString attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value).simplified() : QString();
}

//! What the page's head holds, by name; the first of each.
using Said = QHash<QString, QString>;

void read(const GumboNode *node, Said &said)
{
    const auto keep = [&said](const QString &name, const QString &value) {
        if (!name.isEmpty() && !value.isEmpty() && !said.contains(name))
            said.insert(name, value);
    };
    if (node->v.element.tag == GUMBO_TAG_META) {
        const QString property = attribute(node, "property");
        keep((property.isEmpty() ? attribute(node, "name") : property).toLower(), attribute(node, "content"));
    } else if (node->v.element.tag == GUMBO_TAG_TITLE && node->v.element.children.length > 0) {
        const auto *words = static_cast<const GumboNode *>(node->v.element.children.data[0]);
        if (words->type == GUMBO_NODE_TEXT || words->type == GUMBO_NODE_WHITESPACE)
            keep(u"title"_s, QString::fromUtf8(words->v.text.text).simplified());
    }
}

void readAll(const GumboNode *node, Said &said)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    read(node, said);
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        readAll(static_cast<const GumboNode *>(children.data[i]), said);
}

QString firstOf(const Said &said, const QStringList &names, int most)
{
    for (const QString &name : names)
        if (said.contains(name))
            return said[name].left(most);
    return {};
}

} // namespace

PageCard pageCard(const QByteArray &html)
{
    const QByteArray page = html.left(mostBytes);
    QStringDecoder decoder = QStringDecoder::decoderForHtml(page);
    const QString decoded = decoder.isValid() ? QString(decoder.decode(page)) : QString::fromUtf8(page);
    const QByteArray utf8 = flatHead(decoded.toUtf8().replace('\0', ""));
    const auto drop = [](GumboOutput *tree) { gumbo_destroy_output(&kGumboDefaultOptions, tree); };
    const std::unique_ptr<GumboOutput, decltype(drop)> tree(
        gumbo_parse_with_options(&kGumboDefaultOptions, utf8.constData(), size_t(utf8.size())), drop);
    Said said;
    readAll(tree->root, said);
    return {firstOf(said, {u"og:title"_s, u"twitter:title"_s, u"title"_s}, longestTitle),
        firstOf(said, {u"og:description"_s, u"twitter:description"_s, u"description"_s}, longestDescription),
        firstOf(said, {u"og:image"_s, u"og:image:url"_s, u"twitter:image"_s}, 4096)};
}

} // namespace text
