// What a person types besides the command: times, texts, pictures.
#include "app/cli/posting.h"
#include "models/media/intake.h"
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostText = 1024 * 1024;

Error usage(const QString &why) { return {Error::Kind::Protocol, why, {}}; }

//! Pictures as typed: files with their words, by the part that they come with.
using Files = QList<std::pair<QString, QString>>;

//! Each --alt belongs to the --attach before it, and both to the --part-file before them.
Expected<QList<Files>> filesFrom(const Arguments &arguments)
{
    QList<Files> parts{{}};
    for (const auto &[name, value] : arguments.inOrder()) {
        if (name == u"part-file")
            parts.append(Files());
        else if (name == u"attach")
            parts.last().append({value, QString()});
        else if (name == u"alt" && parts.last().isEmpty())
            return usage(Cli::tr("--alt describes the --attach before it"));
        else if (name == u"alt")
            parts.last().last().second = value;
    }
    return parts;
}

Expected<QList<Media>> mediaFrom(const Files &files, const QString &folder)
{
    QList<Media> all;
    for (const auto &[file, alt] : files) {
        const media::Answer taken
            = media::takeFile(file, folder, {.bytes = 64 * 1024 * 1024, .types = media::Limits().types});
        if (const auto *refusal = std::get_if<media::Refusal>(&taken))
            return Error{Error::Kind::Rejected, media::explain(*refusal), {}};
        all.append(std::get<Media>(taken));
        all.last().alt = alt;
    }
    return all;
}

//! A time as typed: what a clock shows, and how far from UTC that clock is, if the text says it.
struct Typed {
    QDateTime wall; //!< read as if it were UTC, so that no zone has a say in what exists
    std::optional<int> offset; //!< seconds
};

std::optional<int> offsetFrom(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.toUpper() == u"Z")
        return 0;
    const QString digits = QString(text).remove(u':').mid(1);
    const int seconds = digits.left(2).toInt() * 3600 + digits.mid(2).toInt() * 60;
    return text.startsWith(u'-') ? -seconds : seconds;
}

std::optional<Typed> timeFrom(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?)([Zz]|[+-]\\d{2}(?::?\\d{2})?)?$"_s);
    const QRegularExpressionMatch parts = form.match(text.trimmed());
    const QDate day = QDate::fromString(parts.captured(1), Qt::ISODate);
    const QTime hour = QTime::fromString(parts.captured(2), Qt::ISODateWithMs);
    if (!parts.hasMatch() || !day.isValid() || !hour.isValid())
        return std::nullopt;
    return Typed{QDateTime(day, hour, Qt::UTC), offsetFrom(parts.captured(3))};
}

When inZone(const Typed &typed, const QTimeZone &zone)
{
    const QDateTime due = typed.offset ? typed.wall.addSecs(-*typed.offset) : QDateTime();
    const QDateTime wall = due.isValid() ? due.toTimeZone(zone) : typed.wall;
    When when;
    when.zone = QString::fromLatin1(zone.id());
    when.wallTime = wall.toString(wall.time().second() == 0 ? u"yyyy-MM-ddTHH:mm"_s : u"yyyy-MM-ddTHH:mm:ss"_s);
    when.kind = due.isValid() ? posts::WallTime::Plain : posts::kindOf(when.wallTime, when.zone);
    when.due = due.isValid() ? due : posts::instant(when.wallTime, when.zone);
    return when;
}

//! One that was meant for a file name: "-" is standard input.
bool opened(QFile &file, const QString &path)
{
    if (path == u"-")
        return file.open(stdin, QIODevice::ReadOnly);
    file.setFileName(path);
    return !path.isEmpty() && !QFileInfo(path).isDir() && file.open(QIODevice::ReadOnly);
}

} // namespace

