#include "models/text/sanitise.h"
#include "tests/support/main.h"
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace text;

//! Foreign HTML, friendly and hostile.
class SanitiseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rebuilds_data();
    void rebuilds();
    void attacks_data();
    void attacks();
    void plainText_data();
    void plainText();
    void mastodonLink();
    void ownPictures();
    void deepNesting();
    void manyNodes();
    void longBody();
    void bombs_data();
    void bombs();
    void zalgo();
    void garbage();
    void plainToHtml_data();
    void plainToHtml();
    void worksInTextDocument();
};

namespace {

constexpr auto rel = " rel=\"nofollow noopener noreferrer\"";

QString anchor(const char *href, const char *text)
{
    return u"<a href=\""_s + QString::fromUtf8(href) + u'"' + QString::fromLatin1(rel) + u'>' + QString::fromUtf8(text)
        + u"</a>"_s;
}

//! Nothing but allowed tags with allowed attributes; properly nested is what the fixed point shows.
void verifyHarmless(const QString &html)
{
    static const QRegularExpression allowed(
        u"</"
        u"?(?:p|br|a|span|strong|b|em|i|u|s|del|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|hr|sub|sup|"
        u"ruby|rt|rp|"
        "details|summary)>|<a href=\"(?:https?:|mailto:)[^\"<>]*\" rel=\"nofollow noopener noreferrer\">|"
        "<span class=\"[a-z0-9 -]+\">|<code class=\"language-[A-Za-z0-9+#_.-]+\">|<ol(?: start=\"-?\\d+\")?(?: "
        "reversed)?>|"
        "<li value=\"-?\\d+\">|<t[dh](?: colspan=\"\\d+\")?(?: rowspan=\"\\d+\")?>|"
        "<img src=\"attachment:[0-9A-Za-z._-]+\" alt=\"[^\"<>]*\"(?: width=\"\\d+\")?(?: height=\"\\d+\")?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString rest = html;
    rest.remove(allowed);
    QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(rest.left(2000)));
    for (const QChar c : rest)
        QVERIFY(c.unicode() >= 0x20 || c == u'\n' || c == u'\t');
}

void verifyCanonical(const Sanitised &result)
{
    verifyHarmless(result.html);
    const Sanitised again = sanitise(result.html);
    QCOMPARE(again.html, result.html);
    QVERIFY(!again.truncated || result.truncated);
}

} // namespace

