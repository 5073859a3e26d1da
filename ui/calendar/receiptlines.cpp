// The lines of evidence in words for people; what the lines say is fixed in models/domain/evidence.h.
#include "models/domain/evidence.h"
#include "models/text/compare.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptwords.h"
#include "ui/inbox/words.h"
#include "ui/widgets/errortext.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct ReceiptWords {
    Q_DECLARE_TR_FUNCTIONS(ReceiptWords)
};

QString shortKey(const QString &key) { return key.section(u'-', -1).left(8); }

QString moment(const QString &iso, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODate);
    return at.isValid() ? postwords::momentOf(at, zone) : iso;
}

//! "rate_limited: 429 ..." in the words of the error, with the fact behind it.
std::optional<QString> errorDetail(const QString &detail)
{
    using Kind = Error::Kind;
    for (const Kind kind : {Kind::Offline, Kind::RateLimited, Kind::SignIn, Kind::Forbidden, Kind::Rejected, Kind::Gone,
             Kind::Server, Kind::Protocol, Kind::Storage, Kind::Unknown}) {
        const QString word = code(kind);
        if (detail == word)
            return errorCause({kind, {}, {}});
        if (!detail.startsWith(word + u": "_s))
            continue;
        OutboxAction part;
        part.errorKind = kind;
        part.errorDetail = detail.mid(word.size() + 2);
        const QString cause = errorCause({kind, {}, {}}), own = postwords::causeOf(part);
        return own == cause ? cause + u" ("_s + part.errorDetail + u')' : own;
    }
    return std::nullopt;
}

//! "followed", or "followed: not set, rejected: why".
QString repliesDetail(const QString &text)
{
    const QString who = words::repliers(fromCode(text.section(u':', 0, 0), Replies::Everybody));
    const QString why = text.section(u": not set, "_s, 1);
    if (why.isEmpty())
        return who;
    return ReceiptWords::tr("%1: could not be set (%2)").arg(who, errorDetail(why).value_or(why));
}

//! What is always said with the same words, in the reader's.
QString sentence(const QString &said)
{
    static const QHash<QString, const char *> known{
        {evidence::programEnded, QT_TRANSLATE_NOOP("ReceiptWords", "the program ended meanwhile")},
        {evidence::byHand, QT_TRANSLATE_NOOP("ReceiptWords", "asked for by hand")},
        {evidence::published, QT_TRANSLATE_NOOP("ReceiptWords", "it is published")},
        {evidence::notPublished, QT_TRANSLATE_NOOP("ReceiptWords", "it is not published")},
        {evidence::deletedThere, QT_TRANSLATE_NOOP("ReceiptWords", "deleted on the network")},
        {evidence::withFormer, QT_TRANSLATE_NOOP("ReceiptWords", "with the part before it")},
        {evidence::edited, QT_TRANSLATE_NOOP("ReceiptWords", "edited")},
        {evidence::takenOut, QT_TRANSLATE_NOOP("ReceiptWords", "taken out of the post")},
        {evidence::accountRemoved, QT_TRANSLATE_NOOP("ReceiptWords", "the account was removed")},
        {evidence::undone, QT_TRANSLATE_NOOP("ReceiptWords", "undone")},
        {evidence::doneAgain, QT_TRANSLATE_NOOP("ReceiptWords", "done again")},
        {evidence::paused, QT_TRANSLATE_NOOP("ReceiptWords", "publishing was paused")},
        {evidence::notAgainWhilePaused, QT_TRANSLATE_NOOP("ReceiptWords", "not sent again while publishing is paused")},
        {evidence::formerDeleted, QT_TRANSLATE_NOOP("ReceiptWords", "the part before it was deleted on the network")},
        {evidence::formerUnknown, QT_TRANSLATE_NOOP("ReceiptWords", "nobody knows where the part before it stands")},
        {evidence::noRoomThatDay, QT_TRANSLATE_NOOP("ReceiptWords", "the network keeps no more posts for that day")},
        {evidence::neitherKeptNorOut, QT_TRANSLATE_NOOP("ReceiptWords", "neither kept by the network nor out")},
        {evidence::keptAndNotSeen,
            QT_TRANSLATE_NOOP("ReceiptWords", "the network kept it, its time has passed, and it is not to be seen")},
        {evidence::keepsNothing, QT_TRANSLATE_NOOP("ReceiptWords", "the network keeps nothing for later")},
        {evidence::tooCloseToKeep, QT_TRANSLATE_NOOP("ReceiptWords", "it was too close to its time")},
        {evidence::inThread, QT_TRANSLATE_NOOP("ReceiptWords", "it belongs to a thread")},
        {evidence::deletedAndGone, QT_TRANSLATE_NOOP("ReceiptWords", "deleted there, and seen to be gone")},
        {evidence::goneAlready, QT_TRANSLATE_NOOP("ReceiptWords", "it was gone already")},
        {evidence::keepsNothingOfIt, QT_TRANSLATE_NOOP("ReceiptWords", "the network keeps nothing of it")}};
    const char *words = known.value(said);
    return words ? ReceiptWords::tr(words) : said;
}

//! "published, due 2026-…", "moved, due 2026-…", "not published".
QString decisionDetail(const QString &text, const QTimeZone &zone)
{
    const QString when = text.section(u", due "_s, 1);
    if (text.startsWith(u"moved"))
        return ReceiptWords::tr("moved to %1").arg(moment(when, zone));
    return sentence(text.section(u", due "_s, 0, 0));
}

