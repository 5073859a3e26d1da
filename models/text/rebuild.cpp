#include "models/text/rebuild.h"
#include "models/text/allowed.h"
#include "models/text/htmlwriter.h"
#include <QSet>
#include <gumbo.h>
#include <memory>

namespace text {
namespace {
using namespace Qt::StringLiterals;

//! Walks the parsed tree. Inside a paragraph or an inline element blocks are flattened to lines, so that what is
//! written nests as HTML demands and parses back to itself.
class Rebuild {
public:
    explicit Rebuild(Images images) : m_images(images) { }
    Sanitised run(const GumboNode *root);

private:
    void children(const GumboNode *node);
    void node(const GumboNode *node);
    void element(const GumboNode *node);
    void inlineOrUnwrap(const GumboNode *node);
    void inlineElement(const GumboNode *node, const QString &attributes = {});
    void link(const GumboNode *node);
    void completeLink(qsizetype start, const QString &href);
    void span(const GumboNode *node);
    void image(const GumboNode *node);
    void media(const GumboNode *node);
    void block(const GumboNode *node);
    void container(const GumboNode *node, const QString &attributes = {});
    void paragraph(const GumboNode *node, const QString &name);
    void heading(const GumboNode *node);
    void loose(const GumboNode *node);
    void list(const GumboNode *node);
    void details(const GumboNode *node);
    void table(const GumboNode *node);
    void section(const GumboNode *node);
    void row(const GumboNode *node);
    void flattened(const GumboNode *node);
    template <class Write>
    bool within(const QString &name, const QString &attributes, bool isBlock, bool keepEmpty, Write write);