void SanitiseTest::rebuilds_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &html, const QString &expected) {
        QTest::newRow(name) << html << expected;
    };
    row("text", u"hola"_s, u"hola"_s);
    row("paragraphs", u"<p>a</p>\n<p>b<br />c</p>"_s, u"<p>a</p><p>b<br>c</p>"_s);
    row("unclosed", u"<p>a<p><b>b<i>c"_s, u"<p>a</p><p><b>b<i>c</i></b></p>"_s);
    row("misnested", u"<b>a<i>b</b>c</i>"_s, u"<b>a<i>b</i></b><i>c</i>"_s);
    row("divs become paragraphs", u"<div>a</div><div>b<div>c</div></div>"_s, u"<p>a</p><p>b</p><p>c</p>"_s);
    row("text after a div", u"a<div>b</div>c"_s, u"a<p>b</p>c"_s);
    row("block inside inline", u"<b>a<div>b</div>c</b>"_s, u"<b>a<br>b<br>c</b>"_s);
    row("headings", u"<h1>Título</h1>x"_s, u"<p><strong>Título</strong></p>x"_s);
    row("formatting", u"<strong>a</strong><em>b</em><u>c</u><s>d</s><del>e</del><sub>f</sub><sup>g</sup>"_s,
        u"<strong>a</strong><em>b</em><u>c</u><s>d</s><del>e</del><sub>f</sub><sup>g</sup>"_s);
    row("unknown is unwrapped", u"<font color=red>a</font><blink>b</blink><x-y>c</x-y>"_s, u"abc"_s);
    row("spaces", u"<p>  a \n  <b> b</b>  </p> "_s, u"<p>a <b>b</b></p>"_s);
    row("pre", u"<pre>\n\n  a\n\tb</pre>"_s, u"<pre>\n\n  a\n\tb</pre>"_s);
    row("code", u"<pre><code class=\"x language-c++ y\">a &lt; b</code></pre>"_s,
        u"<pre><code class=\"language-c++\">a &lt; b</code></pre>"_s);
    row("code of no language", u"<code class=\"evil\">a</code>"_s, u"<code>a</code>"_s);
    row("quote", u"<blockquote><p>a</p></blockquote>"_s, u"<blockquote><p>a</p></blockquote>"_s);
    row("list", u"<ul>\n<li>a\n<li>b</ul>"_s, u"<ul><li>a</li><li>b</li></ul>"_s);
    row("ordered", u"<ol start=3 reversed type=I><li value=7 id=x>a</ol>"_s,
        u"<ol start=\"3\" reversed><li value=\"7\">a</li></ol>"_s);
    row("stray text in a list", u"<ul>a<li>b</li></ul>"_s, u"<ul><li>a</li><li>b</li></ul>"_s);
    row("stray item", u"<li>a</li><li>b</li>"_s, u"<p>a</p><p>b</p>"_s);
    row("table", u"<table border=1><caption>t</caption><tr><th colspan=2 rowspan=999>a<td style=x>b</table>"_s,
        u"<p>t</p><table><tbody><tr><th colspan=\"2\">a</th><td>b</td></tr></tbody></table>"_s);
    row("definition list", u"<dl><dt>a<dd>b</dl>"_s, u"<p>a</p><p>b</p>"_s);
    row("ruby", u"<ruby>漢<rp>(<rt>kan<rp>)</ruby>"_s, u"<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"_s);
    row("details", u"<details open><summary>s</summary>t</details>"_s, u"<details><summary>s</summary>t</details>"_s);
    row("rule", u"a<hr noshade>b"_s, u"a<hr>b"_s);
    row("empty is nothing", u"<p></p><b></b><ul><li></li></ul><p> </p>x"_s, u"x"_s);
    row("break at the end of a block", u"<p>a<br>b<br></p><p>c<br><br></p>"_s, u"<p>a<br>b</p><p>c</p>"_s);
    row("break at the end", u"a<br>b<br/>"_s, u"a<br>b"_s);
    row("break before a rule", u"<div>a<br><hr>b</div>"_s, u"<p>a</p><hr><p>b</p>"_s);
    row("break before a list", u"<div>a<br><br><ul>x<br><li>b<br></ul></div>"_s,
        u"<p>a</p><ul><li>x</li><li>b</li></ul>"_s);
    row("a break alone still separates", u"a<div><br></div>b"_s, u"a<br>b"_s);
    row("empty block still separates", u"a<p></p>b"_s, u"a<br>b"_s);
    row("link", u"<a href='https://example.com/?a=1&amp;b=2' onclick=x target=_blank class=y>t</a>"_s,
        anchor("https://example.com/?a=1&amp;b=2", "t"));
    row("mail link", u"<a href='mailto:a@b.example'>t</a>"_s, anchor("mailto:a@b.example", "t"));
    row("link without address", u"<a name=x>t</a>"_s, u"t"_s);
    row("spans", u"<span class='h-card evil mention' style='x'>a</span><span class=evil>b</span>"_s,
        u"<span class=\"h-card mention\">a</span>b"_s);
    row("hidden only inside links", u"<span class=invisible>a</span>"_s, u"a"_s);
    row("ellipsis", u"<span class=ellipsis>exa</span>"_s, u"exa…"_s);
    row("picture is its description", u"<img src=https://x.example/a.png alt='Una bici'>!"_s, u"Una bici!"_s);
    row("picture without description", u"a<img src=https://x.example/a.png>b"_s, u"ab"_s);
    row("emoji picture", u"hola <img class=custom-emoji alt=':bici:' src=https://x.example/a.png width=16>"_s,
        u"hola :bici:"_s);
    row("tracking pixel", u"a<img src=https://x.example/t.gif alt=pixel width=1 height=1>"_s, u"a"_s);
    row("video becomes a link", u"<video src='https://x.example/v.mp4'>sin vídeo</video>"_s,
        anchor("https://x.example/v.mp4", "https://x.example/v.mp4"));
    row("audio source", u"<audio><source src='https://x.example/a.ogg'></audio>"_s,
        anchor("https://x.example/a.ogg", "https://x.example/a.ogg"));
    row("entities", u"&lt;b&gt; &amp;amp; &quot; &copy; &#x41; &nope;"_s, u"&lt;b&gt; &amp;amp; \" © A &amp;nope;"_s);
    row("smaller", u"a < b, 1<2, <3"_s, u"a &lt; b, 1&lt;2, &lt;3"_s);
    row("comments", u"a<!-- b --><!-->c--><!doctype html><?php d ?>e"_s, u"ac--&gt;e"_s);
    row("whole page",
        u"<!doctype html><html><head><title>t</title><meta charset=x></head><body bgcolor=x>a</body></html>"_s, u"a"_s);
    row("frames", u"<frameset><frame src=x></frameset><noframes>a</noframes>"_s, u"a"_s);
}

