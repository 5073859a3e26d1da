#include "app/options.h"
#include "app/cli/cli.h"
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.addOptions({{u"workspace"_s, u"The file to work with."_s, u"FILE"_s},
        {u"database"_s, u"sqlite:FILE, the same as --workspace."_s, u"URL"_s},
        {u"base"_s, u"Address of a network's server, as NETWORK=URL."_s, u"NETWORK=URL"_s},
        {u"lang"_s, u"es or en."_s, u"LANG"_s}, {u"theme"_s, u"light or dark."_s, u"THEME"_s},
        {u"size"_s, u"Of the window, as 1440x900."_s, u"WxH"_s}, {u"practice"_s, u"Open the practice community."_s},
        {u"tour"_s, u"Walk through the practice community and save a picture of each step."_s, u"DIR"_s},
        {u"help"_s, u"Show this."_s}, {u"version"_s, u"Show the version."_s}});
}

QString problem(const Options &options, const QCommandLineParser &parser)
{
    const QString language = parser.value(u"lang"_s);
    const QString theme = parser.value(u"theme"_s);
    if (!language.isEmpty() && language != u"es" && language != u"en")
        return u"--lang takes es or en."_s;
    if (!theme.isEmpty() && theme != u"light" && theme != u"dark")
        return u"--theme takes light or dark."_s;
    if (parser.isSet(u"size"_s) && (options.size.width() < 320 || options.size.height() < 240))
        return u"--size takes a width and a height, as 1440x900."_s;
    const QString database = parser.value(u"database"_s);
    if (!database.isEmpty() && !database.startsWith(u"sqlite:"))
        return u"--database takes sqlite:FILE only."_s;
    return {};
}

} // namespace

QString usage()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText() + u"\nCommands, answered as JSON without a window:\n  "_s + commandLines().join(u"\n  "_s);
}

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    Options options;
    if (!parser.parse(QStringList(u"tertulia"_s) + arguments)) {
        options.error = parser.errorText();
        return options;
    }
    options.help = parser.isSet(u"help"_s);
    options.version = parser.isSet(u"version"_s);
    options.practice = parser.isSet(u"practice"_s) || parser.isSet(u"tour"_s);
    options.tour = parser.value(u"tour"_s);
    options.language = parser.value(u"lang"_s);
    options.theme = parser.value(u"theme"_s);
    const QStringList size = parser.value(u"size"_s).toLower().split(u'x');
    if (size.size() == 2)
        options.size = {size[0].toInt(), size[1].toInt()};
    for (const QString &base : parser.values(u"base"_s))
        options.bases.insert(base.section(u'=', 0, 0), base.section(u'=', 1));
    options.workspace = parser.value(u"workspace"_s);
    if (options.workspace.isEmpty() && parser.isSet(u"database"_s))
        options.workspace = parser.value(u"database"_s).mid(7);
    if (options.workspace.isEmpty() && options.tour.isEmpty())
        options.workspace = options.practice ? practiceWorkspace() : defaultWorkspace();
    options.error = problem(options, parser);
    return options;
}
