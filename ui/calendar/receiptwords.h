#pragma once
#include "models/domain/account.h"
#include "models/domain/post.h"
#include "ui/calendar/receiptpaper.h"
#include <QTimeZone>

//! The plain sentences of a receipt: what is known of one thing that was to go out, and what each line of evidence
//! says.
namespace receiptwords {
//! What is the case, in one line and in a few sentences (rich text).
struct Summary {
    QString headline;
    QString explanation;
};
struct Context {
    QString network; //!< its name
    QTimeZone zone;
    QList<Receipt> receipts;
};
Summary summary(const OutboxAction &row, const Context &context);
Summary waiting(int part); //!< of a further part, for the one before it
QString subline(const OutboxAction &row, const QTimeZone &zone); //!< under the network's name, in a few words
QString verbWord(Verb verb); //!< "publish", "like" ... as a noun
StateGlyph glyphOf(const Receipt &receipt);
QString what(const Receipt &receipt, const QString &network);
QString detail(const Receipt &receipt, const QTimeZone &zone);
QString clock(const QDateTime &at, const QTimeZone &zone, bool withDay); //!< to the millisecond
//! What happens next by itself, as a last line of the evidence; none: nothing does.
std::optional<ReceiptPaper::Line> next(const OutboxAction &row, const QTimeZone &zone, const QDateTime &now);
//! One network's part of the paper. `account`: its name and handle.
ReceiptPaper::Part onPaper(const OutboxAction &row, const Context &context, const QString &account);
} // namespace receiptwords