void SanitiseTest::rebuilds()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    const Sanitised result = sanitise(html);
    QCOMPARE(result.html, expected);
    QVERIFY(!result.truncated);
    verifyCanonical(result);
}

void SanitiseTest::attacks_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const QString &html, const QString &plain = {}) {
        QTest::newRow(name) << html << plain;
    };
    row("script", u"a<script>alert(1)</script>b"_s, u"ab"_s);
    row("script, unclosed", u"a<script>alert(1)"_s, u"a"_s);
    row("script, mixed case", u"a<ScRiPt >alert(1)</sCrIpT\n>b"_s, u"ab"_s);
    row("script in script", u"<scr<script>ipt>alert(1)</scr</script>ipt>"_s, u"ipt>alert(1)ipt>"_s);
    row("script end in string", u"<script>'</script>x'</script>"_s, u"x'"_s);
    row("script with slash", u"<script/src=//evil.example>x</script/>y"_s, u"y"_s);
    row("style", u"<style>p{background:url(//evil.example)}</style>a"_s, u"a"_s);
    row("style, comment inside", u"<style><!--</style><b>a</b>--></style>"_s, u"a-->"_s);
    row("handler", u"<b onclick=alert(1) onmouseover='x'>a</b>"_s, u"a"_s);
    row("handler, slash", u"<img/src=x/onerror=alert(1)>a"_s, u"a"_s);
    row("handler, no space", u"<p/onclick=alert(1)>a"_s, u"a"_s);
    row("handler, newline", u"<p\nonclick\n=\nalert(1)\n>a"_s, u"a"_s);
    row("handler after broken quotes", u"<a title=\"'\"href='javascript:x'onclick='\"'>a</a>"_s, u"a"_s);
    row("quote in attribute", u"<p title=\"><script>alert(1)</script>\">a</p>"_s, u"a"_s);
    row("javascript", u"<a href=\"javascript:alert(1)\">a</a>"_s, u"a"_s);
    row("javascript, tab", u"<a href=\"jav&#x09;ascript:alert(1)\">a</a>"_s, u"a"_s);
    row("javascript, newline", u"<a href=\"jav&#10;ascript:alert(1)\">a</a>"_s, u"a"_s);
    row("javascript, entities",
        u"<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">a</a>"_s, u"a"_s);
    row("javascript, entities without end", u"<a href=\"&#0000106avascript:alert(1)\">a</a>"_s, u"a"_s);
    row("javascript, colon entity", u"<a href=\"javascript&colon;alert(1)\">a</a>"_s, u"a"_s);
    row("javascript, spaces", u"<a href=\" &#14; javascript:alert(1)\">a</a>"_s, u"a"_s);
    row("javascript, zero width", u"<a href=\"java\u200Bscript:alert(1)\">a</a>"_s, u"a"_s);
    row("twice encoded stays text", u"<a href=\"&amp;#106;avascript:alert(1)\">a</a>"_s, u"a"_s);
    row("vbscript", u"<a href='vbscript:x'>a</a>"_s, u"a"_s);
    row("data", u"<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>"_s, u"a"_s);
    row("file", u"<a href='file:///etc/passwd'>a</a>"_s, u"a"_s);
    row("protocol relative", u"<a href='//evil.example'>a</a>"_s, u"a"_s);
    row("data image", u"<img src='data:image/svg+xml,<svg onload=alert(1)>' alt=''>a"_s, u"a"_s);
    row("remote image", u"<img src='https://evil.example/t.gif'>a"_s, u"a"_s);
    row("foreign attachment", u"<img src='attachment:7' alt='x'>a"_s, u"xa"_s);
    row("srcset", u"<img srcset='https://evil.example/t.gif 1x' alt=x>"_s, u"x"_s);
    row("background", u"<table background='https://evil.example'><tr><td background=x>a</table>"_s, u"a"_s);
    row("style attribute", u"<p style='background:url(https://evil.example)'>a</p>"_s, u"a"_s);
    row("svg", u"a<svg onload=alert(1)><script>alert(1)</script><text>t</text></svg>b"_s, u"ab"_s);
    row("svg in svg", u"a<svg><svg></svg><text>t</text></svg>b"_s, u"ab"_s);
    row("svg, unclosed", u"a<svg><p>x"_s, u"a"_s);
    row("svg, closed at once", u"a<svg/>b"_s, u"ab"_s);
    row("svg style", u"<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">"_s, u""_s);
    row("math mutation",
        u"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">"_s,
        u""_s);
    row("math annotation", u"<math><annotation-xml encoding='text/html'><script>x</script></math>a"_s, u"a"_s);
    row("form mutation", u"<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>"_s);
    row("noscript mutation", u"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"_s, u"\">"_s);
    row("template", u"a<template><script>x</script><b>y</b></template>b"_s, u"ab"_s);
    row("title", u"<title><img src=x onerror=alert(1)></title>a"_s, u"a"_s);
    row("textarea", u"<textarea><script>x</script></textarea>a"_s, u"a"_s);
    row("iframe", u"<iframe src=https://evil.example>x</iframe>a"_s, u"a"_s);
    row("object", u"<object data=x><param name=y><embed src=z>t</object>a"_s, u"a"_s);
    row("applet", u"<applet code=x>t</applet>a"_s, u"a"_s);
    row("form", u"<form action=https://evil.example><input name=p>t</form>a"_s, u"a"_s);
    row("button", u"<button formaction=javascript:x>t</button>a"_s, u"a"_s);
    row("select", u"<select><option>t</select>a"_s, u"a"_s);
    row("meta", u"<meta http-equiv=refresh content='0;url=https://evil.example'>a"_s, u"a"_s);
    row("link", u"<link rel=stylesheet href=https://evil.example>a"_s, u"a"_s);
    row("base", u"<base href=https://evil.example/><a href=x>a</a>"_s, u"a"_s);
    row("xmp", u"<xmp><img src=x onerror=alert(1)></xmp>a"_s, u"a"_s);
    row("plaintext", u"a<plaintext><script>x</script>b"_s, u"ab"_s);
    row("comment trick", u"<!--><img src=x onerror=alert(1)>-->a"_s, u"-->a"_s);
    row("comment end with bang", u"<!-- x --!><b>a</b>"_s, u"a"_s);
    row("conditional comment", u"<!--[if IE]><script>x</script><![endif]-->a"_s, u"a"_s);
    row("cdata", u"<![CDATA[<script>x</script>]]>a"_s, u"x]]>a"_s);
    row("processing instruction", u"<?xml version='1.0'?>a"_s, u"a"_s);
    row("tag never ends", u"a<img src=x onerror=alert(1) "_s, u"a"_s);
    row("half an end tag", u"a</"_s, u"a</"_s);
    row("lonely smaller", u"a<"_s, u"a<"_s);
    row("nul inside", QString(u"a<scr"_s + QChar(0) + u"ipt>x</script>b"_s), u"ab"_s);
    row("entity in text stays text", u"&lt;script&gt;alert(1)&lt;/script&gt;"_s, u"<script>alert(1)</script>"_s);
    row("overrides", u"<p>a\u202Eb\u2066c\u202Dd\u2069</p>"_s, u"abcd"_s);
    row("overrides by entity", u"<p>a&#x202E;b&#8297;</p>"_s, u"ab"_s);
    row("noncharacters", u"a\uFDD0b\uFFFEc\uFFFCd&#xFDD1;&#x1FFFF;"_s, u"a\uFFFDb\uFFFDcd"_s);
    row("separators", u"a\u2029b\u2028c"_s, u"a b c"_s);
    row("lone surrogate", QString(u"a"_s + QChar(0xD800) + u'b'), u"a?b"_s);
    row("table foster parenting", u"<table><a href=javascript:x>a<tr><td>b"_s);
    row("nested links", u"<a href=https://a.example>a<table><td><a href=https://b.example>b</table></a>"_s);
    row("unclosed formatting over blocks", u"<p><b><i><u>a<p>b<blockquote>c<p>d"_s);
    row("class injection", u"<span class='mention\" onclick=\"x'>a</span>"_s, u"a"_s);
    row("href injection", u"<a href='https://e.example/\" onclick=\"alert(1)'>a</a>"_s);
    row("code class injection", u"<code class='language-x\" onclick=y'>a</code>"_s, u"a"_s);
}

void SanitiseTest::attacks()
{
    QFETCH(QString, html);
    QFETCH(QString, plain);
    const Sanitised result = sanitise(html);
    verifyCanonical(result);
    if (!plain.isNull())
        QCOMPARE(result.plain, plain);
}

void SanitiseTest::plainText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("paragraphs") << u"<p>a</p><p>b<br>c</p>"_s << u"a\nb\nc"_s;
    QTest::newRow("list") << u"<ul><li>a</li><li>b</li></ul>c"_s << u"a\nb\nc"_s;
    QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s << u"a b\nc"_s;
    QTest::newRow("inline") << u"a <b>b</b>c"_s << u"a bc"_s;
    QTest::newRow("link with words") << u"<a href='https://a.example/x'>lee</a>"_s << u"lee (https://a.example/x)"_s;
    QTest::newRow("link as itself") << u"<a href='https://a.example/'>https://a.example</a>"_s
                                    << u"https://a.example"_s;
    QTest::newRow("link without scheme") << u"<a href='https://a.example/x'>a.example/x</a>"_s
                                         << u"https://a.example/x"_s;
    QTest::newRow("link shortened") << u"<a href='https://a.example/xyz'>a.example/x…</a>"_s
                                    << u"https://a.example/xyz"_s;
    QTest::newRow("mail") << u"<a href='mailto:a@b.example'>a@b.example</a>"_s << u"a@b.example"_s;
    QTest::newRow("mention") << u"<a href='https://a.example/@ana'>@<span>ana</span></a> hola"_s << u"@ana hola"_s;
    QTest::newRow("hashtag") << u"<a href='https://a.example/tags/x'>#<span>x</span></a>"_s << u"#x"_s;
    QTest::newRow("picture") << u"a <img alt='una bici' src=x> b"_s << u"a una bici b"_s;
    QTest::newRow("code") << u"<pre>a\n  b</pre>c"_s << u"a\n  b\nc"_s;
    QTest::newRow("entities") << u"a &amp; b&nbsp;c"_s << u"a & b\u00A0c"_s;
    QTest::newRow("divs") << u"<div>aaa</div><div>bbb</div>"_s << u"aaa\nbbb"_s;
    QTest::newRow("blank lines") << u"a<br><br>b"_s << u"a\n\nb"_s;
}

