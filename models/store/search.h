#pragma once
#include "models/domain/message.h"
#include "models/text/query.h"
class Reader;

//! One message found.
struct Hit {
    Message message;
    QString snippet; //!< plain, one line, with the matches between U+E000 and U+E001
    bool operator==(const Hit &) const = default;
};

struct Hits {
    QList<Hit> hits;
    qint64 total = 0; //!< counted to 1000 and no further
    QString next; //!< place of the following page; empty: no more
};

//! Full-text search, newest first; never ranked, never joined before the limit (shared/platform/speed.md).
namespace search {
Hits messages(const Reader &r, const text::Query &query, int count, const QString &after = {});
}
