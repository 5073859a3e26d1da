#pragma once
#include "models/domain/post.h"

//! Where a version stands among the parts of its account's thread.
struct PartOf {
    int number = 1;
    int count = 1;
    int waitsFor = 0; //!< the part that has to be out first; none: 0
    bool isThread() const { return count > 1; }
    bool operator==(const PartOf &) const = default;
};

QList<Variant> partsOf(const Post &post, AccountId account); //!< in order; also those that were taken out
//! Parts that were taken out do not count, unless it is about one of them.
PartOf partOf(const Post &post, const Variant &version);
