#pragma once
#include "models/domain/message.h"
class Reader;
class Row;

//! Messages as rows, with their authors.
namespace messagerow {
QString select(
    const QString &rest); //!< a whole SELECT; `rest` is what follows FROM message m ... , beginning with WHERE
QList<Message> listed(const Reader &r, const QString &rest, const QVariantList &bound); //!< with attachments
QString oneLine(const QString &text, int most = 200); //!< for snippets and subjects
} // namespace messagerow