    HtmlWriter m_out;
    Images m_images;
    bool m_inline = false; // inside what can hold no block
    GumboTag m_parent = GUMBO_TAG_LAST; // the list, details or ruby that we are directly in
    QSet<int> m_open; // formatting that is on already
};

template <class Each>
void forEachChild(const GumboNode *node, Each each)
{
    const GumboVector &all = node->v.element.children;
    for (unsigned i = 0; i < all.length; ++i)
        each(static_cast<const GumboNode *>(all.data[i]));
}

bool isElement(const GumboNode *node, std::initializer_list<GumboTag> tags)
{
    return node->type == GUMBO_NODE_ELEMENT && std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

QString attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QString nameOf(const GumboNode *node) { return QString::fromLatin1(gumbo_normalized_tagname(node->v.element.tag)); }

//! Opens, writes, closes; false (and nothing written) where the limits forbid another element.
template <class Write>
bool Rebuild::within(const QString &name, const QString &attributes, bool isBlock, bool keepEmpty, Write write)
{
    if (isBlock) {
        m_out.closeLazy();
        m_out.boundary();
    }
    HtmlWriter::Mark mark = m_out.mark();
    if (!m_out.open(name, attributes, isBlock))
        return false;
    mark.content = m_out.html().size();
    const HtmlWriter::Lazy lazy = m_out.setLazy({});
    write();
    m_out.closeLazy();
    m_out.setLazy(lazy);
    m_out.close(name, mark, isBlock, keepEmpty);
    return true;
}

Sanitised Rebuild::run(const GumboNode *root)
{
    forEachChild(root, [this](const GumboNode *child) {
        if (isElement(child, {GUMBO_TAG_BODY}))
            children(child);
    });
    m_out.closeLazy();
    m_out.chopBreaks();
    return {m_out.html(), m_out.plain().trimmed(), m_out.wasCut()};
}

void Rebuild::children(const GumboNode *parent)
{
    forEachChild(parent, [this](const GumboNode *child) { node(child); });
}

void Rebuild::node(const GumboNode *node)
{
    if (m_out.isFull())
        return;
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE: m_out.text(QString::fromUtf8(node->v.text.text)); break;
    case GUMBO_NODE_ELEMENT: element(node); break;
    default: break;
    }
}

void Rebuild::element(const GumboNode *node)
{
    const GumboTag tag = node->v.element.tag;
    if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML || isDropped(tag))
        return;
    switch (tag) {
    case GUMBO_TAG_BR: m_out.lineBreak(); break;
    case GUMBO_TAG_IMG: image(node); break;
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO: media(node); break;
    case GUMBO_TAG_A: link(node); break;
    case GUMBO_TAG_SPAN: span(node); break;
    case GUMBO_TAG_CODE: inlineElement(node, classAttribute(allowedCodeClass(attribute(node, "class")))); break;
    default:
        if (isAllowedInline(tag))
            inlineOrUnwrap(node);
        else if (!isBlock(tag))
            children(node);
        else if (m_inline)
            flattened(node);
        else
            block(node);
    }
}

void Rebuild::inlineOrUnwrap(const GumboNode *node)
{
    if (isElement(node, {GUMBO_TAG_RT, GUMBO_TAG_RP}) && m_parent != GUMBO_TAG_RUBY)
        children(node);
    else
        inlineElement(node);
}

void Rebuild::inlineElement(const GumboNode *node, const QString &attributes)
{
    const GumboTag tag = node->v.element.tag;
    const bool already = m_open.contains(tag) && tag != GUMBO_TAG_SPAN;
    const bool wasInline = std::exchange(m_inline, true);
    const GumboTag parent = m_parent;
    const auto open = m_open;
    m_open.insert(tag);
    const auto write = [&] {
        m_parent = tag == GUMBO_TAG_RUBY ? tag : GUMBO_TAG_LAST;
        children(node);
    };
    if (already || !within(nameOf(node), attributes, false, false, write))
        children(node);
    m_open = open;
    m_parent = parent;
    m_inline = wasInline;
}

void Rebuild::link(const GumboNode *node)
{
    const QString href = safeHref(attribute(node, "href"));
    if (href.isEmpty() || m_open.contains(GUMBO_TAG_A)) {
        children(node);
        return;
    }
    const qsizetype start = m_out.plain().size();
    inlineElement(node, linkAttributes(href));
    completeLink(start, href);
}

//! The plain text has the whole address: in place of a text that only shortens it, else behind.
void Rebuild::completeLink(qsizetype start, const QString &href)
{
    QString &plain = m_out.plain();
    while (start < plain.size() && plain[start].isSpace())
        ++start;
    const QString shown = plain.mid(start).trimmed();
    switch (linkTextKind(shown, href)) {
    case LinkText::Address: break;
    case LinkText::Shortened: plain = plain.left(start) + href; break;
    case LinkText::Words: plain += u" ("_s + href + u')'; break;
    }
}

void Rebuild::span(const GumboNode *node)
{
    const QString classes = attribute(node, "class").simplified();
    const QStringList names = classes.split(u' ');
    if (names.contains(u"invisible"_s) && m_open.contains(GUMBO_TAG_A)) {
        const bool hidden = m_out.setHidden(true);
        children(node);
        m_out.setHidden(hidden);
    } else if (names.contains(u"ellipsis"_s)) {
        children(node);
        m_out.htmlOnly(u'…');
    } else if (const QString allowed = allowedSpanClasses(names); !allowed.isEmpty()) {
        inlineElement(node, classAttribute(allowed));
    } else {
        children(node);
    }
}

void Rebuild::image(const GumboNode *node)
{
    const QString alt = attribute(node, "alt");
    const QString src = attribute(node, "src");
    if (m_images == Images::Attachments && isAttachment(src)) {
        QString tag = u"<img src=\""_s + src + u"\" alt=\""_s + escaped(cleaned(alt).simplified()) + u'"';
        for (const char *side : {"width", "height"})
            tag += numberAttribute(side, attribute(node, side), 1, 9999);
        m_out.single(tag + u'>', false);
        const bool hidden = m_out.setHidden(true);
        m_out.text(alt);
        m_out.setHidden(hidden);
        return;
    }
    if (!isTrackingPixel(attribute(node, "width"), attribute(node, "height")))
        m_out.text(alt);
}

//! Sound and film become a link to them.
void Rebuild::media(const GumboNode *node)
{
    QString href = safeHref(attribute(node, "src"));
    forEachChild(node, [&href](const GumboNode *child) {
        if (href.isEmpty() && isElement(child, {GUMBO_TAG_SOURCE}))
            href = safeHref(attribute(child, "src"));
    });
    if (href.isEmpty())
        return;
    m_out.inlineReady();
    const auto write = [&] { m_out.text(href); };
    if (m_open.contains(GUMBO_TAG_A) || !within(u"a"_s, linkAttributes(href), false, false, write))
        write();
}

void Rebuild::block(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_P: paragraph(node, u"p"_s); break;
    case GUMBO_TAG_PRE: paragraph(node, u"pre"_s); break;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6: heading(node); break;
    case GUMBO_TAG_HR:
        m_out.closeLazy();
        m_out.single(u"<hr>"_s, true);
        break;
    case GUMBO_TAG_BLOCKQUOTE: container(node); break;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL: list(node); break;
    case GUMBO_TAG_DETAILS: details(node); break;
    case GUMBO_TAG_TABLE: table(node); break;
    default: loose(node);
    }
}

//! What is a block to its surroundings but may have no tag here: its lines stand apart.
void Rebuild::flattened(const GumboNode *node)
{
    if (isElement(node, {GUMBO_TAG_TD, GUMBO_TAG_TH})) {
        m_out.space();
        children(node);
        m_out.space();
        return;
    }
    m_out.boundary();
    children(node);
    m_out.boundary();
}

void Rebuild::container(const GumboNode *node, const QString &attributes)
{
    const GumboTag parent = std::exchange(m_parent, GUMBO_TAG_LAST);
    if (!within(nameOf(node), attributes, true, false, [&] { children(node); }))
        flattened(node);
    m_parent = parent;
}

