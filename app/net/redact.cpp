#include "app/net/redact.h"
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Rule {
    QRegularExpression secret;
    QString instead;
};

QRegularExpression rule(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

//! Names whose values are secrets, whatever the network.
QString names()
{
    return u"(?:access_?token|refresh_?token|id_token|oauth_token|auth_token|token|client_?secret|secret|app_?secret"
           "|secret_?key|api_?key|pass|passw(?:or)?d|passphrase|app_?password|code_verifier|device_code|assertion"
           "|client_assertion|access_?jwt|refresh_?jwt|sessionid|session_?token|signature|sig)"_s;
}

//! A key of a JSON object, plain or within escaped text. A word_like_code or a number is an error's name and stays.
QString jsonKey()
{
    const QString quote = u"\\\\*[\"']"_s;
    const QString errorName = u"code(?!Q\\s*:\\s*(?:\\d|Q(?-i:[a-z]+(?:_[a-z]+)+)Q))"_s.replace(u'Q', quote);
    return u'(' + quote + u"(?:"_s + names() + u"|i|"_s + errorName + u')' + quote + u"\\s*:\\s*)"_s;
}

const std::array<Rule, 11> &rules()
{
    static const std::array<Rule, 11> all{{
        {rule(u"(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)"_s), u"…"_s},
        {rule(u"(\\b(?:proxy-)?authorization\\b[\"']?\\s*[:=,]\\s*)[^\\r\\n]+"_s), u"\\1…"_s},
        {rule(u"(\\b(?:set-)?cookie\\b[\"']?\\s*[:=,]\\s*)[^\\r\\n]+"_s), u"\\1…"_s},
        {rule(u"\\b(bearer|dpop|bot)(\\s+|%20)[A-Za-z0-9._~+/=-]{6,}"_s), u"\\1 …"_s},
        {rule(u"\\b(basic)\\s+(?=(?-i:[a-z]*[A-Z0-9+/=]))[A-Za-z0-9+/]{8,}={0,2}(?![A-Za-z0-9+/])"_s), u"\\1 …"_s},
        {rule(u"(/bot)\\d+:[A-Za-z0-9_-]+"_s), u"\\1…"_s},
        {rule(u"(://)[^/\\s@\"'<>]+@"_s), u"\\1…@"_s},
        {rule(u"\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?"_s), u"…"_s},
        {rule(jsonKey()
             + u"(?:\\\\+\"(?:[^\"\\\\]|\\\\[^\"])*\\\\+\"|\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?|[^\\s\"'\\\\,}{\\[\\]]{6,})"_s),
            u"\\1\"…\""_s},
        // Forms, queries and fragments, plain or percent-encoded: name=value.
        {rule(u"(?<![A-Za-z0-9])((?:[a-z0-9]+_)*"_s + names() + u"|(?<=[?&#\\s])i|code)(=|%3D)[^&\\s\"'<>#]+"_s),
            u"\\1\\2…"_s},
        // Words of a log line: password: value. Prose has no digits.
        {rule(u"\\b("_s + names() + u")(:\\s*)(?=[^\\s,;\"']*\\d)[^\\s,;\"']{4,}"_s), u"\\1\\2…"_s},
    }};
    return all;
}

} // namespace

QString redacted(const QString &text)
{
    QString clean = text;
    for (const Rule &each : rules())
        clean.replace(each.secret, each.instead);
    return clean;
}