void SanitiseTest::plainText()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    const Sanitised result = sanitise(html);
    QCOMPARE(result.plain, expected);
    QCOMPARE(sanitise(result.html).plain, expected);
    verifyCanonical(result);
}

//! As Mastodon 4 writes it.
void SanitiseTest::mastodonLink()
{
    const Sanitised result
        = sanitise(u"<p><span class=\"h-card\" translate=\"no\"><a href=\"https://m.example/@ana\" class=\"u-url "
                   u"mention\">@<span>ana</span></a></span> "
                   "mira <a href=\"https://example.com/a/very/long/path\" target=\"_blank\" rel=\"nofollow noopener "
                   "noreferrer\" translate=\"no\">"
                   "<span class=\"invisible\">https://</span><span class=\"ellipsis\">example.com/a/very</span>"
                   "<span class=\"invisible\">/long/path</span></a></p>"_s);
    QCOMPARE(result.html,
        u"<p><span class=\"h-card\">"_s + anchor("https://m.example/@ana", "@ana") + u"</span> mira "_s
            + anchor("https://example.com/a/very/long/path", "example.com/a/very…") + u"</p>"_s);
    QCOMPARE(result.plain, u"@ana mira https://example.com/a/very/long/path"_s);
    QCOMPARE(sanitise(result.html), result);
}

