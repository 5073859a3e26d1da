#include "models/text/blanks.h"
#include "models/text/cleantext.h"
#include <QRegularExpression>
#include <functional>

namespace text {
namespace {
using namespace Qt::StringLiterals;

constexpr qsizetype shortestValue = 3; //!< "Al" may as well be the beginning of a sentence

QString replaced(const QString &text, const std::function<QString(const Blank &)> &with)
{
    QString result;
    qsizetype from = 0;
    for (const Blank &blank : blanks(text)) {
        result += QStringView(text).sliced(from, blank.start - from);
        result += with(blank);
        from = blank.start + blank.length;
    }
    return result + text.sliced(from);
}

QString whole(const QString &text, const Blank &blank) { return text.sliced(blank.start, blank.length); }

QString oneLine(const QString &value) { return cleaned(value, 4).simplified().remove(u"{{"_s).remove(u"}}"_s); }

} // namespace

QList<Blank> blanks(const QString &text)
{
    static const QRegularExpression braces(u"\\{\\{([^{}\\n\\x{2028}\\x{2029}]{1,80})\\}\\}"_s);
    QList<Blank> found;
    for (auto match = braces.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        if (const QString name = one.captured(1).simplified(); !name.isEmpty())
            found.append({one.capturedStart(), one.capturedLength(), name});
    }
    return found;
}

QString filled(const QString &text, const BlankValues &values)
{
    return replaced(text, [&](const Blank &blank) {
        const QString value = oneLine(values.value(blank.name));
        return value.isEmpty() ? whole(text, blank) : value;
    });
}

QString renamed(const QString &text, const BlankValues &names)
{
    return replaced(text, [&](const Blank &blank) {
        const auto name = names.constFind(blank.name);
        return name == names.cend() ? whole(text, blank) : u"{{%1}}"_s.arg(*name);
    });
}

QString emptied(const QString &text, const BlankValues &values)
{
    QStringList longestFirst;
    QHash<QString, QString> names;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value->size() < shortestValue)
            continue;
        longestFirst.append(QRegularExpression::escape(*value));
        names.insert(*value, value.key());
    }
    if (names.isEmpty())
        return text;
    std::sort(longestFirst.begin(), longestFirst.end(),
        [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    const QRegularExpression words(u"(?<![\\p{L}\\p{N}@])(?:%1)(?![\\p{L}\\p{N}])"_s.arg(longestFirst.join(u'|')),
        QRegularExpression::UseUnicodePropertiesOption);
    QString result;
    qsizetype from = 0;
    for (auto match = words.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        result += QStringView(text).sliced(from, one.capturedStart() - from);
        result += u"{{%1}}"_s.arg(names.value(one.captured()));
        from = one.capturedEnd();
    }
    return result + text.sliced(from);
}

} // namespace text
