#include "models/text/length.h"
#include "models/text/links.h"
#include "models/text/query.h"
#include "models/text/when.h"
#include "tests/fuzz/invariant.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool isOnlyStrings(QString match)
{
    static const QRegularExpression string(u"\"(?:[^\"]|\"\")*+\"\\*?"_s);
    match.remove(string).remove(u" AND "_s).remove(u" OR "_s).remove(u" NOT "_s).remove(u'(').remove(u')');
    return match.isEmpty();
}

void checkQuery(const QString &line)
{
    const text::ParsedQuery parsed = text::parseQuery(line, QDate(2026, 3, 10));
    for (const QString &match : {text::ftsMatch(parsed.query), text::ftsExcluded(parsed.query)})
        demand(isOnlyStrings(match) && !match.contains(QChar(0)), "no syntax leaks into the match", match);
    qsizetype end = 0;
    for (const text::QuerySpan &span : parsed.spans) {
        demand(span.start >= end && span.length >= 0 && span.start + span.length <= line.size(), "spans are in order",
            line);
        end = span.start + span.length;
    }
    for (const text::QueryError &error : parsed.errors)
        demand(line.mid(error.at).startsWith(error.token), "errors stand where they say", line);
    for (const QString &state : parsed.query.is)
        demand(text::queryStates().contains(state), "states are canonical", state);
}

void checkFound(const QString &line)
{
    qsizetype end = 0;
    for (const text::Found &found : text::find(line)) {
        demand(found.start >= end && found.length > 0, "finds are in order", line);
        demand(line.mid(found.start, found.length) == found.text, "finds are what stands there", line);
        end = found.start + found.length;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString line = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    checkQuery(line);
    checkFound(line);
    for (int rule = 0; rule <= int(text::CountingRule::Instagram); ++rule)
        demand(text::counted(text::CountingRule(rule), line) >= 0, "a length is never negative", line);
    const QDateTime now(QDate(2026, 3, 10), QTime(10, 20), Qt::UTC);
    const text::When when = text::parseWhen(line, now);
    demand(when.at.isValid() == (when.problem == text::When::Problem::None), "a time, or why not", line);
    demand(!when.at.isValid() || when.at > now, "a time to come lies ahead", line);
    const text::Snooze snooze = text::parseSnooze(line, now);
    demand(!snooze.until.at.isValid() || snooze.until.at > now, "one that sleeps wakes later", line);
    return 0;
}