void Rebuild::paragraph(const GumboNode *node, const QString &name)
{
    const GumboTag parent = std::exchange(m_parent, GUMBO_TAG_LAST);
    m_inline = true;
    const bool written = within(name, {}, true, false, [&] {
        m_out.setPreformatted(name == u"pre"_s);
        children(node);
        m_out.setPreformatted(false);
    });
    if (!written)
        flattened(node);
    m_inline = false;
    m_parent = parent;
}

void Rebuild::heading(const GumboNode *node)
{
    m_inline = true;
    const auto strong = [&] {
        m_open.insert(GUMBO_TAG_STRONG);
        if (!within(u"strong"_s, {}, false, false, [&] { children(node); }))
            children(node);
        m_open.remove(GUMBO_TAG_STRONG);
    };
    if (!within(u"p"_s, {}, true, false, strong))
        flattened(node);
    m_inline = false;
}

//! div, section, dd and the like: no tag of their own, their lines become paragraphs.
void Rebuild::loose(const GumboNode *node)
{
    const GumboTag parent = std::exchange(m_parent, GUMBO_TAG_LAST);
    m_out.closeLazy();
    m_out.boundary();
    const HtmlWriter::Lazy lazy = m_out.setLazy({u"p"_s});
    children(node);
    m_out.closeLazy();
    m_out.setLazy(lazy);
    m_out.boundary();
    m_parent = parent;
}

void Rebuild::list(const GumboNode *node)
{
    const bool ordered = node->v.element.tag == GUMBO_TAG_OL;
    const bool reversed = gumbo_get_attribute(&node->v.element.attributes, "reversed");
    const QString attributes = !ordered
        ? QString()
        : numberAttribute("start", attribute(node, "start"), -99999, 99999) + (reversed ? u" reversed"_s : QString());
    const GumboTag parent = std::exchange(m_parent, node->v.element.tag);
    const auto item = [this](const GumboNode *child) {
        if (isElement(child, {GUMBO_TAG_LI})) {
            container(child, numberAttribute("value", attribute(child, "value"), -99999, 99999));
        } else {
            this->node(child);
        }
    };
    const auto items = [&] {
        m_out.setLazy({u"li"_s});
        forEachChild(node, item);
    };
    if (!within(nameOf(node), attributes, true, false, items))
        flattened(node);
    m_parent = parent;
}

void Rebuild::details(const GumboNode *node)
{
    const GumboTag parent = std::exchange(m_parent, GUMBO_TAG_LAST);
    const auto write = [&] {
        forEachChild(node, [this](const GumboNode *child) {
            if (isElement(child, {GUMBO_TAG_SUMMARY}))
                paragraph(child, u"summary"_s);
            else
                this->node(child);
        });
    };
    if (!within(u"details"_s, {}, true, false, write))
        flattened(node);
    m_parent = parent;
}

void Rebuild::table(const GumboNode *node)
{
    forEachChild(node, [this](const GumboNode *child) {
        if (isElement(child, {GUMBO_TAG_CAPTION}))
            loose(child);
    });
    const auto sections = [&] {
        forEachChild(node, [this](const GumboNode *child) {
            if (isElement(child, {GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT}))
                section(child);
        });
    };
    constexpr int levels = 4; // table, section, row, cell: all or none
    if (!m_out.hasRoom(levels) || !within(u"table"_s, {}, true, false, sections))
        flattened(node);
}

void Rebuild::section(const GumboNode *node)
{
    const auto rows = [&] {
        forEachChild(node, [this](const GumboNode *child) {
            if (isElement(child, {GUMBO_TAG_TR}))
                row(child);
        });
    };
    within(isElement(node, {GUMBO_TAG_THEAD}) ? u"thead"_s : u"tbody"_s, {}, true, false, rows);
}

void Rebuild::row(const GumboNode *node)
{
    bool first = true;
    const auto cell = [&](const GumboNode *child) {
        if (!isElement(child, {GUMBO_TAG_TD, GUMBO_TAG_TH}))
            return;
        const QString spans = numberAttribute("colspan", attribute(child, "colspan"), 1, 100)
            + numberAttribute("rowspan", attribute(child, "rowspan"), 1, 100);
        within(nameOf(child), spans, true, true, [&] {
            if (!std::exchange(first, false))
                m_out.sameLine();
            children(child);
        });
    };
    const auto cells = [&] { forEachChild(node, cell); };
    within(u"tr"_s, {}, true, false, cells);
}

} // namespace

Sanitised rebuilt(const QByteArray &gatedHtml, Images images)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const QByteArray page = "<!DOCTYPE html><body>" + gatedHtml;
    const auto destroy = [&options](GumboOutput *output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, page.constData(), size_t(page.size())), destroy);
    return Rebuild(images).run(output->root);
}

} // namespace text
