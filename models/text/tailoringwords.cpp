#include "models/text/tailoringwords.h"
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;
using Kind = text::Finding::Kind;

QString TailoringWords::score(double score) { return QLocale().toString(std::floor(score * 100 + 1e-9) / 100, 'f', 2); }

QString TailoringWords::sentence(const text::Finding &f) const
{
    const QString here = m_name(f.accounts.value(0)), other = m_name(f.accounts.value(1));
    switch (f.kind) {
    case Kind::SameText:
        return f.score < 1 ? tr("Nearly the same text as %1.").arg(other) : tr("Same text as %1.").arg(other);
    case Kind::NearText: return tr("Much like the text on %1 (%2).").arg(other, score(f.score));
    case Kind::ForeignName: return tr("%1 is no name on %2.").arg(f.word, here);
    case Kind::DeadHashtags: return tr("Hashtags do nothing on %1.").arg(here);
    case Kind::CutText: return tr("The text ends in the middle.");
    case Kind::SameMinute: return tr("It goes out everywhere in the same minute.");
    case Kind::NoAlt: return tr("Alt text missing on image %1.").arg(f.number);
    case Kind::SaidLately:
        return tr("Nearly the same is said here on %1.")
            .arg(QLocale().toString(f.at.toTimeZone(m_zone).date(), QLocale::ShortFormat));
    case Kind::Clash: return tr("Another post goes out here at %1.").arg(f.at.toTimeZone(m_zone).toString(u"HH:mm"_s));
    case Kind::WillNotLink: return tr("%1 will not link on %2.").arg(f.word, here);
    case Kind::NotChecked: return tr("%1 could not be checked on %2.").arg(f.word, here);
    }
    Q_UNREACHABLE();
}

QString TailoringWords::consequence(const text::Finding &f) const
{
    const QString here = m_name(f.accounts.value(0));
    switch (f.kind) {
    case Kind::SameText:
        return f.level == text::Level::Error
            ? tr("People who follow both will read it twice. Scheduling is blocked from %1.").arg(score(text::sameFrom))
            : tr("Kept on purpose, with the reason that was typed.");
    case Kind::NearText: return tr("People who follow both will read it twice.");
    case Kind::ForeignName: return tr("It is written as on another network and leads nowhere there.");
    case Kind::DeadHashtags: return tr("They lead nowhere there and only take up room.");
    case Kind::CutText: return tr("Readers see that it was written for another place.");
    case Kind::SameMinute: return tr("People who follow both see it twice in a row.");
    case Kind::NoAlt: return tr("Who does not see the image learns nothing of it.");
    case Kind::SaidLately: return tr("Who reads this account has read it already.");
    case Kind::Clash: return tr("Two posts within the hour take readers from each other.");
    case Kind::WillNotLink: return tr("Nobody of that name was found; the person will not hear of it.");
    case Kind::NotChecked: return tr("%1 could not be asked just now.").arg(here);
    }
    Q_UNREACHABLE();
}

QString TailoringWords::about(const text::Pair &pair) const
{
    const QString first = m_name(pair.first), second = m_name(pair.second);
    if (const int words = text::longest(pair.runs))
        return tr("%n words in a row are the same on %1 and %2.", nullptr, words).arg(first, second);
    return tr("%1 and %2 say the same.").arg(first, second);
}

QString TailoringWords::judgement(const text::Pair &pair)
{
    return pair.isSame() ? tr("the same")
        : pair.isNear()  ? tr("nearly the same")
        : pair.score > 0 ? tr("part shared")
                         : tr("nothing shared");
}
