#include "tests/benchmarks/meter.h"
#include <QStringList>
#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

//! Of one clock of the samples, whose order is lost.
double quantile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min<qsizetype>(values.size() - 1, qsizetype(share * double(values.size())))];
}

QString shown(double value)
{
    return QString::number(value, 'f', value < 0.1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);
}

QJsonObject json(const Taken &one) { return {{u"cpu"_s, one.cpu}, {u"wall"_s, one.wall}}; }

QString line(const Measured &row)
{
    const Taken median = row.program.at(0.5), slow = row.program.at(0.95);
    const Taken floor = row.floor.at(0.5), slowFloor = row.floor.at(0.95);
    return u"| %1 | %2 | %3 / %4 | %5 / %6 | **%7** | %8 / %9 | %10 / %11 |\n"_s
        .arg(row.what, row.unit, shown(median.cpu), shown(slow.cpu), shown(floor.cpu), shown(slowFloor.cpu),
            shown(row.ratio()), shown(median.wall), shown(slow.wall))
        .arg(shown(floor.wall), shown(slowFloor.wall));
}

} // namespace

Taken taken(const std::function<void()> &work)
{
    const double wall = milliseconds(CLOCK_MONOTONIC), cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return {milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, milliseconds(CLOCK_MONOTONIC) - wall};
}

Taken Samples::at(double share) const
{
    QList<double> cpu, wall;
    for (const Taken &one : m_all) {
        cpu.append(one.cpu);
        wall.append(one.wall);
    }
    return {quantile(cpu, share), quantile(wall, share)};
}

Taken Samples::least() const { return at(0); }

QJsonObject Samples::json() const
{
    return {{u"runs"_s, count()}, {u"least"_s, ::json(least())}, {u"median"_s, ::json(at(0.5))},
        {u"p95"_s, ::json(at(0.95))}};
}

double Measured::ratio() const
{
    const double least = floor.at(0.5).cpu;
    return least > 0 ? program.at(0.5).cpu / least : 0;
}

QJsonObject Measured::json() const
{
    return {{u"id"_s, id}, {u"what"_s, what}, {u"unit"_s, unit}, {u"program"_s, program.json()},
        {u"floor"_s, floor.json()}, {u"ratio"_s, ratio()}};
}

void byTurns(Measured &row, int runs, const std::function<qint64()> &program, const std::function<qint64()> &floor)
{
    for (int i = 0; i <= runs; ++i) {
        qint64 ours = 0, theirs = 0;
        const Taken took = taken([&] { ours = program(); });
        const Taken least = taken([&] { theirs = floor(); });
        if (ours != theirs || ours == 0)
            qFatal("%s: %lld rows, and plain SQLite has %lld", qPrintable(row.id), ours, theirs);
        if (i == 0)
            continue;
        row.program.add(took);
        row.floor.add(least);
    }
}

QString table(const QList<Measured> &rows)
{
    QString all = u"| what | unit | Tertulia, CPU p50 / p95 | floor, CPU p50 / p95 | ratio | Tertulia, wall p50 / p95 "
                  u"| floor, wall p50 / p95 |\n"
                  "|---|---|---|---|---|---|---|\n"_s;
    for (const Measured &row : rows)
        all += line(row);
    return all;
}
