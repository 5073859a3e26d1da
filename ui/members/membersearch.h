#pragma once
#include "models/domain/id.h"
#include "ui/inbox/askline.h"
class Database;

//! Offers the members whose names or handles hold what is typed, as an AskLine's `search`; `except` is never among
//! them.
std::function<void(const QString &typed, AskLine &line)> membersCalled(Database &db, MemberId except);
