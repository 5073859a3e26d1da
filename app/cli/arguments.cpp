#include "app/cli/arguments.h"
#include "app/cli/words.h"

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> idFrom(const QString &typed)
{
    bool isNumber = false;
    const qint64 id = typed.toLongLong(&isNumber);
    return isNumber && id > 0 ? std::optional(id) : std::nullopt;
}

} // namespace

Arguments::Arguments(const QStringList &typed, const QStringList &withValue, const QStringList &flags)
{
    bool wordsOnly = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString &piece = typed[i];
        if (wordsOnly || !piece.startsWith(u"--"_s)) {
            m_words.append(piece);
            continue;
        }
        if (piece == u"--"_s) {
            wordsOnly = true;
            continue;
        }
        const QString name = piece.mid(2).section(u'=', 0, 0);
        const bool joined = piece.contains(u'=');
        if (flags.contains(name) && !joined)
            m_flags.append(name);
        else if (withValue.contains(name) && joined)
            m_options.append({name, piece.section(u'=', 1)});
        else if (withValue.contains(name) && i + 1 < typed.size())
            m_options.append({name, typed[++i]});
        else if (m_problem.isEmpty())
            m_problem = withValue.contains(name) ? Cli::tr("--%1 needs a value").arg(name)
                                                 : Cli::tr("there is no option --%1 here").arg(name);
    }
}

bool Arguments::given(const QString &option) const { return !values(option).isEmpty(); }

QString Arguments::value(const QString &option, const QString &otherwise) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? otherwise : all.last();
}

QStringList Arguments::values(const QString &option) const
{
    QStringList found;
    for (const auto &[name, value] : m_options)
        if (name == option)
            found.append(value);
    return found;
}

std::optional<qint64> Arguments::number(const QString &option, qint64 otherwise) const
{
    if (!given(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<qint64> Arguments::limit(qint64 otherwise, qint64 most) const
{
    const auto typed = number(QStringLiteral("limit"), otherwise);
    return typed && *typed > 0 ? std::optional(std::min(*typed, most)) : std::nullopt;
}

std::optional<qint64> Arguments::id(const QString &option) const
{
    return given(option) ? idFrom(value(option)) : std::optional<qint64>(0);
}

std::optional<qint64> Arguments::idAt(int word) const { return idFrom(this->word(word)); }
