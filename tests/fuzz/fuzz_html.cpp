#include "models/text/sanitise.h"
#include "models/text/snippet.h"
#include "tests/fuzz/invariant.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

//! What the sanitiser may write between '<' and '>'.
bool onlyAllowedTags(QString html)
{
    static const QRegularExpression allowed(
        u"</"
        u"?(?:p|br|a|span|strong|b|em|i|u|s|del|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|hr|sub|sup|"
        u"ruby|rt|rp|"
        "details|summary)>|<a href=\"(?:[hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:)[^\"<>]*\" "
        "rel=\"nofollow noopener noreferrer\">|<span class=\"[a-z0-9 -]+\">|<code "
        "class=\"language-[A-Za-z0-9+#_.-]+\">|"
        "<ol(?: start=\"-?\\d+\")?(?: reversed)?>|<li value=\"-?\\d+\">|<t[dh](?: colspan=\"\\d+\")?(?: rowspan=\"\\d+\")?>"_s);
    return !html.remove(allowed).contains(u'<') && !html.contains(u'>');
}

bool hasHarmfulCharacter(const QString &text)
{
    for (const uint c : text.toUcs4()) {
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0x2029
            || (c < 0x20 && c != '\n' && c != '\t') || QChar::isSurrogate(c))
            return true;
    }
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const text::Sanitised once = text::sanitise(input);
    demand(onlyAllowedTags(once.html), "only allowed tags", once.html);
    demand(!hasHarmfulCharacter(once.html) && !hasHarmfulCharacter(once.plain), "no harmful characters", once.html);
    const text::Sanitised twice = text::sanitise(once.html);
    demand(twice.html == once.html, "sanitising again changes nothing", once.html + u"\n--\n"_s + twice.html);
    const QString shown = text::plainToHtml(QString::fromUtf8(input));
    demand(onlyAllowedTags(shown), "plain text gives only allowed tags", shown);
    demand(text::sanitise(shown).html == shown, "plain text gives canonical HTML", shown);
    demand(!text::snippet(once.plain).contains(u'\n'), "a snippet is one line");
    return 0;
}
