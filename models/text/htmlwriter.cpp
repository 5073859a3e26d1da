#include "models/text/htmlwriter.h"
#include <QList>

namespace text {
namespace {
using namespace Qt::StringLiterals;

const QString lineBreakTag = u"<br>"_s;

constexpr int mostNodes = 100'000;
constexpr qsizetype mostBytes = 512 * 1024 - 4096; // room for the end tags of all that is open

qsizetype utf8Size(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

} // namespace

HtmlWriter::Mark HtmlWriter::mark() const { return {m_html.size(), m_s, 0}; }

bool HtmlWriter::takes(qsizetype bytes)
{
    if (m_full || m_s.bytes + bytes > mostBytes) {
        m_full = m_cut = true;
        return false;
    }
    m_s.bytes += bytes;
    return true;
}

bool HtmlWriter::countNode()
{
    if (++m_nodes <= mostNodes)
        return true;
    m_full = m_cut = true;
    return false;
}

void HtmlWriter::put(const QString &html)
{
    if (takes(html.toUtf8().size()))
        m_html += html;
}

void HtmlWriter::boundary()
{
    m_s.wantBreak = m_s.inlineBefore;
    m_s.space = false;
    m_plainBreak = true;
}

void HtmlWriter::sameLine()
{
    m_plainBreak = false;
    m_plainSpace = true;
}

void HtmlWriter::startBlock()
{
    m_s.inlineBefore = m_s.wantBreak = m_s.space = false;
    m_s.lineStart = true;
}

void HtmlWriter::closeLazy()
{
    if (!m_s.lazy.open)
        return;
    m_s.lazy.open = false;
    --m_s.depth;
    chopBreaks(m_s.lazy.content);
    m_plainBreak = true;
    if (m_html.size() == m_s.lazy.content) {
        m_html.chop(m_s.lazy.name.size() + 2);
        m_s.inlineBefore = m_s.lazy.inlineBefore;
        boundary();
        return;
    }
    m_html += u"</"_s + m_s.lazy.name + u'>';
    startBlock();
}

void HtmlWriter::inlineReady()
{
    if (!m_s.lazy.name.isEmpty() && !m_s.lazy.open) {
        boundary();
        const QString name = m_s.lazy.name;
        m_s.lazy.inlineBefore = m_s.inlineBefore;
        m_s.lazy.open = open(name, {}, true);
        m_s.lazy.content = m_html.size();
        if (!m_s.lazy.open)
            m_s.lazy.name.clear(); // no room: it goes on without
    }
    if (m_s.wantBreak) {
        m_s.wantBreak = false;
        if (m_s.inlineBefore)
            put(u"<br>"_s);
        m_s.lineStart = true;
        m_s.space = false;
    }
}

void HtmlWriter::waitingSpace()
{
    if (m_s.space && !m_s.lineStart && takes(1)) {
        m_html += u' ';
        m_s.lineStart = true; // no second one
    }
    m_s.space = false;
}

bool HtmlWriter::open(const QString &name, const QString &attributes, bool block)
{
    if (m_hidden || m_full || !countNode())
        return false;
    if (!block)
        inlineReady();
    if (m_s.depth >= deepest) {
        m_cut = true;
        return false;
    }
    const QString tag = u'<' + name + attributes + u'>';
    if (!takes(tag.toUtf8().size() + name.size() + 3)) // with its end tag
        return false;
    if (block)
        startBlock();
    else
        waitingSpace();
    m_html += tag;
    ++m_s.depth;
    return true;
}

//! A browser shows no line break at the end of a block; whoever shows this may draw an empty line for it.
void HtmlWriter::chopBreaks(qsizetype from)
{
    while (m_html.size() >= from + lineBreakTag.size() && m_html.endsWith(lineBreakTag))
        m_html.chop(lineBreakTag.size());
}

//! Only after an open() that answered true.
void HtmlWriter::close(const QString &name, const Mark &mark, bool block, bool keepEmpty)
{
    if (block && !m_preformatted)
        chopBreaks(mark.content);
    if (m_html.size() == mark.content && !keepEmpty) {
        m_html.truncate(mark.size);
        const bool space = m_s.space;
        m_s = mark.state;
        m_s.space = m_s.space || space;
        if (block)
            boundary();
        return;
    }
    m_html += u"</"_s + name + u'>';
    --m_s.depth;
    if (block) {
        startBlock();
        m_plainBreak = true;
    } else {
        m_s.inlineBefore = true;
    }
}

void HtmlWriter::single(const QString &tag, bool block)
{
    if (m_hidden || !countNode())
        return;
    if (!block) {
        inlineReady();
        waitingSpace();
    }
    put(tag);
    if (block) {
        startBlock();
        m_plainBreak = true;
    } else {
        m_s.inlineBefore = true;
        m_s.lineStart = false;
    }
}

void HtmlWriter::lineBreak()
{
    if (m_hidden || !countNode())
        return;
    inlineReady();
    put(lineBreakTag);
    m_s.inlineBefore = m_s.lineStart = true;
    m_s.space = false;
    m_plain += u'\n';
    m_plainBreak = m_plainSpace = false;
}

void HtmlWriter::text(const QString &text)
{
    bool counted = false;
    for (const uint point : text.toUcs4()) {
        if (!m_preformatted && isHtmlSpace(point)) {
            space();
            continue;
        }
        const char32_t c = m_clean.pass(point);
        if (c == 0)
            continue;
        if (!counted && !countNode())
            return;
        counted = true;
        if (!m_hidden)
            inlineReady();
        plainCharacter(c);
        if (!m_hidden)
            putCharacter(c);
        if (m_full)
            return;
    }
}

void HtmlWriter::htmlOnly(QChar c)
{
    if (!m_hidden)
        putCharacter(c.unicode());
}

void HtmlWriter::plainCharacter(char32_t c)
{
    if (m_plainBreak && !m_plain.isEmpty() && !m_plain.endsWith(u'\n'))
        m_plain += u'\n';
    else if (m_plainSpace && !m_plain.isEmpty() && !m_plain.back().isSpace())
        m_plain += u' ';
    m_plainBreak = m_plainSpace = false;
    m_plain += QChar::fromUcs4(c);
}

void HtmlWriter::putCharacter(char32_t c)
{
    inlineReady();
    waitingSpace();
    m_s.lineStart = false;
    m_s.inlineBefore = true;
    switch (c) {
    case u'<': put(u"&lt;"_s); return;
    case u'>': put(u"&gt;"_s); return;
    case u'&': put(u"&amp;"_s); return;
    default: break;
    }
    if (c == u'\n' && m_html.endsWith(u"<pre>"_s))
        put(u"\n"_s); // a parser swallows the first one
    if (takes(utf8Size(c)))
        m_html += QChar::fromUcs4(c);
}

} // namespace text
