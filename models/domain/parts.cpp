#include "models/domain/parts.h"
#include <algorithm>

QList<Variant> partsOf(const Post &post, AccountId account)
{
    QList<Variant> parts;
    for (const Variant &one : post.variants)
        if (one.account == account)
            parts.append(one);
    std::stable_sort(parts.begin(), parts.end(), [](const Variant &a, const Variant &b) {
        return a.part == b.part ? a.id.value < b.id.value : a.part < b.part;
    });
    return parts;
}

PartOf partOf(const Post &post, const Variant &version)
{
    PartOf part{0, 0, 0};
    for (const Variant &one : partsOf(post, version.account)) {
        const bool is = one.id == version.id;
        if (one.state == SendState::Cancelled && !is)
            continue;
        ++part.count;
        if (is)
            part.number = part.count;
        const bool holdsUp = part.number == 0 && part.waitsFor == 0 && one.state != SendState::Published;
        if (holdsUp && version.state == SendState::Scheduled)
            part.waitsFor = part.count;
    }
    return part.number == 0 ? PartOf() : part;
}
