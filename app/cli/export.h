#pragma once
#include "app/cli/command.h"
#include "models/domain/id.h"

class Reader;

//! A file to be: its bytes, and how many of what are in it.
struct Export {
    QByteArray bytes;
    QMap<QString, qint64> counts;
};
Export exportEverything(const Reader &r, const QString &format); //!< json: all; csv: one row per message
Export exportMember(const Reader &r, MemberId id, const QString &format);
