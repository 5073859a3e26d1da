#pragma once
#include <QString>

//! A UUIDv7: sorts by the time it was made, and no two workspaces make the same.
QString newUid();
