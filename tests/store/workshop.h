#pragma once
#include "models/store/database.h"
#include <functional>

class TestStore;

//! A bicycle workshop's week in the store, step by step: every kind of change, and in the end rows in every table.
//! The steps find what they need by itself, never by number, so that a step that failed can be taken again.
namespace workshop {
struct Step {
    const char *name;
    std::function<void(Transaction &)> take;
};
QList<Step> week();
void live(TestStore &store); //!< all of it
} // namespace workshop
