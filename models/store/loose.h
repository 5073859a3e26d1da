#pragma once
#include "models/store/statements.h"

//! A reading connection of the moment, on whatever thread asks, for what looks at a file as a whole.
class Loose {
public:
    //! `stop` is asked every so often while a statement runs; true ends it as "interrupted".
    explicit Loose(const QString &path, std::function<bool()> stop = {});
    ~Loose();
    Loose(const Loose &) = delete;

private:
    const QString m_name;
    const std::function<bool()> m_stop;

public:
    Statements statements;
};
