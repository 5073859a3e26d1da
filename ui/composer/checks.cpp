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

//! Whether it is about this part: where the longest of its spots begins; of a thread's pictures, the one that it names;
//! about no place, the first part.
bool isAbout(const text::Finding &finding, const Findings &part, qsizetype picturesBefore, qsizetype pictures)
{
    if (finding.accounts.first() != part.account || finding.kind == text::Finding::Kind::SameMinute)
        return false; // when all of them go out is said beside the time
    if (finding.kind == text::Finding::Kind::NoAlt)
        return finding.number > picturesBefore && finding.number <= picturesBefore + pictures;
    const text::Spot *longest = nullptr;
    for (const text::Spot &spot : finding.spots)
        if (spot.account == part.account && (!longest || spot.length > longest->length))
            longest = &spot;
    return longest ? part.holds({part.account, longest->start, 1}) : part.start == 0;
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
    const QList<qsizetype> starts = text::startsOf(walls);
    QHash<AccountId, qsizetype> picturesBefore;
    for (qsizetype i = 0; i < walls.size(); ++i) {
        Findings &found = looked.versions[i];
        found.start = starts[i];
        found.size = walls[i].content.text.size();
        const qsizetype pictures = walls[i].content.media.size();
        qsizetype &before = picturesBefore[found.account];
        for (text::Finding finding : std::as_const(looked.tailoring.findings)) {
            if (!isAbout(finding, found, before, pictures))
                continue;
            if (finding.kind == text::Finding::Kind::NoAlt)
                finding.number -= int(before);
            found.problems.append({What::Tailoring, finding.number, 0, finding});
        }
        before += pictures;
        std::stable_sort(found.problems.begin(), found.problems.end(),
            [](const Problem &a, const Problem &b) { return a.blocks() && !b.blocks(); });
        found.linking = looked.tailoring.linking.value(found.account);
    }
    return looked;
}