//! Keys, hashes, ids and moments.
std::optional<QString> factsDetail(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression planned(u"^key (\\S+), due (\\S+)$"_s),
        armed(u"key (\\S+), sha256 (\\S+?)(?:, newest own before it .+)?$"_s),
        again(u"^(once more|text changed), key (\\S+)$"_s), late(u"^due (\\S+), now (\\S+)$"_s),
        moved(u"^due (\\S+)$"_s), answered(u", remote id (\\S+)"_s), seen(u"^newest own seen before it (.+)$"_s),
        kept(u"^plan \\S+, (?:until|moved to) (\\S+)$"_s), withdrawn(u"^plan \\S+: (.+)$"_s);
    if (const auto m = seen.match(text); m.hasMatch())
        return m.captured(1) == nothingBefore ? ReceiptWords::tr("nothing of ours was there before it")
                                              : ReceiptWords::tr("our newest there before it: %1").arg(m.captured(1));
    if (const auto m = planned.match(text); m.hasMatch())
        return ReceiptWords::tr("for %1, key %2").arg(moment(m.captured(2), zone), shortKey(m.captured(1)));
    if (const auto m = armed.match(text); m.hasMatch())
        return ReceiptWords::tr("key %1, text %2")
            .arg(shortKey(m.captured(1)), text::shortFingerprint(m.captured(2).toLatin1()));
    if (const auto m = again.match(text); m.hasMatch())
        return (m.captured(1) == u"once more" ? ReceiptWords::tr("once more, key %1")
                                              : ReceiptWords::tr("text changed, key %1"))
            .arg(shortKey(m.captured(2)));
    if (const auto m = late.match(text); m.hasMatch())
        return ReceiptWords::tr("due %1, noticed %2").arg(moment(m.captured(1), zone), moment(m.captured(2), zone));
    if (const auto m = moved.match(text); m.hasMatch())
        return ReceiptWords::tr("for %1").arg(moment(m.captured(1), zone));
    if (const auto m = kept.match(text); m.hasMatch())
        return ReceiptWords::tr("until %1").arg(moment(m.captured(1), zone));
    if (const auto m = withdrawn.match(text); m.hasMatch())
        return sentence(m.captured(1));
    if (const auto m = answered.match(text); m.hasMatch() && !m.captured(1).isEmpty())
        return ReceiptWords::tr("its number there: %1").arg(m.captured(1));
    return std::nullopt;
}
} // namespace

StateGlyph receiptwords::glyphOf(const Receipt &receipt)
{
    static const QHash<QString, StateGlyph> glyphs{{u"scheduled"_s, StateGlyph::Scheduled},
        {u"armed"_s, StateGlyph::Published}, {u"preparing"_s, StateGlyph::Publishing},
        {u"sent"_s, StateGlyph::Publishing}, {u"answered"_s, StateGlyph::Published},
        {u"found"_s, StateGlyph::Published}, {u"kept"_s, StateGlyph::Scheduled},
        {u"no_answer"_s, StateGlyph::Unconfirmed}, {u"postponed"_s, StateGlyph::Scheduled},
        {u"missed"_s, StateGlyph::Missed}, {u"held"_s, StateGlyph::Held}, {u"failed"_s, StateGlyph::Failed}};
    return glyphs.value(receipt.what, StateGlyph::Draft);
}

QString receiptwords::what(const Receipt &receipt, const QString &network)
{
    static const QHash<QString, const char *> words{{u"draft"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Back to drafts")},
        {u"scheduled"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Scheduled")},
        {u"armed"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Intention written to disk")},
        {u"preparing"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Media going up")},
        {u"no_answer"_s, QT_TRANSLATE_NOOP("ReceiptWords", "No clear answer")},
        {u"looked"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Reading asked for")},
        {u"found"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Account read: it is there")},
        {u"not_found"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Account read: not there")},
        {u"kept"_s, QT_TRANSLATE_NOOP("ReceiptWords", "The network keeps it until its time")},
        {u"withdrawn"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Taken back from the network")},
        {u"decided"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Somebody decided")},
        {u"postponed"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Put off")},
        {u"missed"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Missed")},
        {u"held"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Held")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Cancelled")},
        {u"replies"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Who may answer")},
        {u"failed"_s, QT_TRANSLATE_NOOP("ReceiptWords", "Refused")}};
    if (receipt.what == u"sent")
        return ReceiptWords::tr("Sent to %1").arg(network);
    if (receipt.what == u"answered")
        return ReceiptWords::tr("%1 confirmed it").arg(network);
    const char *word = words.value(receipt.what);
    return word ? ReceiptWords::tr(word) : receipt.what;
}

QString receiptwords::detail(const Receipt &receipt, const QTimeZone &zone)
{
    const QString &text = receipt.detail;
    if (receipt.what == u"not_found" && text.isEmpty())
        return ReceiptWords::tr("nothing there says this");
    if (receipt.what == u"replies")
        return repliesDetail(text);
    if (text.startsWith(evidence::tooLate))
        return ReceiptWords::tr("it was settled by then; this changed nothing");
    if (text.startsWith(evidence::decided))
        return decisionDetail(text.mid(evidence::decided.size()), zone);
    if (text.startsWith(evidence::fromHere))
        return ReceiptWords::tr("it goes out from this computer: %1")
            .arg(sentence(text.mid(evidence::fromHere.size())));
    if (const QString said = sentence(text); said != text)
        return said;
    if (const auto error = errorDetail(text))
        return *error;
    return factsDetail(text, zone).value_or(text);
}
