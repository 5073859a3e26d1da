#include "ui/composer/checks.h"
#include "models/text/compare.h"

namespace {
using What = Problem::What;

text::Length lengthOf(const Checked &version)
{
    const NetworkInfo &info = version.info;
    return text::measured(text::ruleNamed(info.rule), version.content.text.trimmed(), info.textLimit,
        info.warningCounts ? version.content.warning : QString(), info.urlLength);
}

void checkPictures(const Checked &version, QList<Problem> &found)
{
    const QList<Media> &media = version.content.media;
    if (media.isEmpty())
        return;
    if (!version.info.can(u"images") || version.info.maxImages == 0)
        return found.append({What::NoPictures, 0, int(media.size()), {}});
    if (media.size() > version.info.maxImages)
        found.append({What::TooManyPictures, 0, int(media.size()) - version.info.maxImages, {}});
    for (int i = 0; i < media.size(); ++i) {
        if (!version.info.imageTypes.contains(media[i].mime))
            found.append({What::PictureType, i + 1, 0, {}});
        else if (media[i].bytes > version.info.imageBytes)
            found.append({What::PictureTooBig, i + 1, 0, {}});
        if (media[i].alt.trimmed().isEmpty())
            found.append({What::NoAlt, i + 1, 0, {}});
        else if (const int over = int(media[i].alt.size()) - version.info.altLimit;
                 version.info.altLimit > 0 && over > 0)
            found.append({What::AltTooLong, i + 1, over, {}});
    }
}

Findings check(const Checked &version)
{
    Findings found{.account = version.account, .length = lengthOf(version), .problems = {}};
    if (version.frozen)
        return found;
    if (!found.length.fits())
        found.problems.append({What::TooLong, 0, found.length.used - found.length.limit, {}});
    if (version.content.text.trimmed().isEmpty() && version.content.media.isEmpty())
        found.problems.append({What::Empty, 0, 0, {}});
    checkPictures(version, found.problems);
    if (version.signedOut)
        found.problems.append({What::SignedOut, 0, 0, {}});
    return found;
}

} // namespace

QList<Findings> checks::all(const QList<Checked> &versions)
{
    QList<Findings> all;
    QHash<QByteArray, AccountId> said;
    for (const Checked &version : versions) {
        Findings found = check(version);
        const QString words = version.content.text.trimmed();
        const QByteArray print = words.isEmpty() ? QByteArray() : text::fingerprint(words);
        if (!print.isEmpty() && said.contains(print) && !version.frozen)
            found.problems.append({What::SameText, 0, 0, said.value(print)});
        else if (!print.isEmpty())
            said.insert(print, version.account);
        all.append(found);
    }
    return all;
}
