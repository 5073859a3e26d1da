#include "ui/composer/checks.h"

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
        if (const int over = int(media[i].alt.size()) - version.info.altLimit; version.info.altLimit > 0 && over > 0)
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

//! When all of them go out is said beside the time.
bool isAbout(const text::Finding &finding, AccountId account)
{
    return finding.accounts.first() == account && finding.kind != text::Finding::Kind::SameMinute;
}

} // namespace

Looked checks::all(const QList<Checked> &versions, const text::Plan &plan)
{
    QList<text::Wall> walls;
    Looked looked;
    for (const Checked &version : versions) {
        walls.append({version.account, version.info, version.content, version.due, version.frozen, version.people});
        looked.versions.append(check(version));
    }
    looked.tailoring = text::tailored(walls, plan);
    for (Findings &found : looked.versions) {
        for (const text::Finding &finding : std::as_const(looked.tailoring.findings))
            if (isAbout(finding, found.account))
                found.problems.append({What::Tailoring, finding.number, 0, finding});
        std::stable_sort(found.problems.begin(), found.problems.end(),
            [](const Problem &a, const Problem &b) { return a.blocks() && !b.blocks(); });
        found.linking = looked.tailoring.linking.value(found.account);
    }
    return looked;
}
