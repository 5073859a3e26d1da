#include "models/text/gate.h"
#include <QList>
#include <QSet>

namespace text {
namespace {

constexpr qsizetype deepest = 400;
constexpr qsizetype longestTag = 8192;
constexpr qint64 mostNodes = 600'000;
constexpr qint64 mostRepeatedBytes = 64'000'000;

using Names = QSet<QByteArray>;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

//! Whose content is no markup, and never shown.
bool isRaw(const QByteArray &name)
{
    static const Names names{"script", "style", "title", "textarea", "iframe", "noscript"};
    return names.contains(name);
}

bool isForeign(const QByteArray &name) { return name == "svg" || name == "math"; }

//! Tags that would change how the rest is read and bring nothing to a message.
bool isFrame(const QByteArray &name)
{
    static const Names names{"html", "head", "body", "frameset", "frame", "meta", "link", "base", "basefont", "bgsound",
        "isindex", "plaintext", "xmp", "listing", "noembed", "noframes", "param", "track"};
    return names.contains(name);
}

//! What has no end tag, or is closed by the next of its kind.
bool closesItself(const QByteArray &name)
{
    static const Names names{
        "p", "li", "dd", "dt", "br", "img", "image", "hr", "wbr", "input", "embed", "area", "col", "source", "keygen"};
    return names.contains(name);
}

//! What the parser opens again in every block until it is closed.
bool isFormatting(const QByteArray &name)
{
    static const Names names{
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
    return names.contains(name);
}

bool isInline(const QByteArray &name)
{
    static const Names names{
        "span", "br", "img", "wbr", "sub", "sup", "ruby", "rt", "rp", "del", "abbr", "bdi", "mark"};
    return isFormatting(name) || names.contains(name);
}

bool dropsContent(const QByteArray &name)
{
    static const Names names{"object", "applet", "template", "form", "button", "select", "video", "audio"};
    return names.contains(name);
}

//! The pass itself.
class Gate {
public:
    explicit Gate(const QByteArray &html) : m_in(html), m_lower(html.toLower()) { m_out.reserve(html.size()); }
    Gated run();

private:
    //! A start tag that waits for its end.
    struct Open {
        QByteArray name;
        qsizetype bytes = 0;
    };

    char at(qsizetype i) const { return i < m_in.size() ? m_in[i] : '\0'; }
    void markup();
    void declaration();
    qsizetype commentEnd(qsizetype i) const;
    QByteArray nameAt(qsizetype i) const;
    qsizetype tagEnd(qsizetype i) const;
    void startTag();
    void endTag();
    void passStart(const QByteArray &name, qsizetype end);
    void passEnd(const QByteArray &name);
    void skipRaw(const QByteArray &name);
    void skipForeign(const QByteArray &name);
    qsizetype findTag(const QByteArray &tag, qsizetype from) const;
    void charge();

    const QByteArray &m_in;
    const QByteArray m_lower;
    QByteArray m_out;
    qsizetype m_at = 0;
    bool m_cut = false;
    QList<Open> m_open;
    qint64 m_formatting = 0;
    qint64 m_formattingBytes = 0;
    bool m_loose = false; // formatting crossed a block, so the parser may repeat it from here on
    qint64 m_nodes = 0;
    qint64 m_repeatedBytes = 0;
};

Gated Gate::run()
{
    while (m_at < m_in.size() && !m_cut) {
        qsizetype next = m_in.indexOf('<', m_at);
        if (next < 0)
            next = m_in.size();
        m_out.append(m_in.constData() + m_at, next - m_at);
        m_at = next;
        if (m_at < m_in.size())
            markup();
    }
    return {m_out, m_cut};
}

void Gate::markup()
{
    const char next = at(m_at + 1);
    if (isLetter(next))
        startTag();
    else if (next == '/' && isLetter(at(m_at + 2)))
        endTag();
    else if (next == '!' || next == '?' || (next == '/' && m_at + 2 < m_in.size()))
        declaration();
    else {
        m_out += "&lt;";
        ++m_at;
    }
}

//! Comments, doctypes, processing instructions and end tags of nothing.
void Gate::declaration()
{
    if (QByteArrayView(m_in).sliced(m_at).startsWith("<!--")) {
        m_at = commentEnd(m_at + 4);
        return;
    }
    const qsizetype end = m_in.indexOf('>', m_at);
    m_at = end < 0 ? m_in.size() : end + 1;
}

qsizetype Gate::commentEnd(qsizetype i) const
{
    if (at(i) == '>')
        return i + 1;
    if (at(i) == '-' && at(i + 1) == '>')
        return i + 2;
    for (qsizetype dashes = m_in.indexOf("--", i); dashes >= 0; dashes = m_in.indexOf("--", dashes + 1)) {
        if (at(dashes + 2) == '>')
            return dashes + 3;
        if (at(dashes + 2) == '!' && at(dashes + 3) == '>')
            return dashes + 4;
    }
    return m_in.size();
}

QByteArray Gate::nameAt(qsizetype i) const
{
    qsizetype end = i;
    while (end < m_in.size() && !isSpace(m_in[end]) && m_in[end] != '/' && m_in[end] != '>')
        ++end;
    return m_lower.mid(i, end - i);
}

//! Behind the '>' that closes a tag whose name ends at i, or -1 when nothing closes it. A '>' inside quotes does not.
qsizetype Gate::tagEnd(qsizetype i) const
{
    enum { Before, Name, AfterName, BeforeValue, Value, Quoted } state = Before;
    char quote = 0;
    for (; i < m_in.size(); ++i) {
        const char c = m_in[i];
        if (state == Quoted) {
            state = c == quote ? Before : Quoted;
        } else if (c == '>') {
            return i + 1;
        } else if (isSpace(c)) {
            state = state == Name ? AfterName : state == Value ? Before : state;
        } else if (state == BeforeValue) {
            state = c == '"' || c == '\'' ? Quoted : Value;
            quote = c;
        } else if (state != Value) {
            state = c == '/' ? Before : c == '=' && state != Before ? BeforeValue : Name;
        }
    }
    return -1;
}

void Gate::startTag()
{
    const QByteArray name = nameAt(m_at + 1);
    const qsizetype end = tagEnd(m_at + 1 + name.size());
    if (end < 0) {
        m_at = m_in.size();
        return;
    }
    const bool closed = m_in[end - 2] == '/';
    if (!isRaw(name) && !isForeign(name) && !isFrame(name))
        passStart(name, end);
    m_at = end;
    if (isRaw(name))
        skipRaw(name);
    else if (isForeign(name) && !closed)
        skipForeign(name);
}

void Gate::passStart(const QByteArray &name, qsizetype end)
{
    const bool formatting = isFormatting(name);
    QByteArray tag = m_in.mid(m_at, end - m_at);
    if ((formatting && name != "a" && name != "code") || tag.size() > longestTag)
        tag = '<' + name + '>';
    if (!closesItself(name)) {
        if (m_open.size() >= deepest) {
            m_cut = m_cut || dropsContent(name);
            return;
        }
        m_open.append({name, tag.size()});
    }
    m_loose = m_loose || (m_formatting > 0 && !isInline(name));
    if (formatting) {
        ++m_formatting;
        m_formattingBytes += tag.size();
    }
    charge();
    if (!m_cut)
        m_out += tag;
}

void Gate::endTag()
{
    const QByteArray name = nameAt(m_at + 2);
    const qsizetype end = tagEnd(m_at + 2 + name.size());
    m_at = end < 0 ? m_in.size() : end;
    if (end >= 0 && !isRaw(name) && !isForeign(name) && !isFrame(name))
        passEnd(name);
}

void Gate::passEnd(const QByteArray &name)
{
    if (!m_open.isEmpty() && m_open.last().name == name) {
        if (isFormatting(name)) {
            --m_formatting;
            m_formattingBytes -= m_open.last().bytes;
        }
        m_open.removeLast();
    } else {
        m_loose = m_loose || m_formatting > 0; // a tag that closes others keeps counting: the parser may not agree
    }
    charge();
    if (m_cut)
        return;
    if (name == "form")
        m_out += "<!---->"; // makes gumbo 0.10 keep the text before it inside the form
    m_out += "</" + name + '>';
}

qsizetype Gate::findTag(const QByteArray &tag, qsizetype from) const
{
    for (qsizetype i = m_lower.indexOf(tag, from); i >= 0; i = m_lower.indexOf(tag, i + 1)) {
        const char after = at(i + tag.size());
        if (isSpace(after) || after == '/' || after == '>')
            return i;
    }
    return -1;
}

void Gate::skipRaw(const QByteArray &name)
{
    const qsizetype close = findTag("</" + name, m_at);
    const qsizetype end = close < 0 ? -1 : tagEnd(close + 2 + name.size());
    m_at = end < 0 ? m_in.size() : end;
}

void Gate::skipForeign(const QByteArray &name)
{
    int depth = 1;
    while (depth > 0) {
        const qsizetype close = findTag("</" + name, m_at);
        const qsizetype end = close < 0 ? -1 : tagEnd(close + 2 + name.size());
        if (end < 0) {
            m_at = m_in.size();
            return;
        }
        for (qsizetype open = findTag('<' + name, m_at); open >= 0 && open < close;
             open = findTag('<' + name, open + 1))
            ++depth;
        --depth;
        m_at = end;
    }
}

void Gate::charge()
{
    m_nodes += 1 + (m_loose ? m_formatting : 0);
    m_repeatedBytes += m_loose ? m_formattingBytes : 0;
    m_cut = m_cut || m_nodes > mostNodes || m_repeatedBytes > mostRepeatedBytes;
}

} // namespace

Gated gated(const QByteArray &html) { return Gate(html).run(); }

} // namespace text