void SanitiseTest::ownPictures()
{
    const QString html = u"a <img src=\"attachment:sha-1\" alt=\"x &quot;y&quot;\" width=\"16\" height=\"16\"> b"_s;
    QCOMPARE(sanitise(html, Images::Attachments).html, html);
    QCOMPARE(sanitise(html, Images::Attachments).plain, u"a x \"y\" b"_s);
    QCOMPARE(sanitise(html).html, u"a x \"y\" b"_s);
    QCOMPARE(sanitise(u"<img src=\"https://e.example/a.png\" alt=z>"_s, Images::Attachments).html, u"z"_s);
    QCOMPARE(sanitise(u"<img src=\"attachment:../etc\" alt=z>"_s, Images::Attachments).html, u"z"_s);
}

void SanitiseTest::deepNesting()
{
    for (const char *tag : {"b", "i", "div", "blockquote", "span class=mention", "ul><li", "table><tr><td", "x-y",
             "a href=https://a.example"}) {
        const QString name = QString::fromLatin1(tag);
        const Sanitised result = sanitise((u'<' + name + u'>').repeated(10'000) + u"inside"_s);
        QVERIFY2(result.plain.startsWith(u"inside"_s), tag);
        verifyCanonical(result);
    }
    const Sanitised closed
        = sanitise(u"<blockquote>a"_s.repeated(10'000) + u"</blockquote>"_s.repeated(10'000) + u"<b>after</b>"_s);
    QVERIFY(closed.truncated);
    QVERIFY(closed.html.endsWith(u"<b>after</b>"_s));
    QCOMPARE(closed.html.count(u"<blockquote>"_s), 100);
    verifyCanonical(closed);
}

void SanitiseTest::manyNodes()
{
    const Sanitised result = sanitise(u"<i>"_s + u"<br>"_s.repeated(120'000) + u"</i>"_s);
    QVERIFY(result.truncated);
    QVERIFY(result.html.size() < 512 * 1024);
    verifyCanonical(result);
    QVERIFY(!sanitise(u"<br>"_s.repeated(90'000)).truncated);
}

void SanitiseTest::longBody()
{
    const Sanitised result = sanitise(u"<p>"_s + u"palabra & más "_s.repeated(60'000) + u"</p>"_s);
    QVERIFY(result.truncated);
    QVERIFY(result.html.toUtf8().size() <= 512 * 1024);
    QVERIFY(result.html.endsWith(u"</p>"_s));
    verifyCanonical(result);
    verifyCanonical(sanitise(u"&"_s.repeated(500'000)));
    verifyCanonical(sanitise(u"<a href='https://a.example'>x</a>"_s.repeated(14'000)));
    QVERIFY(!sanitise(u"a "_s.repeated(200'000)).truncated);
}

void SanitiseTest::bombs_data()
{
    QTest::addColumn<QString>("html");
    QString fonts;
    for (int i = 0; i < 300; ++i)
        fonts += u"<font color="_s + QString::number(i) + u'>';
    QTest::newRow("formatting opened again in every paragraph") << u"<p>"_s + fonts + u"<p>x"_s.repeated(100'000);
    QTest::newRow("long link opened again in every paragraph")
        << u"<p><a href=https://a.example/"_s + u"x"_s.repeated(300'000) + u'>' + u"<p>x"_s.repeated(50'000);
    QTest::newRow("link below the limit")
        << u"<p><a href=https://a.example/"_s + u"x"_s.repeated(8000) + u'>' + u"<p>x"_s.repeated(100'000);
    QTest::newRow("attributes") << u"<p "_s + [] {
        QString names;
        for (int i = 0; i < 60'000; ++i)
            names += u" a"_s + QString::number(i);
        return names;
    }() + u">x"_s;
    QTest::newRow("end tags that do nothing") << u"<b><object></b></object>"_s.repeated(20'000) + u"x"_s;
    QTest::newRow("tables in tables") << u"<table><b>"_s.repeated(40'000) + u"x"_s;
    QTest::newRow("fostered") << u"<table>"_s + u"<b>x</b>"_s.repeated(50'000);
    QTest::newRow("comments") << u"<!--"_s.repeated(100'000);
    QTest::newRow("dashes") << u"<!-"_s + u"-"_s.repeated(400'000);
    QTest::newRow("smaller") << u"<"_s.repeated(500'000);
    QTest::newRow("quotes") << u"<a \"'="_s.repeated(100'000);
    QTest::newRow("svgs") << u"<svg>"_s.repeated(100'000) + u"</svg>"_s;
    QTest::newRow("scripts") << u"<script>"_s.repeated(60'000);
    QTest::newRow("svgs, closed") << u"<svg></svg>"_s.repeated(40'000);
    QTest::newRow("endless entity") << u"&#"_s + u"1"_s.repeated(400'000) + u';';
}

//! The test's time limit, and memory, are what would tell.
void SanitiseTest::bombs()
{
    QFETCH(QString, html);
    verifyCanonical(sanitise(html));
}

void SanitiseTest::zalgo()
{
    const QString stack = u'a' + QString(u"\u0301"_s).repeated(60) + u'b';
    const QString expected = u'a' + QString(u"\u0301"_s).repeated(50) + u'b';
    QCOMPARE(sanitise(stack).plain, expected);
    QCOMPARE(sanitise(stack).html, expected);
    const QString joined = u'a' + QString(u"\u0301\u200D"_s).repeated(60);
    QCOMPARE(sanitise(joined).plain.count(u'\u0301'), 50);
    verifyCanonical(sanitise(u"a<b>\u0301</b>"_s.repeated(3) + u"<i>\u0301</i>"_s.repeated(80)));
}

void SanitiseTest::garbage()
{
    QByteArray bytes;
    quint32 state = 2463534242;
    for (int i = 0; i < 60'000; ++i) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        bytes += state % 5 ? char(state >> 8) : "<>/=\"'&;!-"[(state >> 8) % 10];
    }
    verifyCanonical(sanitise(bytes));
    QCOMPARE(sanitise(QByteArray("a\xff\xfe\xc3(b")).plain, u"a\uFFFD\uFFFD\uFFFD(b"_s);
    QCOMPARE(sanitise(QByteArray()).html, QString());
}

void SanitiseTest::plainToHtml_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("expected");
    QTest::newRow("lines") << u"a\nb\n\nc"_s << u"<p>a<br>b</p><p>c</p>"_s;
    QTest::newRow("windows lines") << u"a\r\nb"_s << u"<p>a<br>b</p>"_s;
    QTest::newRow("markup") << u"<b>a</b> & \"b\""_s << u"<p>&lt;b&gt;a&lt;/b&gt; &amp; \"b\"</p>"_s;
    QTest::newRow("link") << u"en https://a.example/?x=1&y=2."_s
                          << u"<p>en "_s + anchor("https://a.example/?x=1&amp;y=2", "https://a.example/?x=1&amp;y=2")
            + u".</p>"_s;
    QTest::newRow("spaces") << u"a  b\n  c"_s << u"<p>a \u00A0b<br>\u00A0\u00A0c</p>"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("no javascript") << u"javascript:alert(1)"_s << u"<p>javascript:alert(1)</p>"_s;
}

void SanitiseTest::plainToHtml()
{
    QFETCH(QString, plain);
    QFETCH(QString, expected);
    QCOMPARE(text::plainToHtml(plain), expected);
    QCOMPARE(sanitise(expected).html, expected);
}

void SanitiseTest::worksInTextDocument()
{
    QTextDocument document;
    document.setHtml(sanitise(u"<p>Hola <b>mundo</b></p><ul><li>uno<li>dos</ul><p>1 &lt; 2"_s).html);
    QCOMPARE(document.toPlainText(), u"Hola mundo\nuno\ndos\n1 < 2"_s);
}

TERTULIA_TEST(SanitiseTest)
#include "tst_sanitise.moc"
