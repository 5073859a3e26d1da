#include "ui/composer/problemwords.h"
#include <QHash>

using namespace Qt::StringLiterals;
using What = Problem::What;

QString ComposerWords::sentence(const Problem &p, const QString &network, const TailoringWords &words)
{
    switch (p.what) {
    case What::TooLong: return tr("%n characters too many for %1.", nullptr, p.number).arg(network);
    case What::Empty: return tr("Nothing is written for %1 yet.").arg(network);
    case What::NoPictures: return tr("%1 takes no pictures here.").arg(network);
    case What::TooManyPictures: return tr("%n pictures too many for %1.", nullptr, p.number).arg(network);
    case What::PictureTooBig: return tr("Image %1 is too big for %2.").arg(p.picture).arg(network);
    case What::PictureType: return tr("%2 does not take the type of image %1.").arg(p.picture).arg(network);
    case What::AltTooLong:
        return tr("The alt text of image %1 is %n characters too long.", nullptr, p.number).arg(p.picture);
    case What::SignedOut: return tr("Sign-in on %1 expired.").arg(network);
    case What::Tailoring: return words.sentence(p.finding);
    }
    Q_UNREACHABLE();
}

QString ComposerWords::explanation(const Problem &p, const QString &network, const TailoringWords &words)
{
    const QString what = sentence(p, network, words);
    switch (p.what) {
    case What::SignedOut: return tr("%1 It goes out once the sign-in is back.").arg(what);
    case What::Tailoring: return what + u' ' + words.consequence(p.finding);
    default: return what;
    }
}

QString ComposerWords::verb(const Problem &p)
{
    switch (p.what) {
    case What::AltTooLong: return tr("Write it");
    case What::NoPictures:
    case What::TooManyPictures:
    case What::PictureTooBig:
    case What::PictureType: return tr("Leave out");
    case What::SignedOut: return tr("Reconnect");
    case What::TooLong:
    case What::Empty: return {};
    case What::Tailoring: return verb(p.finding.kind);
    }
    Q_UNREACHABLE();
}

QString ComposerWords::verb(text::Finding::Kind kind)
{
    using Kind = text::Finding::Kind;
    switch (kind) {
    case Kind::SameText:
    case Kind::NearText: return tr("Difference", "verb: show it");
    case Kind::ForeignName:
    case Kind::CutText:
    case Kind::WillNotLink: return tr("Go there");
    case Kind::DeadHashtags: return tr("Take out");
    case Kind::NoAlt: return tr("Write it");
    case Kind::Clash: return tr("Another time");
    case Kind::SameMinute: return tr("Spread");
    case Kind::SaidLately:
    case Kind::NotChecked: return {};
    }
    Q_UNREACHABLE();
}

QString ComposerWords::state(SendState state)
{
    switch (state) {
    case SendState::Draft: return tr("Draft");
    case SendState::InReview: return tr("In review");
    case SendState::Approved: return tr("Approved");
    case SendState::Scheduled: return tr("Scheduled");
    case SendState::Preparing: return tr("Being prepared");
    case SendState::Armed: return tr("About to go out");
    case SendState::Publishing: return tr("Going out");
    case SendState::Published: return tr("Published");
    case SendState::Partial: return tr("Published in part");
    case SendState::Failed: return tr("Not published");
    case SendState::Unknown: return tr("Not known whether it arrived");
    case SendState::Missed: return tr("Missed");
    case SendState::Held: return tr("Held");
    case SendState::Cancelled: return tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString ComposerWords::language(const QString &code)
{
    if (code.isEmpty())
        return tr("Language not said");
    static const QHash<QString, QString> names{{u"es"_s, u"Español"_s}, {u"en"_s, u"English"_s}, {u"ca"_s, u"Català"_s},
        {u"eu"_s, u"Euskara"_s}, {u"gl"_s, u"Galego"_s}, {u"pt"_s, u"Português"_s}, {u"fr"_s, u"Français"_s},
        {u"it"_s, u"Italiano"_s}, {u"de"_s, u"Deutsch"_s}}; // QLocale would add the country
    return names.value(code, code);
}

StateGlyph glyphOf(SendState state)
{
    switch (state) {
    case SendState::Draft:
    case SendState::Cancelled: return StateGlyph::Draft;
    case SendState::InReview: return StateGlyph::Review;
    case SendState::Approved:
    case SendState::Scheduled: return StateGlyph::Scheduled;
    case SendState::Preparing:
    case SendState::Armed:
    case SendState::Publishing: return StateGlyph::Publishing;
    case SendState::Published: return StateGlyph::Published;
    case SendState::Partial:
    case SendState::Failed: return StateGlyph::Failed;
    case SendState::Unknown: return StateGlyph::Unconfirmed;
    case SendState::Missed: return StateGlyph::Missed;
    case SendState::Held: return StateGlyph::Held;
    }
    Q_UNREACHABLE();
}
