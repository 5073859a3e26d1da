#include "ui/calendar/receiptwords.h"
#include "models/domain/evidence.h"
#include "models/store/serverplans.h"
#include "models/text/compare.h"
#include "ui/calendar/postwords.h"
#include "ui/inbox/words.h"
#include "ui/widgets/errortext.h"
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct ReceiptWords {
    Q_DECLARE_TR_FUNCTIONS(ReceiptWords)
};

QString boldly(const QString &words) { return u"<b>"_s + words.toHtmlEscaped() + u"</b>"_s; }

bool hasLine(const QList<Receipt> &receipts, const QString &what)
{
    return std::any_of(receipts.cbegin(), receipts.cend(), [&](const Receipt &r) { return r.what == what; });
}

QString unknownStory(const OutboxAction &row, const receiptwords::Context &context)
{
    QStringList story{ReceiptWords::tr("No clear answer came from %1.").arg(context.network).toHtmlEscaped()};
    if (row.readings > 0)
        story.append(ReceiptWords::tr("The account was read %n times and it is not there.", nullptr, row.readings)
                         .toHtmlEscaped());
    story.append(
        ReceiptWords::tr("%1: it could go out twice.").arg(boldly(ReceiptWords::tr("It is not sent again by itself"))));
    if (row.nextTry.isValid())
        story.append(ReceiptWords::tr("Next automatic reading: %1.")
                         .arg(postwords::momentOf(row.nextTry, context.zone))
                         .toHtmlEscaped());
    return story.join(u' ');
}

QString publishedStory(const OutboxAction &row, const receiptwords::Context &context)
{
    QStringList story{ReceiptWords::tr("On %1.").arg(postwords::momentOf(row.publishedAt, context.zone))};
    if (hasLine(context.receipts, u"found"_s))
        story.append(ReceiptWords::tr("No answer came; it was found by reading the account."));
    else if (hasLine(context.receipts, u"decided"_s))
        story.append(ReceiptWords::tr("Somebody looked and said that it is there."));
    else
        story.append(ReceiptWords::tr("%1 confirmed it.").arg(context.network));
    return story.join(u' ').toHtmlEscaped();
}

QString failedStory(const OutboxAction &row, const receiptwords::Context &context)
{
    if (row.errorKind == Error::Kind::Unknown)
        return ReceiptWords::tr("Somebody looked and said that it is not there.").toHtmlEscaped();
    if (row.post && row.errorKind == Error::Kind::Gone
        && (row.errorDetail == evidence::formerDeleted || row.errorDetail == evidence::formerUnknown))
        return ReceiptWords::tr("%1. Sent again, it answers what still stands of the thread, or begins anew.")
            .arg(boldly(postwords::causeOf(row)));
    return errorText({row.errorKind, {}, {}}, context.network).toHtmlEscaped();
}

QString scheduledStory(const OutboxAction &row)
{
    const bool tried = row.attempts > 0 && row.nextTry.isValid();
    return (tried ? ReceiptWords::tr("Waiting: %1. It will go out once.").arg(errorCause({row.errorKind, {}, {}}))
                  : ReceiptWords::tr("Nothing has been sent yet."))
        .toHtmlEscaped();
}

QString untilThen(qint64 seconds)
{
    const int minutes = int(qMax<qint64>(0, seconds) / 60);
    if (minutes < 1)
        return ReceiptWords::tr("at any moment");
    if (minutes < 120)
        return ReceiptWords::tr("in %n minutes", nullptr, minutes);
    const int hours = minutes / 60;
    return ReceiptWords::tr("in %n hours", nullptr, hours);
}
} // namespace

receiptwords::Summary receiptwords::summary(const OutboxAction &row, const Context &context)
{
    const QString &network = context.network;
    switch (row.state) {
    case SendState::Unknown:
        return {ReceiptWords::tr("Not known whether it reached %1").arg(network), unknownStory(row, context)};
    case SendState::Published:
        return {row.verb == Verb::Publish ? ReceiptWords::tr("Published on %1").arg(network)
                                          : ReceiptWords::tr("Done on %1").arg(network),
            publishedStory(row, context)};
    case SendState::Failed:
        return {row.verb == Verb::Publish ? ReceiptWords::tr("Not published on %1").arg(network)
                                          : ReceiptWords::tr("Not done on %1").arg(network),
            failedStory(row, context)};
    case SendState::Missed:
        return {ReceiptWords::tr("Missed on %1").arg(postwords::momentOf(row.due, context.zone)),
            missedText(row, QLocale().toString(row.due.toTimeZone(context.zone).time(), QLocale::ShortFormat)) + u' '
                + ReceiptWords::tr("Nothing is ever published late by itself. Nothing was sent.")};
    case SendState::Held:
        return {ReceiptWords::tr("Held"), ReceiptWords::tr("It waits until somebody decides. Nothing was sent.")};
    case SendState::Preparing:
    case SendState::Armed:
    case SendState::Publishing:
        return {ReceiptWords::tr("On its way to %1").arg(network),
            ReceiptWords::tr("The answer is awaited. Nothing needs to be done.")};
    case SendState::Cancelled:
        return {ReceiptWords::tr("Cancelled"),
            row.remoteId.isEmpty() ? ReceiptWords::tr("It does not go out.")
                                   : ReceiptWords::tr("It was deleted on %1.").arg(network)};
    case SendState::Scheduled:
    case SendState::Approved:
        if (serverplans::isKept(row))
            return {ReceiptWords::tr("Kept by %1 until %2").arg(network, postwords::momentOf(row.due, context.zone)),
                ReceiptWords::tr("It goes out even if this computer is off.").toHtmlEscaped()};
        return {
            ReceiptWords::tr("Goes out on %1").arg(postwords::momentOf(row.due, context.zone)), scheduledStory(row)};
    case SendState::Draft:
    case SendState::InReview:
    case SendState::Partial: break;
    }
    return {ReceiptWords::tr("Not scheduled"), ReceiptWords::tr("Nothing has been sent yet.")};
}

