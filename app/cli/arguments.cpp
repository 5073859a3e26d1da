#include "app/cli/arguments.h"

using namespace Qt::StringLiterals;

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
            m_problem = withValue.contains(name) ? u"--%1 needs a value"_s.arg(name)
                                                 : u"there is no option --%1 here"_s.arg(name);
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

qint64 Arguments::number(const QString &option, qint64 otherwise, bool *ok) const
{
    *ok = true;
    if (!given(option))
        return otherwise;
    const qint64 number = value(option).toLongLong(ok);
    *ok = *ok && number >= 0;
    return number;
}
