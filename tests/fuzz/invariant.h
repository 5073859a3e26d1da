#pragma once
#include <QString>
#include <cstdio>
#include <cstdlib>

//! Ends the run where a promise is broken, so that the fuzzer keeps the input.
inline void demand(bool kept, const char *promise, const QString &seen = {})
{
    if (kept)
        return;
    std::fprintf(stderr, "broken: %s\n%s\n", promise, qPrintable(seen));
    std::abort();
}
