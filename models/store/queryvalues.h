#pragma once
#include "models/text/query.h"
class Reader;

//! What can stand behind a key of the query language in this workspace.
namespace queryvalues {
//! Names in which a word begins like `typed`; for from: who wrote last comes first. None for is:, before: and after:.
QStringList some(const Reader &r, text::QueryKey key, const QString &typed, int most);
} // namespace queryvalues