receiptwords::Summary receiptwords::waiting(int part)
{
    return {ReceiptWords::tr("Waits for part %1").arg(part),
        ReceiptWords::tr("It answers the part before it, and goes out once that is out.").toHtmlEscaped()};
}

QString receiptwords::subline(const OutboxAction &row, const QTimeZone &zone)
{
    switch (row.state) {
    case SendState::Published: return clock(row.publishedAt, zone, false).left(8);
    case SendState::Failed:
        return row.errorKind == Error::Kind::Unknown ? ReceiptWords::tr("said not to be there")
                                                     : postwords::causeOf(row);
    case SendState::Unknown: return ReceiptWords::tr("no clear answer");
    case SendState::Scheduled:
        return serverplans::isKept(row) ? postwords::stateWord(row, zone) : postwords::momentOf(row.due, zone);
    case SendState::Missed: return postwords::momentOf(row.due, zone);
    default: return verbWord(row.verb);
    }
}

QString receiptwords::verbWord(Verb verb)
{
    switch (verb) {
    case Verb::Publish: return ReceiptWords::tr("publishing");
    case Verb::Edit: return ReceiptWords::tr("change of the text");
    case Verb::Delete: return ReceiptWords::tr("deletion");
    case Verb::Like: return ReceiptWords::tr("like");
    case Verb::Unlike: return ReceiptWords::tr("like taken back");
    case Verb::Boost: return ReceiptWords::tr("boost");
    case Verb::Unboost: return ReceiptWords::tr("boost taken back");
    case Verb::Hide: return ReceiptWords::tr("hiding");
    case Verb::Unhide: return ReceiptWords::tr("showing again");
    case Verb::Block: return ReceiptWords::tr("blocking");
    case Verb::Unblock: return ReceiptWords::tr("unblocking");
    case Verb::Mute: return ReceiptWords::tr("muting");
    case Verb::Unmute: return ReceiptWords::tr("unmuting");
    case Verb::Report: return ReceiptWords::tr("report");
    case Verb::LimitReplies: return ReceiptWords::tr("who may answer");
    }
    Q_UNREACHABLE();
}

QString receiptwords::clock(const QDateTime &at, const QTimeZone &zone, bool withDay)
{
    const QDateTime local = at.toTimeZone(zone);
    const QString time = QLocale().toString(local.time(), ReceiptWords::tr("HH:mm:ss.zzz"));
    return withDay ? QLocale().toString(local.date(), ReceiptWords::tr("d MMM")) + u' ' + time : time;
}

std::optional<ReceiptPaper::Line> receiptwords::next(
    const OutboxAction &row, const QTimeZone &zone, const QDateTime &now)
{
    const bool reading = row.state == SendState::Unknown;
    const bool trying = row.state == SendState::Scheduled && row.attempts > 0;
    if ((!reading && !trying) || !row.nextTry.isValid())
        return std::nullopt;
    const bool today = row.nextTry.toTimeZone(zone).date() == now.toTimeZone(zone).date();
    return ReceiptPaper::Line{.clock = today ? ReceiptWords::tr("today %1").arg(postwords::timeOf(row.nextTry, zone))
                                             : postwords::momentOf(row.nextTry, zone),
        .moment = row.nextTry.toTimeZone(zone).toString(Qt::ISODateWithMs),
        .glyph = StateGlyph::Scheduled,
        .what = reading ? ReceiptWords::tr("Next automatic reading") : ReceiptWords::tr("Next automatic try"),
        .detail = untilThen(now.secsTo(row.nextTry)),
        .raw = {}};
}

ReceiptPaper::Part receiptwords::onPaper(const OutboxAction &row, const Context &context, const QString &account)
{
    const Summary known = summary(row, context);
    ReceiptPaper::Part part{.network = context.network,
        .account = account,
        .glyph = postwords::glyphOf(row.state),
        .state = postwords::stateWord(row.state),
        .headline = known.headline,
        .story = QTextDocumentFragment::fromHtml(known.explanation).toPlainText(),
        .content = row.content.text.isEmpty() ? verbWord(row.verb) : row.content.text,
        .fingerprint = row.hash.isEmpty() ? ReceiptWords::tr("nothing was sent") : QString::fromLatin1(row.hash),
        .key = row.key,
        .address = row.url,
        .lines = {}};
    for (const Receipt &receipt : context.receipts)
        part.lines.append({.clock = clock(receipt.at, context.zone, true),
            .moment = receipt.at.toTimeZone(context.zone).toString(Qt::ISODateWithMs),
            .glyph = glyphOf(receipt),
            .what = what(receipt, context.network),
            .detail = detail(receipt, context.zone),
            .raw = receipt.detail});
    return part;
}
