#include "models/text/savedreplies.h"
#include "models/text/fold.h"

namespace text {
namespace {
using namespace Qt::StringLiterals;

QString mainLanguage(const QString &language) { return language.section(u'-', 0, 0).toLower(); }

//! The larger, the better it fits. A wrong language weighs more than a wrong network: the person could not read it.
std::tuple<bool, int, int> fitness(const ReplyVersion &version, const QString &network, const QString &language)
{
    const int byLanguage = version.language.isEmpty()                  ? 1
        : version.language.compare(language, Qt::CaseInsensitive) == 0 ? 3
        : mainLanguage(version.language) == mainLanguage(language)     ? 2
                                                                       : 0;
    const int byNetwork = version.network == network ? 2 : version.network.isEmpty() ? 1 : 0;
    return {byLanguage > 0 && byNetwork > 0, byLanguage, byNetwork};
}

//! How well one answers; ties are broken by use. -1: not at all.
int rank(const SavedReply &reply, const QString &typed)
{
    if (folded(reply.letters) == typed)
        return 20;
    if (folded(reply.letters).startsWith(typed))
        return 11; // before a title that only begins so: letters were given to be typed
    if (const int score = matchScore(typed, reply.title); score >= 0)
        return score / 100; // by kind of match, not by length
    if (matchesWords(typed, reply.folder + u' ' + reply.title))
        return 0;
    const bool says = typed.size() > 2
        && std::any_of(reply.versions.cbegin(), reply.versions.cend(),
            [&](const ReplyVersion &version) { return matchesWords(typed, version.text); });
    return says ? 0 : -1;
}

} // namespace

const ReplyVersion *fitting(const QList<ReplyVersion> &versions, const QString &network, const QString &language)
{
    const ReplyVersion *best = nullptr;
    for (const ReplyVersion &version : versions)
        if (!version.text.isEmpty()
            && (!best || fitness(version, network, language) > fitness(*best, network, language)))
            best = &version;
    return best;
}

QList<SavedReply> found(const QList<SavedReply> &replies, const QString &typed)
{
    const QString wanted = folded(typed).simplified();
    if (wanted.isEmpty())
        return replies;
    QList<std::pair<int, const SavedReply *>> ranked;
    for (const SavedReply &reply : replies)
        if (const int place = rank(reply, wanted); place >= 0)
            ranked.append({place, &reply});
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<SavedReply> best;
    for (const auto &[place, reply] : std::as_const(ranked))
        best.append(*reply);
    return best;
}

QString lettersFor(const QString &title, const QStringList &taken)
{
    QString letters; // of the title, one after the other; and the first ones of its words
    QString initials;
    bool inside = false;
    for (const QChar c : folded(title)) {
        if (c.isLetterOrNumber()) {
            letters += c;
            if (!inside)
                initials += c;
        }
        inside = c.isLetterOrNumber();
    }
    QStringList candidates;
    for (const QString &second : {letters.mid(1, 1), initials.mid(1), letters.mid(2)})
        for (const QChar c : second)
            candidates.append(QString(letters.front()) + c);
    for (const QString &candidate : std::as_const(candidates))
        if (!taken.contains(candidate, Qt::CaseInsensitive))
            return candidate;
    return {};
}

} // namespace text
