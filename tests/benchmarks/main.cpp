#include "tests/benchmarks/bed.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

//! "10k" → 10000; 0 when it is no size.
int sizeOf(QString word)
{
    int factor = 1;
    if (word.endsWith(u'k'))
        factor = 1'000;
    else if (word.endsWith(u'm'))
        factor = 1'000'000;
    if (factor > 1)
        word.chop(1);
    const qint64 size = qint64(word.toInt()) * factor;
    return size >= 500 && size <= 10'000'000 ? int(size) : 0;
}

void print(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    std::fflush(stdout);
}

QString heading(const QJsonObject &facts)
{
    return u"\n%L1 messages in %L2 conversations, %L3 members, %L4 MB\n\n"_s.arg(facts.value(u"messages").toInteger())
        .arg(facts.value(u"conversations").toInteger())
        .arg(facts.value(u"members").toInteger())
        .arg(facts.value(u"bytes").toInteger() / 1'000'000);
}

QJsonObject measured(int size, bool quick)
{
    Bed bed(size, quick);
    const QList<Measured> rows = bed.measure();
    print(heading(bed.facts()) + table(rows));
    QJsonArray all;
    for (const Measured &row : rows)
        all.append(row.json());
    return {{u"size"_s, size}, {u"data"_s, bed.facts()}, {u"rows"_s, all}};
}

bool keep(const QString &path, const QJsonArray &sizes)
{
    QFile file(path);
    const QJsonObject all{{u"version"_s, 1}, {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"sqlite"_s, QString::fromLatin1(sqlite3_libversion())}, {u"sizes"_s, sizes}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.flush()) {
        std::fprintf(stderr, "%s could not be written: %s\n", qPrintable(path), qPrintable(file.errorString()));
        return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"tertulia-bench"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--window")
        return showWindow(arguments.value(2), arguments.value(3));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures what people wait for, each beside the least that any program would take."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"size"_s, u"How many messages: 10k, 100k … May be given several times; 10k and 100k when not."_s, u"SIZE"_s},
            {u"json"_s, u"Also write all figures to FILE."_s, u"FILE"_s},
            {u"quick"_s, u"A few runs of each only: to see that it works."_s}});
    parser.process(app);
    const QStringList wanted = parser.isSet(u"size"_s) ? parser.values(u"size"_s) : QStringList{u"10k"_s, u"100k"_s};
    QJsonArray sizes;
    for (const QString &word : wanted) {
        const int size = sizeOf(word);
        if (size == 0) {
            std::fprintf(stderr, "%s is no size: from 500 to 10m.\n", qPrintable(word));
            return 2;
        }
        sizes.append(measured(size, parser.isSet(u"quick"_s)));
    }
    return parser.isSet(u"json"_s) && !keep(parser.value(u"json"_s), sizes) ? 1 : 0;
}
