#include "models/text/when.h"
#include <QRegularExpression>

namespace text {
using namespace Qt::StringLiterals;

Snooze parseSnooze(const QString &words, const QDateTime &now)
{
    using Flag = QRegularExpression;
    static const QString writes
        = u"(?:(?:me|nos|ya|él|ella)\\s+)*(?:responda|responde|conteste|contesta|escriba|escribe)n?(?:\\s+antes)?"_s;
    static const QString answers
        = u"(?:they|he|she|somebody|someone)\\s+(?:answers?|repl(?:y|ies)|writes?)(?:\\s+(?:back|before|first))?"_s;
    const auto either = [](const QString &spanish, const QString &english) {
        return QRegularExpression(u"\\b(?:(?:%1)\\s+%2|(?:%3)\\s+%4)\\b"_s.arg(spanish, writes, english, answers),
            Flag::CaseInsensitiveOption | Flag::UseUnicodePropertiesOption);
    };
    static const QRegularExpression even = either(u"aunque|incluso si"_s, u"even if"_s);
    static const QRegularExpression until = either(u"(?:o\\s+)?(?:hasta que|cuando)"_s, u"(?:or\\s+)?(?:until|when)"_s);
    static const QRegularExpression unless = either(u"si no"_s, u"unless"_s); // with a time that is said anyway
    QString time = words;
    const bool isEven = time.contains(even), isUntil = time.contains(until);
    time = time.remove(even).remove(until).remove(unless).remove(u',').simplified();
    if (isEven && isUntil)
        return {{{}, When::Problem::Contrary, {}}, false};
    if (time.isEmpty() && isUntil)
        return {};
    if (time.isEmpty() && !words.trimmed().isEmpty())
        return {{{}, When::Problem::NeedsTime, {}}, isEven};
    return {parseWhen(time, now), isEven};
}

} // namespace text
