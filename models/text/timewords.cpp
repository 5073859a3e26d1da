#include "models/text/timewords.h"
#include <QHash>
#include <QStringList>

namespace text {
using namespace Qt::StringLiterals;

int timewords::weekdayNamed(const QString &word)
{
    static const QList<QStringList> days{{u"monday"_s, u"mon"_s, u"lunes"_s, u"lun"_s},
        {u"tuesday"_s, u"tue"_s, u"martes"_s, u"mar"_s}, {u"wednesday"_s, u"wed"_s, u"miercoles"_s, u"mie"_s},
        {u"thursday"_s, u"thu"_s, u"jueves"_s, u"jue"_s}, {u"friday"_s, u"fri"_s, u"viernes"_s, u"vie"_s},
        {u"saturday"_s, u"sat"_s, u"sabado"_s, u"sab"_s}, {u"sunday"_s, u"sun"_s, u"domingo"_s, u"dom"_s}};
    for (int day = 0; day < days.size(); ++day) {
        if (days[day].contains(word))
            return day + 1;
    }
    return 0;
}

int timewords::monthNamed(const QString &word)
{
    static const QList<QStringList> months{{u"january"_s, u"enero"_s, u"jan"_s, u"ene"_s},
        {u"february"_s, u"febrero"_s, u"feb"_s}, {u"march"_s, u"marzo"_s}, {u"april"_s, u"abril"_s, u"apr"_s, u"abr"_s},
        {u"may"_s, u"mayo"_s}, {u"june"_s, u"junio"_s, u"jun"_s}, {u"july"_s, u"julio"_s, u"jul"_s},
        {u"august"_s, u"agosto"_s, u"aug"_s, u"ago"_s}, {u"september"_s, u"septiembre"_s, u"setiembre"_s, u"sep"_s},
        {u"october"_s, u"octubre"_s, u"oct"_s}, {u"november"_s, u"noviembre"_s, u"nov"_s},
        {u"december"_s, u"diciembre"_s, u"dec"_s, u"dic"_s}};
    for (int month = 0; month < months.size(); ++month) {
        if (months[month].contains(word))
            return month + 1;
    }
    return 0;
}

std::optional<timewords::Unit> timewords::unitNamed(const QString &word)
{
    static const QHash<QString, Unit> units{{u"m"_s, Unit::Minutes}, {u"min"_s, Unit::Minutes},
        {u"mins"_s, Unit::Minutes}, {u"minute"_s, Unit::Minutes}, {u"minutes"_s, Unit::Minutes},
        {u"minuto"_s, Unit::Minutes}, {u"minutos"_s, Unit::Minutes}, {u"h"_s, Unit::Hours}, {u"hour"_s, Unit::Hours},
        {u"hours"_s, Unit::Hours}, {u"hora"_s, Unit::Hours}, {u"horas"_s, Unit::Hours}, {u"d"_s, Unit::Days},
        {u"day"_s, Unit::Days}, {u"days"_s, Unit::Days}, {u"dia"_s, Unit::Days}, {u"dias"_s, Unit::Days},
        {u"w"_s, Unit::Weeks}, {u"week"_s, Unit::Weeks}, {u"weeks"_s, Unit::Weeks}, {u"semana"_s, Unit::Weeks},
        {u"semanas"_s, Unit::Weeks}, {u"month"_s, Unit::Months}, {u"months"_s, Unit::Months}, {u"mes"_s, Unit::Months},
        {u"meses"_s, Unit::Months}};
    const auto unit = units.constFind(word);
    return unit == units.cend() ? std::nullopt : std::optional(*unit);
}

std::optional<int> timewords::numberNamed(const QString &word)
{
    static const QList<QStringList> numbers{{u"a"_s, u"an"_s, u"one"_s, u"un"_s, u"una"_s}, {u"two"_s, u"dos"_s},
        {u"three"_s, u"tres"_s}, {u"four"_s, u"cuatro"_s}, {u"five"_s, u"cinco"_s}, {u"six"_s, u"seis"_s},
        {u"seven"_s, u"siete"_s}, {u"eight"_s, u"ocho"_s}, {u"nine"_s, u"nueve"_s}, {u"ten"_s, u"diez"_s},
        {u"eleven"_s, u"once"_s}, {u"twelve"_s, u"doce"_s}};
    for (int number = 0; number < numbers.size(); ++number) {
        if (numbers[number].contains(word))
            return number + 1;
    }
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace text