Expected<When> whenFrom(const Arguments &arguments, const QDateTime &now)
{
    if (!arguments.given(u"at"_s))
        return arguments.given(u"zone"_s) ? Expected<When>(usage(Cli::tr("--zone goes with --at"))) : When{now, {}, {}};
    const std::optional<Typed> typed = timeFrom(arguments.value(u"at"_s));
    if (!typed)
        return usage(Cli::tr("--at takes a time as 2026-05-14T13:00:00Z, or without Z together with --zone"));
    const QByteArray name
        = arguments.given(u"zone"_s) ? arguments.value(u"zone"_s).toUtf8() : QTimeZone::systemTimeZoneId();
    const QTimeZone zone(name);
    if (name.isEmpty() || !zone.isValid())
        return usage(Cli::tr("there is no time zone \"%1\"").arg(QString::fromUtf8(name)));
    return inZone(*typed, zone);
}

Expected<When> whenTyped(const QString &text)
{
    const std::optional<Typed> typed = timeFrom(text);
    if (!typed)
        return usage(Cli::tr("\"%1\" is no time as 2026-05-14T13:00:00Z").arg(text));
    const QTimeZone zone(QTimeZone::systemTimeZoneId());
    return inZone(*typed, zone.isValid() ? zone : QTimeZone::utc());
}

QList<Check> checkedTime(const When &when, const QDateTime &now, AccountId account)
{
    const QString clock = QString(when.wallTime).replace(u'T', u' ');
    if (!when.wallTime.isEmpty() && when.due.addSecs(Post().lateLimit) < now)
        return {{u"time"_s, text::Level::Error, Cli::tr("%1 has passed; without --at it is due at once").arg(clock),
            {account}}};
    const QString shown = when.due.toTimeZone(QTimeZone(when.zone.toLatin1())).toString(u"yyyy-MM-dd HH:mm t"_s);
    if (when.kind == posts::WallTime::Gap)
        return {{u"time"_s, text::Level::Warning,
            Cli::tr("in %1 the clocks go forward over %2: it goes out at %3").arg(when.zone, clock, shown), {account}}};
    if (when.kind == posts::WallTime::Overlap)
        return {{u"time"_s, text::Level::Warning,
            Cli::tr("in %1 the clocks show %2 twice: it goes out the first time, at %3").arg(when.zone, clock, shown),
            {account}}};
    return {};
}

Expected<QString> textFrom(const QString &path)
{
    QFile file;
    if (!opened(file, path))
        return Error{Error::Kind::Rejected, Cli::tr("\"%1\" cannot be read").arg(path), {}};
    const QByteArray bytes = file.read(mostText + 1);
    if (bytes.size() > mostText)
        return Error{Error::Kind::Rejected, Cli::tr("\"%1\" is too long for a text").arg(path), {}};
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // half a letter at the end is one, too
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return Error{Error::Kind::Rejected, Cli::tr("\"%1\" is no text in UTF-8").arg(path), {}};
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

Expected<Content> contentFrom(const Arguments &arguments, const Context &context)
{
    const Expected<QList<Content>> parts = partsFrom(arguments, context);
    return parts ? Expected<Content>(parts->first()) : Expected<Content>(parts.error());
}

Expected<QList<Content>> partsFrom(const Arguments &arguments, const Context &context)
{
    if (arguments.given(u"text"_s) == arguments.given(u"text-file"_s))
        return usage(Cli::tr("the text comes from --text T or from --text-file F"));
    const Expected<QList<Files>> files = filesFrom(arguments);
    if (!files)
        return files.error();
    QStringList texts{arguments.value(u"text"_s)};
    QStringList paths = arguments.values(u"part-file"_s);
    if (arguments.given(u"text-file"_s)) {
        texts.clear();
        paths.prepend(arguments.value(u"text-file"_s));
    }
    for (const QString &path : paths) {
        const Expected<QString> read = textFrom(path);
        if (!read)
            return read.error();
        texts.append(*read);
    }
    QList<Content> parts;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const Expected<QList<Media>> media = mediaFrom((*files)[i], mediaFolder(context.workspace));
        if (!media)
            return media.error();
        Content content;
        content.text = texts[i];
        content.media = *media;
        parts.append(content);
    }
    return parts;
}
